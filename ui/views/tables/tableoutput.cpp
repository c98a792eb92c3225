// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tables/tableoutput.h"

#include "ui/models/handletable.h"
#include "ui/presentation/roles.h"
#include "ui/views/common/buttons.h"

#include <QHeaderView>
#include <QMenu>
#include <QPointer>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace cadastre {

namespace {

/// Where the rows have titles of their own at the left, they are the first column.
void addRowTitles(TableContent& content, const QAbstractItemModel& model, const QVector<int>& rows,
                  const QString& title)
{
    content.columns.prepend({QStringLiteral("pool"), title, false, false});
    for (std::size_t i = 0; i < content.rows.size(); ++i) {
        const int row = rows[static_cast<qsizetype>(i)];
        const QString shown = model.headerData(row, Qt::Vertical, Qt::DisplayRole).toString();
        const QVariant exact = model.headerData(row, Qt::Vertical, ExactRole);
        content.rows[i].shown.prepend(shown);
        content.rows[i].exact.prepend(exact.isValid() ? exact.toString() : shown.trimmed());
    }
}

QVector<int> upTo(int count)
{
    QVector<int> all;
    for (int i = 0; i < count; ++i)
        all.append(i);
    return all;
}

} // namespace

TableOutput::TableOutput(Session& session, QTableView* view, std::function<QString()> about)
    : ViewOutput(session, view), m_view(view), m_about(std::move(about))
{}

QToolButton* TableOutput::button(QWidget* parent, const QString& icon)
{
    QToolButton* button = iconButton(icon, tr("Export or print %1").arg(m_view->accessibleName()),
                                     m_view->objectName() + QStringLiteral(".output"), parent);
    auto* menu = new QMenu(button);
    menu->setObjectName(button->objectName() + QStringLiteral(".menu"));
    fillMenu(*menu);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

TableContent TableOutput::content(TableExtent extent) const
{
    const QAbstractItemModel* model = m_view->model();
    const auto* table = qobject_cast<const HandleTable*>(model);
    const bool isAll = extent == TableExtent::Everything;
    if (const auto* proxy = qobject_cast<const QSortFilterProxyModel*>(model); proxy && isAll)
        model = proxy->sourceModel();
    QVector<int> columns = upTo(model->columnCount());
    if (!isAll) {
        columns.clear();
        const QHeaderView* header = m_view->horizontalHeader();
        for (int visual = 0; visual < header->count(); ++visual)
            if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column))
                columns.append(column);
    }
    if (table && isAll) {
        TableContent all;
        QVector<int> used;
        all.columns = contentColumns(*table, columns, used);
        for (const TableEntry& entry : table->allEntries())
            all.rows.push_back(
                contentRow(used, [&](int column, int role) { return table->valueOf(entry, column, role); }));
        return all;
    }
    const QVector<int> rows = upTo(model->rowCount());
    TableContent content = contentOf(*model, rows, columns);
    if (!m_view->verticalHeader()->isHidden())
        addRowTitles(content, *model, rows, tr("Pool"));
    return content;
}

void TableOutput::open(TableForm form)
{
    QString word = m_view->objectName().section(u'.', 0, 0);
    for (const char* tail : {"Tab", "Table", "Matrix"})
        if (word.size() > qsizetype(qstrlen(tail)) && word.endsWith(QLatin1String(tail)))
            word.chop(static_cast<qsizetype>(qstrlen(tail)));
    TableSource source{word.toLower(), m_view->accessibleName(), m_about ? m_about() : QString(),
                       [self = QPointer<TableOutput>(this)](TableExtent extent) {
                           return self ? self->content(extent) : TableContent();
                       }};
    openForm({std::move(source)}, 0, form, m_view->window());
}

bool TableOutput::isSeen() const { return m_view->isVisible(); }

TableOutput* TableOutput::in(QWidget* pane)
{
    for (TableOutput* output : pane->findChildren<TableOutput*>())
        if (output->isSeen())
            return output;
    return nullptr;
}

} // namespace cadastre
