// SPDX-License-Identifier: GPL-3.0-or-later
// The computer's clock is set back or forward, between two runs or within one (reliability.md §4.10; promise P9): steps
// keep their order, and nothing is lost.
#include "engine/stepahead.h"
#include "engine/workspace.h"
#include "exchange/planjson.h"

#include "support/planfiles.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;

namespace {

constexpr qint64 settles = 600;
constexpr qint64 anHour = 3600;
constexpr qint64 aYear = 365 * 24 * anHour;

Command takeFromTen(const Plan& plan, const char* description)
{
    Allocate allocate;
    allocate.pool = poolNamed(plan, "ten");
    allocate.netmask = 24;
    allocate.description = QLatin1String(description);
    return allocate;
}

Command poolBelowTop(const Plan& plan)
{
    CreatePool create;
    create.scope = plan.get(poolNamed(plan, "top")).scope;
    create.source = poolNamed(plan, "top");
    create.locale = RegionName::of("us-east-1");
    create.service = AwsService::Ec2;
    create.tags.insert(QStringLiteral("Name"), QStringLiteral("pending"));
    return create;
}

/// A plan whose states take ten minutes to settle, and blocks an hour to come free.
std::unique_ptr<Workspace> slowPlan(const QString& path, const Clock& clock)
{
    PlanSettings settings = fileSettings();
    settings.settleSeconds = settles;
    settings.releaseSeconds = anHour;
    auto workspace = Workspace::create(path, settings, clock);
    if (!workspace || !(*workspace)->execute(TakeChanges{QStringLiteral("rows"), rowsOf(planOf(smallPlan))}))
        qFatal("the rows of the test are refused");
    return std::move(*workspace);
}

bool isWhole(const Workspace& workspace)
{
    const auto& entries = workspace.journal().entries();
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (entries[i].seq != static_cast<qint64>(i + 1))
            return false;
    return brokenInvariantOf(workspace.plan()).isEmpty() && workspace.check().isEmpty();
}

} // namespace

class ClockTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void setBackWithinARunItChangesNoOrder()
    {
        FixedClock clock(planStart);
        const PlanFolder folder;
        auto workspace = slowPlan(folder.path(), clock);
        std::vector<QByteArray> plans{exportPlanJson(workspace->plan())};
        const std::vector<qint64> moments{0, -anHour, 2 * anHour, -aYear};
        for (const qint64 moment : moments) {
            clock.set(planStart.plusSeconds(moment));
            QVERIFY(workspace->execute(takeFromTen(workspace->plan(), "step")));
            plans.push_back(exportPlanJson(workspace->plan()));
            QCOMPARE(workspace->journal().entries().back().time.ms, clock.now().ms);
        }
        QVERIFY(isWhole(*workspace));
        // By a step's number the plan is as it was after it, whatever the clock said.
        for (std::size_t step = 0; step < plans.size(); ++step) {
            const auto then = workspace->asOf(static_cast<qint64>(step + 1));
            QVERIFY(then);
            QVERIFY(exportPlanJson(*then) == plans[step]);
        }
        // Undone in the order they were done, not in that of their times.
        for (std::size_t step = plans.size() - 1; step > 0; --step) {
            QCOMPARE(workspace->undoable()->seq, static_cast<qint64>(step + 1));
            QVERIFY(workspace->undo());
            QVERIFY(exportPlanJson(workspace->plan()) == plans[step - 1]);
        }
        for (std::size_t step = 1; step < plans.size(); ++step)
            QVERIFY(workspace->redo());
        QVERIFY(exportPlanJson(workspace->plan()) == plans.back());
        QVERIFY(isWhole(*workspace));
    }

    void setBackBetweenTwoRunsItLosesNothing()
    {
        FixedClock clock(planStart);
        const PlanFolder folder;
        PoolId pending;
        {
            const auto workspace = slowPlan(folder.path(), clock);
            const auto made = workspace->execute(poolBelowTop(workspace->plan()));
            QVERIFY(made);
            pending = made->changes.firstInserted<Pool>()->id;
        }
        clock.set(planStart.plusSeconds(-aYear));
        {
            const auto opened = Workspace::open(folder.path(), clock);
            QVERIFY(opened);
            QCOMPARE((*opened)->plan().get(pending).state, LifeState::CreateInProgress);
            QVERIFY((*opened)->execute(takeFromTen((*opened)->plan(), "meanwhile")));
            QVERIFY(isWhole(**opened));
        }
        clock.set(planStart.plusSeconds(settles));
        const auto opened = Workspace::open(folder.path(), clock);
        QVERIFY(opened);
        QCOMPARE((*opened)->plan().get(pending).state, LifeState::CreateComplete);
        const auto& entries = (*opened)->journal().entries();
        QCOMPARE(entries.size(), std::size_t{4});
        QCOMPARE(entries.back().cause, qint64{2}); // what time brought belongs to the step that left it pending
        QVERIFY(isWhole(**opened));
    }

    void setForwardItSettlesOnceAndSetBackAgainNothingUnsettles()
    {
        FixedClock clock(planStart);
        const PlanFolder folder;
        auto workspace = slowPlan(folder.path(), clock);
        const auto made = workspace->execute(poolBelowTop(workspace->plan()));
        QVERIFY(made);
        const PoolId pool = made->changes.firstInserted<Pool>()->id;
        CreateVpc vpc;
        vpc.region = RegionName::of("us-east-1");
        vpc.ipv4.pool = poolNamed(workspace->plan(), "ten");
        vpc.ipv4.netmask = 20;
        const auto drawn = workspace->execute(vpc);
        QVERIFY(drawn);
        const AllocationId block = drawn->changes.firstInserted<Allocation>()->id;
        QVERIFY(workspace->execute(DeleteVpc{drawn->changes.firstInserted<Resource>()->id}));
        QVERIFY(workspace->plan().find(block)); // an hour still
        clock.set(planStart.plusSeconds(10 * aYear));
        QVERIFY(workspace->settle());
        const qint64 settled = workspace->revision();
        QCOMPARE(workspace->plan().get(pool).state, LifeState::CreateComplete);
        QVERIFY(!workspace->plan().find(block));
        const QByteArray plan = exportPlanJson(workspace->plan());
        clock.set(planStart.plusSeconds(1));
        QVERIFY(workspace->settle());
        QCOMPARE(workspace->revision(), settled);
        workspace.reset();
        const auto again = Workspace::open(folder.path(), clock);
        QVERIFY(again);
        QCOMPARE((*again)->revision(), settled);
        QVERIFY(exportPlanJson((*again)->plan()) == plan);
        QVERIFY(isWhole(**again));
    }

    void aClockBehindTheNewestStepIsNoticed()
    {
        FixedClock clock(planStart);
        const PlanFolder folder;
        auto workspace = slowPlan(folder.path(), clock);
        QVERIFY(workspace->execute(takeFromTen(workspace->plan(), "step")));
        for (const auto& [seconds, isAhead] : {std::pair{0, false}, {anHour, false}, {-59, false}, {-anHour, true}}) {
            clock.set(planStart.plusSeconds(seconds));
            const auto ahead = newestStepAhead(*workspace);
            QCOMPARE(ahead.has_value(), isAhead);
            if (ahead)
                QCOMPARE(ahead->ms, planStart.ms);
        }
        const auto then = workspace->past(workspace->revision()); // has a clock of its own, which stands there
        QVERIFY(then && !newestStepAhead(**then));
        QVERIFY(workspace->execute(takeFromTen(workspace->plan(), "by the clock that is behind")));
        QVERIFY(!newestStepAhead(*workspace));
        QVERIFY(!newestStepAhead(*Workspace::inMemory(fileSettings(), clock))); // no step at all
    }

    void daysThatComputersCountWrongAreKept_data()
    {
        QTest::addColumn<QString>("moment");
        for (const char* moment :
             {"2038-01-19T03:14:07Z", "2038-01-19T03:14:08Z", "2100-02-28T23:59:59Z", "2028-02-29T12:00:00Z",
              "2026-03-29T01:30:00Z", "2026-10-25T00:30:00Z", "1970-01-01T00:00:01Z", "9999-12-31T23:59:59Z"})
            QTest::newRow(moment) << QString::fromLatin1(moment);
    }
    void daysThatComputersCountWrongAreKept()
    {
        QFETCH(const QString, moment);
        const auto at = parseInstant(moment);
        QVERIFY(at);
        QCOMPARE(toString(*at), moment);
        FixedClock clock(*at);
        const PlanFolder folder;
        QByteArray plan;
        {
            const auto workspace = slowPlan(folder.path(), clock);
            QVERIFY(workspace->execute(poolBelowTop(workspace->plan())));
            plan = exportPlanJson(workspace->plan());
        }
        const auto again = Workspace::open(folder.path(), clock);
        QVERIFY(again);
        QVERIFY(exportPlanJson((*again)->plan()) == plan);
        QCOMPARE(toString((*again)->journal().entries().back().time), moment);
        const auto then = (*again)->asOf(*at);
        QVERIFY(then);
        QVERIFY(exportPlanJson(*then) == plan);
        QVERIFY(isWhole(**again));
    }
};

CADASTRE_TEST(ClockTest)
#include "tst_clock.moc"
