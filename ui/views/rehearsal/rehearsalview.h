// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "awsapi/requestlog.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace cadastre {

class EmptyState;
class PlainLabel;
class RehearsalSetup;
class RehearsalStage;
class RequestDetail;
class RequestLogFilter;
class SegmentedControl;
class Session;
class StatusLabel;
class TableColumns;
class TableOutput;

/// The rehearsal as a place of its own (interface §4.7): on and off, what to paste into clients, and every request as it
/// comes, with its reason where it was refused and the way to what it changed.
class RehearsalView final : public QWidget {
    Q_OBJECT
public:
    explicit RehearsalView(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] QTableView* table() const { return m_table; }
    /// The requests shown that changed the plan, as a script (awsapi/clicommand.h).
    [[nodiscard]] QString script() const;

private:
    [[nodiscard]] QWidget* header();
    [[nodiscard]] QWidget* logPane();
    void buildTable();
    void showState();
    void showRows();
    void showDetail();
    void showChange(qint64 seq);
    void copyCommand();
    void repeatSelected();
    void exportScript();
    void openMenu(const QPoint& at);
    [[nodiscard]] const awsapi::LogEntry* selected() const;

    Session& m_session;
    RehearsalStage& m_stage;
    RequestLogFilter* m_proxy;
    StatusLabel* m_state;
    QPushButton* m_toggle;
    RehearsalSetup* m_setup;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QWidget* m_log = nullptr;
    QLineEdit* m_filter;
    SegmentedControl* m_shown;
    PlainLabel* m_noMatch; ///< shown when the filter leaves nothing
    QPushButton* m_export;
    QTableView* m_table;
    TableColumns* m_columns = nullptr;
    TableOutput* m_output = nullptr;
    RequestDetail* m_detail;
};

} // namespace cadastre
