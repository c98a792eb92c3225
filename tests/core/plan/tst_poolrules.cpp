// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/poolrules.h"
#include "support/planbuilder.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;

/// Contract §13.2, row by row.
class PoolRulesTest : public QObject {
    Q_OBJECT
    static QList<int> codes(const std::vector<Error>& violations)
    {
        QList<int> all;
        for (const Error& violation : violations)
            all.append(static_cast<int>(violation.code));
        return all;
    }
    static RuleSubject subject(int length, const char* region, std::uint64_t owner = 210'987'654'321,
                               const Tags& tags = {})
    {
        return {length, tags, RegionName::of(region), AccountNumber::of(owner), QStringLiteral("vpc-1")};
    }

private Q_SLOTS:
    void aVpcThatObeysAllIsCompliant()
    {
        const Plan plan = planOf(u"ipam us-east-1\npool p public locale=us-east-1 service=ec2 min=56 default=56 max=56 "
                                 u"tag=Region=us-east-1");
        const Pool& pool = plan.get(poolNamed(plan, "p"));
        const Tags right{{QStringLiteral("Region"), QStringLiteral("us-east-1")},
                         {QStringLiteral("Owner"), QStringLiteral("x")}};
        QVERIFY(poolRuleViolations(plan, pool, subject(56, "us-east-1", 210'987'654'321, right)).empty());
        const auto removed = poolRuleViolations(plan, pool, subject(56, "us-east-1"));
        QCOMPARE(codes(removed), QList<int>{static_cast<int>(ErrorCode::MissingTags)});
        QCOMPARE(removed.front().params.value(QStringLiteral("tags")), QStringLiteral("Region=us-east-1"));
        QCOMPARE(removed.front().subject, QStringLiteral("vpc-1"));
    }
    void minIsTheLargestBlockAndMaxTheSmallest()
    {
        const Plan plan = planOf(u"ipam us-east-1\npool p private ipv4 min=16 max=26");
        const Pool& pool = plan.get(poolNamed(plan, "p"));
        QCOMPARE(codes(lengthViolations(plan, pool, 12, {})), QList<int>{static_cast<int>(ErrorCode::LengthBelowMin)});
        QCOMPARE(codes(lengthViolations(plan, pool, 28, {})), QList<int>{static_cast<int>(ErrorCode::LengthAboveMax)});
        QVERIFY(lengthViolations(plan, pool, 16, {}).empty());
        QVERIFY(lengthViolations(plan, pool, 26, {}).empty());
    }
    void theRegionIsThatOfThePoolUnlessItHasNone()
    {
        const Plan plan =
            planOf(u"ipam us-east-1 us-west-2\npool p private ipv4 locale=us-east-1\npool n private ipv4");
        QCOMPARE(codes(localeViolations(plan, plan.get(poolNamed(plan, "p")), RegionName::of("us-west-2"), {})),
                 QList<int>{static_cast<int>(ErrorCode::WrongRegion)});
        QVERIFY(localeViolations(plan, plan.get(poolNamed(plan, "n")), RegionName::of("us-west-2"), {}).empty());
    }
    void aLocalZoneGroupIsOfItsRegion() // contract §1, Locale
    {
        for (const char* region : {"us-west-2", "us-gov-east-1"}) {
            QCOMPARE(RegionName::of(region).region(), RegionName::of(region));
            const std::string group = std::string(region) + "-lax-1";
            QCOMPARE(RegionName::of(group.c_str()).region(), RegionName::of(region));
        }
        QVERIFY(RegionName().region().isEmpty());
        const Plan plan = planOf(u"ipam us-west-2\npool p public ipv4 locale=us-west-2-lax-1 service=ec2");
        const Pool& pool = plan.get(poolNamed(plan, "p"));
        QVERIFY(localeViolations(plan, pool, RegionName::of("us-west-2"), {}).empty());
    }
    void theOwnerIsThePoolsOrAPrincipal()
    {
        const Plan plan = planOf(u"ipam us-east-1\npool p private ipv4\nshare s p 111111111111");
        const Pool& pool = plan.get(poolNamed(plan, "p"));
        QVERIFY(principalViolations(plan, pool, AccountNumber::of(111'111'111'111), {}).empty());
        QVERIFY(principalViolations(plan, pool, planOwner, {}).empty());
        QCOMPARE(codes(principalViolations(plan, pool, AccountNumber::of(222'222'222'222), {})),
                 QList<int>{static_cast<int>(ErrorCode::PoolNotShared)});
    }
    void violationsComeInTheOrderOfTheContract()
    {
        const Plan plan = planOf(u"ipam us-east-1\npool p private ipv4 locale=us-east-1 max=24 tag=a=b");
        QCOMPARE(codes(poolRuleViolations(plan, plan.get(poolNamed(plan, "p")), subject(28, "us-west-2", 5))),
                 (QList<int>{static_cast<int>(ErrorCode::LengthAboveMax), static_cast<int>(ErrorCode::MissingTags),
                             static_cast<int>(ErrorCode::WrongRegion), static_cast<int>(ErrorCode::PoolNotShared)}));
    }
    void rulesAreNotInherited() // §0.3 rule 4
    {
        const Plan plan = planOf(u"ipam us-east-1\npool p private ipv4 max=24 tag=a=b\npool c in=p");
        QVERIFY(poolRuleViolations(plan, plan.get(poolNamed(plan, "c")), subject(28, "us-west-2")).empty());
    }
};

CADASTRE_TEST(PoolRulesTest)
#include "tst_poolrules.moc"
