// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.h"

#include "store/statement.h"

#include <QMap>

#include <sqlite3.h>

#include <memory>
#include <string>

namespace cadastre {

namespace {

constexpr Migration allMigrations[] = {
    {
        1,
#include "migration0001.inc"
    },
    {
        2,
#include "migration0002.inc"
    },
    {
        3,
#include "migration0003.inc"
    },
    {
        4,
#include "migration0004.inc"
    },
    {
        5,
#include "migration0005.inc"
    },
};

struct Close {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};

/// type and name → SQL text, of everything in the file.
Result<QMap<QString, QString>> objectsOf(sqlite3* database)
{
    auto statement = Statement::prepare(database, "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema");
    if (!statement)
        return Unexpected(statement.error());
    const auto text = [&](int column) {
        const std::string_view utf8 = statement->text(column);
        return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    };
    QMap<QString, QString> objects;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return objects;
        objects.insert(text(0) + u' ' + text(1), text(2) + u'\n' + text(3));
    }
}

} // namespace

std::span<const Migration> planMigrations() { return allMigrations; }

Result<void> migrate(sqlite3* database, int from, std::span<const Migration> migrations)
{
    for (const Migration& migration : migrations) {
        if (migration.version <= from)
            continue;
        if (auto done = runSql(database, migration.sql); !done)
            return done;
        const std::string version = "PRAGMA user_version=" + std::to_string(migration.version);
        if (auto done = runSql(database, version.c_str()); !done)
            return done;
    }
    return {};
}

namespace {

/// What the migrations make, read off their text, as far as they make tables and add columns to them as SQLite does:
/// opening a plan should not have to make an empty one first.
QMap<QString, QString> objectsIn(std::span<const Migration> migrations)
{
    const QString adds = QStringLiteral(" ADD COLUMN ");
    QMap<QString, QString> objects;
    for (const Migration& migration : migrations) {
        for (QString statement : QString::fromUtf8(migration.sql).split(QLatin1String(";\n"))) {
            while (statement.startsWith(QLatin1String("--")))
                statement = statement.section(u'\n', 1);
            const QString name = statement.section(u'"', 1, 1);
            const QString key = QStringLiteral("table ") + name;
            if (statement.startsWith(QLatin1String("CREATE TABLE \"")))
                objects.insert(key, name + u'\n' + statement);
            else if (const qsizetype column = statement.indexOf(adds); column >= 0 && objects.contains(key))
                objects[key].insert(objects[key].lastIndexOf(u')'),
                                    QStringLiteral(", ") + statement.mid(column + adds.size()));
        }
    }
    return objects;
}

/// What the migrations make.
Result<QMap<QString, QString>> objectsMadeBy(std::span<const Migration> migrations)
{
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(":memory:", &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    const std::unique_ptr<sqlite3, Close> model(raw);
    if (code != SQLITE_OK)
        return Unexpected(sqliteError(raw));
    if (auto done = migrate(model.get(), 0, migrations); !done)
        return Unexpected(done.error());
    return objectsOf(model.get());
}

} // namespace

Result<void> checkSchema(sqlite3* database, int version, std::span<const Migration> migrations)
{
    std::size_t upTo = 0;
    while (upTo < migrations.size() && migrations[upTo].version <= version)
        ++upTo;
    const auto found = objectsOf(database);
    if (!found)
        return Unexpected(found.error());
    if (*found == objectsIn(migrations.first(upTo)))
        return {};
    const auto expected = objectsMadeBy(migrations.first(upTo));
    if (!expected)
        return Unexpected(expected.error());
    if (*expected == *found)
        return {};
    for (auto object = found->cbegin(); object != found->cend(); ++object)
        if (expected->value(object.key()) != object.value())
            return refuse(ErrorCode::PlanForeignSchema, {}, {{QStringLiteral("object"), object.key()}});
    for (auto object = expected->cbegin(); object != expected->cend(); ++object)
        if (!found->contains(object.key()))
            return refuse(ErrorCode::PlanForeignSchema, {}, {{QStringLiteral("object"), object.key()}});
    return {};
}

} // namespace cadastre
