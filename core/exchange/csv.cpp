// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv.h"

#include "exchange/jsontext.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace cadastre {

namespace {

constexpr qsizetype mostColumns = 1000;

Error csvError(const QString& name, qint64 line, qint64 column, const char* reason)
{
    return makeError(ErrorCode::InvalidCsv, name,
                     {{QStringLiteral("file"), name},
                      {QStringLiteral("line"), QString::number(line)},
                      {QStringLiteral("column"), QString::number(column)},
                      {QStringLiteral("reason"), QString::fromLatin1(reason)}});
}

/// The separator that the header uses most, outside quotes.
QChar sniffSeparator(const QString& text)
{
    qsizetype counts[3] = {};
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && (c == u'\n' || c == u'\r'))
            break;
        else if (!quoted)
            for (int i = 0; i < 3; ++i)
                counts[i] += c == QChar(u",;\t"[i]) ? 1 : 0;
    }
    if (counts[0] >= counts[1] && counts[0] >= counts[2])
        return u',';
    return counts[1] >= counts[2] ? u';' : u'\t';
}

/// Reads row by row. A bad row is skipped to its line end and reported; only what leaves no row intact stops.
class CsvReader {
public:
    CsvReader(const QString& text, const QString& name, QChar separator)
        : m_text(text), m_name(name), m_separator(separator)
    {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] qint64 line() const { return m_line; }

    /// Cells of the next row. `problem` is set when the row is damaged; the result is empty when nothing can follow.
    [[nodiscard]] Result<QStringList> readRow(std::optional<Error>& problem)
    {
        QStringList cells;
        m_column = 1;
        for (;;) {
            QString cell;
            if (!atEnd() && m_text[m_at] == u'"') {
                if (const auto quoted = readQuoted(cell); !quoted)
                    return Unexpected(quoted.error());
                if (!atEndOfCell() && !problem) {
                    problem = csvError(m_name, m_line, m_column, "text-after-quote");
                    while (!atEndOfCell())
                        step();
                }
            }
            while (!atEndOfCell()) {
                if (m_text[m_at] == u'"' && !problem)
                    problem = csvError(m_name, m_line, m_column, "quote-inside");
                cell += m_text[m_at];
                step();
            }
            if (cells.size() >= mostColumns)
                return Unexpected(csvError(m_name, m_line, m_column, "too-many-columns"));
            cells.append(cell);
            if (atEnd() || m_text[m_at] != m_separator) {
                stepOverLineEnd();
                return cells;
            }
            step();
        }
    }

private:
    [[nodiscard]] bool atEndOfCell() const
    {
        return atEnd() || m_text[m_at] == m_separator || m_text[m_at] == u'\n' || m_text[m_at] == u'\r';
    }
    void step()
    {
        ++m_at;
        ++m_column;
    }
    void stepOverLineEnd()
    {
        if (atEnd())
            return;
        if (m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n')
            ++m_at;
        ++m_at;
        ++m_line;
        m_column = 1;
    }
    Result<void> readQuoted(QString& cell)
    {
        const qint64 line = m_line;
        const qint64 column = m_column;
        step();
        while (!atEnd()) {
            const QChar c = m_text[m_at];
            if (c == u'"') {
                step();
                if (atEnd() || m_text[m_at] != u'"')
                    return {};
            }
            if (c == u'\n' || c == u'\r') { // kept as written; CRLF is one line
                cell += c;
                if (c == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n')
                    cell += u'\n';
                stepOverLineEnd();
                continue;
            }
            cell += c;
            step();
        }
        return Unexpected(csvError(m_name, line, column, "unbalanced-quote"));
    }

    const QString& m_text;
    const QString& m_name;
    QChar m_separator;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    qint64 m_column = 1;
};

} // namespace

Result<CsvTable> readCsv(const QByteArray& bytes, const QString& name)
{
    // A NUL is the mark of UTF-16 only when every second byte is one: decodedText() knows; any other is damage.
    const auto decoded = decodedText(bytes, name);
    if (!decoded) {
        Error error = decoded.error();
        if (error.code == ErrorCode::NotUtf8) // Windows-1252, for the most part
            error.params.insert(QStringLiteral("saveAs"), QStringLiteral("CSV UTF-8"));
        return Unexpected(std::move(error));
    }
    const QString text = QString::fromUtf8(*decoded);
    if (const qsizetype nul = text.indexOf(QChar(u'\0')); nul >= 0) {
        const QStringView before = QStringView(text).left(nul);
        return Unexpected(csvError(name, before.count(u'\n') + 1, nul - before.lastIndexOf(u'\n'), "nul"));
    }

    CsvTable table;
    table.separator = sniffSeparator(text);
    CsvReader reader(text, name, table.separator);
    std::optional<Error> problem;
    const auto header = reader.readRow(problem);
    if (!header)
        return Unexpected(header.error());
    if (problem)
        return Unexpected(*problem);
    QSet<QString> names;
    for (const QString& cell : *header) {
        const QString column = cell.trimmed();
        if (column.isEmpty())
            return Unexpected(csvError(name, 1, 1, "no-header"));
        if (names.contains(column))
            return Unexpected(csvError(name, 1, table.header.size() + 1, "duplicate-header"));
        names.insert(column);
        table.header.append(column);
    }
    qint64 number = 1;
    while (!reader.atEnd()) {
        const qint64 line = reader.line();
        ++number;
        problem.reset();
        const auto cells = reader.readRow(problem);
        if (!cells)
            return Unexpected(cells.error());
        if (!problem && std::all_of(cells->begin(), cells->end(), [](const QString& cell) { return cell.isEmpty(); }))
            continue; // an empty line, or what a spreadsheet makes of one
        if (!problem && cells->size() != table.header.size())
            problem = csvError(name, line, std::min(cells->size(), table.header.size()) + 1, "ragged");
        if (problem) {
            problem->params.insert(QStringLiteral("row"), QString::number(number));
            table.refused.append(*problem);
        } else {
            table.rows.push_back({line, number, *cells});
        }
    }
    return table;
}

bool needsGuard(QStringView cell)
{
    if (cell.isEmpty())
        return false;
    switch (cell[0].unicode()) {
    case u'=':
    case u'+':
    case u'-':
    case u'@':
    case u'\t':
    case u'\r':
    case u'\n':
    case u'\0':
    case u'\uFF1D':
    case u'\uFF0B':
    case u'\uFF0D':
    case u'\uFF20': // their full-width forms
    case u'\'':     // what looks guarded is guarded again, so that undoing is exact
        return true;
    default: return false;
    }
}

QString guarded(const QString& cell) { return needsGuard(cell) ? u'\'' + cell : cell; }

QString unguarded(const QString& cell)
{
    return cell.size() > 1 && cell[0] == u'\'' && needsGuard(QStringView(cell).mid(1)) ? cell.mid(1) : cell;
}

QByteArray csvLine(const QStringList& cells)
{
    QString line;
    bool first = true;
    for (const QString& raw : cells) {
        const bool guard = needsGuard(raw);
        QString cell = guarded(raw);
        bool quote = guard || cell.startsWith(u' ') || cell.endsWith(u' ');
        for (const QChar c : cell)
            quote = quote || c == u',' || c == u';' || c == u'"' || c == u'\n' || c == u'\r' || c == u'\t';
        if (quote)
            cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
        line += first ? cell : u',' + cell;
        first = false;
    }
    return line.toUtf8() + "\r\n";
}

} // namespace cadastre
