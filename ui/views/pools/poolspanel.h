// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTreeView;

namespace cadastre {

class EmptyState;
class FilterLine;
class PoolFilter;
class PoolTreeModel;
class Session;
class TreeOutput;

/// The left dock: scopes and pools, with a filter. Selecting a row goes there; the same verbs as the tool bar wait in its
/// context menu.
class PoolsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit PoolsPanel(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] QTreeView* view() const { return m_view; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void followPlace();
    void select(const QModelIndex& proxyIndex);
    void showMenu(const QPoint& at);
    void keepOpen();
    void countMatches();

    Session& m_session;
    PoolTreeModel* m_model;
    PoolFilter* m_proxy;
    FilterLine* m_filter;
    QTreeView* m_view;
    TreeOutput* m_output;
    EmptyState* m_empty;
    bool m_following = false;
};

} // namespace cadastre
