// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as text (RFC 4180), read strictly and written so that no spreadsheet runs a cell as a formula.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace cadastre {

/// One data row; `line` is where it starts in the file, `number` counts records (the header is 1): cells may hold line breaks.
struct CsvRow {
    qint64 line = 0;
    qint64 number = 0;
    QStringList cells;
};

/// A header and its rows. Names of the header are unique.
struct CsvTable {
    QStringList header;
    std::vector<CsvRow> rows;
    /// Rows that could not be read: another number of cells than the header, text behind a closing quote.
    QList<Error> refused;
    QChar separator = u',';
    /// -1 when there is no such column.
    [[nodiscard]] qsizetype column(const QString& name) const { return header.indexOf(name); }
};

/// Reads `,`, `;` or tab (whichever the header uses), CRLF, LF or CR line ends, quoted cells with line breaks, UTF-8 with or
/// without a byte-order mark, UTF-16. Cells come as written: undo the formula guard with unguarded().
/// Errors (nothing can be read): those of decodedText(), NotUtf8 with {saveAs}; InvalidCsv {line, column, reason: no-header, duplicate-header,
/// unbalanced-quote, nul, too-many-columns}. `refused` holds InvalidCsv {line, row, column, reason: ragged, text-after-quote,
/// quote-inside}. Each with `file`.
[[nodiscard]] Result<CsvTable> readCsv(const QByteArray& bytes, const QString& name);

/// Would a spreadsheet take this cell for a formula (or has it the mark of guarded())? `= + - @`, tab, CR, LF, NUL or a
/// full-width form in front (OWASP, CSV injection).
[[nodiscard]] bool needsGuard(QStringView cell);
/// The cell with a ' in front when it needs one, so that unguarded(guarded(x)) == x for every x.
[[nodiscard]] QString guarded(const QString& cell);
[[nodiscard]] QString unguarded(const QString& cell);

/// Cells joined by commas, guarded and quoted where they must be, with CRLF at the end. Guarded cells are always quoted. Give
/// it cells as they are: what was guarded before gets a second mark.
[[nodiscard]] QByteArray csvLine(const QStringList& cells);

} // namespace cadastre
