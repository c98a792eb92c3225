// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/apply.h"
#include "core/change/walkthroughplan.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;

namespace {
RegionName region(const char* name) { return RegionName::of(name); }
} // namespace

/// Contract §4, §5, §15 (accounts), §16.
class FrameTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void makesBothDefaultScopesAndAddsTheHomeRegion()
    {
        Plan plan = planOf(u"settings home=us-east-1");
        CreateIpam create;
        create.operatingRegions = {region("us-east-2"), region("us-west-1")};
        ACCEPTED(carryOut(plan, create));
        QVERIFY(plan.ipam());
        QCOMPARE(plan.ipam()->operatingRegions.size(), 3);
        QVERIFY(plan.ipam()->operatingRegions.contains(region("us-east-1")));
        QCOMPARE(plan.scopesOf(plan.ipam()->id).size(), std::size_t{2});
        QVERIFY(plan.defaultScope(plan.ipam()->id, ScopeType::Public));
        QVERIFY(plan.defaultScope(plan.ipam()->id, ScopeType::Private));
        QVERIFY(plan.ipam()->state == LifeState::CreateComplete);
    }
    void refusesASecondIpamInTheSameRegionButNotInAnother()
    {
        Plan plan = planOf(emptyFrame);
        REFUSED(decide(plan, CreateIpam{}, contextAt()), IpamExists);
        CreateIpam elsewhere;
        elsewhere.homeRegion = region("eu-central-1");
        ACCEPTED(carryOut(plan, elsewhere));
        QCOMPARE(plan.settings().homeRegion, region("us-east-1"));
    }
    void passesThroughCreateInProgressWhenThePlanTakesTime()
    {
        Plan plan = planOf(u"settings settle=60");
        ACCEPTED(carryOut(plan, CreateIpam{}));
        QVERIFY(plan.ipam()->state == LifeState::CreateInProgress);
        ACCEPTED(carryOut(plan, Settle{}, contextAt(59)));
        QVERIFY(plan.ipam()->state == LifeState::CreateInProgress);
        ACCEPTED(carryOut(plan, Settle{}, contextAt(60)));
        QVERIFY(plan.ipam()->state == LifeState::CreateComplete);
    }
    void aRegionThatIsAddedAndRemovedAtOnceIsRefused() // §4
    {
        Plan plan = planOf(u"ipam us-east-1 us-west-2");
        ModifyIpam modify;
        modify.ipam = plan.ipam()->id;
        modify.addRegions = {region("eu-west-1"), region("us-east-2")};
        modify.removeRegions = {region("us-east-2")};
        REFUSED(decide(plan, modify, contextAt()), ConflictingValues);
        modify.removeRegions = {region("eu-central-1")};
        REFUSED(decide(plan, modify, contextAt()), RegionNotOperating);
        modify.addRegions = {region("us-west-2"), region("eu-west-1"), region("eu-west-1")}; // one is there already
        modify.removeRegions = {};
        ACCEPTED(carryOut(plan, modify));
        QCOMPARE(plan.ipam()->operatingRegions,
                 (QList<RegionName>{region("eu-west-1"), region("us-east-1"), region("us-west-2")}));
    }
    void keepsARegionThatAPoolServes() // U22
    {
        Plan plan = planOf(privatePools);
        ModifyIpam modify;
        modify.ipam = plan.ipam()->id;
        modify.removeRegions = {region("us-west-2")};
        const auto refused = decide(plan, modify, contextAt());
        REFUSED(refused, RegionInUse);
        QCOMPARE(refused.error().params.value(QStringLiteral("by")), QStringLiteral("private/corp/west"));
        modify.removeRegions = {region("us-east-1")};
        REFUSED(decide(plan, modify, contextAt()), HomeRegionFixed);
        modify.removeRegions = {region("eu-west-1")};
        REFUSED(decide(plan, modify, contextAt()), RegionNotOperating);
        ModifyIpam nothing;
        nothing.ipam = modify.ipam;
        REFUSED(decide(plan, nothing, contextAt()), NothingToChange);
    }
    void addsAndRemovesAnOperatingRegion()
    {
        Plan plan = planOf(emptyFrame);
        ModifyIpam modify;
        modify.ipam = plan.ipam()->id;
        modify.addRegions = {region("eu-west-1"), region("us-east-2")};
        modify.removeRegions = {region("us-west-2")};
        ACCEPTED(carryOut(plan, modify));
        QCOMPARE(textOf(plan), QStringLiteral("ipam us-east-1 eu-west-1 us-east-2 modify-complete"));
    }
    void theFreeTierNeedsAPlanThatUsesNothingElse() // §16
    {
        ModifyIpam free;
        free.tier = Tier::Free;
        const auto feature = [&](const char16_t* lines) {
            Plan plan = planOf(lines);
            free.ipam = plan.ipam()->id;
            const auto decided = decide(plan, free, contextAt());
            return decided ? QString() : decided.error().params.value(QStringLiteral("feature"));
        };
        QCOMPARE(feature(privatePools), QStringLiteral("private-pools"));
        QCOMPARE(feature(u"ipam us-east-1\nscope lab"), QStringLiteral("extra-scopes"));
        QCOMPARE(feature(u"ipam us-east-1 us-west-2\npool p public locale=us-west-2 service=ec2"),
                 QStringLiteral("foreign-locale"));
        QCOMPARE(feature(u"ipam us-east-1\npool p public locale=us-east-1 service=ec2\ncidr p 2001:db8::/44\n"
                         "alloc p 2001:db8::/56 owner=111111111111"),
                 QStringLiteral("other-accounts"));
        QCOMPARE(feature(regionalPool), QString());
    }
    void deletesOnlyAnEmptyIpamWithoutCascade()
    {
        Plan plan = planOf(privatePools);
        REFUSED(decide(plan, DeleteIpam{plan.ipam()->id, false}, contextAt()), NotEmpty);
        Plan lab = planOf(u"ipam us-east-1\nscope lab");
        REFUSED(decide(lab, DeleteIpam{lab.ipam()->id, false}, contextAt()), NotEmpty);
        Plan empty = planOf(emptyFrame);
        ACCEPTED(carryOut(empty, DeleteIpam{empty.ipam()->id, false}));
        QCOMPARE(textOf(empty), QString());
    }
    void cascadeSparesResourcesAndNeverTouchesThePublicScope()
    {
        Plan plan = planOf(uR"(
            ipam us-east-1 us-west-2
            scope lab
            pool corp private ipv4
            cidr corp 10.0.0.0/8
            pool east in=corp locale=us-east-1
            cidr east 10.0.0.0/12
            vpc app us-east-1
            rescidr app 10.0.0.0/16 private pool=east
            share apps east 111111111111
            external lab 192.168.0.0/16
        )");
        const Plan before = plan;
        const auto decided = carryOut(plan, DeleteIpam{plan.ipam()->id, true});
        ACCEPTED(decided);
        QCOMPARE(textOf(plan), QStringLiteral("rescidr app 10.0.0.0/16 \nshare apps  111111111111"));
        apply(plan, decided->changes.inverted());
        QCOMPARE(differenceOf(before, plan), QString());

        Plan byoip = planOf(regionalPool);
        REFUSED(decide(byoip, DeleteIpam{byoip.ipam()->id, true}, contextAt()), CascadePublicScope);
    }
    void whatAnIpamIgnoredIsNotIgnoredByTheNextOne() // §13.1: ignored is what its user set so; §4: all of it goes
    {
        Plan plan = planOf(u"ipam us-east-1\nvpc a us-east-1\nrescidr a 10.9.0.0/16 private ignored\n");
        const ResourceCidrId cidr = plan.all<ResourceCidr>().begin()->id;
        QVERIFY(!plan.get(cidr).monitored);
        const Plan before = plan;
        const auto deleted = carryOut(plan, DeleteIpam{plan.ipam()->id, false});
        ACCEPTED(deleted);
        ACCEPTED(carryOut(plan, CreateIpam{}));
        QVERIFY(plan.get(cidr).scope);
        QVERIFY(plan.get(cidr).monitored);
        Plan back = before;
        apply(back, deleted->changes);
        apply(back, deleted->changes.inverted());
        QCOMPARE(differenceOf(back, before), QString());
    }
    void othersDoNotSeeTheIpam()
    {
        Plan plan = planOf(emptyFrame);
        DecisionContext stranger = contextAt();
        stranger.caller.account = AccountNumber::of(111'111'111'111);
        REFUSED(decide(plan, DeleteIpam{plan.ipam()->id, false}, stranger), NotFound);
        REFUSED(decide(plan, CreateScope{plan.ipam()->id, {}, {}, {}}, stranger), NotFound);
        DecisionContext wrongRegion = contextAt();
        wrongRegion.caller.region = region("us-west-2");
        REFUSED(decide(plan, CreateScope{plan.ipam()->id, {}, {}, {}}, wrongRegion), WrongRegion);
    }
    void warnsAPersonAboveAnAdjustableQuotaAndRefusesTheEndpoint() // decisions.md, Quotas
    {
        Plan plan = planOf(emptyFrame);
        for (int i = 0; i < 3; ++i)
            ACCEPTED(carryOut(plan, CreateScope{plan.ipam()->id, {}, {}, {}}));
        DecisionContext strict = contextAt();
        strict.strictQuotas = true;
        const auto refused = decide(plan, CreateScope{plan.ipam()->id, {}, {}, {}}, strict);
        REFUSED(refused, QuotaExceeded);
        QCOMPARE(refused.error().params.value(QStringLiteral("limit")), QStringLiteral("5"));
        QCOMPARE(refused.error().params.value(QStringLiteral("wanted")), QStringLiteral("6"));
        const auto warned = decide(plan, CreateScope{plan.ipam()->id, {}, {}, {}}, contextAt());
        ACCEPTED(warned);
        QCOMPARE(warned->notes.size(), 1);
        ACCEPTED(carryOut(plan, SetQuota{QStringLiteral("scopes-per-ipam"), 10}));
        ACCEPTED(decide(plan, CreateScope{plan.ipam()->id, {}, {}, {}}, strict));
        REFUSED(decide(plan, SetQuota{QStringLiteral("ipams-per-region"), 2}, contextAt()), InvalidValue);
        REFUSED(decide(plan, SetQuota{QStringLiteral("no-such"), 2}, contextAt()), NotFound);
    }
    void deletesAnExtraScopeOnceItHasNoPools() // §5
    {
        Plan plan = planOf(u"ipam us-east-1\nscope lab\npool p lab ipv4\nvpc v us-east-1\nrescidr v 10.0.0.0/16 lab");
        REFUSED(decide(plan, DeleteScope{scopeNamed(plan, "private")}, contextAt()), ScopeIsDefault);
        REFUSED(decide(plan, DeleteScope{scopeNamed(plan, "lab")}, contextAt()), NotEmpty);
        ACCEPTED(carryOut(plan, DeletePool{poolNamed(plan, "p"), false}));
        ACCEPTED(carryOut(plan, DeleteScope{scopeNamed(plan, "lab")}));
        QCOMPARE(textOf(plan), QStringLiteral("ipam us-east-1\nrescidr v 10.0.0.0/16 private"));
    }
    void keepsTheHomeRegionOnceThereIsAnIpam()
    {
        Plan plan = planOf(emptyFrame);
        ChangeSettings change;
        change.homeRegion = region("eu-west-1");
        REFUSED(decide(plan, change, contextAt()), HomeRegionFixed);
        ChangeSettings negative;
        negative.settleSeconds = -1;
        REFUSED(decide(plan, negative, contextAt()), InvalidValue);
        ChangeSettings owner;
        owner.owner = AccountNumber::of(999'999'999'999);
        ACCEPTED(carryOut(plan, owner));
        QCOMPARE(plan.ipam()->owner.toString(), QStringLiteral("999999999999"));
    }
    void refusesTagsThatAwsWouldRefuse() // §16
    {
        Plan plan = planOf(emptyFrame);
        CreateScope create{plan.ipam()->id, {}, {}, {}};
        create.tags.insert(QString(128, u'k'), QString());
        REFUSED(decide(plan, create, contextAt()), TooLong);
        create.tags = {{QStringLiteral("aws:x"), QString()}};
        REFUSED(decide(plan, create, contextAt()), InvalidValue);
        create.tags.clear();
        for (int i = 0; i < 51; ++i)
            create.tags.insert(QString::number(i), QString());
        REFUSED(decide(plan, create, contextAt()), QuotaExceeded);
    }
    void aPrivateScopeSaysWhoGivesItItsSpace() // §3.5
    {
        Plan plan = planOf(emptyFrame);
        const QString account = QStringLiteral("blox0.identity.account.us-com-1.abcdefghij");
        CreateScope create{plan.ipam()->id, {}, {{QStringLiteral("Name"), QStringLiteral("lab")}}, account};
        ACCEPTED(carryOut(plan, create));
        const ScopeId lab = scopeNamed(plan, "lab");
        QCOMPARE(plan.get(lab).externalAuthority, account);
        ACCEPTED(carryOut(plan, ModifyScope{lab, QStringLiteral("ours"), {}})); // which leaves it as it is
        QCOMPARE(plan.get(lab).externalAuthority, account);
        ACCEPTED(carryOut(plan, ModifyScope{lab, {}, QString()}));
        QCOMPARE(plan.get(lab).externalAuthority, QString());
        QCOMPARE(plan.get(lab).description, QStringLiteral("ours"));
        const auto reason = [&](const ModifyScope& modify) {
            const auto refused = decide(plan, modify, contextAt());
            return refused ? QString() : refused.error().params.value(QStringLiteral("reason"));
        };
        QCOMPARE(reason({plan.defaultScope(plan.ipam()->id, ScopeType::Public), {}, account}),
                 QStringLiteral("private-scope-only"));
        QCOMPARE(reason({plan.defaultScope(plan.ipam()->id, ScopeType::Private), {}, account}), QString());
        for (const char* other :
             {"infoblox", "blox0.identity.account.us-com-1", "blox0.identity.user.us-com-1.abc",
              "blox0.identity.account..abc", "blox0.identity.account.us com.abc", "a.identity.account.b.c.d"})
            QCOMPARE(reason({lab, {}, QString::fromLatin1(other)}), QStringLiteral("not-an-infoblox-account"));
        REFUSED(decide(plan, ModifyScope{lab, {}, {}}, contextAt()), NothingToChange);
        // What the other system would choose is not known here; what it gave is taken as ever.
        ACCEPTED(carryOut(plan, ModifyScope{lab, {}, account}));
        CreatePool top;
        top.scope = lab;
        top.family = Family::IPv4;
        ACCEPTED(carryOut(plan, top));
        ProvisionCidr provision;
        provision.pool = plan.all<Pool>().begin()->id;
        provision.netmask = 16;
        const auto asked = decide(plan, provision, contextAt());
        REFUSED(asked, InvalidValue);
        QCOMPARE(asked.error().params.value(QStringLiteral("reason")), QStringLiteral("authority-chooses"));
        provision.netmask = {};
        provision.cidr = prefixOf("10.0.0.0/16");
        ACCEPTED(carryOut(plan, provision));
    }
    void theFreeTierHasNoExternalAuthority() // §3.5, §16
    {
        Plan plan = planOf(u"ipam us-east-1");
        const ScopeId own = plan.defaultScope(plan.ipam()->id, ScopeType::Private);
        const ModifyScope given{own, {}, QStringLiteral("blox0.identity.account.us-com-1.abcdefghij")};
        ACCEPTED(carryOut(plan, given));
        ModifyIpam free;
        free.ipam = plan.ipam()->id;
        free.tier = Tier::Free;
        const auto feature = [](const auto& decided) {
            return decided ? QString() : decided.error().params.value(QStringLiteral("feature"));
        };
        QCOMPARE(feature(decide(plan, free, contextAt())), QStringLiteral("external-authorities"));
        ACCEPTED(carryOut(plan, ModifyScope{own, {}, QString()}));
        ACCEPTED(carryOut(plan, free));
        QCOMPARE(feature(decide(plan, given, contextAt())), QStringLiteral("external-authorities"));
    }
    void accountsAndUnitsInUseStay()
    {
        Plan plan = planOf(uR"(
            ou Prod
            account 111111111111 ou=Prod
            account 222222222222
            ipam us-east-1
            vpc v us-east-1 owner=222222222222
        )");
        const auto id = [&](std::uint64_t number) { return plan.account(AccountNumber::of(number))->id; };
        REFUSED(decide(plan, RemoveAccount{id(222'222'222'222)}, contextAt()), NotEmpty);
        REFUSED(decide(plan, RemoveOrgUnit{plan.all<OrgUnit>().begin()->id}, contextAt()), NotEmpty);
        ACCEPTED(carryOut(plan, RemoveAccount{id(111'111'111'111)}));
        ACCEPTED(carryOut(plan, RemoveOrgUnit{plan.all<OrgUnit>().begin()->id}));
        AddAccount again;
        again.number = AccountNumber::of(222'222'222'222);
        REFUSED(decide(plan, again, contextAt()), NameTaken);
        QCOMPARE(decide(plan, again, contextAt()).error().params.value(QStringLiteral("number")),
                 again.number.toString());
        REFUSED(decide(plan, AddAccount{}, contextAt()), MissingValue);
    }
    void onePlaceOutsideAwsHasOneEntry()
    {
        Plan plan = planOf(u"ipam us-east-1\nexternal private 10.9.0.0/16");
        PutExternalNetwork put;
        put.network.scope = scopeNamed(plan, "private");
        put.network.cidr = prefixOf("10.9.0.0/16");
        REFUSED(decide(plan, put, contextAt()), NameTaken);
        put.network.cidr = prefixOf("10.9.1.0/24");
        ACCEPTED(carryOut(plan, put));
        QCOMPARE(plan.all<ExternalNetwork>().size(), std::size_t{2});
    }
};

CADASTRE_TEST(FrameTest)
#include "tst_frame.moc"
