// SPDX-License-Identifier: GPL-3.0-or-later
// What breaks a rule where it lies moves to where it keeps it: the fix is a command, and says what was chosen and why.
#include "change/apply.h"
#include "compliance/audit.h"
#include "support/planbuilder.h"
#include "support/testmain.h"
#include "text/findingtext.h"

namespace cadastre::testing {

namespace {

constexpr const char16_t* twoRegions = uR"(
    ipam us-east-1 us-west-2
    pool corp private ipv4
    cidr corp 10.0.0.0/8
    pool east in=corp locale=us-east-1 min=16 max=26 default=20
    cidr east 10.1.0.0/16
    pool west in=corp locale=us-west-2
    cidr west 10.2.0.0/16
)";

AuditReport auditOf(const Plan& plan) { return audit(plan, planStart); }

const Finding* findingOf(const AuditReport& report, const char* rule)
{
    for (const Finding& finding : report.findings)
        if (QLatin1String(finding.rule->id) == QLatin1String(rule))
            return &finding;
    return nullptr;
}

} // namespace

class MoveFixesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsPlannedMovesToWhereItKeepsTheRule_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("there");
        QTest::addColumn<QString>("pool");
        QTest::newRow("length") << u"NETMASK"_qs
                                << u"vpc a us-east-1\nrescidr a 10.1.0.0/28 private pool=east primary"_qs
                                << u"10.1.16.0/20"_qs << u"east"_qs;
        QTest::newRow("Region") << u"LOCALE"_qs
                                << u"vpc a us-west-2\nrescidr a 10.1.0.0/20 private pool=east primary"_qs
                                << u"10.2.0.0/20"_qs << u"west"_qs;
        QTest::newRow("overlap, the smaller one")
            << u"OVERLAP"_qs
            << u"vpc a us-east-1\nrescidr a 172.20.0.0/16 private\nvpc b us-east-1\nrescidr b 172.20.4.0/24 private"_qs
            << u"10.1.0.0/24"_qs << u"east"_qs;
        QTest::newRow("a site has the space")
            << u"OVERLAP-EXTERNAL"_qs
            << u"external private 10.1.0.0/20 site=fra\nvpc a us-east-1\nrescidr a 10.1.4.0/24 private pool=east"_qs
            << u"10.1.16.0/24"_qs << u"east"_qs;
        QTest::newRow("no place in the pool around")
            << u"UNMANAGED"_qs << u"alloc east 10.1.0.0/28\nvpc a us-east-1\nrescidr a 10.1.0.0/24 private"_qs
            << u"10.1.1.0/24"_qs << u"east"_qs;
    }
    void whatIsPlannedMovesToWhereItKeepsTheRule()
    {
        QFETCH(QString, rule);
        QFETCH(QString, lines);
        QFETCH(QString, there);
        QFETCH(QString, pool);
        Plan plan = planOf(QString::fromUtf16(twoRegions) + lines);
        const AuditReport report = auditOf(plan);
        const Finding* finding = findingOf(report, rule.toLatin1().constData());
        QVERIFY(finding);
        const Fix& fix = finding->fixes.front();
        QCOMPARE(fix.code, u"move-block"_qs);
        QVERIFY(isRepair(fix));
        QCOMPARE(fix.facts.value(u"cidr"_qs), there);
        QCOMPARE(fix.facts.value(u"poolName"_qs), pool);
        QCOMPARE(fixLabel(fix, *finding), u"Move to %1 in %2…"_qs.arg(there, pool));
        QVERIFY(fixReason(fix).contains(pool) && fixReason(fix).contains(there));
        QCOMPARE(fix.commands.size(), std::size_t{1});
        const Plan before = plan;
        const auto done = carryOut(plan, fix.commands.front());
        QVERIFY(done);
        QVERIFY(!findingOf(auditOf(plan), rule.toLatin1().constData()));
        QCOMPARE(brokenInvariantOf(plan), QString());
        apply(plan, done->changes.inverted());
        QCOMPARE(differenceOf(before, plan), QString());
    }
    void severalAtOnceFindAPlaceEach()
    {
        Plan plan = planOf(QString::fromUtf16(twoRegions)
                           + u"vpc a us-east-1\nrescidr a 10.1.0.0/28 private pool=east primary\n"
                             u"vpc b us-east-1\nrescidr b 10.1.0.16/28 private pool=east primary"_qs);
        for (const Finding& finding : auditOf(plan).findings)
            if (QLatin1String(finding.rule->id) == QLatin1String("NETMASK"))
                QVERIFY(carryOut(plan, finding.fixes.front().commands.front()));
        QVERIFY(!findingOf(auditOf(plan), "NETMASK"));
        QCOMPARE(brokenInvariantOf(plan), QString());
    }
    void whatWasSeenIsRenumberedAndStaysAFinding() // interface §4.15 points 3 and 7
    {
        Plan plan = planOf(QString::fromUtf16(twoRegions)
                           + u"vpc a us-east-1 seen\nrescidr a 10.1.0.0/20 private pool=east primary seen\n"
                             u"rescidr a 10.1.32.0/28 private pool=east seen"_qs);
        const AuditReport report = auditOf(plan);
        const Finding* finding = findingOf(report, "NETMASK");
        QVERIFY(finding);
        const Fix& fix = finding->fixes.front();
        QCOMPARE(fix.code, u"plan-renumbering"_qs);
        QCOMPARE(fixLabel(fix, *finding), u"Plan renumbering to 10.1.16.0/20…"_qs);
        QVERIFY(fix.commands.size() == 1 && std::holds_alternative<AssociateVpcCidr>(fix.commands.front()));
        QVERIFY(carryOut(plan, fix.commands.front()));
        const AuditReport afterwards = auditOf(plan);
        QVERIFY(findingOf(afterwards, "NETMASK")
                && findingOf(afterwards, "NETMASK")->state == FindingState::FixPlanned);
    }
    void whereNothingFitsThereIsNoCommand()
    {
        const AuditReport nowhere =
            auditOf(planOf(u"ipam us-east-1 us-west-2\npool p private ipv4 locale=us-east-1\ncidr p 10.1.0.0/16\n"
                           u"vpc a us-west-2\nrescidr a 10.1.0.0/20 private pool=p primary"_qs));
        const Finding* finding = findingOf(nowhere, "LOCALE");
        QVERIFY(finding);
        QCOMPARE(finding->fixes.front().code, u"move-block"_qs);
        QVERIFY(finding->fixes.front().commands.empty());
        QCOMPARE(fixLabel(finding->fixes.front(), *finding), u"Move…"_qs);
        QCOMPARE(fixReason(finding->fixes.front()), QString());
    }
};

CADASTRE_TEST(MoveFixesTest)

} // namespace cadastre::testing

#include "tst_movefixes.moc"
