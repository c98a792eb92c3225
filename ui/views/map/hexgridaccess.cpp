// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/map/hexgridaccess.h"

#include "ui/views/map/hexgridview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <map>

namespace cadastre {

namespace {

QAccessibleInterface* gridOf(HexGridView* view) { return QAccessible::queryAccessibleInterface(view); }

/// One cell. Lives as long as its view's interface; a view that is gone makes it invalid.
class CellAccess final : public QAccessibleInterface, public QAccessibleTableCellInterface {
public:
    CellAccess(HexGridView* view, int index) : m_view(view), m_index(index) {}

    bool isValid() const override { return m_view != nullptr && m_index < m_view->geometry().cells(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return gridOf(m_view); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_view->sentence(m_index) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect inside = m_view->cellRect(m_index);
        return QRect(m_view->mapToGlobal(inside.topLeft()), inside.size());
    }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.focused = isValid() && m_view->hasFocus() && m_view->current() == m_index;
        state.selected = isSelected();
        state.invalid = !isValid();
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface*>(this) : nullptr;
    }

    bool isSelected() const override
    {
        return isValid() && !m_view->selection().isNull()
            && m_view->selection().contains(m_view->geometry().cell(m_index));
    }
    QList<QAccessibleInterface*> columnHeaderCells() const override { return {}; } // digits: columnDescription()
    QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return isValid() ? m_index % m_view->geometry().columns : -1; }
    int rowIndex() const override { return isValid() ? m_index / m_view->geometry().columns : -1; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface* table() const override { return parent(); }

private:
    QPointer<HexGridView> m_view;
    int m_index;
};

/// The map as a table: rows and columns are digits, each cell says its block and what is in it.
class GridAccess final : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    explicit GridAccess(HexGridView* view) : QAccessibleWidget(view, QAccessible::Table), m_view(view) {}
    ~GridAccess() override
    {
        for (const auto& [index, id] : m_ids)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return rowCount() * columnCount(); }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        auto known = m_ids.find(index);
        if (known == m_ids.end())
            known = m_ids.emplace(index, QAccessible::registerAccessibleInterface(new CellAccess(m_view, index))).first;
        return QAccessible::accessibleInterface(known->second);
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (const auto& [index, id] : m_ids)
            if (QAccessible::accessibleInterface(id) == child)
                return index;
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i)
            if (m_view->cellRect(i).contains(m_view->mapFromGlobal(QPoint(x, y))))
                return child(i);
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override
    {
        return m_view->hasFocus() ? child(m_view->current()) : nullptr;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    QAccessibleInterface* caption() const override { return nullptr; }
    QAccessibleInterface* summary() const override { return nullptr; }
    QAccessibleInterface* cellAt(int row, int column) const override
    {
        return row >= 0 && row < rowCount() && column >= 0 && column < columnCount()
                 ? child(row * columnCount() + column)
                 : nullptr;
    }
    QString columnDescription(int column) const override { return m_view->geometry().columnLabel(column); }
    QString rowDescription(int row) const override { return m_view->geometry().rowLabel(row); }
    int columnCount() const override { return isEmpty() ? 0 : m_view->geometry().columns; }
    int rowCount() const override { return isEmpty() ? 0 : m_view->geometry().rows; }

    int selectedCellCount() const override { return static_cast<int>(selectedCells().size()); }
    QList<QAccessibleInterface*> selectedCells() const override
    {
        QList<QAccessibleInterface*> selected;
        if (m_view->selection().isNull() || isEmpty())
            return selected;
        const auto [first, count] = m_view->geometry().span(m_view->selection());
        for (int i = first; i >= 0 && i < first + count; ++i)
            selected.append(child(i));
        return selected;
    }
    // What is selected is a block, never a row or a column as such.
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return 0; }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent*) override {}

private:
    bool isEmpty() const { return m_view->geometry().root.isNull(); }

    HexGridView* m_view;
    mutable std::map<int, QAccessible::Id> m_ids; // made when somebody asks
};

QAccessibleInterface* makeAccess(const QString& className, QObject* object)
{
    if (className == QLatin1String("cadastre::HexGridView"))
        return new GridAccess(static_cast<HexGridView*>(object));
    return nullptr;
}

} // namespace

void installHexGridAccess()
{
    QAccessible::removeFactory(makeAccess);
    QAccessible::installFactory(makeAccess);
}

} // namespace cadastre
