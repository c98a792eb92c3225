// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/apply.h"
#include "plan/sharing.h"
#include "support/planbuilder.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;

namespace {
const AccountNumber one = AccountNumber::of(111'111'111'111);
const AccountNumber two = AccountNumber::of(222'222'222'222);
const AccountNumber outside = AccountNumber::of(333'333'333'333);

Plan planWithPrincipal(const QString& principal)
{
    return planOf(
        QStringLiteral("settings org=o-abc123\nou Workloads\nou Prod in=Workloads\nou Lab\n"
                       "account 111111111111 ou=Prod\naccount 222222222222 ou=Lab\naccount 333333333333 external\n"
                       "ipam us-east-1\npool p private ipv4\nshare s p ")
        + principal);
}
QString unitId(const char* name)
{
    const Plan plan = planWithPrincipal(QStringLiteral("1"));
    for (const OrgUnit& unit : plan.all<OrgUnit>())
        if (unit.name == QLatin1String(name))
            return plan.textId(unit);
    return {};
}
} // namespace

/// Contract §15, the account matrix.
class SharingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theOwnerSeesItsPoolAndStrangersDoNot()
    {
        const Plan plan = planOf(u"ipam us-east-1\npool p private ipv4");
        const PoolId p = poolNamed(plan, "p");
        QVERIFY(ownsPool(plan, plan.get(p), planOwner));
        QVERIFY(poolVisibleTo(plan, p, planOwner) && mayAllocateFrom(plan, p, planOwner));
        QVERIFY(!poolVisibleTo(plan, p, one) && !mayAllocateFrom(plan, p, one));
        QVERIFY(!poolVisibleTo(plan, PoolId{99}, planOwner));
    }
    // Interface §4.15 point 5: coverage before verdicts.
    void ofASeenPoolSharingIsKnownOnceItsSharesWereLookedAt()
    {
        const auto knows = [](Plan plan, bool isSeen, const char* looked, AccountNumber account) {
            ChangeSet changes;
            Pool pool = plan.get(poolNamed(plan, "p"));
            const Pool before = pool;
            pool.basis = isSeen ? Basis::Seen : Basis::Planned;
            changes.update(before, pool);
            if (looked)
                changes.insert(Coverage{CoverageId{1}, planOwner, {}, QString::fromLatin1(looked)});
            apply(plan, changes);
            return isSharingKnown(plan, pool, account);
        };
        const Plan none = planOf(u"ipam us-east-1\npool p private ipv4");
        QVERIFY(knows(none, false, nullptr, one)); // a planned pool's shares are in the plan
        QVERIFY(!knows(none, true, nullptr, one));
        QVERIFY(!knows(none, true, "describe-vpcs", one));
        QVERIFY(knows(none, true, "get-resource-shares", one));
        QVERIFY(knows(none, true, nullptr, planOwner));
        QVERIFY(knows(planWithPrincipal(QStringLiteral("444444444444")), true, nullptr, one));
        // Whether an account is below a unit is known of those whose unit is.
        const Plan unit = planWithPrincipal(unitId("Lab"));
        QVERIFY(knows(unit, true, nullptr, one));
        QVERIFY(knows(unit, true, nullptr, outside));
        QVERIFY(!knows(unit, true, nullptr, AccountNumber::of(444'444'444'444)));
        QVERIFY(
            !knows(planWithPrincipal(QStringLiteral("o-abc123")), true, nullptr, AccountNumber::of(444'444'444'444)));
    }
    void theManagementAccountIsOfTheOrganisation()
    {
        Plan plan = planWithPrincipal(QStringLiteral("o-abc123"));
        PlanSettings settings = plan.settings();
        const PlanSettings before = settings;
        settings.managementAccount = AccountNumber::of(555'555'555'555);
        ChangeSet changes;
        changes.update(before, settings);
        apply(plan, changes);
        QVERIFY(poolVisibleTo(plan, poolNamed(plan, "p"), settings.managementAccount));
        QVERIFY(!poolVisibleTo(plan, poolNamed(plan, "p"), AccountNumber::of(444'444'444'444)));
    }
    void aPrincipalIsAnAccountAUnitWithAllBelowItOrTheOrganisation()
    {
        const auto seenBy = [](const QString& principal) {
            const Plan plan = planWithPrincipal(principal);
            const PoolId p = poolNamed(plan, "p");
            return QStringLiteral("%1%2%3")
                .arg(poolVisibleTo(plan, p, one))
                .arg(poolVisibleTo(plan, p, two))
                .arg(poolVisibleTo(plan, p, outside));
        };
        QCOMPARE(seenBy(QStringLiteral("111111111111")), QStringLiteral("100"));
        QCOMPARE(seenBy(QStringLiteral("333333333333")), QStringLiteral("001"));
        QCOMPARE(seenBy(unitId("Prod")), QStringLiteral("100"));
        QCOMPARE(seenBy(unitId("Workloads")), QStringLiteral("100"));
        QCOMPARE(seenBy(unitId("Lab")), QStringLiteral("010"));
        QCOMPARE(seenBy(QStringLiteral("o-abc123")), QStringLiteral("110"));
        QCOMPARE(seenBy(QStringLiteral("o-other")), QStringLiteral("000"));
        QCOMPARE(seenBy(QStringLiteral("arn:aws:organizations::1:organization/o-abc123")), QStringLiteral("110"));
    }
    void onlyAnActiveShareCounts()
    {
        Plan plan = planWithPrincipal(QStringLiteral("111111111111"));
        Share before = *plan.all<Share>().begin();
        Share after = before;
        after.status = ShareStatus::Pending;
        ChangeSet changes;
        changes.update(before, after);
        apply(plan, changes);
        QVERIFY(!poolVisibleTo(plan, poolNamed(plan, "p"), one));
    }
    void theImportPermissionAloneDoesNotAllocate()
    {
        Plan plan = planWithPrincipal(QStringLiteral("111111111111"));
        const PoolId p = poolNamed(plan, "p");
        QVERIFY(mayAllocateFrom(plan, p, one));
        Share before = *plan.all<Share>().begin();
        Share after = before;
        after.permission = QStringLiteral("arn:aws:ram::aws:permission/AWSRAMPermissionIpamPoolByoipCidrImport");
        ChangeSet changes;
        changes.update(before, after);
        apply(plan, changes);
        QVERIFY(poolVisibleTo(plan, p, one) && !mayAllocateFrom(plan, p, one));
    }
};

CADASTRE_TEST(SharingTest)
#include "tst_sharing.moc"
