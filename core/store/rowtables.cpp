// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rowtables.h"

#include "store/damaged.h"
#include "store/rowio.h"

#include <sqlite3.h>

namespace cadastre {

namespace {

/// More handles than this are no plan but a lie: they would be reserved in memory before a row is read.
constexpr std::int64_t mostHandles = std::int64_t{1} << 24;

template <class E>
std::string quotedColumns(const char* separator, const char* suffix)
{
    std::string text;
    for (const Column& column : columnsOf<E>()) {
        if (!text.empty())
            text += separator;
        text += '"' + column.name.toStdString() + '"' + suffix;
    }
    return text;
}

template <class E>
std::string quotedTable()
{
    return std::string("\"") + Describe<E>::table + '"';
}

template <class E>
std::string insertSql()
{
    std::string marks;
    for (std::size_t i = 0; i < columnsOf<E>().size(); ++i)
        marks += "?,";
    return "INSERT INTO " + quotedTable<E>() + " (" + quotedColumns<E>(",", "") + ",\"id\") VALUES (" + marks + "?)";
}

template <class E>
std::string updateSql()
{
    return "UPDATE " + quotedTable<E>() + " SET " + quotedColumns<E>(",", "=?") + " WHERE \"id\"=?";
}

template <class E>
std::string removeSql()
{
    return "DELETE FROM " + quotedTable<E>() + " WHERE \"id\"=?";
}

Result<void> prepareOnce(sqlite3* database, Statement& statement, const std::string& sql)
{
    auto prepared = Statement::prepare(database, sql);
    if (!prepared)
        return Unexpected(prepared.error());
    statement = std::move(*prepared);
    return {};
}

} // namespace

Result<KindStates> RowTables::readStates() const
{
    auto statement = Statement::prepare(m_database, "SELECT name, next, rows, digest FROM kinds");
    if (!statement)
        return Unexpected(statement.error());
    KindStates states;
    std::int64_t handles = 0;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            break;
        bool known = false;
        forEachKind([&]<class E>() {
            if (statement->text(0) != Describe<E>::table)
                return;
            known = true;
            states[kindIndex<E>] = {statement->number(1), statement->number(2), uint128FromBytes(statement->blob(3))};
        });
        const std::int64_t next = statement->number(1);
        if (!known || next < 1 || next > mostHandles || statement->number(2) < 0 || statement->number(2) >= next)
            return damaged({}, "kinds");
        handles += next;
    }
    if (handles > 2 * mostHandles)
        return damaged({}, "kinds");
    return states;
}

Result<void> RowTables::writeStates(const KindStates& before, const KindStates& after)
{
    if (!m_writeState)
        if (auto prepared = prepareOnce(m_database, m_writeState,
                                        "INSERT OR REPLACE INTO kinds (name, next, rows, digest) VALUES (?,?,?,?)");
            !prepared)
            return prepared;
    Result<void> result;
    forEachKind([&]<class E>() {
        const KindState& state = after[kindIndex<E>];
        if (!result || state == before[kindIndex<E>])
            return;
        const QByteArray digest = toBytes(state.digest);
        m_writeState.bindText(1, Describe<E>::table);
        m_writeState.bind(2, state.next);
        m_writeState.bind(3, state.rows);
        m_writeState.bindBlob(4, {digest.constData(), 16});
        result = m_writeState.run();
    });
    return result;
}

template <class E>
Result<void> RowTables::loadKind(PlanLoader& loader, const KindState& state, RowHasher& hasher) const
{
    const std::string sql = "SELECT \"id\"," + quotedColumns<E>(",", "") + " FROM " + quotedTable<E>();
    auto statement = Statement::prepare(m_database, sql);
    if (!statement)
        return Unexpected(statement.error());
    loader.reserve<E>(static_cast<std::size_t>(state.next - 1));
    KindState found{state.next, 0, 0};
    for (;;) {
        const auto more = statement->step();
        if (!more)
            return Unexpected(more.error());
        if (!*more)
            break;
        const std::int64_t id = statement->number(0);
        E row;
        if (id < 1 || id >= state.next || !RowReader(*statement, 1).readRow(row))
            return damaged(QStringLiteral("%1 %2").arg(QLatin1String(Describe<E>::table)).arg(id), "row");
        row.id.value = static_cast<std::uint32_t>(id);
        found.digest += hasher.hash(row);
        ++found.rows;
        loader.put(std::move(row));
    }
    loader.reserveHandles<E>(static_cast<std::uint32_t>(state.next - 1));
    if (found != state)
        return damaged(QLatin1String(Describe<E>::table), "digest");
    return {};
}

Result<void> RowTables::load(PlanLoader& loader, const KindStates& states) const
{
    RowHasher hasher;
    Result<void> result;
    // The loop below makes half a dozen calls a row; each would take the connection's mutex anew.
    sqlite3_mutex* mutex = sqlite3_db_mutex(m_database);
    sqlite3_mutex_enter(mutex);
    forEachKind([&]<class E>() {
        if (result)
            result = loadKind<E>(loader, states[kindIndex<E>], hasher);
    });
    sqlite3_mutex_leave(mutex);
    return result;
}

template <class E>
Result<void> RowTables::writeKind(const std::vector<RowChange<E>>& changes)
{
    KindStatements& statements = m_statements[kindIndex<E>];
    for (const RowChange<E>& change : changes) {
        Statement& statement = change.isInsert() ? statements.insert
                             : change.isRemove() ? statements.remove
                                                 : statements.update;
        if (!statement) {
            const std::string sql = change.isInsert() ? insertSql<E>()
                                  : change.isRemove() ? removeSql<E>()
                                                      : updateSql<E>();
            if (auto prepared = prepareOnce(m_database, statement, sql); !prepared)
                return prepared;
        }
        RowBinder binder(statement);
        if (change.after)
            binder.bindRow(*change.after);
        binder.bindId(change.id().value);
        if (auto written = statement.run(); !written)
            return written;
        if (sqlite3_changes64(m_database) != 1)
            return damaged(QStringLiteral("%1 %2").arg(QLatin1String(Describe<E>::table)).arg(change.id().value),
                           "row-missing");
    }
    return {};
}

Result<void> RowTables::write(const ChangeSet& changes)
{
    Result<void> result;
    forEachKind([&]<class E>() {
        if (result)
            result = writeKind<E>(changes.of<E>());
    });
    return result;
}

} // namespace cadastre
