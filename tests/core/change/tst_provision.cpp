// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uint128.h"
#include "change/apply.h"
#include "core/change/walkthroughplan.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;

namespace {

ProvisionCidr exact(const Plan& plan, const char* pool, const char* cidr)
{
    ProvisionCidr provision;
    provision.pool = poolNamed(plan, pool);
    provision.cidr = prefixOf(cidr);
    return provision;
}
ProvisionCidr byLength(const Plan& plan, const char* pool, int length)
{
    ProvisionCidr provision;
    provision.pool = poolNamed(plan, pool);
    provision.netmask = length;
    return provision;
}
ProvisionCidr proved(const Plan& plan, const char* pool, const char* cidr)
{
    ProvisionCidr provision = exact(plan, pool, cidr);
    provision.message = QStringLiteral("1|aws|210987654321|2605:9cc0:1ff0::/44|20271231|SHA256|RSAPSS");
    provision.signature = QStringLiteral("abc__");
    return provision;
}
DeprovisionCidr gone(const Plan& plan, const char* pool, const char* cidr)
{
    return {poolNamed(plan, pool), prefixOf(cidr)};
}
DecisionContext asAws(qint64 seconds = 0)
{
    DecisionContext context = contextAt(seconds);
    context.asAws = true;
    context.strictQuotas = true;
    return context;
}
const PoolCidr* rowOf(const Plan& plan, const char* pool, const char* cidr)
{
    const PoolCidr* found = nullptr;
    for (const PoolCidrId id : plan.cidrsOf(poolNamed(plan, pool)))
        if (plan.get(id).cidr == prefixOf(cidr))
            found = &plan.get(id);
    return found;
}
QString lastCidr(const Result<Decision>& decided)
{
    const PoolCidr* row = decided ? decided->changes.firstInserted<PoolCidr>() : nullptr;
    return row ? row->cidr.toString() : QString();
}

constexpr const char16_t* corp = uR"(
    ipam us-east-1 us-west-2
    pool corp private ipv4
    cidr corp 10.0.0.0/16
    pool east in=corp locale=us-east-1
    pool west in=corp locale=us-west-2
)";

} // namespace

/// Contract §7, in the order of its tables.
class ProvisionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesEitherACidrOrALength() // §7.1
    {
        const Plan plan = planOf(corp);
        ProvisionCidr both = exact(plan, "east", "10.0.0.0/24");
        both.netmask = 24;
        REFUSED(decide(plan, both, contextAt()), CidrXorNetmask);
        ProvisionCidr neither;
        neither.pool = poolNamed(plan, "east");
        REFUSED(decide(plan, neither, contextAt()), CidrXorNetmask);
        REFUSED(decide(plan, exact(plan, "east", "2001:db8::/48"), contextAt()), FamilyMismatch);
        REFUSED(decide(plan, byLength(plan, "east", 33), contextAt()), LengthOutOfRange);
        REFUSED(decide(plan, byLength(plan, "corp", 24), contextAt()), MissingValue); // a top-level pool names it
        ProvisionCidr unknown = byLength(plan, "east", 24);
        unknown.pool = {99};
        REFUSED(decide(plan, unknown, contextAt()), NotFound);
    }
    void aByoipRangeNeedsAProofAndNothingElseMayHaveOne() // §7.2
    {
        Plan plan = planOf(uR"(
            ipam us-east-1
            pool top public advertisable
            pool corp private ipv4
        )");
        REFUSED(decide(plan, exact(plan, "top", "2605:9cc0:1ff0::/44"), contextAt()), AuthorizationRequired);
        ProvisionCidr half = proved(plan, "top", "2605:9cc0:1ff0::/44");
        half.signature.clear();
        REFUSED(decide(plan, half, contextAt()), AuthorizationRequired);
        ProvisionCidr token = exact(plan, "top", "2605:9cc0:1ff0::/44");
        token.tokenId = QStringLiteral("ipam-ext-res-ver-token-1");
        ACCEPTED(decide(plan, token, contextAt()));
        REFUSED(decide(plan, proved(plan, "corp", "10.0.0.0/8"), contextAt()), AuthorizationNotAllowed);
        ACCEPTED(carryOut(plan, proved(plan, "top", "2605:9cc0:1ff0::/44")));
        const PoolCidr* row = rowOf(plan, "top", "2605:9cc0:1ff0::/44");
        QCOMPARE(row->state, CidrState::Provisioned);
        QCOMPARE(row->evidence, EvidenceState::NotChecked); // decisions.md, State and evidence
        QCOMPARE(row->authorizationSignature, QStringLiteral("abc__"));
    }
    void aPublicPoolWithALocaleNeedsItsService() // §6.5, U23
    {
        Plan plan =
            planOf(u"ipam us-east-1\npool top public\ncidr top 2001:db8::/44\npool east in=top locale=us-east-1");
        REFUSED(decide(plan, byLength(plan, "east", 48), contextAt()), ServiceRequired);
    }
    void ipv6LengthsOfAPublicPool() // §0.3 rule 7, §7.4, U1
    {
        const char16_t* lines = uR"(
            ipam us-east-1
            pool adv public advertisable
            cidr adv 2001:db8::/40
            pool a in=adv
            pool plain public
            cidr plain 2001:db9::/40
            pool p in=plain
        )";
        const Plan now = planOf(lines);
        const Plan then = planWith(u"settings policy=blog2022", lines);
        REFUSED(decide(now, byLength(now, "a", 49), contextAt()), PrefixTooLong);
        ACCEPTED(decide(now, byLength(now, "a", 48), contextAt()));
        REFUSED(decide(now, byLength(now, "p", 61), contextAt()), PrefixTooLong);
        const auto warned = decide(now, byLength(now, "p", 60), contextAt());
        ACCEPTED(warned);
        QVERIFY(warned->notes.isEmpty()); // decisions.md, Policy: warnings of the older rules appear in blog2022 only
        REFUSED(decide(then, byLength(then, "p", 60), contextAt()), PrefixTooLong);
        const auto blog = decide(then, byLength(then, "p", 56), contextAt());
        ACCEPTED(blog);
        QVERIFY(blog->notes.isEmpty());
    }
    void ipv4ByoipIsAtMostA24() // §7.4
    {
        const Plan plan = planOf(u"ipam us-east-1\npool v4 public ipv4");
        REFUSED(decide(plan, proved(plan, "v4", "203.0.113.0/25"), contextAt()), PrefixTooLong);
        ACCEPTED(decide(plan, proved(plan, "v4", "203.0.113.0/24"), contextAt()));
    }
    void privateIpv4DoesNotComeIntoThePublicScope() // §5
    {
        const Plan plan = planOf(u"ipam us-east-1\npool v4 public ipv4\npool p private ipv4");
        for (const char* text : {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/24", "100.64.0.0/10"}) {
            REFUSED(decide(plan, proved(plan, "v4", text), contextAt()), InvalidValue);
            ACCEPTED(decide(plan, exact(plan, "p", text), contextAt()));
        }
        ACCEPTED(decide(plan, proved(plan, "v4", "172.2.0.0/24"), contextAt()));
        ACCEPTED(decide(plan, exact(plan, "p", "172.2.0.0/24"), contextAt())); // §7.4: no matter whose it is
    }
    void privateIpv6IsUlaOrGuaWhereEnabled() // §7.4, §21, U16
    {
        const Plan plan = planOf(u"ipam us-east-1\npool p private");
        const Plan gua = planOf(u"ipam us-east-1 gua\npool p private");
        ACCEPTED(decide(plan, exact(plan, "p", "fd12:3456:789a::/48"), contextAt()));
        REFUSED(decide(plan, exact(plan, "p", "fd00:1::/48"), contextAt()), InvalidValue); // fd00::/16 is kept out
        REFUSED(decide(plan, exact(plan, "p", "fc00:1::/48"), contextAt()), InvalidValue);
        REFUSED(decide(plan, exact(plan, "p", "fd12:3456:789a::/61"), contextAt()), PrefixTooLong);
        REFUSED(decide(plan, exact(plan, "p", "2001:db8::/48"), contextAt()), InvalidValue);
        ACCEPTED(decide(gua, exact(gua, "p", "2001:db8::/48"), contextAt()));
        REFUSED(decide(plan, exact(plan, "p", "fe80::/48"), contextAt()), InvalidValue);
        const Plan open = planOf(u"ipam us-east-1\npool p public");
        REFUSED(decide(open, proved(open, "p", "fd12:3456:789a::/48"), contextAt()), InvalidValue);
    }
    void amazonGivesBlocksBetween40And52ByLengthAlone() // §6.5, §7.4, §16
    {
        Plan plan = planOf(u"ipam us-east-1\npool amz public locale=us-east-1 service=ec2 source=amazon");
        REFUSED(decide(plan, exact(plan, "amz", "2600:1f00::/52"), contextAt()), InvalidValue);
        REFUSED(decide(plan, byLength(plan, "amz", 56), contextAt()), PrefixTooLong);
        REFUSED(decide(plan, byLength(plan, "amz", 36), contextAt()), PrefixTooShort);
        REFUSED(decide(plan, byLength(plan, "amz", 50), contextAt()), InvalidValue);
        const auto big =
            decide(plan, byLength(plan, "amz", 44), contextAt()); // above the default quota: said, not refused
        ACCEPTED(big);
        QCOMPARE(big->notes.size(), 1);
        DecisionContext strict = contextAt();
        strict.strictQuotas = true;
        REFUSED(decide(plan, byLength(plan, "amz", 44), strict), QuotaExceeded);
        const auto failed = decide(plan, byLength(plan, "amz", 44), asAws());
        ACCEPTED(failed);
        QCOMPARE(failed->changes.firstInserted<PoolCidr>()->failure, CidrFailure::LimitExceeded);
        const auto first = carryOut(plan, byLength(plan, "amz", 52));
        ACCEPTED(first);
        QVERIFY(prefixOf("2600:1f00::/24").contains(first->changes.firstInserted<PoolCidr>()->cidr));
        QCOMPARE(first->changes.firstInserted<PoolCidr>()->cidr.length(), 52);
        const auto second = carryOut(plan, byLength(plan, "amz", 52)); // one CIDR a pool by default
        ACCEPTED(second);
        QCOMPARE(second->notes.size(), 1);
        QVERIFY(!(lastCidr(first) == lastCidr(second)));
    }
    void amazonGivesSmallIpv4Blocks() // §16
    {
        Plan plan = planOf(u"ipam us-east-1\npool amz public ipv4 locale=us-east-1 service=ec2 source=amazon");
        const auto first = carryOut(plan, byLength(plan, "amz", 29), asAws());
        ACCEPTED(first);
        const PoolCidr& row = *first->changes.firstInserted<PoolCidr>();
        QCOMPARE(row.state, CidrState::Provisioned);
        QCOMPARE(row.cidr.length(), 29);
        QVERIFY(prefixOf("18.97.0.0/16").contains(row.cidr));
        REFUSED(decide(plan, byLength(plan, "amz", 27), contextAt()), PrefixTooShort);
        for (const int length : {27, 20}) {
            const auto failed = decide(plan, byLength(plan, "amz", length), asAws());
            ACCEPTED(failed);
            QCOMPARE(failed->changes.firstInserted<PoolCidr>()->failure, CidrFailure::LimitExceeded);
        }
    }
    void topLevelCidrsOfAScopeNeverOverlap() // §7.4 row 1, U10
    {
        Plan plan = planOf(
            u"ipam us-east-1\nscope lab\npool a private ipv4\ncidr a 10.0.0.0/8\npool b private ipv4\npool c lab ipv4");
        const auto refused = decide(plan, exact(plan, "b", "10.1.0.0/16"), contextAt());
        REFUSED(refused, CidrNotAvailable);
        QCOMPARE(refused.error().params.value(QStringLiteral("with")), plan.textId(poolNamed(plan, "a")));
        ACCEPTED(decide(plan, exact(plan, "c", "10.1.0.0/16"), contextAt())); // another scope
        ACCEPTED(carryOut(plan, exact(plan, "b", "10.1.0.0/16"), asAws()));   // AWS accepts, then fails
        const PoolCidr* row = rowOf(plan, "b", "10.1.0.0/16");
        QCOMPARE(row->state, CidrState::FailedProvision);
        QCOMPARE(row->failure, CidrFailure::CidrNotAvailable);
        QVERIFY(plan.space(poolNamed(plan, "b")).blocks.empty());
    }
    void aChildTakesTheLowestFreeBlockAndHoldsItInItsSource() // §7.4, U18
    {
        Plan plan = planOf(corp);
        QCOMPARE(lastCidr(carryOut(plan, byLength(plan, "east", 24))), QStringLiteral("10.0.0.0/24"));
        QCOMPARE(lastCidr(carryOut(plan, byLength(plan, "west", 20))), QStringLiteral("10.0.16.0/20"));
        QCOMPARE(lastCidr(carryOut(plan, byLength(plan, "west", 24))), QStringLiteral("10.0.1.0/24"));
        const Allocation* held = plan.allocationAt(poolNamed(plan, "corp"), prefixOf("10.0.16.0/20"));
        QVERIFY(held);
        QCOMPARE(held->type, AllocationType::IpamPool);
        QCOMPARE(held->childPool, poolNamed(plan, "west"));
        QCOMPARE(brokenInvariantOf(plan), QString());
        QVERIFY(plan.space(poolNamed(plan, "corp")).totals.allocated == 256 + 4096 + 256);
    }
    void spreadsWhenAskedTo()
    {
        Plan plan = planOf(corp);
        ProvisionCidr sparse = byLength(plan, "east", 24);
        sparse.strategy = Strategy::Sparse;
        QCOMPARE(lastCidr(carryOut(plan, sparse)), QStringLiteral("10.0.0.0/24"));
        QCOMPARE(lastCidr(carryOut(plan, sparse)), QStringLiteral("10.0.128.0/24"));
        QCOMPARE(lastCidr(decide(plan, sparse, asAws())), QStringLiteral("10.0.1.0/24")); // AWS has one way
    }
    void anExactChildLiesFreeInOneCidrOfTheSource() // §7.4 row 2
    {
        Plan plan = planOf(corp);
        ACCEPTED(carryOut(plan, exact(plan, "east", "10.0.4.0/24")));
        REFUSED(decide(plan, exact(plan, "west", "10.1.0.0/24"), contextAt()), OutsideSource);
        REFUSED(decide(plan, exact(plan, "west", "10.0.0.0/15"), contextAt()), OutsideSource);
        const auto taken = decide(plan, exact(plan, "west", "10.0.4.0/25"), contextAt());
        REFUSED(taken, CidrNotAvailable);
        QCOMPARE(taken.error().params.value(QStringLiteral("reason")), QStringLiteral("allocated"));
        REFUSED(decide(plan, byLength(plan, "west", 16), contextAt()), CidrNotAvailable);
        const auto failed = decide(plan, exact(plan, "west", "10.0.4.0/25"), asAws());
        ACCEPTED(failed);
        QCOMPARE(failed->changes.firstInserted<PoolCidr>()->failure, CidrFailure::CidrNotAvailable);
        QVERIFY(!failed->changes.firstInserted<Allocation>());
    }
    void keepsClearOfSitesAndReservesButAwsDoesNot() // interface §4.15 points 2 and 6
    {
        Plan plan = planWith(u"", corp, u"external private 10.0.0.0/20\nreserve corp 10.0.16.0/20");
        QCOMPARE(lastCidr(decide(plan, byLength(plan, "east", 24), contextAt())), QStringLiteral("10.0.32.0/24"));
        QCOMPARE(lastCidr(decide(plan, byLength(plan, "east", 24), asAws())), QStringLiteral("10.0.0.0/24"));
        REFUSED(decide(plan, exact(plan, "east", "10.0.1.0/24"), contextAt()), CidrNotAvailable);
        REFUSED(decide(plan, exact(plan, "east", "10.0.16.0/24"), contextAt()), ReservedSpace);
        Plan top = planOf(u"ipam us-east-1\npool a private ipv4\nexternal private 10.9.0.0/16");
        const auto around =
            decide(top, exact(top, "a", "10.0.0.0/8"), contextAt()); // a container around a site is fine
        ACCEPTED(around);
        QCOMPARE(around->notes.front().code, ErrorCode::Overlap);
    }
    void isRefusedWhileTheSameCidrIsOnItsWay() // §7.2
    {
        Plan plan = planWith(u"settings settle=60", corp);
        ACCEPTED(carryOut(plan, exact(plan, "east", "10.0.0.0/24")));
        QCOMPARE(rowOf(plan, "east", "10.0.0.0/24")->state, CidrState::PendingProvision);
        const auto again = decide(plan, exact(plan, "east", "10.0.0.0/24"), contextAt());
        REFUSED(again, CidrInvalidState);
        QCOMPARE(again.error().params.value(QStringLiteral("state")), QStringLiteral("pending-provision"));
        QVERIFY(plan.allocationAt(poolNamed(plan, "corp"), prefixOf("10.0.0.0/24"))); // taken at once
        QVERIFY(plan.space(poolNamed(plan, "east")).totals.capacity == 0);            // usable only when settled
        ACCEPTED(carryOut(plan, Settle{}, contextAt(60)));
        QVERIFY(plan.space(poolNamed(plan, "east")).totals.capacity == 256);
        REFUSED(decide(plan, exact(plan, "east", "10.0.0.0/24"), contextAt(61)), CidrInvalidState);
    }
    void whatFailedMayBeTriedAgain() // interface §7.2
    {
        Plan plan = planOf(u"ipam us-east-1\npool a private ipv4\ncidr a 10.0.0.0/8 state=failed-provision");
        const PoolCidrId row = plan.cidrsOf(poolNamed(plan, "a")).front();
        ACCEPTED(decide(plan, exact(plan, "a", "10.0.0.0/8"), asAws()));
        ACCEPTED(carryOut(plan, exact(plan, "a", "10.0.0.0/8")));
        QCOMPARE(plan.get(row).state, CidrState::Provisioned);
        QCOMPARE(plan.all<PoolCidr>().size(), std::size_t{1});
    }
    void whatFailedDoesNotHideWhatIsThere() // §7.3
    {
        Plan plan = planOf(u"ipam us-east-1\npool a private ipv4\n"
                           "cidr a 10.0.0.0/8 state=failed-provision\ncidr a 10.0.0.0/8\n");
        const std::vector<PoolCidrId> rows = plan.cidrsOf(poolNamed(plan, "a"));
        ACCEPTED(carryOut(plan, gone(plan, "a", "10.0.0.0/8")));
        QCOMPARE(plan.get(rows.front()).state, CidrState::FailedProvision);
        QCOMPARE(plan.get(rows.back()).state, CidrState::Deprovisioned);
    }
    void whatLeftThePoolIsReplacedWhenItComesBack() // §7.3
    {
        Plan plan = planOf(corp);
        ACCEPTED(carryOut(plan, exact(plan, "east", "10.0.0.0/24")));
        ACCEPTED(carryOut(plan, gone(plan, "east", "10.0.0.0/24")));
        const Plan before = plan;
        const auto again = carryOut(plan, byLength(plan, "east", 24)); // the same block, by its length
        ACCEPTED(again);
        QCOMPARE(plan.cidrsOf(poolNamed(plan, "east")).size(), std::size_t{1});
        QCOMPARE(rowOf(plan, "east", "10.0.0.0/24")->state, CidrState::Provisioned);
        QCOMPARE(brokenInvariantOf(plan), QString());
        apply(plan, again->changes.inverted());
        QCOMPARE(differenceOf(before, plan), QString());
    }
    void countsTheCidrsOfAPool() // §16
    {
        Plan plan = planWith(u"settings quota=cidrs-per-pool:1", corp);
        ACCEPTED(carryOut(plan, byLength(plan, "east", 24)));
        const auto warned = decide(plan, byLength(plan, "east", 24), contextAt());
        ACCEPTED(warned);
        QCOMPARE(warned->notes.size(), 1);
        const auto failed = decide(plan, byLength(plan, "east", 24), asAws());
        ACCEPTED(failed);
        QCOMPARE(failed->changes.firstInserted<PoolCidr>()->failure, CidrFailure::LimitExceeded);
    }
    void aPlanningPoolHoldsACidrOfItsVpc() // §14
    {
        Plan plan = planOf(uR"(
            ipam us-east-1
            pool east private ipv4 locale=us-east-1
            cidr east 10.0.0.0/12
            vpc app us-east-1
            rescidr app 10.0.0.0/16 private pool=east primary
            pool subnets in=east locale=us-east-1 vpc=app
            pool more in=east locale=us-east-1 vpc=app
        )");
        REFUSED(decide(plan, exact(plan, "subnets", "10.1.0.0/16"), contextAt()), OutsideSource);
        REFUSED(decide(plan, byLength(plan, "subnets", 16), contextAt()), MissingValue);
        ACCEPTED(carryOut(plan, exact(plan, "subnets", "10.0.0.0/16")));
        REFUSED(decide(plan, exact(plan, "more", "10.0.0.0/16"), contextAt()), CidrNotAvailable);
        QCOMPARE(brokenInvariantOf(plan), QString());
    }
    void requiredEvidenceDecidesWhenTheStateSettles() // decisions.md, State and evidence
    {
        Plan plan = planOf(u"settings evidence=required settle=1\nipam us-east-1\npool top public");
        ACCEPTED(carryOut(plan, proved(plan, "top", "2605:9cc0:1ff0::/44")));
        QCOMPARE(rowOf(plan, "top", "2605:9cc0:1ff0::/44")->state, CidrState::PendingProvision);
        Plan accepted = plan;
        ACCEPTED(carryOut(plan, Settle{}, contextAt(1)));
        QCOMPARE(rowOf(plan, "top", "2605:9cc0:1ff0::/44")->state, CidrState::FailedProvision);

        PoolCidr before = *rowOf(accepted, "top", "2605:9cc0:1ff0::/44");
        PoolCidr after = before;
        after.evidence = EvidenceState::Accepted;
        ChangeSet evidence;
        evidence.update(before, after);
        apply(accepted, evidence);
        ACCEPTED(carryOut(accepted, Settle{}, contextAt(1)));
        QCOMPARE(rowOf(accepted, "top", "2605:9cc0:1ff0::/44")->state, CidrState::Provisioned);
    }

    void deprovisioningReturnsTheBlockToItsSource() // §7.3, U26
    {
        Plan plan = planOf(corp);
        ACCEPTED(carryOut(plan, exact(plan, "east", "10.0.0.0/24")));
        ACCEPTED(carryOut(plan, gone(plan, "east", "10.0.0.0/24")));
        QCOMPARE(rowOf(plan, "east", "10.0.0.0/24")->state, CidrState::Deprovisioned);
        QVERIFY(plan.space(poolNamed(plan, "corp")).totals.allocated == 0);
        QVERIFY(plan.space(poolNamed(plan, "east")).blocks.empty());
        REFUSED(decide(plan, gone(plan, "east", "10.0.0.0/24"), contextAt()), CidrInvalidState); // twice
        ACCEPTED(carryOut(plan, exact(plan, "west", "10.0.0.0/24")));
        ACCEPTED(carryOut(plan, DeletePool{poolNamed(plan, "east"), false})); // such a row does not count
    }
    void refusesAPersonWhileAllocationsAreInside()
    {
        Plan plan = planOf(privatePools);
        const auto refused = decide(plan, gone(plan, "corp", "10.0.0.0/8"), contextAt());
        REFUSED(refused, CidrHasAllocations);
        QCOMPARE(refused.error().params.value(QStringLiteral("count")), QStringLiteral("1"));
        QCOMPARE(refused.error().params.value(QStringLiteral("with")),
                 plan.path(poolNamed(plan, "east")) + QStringLiteral(" 10.0.0.0/12"));
        QCOMPARE(refused.error().params.value(QStringLiteral("isHeld")), QStringLiteral("true"));
        ACCEPTED(carryOut(plan, gone(plan, "corp", "10.0.0.0/8"), asAws())); // AWS accepts and fails
        QCOMPARE(rowOf(plan, "corp", "10.0.0.0/8")->state, CidrState::FailedDeprovision);
        QCOMPARE(rowOf(plan, "corp", "10.0.0.0/8")->failureMessage,
                 QStringLiteral("The CIDR has one or more allocations."));
        ACCEPTED(carryOut(plan, gone(plan, "east", "10.0.0.0/12")));
        ACCEPTED(carryOut(plan, gone(plan, "corp", "10.0.0.0/8"))); // and may be asked again
        REFUSED(decide(plan, gone(plan, "corp", "11.0.0.0/8"), contextAt()), NotFound);
    }
    void refusesWhileAdvertised() // §11.1
    {
        Plan plan = planOf(regionalPool);
        Advertise advertise;
        advertise.cidr = prefixOf("2605:9cc0:1ff0::/48");
        ACCEPTED(carryOut(plan, advertise));
        const auto refused = decide(plan, gone(plan, "east", "2605:9cc0:1ff0::/48"), contextAt());
        REFUSED(refused, CidrAdvertised);
        QCOMPARE(refused.error().params.value(QStringLiteral("region")), QStringLiteral("us-east-1"));
    }
    void refillsWhenLittleIsLeft() // U28
    {
        Plan plan = planOf(uR"(
            ipam us-east-1
            pool corp private ipv4
            cidr corp 10.0.0.0/16
            pool east in=corp locale=us-east-1 refill=30:24
            cidr east 10.0.0.0/24
        )");
        Allocate allocate;
        allocate.pool = poolNamed(plan, "east");
        allocate.netmask = 25;
        ACCEPTED(carryOut(plan, allocate)); // 50 % left: nothing happens
        QCOMPARE(plan.cidrsOf(allocate.pool).size(), std::size_t{1});
        const auto low = carryOut(plan, allocate); // 0 % left
        ACCEPTED(low);
        QCOMPARE(low->followUps.size(), std::size_t{1});
        QVERIFY(rowOf(plan, "east", "10.0.1.0/24"));
        QCOMPARE(brokenInvariantOf(plan), QString());
        QVERIFY(decide(plan, RefillPool{allocate.pool}, contextAt())->changes.isEmpty()); // 50 % again
        REFUSED(decide(plan, RefillPool{poolNamed(plan, "corp")}, contextAt()), InvalidValue);
    }
    void aRefillThatFindsNoRoomSaysSoAndChangesNothing()
    {
        Plan plan = planOf(uR"(
            ipam us-east-1
            pool corp private ipv4
            cidr corp 10.0.0.0/24
            pool east in=corp refill=30:24
            cidr east 10.0.0.0/24
            alloc east 10.0.0.0/24
        )");
        const auto decided = decide(plan, RefillPool{poolNamed(plan, "east")}, contextAt());
        ACCEPTED(decided);
        QVERIFY(decided->changes.isEmpty());
        QCOMPARE(decided->notes.front().code, ErrorCode::CidrNotAvailable);
    }
};

CADASTRE_TEST(ProvisionTest)
#include "tst_provision.moc"
