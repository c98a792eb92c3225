// SPDX-License-Identifier: GPL-3.0-or-later
// A plan file as an older version left it.
#pragma once

#include "exchange/planjson.h"
#include "store/openchecks.h"
#include "store/schema.h"

#include "support/planfiles.h"

namespace cadastre::testing {

inline const FixedClock clockOfTest{planStart.plusSeconds(86'400)};

inline bool runOn(sqlite3* database, const QByteArray& sql)
{
    return sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

[[nodiscard]] inline QList<QByteArray> firstColumn(sqlite3* database, const QByteArray& query)
{
    QList<QByteArray> values;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database, query.constData(), -1, &statement, nullptr) == SQLITE_OK)
        while (sqlite3_step(statement) == SQLITE_ROW)
            values.append(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    return values;
}

/// Writes the rows of a plan of today as version 1 would have: its tables, and no more of each row than they hold.
[[nodiscard]] inline bool writeAsVersion1(const QString& from, const QString& to)
{
    sqlite3* database = nullptr;
    bool ok = sqlite3_open(QFile::encodeName(to).constData(), &database) == SQLITE_OK
           && migrate(database, 0, planMigrations().first(1)).has_value()
           && runOn(database, "PRAGMA application_id=" + QByteArray::number(planApplicationId))
           && runOn(database, "ATTACH '" + QFile::encodeName(from) + "' AS newer");
    for (const QByteArray& table : firstColumn(database, "SELECT name FROM main.sqlite_master WHERE type='table'")) {
        const QByteArray columns =
            "\"" + firstColumn(database, "SELECT name FROM pragma_table_info('" + table + "', 'main')").join("\",\"")
            + "\"";
        ok = ok
          && runOn(database, "INSERT INTO main.\"" + table + "\" (" + columns + ") SELECT " + columns + " FROM newer.\""
                                 + table + "\"");
    }
    ok = ok && runOn(database, "DELETE FROM main.kinds WHERE name='client_tokens'");
    sqlite3_close(database);
    return ok;
}

/// A plan of version 1 with a history, and its export as it was written.
struct OlderPlan {
    PlanFolder folder;
    QString path = folder.path("older.cadastre");
    QByteArray held;

    OlderPlan()
    {
        auto workspace = Workspace::create(folder.path("newer.cadastre"), fileSettings(), clockOfTest);
        if (!workspace || !(*workspace)->execute(TakeChanges{{}, rowsOf(planOf(smallPlan))})
            || !(*workspace)
                    ->execute(AddWaiver{
                        QStringLiteral("EMPTY-POOL"), QStringLiteral("nothing"), QStringLiteral("known"), {}}))
            qFatal("the plan cannot be made");
        held = exportPlanJson((*workspace)->plan());
        workspace->reset();
        if (!writeAsVersion1(folder.path("newer.cadastre"), path))
            qFatal("the older plan cannot be written");
    }
};

} // namespace cadastre::testing
