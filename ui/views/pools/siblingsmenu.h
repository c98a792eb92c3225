// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/entities.h"

#include <QFrame>
#include <QPersistentModelIndex>

class QLineEdit;
class QTreeView;

namespace cadastre {

class PoolTreeModel;
class Session;
class SiblingFilter;

/// What else there is beside a part of the path: the pools of the same parent, or the scopes, each with its CIDR and its use
/// as in the tree of pools. Of many a dozen are seen, and a line finds the others by name or address. Up and Down choose,
/// Enter goes there, Escape leaves. It deletes itself.
class SiblingsMenu final : public QFrame {
    Q_OBJECT
public:
    /// Beside a pool, or beside a scope where there is no pool.
    SiblingsMenu(Session& session, ScopeId scope, PoolId pool, QWidget* parent);

    /// Opens below the arrow that was pressed.
    void popup(const QWidget& arrow);
    [[nodiscard]] int shownCount() const;
    /// How many there are, itself included: of a pool, else of scopes.
    [[nodiscard]] static int countOf(const Session& session, PoolId pool);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void find(const QString& text);
    void move(int step);
    void choose(const QModelIndex& index);

    Session& m_session;
    PoolTreeModel* m_model;
    SiblingFilter* m_proxy;
    QLineEdit* m_filter;
    QTreeView* m_view;
};

} // namespace cadastre
