// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/rollout.h"
#include "ui/models/handletable.h"
#include "ui/presentation/copyas.h"
#include "ui/views/common/filterline.h"
#include "ui/views/tabs/placetab.h"

class QHBoxLayout;
class QMenu;
class QTableView;
class QToolButton;

namespace cadastre {

class EmptyState;
class PlainLabel;
class TableColumns;
class TableOutput;

/// A tab with one table: count, filter line that says what it understood, buttons, context menu, copies.
class TableTab : public PlaceTab {
    Q_OBJECT
public:
    [[nodiscard]] HandleTable& model() const { return *m_model; }
    [[nodiscard]] QTableView* view() const { return m_view; }
    [[nodiscard]] FilterLine* filterLine() const { return m_filter; }
    [[nodiscard]] TableOutput* output() const { return m_output; }

protected:
    TableTab(Session& session, const QString& objectName, HandleTable* model, const QString& title, QWidget* parent);
    void rebuild() override;
    /// Adds verbs on the selected rows; filter and copy follow.
    virtual void fillMenu(QMenu& menu, int row)
    {
        Q_UNUSED(menu)
        Q_UNUSED(row)
    }
    virtual void choose(int row) { Q_UNUSED(row) } ///< a click
    /// The row that stands for a subject, by its handle; 0: none here does.
    [[nodiscard]] virtual quint32 rowOf(const SubjectRef& subject) const
    {
        Q_UNUSED(subject)
        return 0;
    }
    virtual void selectionChanged() {}
    virtual QString filterField(int column) const
    {
        Q_UNUSED(column)
        return {};
    }
    /// What of the plan a row is, where AWS can be told to make it.
    [[nodiscard]] virtual std::optional<RolloutSubject> subjectOf(quint32 handle) const
    {
        Q_UNUSED(handle)
        return std::nullopt;
    }
    /// By default the field of the column, with the first word that the cell shows.
    virtual FilterAtom filterAtom(int row, int column) const;
    /// Other space for a planned block; of one that was seen in AWS its renumbering, where that goes block by block.
    void addMove(QMenu& menu, const MoveBlockRequest& request);
    /// What takes the CIDR out of the plan: with its VPC or subnet, or a further one of a VPC by itself.
    void addRemoval(QMenu& menu, const ResourceCidr& cidr);
    [[nodiscard]] QVector<int> selectedRows() const;
    [[nodiscard]] QVector<int> rowsToCopy() const; ///< those that are selected, else all
    [[nodiscard]] QHBoxLayout* bar() const { return m_bar; }
    [[nodiscard]] EmptyState* emptyState() const { return m_empty; }
    /// What an empty filter line shows: something that this table has.
    void setFilterExample(const QString& example);
    /// How wide the columns are by themselves; `optional` ones are hidden until somebody wants them.
    void setWidths(const QVector<int>& characters, const QList<int>& optional = {});
    /// Columns of words that may be cut where the window is narrow, down to so many characters.
    void setGiving(const QMap<int, int>& leastCharacters);
    [[nodiscard]] TableColumns* columns() const { return m_columns; } ///< once the widths are set
    void copySelection(CopyFormat format);
    void hideEvent(QHideEvent* event) override;

private:
    void refreshCounts();
    /// The row of what the inspector shows is selected, once for each that is chosen: then the keys may go elsewhere.
    void selectSubject();
    [[nodiscard]] QString aboutRows() const;
    void openMenu(const QPoint& at);
    void fillCopies(QMenu& menu);

    HandleTable* m_model;
    QTableView* m_view;
    TableColumns* m_columns = nullptr;
    TableOutput* m_output;
    QToolButton* m_export;
    QHBoxLayout* m_bar;
    FilterLine* m_filter;
    PlainLabel* m_count;
    EmptyState* m_empty;
    EmptyState* m_noMatch; ///< the filter leaves no row
    SubjectRef m_selected; ///< by selectSubject()
    QWidget* m_head;
};

} // namespace cadastre
