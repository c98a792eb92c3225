// SPDX-License-Identifier: GPL-3.0-or-later
// What is planned to go is put back into a plan of what AWS shows, as far as there is a place for it.
#include "engine/plannedsinceseen.h"
#include "engine/workspace.h"

#include "support/planfiles.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace cadastre;
using namespace cadastre::testing;

namespace {

const FixedClock stopped{planStart};

/// A plan of what AWS showed: an allocation of "ten", a VPC with a block, a pool in "ten" with one.
const char16_t* const seenPlan = uR"(
ipam    us-east-1
pool    ten private ipv4 locale=us-east-1
cidr    ten 10.0.0.0/8 seen
alloc   ten 10.9.0.0/24 desc=lab seen
vpc     web us-east-1 seen
rescidr web 10.2.0.0/16 private
)";

std::unique_ptr<Workspace> workspaceOf(const char16_t* lines)
{
    auto workspace = Workspace::inMemory(fileSettings(), stopped);
    if (!workspace->execute(TakeChanges{QStringLiteral("rows"), rowsOf(planOf(lines)), {}, false}))
        qFatal("the rows of the test are refused");
    return workspace;
}

/// Takes away the allocation, as a step that is called `summary` and says of itself what `isFromAws` says.
bool takeAllocationAway(Workspace& workspace, const QString& summary, std::optional<bool> isFromAws)
{
    TakeChanges take{summary, {}, {}, isFromAws};
    take.changes.remove(*workspace.plan().all<Allocation>().begin());
    return workspace.execute(take).has_value();
}

std::size_t thingsPlannedToGo(const Workspace& workspace)
{
    const auto removals = plannedSinceSeen(workspace);
    return removals ? removals->things.size() : 99;
}

} // namespace

class TestPlannedSinceSeen : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRowComesBackWhereItsPlaceIsFree_data()
    {
        const QString frame = QStringLiteral("ipam us-east-1\n");
        const QString pool = frame + QStringLiteral("pool ten private ipv4 locale=us-east-1\ncidr ten 10.0.0.0/8\n");
        QTest::addColumn<QString>("seen");
        QTest::addColumn<bool>("comesBack");
        QTest::newRow("free") << pool + QStringLiteral("alloc ten 10.9.0.0/24") << true;
        QTest::newRow("taken by another") << pool + QStringLiteral("alloc ten 10.1.4.0/24") << false;
        QTest::newRow("its handle is another's now")
            << pool + QStringLiteral("alloc ten 10.9.0.0/24\nalloc ten 10.8.0.0/24") << false;
        QTest::newRow("its pool is gone") << frame << false;
    }
    void aRowComesBackWhereItsPlaceIsFree()
    {
        QFETCH(const QString, seen);
        QFETCH(const bool, comesBack);
        const Plan before = planOf(u"ipam us-east-1\npool ten private ipv4 locale=us-east-1\ncidr ten 10.0.0.0/8\n"
                                   "alloc ten 10.9.0.0/24\nalloc ten 10.1.0.0/16 desc=lab");
        const Allocation& gone = before.get(AllocationId{2});
        PlannedSinceSeen removals;
        removals.rows.remove(gone);
        const Plan shown = planOf(seen);
        const Plan plan = asSeen(shown, removals);
        if (comesBack)
            QVERIFY(plan.find(gone.id) && *plan.find(gone.id) == gone);
        else
            QCOMPARE(textOf(plan), textOf(shown));
        QCOMPARE(brokenInvariantOf(plan), QString());
    }

    void whereAStepCameFromIsSaidByItselfAndNotByItsName_data()
    {
        QTest::addColumn<QString>("summary");
        QTest::addColumn<int>("isFromAws"); // -1: it does not say, as in older journals
        QTest::addColumn<bool>("plannedToGo");
        QTest::newRow("an import of AWS") << QStringLiteral("import-aws-cli") << 1 << false;
        QTest::newRow("the same, of a file that is called json") << QStringLiteral("import json") << 1 << false;
        QTest::newRow("a table") << QStringLiteral("import prefixes.csv") << 0 << true;
        QTest::newRow("another plan") << QStringLiteral("import-json") << 0 << true;
        QTest::newRow("anything else from AWS") << QStringLiteral("nightly job") << 1 << false;
        QTest::newRow("older: an import") << QStringLiteral("import vpcs.json") << -1 << false;
        QTest::newRow("older: adopted") << QStringLiteral("adopt-drift") << -1 << false;
        QTest::newRow("older: another plan") << QStringLiteral("import json") << -1 << true;
        QTest::newRow("older: a job") << QStringLiteral("rows") << -1 << true;
    }
    void whereAStepCameFromIsSaidByItselfAndNotByItsName()
    {
        QFETCH(const QString, summary);
        QFETCH(const int, isFromAws);
        QFETCH(const bool, plannedToGo);
        const auto workspace = workspaceOf(seenPlan);
        QVERIFY(takeAllocationAway(*workspace, summary,
                                   isFromAws < 0 ? std::nullopt : std::optional<bool>(isFromAws == 1)));
        QCOMPARE(thingsPlannedToGo(*workspace), std::size_t{plannedToGo ? 1U : 0U});
        const QJsonObject kept = QJsonDocument::fromJson(workspace->journal().entries().back().command).object();
        QCOMPARE(kept.contains(QLatin1String("isFromAws")), isFromAws >= 0);
        QVERIFY(workspace->undo()); // it is not planned any more
        QCOMPARE(thingsPlannedToGo(*workspace), std::size_t{0});
    }

    void whatGoesAndHowItIsFoundAgain()
    {
        const auto workspace = workspaceOf(seenPlan);
        const QString id = workspace->plan().textId(*workspace->plan().all<Allocation>().begin());
        QVERIFY(workspace->execute(Release{workspace->plan().all<Allocation>().begin()->id}));
        const auto removals = plannedSinceSeen(*workspace);
        QVERIFY(removals);
        QCOMPARE(removals->things.size(), std::size_t{1});
        QCOMPARE(removals->things.front().ids.first(), id);
        QCOMPARE(removals->things.front().listing, QStringLiteral("get-ipam-pool-allocations"));
        QCOMPARE(removals->rows.rowCount(), std::size_t{1});
        // An import whose answers show it no more: it is gone, and no longer planned to go.
        TakeChanges import{QStringLiteral("import-aws-cli"), {}, {id}, true};
        Resource web = *workspace->plan().all<Resource>().begin();
        const Resource before = web;
        web.seenAt = planStart.plusSeconds(60);
        import.changes.update(before, web);
        QVERIFY(workspace->execute(import));
        QCOMPARE(thingsPlannedToGo(*workspace), std::size_t{0});
    }

    /// Contract §10.5, §12: each is listed where it is asked for, and comes back only on what it stands on.
    void whatStandsBesidePoolsIsPlannedToGo()
    {
        const auto workspace = workspaceOf(u"account 123456789012\nipam us-east-1\n");
        const IpamId ipam = workspace->plan().ipam()->id;
        const auto seen = [](auto row, const char* id) {
            row.id = {1};
            row.basis = Basis::Seen;
            row.awsId = QLatin1String(id);
            return row;
        };
        VerificationToken token = seen(VerificationToken{}, "ipam-ext-res-ver-token-0aaaaaaaaaaaaaaa1");
        ResourceDiscovery discovery = seen(ResourceDiscovery{}, "ipam-res-disco-0aaaaaaaaaaaaaaa1");
        DiscoveryAssociation association = seen(DiscoveryAssociation{}, "ipam-res-disco-assoc-0aaaaaaaaaaaaaaa1");
        token.ipam = association.ipam = ipam;
        discovery.owner = AccountNumber::of(123'456'789'012);
        discovery.region = RegionName::of("us-west-2");
        discovery.operatingRegions = {discovery.region};
        association.discovery = discovery.id;
        TakeChanges come{QStringLiteral("import"), {}, {}, true};
        come.changes.insert(token);
        come.changes.insert(discovery);
        come.changes.insert(association);
        QVERIFY(workspace->execute(come));
        const Plan shown = workspace->plan();
        TakeChanges go{QStringLiteral("planned"), {}, {}, false};
        go.changes.remove(association);
        go.changes.remove(discovery);
        go.changes.remove(token);
        QVERIFY(workspace->execute(go));

        const auto removals = plannedSinceSeen(*workspace);
        QVERIFY(removals);
        QStringList told;
        for (const PlannedRemoval& thing : removals->things)
            told << thing.listing + u' ' + thing.account.toString() + u' ' + thing.region.toString();
        told.sort();
        QCOMPARE(told, (QStringList{
                           QStringLiteral("describe-ipam-external-resource-verification-tokens 210987654321 us-east-1"),
                           QStringLiteral("describe-ipam-resource-discoveries 123456789012 us-west-2"),
                           QStringLiteral("describe-ipam-resource-discovery-associations 210987654321 us-east-1")}));
        const Plan back = asSeen(workspace->plan(), *removals);
        QVERIFY(back.find(token.id) && back.find(discovery.id) && back.find(association.id));
        QCOMPARE(textOf(back), textOf(shown));
        PlannedSinceSeen alone;
        alone.rows.remove(association);
        QVERIFY(!asSeen(workspace->plan(), alone).find(association.id)); // its discovery is not there
    }

    void whatWasOnlyPlannedIsNotPlannedToGo()
    {
        const auto workspace = workspaceOf(smallPlan);
        QVERIFY(workspace->execute(Release{workspace->plan().all<Allocation>().begin()->id})
                || takeAllocationAway(*workspace, QStringLiteral("rows"), false));
        QCOMPARE(thingsPlannedToGo(*workspace), std::size_t{0});
    }

    void aRowStandsOnWhatComesBackWithIt()
    {
        const Plan before = planOf(seenPlan);
        PlannedSinceSeen removals; // in no order: the block before its VPC, the allocation before its pool
        for (const ResourceCidr& row : before.all<ResourceCidr>())
            removals.rows.remove(row);
        for (const Resource& row : before.all<Resource>())
            removals.rows.remove(row);
        for (const Allocation& row : before.all<Allocation>())
            removals.rows.remove(row);
        for (const PoolCidr& row : before.all<PoolCidr>())
            removals.rows.remove(row);
        for (const Pool& row : before.all<Pool>())
            removals.rows.remove(row);
        const Plan plan = asSeen(planOf(u"ipam us-east-1\n"), removals);
        QCOMPARE(plan.all<Pool>().size(), std::size_t{1});
        QCOMPARE(plan.all<PoolCidr>().size(), std::size_t{1});
        QCOMPARE(plan.all<Allocation>().size(), std::size_t{1});
        QCOMPARE(plan.all<Resource>().size(), std::size_t{1});
        QCOMPARE(plan.all<ResourceCidr>().size(), std::size_t{1});
        QCOMPARE(brokenInvariantOf(plan), QString());
    }

    void withoutWhatItStandsOnARowStaysAway()
    {
        const Plan before = planOf(seenPlan);
        PlannedSinceSeen removals;
        removals.rows.remove(*before.all<ResourceCidr>().begin());
        removals.rows.remove(*before.all<Allocation>().begin());
        removals.rows.remove(*before.all<PoolCidr>().begin());
        const Plan shown = planOf(u"ipam us-east-1\n");
        QCOMPARE(textOf(asSeen(shown, removals)), textOf(shown));
    }

    void aCidrComesBackOnlyWhereNothingOverlaps()
    {
        const Plan before = planOf(u"ipam us-east-1\npool ten private ipv4 locale=us-east-1\ncidr ten 10.0.0.0/8\n"
                                   "cidr ten 172.16.0.0/12");
        const PoolCidr gone = before.get(PoolCidrId{2});
        PlannedSinceSeen removals;
        removals.rows.remove(gone);
        const QString ten =
            QStringLiteral("ipam us-east-1\npool ten private ipv4 locale=us-east-1\ncidr ten 10.0.0.0/8");
        QVERIFY(asSeen(planOf(ten), removals).find(gone.id));
        removals = {};
        PoolCidr inside = gone;
        inside.cidr = prefixOf("10.128.0.0/9");
        removals.rows.remove(inside);
        QVERIFY(!asSeen(planOf(ten), removals).find(gone.id));
    }

    void aReferenceToWhatIsGoneIsDropped()
    {
        const Plan before = planOf(smallPlan);
        ResourceCidr block = *before.all<ResourceCidr>().begin();
        QVERIFY(block.allocation); // of a pool that AWS shows no more
        const Resource holder = before.get(block.resource);
        Share share;
        share.id = {1};
        share.name = QStringLiteral("two pools");
        share.pools = {PoolId{1}, PoolId{77}};
        PlannedSinceSeen removals;
        removals.rows.remove(holder);
        removals.rows.remove(block);
        removals.rows.remove(share);
        const Plan plan = asSeen(planOf(u"ipam us-east-1\npool top public"), removals);
        QVERIFY(plan.find(block.id));
        QVERIFY(!plan.get(block.id).allocation);
        QCOMPARE(plan.get(share.id).pools, QList<PoolId>{PoolId{1}});
        QCOMPARE(brokenInvariantOf(plan), QString());
    }
};

CADASTRE_TEST(TestPlannedSinceSeen)
#include "tst_plannedsinceseen.moc"
