// SPDX-License-Identifier: GPL-3.0-or-later
// What has to be done, in which order, and back.
#include "support/testmain.h"

#include "change/apply.h"
#include "rollout/awsscript.h"
#include "rollout/rollout.h"
#include "rollout/steptext.h"
#include "support/planbuilder.h"

#include <QRegularExpression>

#include <map>
#include <set>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr const char16_t* scheme = uR"(
    account 123456789012 name=payments
    ipam us-east-1 us-west-2
    scope lab
    pool top public advertisable
    cidr top 2605:9cc0:1ff0::/44 evidence=not-checked
    pool east in=top locale=us-east-1 service=ec2 min=56 default=56 max=56 tag=Region=us-east-1
    cidr east 2605:9cc0:1ff0::/48 advertised
    pool corp private ipv4
    cidr corp 10.0.0.0/8
    pool prod in=corp locale=us-east-1
    cidr prod 10.4.0.0/16
    alloc prod 10.4.200.0/24 desc=appliances
    share payments east,prod 123456789012
    vpc web us-east-1 owner=123456789012 tag=Region=us-east-1
    rescidr web 10.4.0.0/20 private pool=prod primary
    rescidr web 2605:9cc0:1ff0::/56 public pool=east
    rescidr web 10.4.16.0/20 private pool=prod
    subnet front web us-east-1a
    rescidr front 10.4.0.0/24 private
)";

QStringList sentences(const Rollout& rollout)
{
    QStringList list;
    for (const RolloutStep& step : rollout.steps)
        list << QString(toWire(step.kind)) + u' ' + stepSentence(rollout, step);
    return list;
}

/// The kind of step that takes a step back.
StepKind opposite(StepKind kind)
{
    switch (kind) {
    case StepKind::CreateIpam: return StepKind::DeleteIpam;
    case StepKind::CreateScope: return StepKind::DeleteScope;
    case StepKind::CreatePool: return StepKind::DeletePool;
    case StepKind::Provision: return StepKind::Deprovision;
    case StepKind::Allocate: return StepKind::Release;
    case StepKind::CreateShare: return StepKind::DeleteShare;
    case StepKind::CreateVpc: return StepKind::DeleteVpc;
    case StepKind::CreateSubnet: return StepKind::DeleteSubnet;
    case StepKind::AssociateCidr: return StepKind::DisassociateCidr;
    case StepKind::ProvisionAsn: return StepKind::DeprovisionAsn;
    case StepKind::AssociateAsn: return StepKind::DisassociateAsn;
    case StepKind::CreateToken: return StepKind::DeleteToken;
    case StepKind::CreateDiscovery: return StepKind::DeleteDiscovery;
    case StepKind::AssociateDiscovery: return StepKind::DisassociateDiscovery;
    case StepKind::Advertise: return StepKind::Withdraw;
    default: return kind;
    }
}

/// Every step waits only for earlier ones.
QString brokenOrderOf(const Rollout& rollout)
{
    for (std::size_t i = 0; i < rollout.steps.size(); ++i)
        for (const std::size_t on : rollout.steps[i].waitsFor)
            if (on >= i)
                return QStringLiteral("step %1 waits for step %2").arg(i + 1).arg(on + 1);
    return {};
}

std::size_t positionOf(const Rollout& rollout, StepKind kind, const RolloutSubject& subject)
{
    for (std::size_t i = 0; i < rollout.steps.size(); ++i)
        if (rollout.steps[i].kind == kind && rollout.steps[i].subject == subject)
            return i;
    return rollout.steps.size();
}

/// `scheme`, and beside it a token, an AS number that the regional block is announced from, and another account's discovery.
Plan schemeWithProofs()
{
    Plan plan = planOf(scheme);
    const auto done = [&](const Command& command, qint64 at, AccountNumber caller = {}) {
        DecisionContext context = contextAt(at);
        context.caller.account = caller;
        if (!carryOut(plan, command, context))
            qFatal("the plan refuses what the test needs");
    };
    const IpamId ipam = plan.ipam()->id;
    const Prefix regional = prefixOf("2605:9cc0:1ff0::/48");
    done(CreateVerificationToken{ipam, u"86950620"_s, u"a34597c3"_s, {{u"Name"_s, u"lab"_s}}}, 60);
    done(ProvisionByoasn{ipam, 64500, u"m"_s, u"s"_s, {}}, 60);
    done(AssociateByoasn{64500, regional}, 60);
    const AccountNumber payments = AccountNumber::of(123'456'789'012);
    done(CreateDiscovery{RegionName::of("us-west-2"), {RegionName::of("us-east-1")}, u"theirs"_s, {}}, 60, payments);
    const ResourceDiscoveryId discovery = (*plan.all<ResourceDiscovery>().begin()).id;
    CreateShare share;
    share.name = u"discovery"_s;
    share.discoveries = {discovery};
    share.principals = {plan.settings().owner.toString()};
    done(share, 60, payments);
    done(AssociateDiscovery{ipam, discovery, {}}, 60);
    return plan;
}

QStringList kindsOf(const Rollout& rollout)
{
    QStringList kinds;
    for (const RolloutStep& step : rollout.steps)
        kinds << toWire(step.kind);
    return kinds;
}

} // namespace

class RolloutTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatAPoolsRulesRefuseIsSaidAndLeftOutWithWhatNeedsIt()
    {
        const Plan plan = planOf(uR"(
            account 123456789012
            ipam us-east-1
            pool prod private ipv4 locale=us-east-1 max=24 tag=Env=prod
            cidr prod 10.4.0.0/16
            share payments prod 123456789012
            vpc good us-east-1 owner=123456789012 tag=Env=prod
            rescidr good 10.4.0.0/20 private pool=prod primary
            vpc bad us-east-1 owner=123456789012
            rescidr bad 10.4.16.0/20 private pool=prod primary
            rescidr bad 10.4.32.0/20 private
            subnet one bad use1-az1
            rescidr one 10.4.16.0/24 private
        )");
        const Rollout rollout = planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut);
        QVERIFY(!rollout.caveats.empty());
        const RolloutCaveat& caveat = rollout.caveats.front();
        QCOMPARE(caveat.kind, RolloutCaveat::Kind::PoolRules);
        QCOMPARE(caveat.subject, u"bad"_s);
        QCOMPARE(caveat.violations.size(), std::size_t{1});
        QCOMPARE(caveat.violations.front().code, ErrorCode::MissingTags);
        QCOMPARE(caveat.violations.front().params.value(u"pool"_s), u"prod"_s); // no id that nobody knows
        QStringList refused;
        for (const RolloutStep& step : rollout.steps)
            if (step.isRefused)
                refused << toWire(step.kind);
        QCOMPARE(refused, (QStringList{u"create-vpc"_s, u"associate-cidr"_s, u"create-subnet"_s}));
        QCOMPARE(pruned(rollout).steps.size(), rollout.steps.size() - 3);
    }

    /// Contract §16. A CIDR of it goes with it, and the public pool beside it stays.
    void aPoolThatTheTierLacksIsLeftOutWithWhatNeedsIt()
    {
        const auto refusedOf = [](const QString& tier) {
            const Plan plan =
                planOf(u"ipam us-east-1%1\npool lab private ipv4\ncidr lab 10.0.0.0/8\npool top public\n"_s.arg(tier));
            const Rollout rollout = planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut);
            QStringList refused;
            for (const RolloutStep& step : rollout.steps)
                if (step.isRefused)
                    refused << stepSubject(rollout, step);
            return refused;
        };
        QCOMPARE(refusedOf({}), QStringList());
        QCOMPARE(refusedOf(u" free"_s).size(), 2);
        QVERIFY(!refusedOf(u" free"_s).contains(u"top"_s));
    }

    /// Contract §9: monitoring may show one, nobody can make one.
    void aVpcWithoutIpv4IsLeftOut()
    {
        const Plan plan = planOf(u"ipam us-east-1\nvpc six us-east-1\nrescidr six 2001:db8:1::/56 public\n");
        const Rollout rollout = planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut);
        QVERIFY(!rollout.caveats.empty());
        QCOMPARE(rollout.caveats.front().kind, RolloutCaveat::Kind::PoolRules);
        QCOMPARE(rollout.caveats.front().violations.front().code, ErrorCode::VpcNeedsIpv4);
        QVERIFY(rollout.steps.back().isRefused);
    }

    /// Each IPAM is its own account's, and so is what is in it.
    void anIpamOfAnotherAccountIsMadeByThatAccount()
    {
        Plan plan = planOf(u"account 410987654301\nipam us-east-1\nipam eu-central-1\nscope lab\n");
        const Ipam before = plan.get(IpamId{2});
        Ipam after = before;
        after.owner = *AccountNumber::parse(u"410987654301");
        ChangeSet changes;
        changes.update(before, after);
        apply(plan, changes);
        const Rollout rollout = planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut);
        QStringList made;
        for (const RolloutStep& step : rollout.steps)
            made << toWire(step.kind) + u' ' + step.account.toString() + u' ' + step.region.toString();
        const QString own = plan.settings().owner.toString();
        QCOMPARE(made,
                 (QStringList{u"create-ipam "_s + own + u" us-east-1"_s, u"create-ipam 410987654301 eu-central-1"_s,
                              u"create-scope 410987654301 eu-central-1"_s}));
    }

    void aStepThatIsLeftOutIsMissedByWhatNeedsIt()
    {
        Plan plan = planOf(u"ipam us-east-1\npool top private ipv4\ncidr top 10.0.0.0/8\n"
                           u"pool low in=top locale=us-east-1\n");
        const Rollout whole = planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut);
        QVERIFY(whole.caveats.empty());
        const QString key = u"create-pool:"_s + plan.textId(poolNamed(plan, "top"));
        QVERIFY(carryOut(plan, MarkStep{key, StepProgress::LeftOut, {}, {}}));
        const Rollout rollout = planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut);
        QCOMPARE(rollout.caveats.size(), std::size_t{2});
        QCOMPARE(rollout.caveats[0].kind, RolloutCaveat::Kind::NeedsLeftOut);
        QCOMPARE(rollout.caveats[0].subject, u"10.0.0.0/8"_s);
        QCOMPARE(rollout.caveats[0].needs, u"top"_s);
        QCOMPARE(rollout.caveats[1].subject, u"low"_s);
        QCOMPARE(pruned(rollout).caveats.size(), std::size_t{2});
    }

    void aQuotaComesFirstAndWhatGoesIsCalledByItsBlock()
    {
        Plan plan = planOf(uR"(
            settings quota=pools-per-scope:1
            ipam us-east-1
            pool a private ipv4
            cidr a 10.0.0.0/8
            reserve a 10.128.0.0/9
            pool b private ipv4
            vpc plain us-east-1 seen
            rescidr plain 10.9.0.0/16 private primary
        )");
        const Rollout rollout = planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut);
        QCOMPARE(rollout.caveats.front().kind, RolloutCaveat::Kind::AboveQuota);
        EditTags unnamed;
        unnamed.subject = resourceNamed(plan, "plain");
        unnamed.remove = {u"Name"_s};
        QVERIFY(carryOut(plan, unnamed));
        const Plan before = plan;
        const ResourceId vpc = [&] {
            for (const Resource& row : before.all<Resource>())
                return row.id;
            return ResourceId();
        }();
        QVERIFY(carryOut(plan, DeleteVpc{vpc}));
        const Rollout teardown = planRollout(before, plan, AdvertiseSteps::LeaveOut);
        QCOMPARE(teardown.steps.size(), std::size_t{1});
        QVERIFY2(stepSentence(teardown, teardown.steps[0]).contains(u"10.9.0.0/16"_s),
                 qPrintable(stepSentence(teardown, teardown.steps[0])));
    }

    void fromNothingMakesEveryRowOnceInOrder()
    {
        const Plan plan = planOf(scheme);
        const Rollout rollout = planRollout(emptyStart(plan), plan, AdvertiseSteps::Include);
        QCOMPARE(brokenOrderOf(rollout), QString());
        std::map<StepKind, int> counts;
        for (const RolloutStep& step : rollout.steps)
            ++counts[step.kind];
        const std::map<StepKind, int> expected{{StepKind::CreateIpam, 1},    {StepKind::CreateScope, 1},
                                               {StepKind::CreatePool, 4},    {StepKind::Provision, 4},
                                               {StepKind::Allocate, 1},      {StepKind::CreateShare, 1},
                                               {StepKind::CreateVpc, 1},     {StepKind::CreateSubnet, 1},
                                               {StepKind::AssociateCidr, 1}, {StepKind::Advertise, 1}};
        QVERIFY2(counts == expected, qPrintable(sentences(rollout).join(u'\n')));
        QCOMPARE(rollout.steps.front().kind, StepKind::CreateIpam);
        QCOMPARE(rollout.steps.back().kind, StepKind::Advertise);
    }

    // Contract §10.5, §11.2, §12: each has its call, and waits for what it is about.
    void numbersTokensAndDiscoveriesAreSteps()
    {
        const Plan plan = schemeWithProofs();
        const Rollout rollout = planRollout(emptyStart(plan), plan, AdvertiseSteps::Include);
        QCOMPARE(brokenOrderOf(rollout), QString());
        for (const RolloutCaveat& caveat : rollout.caveats)
            QCOMPARE(caveat.kind,
                     RolloutCaveat::Kind::NeedsAuthorization); // of the /44, for which the plan has no proof
        const auto waitsOf = [&](StepKind kind) {
            QStringList waits;
            for (const RolloutStep& step : rollout.steps)
                if (step.kind == kind)
                    for (const std::size_t on : step.waitsFor)
                        waits << stepSentence(rollout, rollout.steps[on]);
            return waits;
        };
        QCOMPARE(waitsOf(StepKind::CreateToken), QStringList{u"Create IPAM in us-east-1"_s});
        QCOMPARE(waitsOf(StepKind::ProvisionAsn), QStringList{u"Create IPAM in us-east-1"_s});
        QCOMPARE(waitsOf(StepKind::AssociateAsn),
                 (QStringList{u"Provision 2605:9cc0:1ff0::/48 to east"_s, u"Bring AS64500"_s}));
        QVERIFY(waitsOf(StepKind::Advertise).contains(u"Associate AS64500 with 2605:9cc0:1ff0::/48"_s));
        QCOMPARE(waitsOf(StepKind::AssociateDiscovery).size(), 3); // IPAM, discovery, share
        for (const RolloutStep& step : rollout.steps)
            if (step.kind == StepKind::CreateDiscovery) {
                QCOMPARE(step.account.toString(), u"123456789012"_s);
                QCOMPARE(step.region, RegionName::of("us-west-2"));
            }
        QCOMPARE(kindsOf(planRollout(plan, plan, AdvertiseSteps::Include)), QStringList());

        const Rollout back = reversed(rollout);
        QCOMPARE(brokenOrderOf(back), QString());
        QStringList undone;
        for (const RolloutStep& step : rollout.steps)
            undone << toWire(opposite(step.kind));
        for (const QString& kind : {u"disassociate-asn"_s, u"deprovision-asn"_s, u"delete-token"_s,
                                    u"disassociate-discovery"_s, u"delete-discovery"_s})
            QVERIFY2(undone.contains(kind) && kindsOf(back).count(kind) == 1, qPrintable(kind));
    }

    // What was seen in AWS is where the rollout starts, these as well.
    void whatAnImportShowedOfThemIsNotMadeAgain()
    {
        Plan plan = schemeWithProofs();
        Byoasn seen = *plan.all<Byoasn>().begin();
        const Byoasn before = seen;
        ChangeSet changes;
        Ipam ipam = *plan.ipam();
        ipam.basis = Basis::Seen;
        ipam.awsId = u"ipam-0123456789abcdef0"_s;
        changes.update(*plan.ipam(), ipam);
        seen.basis = Basis::Seen;
        changes.update(before, seen);
        apply(plan, changes);
        const QStringList kinds = kindsOf(planRollout(seenStart(plan), plan, AdvertiseSteps::LeaveOut));
        QVERIFY(!kinds.contains(u"provision-asn"_s) && kinds.contains(u"associate-asn"_s));
    }

    // Contract §3: each edit of what exists has its call, and the way back has the same ones.
    void editsOfSharesAllocationsAndDiscoveriesAreSteps()
    {
        const Plan before = schemeWithProofs();
        Plan plan = before;
        const ShareId share = [&] {
            for (const Share& row : before.all<Share>())
                if (row.name == u"payments")
                    return row.id;
            return ShareId();
        }();
        const AllocationId held = [&] {
            for (const Allocation& row : before.all<Allocation>())
                if (row.type == AllocationType::Custom)
                    return row.id;
            return AllocationId();
        }();
        ModifyShare modify;
        modify.share = share;
        modify.name = u"billing"_s;
        modify.permission = u"AWSRAMPermissionIpamPoolByoipCidrImport"_s;
        QVERIFY(carryOut(plan, modify));
        EditTags tags;
        tags.subject = share;
        tags.set.insert(u"Team"_s, u"billing"_s);
        QVERIFY(carryOut(plan, tags));
        QVERIFY(carryOut(plan, DescribeAllocation{held, u"firewalls"_s}));
        ModifyDiscovery without;
        without.discovery = (*plan.all<ResourceDiscovery>().begin()).id;
        without.addExclusions = {u"o-a1b2c3d4e5/r-ab12/ou-ab12-cd34ef56/"_s};
        DecisionContext theirs = contextAt(120);
        theirs.caller.account = AccountNumber::of(123'456'789'012);
        QVERIFY(carryOut(plan, without, theirs));
        ModifyIpam metered;
        metered.ipam = plan.ipam()->id;
        metered.privateGua = true;
        QVERIFY(carryOut(plan, metered));

        const Rollout rollout = planRollout(before, plan, AdvertiseSteps::LeaveOut);
        const QStringList kinds{u"modify-ipam"_s, u"modify-allocation"_s, u"modify-discovery"_s, u"modify-share"_s,
                                u"retag"_s};
        QCOMPARE(kindsOf(rollout), kinds);
        QCOMPARE(kindsOf(reversed(rollout)), kinds);
        const QString script = awsScriptSteps(rollout).join(u'\n');
        for (const QString& call : {u"modify-ipam"_s, u"--enable-private-gua"_s, u"modify-ipam-pool-allocation"_s,
                                    u"--add-organizational-unit-exclusions"_s, u"ram update-resource-share"_s,
                                    u"ram associate-resource-share-permission"_s, u"ram tag-resource"_s})
            QVERIFY2(script.contains(call), qPrintable(call));
        const QString back = awsScriptSteps(reversed(rollout)).join(u'\n');
        for (const QString& call : {u"--no-enable-private-gua"_s, u"--remove-organizational-unit-exclusions"_s,
                                    u"--name payments"_s, u"ram untag-resource"_s})
            QVERIFY2(back.contains(call), qPrintable(call));
    }

    // What was planned and made has no id that an import has shown: it is found by what it was called, or is called by now.
    void whatIsRenamedIsFoundByEitherName()
    {
        const Plan before = planOf(u"ipam us-east-1\npool top private ipv4\ncidr top 10.0.0.0/8\n");
        Plan plan = before;
        EditTags rename;
        rename.subject = poolNamed(plan, "top");
        rename.set.insert(u"Name"_s, u"corp"_s);
        QVERIFY(carryOut(plan, rename));
        const auto script = awsScript(planRollout(before, plan, AdvertiseSteps::LeaveOut), {});
        QVERIFY(script);
        static const QRegularExpression look(u"^POOL_CORP=.*\"top\".* \\|\\| .*\"corp\""_s,
                                             QRegularExpression::MultilineOption);
        QVERIFY2(look.match(*script).hasMatch(), qPrintable(*script));
    }

    // Contract §9, §15: who draws from another's pool needs the pool, its space and the share first.
    void aVpcWaitsForThePoolsTheSpaceAndTheShare()
    {
        const Plan plan = planOf(scheme);
        const Rollout rollout = planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut);
        const auto vpc = positionOf(rollout, StepKind::CreateVpc, resourceNamed(plan, "web"));
        QVERIFY(vpc < rollout.steps.size());
        std::set<StepKind> waits;
        for (const std::size_t on : rollout.steps[vpc].waitsFor)
            waits.insert(rollout.steps[on].kind);
        QVERIFY(waits == (std::set<StepKind>{StepKind::CreatePool, StepKind::Provision, StepKind::CreateShare}));
        QCOMPARE(rollout.steps[vpc].account.toString(), u"123456789012"_s);
        QCOMPARE(rollout.steps[vpc].region.toString(), u"us-east-1"_s);
    }

    // Contract §9: CreateVpc takes the primary IPv4 block; the others are associated.
    void aVpcIsMadeWithItsPrimaryBlock()
    {
        const Plan plan = planOf(uR"(
            ipam us-east-1
            pool corp private ipv4 locale=us-east-1
            cidr corp 10.0.0.0/8
            vpc web us-east-1
            rescidr web 10.1.0.0/20 private pool=corp
            rescidr web 10.4.0.0/20 private pool=corp primary
        )");
        const Rollout rollout = planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut);
        const auto text = awsScriptSteps(rollout);
        const auto vpc = positionOf(rollout, StepKind::CreateVpc, resourceNamed(plan, "web"));
        QVERIFY(text[static_cast<qsizetype>(vpc)].contains(u"--cidr-block 10.4.0.0/20"_s));
        QCOMPARE(rollout.steps.back().kind, StepKind::AssociateCidr);
        QVERIFY(text.back().contains(u"--cidr-block 10.1.0.0/20"_s));
    }

    void whatIsLeftOutIsNotTakenBackEither()
    {
        const Plan from = planOf(scheme);
        Plan plan = from;
        const Rollout all = planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut);
        const auto share = std::find_if(all.steps.begin(), all.steps.end(),
                                        [](const RolloutStep& step) { return step.kind == StepKind::CreateShare; });
        QVERIFY(carryOut(plan, MarkStep{all.keyOf(*share), StepProgress::LeftOut, {}, {}}));
        const Rollout some = pruned(planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut));
        QCOMPARE(some.steps.size(), all.steps.size() - 1);
        QCOMPARE(brokenOrderOf(some), QString());
        const Rollout back = reversed(some);
        QCOMPARE(brokenOrderOf(back), QString());
        QVERIFY(std::none_of(back.steps.begin(), back.steps.end(),
                             [](const RolloutStep& step) { return step.kind == StepKind::DeleteShare; }));
        QVERIFY(std::any_of(back.steps.begin(), back.steps.end(),
                            [](const RolloutStep& step) { return step.kind == StepKind::DeleteVpc; }));
    }

    // Contract §1: pools are made in the home Region, whatever their locale; allocations in the locale.
    void eachStepGoesToItsRegion()
    {
        const Plan plan = planOf(uR"(
            ipam us-east-1 us-west-2
            pool corp private ipv4
            cidr corp 10.0.0.0/8
            pool west in=corp locale=us-west-2
            cidr west 10.5.0.0/16
            alloc west 10.5.1.0/24
        )");
        const Rollout rollout = planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut);
        for (const RolloutStep& step : rollout.steps)
            QCOMPARE(step.region.toString(), step.kind == StepKind::Allocate ? u"us-west-2"_s : u"us-east-1"_s);
    }

    // A plan may hold several IPAMs; each is managed from its own home Region.
    void poolsAreMadeWhereTheirIpamIs()
    {
        const Plan plan = planOf(uR"(
            ipam us-east-1
            ipam eu-central-1
        )");
        QCOMPARE(plan.all<Ipam>().size(), std::size_t{2});
        Plan to = plan;
        CreatePool pool;
        for (const Scope& scope : plan.all<Scope>())
            if (scope.type == ScopeType::Private && plan.get(scope.ipam).homeRegion == RegionName::of("eu-central-1"))
                pool.scope = scope.id;
        pool.family = Family::IPv4;
        QVERIFY(carryOut(to, pool));
        const Rollout rollout = planRollout(plan, to, AdvertiseSteps::LeaveOut);
        QCOMPARE(rollout.steps.size(), std::size_t{1});
        QCOMPARE(rollout.steps[0].region.toString(), u"eu-central-1"_s);
    }

    void advertisingIsLeftOutUntilItIsAskedForAndSaidSo()
    {
        const Plan plan = planOf(scheme);
        const Rollout rollout = planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut);
        const auto has = [&](RolloutCaveat::Kind kind) {
            return std::any_of(rollout.caveats.begin(), rollout.caveats.end(),
                               [&](const RolloutCaveat& caveat) { return caveat.kind == kind; });
        };
        QVERIFY(std::none_of(rollout.steps.begin(), rollout.steps.end(),
                             [](const RolloutStep& step) { return step.kind == StepKind::Advertise; }));
        QVERIFY(has(RolloutCaveat::Kind::NotAdvertised));
        QVERIFY(has(RolloutCaveat::Kind::NeedsAuthorization));
    }

    // Contract §4–§6: nothing goes before what stands on it.
    void theWayBackTakesBackEveryStepDeepestFirst()
    {
        const Plan plan = planOf(scheme);
        const Rollout there = planRollout(emptyStart(plan), plan, AdvertiseSteps::Include);
        const Rollout back = reversed(there);
        QCOMPARE(brokenOrderOf(back), QString());
        for (const RolloutStep& step : there.steps) {
            // What goes with its VPC needs no step of its own.
            if (step.kind == StepKind::AssociateCidr)
                continue;
            QVERIFY2(positionOf(back, opposite(step.kind), step.subject) < back.steps.size(),
                     qPrintable(stepSentence(there, step)));
        }
        QVERIFY(positionOf(back, StepKind::DeleteSubnet, resourceNamed(plan, "front"))
                < positionOf(back, StepKind::DeleteVpc, resourceNamed(plan, "web")));
        QVERIFY(positionOf(back, StepKind::DeletePool, poolNamed(plan, "east"))
                < positionOf(back, StepKind::DeletePool, poolNamed(plan, "top")));
        QCOMPARE(back.steps.back().kind, StepKind::DeleteIpam);
    }

    void whatAwsNamedComesBackAsWell()
    {
        const Plan to = planOf(uR"(
            ipam us-east-1
            pool prod private ipv4 locale=us-east-1
            cidr prod 10.4.0.0/16
        )");
        Plan from = to;
        ChangeSet shadow;
        Resource vpc;
        vpc.id = {1};
        vpc.owner = planOwner;
        vpc.region = RegionName::of("us-east-1");
        vpc.awsId = u"vpc-0123456789abcdef1"_s;
        shadow.insert(vpc);
        ResourceCidr block;
        block.id = {1};
        block.resource = vpc.id;
        block.cidr = prefixOf("10.4.64.0/20");
        block.scope = scopeNamed(to, "private");
        shadow.insert(block);
        apply(from, shadow);
        const Rollout there = planRollout(from, to, AdvertiseSteps::LeaveOut);
        QCOMPARE(there.steps.size(), std::size_t{1});
        QCOMPARE(there.steps.front().kind, StepKind::DeleteVpc);
        const Rollout back = reversed(there);
        QCOMPARE(back.steps.size(), std::size_t{1});
        QCOMPARE(back.steps.front().kind, StepKind::CreateVpc);
    }

    void fromAStateToItselfThereIsNothingToDo()
    {
        const Plan plan = planOf(scheme);
        QVERIFY(planRollout(plan, plan, AdvertiseSteps::Include).steps.empty());
    }

    void editsBecomeModifications()
    {
        const Plan from = planOf(scheme);
        Plan to = from;
        ModifyPool rules;
        rules.pool = poolNamed(from, "prod");
        rules.maxLength = 28;
        QVERIFY(carryOut(to, rules));
        EditTags tags;
        tags.subject = resourceNamed(from, "web");
        tags.set.insert(u"Env"_s, u"prod"_s);
        QVERIFY(carryOut(to, tags));
        ModifyIpam regions;
        regions.ipam = from.ipam()->id;
        regions.addRegions = {RegionName::of("eu-west-1")};
        QVERIFY(carryOut(to, regions));
        const Rollout rollout = planRollout(from, to, AdvertiseSteps::LeaveOut);
        QCOMPARE(rollout.steps.size(), std::size_t{3});
        QCOMPARE(rollout.steps[0].kind, StepKind::ModifyIpam);
        QCOMPARE(rollout.steps[1].kind, StepKind::ModifyPool);
        QCOMPARE(rollout.steps[2].kind, StepKind::Retag);
        QCOMPARE(reversed(rollout).steps.back().kind, StepKind::RemoveRegions);
    }

    // Interface §4.15 point 7: moving live space is renumbering; the new block comes before the old one goes.
    void aBlockThatIsReplacedGoesAfterTheNewOneCame()
    {
        const Plan from = planOf(scheme);
        Plan to = from;
        AssociateVpcCidr add;
        add.vpc = resourceNamed(from, "web");
        add.request.pool = poolNamed(from, "prod");
        add.request.cidr = prefixOf("10.4.32.0/20");
        QVERIFY(carryOut(to, add));
        ResourceCidrId old;
        for (const ResourceCidr& cidr : from.all<ResourceCidr>())
            if (cidr.cidr == prefixOf("10.4.16.0/20"))
                old = cidr.id;
        QVERIFY(carryOut(to, DisassociateVpcCidr{old}));
        const Rollout rollout = planRollout(from, to, AdvertiseSteps::LeaveOut);
        QCOMPARE(rollout.steps.size(), std::size_t{2});
        QCOMPARE(rollout.steps[0].kind, StepKind::AssociateCidr);
        QCOMPARE(rollout.steps[1].kind, StepKind::DisassociateCidr);
        QCOMPARE(rollout.steps[1].waitsFor, std::vector<std::size_t>{0});
    }

    void whatAnImportShowedIsWhereItStarts()
    {
        const Plan plan = planOf(uR"(
            ipam us-east-1
            pool corp private ipv4
            cidr corp 10.0.0.0/8
            vpc old us-east-1 seen tag=Name=old
            rescidr old 10.0.0.0/16 private
        )");
        const Plan start = seenStart(plan);
        QCOMPARE(start.all<Resource>().size(), std::size_t{1});
        QVERIFY(start.all<Ipam>().isEmpty());
        const Rollout rollout = planRollout(start, plan, AdvertiseSteps::LeaveOut);
        QVERIFY(std::none_of(rollout.steps.begin(), rollout.steps.end(),
                             [](const RolloutStep& step) { return step.kind == StepKind::CreateVpc; }));
    }

    void aKeyIsTheSameWhenThePlanIsRolledOutAgain()
    {
        const Plan plan = planOf(scheme);
        const Rollout first = planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut);
        const Rollout second = planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut);
        std::set<QString> keys;
        for (std::size_t i = 0; i < first.steps.size(); ++i) {
            QCOMPARE(first.keyOf(first.steps[i]), second.keyOf(second.steps[i]));
            QVERIFY(keys.insert(first.keyOf(first.steps[i])).second);
        }
    }
};

CADASTRE_TEST(RolloutTest)
#include "tst_rollout.moc"
