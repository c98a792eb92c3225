// SPDX-License-Identifier: GPL-3.0-or-later
// What an IPAM sees, lists and imports, and what it sees no more: contract §12, §13.6, §13.7.
#include "core/awsapi/discoverycalls.h"

#include "exchange/planjson.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;

namespace {

/// What happens until a VPC is made that the IPAM does not see, and what then shows it.
struct Discovery {
    const char* name;
    void (*before)(Client& client);
    void (*shown)(Client& client);
    const char* lines = ""; ///< of the plan, beside the IPAM's
    const char* vpcOwner = consumer;
};

QString discoveryOfConsumer(const Client& client) { return client.plan().textId(ResourceDiscoveryId{1}); }
void shareWithOwner(Client& client)
{
    (void)ram(client, "/createresourceshare",
              QStringLiteral("{\"name\":\"d\",\"principals\":[\"210987654321\"],\"resourceArns\":"
                             "[\"arn:aws:ec2::444455556666:ipam-resource-discovery/%1\"]}")
                  .arg(discoveryOfConsumer(client)),
              consumer);
}
void changePrincipals(Client& client, const char* path)
{
    const QString shares = ram(client, "/getresourceshares", QStringLiteral("{\"resourceOwner\":\"SELF\"}"), consumer);
    (void)ram(client, path,
              QStringLiteral("{\"resourceShareArn\":\"%1\",\"principals\":[\"210987654321\"]}")
                  .arg(jsonField(shares, "resourceShareArn")),
              consumer);
}
void unshare(Client& client) { changePrincipals(client, "/disassociateresourceshare"); }
void shareAgain(Client& client) { changePrincipals(client, "/associateresourceshare"); }
void acceptInvitation(Client& client)
{
    const QString invitations = ram(client, "/getresourceshareinvitations", QStringLiteral("{}"), owner);
    (void)ram(client, "/acceptresourceshareinvitation",
              QStringLiteral("{\"resourceShareInvitationArn\":\"%1\"}")
                  .arg(jsonField(invitations, "resourceShareInvitationArn")),
              owner);
}
void associateOfConsumer(Client& client) { (void)client.ask(associateForm(client, discoveryOfConsumer(client))); }
void associateShared(Client& client)
{
    (void)createdDiscovery(client, consumer, "&OperatingRegion.1.RegionName=us-west-2");
    shareWithOwner(client);
    associateOfConsumer(client);
}
void associateInvited(Client& client)
{
    (void)createdDiscovery(client, consumer, "&OperatingRegion.1.RegionName=us-west-2");
    shareWithOwner(client);
    acceptInvitation(client);
    associateOfConsumer(client);
    unshare(client);
    shareAgain(client);
}
void modifyOfConsumer(Client& client, const QString& change)
{
    (void)client.ask(QStringLiteral("Action=ModifyIpamResourceDiscovery&IpamResourceDiscoveryId=%1&%2")
                         .arg(discoveryOfConsumer(client), change),
                     consumer);
}
void delegate(Client& client, const char* action, const char* account)
{
    (void)client.ask(QStringLiteral("Action=%1IpamOrganizationAdminAccount&DelegatedAdminAccountId=%2")
                         .arg(QLatin1String(action), QLatin1String(account)),
                     "100000000001");
}
QString exclusionOfApps(const Client& client, const char* verb)
{
    return QStringLiteral("%1OrganizationalUnitExclusion.1.OrganizationsEntityPath=o-a1/r-b2/%2/")
        .arg(QLatin1String(verb), client.plan().textId(OrgUnitId{1}));
}
/// The consumer runs IPAM for the organisation, and shows the owner all of it but a unit.
void associateWithoutApps(Client& client)
{
    delegate(client, "Enable", consumer);
    associateShared(client);
    modifyOfConsumer(client, exclusionOfApps(client, "Add"));
}

} // namespace

class TestSight : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // §12: what no discovery shows is not IPAM's to list, whoever's plan it is in.
    void onlyWhatADiscoveryShowsIsListed()
    {
        Client client(u"ipam us-east-1 us-west-2\n");
        const auto listed = [&] {
            const QString scope = field(client.ask(QStringLiteral("Action=DescribeIpams")), "privateDefaultScopeId");
            return client.ask(QStringLiteral("Action=GetIpamResourceCidrs&IpamScopeId=") + scope)
                .count(QLatin1String("<resourceCidr>"));
        };
        const QString vpc = QStringLiteral("Action=CreateVpc&CidrBlock=");
        QVERIFY(codeOf(client.ask(vpc + QStringLiteral("10.1.0.0/16"))).isEmpty());
        QVERIFY(codeOf(client.ask(vpc + QStringLiteral("10.2.0.0/16"), owner, "eu-west-1")).isEmpty());
        QVERIFY(codeOf(client.ask(vpc + QStringLiteral("10.3.0.0/16"), consumer)).isEmpty());
        QCOMPARE(listed(), 1); // its own account's, in its operating Regions

        const QString id = createdDiscovery(client, consumer);
        const QString share = ram(client, "/createresourceshare",
                                  QStringLiteral("{\"name\":\"d\",\"principals\":[\"210987654321\"],\"resourceArns\":"
                                                 "[\"arn:aws:ec2::444455556666:ipam-resource-discovery/%1\"]}")
                                      .arg(id),
                                  consumer);
        (void)client.ask(associateForm(client, id));
        QCOMPARE(listed(), 2);
        (void)ram(client, "/disassociateresourceshare",
                  QStringLiteral("{\"resourceShareArn\":\"%1\",\"principals\":[\"210987654321\"]}")
                      .arg(jsonField(share, "resourceShareArn")),
                  consumer);
        QCOMPARE(listed(), 1); // associated, but not-found
    }

    // §12: what an IPAM comes to see, however that is, it lists and imports.
    void whatAnIpamComesToSeeIsListedAndImported()
    {
        constexpr const char* unit = "ou apps\naccount 111111111111 ou=apps\naccount 444455556666\n";
        const Discovery discoveries[] = {
            {"a Region of the IPAM", [](Client&) {},
             [](Client& client) {
                 (void)client.ask(QStringLiteral("Action=ModifyIpam&AddOperatingRegion.1.RegionName=eu-west-1&IpamId=")
                                  + client.plan().textId(*client.plan().ipam()));
             },
             "", owner},
            {"a Region of its discovery",
             [](Client& client) {
                 (void)createdDiscovery(client, consumer);
                 shareWithOwner(client);
                 associateOfConsumer(client);
             },
             [](Client& client) {
                 modifyOfConsumer(client, QStringLiteral("AddOperatingRegion.1.RegionName=us-west-2"));
             }},
            {"an association",
             [](Client& client) {
                 (void)createdDiscovery(client, consumer, "&OperatingRegion.1.RegionName=us-west-2");
                 shareWithOwner(client);
             },
             associateOfConsumer},
            {"a share given again",
             [](Client& client) {
                 associateShared(client);
                 unshare(client);
             },
             shareAgain},
            {"another share",
             [](Client& client) {
                 associateShared(client);
                 unshare(client);
             },
             shareWithOwner},
            {"an invitation accepted", associateInvited, acceptInvitation, "account 210987654321 external\n"},
            {"the organisation",
             [](Client& client) {
                 delegate(client, "Enable", owner);
                 delegate(client, "Disable", owner);
             },
             [](Client& client) { delegate(client, "Enable", owner); }, "account 444455556666\n"},
            {"an account", [](Client&) {},
             [](Client& client) {
                 AddAccount command;
                 command.number = AccountNumber::of(444'455'556'666);
                 QVERIFY(client.workspace().execute(command));
             }},
            {"a unit left out no longer", associateWithoutApps,
             [](Client& client) { modifyOfConsumer(client, exclusionOfApps(client, "Remove")); }, unit, "111111111111"},
            {"an account moved out of it", associateWithoutApps,
             [](Client& client) {
                 ModifyAccount command;
                 command.account = client.plan().account(AccountNumber::of(111'111'111'111))->id;
                 command.unit = OrgUnitId{};
                 QVERIFY(client.workspace().execute(command));
             },
             unit, "111111111111"},
        };
        for (const Discovery& one : discoveries) {
            Client client(QString::fromLatin1(one.lines)
                          + QStringLiteral("ipam us-east-1 us-west-2\npool west private ipv4 locale=us-west-2 import\n"
                                           "cidr west 10.0.0.0/8\n"));
            const QString scope = field(client.ask(QStringLiteral("Action=DescribeIpams")), "privateDefaultScopeId");
            const auto listed = [&] {
                return client.ask(QStringLiteral("Action=GetIpamResourceCidrs&IpamScopeId=") + scope);
            };
            one.before(client);
            const char* region = one.vpcOwner == owner ? "eu-west-1" : "us-west-2";
            QVERIFY(codeOf(client.ask(QStringLiteral("Action=CreateVpc&CidrBlock=10.2.0.0/16"), one.vpcOwner, region))
                        .isEmpty());
            QVERIFY2(!listed().contains(QLatin1String("10.2.0.0/16")), one.name);
            const QByteArray hidden = exportPlanJson(client.plan());
            one.shown(client);
            const QString shown = listed();
            QVERIFY2(shown.contains(QLatin1String("10.2.0.0/16")), one.name);
            if (one.vpcOwner != owner) // there is no pool in the other Region
                QVERIFY2(field(shown, "managementState") == QLatin1String("managed"), one.name);
            QVERIFY2(client.workspace().undo(), one.name);
            QCOMPARE(exportPlanJson(client.plan()), hidden);
            QVERIFY2(client.workspace().redo(), one.name);
            QCOMPARE(field(listed(), "managementState"), field(shown, "managementState"));
        }
    }

    void whatIsShownNoMoreIsItsOwnersToManage() // §12, §13.6
    {
        Client client(u"account 444455556666 external\nipam us-east-1 us-west-2\n"
                      u"vpc theirs us-west-2 owner=444455556666\nrescidr theirs 10.1.0.0/16 private primary\n");
        associateShared(client);
        unshare(client);
        const QString ipam =
            client.ask(QStringLiteral("Action=CreateIpam&OperatingRegion.1.RegionName=us-west-2"), consumer);
        const QString scope = field(ipam, "privateDefaultScopeId");
        const QString listed = client.ask(QStringLiteral("Action=GetIpamResourceCidrs&IpamScopeId=") + scope, consumer);
        QCOMPARE(field(listed, "managementState"), QStringLiteral("unmanaged"));
        const QString modify = QStringLiteral("Action=ModifyIpamResourceCidr&ResourceCidr=10.1.0.0/16&ResourceRegion="
                                              "us-west-2&ResourceId=%1&CurrentIpamScopeId=%2&Monitored=")
                                   .arg(field(listed, "resourceId"), scope);
        for (const char* monitored : {"false", "true"})
            QCOMPARE(codeOf(client.ask(modify + QLatin1String(monitored), consumer)), QString());
        const QString pool = importingPool(client, scope);
        const QString held =
            client.ask(QStringLiteral("Action=GetIpamPoolAllocations&IpamPoolId=") + pool, consumer, "us-west-2");
        QCOMPARE(field(held, "cidr"), QStringLiteral("10.1.0.0/16"));
    }

    // §13.6: tracked again; the account is not discovered, only its allocation showed the VPC.
    void whatAnIpamIgnoresItMayWatchAgainWhoseverItIs()
    {
        Client client(u"ipam us-east-1\npool east private ipv4 locale=us-east-1\ncidr east 10.0.0.0/16\n"
                      u"share apps east 444455556666\n");
        const QString made = client.ask(QStringLiteral("Action=CreateVpc&Ipv4NetmaskLength=24&Ipv4IpamPoolId=")
                                            + poolText(client, "east"),
                                        consumer);
        const QString scope = client.plan().textId(scopeNamed(client.plan(), "private"));
        const auto listed = [&] {
            return field(client.ask(QStringLiteral("Action=GetIpamResourceCidrs&IpamScopeId=") + scope),
                         "managementState");
        };
        const auto monitored = [&](const char* truth) {
            return field(client.ask(
                             QStringLiteral("Action=ModifyIpamResourceCidr&ResourceId=%1&ResourceCidr=10.0.0.0/24"
                                            "&ResourceRegion=us-east-1&CurrentIpamScopeId=%2&Monitored=%3")
                                 .arg(field(made, "vpcId"), scope, QLatin1String(truth))),
                         "managementState");
        };
        QCOMPARE(listed(), QStringLiteral("managed"));
        QCOMPARE(monitored("false"), QStringLiteral("ignored"));
        QCOMPARE(listed(), QStringLiteral("ignored"));
        QCOMPARE(monitored("true"), QStringLiteral("unmanaged"));
    }

    void whatIsSeenNoMoreStaysInTheHistory() // §13.7
    {
        Client client(u"ipam us-east-1 us-west-2\n");
        const QString scope = client.plan().textId(scopeNamed(client.plan(), "private"));
        for (const char* region : {"us-east-1", "us-west-2"})
            (void)client.ask(QStringLiteral("Action=CreateVpc&CidrBlock=10.1.0.0/16"), owner, region);
        client.advance(3600);
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=ModifyIpam&RemoveOperatingRegion.1.RegionName=us-west-2&"
                                                  "IpamId=")
                                   + client.plan().textId(*client.plan().ipam()))),
                 QString());
        client.advance(3600);
        const QString history = QStringLiteral("Action=GetIpamAddressHistory&Cidr=10.1.0.0/16&IpamScopeId=") + scope;
        QCOMPARE(client.ask(history).count(QLatin1String("<item>")), 1); // what is current
        const QString all = client.ask(history + QStringLiteral("&StartTime=") + toString(planStart));
        const QString left = all.section(QStringLiteral("<resourceRegion>us-west-2<"), -1);
        QVERIFY2(left != all, qPrintable(all));
        QCOMPARE(field(left, "sampledEndTime"), toString(planStart.plusSeconds(3600)));
    }

    void whatSettlesImportsWhatADiscoveryShowsAndNoMore() // §12
    {
        for (const bool byTimer : {false, true}) {
            Client client(u"settings settle=60\n"
                          u"ipam us-east-1\n"
                          u"pool p private ipv4 locale=us-east-1 import\n"
                          u"vpc ours us-east-1\n"
                          u"rescidr ours 10.2.0.0/16 private primary\n"
                          u"vpc theirs us-east-1 owner=444455556666\n"
                          u"rescidr theirs 10.3.0.0/16 private primary\n");
            const QString pool = poolText(client, "p");
            (void)client.ask(QStringLiteral("Action=ProvisionIpamPoolCidr&Cidr=10.0.0.0/8&IpamPoolId=") + pool);
            client.advance(60);
            if (byTimer)
                QVERIFY(client.rehearsal().settle());
            const QString held = client.ask(QStringLiteral("Action=GetIpamPoolAllocations&IpamPoolId=") + pool);
            QVERIFY2(held.contains(QLatin1String("10.2.0.0/16")), qPrintable(held));
            QVERIFY2(!held.contains(QLatin1String("10.3.0.0/16")), qPrintable(held));
        }
    }
};
CADASTRE_TEST(TestSight)

#include "tst_sight.moc"
