// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/draggedblock.h"

#include <QObject>
#include <QPersistentModelIndex>
#include <QPoint>
#include <QTimer>

#include <functional>
#include <map>

class QAbstractItemView;
class QDropEvent;
class QModelIndex;

namespace cadastre {

class Session;

/// What becomes of a block on a pool.
struct DropAnswer {
    bool may = false;
    QString words; ///< what would happen, or why it does not
};
/// As the form of a move would say it, before it is opened; never where the block is already, nor into what moves with it.
[[nodiscard]] DropAnswer dropAnswer(const Session& session, const DraggedBlock& block, PoolId pool);

/// Makes the pools of a tree or table places to drop a block on (interface §1.1): the form of the move opens with both filled
/// in, so nothing is done before it was seen. While a block is over it the row is framed where it may be dropped, and the
/// status bar says what would happen or why not; closed rows open after a moment, and the view scrolls at its edges.
/// Everything else that is dragged passes on to the window.
class BlockDrop final : public QObject {
    Q_OBJECT
public:
    /// `view` owns it. `poolAt` gives the pool of a row of the view's model; none: no place for a block.
    BlockDrop(Session& session, QAbstractItemView* view, std::function<PoolId(const QModelIndex&)> poolAt);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Frame;
    void follow(QDropEvent& event, const DraggedBlock& block);
    void leave();
    void linger(); ///< the pointer has rested where it is
    void tell(const QString& words);
    [[nodiscard]] const DropAnswer& answerFor(const DraggedBlock& block, PoolId pool);

    Session& m_session;
    QAbstractItemView* m_view;
    std::function<PoolId(const QModelIndex&)> m_poolAt;
    Frame* m_frame;
    QTimer m_rest;
    QPersistentModelIndex m_over;
    QPoint m_at;
    std::map<PoolId, DropAnswer> m_answers; ///< of the drag that is going on
};

} // namespace cadastre
