// SPDX-License-Identifier: GPL-3.0-or-later
// Use, room, fragmentation and summaries of a pool (contract §13.5; RFC 3194).
#include "insight/summarisation.h"
#include "insight/utilisation.h"
#include "support/planbuilder.h"
#include "support/testmain.h"

namespace cadastre::testing {

class InsightTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void useCountsAllocatedAssignedAndReservedApart()
    {
        const Plan plan = planOf(u"ipam us-east-1\npool top private ipv4\ncidr top 10.0.0.0/16\npool kid in=top "
                                 u"locale=us-east-1\ncidr kid 10.0.0.0/18\n"
                                 u"alloc top 10.0.128.0/18\nreserve top 10.0.64.0/20 purpose=growth"_qs);
        const PoolUse use = useOf(plan, poolNamed(plan, "top"));
        QCOMPARE(toDecimal(use.capacity), u"65536"_qs);
        QCOMPARE(percentText(use.allocated, use.capacity, 2), u"25.00"_qs);
        QCOMPARE(percentText(use.assigned, use.capacity, 2), u"25.00"_qs);
        QCOMPARE(percentText(use.available, use.capacity, 2), u"50.00"_qs); // reserved space stays available
        QCOMPARE(toDecimal(use.reserved), u"4096"_qs);
    }

    void theSeedsFiguresAreExact() // contract §13.5: k/16 and n/256
    {
        const Plan plan =
            planOf(u"ipam us-east-1\npool top public advertisable\ncidr top 2605:9cc0:1ff0::/44\npool e in=top "
                   u"locale=us-east-1 service=ec2 default=56\n"
                   u"cidr e 2605:9cc0:1ff0::/48\nvpc v us-east-1\nrescidr v 2605:9cc0:1ff0::/56 public pool=e"_qs);
        const PoolUse top = useOf(plan, poolNamed(plan, "top"));
        const PoolUse east = useOf(plan, poolNamed(plan, "e"));
        QCOMPARE(percentText(top.allocated, top.capacity, 12), u"6.250000000000"_qs);
        QCOMPARE(percentText(east.assigned, east.capacity, 12), u"0.390625000000"_qs);
        QCOMPARE(toDecimal(east.unitsTotal), u"256"_qs);
        QCOMPARE(toDecimal(east.unitsFree), u"255"_qs);
    }

    void theUnitIsTheDefaultElseTheSmallestElseTheCustom()
    {
        const Plan plan = planOf(u"ipam us-east-1\npool a private ipv4 default=24 max=28\ncidr a 10.0.0.0/16\npool b "
                                 u"private ipv4 max=28\ncidr b 10.1.0.0/16\n"
                                 u"pool c private ipv4\ncidr c 10.2.0.0/16\nalloc c 10.2.0.0/26\nalloc c "
                                 u"10.2.1.0/26\nalloc c 10.2.2.0/24\npool d private ipv4\ncidr d 10.3.0.0/16\n"
                                 u"pool e private ipv4"_qs);
        QCOMPARE(unitLengthOf(plan, poolNamed(plan, "a")), 24);
        QCOMPARE(unitLengthOf(plan, poolNamed(plan, "b")), 28);
        QCOMPARE(unitLengthOf(plan, poolNamed(plan, "c")), 26);
        QCOMPARE(unitLengthOf(plan, poolNamed(plan, "d")), 24);
        QCOMPARE(unitLengthOf(plan, poolNamed(plan, "e")), 0);
    }

    void theLadderEndsAtTheUnitAndCountsAlignedBlocks()
    {
        const Plan plan =
            planOf(u"ipam us-east-1\npool a private ipv4 default=18\ncidr a 10.0.0.0/16\nalloc a 10.0.64.0/18"_qs);
        const auto rungs = sizeLadder(plan, poolNamed(plan, "a"));
        QCOMPARE(rungs.size(), std::size_t{2});
        QCOMPARE(rungs[0].length, 17);
        QCOMPARE(toDecimal(rungs[0].free), u"1"_qs);
        QCOMPARE(toDecimal(rungs[0].total), u"2"_qs);
        QCOMPARE(rungs[1].length, 18);
        QCOMPARE(toDecimal(rungs[1].free), u"3"_qs);
        QCOMPARE(toDecimal(rungs[1].total), u"4"_qs);
    }

    void fragmentationIsOneLessLargestOverFree()
    {
        const Plan plan = planOf(
            u"ipam us-east-1\npool a private ipv4\ncidr a 10.0.0.0/24\nalloc a 10.0.0.0/26\nalloc a 10.0.0.128/26\npool b private ipv4\ncidr b 10.1.0.0/24"_qs);
        QCOMPARE(fragmentationOf(plan, poolNamed(plan, "a")), 0.5); // two /26 free
        QCOMPARE(fragmentationOf(plan, poolNamed(plan, "b")), 0.0);
        QCOMPARE(largestFreeLength(plan, poolNamed(plan, "a")).value_or(0), 26);
    }

    void aSummaryNamesTheFewestRoutes()
    {
        const Plan plan = planOf(
            u"ipam us-east-1\npool a private ipv4\ncidr a 10.0.0.0/22\nalloc a 10.0.0.0/24\nalloc a 10.0.1.0/24\nalloc a 10.0.3.0/24"_qs);
        const RouteSummary summary = summarise(plan, poolNamed(plan, "a"));
        QCOMPARE(summary.propagated, 3);
        QCOMPARE(summary.exact.size(), std::size_t{2}); // 10.0.0.0/23 and 10.0.3.0/24
        QCOMPARE(summary.aggregates.size(), std::size_t{1});
        QCOMPARE(toDecimal(summary.attracted), u"256"_qs);
    }
};

CADASTRE_TEST(InsightTest)

} // namespace cadastre::testing

#include "tst_insight.moc"
