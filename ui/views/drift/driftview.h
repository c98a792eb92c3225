// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/copyas.h"

#include <QWidget>

class QPushButton;
class QTableView;
class QTreeWidget;

namespace cadastre {

class DriftDetail;
class DriftFilter;
class DriftModel;
class DriftStage;
class EmptyState;
class FilterLine;
class PlainLabel;
class Session;
class StatusLabel;
class TableOutput;

/// The plan against what AWS shows, as a place of its own: the kinds of difference with their counts, the rows of one kind
/// or of all that differ, what is different in the selected one, and both ways to make plan and AWS agree.
class DriftView final : public QWidget {
    Q_OBJECT
public:
    explicit DriftView(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] QTableView* table() const { return m_table; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildTable();
    [[nodiscard]] QWidget* buildList();
    void refresh();
    void refreshKinds();
    void refreshFixes();
    void showRows();
    void showDetail();
    void jump();
    void copySelection(CopyFormat format);
    void openMenu(const QPoint& at);
    void take(const QStringList& keys);
    void planBack(const QStringList& keys);
    [[nodiscard]] QStringList selectedKeys() const;
    /// Of the rows shown; with nothing filtered also of those that match, which taking records as seen.
    [[nodiscard]] QStringList shownKeys(bool withMatched) const;

    Session& m_session;
    DriftStage& m_stage;
    DriftModel* m_model;
    DriftFilter* m_proxy;
    PlainLabel* m_header;
    PlainLabel* m_source;
    StatusLabel* m_fixes;
    QTreeWidget* m_kinds;
    FilterLine* m_filter;
    QTableView* m_table;
    TableOutput* m_output = nullptr;
    EmptyState* m_nothing; ///< no row of this kind
    EmptyState* m_empty;   ///< nothing is compared
    DriftDetail* m_detail;
    QPushButton* m_take;
    QPushButton* m_back;
    QWidget* m_body;
};

} // namespace cadastre
