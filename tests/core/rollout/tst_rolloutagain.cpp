// SPDX-License-Identifier: GPL-3.0-or-later
// What a script looks for before it acts: a second run finds all of it done, and nothing is taken for something else.
#include "core/rollout/texts.h"
#include "support/testmain.h"

#include "change/apply.h"
#include "rollout/awsscript.h"
#include "rollout/rollout.h"
#include "rollout/steptext.h"
#include "support/planbuilder.h"

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

/// The lines of the step of that kind; of the last one where there are several.
QString scriptOf(const Rollout& rollout, StepKind kind)
{
    const QStringList steps = awsScriptSteps(rollout);
    QString found;
    for (std::size_t i = 0; i < rollout.steps.size(); ++i)
        if (rollout.steps[i].kind == kind)
            found = steps[static_cast<qsizetype>(i)];
    return found;
}

ShareId onlyShare(const Plan& plan)
{
    for (const Share& share : plan.all<Share>())
        return share.id;
    return {};
}

void unname(Plan& plan, const RolloutSubject& subject)
{
    EditTags tags;
    if (const auto* pool = std::get_if<PoolId>(&subject))
        tags.subject = *pool;
    else
        tags.subject = std::get<ResourceId>(subject);
    tags.remove = {u"Name"_s};
    if (!carryOut(plan, tags))
        qFatal("the name stays");
}

/// In the place of a row another one of its kind, that `change` makes different.
template <class E, class Change>
Plan madeAnew(Plan plan, Id<E> id, Change&& change)
{
    ChangeSet changes;
    E row = plan.get(id);
    changes.remove(row);
    row.id = Id<E>{900};
    row.basis = Basis::Planned;
    row.awsId.clear();
    change(row);
    changes.insert(row);
    if constexpr (std::is_same_v<E, Resource>)
        for (const ResourceCidrId block : plan.cidrsOf(id)) {
            ResourceCidr cidr = plan.get(block);
            changes.remove(cidr);
            cidr.id = ResourceCidrId{900 + block.value};
            cidr.resource = row.id;
            cidr.basis = Basis::Planned;
            cidr.awsId = QString();
            changes.insert(cidr);
        }
    apply(plan, changes);
    return plan;
}

constexpr const char16_t* remade = u"ipam us-east-1\npool six public locale=us-east-1 service=ec2 tag=Env=dev\n"
                                   u"vpc web us-east-1 tag=Env=dev\nrescidr web 10.0.0.0/16 private primary\n";

constexpr const char16_t* shared = u"account 123456789012\naccount 345678901234\nipam us-east-1\n"
                                   u"pool t private ipv4\npool e private ipv4\nshare t t 123456789012\n";

} // namespace

class RolloutAgainTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Or what the second run withdraws is the new pool's announcement.
    void aRangeIsWithdrawnOnlyWhileTheOldPoolHoldsIt()
    {
        const Plan before = planOf(uR"(
            ipam us-east-1
            pool top public advertisable
            cidr top 2605:9cc0:1ff0::/44 evidence=not-checked
            pool a in=top locale=us-east-1 service=ec2
            cidr a 2605:9cc0:1ff0::/48 advertised
            pool b in=top locale=us-east-1 service=ec2
        )");
        Plan plan = before;
        const Prefix range = prefixOf("2605:9cc0:1ff0::/48");
        QVERIFY(carryOut(plan, Withdraw{range, RegionName::of("us-east-1")}));
        QVERIFY(carryOut(plan, Settle{}, contextAt(3600)));
        QVERIFY(carryOut(plan, MoveCidr{poolNamed(plan, "a"), poolNamed(plan, "b"), range}, contextAt(3600)));
        QVERIFY(carryOut(plan, Settle{}, contextAt(7200)));
        QVERIFY(carryOut(plan, Advertise{range, RegionName::of("us-east-1")}, contextAt(7200)));
        const Rollout rollout = planRollout(before, plan, AdvertiseSteps::Include);
        QStringList kinds;
        for (const RolloutStep& step : rollout.steps)
            kinds << toWire(step.kind);
        QCOMPARE(kinds, (QStringList{u"withdraw"_s, u"deprovision"_s, u"provision"_s, u"advertise"_s}));
        for (const auto& [kind, pool] :
             {std::pair{StepKind::Withdraw, u"POOL_A"_s}, std::pair{StepKind::Advertise, u"POOL_B"_s}}) {
            const QString script = scriptOf(rollout, kind);
            QVERIFY2(script.contains(
                         u"ec2 get-ipam-pool-cidrs --ipam-pool-id \"$%1\")\nis_there \"$held\" || have="_s.arg(pool)),
                     qPrintable(script));
            // More than a hundred of a Region are seen: an option for how many would end there.
            QVERIFY2(script.contains(u"describe-byoip-cidrs --cli-input-json '{\"MaxResults\":100}'"_s),
                     qPrintable(script));
        }
    }

    /// JMESPath reads "!List[?…]" as "(!List)[?…]", which finds nothing, ever.
    void whatIsTakenAwayIsLookedForAsAWhole()
    {
        const Plan before = planOf(u"ipam us-east-1 us-west-2\npool p private ipv4 locale=us-east-1 tag=Env=prod\n");
        Plan plan = before;
        ModifyIpam regions;
        regions.ipam = plan.ipam()->id;
        regions.removeRegions = {RegionName::of("us-west-2")};
        QVERIFY(carryOut(plan, regions));
        ModifyPool rules;
        rules.pool = poolNamed(plan, "p");
        rules.removeTags = {TagPair{u"Env"_s, u"prod"_s}};
        QVERIFY(carryOut(plan, rules));
        const Rollout rollout = planRollout(before, plan, AdvertiseSteps::LeaveOut);
        const QString script = awsScriptSteps(rollout).join(u'\n');
        QVERIFY2(script.contains(u"!(OperatingRegions[?RegionName==`\"us-west-2\"`])"_s), qPrintable(script));
        QVERIFY2(script.contains(u"!(AllocationResourceTags[?Key==`\"Env\"` && Value==`\"prod\"`])"_s),
                 qPrintable(script));
    }

    /// By the account that each alone is shared with; a share that AWS has shown, by its ARN.
    void aShareThatIsMadeAnewIsNotTakenForTheOldOne()
    {
        Plan before = planOf(shared);
        const auto again = [](Plan plan) {
            if (!carryOut(plan, DeleteShare{onlyShare(plan)}))
                qFatal("the share stays");
            CreateShare share;
            share.name = u"t"_s;
            share.pools = {poolNamed(plan, "t")};
            share.principals = {u"345678901234"_s};
            if (!carryOut(plan, share))
                qFatal("no share");
            return plan;
        };
        const Rollout planned = planRollout(before, again(before), AdvertiseSteps::LeaveOut);
        const QString gone = scriptOf(planned, StepKind::DeleteShare);
        const QString made = scriptOf(planned, StepKind::CreateShare);
        QVERIFY2(gone.contains(u"--association-type PRINCIPAL --principal 123456789012"_s), qPrintable(gone));
        QVERIFY2(made.contains(u"--association-type PRINCIPAL --principal 345678901234"_s), qPrintable(made));

        ChangeSet shown;
        const Share share = before.get(onlyShare(before));
        Share seen = share;
        seen.basis = Basis::Seen;
        seen.awsId = u"0f1e2d3c-0000-4000-8000-000000000001"_s;
        shown.update(share, seen);
        apply(before, shown);
        const Rollout rollout = planRollout(before, again(before), AdvertiseSteps::LeaveOut);
        const QString byArn = scriptOf(rollout, StepKind::DeleteShare);
        QVERIFY2(byArn.contains(u"ends_with(resourceShareArn, `\"/%1\"`)"_s.arg(seen.awsId)), qPrintable(byArn));
        QVERIFY(!byArn.contains(u"name=="_s));
    }

    /// Made with fewer principals it has none of its own; the other one, which has, is not it, whichever is there.
    void aShareThatIsMadeNarrowerIsNotTakenForTheWiderOne()
    {
        const Plan before =
            planOf(QString::fromUtf16(shared).replace(u"t t 123456789012"_s, u"t t 123456789012,345678901234"_s));
        Plan plan = before;
        QVERIFY(carryOut(plan, DeleteShare{onlyShare(plan)}));
        CreateShare narrow;
        narrow.name = u"t"_s;
        narrow.pools = {poolNamed(plan, "t")};
        narrow.principals = {u"123456789012"_s};
        QVERIFY(carryOut(plan, narrow));
        const Rollout rollout = planRollout(before, plan, AdvertiseSteps::LeaveOut);
        static const QRegularExpression asked(
            u"\n(OTHER_SHARE_T\\w*)=\\$\\(look [^\n]* --principal 345678901234\\)\n\\1=\\$\\{\\1:-no\\}\n"_s);
        for (const auto& [way, narrower, wider] :
             {std::tuple(rollout, StepKind::CreateShare, StepKind::DeleteShare),
              std::tuple(reversed(rollout), StepKind::DeleteShare, StepKind::CreateShare)}) {
            const auto script = awsScript(way, {});
            QVERIFY(script);
            const auto match = asked.match(*script);
            QVERIFY2(match.hasMatch(), qPrintable(*script));
            QVERIFY2(scriptOf(way, narrower)
                         .contains(u"name==`\"t\"` && resourceShareArn!=`\"'\"$%1\"'\"` && status==`\"ACTIVE\"`"_s.arg(
                             match.captured(1))),
                     qPrintable(scriptOf(way, narrower)));
            QVERIFY(scriptOf(way, wider).contains(u"--principal 345678901234"_s));
        }
    }

    /// What a rule tells apart is removed and made; what nothing tells apart stays as it is.
    void aPoolThatIsMadeAnewIsNotTakenForTheOldOne()
    {
        const Plan before = planOf(shared);
        const auto again = [&](bool autoImport) {
            Plan plan = before;
            DeletePool gone;
            gone.pool = poolNamed(plan, "e");
            if (!carryOut(plan, gone))
                qFatal("the pool stays");
            CreatePool pool;
            pool.scope = scopeNamed(plan, "private");
            pool.family = Family::IPv4;
            pool.autoImport = autoImport;
            pool.tags.insert(u"Name"_s, u"e"_s);
            if (!carryOut(plan, pool))
                qFatal("no pool");
            return planRollout(before, plan, AdvertiseSteps::LeaveOut);
        };
        const Rollout other = again(true);
        const auto whole = awsScript(other, {});
        QVERIFY(whole);
        QVERIFY2(scriptOf(other, StepKind::DeletePool).contains(u"AutoImport!=`true`"_s), qPrintable(*whole));
        QVERIFY2(scriptOf(other, StepKind::CreatePool).contains(u"AutoImport==`true`"_s), qPrintable(*whole));
        const Rollout same = again(false);
        QVERIFY(scriptOf(same, StepKind::DeletePool).startsWith(u"already || :"_s));
        QVERIFY(!awsScriptSteps(same).join(u'\n').contains(u"delete-ipam-pool"_s));
    }

    /// All that AWS says of a row may tell two of them apart that are called alike.
    void whatAnotherOptionIsMadeWithIsMadeAnew()
    {
        const auto differ = [](const Plan& before, const Plan& after, StepKind gone, StepKind made,
                               const QString& there, const QString& notThere) {
            for (const auto& [from, to, isBack] :
                 {std::tuple(&before, &after, false), std::tuple(&after, &before, true)}) {
                const Rollout rollout = planRollout(*from, *to, AdvertiseSteps::LeaveOut);
                const QString old = scriptOf(rollout, gone), fresh = scriptOf(rollout, made);
                QVERIFY2(old.contains(isBack ? there : notThere), qPrintable(old));
                QVERIFY2(fresh.contains(isBack ? notThere : there), qPrintable(fresh));
            }
        };
        const Plan plan = planOf(QString::fromUtf16(remade));
        const PoolId six = poolNamed(plan, "six");
        const auto pool = [&](const char16_t* there, const char16_t* notThere, auto&& change) {
            differ(plan, madeAnew(plan, six, change), StepKind::DeletePool, StepKind::CreatePool,
                   QString::fromUtf16(there), QString::fromUtf16(notThere));
        };
        pool(u"PubliclyAdvertisable==`true`", u"PubliclyAdvertisable!=`true`",
             [](Pool& row) { row.advertisable = true; });
        pool(u"AwsService==`null`", u"AwsService==`\"ec2\"`", [](Pool& row) { row.service = AwsService::None; });
        pool(u"PublicIpSource==`\"amazon\"`", u"PublicIpSource!=`\"amazon\"`",
             [](Pool& row) { row.publicIpSource = PublicIpSource::Amazon; });
        pool(u"AllocationResourceTags[?Key==`\"Env\"` && Value==`\"test\"`]",
             u"AllocationResourceTags[?Key==`\"Env\"` && Value==`\"dev\"`]", [](Pool& row) {
                 row.requiredTags = {TagPair{u"Env"_s, u"test"_s}};
             });
        pool(u" && Tags[?Key==`\"Gen\"` && Value==`\"2\"`]", u"!(Tags[?Key==`\"Gen\"` && Value==`\"2\"`])",
             [](Pool& row) { row.tags.insert(u"Gen"_s, u"2"_s); });
        const ResourceId web = resourceNamed(plan, "web");
        differ(plan, madeAnew(plan, web, [](Resource& row) { row.tags.insert(u"Gen"_s, u"2"_s); }), StepKind::DeleteVpc,
               StepKind::CreateVpc, u" && Tags[?Key==`\"Gen\"` && Value==`\"2\"`]"_s,
               u"!(Tags[?Key==`\"Gen\"` && Value==`\"2\"`])"_s);
        Plan both = madeAnew(plan, web, [](Resource&) {});
        ResourceCidr block = both.get(both.cidrsOf(ResourceId{900}).front());
        block.id = ResourceCidrId{990};
        block.cidr = prefixOf("2001:db8:1::/56");
        block.primary = false;
        block.basis = Basis::Seen; // one that AWS does not choose
        ChangeSet more;
        more.insert(block);
        apply(both, more);
        differ(plan, both, StepKind::DeleteVpc, StepKind::CreateVpc,
               u" && Ipv6CidrBlockAssociationSet[?Ipv6CidrBlock==`\"2001:db8:1::/56\"`]"_s,
               u"!(Ipv6CidrBlockAssociationSet[?Ipv6CidrBlock==`\"2001:db8:1::/56\"`])"_s);
    }

    /// The id that AWS had shown went with it: a way back that looked for that would make another at every run.
    void whatComesBackIsFoundByWhatItIsCalled()
    {
        const Plan seen = seenInAws(planOf(QString::fromUtf16(remade)));
        const PoolId six = poolNamed(seen, "six");
        const ResourceId web = resourceNamed(seen, "web");
        const auto way = [](const Plan& from, const Plan& to) {
            return reversed(planRollout(from, to, AdvertiseSteps::LeaveOut));
        };
        const auto isFoundByName = [&](const Rollout& back, StepKind kind, const QString& id) {
            const QString made = scriptOf(back, kind);
            return !made.isEmpty() && !made.contains(id) && made.contains(u"Tags[?Key==`\"Name\"`"_s);
        };
        const auto alike = [](auto&) {};
        const auto other = [](auto& row) { row.tags.insert(u"Gen"_s, u"2"_s); };
        for (const Rollout& back : {way(seen, madeAnew(seen, six, alike)), way(seen, madeAnew(seen, six, other))})
            QVERIFY(isFoundByName(back, StepKind::CreatePool, seen.textId(six)));
        for (const Rollout& back : {way(seen, madeAnew(seen, web, alike)), way(seen, madeAnew(seen, web, other))})
            QVERIFY(isFoundByName(back, StepKind::CreateVpc, seen.textId(web)));
        // What nothing tells apart is kept, and found as what comes back.
        QVERIFY(scriptOf(way(seen, madeAnew(seen, web, alike)), StepKind::DeleteVpc).startsWith(u"already || :"_s));
        QVERIFY(scriptOf(way(seen, madeAnew(seen, web, other)), StepKind::DeleteVpc).contains(u"delete-vpc"_s));
    }

    void whatHasNoNameIsNotWhatHasOne()
    {
        Plan plan = planOf(u"ipam us-east-1\npool a private ipv4\npool b private ipv4\ncidr b 10.1.0.0/16\n");
        unname(plan, poolNamed(plan, "b"));
        const auto script = awsScript(planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut), {});
        QVERIFY(script);
        QVERIFY2(script->contains(u"AddressFamily==`\"ipv4\"` && Locale==`\"None\"` && "
                                  u"!(Tags[?Key==`\"Name\"` && Value!=`\"\"`])"_s),
                 qPrintable(*script));

        Plan subnets = planOf(uR"(
            ipam us-east-1
            vpc v us-east-1
            rescidr v 10.0.0.0/16 private primary
            rescidr v 2001:db8:1::/56 public
            subnet six v us-east-1a
            rescidr six 2001:db8:1::/64 public
        )");
        unname(subnets, resourceNamed(subnets, "six"));
        const QString step =
            scriptOf(planRollout(emptyStart(subnets), subnets, AdvertiseSteps::LeaveOut), StepKind::CreateSubnet);
        QVERIFY2(step.contains(u"Ipv6CidrBlockAssociationSet[?Ipv6CidrBlock==`\"2001:db8:1::/64\"`]"_s),
                 qPrintable(step));
    }

    /// Not only what is made beside it: a planned row that is there would be taken for the new one.
    void aTwinThatIsThereAlreadyIsRefusedAsWell()
    {
        const Plan before = planOf(u"ipam us-east-1\npool a private ipv4\n");
        Plan plan = before;
        CreatePool pool;
        pool.scope = scopeNamed(plan, "private");
        pool.family = Family::IPv4;
        pool.tags.insert(u"Name"_s, u"a"_s);
        QVERIFY(carryOut(plan, pool));
        const auto script = awsScript(planRollout(before, plan, AdvertiseSteps::LeaveOut), {});
        QVERIFY(!script);
        QCOMPARE(script.error().code, ErrorCode::AmbiguousName);
    }

    /// By all that a look-up goes by: the block of what has no name, the VPC that a subnet is in.
    void onlyWhatIsCalledAlikeInAllIsATwin()
    {
        const auto isRefused = [](const QString& text) {
            Plan plan = planOf(u"ipam us-east-1\n"_s + text);
            for (const char* name : {"a", "b"})
                unname(plan, resourceNamed(plan, name));
            const auto script = awsScript(planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut), {});
            return !script && script.error().code == ErrorCode::AmbiguousName;
        };
        const QString two = u"vpc a us-east-1\nrescidr a 10.0.0.0/16 private primary\n"
                            u"vpc b us-east-1\nrescidr b %1 private primary\n"_s;
        QVERIFY(isRefused(two.arg(u"10.0.0.0/16"_s)));
        QVERIFY(!isRefused(two.arg(u"10.1.0.0/16"_s)));
        const QString inside = two.arg(u"10.1.0.0/16"_s)
                                   .replace(u"vpc a"_s, u"vpc v"_s)
                                   .replace(u"vpc b"_s, u"vpc w"_s)
                                   .replace(u"rescidr a"_s, u"rescidr v"_s)
                                   .replace(u"rescidr b"_s, u"rescidr w"_s)
                             + u"subnet a v us-east-1a\nrescidr a 10.0.0.0/24 private\n"
                               u"subnet b %1 us-east-1a\nrescidr b %2 private\n"_s;
        QVERIFY(isRefused(inside.arg(u"v"_s, u"10.0.0.0/24"_s)));
        QVERIFY(!isRefused(inside.arg(u"v"_s, u"10.0.1.0/24"_s)));
        QVERIFY(!isRefused(inside.arg(u"w"_s, u"10.1.0.0/24"_s)));
    }

    /// Where Amazon chooses the block, what is drawn from it cannot be pinned.
    void belowAmazonsBlockOnlyLengthsAreSaid()
    {
        const Plan plan = planOf(uR"(
            ipam us-east-1
            pool p6 public source=amazon locale=us-east-1 service=ec2
            cidr p6 2600:1f14:7000::/52
            pool k6 in=p6 locale=us-east-1 service=ec2
            cidr k6 2600:1f14:7000::/56
            vpc v us-east-1
            rescidr v 10.0.0.0/16 private primary
            rescidr v 2600:1f14:7000::/60 public pool=k6
        )");
        const auto script = awsScript(planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut), {});
        QVERIFY(script);
        const QString steps = script->mid(script->indexOf(u"\nstep "_s));
        QVERIFY2(steps.contains(u"--netmask-length 52"_s) && steps.contains(u"--netmask-length 56"_s)
                     && steps.contains(u"--ipv6-netmask-length 60"_s),
                 qPrintable(steps));
        QVERIFY(!steps.contains(u"--cidr 2600"_s) && !steps.contains(u"--ipv6-cidr-block"_s));
        QVERIFY(!steps.contains(u"==`\"2600"_s));
        const QString back =
            awsScriptSteps(reversed(planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut))).join(u'\n');
        QVERIFY2(back.contains(u"--cidr \"$have\""_s) && !back.contains(u"2600:"_s), qPrintable(back));
    }

    /// One that is there is not the other; which of them is which, nobody knows.
    void severalOfOneLengthBelowAmazonsBlockAreCounted()
    {
        const Plan plan = planOf(uR"(
            ipam us-east-1
            pool p6 public source=amazon locale=us-east-1 service=ec2
            cidr p6 2600:1f14:7000::/52
            pool k6 in=p6 locale=us-east-1 service=ec2
            cidr k6 2600:1f14:7000::/56
            cidr k6 2600:1f14:7000:100::/56
            alloc k6 2600:1f14:7000::/60
            alloc k6 2600:1f14:7000:10::/60
        )");
        static const QRegularExpression place(u"ends_with\\(Cidr, `\"(/5[26]|/60)\"`\\)[^']*'"_s);
        const auto places = [](const Rollout& rollout) {
            QStringList found;
            const QStringList steps = awsScriptSteps(rollout);
            for (const QString& step : steps)
                if (const auto match = place.match(step); match.hasMatch())
                    found << match.captured(1) + match.captured(0).section(u" | "_s, 1).remove(u'\'');
            return found;
        };
        const Rollout rollout = planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut);
        QCOMPARE(places(rollout), (QStringList{u"/52"_s, u"/56[0]"_s, u"/56[1]"_s, u"/60[0]"_s, u"/60[1]"_s}));
        QCOMPARE(places(reversed(rollout)),
                 (QStringList{u"/60[1]"_s, u"/60[0]"_s, u"/56[1]"_s, u"/56[0]"_s, u"/52"_s}));
        // One stays: which one goes is not for a count to say.
        ChangeSet less;
        for (const Allocation& row : plan.all<Allocation>())
            if (row.cidr == prefixOf("2600:1f14:7000:10::/60"))
                less.remove(row);
        Plan fewer = plan;
        apply(fewer, less);
        QCOMPARE(places(planRollout(plan, fewer, AdvertiseSteps::LeaveOut)), QStringList{u"/60"_s});
        QCOMPARE(places(planRollout(fewer, plan, AdvertiseSteps::LeaveOut)), QStringList{u"/60[1]"_s});
    }

    void inABlockOfAmazonsThatWasSeenAddressesAreKnown()
    {
        Plan plan =
            planOf(u"ipam us-east-1\npool p6 public source=amazon locale=us-east-1 service=ec2\n"
                   u"cidr p6 2600:1f14:7000::/52\npool k6 in=p6 locale=us-east-1 service=ec2\n"
                   u"cidr k6 2600:1f14:7000::/56\ncidr k6 2600:1f14:7000:100::/56\nalloc k6 2600:1f14:7000::/60\n"_s);
        ChangeSet shown;
        PoolCidr block = plan.get(plan.cidrsOf(poolNamed(plan, "p6")).front());
        const PoolCidr before = block;
        block.basis = Basis::Seen;
        shown.update(before, block);
        apply(plan, shown);
        const QString steps = awsScriptSteps(planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut)).join(u'\n');
        for (const char* pinned : {"2600:1f14:7000::/56", "2600:1f14:7000:100::/56", "2600:1f14:7000::/60"})
            QVERIFY2(steps.contains(u"--cidr "_s + QLatin1String(pinned))
                         && steps.contains(u"Cidr==`\"%1\"`"_s.arg(QLatin1String(pinned))),
                     qPrintable(steps));
    }
};

CADASTRE_TEST(RolloutAgainTest)
#include "tst_rolloutagain.moc"
