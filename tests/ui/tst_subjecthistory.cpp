// SPDX-License-Identifier: GPL-3.0-or-later
// What the inspector tells of an object's past, at once and read beside the window.
#include "ui/views/inspector/subjecthistory.h"

#include "support/planfiles.h"
#include "support/testmain.h"
#include "support/today.h"

#include <QSignalSpy>

using namespace cadastre;
using namespace cadastre::testing;

namespace {

QStringList textsOf(const QList<SubjectStep>& steps)
{
    QStringList texts;
    for (const SubjectStep& step : steps)
        texts << step.text;
    return texts;
}

SubjectRef subjectOf(PoolId pool) { return {SubjectRef::Kind::Pool, pool.value}; }

/// The small plan, three steps that change the pool "ten", and one that does not.
std::unique_ptr<Workspace> workspaceWithSteps(const PlanFolder& folder, const Clock& clock)
{
    auto workspace = Workspace::create(folder.path(), fileSettings(), clock);
    if (!workspace || !(*workspace)->execute(TakeChanges{QStringLiteral("rows"), rowsOf(planOf(smallPlan))}))
        qFatal("the rows of the test are refused");
    ModifyPool modify;
    for (const char* pool : {"ten", "east", "ten"}) {
        modify.pool = poolNamed((*workspace)->plan(), pool);
        modify.description = QStringLiteral("%1 %2").arg(QLatin1String(pool)).arg((*workspace)->revision());
        if (!(*workspace)->execute(modify))
            qFatal("a step of the test is refused");
    }
    return std::move(*workspace);
}

} // namespace

class SubjectHistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsTheNewestStepsOfTheObjectAlone()
    {
        const FixedClock clock(planStart);
        const PlanFolder folder;
        const auto workspace = workspaceWithSteps(folder, clock);
        const SubjectRef ten = subjectOf(poolNamed(workspace->plan(), "ten"));
        SubjectHistory history(nullptr);
        const auto steps = history.of(*workspace, ten, 5);
        QCOMPARE(steps.size(), 3);
        QCOMPARE(history.of(*workspace, ten, 2).size(), 2);
        QCOMPARE(history.of(*workspace, subjectOf(poolNamed(workspace->plan(), "east")), 5).size(), 2);
        QCOMPARE(history.of(*workspace, subjectOf(poolNamed(workspace->plan(), "top")), 5).size(), 1);
        QVERIFY(!history.isReading());

        QVERIFY(workspace->undo());
        const auto after = history.of(*workspace, ten, 5);
        QCOMPARE(after.size(), 4);
        QCOMPARE(textsOf(after).mid(1), textsOf(steps));
        QVERIFY(textsOf(after).first() != textsOf(steps).first());
    }

    void aResourceTellsOfItsBlocks()
    {
        const FixedClock clock(planStart);
        const PlanFolder folder;
        const auto workspace = workspaceWithSteps(folder, clock);
        const Plan& plan = workspace->plan();
        const ResourceCidr& block = *plan.all<ResourceCidr>().begin();
        QVERIFY(workspace->execute(EditTags{block.resource, {{QStringLiteral("k"), QStringLiteral("v")}}, {}}));
        SubjectHistory history(nullptr);
        QCOMPARE(history.of(*workspace, {SubjectRef::Kind::ResourceCidr, block.id.value}, 5).size(), 2);
    }

    void aLongHistoryIsReadBesideTheWindowAndSaysTheSame()
    {
        const FixedClock clock(planStart);
        const PlanFolder folder;
        const auto workspace = workspaceWithSteps(folder, clock);
        const SubjectRef ten = subjectOf(poolNamed(workspace->plan(), "ten"));
        SubjectHistory history(nullptr);
        history.setJobFrom(0);
        QSignalSpy read(&history, &SubjectHistory::read);
        QVERIFY(history.of(*workspace, ten, 5).isEmpty());
        QVERIFY(history.isReading());
        QVERIFY(workspace->undo()); // while it reads: told the next time
        QVERIFY(read.wait(longest));
        SubjectHistory atOnce(nullptr);
        const QStringList all = textsOf(atOnce.of(*workspace, ten, 9));
        QCOMPARE(all.size(), 4);
        QCOMPARE(textsOf(history.of(*workspace, ten, 9)), all.mid(1));
        QVERIFY(read.wait(longest));
        QCOMPARE(textsOf(history.of(*workspace, ten, 9)), all);
        QVERIFY(!history.isReading());
    }

    void aFileThatCannotBeReadIsNotTriedForEver()
    {
        const FixedClock clock(planStart);
        const PlanFolder folder;
        const auto workspace = workspaceWithSteps(folder, clock);
        QVERIFY(QFile::remove(folder.path()));
        SubjectHistory history(nullptr);
        history.setJobFrom(0);
        QSignalSpy read(&history, &SubjectHistory::read);
        const SubjectRef ten = subjectOf(poolNamed(workspace->plan(), "ten"));
        QVERIFY(history.of(*workspace, ten, 5).isEmpty());
        QVERIFY(read.wait(longest));
        QVERIFY(history.of(*workspace, ten, 5).isEmpty());
        QVERIFY(!history.isReading());
    }
};

CADASTRE_TEST(SubjectHistoryTest)
#include "tst_subjecthistory.moc"
