// SPDX-License-Identifier: GPL-3.0-or-later
// What a rollout makes of planned blocks that moved after it began (interface §4.15 point 7).
#include "rollout/rollout.h"
#include "support/planbuilder.h"
#include "support/testmain.h"
#include "text/awscommand.h"

#include <algorithm>

using namespace cadastre;
using namespace cadastre::testing;

namespace {

constexpr const char16_t* movingScheme = uR"(
    ipam us-east-1
    pool top private ipv4
    cidr top 10.0.0.0/8
    pool a in=top locale=us-east-1
    cidr a 10.1.0.0/16
    vpc web us-east-1
    rescidr web 10.1.0.0/20 private pool=a primary
    rescidr web 10.1.16.0/20 private pool=a
    alloc a 10.1.64.0/24 desc=lab
)";

MoveBlock moveOf(const Plan& plan, const char* cidr, const char* to)
{
    MoveBlock move{};
    for (const Allocation& row : plan.all<Allocation>())
        if (row.cidr == prefixOf(cidr) && !row.childPool)
            move.allocation = row.id;
    move.cidr = prefixOf(to);
    return move;
}

/// "associate-cidr disassociate-cidr ! made-anew"
QString told(const Rollout& rollout)
{
    QStringList words;
    for (const RolloutStep& step : rollout.steps)
        words << toWire(step.kind);
    for (const RolloutCaveat& caveat : rollout.caveats)
        words << QStringLiteral("!") << toWire(caveat.kind);
    return words.join(u' ');
}

} // namespace

class RolloutMovesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNewBlockComesAndTheOldOneGoes_data()
    {
        QTest::addColumn<QByteArray>("cidr");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("steps");
        QTest::newRow("of a VPC") << QByteArray("10.1.16.0/20") << QByteArray("10.1.32.0/20")
                                  << u"associate-cidr disassociate-cidr"_qs;
        QTest::newRow("manual, in its pool")
            << QByteArray("10.1.64.0/24") << QByteArray("10.1.65.0/24") << u"release allocate"_qs;
        QTest::newRow("primary: the VPC is made anew")
            << QByteArray("10.1.0.0/20") << QByteArray("10.1.32.0/20") << u"! made-anew"_qs;
    }
    void theNewBlockComesAndTheOldOneGoes()
    {
        QFETCH(QByteArray, cidr);
        QFETCH(QByteArray, to);
        QFETCH(QString, steps);
        const Plan from = planOf(movingScheme);
        Plan plan = from;
        QVERIFY(carryOut(plan, moveOf(plan, cidr.constData(), to.constData())));
        QCOMPARE(told(planRollout(from, plan, AdvertiseSteps::LeaveOut)), steps);
    }
    void whereNothingIsYetItIsMadeInItsNewPlace()
    {
        Plan plan = planOf(movingScheme);
        QVERIFY(carryOut(plan, moveOf(plan, "10.1.0.0/20", "10.1.32.0/20")));
        const Rollout rollout = planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut);
        QVERIFY(std::none_of(rollout.caveats.begin(), rollout.caveats.end(),
                             [](const RolloutCaveat& caveat) { return caveat.kind == RolloutCaveat::Kind::MadeAnew; }));
    }
    void theCommandsDrawTheNewBlockFirst()
    {
        const Plan plan = planOf(movingScheme);
        const QString further = awsCommand(plan, moveOf(plan, "10.1.16.0/20", "10.1.32.0/20"));
        QVERIFY2(further.startsWith(u"aws ec2 associate-vpc-cidr-block"_qs) && further.contains(u"10.1.32.0/20"_qs),
                 qPrintable(further));
        QVERIFY(further.contains(u"aws ec2 disassociate-vpc-cidr-block"_qs));
        const QString primary = awsCommand(plan, moveOf(plan, "10.1.0.0/20", "10.1.32.0/20"));
        QVERIFY2(primary.contains(u"aws ec2 create-vpc"_qs) && !primary.contains(u"disassociate"_qs),
                 qPrintable(primary));
        const QString manual = awsCommand(plan, moveOf(plan, "10.1.64.0/24", "10.1.65.0/24"));
        QVERIFY2(manual.indexOf(u"allocate-ipam-pool-cidr"_qs) >= 0
                     && manual.indexOf(u"allocate-ipam-pool-cidr"_qs)
                            < manual.indexOf(u"release-ipam-pool-allocation"_qs),
                 qPrintable(manual));
        QCOMPARE(awsCommand(plan, moveOf(plan, "10.1.64.0/24", "10.1.0.0/24")), QString()); // it is refused
    }
};

CADASTRE_TEST(RolloutMovesTest)
#include "tst_rolloutmoves.moc"
