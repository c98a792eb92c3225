// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"

#include <sqlite3.h>

#include <cerrno>

namespace cadastre {

Error sqliteError(sqlite3* database)
{
    const int code = sqlite3_errcode(database) & 0xFF;
    const int system = sqlite3_system_errno(database);
    const QString reason = QString::fromUtf8(sqlite3_errmsg(database));
    const auto error = [&](ErrorCode what) { return makeError(what, {}, {{QStringLiteral("reason"), reason}}); };
    switch (code) {
    case SQLITE_FULL: return makeError(ErrorCode::DiskFull); // SQLite's words would say it twice
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return makeError(ErrorCode::PlanLocked, {}, {{QStringLiteral("by"), QString()}});
    case SQLITE_READONLY:
    case SQLITE_PERM: return error(ErrorCode::PlanReadOnly);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return error(ErrorCode::PlanDamaged);
    case SQLITE_IOERR:
        if (system == ENOSPC || system == EDQUOT)
            return makeError(ErrorCode::DiskFull);
        [[fallthrough]];
    default: return error(ErrorCode::StoreFailed);
    }
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Result<Statement> Statement::prepare(sqlite3* database, std::string_view sql)
{
    sqlite3_stmt* raw = nullptr;
    const int code = sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &raw, nullptr);
    Statement statement;
    statement.m_statement.reset(raw);
    if (code != SQLITE_OK)
        return Unexpected(sqliteError(database));
    return statement;
}

// A value that is too long is not bound (setLimits()); what the statement would do without it is not what was asked.
void Statement::keep(int code)
{
    if (m_unbound == SQLITE_OK)
        m_unbound = code;
}

void Statement::bind(int parameter, std::int64_t number)
{
    keep(sqlite3_bind_int64(m_statement.get(), parameter, number));
}

void Statement::bindText(int parameter, std::string_view utf8)
{
    keep(sqlite3_bind_text64(m_statement.get(), parameter, utf8.data() ? utf8.data() : "", utf8.size(), SQLITE_STATIC,
                             SQLITE_UTF8));
}

void Statement::bindBlob(int parameter, std::string_view bytes)
{
    keep(sqlite3_bind_blob64(m_statement.get(), parameter, bytes.data() ? bytes.data() : "", bytes.size(),
                             SQLITE_STATIC));
}

void Statement::bindNull(int parameter) { keep(sqlite3_bind_null(m_statement.get(), parameter)); }

Result<bool> Statement::step()
{
    if (m_unbound != SQLITE_OK)
        return refuse(ErrorCode::StoreFailed, {},
                      {{QStringLiteral("reason"), QString::fromUtf8(sqlite3_errstr(m_unbound))}});
    switch (sqlite3_step(m_statement.get())) {
    case SQLITE_ROW: return true;
    case SQLITE_DONE: return false;
    default: return Unexpected(sqliteError(sqlite3_db_handle(m_statement.get())));
    }
}

Result<void> Statement::run()
{
    Result<bool> stepped = step();
    while (stepped && *stepped)
        stepped = step();
    reset();
    if (!stepped)
        return Unexpected(stepped.error());
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
    m_unbound = SQLITE_OK;
}

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(m_statement.get(), column); }

std::string_view Statement::text(int column) const
{
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
    return data ? std::string_view(data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column)))
                : std::string_view();
}

std::string_view Statement::blob(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
    return data ? std::string_view(data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column)))
                : std::string_view();
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL; }

Result<void> runSql(sqlite3* database, const char* sql)
{
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return Unexpected(sqliteError(database));
    return {};
}

namespace {

template <class T, class Take>
Result<T> ask(sqlite3* database, std::string_view sql, Take&& take)
{
    auto statement = Statement::prepare(database, sql);
    if (!statement)
        return Unexpected(statement.error());
    const auto row = statement->step();
    if (!row)
        return Unexpected(row.error());
    if (!*row)
        return refuse(ErrorCode::StoreFailed, {}, {{QStringLiteral("reason"), QStringLiteral("no-row")}});
    return take(*statement);
}

} // namespace

Result<std::int64_t> askNumber(sqlite3* database, std::string_view sql)
{
    return ask<std::int64_t>(database, sql, [](const Statement& row) { return row.number(0); });
}

Result<QString> askText(sqlite3* database, std::string_view sql)
{
    return ask<QString>(database, sql, [](const Statement& row) {
        const std::string_view text = row.text(0);
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    });
}

} // namespace cadastre
