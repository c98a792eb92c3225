// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/summary.h"
#include "engine/workspace.h"
#include "exchange/planjson.h"

#include "support/planfiles.h"
#include "support/testmain.h"

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace cadastre;
using namespace cadastre::testing;

namespace {

std::unique_ptr<Workspace> filled(std::unique_ptr<Workspace> workspace, QStringView lines = QStringView(smallPlan))
{
    Caller caller;
    caller.person = QStringLiteral("alex");
    caller.reason = QStringLiteral("because");
    caller.ticket = QStringLiteral("NET-1");
    workspace->setCaller(caller);
    if (!workspace->execute(TakeChanges{QStringLiteral("rows"), rowsOf(planOf(lines))}))
        qFatal("the rows of the test are refused");
    return workspace;
}

Allocate allocation(const Plan& plan, const char* pool, int length)
{
    Allocate allocate;
    allocate.pool = poolNamed(plan, pool);
    allocate.netmask = length;
    return allocate;
}

CreatePool subPool(const Plan& plan, const char* source, const char* name)
{
    CreatePool create;
    create.scope = plan.get(poolNamed(plan, source)).scope;
    create.source = poolNamed(plan, source);
    create.locale = RegionName::of("us-east-1");
    create.service = AwsService::Ec2;
    create.tags.insert(QStringLiteral("Name"), QLatin1String(name));
    return create;
}

/// A step that may well be refused; refusals are part of life.
void randomStep(Workspace& workspace, QRandomGenerator& random)
{
    const Plan& plan = workspace.plan();
    switch (random.bounded(7)) {
    case 0: (void)workspace.execute(allocation(plan, "ten", random.bounded(20, 29))); break;
    case 1: (void)workspace.execute(allocation(plan, "east", random.bounded(44, 57))); break;
    case 2: {
        std::vector<AllocationId> ids;
        for (const Allocation& row : plan.all<Allocation>())
            ids.push_back(row.id);
        (void)workspace.execute(Release{ids[random.bounded(static_cast<quint32>(ids.size()))]});
        break;
    }
    case 3: {
        SetCheckpoint checkpoint;
        checkpoint.name = QStringLiteral("c%1").arg(random.bounded(1000));
        (void)workspace.execute(checkpoint);
        break;
    }
    case 4: {
        CreateVpc vpc;
        vpc.region = RegionName::of("us-east-1");
        vpc.ipv4.pool = poolNamed(plan, "ten");
        vpc.ipv4.netmask = random.bounded(18, 25);
        (void)workspace.execute(vpc);
        break;
    }
    case 5:
        if (workspace.undoable()->seq > 1) // the first step made the pools that the others name
            (void)workspace.undo();
        break;
    default: (void)workspace.redo(); break;
    }
}

} // namespace

class TestWorkspace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void carriesOutRecordsAndAnnounces();
    void aRefusalChangesAndAnnouncesNothing();
    void whatChangesNothingMakesNoEntry();
    void severalCommandsAreOneStepOrNone();
    void aPreviewLeavesNoTrace();
    void anUndoAndARedoRestoreTheSameRowsAfterARestart();
    void aNewStepClosesTheWayForward();
    void undoingEverythingLeadsBackToTheStart();
    void anOlderStepIsTakenBackUnlessOthersBuiltOnIt();
    void whatSettlesBelongsToItsStep();
    void whatSettlesAfterAnUndoBelongsToTheStepBefore();
    void whatSettlesAfterAnUndoDoesNotKeepTheRedo();
    void whatTimeDoesToALaterStepIsUndoneWithIt();
    void whatEndsOnceItIsFreeIsUndoneWithWhatFreedIt();
    void whatEndedMeanwhileDoesNotKeepTheRedo();
    void aBlockThatWaitsForItsReleaseDoesNotKeepTheRedo();
    void thePastCanBeSeen();
    void twoWorkspacesShareAPlan();
    void aBigChangeIsAnnouncedAsAResetAndUndoneInOneStep();
    void aPlanInMemoryBecomesAFileWithItsHistory();
    void aRowThatRefersToNothingIsFoundByACheck();
    void readOnlyMeansReadOnly();
};

void TestWorkspace::carriesOutRecordsAndAnnounces()
{
    FixedClock clock(planStart);
    const auto workspace = filled(Workspace::inMemory(fileSettings(), clock));
    QSignalSpy changed(workspace.get(), &Workspace::changed);
    clock.advanceSeconds(60);
    const auto receipt = workspace->execute(subPool(workspace->plan(), "top", "west"));
    QVERIFY(receipt);
    QCOMPARE(receipt->seq, 2);
    QCOMPARE(workspace->revision(), 2);
    QVERIFY(workspace->plan().find(receipt->changes.firstInserted<Pool>()->id));
    QCOMPARE(changed.count(), 1);
    const JournalEntry& entry = workspace->journal().entries().back();
    QCOMPARE(entry.person, QStringLiteral("alex"));
    QCOMPARE(entry.account, planOwner);
    QCOMPARE(entry.ticket, QStringLiteral("NET-1"));
    QCOMPARE(entry.reason, QStringLiteral("because"));
    QVERIFY(entry.time == planStart.plusSeconds(60));
    QVERIFY(entry.command.contains(R"("command":"create-pool")") && entry.command.contains(R"("locale":"us-east-1")"));
    const Summary summary = Summary::fromJson(entry.summary);
    QCOMPARE(summary.code, QStringLiteral("create-pool"));
    QCOMPARE(summary.subject, QStringLiteral("west"));
    QCOMPARE(summary.params.value(QStringLiteral("source")), QStringLiteral("top"));
    QVERIFY(*workspace->journal().changes(2) == receipt->changes);
}

void TestWorkspace::aRefusalChangesAndAnnouncesNothing()
{
    const FixedClock clock(planStart);
    const auto workspace = filled(Workspace::inMemory(fileSettings(), clock));
    const Plan before = workspace->plan();
    QSignalSpy changed(workspace.get(), &Workspace::changed);
    QVERIFY(!workspace->execute(allocation(before, "ten", 4)));
    QCOMPARE(changed.count(), 0);
    QCOMPARE(workspace->revision(), 1);
    QCOMPARE(differenceOf(workspace->plan(), before), QString());
}

void TestWorkspace::whatChangesNothingMakesNoEntry()
{
    const FixedClock clock(planStart);
    const auto workspace = filled(Workspace::inMemory(fileSettings(), clock));
    const auto receipt = workspace->execute(TakeChanges{});
    QVERIFY(receipt);
    QCOMPARE(receipt->seq, 0);
    QCOMPARE(workspace->settle()->seq, 0);
    QCOMPARE(workspace->revision(), 1);
}

void TestWorkspace::severalCommandsAreOneStepOrNone()
{
    const FixedClock clock(planStart);
    const auto workspace = filled(Workspace::inMemory(fileSettings(), clock));
    const Plan before = workspace->plan();
    const std::vector<Command> good{allocation(before, "ten", 24), allocation(before, "ten", 24),
                                    subPool(before, "top", "west")};
    std::vector<Command> bad = good;
    bad.push_back(allocation(before, "ten", 4));
    const auto refused = workspace->executeAll(bad);
    QVERIFY(!refused);
    QCOMPARE(refused.error().params.value(QStringLiteral("step")), QStringLiteral("4"));
    QCOMPARE(differenceOf(workspace->plan(), before), QString());
    QCOMPARE(workspace->plan().all<Allocation>().nextId(), before.all<Allocation>().nextId());

    const auto receipt = workspace->executeAll(good, QStringLiteral("three things"));
    QVERIFY(receipt);
    QCOMPARE(receipt->changes.of<Allocation>().size(), 2U);
    QCOMPARE(workspace->journal().entries().size(), 2U);
    QCOMPARE(Summary::fromJson(workspace->journal().entries().back().summary).subject, QStringLiteral("three things"));
    QVERIFY(workspace->undo());
    QCOMPARE(differenceOf(workspace->plan(), before), QString());
}

void TestWorkspace::aPreviewLeavesNoTrace()
{
    const FixedClock clock(planStart);
    const auto workspace = filled(Workspace::inMemory(fileSettings(), clock));
    const Plan before = workspace->plan();
    QSignalSpy changed(workspace.get(), &Workspace::changed);
    const std::vector<Command> commands{allocation(before, "ten", 24), allocation(before, "ten", 24)};
    const auto first = workspace->previewAll(commands);
    const auto second = workspace->previewAll(commands);
    QVERIFY(first && second);
    QCOMPARE(first->changes, second->changes);
    QVERIFY(workspace->preview(commands.front()));
    QCOMPARE(differenceOf(workspace->plan(), before), QString());
    QCOMPARE(brokenInvariantOf(workspace->plan()), QString());
    QCOMPARE(changed.count(), 0);
    QCOMPARE(workspace->executeAll(commands)->changes, first->changes);
}

void TestWorkspace::anUndoAndARedoRestoreTheSameRowsAfterARestart()
{
    FixedClock clock(planStart);
    const PlanFolder folder;
    auto workspace = filled(std::move(*Workspace::create(folder.path(), fileSettings(), clock)));
    QVERIFY(workspace->execute(allocation(workspace->plan(), "ten", 24)));
    const Plan before = workspace->plan();
    Release release;
    for (const Allocation& row : before.all<Allocation>())
        if (row.cidr.length() == 24)
            release.allocation = row.id;
    clock.advanceSeconds(100);
    QVERIFY(workspace->execute(release));
    const Plan after = workspace->plan();
    QVERIFY(workspace->undo());
    QCOMPARE(differenceOf(workspace->plan(), before), QString());

    clock.advanceSeconds(100);
    workspace.reset();
    workspace = std::move(*Workspace::open(folder.path(), clock));
    QCOMPARE(differenceOf(workspace->plan(), before), QString());
    QVERIFY(workspace->redoable());
    QVERIFY(workspace->redo());
    QCOMPARE(differenceOf(workspace->plan(), after), QString());
    QVERIFY(!workspace->redoable());
    QVERIFY(workspace->undo());
    QCOMPARE(differenceOf(workspace->plan(), before), QString());
    QVERIFY(workspace->journal().isUndone(3));
    QVERIFY(!workspace->journal().isUndone(2));
    QCOMPARE(workspace->undoable()->seq, 2);
}

void TestWorkspace::aNewStepClosesTheWayForward()
{
    const FixedClock clock(planStart);
    const auto workspace = filled(Workspace::inMemory(fileSettings(), clock));
    QVERIFY(workspace->execute(allocation(workspace->plan(), "ten", 24)));
    QVERIFY(workspace->undo());
    QVERIFY(workspace->redoable());
    QVERIFY(workspace->execute(allocation(workspace->plan(), "ten", 25)));
    QVERIFY(!workspace->redoable());
    QCOMPARE(workspace->redo().error().code, ErrorCode::NothingToRedo);
    QCOMPARE(workspace->undoable()->seq, 4);
}

void TestWorkspace::undoingEverythingLeadsBackToTheStart()
{
    // Rows, and what equality is judged on: the bytes of the export (decisions.md, Export and equality).
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    FixedClock clock(planStart);
    const auto workspace = filled(Workspace::inMemory(fileSettings(), clock));
    const Plan start = *workspace->asOf(qint64{0});
    const QByteArray startBytes = exportPlanJson(start);
    for (int i = 0; i < 300; ++i) {
        clock.advanceSeconds(10);
        randomStep(*workspace, random);
    }
    QCOMPARE(brokenInvariantOf(workspace->plan()), QString());
    const Plan end = workspace->plan();
    const QByteArray endBytes = exportPlanJson(end);
    int undone = 0;
    while (workspace->undoable()) {
        const auto receipt = workspace->undo();
        QVERIFY2(receipt, qPrintable(QStringLiteral("seed %1").arg(seed)));
        ++undone;
    }
    QCOMPARE(workspace->undo().error().code, ErrorCode::NothingToUndo);
    QVERIFY2(differenceOf(workspace->plan(), start).isEmpty(), qPrintable(QStringLiteral("seed %1").arg(seed)));
    QVERIFY2(exportPlanJson(workspace->plan()) == startBytes, qPrintable(QStringLiteral("seed %1").arg(seed)));
    for (; undone > 0; --undone)
        QVERIFY(workspace->redo());
    QVERIFY2(differenceOf(workspace->plan(), end).isEmpty(), qPrintable(QStringLiteral("seed %1").arg(seed)));
    QVERIFY2(exportPlanJson(workspace->plan()) == endBytes, qPrintable(QStringLiteral("seed %1").arg(seed)));
    // The past as the export tells it is all there, whatever was taken back.
    const auto told = readPlanJson(*exportPlanJson(workspace->plan(), workspace->journal()));
    QVERIFY(told);
    QCOMPARE(told->historyEntries, workspace->revision());
    QVERIFY2(exportPlanJson(told->plan) == endBytes, qPrintable(QStringLiteral("seed %1").arg(seed)));
}

void TestWorkspace::anOlderStepIsTakenBackUnlessOthersBuiltOnIt()
{
    const FixedClock clock(planStart);
    const auto workspace = filled(Workspace::inMemory(fileSettings(), clock));
    const auto pool = workspace->execute(subPool(workspace->plan(), "top", "west"));
    ProvisionCidr provision;
    provision.pool = pool->changes.firstInserted<Pool>()->id;
    provision.netmask = 40;
    const auto provisioned = workspace->execute(provision);
    QVERIFY2(provisioned,
             qPrintable(provisioned ? QString() : QString::number(static_cast<int>(provisioned.error().code))));
    const auto lone = workspace->execute(allocation(workspace->plan(), "ten", 24));
    QVERIFY(workspace->execute(allocation(workspace->plan(), "ten", 24)));

    const auto refused = workspace->revert(pool->seq);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::UndoBlocked);
    QCOMPARE(refused.error().params.value(QStringLiteral("step")), QString::number(pool->seq));
    QCOMPARE(refused.error().params.value(QStringLiteral("seq")), QString::number(provisioned->seq));
    QCOMPARE(refused.error().params.value(QStringLiteral("because")), QStringLiteral("row-refers"));
    QVERIFY(refused.error().params.value(QStringLiteral("did")).contains(QLatin1String("provision-cidr")));
    QVERIFY(workspace->revert(lone->seq));
    QVERIFY(!workspace->plan().find(lone->changes.firstInserted<Allocation>()->id));
    QCOMPARE(workspace->revert(lone->seq).error().code, ErrorCode::NothingToUndo);
    QCOMPARE(workspace->revert(99).error().code, ErrorCode::NotFound);
    QVERIFY(workspace->redo()); // the way back of the revert
    QVERIFY(workspace->plan().find(lone->changes.firstInserted<Allocation>()->id));
}

void TestWorkspace::whatSettlesBelongsToItsStep()
{
    FixedClock clock(planStart);
    PlanSettings settings = fileSettings();
    settings.settleSeconds = 60;
    const PlanFolder folder;
    auto workspace = filled(std::move(*Workspace::create(folder.path(), settings, clock)));
    const Plan before = workspace->plan();
    const auto first = workspace->execute(subPool(before, "top", "west"));
    clock.advanceSeconds(5);
    const auto second = workspace->execute(subPool(before, "top", "north"));
    QVERIFY(first && second);
    workspace.reset();
    clock.advanceSeconds(600);
    workspace = std::move(*Workspace::open(folder.path(), clock)); // settles what became due meanwhile
    const auto& entries = workspace->journal().entries();
    QCOMPARE(entries.size(), 5U);
    QCOMPARE(entries[3].cause, first->seq);
    QCOMPARE(entries[4].cause, second->seq);
    QCOMPARE(workspace->plan().get(first->changes.firstInserted<Pool>()->id).state, LifeState::CreateComplete);
    QCOMPARE(workspace->undoable()->seq, second->seq);
    QVERIFY(workspace->undo());
    QVERIFY(workspace->undo());
    QCOMPARE(differenceOf(workspace->plan(), before), QString());
    QVERIFY(workspace->journal().isUndone(entries[3].seq));
}

void TestWorkspace::whatSettlesAfterAnUndoBelongsToTheStepBefore()
{
    FixedClock clock(planStart);
    PlanSettings settings = fileSettings();
    settings.settleSeconds = 60;
    const PlanFolder folder;
    auto workspace = filled(std::move(*Workspace::create(folder.path(), settings, clock)));
    const Plan before = workspace->plan();
    const auto made = workspace->execute(subPool(before, "top", "west"));
    QVERIFY(made);
    const PoolId pool = made->changes.firstInserted<Pool>()->id;
    ModifyPool modify;
    modify.pool = pool;
    for (const char* text : {"once", "twice"}) { // both before anything settles
        modify.description = QString::fromLatin1(text);
        QVERIFY(workspace->execute(modify));
    }
    clock.advanceSeconds(60);
    QVERIFY(workspace->settle());
    QCOMPARE(workspace->plan().get(pool).state, LifeState::ModifyComplete);
    QVERIFY(workspace->undo()); // and what it leaves is due already
    QCOMPARE(workspace->plan().get(pool).state, LifeState::ModifyInProgress);
    const auto settled = workspace->settle();
    QVERIFY(settled);
    QCOMPARE(workspace->journal().find(settled->seq)->cause, made->seq + 1);
    QCOMPARE(workspace->plan().get(pool).description, QStringLiteral("once"));
    QVERIFY(workspace->undo());
    QVERIFY(workspace->settle());
    QVERIFY(workspace->undo());
    QCOMPARE(differenceOf(workspace->plan(), before), QString());
}

namespace {

/// A pool with a /16, and steps that take a minute to settle.
std::unique_ptr<Workspace> settlingSlowly(const Clock& clock)
{
    PlanSettings settings = fileSettings();
    settings.settleSeconds = 60;
    return filled(Workspace::inMemory(settings, clock), u"ipam us-east-1\npool ten private ipv4 locale=us-east-1\n"
                                                        "cidr ten 10.0.0.0/16\n");
}

bool undoesAll(Workspace& workspace, int steps)
{
    for (int i = 0; i < steps; ++i)
        if (!workspace.undo())
            return false;
    return true;
}

} // namespace

void TestWorkspace::whatTimeDoesToALaterStepIsUndoneWithIt()
{
    FixedClock clock(planStart);
    const auto workspace = settlingSlowly(clock);
    const Plan before = workspace->plan();
    const PoolId pool = poolNamed(before, "ten");
    ModifyPool importing;
    importing.pool = pool;
    importing.autoImport = true;
    ProvisionCidr provision{};
    provision.pool = pool;
    provision.cidr = *Prefix::parse(u"10.7.0.0/16");
    CreateVpc vpc;
    vpc.region = RegionName::of("us-east-1");
    vpc.ipv4.cidr = *Prefix::parse(u"10.7.0.0/20");
    QVERIFY(workspace->execute(importing));
    QVERIFY(workspace->execute(provision));
    QVERIFY(workspace->execute(vpc)); // in a block that is on its way
    clock.advanceSeconds(61);
    QVERIFY(workspace->settle());
    const ResourceCidr& cidr = *workspace->plan().all<ResourceCidr>().begin();
    QVERIFY2(cidr.allocation, "the VPC is imported once the block is there");
    QVERIFY(undoesAll(*workspace, 3));
    QCOMPARE(differenceOf(workspace->plan(), before), QString());
}

void TestWorkspace::whatEndsOnceItIsFreeIsUndoneWithWhatFreedIt()
{
    FixedClock clock(planStart);
    const auto workspace = settlingSlowly(clock);
    const Plan before = workspace->plan();
    const PoolId pool = poolNamed(before, "ten");
    const auto taken = workspace->execute(allocation(before, "ten", 24));
    QVERIFY(taken);
    DecisionContext asAws; // which takes the call and waits for what is in the way
    asAws.now = clock.now();
    asAws.asAws = true;
    QVERIFY(workspace->execute(DeprovisionCidr{pool, *Prefix::parse(u"10.0.0.0/16")}, asAws));
    QVERIFY(workspace->execute(Release{taken->changes.firstInserted<Allocation>()->id}));
    clock.advanceSeconds(61);
    QVERIFY(workspace->settle());
    QCOMPARE(workspace->plan().all<PoolCidr>().begin()->state, CidrState::Deprovisioned);
    QVERIFY(undoesAll(*workspace, 3));
    QCOMPARE(differenceOf(workspace->plan(), before), QString());
}

void TestWorkspace::whatEndedMeanwhileDoesNotKeepTheRedo()
{
    FixedClock clock(planStart);
    const auto workspace = settlingSlowly(clock);
    const PoolId pool = poolNamed(workspace->plan(), "ten");
    QVERIFY(workspace->execute(DeprovisionCidr{pool, *Prefix::parse(u"10.0.0.0/16")}));
    clock.advanceSeconds(61);
    QVERIFY(workspace->settle());
    QVERIFY(workspace->execute(DeletePool{pool}));
    QVERIFY(undoesAll(*workspace, 2));
    QVERIFY(workspace->redo());
    clock.advanceSeconds(7200); // the CIDR ends, and is shown no more
    QVERIFY(workspace->settle());
    const auto redone = workspace->redo();
    QVERIFY2(redone, redone ? "" : qPrintable(redone.error().subject));
    QVERIFY(!workspace->plan().find(pool) || workspace->plan().get(pool).state == LifeState::DeleteInProgress);
}

// §8.2: the block of a deleted VPC is held for a while, in the name of a VPC that is gone.
void TestWorkspace::aBlockThatWaitsForItsReleaseDoesNotKeepTheRedo()
{
    FixedClock clock(planStart);
    PlanSettings settings = fileSettings();
    settings.releaseSeconds = 1200;
    const auto workspace = filled(Workspace::inMemory(settings, clock),
                                  u"ipam us-east-1\npool ten private ipv4 locale=us-east-1\ncidr ten 10.0.0.0/16\n");
    CreateVpc vpc;
    vpc.region = RegionName::of("us-east-1");
    vpc.ipv4.pool = poolNamed(workspace->plan(), "ten");
    vpc.ipv4.netmask = 24;
    const auto made = workspace->execute(vpc);
    QVERIFY(made);
    const Plan before = workspace->plan();
    QVERIFY(workspace->execute(DeleteVpc{made->changes.firstInserted<Resource>()->id}));
    const Plan deleted = workspace->plan();
    QVERIFY(deleted.all<Allocation>().begin()->releasingAt);
    QVERIFY(workspace->undo());
    QCOMPARE(differenceOf(workspace->plan(), before), QString());
    const auto redone = workspace->redo();
    QVERIFY2(redone, redone ? "" : qPrintable(redone.error().subject));
    QCOMPARE(differenceOf(workspace->plan(), deleted), QString());
}

void TestWorkspace::whatSettlesAfterAnUndoDoesNotKeepTheRedo()
{
    FixedClock clock(planStart);
    PlanSettings settings = fileSettings();
    settings.settleSeconds = 60;
    const PlanFolder folder;
    auto workspace = filled(std::move(*Workspace::create(folder.path(), settings, clock)));
    const Plan before = workspace->plan();
    const auto made = workspace->execute(subPool(before, "top", "west"));
    QVERIFY(made);
    ModifyPool modify;
    modify.pool = made->changes.firstInserted<Pool>()->id;
    modify.description = QStringLiteral("once");
    QVERIFY(workspace->execute(modify));
    clock.advanceSeconds(60);
    QVERIFY(workspace->settle());
    const Plan modified = workspace->plan();
    QVERIFY(workspace->undo());
    QVERIFY(workspace->settle()->seq > 0);
    QVERIFY(workspace->redo());
    QCOMPARE(differenceOf(workspace->plan(), modified), QString());
    QVERIFY(workspace->undo());
    QVERIFY(workspace->settle());
    QVERIFY(workspace->undo());
    QCOMPARE(differenceOf(workspace->plan(), before), QString());

    QVERIFY(workspace->redo()); // made again, and settled before
    QVERIFY(workspace->redo());
    QCOMPARE(differenceOf(workspace->plan(), modified), QString());
    QVERIFY(workspace->undo());
    modify.description = QStringLiteral("other"); // another's change is no settling
    QVERIFY(workspace->execute(modify));
    QVERIFY(!workspace->redo());
}

void TestWorkspace::thePastCanBeSeen()
{
    FixedClock clock(planStart);
    const PlanFolder folder;
    auto workspace = filled(std::move(*Workspace::create(folder.path(), fileSettings(), clock)));
    QRandomGenerator random(4);
    std::vector<Plan> seen{*workspace->asOf(qint64{0}), workspace->plan()};
    while (seen.size() < 25) {
        clock.advanceSeconds(60);
        const qint64 before = workspace->revision();
        randomStep(*workspace, random);
        for (qint64 i = before; i < workspace->revision(); ++i)
            seen.push_back(workspace->plan());
    }
    workspace.reset();
    workspace = std::move(*Workspace::open(folder.path(), clock, Workspace::Mode::ReadOnly));
    for (std::size_t seq = 0; seq < seen.size(); ++seq)
        QCOMPARE(differenceOf(*workspace->asOf(static_cast<qint64>(seq)), seen[seq]), QString());
    const JournalEntry* tenth = workspace->journal().find(10);
    QCOMPARE(differenceOf(*workspace->asOf(tenth->time), seen[10]), QString());
    QCOMPARE(differenceOf(*workspace->asOf(tenth->time.plusSeconds(-1)), seen[9]), QString());
    QCOMPARE(workspace->asOf(planStart.plusSeconds(-1)).error().code, ErrorCode::NotFound);
    QCOMPARE(workspace->asOf(qint64{9999}).error().code, ErrorCode::NotFound);

    const auto past = *workspace->past(10); // the same to look at, with its history and its time
    QVERIFY(past->isPast() && past->isReadOnly() && past->path().isEmpty());
    QCOMPARE(past->readOnlyReason(), QStringLiteral("past"));
    QCOMPARE(differenceOf(past->plan(), seen[10]), QString());
    QCOMPARE(past->revision(), qint64{10});
    QCOMPARE(past->journal().entries().size(), std::size_t{10});
    QVERIFY(past->clock().now() == tenth->time);
    QCOMPARE(differenceOf(*past->asOf(qint64{5}), seen[5]), QString());
    QCOMPARE(past->undo().error().code, ErrorCode::PlanReadOnly);
    QCOMPARE(differenceOf(past->plan(), seen[10]), QString());
    QVERIFY(!workspace->isPast());
    QCOMPARE(workspace->past(9999).error().code, ErrorCode::NotFound);
}

void TestWorkspace::twoWorkspacesShareAPlan()
{
    const FixedClock clock(planStart);
    const PlanFolder folder;
    const auto one = filled(std::move(*Workspace::create(folder.path(), fileSettings(), clock)));
    const auto two = std::move(*Workspace::open(folder.path(), clock));
    QSignalSpy changed(two.get(), &Workspace::changed);
    const auto first = one->execute(allocation(one->plan(), "ten", 24));
    const auto second = two->execute(allocation(two->plan(), "ten", 24)); // decided anew on what the other did
    QVERIFY(first && second);
    QVERIFY(
        !first->changes.firstInserted<Allocation>()->cidr.overlaps(second->changes.firstInserted<Allocation>()->cidr));
    QCOMPARE(changed.count(), 2);
    QVERIFY(one->catchUp().value_or(false));
    QVERIFY(!one->catchUp().value_or(true));
    QCOMPARE(differenceOf(one->plan(), two->plan()), QString());
    QCOMPARE(one->revision(), 3);
    QVERIFY(one->undo()); // the other's step: one plan, one history
    QVERIFY(two->catchUp().value_or(false));
    QCOMPARE(differenceOf(one->plan(), two->plan()), QString());
}

void TestWorkspace::aBigChangeIsAnnouncedAsAResetAndUndoneInOneStep()
{
    const FixedClock clock(planStart);
    const PlanFolder folder;
    auto workspace = filled(std::move(*Workspace::create(folder.path(), fileSettings(), clock)));
    const Plan before = workspace->plan();
    TakeChanges import;
    import.summary = QStringLiteral("import");
    const Prefix block = prefixOf("10.64.0.0/10");
    for (std::uint32_t i = 0; i < 6000; ++i) {
        Allocation row;
        row.id = {before.all<Allocation>().nextId().value + i};
        row.pool = poolNamed(before, "ten");
        row.cidr = block.child(i, 28);
        row.createdAt = planStart;
        import.changes.insert(row);
    }
    QSignalSpy changed(workspace.get(), &Workspace::changed);
    QSignalSpy reset(workspace.get(), &Workspace::wasReset);
    QVERIFY(workspace->execute(import));
    QCOMPARE(changed.count(), 0);
    QCOMPARE(reset.count(), 1);
    const Plan after = workspace->plan();
    QVERIFY(workspace->undo());
    QCOMPARE(differenceOf(workspace->plan(), before), QString());
    workspace.reset();
    workspace = std::move(*Workspace::open(folder.path(), clock));
    QVERIFY(workspace->redo());
    QCOMPARE(differenceOf(workspace->plan(), after), QString());
    QVERIFY(workspace->check().isEmpty());
}

void TestWorkspace::aRowThatRefersToNothingIsFoundByACheck() // interface §7.1, §7.3
{
    FixedClock clock(planStart);
    const auto workspace = filled(Workspace::inMemory(fileSettings(), clock));
    QVERIFY(workspace->check().isEmpty());
    TakeChanges rows{QStringLiteral("rows"), {}};
    Share share;
    share.id = ShareId{1};
    share.name = QStringLiteral("s");
    share.owner = planOwner;
    share.pools = {poolNamed(workspace->plan(), "ten"), PoolId{99}};
    rows.changes.insert(share);
    QVERIFY(workspace->execute(rows));
    const QList<Error> broken = workspace->check();
    QCOMPARE(broken.size(), 1);
    QCOMPARE(broken.front().code, ErrorCode::PlanDamaged);
    QCOMPARE(broken.front().subject, workspace->plan().textId(ShareId{1}));
}

void TestWorkspace::aPlanInMemoryBecomesAFileWithItsHistory()
{
    FixedClock clock(planStart);
    const PlanFolder folder;
    const auto workspace = filled(Workspace::inMemory(fileSettings(), clock));
    QVERIFY(workspace->execute(allocation(workspace->plan(), "ten", 24)));
    QVERIFY(workspace->undo());
    QVERIFY(workspace->saveCopy(folder.path()));
    QCOMPARE(workspace->saveCopy(folder.path()).error().code, ErrorCode::FileExists);
    const auto file = std::move(*Workspace::open(folder.path(), clock));
    QCOMPARE(differenceOf(file->plan(), workspace->plan()), QString());
    QCOMPARE(file->revision(), 3);
    QVERIFY(file->redo());
}

void TestWorkspace::readOnlyMeansReadOnly()
{
    const FixedClock clock(planStart);
    const PlanFolder folder;
    (void)filled(std::move(*Workspace::create(folder.path(), fileSettings(), clock)));
    const auto workspace = std::move(*Workspace::open(folder.path(), clock, Workspace::Mode::ReadOnly));
    QVERIFY(workspace->isReadOnly());
    const auto refused = workspace->execute(allocation(workspace->plan(), "ten", 24));
    QCOMPARE(refused.error().code, ErrorCode::PlanReadOnly);
    QCOMPARE(workspace->undo().error().code, ErrorCode::PlanReadOnly);
    QVERIFY(workspace->preview(allocation(workspace->plan(), "ten", 24)));
}

CADASTRE_TEST(TestWorkspace)
#include "tst_workspace.moc"
