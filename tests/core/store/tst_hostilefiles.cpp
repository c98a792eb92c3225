// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are damaged, foreign or made to harm (reliability.md §3.4, promise P3): refused with a reason, untouched.
#include "store/openchecks.h"
#include "store/planfile.h"

#include "support/planfiles.h"
#include "support/testmain.h"

#include <QFileInfo>
#include <QRandomGenerator>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>

using namespace cadastre;
using namespace cadastre::testing;

namespace {

/// A small plan with a history, closed.
void makePlan(const PlanFolder& folder)
{
    const FixedClock clock(planStart);
    auto workspace = Workspace::create(folder.path(), fileSettings(), clock);
    QVERIFY(workspace);
    QVERIFY((*workspace)->execute(TakeChanges{QStringLiteral("rows"), rowsOf(planOf(smallPlan))}));
    for (int i = 0; i < 20; ++i) {
        Allocate allocate;
        allocate.pool = poolNamed((*workspace)->plan(), "ten");
        allocate.netmask = 24;
        allocate.description = QStringLiteral("number %1").arg(i);
        QVERIFY((*workspace)->execute(allocate));
    }
    QVERIFY((*workspace)->undo());
}

ErrorCode codeOf(const QString& path)
{
    const auto opened = PlanFile::open(path, PlanFile::Access::ReadWrite);
    return opened ? ErrorCode::NothingToChange : opened.error().code;
}
QString reasonOf(const QString& path)
{
    const auto opened = PlanFile::open(path, PlanFile::Access::ReadWrite);
    return opened ? QString() : opened.error().params.value(QStringLiteral("reason"));
}

struct Truth {
    Plan plan;
    std::vector<JournalEntry> entries;
    std::vector<ChangeSet> changes;
};

Truth truthOf(const QString& path)
{
    auto opened = PlanFile::open(path, PlanFile::Access::ReadOnly);
    Truth truth{std::move(opened->plan), opened->file->journal().entries(), {}};
    for (const JournalEntry& entry : truth.entries)
        truth.changes.push_back(*opened->file->journal().changes(entry.seq));
    return truth;
}

bool sameFacts(const JournalEntry& a, const JournalEntry& b)
{
    return a.seq == b.seq && a.branch == b.branch && a.time == b.time && a.person == b.person && a.account == b.account
        && a.ticket == b.ticket && a.reason == b.reason && a.command == b.command && a.cause == b.cause
        && a.undoes == b.undoes && a.summary == b.summary && a.hash == b.hash && a.rows == b.rows;
}

/// Does the file show anything but the truth? A refusal shows nothing.
bool showsSomethingElse(const QString& path, const Truth& truth)
{
    const auto opened = PlanFile::open(path, PlanFile::Access::ReadOnly);
    if (!opened)
        return false;
    const auto& entries = opened->file->journal().entries();
    if (!differenceOf(opened->plan, truth.plan).isEmpty() || entries.size() != truth.entries.size())
        return true;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!sameFacts(entries[i], truth.entries[i]))
            return true;
        const auto changes = opened->file->journal().changes(entries[i].seq);
        if (changes && !(*changes == truth.changes[i]))
            return true;
    }
    return false;
}

} // namespace

class TestHostileFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsNoFileIsRefused();
    void whatIsNoPlanIsRefused();
    void aNewerPlanIsRefusedAndUntouched();
    void aPlantedJournalIsRefusedAndUntouched();
    void aKilledWriteUnderARollbackJournalIsUndone();
    void aJournalThatIsBeingWrittenIsNoLeftover();
    void aForeignWalIsRefused();
    void aPlanThatAnotherProcessBeganToWriteMeanwhileIsNotRefused();
    void aSchemaWithMoreInItIsRefused();
    void editsByHandAreDetected();
    void whatOnlySqliteSeesIsDetected();
    void everyTruncationIsDetected();
    void bitFlipsAreDetected();
};

void TestHostileFiles::whatIsNoFileIsRefused()
{
    const PlanFolder folder;
    QCOMPARE(codeOf(folder.path()), ErrorCode::FileNotFound);
    QCOMPARE(codeOf(folder.folder()), ErrorCode::FileNotReadable);
    QCOMPARE(::mkfifo(qPrintable(folder.path("fifo")), 0600), 0);
    QCOMPARE(codeOf(folder.path("fifo")), ErrorCode::FileNotReadable);
    QCOMPARE(codeOf(QStringLiteral("/dev/null")), ErrorCode::FileNotReadable);
    QVERIFY(QFile::link(folder.path("loop"), folder.path("loop")));
    QCOMPARE(codeOf(folder.path("loop")), ErrorCode::FileNotFound);
}

void TestHostileFiles::whatIsNoPlanIsRefused()
{
    const PlanFolder folder;
    for (const QByteArray& bytes :
         {QByteArray(), QByteArray("hello"), QByteArray(5000, 'x'), QByteArray("SQLite format 3\0", 16)}) {
        QVERIFY(putBytes(folder.path(), bytes));
        QCOMPARE(codeOf(folder.path()), ErrorCode::NotAPlan);
        QCOMPARE(bytesOf(folder.path()), bytes);
    }
    QVERIFY(QFile::remove(folder.path()));
    QVERIFY(editBySql(folder.path(), "CREATE TABLE pools (id INTEGER PRIMARY KEY); PRAGMA user_version=1"));
    QCOMPARE(codeOf(folder.path()), ErrorCode::NotAPlan);
    QVERIFY(editBySql(folder.path(), "PRAGMA application_id=0x43414453"));
    QCOMPARE(codeOf(folder.path()), ErrorCode::PlanForeignSchema);
}

void TestHostileFiles::aNewerPlanIsRefusedAndUntouched()
{
    const PlanFolder folder;
    makePlan(folder);
    QVERIFY(editBySql(folder.path(), "PRAGMA user_version=9999"));
    const QByteArray before = bytesOf(folder.path());
    const auto opened = PlanFile::open(folder.path(), PlanFile::Access::ReadWrite);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::PlanNewer);
    QCOMPARE(opened.error().params.value(QStringLiteral("version")), QStringLiteral("9999"));
    QCOMPARE(bytesOf(folder.path()), before);
    QVERIFY(editBySql(folder.path(), "PRAGMA user_version=-1"));
    QCOMPARE(codeOf(folder.path()), ErrorCode::NotAPlan);
}

void TestHostileFiles::aPlantedJournalIsRefusedAndUntouched()
{
    const PlanFolder folder;
    makePlan(folder);
    const QByteArray before = bytesOf(folder.path());
    // A journal as SQLite would leave it: magic, one page, nonce, size, sector, page size; then page 2 as it never was.
    const QByteArray number(4, '\0');
    const auto big = [](quint32 value) {
        QByteArray bytes(4, '\0');
        for (int i = 3; i >= 0; --i, value >>= 8)
            bytes[i] = static_cast<char>(value & 0xFF);
        return bytes;
    };
    const quint32 pageSize = 4096;
    QByteArray journal = QByteArray::fromHex("d9d505f920a163d7") + big(1) + big(7)
                       + big(static_cast<quint32>(before.size() / pageSize)) + big(512) + big(pageSize);
    journal.resize(512, '\0');
    const QByteArray page(pageSize, 'A');
    quint32 sum = 7;
    for (int i = static_cast<int>(pageSize) - 200; i > 0; i -= 200)
        sum += static_cast<quint8>(page[i]);
    journal += big(2) + page + big(sum);
    QVERIFY(putBytes(folder.path("a.cadastre-journal"), journal));
    QCOMPARE(codeOf(folder.path()), ErrorCode::PlanDamaged);
    QCOMPARE(reasonOf(folder.path()), QStringLiteral("foreign-journal"));
    QCOMPARE(bytesOf(folder.path()), before);
    QCOMPARE(bytesOf(folder.path("a.cadastre-journal")), journal);
    // Beside it, what a plan leaves that is killed while it leaves WAL mode: the first page with other mode bytes.
    journal = QByteArray::fromHex("d9d505f920a163d7") + big(1) + big(7)
            + big(static_cast<quint32>(before.size() / pageSize)) + big(512) + big(pageSize);
    journal.resize(512, '\0');
    QByteArray first = before.left(pageSize);
    first[18] = first[19] = 2;
    sum = 7;
    for (int i = static_cast<int>(pageSize) - 200; i > 0; i -= 200)
        sum += static_cast<quint8>(first[i]);
    journal += big(1) + first + big(sum);
    const Truth truth = [&] {
        (void)QFile::remove(folder.path("a.cadastre-journal"));
        return truthOf(folder.path());
    }();
    QVERIFY(putBytes(folder.path("a.cadastre-journal"), journal));
    const auto opened = PlanFile::open(folder.path(), PlanFile::Access::ReadWrite);
    QVERIFY(opened);
    QCOMPARE(differenceOf(opened->plan, truth.plan), QString());
}

void TestHostileFiles::aKilledWriteUnderARollbackJournalIsUndone()
{
    // What kill -9 leaves when the plan was not in WAL mode: pages half written, and a journal that puts them back.
    const PlanFolder folder;
    makePlan(folder);
    const Truth truth = truthOf(folder.path());
    const PlanFolder killed;
    sqlite3* database = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(folder.path()).constData(), &database), SQLITE_OK);
    const auto run = [&](const char* sql) { return sqlite3_exec(database, sql, nullptr, nullptr, nullptr); };
    QCOMPARE(run("PRAGMA journal_mode=DELETE; PRAGMA cache_size=1; PRAGMA cache_spill=1; BEGIN IMMEDIATE;"
                 "CREATE TABLE filler(x); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<200)"
                 " INSERT INTO filler SELECT randomblob(3000) FROM n; DELETE FROM allocations"),
             SQLITE_OK);
    for (const char* end : {"a.cadastre", "a.cadastre-journal"})
        QVERIFY(QFile::copy(folder.path(end), killed.path(end)));
    QCOMPARE(run("ROLLBACK"), SQLITE_OK);
    sqlite3_close(database);
    QVERIFY(bytesOf(killed.path()) != bytesOf(folder.path()));
    for (const auto access : {PlanFile::Access::ReadOnly, PlanFile::Access::ReadWrite}) {
        const auto opened = PlanFile::open(killed.path(), access);
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().params.value(QStringLiteral("reason"))));
        QCOMPARE(differenceOf(opened->plan, truth.plan), QString());
    }
    QCOMPARE(bytesOf(killed.path()).size(), bytesOf(folder.path()).size());
}

void TestHostileFiles::aJournalThatIsBeingWrittenIsNoLeftover()
{
    const PlanFolder folder;
    makePlan(folder);
    const Truth truth = truthOf(folder.path());
    const pid_t writer = ::fork();
    if (writer == 0) { // another process in the middle of a transaction; it ends by itself
        sqlite3* database = nullptr;
        sqlite3_open(QFile::encodeName(folder.path()).constData(), &database);
        sqlite3_exec(database, "PRAGMA journal_mode=DELETE; BEGIN IMMEDIATE; CREATE TABLE filler(x)", nullptr, nullptr,
                     nullptr);
        if (FILE* ready = std::fopen(QFile::encodeName(folder.path("ready")).constData(), "w"))
            std::fclose(ready);
        ::usleep(400'000);
        sqlite3_exec(database, "ROLLBACK", nullptr, nullptr, nullptr);
        ::_exit(0);
    }
    QTRY_VERIFY(QFile::exists(folder.path("ready")));
    const auto opened = PlanFile::open(folder.path(), PlanFile::Access::ReadOnly);
    int status = 0;
    ::waitpid(writer, &status, 0);
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().params.value(QStringLiteral("reason"))));
    QCOMPARE(differenceOf(opened->plan, truth.plan), QString());
}

void TestHostileFiles::aForeignWalIsRefused()
{
    const PlanFolder folder;
    makePlan(folder);
    QVERIFY(putBytes(folder.path("a.cadastre-wal"), QByteArray::fromHex("377f0682002de218") + QByteArray(8000, 'x')));
    const QByteArray before = bytesOf(folder.path());
    QCOMPARE(reasonOf(folder.path()), QStringLiteral("foreign-wal"));
    QCOMPARE(bytesOf(folder.path()), before);
    QVERIFY(folder.has(QStringLiteral("a.cadastre-wal")));
}

void TestHostileFiles::aPlanThatAnotherProcessBeganToWriteMeanwhileIsNotRefused()
{
    const PlanFolder folder;
    const PlanFolder open; // as it is while somebody writes to it
    const FixedClock clock(planStart);
    {
        const auto workspace = Workspace::create(folder.path(), fileSettings(), clock);
        QVERIFY(workspace);
        QVERIFY((*workspace)->execute(TakeChanges{QStringLiteral("rows"), rowsOf(planOf(smallPlan))}));
        for (const char* end : {"a.cadastre", "a.cadastre-wal"})
            QVERIFY(QFile::copy(folder.path(end), open.path(end)));
    }
    OpenFacts facts; // of a header that was read just before
    facts.path = QFileInfo(open.path()).canonicalFilePath();
    facts.isWal = false;
    const auto checked = checkLeftovers(facts, LeftoverJournal::Judge);
    QVERIFY2(checked, qPrintable(checked ? QString() : checked.error().params.value(QStringLiteral("reason"))));
    QVERIFY(facts.isWal && facts.hasWal);
}

void TestHostileFiles::aSchemaWithMoreInItIsRefused()
{
    for (const char* edit : {"CREATE TABLE extra (x)", "CREATE VIEW extra AS SELECT * FROM pools",
                             "CREATE TRIGGER extra AFTER INSERT ON entry BEGIN DELETE FROM allocations; END",
                             "CREATE INDEX extra ON allocations (pool)", "CREATE VIRTUAL TABLE extra USING fts5(x)",
                             "DROP TABLE coverage"}) {
        const PlanFolder folder;
        makePlan(folder);
        if (!editBySql(folder.path(), edit))
            continue; // this SQLite has no such module
        QVERIFY2(codeOf(folder.path()) == ErrorCode::PlanForeignSchema, edit);
    }
}

void TestHostileFiles::editsByHandAreDetected()
{
    for (const char* edit :
         {"UPDATE allocations SET description='other' WHERE id=2", "DELETE FROM allocations WHERE id=2",
          "UPDATE allocations SET cidr_length=25 WHERE id=2", "UPDATE pools SET locale='' WHERE id=2",
          "UPDATE settings SET owner=111122223333", "INSERT INTO waivers VALUES (1,'r','s','r','p',0,0)",
          "UPDATE entry SET person='somebody else' WHERE seq=3", "UPDATE entry SET time=time+1 WHERE seq=22",
          "DELETE FROM entry WHERE seq=22", "DELETE FROM entry WHERE seq=5", "UPDATE kinds SET next=next+1",
          "UPDATE kinds SET rows=rows+1 WHERE name='pools'", "UPDATE kinds SET next=4000000000", "DELETE FROM kinds",
          "UPDATE meta SET value='another' WHERE key='plan'", "DELETE FROM settings"}) {
        const PlanFolder folder;
        makePlan(folder);
        QVERIFY2(editBySql(folder.path(), edit), edit);
        QVERIFY2(codeOf(folder.path()) == ErrorCode::PlanDamaged, edit);
    }
    // The changes of an old entry are looked at when somebody asks for them.
    const PlanFolder folder;
    makePlan(folder);
    QVERIFY(editBySql(folder.path(), "UPDATE entry_part SET bytes=zeroblob(length(bytes)) WHERE seq=2"));
    const auto opened = PlanFile::open(folder.path(), PlanFile::Access::ReadOnly);
    QVERIFY(opened);
    QCOMPARE(opened->file->journal().changes(2).error().code, ErrorCode::PlanDamaged);
    QVERIFY(opened->file->journal().changes(3));
    QCOMPARE(opened->file->check().size(), 1);
}

void TestHostileFiles::whatOnlySqliteSeesIsDetected()
{
    // Every row and entry is as it was, so digests and chain hold: but the header counts a free page that is not there, and
    // the next write would take it.
    const PlanFolder folder;
    makePlan(folder);
    QByteArray bytes = bytesOf(folder.path());
    constexpr qsizetype freePages = 36; // big endian, 4 bytes (SQLite's file format, 1.3)
    bytes[freePages + 3] = static_cast<char>(bytes[freePages + 3] + 1);
    QVERIFY(putBytes(folder.path(), bytes));
    for (const auto access : {PlanFile::Access::ReadOnly, PlanFile::Access::ReadWrite}) {
        const auto opened = PlanFile::open(folder.path(), access);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::PlanDamaged);
        QVERIFY2(opened.error().params.value(QStringLiteral("reason")).contains(QStringLiteral("reelist")),
                 qPrintable(opened.error().params.value(QStringLiteral("reason"))));
    }
    QCOMPARE(bytesOf(folder.path()), bytes);
}

void TestHostileFiles::everyTruncationIsDetected()
{
    const PlanFolder folder;
    makePlan(folder);
    const QByteArray whole = bytesOf(folder.path());
    for (qsizetype size = 0; size < whole.size(); size += 1777) {
        QVERIFY(putBytes(folder.path("cut.cadastre"), whole.first(size)));
        const auto opened = PlanFile::open(folder.path("cut.cadastre"), PlanFile::Access::ReadWrite);
        QVERIFY2(!opened, qPrintable(QString::number(size)));
    }
}

void TestHostileFiles::bitFlipsAreDetected()
{
    const PlanFolder folder;
    makePlan(folder);
    const QByteArray whole = bytesOf(folder.path());
    const Truth truth = truthOf(folder.path());
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    int undetected = 0;
    const int asked = qEnvironmentVariableIntValue("CADASTRE_FLIPS"); // tests/long/bitflips asks for more
    for (int i = 0; i < (asked > 0 ? asked : 400); ++i) {
        QByteArray bytes = whole;
        const auto bit = random.bounded(static_cast<qint64>(bytes.size()) * 8);
        bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY(putBytes(folder.path("flip.cadastre"), bytes));
        if (showsSomethingElse(folder.path("flip.cadastre"), truth)) {
            ++undetected;
            qWarning("seed %u: bit %lld shows something else", seed, static_cast<long long>(bit));
        }
    }
    QCOMPARE(undetected, 0);
}

CADASTRE_TEST(TestHostileFiles)
#include "tst_hostilefiles.moc"
