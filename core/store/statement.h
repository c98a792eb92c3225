// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <memory>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace cadastre {

/// Why SQLite said no, as our error. Errors: DiskFull, PlanLocked, PlanReadOnly, PlanDamaged, StoreFailed.
[[nodiscard]] Error sqliteError(sqlite3* database);

/// A prepared statement of SQLite's C interface: the way of rows in and out, where QtSql's price a value is too high
/// (performance.md). Belongs to its connection and must go before it. Parameters and columns count from 1 and 0, as in C.
class Statement {
public:
    Statement() = default;
    /// Errors: those of sqliteError().
    [[nodiscard]] static Result<Statement> prepare(sqlite3* database, std::string_view sql);

    [[nodiscard]] explicit operator bool() const { return m_statement != nullptr; }

    /// What cannot be bound (a value over the limits of the connection) fails the next step.
    void bind(int parameter, std::int64_t number);
    /// The bytes must live until the statement has been stepped.
    void bindText(int parameter, std::string_view utf8);
    void bindBlob(int parameter, std::string_view bytes);
    void bindNull(int parameter);

    /// True: there is a row. False: done. Errors: those of sqliteError().
    [[nodiscard]] Result<bool> step();
    /// Steps to the end and makes it ready for the next round. Errors: those of sqliteError().
    [[nodiscard]] Result<void> run();
    void reset();

    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::string_view blob(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    void keep(int code);
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    int m_unbound = 0; ///< SQLite's code for the first value of this round that was not bound
};

/// Runs statements that answer nothing, one after the other. Errors: those of sqliteError().
[[nodiscard]] Result<void> runSql(sqlite3* database, const char* sql);
/// The first column of the first row. Errors: those of sqliteError(), StoreFailed when there is no row.
[[nodiscard]] Result<std::int64_t> askNumber(sqlite3* database, std::string_view sql);
[[nodiscard]] Result<QString> askText(sqlite3* database, std::string_view sql);

} // namespace cadastre
