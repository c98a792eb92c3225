// SPDX-License-Identifier: GPL-3.0-or-later
// Contract §9.1 to §9.3, §14 and §20.1 (VPC, VPC IPv6 BYOIP) row by row.
#include "change/apply.h"
#include "change/decide.h"
#include "core/change/callers.h"
#include "support/testmain.h"

namespace cadastre::testing {

namespace {

constexpr const char16_t* basis =
    u"ipam us-east-1 us-west-2\n"
    u"account 111122223333 name=payments\n"
    u"pool TOP public\n"
    u"cidr TOP 2605:9cc0:1ff0::/44\n"
    u"pool V6 in=TOP locale=us-east-1 service=ec2 min=56 default=56 max=56 tag=Region=us-east-1\n"
    u"cidr V6 2605:9cc0:1ff0::/48\n"
    u"pool T4 private ipv4\n"
    u"cidr T4 172.2.0.0/16\n"
    u"pool V4 in=T4 locale=us-east-1 min=20 max=28 default=28 tag=Env=prod\n"
    u"cidr V4 172.2.0.0/20\n"
    u"pool W4 in=T4 locale=us-west-2\n"
    u"cidr W4 172.2.16.0/20\n"
    u"share S V4,V6 111122223333\n";

VpcCidrRequest pooled(const Plan& plan, const char* pool, std::optional<int> netmask = {}, const char* cidr = nullptr)
{
    VpcCidrRequest request;
    request.pool = poolNamed(plan, pool);
    request.netmask = netmask;
    if (cidr)
        request.cidr = prefixOf(cidr);
    return request;
}
VpcCidrRequest byHand(const char* cidr)
{
    VpcCidrRequest request;
    request.cidr = prefixOf(cidr);
    return request;
}
/// Dual stack with all that both pools ask for.
CreateVpc sound(const Plan& plan)
{
    CreateVpc command;
    command.region = RegionName::of("us-east-1");
    command.ipv4 = pooled(plan, "V4");
    command.ipv6 = pooled(plan, "V6");
    command.tags = {{u"Region"_qs, u"us-east-1"_qs}, {u"Env"_qs, u"prod"_qs}, {u"Name"_qs, u"pay"_qs}};
    return command;
}
ResourceId madeIn(const Result<Decision>& decision)
{
    return decision && decision->changes.firstInserted<Resource>() ? decision->changes.firstInserted<Resource>()->id
                                                                   : ResourceId{};
}
/// "172.2.0.0/28 2605:…::/56"
QString cidrsOf(const Plan& plan, ResourceId resource)
{
    QStringList texts;
    for (const ResourceCidrId id : plan.cidrsOf(resource))
        texts.append(plan.get(id).cidr.toString());
    return texts.join(u' ');
}

} // namespace

class VpcsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aVpcDrawsBothFamiliesWithOneAllocationEach()
    {
        Plan plan = planOf(basis);
        const ResourceId id = madeIn(carryOut(plan, sound(plan), as(tenant)));
        QVERIFY(id);
        QCOMPARE(cidrsOf(plan, id), u"172.2.0.0/28 2605:9cc0:1ff0::/56"_qs);
        const Resource& vpc = plan.get(id);
        QCOMPARE(vpc.kind, ResourceKind::Vpc);
        QCOMPARE(vpc.owner, tenant);
        QCOMPARE(vpc.region, RegionName::of("us-east-1"));
        QVERIFY(!vpc.isDefaultVpc);
        for (const ResourceCidrId cidrId : plan.cidrsOf(id)) {
            const ResourceCidr& cidr = plan.get(cidrId);
            const Allocation& allocation = plan.get(cidr.allocation);
            QCOMPARE(allocation.type, AllocationType::Vpc);
            QCOMPARE(allocation.resource, id);
            QCOMPARE(allocation.owner, tenant); // not the pool's owner
            QCOMPARE(allocation.region, RegionName::of("us-east-1"));
            QCOMPARE(allocation.cidr, cidr.cidr);
            QCOMPARE(cidr.scope, plan.get(allocation.pool).scope);
            QCOMPARE(cidr.state, AssociationState::Associated);
            const bool v4 = cidr.cidr.family() == Family::IPv4;
            QCOMPARE(cidr.primary, v4);
            QCOMPARE(cidr.ipSource, v4 ? IpSource::None : IpSource::Byoip);
        }
        QCOMPARE(brokenInvariantOf(plan), QString());
    }

    void lengthsComeFromTheDefaultTheNetmaskOrTheCidr_data()
    {
        QTest::addColumn<int>("netmask");
        QTest::addColumn<QString>("cidr");
        QTest::addColumn<QString>("ipv4");
        QTest::newRow("default") << 0 << QString() << u"172.2.0.0/28"_qs;
        QTest::newRow("netmask") << 27 << QString() << u"172.2.0.0/27"_qs;
        QTest::newRow("explicit") << 0 << u"172.2.0.32/28"_qs << u"172.2.0.32/28"_qs;
    }
    void lengthsComeFromTheDefaultTheNetmaskOrTheCidr()
    {
        QFETCH(int, netmask);
        QFETCH(QString, cidr);
        QFETCH(QString, ipv4);
        Plan plan = planOf(basis);
        CreateVpc command = sound(plan);
        command.ipv6 = {};
        if (netmask)
            command.ipv4.netmask = netmask;
        if (!cidr.isEmpty())
            command.ipv4.cidr = *Prefix::parse(cidr);
        QCOMPARE(cidrsOf(plan, madeIn(carryOut(plan, command))), ipv4);
    }

    void theByoipMatrixOfTerraform()
    {
        Plan plan = planOf(basis);
        CreateVpc command = sound(plan);
        command.ipv6.netmask = 56;
        QVERIFY(cidrsOf(plan, madeIn(carryOut(plan, command))).endsWith(u"2605:9cc0:1ff0::/56"_qs));
        command.ipv6 = pooled(plan, "V6", {}, "2605:9cc0:1ff0:4200::/56");
        const ResourceId id = madeIn(carryOut(plan, command));
        QVERIFY(cidrsOf(plan, id).endsWith(u"2605:9cc0:1ff0:4200::/56"_qs));
        const ResourceCidrId v6 = plan.cidrsOf(id).back();
        const AllocationId allocation = plan.get(v6).allocation;
        QVERIFY(carryOut(plan, DisassociateVpcCidr{v6}));
        QVERIFY(!plan.find(allocation)); // releaseSeconds is 0
        QVERIFY(carryOut(plan, AssociateVpcCidr{id, pooled(plan, "V6")}));
        QVERIFY(cidrsOf(plan, id).endsWith(u"2605:9cc0:1ff0:100::/56"_qs));
    }

    void refusesBadRequests_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<int>("code");
        int which = 0;
        const auto row = [&which](const char* name, ErrorCode code) {
            QTest::newRow(name) << which++ << static_cast<int>(code);
        };
        row("IPv6 only", ErrorCode::VpcNeedsIpv4);
        row("IPv4 netmask without a pool", ErrorCode::MissingValue);
        row("IPv4 netmask and CIDR", ErrorCode::ConflictingValues);
        row("IPv6 netmask and CIDR", ErrorCode::ConflictingValues);
        row("pool and Amazon's", ErrorCode::ConflictingValues);
        row("IPv6 CIDR without a pool", ErrorCode::MissingValue);
        row("IPv4 /15", ErrorCode::InvalidVpcRange);
        row("IPv4 /29", ErrorCode::InvalidVpcRange);
        row("IPv6 /57", ErrorCode::InvalidValue);
        row("IPv6 /52 above the pool's largest", ErrorCode::LengthBelowMin);
        row("IPv4 /19 above the pool's largest", ErrorCode::LengthBelowMin);
        row("pool of the other family", ErrorCode::FamilyMismatch);
        row("CIDR of the other family", ErrorCode::FamilyMismatch);
        row("locale differs", ErrorCode::WrongRegion);
        row("no locale", ErrorCode::LocaleNone);
        row("unknown pool", ErrorCode::NotFound);
        row("call in another Region", ErrorCode::WrongRegion);
        row("tag missing", ErrorCode::MissingTags);
        row("tag with another value", ErrorCode::MissingTags);
        row("CIDR outside the pool", ErrorCode::NotInPool);
        row("reserved tag", ErrorCode::InvalidValue);
        row("Amazon's IPv4", ErrorCode::InvalidValue);
    }
    void refusesBadRequests()
    {
        QFETCH(int, which);
        QFETCH(int, code);
        Plan plan = planOf(basis);
        const QString before = textOf(plan);
        CreateVpc command = sound(plan);
        DecisionContext context = contextAt();
        switch (which) {
        case 0: command.ipv4 = {}; break;
        case 1:
            command.ipv4 = {};
            command.ipv4.netmask = 24;
            break;
        case 2: command.ipv4 = pooled(plan, "V4", 28, "172.2.0.0/28"); break;
        case 3: command.ipv6 = pooled(plan, "V6", 56, "2605:9cc0:1ff0::/56"); break;
        case 4: command.ipv6.amazonProvided = true; break;
        case 5: command.ipv6 = byHand("2605:9cc0:1ff0::/56"); break;
        case 6: command.ipv4 = byHand("10.0.0.0/15"); break;
        case 7: command.ipv4 = byHand("10.0.0.0/29"); break;
        case 8: command.ipv6.netmask = 57; break;
        case 9: command.ipv6.netmask = 52; break;
        case 10: command.ipv4.netmask = 19; break;
        case 11: command.ipv4 = pooled(plan, "V6"); break;
        case 12: command.ipv4 = pooled(plan, "V4", {}, "2605:9cc0:1ff0::/56"); break;
        case 13: command.ipv4 = pooled(plan, "W4", 24); break;
        case 14: command.ipv4 = pooled(plan, "T4", 24); break;
        case 15: command.ipv4.pool = PoolId{99}; break;
        case 16: context.caller.region = RegionName::of("us-west-2"); break;
        case 17: command.tags.remove(u"Region"_qs); break;
        case 18: command.tags.insert(u"Env"_qs, u"Prod"_qs); break;
        case 19: command.ipv4 = pooled(plan, "V4", {}, "10.0.0.0/28"); break;
        case 20: command.tags.insert(u"aws:x"_qs, u"y"_qs); break;
        case 21:
            command.ipv4 = {};
            command.ipv4.amazonProvided = true;
            break;
        default: QFAIL("no such case");
        }
        QCOMPARE(static_cast<int>(codeOf(carryOut(plan, command, context))), code);
        QCOMPARE(textOf(plan), before);
    }

    void aPoolBelowAPlanningPoolGivesNothingToVpcs() // contract §14
    {
        Plan plan = planOf(u"ipam us-east-1\n"
                           u"pool east private ipv4 locale=us-east-1\ncidr east 10.0.0.0/12\n"
                           u"vpc app us-east-1\nrescidr app 10.0.0.0/16 private pool=east primary\n"
                           u"pool plan in=east locale=us-east-1 vpc=app\ncidr plan 10.0.0.0/16 loose\n"
                           u"pool part in=plan locale=us-east-1\ncidr part 10.0.8.0/24\n");
        CreateVpc command;
        command.region = RegionName::of("us-east-1");
        command.ipv4 = pooled(plan, "part", 28);
        const auto refused = carryOut(plan, command);
        QCOMPARE(codeOf(refused), ErrorCode::InvalidValue);
        QCOMPARE(refused.error().params.value(u"reason"_qs), u"planning-pool"_qs);
    }

    void tagsOfBothPoolsAreReportedTogether()
    {
        Plan plan = planOf(basis);
        CreateVpc command = sound(plan);
        command.tags.clear();
        const auto refused = carryOut(plan, command);
        QCOMPARE(codeOf(refused), ErrorCode::MissingTags);
        QCOMPARE(refused.error().params.value(u"tags"_qs), u"Env=prod, Region=us-east-1"_qs);
        QCOMPARE(refused.error().params.value(u"pool"_qs),
                 plan.textId(poolNamed(plan, "V4")) + u", "_qs + plan.textId(poolNamed(plan, "V6")));
    }

    void bothFamiliesOrNeither()
    {
        Plan plan = planOf(basis);
        const QString before = textOf(plan);
        CreateVpc command = sound(plan);
        command.ipv6 = pooled(plan, "V6", {}, "2605:9cc0:1ff1::/56");
        QCOMPARE(codeOf(carryOut(plan, command)), ErrorCode::NotInPool);
        QCOMPARE(textOf(plan), before);
    }

    void aPoolThatIsNotSharedCannotBeDrawnFrom()
    {
        Plan plan = planOf(basis);
        QCOMPARE(codeOf(carryOut(plan, sound(plan), as(stranger))), ErrorCode::PoolNotShared);
        DecisionContext asAws = as(stranger);
        asAws.asAws = true; // which says no more than that
        QCOMPARE(codeOf(carryOut(plan, sound(plan), asAws)), ErrorCode::NotFound);
        CreateVpc onBehalf = sound(plan);
        onBehalf.account = stranger; // the plan's owner sees the pool: say what is missing
        const auto refused = carryOut(plan, onBehalf);
        QCOMPARE(codeOf(refused), ErrorCode::PoolNotShared);
        QCOMPARE(refused.error().params.value(u"account"_qs), u"444455556666"_qs);
        onBehalf.account = tenant;
        QCOMPARE(codeOf(carryOut(plan, onBehalf, as(stranger))), ErrorCode::NotFound);
        const ResourceId id = madeIn(carryOut(plan, onBehalf));
        QCOMPARE(plan.get(id).owner, tenant);
    }

    void theRegionFollowsFromTheCallOrThePools()
    {
        Plan plan = planOf(basis);
        CreateVpc command = sound(plan);
        command.region = {};
        QCOMPARE(plan.get(madeIn(carryOut(plan, command))).region, RegionName::of("us-east-1"));
        command.ipv4 = byHand("10.0.0.0/16");
        command.ipv6 = {};
        QCOMPARE(codeOf(carryOut(plan, command)), ErrorCode::MissingValue);
        QCOMPARE(plan.get(madeIn(carryOut(plan, command, as({}, "us-west-2")))).region, RegionName::of("us-west-2"));
    }

    void aCidrByHandIsUnmanagedInTheScopeOfItsAddresses()
    {
        Plan plan = planOf(basis);
        CreateVpc command;
        command.region = RegionName::of("us-east-1");
        command.isDefault = true;
        command.ipv4 = byHand("172.31.0.0/16");
        command.ipv6.amazonProvided = true;
        const ResourceId id = madeIn(carryOut(plan, command));
        QVERIFY(plan.get(id).isDefaultVpc);
        const ResourceCidr v4 = plan.get(plan.cidrsOf(id)[0]); // copies: what follows moves the rows
        QCOMPARE(v4.scope, scopeNamed(plan, "private"));
        QVERIFY(!v4.allocation);
        QVERIFY(v4.primary);
        const ResourceCidr v6 = plan.get(plan.cidrsOf(id)[1]);
        QCOMPARE(v6.cidr.length(), 56);
        QCOMPARE(v6.scope, scopeNamed(plan, "public"));
        QCOMPARE(v6.ipSource, IpSource::Amazon);
        QVERIFY(!v6.allocation);
        const ResourceId second = madeIn(carryOut(plan, command)); // the same IPv4 again: reported, never refused
        QVERIFY(second);
        QVERIFY(plan.get(plan.cidrsOf(second)[1]).cidr != v6.cidr);
        command.ipv4 = byHand("8.8.0.0/16");
        QCOMPARE(plan.get(plan.cidrsOf(madeIn(carryOut(plan, command)))[0]).scope, scopeNamed(plan, "public"));
    }

    void theOlderPolicyKnowsOneSlash56Only()
    {
        Plan plan = planOf(u"settings policy=blog2022\n"_qs
                           + QString::fromUtf16(basis).replace(u" min=56 default=56 max=56"_qs, QString()));
        CreateVpc command = sound(plan);
        QCOMPARE(codeOf(carryOut(plan, command)), ErrorCode::NoDefaultLength);
        command.ipv6.netmask = 52;
        QCOMPARE(codeOf(carryOut(plan, command)), ErrorCode::InvalidValue);
        command.ipv6.netmask = 56;
        const ResourceId id = madeIn(carryOut(plan, command));
        QVERIFY(id);
        QCOMPARE(codeOf(carryOut(plan, AssociateVpcCidr{id, pooled(plan, "V6", 56)})), ErrorCode::QuotaExceeded);
    }

    void todaysPolicyTakesFiveIpv6CidrsOfFourLengths()
    {
        Plan plan = planOf(QString::fromUtf16(basis).replace(u" min=56 default=56 max=56"_qs, QString()));
        CreateVpc command = sound(plan);
        command.ipv6.netmask = 52;
        const ResourceId id = madeIn(carryOut(plan, command));
        for (int i = 0; i < 4; ++i)
            QVERIFY(carryOut(plan, AssociateVpcCidr{id, pooled(plan, "V6", 60)})->notes.isEmpty());
        const auto sixth = decide(plan, AssociateVpcCidr{id, pooled(plan, "V6", 60)}, contextAt());
        QVERIFY(sixth);
        QCOMPARE(sixth->notes.front().code, ErrorCode::QuotaExceeded);
        DecisionContext strict = contextAt();
        strict.strictQuotas = true;
        QCOMPARE(codeOf(decide(plan, AssociateVpcCidr{id, pooled(plan, "V6", 60)}, strict)), ErrorCode::QuotaExceeded);
    }

    void vpcsAreCountedOnlyWhenThePlanSaysSo()
    {
        Plan plan = planOf(u"settings quota=vpcs-per-region:1\n"_qs + QString::fromUtf16(basis));
        QVERIFY(carryOut(plan, sound(plan))->notes.isEmpty());
        const auto second = carryOut(plan, sound(plan));
        QVERIFY(second);
        QCOMPARE(second->notes.front().code, ErrorCode::QuotaExceeded);
    }

    void aSecondCidrMustNotOverlapTheVpc()
    {
        Plan plan = planOf(basis);
        CreateVpc command;
        command.region = RegionName::of("us-east-1");
        command.ipv4 = byHand("10.0.0.0/16");
        const ResourceId id = madeIn(carryOut(plan, command));
        QCOMPARE(codeOf(carryOut(plan, AssociateVpcCidr{id, byHand("10.0.4.0/24")})), ErrorCode::Overlap);
        QVERIFY(carryOut(plan, AssociateVpcCidr{id, byHand("10.1.0.0/16")}));
        const ResourceCidr& second = plan.get(plan.cidrsOf(id)[1]);
        QVERIFY(!second.primary);
        QCOMPARE(codeOf(carryOut(plan, AssociateVpcCidr{id, {}})), ErrorCode::MissingValue);
        QCOMPARE(codeOf(carryOut(plan, AssociateVpcCidr{id, pooled(plan, "V4")})), ErrorCode::MissingTags);
        QCOMPARE(codeOf(carryOut(plan, DisassociateVpcCidr{plan.cidrsOf(id)[0]})), ErrorCode::PrimaryCidr);
        QVERIFY(carryOut(plan, DisassociateVpcCidr{second.id}));
        QCOMPARE(cidrsOf(plan, id), u"10.0.0.0/16"_qs);
    }

    void aDeletedVpcKeepsItsBlockUntilTheReleaseIsDue()
    {
        Plan plan = planOf(u"settings release=1200\n"_qs + QString::fromUtf16(basis));
        const ResourceId id = madeIn(carryOut(plan, sound(plan)));
        const AllocationId allocation = plan.get(plan.cidrsOf(id)[0]).allocation;
        QVERIFY(carryOut(plan, DeleteVpc{id}));
        QVERIFY(!plan.find(id));
        QVERIFY(plan.get(allocation).releasingAt == planStart.plusSeconds(1200));
        QCOMPARE(plan.get(allocation).resource, id); // AWS still lists the dead VPC
        const ResourceId again = madeIn(carryOut(plan, sound(plan)));
        QCOMPARE(cidrsOf(plan, again), u"172.2.0.16/28 2605:9cc0:1ff0:100::/56"_qs);
        QVERIFY(carryOut(plan, Settle{}, contextAt(1199)));
        QVERIFY(plan.find(allocation));
        QVERIFY(carryOut(plan, Settle{}, contextAt(1200)));
        QVERIFY(!plan.find(allocation));
        QCOMPARE(brokenInvariantOf(plan), QString());
    }

    void deletingAVpcAndTakingItBackLeavesTheSamePlan()
    {
        Plan plan = planOf(basis);
        const ResourceId id = madeIn(carryOut(plan, sound(plan)));
        const Plan before = plan;
        const auto deleted = carryOut(plan, DeleteVpc{id});
        QVERIFY(plan.all<Resource>().isEmpty());
        apply(plan, deleted->changes.inverted());
        QCOMPARE(differenceOf(plan, before), QString());
    }

    void subnetsLieInTheirVpcAndApart()
    {
        Plan plan = planOf(basis);
        const ResourceId vpc = madeIn(carryOut(plan, sound(plan)));
        CreateSubnet command;
        command.vpc = vpc;
        command.zone = u"use1-az1"_qs;
        QCOMPARE(codeOf(carryOut(plan, command)), ErrorCode::MissingValue);
        command.ipv4 = byHand("172.2.0.0/28");
        command.ipv6 = byHand("2605:9cc0:1ff0::/64");
        const ResourceId subnet = madeIn(carryOut(plan, command));
        QVERIFY(subnet);
        QCOMPARE(plan.get(subnet).vpc, vpc);
        QCOMPARE(plan.get(plan.cidrsOf(subnet)[0]).scope, scopeNamed(plan, "private"));
        QVERIFY(!plan.get(plan.cidrsOf(subnet)[0]).allocation);
        QCOMPARE(codeOf(carryOut(plan, command)), ErrorCode::SubnetConflict);
        command.ipv4 = {};
        command.ipv6 = byHand("2605:9cc0:1ff0:100::/64");
        QCOMPARE(codeOf(carryOut(plan, command)), ErrorCode::SubnetOutsideVpc);
        command.ipv6 = byHand("2605:9cc0:1ff0:10::/62");
        QCOMPARE(codeOf(carryOut(plan, command)), ErrorCode::InvalidValue);
        command.ipv6 = byHand("2605:9cc0:1ff0:10::/60");
        QVERIFY(carryOut(plan, command));
        command.ipv4 = byHand("172.2.0.0/29");
        QCOMPARE(codeOf(carryOut(plan, command)), ErrorCode::InvalidVpcRange);
        const auto refused = carryOut(plan, DeleteVpc{vpc});
        QCOMPARE(codeOf(refused), ErrorCode::VpcHasSubnets);
        QCOMPARE(refused.error().params.value(u"count"_qs), u"2"_qs);
        QCOMPARE(codeOf(carryOut(plan, DisassociateVpcCidr{plan.cidrsOf(vpc)[1]})), ErrorCode::VpcHasSubnets);
        for (const ResourceId one : std::vector<ResourceId>(plan.subnetsOf(vpc)))
            QVERIFY(carryOut(plan, DeleteSubnet{one}));
        QVERIFY(carryOut(plan, DeleteVpc{vpc}));
        QVERIFY(plan.all<ResourceCidr>().isEmpty());
    }

    void aSubnetDrawsFromThePlanningPoolOfItsVpcOnly()
    {
        const QString lines = QString::fromUtf16(basis)
                            + u"vpc A us-east-1 tag=Env=prod\nrescidr A 172.2.0.0/24 private pool=V4 primary\n"
                              "vpc B us-east-1 tag=Env=prod\nrescidr B 172.2.1.0/24 private pool=V4 primary\n"
                              "pool PLAN in=V4 locale=us-east-1 vpc=A\ncidr PLAN 172.2.0.0/24\n"_qs;
        Plan plan = planOf(lines);
        CreateSubnet command;
        command.vpc = resourceNamed(plan, "A");
        command.ipv4 = pooled(plan, "V4", 28);
        QCOMPARE(codeOf(carryOut(plan, command)), ErrorCode::NotPlanningPool);
        command.ipv4 = pooled(plan, "PLAN", 28);
        const auto byHandFirst = [&] {
            CreateSubnet manual;
            manual.vpc = command.vpc;
            manual.ipv4 = byHand("172.2.0.0/28");
            return carryOut(plan, manual);
        }();
        QVERIFY(byHandFirst);
        const ResourceId subnet = madeIn(carryOut(plan, command)); // not on top of the subnet that no pool knows
        QVERIFY(subnet);
        QCOMPARE(cidrsOf(plan, subnet), u"172.2.0.16/28"_qs);
        const Allocation& allocation = plan.get(plan.get(plan.cidrsOf(subnet)[0]).allocation);
        QCOMPARE(allocation.type, AllocationType::Subnet);
        QCOMPARE(allocation.resource, subnet);
        command.vpc = resourceNamed(plan, "B");
        QCOMPARE(codeOf(carryOut(plan, command)), ErrorCode::InvalidValue);
        CreateVpc vpc = sound(plan);
        vpc.ipv4 = pooled(plan, "PLAN", 28);
        QCOMPARE(codeOf(carryOut(plan, vpc)), ErrorCode::InvalidValue);
        QVERIFY(carryOut(plan, DeleteSubnet{subnet}));
        QVERIFY(carryOut(plan, DeleteSubnet{madeIn(byHandFirst)}));
        const auto refused = carryOut(plan, DeleteVpc{resourceNamed(plan, "A")});
        QCOMPARE(codeOf(refused), ErrorCode::NotEmpty);
    }

    void anotherAccountsVpcIsNotThere()
    {
        Plan plan = planOf(basis);
        const ResourceId vpc = madeIn(carryOut(plan, sound(plan), as(tenant)));
        QCOMPARE(codeOf(carryOut(plan, DeleteVpc{vpc}, as(stranger))), ErrorCode::NotFound);
        QCOMPARE(codeOf(carryOut(plan, DeleteVpc{vpc}, as(tenant, "us-west-2"))), ErrorCode::WrongRegion);
        QCOMPARE(codeOf(carryOut(plan, AssociateVpcCidr{ResourceId{99}, byHand("10.0.0.0/16")})), ErrorCode::NotFound);
        QCOMPARE(codeOf(carryOut(plan, DisassociateVpcCidr{ResourceCidrId{99}})), ErrorCode::NotFound);
        QCOMPARE(codeOf(carryOut(plan, DeleteSubnet{vpc})), ErrorCode::NotFound);
        QVERIFY(carryOut(plan, DeleteVpc{vpc}, as(tenant)));
    }
};

} // namespace cadastre::testing

using cadastre::testing::VpcsTest;
CADASTRE_TEST(VpcsTest)
#include "tst_vpcs.moc"
