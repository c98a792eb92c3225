// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/walkthroughplan.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;

namespace {
Advertise advertise(const char* cidr, const char* region = "") { return {prefixOf(cidr), RegionName::of(region), 0}; }
Withdraw withdraw(const char* cidr, const char* region = "") { return {prefixOf(cidr), RegionName::of(region)}; }
AdvertState stateOf(const Plan& plan, const char* pool)
{
    return plan.get(plan.cidrsOf(poolNamed(plan, pool)).front()).advert;
}
} // namespace

/// Contract §11.1, rule by rule.
class AdvertiseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersAdvertisedAtOnceAndTwiceIsOnce()
    {
        Plan plan = planOf(regionalPool);
        QCOMPARE(stateOf(plan, "east"), AdvertState::Withdrawn); // nothing is announced when provisioned
        ACCEPTED(carryOut(plan, advertise("2605:9cc0:1ff0::/48", "us-east-1")));
        QCOMPARE(stateOf(plan, "east"), AdvertState::Advertised);
        const auto again = decide(plan, advertise("2605:9cc0:1ff0::/48"), contextAt());
        ACCEPTED(again);
        QVERIFY(again->changes.isEmpty());
        ACCEPTED(carryOut(plan, withdraw("2605:9cc0:1ff0::/48")));
        QCOMPARE(stateOf(plan, "east"), AdvertState::Withdrawn);
        QVERIFY(decide(plan, withdraw("2605:9cc0:1ff0::/48"), contextAt())->changes.isEmpty());
    }
    void takesTheExactCidrOnly()
    {
        const Plan plan = planOf(regionalPool);
        REFUSED(decide(plan, advertise("2605:9cc0:1ff0::/52"), contextAt()), NotProvisioned);
        REFUSED(decide(plan, advertise("2605:9cc0:1f00::/40"), contextAt()), NotProvisioned);
        REFUSED(decide(plan, advertise("2605:9cc0:1ff0::/44"), contextAt()),
                LocaleNone); // the top pool serves no Region
    }
    void meansTheRegionalPoolWhenItHoldsAllOfItsSource()
    {
        Plan plan = planOf(uR"(
            ipam us-east-1
            pool top public advertisable
            cidr top 2001:db8::/48
            pool east in=top locale=us-east-1 service=ec2
            cidr east 2001:db8::/48
        )");
        ACCEPTED(carryOut(plan, advertise("2001:db8::/48", "us-east-1")));
        QCOMPARE(stateOf(plan, "east"), AdvertState::Advertised);
        QCOMPARE(stateOf(plan, "top"), AdvertState::Withdrawn);
    }
    void goesToTheRegionOfThePool()
    {
        const Plan plan = planOf(regionalPool);
        const auto refused = decide(plan, advertise("2605:9cc0:1ff0::/48", "us-west-2"), contextAt());
        REFUSED(refused, WrongRegion);
        QCOMPARE(refused.error().params.value(QStringLiteral("expected")), QStringLiteral("us-east-1"));
        DecisionContext elsewhere = contextAt();
        elsewhere.caller.region = RegionName::of("us-east-2");
        REFUSED(decide(plan, advertise("2605:9cc0:1ff0::/48"), elsewhere), WrongRegion);
    }
    void refusesWhatIsNotAdvertisable()
    {
        Plan plan = planOf(uR"(
            ipam us-east-1
            pool plain public
            cidr plain 2001:db8::/44
            pool east in=plain locale=us-east-1 service=ec2
            cidr east 2001:db8::/56
            pool four public ipv4 locale=us-east-1 service=ec2
            cidr four 203.0.113.0/24
            pool corp private ipv4 locale=us-east-1
            cidr corp 10.0.0.0/8
        )");
        REFUSED(decide(plan, advertise("2001:db8::/56"), contextAt()), NotAdvertisable);
        REFUSED(decide(plan, advertise("10.0.0.0/8"), contextAt()), NotAdvertisable);
        ACCEPTED(decide(plan, advertise("203.0.113.0/24"), contextAt())); // IPv4 always is (§6.5)
    }
    void refusesWhatIsNotProvisioned()
    {
        const Plan plan = planOf(uR"(
            ipam us-east-1
            pool top public advertisable
            cidr top 2001:db8::/44
            pool east in=top locale=us-east-1 service=ec2
            cidr east 2001:db8::/48 state=pending-provision due=60
        )");
        const auto refused = decide(plan, advertise("2001:db8::/48"), contextAt());
        REFUSED(refused, NotProvisioned);
        QCOMPARE(refused.error().params.value(QStringLiteral("state")), QStringLiteral("pending-provision"));
    }
    void onlyTheOwnerAdvertises() // U27
    {
        const Plan plan = planWith(u"", regionalPool, u"share s east 111111111111");
        DecisionContext consumer = contextAt();
        consumer.caller.account = AccountNumber::of(111'111'111'111);
        REFUSED(decide(plan, advertise("2605:9cc0:1ff0::/48"), consumer), NotAuthorized);
        consumer.caller.account = AccountNumber::of(222'222'222'222);
        REFUSED(decide(plan, advertise("2605:9cc0:1ff0::/48"), consumer), NotProvisioned);
    }
    void passesThroughPendingStatesInAPlanThatTakesTime()
    {
        Plan plan = planWith(u"settings settle=120", regionalPool);
        ACCEPTED(carryOut(plan, advertise("2605:9cc0:1ff0::/48")));
        QCOMPARE(stateOf(plan, "east"), AdvertState::PendingAdvertising);
        ACCEPTED(carryOut(plan, Settle{}, contextAt(120)));
        QCOMPARE(stateOf(plan, "east"), AdvertState::Advertised);
        ACCEPTED(carryOut(plan, withdraw("2605:9cc0:1ff0::/48"), contextAt(200)));
        QCOMPARE(stateOf(plan, "east"), AdvertState::PendingWithdrawal);
        ACCEPTED(carryOut(plan, Settle{}, contextAt(320)));
        QCOMPARE(stateOf(plan, "east"), AdvertState::Withdrawn);
    }
    void anotherOriginIsAChange()
    {
        Plan plan = planOf(regionalPool);
        ACCEPTED(carryOut(plan, ProvisionByoasn{IpamId{1}, 64500, QStringLiteral("m"), QStringLiteral("s"), {}}));
        ACCEPTED(carryOut(plan, AssociateByoasn{64500, prefixOf("2605:9cc0:1ff0::/48")}));
        ACCEPTED(carryOut(plan, advertise("2605:9cc0:1ff0::/48")));
        Advertise own = advertise("2605:9cc0:1ff0::/48");
        own.asn = 64500;
        ACCEPTED(carryOut(plan, own));
        QCOMPARE(plan.get(plan.cidrsOf(poolNamed(plan, "east")).front()).originAsn, quint32{64500});
    }
};

CADASTRE_TEST(AdvertiseTest)
#include "tst_advertise.moc"
