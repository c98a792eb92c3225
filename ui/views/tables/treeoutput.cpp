// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tables/treeoutput.h"

#include "ui/presentation/formatting.h"

#include <QAbstractProxyModel>
#include <QPointer>
#include <QTreeView>

namespace cadastre {

namespace {

constexpr QChar emSpace{0x2003};

/// Each row of the tree from its top to its end: `isOpen` says whether those below it count.
void walk(const QAbstractItemModel& model, const QModelIndex& parent, int depth,
          const std::function<bool(const QModelIndex&)>& isOpen,
          const std::function<void(const QModelIndex&, int depth)>& take)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        take(index, depth);
        if (isOpen(index))
            walk(model, index, depth + 1, isOpen, take);
    }
}

} // namespace

TreeOutput::TreeOutput(Session& session, QTreeView* view, TreeColumn names, QVector<TreeColumn> columns)
    : ViewOutput(session, view), m_view(view), m_columns(std::move(columns))
{
    m_columns.prepend(std::move(names));
}

bool TreeOutput::isSeen() const { return m_view->isVisible(); }

TableContent TreeOutput::content(TableExtent extent) const
{
    const bool isAll = extent == TableExtent::Everything;
    TableContent content;
    QVector<const TreeColumn*> columns;
    for (const TreeColumn& column : m_columns)
        if (isAll || !column.isExtra) {
            columns.append(&column);
            content.columns.append(column.about);
        }
    const QAbstractItemModel* model = m_view->model();
    if (const auto* proxy = qobject_cast<const QAbstractProxyModel*>(model); proxy && isAll)
        model = proxy->sourceModel();
    walk(
        *model, {}, 0, [&](const QModelIndex& index) { return isAll || m_view->isExpanded(index); },
        [&](const QModelIndex& index, int depth) {
            TableContent::Row row;
            for (const TreeColumn* column : columns) {
                const TreeColumn::Cell cell = column->cell(index);
                row.shown.append(withoutIsolates(cell.shown));
                row.exact.append(cell.exact);
            }
            row.shown.first().prepend(QString(2 * depth, emSpace));
            content.rows.push_back(std::move(row));
        });
    return content;
}

void TreeOutput::open(TableForm form)
{
    QString word = m_view->objectName();
    if (word.endsWith(QLatin1String("Tree")))
        word.replace(word.size() - 4, 4, QStringLiteral("s"));
    TableSource source{word,
                       m_view->accessibleName(),
                       QString(),
                       [self = QPointer<TreeOutput>(this)](TableExtent extent) {
                           return self ? self->content(extent) : TableContent();
                       },
                       {tr("The rows that are open"), tr("Every row, with ids")}};
    openForm({std::move(source)}, 0, form, m_view->window());
}

} // namespace cadastre
