// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/apply.h"
#include "core/change/walkthroughplan.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;

namespace {

CreatePool topPool(const Plan& plan, const char* scope, Family family = Family::IPv6)
{
    CreatePool create;
    create.scope = scopeNamed(plan, scope);
    create.family = family;
    create.tags.insert(QStringLiteral("Name"), QStringLiteral("new"));
    return create;
}
CreatePool childOf(const Plan& plan, const char* source, const char* locale = "")
{
    CreatePool create;
    create.source = poolNamed(plan, source);
    create.locale = RegionName::of(locale);
    create.tags.insert(QStringLiteral("Name"), QStringLiteral("new"));
    return create;
}

} // namespace

/// Contract §6.1 row by row, then §6.2 to §6.7.
class PoolsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void row1NeedsAScopeAndAFamily()
    {
        const Plan plan = planOf(emptyFrame);
        REFUSED(decide(plan, CreatePool{}, contextAt()), MissingValue);
        CreatePool create;
        create.scope = scopeNamed(plan, "public");
        REFUSED(decide(plan, create, contextAt()), MissingValue);
    }
    void row2NeedsAScopeOfTheCaller()
    {
        const Plan plan = planOf(emptyFrame);
        CreatePool create = topPool(plan, "public");
        DecisionContext stranger = contextAt();
        stranger.caller.account = AccountNumber::of(1);
        REFUSED(decide(plan, create, stranger), NotFound);
        create.scope = {99};
        REFUSED(decide(plan, create, contextAt()), NotFound);
    }
    void rows4And5NeedASourceOfTheSameScopeAndFamily()
    {
        const Plan plan = planOf(regionalPool);
        CreatePool create = childOf(plan, "top");
        create.source = {99};
        create.scope = scopeNamed(plan, "public");
        REFUSED(decide(plan, create, contextAt()), NotFound);
        create = childOf(plan, "top");
        create.scope = scopeNamed(plan, "private");
        REFUSED(decide(plan, create, contextAt()), SourceScopeDiffers);
        create = childOf(plan, "top");
        create.family = Family::IPv4;
        REFUSED(decide(plan, create, contextAt()), SourceFamilyDiffers);
    }
    void anEc2PoolMayFeedOthersExceptIn2022() // §6.4, U2
    {
        const Plan now = planOf(regionalPool);
        ACCEPTED(decide(now, childOf(now, "east", "us-east-1"), contextAt()));
        const Plan then = planWith(u"settings policy=blog2022", regionalPool);
        REFUSED(decide(then, childOf(then, "east", "us-east-1"), contextAt()), ServicePoolAsSource);
    }
    void row6CountsTheDepthFromOne()
    {
        Plan plan = planOf(emptyFrame);
        CreatePool create = topPool(plan, "private", Family::IPv4);
        for (int depth = 1; depth <= 10; ++depth) {
            const auto made = carryOut(plan, create);
            ACCEPTED(made);
            create.source = made->changes.firstInserted<Pool>()->id;
            QCOMPARE(plan.depth(create.source), depth);
        }
        DecisionContext strict = contextAt();
        strict.strictQuotas = true;
        const auto refused = decide(plan, create, strict);
        REFUSED(refused, DepthExceeded);
        QCOMPARE(refused.error().params.value(QStringLiteral("depth")), QStringLiteral("11"));
        const auto warned = decide(plan, create, contextAt());
        ACCEPTED(warned);
        QCOMPARE(warned->notes.size(), 1);
    }
    void row7TheLocaleIsAnOperatingRegion()
    {
        const Plan plan = planOf(emptyFrame);
        CreatePool create = topPool(plan, "public");
        create.locale = RegionName::of("eu-west-1");
        REFUSED(decide(plan, create, contextAt()), RegionNotOperating);
        create.locale = RegionName::of("us-west-2-lax-1"); // a Local Zone group: public IPv4 only
        REFUSED(decide(plan, create, contextAt()), RegionNotOperating);
        create.family = Family::IPv4;
        ACCEPTED(decide(plan, create, contextAt()));
        const Plan free = planOf(u"ipam us-east-1 us-west-2 free");
        create = topPool(free, "public");
        create.locale = RegionName::of("us-west-2");
        REFUSED(decide(free, create, contextAt()), TierLacks);
    }
    void row8AChildServesTheRegionOfItsSource()
    {
        const Plan plan = planOf(privatePools);
        REFUSED(decide(plan, childOf(plan, "east", "us-west-2"), contextAt()), LocaleDiffersFromSource);
        REFUSED(decide(plan, childOf(plan, "east"), contextAt()), LocaleDiffersFromSource);
        ACCEPTED(decide(plan, childOf(plan, "corp", "us-west-2"), contextAt()));
        ACCEPTED(decide(plan, childOf(plan, "east", "us-east-1"), contextAt()));
    }
    void row9ThePresenceOfAdvertisableAloneIsRefused()
    {
        const Plan plan = planOf(emptyFrame);
        for (const bool value : {false, true}) {
            CreatePool create = topPool(plan, "private");
            create.advertisable = value;
            REFUSED(decide(plan, create, contextAt()), AdvertisableNotAllowed);
            create = topPool(plan, "public", Family::IPv4);
            create.advertisable = value;
            REFUSED(decide(plan, create, contextAt()), AdvertisableNotAllowed);
            create = topPool(plan, "public");
            create.publicIpSource = PublicIpSource::Amazon;
            create.locale = RegionName::of("us-east-1");
            create.advertisable = value;
            REFUSED(decide(plan, create, contextAt()), AdvertisableNotAllowed);
            create = topPool(plan, "public");
            create.advertisable = value;
            ACCEPTED(decide(plan, create, contextAt()));
        }
    }
    void row10ServiceAndSourceOfAddressesAreForThePublicScope()
    {
        const Plan plan = planOf(emptyFrame);
        CreatePool create = topPool(plan, "private");
        create.service = AwsService::Ec2;
        REFUSED(decide(plan, create, contextAt()), PublicOnly);
        create = topPool(plan, "private");
        create.publicIpSource = PublicIpSource::Byoip;
        REFUSED(decide(plan, create, contextAt()), PublicOnly);
    }
    void row11AnAmazonPoolNeedsALocale()
    {
        const Plan plan = planOf(emptyFrame);
        CreatePool create = topPool(plan, "public");
        create.publicIpSource = PublicIpSource::Amazon;
        REFUSED(decide(plan, create, contextAt()), AmazonNeedsLocale);
    }
    void row12LengthsAreInsideTheFamilyAndInOrder()
    {
        const Plan plan = planOf(emptyFrame);
        const auto with = [&](Family family, PrefixLength min, PrefixLength standard, PrefixLength max) {
            CreatePool create = topPool(plan, "private", family);
            create.minLength = min;
            create.defaultLength = standard;
            create.maxLength = max;
            return decide(plan, create, contextAt());
        };
        REFUSED(with(Family::IPv4, {}, 33, {}), LengthOutOfRange);
        REFUSED(with(Family::IPv6, {}, {}, 129), LengthOutOfRange);
        REFUSED(with(Family::IPv4, 26, 24, {}), LengthsOutOfOrder);
        REFUSED(with(Family::IPv4, {}, 27, 26), LengthsOutOfOrder);
        REFUSED(with(Family::IPv4, 27, {}, 26), LengthsOutOfOrder);
        ACCEPTED(with(Family::IPv6, 56, 56, 56)); // U3
        ACCEPTED(with(Family::IPv4, 0, {}, 32));
    }
    void row13AKeyMayBeRequiredTwiceButNeverWithAWildcard()
    {
        Plan plan = planOf(emptyFrame);
        CreatePool create = topPool(plan, "private");
        create.requiredTags = {{QStringLiteral("BU"), QStringLiteral("net")},
                               {QStringLiteral("BU"), QStringLiteral("app")},
                               {QStringLiteral("BU"), QStringLiteral("net")}};
        const auto made = decide(plan, create, contextAt());
        ACCEPTED(made);
        QCOMPARE(made->changes.firstInserted<Pool>()->requiredTags.size(), 2); // the same pair counts once
        create.requiredTags = {{QStringLiteral("BU"), QStringLiteral("*")}};
        const auto refused = decide(plan, create, contextAt());
        REFUSED(refused, WildcardInPoolRule);
        QCOMPARE(refused.error().params.value(QStringLiteral("key")), QStringLiteral("BU"));
    }
    void row14APlanningPoolNeedsASourceWithALocaleAndAVpcOfIt() // §14
    {
        const Plan plan = planOf(uR"(
            ipam us-east-1
            pool corp private ipv4
            cidr corp 10.0.0.0/8
            pool east in=corp locale=us-east-1
            cidr east 10.0.0.0/12
            vpc app us-east-1
            rescidr app 10.0.0.0/16 private pool=east primary
            vpc alone us-east-1
            rescidr alone 10.1.0.0/16 private primary
        )");
        CreatePool create = topPool(plan, "private", Family::IPv4);
        create.sourceResource = resourceNamed(plan, "app");
        REFUSED(decide(plan, create, contextAt()), MissingValue);
        create.source = poolNamed(plan, "corp");
        REFUSED(decide(plan, create, contextAt()), SourceNeedsLocale);
        create.source = poolNamed(plan, "east");
        create.locale = RegionName::of("us-east-1");
        ACCEPTED(decide(plan, create, contextAt()));
        create.sourceResource = resourceNamed(plan, "alone");
        REFUSED(decide(plan, create, contextAt()), NotInPool);
        create.sourceResource = {99};
        REFUSED(decide(plan, create, contextAt()), NotFound);
    }
    void row15CountsThePoolsOfTheScope()
    {
        Plan plan = planWith(u"settings quota=pools-per-scope:1", emptyFrame);
        ACCEPTED(carryOut(plan, topPool(plan, "private")));
        DecisionContext strict = contextAt();
        strict.strictQuotas = true;
        REFUSED(decide(plan, topPool(plan, "private"), strict), QuotaExceeded);
        ACCEPTED(decide(plan, topPool(plan, "public"), strict));
        const auto warned = decide(plan, topPool(plan, "private"), contextAt());
        ACCEPTED(warned);
        QCOMPARE(warned->notes.front().code, ErrorCode::QuotaExceeded);
    }
    void theFreeTierHasNoPrivatePools() // §21
    {
        const Plan plan = planOf(u"ipam us-east-1 free");
        REFUSED(decide(plan, topPool(plan, "private"), contextAt()), TierLacks);
        ACCEPTED(decide(plan, topPool(plan, "public"), contextAt()));
    }
    void refillNeedsASourceAndAShare() // U28
    {
        const Plan plan = planOf(privatePools);
        CreatePool create = topPool(plan, "private");
        create.refill = {20, 24};
        REFUSED(decide(plan, create, contextAt()), InvalidValue);
        create = childOf(plan, "corp");
        create.refill = {0, 24};
        REFUSED(decide(plan, create, contextAt()), InvalidValue);
        create.refill = {20, 24};
        ACCEPTED(decide(plan, create, contextAt()));
    }
    void defaultsOfTheAnswer() // §6.2
    {
        Plan plan = planOf(emptyFrame);
        const auto made = carryOut(plan, topPool(plan, "public"));
        ACCEPTED(made);
        const Pool& pool = *made->changes.firstInserted<Pool>();
        QCOMPARE(pool.publicIpSource, PublicIpSource::Byoip);
        QCOMPARE(pool.locale.localeText(), QStringLiteral("None"));
        QVERIFY(!pool.autoImport && !pool.advertisable);
        QCOMPARE(pool.owner, planOwner);
    }
    void aChildInheritsAdvertisableWithoutBeingTold() // §6.2, §18 step 4
    {
        const Plan plan = planOf(regionalPool);
        const auto made = decide(plan, childOf(plan, "top", "us-west-2"), contextAt());
        ACCEPTED(made);
        QVERIFY(made->changes.firstInserted<Pool>()->advertisable);
        QCOMPARE(made->changes.firstInserted<Pool>()->publicIpSource, PublicIpSource::Byoip);
    }
    void saysThatAutoImportWithoutALocaleNeverImports() // §21
    {
        const Plan plan = planOf(emptyFrame);
        CreatePool create = topPool(plan, "private");
        create.autoImport = true;
        const auto made = decide(plan, create, contextAt());
        ACCEPTED(made);
        QCOMPARE(made->notes.size(), 1);
        QCOMPARE(made->notes.front().code, ErrorCode::LocaleNone);
    }

    void modifyNeedsAModification() // §6.6
    {
        const Plan plan = planOf(privatePools);
        ModifyPool modify;
        modify.pool = poolNamed(plan, "east");
        REFUSED(decide(plan, modify, contextAt()), NothingToChange);
    }
    void modifiesAsTheCliSampleDoes() // §6.6: 16/24/26 {Environment} → 14, no default, 26 {Environment, Owner}
    {
        Plan plan = planOf(u"ipam us-east-1\npool p private ipv4 min=16 default=24 max=26 tag=Environment=Preprod");
        ModifyPool modify;
        modify.pool = poolNamed(plan, "p");
        modify.addTags = {{QStringLiteral("Owner"), QStringLiteral("Build Team")}};
        modify.clearDefault = true;
        modify.minLength = 14;
        ACCEPTED(carryOut(plan, modify));
        QCOMPARE(textOf(plan), QStringLiteral("ipam us-east-1\n"
                                              "pool private/p ipv4 min=14 max=26 tag=Environment=Preprod "
                                              "tag=Owner=Build Team state=modify-complete"));
    }
    void judgesLengthsAsTheyWillBe()
    {
        const Plan plan = planOf(u"ipam us-east-1\npool p private ipv4 min=16 default=24 max=26");
        ModifyPool modify;
        modify.pool = poolNamed(plan, "p");
        modify.maxLength = 20;
        REFUSED(decide(plan, modify, contextAt()), LengthsOutOfOrder);
        modify.clearDefault = true;
        ACCEPTED(decide(plan, modify, contextAt()));
        modify.defaultLength = 18;
        REFUSED(decide(plan, modify, contextAt()), ConflictingValues);
    }
    void onlyTheOwnerModifies() // §15
    {
        const Plan plan = planWith(u"", privatePools, u"share s east 111111111111");
        ModifyPool modify;
        modify.pool = poolNamed(plan, "east");
        modify.autoImport = true;
        DecisionContext consumer = contextAt();
        consumer.caller.account = AccountNumber::of(111'111'111'111);
        REFUSED(decide(plan, modify, consumer), NotAuthorized);
        consumer.caller.account = AccountNumber::of(222'222'222'222);
        REFUSED(decide(plan, modify, consumer), PoolNotShared);
    }

    void deletesOnlyWhatIsEmpty() // §6.7
    {
        Plan plan = planOf(privatePools);
        REFUSED(decide(plan, DeletePool{poolNamed(plan, "east"), false}, contextAt()), PoolHasCidrs);
        Plan family = planOf(u"ipam us-east-1\npool a private\npool b in=a");
        REFUSED(decide(family, DeletePool{poolNamed(family, "a"), false}, contextAt()), PoolHasChildren);
        ACCEPTED(carryOut(family, DeletePool{poolNamed(family, "b"), false}));
        ACCEPTED(carryOut(family, DeletePool{poolNamed(family, "a"), false}));
        QCOMPARE(textOf(family), QStringLiteral("ipam us-east-1"));
        Plan shared = planOf(u"ipam us-east-1\npool a private\nshare s a 111111111111");
        REFUSED(decide(shared, DeletePool{poolNamed(shared, "a"), false}, contextAt()), ShareInUse);
    }
    void cascadeDropsAllBelowAndReturnsTheSpaceButKeepsVpcs() // §6.7
    {
        Plan plan = planOf(uR"(
            ipam us-east-1
            pool corp private ipv4
            cidr corp 10.0.0.0/8
            pool east in=corp locale=us-east-1
            cidr east 10.0.0.0/12
            pool team in=east locale=us-east-1
            cidr team 10.1.0.0/16
            alloc east 10.2.0.0/24
            vpc app us-east-1
            rescidr app 10.1.0.0/20 private pool=team
            reserve east 10.3.0.0/16
        )");
        const Plan before = plan;
        const auto decided = carryOut(plan, DeletePool{poolNamed(plan, "east"), true});
        ACCEPTED(decided);
        QCOMPARE(textOf(plan), QStringLiteral("ipam us-east-1\npool private/corp ipv4\ncidr private/corp 10.0.0.0/8\n"
                                              "rescidr app 10.1.0.0/20 private"));
        QCOMPARE(brokenInvariantOf(plan), QString());
        apply(plan, decided->changes.inverted());
        QCOMPARE(differenceOf(before, plan), QString());
        QCOMPARE(brokenInvariantOf(plan), QString());
    }
    void cascadeIsRefusedInThePublicScope()
    {
        const Plan plan = planOf(regionalPool);
        REFUSED(decide(plan, DeletePool{poolNamed(plan, "top"), true}, contextAt()), CascadePublicScope);
    }
    void aDeletedPoolIsGoneForEveryoneWhileItLeaves()
    {
        Plan plan = planOf(u"settings settle=30\nipam us-east-1\npool a private");
        const PoolId a = poolNamed(plan, "a");
        ACCEPTED(carryOut(plan, DeletePool{a, false}));
        QCOMPARE(plan.get(a).state, LifeState::DeleteInProgress);
        REFUSED(decide(plan, DeletePool{a, false}, contextAt()), NotFound);
        ACCEPTED(carryOut(plan, Settle{}, contextAt(30)));
        QVERIFY(!plan.find(a));
    }
};

CADASTRE_TEST(PoolsTest)
#include "tst_pools.moc"
