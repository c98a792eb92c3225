// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/auditprint.h"

#include "base/filewriting.h"
#include "insight/utilisation.h"
#include "text/auditreport.h"
#include "text/findingtext.h"
#include "text/moment.h"
#include "ui/presentation/addressfont.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/words.h"
#include "ui/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QBuffer>
#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace cadastre {

namespace {

QString reportText(const char* text) { return QCoreApplication::translate("cadastre::report", text); }

/// Writes the document block by block: no markup is ever parsed, so a name cannot become any.
class Writer {
public:
    explicit Writer(QTextDocument& document) : m_cursor(&document), m_theme(Theme::light())
    {
        QFont base = QApplication::font();
        base.setPointSizeF(9);
        base.setStyleStrategy(QFont::PreferNoShaping); // "1ff0" must not become a ligature (interface §3.7)
        document.setDefaultFont(base);
        m_text.setFont(base);
        m_text.setForeground(m_theme.text);
        m_address = m_text;
        m_address.setFont(addressFont(base));
    }

    void heading(const QString& text, qreal points)
    {
        QTextCharFormat format = m_text;
        QFont font = format.font();
        font.setPointSizeF(points);
        font.setWeight(QFont::DemiBold);
        format.setFont(font);
        QTextBlockFormat block;
        block.setTopMargin(points);
        block.setBottomMargin(points / 3);
        block.setPageBreakPolicy(QTextFormat::PageBreak_Auto);
        m_cursor.insertBlock(block, format);
        m_cursor.insertText(text, format);
    }

    void paragraph(const QString& text)
    {
        QTextBlockFormat block;
        block.setBottomMargin(6);
        m_cursor.insertBlock(block, m_text);
        m_cursor.insertText(text, m_text);
    }

    /// `cells` of a row, `addresses`: columns in the address font.
    void table(const QStringList& head, const QList<QStringList>& rows, const QList<int>& addresses,
               const QList<int>& widths)
    {
        QTextTableFormat format;
        format.setHeaderRowCount(1); // again on each page
        format.setCellPadding(3);
        format.setCellSpacing(0);
        format.setBorder(0); // thin borders are lost in PDF; rows are shaded instead
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        QVector<QTextLength> columns;
        for (const int width : widths)
            columns.append(QTextLength(QTextLength::PercentageLength, width));
        format.setColumnWidthConstraints(columns);
        QTextTable* table =
            m_cursor.insertTable(static_cast<int>(rows.size()) + 1, static_cast<int>(head.size()), format);
        QTextCharFormat bold = m_text;
        QFont font = bold.font();
        font.setWeight(QFont::DemiBold);
        bold.setFont(font);
        for (int column = 0; column < head.size(); ++column)
            fill(table->cellAt(0, column), head[column], bold, m_theme.inset);
        for (int row = 0; row < rows.size(); ++row)
            for (int column = 0; column < head.size(); ++column)
                fill(table->cellAt(row + 1, column), rows[row].value(column),
                     addresses.contains(column) ? m_address : m_text,
                     row % 2 == 0 ? m_theme.base : blend(m_theme.base, m_theme.inset, 0.5));
        m_cursor.movePosition(QTextCursor::End);
    }

private:
    static void fill(QTextTableCell cell, const QString& text, const QTextCharFormat& format, const QColor& ground)
    {
        QTextCharFormat shade;
        shade.setBackground(ground);
        cell.setFormat(shade);
        cell.firstCursorPosition().insertText(visibleText(text), format);
    }

    QTextCursor m_cursor;
    const Theme& m_theme;
    QTextCharFormat m_text;
    QTextCharFormat m_address;
};

void addPools(const Plan& plan, PoolId pool, int depth, QList<QStringList>& rows)
{
    const Pool& row = plan.get(pool);
    QStringList cidrs;
    for (const PoolCidrId id : plan.cidrsOf(pool))
        cidrs.append(plan.get(id).cidr.toString());
    const QString name = nameOf(row);
    const PoolUse use = useOf(plan, pool);
    const auto share = [&use](uint128 part) {
        return use.capacity == 0 ? QStringLiteral("–") : percentLabel(part, use.capacity);
    };
    rows.append({QString(depth * 3, QChar::Nbsp) + (name.isEmpty() ? plan.textId(row) : name), cidrs.join(u'\n'),
                 row.locale.localeText(), share(use.allocated), share(use.assigned), share(use.available),
                 use.unitLength == 0 ? QString() : blockCountLabel(use.unitsFree, use.unitLength),
                 basisLabel(row.basis, row.seenAt)});
    for (const PoolId child : plan.childPools(pool))
        addPools(plan, child, depth + 1, rows);
}

void compose(QTextDocument& document, const Plan& plan, const AuditReport& report)
{
    Writer writer(document);
    writer.heading(
        reportText(QT_TRANSLATE_NOOP("cadastre::report", "Audit of %1")).arg(visibleText(plan.settings().name)), 18);
    writer.paragraph(
        reportText(QT_TRANSLATE_NOOP("cadastre::report", "%1. A plan is a model; nothing here touches AWS."))
            .arg(momentText(report.time)));
    writer.paragraph(auditSummary(report)); // says what was looked at as well

    writer.heading(reportText(QT_TRANSLATE_NOOP("cadastre::report", "Findings")), 13);
    QList<QStringList> rows;
    for (const Finding& finding : report.findings) {
        const QString state = finding.state == FindingState::Open ? QString() : findingStateWord(finding.state);
        rows.append({severityWord(finding.rule->severity), QLatin1String(finding.rule->id), finding.name,
                     finding.cidr.toString(), findingSentence(finding), state, basisWord(finding.basis)});
    }
    if (rows.isEmpty())
        writer.paragraph(reportText(QT_TRANSLATE_NOOP("cadastre::report", "Nothing to report.")));
    else
        writer.table({reportText(QT_TRANSLATE_NOOP("cadastre::report", "Severity")),
                      reportText(QT_TRANSLATE_NOOP("cadastre::report", "Rule")),
                      reportText(QT_TRANSLATE_NOOP("cadastre::report", "Subject")),
                      reportText(QT_TRANSLATE_NOOP("cadastre::report", "CIDR")),
                      reportText(QT_TRANSLATE_NOOP("cadastre::report", "What was found")),
                      reportText(QT_TRANSLATE_NOOP("cadastre::report", "State")),
                      reportText(QT_TRANSLATE_NOOP("cadastre::report", "Basis"))},
                     rows, {3}, {8, 14, 14, 22, 25, 8, 9});

    for (const Scope& scope : plan.all<Scope>()) {
        QList<QStringList> pools;
        for (const PoolId pool : plan.topPools(scope.id))
            addPools(plan, pool, 0, pools);
        if (pools.isEmpty())
            continue;
        writer.heading(reportText(QT_TRANSLATE_NOOP("cadastre::report", "Pools in scope %1"))
                           .arg(visibleText(plan.scopeLabel(scope.id))),
                       13);
        writer.table({reportText(QT_TRANSLATE_NOOP("cadastre::report", "Pool")),
                      reportText(QT_TRANSLATE_NOOP("cadastre::report", "CIDR")),
                      reportText(QT_TRANSLATE_NOOP("cadastre::report", "Locale (Region)")),
                      reportText(QT_TRANSLATE_NOOP("cadastre::report", "Allocated")),
                      reportText(QT_TRANSLATE_NOOP("cadastre::report", "Assigned")),
                      reportText(QT_TRANSLATE_NOOP("cadastre::report", "Available")),
                      reportText(QT_TRANSLATE_NOOP("cadastre::report", "Room left")),
                      reportText(QT_TRANSLATE_NOOP("cadastre::report", "Basis"))},
                     pools, {1}, {22, 23, 12, 8, 8, 8, 10, 9});
    }
}

} // namespace

void printAudit(const Plan& plan, const AuditReport& report, QPagedPaintDevice& device)
{
    QTextDocument document;
    document.documentLayout()->setPaintDevice(&device); // else one page in microscopic type
    compose(document, plan, report);
    const qreal dpi = device.logicalDpiY();
    const qreal foot = dpi * 0.35;
    const QSizeF page(device.width(), device.height() - foot);
    document.setDocumentMargin(0);
    document.setPageSize(page);
    QPainter painter(&device);
    QFont small = document.defaultFont();
    small.setPointSizeF(8);
    const int pages = document.pageCount();
    for (int number = 0; number < pages; ++number) {
        if (number > 0)
            device.newPage();
        painter.save();
        painter.translate(0, -number * page.height());
        const QRectF part(0, number * page.height(), page.width(), page.height());
        painter.setClipRect(part);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = part;
        context.palette = Theme::light().palette();
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setFont(small);
        painter.setPen(Theme::light().secondary);
        const QRectF line(0, page.height(), page.width(), foot);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, visibleText(plan.settings().name));
        painter.drawText(line, Qt::AlignRight | Qt::AlignBottom,
                         reportText(QT_TRANSLATE_NOOP("cadastre::report", "page %1 of %2")).arg(number + 1).arg(pages));
    }
}

Result<void> writeReport(const Plan& plan, const AuditReport& report, const QString& path)
{
    if (path.endsWith(QLatin1String(".html"), Qt::CaseInsensitive)
        || path.endsWith(QLatin1String(".htm"), Qt::CaseInsensitive))
        return writeWholeFile(path, auditReportAs(AuditFormat::Html, plan, report));
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&pdf);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageOrientation(QPageLayout::Landscape);
        writer.setPageMargins(QMarginsF(14, 14, 14, 12), QPageLayout::Millimeter);
        writer.setResolution(300);
        writer.setTitle(reportText(QT_TRANSLATE_NOOP("cadastre::report", "Audit of %1")).arg(plan.settings().name));
        writer.setCreator(QStringLiteral("Cadastre"));
        printAudit(plan, report, writer);
    }
    return writeWholeFile(path, pdf.data());
}

} // namespace cadastre
