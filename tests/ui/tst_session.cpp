// SPDX-License-Identifier: GPL-3.0-or-later
// A window whose plan cannot be read any more: it says so once, and goes on when it can.
#include "ui/session/session.h"

#include "support/planfiles.h"
#include "support/testmain.h"

#include <QSignalSpy>

using namespace cadastre;
using namespace cadastre::testing;

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
};

CADASTRE_TEST(SessionTest)
#include "tst_session.moc"
