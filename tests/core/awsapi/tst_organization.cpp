// SPDX-License-Identifier: GPL-3.0-or-later
// The organisation, who runs IPAM for it, and invitations of others at the endpoint: contract §3.8, §15.
#include "core/awsapi/discoverycalls.h"

#include "exchange/planjson.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;

class TestOrganization : public QObject {
    Q_OBJECT
private Q_SLOTS:
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
};
CADASTRE_TEST(TestOrganization)

#include "tst_organization.moc"
