// SPDX-License-Identifier: GPL-3.0-or-later
// A window whose plan cannot be read any more: it says so once, and goes on when it can. How a window lets go of its plan.
#include "ui/session/readaside.h"
#include "ui/session/session.h"
#include "ui/session/workaside.h"

#include "support/planfiles.h"
#include "support/testmain.h"
#include "support/today.h"

#include <QDir>
#include <QSemaphore>
#include <QSignalSpy>
#include <QThreadPool>

#include <new>

using namespace cadastre;
using namespace cadastre::testing;

namespace {

std::unique_ptr<Session> sessionIn(const PlanFolder& folder, const Clock& clock, std::uint32_t rows = 0)
{
    auto workspace = Workspace::create(folder.path(), fileSettings(), clock);
    if (!workspace || !(*workspace)->execute(TakeChanges{QStringLiteral("rows"), rowsOf(planOf(smallPlan))}))
        qFatal("the rows of the test are refused");
    ChangeSet more;
    for (std::uint32_t i = 0; i < rows; ++i) {
        Account account;
        account.id = {100 + i};
        account.number = AccountNumber::of(200000000000 + i);
        more.insert(account);
    }
    if (rows > 0 && !(*workspace)->execute(TakeChanges{QStringLiteral("more"), more}))
        qFatal("the rows of the test are refused");
    return std::make_unique<Session>(std::move(*workspace));
}

QStringList filesIn(const PlanFolder& folder) { return QDir(folder.folder()).entryList(QDir::Files); }

const QStringList onePlainFile{QStringLiteral("a.cadastre")};

} // namespace

class SessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatCannotBeReadIsSaidOnce()
    {
        const FixedClock clock(planStart);
        const PlanFolder folder;
        auto workspace = Workspace::create(folder.path(), fileSettings(), clock);
        QVERIFY(workspace);
        QVERIFY((*workspace)->execute(TakeChanges{QStringLiteral("rows"), rowsOf(planOf(smallPlan))}));
        Session session(std::move(*workspace));
        const QSignalSpy failed(&session, &Session::failed);
        session.catchUp();
        QCOMPARE(failed.size(), 0);
        for (int time = 1; time <= 2; ++time) {
            QVERIFY(editBySql(folder.path(), "UPDATE entry SET seq = 2")); // the newest is gone
            session.catchUp();
            session.catchUp();
            QCOMPARE(failed.size(), time);
            QCOMPARE(failed.back().front().value<Error>().code, ErrorCode::PlanDamaged);
            QVERIFY(editBySql(folder.path(), "UPDATE entry SET seq = 1"));
            session.catchUp();
        }
        QCOMPARE(failed.size(), 2);
        QVERIFY(session.run(SetCheckpoint{QStringLiteral("after"), {}, 0}));
    }

    void aSmallPlanIsClosedOnReturn()
    {
        const FixedClock clock(planStart);
        const PlanFolder folder;
        auto session = sessionIn(folder, clock);
        QVERIFY(filesIn(folder) != onePlainFile); // it is open
        session.reset();
        QCOMPARE(filesIn(folder), onePlainFile);
        session = std::make_unique<Session>(std::move(*Workspace::open(folder.path(), clock)));
        session->setRemovedOnClose(true);
        session.reset();
        QCOMPARE(filesIn(folder), QStringList());
    }

    void aLargePlanIsClosedAside()
    {
        const FixedClock clock(planStart);
        const PlanFolder folder;
        QSemaphore rest;
        QThreadPool& pool = *QThreadPool::globalInstance();
        const int threads = pool.maxThreadCount();
        QVERIFY(pool.waitForDone(longest));
        pool.setMaxThreadCount(1);
        auto session = sessionIn(folder, clock, 6'000);
        pool.start([&rest] { rest.acquire(); });
        session->setRemovedOnClose(true);
        session.reset(); // waits for nobody
        QVERIFY(filesIn(folder).contains(onePlainFile.first()));
        rest.release();
        QVERIFY(pool.waitForDone(longest));
        pool.setMaxThreadCount(threads);
        QCOMPARE(filesIn(folder), QStringList());
    }

    void whoReadsAPlanThatIsClosedIsTheLastOneOut()
    {
        const FixedClock clock(planStart);
        const PlanFolder folder;
        auto session = sessionIn(folder, clock);
        const QString before = textOf(session->plan());
        QSemaphore isReading;
        QSemaphore mayEnd;
        bool wasCancelled = false;
        auto reading =
            readAside<int>(session->workspace(), [&](const Workspace& file, const auto& isCancelled) -> Result<int> {
                isReading.release();
                mayEnd.acquire();
                wasCancelled = isCancelled();
                return static_cast<int>(file.revision());
            });
        QVERIFY(isReading.tryAcquire(1, longest));
        reading.cancel();
        session.reset();
        QVERIFY(filesIn(folder) != onePlainFile); // not all that is in the plan is in that file yet
        mayEnd.release();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(longest));
        QVERIFY(wasCancelled);
        QCOMPARE(filesIn(folder), onePlainFile);
        const auto again = Workspace::open(folder.path(), clock, Workspace::Mode::ReadOnly);
        QVERIFY(again);
        QCOMPARE(textOf((*again)->plan()), before);
    }

    // reliability.md §4.8
    void whatWorkAsideThrowsIsThrownWhereItIsWaitedFor()
    {
        QVERIFY_EXCEPTION_THROWN(workAside([] { throw std::bad_alloc(); }), std::bad_alloc);
        bool isDone = false;
        workAside([&isDone] { isDone = true; }); // and the next one is as any
        QVERIFY(isDone);
    }

    void whatIsUnderWayIsDroppedWithTheWindow()
    {
        const FixedClock clock(planStart);
        const PlanFolder folder;
        auto session = sessionIn(folder, clock);
        session->liveAudit().setJobFrom(0);
        session->auditNow();
        QVERIFY(session->liveAudit().isRunning());
        session->openRoutes(QStringLiteral(CADASTRE_TEST_DATA "/vrps/no-such.json"));
        const QSignalSpy failed(session.get(), &Session::failed);
        session.reset();
        QCOMPARE(filesIn(folder), onePlainFile); // neither of the two reads the plan's file
        QVERIFY(QThreadPool::globalInstance()->waitForDone(longest));
        QCOMPARE(failed.size(), 0);
    }
};

CADASTRE_TEST(SessionTest)
#include "tst_session.moc"
