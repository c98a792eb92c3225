// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/tableprint.h"

#include "base/filewriting.h"
#include "ui/presentation/addressfont.h"
#include "ui/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>

#include <algorithm>

namespace cadastre {

namespace {

constexpr double screenDpi = 96;
constexpr double marginMm = 12;
constexpr int usualPixels = 12;
constexpr int smallestPixels = 7;
constexpr double besideText = 4;      // around a text, left and right
constexpr double narrowestWords = 44; // of a column of words
constexpr double widestNumber = 120;
constexpr double crowded = 1.5; // as wide as so many pages
constexpr double loosest = 1.6; // columns of a table that leaves room, against what they need
constexpr int crowdedPixels = 9;
constexpr double titleRoom = 46; // title and what it is about
constexpr double footRoom = 24;
constexpr std::size_t measuredRows = 2000; // rows that widths are taken from

QPageLayout paperLayout()
{
    return QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
                       QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter);
}

} // namespace

TablePrint::TablePrint(const TableContent& content, TableHeading heading, QSizeF page)
    : m_content(content), m_heading(std::move(heading)), m_page(page), m_text(QApplication::font())
{
    m_text.setStyleStrategy(QFont::PreferNoShaping); // "1ff0" must not become a ligature (interface §3.7)
    int pixels = usualPixels;
    if (m_content.columns.isEmpty()) { // a picture alone; its heading is in the same letters
        m_bold = m_text;
        m_bold.setWeight(QFont::DemiBold);
        return;
    }
    while (!fitColumns(pixels) && pixels > smallestPixels)
        --pixels;
    paginate();
}

const QFont& TablePrint::fontOf(qsizetype column) const
{
    return m_content.columns[column].isAddress ? m_address : m_text;
}

double TablePrint::naturalWidth(qsizetype column) const
{
    double widest = QFontMetricsF(m_bold).horizontalAdvance(m_content.columns[column].title);
    const QFontMetricsF metrics(fontOf(column));
    const std::size_t rows = std::min(m_content.rows.size(), measuredRows);
    for (std::size_t row = 0; row < rows; ++row)
        for (const QString& line : m_content.rows[row].shown.value(column).split(u'\n'))
            widest = std::max(widest, metrics.horizontalAdvance(line));
    return widest + 2 * besideText;
}

bool TablePrint::fitColumns(int pixels)
{
    m_text.setPixelSize(pixels);
    m_bold = m_text;
    m_bold.setWeight(QFont::DemiBold);
    m_address = addressFont(m_text);
    m_address.setPixelSize(pixels);
    const qsizetype count = m_content.columns.size();
    std::vector<double> least;
    double sum = 0;
    double atLeast = 0;
    m_widths.clear();
    for (qsizetype column = 0; column < count; ++column) {
        const double width = naturalWidth(column);
        const auto& about = m_content.columns[column];
        m_widths.push_back(width);
        double word = narrowestWords;
        for (const QString& part : about.title.split(u' '))
            word = std::max(word, QFontMetricsF(m_bold).horizontalAdvance(part) + 2 * besideText);
        least.push_back(about.isAddress ? width : std::min(width, about.isNumber ? widestNumber : word));
        sum += width;
        atLeast += least.back();
    }
    if (sum <= m_page.width()) {
        const double wider = std::min(m_page.width() / sum, loosest); // few columns stay together, for the eye
        for (double& width : m_widths)
            width *= wider;
        return true;
    }
    if (sum > crowded * m_page.width() && pixels > crowdedPixels)
        return false; // smaller letters wrap less
    // The widest give way first, each down to its least.
    double low = 0;
    double high = *std::max_element(m_widths.begin(), m_widths.end());
    const auto capped = [&](double cap) {
        double total = 0;
        for (std::size_t i = 0; i < m_widths.size(); ++i)
            total += std::max(least[i], std::min(m_widths[i], cap));
        return total;
    };
    for (int step = 0; step < 30; ++step) {
        const double middle = (low + high) / 2;
        (capped(middle) > m_page.width() ? high : low) = middle;
    }
    for (std::size_t i = 0; i < m_widths.size(); ++i)
        m_widths[i] = std::max(least[i], std::min(m_widths[i], low));
    if (atLeast <= m_page.width())
        return true;
    for (double& width : m_widths) // in the smallest letters: what there is, shared out
        width *= m_page.width() / atLeast;
    return false;
}

QStringList TablePrint::linesOf(const QString& text, qsizetype column) const
{
    const QFont& font = fontOf(column);
    const double room = m_widths[static_cast<std::size_t>(column)] - 2 * besideText + 0.5;
    QStringList lines;
    for (const QString& part : text.split(u'\n')) {
        if (QFontMetricsF(font).horizontalAdvance(part) <= room) {
            lines << part;
            continue;
        }
        QTextLayout layout(part, font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(room);
            QString words = part.mid(line.textStart(), line.textLength());
            while (words.endsWith(u' ')) // what stands in at the beginning of a row of a tree stays
                words.chop(1);
            lines << words;
        }
        layout.endLayout();
    }
    return lines;
}

void TablePrint::paginate()
{
    const double lineHeight = QFontMetricsF(m_text).lineSpacing();
    const auto heightOf = [&](auto&& cell) {
        qsizetype lines = 1;
        for (qsizetype column = 0; column < m_content.columns.size(); ++column)
            lines = std::max(lines, linesOf(cell(column), column).size());
        return static_cast<double>(lines) * lineHeight + besideText;
    };
    m_headHeight = heightOf([&](qsizetype column) { return m_content.columns[column].title; });
    const double room = m_page.height() - titleRoom - m_headHeight - footRoom;
    double used = 0;
    m_pages.push_back(0);
    m_heights.reserve(m_content.rows.size());
    for (std::size_t row = 0; row < m_content.rows.size(); ++row) {
        const double height =
            std::min(room, heightOf([&](qsizetype column) { return m_content.rows[row].shown.value(column); }));
        if (used > 0 && used + height > room) {
            m_pages.push_back(row);
            used = 0;
        }
        used += height;
        m_heights.push_back(static_cast<float>(height));
    }
}

void TablePrint::paintRow(QPainter& painter, double y, double height, const QStringList& cells, bool isHead) const
{
    const double lineHeight = QFontMetricsF(m_text).lineSpacing();
    double x = 0;
    for (qsizetype column = 0; column < m_content.columns.size(); ++column) {
        const double width = m_widths[static_cast<std::size_t>(column)];
        painter.setFont(isHead ? m_bold : fontOf(column));
        const Qt::Alignment side = m_content.columns[column].isNumber ? Qt::AlignRight : Qt::AlignLeft;
        double at = y + besideText / 2;
        for (const QString& line : linesOf(cells.value(column), column)) {
            if (at + lineHeight > y + height + 1)
                break;
            painter.drawText(QRectF(x + besideText, at, width - 2 * besideText + 2, lineHeight),
                             static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip, line);
            at += lineHeight;
        }
        x += width;
    }
}

void TablePrint::paint(QPainter& painter, int number) const
{
    const Theme& theme = Theme::light();
    QFont title = m_bold;
    title.setPixelSize(18);
    QFont small = m_text;
    small.setPixelSize(11);
    painter.setPen(theme.text);
    painter.setFont(title);
    painter.drawText(QRectF(0, 0, m_page.width(), 24), Qt::AlignLeft | Qt::AlignVCenter, m_heading.title);
    painter.setPen(theme.secondary);
    painter.setFont(small);
    const QRectF about(0, 24, m_page.width(), 16);
    painter.drawText(about, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(small).elidedText(m_heading.about, Qt::ElideMiddle, about.width()));

    if (number < pictureCount()) {
        painter.save();
        m_heading.picture(painter, QRectF(0, titleRoom, m_page.width(), m_page.height() - titleRoom - footRoom));
        painter.restore();
    } else {
        paintRows(painter, static_cast<std::size_t>(number - pictureCount()));
    }

    const QRectF foot(0, m_page.height() - footRoom, m_page.width(), footRoom);
    painter.setFont(small);
    painter.setPen(theme.secondary);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, m_heading.foot);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom,
                     QCoreApplication::translate("cadastre::report", "page %1 of %2").arg(number + 1).arg(pageCount()));
}

void TablePrint::paintRows(QPainter& painter, std::size_t page) const
{
    const Theme& theme = Theme::light();
    double y = titleRoom;
    painter.fillRect(QRectF(0, y, m_page.width(), m_headHeight), theme.inset);
    painter.setPen(theme.text);
    QStringList titles;
    for (const TableContent::Column& column : m_content.columns)
        titles << column.title;
    paintRow(painter, y, m_headHeight, titles, true);
    y += m_headHeight;
    const std::size_t end = page + 1 < m_pages.size() ? m_pages[page + 1] : m_content.rows.size();
    for (std::size_t row = m_pages[page]; row < end; ++row) {
        const double height = m_heights[row];
        if ((row - m_pages[page]) % 2 == 1) // thin lines are lost in PDF
            painter.fillRect(QRectF(0, y, m_page.width(), height), blend(theme.base, theme.inset, 0.5));
        painter.setPen(m_content.rows[row].isGap ? theme.secondary : theme.text);
        paintRow(painter, y, height, m_content.rows[row].shown, false);
        y += height;
    }
}

void printTable(const TableContent& content, const TableHeading& heading, QPagedPaintDevice& device)
{
    const TablePrint print(content, heading,
                           QSizeF(device.width() * screenDpi / device.logicalDpiX(),
                                  device.height() * screenDpi / device.logicalDpiY()));
    QPainter painter(&device);
    for (int number = 0; number < print.pageCount(); ++number) {
        if (number > 0)
            device.newPage();
        painter.save();
        painter.scale(device.logicalDpiX() / screenDpi, device.logicalDpiY() / screenDpi);
        print.paint(painter, number);
        painter.restore();
    }
}

Result<void> writeTablePdf(const TableContent& content, const TableHeading& heading, const QString& path)
{
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&pdf);
        writer.setPageLayout(paperLayout());
        writer.setResolution(300);
        writer.setTitle(heading.title);
        writer.setCreator(QStringLiteral("Cadastre"));
        printTable(content, heading, writer);
    }
    return writeWholeFile(path, pdf.data());
}

TablePaper tablePaper()
{
    constexpr double perMm = screenDpi / 25.4;
    const QPageLayout layout = paperLayout();
    return {layout.fullRect(QPageLayout::Millimeter).size() * perMm,
            layout.paintRect(QPageLayout::Millimeter).size() * perMm, marginMm * perMm};
}

} // namespace cadastre
