// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ui/presentation/tablecontent.h"

#include <QFont>
#include <QRectF>
#include <QSizeF>

#include <cstddef>
#include <functional>

class QPagedPaintDevice;
class QPainter;

namespace cadastre {

struct Theme;

/// What stands above and below the table on each page.
struct TableHeading {
    QString title; ///< "Allocations"
    QString about; ///< where, and what it is narrowed to; may be empty
    QString foot;  ///< the plan and the moment
    /// Drawn on a page of its own, the first: the chart whose numbers the table has.
    std::function<void(QPainter&, QRectF)> picture = {};
};

/// A table on paper: its heading again on each page, the plan and the moment and page x of y below. Nothing is cut: a text
/// that is too long wraps, an address never does, and where that is not enough the letters are smaller. In the colours of
/// the light theme and a font without ligatures.
class TablePrint {
public:
    /// `content` must outlive it. `page`: what may be drawn on, in pixels of a 96th of an inch.
    TablePrint(const TableContent& content, TableHeading heading, QSizeF page);

    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()) + pictureCount(); }
    /// Draws in the pixels of `page`, whatever the painter is scaled to; pages are counted from 0.
    void paint(QPainter& painter, int number) const;

private:
    [[nodiscard]] const QFont& fontOf(qsizetype column) const;
    [[nodiscard]] double naturalWidth(qsizetype column) const;
    /// False where the columns do not fit in letters of that size.
    bool fitColumns(int pixels);
    [[nodiscard]] QStringList linesOf(const QString& text, qsizetype column) const;
    void paginate();
    [[nodiscard]] int pictureCount() const { return m_heading.picture ? 1 : 0; }
    void paintRows(QPainter& painter, std::size_t page) const;
    void paintRow(QPainter& painter, double y, double height, const QStringList& cells, bool isHead) const;

    const TableContent& m_content;
    TableHeading m_heading;
    QSizeF m_page;
    QFont m_text;
    QFont m_bold;
    QFont m_address;
    std::vector<double> m_widths;
    std::vector<float> m_heights;
    double m_headHeight = 0;
    std::vector<std::size_t> m_pages; ///< the first row of each
};

void printTable(const TableContent& content, const TableHeading& heading, QPagedPaintDevice& device);
/// As PDF, A4 across. Errors: FileNotWritable.
[[nodiscard]] Result<void> writeTablePdf(const TableContent& content, const TableHeading& heading, const QString& path);

/// The sheet of writeTablePdf(), in the pixels of a TablePrint: with its margins, and what is left between them.
struct TablePaper {
    QSizeF sheet;
    QSizeF page;
    double margin;
};
[[nodiscard]] TablePaper tablePaper();

} // namespace cadastre
