// SPDX-License-Identifier: GPL-3.0-or-later
// What a script looks for before it acts: a second run finds all of it done, and nothing is taken for something else.
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
};

CADASTRE_TEST(RolloutAgainTest)
#include "tst_rolloutagain.moc"
