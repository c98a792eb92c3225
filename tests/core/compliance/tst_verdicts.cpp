// SPDX-License-Identifier: GPL-3.0-or-later
// Contract §13.1–13.4: management, compliance, overlap, use.
#include "change/apply.h"
#include "compliance/verdicts.h"
#include "support/planbuilder.h"
#include "support/testmain.h"

namespace cadastre::testing {

namespace {

constexpr const char16_t* pools = uR"(
    ou apps
    account 111111111111 name=payments ou=apps
    account 222222222222 name=other
    ipam us-east-1 us-west-2
    scope lab
    pool corp private ipv4
    cidr corp 10.0.0.0/8
    pool east in=corp locale=us-east-1 min=16 max=26 tag=Region=us-east-1
    cidr east 10.1.0.0/16
    share s east 111111111111
)";

Plan planWith(const QString& lines) { return planOf(QString::fromUtf16(pools) + lines); }

const ResourceCidr& onlyCidrOf(const Plan& plan, const char* resource)
{
    const auto& cidrs = plan.cidrsOf(resourceNamed(plan, resource));
    Q_ASSERT(cidrs.size() == 1);
    return plan.get(cidrs.front());
}

} // namespace

class VerdictsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aBlockThatHasEndedTakesNoSpace() // §9.3: AWS shows it for a while
    {
        Plan plan = planWith(QStringLiteral("vpc a us-east-1\nrescidr a 172.20.0.0/16 private\n"
                                            "vpc b us-east-1\nrescidr b 172.20.4.0/24 private\n"));
        const ResourceCidr before = onlyCidrOf(plan, "a");
        QCOMPARE(overlapOf(plan, onlyCidrOf(plan, "b")), OverlapStatus::Overlapping);
        ResourceCidr ended = before;
        for (const AssociationState state : {AssociationState::Disassociated, AssociationState::Failed}) {
            ended.state = state;
            ChangeSet changes;
            changes.update(before, ended);
            apply(plan, changes);
            QCOMPARE(overlapOf(plan, onlyCidrOf(plan, "b")), OverlapStatus::Nonoverlapping);
            QCOMPARE(overlapOf(plan, onlyCidrOf(plan, "a")), OverlapStatus::Nonoverlapping);
            QCOMPARE(managementOf(plan, onlyCidrOf(plan, "a")), ManagementState::NotApplicable);
            QCOMPARE(complianceOf(plan, onlyCidrOf(plan, "a")), ComplianceStatus::NotApplicable);
            apply(plan, changes.inverted());
        }
        QCOMPARE(overlapOf(plan, onlyCidrOf(plan, "b")), OverlapStatus::Overlapping);
    }

    void complianceFollowsTheDecisionRules_data() // §13.2, row by row
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("within every rule")
            << u"vpc a us-east-1 owner=111111111111 tag=Region=us-east-1\nrescidr a 10.1.0.0/20 private pool=east"_qs
            << u"compliant"_qs;
        QTest::newRow("no allocation") << u"vpc a us-east-1\nrescidr a 10.1.0.0/20 private"_qs << u"unmanaged"_qs;
        QTest::newRow("ignored") << u"vpc a us-east-1\nrescidr a 10.1.0.0/20 private ignored"_qs << u"ignored"_qs;
        QTest::newRow("smaller than the smallest block")
            << u"vpc a us-east-1 owner=111111111111 tag=Region=us-east-1\nrescidr a 10.1.0.0/27 private pool=east"_qs
            << u"noncompliant"_qs;
        QTest::newRow("tag missing")
            << u"vpc a us-east-1 owner=111111111111\nrescidr a 10.1.0.0/20 private pool=east"_qs << u"noncompliant"_qs;
        QTest::newRow("tag of another value")
            << u"vpc a us-east-1 owner=111111111111 tag=Region=us-west-2\nrescidr a 10.1.0.0/20 private pool=east"_qs
            << u"noncompliant"_qs;
        QTest::newRow("another Region")
            << u"vpc a us-west-2 owner=111111111111 tag=Region=us-east-1\nrescidr a 10.1.0.0/20 private pool=east"_qs
            << u"noncompliant"_qs;
        QTest::newRow("owner is no principal")
            << u"vpc a us-east-1 owner=222222222222 tag=Region=us-east-1\nrescidr a 10.1.0.0/20 private pool=east"_qs
            << u"noncompliant"_qs;
        QTest::newRow("the pool's owner needs no share")
            << u"vpc a us-east-1 tag=Region=us-east-1\nrescidr a 10.1.0.0/20 private pool=east"_qs << u"compliant"_qs;
    }
    void complianceFollowsTheDecisionRules()
    {
        QFETCH(QString, lines);
        QFETCH(QString, verdict);
        const Plan plan = planWith(lines);
        QCOMPARE(QString(toWire(complianceOf(plan, onlyCidrOf(plan, "a")))), verdict);
    }

    void aSubnetOfAnOrdinaryVpcHasNoManagementState() // §13.1
    {
        const Plan plan = planWith(u"vpc a us-east-1\nrescidr a 10.9.0.0/16 private\n"
                                   u"subnet s a use1-az1\nrescidr s 10.9.1.0/24 private"_qs);
        QCOMPARE(managementOf(plan, onlyCidrOf(plan, "s")), ManagementState::NotApplicable);
        QCOMPARE(complianceOf(plan, onlyCidrOf(plan, "s")), ComplianceStatus::NotApplicable);
        QCOMPARE(managementOf(plan, onlyCidrOf(plan, "a")), ManagementState::Unmanaged);
    }

    void overlapCountsOthersOfTheScopeOnly_data() // §13.3, U13
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<bool>("overlapping");
        QTest::newRow("alone") << QString() << false;
        QTest::newRow("an equal VPC") << u"vpc b us-west-2\nrescidr b 10.9.0.0/16 private"_qs << true;
        QTest::newRow("a smaller one inside") << u"vpc b us-west-2\nrescidr b 10.9.4.0/24 private"_qs << true;
        QTest::newRow("a larger one around") << u"vpc b us-west-2\nrescidr b 10.8.0.0/15 private"_qs << true;
        QTest::newRow("next to it") << u"vpc b us-west-2\nrescidr b 10.10.0.0/16 private"_qs << false;
        QTest::newRow("in another scope") << u"vpc b us-west-2\nrescidr b 10.9.0.0/16 lab"_qs << false;
        QTest::newRow("an ignored one") << u"vpc b us-west-2\nrescidr b 10.9.0.0/16 private ignored"_qs << false;
        QTest::newRow("its own subnet") << u"subnet s a use1\nrescidr s 10.9.1.0/24 private"_qs << false;
        QTest::newRow("a network outside AWS") << u"external private 10.9.8.0/24 site=fra"_qs << true;
        QTest::newRow("a manual allocation")
            << u"pool x private ipv4\ncidr x 10.9.0.0/16 loose\nalloc x 10.9.0.0/24"_qs << true;
    }
    void overlapCountsOthersOfTheScopeOnly()
    {
        QFETCH(QString, lines);
        QFETCH(bool, overlapping);
        // The first pool of `pools` holds 10/8: this one starts without it, so that 10.9/16 is nobody's.
        const Plan plan =
            planOf(u"ipam us-east-1 us-west-2\nscope lab\nvpc a us-east-1\nrescidr a 10.9.0.0/16 private\n"_qs + lines);
        QCOMPARE(overlapOf(plan, onlyCidrOf(plan, "a")) == OverlapStatus::Overlapping, overlapping);
    }

    void anAllocatedVpcDoesNotOverlapItsOwnAllocation() // §13.3 [D]
    {
        const Plan plan = planWith(u"vpc a us-east-1\nrescidr a 10.1.0.0/20 private pool=east"_qs);
        QVERIFY(overlappersOf(plan, onlyCidrOf(plan, "a")).empty());
    }

    void aVpcDoesNotOverlapWhatItsPlanningPoolSetsAside() // U13
    {
        const QString lines = u"vpc a us-east-1\nrescidr a 10.1.0.0/20 private pool=east\n"
                              u"pool plan in=east locale=us-east-1 vpc=a\ncidr plan 10.1.0.0/20 loose\n"
                              u"alloc plan 10.1.1.0/24\n"_qs;
        const Plan plan = planWith(lines);
        QVERIFY(overlappersOf(plan, onlyCidrOf(plan, "a")).empty());
        const Plan two = planWith(lines + u"vpc b us-east-1\nrescidr b 10.1.1.0/24 private\n"_qs);
        QCOMPARE(overlapOf(two, onlyCidrOf(two, "b")), OverlapStatus::Overlapping);
        QCOMPARE(overlappersOf(two, onlyCidrOf(two, "b")).size(), std::size_t{2}); // the VPC and the allocation
    }

    void aSubnetOverlapsWhatItsPlanningPoolSetsAside() // §13.3: or manual allocation in the same scope
    {
        const Plan plan = planWith(u"vpc a us-east-1\nrescidr a 10.1.0.0/20 private pool=east\n"
                                   u"pool plan in=east locale=us-east-1 vpc=a\ncidr plan 10.1.0.0/20 loose\n"
                                   u"alloc plan 10.1.1.0/24\n"
                                   u"subnet s a use1-az1\nrescidr s 10.1.1.128/25 private\n"
                                   u"subnet t a use1-az1\nrescidr t 10.1.2.0/24 private\n"_qs);
        QCOMPARE(overlapOf(plan, onlyCidrOf(plan, "s")), OverlapStatus::Overlapping);
        QCOMPARE(overlappersOf(plan, onlyCidrOf(plan, "s")).size(), std::size_t{1}); // its VPC is none
        QCOMPARE(overlapOf(plan, onlyCidrOf(plan, "t")), OverlapStatus::Nonoverlapping);
        QCOMPARE(overlapOf(plan, onlyCidrOf(plan, "a")), OverlapStatus::Nonoverlapping);
    }

    void useIsTheShareThatSubnetsCoverToFourDecimals() // §13.4: 256 / 65536 = 0.00390625 is printed 0.0039
    {
        const Plan plan = planWith(u"vpc a us-east-1\nrescidr a 172.33.0.0/16 private\n"
                                   u"subnet s a use1\nrescidr s 172.33.7.0/24 private"_qs);
        QCOMPARE(ipUsageOf(plan, onlyCidrOf(plan, "a")), 0.0039);
    }

    void countsAddUpAsTheDashboardCounts() // §13.5
    {
        const Plan plan = planWith(u"vpc a us-east-1 tag=Region=us-east-1\nrescidr a 10.1.0.0/20 private pool=east\n"
                                   u"vpc b us-east-1\nrescidr b 10.1.16.0/20 private pool=east\n"
                                   u"vpc c us-east-1\nrescidr c 172.20.0.0/16 private\n"
                                   u"vpc d us-east-1\nrescidr d 172.20.0.0/16 private\n"
                                   u"vpc e us-east-1\nrescidr e 172.30.0.0/16 private ignored"_qs);
        VerdictCounts counts;
        for (const ResourceCidr& cidr : plan.all<ResourceCidr>())
            counts.add(plan, cidr);
        QCOMPARE(counts.compliant, 1);
        QCOMPARE(counts.noncompliant, 1);
        QCOMPARE(counts.unmanaged, 2);
        QCOMPARE(counts.ignored, 1);
        QCOMPARE(counts.managed, 2);
        QCOMPARE(counts.overlapping, 2);
        QCOMPARE(counts.total(), 5);
    }
};

CADASTRE_TEST(VerdictsTest)

} // namespace cadastre::testing

#include "tst_verdicts.moc"
