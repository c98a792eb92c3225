// SPDX-License-Identifier: GPL-3.0-or-later
// VPCs and subnets at the endpoint: contract §3.4, §9, §14, and what clients read back of them.
#include "core/awsapi/client.h"
#include "exchange/planjson.h"

#include "awsapi/places.h"

#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;

namespace {

constexpr const char16_t* vpcWithIpv6 = u"ipam us-east-1\n"
                                        u"vpc v us-east-1\n"
                                        u"rescidr v 10.0.0.0/16 private primary\n"
                                        u"rescidr v 2600:1f00:0:100::/56 public\n";

QString vpcId(const Client& client) { return client.plan().textId(resourceNamed(client.plan(), "v")); }

QString makeSubnet(Client& client, const char* more)
{
    return client.ask(QStringLiteral("Action=CreateSubnet&VpcId=%1%2").arg(vpcId(client), QLatin1String(more)));
}

} // namespace

class TestNetworks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aVpcIsPendingUntilItsBlocksAreAssociated() // contract §9.3
    {
        Client client(u"settings settle=60\nipam us-east-1");
        const QString made = client.ask(QStringLiteral("Action=CreateVpc&CidrBlock=10.0.0.0/16"));
        const QString vpc = field(made, "vpcId");
        const auto described = [&] { return client.ask(QStringLiteral("Action=DescribeVpcs&VpcId.1=") + vpc); };
        QVERIFY2(described().contains(QLatin1String("<state>pending</state>")), qPrintable(described()));
        QVERIFY2(described().contains(QLatin1String("<state>associating</state>")), qPrintable(described()));
        client.advance(60);
        QVERIFY2(described().contains(QLatin1String("<state>available</state>")), qPrintable(described()));
        QVERIFY2(described().contains(QLatin1String("<state>associated</state>")), qPrintable(described()));
        const QString more =
            client.ask(QStringLiteral("Action=AssociateVpcCidrBlock&CidrBlock=10.1.0.0/16&VpcId=") + vpc);
        QVERIFY2(described().contains(QLatin1String("<state>available</state>")), qPrintable(described())); // it stays
        client.advance(60);
        (void)client.ask(QStringLiteral("Action=DisassociateVpcCidrBlock&AssociationId=")
                         + field(more, "associationId"));
        QVERIFY2(described().contains(QLatin1String("<state>disassociating</state>")), qPrintable(described()));
        client.advance(60);
        QVERIFY2(!described().contains(QLatin1String("10.1.0.0/16")), qPrintable(described()));
    }
    void anAssociationIsFoundInTheRegionOfItsVpcOnly() // contract §1
    {
        Client client(vpcWithIpv6);
        const QString vpcs = client.ask(QStringLiteral("Action=DescribeVpcs"));
        const QString added =
            field(client.ask(QStringLiteral("Action=AssociateVpcCidrBlock&CidrBlock=10.1.0.0/16&VpcId=")
                             + field(vpcs, "vpcId")),
                  "associationId");
        const QString apart = QStringLiteral("Action=DisassociateVpcCidrBlock&AssociationId=") + added;
        for (const auto& [account, region] : {std::pair(owner, "us-west-2"), std::pair("444455556666", "us-east-1")})
            QCOMPARE(codeOf(client.ask(apart, account, region)),
                     QStringLiteral("InvalidVpcCidrBlockAssociationID.NotFound"));
        QCOMPARE(codeOf(client.ask(apart)), QString());
    }
    void aSubnetTakesOneIpv6CidrInsideItsVpcAndGivesItBack()
    {
        Client client(vpcWithIpv6);
        const QString subnet = field(makeSubnet(client, "&CidrBlock=10.0.0.0/24"), "subnetId");
        const QString form = QStringLiteral("Action=AssociateSubnetCidrBlock&SubnetId=%1&Ipv6CidrBlock=").arg(subnet);
        QCOMPARE(codeOf(client.ask(form + QStringLiteral("2600:1f00:0:200::/64"))),
                 QStringLiteral("InvalidSubnet.Range"));
        QCOMPARE(codeOf(client.ask(form.section(u'&', 0, 1))), QStringLiteral("MissingParameter"));
        const QString made = client.ask(form + QStringLiteral("2600:1f00:0:100::/64"));
        QCOMPARE(field(made, "subnetId"), subnet);
        QCOMPARE(field(made, "state"), QStringLiteral("associating"));
        const QString id = field(made, "associationId");
        QVERIFY2(id.startsWith(QLatin1String("subnet-cidr-assoc-")), qPrintable(made));
        QCOMPARE(codeOf(client.ask(form + QStringLiteral("2600:1f00:0:101::/64"))),
                 QStringLiteral("InvalidParameterValue")); // one at a time
        QCOMPARE(field(client.ask(QStringLiteral("Action=DescribeSubnets&Filter.1.Name=ipv6-cidr-block-association."
                                                 "association-id&Filter.1.Value.1=")
                                  + id),
                       "ipv6CidrBlock"),
                 QStringLiteral("2600:1f00:0:100::/64"));
        const QString other = field(makeSubnet(client, "&CidrBlock=10.0.1.0/24"), "subnetId");
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=AssociateSubnetCidrBlock&SubnetId=%1&Ipv6CidrBlock="
                                                  "2600:1f00:0:100::/64")
                                       .arg(other))),
                 QStringLiteral("InvalidSubnet.Conflict"));
        const QString apart = QStringLiteral("Action=DisassociateSubnetCidrBlock&AssociationId=");
        QCOMPARE(field(client.ask(apart + id), "state"), QStringLiteral("disassociating"));
        QCOMPARE(codeOf(client.ask(apart + id)), QStringLiteral("InvalidSubnetCidrBlockAssociationID.NotFound"));
        QCOMPARE(client.plan().cidrsOf(client.plan().byTextId<Resource>(subnet)).size(), std::size_t{1});
    }

    void aSubnetDrawsItsIpv6CidrFromThePlanningPool()
    {
        Client client(u"ipam us-east-1\n"
                      u"pool top public ipv6\n"
                      u"cidr top 2605:9cc0:1ff0::/44\n"
                      u"pool east in=top locale=us-east-1 service=ec2\n"
                      u"cidr east 2605:9cc0:1ff0::/48\n"
                      u"vpc v us-east-1\n"
                      u"rescidr v 10.0.0.0/16 private primary\n"
                      u"rescidr v 2605:9cc0:1ff0::/56 public pool=east\n"
                      u"pool plan in=east locale=us-east-1 service=ec2 vpc=v\n"
                      u"cidr plan 2605:9cc0:1ff0::/56 loose\n");
        const QString subnet = field(makeSubnet(client, "&CidrBlock=10.0.0.0/24"), "subnetId");
        const QString made = client.ask(
            QStringLiteral("Action=AssociateSubnetCidrBlock&SubnetId=%1&Ipv6NetmaskLength=64&Ipv6IpamPoolId=%2")
                .arg(subnet, poolText(client, "plan")));
        QCOMPARE(field(made, "ipv6CidrBlock"), QStringLiteral("2605:9cc0:1ff0::/64"));
        QCOMPARE(client.plan().space(poolNamed(client.plan(), "plan")).allocationCount, std::size_t{1});
        QVERIFY(codeOf(client.ask(QStringLiteral("Action=DisassociateSubnetCidrBlock&AssociationId=")
                                  + field(made, "associationId")))
                    .isEmpty());
        QCOMPARE(client.plan().space(poolNamed(client.plan(), "plan")).allocationCount, std::size_t{0});
        QCOMPARE(
            codeOf(client.ask(
                QStringLiteral("Action=AssociateSubnetCidrBlock&SubnetId=%1&Ipv6NetmaskLength=64&Ipv6IpamPoolId=%2")
                    .arg(subnet, poolText(client, "east")))),
            QStringLiteral("InvalidParameterValue")); // §14: missing a source resource
    }

    void whoseIpv6AddressesAVpcHasDoesNotFollowTheMoment() // §9.3
    {
        const auto describe = [](Client& client) { return client.ask(QStringLiteral("Action=DescribeVpcs")); };
        Client outside(u"ipam us-west-2\n"); // the Region is not looked into
        (void)outside.ask(QStringLiteral("Action=CreateVpc&CidrBlock=10.0.0.0/16&AmazonProvidedIpv6CidrBlock=true"));
        QCOMPARE(field(describe(outside), "ipv6AddressAttribute"), QStringLiteral("public"));
        QCOMPARE(field(describe(outside), "ipSource"), QStringLiteral("amazon"));
        QCOMPARE(field(describe(outside), "ipv6Pool"), QStringLiteral("Amazon"));

        Client client(u"ipam us-east-1\npool ula private locale=us-east-1\ncidr ula fd10::/48\n");
        const QString pool = poolText(client, "ula");
        (void)client.ask(QStringLiteral("Action=CreateVpc&CidrBlock=10.0.0.0/16&Ipv6NetmaskLength=56&Ipv6IpamPoolId=")
                         + pool);
        for (int time = 0; time < 2; ++time) {
            QCOMPARE(field(describe(client), "ipv6Pool"), QStringLiteral("IPAM Managed"));
            QCOMPARE(field(describe(client), "ipv6AddressAttribute"), QStringLiteral("private"));
            (void)client.ask(QStringLiteral("Action=DeleteIpamPool&Cascade=true&IpamPoolId=") + pool);
            QVERIFY(client.plan().all<Allocation>().isEmpty());
        }
    }

    void aTakenBlockIsNamedWithItsPoolAndItsHolder() // §17, last row
    {
        Client client(sharedPool);
        const QString pool = poolText(client, "west");
        const auto make = [&](const QString& form) { return client.ask(form, owner, "us-west-2"); };
        const QString draw = QStringLiteral("Action=CreateVpc&CidrBlock=10.0.0.0/20&Ipv4IpamPoolId=") + pool;
        const QString vpc = field(make(draw), "vpcId");
        const Allocation& taken = *client.plan().all<Allocation>().begin();
        QCOMPARE(field(make(draw), "Message"),
                 QStringLiteral("The CIDR 10.0.0.0/20 is not available in %1: it overlaps %2 (10.0.0.0/20).")
                     .arg(pool, client.plan().textId(taken)));
        QCOMPARE(field(make(QStringLiteral("Action=AssociateVpcCidrBlock&CidrBlock=10.0.0.0/24&VpcId=") + vpc),
                       "Message"), // no pool is asked
                 QStringLiteral("The CIDR 10.0.0.0/24 is not available: it overlaps %1 (10.0.0.0/20).").arg(vpc));
    }

    void attributesAreReadBackAsTheyWereSet()
    {
        Client client(vpcWithIpv6);
        const QString describe = QStringLiteral("Action=DescribeVpcAttribute&VpcId=%1&Attribute=").arg(vpcId(client));
        QCOMPARE(field(client.ask(describe + QStringLiteral("enableDnsSupport")), "value"), QStringLiteral("true"));
        const QString modify = QStringLiteral("Action=ModifyVpcAttribute&VpcId=%1&").arg(vpcId(client));
        QCOMPARE(field(client.ask(modify + QStringLiteral("EnableDnsHostnames.Value=true")), "return"),
                 QStringLiteral("true"));
        QCOMPARE(field(client.ask(describe + QStringLiteral("enableDnsHostnames")), "value"), QStringLiteral("true"));
        QCOMPARE(codeOf(client.ask(modify + QStringLiteral("EnableDnsSupport.Value=false"))),
                 QStringLiteral("InvalidParameterCombination")); // host names need it
        QCOMPARE(codeOf(
                     client.ask(modify + QStringLiteral("EnableDnsSupport.Value=true&EnableDnsHostnames.Value=false"))),
                 QStringLiteral("InvalidParameterCombination"));
        QCOMPARE(codeOf(client.ask(modify.chopped(1))), QStringLiteral("MissingParameter"));

        const QString subnet = field(makeSubnet(client, "&CidrBlock=10.0.0.0/24"), "subnetId");
        QVERIFY(codeOf(client.ask(QStringLiteral("Action=ModifySubnetAttribute&SubnetId=%1&MapPublicIpOnLaunch.Value="
                                                 "true")
                                      .arg(subnet)))
                    .isEmpty());
        QCOMPARE(field(client.ask(QStringLiteral("Action=DescribeSubnets")), "mapPublicIpOnLaunch"),
                 QStringLiteral("true"));
        const QString dedicated =
            client.ask(QStringLiteral("Action=CreateVpc&CidrBlock=10.9.0.0/16&InstanceTenancy=dedicated"));
        QCOMPARE(field(dedicated, "instanceTenancy"), QStringLiteral("dedicated"));
        QCOMPARE(field(client.ask(QStringLiteral("Action=ModifyVpcTenancy&InstanceTenancy=default&VpcId=")
                                  + field(dedicated, "vpcId")),
                       "returnValue"),
                 QStringLiteral("true"));
        QVERIFY(!client.ask(QStringLiteral("Action=DescribeVpcs")).contains(QLatin1String("dedicated")));
    }

    // Terraform reads these back when it has made a VPC.
    void aVpcHasItsDefaultRouteTableNetworkAclAndSecurityGroup()
    {
        Client client(vpcWithIpv6);
        const QString vpc = vpcId(client);
        const QString subnet = field(makeSubnet(client, "&CidrBlock=10.0.0.0/24"), "subnetId");
        const QString tables =
            client.ask(QStringLiteral("Action=DescribeRouteTables&Filter.1.Name=association.main&Filter.1.Value.1=true&"
                                      "Filter.2.Name=vpc-id&Filter.2.Value.1=")
                       + vpc);
        QCOMPARE(field(tables, "routeTableId"), QStringLiteral("rtb-") + vpc.mid(4));
        QCOMPARE(field(tables, "destinationIpv6CidrBlock"), QStringLiteral("2600:1f00:0:100::/56"));
        const QString acls =
            client.ask(QStringLiteral("Action=DescribeNetworkAcls&Filter.1.Name=default&Filter.1.Value.1"
                                      "=true&Filter.2.Name=vpc-id&Filter.2.Value.1=")
                       + vpc);
        QCOMPARE(field(acls, "networkAclId"), QStringLiteral("acl-") + vpc.mid(4));
        QCOMPARE(field(acls, "subnetId"), subnet);
        const QString groups =
            client.ask(QStringLiteral("Action=DescribeSecurityGroups&Filter.1.Name=group-name&Filter."
                                      "1.Value.1=default&Filter.2.Name=vpc-id&Filter.2.Value.1=")
                       + vpc);
        QCOMPARE(field(groups, "groupDescription"), QStringLiteral("default VPC security group"));
        QCOMPARE(client.ask(QStringLiteral("Action=DescribeRouteTables"), consumer).count(QLatin1String("<vpcId>")), 0);
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=DescribeSecurityGroups&GroupId.1=sg-1"))),
                 QStringLiteral("InvalidGroup.NotFound"));
        QVERIFY(client.ask(QStringLiteral("Action=DescribeInternetGateways"))
                    .contains(QLatin1String("<internetGatewaySet/>")));
        QVERIFY(client
                    .ask(QStringLiteral("Action=DescribeNetworkInterfaces&Filter.1.Name=subnet-id&Filter.1.Value.1=")
                         + subnet)
                    .contains(QLatin1String("<networkInterfaceSet/>")));
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=DescribeVpcClassicLink"))),
                 QStringLiteral("UnsupportedOperation"));
        QCOMPARE(
            field(client.ask(QStringLiteral("Action=DescribeAccountAttributes&AttributeName.1=supported-platforms")),
                  "attributeValue"),
            QStringLiteral("VPC"));
    }

    // The service model: "we modify the specified CIDR block to its canonical form".
    void theIpv4CidrOfAVpcOrSubnetIsMadeCanonical()
    {
        Client client(vpcWithIpv6);
        QCOMPARE(field(client.ask(QStringLiteral("Action=CreateVpc&CidrBlock=100.68.0.18/18")), "cidrBlock"),
                 QStringLiteral("100.68.0.0/18"));
        QCOMPARE(field(makeSubnet(client, "&CidrBlock=10.0.3.7/24"), "cidrBlock"), QStringLiteral("10.0.3.0/24"));
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=CreateVpc&CidrBlock=100.68.0.18/99"))),
                 QStringLiteral("InvalidParameterValue"));
    }

    void aSubnetsSizeIsASubnetsFault() // §17
    {
        Client client(vpcWithIpv6);
        QCOMPARE(codeOf(makeSubnet(client, "&CidrBlock=10.0.0.0/29")), QStringLiteral("InvalidSubnet.Range"));
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=CreateVpc&CidrBlock=10.0.0.0/29"))),
                 QStringLiteral("InvalidVpcRange"));
    }

    void filtersLookIntoStructures()
    {
        Client client(vpcWithIpv6);
        (void)makeSubnet(client, "&CidrBlock=10.0.0.0/24");
        const QString form = QStringLiteral(
            "Action=DescribeSubnets&Filter.1.Name=private-dns-name-options-on-launch.%1&Filter.1.Value.1=%2");
        const auto found = [&](const char* name, const char* value) {
            return client.ask(form.arg(QLatin1String(name), QLatin1String(value))).count(QLatin1String("<subnetId>"));
        };
        QCOMPARE(found("hostname-type", "ip-name"), 1);
        QCOMPARE(found("hostname-type", "resource-name"), 0);
        QCOMPARE(codeOf(client.ask(form.arg(QLatin1String("colour"), QLatin1String("x")))),
                 QStringLiteral("InvalidParameterValue"));
    }

    void tagsSayWhatTheyAreOf() // the words of tagging: an import may bring addresses
    {
        Client client(vpcWithIpv6);
        Resource address;
        address.id = client.plan().all<Resource>().nextId();
        address.kind = ResourceKind::Eip;
        address.owner = *AccountNumber::parse(QString::fromLatin1(owner));
        address.region = RegionName::of("us-east-1");
        address.tags.insert(QStringLiteral("use"), QStringLiteral("nat"));
        ChangeSet rows;
        rows.insert(address);
        QVERIFY(client.workspace().execute(TakeChanges{QStringLiteral("rows"), rows}));
        const QString xml =
            client.ask(QStringLiteral("Action=DescribeTags&Filter.1.Name=resource-type&Filter.1.Value.1=elastic-ip"));
        QCOMPARE(field(xml, "key"), QStringLiteral("use"));
        QCOMPARE(field(xml, "resourceId"), client.plan().textId(address.id));
    }

    void whatHasNoTagsHasAnEmptySet() // §18 row 1; an allocation has none at all (§8.1)
    {
        Client client(sharedPool);
        QVERIFY(client.ask(QStringLiteral("Action=DescribeIpams")).contains(QLatin1String("<tagSet/>")));
        QVERIFY(!client
                     .ask(QStringLiteral("Action=AllocateIpamPoolCidr&NetmaskLength=24&IpamPoolId=")
                              + poolText(client, "west"),
                          owner, "us-west-2")
                     .contains(QLatin1String("tagSet")));
    }

    void subnetsAreInZonesOfTheRegion()
    {
        Client client(vpcWithIpv6);
        const QString xml = makeSubnet(client, "&CidrBlock=10.0.0.0/24&AvailabilityZone=us-east-1b");
        QCOMPARE(field(xml, "availabilityZone"), QStringLiteral("us-east-1b"));
        QCOMPARE(field(xml, "availabilityZoneId"), QStringLiteral("use1-az2"));
        QCOMPARE(codeOf(makeSubnet(client, "&CidrBlock=10.0.1.0/24&AvailabilityZone=us-west-2a")),
                 QStringLiteral("InvalidParameterValue"));
        QCOMPARE(codeOf(makeSubnet(client, "&CidrBlock=10.0.1.0/24&AvailabilityZone=us-east-1a&AvailabilityZoneId=use1-"
                                           "az1")),
                 QStringLiteral("InvalidParameterCombination"));
        const QString zones = client.ask(QStringLiteral("Action=DescribeAvailabilityZones&ZoneId.1=use1-az3"));
        QCOMPARE(field(zones, "zoneName"), QStringLiteral("us-east-1c"));
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=DescribeAvailabilityZones&ZoneName.1=us-west-2a"))),
                 QStringLiteral("InvalidParameterValue"));
    }

    void onlyRegionsThatThereAreAreTaken() // §4
    {
        Client client;
        const QString form = QStringLiteral("Action=ModifyIpam&AddOperatingRegion.1.RegionName=%1&IpamId=")
                           + client.plan().textId(*client.plan().ipam());
        QCOMPARE(codeOf(client.ask(form.arg(QStringLiteral("mars-1")))), QStringLiteral("InvalidParameterValue"));
        QCOMPARE(codeOf(client.ask(form.arg(QString()))), QStringLiteral("InvalidParameterValue"));
        QCOMPARE(codeOf(client.ask(form.arg(QStringLiteral("us-gov-west-1")))), // of another partition
                 QStringLiteral("InvalidParameterValue"));
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=CreateIpam"), owner, "mars-north-1")),
                 QStringLiteral("InvalidParameterValue"));
        const QString regions = QStringLiteral("Action=DescribeRegions&RegionName.1=af-south-1");
        QCOMPARE(field(client.ask(regions), "optInStatus"), QStringLiteral("not-opted-in"));
        QVERIFY(codeOf(client.ask(form.arg(QStringLiteral("af-south-1")))).isEmpty());
        QCOMPARE(field(client.ask(regions), "optInStatus"), QStringLiteral("opted-in"));
        QVERIFY(!client.ask(QStringLiteral("Action=DescribeRegions")).contains(QLatin1String("me-south-1")));
        QVERIFY(client.ask(QStringLiteral("Action=DescribeRegions&AllRegions=true"))
                    .contains(QLatin1String("<regionName>me-south-1<")));
    }

    void subnetsAreFilteredAsTerraformAsksForThem()
    {
        Client client(vpcWithIpv6);
        const QString subnet =
            field(makeSubnet(client, "&CidrBlock=10.0.1.0/24&AvailabilityZone=us-east-1b"), "subnetId");
        (void)makeSubnet(client, "&CidrBlock=10.0.2.0/24");
        for (const char* filter :
             {"cidrBlock&Filter.1.Value.1=10.0.1.0/24", "availabilityZone&Filter.1.Value.1=us-east-1b",
              "availabilityZoneId&Filter.1.Value.1=use1-az2"}) {
            const QString found =
                client.ask(QStringLiteral("Action=DescribeSubnets&Filter.1.Name=") + QLatin1String(filter));
            QCOMPARE(found.count(QLatin1String("<subnetId>")), 1);
            QCOMPARE(field(found, "subnetId"), subnet);
        }
        QCOMPARE(client.ask(QStringLiteral("Action=DescribeSubnets&Filter.1.Name=defaultForAz&Filter.1.Value.1=false"))
                     .count(QLatin1String("<subnetId>")),
                 2);
    }

    void zoneIdsAbbreviateTheRegion_data()
    {
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("id");
        for (const auto& [region, id] : {std::pair("us-east-1", "use1-az1"), std::pair("eu-central-1", "euc1-az1"),
                                         std::pair("ap-southeast-2", "apse2-az1"), std::pair("eu-north-1", "eun1-az1"),
                                         std::pair("us-gov-west-1", "usgw1-az1"), std::pair("sa-east-1", "sae1-az1")})
            QTest::newRow(region) << QString::fromLatin1(region) << QString::fromLatin1(id);
    }
    void zoneIdsAbbreviateTheRegion()
    {
        QFETCH(QString, region);
        QFETCH(QString, id);
        QCOMPARE(zonesOf(*RegionName::parse(region)).front().id, id);
    }

    // What is in AWS's model but not modelled here is refused, not ignored; what stands for "nothing" passes.
    void parametersThatAreNotRehearsedAreRefused()
    {
        Client client(vpcWithIpv6);
        for (const QString& form :
             {QStringLiteral("Action=CreateVpc&CidrBlock=10.0.0.0/16&VpcEncryptionControl.Mode=monitor"),
              QStringLiteral("Action=CreateSubnet&CidrBlock=10.0.0.0/24&OutpostArn=arn&VpcId=") + vpcId(client)})
            QCOMPARE(codeOf(client.ask(form)), QStringLiteral("UnsupportedOperation"));
        QCOMPARE(codeOf(
                     client.ask(QStringLiteral("Action=CreateVpc&CidrBlock=10.0.0.0/16&Ipv6CidrBlockNetworkBorderGroup="
                                               "us-east-1-lax-1&AmazonProvidedIpv6CidrBlock=true"))),
                 QStringLiteral("InvalidParameterValue"));
        QVERIFY(codeOf(client.ask(QStringLiteral("Action=ModifyIpamScope&RemoveExternalAuthorityConfiguration=false&"
                                                 "Description=d&IpamScopeId=")
                                  + client.plan().textId(scopeNamed(client.plan(), "private"))))
                    .isEmpty());
    }

    void aScopeSaysWhoGivesItItsSpace() // §3.1, §3.5
    {
        Client client;
        const QByteArray before = exportPlanJson(client.plan());
        const QString account = QStringLiteral("blox0.identity.account.us-com-1.abcdefghij");
        const QString type = QStringLiteral("&ExternalAuthorityConfiguration.Type=infoblox");
        const QString whole = type + QStringLiteral("&ExternalAuthorityConfiguration.ExternalResourceIdentifier=");
        const QString create =
            QStringLiteral("Action=CreateIpamScope&IpamId=") + client.plan().textId(*client.plan().ipam());
        QCOMPARE(codeOf(client.ask(create + type)), QStringLiteral("MissingParameter"));
        QCOMPARE(codeOf(client.ask(create + QString(whole).replace(QLatin1String("infoblox"), QLatin1String("bluecat"))
                                   + account)),
                 QStringLiteral("InvalidParameterValue"));
        QCOMPARE(codeOf(client.ask(create + whole + QStringLiteral("us-com-1"))),
                 QStringLiteral("InvalidParameterValue"));
        const QString made = client.ask(create + whole + account);
        const auto authority = [](const QString& xml) {
            return xml.section(QLatin1String("<externalAuthorityConfiguration>"), 1)
                .section(QLatin1String("</externalAuthorityConfiguration>"), 0, 0);
        };
        const QString shown = QStringLiteral("<type>infoblox</type><externalResourceIdentifier>%1"
                                             "</externalResourceIdentifier>");
        QCOMPARE(authority(made), shown.arg(account));
        const QString scope = QStringLiteral("&IpamScopeId=") + field(made, "ipamScopeId");
        const QString list = QStringLiteral("Action=DescribeIpamScopes&IpamScopeId.1=") + field(made, "ipamScopeId");
        const QString modify = QStringLiteral("Action=ModifyIpamScope") + scope;
        QCOMPARE(authority(client.ask(list)), shown.arg(account));
        (void)client.ask(modify + QStringLiteral("&Description=lab"));
        QCOMPARE(authority(client.ask(list)), shown.arg(account));
        QCOMPARE(
            codeOf(client.ask(modify + whole + account + QStringLiteral("&RemoveExternalAuthorityConfiguration=true"))),
            QStringLiteral("InvalidParameterCombination"));
        (void)client.ask(modify + whole + account + u'k'
                         + QStringLiteral("&RemoveExternalAuthorityConfiguration=false"));
        QCOMPARE(authority(client.ask(list)), shown.arg(account + u'k'));
        (void)client.ask(modify + QStringLiteral("&RemoveExternalAuthorityConfiguration=true"));
        QVERIFY(!client.ask(list).contains(QLatin1String("externalAuthority")));
        QCOMPARE(codeOf(
                     client.ask(QStringLiteral("Action=ModifyIpamScope&IpamScopeId=%1%2%3")
                                    .arg(client.plan().textId(scopeNamed(client.plan(), "public")), whole, account))),
                 QStringLiteral("InvalidParameterValue"));
        for (int i = 0; i < 4; ++i) // made, described, given, taken away
            QVERIFY(client.workspace().undo());
        QCOMPARE(exportPlanJson(client.plan()), before);
    }

    void aScopeKeepsItsDescriptionWhenNoneIsSent()
    {
        Client client;
        const QString form = QStringLiteral("Action=ModifyIpamScope&IpamScopeId=%1")
                                 .arg(client.plan().textId(scopeNamed(client.plan(), "private")));
        (void)client.ask(form + QStringLiteral("&Description=kept"));
        QCOMPARE(field(client.ask(form), "description"), QStringLiteral("kept"));
        QVERIFY(field(client.ask(form + QStringLiteral("&Description=")), "description").isEmpty());
    }

    // §14: the VPC is the one that the request describes.
    void aPlanningPoolsSourceIsWhatItIsSaidToBe()
    {
        Client client(u"ipam us-east-1\n"
                      u"pool east private ipv4 locale=us-east-1\n"
                      u"cidr east 10.0.0.0/8\n"
                      u"vpc v us-east-1\n"
                      u"rescidr v 10.0.0.0/16 private pool=east primary\n");
        const QString form =
            QStringLiteral("Action=CreateIpamPool&AddressFamily=ipv4&Locale=us-east-1&IpamScopeId=%1&"
                           "SourceIpamPoolId=%2&SourceResource.ResourceType=vpc")
                .arg(client.plan().textId(scopeNamed(client.plan(), "private")), poolText(client, "east"));
        QCOMPARE(codeOf(client.ask(form)), QStringLiteral("MissingParameter"));
        const QString named = form + QStringLiteral("&SourceResource.ResourceId=") + vpcId(client);
        QCOMPARE(codeOf(client.ask(named + QStringLiteral("&SourceResource.ResourceRegion=us-west-2"))),
                 QStringLiteral("InvalidParameterValue"));
        QCOMPARE(codeOf(client.ask(named + QStringLiteral("&SourceResource.ResourceOwner=444455556666"))),
                 QStringLiteral("InvalidParameterValue"));
        QCOMPARE(field(client.ask(named + QStringLiteral("&SourceResource.ResourceOwner=210987654321")), "resourceId"),
                 vpcId(client));
        const QString planned = QStringLiteral("Action=DescribeIpamPools&Filter.1.Name=source-resource.resource-id&"
                                               "Filter.1.Value.1=");
        QCOMPARE(client.ask(planned + vpcId(client)).count(QLatin1String("<ipamPoolId>")), 1);
        QCOMPARE(client.ask(planned + QStringLiteral("vpc-0")).count(QLatin1String("<ipamPoolId>")), 0);
    }

    void aDryRunWithATokenIsNoUseOfTheToken()
    {
        Client client(sharedPool);
        const QString form = QStringLiteral("Action=AllocateIpamPoolCidr&ClientToken=t&NetmaskLength=24&IpamPoolId=")
                           + poolText(client, "west");
        QCOMPARE(codeOf(client.ask(form + QStringLiteral("&DryRun=true"), owner, "us-west-2")),
                 QStringLiteral("DryRunOperation"));
        QCOMPARE(field(client.ask(form, owner, "us-west-2"), "cidr"), QStringLiteral("10.0.0.0/24"));
        QCOMPARE(codeOf(client.ask(form + QStringLiteral("&DryRun=true"), owner, "us-west-2")),
                 QStringLiteral("DryRunOperation"));
        QCOMPARE(field(client.ask(form + QStringLiteral("&DryRun=false"), owner, "us-west-2"), "cidr"),
                 QStringLiteral("10.0.0.0/24"));
    }
};
CADASTRE_TEST(TestNetworks)

#include "tst_networks.moc"
