// SPDX-License-Identifier: GPL-3.0-or-later
// Resource discoveries and their associations at the endpoint: contract §3.3, §12.
#include "core/awsapi/discoverycalls.h"

#include "exchange/planjson.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;

class TestDiscoveries : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // §12: one discovery a Region beside the one that comes with an IPAM, whose place it does not take.
    void aDiscoveryIsMadeChangedAssociatedAndTakenDown()
    {
        Client client;
        const QString made = client.ask(QStringLiteral("Action=CreateIpamResourceDiscovery&Description=d&"
                                                       "OperatingRegion.1.RegionName=us-west-2&TagSpecification.1."
                                                       "ResourceType=ipam-resource-discovery&TagSpecification.1.Tag.1."
                                                       "Key=team&TagSpecification.1.Tag.1.Value=net"));
        QCOMPARE(field(made, "state"), QStringLiteral("create-in-progress"));
        QCOMPARE(field(made, "isDefault"), QStringLiteral("false"));
        QCOMPARE(made.count(QLatin1String("<regionName>")), 2); // the caller's Region is always one
        const QString id = field(made, "ipamResourceDiscoveryId");
        QVERIFY(id.startsWith(QLatin1String("ipam-res-disco-")));
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=CreateIpamResourceDiscovery"))),
                 QStringLiteral("ResourceLimitExceeded")); // §16

        const QString modify = QStringLiteral("Action=ModifyIpamResourceDiscovery&IpamResourceDiscoveryId=") + id;
        const QString changed =
            client.ask(modify + QStringLiteral("&Description=e&RemoveOperatingRegion.1.RegionName=us-west-2"));
        QCOMPARE(field(changed, "state"), QStringLiteral("modify-in-progress"));
        QCOMPARE(field(changed, "description"), QStringLiteral("e"));
        QCOMPARE(codeOf(client.ask(modify)), QStringLiteral("InvalidParameterCombination"));
        QCOMPARE(codeOf(client.ask(modify + QStringLiteral("&RemoveOperatingRegion.1.RegionName=us-east-1"))),
                 QStringLiteral("InvalidParameterValue")); // where it was made

        const QString associated = client.ask(associateForm(client, id));
        QCOMPARE(field(associated, "state"), QStringLiteral("associate-in-progress"));
        QCOMPARE(field(associated, "resourceDiscoveryStatus"), QStringLiteral("active"));
        QCOMPARE(codeOf(client.ask(associateForm(client, id))), QStringLiteral("InvalidParameterValue"));
        QCOMPARE(field(client.ask(QStringLiteral("Action=DescribeIpams")), "resourceDiscoveryAssociationCount"),
                 QStringLiteral("2"));
        const QString remove = QStringLiteral("Action=DeleteIpamResourceDiscovery&IpamResourceDiscoveryId=") + id;
        QCOMPARE(codeOf(client.ask(remove)), QStringLiteral("DependencyViolation"));

        const QString apart =
            client.ask(QStringLiteral("Action=DisassociateIpamResourceDiscovery&IpamResourceDiscoveryAssociationId=")
                       + field(associated, "ipamResourceDiscoveryAssociationId"));
        QCOMPARE(field(apart, "state"), QStringLiteral("disassociate-in-progress"));
        QCOMPARE(field(client.ask(remove), "state"), QStringLiteral("delete-in-progress"));
        QCOMPARE(codeOf(client.ask(remove)), QStringLiteral("InvalidIpamResourceDiscoveryId.NotFound"));
        for (int i = 0; i < 5; ++i)
            QVERIFY(client.workspace().undo());
        QVERIFY(client.plan().all<ResourceDiscovery>().isEmpty());
    }

    void theDiscoveryOfAnIpamStaysAsItIs()
    {
        Client client;
        const QString id = field(client.ask(QStringLiteral("Action=DescribeIpams")), "defaultResourceDiscoveryId");
        const QString association =
            field(client.ask(QStringLiteral("Action=DescribeIpams")), "defaultResourceDiscoveryAssociationId");
        for (const char* form : {"ModifyIpamResourceDiscovery&Description=x&IpamResourceDiscoveryId=",
                                 "DeleteIpamResourceDiscovery&IpamResourceDiscoveryId="})
            QCOMPARE(codeOf(client.ask(QStringLiteral("Action=") + QLatin1String(form) + id)),
                     QStringLiteral("OperationNotPermitted"));
        QCOMPARE(codeOf(client.ask(
                     QStringLiteral("Action=DisassociateIpamResourceDiscovery&IpamResourceDiscoveryAssociationId=")
                     + association)),
                 QStringLiteral("OperationNotPermitted"));
    }

    // §12: another account's discovery is seen by who it is shared with; without the share its status is not-found.
    void aForeignDiscoveryMustBeShared()
    {
        Client client(u"ipam us-east-1\naccount 444455556666\n");
        const QString id = createdDiscovery(client, consumer);
        QCOMPARE(codeOf(client.ask(associateForm(client, id))),
                 QStringLiteral("InvalidIpamResourceDiscoveryId.NotFound"));
        const QString share = ram(client, "/createresourceshare",
                                  QStringLiteral("{\"name\":\"d\",\"principals\":[\"210987654321\"],\"resourceArns\":"
                                                 "[\"arn:aws:ec2::444455556666:ipam-resource-discovery/%1\"]}")
                                      .arg(id),
                                  consumer);
        const QString listed =
            ram(client, "/listresources", QStringLiteral("{\"resourceOwner\":\"OTHER-ACCOUNTS\"}"), owner);
        QCOMPARE(jsonField(listed, "type"), QStringLiteral("ec2:IpamResourceDiscovery"));
        QVERIFY(jsonField(listed, "arn").endsWith(id));
        QCOMPARE(codeOf(client.ask(
                     QStringLiteral("Action=ModifyIpamResourceDiscovery&Description=x&IpamResourceDiscoveryId=") + id)),
                 QStringLiteral("UnauthorizedOperation"));
        QCOMPARE(field(client.ask(associateForm(client, id)), "ownerId"), QString::fromLatin1(owner));
        const QString filter = QStringLiteral("Action=DescribeIpamResourceDiscoveryAssociations&Filter.1.Name=resource-"
                                              "discovery-status&Filter.1.Value.1=");
        QCOMPARE(client.ask(filter + QStringLiteral("active")).count(QLatin1String("<ipamId>")), 2);
        (void)ram(client, "/disassociateresourceshare",
                  QStringLiteral("{\"resourceShareArn\":\"%1\",\"principals\":[\"210987654321\"]}")
                      .arg(jsonField(share, "resourceShareArn")),
                  consumer);
        QCOMPARE(client.ask(filter + QStringLiteral("not-found")).count(QLatin1String("<ipamId>")), 1);
    }

    void theFreeTierHasNoAssociations()
    {
        Client client(u"ipam us-east-1 free");
        QCOMPARE(codeOf(client.ask(associateForm(client, createdDiscovery(client)))),
                 QStringLiteral("InvalidParameterValue"));
    }

    void theDiscoveryOfAnIpamHasTags() // §12, §16
    {
        Client client;
        const QByteArray before = exportPlanJson(client.plan());
        const QString ipam = client.ask(QStringLiteral("Action=DescribeIpams"));
        const QString ids =
            QStringLiteral("&ResourceId.1=%1&ResourceId.2=%2")
                .arg(field(ipam, "defaultResourceDiscoveryId"), field(ipam, "defaultResourceDiscoveryAssociationId"));
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=CreateTags&Tag.1.Key=team&Tag.1.Value=net") + ids, consumer)),
                 QStringLiteral("InvalidIpamResourceDiscoveryId.NotFound"));
        QCOMPARE(field(client.ask(QStringLiteral("Action=CreateTags&Tag.1.Key=team&Tag.1.Value=net") + ids), "return"),
                 QStringLiteral("true"));
        const QString filter = QStringLiteral("&Filter.1.Name=tag:team&Filter.1.Value.1=net");
        for (const char* action : {"DescribeIpamResourceDiscoveries", "DescribeIpamResourceDiscoveryAssociations"})
            QCOMPARE(field(client.ask(QStringLiteral("Action=") + QLatin1String(action) + filter), "value"),
                     QStringLiteral("net"));
        const QString tags = client.ask(QStringLiteral("Action=DescribeTags"));
        QVERIFY(tags.contains(QLatin1String("<resourceType>ipam-resource-discovery</resourceType>")));
        QVERIFY(tags.contains(QLatin1String("<resourceType>ipam-resource-discovery-association</resourceType>")));
        QVERIFY(codeOf(client.ask(QStringLiteral("Action=DeleteTags&Tag.1.Key=team") + ids)).isEmpty());
        QVERIFY(!client.ask(QStringLiteral("Action=DescribeTags")).contains(QLatin1String("<key>")));
        QVERIFY(client.workspace().undo());
        QVERIFY(client.workspace().undo());
        QCOMPARE(exportPlanJson(client.plan()), before);
    }

    // §12, §16: at most ten paths, none of which stands for what another does.
    void exclusionsLeaveOutOrganizationalUnits()
    {
        Client client(u"ou apps\nou prod in=apps\naccount 111111111111 ou=apps\naccount 222222222222 ou=prod\n"
                      u"account 333333333333\naccount 555555555555 external\nipam us-east-1\n");
        const QString id = createdDiscovery(client);
        const auto seen = [&] {
            return client
                .ask(QStringLiteral(
                         "Action=GetIpamDiscoveredAccounts&DiscoveryRegion=us-east-1&IpamResourceDiscoveryId=")
                     + id)
                .count(QLatin1String("<accountId>"));
        };
        QCOMPARE(seen(), 4); // the owner and three members; not who is outside
        const QString modify = QStringLiteral("Action=ModifyIpamResourceDiscovery&IpamResourceDiscoveryId=%1&%2"
                                              "OrganizationalUnitExclusion.1.OrganizationsEntityPath=%3");
        const auto unit = [&](std::uint32_t handle) { return client.plan().textId(OrgUnitId{handle}); };
        const QString direct = QStringLiteral("o-a1/r-b2/%1/").arg(unit(1));
        const QString all = direct + u'*';
        const QString add = QStringLiteral("Add");
        QCOMPARE(codeOf(client.ask(modify.arg(id, add, QStringLiteral("apps")))),
                 QStringLiteral("InvalidParameterValue"));
        QVERIFY(client.ask(modify.arg(id, add, direct)).contains(direct));
        QCOMPARE(seen(), 3);
        QCOMPARE(codeOf(client.ask(modify.arg(id, add, all))), QStringLiteral("InvalidParameterValue"));
        QVERIFY(codeOf(client.ask(modify.arg(id, QStringLiteral("Remove"), direct))).isEmpty());
        QVERIFY(codeOf(client.ask(modify.arg(id, add, all))).isEmpty());
        QCOMPARE(seen(), 2);
        QCOMPARE(codeOf(client.ask(modify.arg(id, QStringLiteral("Remove"), direct))),
                 QStringLiteral("InvalidParameterValue"));
    }

    // §12, §13.8: what it sees is its accounts' in its operating Regions.
    void aDiscoverySeesResourcesAddressesAndRoutes()
    {
        Client client(u"account 444455556666\nipam us-east-1 us-west-2\n"
                      u"pool top public ipv6 advertisable\n"
                      u"cidr top 2605:9cc0:1ff0::/44\n"
                      u"pool east in=top locale=us-east-1 service=ec2 advertisable\n"
                      u"cidr east 2605:9cc0:1ff0::/48 advertised\n"
                      u"vpc own us-east-1\nrescidr own 10.0.0.0/16 private primary\n"
                      u"vpc theirs us-east-1 owner=444455556666\nrescidr theirs 10.1.0.0/16 private primary\n"
                      u"vpc west us-west-2\nrescidr west 10.2.0.0/16 private primary\n");
        const QString id = createdDiscovery(client, consumer);
        const auto ask = [&](const char* action, const char* region) {
            return client.ask(QStringLiteral("Action=%1&IpamResourceDiscoveryId=%2&%3=%4")
                                  .arg(QLatin1String(action), id,
                                       QLatin1String(qstrcmp(action, "GetIpamDiscoveredPublicAddresses") == 0
                                                         ? "AddressRegion"
                                                         : "ResourceRegion"),
                                       QLatin1String(region)),
                              consumer);
        };
        QCOMPARE(field(ask("GetIpamDiscoveredResourceCidrs", "us-east-1"), "resourceCidr"),
                 QStringLiteral("10.1.0.0/16"));
        QCOMPARE(ask("GetIpamDiscoveredResourceCidrs", "us-east-1").count(QLatin1String("<resourceCidr>")), 1);
        QCOMPARE(ask("GetIpamDiscoveredResourceCidrs", "us-west-2").count(QLatin1String("<resourceCidr>")), 0);
        QCOMPARE(codeOf(ask("GetIpamDiscoveredResourceCidrs", "us-nowhere-1")),
                 QStringLiteral("InvalidParameterValue"));
        QVERIFY(!field(ask("GetIpamDiscoveredPublicAddresses", "us-east-1"), "oldestSampleTime").isEmpty());
        QCOMPARE(ask("GetIpamDiscoveredRoutes", "us-east-1").count(QLatin1String("<cidr>")),
                 0); // the pools are another's
        const QString own = field(client.ask(QStringLiteral("Action=DescribeIpams")), "defaultResourceDiscoveryId");
        const QString routes = client.ask(
            QStringLiteral("Action=GetIpamDiscoveredRoutes&ResourceRegion=us-east-1&IpamResourceDiscoveryId=") + own);
        QCOMPARE(field(routes, "cidr"), QStringLiteral("2605:9cc0:1ff0::/48"));
        QCOMPARE(field(routes, "state"), QStringLiteral("advertised"));
    }

    void tagsGoOnDiscoveriesAndTheirAssociations()
    {
        Client client;
        const QString id = createdDiscovery(client);
        const QString association = field(client.ask(associateForm(client, id)), "ipamResourceDiscoveryAssociationId");
        QCOMPARE(field(client.ask(QStringLiteral("Action=CreateTags&Tag.1.Key=team&Tag.1.Value=net&ResourceId.1=%1&"
                                                 "ResourceId.2=%2")
                                      .arg(id, association)),
                       "return"),
                 QStringLiteral("true"));
        QCOMPARE(client
                     .ask(QStringLiteral(
                         "Action=DescribeIpamResourceDiscoveries&Filter.1.Name=tag:team&Filter.1.Value.1=n*"))
                     .count(QLatin1String("<isDefault>")),
                 1);
        const QString tags =
            client.ask(QStringLiteral("Action=DescribeTags&Filter.1.Name=tag:team&Filter.1.Value.1=net"));
        QVERIFY(tags.contains(QLatin1String("<resourceType>ipam-resource-discovery<")));
        QVERIFY(tags.contains(QLatin1String("<resourceType>ipam-resource-discovery-association<")));
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=DeleteTags&ResourceId.1=ipam-res-disco-0"))),
                 QStringLiteral("InvalidIpamResourceDiscoveryId.NotFound"));
    }
};
CADASTRE_TEST(TestDiscoveries)

#include "tst_discoveries.moc"
