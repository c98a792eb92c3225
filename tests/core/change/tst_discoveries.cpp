// SPDX-License-Identifier: GPL-3.0-or-later
// Resource discoveries, attributes, delegated administration and invitations: contract §3.3, §12, §15, §16.
#include "core/change/walkthroughplan.h"
#include "plan/discovering.h"
#include "support/testmain.h"

namespace cadastre::testing {

namespace {

const AccountNumber member = AccountNumber::of(444'455'556'666);

DecisionContext asAws(AccountNumber account, qint64 seconds = 0)
{
    DecisionContext context = contextAt(seconds);
    context.caller.account = account;
    context.asAws = true;
    context.strictQuotas = true;
    return context;
}

/// A member's VPC, which its discovery shows the plan's owner, and one that is in no discovery.
Plan associated()
{
    Plan plan = planOf(u"account 444455556666 external\nipam us-east-1 us-west-2\n"
                       "vpc shown us-west-2 owner=444455556666\nrescidr shown 10.0.0.0/16 private primary\n"
                       "vpc drawn us-west-2 owner=555555555555\nrescidr drawn 10.1.0.0/16 private primary\n");
    CreateDiscovery discovery;
    discovery.region = RegionName::of("us-east-1");
    discovery.operatingRegions = {RegionName::of("us-west-2")};
    CreateShare share;
    share.name = u"d"_qs;
    share.discoveries = {ResourceDiscoveryId{1}};
    share.principals = {planOwner.toString()};
    if (!carryOut(plan, discovery, asAws(member)) || !carryOut(plan, share, asAws(member))
        || !carryOut(plan, AssociateDiscovery{IpamId{1}, ResourceDiscoveryId{1}, {}}, asAws(planOwner)))
        qFatal("the discovery of the test is refused");
    return plan;
}

} // namespace

class DiscoveriesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsMadeSettles() // §12; §7.3 for the delays
    {
        Plan plan = planOf(u"settings settle=60\nipam us-east-1\n");
        ACCEPTED(carryOut(plan, CreateDiscovery{}));
        ACCEPTED(carryOut(plan, AssociateDiscovery{IpamId{1}, ResourceDiscoveryId{1}, {}}));
        QCOMPARE(plan.get(ResourceDiscoveryId{1}).state, LifeState::CreateInProgress);
        QCOMPARE(plan.get(DiscoveryAssociationId{1}).state, DiscoveryAssociationState::AssociateInProgress);
        ACCEPTED(carryOut(plan, Settle{}, contextAt(60)));
        QCOMPARE(plan.get(ResourceDiscoveryId{1}).state, LifeState::CreateComplete);
        QCOMPARE(plan.get(DiscoveryAssociationId{1}).state, DiscoveryAssociationState::AssociateComplete);
        ACCEPTED(carryOut(plan, DisassociateDiscovery{DiscoveryAssociationId{1}}, contextAt(60)));
        REFUSED(carryOut(plan, DisassociateDiscovery{DiscoveryAssociationId{1}}, contextAt(60)), NotFound);
        REFUSED(carryOut(plan, DeleteDiscovery{ResourceDiscoveryId{1}}, contextAt(60)), NotEmpty);
        ACCEPTED(carryOut(plan, Settle{}, contextAt(120)));
        QVERIFY(plan.all<DiscoveryAssociation>().isEmpty());
        ACCEPTED(carryOut(plan, DeleteDiscovery{ResourceDiscoveryId{1}}, contextAt(120)));
        QCOMPARE(plan.get(ResourceDiscoveryId{1}).state, LifeState::DeleteInProgress);
        ACCEPTED(carryOut(plan, Settle{}, contextAt(180)));
        QVERIFY(plan.all<ResourceDiscovery>().isEmpty());
    }

    void oneARegionAndFiveAnIpam() // §16
    {
        Plan plan = planOf(u"ipam us-east-1\n");
        for (const char* region : {"us-east-1", "us-west-2", "eu-west-1", "eu-west-2", "eu-west-3"})
            ACCEPTED(carryOut(plan, CreateDiscovery{RegionName::of(region), {}, {}, {}}));
        REFUSED(carryOut(plan, CreateDiscovery{RegionName::of("us-east-1"), {}, {}, {}}), QuotaExceeded);
        for (std::uint32_t i = 1; i <= 4; ++i)
            ACCEPTED(carryOut(plan, AssociateDiscovery{IpamId{1}, ResourceDiscoveryId{i}, {}}, asAws(planOwner)));
        REFUSED(carryOut(plan, AssociateDiscovery{IpamId{1}, ResourceDiscoveryId{5}, {}}, asAws(planOwner)),
                QuotaExceeded); // its own counts
        const auto warned = carryOut(plan, AssociateDiscovery{IpamId{1}, ResourceDiscoveryId{5}, {}});
        ACCEPTED(warned);
        QCOMPARE(warned->notes.size(), 1);
    }

    void aRegionThatIsLeftIsStillSeenByAnAssociatedDiscovery() // §12
    {
        const QStringView lines = u"ipam us-east-1 us-west-2\nvpc a us-west-2\nrescidr a 10.2.0.0/16 private\n";
        ModifyIpam leave;
        leave.ipam = {1};
        leave.removeRegions = {RegionName::of("us-west-2")};
        Plan plan = planOf(lines);
        ACCEPTED(carryOut(plan, CreateDiscovery{RegionName::of("us-west-2"), {}, {}, {}}));
        ACCEPTED(carryOut(plan, AssociateDiscovery{IpamId{1}, ResourceDiscoveryId{1}, {}}));
        const ScopeId scope = plan.get(ResourceCidrId{1}).scope;
        QVERIFY(scope);
        ACCEPTED(carryOut(plan, leave, asAws(planOwner)));
        QVERIFY(plan.get(ResourceCidrId{1}).scope == scope);
        Plan alone = planOf(lines);
        ACCEPTED(carryOut(alone, leave, asAws(planOwner)));
        QVERIFY(!alone.get(ResourceCidrId{1}).scope);
    }

    void whatAnIpamSeesNoMoreItLetsGo_data() // §12
    {
        QTest::addColumn<QString>("how");
        for (const char* how : {"the association ends", "it is about to end", "the share ends", "the Region is left"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void whatAnIpamSeesNoMoreItLetsGo()
    {
        QFETCH(QString, how);
        Plan plan = associated();
        const ScopeId home = scopeNamed(plan, "private");
        if (how == u"the share ends") {
            ACCEPTED(carryOut(plan, DeleteShare{ShareId{1}}, asAws(member)));
        } else if (how == u"the Region is left") {
            ModifyDiscovery leave;
            leave.discovery = {1};
            leave.removeRegions = {RegionName::of("us-west-2")};
            ACCEPTED(carryOut(plan, leave, asAws(member)));
        } else {
            if (how == u"it is about to end") {
                ChangeSettings slow;
                slow.settleSeconds = 60;
                ACCEPTED(carryOut(plan, slow));
            }
            ACCEPTED(carryOut(plan, DisassociateDiscovery{DiscoveryAssociationId{1}}, asAws(planOwner)));
        }
        QVERIFY(!plan.get(ResourceCidrId{1}).scope);
        QVERIFY(plan.get(ResourceCidrId{2}).scope == home); // who draws the plan sees it as before
    }

    void whatAPoolHoldsStaysWithItsIpam() // §12
    {
        Plan plan = planOf(u"account 444455556666\nipam us-east-1\n"
                           "pool p private ipv4 locale=us-east-1\ncidr p 10.0.0.0/8\n"
                           "vpc held us-east-1 owner=444455556666\nsubnet s held use1\n"
                           "rescidr held 10.1.0.0/16 private pool=p primary\nrescidr s 10.1.1.0/24 private\n"
                           "vpc free us-east-1 owner=444455556666\nrescidr free 10.2.0.0/16 private primary\n");
        const AccountNumber management = AccountNumber::of(100'000'000'001);
        ACCEPTED(carryOut(plan, DelegateAdmin{planOwner}, asAws(management)));
        ACCEPTED(carryOut(plan, RevokeAdmin{planOwner}, asAws(management)));
        for (const ResourceCidr& cidr : plan.all<ResourceCidr>())
            QCOMPARE(cidr.scope ? 1 : 0, cidr.resource == resourceNamed(plan, "free") ? 0 : 1);
        ACCEPTED(carryOut(plan, DelegateAdmin{planOwner}, asAws(management)));
        for (const ResourceCidr& cidr : plan.all<ResourceCidr>())
            QVERIFY(cidr.scope == scopeNamed(plan, "private"));
    }

    void whatAnIpamThatGoesSawAnotherSeesAtOnce() // §12
    {
        Plan plan = planOf(u"settings settle=60\nipam us-east-1\n"
                           "vpc a us-east-1\nrescidr a 10.0.0.0/16 private primary\nipam us-west-2 us-east-1\n");
        ACCEPTED(carryOut(plan, DeleteIpam{IpamId{1}, false}, asAws(planOwner)));
        QCOMPARE(plan.get(IpamId{1}).state, LifeState::DeleteInProgress);
        const ScopeId next = plan.defaultScope(IpamId{2}, ScopeType::Private);
        QVERIFY(next);
        QVERIFY(plan.get(ResourceCidrId{1}).scope == next);
    }

    void theIpamTakesItsAssociationsWithIt() // §4
    {
        Plan plan = planOf(u"ipam us-east-1\n");
        ACCEPTED(carryOut(plan, CreateDiscovery{}));
        ACCEPTED(carryOut(plan, AssociateDiscovery{IpamId{1}, ResourceDiscoveryId{1}, {}}));
        ModifyIpam free;
        free.ipam = {1};
        free.tier = Tier::Free;
        REFUSED(carryOut(plan, free), TierLacks); // §16
        ACCEPTED(carryOut(plan, DeleteIpam{IpamId{1}, false}));
        QVERIFY(plan.all<DiscoveryAssociation>().isEmpty());
        QCOMPARE(plan.all<ResourceDiscovery>().size(), std::size_t{1});
    }

    void aShareLosesTheDiscoveryThatIsDeleted()
    {
        Plan plan = planOf(u"account 444455556666\nipam us-east-1\n");
        ACCEPTED(carryOut(plan, CreateDiscovery{}));
        CreateShare share;
        share.name = u"d"_qs;
        share.discoveries = {ResourceDiscoveryId{1}};
        share.principals = {member.toString()};
        REFUSED(carryOut(plan, share, asAws(member)), NotFound);
        ACCEPTED(carryOut(plan, share));
        QVERIFY(discoveryVisibleTo(plan, plan.get(ResourceDiscoveryId{1}), member));
        REFUSED(carryOut(plan, DeleteDiscovery{ResourceDiscoveryId{1}}, asAws(member)), NotAuthorized);
        ACCEPTED(carryOut(plan, DeleteDiscovery{ResourceDiscoveryId{1}}));
        QVERIFY(plan.get(ShareId{1}).discoveries.isEmpty());
    }

    void aDiscoveryThatIsLeavingIsNotShared() // §6.7
    {
        Plan plan = planOf(u"settings settle=60\nipam us-east-1\n");
        ACCEPTED(carryOut(plan, CreateDiscovery{}));
        ACCEPTED(carryOut(plan, DeleteDiscovery{ResourceDiscoveryId{1}}));
        CreateShare share;
        share.name = u"d"_qs;
        share.discoveries = {ResourceDiscoveryId{1}};
        REFUSED(carryOut(plan, share), NotFound);
        share.discoveries.clear();
        ACCEPTED(carryOut(plan, share));
        ModifyShare more;
        more.share = {1};
        more.addDiscoveries = {ResourceDiscoveryId{1}};
        REFUSED(carryOut(plan, more), NotFound);
    }

    void entityPathsAreReadAsAwsWritesThem_data() // §12
    {
        QTest::addColumn<bool>("isPath");
        for (const char* path : {"o-a1/r-b2/", "o-a1/r-b2/*", "o-a1/r-b2/ou-b2-c3/", "o-a1/r-b2/ou-b2-c3/ou-b2-d4/*"})
            QTest::newRow(path) << true;
        for (const char* path :
             {"", "*", "o-a1", "o-a1/r-b2", "o-a1/r-b2/ou-b2-c3", "o-a1/r-b2/**", "r-b2/o-a1/", "o-a1/r-b2/ou-b2-c3/x"})
            QTest::newRow(path) << false;
    }
    void entityPathsAreReadAsAwsWritesThem()
    {
        QFETCH(bool, isPath);
        QCOMPARE(isEntityPath(QString::fromLatin1(QTest::currentDataTag())), isPath);
    }

    void entityPathsOverlapWhereOneHoldsTheOther()
    {
        QVERIFY(entityPathsOverlap(u"o-a/r-b/ou-c/", u"o-a/r-b/ou-c/"));
        QVERIFY(entityPathsOverlap(u"o-a/r-b/ou-c/*", u"o-a/r-b/ou-c/ou-d/"));
        QVERIFY(entityPathsOverlap(u"o-a/r-b/ou-c/", u"o-a/r-b/*"));
        QVERIFY(!entityPathsOverlap(u"o-a/r-b/ou-c/", u"o-a/r-b/ou-c/ou-d/"));
        QVERIFY(!entityPathsOverlap(u"o-a/r-b/ou-c/*", u"o-a/r-b/ou-e/*"));
    }

    void oneMemberRunsIpamForTheOrganization() // §15, §16
    {
        const AccountNumber management = AccountNumber::of(100'000'000'001);
        Plan plan = planOf(u"account 444455556666\naccount 555555555555 external\nipam us-east-1\n");
        QCOMPARE(delegatedAdministrator(plan), planOwner); // no organisation is described
        ACCEPTED(carryOut(plan, DelegateAdmin{planOwner}, asAws(management)));
        QCOMPARE(plan.settings().managementAccount, management);
        REFUSED(carryOut(plan, DelegateAdmin{member}, asAws(management)), QuotaExceeded);
        REFUSED(carryOut(plan, RevokeAdmin{planOwner}, asAws(member)), NotAuthorized);
        QCOMPARE(discoveredAccounts(plan, planOwner).size(), std::size_t{2});
        ACCEPTED(carryOut(plan, RevokeAdmin{planOwner}, asAws(management)));
        QCOMPARE(delegatedAdministrator(plan), AccountNumber());
        QCOMPARE(discoveredAccounts(plan, planOwner), std::vector<AccountNumber>{planOwner});
        ACCEPTED(carryOut(plan, DelegateAdmin{member}, asAws(management)));
        QCOMPARE(discoveredAccounts(plan, member), (std::vector<AccountNumber>{planOwner, member}));
    }

    void attributesThatAreDefaultsAreNotKept()
    {
        Plan plan = planOf(u"ipam us-east-1\nvpc v us-east-1\nrescidr v 10.0.0.0/16 private primary\n");
        const ResourceId vpc = resourceNamed(plan, "v");
        const auto set = [&](const QString& name, const QString& value) {
            return carryOut(plan, SetAttributes{vpc, {{name, value}}});
        };
        ACCEPTED(set(u"enableDnsHostnames"_qs, u"true"_qs));
        QCOMPARE(plan.get(vpc).attributes.size(), 1);
        ACCEPTED(set(u"enableDnsHostnames"_qs, u"false"_qs));
        QVERIFY(plan.get(vpc).attributes.isEmpty());
        REFUSED(set(u"mapPublicIpOnLaunch"_qs, u"true"_qs), InvalidValue); // a subnet's
        REFUSED(set(u"instanceTenancy"_qs, u"host"_qs), InvalidValue);
        REFUSED(carryOut(plan, SetAttributes{vpc, {}}), NothingToChange);
    }

    // §15: the endpoint invites who is outside; whoever draws the plan is not asked to wait.
    void onlyTheEndpointInvites()
    {
        Plan plan = planOf(u"account 444455556666 external\nipam us-east-1\npool east private ipv4 locale=us-east-1\n");
        CreateShare share;
        share.name = u"s"_qs;
        share.pools = {PoolId{1}};
        share.principals = {member.toString()};
        ACCEPTED(carryOut(plan, share));
        QCOMPARE(plan.get(ShareId{1}).principals.size(), 1);
        ACCEPTED(carryOut(plan, share, asAws(planOwner)));
        QCOMPARE(plan.get(ShareId{2}).invited, QStringList{member.toString()});
        REFUSED(carryOut(plan, AnswerInvitation{ShareId{2}, true}, asAws(planOwner)), NotFound);
        ACCEPTED(carryOut(plan, AnswerInvitation{ShareId{2}, true}, asAws(member)));
        QCOMPARE(plan.get(ShareId{2}).principals, QStringList{member.toString()});
        ModifyShare again;
        again.share = {2};
        again.addPrincipals = {member.toString()};
        REFUSED(carryOut(plan, again, asAws(planOwner)), NothingToChange);
    }
};
CADASTRE_TEST(DiscoveriesTest)

} // namespace cadastre::testing

#include "tst_discoveries.moc"
