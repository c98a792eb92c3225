// SPDX-License-Identifier: GPL-3.0-or-later
// What comes before what, where AWS would refuse the other way round; and what has to be asked for first.
#include "support/testmain.h"

#include "rollout/awsscript.h"
#include "rollout/commandsteps.h"
#include "rollout/rollout.h"
#include "rollout/steptext.h"
#include "support/planbuilder.h"

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

QStringList sentencesOf(const Rollout& rollout)
{
    QStringList list;
    for (const RolloutStep& step : rollout.steps)
        list << QString(toWire(step.kind)) + u' ' + stepSubject(rollout, step);
    return list;
}

/// The sentences of the steps that the one waits for.
QStringList waitsOf(const Rollout& rollout, StepKind kind, const RolloutSubject& subject)
{
    QStringList waits;
    for (const RolloutStep& step : rollout.steps)
        if (step.kind == kind && step.subject == subject)
            for (const std::size_t on : step.waitsFor)
                waits << QString(toWire(rollout.steps[on].kind)) + u' ' + stepSubject(rollout, rollout.steps[on]);
    return waits;
}

QStringList quotasOf(const Rollout& rollout)
{
    QStringList quotas;
    for (const RolloutCaveat& caveat : rollout.caveats)
        if (caveat.kind == RolloutCaveat::Kind::AboveQuota)
            quotas << u"%1 %2/%3"_s.arg(caveat.needs).arg(caveat.count).arg(caveat.limit);
    return quotas;
}

} // namespace

class RolloutOrderTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// AWS has no call for it: it goes from the pool that has it, with what is allocated in it, and comes in the other.
    void aMovedBlockIsTakenFromThePoolThatHasIt()
    {
        const Plan before = planOf(uR"(
            ipam us-east-1
            pool top private ipv4
            cidr top 10.0.0.0/12
            pool a in=top locale=us-east-1
            cidr a 10.0.0.0/16
            cidr a 10.1.0.0/16
            alloc a 10.1.4.0/24 desc=hold
            pool b in=top locale=us-east-1
        )");
        Plan plan = before;
        QVERIFY(carryOut(plan, MoveCidr{poolNamed(plan, "a"), poolNamed(plan, "b"), prefixOf("10.1.0.0/16")}));
        const Rollout rollout = planRollout(before, plan, AdvertiseSteps::LeaveOut);
        QCOMPARE(sentencesOf(rollout), (QStringList{u"release 10.1.4.0/24"_s, u"deprovision 10.1.0.0/16"_s,
                                                    u"provision 10.1.0.0/16"_s, u"allocate 10.1.4.0/24"_s}));
        QCOMPARE(stepSentence(rollout, rollout.steps[1]), u"Deprovision 10.1.0.0/16 from a"_s);
        const QStringList script = awsScriptSteps(rollout);
        for (const int gone : {0, 1}) {
            QVERIFY2(script[gone].contains(u"$POOL_A\""_s) && !script[gone].contains(u"POOL_B"_s),
                     qPrintable(script[gone]));
            QVERIFY2(script[gone + 2].contains(u"$POOL_B\""_s) && !script[gone + 2].contains(u"POOL_A"_s),
                     qPrintable(script[gone + 2]));
        }
    }

    /// Contract §6.6: its space is a VPC's.
    void aPlanningPoolComesBetweenItsVpcAndItsSubnets()
    {
        const Plan plan = planOf(uR"(
            ipam us-east-1
            pool top private ipv4 locale=us-east-1
            cidr top 10.0.0.0/16
            vpc v us-east-1
            rescidr v 10.0.0.0/20 private pool=top primary
            pool plan in=top locale=us-east-1 vpc=v
            cidr plan 10.0.0.0/20 loose
            alloc plan 10.0.8.0/24
            subnet sn v us-east-1a
            rescidr sn 10.0.0.0/24 private pool=plan
        )");
        const Rollout there = planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut);
        QCOMPARE(sentencesOf(there).mid(3),
                 (QStringList{u"create-vpc v"_s, u"create-pool plan"_s, u"provision 10.0.0.0/20"_s,
                              u"allocate 10.0.8.0/24"_s, u"create-subnet sn"_s}));
        QVERIFY(waitsOf(there, StepKind::CreatePool, poolNamed(plan, "plan")).contains(u"create-vpc v"_s));
        const Rollout back = reversed(there);
        QCOMPARE(sentencesOf(back).mid(0, 5),
                 (QStringList{u"delete-subnet sn"_s, u"release 10.0.8.0/24"_s, u"deprovision 10.0.0.0/20"_s,
                              u"delete-pool plan"_s, u"delete-vpc v"_s}));
        QVERIFY(waitsOf(back, StepKind::DeleteVpc, resourceNamed(plan, "v")).contains(u"delete-pool plan"_s));
    }

    void aVpcHasItsTagsBeforeTheBlockWhosePoolAsksForThem()
    {
        const Plan before = planOf(uR"(
            ipam us-east-1
            pool old private ipv4 locale=us-east-1
            cidr old 10.0.0.0/16
            pool strict private ipv4 locale=us-east-1 tag=Env=prod
            cidr strict 10.1.0.0/16
            vpc v us-east-1 tag=Team=net
            rescidr v 10.0.0.0/20 private pool=old primary
        )");
        const ResourceId vpc = resourceNamed(before, "v");
        Plan plan = before;
        EditTags tags;
        tags.subject = vpc;
        tags.set.insert(u"Env"_s, u"prod"_s);
        QVERIFY(carryOut(plan, tags));
        AssociateVpcCidr add;
        add.vpc = vpc;
        add.request.pool = poolNamed(plan, "strict");
        add.request.cidr = prefixOf("10.1.0.0/20");
        QVERIFY(carryOut(plan, add));
        const Rollout rollout = planRollout(before, plan, AdvertiseSteps::LeaveOut);
        QCOMPARE(sentencesOf(rollout), (QStringList{u"retag v"_s, u"associate-cidr 10.1.0.0/20"_s}));
        QCOMPARE(rollout.steps[1].waitsFor, std::vector<std::size_t>{0});

        Plan other = before; // what only goes stays until the end
        EditTags gone;
        gone.subject = vpc;
        gone.remove = {u"Team"_s};
        QVERIFY(carryOut(other, gone));
        add.request.pool = poolNamed(other, "old");
        add.request.cidr = prefixOf("10.0.16.0/20");
        QVERIFY(carryOut(other, add));
        QCOMPARE(sentencesOf(planRollout(before, other, AdvertiseSteps::LeaveOut)),
                 (QStringList{u"associate-cidr 10.0.16.0/20"_s, u"retag v"_s}));
    }

    /// Contract §16: while private pools are there, AWS refuses the Free tier.
    void theBetterTierGoesLastAndComesFirst()
    {
        const Plan before = planOf(u"ipam us-east-1\npool p private ipv4\ncidr p 10.0.0.0/8\n");
        Plan plan = before;
        DeletePool gone;
        gone.pool = poolNamed(plan, "p");
        gone.cascade = true;
        QVERIFY(carryOut(plan, gone));
        ModifyIpam change;
        change.ipam = plan.ipam()->id;
        change.tier = Tier::Free;
        QVERIFY(carryOut(plan, change));
        const Rollout there = planRollout(before, plan, AdvertiseSteps::LeaveOut);
        QCOMPARE(there.steps.back().kind, StepKind::RemoveRegions);
        QVERIFY(waitsOf(there, StepKind::RemoveRegions, plan.ipam()->id).contains(u"delete-pool p"_s));
        const QString script = awsScriptSteps(there).back();
        QVERIFY2(script.contains(u"--tier free"_s) && script.contains(u"Tier==`\"free\"`"_s), qPrintable(script));
        // … and where there is no script, the call that a person makes instead is that same step's.
        const ScriptNames names(there);
        const CommandSteps calls(there, names);
        QStringList byHand;
        for (const RolloutStep& step : there.steps)
            if (const QString call = calls.ofChange(step); call.contains(u"--tier"_s))
                byHand << toWire(step.kind) + u": "_s + call;
        QVERIFY2(byHand.size() == 1 && byHand[0].startsWith(u"remove-regions: "_s)
                     && byHand[0].endsWith(u"--tier free"_s),
                 qPrintable(byHand.join(u'\n')));
        QVERIFY(!script.contains(u"--remove-operating-regions"_s));
        const Rollout back = reversed(there);
        QCOMPARE(back.steps.front().kind, StepKind::ModifyIpam);
        QVERIFY(awsScriptSteps(back).front().contains(u"--tier advanced"_s));
    }

    void aVpcWaitsForTheSpaceThatAPoolBelowGivesBack()
    {
        const Plan before = planOf(uR"(
            ipam us-east-1
            pool top private ipv4 locale=us-east-1
            cidr top 10.0.0.0/16
            pool low in=top locale=us-east-1
            cidr low 10.0.128.0/20
        )");
        Plan plan = before;
        DeletePool gone;
        gone.pool = poolNamed(plan, "low");
        gone.cascade = true;
        QVERIFY(carryOut(plan, gone));
        CreateVpc make;
        make.account = planOwner;
        make.region = RegionName::of("us-east-1");
        make.tags.insert(u"Name"_s, u"z"_s);
        make.ipv4.pool = poolNamed(plan, "top");
        make.ipv4.cidr = prefixOf("10.0.128.0/20");
        QVERIFY(carryOut(plan, make));
        const Rollout rollout = planRollout(before, plan, AdvertiseSteps::LeaveOut);
        QVERIFY(
            waitsOf(rollout, StepKind::CreateVpc, resourceNamed(plan, "z")).contains(u"deprovision 10.0.128.0/20"_s));
    }

    /// Or what is made could not be told from what still has its name.
    void aNameIsFreeBeforeAnotherRowHasIt()
    {
        const Plan before = planOf(u"ipam us-east-1\npool a private ipv4\ncidr a 10.0.0.0/16\n");
        Plan plan = before;
        EditTags rename;
        rename.subject = poolNamed(plan, "a");
        rename.set.insert(u"Name"_s, u"a-old"_s);
        QVERIFY(carryOut(plan, rename));
        CreatePool make;
        make.scope = scopeNamed(plan, "private");
        make.family = Family::IPv4;
        make.tags.insert(u"Name"_s, u"a"_s);
        QVERIFY(carryOut(plan, make));
        const Rollout rollout = planRollout(before, plan, AdvertiseSteps::LeaveOut);
        QCOMPARE(sentencesOf(rollout), (QStringList{u"retag a-old"_s, u"create-pool a"_s}));
        QCOMPARE(rollout.steps[1].waitsFor, std::vector<std::size_t>{0});
        const auto script = awsScript(rollout, {});
        QVERIFY(script);
        // The old one by its new name where it has it, and never as the new one.
        QVERIFY2(script->contains(u"a-old\"`] && "_s) && script->contains(u"].IpamPoolId || IpamPools[?"_s),
                 qPrintable(*script));
        QVERIFY2(script->contains(u"IpamPoolId!=`\"'\"$POOL_A_OLD\"'\"`"_s), qPrintable(*script));
    }

    /// Contract §16: of every quota that AWS raises when it is asked, where a plan has more than before.
    void everyQuotaThatIsPassedIsSaid()
    {
        const Plan plan = planOf(uR"(
            settings quota=scopes-per-ipam:2 quota=cidrs-per-pool:1 quota=pool-depth:1 quota=ipv4-cidrs-per-vpc:1
            ipam us-east-1
            scope lab
            pool top private ipv4 locale=us-east-1
            cidr top 10.0.0.0/16
            cidr top 10.1.0.0/16
            pool low in=top locale=us-east-1
            vpc v us-east-1
            rescidr v 10.0.0.0/20 private pool=top primary
            rescidr v 10.0.16.0/20 private pool=top
        )");
        const Rollout rollout = planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut);
        QCOMPARE(quotasOf(rollout), (QStringList{u"scopes-per-ipam 3/2"_s, u"cidrs-per-pool 2/1"_s, u"pool-depth 2/1"_s,
                                                 u"ipv4-cidrs-per-vpc 2/1"_s}));
        for (const RolloutCaveat& caveat : rollout.caveats)
            QVERIFY2(caveatSentence(caveat).contains(QString::number(caveat.count)),
                     qPrintable(caveatSentence(caveat)));
        QVERIFY(quotasOf(planRollout(plan, plan, AdvertiseSteps::LeaveOut)).isEmpty()); // what is there was granted
    }
};

CADASTRE_TEST(RolloutOrderTest)
#include "tst_rolloutorder.moc"
