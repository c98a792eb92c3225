// SPDX-License-Identifier: GPL-3.0-or-later
// Old history goes to an archive (decisions.md, Journal v1): what is kept of it, what no longer can be, and what stops it.
#include "engine/findinghistory.h"
#include "engine/usagehistory.h"
#include "engine/workspace.h"
#include "exchange/planjson.h"

#include "support/planfiles.h"
#include "support/testmain.h"

#include <QFileInfo>
#include <QSignalSpy>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

Allocate slashTwentyFour(const Plan& plan)
{
    Allocate allocate;
    allocate.pool = poolNamed(plan, "ten");
    allocate.netmask = 24;
    return allocate;
}

/// More than are announced one by one.
ChangeSet manyAllocations(const Plan& plan)
{
    ChangeSet many;
    const Prefix block = prefixOf("10.64.0.0/10");
    for (std::uint32_t i = 0; i < 5'500; ++i) {
        Allocation row;
        row.id = {plan.all<Allocation>().nextId().value + i};
        row.pool = poolNamed(plan, "ten");
        row.cidr = block.child(i, 28);
        row.createdAt = planStart;
        many.insert(row);
    }
    return many;
}

/// A plan file with a step an hour: the rows of smallPlan and then /24s of its pool "ten".
struct Planned {
    PlanFolder folder;
    FixedClock clock{planStart};
    std::unique_ptr<Workspace> workspace;
    std::vector<QByteArray> states; ///< exports after each entry, from the start on

    explicit Planned(int steps)
    {
        workspace = *Workspace::create(folder.path(), fileSettings(), clock);
        note();
        if (!workspace->execute(TakeChanges{u"rows"_s, rowsOf(planOf(QStringView(smallPlan)))}))
            qFatal("the rows of the test are refused");
        note();
        for (int i = 1; i < steps; ++i) {
            clock.advanceSeconds(3600);
            if (!workspace->execute(slashTwentyFour(workspace->plan())))
                qFatal("a step of the test is refused");
            note();
        }
    }
    void note() { states.push_back(exportPlanJson(workspace->plan())); }
    [[nodiscard]] QString archive() const { return folder.path("archive.cadastre"); }
    void reopen()
    {
        workspace.reset();
        workspace = *Workspace::open(folder.path(), clock);
    }
    [[nodiscard]] QByteArray stateAt(qint64 seq) const
    {
        const auto then = workspace->asOf(seq);
        return then ? exportPlanJson(*then) : QByteArray();
    }
    [[nodiscard]] QString reasonAt(qint64 upTo) const
    {
        const auto trimming = workspace->trimming(upTo);
        return trimming ? QString() : trimming.error().params.value(u"reason"_s);
    }
};

} // namespace

class TestTrimming : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatCameLaterIsAsItWas()
    {
        Planned planned(8);
        QSignalSpy reset(planned.workspace.get(), &Workspace::wasReset);
        const auto trimmed = planned.workspace->trimHistory(5, planned.archive());
        QVERIFY(trimmed);
        QCOMPARE(trimmed->steps, 5);
        QCOMPARE(trimmed->from.ms, planStart.plusSeconds(4 * 3600).ms);
        QCOMPARE(reset.count(), 1);
        for (const bool isReopened : {false, true}) {
            if (isReopened)
                planned.reopen();
            const Workspace& workspace = *planned.workspace;
            QCOMPARE(workspace.revision(), 8);
            QVERIFY(workspace.check().isEmpty());
            for (qint64 seq = 5; seq <= 8; ++seq)
                QCOMPARE(planned.stateAt(seq), planned.states[static_cast<std::size_t>(seq)]);
            QCOMPARE(planned.stateAt(0), planned.states[0]);
            for (qint64 seq = 1; seq < 5; ++seq) {
                const auto then = workspace.asOf(seq);
                QVERIFY(!then);
                QCOMPARE(then.error().params.value(u"from"_s), toString(planStart.plusSeconds(4 * 3600)));
            }
            QVERIFY(!workspace.asOf(planStart.plusSeconds(3600)));
            QVERIFY(workspace.asOf(planStart.plusSeconds(5 * 3600)));
        }
        // And the archive has it all.
        const auto archive = Workspace::open(planned.archive(), planned.clock, Workspace::Mode::ReadOnly);
        QVERIFY(archive);
        for (qint64 seq = 0; seq <= 8; ++seq)
            QCOMPARE(exportPlanJson(*(*archive)->asOf(seq)), planned.states[static_cast<std::size_t>(seq)]);
    }

    void whoAndWhenAreKept()
    {
        Planned planned(6);
        const std::vector<JournalEntry> before = planned.workspace->journal().entries();
        QVERIFY(planned.workspace->trimHistory(4, planned.archive()));
        const auto& after = planned.workspace->journal().entries();
        QCOMPARE(after.size(), before.size());
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(after[i].time.ms, before[i].time.ms);
            QCOMPARE(after[i].summary, before[i].summary);
            QCOMPARE(after[i].rows, 0);
        }
        QCOMPARE(planned.workspace->journal().trimmedUpTo(), 4);
        QVERIFY(after[3].summary.contains(u"archive.cadastre"_s));
        QCOMPARE(after[5].rows, before[5].rows);
    }

    void undoEndsWhereTheArchiveBegins()
    {
        Planned planned(5);
        QVERIFY(planned.workspace->undo());
        QVERIFY(planned.workspace->trimHistory(3, planned.archive()));
        planned.reopen();
        QVERIFY(planned.workspace->redo());
        QCOMPARE(exportPlanJson(planned.workspace->plan()), planned.states[5]);
        QVERIFY(planned.workspace->undo());
        QVERIFY(planned.workspace->undo());
        QCOMPARE(exportPlanJson(planned.workspace->plan()), planned.states[3]);
        QCOMPARE(planned.workspace->undo().error().code, ErrorCode::NothingToUndo);
        for (const qint64 seq : {1, 2, 3}) {
            const auto reverted = planned.workspace->revert(seq);
            QVERIFY(!reverted);
            QCOMPARE(reverted.error().params.value(u"reason"_s), u"history-trimmed"_s);
        }
        QCOMPARE(exportPlanJson(planned.workspace->plan()), planned.states[3]);
    }

    void anUndoThatWasTrimmedCannotBeRedone()
    {
        Planned planned(4);
        QVERIFY(planned.workspace->undo());
        QVERIFY(planned.workspace->undo());
        QVERIFY(planned.workspace->redoable());
        QVERIFY(planned.workspace->trimHistory(6, planned.archive())); // the first undo keeps its facts
        QVERIFY(!planned.workspace->redoable());
        QCOMPARE(planned.workspace->redo().error().code, ErrorCode::NothingToRedo);
    }

    /// The undo of a bulk change keeps no rows of its own: they are those of the step that it takes back.
    void theUndoOfABulkChangeKeepsItsRows()
    {
        Planned planned(2);
        const ChangeSet many = manyAllocations(planned.workspace->plan());
        const auto taken = planned.workspace->execute(TakeChanges{u"many"_s, many});
        QVERIFY2(taken, taken ? "" : qPrintable(taken.error().subject));
        planned.note();
        QVERIFY(planned.workspace->undo());
        const QByteArray undone = exportPlanJson(planned.workspace->plan());
        QVERIFY(planned.workspace->trimHistory(3, planned.archive()));
        planned.reopen();
        QVERIFY(planned.workspace->check().isEmpty());
        QCOMPARE(planned.stateAt(3), planned.states[3]);
        QCOMPARE(planned.stateAt(4), undone);
        QVERIFY(planned.workspace->redo());
        QCOMPARE(exportPlanJson(planned.workspace->plan()), planned.states[3]);
    }

    void itCanBeTrimmedAgainAndTakesLessRoom()
    {
        Planned planned(8);
        const ChangeSet many = manyAllocations(planned.workspace->plan());
        for (const ChangeSet& changes : {many, many.inverted()}) { // steps 9 and 10: nothing is left of them
            QVERIFY(planned.workspace->execute(TakeChanges{u"many"_s, changes}));
            planned.note();
        }
        planned.workspace.reset();
        const qint64 whole = QFileInfo(planned.folder.path()).size();
        planned.reopen();
        QVERIFY(planned.workspace->trimHistory(4, planned.archive()));
        QCOMPARE(planned.workspace->trimHistory(10, planned.archive()).error().code, ErrorCode::FileExists);
        QCOMPARE(planned.workspace->journal().trimmedUpTo(), 4);
        QCOMPARE(planned.stateAt(9), planned.states[9]);
        const auto again = planned.workspace->trimHistory(10, planned.folder.path("second.cadastre"));
        QVERIFY(again);
        QCOMPARE(again->steps, 6);
        planned.reopen();
        QCOMPARE(planned.stateAt(10), planned.states[10]);
        QVERIFY(!planned.workspace->asOf(9));
        planned.workspace.reset();
        QVERIFY(QFileInfo(planned.folder.path()).size() < whole / 2);
    }

    void aChainThatWasTamperedWithIsSeen()
    {
        Planned planned(5);
        QVERIFY(planned.workspace->trimHistory(3, planned.archive()));
        planned.workspace.reset();
        QVERIFY(editBySql(planned.folder.path(), "UPDATE entry SET person = 'somebody else' WHERE seq = 2"));
        const auto opened = Workspace::open(planned.folder.path(), planned.clock);
        QVERIFY(!opened);
        QCOMPARE(opened.error().params.value(u"reason"_s), u"journal-chain"_s);
    }

    void whatStillCountsIsNotTrimmed()
    {
        Planned planned(6);
        QCOMPARE(planned.reasonAt(1), u"history-short"_s);
        QCOMPARE(planned.reasonAt(7), u"history-short"_s);
        QCOMPARE(planned.reasonAt(6), QString());
        SetCheckpoint checkpoint;
        checkpoint.name = u"review"_s;
        checkpoint.seq = 4;
        QVERIFY(planned.workspace->execute(checkpoint));
        const auto refused = planned.workspace->trimHistory(5, planned.archive());
        QVERIFY(!refused);
        QCOMPARE(refused.error().params.value(u"reason"_s), u"history-checkpoint"_s);
        QCOMPARE(refused.error().params.value(u"suggestion"_s), u"4"_s);
        QVERIFY(!planned.folder.has(u"archive.cadastre"_s));
        QCOMPARE(planned.reasonAt(4), QString());
        QVERIFY(planned.workspace->trimHistory(4, planned.archive()));
        QCOMPARE(planned.stateAt(4), planned.states[4]);
    }

    void whatARolloutStartsFromIsNotTrimmed()
    {
        Planned planned(3);
        const auto show = [&](auto id) {
            const auto before = planned.workspace->plan().get(id);
            auto shown = before;
            shown.basis = Basis::Seen;
            shown.seenAt = planned.clock.now();
            ChangeSet seen;
            seen.update(before, shown);
            QVERIFY(planned.workspace->execute(TakeChanges{u"rows"_s, seen}));
            planned.clock.advanceSeconds(3600);
        };
        const AllocationId last{planned.workspace->plan().all<Allocation>().nextId().value - 1};
        show(last); // step 4
        QVERIFY(planned.workspace->execute(slashTwentyFour(planned.workspace->plan())));
        QCOMPARE(planned.reasonAt(5), u"history-import"_s);
        QCOMPARE(planned.reasonAt(4), QString());

        QVERIFY(planned.workspace->execute(Release{last})); // step 6: AWS still has it
        show(poolNamed(planned.workspace->plan(), "ten"));
        QCOMPARE(planned.reasonAt(7), u"history-planned"_s);
        QCOMPARE(planned.reasonAt(6), u"history-planned"_s);
        QCOMPARE(planned.reasonAt(5), QString());
    }

    void anotherProgramThatHasItOpenKeepsItWhole()
    {
        Planned planned(4);
        const auto other = Workspace::open(planned.folder.path(), planned.clock);
        QVERIFY(other);
        QVERIFY((*other)->execute(slashTwentyFour((*other)->plan())));
        const auto refused = planned.workspace->trimHistory(3, planned.archive());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::PlanLocked);
        QCOMPARE(planned.workspace->journal().trimmedUpTo(), 0);
        QCOMPARE(planned.stateAt(2), planned.states[2]);
        QVERIFY((*other)->undo());
    }

    void oneThatWroteWhileThisOneOnlyReadDoesToo()
    {
        Planned planned(4);
        planned.reopen();
        const auto other = Workspace::open(planned.folder.path(), planned.clock);
        QVERIFY(other);
        QVERIFY((*other)->execute(slashTwentyFour((*other)->plan())));
        const auto refused = planned.workspace->trimHistory(3, planned.archive());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::PlanLocked);
        QVERIFY((*other)->undo());
    }

    /// It cannot be seen, and goes on with the history as it is now.
    void oneThatOnlyHasItOpenReadsTheHistoryAnew()
    {
        Planned planned(6);
        planned.reopen();
        const auto other = Workspace::open(planned.folder.path(), planned.clock);
        QVERIFY(other);
        QSignalSpy reset(other->get(), &Workspace::wasReset);
        QVERIFY(planned.workspace->trimHistory(4, planned.archive()));
        QCOMPARE((*other)->asOf(qint64{2}).error().code, ErrorCode::RevisionMoved); // not: damaged
        const auto receipt = (*other)->execute(slashTwentyFour((*other)->plan()));
        QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().params.value(u"reason"_s)));
        QCOMPARE(receipt->seq, 7);
        QCOMPARE(reset.count(), 1);
        QCOMPARE((*other)->journal().trimmedUpTo(), 4);
        QCOMPARE((*other)->asOf(qint64{2}).error().code, ErrorCode::NotFound);
        QCOMPARE(exportPlanJson(*(*other)->asOf(qint64{5})), planned.states[5]);
        QVERIFY((*other)->undo());
        QVERIFY(planned.workspace->catchUp().value_or(false));
        QCOMPARE(exportPlanJson(planned.workspace->plan()), planned.states[6]);
        QVERIFY((*other)->check().isEmpty());
    }

    void whatWasTrimmedMeanwhileCannotBeTakenBack()
    {
        Planned planned(4);
        planned.reopen();
        const auto other = Workspace::open(planned.folder.path(), planned.clock);
        QVERIFY(planned.workspace->trimHistory(4, planned.archive()));
        QCOMPARE((*other)->undo().error().code, ErrorCode::NothingToUndo);
        QCOMPARE((*other)->journal().trimmedUpTo(), 4);
    }

    void whatOthersWroteAfterItIsReadWithIt()
    {
        Planned planned(4);
        planned.reopen();
        const auto other = Workspace::open(planned.folder.path(), planned.clock);
        QVERIFY(planned.workspace->trimHistory(3, planned.archive()));
        QVERIFY(planned.workspace->execute(slashTwentyFour(planned.workspace->plan())));
        QVERIFY(planned.workspace->undo());
        QVERIFY((*other)->catchUp().value_or(false));
        QCOMPARE((*other)->revision(), 6);
        QCOMPARE(exportPlanJson((*other)->plan()), planned.states[4]);
        QVERIFY((*other)->redo());
        QVERIFY((*other)->check().isEmpty());
    }

    /// The plan is read anew, too: what changed it is in the archive alone.
    void whatOthersWroteAndTrimmedAtOnceIsRead()
    {
        Planned planned(4);
        planned.reopen();
        const auto other = Workspace::open(planned.folder.path(), planned.clock);
        QSignalSpy reset(other->get(), &Workspace::wasReset);
        for (int step = 0; step < 3; ++step)
            QVERIFY(planned.workspace->execute(slashTwentyFour(planned.workspace->plan())));
        QVERIFY(planned.workspace->trimHistory(6, planned.archive()));
        QVERIFY((*other)->catchUp().value_or(false));
        QVERIFY(!(*other)->catchUp().value_or(true));
        QCOMPARE(reset.count(), 1);
        QCOMPARE((*other)->revision(), 7);
        QCOMPARE(exportPlanJson((*other)->plan()), exportPlanJson(planned.workspace->plan()));
        QVERIFY((*other)->execute(slashTwentyFour((*other)->plan())));
        QVERIFY(planned.workspace->catchUp().value_or(false));
        QCOMPARE(exportPlanJson((*other)->plan()), exportPlanJson(planned.workspace->plan()));
        QVERIFY((*other)->check().isEmpty());
    }

    void aChainThatIsAnotherWithoutItIsNotBelieved()
    {
        Planned planned(4);
        planned.reopen();
        QVERIFY(editBySql(planned.folder.path(), "UPDATE entry SET hash = zeroblob(32) WHERE seq = 4"));
        for (int time = 0; time < 2; ++time) {
            const auto refused = planned.workspace->execute(slashTwentyFour(planned.workspace->plan()));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::PlanDamaged);
            QCOMPARE(refused.error().params.value(u"reason"_s), u"replaced"_s);
            QCOMPARE(exportPlanJson(planned.workspace->plan()), planned.states[4]);
        }
    }

    void historiesBeginThere()
    {
        Planned planned(6);
        QVERIFY(planned.workspace->trimHistory(4, planned.archive()));
        const auto usage = usageHistory(planned.workspace->plan(), planned.workspace->journal());
        QVERIFY(usage);
        const auto& series = usage->at(poolNamed(planned.workspace->plan(), "ten"));
        QCOMPARE(series.size(), 3U);
        QCOMPARE(series.front().from.ms, planStart.plusSeconds(3 * 3600).ms);
        QCOMPARE(series.back().totals,
                 planned.workspace->plan().space(poolNamed(planned.workspace->plan(), "ten")).totals);
    }
};

CADASTRE_TEST(TestTrimming)
#include "tst_trimming.moc"
