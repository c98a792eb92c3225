// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/copyas.h"

#include "net/prefix.h"
#include "ui/presentation/roles.h"
#include "ui/presentation/tablecontent.h"

#include <QAbstractItemModel>
#include <QMimeData>

namespace cadastre {

namespace {

TableContent contentToCopy(const QAbstractItemModel& model, const QVector<int>& rows, const QVector<int>& columns)
{
    QVector<int> real;
    for (const int row : rows)
        if (!model.data(model.index(row, 0), GapRole).toBool())
            real.append(row);
    return contentOf(model, real, columns);
}

QString cidrList(const QAbstractItemModel& model, const QVector<int>& rows)
{
    QStringList cidrs;
    for (const int row : rows) {
        const QModelIndex index = model.index(row, 0);
        const QVariant prefix = model.data(index, PrefixRole);
        if (prefix.isValid() && !model.data(index, GapRole).toBool())
            cidrs.append(prefix.value<Prefix>().toString());
    }
    return cidrs.join(u'\n');
}

QString htmlOf(const TableContent& content)
{
    QString html = QStringLiteral("<table><tr>");
    for (const TableContent::Column& column : content.columns)
        html += QStringLiteral("<th>%1</th>").arg(column.title.toHtmlEscaped());
    html += QStringLiteral("</tr>");
    for (const TableContent::Row& row : content.rows) {
        html += QStringLiteral("<tr>");
        for (const QString& cell : row.shown)
            html += QStringLiteral("<td>") + cell.toHtmlEscaped() + QStringLiteral("</td>");
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

QString tsvOf(const TableContent& content)
{
    QStringList lines;
    for (const TableContent::Row& row : content.rows) {
        QStringList cells = row.shown;
        for (QString& cell : cells)
            cell.replace(u'\t', u' ').replace(u'\n', u' ');
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

QString markdownOf(const TableContent& content)
{
    QStringList titles;
    for (const TableContent::Column& column : content.columns)
        titles << column.title;
    QString text = QStringLiteral("| ") + titles.join(QStringLiteral(" | ")) + QStringLiteral(" |\n|");
    for (qsizetype i = 0; i < titles.size(); ++i)
        text += QStringLiteral(" --- |");
    for (const TableContent::Row& row : content.rows) {
        QStringList cells = row.shown;
        for (QString& cell : cells)
            cell.replace(u'|', QStringLiteral("\\|")).replace(u'\n', u' ');
        text += QStringLiteral("\n| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |");
    }
    return text + u'\n';
}

QString textOf(const TableContent& content, CopyFormat format)
{
    switch (format) {
    case CopyFormat::CidrList: break; // no table
    case CopyFormat::Tsv: return tsvOf(content);
    case CopyFormat::Csv: return QString::fromUtf8(content.csv());
    case CopyFormat::Json: return QString::fromUtf8(content.json());
    case CopyFormat::Markdown: return markdownOf(content);
    }
    return {};
}

} // namespace

std::unique_ptr<QMimeData> copyData(const QAbstractItemModel& model, const QVector<int>& rows,
                                    const QVector<int>& columns, CopyFormat format)
{
    const TableContent content = contentToCopy(model, rows, columns);
    auto data = std::make_unique<QMimeData>();
    data->setText(format == CopyFormat::CidrList ? cidrList(model, rows) : textOf(content, format));
    data->setData(QStringLiteral("text/csv"), content.csv());
    data->setHtml(htmlOf(content)); // rich text: made here, every cell escaped
    return data;
}

} // namespace cadastre
