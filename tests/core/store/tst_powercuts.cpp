// SPDX-License-Identifier: GPL-3.0-or-later
// The power is cut at every moment of a plan's life (reliability.md §4.2; promise P1): what was confirmed is there, what
// was under way is there whole or not at all. Where the disk has lied about what it holds, nothing wrong is shown.
#include "text/sentence.h"

#include "olderplan.h"
#include "powercuts.h"
#include "support/testmain.h"

#include <QDir>

#include <map>

using namespace cadastre;
using namespace cadastre::testing;

namespace {

/// How many cuts a run tries; tests/long/powercuts asks for all of them and several outcomes of each.
int asked(const char* variable, int usual)
{
    const int wanted = qEnvironmentVariableIntValue(variable);
    return wanted > 0 ? wanted : usual;
}

/// A life of a plan, written down, with what was confirmed by when.
struct Life {
    PlanFolder folder;
    FixedClock clock{planStart};
    std::map<qint64, QByteArray> plans; ///< by revision
    std::map<int, qint64> confirmed;    ///< by the step of the disk: the revision that was reported before it
    std::unique_ptr<PowerCuts> cuts;
    std::unique_ptr<Workspace> workspace;

    void confirm()
    {
        plans[workspace->revision()] = exportPlanJson(workspace->plan());
        confirmed[cuts->steps()] = workspace->revision();
    }
    template <class Do>
    void does(Do&& step)
    {
        if (const auto done = step(); !done)
            qFatal("a step of the test is refused: %s", qPrintable(sentence(done.error())));
        confirm();
    }
    void allocate(int length)
    {
        Allocate command;
        command.pool = poolNamed(workspace->plan(), "ten");
        command.netmask = length;
        does([&] { return workspace->execute(command); });
    }
    void reopen()
    {
        workspace.reset();
        auto opened = Workspace::open(folder.path(), clock);
        if (!opened)
            qFatal("the plan of the test does not open");
        workspace = *std::move(opened);
        confirm();
    }

    Life()
    {
        workspace = std::move(*Workspace::create(folder.path(), fileSettings(), clock));
        if (!workspace->execute(TakeChanges{QStringLiteral("rows"), rowsOf(planOf(smallPlan))}))
            qFatal("the rows of the test are refused");
        workspace.reset();
        cuts = std::make_unique<PowerCuts>(folder.folder());
        reopen();
        for (const int length : {24, 20, 28})
            allocate(length);
        does([&] { return workspace->undo(); });
        does([&] { return workspace->redo(); });
        reopen(); // one plain file in between
        std::vector<AllocationId> blocks;
        for (const Allocation& row : workspace->plan().all<Allocation>())
            blocks.push_back(row.id);
        does([&] {
            return workspace->executeAll({Release{blocks.back()}, SetCheckpoint{QStringLiteral("now"), {}, 0}});
        });
        ChangeSet many;
        const std::uint32_t first = workspace->plan().all<Allocation>().nextId().value;
        for (std::uint32_t i = 0; i < 600; ++i) {
            Allocation row;
            row.id = {first + i};
            row.pool = poolNamed(workspace->plan(), "ten");
            row.cidr = prefixOf(qPrintable(QStringLiteral("10.200.%1.%2/28").arg(i / 16).arg((i % 16) * 16)));
            row.type = AllocationType::Custom;
            row.owner = planOwner;
            many.insert(row);
        }
        does([&] { return workspace->execute(TakeChanges{QStringLiteral("import"), many, {}, true}); });
        allocate(26);
        // (Its archive goes elsewhere: a name that is given without SQLite is not heard of.)
        const PlanFolder elsewhere;
        does([&] { return workspace->trimHistory(3, elsewhere.path("archive.cadastre")); });
        allocate(27);
        reopen();
        workspace.reset();
        confirmed[cuts->steps()] = plans.rbegin()->first;
        cuts->stop();
    }
};

} // namespace

class PowerCutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasConfirmedIsThereAndNothingIsHalf();
    void aDiskThatLiesAboutWhatItHoldsIsNotBelieved();
    void anOlderPlanIsOldOrNew();
};

void PowerCutTest::whatWasConfirmedIsThereAndNothingIsHalf()
{
    const Life life;
    const int steps = life.cuts->steps();
    QVERIFY2(steps > 100, qPrintable(QString::number(steps)));
    const int stride = std::max(1, steps / asked("CADASTRE_CUTS", 30));
    const auto outcomes = static_cast<std::uint32_t>(asked("CADASTRE_OUTCOMES", 2));
    int tried = 0;
    for (int at = 0; at <= steps; at += stride)
        for (std::uint32_t seed = 0; seed < outcomes; ++seed, ++tried) {
            const QString where = QStringLiteral("cut %1 of %2, seed %3").arg(at).arg(steps).arg(seed);
            const PlanFolder folder;
            QVERIFY(life.cuts->lay(at, seed, PowerCuts::Disk::Honest, folder.folder()));
            auto opened = Workspace::open(folder.path(), life.clock);
            QVERIFY2(opened, qPrintable(where + QLatin1String(": ") + (opened ? QString() : sentence(opened.error()))));
            const qint64 found = (*opened)->revision();
            const auto later = life.confirmed.upper_bound(at);
            const qint64 sure = later == life.confirmed.begin() ? 1 : std::prev(later)->second;
            const qint64 underWay = later == life.confirmed.end() ? sure : later->second;
            QVERIFY2(found == sure || found == underWay,
                     qPrintable(where + QStringLiteral(": %1 of %2").arg(found).arg(sure)));
            if (found > 1)
                QVERIFY2(exportPlanJson((*opened)->plan()) == life.plans.at(found), qPrintable(where));
            QVERIFY2((*opened)->check().isEmpty(), qPrintable(where));
            Allocate next;
            next.pool = poolNamed((*opened)->plan(), "ten");
            next.netmask = 25;
            QVERIFY2((*opened)->execute(next), qPrintable(where));
        }
    qInfo("%d cuts of %d steps, %d outcomes", tried, steps, static_cast<int>(outcomes));
}

void PowerCutTest::aDiskThatLiesAboutWhatItHoldsIsNotBelieved()
{
    const Life life;
    const int steps = life.cuts->steps();
    const int stride = std::max(1, steps / asked("CADASTRE_CUTS", 30));
    const auto outcomes = static_cast<std::uint32_t>(asked("CADASTRE_OUTCOMES", 2));
    int refused = 0;
    int believed = 0;
    for (int at = 0; at <= steps; at += stride)
        for (std::uint32_t seed = 1; seed < 3 + outcomes; ++seed) {
            const QString where = QStringLiteral("cut %1 of %2, seed %3").arg(at).arg(steps).arg(seed);
            const PlanFolder folder;
            QVERIFY(life.cuts->lay(at, seed, PowerCuts::Disk::Forgetful, folder.folder()));
            const auto opened = Workspace::open(folder.path(), life.clock);
            if (!opened) {
                ++refused;
                const QString said = sentence(opened.error());
                QVERIFY2(opened.error().code == ErrorCode::PlanDamaged || said.contains(QLatin1String("a.cadastre")),
                         qPrintable(where + QLatin1String(": ") + said));
                continue;
            }
            ++believed;
            const qint64 found = (*opened)->revision();
            if (found > 1)
                QVERIFY2(exportPlanJson((*opened)->plan()) == life.plans.at(found), qPrintable(where));
            QVERIFY2((*opened)->check().isEmpty(), qPrintable(where));
        }
    qInfo("%d plans refused, %d shown as they once were", refused, believed);
    QVERIFY(refused > 0);
    QVERIFY(believed > 0);
}

void PowerCutTest::anOlderPlanIsOldOrNew()
{
    const OlderPlan older;
    PowerCuts cuts(older.folder.folder());
    QVERIFY(Workspace::open(older.path, clockOfTest));
    cuts.stop();
    QVERIFY(cuts.steps() > 10);
    const auto outcomes = static_cast<std::uint32_t>(asked("CADASTRE_OUTCOMES", 2));
    for (int at = 0; at <= cuts.steps(); ++at)
        for (std::uint32_t seed = 0; seed < outcomes; ++seed) {
            const QString where = QStringLiteral("cut %1 of %2, seed %3").arg(at).arg(cuts.steps()).arg(seed);
            const PlanFolder folder;
            QVERIFY(cuts.lay(at, seed, PowerCuts::Disk::Honest, folder.folder()));
            const auto opened = Workspace::open(folder.path("older.cadastre"), clockOfTest);
            QVERIFY2(opened, qPrintable(where + QLatin1String(": ") + (opened ? QString() : sentence(opened.error()))));
            QVERIFY2(exportPlanJson((*opened)->plan()) == older.held, qPrintable(where));
            QVERIFY2((*opened)->check().isEmpty(), qPrintable(where));
        }
}

CADASTRE_TEST(PowerCutTest)
#include "tst_powercuts.moc"
