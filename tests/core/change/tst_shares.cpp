// SPDX-License-Identifier: GPL-3.0-or-later
// Sharing: contract §15 and step 8 of §18.
#include "change/apply.h"
#include "core/change/callers.h"
#include "core/change/walkthroughplan.h"
#include "plan/sharing.h"
#include "support/testmain.h"

namespace cadastre::testing {

namespace {

constexpr const char16_t* organised = uR"(
    settings org=o-a1b2c3 sharing
    ou Workloads
    ou Prod in=Workloads
    account 111111111111 ou=Prod
    account 222222222222 external
    ipam us-east-1 us-east-2
    pool top public advertisable
    cidr top 2605:9cc0:1ff0::/44
    pool east in=top locale=us-east-1 service=ec2 default=56
    cidr east 2605:9cc0:1ff0::/48
    pool west in=top locale=us-east-2 service=ec2 default=56
)";
const AccountNumber insider = AccountNumber::of(111'111'111'111);
const AccountNumber outsider = AccountNumber::of(222'222'222'222);

CreateShare shareOf(const Plan& plan, const QStringList& principals)
{
    CreateShare command;
    command.name = u"regional"_qs;
    command.pools = {poolNamed(plan, "east")};
    command.principals = principals;
    return command;
}

} // namespace

class SharesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aShareIsActiveAtOnceAndOpensThePool()
    {
        Plan plan = planOf(organised);
        QVERIFY(!mayAllocateFrom(plan, poolNamed(plan, "east"), insider));
        const auto made = carryOut(plan, shareOf(plan, {u"111111111111"_qs}));
        ACCEPTED(made);
        const Share& share = *plan.all<Share>().begin();
        QCOMPARE(share.status, ShareStatus::Active);
        QCOMPARE(share.permission, u"AWSRAMDefaultPermissionsIpamPool"_qs);
        QCOMPARE(share.owner, planOwner);
        QCOMPARE(share.region, RegionName::of("us-east-1"));
        QVERIFY(share.createdAt == planStart);
        QVERIFY(mayAllocateFrom(plan, poolNamed(plan, "east"), insider));
        QVERIFY(!mayAllocateFrom(plan, poolNamed(plan, "west"), insider));
        apply(plan, made->changes.inverted());
        QVERIFY(!mayAllocateFrom(plan, poolNamed(plan, "east"), insider));
    }

    void unitsAndTheOrganisationStandForTheirMembers()
    {
        Plan plan = planOf(organised);
        const QString unit = plan.textId(OrgUnitId{1});
        ACCEPTED(carryOut(plan, shareOf(plan, {u"arn:aws:organizations::333333333333:ou/o-a1b2c3/"_qs + unit})));
        QCOMPARE(plan.all<Share>().begin()->principals, QStringList{unit});
        QVERIFY(mayAllocateFrom(plan, poolNamed(plan, "east"), insider));
        QVERIFY(!mayAllocateFrom(plan, poolNamed(plan, "east"), outsider));
        ACCEPTED(carryOut(plan, ModifyShare{ShareId{1}, {}, {}, {}, {u"o-a1b2c3"_qs}, {unit}, {}}));
        QVERIFY(mayAllocateFrom(plan, poolNamed(plan, "east"), insider));
        QVERIFY(!mayAllocateFrom(plan, poolNamed(plan, "east"), outsider));
    }

    void unitsOfAnotherOrganisationAreUnknown()
    {
        Plan plan = planOf(organised);
        const QString unit = plan.textId(OrgUnitId{1});
        const QString other = u"arn:aws:organizations::333333333333:ou/o-other/"_qs + unit;
        REFUSED(carryOut(plan, shareOf(plan, {other})), NotFound);
        ACCEPTED(carryOut(plan, shareOf(plan, {unit})));
        REFUSED(carryOut(plan, ModifyShare{ShareId{1}, {}, {}, {}, {}, {other}, {}}), NotFound);
    }

    void theFirstOrganisationNamedToAwsIsThePlans()
    {
        Plan plan = planOf(QString::fromUtf16(organised).replace(u"org=o-a1b2c3 "_qs, QString()));
        const QString arn = u"arn:aws:organizations::333333333333:ou/%1/"_qs + plan.textId(OrgUnitId{1});
        DecisionContext aws = contextAt();
        aws.asAws = true;
        REFUSED(carryOut(plan, shareOf(plan, {arn.arg(u"o-first"_qs), u"o-second"_qs}), aws), NotFound);
        ACCEPTED(carryOut(plan, shareOf(plan, {arn.arg(u"o-planned000"_qs)}), aws));
        QVERIFY(plan.settings().organizationId.isEmpty());
        ACCEPTED(carryOut(plan, shareOf(plan, {arn.arg(u"o-first"_qs)}), aws));
        QCOMPARE(plan.settings().organizationId, u"o-first"_qs);
        REFUSED(carryOut(plan, shareOf(plan, {u"o-second"_qs}), aws), NotFound);
        ACCEPTED(carryOut(plan, shareOf(plan, {arn.arg(u"o-planned000"_qs)}), aws)); // as it was told before
    }

    void unknownPrincipalsAreRefusedUnlessExternalOnesMayBe()
    {
        Plan plan = planOf(organised);
        REFUSED(carryOut(plan, shareOf(plan, {u"ou-none-0"_qs})), NotFound);
        REFUSED(carryOut(plan, shareOf(plan, {u"o-other"_qs})), NotFound);
        REFUSED(carryOut(plan, shareOf(plan, {u"12345"_qs})), InvalidAccount);
        CreateShare closed = shareOf(plan, {u"333333333333"_qs});
        closed.allowExternal = false;
        REFUSED(carryOut(plan, closed), NotFound);
        closed.principals = {u"222222222222"_qs};
        REFUSED(carryOut(plan, closed), InvalidValue);
        closed.principals = {u"111111111111"_qs};
        ACCEPTED(carryOut(plan, closed));
        ACCEPTED(carryOut(plan, shareOf(plan, {u"333333333333"_qs, u"222222222222"_qs})));
        QVERIFY(mayAllocateFrom(plan, poolNamed(plan, "east"), AccountNumber::of(333'333'333'333)));
    }

    void organisationSharingThatIsOffIsSaidOrRefused()
    {
        Plan plan = planOf(QString::fromUtf16(organised).replace(u" sharing"_qs, QString()));
        const auto made = decide(plan, shareOf(plan, {u"o-a1b2c3"_qs}), contextAt());
        ACCEPTED(made);
        QCOMPARE(made->notes.size(), 1);
        DecisionContext aws = contextAt();
        aws.asAws = true;
        REFUSED(decide(plan, shareOf(plan, {u"o-a1b2c3"_qs}), aws), NotAuthorized);
    }

    void aPoolIsSharedFromTheHomeOfItsOwnIpam() // contract §1; an account may have an IPAM in each Region
    {
        Plan plan = planOf(u"ipam us-east-1\npool first private ipv4\nipam us-west-2\npool second private ipv4\n");
        CreateShare command;
        command.name = u"s"_qs;
        command.pools = {poolNamed(plan, "second")};
        DecisionContext called = contextAt();
        called.caller.region = RegionName::of("us-east-1");
        REFUSED(decide(plan, command, called), WrongRegion);
        called.caller.region = RegionName::of("us-west-2");
        ACCEPTED(carryOut(plan, command, called));
        QCOMPARE(plan.get(ShareId{1}).region, RegionName::of("us-west-2"));
        QCOMPARE(decide(plan, command, contextAt())->changes.firstInserted<Share>()->region,
                 RegionName::of("us-west-2"));

        ModifyShare more;
        more.share = ShareId{1};
        more.addPools = {poolNamed(plan, "first")};
        REFUSED(decide(plan, more, called), WrongRegion); // it is managed elsewhere
        called.caller.region = RegionName::of("us-east-1");
        REFUSED(decide(plan, more, called), WrongRegion); // and this is not where the share is
        REFUSED(decide(plan, DeleteShare{ShareId{1}}, called), WrongRegion);
    }

    void onlyOwnersShareAndOnlyFromHome()
    {
        Plan plan = planOf(organised);
        REFUSED(carryOut(plan, shareOf(plan, {}), as(insider)), PoolNotShared);
        ACCEPTED(carryOut(plan, shareOf(plan, {u"111111111111"_qs})));
        REFUSED(carryOut(plan, shareOf(plan, {u"222222222222"_qs}), as(insider)), NotAuthorized);
        REFUSED(carryOut(plan, DeleteShare{ShareId{1}}, as(insider)), NotFound);
        DecisionContext away = contextAt();
        away.caller.region = RegionName::of("us-east-2");
        REFUSED(carryOut(plan, shareOf(plan, {}), away), WrongRegion);
        CreateShare bad = shareOf(plan, {});
        bad.pools.append(PoolId{99});
        REFUSED(carryOut(plan, bad), NotFound);
        bad = shareOf(plan, {});
        bad.name = u" "_qs;
        REFUSED(carryOut(plan, bad), MissingValue);
        bad = shareOf(plan, {});
        bad.permission = u"AdministratorAccess"_qs;
        REFUSED(carryOut(plan, bad), InvalidValue);
    }

    void onePoolOrManyAndChangesOfBoth()
    {
        Plan plan = planOf(organised);
        ACCEPTED(carryOut(plan, shareOf(plan, {u"111111111111"_qs})));
        const PoolId east = poolNamed(plan, "east");
        const PoolId west = poolNamed(plan, "west");
        ACCEPTED(carryOut(plan, ModifyShare{ShareId{1}, u"both"_qs, {west, east}, {}, {}, {}, {}}, contextAt(5)));
        const Share& share = plan.get(ShareId{1});
        QCOMPARE(share.pools, (QList<PoolId>{east, west}));
        QCOMPARE(share.name, u"both"_qs);
        QVERIFY(share.updatedAt == planStart.plusSeconds(5));
        REFUSED(carryOut(plan, ModifyShare{ShareId{1}, {}, {west}, {}, {}, {}, {}}), NothingToChange);
        REFUSED(carryOut(plan, ModifyShare{ShareId{1}, {}, {}, {}, {}, {u"333333333333"_qs}, {}}), NotFound);
        ACCEPTED(carryOut(plan, ModifyShare{ShareId{1}, {}, {}, {east}, {}, {}, {}}));
        QVERIFY(plan.sharesOf(east).empty());
        QCOMPARE(plan.sharesOf(west).size(), std::size_t{1});
        REFUSED(carryOut(plan, DeleteShare{ShareId{7}}), NotFound);
    }

    void aPoolThatIsLeavingIsNotShared() // §6.7
    {
        Plan plan = planOf(QString::fromUtf16(organised).replace(u"settings"_qs, u"settings settle=60"_qs));
        const PoolId west = poolNamed(plan, "west");
        ACCEPTED(carryOut(plan, shareOf(plan, {u"111111111111"_qs})));
        ACCEPTED(carryOut(plan, DeletePool{west, false}));
        QCOMPARE(plan.get(west).state, LifeState::DeleteInProgress);
        REFUSED(carryOut(plan, ModifyShare{ShareId{1}, {}, {west}, {}, {}, {}, {}}), NotFound);
        CreateShare other = shareOf(plan, {});
        other.pools = {west};
        REFUSED(carryOut(plan, other), NotFound);
    }

    void takingAShareBackKeepsAllocationsAndSaysHowManyLoseIt()
    {
        Plan plan = planOf(organised);
        ACCEPTED(carryOut(plan, shareOf(plan, {u"111111111111"_qs})));
        Allocate allocate;
        allocate.pool = poolNamed(plan, "east");
        ACCEPTED(carryOut(plan, allocate, as(insider)));
        ACCEPTED(carryOut(plan, allocate));
        const auto gone = carryOut(plan, DeleteShare{ShareId{1}});
        ACCEPTED(gone);
        QCOMPARE(gone->notes.size(), 1);
        QCOMPARE(gone->notes.front().code, ErrorCode::ShareAccessLost);
        QCOMPARE(gone->notes.front().params.value(u"count"_qs), u"1"_qs);
        QCOMPARE(plan.space(poolNamed(plan, "east")).allocationCount, std::size_t{2});
        REFUSED(carryOut(plan, allocate, as(insider)), PoolNotShared);
    }
};

} // namespace cadastre::testing

using cadastre::testing::SharesTest;
CADASTRE_TEST(SharesTest)
#include "tst_shares.moc"
