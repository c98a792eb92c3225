// SPDX-License-Identifier: GPL-3.0-or-later
// A plan file of an older version: brought up to date when it is opened, with a backup, and what it holds is what it held.
#include "exchange/planjson.h"
#include "store/openchecks.h"
#include "store/schema.h"

#include "support/planfiles.h"
#include "support/testmain.h"

#include <array>
#include <latch>
#include <thread>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

const FixedClock clockOfTest{planStart.plusSeconds(86'400)};

bool run(sqlite3* database, const QByteArray& sql)
{
    return sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

QList<QByteArray> firstColumn(sqlite3* database, const QByteArray& query)
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
bool writeAsVersion1(const QString& from, const QString& to)
{
    sqlite3* database = nullptr;
    bool ok = sqlite3_open(QFile::encodeName(to).constData(), &database) == SQLITE_OK
           && migrate(database, 0, planMigrations().first(1)).has_value()
           && run(database, "PRAGMA application_id=" + QByteArray::number(planApplicationId))
           && run(database, "ATTACH '" + QFile::encodeName(from) + "' AS newer");
    for (const QByteArray& table : firstColumn(database, "SELECT name FROM main.sqlite_master WHERE type='table'")) {
        const QByteArray columns =
            "\"" + firstColumn(database, "SELECT name FROM pragma_table_info('" + table + "', 'main')").join("\",\"")
            + "\"";
        ok = ok
          && run(database, "INSERT INTO main.\"" + table + "\" (" + columns + ") SELECT " + columns + " FROM newer.\""
                               + table + "\"");
    }
    ok = ok && run(database, "DELETE FROM main.kinds WHERE name='client_tokens'");
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
            || !(*workspace)->execute(AddWaiver{u"EMPTY-POOL"_s, u"nothing"_s, u"known"_s, {}}))
            qFatal("the plan cannot be made");
        held = exportPlanJson((*workspace)->plan());
        workspace->reset();
        if (!writeAsVersion1(folder.path("newer.cadastre"), path))
            qFatal("the older plan cannot be written");
    }
};

} // namespace

class OlderPlanTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isBroughtUpToDateAndKeepsItsBackup()
    {
        const OlderPlan older;
        {
            auto opened = Workspace::open(older.path, clockOfTest);
            QVERIFY2(opened, opened ? "" : qPrintable(opened.error().params.value(u"reason"_s)));
            QCOMPARE(exportPlanJson((*opened)->plan()), older.held);
            QVERIFY((*opened)->undo()); // its history goes on
            QVERIFY((*opened)->plan().all<Waiver>().isEmpty());
            QVERIFY((*opened)->check().isEmpty());
        }
        QVERIFY(Workspace::open(older.path, clockOfTest));
        const QString backup = u"older.cadastre.v1-backup"_s;
        QVERIFY(older.folder.has(backup));
        // Whoever keeps the backup can open it again: it is the plan as it was, of version 1.
        QVERIFY(QFile::rename(older.folder.folder() + u'/' + backup, older.folder.path("again.cadastre")));
        auto again = Workspace::open(older.folder.path("again.cadastre"), clockOfTest);
        QVERIFY(again);
        QCOMPARE(exportPlanJson((*again)->plan()), older.held);
    }

    void whatIsOnlyReadIsBroughtUpToDateFirst()
    {
        const OlderPlan older;
        auto opened = Workspace::open(older.path, clockOfTest, Workspace::Mode::ReadOnly);
        QVERIFY(opened);
        QVERIFY((*opened)->isReadOnly());
        QCOMPARE(exportPlanJson((*opened)->plan()), older.held);
        QVERIFY(older.folder.has(u"older.cadastre.v1-backup"_s));
    }

    void aDamagedOneStaysAsItIsAndSoDoesAnEarlierBackup_data()
    {
        QTest::addColumn<QByteArray>("journalMode");
        QTest::newRow("closed") << QByteArray("DELETE");
        QTest::newRow("left in WAL mode") << QByteArray("WAL");
    }
    void aDamagedOneStaysAsItIsAndSoDoesAnEarlierBackup()
    {
        QFETCH(const QByteArray, journalMode);
        const OlderPlan older;
        const QString backup = older.folder.path("older.cadastre.v1-backup");
        QVERIFY(putBytes(backup, "an earlier one"));
        QVERIFY(
            editBySql(older.path, "UPDATE pools SET description='x' WHERE id=1; PRAGMA journal_mode=" + journalMode));
        const QByteArray before = bytesOf(older.path);
        for (const auto mode : {Workspace::Mode::ReadWrite, Workspace::Mode::ReadOnly}) {
            const auto opened = Workspace::open(older.path, clockOfTest, mode);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, ErrorCode::PlanDamaged);
            QCOMPARE(opened.error().params.value(u"reason"_s), u"digest"_s);
            QVERIFY(bytesOf(older.path) == before);
            QCOMPARE(bytesOf(backup), "an earlier one");
        }
    }

    void itsVersionIsThatOfTheMomentItIsLocked()
    {
        // Somebody in this process has it open, so its header is not looked at; and it is of version 1 all the same.
        const OlderPlan older;
        const OpenMark open(identityOf(older.path));
        auto opened = Workspace::open(older.path, clockOfTest);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().params.value(u"object"_s)));
        QCOMPARE(exportPlanJson((*opened)->plan()), older.held);
    }

    void manyOpenItAtOnceAndOneBringsItUpToDate()
    {
        const OlderPlan older;
        constexpr int openers = 6;
        std::latch start(openers);
        std::array<QByteArray, openers> held;
        {
            std::vector<std::jthread> threads;
            for (QByteArray& seen : held)
                threads.emplace_back([&] {
                    start.arrive_and_wait();
                    const auto opened = Workspace::open(older.path, clockOfTest);
                    seen =
                        opened ? exportPlanJson((*opened)->plan()) : opened.error().params.value(u"reason"_s).toUtf8();
                });
        }
        for (const QByteArray& seen : held)
            QCOMPARE(seen, older.held);
        const QString backup = older.folder.path("older.cadastre.v1-backup");
        QVERIFY(bytesOf(backup).mid(60, 4) == QByteArray("\0\0\0\1", 4)); // user_version
    }
};

CADASTRE_TEST(OlderPlanTest)
#include "tst_olderplan.moc"
