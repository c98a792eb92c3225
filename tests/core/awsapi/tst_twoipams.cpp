// SPDX-License-Identifier: GPL-3.0-or-later
// What more than one IPAM sees: contract §12, §13.
#include "core/awsapi/discoverycalls.h"

#include "exchange/planjson.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;

class TestTwoIpams : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatTwoIpamsSeeIsListedByBoth() // §12
    {
        Client client(u"ipam us-east-1\npool east private ipv4 locale=us-east-1\ncidr east 10.0.0.0/16\n"
                      u"vpc drawn us-east-1\nrescidr drawn 10.0.0.0/24 private pool=east primary\n"
                      u"vpc lone us-east-1\nrescidr lone 172.16.0.0/16 private primary\n");
        const QString second =
            client.ask(QStringLiteral("Action=CreateIpam&OperatingRegion.1.RegionName=us-east-1"), owner, "us-west-2");
        QCOMPARE(codeOf(second), QString());
        const auto listed = [&](const QString& scope, const char* region) {
            const QString xml =
                client.ask(QStringLiteral("Action=GetIpamResourceCidrs&IpamScopeId=") + scope, owner, region);
            QStringList states;
            for (const char* cidr : {"10.0.0.0/24", "172.16.0.0/16"}) {
                const QString row = xml.section(QStringLiteral("<resourceCidr>%1<").arg(QLatin1String(cidr)), 1);
                states << (row.isEmpty() ? QStringLiteral("absent") : field(row, "managementState"));
            }
            return states.join(u' ');
        };
        const Plan& plan = client.plan();
        QCOMPARE(listed(plan.textId(plan.defaultScope(plan.ipam()->id, ScopeType::Private)), "us-east-1"),
                 QStringLiteral("managed unmanaged"));
        QCOMPARE(listed(field(second, "privateDefaultScopeId"), "us-west-2"), QStringLiteral("unmanaged unmanaged"));
        QCOMPARE(listed(field(second, "publicDefaultScopeId"), "us-west-2"), QStringLiteral("absent absent"));
    }

    void anIpamImportsWhatItIsShownThoughAnotherOneWatchesIt() // §12
    {
        // The owner's IPAM watches its VPC; a discovery of the owner's is shared with the consumer, whose IPAM has the pool.
        Client client(u"account 444455556666 external\nipam us-east-1 us-west-2\n"
                      u"vpc ours us-west-2\nrescidr ours 10.1.0.0/16 private primary\n"
                      u"vpc out us-west-2\nrescidr out 192.168.0.0/16 private primary\n");
        const QString ipam =
            client.ask(QStringLiteral("Action=CreateIpam&OperatingRegion.1.RegionName=us-west-2"), consumer);
        const QString pool = importingPool(client, field(ipam, "privateDefaultScopeId"));
        const auto held = [&] {
            return client.ask(QStringLiteral("Action=GetIpamPoolAllocations&IpamPoolId=") + pool, consumer,
                              "us-west-2");
        };
        QVERIFY(field(held(), "cidr").isEmpty()); // it does not see it
        const QByteArray before = exportPlanJson(client.plan());
        const QString discovery = createdDiscovery(client, owner, "&OperatingRegion.1.RegionName=us-west-2");
        (void)ram(client, "/createresourceshare",
                  QStringLiteral("{\"name\":\"d\",\"principals\":[\"444455556666\"],\"resourceArns\":"
                                 "[\"arn:aws:ec2::210987654321:ipam-resource-discovery/%1\"]}")
                      .arg(discovery),
                  owner);
        const QString invitations = ram(client, "/getresourceshareinvitations", QStringLiteral("{}"), consumer);
        (void)ram(client, "/acceptresourceshareinvitation",
                  QStringLiteral("{\"resourceShareInvitationArn\":\"%1\"}")
                      .arg(jsonField(invitations, "resourceShareInvitationArn")),
                  consumer);
        QVERIFY(field(held(), "cidr").isEmpty());
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=AssociateIpamResourceDiscovery&IpamId=%1&"
                                                  "IpamResourceDiscoveryId=%2")
                                       .arg(field(ipam, "ipamId"), discovery),
                                   consumer)),
                 QString());
        QCOMPARE(field(held(), "cidr"), QStringLiteral("10.1.0.0/16"));
        QCOMPARE(field(held(), "resourceOwner"), QLatin1String(owner));
        const auto state = [&](const QString& scope, const char* account) {
            const QString xml = client.ask(QStringLiteral("Action=GetIpamResourceCidrs&IpamScopeId=") + scope, account)
                                    .section(QLatin1String("<resourceCidr>10.1.0.0/16<"), 1);
            return field(xml, "managementState");
        };
        QCOMPARE(state(field(ipam, "privateDefaultScopeId"), consumer), QStringLiteral("managed"));
        QCOMPARE(state(client.plan().textId(scopeNamed(client.plan(), "private")), owner), QStringLiteral("unmanaged"));
        // What is made from then on is found as well, once.
        (void)client.ask(QStringLiteral("Action=CreateVpc&CidrBlock=10.2.0.0/16"), owner, "us-west-2");
        QCOMPARE(held().count(QLatin1String("<cidr>10.2.0.0/16</cidr>")), 1);
        for (int i = 0; i < 5; ++i) // the VPC, the association, the answer to the invitation, the share, the discovery
            QVERIFY(client.workspace().undo());
        QCOMPARE(exportPlanJson(client.plan()), before);
    }

    void theIpamThatWatchesACidrImportsItFirst() // §12
    {
        Client client(u"ipam us-east-1 us-west-2\n"
                      u"pool near private ipv4 locale=us-west-2 import\ncidr near 10.0.0.0/8\n");
        const QString second =
            client.ask(QStringLiteral("Action=CreateIpam&OperatingRegion.1.RegionName=us-west-2"), owner, "eu-west-1");
        const QString far =
            field(client.ask(QStringLiteral("Action=CreateIpamPool&AddressFamily=ipv4&Locale=us-west-2&AutoImport=true&"
                                            "IpamScopeId=")
                                 + field(second, "privateDefaultScopeId"),
                             owner, "eu-west-1"),
                  "ipamPoolId");
        (void)client.ask(QStringLiteral("Action=ProvisionIpamPoolCidr&Cidr=10.0.0.0/8&IpamPoolId=") + far, owner,
                         "eu-west-1");
        QVERIFY(!far.isEmpty());
        (void)client.ask(QStringLiteral("Action=CreateVpc&CidrBlock=10.1.0.0/16"), owner, "us-west-2");
        const auto held = [&](const QString& pool) {
            return client.ask(QStringLiteral("Action=GetIpamPoolAllocations&IpamPoolId=") + pool, owner, "us-west-2")
                .count(QLatin1String("<cidr>"));
        };
        QCOMPARE(held(poolText(client, "near")), 1);
        QCOMPARE(held(far), 0);
    }

    // §13.1, §13.6: each IPAM watches for itself; what one ignores or has moved the other goes on watching.
    void whatTwoIpamsSeeEachMayIgnoreAndMove()
    {
        Client client(u"ipam us-east-1\npool east private ipv4 locale=us-east-1\ncidr east 10.0.0.0/16\n"
                      u"vpc drawn us-east-1\nrescidr drawn 10.0.0.0/24 private pool=east primary\n"
                      u"vpc lone us-east-1\nrescidr lone 172.16.0.0/16 private primary\n"
                      u"subnet part lone use1-az1\nrescidr part 172.16.1.0/24 private\n");
        const QString made =
            client.ask(QStringLiteral("Action=CreateIpam&OperatingRegion.1.RegionName=us-east-1"), owner, "us-west-2");
        const QString second = field(made, "privateDefaultScopeId");
        const Plan& plan = client.plan();
        const QString first = plan.textId(plan.defaultScope(plan.ipam()->id, ScopeType::Private));
        const auto listed = [&](const QString& scope, const char* region, const char* cidr = "172.16.0.0/16") {
            const QString row =
                client.ask(QStringLiteral("Action=GetIpamResourceCidrs&IpamScopeId=") + scope, owner, region)
                    .section(QStringLiteral("<resourceCidr>%1<").arg(QLatin1String(cidr)), 1);
            return row.isEmpty() ? QStringLiteral("absent") : field(row, "overlapStatus");
        };
        const auto modify = [&](const char* vpc, const char* cidr, const QString& scope, const QString& more) {
            return client.ask(QStringLiteral("Action=ModifyIpamResourceCidr&ResourceCidr=%1&ResourceRegion=us-east-1&"
                                             "ResourceId=%2&CurrentIpamScopeId=%3&Monitored=%4")
                                  .arg(QLatin1String(cidr), plan.textId(resourceNamed(plan, vpc)), scope, more),
                              owner, scope == first ? "us-east-1" : "us-west-2");
        };
        const QByteArray before = exportPlanJson(plan);
        QCOMPARE(field(modify("lone", "172.16.0.0/16", second, QStringLiteral("true")), "managementState"),
                 QStringLiteral("unmanaged"));
        QCOMPARE(exportPlanJson(plan), before); // so it is

        const QString ignored = modify("lone", "172.16.0.0/16", second, QStringLiteral("false"));
        QCOMPARE(field(ignored, "managementState"), QStringLiteral("ignored"));
        QCOMPARE(field(ignored, "ipamScopeId"), second);
        QCOMPARE(listed(second, "us-west-2"), QStringLiteral("ignored"));
        QCOMPARE(listed(first, "us-east-1"), QStringLiteral("nonoverlapping"));
        QCOMPARE(listed(first, "us-east-1", "172.16.1.0/24"), QStringLiteral("nonoverlapping"));
        const QString history = QStringLiteral("Action=GetIpamAddressHistory&Cidr=172.16.0.0/16&IpamScopeId=");
        QCOMPARE(field(client.ask(history + second, owner, "us-west-2"), "resourceComplianceStatus"),
                 QStringLiteral("ignored"));
        QCOMPARE(field(client.ask(history + first), "resourceComplianceStatus"), QStringLiteral("unmanaged"));
        QVERIFY(client.workspace().undo());
        QCOMPARE(exportPlanJson(plan), before);

        const QString lab = field(client.ask(QStringLiteral("Action=CreateIpamScope&IpamId=") + field(made, "ipamId"),
                                             owner, "us-west-2"),
                                  "ipamScopeId");
        const QString there = QStringLiteral("true&DestinationIpamScopeId=") + lab;
        QCOMPARE(field(modify("lone", "172.16.0.0/16", second, there), "ipamScopeId"), lab);
        QCOMPARE(listed(lab, "us-west-2"), QStringLiteral("nonoverlapping"));
        QCOMPARE(listed(lab, "us-west-2", "172.16.1.0/24"), QStringLiteral("nonoverlapping"));
        QCOMPARE(listed(second, "us-west-2"), QStringLiteral("absent"));
        QCOMPARE(listed(first, "us-east-1"), QStringLiteral("nonoverlapping"));

        // A plan keeps what one IPAM alone has of it beyond that.
        const QByteArray kept = exportPlanJson(plan);
        QCOMPARE(codeOf(modify("lone", "172.16.0.0/16", first, QStringLiteral("false"))),
                 QStringLiteral("UnsupportedOperation"));
        QCOMPARE(codeOf(modify("drawn", "10.0.0.0/24", second, QStringLiteral("false"))),
                 QStringLiteral("UnsupportedOperation"));
        QCOMPARE(codeOf(modify("drawn", "10.0.0.0/24", second, QStringLiteral("true"))), QString());
        QCOMPARE(codeOf(modify("part", "172.16.1.0/24", second, QStringLiteral("true"))),
                 QStringLiteral("InvalidParameterValue")); // it is elsewhere by now
        QCOMPARE(exportPlanJson(plan), kept);
    }

    void whatAScopeListsOverlapsWhatElseItLists() // §13.3, §13.7
    {
        Client client(u"ipam us-east-1\nvpc one us-east-1\nrescidr one 10.1.0.0/16 private primary\n"
                      u"vpc drawn us-east-1 owner=555555555555\nrescidr drawn 10.1.0.0/16 private primary\n");
        const QString second =
            client.ask(QStringLiteral("Action=CreateIpam&OperatingRegion.1.RegionName=us-east-1"), owner, "us-west-2");
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=CreateVpc&CidrBlock=10.1.0.0/16"), owner, "us-west-2")),
                 QString());
        const auto statuses = [&](const char* action, const QString& scope, const char* region) {
            const QString xml =
                client.ask(QStringLiteral("Action=%1&IpamScopeId=%2").arg(QLatin1String(action), scope), owner, region);
            return QStringLiteral("%1 of %2")
                .arg(xml.count(QLatin1String("verlapStatus>overlapping<")))
                .arg(xml.count(QLatin1String("<resourceCidr>")));
        };
        const char* list = "GetIpamResourceCidrs";
        const char* history = "GetIpamAddressHistory&Cidr=10.1.0.0/16";
        const QString both = field(second, "privateDefaultScopeId");
        QCOMPARE(statuses(list, both, "us-west-2"), QStringLiteral("2 of 2"));
        QCOMPARE(statuses(history, both, "us-west-2"), QStringLiteral("2 of 2"));
        const Plan& plan = client.plan();
        const QString first = plan.textId(plan.defaultScope(plan.ipam()->id, ScopeType::Private));
        QCOMPARE(statuses(list, first, "us-east-1"),
                 QStringLiteral("0 of 1")); // what it does not see is not in its way
        QCOMPARE(statuses(history, first, "us-east-1"), QStringLiteral("0 of 1"));
    }
};
CADASTRE_TEST(TestTwoIpams)

#include "tst_twoipams.moc"
