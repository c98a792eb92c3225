// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTableView;
class QToolButton;

namespace cadastre {

class EmptyState;
class FilterLine;
class FindingFilter;
class FindingsModel;
class Session;
class TableOutput;

/// The bottom dock's list: what the audit found, worst first. Enter or a click jumps, the last column fixes.
class FindingsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit FindingsPanel(Session& session, QWidget* parent = nullptr);

    /// F8 / Shift+F8: selects the next (or the previous) finding and jumps to it.
    void step(int direction);
    [[nodiscard]] QTableView* view() const { return m_view; }

private:
    void jump(const QModelIndex& index);
    void fix(const QModelIndex& index);
    void openMenu(const QPoint& globalPosition, const QModelIndex& index);
    void refreshEmpty();

    Session& m_session;
    FindingsModel* m_model;
    FindingFilter* m_proxy;
    FilterLine* m_filter;
    QTableView* m_view;
    TableOutput* m_output = nullptr;
    QToolButton* m_export = nullptr;
    QWidget* m_noMatch; ///< instead of the table where the filter leaves none
    EmptyState* m_empty;
};

} // namespace cadastre
