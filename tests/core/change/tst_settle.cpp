// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/apply.h"
#include "core/change/walkthroughplan.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;

/// Contract §7.3 (pending states), §8.2 (releases), U26.
class SettleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingDueChangesNothing()
    {
        const Plan plan = planOf(regionalPool);
        const auto decided = decide(plan, Settle{}, contextAt(1'000'000));
        ACCEPTED(decided);
        QVERIFY(decided->changes.isEmpty());
    }
    void pendingStatesSettleWhenTheirTimeHasComeAndNotBefore()
    {
        Plan plan = planOf(u"ipam us-east-1\npool a private ipv4\ncidr a 10.0.0.0/8 state=pending-provision due=60");
        QVERIFY(decide(plan, Settle{}, contextAt(59))->changes.isEmpty());
        ACCEPTED(carryOut(plan, Settle{}, contextAt(60)));
        QCOMPARE(textOf(plan), QStringLiteral("ipam us-east-1\npool private/a ipv4\ncidr private/a 10.0.0.0/8"));
        QVERIFY(plan.space(poolNamed(plan, "a")).totals.capacity == uint128{1} << 24);
    }
    void aDeprovisionedRowStaysForAnHour() // U26
    {
        Plan plan = planOf(u"settings settle=60\nipam us-east-1\npool a private ipv4\ncidr a 10.0.0.0/8");
        const PoolId a = poolNamed(plan, "a");
        ACCEPTED(carryOut(plan, DeprovisionCidr{a, prefixOf("10.0.0.0/8")}));
        QCOMPARE(plan.get(plan.cidrsOf(a).front()).state, CidrState::PendingDeprovision);
        QVERIFY(plan.space(a).totals.capacity > 0); // still there until it is gone
        ACCEPTED(carryOut(plan, Settle{}, contextAt(60)));
        QCOMPARE(plan.get(plan.cidrsOf(a).front()).state, CidrState::Deprovisioned);
        QVERIFY(plan.space(a).totals.capacity == 0);
        QVERIFY(decide(plan, Settle{}, contextAt(60 + 3599))->changes.isEmpty());
        ACCEPTED(carryOut(plan, Settle{}, contextAt(60 + 3600)));
        QVERIFY(plan.cidrsOf(a).empty());
    }
    void anAllocationThatCameInMeanwhileStopsTheDeprovisioning() // §7.3
    {
        Plan plan = planOf(u"ipam us-east-1\npool a private ipv4\ncidr a 10.0.0.0/8 state=pending-deprovision due=60\n"
                           "alloc a 10.0.0.0/24");
        ACCEPTED(carryOut(plan, Settle{}, contextAt(60)));
        QCOMPARE(plan.all<PoolCidr>().begin()->state, CidrState::FailedDeprovision);
        QCOMPARE(brokenInvariantOf(plan), QString());
    }
    void theSpaceOfAFailedDeprovisioningIsStillGiven() // §7.3
    {
        Plan plan = planOf(u"ipam us-east-1\npool a private ipv4 locale=us-east-1\n"
                           "cidr a 10.0.0.0/8 state=pending-deprovision due=60\nalloc a 10.0.0.0/24");
        const PoolId a = poolNamed(plan, "a");
        REFUSED(carryOut(plan, Allocate{a, {}, 24}), TooBigForPool); // on its way out it gives no more
        ACCEPTED(carryOut(plan, Settle{}, contextAt(60)));
        QCOMPARE(plan.all<PoolCidr>().begin()->state, CidrState::FailedDeprovision);
        ACCEPTED(carryOut(plan, Allocate{a, {}, 24}));
        QCOMPARE(plan.all<Allocation>().size(), std::size_t{2});
    }
    void aRequestThatFoundNoBlockIsShownForAnHour() // §7.3, U26
    {
        Plan plan = planOf(u"ipam us-east-1\npool top private ipv4\ncidr top 10.0.0.0/16\n"
                           "pool a in=top");
        DecisionContext context = contextAt(100);
        context.asAws = true;
        ACCEPTED(carryOut(plan, ProvisionCidr{poolNamed(plan, "a"), {}, 8}, context));
        QCOMPARE(plan.cidrsOf(poolNamed(plan, "a")).size(), std::size_t{1});
        QVERIFY(decide(plan, Settle{}, contextAt(100 + 3599))->changes.isEmpty());
        ACCEPTED(carryOut(plan, Settle{}, contextAt(100 + 3600)));
        QVERIFY(plan.cidrsOf(poolNamed(plan, "a")).empty());
    }
    void releasesABlockWhenItIsDue() // §8.2
    {
        Plan plan = planOf(u"ipam us-east-1\npool a private ipv4\ncidr a 10.0.0.0/8\nalloc a 10.0.0.0/24 due=1109");
        const PoolId a = poolNamed(plan, "a");
        QVERIFY(decide(plan, Settle{}, contextAt(1108))->changes.isEmpty());
        QVERIFY(plan.space(a).totals.assigned == 256); // counts until then
        ACCEPTED(carryOut(plan, Settle{}, contextAt(1109)));
        QVERIFY(plan.space(a).totals.assigned == 0);
    }
    void aReleasedCidrMovesToTheScopeItWasBoundFor() // §13.6
    {
        Plan plan = planOf(uR"(
            ipam us-east-1
            scope lab
            pool a private ipv4 locale=us-east-1
            cidr a 10.0.0.0/8
            vpc v us-east-1
            rescidr v 10.0.0.0/16 private pool=a due=60
        )");
        ResourceCidr before = *plan.all<ResourceCidr>().begin();
        ResourceCidr after = before;
        after.pendingScope = scopeNamed(plan, "lab");
        ChangeSet bound;
        bound.update(before, after);
        apply(plan, bound);
        ACCEPTED(carryOut(plan, Settle{}, contextAt(60)));
        QVERIFY(textOf(plan).endsWith(QLatin1String("rescidr v 10.0.0.0/16 lab")));
    }
    void theBlocksOfVpcsComeAndGoInTheirTime() // §9.3
    {
        Plan plan = planOf(uR"(
            settings settle=60 release=100
            ipam us-east-1
            pool a private ipv4 locale=us-east-1
            cidr a 10.0.0.0/8
            vpc v us-east-1
            rescidr v 192.168.0.0/16 private primary
        )");
        AssociateVpcCidr more;
        more.vpc = resourceNamed(plan, "v");
        more.request.pool = poolNamed(plan, "a");
        more.request.cidr = prefixOf("10.1.0.0/16");
        ACCEPTED(carryOut(plan, more));
        const ResourceCidrId block = plan.cidrsOf(more.vpc).back();
        QCOMPARE(plan.get(block).state, AssociationState::Associating);
        QVERIFY(plan.space(more.request.pool).totals.assigned == 65536); // taken from the start
        CreateSubnet early;
        early.vpc = more.vpc;
        early.ipv4.cidr = prefixOf("10.1.1.0/24");
        REFUSED(carryOut(plan, early), SubnetOutsideVpc);
        QVERIFY(decide(plan, Settle{}, contextAt(59))->changes.isEmpty());
        ACCEPTED(carryOut(plan, Settle{}, contextAt(60)));
        QCOMPARE(plan.get(block).state, AssociationState::Associated);
        QVERIFY(!plan.get(block).dueAt);

        ACCEPTED(carryOut(plan, DisassociateVpcCidr{block}, contextAt(100)));
        QCOMPARE(plan.get(block).state, AssociationState::Disassociating);
        REFUSED(carryOut(plan, early), SubnetOutsideVpc);
        QVERIFY(decide(plan, DisassociateVpcCidr{block}, contextAt(130))->changes.isEmpty()); // it is under way
        ACCEPTED(carryOut(plan, Settle{}, contextAt(160)));
        QCOMPARE(plan.cidrsOf(more.vpc).size(), std::size_t{1});
        QVERIFY(plan.space(more.request.pool).totals.assigned == 65536); // §8.2: released later
        ACCEPTED(carryOut(plan, Settle{}, contextAt(260)));
        QVERIFY(plan.space(more.request.pool).totals.assigned == 0);
        QCOMPARE(brokenInvariantOf(plan), QString());
    }
    void poolsAndScopesFinishWhatTheyBegan()
    {
        Plan plan = planOf(u"settings settle=10\nipam us-east-1\npool a private ipv4 locale=us-east-1");
        ModifyPool modify;
        modify.pool = poolNamed(plan, "a");
        modify.autoImport = true;
        ACCEPTED(carryOut(plan, modify));
        QCOMPARE(plan.get(modify.pool).state, LifeState::ModifyInProgress);
        ACCEPTED(carryOut(plan, Settle{}, contextAt(10)));
        QCOMPARE(plan.get(modify.pool).state, LifeState::ModifyComplete);
        QVERIFY(!plan.get(modify.pool).dueAt);
    }
    void whatGoesIsReferredToNoMore() // also where a reference came while it was going
    {
        Plan plan = planOf(uR"(
            settings settle=10
            ipam us-east-1
            scope lab
            pool a private ipv4 locale=us-east-1
            pool b private ipv4 locale=us-east-1
            share s b 111111111111
            vpc v us-east-1
            rescidr v 10.0.0.0/16 private
            rescidr v 10.1.0.0/16 private
        )");
        const PoolId a = poolNamed(plan, "a");
        const ScopeId lab = scopeNamed(plan, "lab");
        ACCEPTED(carryOut(plan, CreateDiscovery{}));
        ACCEPTED(carryOut(plan, DeletePool{a, false}));
        ACCEPTED(carryOut(plan, DeleteScope{lab}));
        ACCEPTED(carryOut(plan, DeleteDiscovery{ResourceDiscoveryId{1}}));
        ChangeSet late;
        Share share = plan.get(ShareId{1});
        share.pools = {a, poolNamed(plan, "b")};
        share.discoveries = {ResourceDiscoveryId{1}};
        late.update(plan.get(ShareId{1}), share);
        ResourceCidr there = plan.get(ResourceCidrId{1});
        there.scope = lab;
        late.update(plan.get(ResourceCidrId{1}), there);
        ResourceCidr bound = plan.get(ResourceCidrId{2});
        bound.pendingScope = lab;
        late.update(plan.get(ResourceCidrId{2}), bound);
        apply(plan, late);
        ACCEPTED(carryOut(plan, Settle{}, contextAt(10)));
        QVERIFY(!plan.find(a) && !plan.find(lab) && !plan.find(ResourceDiscoveryId{1}));
        QCOMPARE(plan.get(ShareId{1}).pools, QList<PoolId>{poolNamed(plan, "b")});
        QVERIFY(plan.get(ShareId{1}).discoveries.isEmpty());
        for (const ResourceCidr& cidr : plan.all<ResourceCidr>()) {
            QCOMPARE(cidr.scope, scopeNamed(plan, "private"));
            QVERIFY(!cidr.pendingScope);
        }
    }
    void isTakenBackLikeAnyStep()
    {
        Plan plan = planOf(uR"(
            ipam us-east-1
            pool a private ipv4
            cidr a 10.0.0.0/8
            cidr a 11.0.0.0/8 state=pending-deprovision due=1
            cidr a 12.0.0.0/8 state=pending-provision due=1
            alloc a 10.0.0.0/24 due=1
            reserve a 11.1.0.0/16
        )");
        const Plan before = plan;
        const auto decided = carryOut(plan, Settle{}, contextAt(5));
        ACCEPTED(decided);
        QVERIFY(!differenceOf(before, plan).isEmpty());
        apply(plan, decided->changes.inverted());
        QCOMPARE(differenceOf(before, plan), QString());
        QCOMPARE(brokenInvariantOf(plan), QString());
    }
};

CADASTRE_TEST(SettleTest)
#include "tst_settle.moc"
