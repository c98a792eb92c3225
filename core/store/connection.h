// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/statement.h"

#include <QSqlDatabase>
#include <QString>

#include <memory>
#include <utility>

struct sqlite3;

namespace cadastre {

/// One QtSql connection to a plan file, made safe for a file of unknown origin: no triggers, views or extensions, no
/// functions in the schema, tight limits (reliability.md §1.1). Belongs to the thread that opened it.
class Connection {
public:
    enum class Access { ReadWrite, ReadOnly, Immutable }; ///< Immutable: nobody can write where the file lies

    /// Errors: FileNotReadable {reason: driver, …}, those of sqliteError().
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString& path, Access access);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] sqlite3* handle() const { return m_handle; }
    /// Until this is called, closing leaves the file and its -wal as they are.
    void allowCheckpoints();

private:
    friend class Transaction;
    Connection() = default;
    QString m_name;
    QSqlDatabase m_database;
    sqlite3* m_handle = nullptr;
    Statement m_beginRead, m_beginWrite, m_commit; ///< prepared at first use: every command runs two of them
};

/// A transaction that is rolled back when it goes out of scope before commit() has succeeded.
class Transaction {
public:
    enum class Kind { Read, Write };
    /// Errors: those of sqliteError(); PlanLocked when another process kept writing.
    [[nodiscard]] static Result<Transaction> begin(Connection& connection, Kind kind);
    ~Transaction();
    Transaction(Transaction&& other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Connection* connection) : m_connection(connection) {}
    Connection* m_connection;
};

} // namespace cadastre
