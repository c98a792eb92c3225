// SPDX-License-Identifier: GPL-3.0-or-later
// From where a range is announced, as steps (contract §11.2).
#include "support/testmain.h"

#include "rollout/awsscript.h"
#include "rollout/awsstate.h"
#include "rollout/rollout.h"
#include "rollout/steptext.h"
#include "rollout/terraform.h"
#include "support/planbuilder.h"

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

const Prefix& regional()
{
    static const Prefix cidr = prefixOf("2605:9cc0:1ff0::/48");
    return cidr;
}

void done(Plan& plan, const Command& command, qint64 at)
{
    if (!carryOut(plan, command, contextAt(at)) || !carryOut(plan, Settle{}, contextAt(at + 60)))
        qFatal("the plan refuses what the test needs");
}

Plan announced(quint32 asn)
{
    Plan plan = planOf(uR"(
        ipam us-east-1
        pool top public advertisable
        cidr top 2605:9cc0:1ff0::/44 evidence=not-checked
        pool east in=top locale=us-east-1 service=ec2
        cidr east 2605:9cc0:1ff0::/48 advertised
    )");
    done(plan, ProvisionByoasn{plan.ipam()->id, 64500, u"m"_s, u"s"_s, {}}, 60);
    if (asn == 0)
        return plan;
    done(plan, AssociateByoasn{asn, regional()}, 7200);
    done(plan, Advertise{regional(), RegionName::of("us-east-1"), asn}, 14400);
    return plan;
}

QStringList announcing(const Rollout& rollout)
{
    QStringList list;
    for (const RolloutStep& step : rollout.steps)
        list << stepSentence(rollout, step);
    return list;
}

QList<RolloutCaveat::Kind> caveatsOf(const Rollout& rollout)
{
    QList<RolloutCaveat::Kind> kinds;
    for (const RolloutCaveat& caveat : rollout.caveats)
        kinds << caveat.kind;
    return kinds;
}

} // namespace

class RolloutOriginsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Nothing is withdrawn: what is advertised stays so, and the way back is a switch as well.
    void anOwnNumberComesWithItsAssociationAndGoesBeforeIt()
    {
        Plan from = announced(0), to = from;
        done(to, AssociateByoasn{64500, regional()}, 7200);
        done(to, Advertise{regional(), RegionName::of("us-east-1"), 64500}, 14400);
        const Rollout rollout = planRollout(from, to, AdvertiseSteps::Include);
        QCOMPARE(announcing(rollout), (QStringList{u"Associate AS64500 with 2605:9cc0:1ff0::/48"_s,
                                                   u"Announce 2605:9cc0:1ff0::/48 from AS64500"_s}));
        QCOMPARE(rollout.steps[1].waitsFor, std::vector<std::size_t>{0});
        QCOMPARE(announcing(reversed(rollout)), (QStringList{u"Announce 2605:9cc0:1ff0::/48 from Amazon’s AS numbers"_s,
                                                             u"Disassociate AS64500 from 2605:9cc0:1ff0::/48"_s}));
        QCOMPARE(reversed(rollout).steps[1].waitsFor, std::vector<std::size_t>{0});
        QVERIFY(caveatsOf(rollout).isEmpty());
    }

    void theInternetSeesItOnlyWhenAskedFor()
    {
        Plan from = announced(0), to = from;
        done(to, AssociateByoasn{64500, regional()}, 7200);
        done(to, Advertise{regional(), RegionName::of("us-east-1"), 64500}, 14400);
        const Rollout there = planRollout(from, to, AdvertiseSteps::LeaveOut);
        QCOMPARE(announcing(there), QStringList{u"Associate AS64500 with 2605:9cc0:1ff0::/48"_s});
        QCOMPARE(caveatsOf(there), QList{RolloutCaveat::Kind::NotSwitched});
        QVERIFY(caveatSentence(there.caveats.front()).contains(u"AS64500"_s));

        // Back to Amazon's, and the association stays.
        from = to;
        done(to, Advertise{regional(), RegionName::of("us-east-1"), 0}, 28800);
        const Rollout back = planRollout(from, to, AdvertiseSteps::LeaveOut);
        QVERIFY(back.steps.empty());
        QCOMPARE(caveatsOf(back), QList{RolloutCaveat::Kind::NotSwitched});
        QVERIFY(caveatSentence(back.caveats.front()).contains(u"Amazon’s"_s));
        QCOMPARE(planRollout(from, to, AdvertiseSteps::Include).steps.front().kind, StepKind::SwitchToAmazon);

        // An association that goes does not wait for anybody's asking, as a withdrawal does not.
        done(to, DisassociateByoasn{64500, regional()}, 36000);
        QCOMPARE(announcing(planRollout(from, to, AdvertiseSteps::LeaveOut)),
                 (QStringList{u"Announce 2605:9cc0:1ff0::/48 from Amazon’s AS numbers"_s,
                              u"Disassociate AS64500 from 2605:9cc0:1ff0::/48"_s}));
    }

    void anotherOwnNumberTakesOverThroughAmazons()
    {
        Plan from = announced(64500), to = from;
        done(to, ProvisionByoasn{to.ipam()->id, 64501, u"m"_s, u"s"_s, {}}, 21600);
        done(to, Advertise{regional(), RegionName::of("us-east-1"), 0}, 21600);
        done(to, DisassociateByoasn{64500, regional()}, 21600);
        done(to, AssociateByoasn{64501, regional()}, 28800);
        done(to, Advertise{regional(), RegionName::of("us-east-1"), 64501}, 28800);
        const Rollout rollout = planRollout(from, to, AdvertiseSteps::Include);
        QCOMPARE(announcing(rollout), (QStringList{u"Announce 2605:9cc0:1ff0::/48 from Amazon’s AS numbers"_s,
                                                   u"Disassociate AS64500 from 2605:9cc0:1ff0::/48"_s,
                                                   u"Bring AS64501"_s, u"Associate AS64501 with 2605:9cc0:1ff0::/48"_s,
                                                   u"Announce 2605:9cc0:1ff0::/48 from AS64501"_s}));
    }

    void theScriptAsksTheRoutesAndTerraformSaysTheCall()
    {
        const Plan from = announced(0), to = announced(64500);
        Plan later = from;
        done(later, AssociateByoasn{64500, regional()}, 7200);
        done(later, Advertise{regional(), RegionName::of("us-east-1"), 64500}, 14400);
        const Rollout rollout = planRollout(from, later, AdvertiseSteps::Include);
        const QString lines = awsScriptSteps(rollout).back();
        for (const QString& part : {u"get-ipam-discovered-routes"_s, u"--resource-region us-east-1"_s,
                                    u"Asn==`\"64500\"`"_s, u"if missing \"$have\"; then"_s, u"--asn 64500"_s})
            QVERIFY2(lines.contains(part), qPrintable(part + u'\n' + lines));
        const QString back = awsScriptSteps(reversed(rollout)).front();
        QVERIFY2(back.contains(u"--asn AWS"_s) && back.contains(u"if present \"$have\"; then"_s), qPrintable(back));
        QVERIFY(terraformConfiguration(rollout, {}).contains(u"#   --asn 64500"_s));
        QCOMPARE(without(awsState(to), awsState(from)),
                 (QStringList{u"advertised public/top/east 2605:9cc0:1ff0::/48 from=AS64500"_s,
                              u"asn-association AS64500 2605:9cc0:1ff0::/48"_s}));
    }
};

CADASTRE_TEST(RolloutOriginsTest)
#include "tst_rolloutorigins.moc"
