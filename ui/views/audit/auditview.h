// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/findingsmodel.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QTableView;
class QTreeWidget;
class QTreeWidgetItem;

namespace cadastre {

class AuditDetail;
class EmptyState;
class FilterLine;
class FindingFilter;
class PlainLabel;
class Session;
class TableColumns;
class TableOutput;

/// The audit as a place of its own: what was looked at, findings by rule, object, owner or Region, and for the selected one
/// its cause, its evidence and the ways out (interface §4.11).
class AuditView final : public QWidget {
    Q_OBJECT
public:
    explicit AuditView(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] QTableView* table() const { return m_table; }

private:
    void prepareGroups();
    void prepareTableOfFindings();
    [[nodiscard]] QWidget* groupsPane();
    [[nodiscard]] QWidget* findingsPane(); ///< the table over what is said of the selected finding
    [[nodiscard]] QHBoxLayout* tools();
    void takeWayOut(); ///< of a table without a row
    void showHeader();
    void showEmpty();
    [[nodiscard]] bool isNarrowed() const; ///< to a group, or by the filter
    void refresh();
    QTreeWidgetItem* fillRules(); ///< the item of the group that is shown; null: it is gone
    QTreeWidgetItem* fillGroups();
    [[nodiscard]] QString groupLabel(const QString& group) const;
    void chooseGrouping(int index);
    void showDetail();
    void openMenu(const QPoint& at);
    void selectFirst();
    void selectAgain(); ///< the finding that was shown, or what took its place
    void select(int row);

    Session& m_session;
    FindingsModel* m_model;
    FindingFilter* m_proxy;
    PlainLabel* m_header;
    PlainLabel* m_coverage;
    QComboBox* m_groupings;
    QTreeWidget* m_groups;
    FilterLine* m_filter;
    QTableView* m_table;
    TableColumns* m_columns = nullptr;
    TableOutput* m_output = nullptr;
    EmptyState* m_empty;
    AuditDetail* m_detail;
    FindingsModel::Grouping m_grouping = FindingsModel::Grouping::Rule;
    std::optional<QString> m_group; ///< none: all
    struct {
        QString rule;
        QString key;
        int row = 0;
    } m_shown;
};

} // namespace cadastre
