// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/rowbytes.h"
#include "store/digest.h"
#include "store/rowio.h"
#include "store/schema.h"

#include "support/randomrows.h"
#include "support/testmain.h"

#include <sqlite3.h>

using namespace cadastre;
using cadastre::testing::RandomRows;

namespace {

struct Memory {
    Memory() { sqlite3_open(":memory:", &database); }
    ~Memory() { sqlite3_close_v2(database); }
    sqlite3* database = nullptr;
};

/// "id INTEGER, name TEXT NOT NULL, …": the columns that a kind should have.
template <class E>
QString wantedColumns()
{
    QString text = QStringLiteral("id INTEGER");
    for (const Column& column : columnsOf<E>())
        text += QStringLiteral(", %1 %2").arg(column.name, QLatin1String(column.type));
    return text;
}

/// Those that its table has.
template <class E>
QString foundColumns(sqlite3* database)
{
    auto columns = Statement::prepare(database, std::string("SELECT name, type, \"notnull\" FROM pragma_table_info('")
                                                    + Describe<E>::table + "') ORDER BY cid");
    QStringList found;
    while (columns && *columns->step()) {
        const std::string_view name = columns->text(0);
        const std::string_view type = columns->text(1);
        found += QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())) + u' '
               + QString::fromUtf8(type.data(), static_cast<qsizetype>(type.size()))
               + (columns->number(2) != 0 ? QStringLiteral(" NOT NULL") : QString());
    }
    return found.join(QLatin1String(", "));
}

/// Through a real table and back.
template <class E>
bool survives(sqlite3* database, const std::vector<E>& rows)
{
    std::string marks = "?";
    for (std::size_t i = 0; i < columnsOf<E>().size(); ++i)
        marks += ",?";
    const std::string table = std::string("\"") + Describe<E>::table + '"';
    std::string columns;
    for (const Column& column : columnsOf<E>())
        columns += '"' + column.name.toStdString() + "\",";
    auto insert =
        Statement::prepare(database, "INSERT INTO " + table + " (" + columns + "\"id\") VALUES (" + marks + ")");
    if (!insert)
        return false;
    for (const E& row : rows) {
        RowBinder binder(*insert);
        binder.bindRow(row);
        binder.bindId(row.id.value);
        if (!insert->run())
            return false;
    }
    auto select = Statement::prepare(database, "SELECT " + columns + "\"id\" FROM " + table);
    if (!select)
        return false;
    RowHasher hasher;
    for (const E& row : rows) {
        const auto more = select->step();
        E back;
        if (!more || !*more || !RowReader(*select, 0).readRow(back))
            return false;
        back.id = row.id;
        if (!(back == row) || hasher.hash(back) != hasher.hash(row))
            return false;
    }
    return true;
}

} // namespace

class TestSchema : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTablesFollowTheFields();
    void everyRowSurvivesItsTable();
    void oddTextsHashTheSameBeforeAndAfter();
    void aSchemaIsComparedTextForText();
    void laterMigrationsRunOnceAndAreExpected();
    void digestsFollowChangesInAnyOrder();
};

void TestSchema::theTablesFollowTheFields()
{
    Memory memory;
    QVERIFY(migrate(memory.database, 0));
    forEachKind([&]<class E>() { QCOMPARE(foundColumns<E>(memory.database), wantedColumns<E>()); });
}

void TestSchema::everyRowSurvivesItsTable()
{
    Memory memory;
    QVERIFY(migrate(memory.database, 0));
    RandomRows random(11);
    forEachKind([&]<class E>() {
        std::vector<E> rows;
        for (std::uint32_t handle = 1; handle <= 60; ++handle)
            rows.push_back(random.row<E>(handle));
        QVERIFY2(survives(memory.database, rows), Describe<E>::table);
    });
}

void TestSchema::oddTextsHashTheSameBeforeAndAfter()
{
    // A text that SQLite or JSON would give back changed would make a plan that its own digest refuses.
    Memory memory;
    QVERIFY(migrate(memory.database, 0));
    const QString odd[] = {QString(QChar(0xFEFF)) + QStringLiteral("mark"),
                           QStringLiteral("a") + QChar(0) + QStringLiteral("b"),
                           QString(QChar(0xD800)) + QStringLiteral("x"), QStringLiteral("\u202Ereversed"),
                           QStringLiteral("\r\n\t\\\"'")};
    RowHasher hasher;
    std::uint32_t handle = 0;
    for (const QString& text : odd) {
        Pool row;
        row.id = {++handle};
        row.description = text;
        row.tags.insert(QStringLiteral("Name"), text);
        row.tags.insert(text, QStringLiteral("value"));
        row.requiredTags = {{text, text}};
        auto insert = Statement::prepare(memory.database, [] {
            std::string columns;
            std::string marks;
            for (const Column& column : columnsOf<Pool>()) {
                columns += '"' + column.name.toStdString() + "\",";
                marks += "?,";
            }
            return "INSERT INTO \"pools\" (" + columns + "\"id\") VALUES (" + marks + "?)";
        }());
        QVERIFY(insert);
        RowBinder binder(*insert);
        binder.bindRow(row);
        binder.bindId(row.id.value);
        QVERIFY(insert->run());
        auto select = Statement::prepare(memory.database, [] {
            std::string columns = "\"id\"";
            for (const Column& column : columnsOf<Pool>())
                columns += ",\"" + column.name.toStdString() + '"';
            return "SELECT " + columns + " FROM \"pools\" ORDER BY id DESC";
        }());
        QVERIFY(select && *select->step());
        Pool back;
        back.id = row.id;
        QVERIFY(RowReader(*select, 1).readRow(back));
        QVERIFY2(hasher.hash(back) == hasher.hash(row), qPrintable(QStringLiteral("text %1").arg(handle)));
    }
}

void TestSchema::aSchemaIsComparedTextForText()
{
    for (const char* edit : {"CREATE TABLE extra (x)", "CREATE VIEW v AS SELECT 1", "CREATE INDEX i ON pools (scope)",
                             "CREATE TRIGGER t AFTER INSERT ON pools BEGIN SELECT 1; END", "DROP TABLE waivers",
                             "ALTER TABLE pools ADD COLUMN extra TEXT"}) {
        Memory memory;
        QVERIFY(migrate(memory.database, 0));
        QVERIFY(checkSchema(memory.database, planVersion()));
        QCOMPARE(sqlite3_exec(memory.database, edit, nullptr, nullptr, nullptr), SQLITE_OK);
        const auto checked = checkSchema(memory.database, planVersion());
        QVERIFY2(!checked, edit);
        QCOMPARE(checked.error().code, ErrorCode::PlanForeignSchema);
        QVERIFY(!checked.error().params.value(QStringLiteral("object")).isEmpty());
    }
}

void TestSchema::laterMigrationsRunOnceAndAreExpected()
{
    const Migration both[] = {planMigrations().front(),
                              {2, "ALTER TABLE \"waivers\" ADD COLUMN \"ticket\" TEXT NOT NULL DEFAULT ''"}};
    Memory memory;
    QVERIFY(migrate(memory.database, 0, {planMigrations().data(), 1}));
    QVERIFY(checkSchema(memory.database, 1, both));
    QVERIFY(!checkSchema(memory.database, 2, both));
    QVERIFY(migrate(memory.database, 1, both));
    QVERIFY(checkSchema(memory.database, 2, both));
    QVERIFY(!checkSchema(memory.database, 1, both));
    QCOMPARE(*askNumber(memory.database, "PRAGMA user_version"), 2);
    QVERIFY(migrate(memory.database, 2, both)); // nothing left to do
    QCOMPARE(planVersion(both), 2);
}

void TestSchema::digestsFollowChangesInAnyOrder()
{
    RandomRows random(5);
    const auto a = random.row<Allocation>(1);
    const auto b = random.row<Allocation>(2);
    const auto c = random.changed(b);
    ChangeSet forwards;
    forwards.insert(a);
    forwards.insert(b);
    ChangeSet backwards;
    backwards.insert(b);
    backwards.insert(a);
    KindStates one;
    KindStates two;
    applyToStates(one, forwards);
    applyToStates(two, backwards);
    QCOMPARE(stateHash(one), stateHash(two));
    ChangeSet update;
    update.update(b, c);
    applyToStates(one, update);
    QVERIFY(stateHash(one) != stateHash(two));
    applyToStates(one, update.inverted());
    applyToStates(one, forwards.inverted());
    QVERIFY(one == KindStates());
}

CADASTRE_TEST(TestSchema)
#include "tst_schema.moc"
