// SPDX-License-Identifier: GPL-3.0-or-later
// What is planned to go is put back into a plan of what AWS shows, as far as there is a place for it.
#include "engine/plannedremovals.h"

#include "support/planbuilder.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;

class TestPlannedRemovals : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRowComesBackWhereItsPlaceIsFree_data()
    {
        const QString frame = QStringLiteral("ipam us-east-1\n");
        const QString pool = frame + QStringLiteral("pool ten private ipv4 locale=us-east-1\ncidr ten 10.0.0.0/8\n");
        QTest::addColumn<QString>("seen");
        QTest::addColumn<bool>("comesBack");
        QTest::newRow("free") << pool + QStringLiteral("alloc ten 10.9.0.0/24") << true;
        QTest::newRow("taken by another") << pool + QStringLiteral("alloc ten 10.1.4.0/24") << false;
        QTest::newRow("its handle is another's now")
            << pool + QStringLiteral("alloc ten 10.9.0.0/24\nalloc ten 10.8.0.0/24") << false;
        QTest::newRow("its pool is gone") << frame << false;
    }
    void aRowComesBackWhereItsPlaceIsFree()
    {
        QFETCH(const QString, seen);
        QFETCH(const bool, comesBack);
        const Plan before = planOf(u"ipam us-east-1\npool ten private ipv4 locale=us-east-1\ncidr ten 10.0.0.0/8\n"
                                   "alloc ten 10.9.0.0/24\nalloc ten 10.1.0.0/16 desc=lab");
        const Allocation& gone = before.get(AllocationId{2});
        PlannedRemovals removals;
        removals.rows.remove(gone);
        const Plan shown = planOf(seen);
        const Plan plan = withPlannedRemovals(shown, removals);
        if (comesBack)
            QVERIFY(plan.find(gone.id) && *plan.find(gone.id) == gone);
        else
            QCOMPARE(textOf(plan), textOf(shown));
        QCOMPARE(brokenInvariantOf(plan), QString());
    }
};

CADASTRE_TEST(TestPlannedRemovals)
#include "tst_plannedremovals.moc"
