// SPDX-License-Identifier: GPL-3.0-or-later
// Resource discoveries, the organisation and invitations at the endpoint: contract §3.3, §3.8, §12, §15.
#include "core/awsapi/client.h"

#include "exchange/planjson.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;

namespace {

QString created(Client& client, const char* account = owner, const char* more = "")
{
    return field(client.ask(QStringLiteral("Action=CreateIpamResourceDiscovery") + QLatin1String(more), account),
                 "ipamResourceDiscoveryId");
}
QString associateForm(const Client& client, const QString& discovery)
{
    return QStringLiteral("Action=AssociateIpamResourceDiscovery&IpamId=%1&IpamResourceDiscoveryId=%2")
        .arg(client.plan().textId(*client.plan().ipam()), discovery);
}

/// What RAM answers to a request in JSON.
QString ram(Client& client, const char* path, const QString& json, const char* account)
{
    return client.ask(json, account, "us-east-1", "ram", path);
}
QString jsonField(const QString& json, const char* name)
{
    return QRegularExpression(QStringLiteral("\"%1\":\"([^\"]*)\"").arg(QLatin1String(name))).match(json).captured(1);
}

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
    (void)created(client, consumer, "&OperatingRegion.1.RegionName=us-west-2");
    shareWithOwner(client);
    associateOfConsumer(client);
}
void associateInvited(Client& client)
{
    (void)created(client, consumer, "&OperatingRegion.1.RegionName=us-west-2");
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

/// A pool of the consumer's IPAM, with auto-import and room for what the owner's one watches.
QString importingPool(Client& client, const QString& scope)
{
    const QString pool =
        field(client.ask(QStringLiteral("Action=CreateIpamPool&AddressFamily=ipv4&Locale=us-west-2&AutoImport=true&"
                                        "IpamScopeId=")
                             + scope,
                         consumer),
              "ipamPoolId");
    (void)client.ask(QStringLiteral("Action=ProvisionIpamPoolCidr&Cidr=10.0.0.0/8&IpamPoolId=") + pool, consumer);
    return pool;
}

} // namespace

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
        const QString id = created(client, consumer);
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
        QCOMPARE(codeOf(client.ask(associateForm(client, created(client)))), QStringLiteral("InvalidParameterValue"));
    }

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

        const QString id = created(client, consumer);
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
                 (void)created(client, consumer);
                 shareWithOwner(client);
                 associateOfConsumer(client);
             },
             [](Client& client) {
                 modifyOfConsumer(client, QStringLiteral("AddOperatingRegion.1.RegionName=us-west-2"));
             }},
            {"an association",
             [](Client& client) {
                 (void)created(client, consumer, "&OperatingRegion.1.RegionName=us-west-2");
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
        const QString id = created(client);
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

    // §3.3, §15, §16: the management account names one member, never itself.
    void theManagementAccountDelegatesIpam()
    {
        const char* management = "100000000001";
        Client client(u"account 444455556666\naccount 555555555555 external\nipam us-east-1\n");
        const auto ask = [&](const char* action, const char* admin, const char* account) {
            return client.ask(QStringLiteral("Action=%1IpamOrganizationAdminAccount&DelegatedAdminAccountId=%2")
                                  .arg(QLatin1String(action), QLatin1String(admin)),
                              account);
        };
        const auto accounts = [&] {
            return client
                .ask(QStringLiteral(
                         "Action=GetIpamDiscoveredAccounts&DiscoveryRegion=us-east-1&IpamResourceDiscoveryId=")
                     + field(client.ask(QStringLiteral("Action=DescribeIpams")), "defaultResourceDiscoveryId"))
                .count(QLatin1String("<accountId>"));
        };
        // Who is outside of the organisation is not learnt to manage it; the refusal names the action as AWS does.
        QVERIFY(ask("Enable", owner, "555555555555").contains(QLatin1String("(EnableIpamOrganizationAdminAccount)")));
        QCOMPARE(client.log.back().code, QStringLiteral("UnauthorizedOperation"));
        QCOMPARE(codeOf(ask("Disable", owner, "555555555555")), QStringLiteral("UnauthorizedOperation"));
        QCOMPARE(codeOf(ask("Enable", management, management)), QStringLiteral("InvalidParameterValue"));
        QCOMPARE(codeOf(ask("Enable", "x", management)), QStringLiteral("InvalidParameterValue"));
        QCOMPARE(codeOf(ask("Enable", "555555555555", management)), QStringLiteral("InvalidParameterValue"));
        QCOMPARE(field(ask("Enable", owner, management), "success"), QStringLiteral("true"));
        QCOMPARE(field(ask("Enable", owner, management), "success"), QStringLiteral("true")); // it is so already
        QCOMPARE(codeOf(ask("Enable", consumer, management)), QStringLiteral("ResourceLimitExceeded"));
        QCOMPARE(codeOf(ask("Disable", owner, consumer)), QStringLiteral("UnauthorizedOperation"));
        QCOMPARE(accounts(), 2); // the organisation
        QCOMPARE(codeOf(ask("Disable", consumer, management)), QStringLiteral("InvalidParameterValue"));
        QCOMPARE(field(ask("Disable", owner, management), "success"), QStringLiteral("true"));
        QCOMPARE(accounts(), 1); // its own account
        QVERIFY(client.workspace().undo());
        QCOMPARE(accounts(), 2);
    }

    void whoRunsIpamForTheOrganizationIsNotTakenForItsManagement() // §15
    {
        Client client(u"account 444455556666\nipam us-east-1\n");
        ChangeSettings named;
        named.delegatedAdmin = AccountNumber::of(444'455'556'666);
        QVERIFY(client.workspace().execute(named));
        const QByteArray before = exportPlanJson(client.plan());
        const auto disable = [&](const char* account) {
            return client.ask(QStringLiteral("Action=DisableIpamOrganizationAdminAccount&DelegatedAdminAccountId=")
                                  + QLatin1String(consumer),
                              account);
        };
        QCOMPARE(codeOf(disable(consumer)), QStringLiteral("UnauthorizedOperation"));
        (void)ram(client, "/enablesharingwithawsorganization", QStringLiteral("{}"), consumer);
        QCOMPARE(client.log.back().code, QStringLiteral("OperationNotPermittedException"));
        QCOMPARE(exportPlanJson(client.plan()), before);
        QCOMPARE(field(disable("100000000001"), "success"), QStringLiteral("true"));
        QCOMPARE(client.plan().settings().managementAccount, AccountNumber::of(100'000'000'001));
    }

    void sharingWithTheOrganizationIsTheManagementAccountsToEnable() // §15
    {
        Client client(u"account 555555555555 external\n");
        const char* path = "/enablesharingwithawsorganization";
        (void)ram(client, path, QStringLiteral("{}"), "555555555555");
        QCOMPARE(client.log.back().code, QStringLiteral("OperationNotPermittedException"));
        QVERIFY(!client.plan().settings().organizationSharing);
        QCOMPARE(ram(client, path, QStringLiteral("{}"), owner), QStringLiteral("{\"returnValue\":true}"));
        QVERIFY(client.plan().settings().organizationSharing);
        QVERIFY(client.plan().settings().managementAccount.isEmpty()); // who owns the IPAM is never taken for it
        QVERIFY(client.workspace().undo());
        QCOMPARE(ram(client, path, QStringLiteral("{}"), "100000000001"), QStringLiteral("{\"returnValue\":true}"));
        QVERIFY(client.plan().settings().organizationSharing);
        (void)ram(client, path, QStringLiteral("{}"), consumer); // the plan knows who it is now
        QCOMPARE(client.log.back().code, QStringLiteral("OperationNotPermittedException"));
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
        const QString id = created(client, consumer);
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
        const QString id = created(client);
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

    // §15: who is in the organisation needs no invitation, who is outside gets one and sees nothing before it accepts.
    void anExternalAccountIsInvited()
    {
        Client client(u"account 444455556666 external\nipam us-east-1\n"
                      u"pool east private ipv4 locale=us-east-1\ncidr east 10.0.0.0/16\n");
        const QString pool = poolText(client, "east");
        const QString describe = QStringLiteral("Action=DescribeIpamPools&IpamPoolId.1=") + pool;
        (void)ram(client, "/createresourceshare",
                  QStringLiteral("{\"name\":\"s\",\"principals\":[\"444455556666\"],\"resourceArns\":"
                                 "[\"arn:aws:ec2::210987654321:ipam-pool/%1\"]}")
                      .arg(pool),
                  owner);
        QCOMPARE(codeOf(client.ask(describe, consumer)), QStringLiteral("InvalidIpamPoolId.NotFound"));
        QVERIFY(
            ram(client, "/getresourceshareassociations", QStringLiteral("{\"associationType\":\"PRINCIPAL\"}"), owner)
                .contains(QLatin1String("\"status\":\"ASSOCIATING\"")));
        const QString invitations = ram(client, "/getresourceshareinvitations", QStringLiteral("{}"), consumer);
        const QString arn = jsonField(invitations, "resourceShareInvitationArn");
        QCOMPARE(jsonField(invitations, "status"), QStringLiteral("PENDING"));
        const QString answer = QStringLiteral("{\"resourceShareInvitationArn\":\"%1\"}").arg(arn);
        const QString own =
            jsonField(ram(client, "/getresourceshares", QStringLiteral("{\"resourceOwner\":\"SELF\"}"), owner),
                      "resourceShareArn");
        (void)ram(client, "/updateresourceshare",
                  QStringLiteral("{\"resourceShareArn\":\"%1\",\"allowExternalPrincipals\":false}").arg(own), owner);
        QCOMPARE(client.log.back().code, QStringLiteral("OperationNotPermittedException")); // somebody is invited
        for (const char* again : {"/associateresourceshare", "/updateresourceshare"}) {     // so it is already
            (void)ram(client, again,
                      QStringLiteral("{\"resourceShareArn\":\"%1\",%2}")
                          .arg(own, QLatin1String(qstrcmp(again, "/updateresourceshare") == 0
                                                      ? "\"name\":\"s\""
                                                      : "\"principals\":[\"444455556666\"]")),
                      owner);
            QCOMPARE(client.log.back().code, QString());
        }
        (void)ram(client, "/acceptresourceshareinvitation", answer, owner); // not its invitation
        QCOMPARE(client.log.back().code, QStringLiteral("ResourceShareInvitationArnNotFoundException"));
        QVERIFY(ram(client, "/acceptresourceshareinvitation", answer, consumer).contains(QLatin1String("ACCEPTED")));
        QVERIFY(codeOf(client.ask(describe, consumer)).isEmpty());
        QCOMPARE(jsonField(ram(client, "/getresourceshareinvitations", QStringLiteral("{}"), consumer), "status"),
                 QStringLiteral("ACCEPTED"));
        (void)ram(client, "/acceptresourceshareinvitation", answer, consumer);
        QCOMPARE(client.log.back().code, QStringLiteral("ResourceShareInvitationAlreadyAcceptedException"));
        // It may leave again by itself; nobody else may take anything out.
        const QString share = jsonField(ram(client, "/getresourceshares",
                                            QStringLiteral("{\"resourceOwner\":\"OTHER-ACCOUNTS\"}"), consumer),
                                        "resourceShareArn");
        const auto leave = [&](const char* principal) {
            (void)ram(client, "/disassociateresourceshare",
                      QStringLiteral("{\"resourceShareArn\":\"%1\",\"principals\":[\"%2\"]}")
                          .arg(share, QLatin1String(principal)),
                      consumer);
            return client.log.back().code;
        };
        QCOMPARE(leave("210987654321"), QStringLiteral("UnknownResourceException"));
        QCOMPARE(leave(consumer), QString());
        QCOMPARE(codeOf(client.ask(describe, consumer)), QStringLiteral("InvalidIpamPoolId.NotFound"));
        QVERIFY(client.workspace().undo());
        QVERIFY(client.workspace().undo());
        QVERIFY(ram(client, "/rejectresourceshareinvitation", answer, consumer).contains(QLatin1String("REJECTED")));
        QCOMPARE(ram(client, "/getresourceshareinvitations", QStringLiteral("{}"), consumer),
                 QStringLiteral("{\"resourceShareInvitations\":[]}"));
        QCOMPARE(codeOf(client.ask(describe, consumer)), QStringLiteral("InvalidIpamPoolId.NotFound"));
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
        const QString pool =
            field(client.ask(QStringLiteral("Action=CreateIpamPool&AddressFamily=ipv4&Locale=us-west-2&AutoImport=true&"
                                            "IpamScopeId=")
                                 + scope,
                             consumer),
                  "ipamPoolId");
        (void)client.ask(QStringLiteral("Action=ProvisionIpamPoolCidr&Cidr=10.0.0.0/8&IpamPoolId=") + pool, consumer);
        const QString held =
            client.ask(QStringLiteral("Action=GetIpamPoolAllocations&IpamPoolId=") + pool, consumer, "us-west-2");
        QCOMPARE(field(held, "cidr"), QStringLiteral("10.1.0.0/16"));
    }

    void anInvitationKeepsItsTimeWhileTheShareChanges() // §3.8
    {
        Client client(u"account 444455556666 external\nipam us-east-1\n");
        const QString share =
            jsonField(ram(client, "/createresourceshare",
                          QStringLiteral("{\"name\":\"s\",\"principals\":[\"444455556666\"]}"), owner),
                      "resourceShareArn");
        const auto invitations = [&] {
            return ram(client, "/getresourceshareinvitations", QStringLiteral("{}"), consumer);
        };
        const QString before = invitations();
        QVERIFY(before.contains(QLatin1String("PENDING")));
        client.advance(60);
        (void)ram(client, "/associateresourceshare",
                  QStringLiteral("{\"resourceShareArn\":\"%1\",\"principals\":[\"555566667777\"]}").arg(share), owner);
        QCOMPARE(client.log.back().code, QString());
        QCOMPARE(invitations(), before);
    }

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
        const QString discovery = created(client, owner, "&OperatingRegion.1.RegionName=us-west-2");
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
CADASTRE_TEST(TestDiscoveries)

#include "tst_discoveries.moc"
