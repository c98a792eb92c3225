// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStandardItemModel;
class QTreeView;

namespace cadastre {

class EmptyState;
class Session;

/// The plan by Region: for each operating Region the pools with that locale, and how its resources comply.
class RegionsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit RegionsPanel(Session& session, QWidget* parent = nullptr);

private:
    void refresh();

    Session& m_session;
    QStandardItemModel* m_model;
    QTreeView* m_view;
    EmptyState* m_empty;
};

} // namespace cadastre
