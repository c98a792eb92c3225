// SPDX-License-Identifier: GPL-3.0-or-later
// How IPAM watches the blocks of VPCs, as steps: in which private scope, and whether at all (contract §13.1, §13.6).
#include "support/testmain.h"

#include "rollout/awsscript.h"
#include "rollout/awsstate.h"
#include "rollout/cloudformation.h"
#include "rollout/rollout.h"
#include "rollout/steptext.h"
#include "rollout/terraform.h"
#include "support/planbuilder.h"

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr const char16_t* watchedEstate = uR"(
    account 123456789012 name=bought
    ipam us-east-1 eu-west-1
    scope acquired
    pool corp private ipv4 locale=us-east-1
    cidr corp 10.0.0.0/16
    share bought corp 123456789012
    vpc shop eu-west-1 owner=123456789012
    rescidr shop 10.4.0.0/16 acquired primary
    vpc sandbox us-east-1 owner=123456789012
    rescidr sandbox 172.29.0.0/16 private primary ignored
    vpc web us-east-1 owner=123456789012
    rescidr web 10.0.0.0/20 private pool=corp primary
    vpc strange eu-west-1 owner=999988887777
    rescidr strange 10.90.0.0/16 acquired primary
)";

QStringList kindsAndSentences(const Rollout& rollout)
{
    QStringList list;
    for (const RolloutStep& step : rollout.steps)
        list << QString(toWire(step.kind)) + u' ' + stepSentence(rollout, step);
    return list;
}

QStringList ofWatching(const Rollout& rollout)
{
    static const QRegularExpression kinds(u"^(ignore-cidr|monitor-cidr|move-to-scope) "_s);
    return kindsAndSentences(rollout).filter(kinds);
}

QStringList waitsOf(const Rollout& rollout, StepKind kind)
{
    QStringList waits;
    for (const RolloutStep& step : rollout.steps)
        if (step.kind == kind)
            for (const std::size_t on : step.waitsFor)
                waits << toWire(rollout.steps[on].kind);
    return waits;
}

ResourceCidrId blockOf(const Plan& plan, const char* name) { return plan.cidrsOf(resourceNamed(plan, name)).front(); }

RolloutOrigin origin()
{
    RolloutOrigin origin;
    origin.plan = u"estate"_s;
    return origin;
}

/// The script's lines of the only step of that kind.
QString linesOf(const Rollout& rollout, StepKind kind)
{
    const QStringList steps = awsScriptSteps(rollout);
    for (std::size_t i = 0; i < rollout.steps.size(); ++i)
        if (rollout.steps[i].kind == kind)
            return steps[static_cast<qsizetype>(i)];
    return {};
}

} // namespace

class RolloutWatchingTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsMadeIsMovedAndIgnoredWhereThePlanSaysSo()
    {
        const Plan plan = planOf(watchedEstate);
        const Rollout rollout = planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut);
        QCOMPARE(ofWatching(rollout), (QStringList{u"move-to-scope Move 10.4.0.0/16 of shop to acquired"_s,
                                                   u"ignore-cidr Ignore 172.29.0.0/16 of sandbox"_s}));
        QCOMPARE(waitsOf(rollout, StepKind::MoveToScope),
                 (QStringList{u"create-ipam"_s, u"create-scope"_s, u"create-vpc"_s}));
        // Contract §13.6: called in the home Region of the IPAM by its owner, wherever the VPC is.
        for (const RolloutStep& step : rollout.steps)
            if (step.kind == StepKind::MoveToScope) {
                QCOMPARE(step.account, planOwner);
                QCOMPARE(step.region.toString(), u"us-east-1"_s);
            }
        QCOMPARE(ofWatching(reversed(rollout)), QStringList()); // it goes with its VPC
    }

    void whatNoDiscoveryShowsIsSaidAndLeftAlone()
    {
        const Plan plan = planOf(watchedEstate);
        const Rollout rollout = planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut);
        QCOMPARE(rollout.caveats.size(), std::size_t{1});
        const RolloutCaveat& caveat = rollout.caveats.front();
        QCOMPARE(caveat.kind, RolloutCaveat::Kind::NotWatched);
        QCOMPARE(caveat.subject, u"10.90.0.0/16"_s);
        QCOMPARE(caveat.needs, u"999988887777"_s);
        QVERIFY(caveatSentence(caveat).contains(u"10.90.0.0/16 in account 999988887777"_s));
    }

    void aMoveOfWhatIsThereGoesBackTheSameWay()
    {
        const Plan from = planOf(watchedEstate);
        Plan to = from;
        QVERIFY(carryOut(to, SetMonitored{blockOf(from, "shop"), true, scopeNamed(from, "private")}));
        QVERIFY(carryOut(to, SetMonitored{blockOf(from, "sandbox"), true, {}}));
        const Rollout rollout = planRollout(from, to, AdvertiseSteps::LeaveOut);
        QCOMPARE(kindsAndSentences(rollout), (QStringList{u"move-to-scope Move 10.4.0.0/16 of shop to private"_s,
                                                          u"monitor-cidr Monitor 172.29.0.0/16 of sandbox"_s}));
        QCOMPARE(kindsAndSentences(reversed(rollout)),
                 (QStringList{u"move-to-scope Move 10.4.0.0/16 of shop to acquired"_s,
                              u"ignore-cidr Ignore 172.29.0.0/16 of sandbox"_s}));
    }

    void aScopeGoesAfterWhatIsWatchedInIt()
    {
        const Plan from = planOf(watchedEstate);
        Plan to = from;
        QVERIFY(carryOut(to, DeleteScope{scopeNamed(from, "acquired")}));
        const Rollout rollout = planRollout(from, to, AdvertiseSteps::LeaveOut);
        QCOMPARE(kindsAndSentences(rollout), (QStringList{u"move-to-scope Move 10.4.0.0/16 of shop to private"_s,
                                                          u"delete-scope Delete scope acquired"_s}));
        QCOMPARE(waitsOf(rollout, StepKind::DeleteScope), QStringList{u"move-to-scope"_s});
        QCOMPARE(kindsAndSentences(reversed(rollout)),
                 (QStringList{u"create-scope Create scope acquired"_s,
                              u"move-to-scope Move 10.4.0.0/16 of shop to acquired"_s}));
    }

    /// Contract §13.6: only what is ignored returns its space; what keeps its VPC is watched again afterwards.
    void aPoolGoesAfterItsVpcsGaveTheirSpaceBack()
    {
        const Plan from = planOf(watchedEstate);
        Plan to = from;
        const PoolId pool = poolNamed(from, "corp");
        QVERIFY(carryOut(to, SetMonitored{blockOf(from, "web"), false, {}}));
        QVERIFY(carryOut(to, SetMonitored{blockOf(from, "web"), true, {}}));
        QVERIFY(carryOut(to, DeprovisionCidr{pool, prefixOf("10.0.0.0/16")}));
        QVERIFY(carryOut(to, Settle{}, contextAt(3600)));
        const Rollout rollout = planRollout(from, to, AdvertiseSteps::LeaveOut);
        QCOMPARE(kindsAndSentences(rollout), (QStringList{u"ignore-cidr Ignore 10.0.0.0/20 of web"_s,
                                                          u"deprovision Deprovision 10.0.0.0/16 from corp"_s,
                                                          u"monitor-cidr Monitor 10.0.0.0/20 of web"_s}));
        QCOMPARE(waitsOf(rollout, StepKind::Deprovision), QStringList{u"ignore-cidr"_s});
        QCOMPARE(waitsOf(rollout, StepKind::MonitorCidr), QStringList{u"ignore-cidr"_s});
        // No call gives it to the pool again on the way back.
        const Rollout back = reversed(rollout);
        QCOMPARE(kindsAndSentences(back), QStringList{u"provision Provision 10.0.0.0/16 to corp"_s});
        QCOMPARE(back.caveats.size(), std::size_t{1});
        QCOMPARE(back.caveats.front().kind, RolloutCaveat::Kind::NeedsAutoImport);
        QCOMPARE(back.caveats.front().needs, u"private/corp"_s);
        // A second run finds it unmanaged, and leaves it so.
        QVERIFY(linesOf(rollout, StepKind::IgnoreCidr).contains(u"ManagementState==`\"managed\"`"_s));
        QVERIFY(linesOf(rollout, StepKind::IgnoreCidr).contains(u"if present \"$have\""_s));
    }

    void anIpamGoesAndItsVpcsStay()
    {
        const Plan from = planOf(watchedEstate);
        Plan to = from;
        QVERIFY(carryOut(to, DeleteIpam{from.ipam()->id, true}));
        QVERIFY(carryOut(to, Settle{}, contextAt(3600)));
        const Rollout rollout = planRollout(from, to, AdvertiseSteps::LeaveOut);
        QCOMPARE(ofWatching(rollout), QStringList{u"ignore-cidr Ignore 10.0.0.0/20 of web"_s});
        QCOMPARE(rollout.steps.back().kind, StepKind::DeleteIpam);
        QVERIFY(linesOf(rollout, StepKind::IgnoreCidr).contains(u"--no-monitored"_s));
        QVERIFY(terraformConfiguration(rollout, origin()).contains(u"#   --no-monitored"_s));
        QVERIFY(!cloudFormationTemplates(rollout, origin()).empty());
    }

    void theScriptWaitsUntilTheBlockIsListedAndAsksFirst()
    {
        const Plan plan = planOf(watchedEstate);
        const Rollout rollout = planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut);
        const QString lines = linesOf(rollout, StepKind::MoveToScope);
        for (const QString& part :
             {u"--ipam-scope-id \"$SCOPE_ACQUIRED\" --resource-id \"$VPC_SHOP\""_s, u"if missing \"$have\"; then"_s,
              u"--current-ipam-scope-id \"$PRIVATE_SCOPE\""_s, u"--destination-ipam-scope-id \"$SCOPE_ACQUIRED\""_s,
              u"--resource-region eu-west-1"_s, u"--monitored"_s})
            QVERIFY2(lines.contains(part), qPrintable(part + u'\n' + lines));
        QCOMPARE(lines.count(u"await \"$VPC_SHOP\""_s), 2);
        QVERIFY(linesOf(rollout, StepKind::IgnoreCidr).contains(u"--no-monitored"_s));
    }

    void terraformAndCloudFormationSayTheCall()
    {
        const Plan plan = planOf(watchedEstate);
        const Rollout rollout = planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut);
        const QString terraform = terraformConfiguration(rollout, origin());
        QVERIFY2(terraform.contains(u"#   --destination-ipam-scope-id \"$SCOPE_ACQUIRED\""_s), qPrintable(terraform));
        QByteArray stacks;
        for (const auto& [place, text] : cloudFormationTemplates(rollout, origin()))
            stacks += text;
        // The ids that the call needs stand among the outputs.
        for (const char* part : {"aws ec2 modify-ipam-resource-cidr", "\"VpcShop\":{\"Value\"",
                                 "\"PrivateScope\":{\"Value\"", "\"ScopeAcquired\":{\"Value\""})
            QVERIFY2(QString::fromUtf8(stacks).remove(u' ').remove(u'\n').contains(
                         QString::fromLatin1(part).remove(u' ')),
                     qPrintable(QString::fromUtf8(stacks)));
    }

    void twoStatesAreToldApartByIt()
    {
        const QString lines = QStringView(watchedEstate).toString();
        const auto stateWithout = [&](const QString& word, const QString& instead) {
            return awsState(planOf(QString(lines).replace(word, instead)));
        };
        const QStringList state = awsState(planOf(lines));
        QCOMPARE(without(state, stateWithout(u"10.4.0.0/16 acquired"_s, u"10.4.0.0/16 private"_s)),
                 QStringList{u"vpc 123456789012 eu-west-1 [Name=shop] 10.4.0.0/16 in=private acquired"_s});
        QCOMPARE(without(state, stateWithout(u" ignored"_s, QString())),
                 QStringList{u"vpc 123456789012 us-east-1 [Name=sandbox] 172.29.0.0/16 ignored"_s});
    }
};

CADASTRE_TEST(RolloutWatchingTest)
#include "tst_rolloutwatching.moc"
