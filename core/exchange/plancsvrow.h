// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the importer of plan tables: what one row says, and what of it cannot be.
#pragma once

#include "base/result.h"
#include "exchange/csv.h"
#include "exchange/plancsv.h"
#include "plan/entities.h"

namespace cadastre {

/// A row of a plan table by the names of its columns. What a cell must not say is an error that names its column as
/// `field`. Refers to the table.
class PlanCsvRow {
public:
    PlanCsvRow(const CsvTable& table, const CsvRow& row) : m_table(table), m_row(row) {}

    [[nodiscard]] qint64 number() const { return m_row.number; }
    [[nodiscard]] qint64 line() const { return m_row.line; }

    [[nodiscard]] bool has(const char* column) const { return m_table.column(QLatin1String(column)) >= 0; }
    /// As it was written, without the guard against formulas; empty where the table has no such column.
    [[nodiscard]] QString cell(const char* column) const;
    [[nodiscard]] bool isOfKind(const char* kind) const { return cell("kind") == QLatin1String(kind); }

    /// Errors: InvalidPrefix and its like; InvalidRecord {reason: other-family, other-range} where `family` or `length`
    /// say another one.
    [[nodiscard]] Result<Prefix> cidr() const;
    [[nodiscard]] Result<Tags> tags() const;
    [[nodiscard]] Result<RegionName> region(const char* column) const;
    /// `fallback` where the cell is empty.
    [[nodiscard]] Result<AccountNumber> account(AccountNumber fallback) const;
    /// A word of the wire, or `fallback` where the cell is empty. Errors: InvalidRecord {reason: unknown-word}.
    template <class E>
    [[nodiscard]] Result<E> word(const char* column, E fallback) const
    {
        const QString written = cell(column);
        const auto known = written.isEmpty() ? std::optional(fallback) : fromWire<E>(written);
        if (!known)
            return bad(column, "unknown-word", written);
        return *known;
    }

    /// InvalidRecord with that `reason`.
    [[nodiscard]] static Unexpected bad(const char* field, const char* reason, const QString& subject);
    [[nodiscard]] static Unexpected at(Error error, const char* field);

private:
    const CsvTable& m_table;
    const CsvRow& m_row;
};

} // namespace cadastre
