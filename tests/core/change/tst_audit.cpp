// SPDX-License-Identifier: GPL-3.0-or-later
// Waivers, house rules, checkpoints, and changes that come from elsewhere.
#include "change/apply.h"
#include "core/change/walkthroughplan.h"
#include "support/testmain.h"

namespace cadastre::testing {

class AuditTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aWaiverNeedsAReasonAndReplacesTheOlderOne()
    {
        Plan plan = planOf(emptyFrame);
        REFUSED(carryOut(plan, AddWaiver{u"overlap"_qs, u"10.0.0.0/16"_qs, u"  "_qs, {}}), MissingValue);
        REFUSED(carryOut(plan, AddWaiver{{}, u"10.0.0.0/16"_qs, u"legacy"_qs, {}}), MissingValue);
        REFUSED(carryOut(plan, AddWaiver{u"overlap"_qs, u"10.0.0.0/16"_qs, u"legacy"_qs, planStart}), InvalidDate);
        ACCEPTED(carryOut(plan, AddWaiver{u"overlap"_qs, u"10.0.0.0/16"_qs, u"legacy"_qs, planStart.plusSeconds(60)}));
        QCOMPARE(plan.get(WaiverId{1}).person, u"tester"_qs);
        ACCEPTED(carryOut(plan, AddWaiver{u"overlap"_qs, u"10.0.0.0/16"_qs, u"for good"_qs, {}}));
        QCOMPARE(plan.all<Waiver>().size(), std::size_t{1});
        QCOMPARE(plan.get(WaiverId{1}).reason, u"for good"_qs);
        ACCEPTED(carryOut(plan, RemoveWaiver{WaiverId{1}}));
        REFUSED(carryOut(plan, RemoveWaiver{WaiverId{1}}), NotFound);
    }

    void houseRulesSayWhatTheyAskFor()
    {
        Plan plan = planOf(privatePools);
        HouseRule rule;
        rule.name = u"owner is known"_qs;
        rule.key = u"Owner"_qs;
        ACCEPTED(carryOut(plan, PutHouseRule{rule}));
        REFUSED(carryOut(plan, PutHouseRule{rule}), NameTaken);
        rule.id = HouseRuleId{1};
        rule.kind = HouseRuleKind::OneOf;
        REFUSED(carryOut(plan, PutHouseRule{rule}), MissingValue);
        rule.values = {u"net"_qs, u"web"_qs};
        ACCEPTED(carryOut(plan, PutHouseRule{rule}));
        QCOMPARE(plan.get(HouseRuleId{1}).kind, HouseRuleKind::OneOf);
        rule.kind = HouseRuleKind::Matches;
        REFUSED(carryOut(plan, PutHouseRule{rule}), MissingValue);
        rule.values = {u"[a-"_qs};
        REFUSED(carryOut(plan, PutHouseRule{rule}), InvalidValue);
        rule.values = {u"[a-z]+"_qs};
        rule.pool = PoolId{99};
        REFUSED(carryOut(plan, PutHouseRule{rule}), NotFound);
        rule.pool = poolNamed(plan, "east");
        ACCEPTED(carryOut(plan, PutHouseRule{rule}));
        rule.id = HouseRuleId{9};
        REFUSED(carryOut(plan, PutHouseRule{rule}), NotFound);
        ACCEPTED(carryOut(plan, RemoveHouseRule{HouseRuleId{1}}));
        REFUSED(carryOut(plan, RemoveHouseRule{HouseRuleId{1}}), NotFound);
    }

    void aCheckpointSetAgainMoves()
    {
        Plan plan = planOf(emptyFrame);
        REFUSED(carryOut(plan, SetCheckpoint{{}, {}, 3}), MissingValue);
        ACCEPTED(carryOut(plan, SetCheckpoint{u"before the merger"_qs, {}, 3}));
        ACCEPTED(carryOut(plan, SetCheckpoint{u"before the merger"_qs, u"signed"_qs, 8}));
        QCOMPARE(plan.all<Checkpoint>().size(), std::size_t{1});
        QCOMPARE(plan.get(CheckpointId{1}).seq, 8);
        ACCEPTED(carryOut(plan, RemoveCheckpoint{CheckpointId{1}}));
        QVERIFY(plan.all<Checkpoint>().isEmpty());
    }

    void changesFromElsewhereMustFitThePlan_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<bool>("fits");
        QTest::newRow("a free block") << 0 << true;
        QTest::newRow("a taken block") << 1 << false;
        QTest::newRow("outside the pool") << 2 << false;
        QTest::newRow("an id that is in use") << 3 << false;
        QTest::newRow("a row that has changed since") << 4 << false;
        QTest::newRow("a pool that is not there") << 5 << false;
        QTest::newRow("a pool, its CIDR and an allocation at once") << 6 << true;
        QTest::newRow("a CIDR taken away under an allocation") << 7 << false;
        QTest::newRow("two on one block") << 8 << false;
        QTest::newRow("one goes, another comes") << 9 << true;
    }
    void changesFromElsewhereMustFitThePlan()
    {
        QFETCH(int, which);
        QFETCH(bool, fits);
        Plan plan = planWith(privatePools, u"alloc east 10.1.0.0/16");
        const PoolId east = poolNamed(plan, "east");
        const Allocation there = *plan.allocationAt(east, prefixOf("10.1.0.0/16"));
        Allocation row = there;
        row.id = plan.all<Allocation>().nextId();
        row.cidr = prefixOf("10.2.0.0/16");
        ChangeSet changes;
        switch (which) {
        case 0: changes.insert(row); break;
        case 1:
            row.cidr = prefixOf("10.1.0.0/24");
            changes.insert(row);
            break;
        case 2:
            row.cidr = prefixOf("10.16.0.0/16");
            changes.insert(row);
            break;
        case 3:
            row.id = there.id;
            changes.insert(row);
            break;
        case 4: {
            Allocation before = there;
            before.description = u"otherwise"_qs;
            changes.update(before, there);
            break;
        }
        case 5:
            row.pool = PoolId{99};
            changes.insert(row);
            break;
        case 6: {
            Pool pool = plan.get(east);
            pool.id = plan.all<Pool>().nextId();
            pool.source = {};
            PoolCidr cidr;
            cidr.id = plan.all<PoolCidr>().nextId();
            cidr.pool = pool.id;
            cidr.cidr = prefixOf("11.0.0.0/8");
            row.pool = pool.id;
            row.cidr = prefixOf("11.4.0.0/16");
            changes.insert(row);
            changes.insert(cidr);
            changes.insert(pool);
            break;
        }
        case 7: changes.remove(plan.get(plan.cidrsOf(east).front())); break;
        case 8:
            changes.insert(row);
            ++row.id.value;
            changes.insert(row);
            break;
        case 9:
            row.cidr = prefixOf("10.1.0.0/17");
            changes.remove(there);
            changes.insert(row);
            break;
        default: QFAIL("no such case");
        }
        const Plan before = plan;
        const auto taken = carryOut(plan, TakeChanges{u"import"_qs, changes});
        QCOMPARE(taken.has_value(), fits);
        if (!fits)
            QCOMPARE(differenceOf(plan, before), QString());
        QCOMPARE(brokenInvariantOf(plan), QString());
    }
};

} // namespace cadastre::testing

using cadastre::testing::AuditTest;
CADASTRE_TEST(AuditTest)
#include "tst_audit.moc"
