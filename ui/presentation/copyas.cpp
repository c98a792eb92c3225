// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/copyas.h"

#include "exchange/csv.h"
#include "net/prefix.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/roles.h"

#include <QAbstractItemModel>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>

namespace cadastre {

namespace {

struct Grid {
    QStringList keys;
    QStringList titles;
    QVector<QStringList> rows;
    QStringList cidrs;
};

Grid gridOf(const QAbstractItemModel& model, const QVector<int>& rows, const QVector<int>& columns)
{
    Grid grid;
    QVector<int> used;
    for (const int column : columns) {
        const QString key = model.headerData(column, Qt::Horizontal, IdRole).toString();
        if (key.isEmpty())
            continue;
        used.append(column);
        grid.keys.append(key);
        grid.titles.append(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    for (const int row : rows) {
        if (model.data(model.index(row, 0), GapRole).toBool())
            continue;
        const QVariant prefix = model.data(model.index(row, 0), PrefixRole);
        if (prefix.isValid())
            grid.cidrs.append(prefix.value<Prefix>().toString());
        QStringList cells;
        for (const int column : used)
            cells.append(withoutIsolates(model.data(model.index(row, column), Qt::DisplayRole).toString()));
        grid.rows.append(cells);
    }
    return grid;
}

QString csvOf(const Grid& grid)
{
    QByteArray text = csvLine(grid.keys);
    for (const QStringList& row : grid.rows) {
        QStringList cells;
        for (const QString& cell : row)
            cells.append(guarded(cell));
        text += csvLine(cells);
    }
    return QString::fromUtf8(text);
}

QString htmlOf(const Grid& grid)
{
    QString html = QStringLiteral("<table><tr>");
    for (const QString& title : grid.titles)
        html += QStringLiteral("<th>%1</th>").arg(title.toHtmlEscaped());
    html += QStringLiteral("</tr>");
    for (const QStringList& row : grid.rows) {
        html += QStringLiteral("<tr>");
        for (const QString& cell : row)
            html += QStringLiteral("<td>") + cell.toHtmlEscaped() + QStringLiteral("</td>");
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

QString tsvOf(const Grid& grid)
{
    QStringList lines;
    for (QStringList row : grid.rows) {
        for (QString& cell : row)
            cell.replace(u'\t', u' ').replace(u'\n', u' ');
        lines.append(row.join(u'\t'));
    }
    return lines.join(u'\n');
}

QString markdownOf(const Grid& grid)
{
    QString text = QStringLiteral("| ") + grid.titles.join(QStringLiteral(" | ")) + QStringLiteral(" |\n|");
    for (qsizetype i = 0; i < grid.titles.size(); ++i)
        text += QStringLiteral(" --- |");
    for (QStringList row : grid.rows) {
        for (QString& cell : row)
            cell.replace(u'|', QStringLiteral("\\|")).replace(u'\n', u' ');
        text += QStringLiteral("\n| ") + row.join(QStringLiteral(" | ")) + QStringLiteral(" |");
    }
    return text + u'\n';
}

QString jsonOf(const Grid& grid)
{
    QJsonArray array;
    for (const QStringList& row : grid.rows) {
        QJsonObject object;
        for (qsizetype i = 0; i < row.size(); ++i)
            object.insert(grid.keys[i], row[i]);
        array.append(object);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson());
}

QString textOf(const Grid& grid, CopyFormat format)
{
    switch (format) {
    case CopyFormat::CidrList: return grid.cidrs.join(u'\n');
    case CopyFormat::Tsv: return tsvOf(grid);
    case CopyFormat::Csv: return csvOf(grid);
    case CopyFormat::Json: return jsonOf(grid);
    case CopyFormat::Markdown: return markdownOf(grid);
    }
    return {};
}

} // namespace

QString copyText(const QAbstractItemModel& model, const QVector<int>& rows, const QVector<int>& columns,
                 CopyFormat format)
{
    return textOf(gridOf(model, rows, columns), format);
}

std::unique_ptr<QMimeData> copyData(const QAbstractItemModel& model, const QVector<int>& rows,
                                    const QVector<int>& columns, CopyFormat format)
{
    const Grid grid = gridOf(model, rows, columns);
    auto data = std::make_unique<QMimeData>();
    data->setText(textOf(grid, format));
    data->setData(QStringLiteral("text/csv"), csvOf(grid).toUtf8());
    data->setHtml(htmlOf(grid)); // rich text: made here, every cell escaped
    return data;
}

} // namespace cadastre
