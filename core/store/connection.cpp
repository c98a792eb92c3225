// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"

#include "store/statement.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>
#include <QVariant>

#include <sqlite3.h>

#include <utility>

namespace cadastre {

namespace {

constexpr int busyTimeoutMs = 5000;

void setLimits(sqlite3* database)
{
    // ATTACHED 1: VACUUM INTO attaches its target. LENGTH bounds a text or a blob, so a row.
    for (const auto& [limit, value] :
         {std::pair{SQLITE_LIMIT_LENGTH, 16 << 20}, std::pair{SQLITE_LIMIT_SQL_LENGTH, 100'000},
          std::pair{SQLITE_LIMIT_COLUMN, 100}, std::pair{SQLITE_LIMIT_EXPR_DEPTH, 10},
          std::pair{SQLITE_LIMIT_COMPOUND_SELECT, 3}, std::pair{SQLITE_LIMIT_VDBE_OP, 25'000},
          std::pair{SQLITE_LIMIT_FUNCTION_ARG, 8}, std::pair{SQLITE_LIMIT_ATTACHED, 1},
          std::pair{SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50}, std::pair{SQLITE_LIMIT_VARIABLE_NUMBER, 999},
          std::pair{SQLITE_LIMIT_TRIGGER_DEPTH, 10}})
        sqlite3_limit(database, limit, value);
}

Result<void> harden(sqlite3* database)
{
    for (const auto& [option, value] :
         {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1}, std::pair{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
          std::pair{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, std::pair{SQLITE_DBCONFIG_ENABLE_VIEW, 0},
          std::pair{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}, std::pair{SQLITE_DBCONFIG_DQS_DDL, 0},
          std::pair{SQLITE_DBCONFIG_DQS_DML, 0}, std::pair{SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1}})
        if (sqlite3_db_config(database, option, value, nullptr) != SQLITE_OK)
            return Unexpected(sqliteError(database));
    setLimits(database);
    sqlite3_busy_timeout(database, busyTimeoutMs);
    return runSql(database, "PRAGMA mmap_size=0; PRAGMA cell_size_check=ON; PRAGMA trusted_schema=OFF;"
                            "PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY");
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const QString& path, Access access)
{
    std::unique_ptr<Connection> connection(new Connection); // its constructor is private
    connection->m_name = QStringLiteral("plan-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    connection->m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->m_name);
    QSqlDatabase& database = connection->m_database;
    const auto unreadable = [&](const QString& reason) {
        return refuse(ErrorCode::FileNotReadable, path, {{QStringLiteral("reason"), reason}});
    };
    if (!database.isValid())
        return unreadable(QStringLiteral("driver"));
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeoutMs);
    if (access != Access::ReadWrite)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (access == Access::Immutable) {
        options += QStringLiteral(";QSQLITE_OPEN_URI");
        database.setDatabaseName(QStringLiteral("file:") + QString::fromLatin1(QUrl::toPercentEncoding(path, "/"))
                                 + QStringLiteral("?immutable=1"));
    } else {
        database.setDatabaseName(path);
    }
    database.setConnectOptions(options);
    if (!database.open())
        return unreadable(database.lastError().databaseText());
    const QVariant handle = database.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return unreadable(QStringLiteral("driver"));
    connection->m_handle = *static_cast<sqlite3* const*>(handle.constData());
    if (auto hardened = harden(connection->m_handle); !hardened)
        return Unexpected(hardened.error());
    return connection;
}

Connection::~Connection()
{
    m_beginRead = {};
    m_beginWrite = {};
    m_commit = {};
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::allowCheckpoints() { sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr); }

namespace {

Result<void> runPrepared(sqlite3* database, Statement& statement, std::string_view sql)
{
    if (!statement) {
        auto prepared = Statement::prepare(database, sql);
        if (!prepared)
            return Unexpected(prepared.error());
        statement = std::move(*prepared);
    }
    return statement.run();
}

} // namespace

Result<Transaction> Transaction::begin(Connection& connection, Kind kind)
{
    const auto begun = kind == Kind::Write
                         ? runPrepared(connection.m_handle, connection.m_beginWrite, "BEGIN IMMEDIATE")
                         : runPrepared(connection.m_handle, connection.m_beginRead, "BEGIN");
    if (!begun)
        return Unexpected(begun.error());
    return Transaction(&connection);
}

Transaction::~Transaction()
{
    // After some errors SQLite has rolled back by itself.
    if (m_connection && !sqlite3_get_autocommit(m_connection->m_handle))
        sqlite3_exec(m_connection->m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<void> Transaction::commit()
{
    auto committed = runPrepared(m_connection->m_handle, m_connection->m_commit, "COMMIT");
    if (committed)
        m_connection = nullptr;
    return committed;
}

} // namespace cadastre
