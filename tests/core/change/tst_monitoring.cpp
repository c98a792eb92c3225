// SPDX-License-Identifier: GPL-3.0-or-later
// Contract §12 (auto-import, every rule) and §13.6 (ignore, return, move).
#include "change/apply.h"
#include "core/change/walkthroughplan.h"
#include "support/testmain.h"

namespace cadastre::testing {

namespace {

constexpr const char16_t* importing = uR"(
    ipam us-east-1 us-west-2
    scope lab
    pool corp private ipv4
    cidr corp 10.0.0.0/8
    pool east in=corp locale=us-east-1 min=20 max=24 import
    cidr east 10.1.0.0/16
)";

/// The managed CIDRs of a plan, "vpc-a 10.1.0.0/24", in order.
QStringList managed(const Plan& plan)
{
    QStringList lines;
    for (const ResourceCidr& cidr : plan.all<ResourceCidr>())
        if (cidr.allocation)
            lines += nameOf(plan.get(cidr.resource)) + u' ' + cidr.cidr.toString();
    lines.sort();
    return lines;
}

} // namespace

class MonitoringTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void importTakesWhatTheRulesSay_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("taken");
        QTest::newRow("inside the pool") << u"vpc a us-east-1\nrescidr a 10.1.4.0/24 private"_qs << u"a 10.1.4.0/24"_qs;
        QTest::newRow("whatever the pool's lengths say")
            << u"vpc a us-east-1\nrescidr a 10.1.4.0/27 private"_qs << u"a 10.1.4.0/27"_qs;
        QTest::newRow("of any account") << u"vpc a us-east-1 owner=111111111111\nrescidr a 10.1.4.0/24 private"_qs
                                        << u"a 10.1.4.0/24"_qs;
        QTest::newRow("outside the pool") << u"vpc a us-east-1\nrescidr a 10.2.4.0/24 private"_qs << QString();
        QTest::newRow("larger than the pool") << u"vpc a us-east-1\nrescidr a 10.0.0.0/12 private"_qs << QString();
        QTest::newRow("another Region") << u"vpc a us-west-2\nrescidr a 10.1.4.0/24 private"_qs << QString();
        QTest::newRow("another scope") << u"vpc a us-east-1\nrescidr a 10.1.4.0/24 lab"_qs << QString();
        QTest::newRow("ignored") << u"vpc a us-east-1\nrescidr a 10.1.4.0/24 private ignored"_qs << QString();
        QTest::newRow("already allocated by hand")
            << u"alloc east 10.1.4.0/24\nvpc a us-east-1\nrescidr a 10.1.4.0/24 private"_qs << QString();
        QTest::newRow("covers an allocation")
            << u"alloc east 10.1.4.0/28\nvpc a us-east-1\nrescidr a 10.1.4.0/24 private"_qs << QString();
        QTest::newRow("a subnet") << u"vpc a us-west-2\nsubnet s a use1\nrescidr s 10.1.4.0/24 private"_qs << QString();
        QTest::newRow("largest of overlapping") << u"vpc a us-east-1\nvpc b us-east-1\nvpc c us-east-1\nrescidr a "
                                                   u"10.1.4.0/24 private\nrescidr b 10.1.0.0/20 private\n"
                                                   "rescidr c 10.1.5.0/24 private"_qs
                                                << u"b 10.1.0.0/20"_qs;
        QTest::newRow("the smaller when the larger can never")
            << u"alloc east 10.1.0.0/28\nvpc a us-east-1\nvpc b us-east-1\nrescidr a 10.1.4.0/24 private\nrescidr b 10.1.0.0/20 private"_qs
            << u"a 10.1.4.0/24"_qs;
        QTest::newRow("several apart")
            << u"vpc a us-east-1\nvpc b us-east-1\nrescidr a 10.1.4.0/24 private\nrescidr b 10.1.5.0/24 private"_qs
            << u"a 10.1.4.0/24,b 10.1.5.0/24"_qs;
        QTest::newRow("although we keep it free")
            << u"reserve east 10.1.4.0/22\nvpc a us-east-1\nrescidr a 10.1.4.0/24 private"_qs << u"a 10.1.4.0/24"_qs;
    }
    void importTakesWhatTheRulesSay()
    {
        QFETCH(QString, lines);
        QFETCH(QString, taken);
        Plan plan = planOf(QString::fromUtf16(importing) + lines);
        ACCEPTED(carryOut(plan, ImportDiscovered{}));
        QCOMPARE(managed(plan).join(u','), taken);
        QCOMPARE(brokenInvariantOf(plan), QString());
        const QString once = textOf(plan);
        ACCEPTED(carryOut(plan, ImportDiscovered{poolNamed(plan, "east")}));
        QCOMPARE(textOf(plan), once);
    }

    void ofEqualsTheLowestResourceIdIsTaken()
    {
        QString lines = QString::fromUtf16(importing);
        for (int i = 0; i < 6; ++i)
            lines += u"vpc v%1 us-east-1\nrescidr v%1 10.1.4.0/24 private\n"_qs.arg(i);
        Plan plan = planOf(lines);
        ACCEPTED(carryOut(plan, ImportDiscovered{}));
        QString lowest;
        for (const Resource& resource : plan.all<Resource>())
            if (lowest.isEmpty() || plan.textId(resource) < lowest)
                lowest = plan.textId(resource);
        QCOMPARE(plan.all<ResourceCidr>().size(), std::size_t{6});
        QCOMPARE(managed(plan).size(), 1);
        const Allocation* taken = plan.allocationAt(poolNamed(plan, "east"), prefixOf("10.1.4.0/24"));
        QVERIFY(taken);
        QCOMPARE(plan.textId(taken->resource), lowest);
        QCOMPARE(taken->type, AllocationType::Vpc);
        QCOMPARE(taken->region, RegionName::of("us-east-1"));
    }

    void withoutALocaleItNeverImports()
    {
        Plan plan = planOf(u"ipam us-east-1\npool corp private ipv4 import\ncidr corp 10.0.0.0/8\n"
                           "vpc a us-east-1\nrescidr a 10.1.4.0/24 private\n");
        const auto done = carryOut(plan, ImportDiscovered{poolNamed(plan, "corp")});
        ACCEPTED(done);
        QVERIFY(done->changes.isEmpty());
        QCOMPARE(done->notes.front().code, ErrorCode::LocaleNone);
        ACCEPTED(carryOut(plan, ImportDiscovered{}));
        QVERIFY(managed(plan).isEmpty());
    }

    void aPoolWithTheSettingOffIsLeftAlone()
    {
        Plan plan = planOf(QString::fromUtf16(importing).replace(u" import"_qs, QString())
                           + u"vpc a us-east-1\nrescidr a 10.1.4.0/24 private\n"_qs);
        ACCEPTED(carryOut(plan, ImportDiscovered{}));
        QVERIFY(managed(plan).isEmpty());
        REFUSED(carryOut(plan, ImportDiscovered{poolNamed(plan, "east")}), InvalidValue);
        REFUSED(carryOut(plan, ImportDiscovered{PoolId{99}}), NotFound);
    }

    void aVpcByHandIsImportedAsAConsequence()
    {
        Plan plan = planOf(importing);
        CreateVpc vpc;
        vpc.region = RegionName::of("us-east-1");
        vpc.ipv4.cidr = prefixOf("10.1.4.0/24");
        const Plan before = plan;
        const auto decided = decide(plan, vpc, contextAt());
        ACCEPTED(decided);
        QVERIFY(decided->changes.of<Allocation>().empty());
        QCOMPARE(decided->followUps.size(), std::size_t{1});
        const auto done = carryOut(plan, vpc);
        QCOMPARE(managed(plan).size(), 1);
        apply(plan, done->changes.inverted()); // one undo takes back all
        QCOMPARE(differenceOf(plan, before), QString());
        vpc.ipv4.cidr = prefixOf("10.200.0.0/24");
        QVERIFY(decide(plan, vpc, contextAt())->followUps.empty());
    }

    void turningItOnImportsAndTurningItOffKeeps()
    {
        Plan plan = planOf(QString::fromUtf16(importing).replace(u" import"_qs, QString())
                           + u"vpc a us-east-1\nrescidr a 10.1.4.0/24 private\n"_qs);
        ModifyPool modify;
        modify.pool = poolNamed(plan, "east");
        modify.autoImport = true;
        ACCEPTED(carryOut(plan, modify));
        QCOMPARE(managed(plan).size(), 1);
        modify.autoImport = false;
        ACCEPTED(carryOut(plan, modify));
        QCOMPARE(managed(plan).size(), 1);
    }

    void spaceGivenBackMayBeImported()
    {
        Plan plan = planOf(QString::fromUtf16(importing)
                           + u"alloc east 10.1.4.0/25\nvpc a us-east-1\nrescidr a 10.1.4.0/24 private\n"_qs);
        ACCEPTED(carryOut(plan, Release{plan.allocationAt(poolNamed(plan, "east"), prefixOf("10.1.4.0/25"))->id}));
        QCOMPARE(managed(plan), QStringList{u"a 10.1.4.0/24"_qs});
    }

    void ignoringReturnsTheSpaceAndWatchingAgainIsUnmanaged()
    {
        Plan plan = planOf(QString::fromUtf16(importing).replace(u" import"_qs, QString())
                           + u"vpc a us-east-1\nrescidr a 10.1.4.0/24 private pool=east primary\n"_qs);
        const Plan before = plan;
        const ResourceCidrId id{1};
        const auto ignored = carryOut(plan, SetMonitored{id, false, {}});
        ACCEPTED(ignored);
        QVERIFY(!plan.get(id).monitored);
        QVERIFY(!plan.get(id).allocation);
        QCOMPARE(plan.get(id).cidr, prefixOf("10.1.4.0/24"));
        QCOMPARE(plan.space(poolNamed(plan, "east")).allocationCount, std::size_t{0});
        QVERIFY(plan.occupants(scopeNamed(plan, "private")).isEmpty());
        REFUSED(carryOut(plan, SetMonitored{id, false, {}}), NothingToChange);
        DecisionContext called = contextAt();
        called.asAws = true; // ModifyIpamResourceCidr says how it shall be, and so it is
        const auto repeated = decide(plan, SetMonitored{id, false, {}}, called);
        ACCEPTED(repeated);
        QVERIFY(repeated->changes.isEmpty());
        ACCEPTED(carryOut(plan, SetMonitored{id, true, {}}));
        QVERIFY(!plan.get(id).allocation);
        Plan again = before;
        const auto undone = carryOut(again, SetMonitored{id, false, {}});
        apply(again, undone->changes.inverted());
        QCOMPARE(differenceOf(again, before), QString());
    }

    void watchingAgainMayImport()
    {
        Plan plan =
            planOf(QString::fromUtf16(importing) + u"vpc a us-east-1\nrescidr a 10.1.4.0/24 private ignored\n"_qs);
        ACCEPTED(carryOut(plan, SetMonitored{ResourceCidrId{1}, true, {}}));
        QCOMPARE(managed(plan).size(), 1);
    }

    void vpcsMoveBetweenPrivateScopesWithTheirSubnets()
    {
        Plan plan = planOf(
            QString::fromUtf16(importing)
            + u"vpc a us-east-1\nsubnet s a use1\nrescidr a 10.7.0.0/16 private primary\nrescidr s 10.7.1.0/24 private\n"_qs);
        const ScopeId lab = scopeNamed(plan, "lab");
        ACCEPTED(carryOut(plan, SetMonitored{ResourceCidrId{1}, true, lab}));
        QCOMPARE(plan.get(ResourceCidrId{1}).scope, lab);
        QCOMPARE(plan.get(ResourceCidrId{2}).scope, lab);
        QVERIFY(!plan.get(ResourceCidrId{1}).pendingScope);
    }

    void whileAllocatedTheMoveWaits()
    {
        Plan plan = planOf(
            QString::fromUtf16(importing)
            + u"vpc a us-east-1\nsubnet s a use1\nrescidr a 10.1.4.0/24 private pool=east primary\nrescidr s 10.1.4.0/26 private\n"_qs);
        const ScopeId lab = scopeNamed(plan, "lab");
        const ScopeId home = scopeNamed(plan, "private");
        ACCEPTED(carryOut(plan, SetMonitored{ResourceCidrId{1}, true, lab}));
        QCOMPARE(plan.get(ResourceCidrId{1}).scope, home);
        QCOMPARE(plan.get(ResourceCidrId{1}).pendingScope, lab);
        QCOMPARE(plan.get(ResourceCidrId{2}).scope, home);
        ACCEPTED(carryOut(plan, SetMonitored{ResourceCidrId{1}, true, home})); // thought better of it
        QVERIFY(!plan.get(ResourceCidrId{1}).pendingScope);
        ACCEPTED(carryOut(plan, SetMonitored{ResourceCidrId{1}, true, lab}));
        ACCEPTED(carryOut(plan, SetMonitored{ResourceCidrId{1}, false, {}}));
        QCOMPARE(plan.get(ResourceCidrId{1}).scope, lab);
        QCOMPARE(plan.get(ResourceCidrId{2}).scope, lab);
        QVERIFY(!plan.get(ResourceCidrId{1}).pendingScope);
    }

    void nothingMovesToAScopeThatIsLeaving() // §6.7, §13.6
    {
        Plan plan = planOf(u"settings settle=60\n"_qs + QString::fromUtf16(importing)
                           + u"vpc a us-east-1\nrescidr a 10.7.0.0/16 private primary\n"
                             "vpc b us-east-1\nrescidr b 10.1.4.0/24 private pool=east primary\n"_qs);
        const ScopeId lab = scopeNamed(plan, "lab");
        const ScopeId home = scopeNamed(plan, "private");
        const ResourceCidrId managed = plan.cidrsOf(resourceNamed(plan, "b")).front();
        ACCEPTED(carryOut(plan, SetMonitored{managed, true, lab}));
        ACCEPTED(carryOut(plan, DeleteScope{lab}));
        QVERIFY(!plan.get(managed).pendingScope);
        for (const ResourceCidrId id : {ResourceCidrId{1}, managed})
            REFUSED(carryOut(plan, SetMonitored{id, true, lab}), NotFound);
        ACCEPTED(carryOut(plan, DeletePool{poolNamed(plan, "corp"), true}));
        ACCEPTED(carryOut(plan, Settle{}, contextAt(60)));
        QVERIFY(!plan.find(lab));
        for (const ResourceCidrId id : {ResourceCidrId{1}, managed})
            QCOMPARE(plan.get(id).scope, home);
    }

    void publicSpaceAndOtherThingsStay()
    {
        Plan plan =
            planOf(QString::fromUtf16(importing)
                   + u"account 111111111111\nvpc a us-east-1\nsubnet s a use1\nrescidr a 10.7.0.0/16 private primary\n"
                     "rescidr a 2001:db8::/56 public\nrescidr s 10.7.1.0/24 private\n"_qs);
        REFUSED(carryOut(plan, SetMonitored{ResourceCidrId{2}, false, {}}), InvalidValue);
        REFUSED(carryOut(plan, SetMonitored{ResourceCidrId{2}, true, scopeNamed(plan, "lab")}), InvalidValue);
        REFUSED(carryOut(plan, SetMonitored{ResourceCidrId{1}, true, scopeNamed(plan, "public")}), InvalidValue);
        REFUSED(carryOut(plan, SetMonitored{ResourceCidrId{3}, false, {}}), InvalidValue);
        REFUSED(carryOut(plan, SetMonitored{ResourceCidrId{9}, false, {}}), NotFound);
        REFUSED(carryOut(plan, SetMonitored{ResourceCidrId{1}, true, ScopeId{9}}), NotFound);
        DecisionContext other = contextAt();
        other.caller.account = AccountNumber::of(111'111'111'111);
        REFUSED(carryOut(plan, SetMonitored{ResourceCidrId{1}, false, {}}, other), NotAuthorized);
        DecisionContext away = contextAt();
        away.caller.region = RegionName::of("us-west-2");
        REFUSED(carryOut(plan, SetMonitored{ResourceCidrId{1}, false, {}}, away), WrongRegion);
    }
};

} // namespace cadastre::testing

using cadastre::testing::MonitoringTest;
CADASTRE_TEST(MonitoringTest)
#include "tst_monitoring.moc"
