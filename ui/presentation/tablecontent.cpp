// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/tablecontent.h"

#include "exchange/csv.h"
#include "net/prefix.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/roles.h"

#include <QAbstractItemModel>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cadastre {

namespace {

const QString noValue = QStringLiteral("–");

QString exactText(const QVariant& exact, const QString& shown)
{
    if (exact.isValid())
        return exact.toString();
    return shown == noValue ? QString() : shown;
}

} // namespace

QByteArray TableContent::csv() const
{
    QStringList head;
    for (const Column& column : columns)
        head << column.key;
    QByteArray text = csvLine(head);
    for (const Row& row : rows)
        text += csvLine(row.exact);
    return text;
}

QByteArray TableContent::json() const
{
    QJsonArray array;
    for (const Row& row : rows) {
        QJsonObject object;
        for (qsizetype i = 0; i < columns.size(); ++i)
            object.insert(columns[i].key, row.exact.value(i));
        array.append(object);
    }
    return QJsonDocument(array).toJson();
}

QVector<TableContent::Column> contentColumns(const QAbstractItemModel& model, const QVector<int>& columns,
                                             QVector<int>& used)
{
    QVector<TableContent::Column> found;
    for (const int column : columns) {
        const auto head = [&](int role) { return model.headerData(column, Qt::Horizontal, role); };
        const QString key = head(IdRole).toString();
        if (key.isEmpty())
            continue;
        const QVariant alignment = head(Qt::TextAlignmentRole);
        const QString title = head(Qt::DisplayRole).toString();
        used.append(column);
        found.append({key, title.isEmpty() ? key : title,
                      alignment.isValid() && (alignment.toInt() & Qt::AlignRight) != 0,
                      key == QLatin1String("cidr") || key == QLatin1String("seen")});
    }
    return found;
}

TableContent::Row contentRow(const QVector<int>& used, const std::function<QVariant(int, int)>& cell)
{
    TableContent::Row row;
    row.isGap = cell(0, GapRole).toBool();
    for (const int column : used) {
        QString shown = withoutIsolates(cell(column, Qt::DisplayRole).toString());
        const QVariant exact = cell(column, ExactRole);
        if (shown.isEmpty()) // a sign instead of words
            shown = exact.toString();
        row.exact.append(exactText(exact, shown));
        row.shown.append(std::move(shown));
    }
    return row;
}

TableContent contentOf(const QAbstractItemModel& model, const QVector<int>& rows, const QVector<int>& columns)
{
    TableContent content;
    QVector<int> used;
    content.columns = contentColumns(model, columns, used);
    content.rows.reserve(static_cast<std::size_t>(rows.size()));
    for (const int row : rows)
        content.rows.push_back(
            contentRow(used, [&](int column, int role) { return model.data(model.index(row, column), role); }));
    return content;
}

} // namespace cadastre
