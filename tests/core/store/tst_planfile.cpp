// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/apply.h"
#include "store/planfile.h"

#include "support/planfiles.h"
#include "support/testmain.h"

#include <QDir>

#include <unistd.h>

using namespace cadastre;
using namespace cadastre::testing;

namespace {

/// Appends changes as one entry and applies them, as the workspace does.
Result<void> appendTo(PlanFile::Opened& opened, const ChangeSet& changes)
{
    std::vector<PlanFile::Step> steps;
    JournalEntry entry;
    entry.time = planStart;
    entry.person = QStringLiteral("tester");
    entry.command = "{}";
    steps.push_back({entry, &changes});
    Plan after = opened.plan;
    apply(after, changes);
    auto appended = opened.file->append(steps, after);
    if (appended)
        opened.plan = std::move(after);
    return appended;
}

ChangeSet renamed(const Plan& plan, const QString& name)
{
    ChangeSet changes;
    PlanSettings after = plan.settings();
    after.name = name;
    changes.update(plan.settings(), after);
    return changes;
}

ChangeSet manyAllocations(const Plan& plan, const char* pool, std::uint32_t count)
{
    const Pool& in = plan.get(poolNamed(plan, pool));
    const Prefix block = plan.get(plan.cidrsOf(in.id).front()).cidr;
    ChangeSet changes;
    for (std::uint32_t i = 0; i < count; ++i) {
        Allocation row;
        row.id = {plan.all<Allocation>().nextId().value + i};
        row.pool = in.id;
        row.cidr = block.child(0x10000 + i, 28);
        row.owner = planOwner;
        row.createdAt = planStart;
        changes.insert(row);
    }
    return changes;
}

} // namespace

class TestPlanFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsCreatedOpensEqual();
    void neverReplacesAFileByANewPlan();
    void everyRowAndEntryIsThereAfterReopening();
    void aClosedPlanIsOnePlainFile();
    void readingChangesNoByte();
    void aWriterThatIsBehindIsToldAndCatchesUp();
    void aTailTellsOfAnUndoWithTheStepThatItTakesBack();
    void aBigChangeIsKeptInPartsAndComesBackWhole();
    void aValueThatIsTooLongIsRefusedWithItsStep();
    void anUndoThatKeepsNoChangesDerivesThem();
    void handlesAreNotReusedAfterReopening();
    void aCopyIsEqualAndLeavesNothingBehind();
    void aCopyNeverReplacesAnOpenPlan();
    void aPlanReplacedUnderneathIsNotWrittenTo();
    void aSymbolicLinkOpensTheSamePlan();
    void underTwoNamesAPlanIsNotWrittenTo();
};

void TestPlanFile::whatIsCreatedOpensEqual()
{
    const PlanFolder folder;
    auto created = PlanFile::create(folder.path(), fileSettings());
    QVERIFY(created);
    QCOMPARE(created->plan.settings(), fileSettings());
    created->file.reset();
    const auto opened = PlanFile::open(folder.path(), PlanFile::Access::ReadWrite);
    QVERIFY(opened);
    QCOMPARE(opened->plan.settings(), fileSettings());
    QVERIFY(opened->file->journal().entries().empty());
    QVERIFY(opened->file->check().isEmpty());
}

void TestPlanFile::neverReplacesAFileByANewPlan()
{
    const PlanFolder folder;
    QVERIFY(putBytes(folder.path(), "mine"));
    const auto created = PlanFile::create(folder.path(), fileSettings());
    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::FileExists);
    QCOMPARE(bytesOf(folder.path()), QByteArray("mine"));
    const auto nowhere = PlanFile::create(folder.path("none/a.cadastre"), fileSettings());
    QCOMPARE(nowhere.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(QDir(folder.folder()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestPlanFile::everyRowAndEntryIsThereAfterReopening()
{
    const PlanFolder folder;
    auto opened = PlanFile::create(folder.path(), fileSettings());
    QVERIFY(opened);
    const ChangeSet rows = rowsOf(planOf(smallPlan));
    QVERIFY(appendTo(*opened, rows));
    const ChangeSet name = renamed(opened->plan, QStringLiteral("Renamed"));
    QVERIFY(appendTo(*opened, name));
    const std::vector<JournalEntry> entries = opened->file->journal().entries();
    const Plan plan = opened->plan;
    opened->file.reset();

    const auto again = PlanFile::open(folder.path(), PlanFile::Access::ReadOnly);
    QVERIFY(again);
    QCOMPARE(differenceOf(again->plan, plan), QString());
    const auto& journal = again->file->journal();
    QCOMPARE(journal.entries().size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        QCOMPARE(journal.entries()[i].hash, entries[i].hash);
        QCOMPARE(journal.entries()[i].person, entries[i].person);
        QCOMPARE(journal.entries()[i].rows, entries[i].rows);
    }
    QCOMPARE(*journal.changes(1), rows);
    QCOMPARE(*journal.changes(2), name);
    QVERIFY(again->file->check().isEmpty());
    QCOMPARE(journal.changes(3).error().code, ErrorCode::NotFound);
}

void TestPlanFile::aValueThatIsTooLongIsRefusedWithItsStep() // a column that may be empty would have been left empty
{
    const PlanFolder folder;
    auto opened = PlanFile::create(folder.path(), fileSettings());
    QVERIFY(appendTo(*opened, rowsOf(planOf(smallPlan))));
    const Plan before = opened->plan;
    ChangeSet changes;
    const Pool pool = *opened->plan.all<Pool>().begin();
    Pool after = pool;
    Tags tags;
    tags.insert(QStringLiteral("Name"), QString(17 << 20, u'x'));
    after.tags = tags;
    changes.update(pool, after);
    const auto refused = appendTo(*opened, changes);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::StoreFailed);
    QVERIFY(appendTo(*opened, renamed(opened->plan, QStringLiteral("and on"))));
    opened->file.reset();
    const auto again = PlanFile::open(folder.path(), PlanFile::Access::ReadOnly);
    QVERIFY(again);
    QCOMPARE(again->plan.get(pool.id).tags, before.get(pool.id).tags);
    QVERIFY(again->file->check().isEmpty());
}

void TestPlanFile::aClosedPlanIsOnePlainFile()
{
    const PlanFolder folder;
    {
        auto opened = PlanFile::create(folder.path(), fileSettings());
        QVERIFY(appendTo(*opened, rowsOf(planOf(smallPlan))));
        QVERIFY(folder.has(QStringLiteral("a.cadastre-wal")));
    }
    QCOMPARE(QDir(folder.folder()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("a.cadastre")});
    QCOMPARE(bytesOf(folder.path()).mid(18, 2), QByteArray("\1\1"));
}

void TestPlanFile::readingChangesNoByte()
{
    const PlanFolder folder;
    {
        auto opened = PlanFile::create(folder.path(), fileSettings());
        QVERIFY(appendTo(*opened, rowsOf(planOf(smallPlan))));
    }
    const QByteArray before = bytesOf(folder.path());
    for (const auto access : {PlanFile::Access::ReadOnly, PlanFile::Access::ReadWrite}) {
        auto opened = PlanFile::open(folder.path(), access);
        QVERIFY(opened);
        QCOMPARE(opened->file->isReadOnly(), access == PlanFile::Access::ReadOnly);
        if (access == PlanFile::Access::ReadOnly)
            QCOMPARE(appendTo(*opened, renamed(opened->plan, QStringLiteral("x"))).error().code,
                     ErrorCode::PlanReadOnly);
        opened->file.reset();
        QCOMPARE(bytesOf(folder.path()), before);
    }
}

void TestPlanFile::aWriterThatIsBehindIsToldAndCatchesUp()
{
    const PlanFolder folder;
    auto one = PlanFile::create(folder.path(), fileSettings());
    auto two = PlanFile::open(folder.path(), PlanFile::Access::ReadWrite);
    QVERIFY(one && two);
    QVERIFY(appendTo(*one, renamed(one->plan, QStringLiteral("by one"))));
    const auto refused = appendTo(*two, renamed(two->plan, QStringLiteral("by two")));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::RevisionMoved);
    QVERIFY(two->file->maybeMoved().value_or(false));
    const auto tail = two->file->readTail();
    QVERIFY(tail);
    QVERIFY(!tail->isTrimmed && !tail->plan);
    QCOMPARE(tail->changes.size(), 1U);
    apply(two->plan, tail->changes.front());
    QCOMPARE(differenceOf(one->plan, two->plan), QString());
    QVERIFY(appendTo(*two, renamed(two->plan, QStringLiteral("by two"))));
    QVERIFY(!two->file->maybeMoved().value_or(true));
    QVERIFY(one->file->maybeMoved().value_or(false));
    one->file.reset();
    QVERIFY(two->file->check().isEmpty());
}

void TestPlanFile::aTailTellsOfAnUndoWithTheStepThatItTakesBack()
{
    const PlanFolder folder;
    auto one = PlanFile::create(folder.path(), fileSettings());
    auto two = PlanFile::open(folder.path(), PlanFile::Access::ReadWrite);
    const ChangeSet rows = rowsOf(planOf(smallPlan));
    const ChangeSet back = rows.inverted();
    QVERIFY(appendTo(*one, rows));
    JournalEntry undo;
    undo.undoes = 1;
    std::vector<PlanFile::Step> steps{{undo, &back, false}};
    Plan after = one->plan;
    apply(after, back);
    QVERIFY(one->file->append(steps, after));
    const auto tail = two->file->readTail();
    QVERIFY(tail);
    QCOMPARE(tail->changes.size(), 2U);
    QVERIFY(tail->changes[0] == rows);
    QVERIFY(tail->changes[1] == back);
    QVERIFY(*two->file->journal().changes(2) == back);
}

void TestPlanFile::aBigChangeIsKeptInPartsAndComesBackWhole()
{
    const PlanFolder folder;
    auto opened = PlanFile::create(folder.path(), fileSettings());
    QVERIFY(appendTo(*opened, rowsOf(planOf(smallPlan))));
    const ChangeSet many = manyAllocations(opened->plan, "ten", 30'000);
    QVERIFY(appendTo(*opened, many));
    const Plan plan = opened->plan;
    opened->file.reset();
    const auto again = PlanFile::open(folder.path(), PlanFile::Access::ReadOnly);
    QVERIFY(again);
    QCOMPARE(differenceOf(again->plan, plan), QString());
    QVERIFY(*again->file->journal().changes(2) == many);
    sqlite3* database = nullptr;
    QCOMPARE(sqlite3_open(qPrintable(folder.path()), &database), SQLITE_OK);
    char** table = nullptr;
    QCOMPARE(sqlite3_get_table(database, "SELECT count(*), max(length(bytes)) FROM entry_part WHERE seq=2", &table,
                               nullptr, nullptr, nullptr),
             SQLITE_OK);
    QVERIFY(std::atoi(table[2]) > 1);
    QCOMPARE(std::atoi(table[3]), 256 << 10);
    sqlite3_free_table(table);
    sqlite3_close(database);
}

void TestPlanFile::anUndoThatKeepsNoChangesDerivesThem()
{
    const PlanFolder folder;
    auto opened = PlanFile::create(folder.path(), fileSettings());
    const ChangeSet rows = rowsOf(planOf(smallPlan));
    QVERIFY(appendTo(*opened, rows));
    const ChangeSet back = rows.inverted();
    std::vector<PlanFile::Step> steps;
    JournalEntry entry;
    entry.undoes = 1;
    steps.push_back({entry, &back, false});
    Plan after = opened->plan;
    apply(after, back);
    QVERIFY(opened->file->append(steps, after));
    QVERIFY(*opened->file->journal().changes(2) == back);
    QVERIFY(opened->file->journal().isUndone(1));
    opened->file.reset();
    const auto again = PlanFile::open(folder.path(), PlanFile::Access::ReadOnly);
    QVERIFY(again);
    QVERIFY(*again->file->journal().changes(2) == back);
    QVERIFY(again->plan.all<Pool>().isEmpty());
}

void TestPlanFile::handlesAreNotReusedAfterReopening()
{
    const PlanFolder folder;
    auto opened = PlanFile::create(folder.path(), fileSettings());
    const ChangeSet rows = rowsOf(planOf(smallPlan));
    QVERIFY(appendTo(*opened, rows));
    QVERIFY(appendTo(*opened, rows.inverted()));
    const auto next = opened->plan.all<Pool>().nextId();
    QVERIFY(next.value > 1);
    opened->file.reset();
    QCOMPARE(PlanFile::open(folder.path(), PlanFile::Access::ReadOnly)->plan.all<Pool>().nextId(), next);
}

void TestPlanFile::aCopyIsEqualAndLeavesNothingBehind()
{
    const PlanFolder folder;
    auto opened = PlanFile::create(folder.path(), fileSettings());
    QVERIFY(appendTo(*opened, rowsOf(planOf(smallPlan))));
    QVERIFY(opened->file->copyTo(folder.path("copy.cadastre"), ExistingFile::Keep));
    QCOMPARE(opened->file->copyTo(folder.path("copy.cadastre"), ExistingFile::Keep).error().code,
             ErrorCode::FileExists);
    QVERIFY(appendTo(*opened, renamed(opened->plan, QStringLiteral("later"))));
    QVERIFY(opened->file->copyTo(folder.path("copy.cadastre"), ExistingFile::Replace));
    const auto copy = PlanFile::open(folder.path("copy.cadastre"), PlanFile::Access::ReadOnly);
    QVERIFY(copy);
    QCOMPARE(differenceOf(copy->plan, opened->plan), QString());
    QCOMPARE(QDir(folder.folder()).entryList({QStringLiteral("*new-*")}, QDir::Files | QDir::Hidden), QStringList());
}

void TestPlanFile::aCopyNeverReplacesAnOpenPlan()
{
    const PlanFolder folder;
    auto one = PlanFile::create(folder.path(), fileSettings());
    auto two = PlanFile::create(folder.path("b.cadastre"), fileSettings());
    for (const QString& target : {folder.path(), folder.path("b.cadastre")}) {
        const auto copied = one->file->copyTo(target, ExistingFile::Replace);
        QVERIFY(!copied);
        QCOMPARE(copied.error().params.value(QStringLiteral("reason")), QStringLiteral("open"));
    }
    two->file.reset();
    QVERIFY(one->file->copyTo(folder.path("b.cadastre"), ExistingFile::Replace));
}

void TestPlanFile::aPlanReplacedUnderneathIsNotWrittenTo()
{
    const PlanFolder folder;
    auto opened = PlanFile::create(folder.path(), fileSettings());
    QVERIFY(opened->file->copyTo(folder.path("b.cadastre"), ExistingFile::Keep));
    QVERIFY(QFile::remove(folder.path()));
    QVERIFY(QFile::rename(folder.path("b.cadastre"), folder.path()));
    const QByteArray before = bytesOf(folder.path());
    const auto appended = appendTo(*opened, renamed(opened->plan, QStringLiteral("lost")));
    QVERIFY(!appended);
    QCOMPARE(appended.error().params.value(QStringLiteral("reason")), QStringLiteral("replaced"));
    QCOMPARE(bytesOf(folder.path()), before);
}

void TestPlanFile::aSymbolicLinkOpensTheSamePlan()
{
    const PlanFolder folder;
    auto opened = PlanFile::create(folder.path(), fileSettings());
    QVERIFY(QFile::link(folder.path(), folder.path("link.cadastre")));
    auto linked = PlanFile::open(folder.path("link.cadastre"), PlanFile::Access::ReadWrite);
    QVERIFY(linked);
    QCOMPARE(linked->file->path(), opened->file->path());
    QVERIFY(appendTo(*linked, renamed(linked->plan, QStringLiteral("through the link"))));
    QVERIFY(opened->file->maybeMoved().value_or(false));
    QCOMPARE(opened->file->readTail()->changes.size(), 1U);
    QVERIFY(!folder.has(QStringLiteral("link.cadastre-wal")));
}

void TestPlanFile::underTwoNamesAPlanIsNotWrittenTo()
{
    const PlanFolder folder;
    auto opened = PlanFile::create(folder.path(), fileSettings());
    const QByteArray second = QFile::encodeName(folder.path("second.cadastre"));
    QCOMPARE(::link(QFile::encodeName(folder.path()).constData(), second.constData()), 0);
    const QByteArray before = bytesOf(folder.path());
    const auto reasonOf = [](const Result<void>& written) {
        return written ? QString() : written.error().params.value(QStringLiteral("reason"));
    };
    QCOMPARE(reasonOf(appendTo(*opened, renamed(opened->plan, QStringLiteral("lost")))), QStringLiteral("links"));
    for (const QString& path : {folder.path(), folder.path("second.cadastre")}) {
        auto other = PlanFile::open(path, PlanFile::Access::ReadWrite);
        QVERIFY(other);
        QCOMPARE(other->file->readOnlyReason(), QStringLiteral("links"));
        QCOMPARE(reasonOf(appendTo(*other, renamed(other->plan, QStringLiteral("lost")))), QStringLiteral("links"));
    }
    QCOMPARE(bytesOf(folder.path()), before);
    QVERIFY(QFile::remove(folder.path("second.cadastre")));
    QVERIFY(appendTo(*opened, renamed(opened->plan, QStringLiteral("kept"))));
}

CADASTRE_TEST(TestPlanFile)
#include "tst_planfile.moc"
