// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/apply.h"
#include "core/change/walkthroughplan.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;

namespace {
MoveCidr move(const Plan& plan, const char* from, const char* to, const char* cidr)
{
    return {poolNamed(plan, from), poolNamed(plan, to), prefixOf(cidr)};
}

constexpr const char16_t* siblings = uR"(
    ipam us-east-1 us-west-2
    pool top public
    cidr top 2001:db8::/40
    pool a in=top locale=us-east-1 service=ec2
    cidr a 2001:db8::/44
    pool b in=top locale=us-east-1 service=ec2
    pool w in=top locale=us-west-2 service=ec2
    alloc a 2001:db8::/56
    alloc a 2001:db8:5::/56
    alloc a 2001:db8:5:100::/56
)";
} // namespace

/// Moving CIDRs between pools: contract §6.4, interface §4.15 point 7.
class MoveTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aWholeCidrTakesItsAllocationsAlong()
    {
        Plan plan = planOf(siblings);
        ACCEPTED(carryOut(plan, move(plan, "a", "b", "2001:db8::/44")));
        QVERIFY(plan.space(poolNamed(plan, "a")).blocks.empty());
        QCOMPARE(plan.space(poolNamed(plan, "b")).allocationCount, std::size_t{3});
        QCOMPARE(plan.allocationAt(poolNamed(plan, "top"), prefixOf("2001:db8::/44"))->childPool, poolNamed(plan, "b"));
        QCOMPARE(brokenInvariantOf(plan), QString());
    }
    void aPartIsCutOutAndTheRestStaysInAsFewBlocksAsPossible()
    {
        Plan plan = planOf(siblings);
        const Plan before = plan;
        const auto decided = carryOut(plan, move(plan, "a", "b", "2001:db8:5::/48"));
        ACCEPTED(decided);
        QStringList kept;
        for (const auto& [prefix, block] : plan.space(poolNamed(plan, "a")).blocks)
            kept += prefix.toString();
        QCOMPARE(kept.join(u' '), QStringLiteral("2001:db8::/46 2001:db8:4::/48 2001:db8:6::/47 2001:db8:8::/45"));
        QCOMPARE(plan.space(poolNamed(plan, "b")).allocationCount, std::size_t{2});
        QCOMPARE(plan.space(poolNamed(plan, "a")).allocationCount, std::size_t{1});
        QVERIFY(plan.allocationAt(poolNamed(plan, "a"), prefixOf("2001:db8::/56")));
        QCOMPARE(plan.allocationAt(poolNamed(plan, "top"), prefixOf("2001:db8:5::/48"))->childPool,
                 poolNamed(plan, "b"));
        QVERIFY(plan.space(poolNamed(plan, "top")).totals == before.space(poolNamed(plan, "top")).totals);
        QCOMPARE(brokenInvariantOf(plan), QString());
        apply(plan, decided->changes.inverted());
        QCOMPARE(differenceOf(before, plan), QString());
        QCOMPARE(brokenInvariantOf(plan), QString());
    }
    void movesInStepsOfA48WhereItMayBeAdvertisedElseOfA60()
    {
        const Plan plan = planOf(siblings);
        ACCEPTED(decide(plan, move(plan, "a", "b", "2001:db8:5::/56"), contextAt()));
        REFUSED(decide(plan, move(plan, "a", "b", "2001:db8:4::/61"), contextAt()), PrefixTooLong);
        const Plan adv = planOf(u"ipam us-east-1\npool top public advertisable\ncidr top 2001:db8::/40\npool a in=top\n"
                                "cidr a 2001:db8::/44\npool b in=top");
        REFUSED(decide(adv, move(adv, "a", "b", "2001:db8:5::/49"), contextAt()), PrefixTooLong);
        ACCEPTED(decide(adv, move(adv, "a", "b", "2001:db8:5::/48"), contextAt()));
    }
    void nothingMayStickOut()
    {
        const Plan plan = planOf(siblings);
        REFUSED(decide(plan, move(plan, "a", "b", "2001:db8:5::/57"), contextAt()), Overlap);
        const Plan reserved = planWith(u"", siblings, u"reserve a 2001:db8:8::/46");
        REFUSED(decide(reserved, move(reserved, "a", "b", "2001:db8:8::/48"), contextAt()), ReservedSpace);
        REFUSED(decide(plan, move(plan, "a", "b", "2001:db8:10::/48"), contextAt()), NotInPool);
    }
    void liveSpaceStaysAndNamesItsBlockers()
    {
        Plan plan = planWith(u"", siblings, u"alloc a 2001:db8:7::/56 seen");
        const auto refused = decide(plan, move(plan, "a", "b", "2001:db8:7::/48"), contextAt());
        REFUSED(refused, LiveSpace);
        const Allocation* seen = plan.allocationAt(poolNamed(plan, "a"), prefixOf("2001:db8:7::/56"));
        QCOMPARE(refused.error().params.value(QStringLiteral("blockers")), plan.textId(*seen));
        ACCEPTED(decide(plan, move(plan, "a", "b", "2001:db8:6::/48"), contextAt()));
    }
    void staysInItsScopeFamilySourceAndRegion()
    {
        Plan plan = planWith(u"", siblings,
                             u"pool x public\npool y private\npool z public ipv4\n"
                             "vpc v us-east-1\nrescidr v 2001:db8:9::/56 public pool=a");
        REFUSED(decide(plan, move(plan, "a", "x", "2001:db8::/44"), contextAt()), OutsideSource);
        REFUSED(decide(plan, move(plan, "a", "y", "2001:db8::/44"), contextAt()), SourceScopeDiffers);
        REFUSED(decide(plan, move(plan, "a", "z", "2001:db8::/44"), contextAt()), SourceFamilyDiffers);
        REFUSED(decide(plan, move(plan, "a", "w", "2001:db8:9::/48"), contextAt()), LocaleDiffersFromSource);
        ACCEPTED(decide(plan, move(plan, "a", "w", "2001:db8:8::/48"), contextAt())); // empty: serves any Region
        REFUSED(decide(plan, move(plan, "a", "a", "2001:db8:8::/48"), contextAt()), NothingToChange);
    }
    void aPoolBelowComesAlongWhenItLivesThereAlone()
    {
        Plan plan = planOf(uR"(
            ipam us-east-1
            pool top private ipv4
            cidr top 10.0.0.0/8
            pool a in=top
            cidr a 10.0.0.0/12
            pool b in=top
            pool inner in=a
            cidr inner 10.1.0.0/16
            pool wide in=a
            cidr wide 10.2.0.0/16
            cidr wide 10.3.0.0/16
        )");
        const auto refused = decide(plan, move(plan, "a", "b", "10.2.0.0/16"), contextAt());
        REFUSED(refused, LiveSpace);
        QCOMPARE(refused.error().params.value(QStringLiteral("blockers")), plan.textId(poolNamed(plan, "wide")));
        ACCEPTED(carryOut(plan, move(plan, "a", "b", "10.1.0.0/16")));
        QCOMPARE(plan.path(poolNamed(plan, "inner")), QStringLiteral("private/top/b/inner"));
        ACCEPTED(carryOut(plan, move(plan, "a", "b", "10.2.0.0/15")));
        QCOMPARE(plan.path(poolNamed(plan, "wide")), QStringLiteral("private/top/b/wide"));
        QCOMPARE(brokenInvariantOf(plan), QString());
    }
    void aProvedRangeMovesWholeOrNotAtAll() // §0.3 rule 6
    {
        Plan plan = planOf(u"ipam us-east-1\npool p public\ncidr p 2001:db8::/44 evidence=not-checked\npool q public");
        REFUSED(decide(plan, move(plan, "p", "q", "2001:db8::/48"), contextAt()), AuthorizationRequired);
        ACCEPTED(carryOut(plan, move(plan, "p", "q", "2001:db8::/44")));
        QCOMPARE(brokenInvariantOf(plan), QString());
    }
};

CADASTRE_TEST(MoveTest)
#include "tst_move.moc"
