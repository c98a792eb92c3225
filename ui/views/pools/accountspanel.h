// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStandardItemModel;
class QTreeView;

namespace cadastre {

class EmptyState;
class Session;
class TreeOutput;

/// Who may draw from what: organisational units, their accounts, and below each account the pools that it can draw from.
class AccountsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit AccountsPanel(Session& session, QWidget* parent = nullptr);

private:
    void refresh();
    void showMenu(const QPoint& at);

    Session& m_session;
    QStandardItemModel* m_model;
    QTreeView* m_view;
    TreeOutput* m_output;
    EmptyState* m_empty;
};

} // namespace cadastre
