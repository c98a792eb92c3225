// SPDX-License-Identifier: GPL-3.0-or-later
// The plan as it was has a history of its own: what happens to the plan and to its file meanwhile is nothing to it.
#include "engine/workspace.h"

#include "support/planfiles.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;

class TestPast : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<PlanFolder>();
        m_workspace = std::move(*Workspace::create(m_folder->path(), fileSettings(), m_clock));
        QVERIFY(m_workspace->execute(TakeChanges{QStringLiteral("rows"), rowsOf(planOf(smallPlan))}));
        QVERIFY(m_workspace->execute(oneMore()));
    }
    void itsHistoryIsThatOfThePlan();
    void itStaysWhenThePlanIsGone();
    void itCanBeSavedAsAPlan();
    void itsOwnPastIsThatOfThePlan();
    void aPlanInMemoryHasAPastToo();
    void damageIsFoundWhenItIsAskedFor();

private:
    [[nodiscard]] Allocate oneMore() const
    {
        Allocate allocate;
        allocate.pool = poolNamed(m_workspace->plan(), "ten");
        allocate.netmask = 24;
        return allocate;
    }

    const FixedClock m_clock{planStart};
    std::unique_ptr<PlanFolder> m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

void TestPast::itsHistoryIsThatOfThePlan()
{
    QVERIFY(m_workspace->undo());
    QVERIFY(m_workspace->redo());
    const auto past = *m_workspace->past(m_workspace->revision());
    const Journal& journal = m_workspace->journal();
    QCOMPARE(past->journal().entries().size(), journal.entries().size());
    for (const JournalEntry& entry : journal.entries()) {
        QCOMPARE(past->journal().find(entry.seq)->hash, entry.hash);
        QVERIFY(*past->journal().changes(entry.seq) == *journal.changes(entry.seq));
    }
    QCOMPARE(past->journal().changes(99).error().code, ErrorCode::NotFound);
}

void TestPast::itStaysWhenThePlanIsGone()
{
    const ChangeSet second = *m_workspace->journal().changes(2);
    const auto past = *m_workspace->past(2);
    QVERIFY(m_workspace->execute(oneMore()));
    m_workspace.reset();
    QVERIFY(QFile::remove(m_folder->path()));
    QVERIFY(*past->journal().changes(2) == second);
    QCOMPARE(past->asOf(qint64{0})->all<Allocation>().size(), std::size_t{0});
}

void TestPast::itCanBeSavedAsAPlan()
{
    const auto past = *m_workspace->past(1);
    const QString path = m_folder->path("copy.cadastre");
    QVERIFY(past->saveCopy(path));
    const auto copy = std::move(*Workspace::open(path, m_clock));
    QCOMPARE(differenceOf(copy->plan(), past->plan()), QString());
    QCOMPARE(copy->revision(), qint64{1});
    QVERIFY(copy->check().isEmpty());
}

void TestPast::itsOwnPastIsThatOfThePlan()
{
    const auto past = *m_workspace->past(2);
    const auto further = *past->past(1);
    QCOMPARE(further->journal().entries().size(), std::size_t{1});
    QVERIFY(*further->journal().changes(1) == *m_workspace->journal().changes(1));
    QCOMPARE(differenceOf(further->plan(), *m_workspace->asOf(qint64{1})), QString());
}

void TestPast::aPlanInMemoryHasAPastToo()
{
    const auto memory = Workspace::inMemory(fileSettings(), m_clock);
    QVERIFY(memory->execute(TakeChanges{QStringLiteral("rows"), rowsOf(planOf(smallPlan))}));
    QVERIFY(memory->execute(oneMore()));
    const auto past = *memory->past(1);
    QCOMPARE(differenceOf(past->plan(), *memory->asOf(qint64{1})), QString());
    QVERIFY(memory->undo());
    QCOMPARE(past->journal().entries().size(), std::size_t{1});
    QVERIFY(*past->journal().changes(1) == *memory->journal().changes(1));
}

void TestPast::damageIsFoundWhenItIsAskedFor()
{
    m_workspace.reset();
    QVERIFY(editBySql(m_folder->path(), "UPDATE entry_part SET bytes=zeroblob(length(bytes)) WHERE seq=1"));
    m_workspace = std::move(*Workspace::open(m_folder->path(), m_clock));
    const auto past = *m_workspace->past(1); // the plan before the last step needs that step's changes only
    QCOMPARE(past->plan().all<Allocation>().size(), m_workspace->plan().all<Allocation>().size() - 1);
    QCOMPARE(past->journal().changes(1).error().code, ErrorCode::PlanDamaged);
}

CADASTRE_TEST(TestPast)
#include "tst_past.moc"
