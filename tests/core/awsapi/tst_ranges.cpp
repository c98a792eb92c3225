// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges that were brought to EC2, outside IPAM and in its pools, as the endpoint tells of them (contract §10, §11).
#include "core/awsapi/client.h"

#include "exchange/planjson.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::awsapi;
using namespace cadastre::testing;

class TestRanges : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Contract §10.3: a range is brought once; into IPAM it comes by MoveByoipCidrToIpam.
    void aRangeIsBroughtToEc2OrToIpam()
    {
        Client client(u"ipam us-east-1 us-west-2\n"
                      u"pool v6 public source=byoip\n");
        const QString proof =
            QStringLiteral("&CidrAuthorizationContext.Message=m&CidrAuthorizationContext.Signature=s");
        const auto bring = [&](const char* cidr, const char* region = "us-east-1", const char* account = owner) {
            return client.ask(QStringLiteral("Action=ProvisionByoipCidr&Cidr=") + QLatin1String(cidr) + proof, account,
                              region);
        };
        const auto provision = [&](const char* cidr) {
            (void)client.ask(QStringLiteral("Action=ProvisionIpamPoolCidr&Cidr=%1&IpamPoolId=%2")
                                 .arg(QLatin1String(cidr), poolText(client, "v6"))
                             + proof);
            for (const PoolCidr& row : client.plan().all<PoolCidr>())
                if (row.cidr == prefixOf(cidr))
                    return row.state;
            return CidrState::Deprovisioned;
        };
        QVERIFY(codeOf(bring("2605:9cc0:aa::/48")).isEmpty());
        QCOMPARE(provision("2605:9cc0:aa::/48"), CidrState::FailedProvision);
        QCOMPARE(client.plan().all<PoolCidr>().begin()->failure, CidrFailure::CidrNotAvailable);
        QCOMPARE(provision("2605:9cc0:bb::/48"), CidrState::Provisioned);
        QCOMPARE(codeOf(bring("2605:9cc0:bb::/48")), QStringLiteral("IncorrectState"));
        QCOMPARE(codeOf(bring("2605:9cc0:bb::/48", "us-west-2")), QStringLiteral("IncorrectState"));
        QVERIFY(codeOf(bring("2605:9cc0:bb::/48", "us-east-1", consumer)).isEmpty()); // in a plan of its own
        QVERIFY(codeOf(client.ask(QStringLiteral("Action=DeprovisionByoipCidr&Cidr=2605:9cc0:aa::/48"))).isEmpty());
        QCOMPARE(provision("2605:9cc0:aa::/48"), CidrState::Provisioned); // what failed may be tried again
    }

    void whatFailedInAPoolLeavesTheRangeWhereItIs() // §7.3, §11.1
    {
        Client client(u"ipam us-east-1\n"
                      u"pool v4 public ipv4 source=byoip\n");
        const QString proof =
            QStringLiteral("&CidrAuthorizationContext.Message=m&CidrAuthorizationContext.Signature=s");
        const QString range = QStringLiteral("&Cidr=130.137.249.0/24");
        const auto described = [&] { return client.ask(QStringLiteral("Action=DescribeByoipCidrs&MaxResults=5")); };
        (void)client.ask(QStringLiteral("Action=ProvisionByoipCidr") + range + proof);
        (void)client.ask(QStringLiteral("Action=AdvertiseByoipCidr") + range);
        const QString pool = QStringLiteral("&IpamPoolId=") + poolText(client, "v4");
        (void)client.ask(QStringLiteral("Action=ProvisionIpamPoolCidr") + range + pool + proof);
        QCOMPARE(client.plan().all<PoolCidr>().begin()->state, CidrState::FailedProvision);
        QCOMPARE(field(described(), "state"), QStringLiteral("advertised"));
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=WithdrawByoipCidr") + range)), QString());
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=DeprovisionIpamPoolCidr") + range + pool)), QString());
        QCOMPARE(field(described(), "cidr"), QStringLiteral("130.137.249.0/24"));
        QCOMPARE(field(described(), "state"), QStringLiteral("provisioned"));
    }

    void aRangeThatParentAndChildHoldWholeIsOneRange() // §1, §11.1
    {
        Client client(u"ipam us-east-1\n"
                      u"pool top public source=byoip advertisable\ncidr top 2605:9cc0:1ff0::/48\n"
                      u"pool east in=top locale=us-east-1 service=ec2 source=byoip advertisable\n"
                      u"cidr east 2605:9cc0:1ff0::/48\n"
                      u"pool deep in=east locale=us-east-1 service=ec2 source=byoip advertisable\n");
        const auto states = [&] {
            const QString xml = client.ask(QStringLiteral("Action=DescribeByoipCidrs&MaxResults=5"));
            return xml.count(QLatin1String("<cidr>")) == 1 ? field(xml, "state") : xml;
        };
        const QString cidr = QStringLiteral("&Cidr=2605:9cc0:1ff0::/48");
        QCOMPARE(states(), QStringLiteral("provisioned"));
        QVERIFY(codeOf(client.ask(QStringLiteral("Action=AdvertiseByoipCidr") + cidr)).isEmpty());
        QCOMPARE(states(), QStringLiteral("advertised"));
        QVERIFY(codeOf(client.ask(QStringLiteral("Action=ProvisionIpamPoolCidr&IpamPoolId=") + poolText(client, "deep")
                                  + cidr))
                    .isEmpty());
        QCOMPARE(states(), QStringLiteral("advertised"));
        QVERIFY(codeOf(client.ask(QStringLiteral("Action=WithdrawByoipCidr") + cidr)).isEmpty());
        QCOMPARE(states(), QStringLiteral("provisioned"));
        for (const PoolCidr& row : client.plan().all<PoolCidr>())
            QCOMPARE(row.advert, AdvertState::Withdrawn);
    }

    void aRangeBroughtToEc2MovesIntoAPoolAsItIs()
    {
        Client client(u"ipam us-east-1\n"
                      u"pool v4 public ipv4 locale=us-east-1 service=ec2 source=byoip\n"
                      u"pool nowhere public ipv4 source=byoip\n");
        const QString cidr = QStringLiteral("&Cidr=130.137.249.0/24");
        const QString proof =
            QStringLiteral("&CidrAuthorizationContext.Message=m&CidrAuthorizationContext.Signature=s");
        const QString provision = QStringLiteral("Action=ProvisionByoipCidr") + cidr;
        QCOMPARE(codeOf(client.ask(provision)), QStringLiteral("MissingParameter")); // §3.2
        const QString reserved =
            client.ask(provision + proof + QStringLiteral("&MultiRegion=true")); // "Reserved." (SDK)
        QCOMPARE(codeOf(reserved), QStringLiteral("InvalidParameterValue"));
        QVERIFY2(field(reserved, "Message").contains(QLatin1String("leave it out")), qPrintable(reserved));
        QVERIFY(client.plan().all<ByoipCidr>().isEmpty());
        QCOMPARE(codeOf(client.ask(provision + proof + QStringLiteral("&NetworkBorderGroup=us-east-1-bos-1"))),
                 QStringLiteral("InvalidParameterValue"));
        QCOMPARE(
            field(client.ask(provision + proof + QStringLiteral("&NetworkBorderGroup=us-east-1&MultiRegion=false")),
                  "state"),
            QStringLiteral("pending-provision"));
        QCOMPARE(codeOf(client.ask(provision + proof)), QStringLiteral("IncorrectState"));
        const QString range = client.ask(QStringLiteral("Action=DescribeByoipCidrs&MaxResults=5"));
        QVERIFY(field(range, "statusMessage").startsWith(QLatin1String("ipv4pool-ec2-"))); // §10.6
        QCOMPARE(field(range, "poolId"), field(range, "statusMessage"));
        QCOMPARE(field(client.ask(QStringLiteral("Action=AdvertiseByoipCidr") + cidr), "state"),
                 QStringLiteral("advertised"));
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=DeprovisionByoipCidr") + cidr)),
                 QStringLiteral("IncorrectState"));
        const QString move = QStringLiteral("Action=MoveByoipCidrToIpam&IpamPoolOwner=210987654321&IpamPoolId=")
                           + poolText(client, "v4") + cidr;
        const QString nowhere = client.ask(QString(move).replace(poolText(client, "v4"), poolText(client, "nowhere")));
        QCOMPARE(codeOf(nowhere), QStringLiteral("InvalidParameterValue"));
        QVERIFY2(field(nowhere, "Message").contains(QLatin1String("without a locale")), qPrintable(nowhere));
        QCOMPARE(field(client.ask(move), "state"), QStringLiteral("pending-transfer"));
        const auto& held = client.plan().cidrsOf(poolNamed(client.plan(), "v4"));
        QCOMPARE(held.size(), std::size_t{1});
        QCOMPARE(client.plan().get(held.front()).advert, AdvertState::Advertised);
        QCOMPARE(field(client.ask(QStringLiteral("Action=DescribeByoipCidrs&MaxResults=5")), "state"),
                 QStringLiteral("complete-transfer"));
        for (int i = 0; i < 3; ++i)
            QVERIFY(client.workspace().undo());
        QVERIFY(client.plan().all<ByoipCidr>().isEmpty());
    }

    void whatCouldNotBeDeprovisionedIsAnnouncedAllTheSame() // §11.1: the reply says what became of it
    {
        Client client(u"ipam us-east-1\n"
                      u"pool v4 public ipv4 locale=us-east-1 service=ec2 source=byoip\n"
                      u"cidr v4 203.0.113.0/24 evidence=not-checked\n");
        const QString pool = QStringLiteral("&IpamPoolId=") + poolText(client, "v4");
        const auto state = [&](const char* action, const QString& more = {}) {
            return field(client.ask(QStringLiteral("Action=%1&Cidr=203.0.113.0/24").arg(QLatin1String(action)) + more),
                         "state");
        };
        QVERIFY(codeOf(client.ask(QStringLiteral("Action=AllocateIpamPoolCidr&NetmaskLength=28") + pool)).isEmpty());
        (void)state("DeprovisionIpamPoolCidr", pool);
        QCOMPARE(client.plan().all<PoolCidr>().begin()->state, CidrState::FailedDeprovision);
        QCOMPARE(state("AdvertiseByoipCidr"), QStringLiteral("advertised"));
        QCOMPARE(field(client.ask(QStringLiteral("Action=DescribeByoipCidrs&MaxResults=5")), "state"),
                 QStringLiteral("advertised"));
        QCOMPARE(state("WithdrawByoipCidr"), QStringLiteral("failed-deprovision"));
    }

    void whatFailedInAPoolMakesWayForTheRangeThatMovesThere() // §7.3, §11.1
    {
        Client client(u"ipam us-east-1\n"
                      u"pool v4 public ipv4 locale=us-east-1 service=ec2 source=byoip\n");
        const QString cidr = QStringLiteral("&Cidr=130.137.249.0/24");
        const QString pool = QStringLiteral("&IpamPoolId=") + poolText(client, "v4");
        const QString proof =
            QStringLiteral("&CidrAuthorizationContext.Message=m&CidrAuthorizationContext.Signature=s");
        const auto held = [&] { return client.plan().cidrsOf(poolNamed(client.plan(), "v4")); };
        (void)client.ask(QStringLiteral("Action=ProvisionByoipCidr") + cidr + proof);
        (void)client.ask(QStringLiteral("Action=ProvisionIpamPoolCidr") + pool + cidr + proof);
        QCOMPARE(client.plan().get(held().front()).state, CidrState::FailedProvision);
        (void)client.ask(QStringLiteral("Action=MoveByoipCidrToIpam&IpamPoolOwner=210987654321") + pool + cidr);
        QCOMPARE(held().size(), std::size_t{1});
        (void)client.ask(QStringLiteral("Action=AdvertiseByoipCidr") + cidr);
        const QString deprovision = QStringLiteral("Action=DeprovisionIpamPoolCidr") + pool + cidr;
        QCOMPARE(codeOf(client.ask(deprovision)), QStringLiteral("IncorrectState")); // it is announced
        (void)client.ask(QStringLiteral("Action=WithdrawByoipCidr") + cidr);
        const QString id = client.plan().textId(held().front());
        QCOMPARE(field(client.ask(deprovision), "ipamPoolCidrId"), id);
        QCOMPARE(client.plan().get(held().front()).state, CidrState::Deprovisioned);
    }

    void aRangePendsOnItsWayInAPlanThatTakesTime() // §7.3, §11.1, §11.3
    {
        Client client(u"settings settle=60\n"
                      u"ipam us-east-1\n"
                      u"pool v4 public ipv4 locale=us-east-1 service=ec2 source=byoip\n");
        const auto ask = [&](const char* action, const char* cidr, const QString& more = {}) {
            return client.ask(QStringLiteral("Action=%1&Cidr=%2").arg(QLatin1String(action), QLatin1String(cidr))
                              + more);
        };
        const auto rangeState = [&] {
            const QString xml = client.ask(QStringLiteral("Action=DescribeByoipCidrs&MaxResults=5"));
            return xml.count(QLatin1String("<cidr>")) == 1 ? field(xml, "state") : xml;
        };
        const QString pool = QStringLiteral("&IpamPoolId=") + poolText(client, "v4");
        const auto poolState = [&] {
            return field(client.ask(QStringLiteral("Action=GetIpamPoolCidrs") + pool), "state");
        };
        const QString proof =
            QStringLiteral("&CidrAuthorizationContext.Message=m&CidrAuthorizationContext.Signature=s");
        (void)ask("ProvisionByoipCidr", "130.137.249.0/24", proof);
        client.advance(60);
        const QString home = QStringLiteral("&IpamPoolOwner=210987654321");
        QCOMPARE(field(ask("MoveByoipCidrToIpam", "130.137.249.0/24", pool + home), "state"),
                 QStringLiteral("pending-transfer"));
        QCOMPARE(rangeState(), QStringLiteral("pending-transfer"));
        QCOMPARE(poolState(), QStringLiteral("pending-import"));
        QCOMPARE(codeOf(ask("MoveByoipCidrToIpam", "130.137.249.0/24", pool + home)),
                 QStringLiteral("InvalidParameterValue"));
        QCOMPARE(codeOf(ask("AdvertiseByoipCidr", "130.137.249.0/24")), QStringLiteral("InvalidParameterValue"));
        client.advance(60);
        QCOMPARE(rangeState(), QStringLiteral("complete-transfer"));
        QCOMPARE(poolState(), QStringLiteral("provisioned"));
        QCOMPARE(field(ask("AdvertiseByoipCidr", "130.137.249.0/24"), "state"), QStringLiteral("pending-advertising"));
        client.advance(60);
        QCOMPARE(rangeState(), QStringLiteral("advertised")); // the pool's from now on

        (void)ask("WithdrawByoipCidr", "130.137.249.0/24");
        client.advance(60);
        (void)ask("DeprovisionIpamPoolCidr", "130.137.249.0/24", pool);
        client.advance(60);
        (void)ask("ProvisionByoipCidr", "198.51.100.0/24", proof);
        client.advance(60);
        const auto passes = [&](const char* action, const char* pending, const char* end) {
            for (int time = 0; time < 2; ++time) { // the second call finds it on its way
                const QString answer = ask(action, "198.51.100.0/24");
                QCOMPARE(field(answer, "state"), QLatin1String(pending));
                QVERIFY(field(answer, "statusMessage").startsWith(QLatin1String("ipv4pool-ec2-"))); // §19
                QCOMPARE(rangeState(), QLatin1String(pending));
                client.advance(11);
            }
            QCOMPARE(codeOf(ask("DeprovisionByoipCidr", "198.51.100.0/24")), QStringLiteral("InvalidParameterValue"));
            client.advance(60);
            QCOMPARE(rangeState(), QLatin1String(end));
        };
        passes("AdvertiseByoipCidr", "pending-advertising", "advertised");
        passes("WithdrawByoipCidr", "pending-withdrawal", "provisioned");
        QCOMPARE(field(ask("DeprovisionByoipCidr", "198.51.100.0/24"), "state"), QStringLiteral("pending-deprovision"));
        QCOMPARE(rangeState(), QStringLiteral("pending-deprovision"));
        client.advance(60);
        QVERIFY(!rangeState().contains(QLatin1String("<cidr>")));
    }

    void aRangeThatAnImportListedBesideItsPoolIsListedOnce()
    {
        Client client(u"ipam us-east-1\n"
                      u"pool top public advertisable\n"
                      u"cidr top 2605:9cc0:1ff0::/44 evidence=not-checked\n"
                      u"pool east in=top locale=us-east-1 service=ec2\n"
                      u"cidr east 2605:9cc0:1ff0::/48 advertised\n");
        ByoipCidr range;
        range.id = ByoipCidrId{1};
        range.cidr = prefixOf("2605:9cc0:1ff0::/48");
        range.region = RegionName::of("us-east-1");
        range.account = planOwner;
        range.state = QStringLiteral("advertised");
        ChangeSet seen;
        seen.insert(range);
        QVERIFY(client.workspace().execute(TakeChanges{QStringLiteral("import"), seen}));
        const QString ranges = client.ask(QStringLiteral("Action=DescribeByoipCidrs&MaxResults=5"));
        QCOMPARE(ranges.count(QLatin1String("<cidr>2605:9cc0:1ff0::/48</cidr>")), 1);
    }

    void aRangeIsTheAccountsThatBroughtIt() // §1, §10.6, §11
    {
        Client client(u"ipam us-east-1\n");
        const QString cidr = QStringLiteral("&Cidr=130.137.249.0/24");
        const QString bring = QStringLiteral("Action=ProvisionByoipCidr&CidrAuthorizationContext.Message=m&"
                                             "CidrAuthorizationContext.Signature=s")
                            + cidr;
        const auto listed = [&](const char* account) {
            return client.ask(QStringLiteral("Action=DescribeByoipCidrs&MaxResults=5"), account)
                .count(QLatin1String("<cidr>"));
        };
        QCOMPARE(field(client.ask(bring, consumer), "state"), QStringLiteral("pending-provision"));
        QCOMPARE(listed(consumer), 1);
        QCOMPARE(listed(owner), 0);
        QCOMPARE(codeOf(client.ask(bring)), QStringLiteral("IncorrectState")); // it is somebody's
        for (const char* action : {"AdvertiseByoipCidr", "WithdrawByoipCidr", "DeprovisionByoipCidr"})
            QVERIFY2(!codeOf(client.ask(QStringLiteral("Action=") + QLatin1String(action) + cidr)).isEmpty(), action);
        QCOMPARE(field(client.ask(QStringLiteral("Action=AdvertiseByoipCidr") + cidr, consumer), "state"),
                 QStringLiteral("advertised"));
        QCOMPARE(field(client.ask(QStringLiteral("Action=WithdrawByoipCidr") + cidr, consumer), "state"),
                 QStringLiteral("provisioned"));
        QCOMPARE(field(client.ask(QStringLiteral("Action=DeprovisionByoipCidr") + cidr, consumer), "state"),
                 QStringLiteral("pending-deprovision"));
        QCOMPARE(listed(consumer), 0);
    }

    void aRangeMovesIntoAPoolThatIsSharedForIt() // §11.3
    {
        Client client(u"settings owner=210987654321\n");
        const char* other = "444455556666";
        const QString ipam = client.ask(QStringLiteral("Action=CreateIpam"), other);
        const QString pool =
            field(client.ask(QStringLiteral("Action=CreateIpamPool&AddressFamily=ipv4&Locale=us-east-1&"
                                            "AwsService=ec2&IpamScopeId=")
                                 + field(ipam, "publicDefaultScopeId"),
                             other),
                  "ipamPoolId");
        const QString cidr = QStringLiteral("&Cidr=130.137.249.0/24");
        (void)client.ask(QStringLiteral("Action=ProvisionByoipCidr&CidrAuthorizationContext.Message=m&"
                                        "CidrAuthorizationContext.Signature=s")
                         + cidr);
        const QString move =
            QStringLiteral("Action=MoveByoipCidrToIpam&IpamPoolOwner=444455556666&IpamPoolId=") + pool + cidr;
        const auto share = [&](const char* permission) {
            (void)client.ask(QStringLiteral(
                                 "{\"name\":\"s\",\"principals\":[\"210987654321\"],\"permissionArns\":[\"arn:"
                                 "aws:ram::aws:permission/%1\"],\"resourceArns\":[\"arn:aws:ec2::444455556666:"
                                 "ipam-pool/%2\"]}")
                                 .arg(QLatin1String(permission), pool),
                             other, "us-east-1", "ram", "/createresourceshare");
        };
        QCOMPARE(codeOf(client.ask(move)), QStringLiteral("InvalidIpamPoolId.NotFound"));
        share("AWSRAMDefaultPermissionsIpamPool");
        QCOMPARE(codeOf(client.ask(move)), QStringLiteral("UnauthorizedOperation"));
        share("AWSRAMPermissionIpamPoolByoipCidrImport");
        QCOMPARE(field(client.ask(move), "state"), QStringLiteral("pending-transfer"));
        QCOMPARE(client.plan().cidrsOf(client.plan().byTextId<Pool>(pool)).size(), std::size_t{1});
    }

    void rangesOfIpv4AreAddressPools() // §10.6, §13.1
    {
        Client client(u"ipam us-east-1\n");
        const QString bring = QStringLiteral("Action=ProvisionByoipCidr&CidrAuthorizationContext.Message=m&"
                                             "CidrAuthorizationContext.Signature=s&Cidr=%1&Description=%2&"
                                             "PoolTagSpecification.1.ResourceType=ipv4pool-ec2&"
                                             "PoolTagSpecification.1.Tag.1.Key=team&"
                                             "PoolTagSpecification.1.Tag.1.Value=%2");
        (void)client.ask(bring.arg(QLatin1String("130.137.249.0/24"), QLatin1String("edge")));
        (void)client.ask(bring.arg(QLatin1String("198.51.100.0/24"), QLatin1String("core")));
        (void)client.ask(bring.arg(QLatin1String("203.0.113.0/24"), QLatin1String("theirs")), consumer);
        (void)client.ask(bring.arg(QLatin1String("192.0.2.0/24"), QLatin1String("west")), owner, "us-west-2");
        const auto pools = [&](const QString& rest = {}, const char* account = owner) {
            return client.ask(QStringLiteral("Action=DescribePublicIpv4Pools") + rest, account);
        };
        const auto count = [](const QString& xml) { return xml.count(QLatin1String("<poolId>")); };
        const QString all = pools();
        QCOMPARE(count(all), 2);
        QCOMPARE(field(all, "firstAddress"), QStringLiteral("130.137.249.0"));
        QCOMPARE(field(all, "lastAddress"), QStringLiteral("130.137.249.255"));
        QCOMPARE(field(all, "totalAddressCount"), QStringLiteral("256"));
        QCOMPARE(field(all, "totalAvailableAddressCount"), QStringLiteral("256"));
        QCOMPARE(field(all, "networkBorderGroup"), QStringLiteral("us-east-1"));
        const QString id = field(all, "poolId");
        QCOMPARE(field(pools(QStringLiteral("&PoolId.1=") + id), "description"), QStringLiteral("edge"));
        QCOMPARE(codeOf(pools(QStringLiteral("&PoolId.1=") + id, consumer)),
                 QStringLiteral("InvalidPublicIpv4PoolID.NotFound"));
        QCOMPARE(field(pools(QStringLiteral("&Filter.1.Name=tag:team&Filter.1.Value.1=c*")), "description"),
                 QStringLiteral("core"));
        QCOMPARE(count(pools(QStringLiteral("&Filter.1.Name=network-border-group&Filter.1.Value.1=us-west-2"))), 0);
        QCOMPARE(codeOf(pools(QStringLiteral("&MaxResults=11"))), QStringLiteral("InvalidParameterValue"));
        const QString first = pools(QStringLiteral("&MaxResults=1"));
        const QString next = pools(QStringLiteral("&MaxResults=1&NextToken=") + field(first, "nextToken"));
        QCOMPARE(field(first, "description") + field(next, "description"), QStringLiteral("edgecore"));
        QVERIFY(field(next, "nextToken").isEmpty());
    }

    void whatAnImportBroughtOfAddressesIsDescribed() // §13.1
    {
        Client client(u"ipam us-east-1\n");
        ChangeSet seen;
        quint32 number = client.plan().all<ResourceCidr>().nextId().value;
        quint32 handle = client.plan().all<Resource>().nextId().value;
        const auto see = [&](ResourceKind kind, const char* id, const char* cidr) {
            Resource row;
            row.id = ResourceId{handle++};
            row.kind = kind;
            row.owner = planOwner;
            row.region = RegionName::of("us-east-1");
            row.awsId = QString::fromLatin1(id);
            row.tags.insert(QStringLiteral("Name"), QString::fromLatin1(cidr));
            ResourceCidr block;
            block.id = ResourceCidrId{number++};
            block.resource = row.id;
            block.cidr = prefixOf(cidr);
            seen.insert(row);
            seen.insert(block);
        };
        see(ResourceKind::PublicIpv4Pool, "ipv4pool-ec2-0123456789abcdef0", "198.51.100.0/28");
        see(ResourceKind::Eip, "eipalloc-0123456789abcdef0", "198.51.100.3/32");
        see(ResourceKind::Eip, "eipalloc-0123456789abcdef1", "3.5.7.9/32");
        QVERIFY(client.workspace().execute(TakeChanges{QStringLiteral("import"), seen}));
        const QString pool = client.ask(QStringLiteral("Action=DescribePublicIpv4Pools"));
        QCOMPARE(field(pool, "poolId"), QStringLiteral("ipv4pool-ec2-0123456789abcdef0"));
        QCOMPARE(field(pool, "addressCount"), QStringLiteral("16"));
        QCOMPARE(field(pool, "availableAddressCount"), QStringLiteral("15"));
        const auto addresses = [&](const QString& rest) {
            const QString xml = client.ask(QStringLiteral("Action=DescribeAddresses") + rest);
            return codeOf(xml).isEmpty() ? field(xml, "allocationId").right(1) + u' ' + field(xml, "publicIpv4Pool")
                                         : codeOf(xml);
        };
        const QString drawn = QStringLiteral("0 ipv4pool-ec2-0123456789abcdef0");
        QCOMPARE(addresses(QStringLiteral("&AllocationId.1=eipalloc-0123456789abcdef0")), drawn);
        QCOMPARE(addresses(QStringLiteral("&PublicIp.1=198.51.100.3")), drawn);
        QCOMPARE(addresses(QStringLiteral("&PublicIp.1=3.5.7.9")), QStringLiteral("1 amazon"));
        QCOMPARE(addresses(QStringLiteral("&Filter.1.Name=public-ip&Filter.1.Value.1=198.*")), drawn);
        QCOMPARE(addresses(QStringLiteral("&PublicIp.1=3.5.7.8")), QStringLiteral("InvalidAddress.NotFound"));
        QCOMPARE(addresses(QStringLiteral("&AllocationId.1=eipalloc-0")),
                 QStringLiteral("InvalidAllocationID.NotFound"));
    }

    void aVpcHasAnIpv6CidrFromARangeOutsideIpam() // §9.1, §9.3, §10.6
    {
        Client client(u"ipam us-east-1\n");
        const QString proof =
            QStringLiteral("&CidrAuthorizationContext.Message=m&CidrAuthorizationContext.Signature=s");
        const QString range = QStringLiteral("&Cidr=2605:9cc0:aa::/48");
        (void)client.ask(QStringLiteral("Action=ProvisionByoipCidr") + range + proof);
        const QString pool = field(client.ask(QStringLiteral("Action=DescribeByoipCidrs&MaxResults=5")), "poolId");
        QVERIFY2(pool.startsWith(QLatin1String("ipv6pool-ec2-")), qPrintable(pool));
        const QByteArray before = exportPlanJson(client.plan());
        const QString of = QStringLiteral("&Ipv6Pool=") + pool;
        const QString make = QStringLiteral("Action=CreateVpc&CidrBlock=10.0.0.0/16");
        const QString made = client.ask(make + of); // a /56 is chosen
        QCOMPARE(field(made, "ipv6CidrBlock"), QStringLiteral("2605:9cc0:aa::/56"));
        QCOMPARE(field(made, "ipv6Pool"), pool);
        QCOMPARE(field(made, "ipSource"), QStringLiteral("byoip"));
        QCOMPARE(field(client.ask(make + of + QStringLiteral("&Ipv6CidrBlock=2605:9cc0:aa:4000::/52")),
                       "ipv6CidrBlock"),
                 QStringLiteral("2605:9cc0:aa:4000::/52"));
        const Plan two = client.plan();
        const QString value = QStringLiteral("InvalidParameterValue");
        for (const auto& [rest, code] :
             {std::pair(of + QStringLiteral("&Ipv6CidrBlock=2605:9cc0:bb::/56"), value),
              std::pair(of + QStringLiteral("&Ipv6CidrBlock=2605:9cc0:aa::/60"), value),
              std::pair(of + QStringLiteral("&Ipv6CidrBlock=2605:9cc0:aa:100::/57"), value),
              std::pair(of + QStringLiteral("&Ipv6CidrBlockNetworkBorderGroup=us-east-1"), value),
              std::pair(QStringLiteral("&Ipv6Pool=ipv6pool-ec2-0"), value),
              std::pair(of + QStringLiteral("&AmazonProvidedIpv6CidrBlock=true"),
                        QStringLiteral("InvalidParameterCombination")),
              std::pair(of + QStringLiteral("&Ipv6NetmaskLength=56"), QStringLiteral("MissingParameter"))})
            QCOMPARE(codeOf(client.ask(make + rest)), code);
        QCOMPARE(codeOf(client.ask(make + of, owner, "us-west-2")), value);
        QCOMPARE(codeOf(client.ask(make + of, consumer)), value);
        QCOMPARE(differenceOf(client.plan(), two), QString());
        const QString more =
            client.ask(QStringLiteral("Action=AssociateVpcCidrBlock&VpcId=") + field(made, "vpcId") + of);
        QCOMPARE(field(more, "ipv6CidrBlock"), QStringLiteral("2605:9cc0:aa:100::/56"));
        QCOMPARE(field(more, "ipv6Pool"), pool);

        const QString found = client.ask(QStringLiteral("Action=DescribeVpcs&Filter.1.Value.1=%1&Filter.1.Name="
                                                        "ipv6-cidr-block-association.ipv6-pool")
                                             .arg(pool));
        QCOMPARE(found.count(QLatin1String("<vpcId>")), 2);
        QCOMPARE(field(client.ask(QStringLiteral("Action=DescribeIpv6Pools&PoolId.1=") + pool), "poolCidrBlock"),
                 QStringLiteral("2605:9cc0:aa::/48"));
        QCOMPARE(client.ask(QStringLiteral("Action=GetAssociatedIpv6PoolCidrs&PoolId=") + pool)
                     .count(QLatin1String("<ipv6Cidr>")),
                 3);
        const QString leave = QStringLiteral("Action=DeprovisionByoipCidr") + range;
        QCOMPARE(codeOf(client.ask(leave)), QStringLiteral("DependencyViolation"));
        for (int i = 0; i < 3; ++i)
            QVERIFY(client.workspace().undo());
        QCOMPARE(exportPlanJson(client.plan()), before);
        QCOMPARE(codeOf(client.ask(leave)), QString());
    }

    void theTagsOfAnAddressPoolAreKept() // §3.2, §3.4
    {
        Client client(u"ipam us-east-1\n");
        const auto bring = [&](const char* cidr, const char* type) {
            return client.ask(QStringLiteral("Action=ProvisionByoipCidr&CidrAuthorizationContext.Message=m&"
                                             "CidrAuthorizationContext.Signature=s&Cidr=%1&"
                                             "PoolTagSpecification.1.ResourceType=%2&"
                                             "PoolTagSpecification.1.Tag.1.Key=Team&PoolTagSpecification.1.Tag.1.Value="
                                             "net")
                                  .arg(QLatin1String(cidr), QLatin1String(type)));
        };
        const auto tagged = [&](const char* type) {
            return client.ask(QStringLiteral("Action=DescribeTags&Filter.1.Name=resource-type&Filter.1.Value.1=")
                              + QLatin1String(type));
        };
        const QByteArray before = exportPlanJson(client.plan());
        QCOMPARE(codeOf(bring("130.137.249.0/24", "ipv6pool-ec2")), QStringLiteral("InvalidParameterValue"));
        QCOMPARE(codeOf(bring("130.137.249.0/24", "ipv4pool-ec2")), QString());
        QCOMPARE(codeOf(bring("2605:9cc0:aa::/48", "ipv6pool-ec2")), QString());
        for (const char* type : {"ipv4pool-ec2", "ipv6pool-ec2"}) {
            QVERIFY(field(tagged(type), "resourceId").startsWith(QLatin1String(type)));
            QCOMPARE(field(tagged(type), "value"), QStringLiteral("net"));
        }
        const QString pool = field(client.ask(QStringLiteral("Action=DescribeIpv6Pools&Filter.1.Name=tag:Team&"
                                                             "Filter.1.Value.1=net")),
                                   "poolId");
        QCOMPARE(pool, field(tagged("ipv6pool-ec2"), "resourceId"));
        (void)client.ask(QStringLiteral("Action=CreateTags&Tag.1.Key=Team&Tag.1.Value=core&ResourceId.1=") + pool);
        QCOMPARE(field(tagged("ipv6pool-ec2"), "value"), QStringLiteral("core"));
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=CreateTags&Tag.1.Key=a&Tag.1.Value=b&ResourceId.1=") + pool,
                                   consumer)),
                 QStringLiteral("InvalidID"));
        for (int i = 0; i < 3; ++i)
            QVERIFY(client.workspace().undo());
        QCOMPARE(exportPlanJson(client.plan()), before);
    }
};
CADASTRE_TEST(TestRanges)

#include "tst_ranges.moc"
