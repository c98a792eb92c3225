// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTableView;

namespace cadastre {

class EmptyState;
class HistoryModel;
class Session;
class TableColumns;
class TableOutput;

/// The journal as a list. A row can be travelled to (undo or redo up to it) or taken back on its own.
class HistoryPanel final : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(Session& session, QWidget* parent = nullptr);
    [[nodiscard]] QTableView* view() const { return m_view; }
    /// Makes a step the current row; what followed by itself, the step that it belongs to.
    void select(qint64 seq);

private:
    void travelTo(qint64 seq);
    void showMenu(const QPoint& at);
    void refreshEmpty();

    Session& m_session;
    HistoryModel* m_model;
    QTableView* m_view;
    TableColumns* m_columns = nullptr;
    TableOutput* m_output = nullptr;
    EmptyState* m_empty;
};

} // namespace cadastre
