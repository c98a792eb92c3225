// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compliance/finding.h"

#include <QWidget>

class QComboBox;
class QTableView;
class QTreeWidget;
class QVBoxLayout;

namespace cadastre {

class EmptyState;
class FilterLine;
class FindingFilter;
class FindingsModel;
class PlainLabel;
class Session;
class TableColumns;

/// The audit as a place of its own: what was looked at, findings by rule, and for the selected one its cause, its evidence and
/// the ways out (interface §4.11).
class AuditView final : public QWidget {
    Q_OBJECT
public:
    explicit AuditView(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] QTableView* table() const { return m_table; }

private:
    void showHeader();
    void showEmpty();
    [[nodiscard]] bool isNarrowed() const; ///< to a rule, or by the filter
    void refresh();
    void showDetail();
    void selectFirst();
    void selectAgain(); ///< the finding that was shown, or what took its place
    void select(int row);

    Session& m_session;
    FindingsModel* m_model;
    FindingFilter* m_proxy;
    PlainLabel* m_header;
    PlainLabel* m_coverage;
    QTreeWidget* m_rules;
    FilterLine* m_filter;
    QTableView* m_table;
    TableColumns* m_columns = nullptr;
    EmptyState* m_empty;
    QWidget* m_detail;
    QVBoxLayout* m_detailLayout;
    QString m_rule;
    struct {
        QString rule;
        QString key;
        int row = 0;
    } m_shown;
};

} // namespace cadastre
