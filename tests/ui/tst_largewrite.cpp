// SPDX-License-Identifier: GPL-3.0-or-later
// Thousands of rows are written beside the window: it is drawn meanwhile, and nothing else can change the plan.
#include "ui/session/session.h"

#include "support/planfiles.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTimer>
#include <QWidget>

using namespace cadastre;
using namespace cadastre::testing;

namespace {

constexpr std::uint32_t manyRows = 6'000;

/// Allocations of /28 in the pool "ten", from 10.64.0.0 on.
ChangeSet manyAllocations(const Plan& plan)
{
    ChangeSet changes;
    const std::uint32_t first = plan.all<Allocation>().nextId().value;
    for (std::uint32_t i = 0; i < manyRows; ++i) {
        Allocation row;
        row.id = {first + i};
        row.pool = poolNamed(plan, "ten");
        row.cidr = prefixOf(
            qPrintable(QStringLiteral("10.%1.%2.%3/28").arg(64 + i / 4096).arg((i / 16) % 256).arg((i % 16) * 16)));
        row.type = AllocationType::Custom;
        row.owner = planOwner;
        changes.insert(row);
    }
    return changes;
}

std::unique_ptr<Workspace> workspaceIn(const PlanFolder& folder, const Clock& clock)
{
    auto workspace = Workspace::create(folder.path(), fileSettings(), clock);
    if (!workspace || !(*workspace)->execute(TakeChanges{QStringLiteral("rows"), rowsOf(planOf(smallPlan))}))
        qFatal("the rows of the test are refused");
    return std::move(*workspace);
}

} // namespace

class LargeWriteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWindowIsServedAndThePlanIsNot()
    {
        const FixedClock clock(planStart);
        const PlanFolder folder;
        const std::size_t before = planOf(smallPlan).all<Allocation>().size();
        {
            Session session(workspaceIn(folder, clock));
            const QSignalSpy writing(&session, &Session::writingChanged);
            const QSignalSpy wasReset(&session, &Session::wasReset);
            int served = 0;
            QWidget window;
            window.setAttribute(Qt::WA_QuitOnClose, false);
            window.show();
            bool isClosed = false;
            std::optional<ErrorCode> refused;
            std::optional<ErrorCode> past;
            QTimer timer;
            connect(&timer, &QTimer::timeout, &session, [&] {
                if (session.writingRows() == 0)
                    return;
                ++served;
                isClosed = window.close() || isClosed;
                const auto other = session.workspace().execute(SetCheckpoint{QStringLiteral("meanwhile"), {}, 0});
                refused = other ? ErrorCode::NothingToChange : other.error().code;
                const auto then = session.workspace().asOf(qint64{1});
                past = then ? ErrorCode::NothingToChange : then.error().code;
                QVERIFY(!session.workspace().catchUp().value_or(true));
                QCOMPARE(session.workspace().journal().entries().size(), std::size_t{1});
                QVERIFY(session.workspace().journal().changes(1)); // waits for the write, at worst
            });
            timer.start(0);
            const auto receipt =
                session.run(TakeChanges{QStringLiteral("import"), manyAllocations(session.plan()), {}, true});
            timer.stop();
            QVERIFY(receipt);
            QVERIFY(served > 0);
            QVERIFY(!isClosed); // what waits for the write is still needed
            QVERIFY(window.close());
            QCOMPARE(refused, ErrorCode::PlanLocked);
            QCOMPARE(past, ErrorCode::PlanLocked);
            QCOMPARE(writing.size(), 2);
            QCOMPARE(session.writingRows(), std::size_t{0});
            QCOMPARE(wasReset.size(), 1);
            QCOMPARE(session.workspace().revision(), qint64{2});
            QCOMPARE(session.plan().all<Allocation>().size(), before + manyRows);
            QVERIFY(session.run(SetCheckpoint{QStringLiteral("after"), {}, 0})); // small: as any
            QCOMPARE(writing.size(), 2);
            QVERIFY(session.undo());
            QVERIFY(session.undo()); // the large one
            QCOMPARE(writing.size(), 4);
            QCOMPARE(session.plan().all<Allocation>().size(), before);
            QVERIFY(session.redo());
        }
        const auto again = Workspace::open(folder.path(), clock, Workspace::Mode::ReadOnly);
        QVERIFY(again);
        QCOMPARE((*again)->plan().all<Allocation>().size(), before + manyRows);
        QVERIFY((*again)->check().isEmpty());
    }

    void oneThatFailsLeavesNothing()
    {
        const FixedClock clock(planStart);
        const PlanFolder folder;
        const auto workspace = workspaceIn(folder, clock);
        const QString before = textOf(workspace->plan());
        const QSignalSpy wasReset(workspace.get(), &Workspace::wasReset);
        QVERIFY(editBySql(folder.path(), "CREATE UNIQUE INDEX one ON entry(branch)")); // no second entry can be written
        int carriedOut = 0;
        workspace->setLargeStep([&](std::size_t, const std::function<void()>& work) {
            ++carriedOut;
            work();
        });
        const auto receipt =
            workspace->execute(TakeChanges{QStringLiteral("import"), manyAllocations(workspace->plan()), {}, true});
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().code, ErrorCode::StoreFailed);
        QCOMPARE(carriedOut, 1);
        QCOMPARE(textOf(workspace->plan()), before);
        QCOMPARE(workspace->revision(), qint64{1});
        QCOMPARE(wasReset.size(), 0);
        QVERIFY(editBySql(folder.path(), "DROP INDEX one"));
        QVERIFY(
            workspace->execute(TakeChanges{QStringLiteral("import"), manyAllocations(workspace->plan()), {}, true}));
        QCOMPARE(wasReset.size(), 1);
    }

    void oneThatIsRefusedLeavesNothing()
    {
        const FixedClock clock(planStart);
        const PlanFolder folder;
        const auto workspace = workspaceIn(folder, clock);
        const QString before = textOf(workspace->plan());
        workspace->setLargeStep([](std::size_t, const std::function<void()>& work) { work(); });
        ChangeSet stale = manyAllocations(workspace->plan());
        Allocation missing;
        missing.id = {workspace->plan().all<Allocation>().nextId().value + manyRows};
        stale.remove(missing); // it is not there
        const auto receipt = workspace->execute(TakeChanges{QStringLiteral("import"), stale, {}, true});
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().code, ErrorCode::RevisionMoved);
        QCOMPARE(textOf(workspace->plan()), before);
        QVERIFY(
            workspace->execute(TakeChanges{QStringLiteral("import"), manyAllocations(workspace->plan()), {}, true}));
    }

    void oneThatFindsOthersWereQuickerIsDecidedAnew()
    {
        const FixedClock clock(planStart);
        const PlanFolder folder;
        const auto workspace = workspaceIn(folder, clock);
        const auto other = Workspace::open(folder.path(), clock);
        QVERIFY(other);
        int carriedOut = 0;
        workspace->setLargeStep([&](std::size_t, const std::function<void()>& work) {
            if (++carriedOut == 1)
                QVERIFY((*other)->execute(SetCheckpoint{QStringLiteral("quicker"), {}, 0}));
            work();
        });
        const auto receipt =
            workspace->execute(TakeChanges{QStringLiteral("import"), manyAllocations(workspace->plan()), {}, true});
        QVERIFY(receipt);
        QCOMPARE(carriedOut, 2);
        QCOMPARE(receipt->seq, qint64{3});
        QCOMPARE(workspace->plan().all<Checkpoint>().size(), std::size_t{1});
        QVERIFY((*other)->catchUp().value_or(false));
        QCOMPARE(textOf((*other)->plan()), textOf(workspace->plan()));
        QVERIFY(workspace->check().isEmpty());
    }

    /// What goes with it is counted before it is decided.
    void deletingAllThatIsThereIsLarge()
    {
        const FixedClock clock(planStart);
        const PlanFolder folder;
        const auto workspace = workspaceIn(folder, clock);
        QVERIFY(
            workspace->execute(TakeChanges{QStringLiteral("import"), manyAllocations(workspace->plan()), {}, true}));
        const QString before = textOf(workspace->plan());
        int carriedOut = 0;
        workspace->setLargeStep([&](std::size_t, const std::function<void()>& work) {
            ++carriedOut;
            work();
        });
        QVERIFY(workspace->execute(DeletePool{poolNamed(workspace->plan(), "ten"), true}));
        QCOMPARE(carriedOut, 1);
        QVERIFY(workspace->plan().all<Allocation>().size() < manyRows);
        QVERIFY(workspace->undo());
        QCOMPARE(carriedOut, 2);
        QCOMPARE(textOf(workspace->plan()), before);
    }
};

CADASTRE_TEST(LargeWriteTest)
#include "tst_largewrite.moc"
