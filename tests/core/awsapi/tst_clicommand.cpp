// SPDX-License-Identifier: GPL-3.0-or-later
// Requests as commands of the AWS CLI, and asking them again.
#include "awsapi/clicommand.h"
#include "awsapi/clientsetup.h"
#include "awsapi/rehearsal.h"
#include "awsapi/sigv4.h"

#include "support/planfiles.h"
#include "support/testmain.h"

#include <QProcess>

using namespace cadastre;
using namespace cadastre::awsapi;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

const AccountNumber ownerNumber = AccountNumber::of(210987654321);
const AccountNumber consumerNumber = AccountNumber::of(444455556666);

Parameters parametersOf(const char* form)
{
    const auto parameters = Parameters::parse(form);
    if (!parameters)
        qFatal("the form of the test is malformed: %s", form);
    return *parameters;
}

LogEntry request(const char* action, const char* form, AccountNumber account = ownerNumber,
                 const char* region = "us-east-1")
{
    LogEntry entry;
    entry.service = u"ec2"_s;
    entry.action = QLatin1String(action);
    entry.account = account;
    entry.region = RegionName::of(region);
    entry.parameters = parametersOf(form);
    return entry;
}

LogEntry shareRequest(const char* operation, const char* path, const QByteArray& json,
                      AccountNumber account = ownerNumber)
{
    LogEntry entry = request(operation, "", account);
    entry.service = u"ram"_s;
    entry.request.method = "POST";
    entry.request.path = path;
    entry.request.body = json;
    return entry;
}

/// A plan without an IPAM, and what was asked of it.
struct Stage {
    FixedClock clock{planStart};
    std::unique_ptr<Workspace> workspace = Workspace::inMemory(fileSettings(), clock);
    Rehearsal rehearsal{*workspace, "secret", clock};
    std::vector<LogEntry> log;

    Stage()
    {
        rehearsal.setObserver([this](const LogEntry& entry) { log.push_back(entry); });
    }
    const LogEntry& ask(const LogEntry& entry)
    {
        (void)rehearsal.repeat(entry, u"dana"_s);
        return log.back();
    }
    [[nodiscard]] QString made(const char* element) const { return log.back().made.at(QLatin1String(element)); }
    [[nodiscard]] const Plan& plan() const { return workspace->plan(); }
};

constexpr const char* expectedScript =
    "#!/bin/sh\n"
    "# Requests that changed a rehearsed plan, in their order, for the AWS CLI version 2.\n"
    "set -eu\n"
    ": \"${AWS_ENDPOINT_URL:=http://127.0.0.1:40117}\"\n"
    ": \"${AWS_SECRET_ACCESS_KEY:?the secret of the endpoint}\"\n"
    "export AWS_ENDPOINT_URL AWS_SECRET_ACCESS_KEY\n"
    "\n"
    "export AWS_ACCESS_KEY_ID=210987654321 # the account that calls\n"
    "IPAM_1=$(aws ec2 create-ipam --region us-east-1 \\\n"
    "  --endpoint-url \"$AWS_ENDPOINT_URL\" \\\n"
    "  --operating-regions '[{\"RegionName\":\"us-west-2\"}]' \\\n"
    "  --query Ipam.IpamId \\\n"
    "  --output text)\n"
    "PUBLIC_SCOPE_1=$(aws ec2 describe-ipams --region us-east-1 \\\n"
    "  --endpoint-url \"$AWS_ENDPOINT_URL\" \\\n"
    "  --ipam-ids \"$IPAM_1\" \\\n"
    "  --query 'Ipams[0].PublicDefaultScopeId' \\\n"
    "  --output text)\n"
    "PRIVATE_SCOPE_1=$(aws ec2 describe-ipams --region us-east-1 \\\n"
    "  --endpoint-url \"$AWS_ENDPOINT_URL\" \\\n"
    "  --ipam-ids \"$IPAM_1\" \\\n"
    "  --query 'Ipams[0].PrivateDefaultScopeId' \\\n"
    "  --output text)\n"
    "POOL_1=$(aws ec2 create-ipam-pool --region us-east-1 \\\n"
    "  --endpoint-url \"$AWS_ENDPOINT_URL\" \\\n"
    "  --address-family ipv4 \\\n"
    "  --ipam-scope-id \"$PRIVATE_SCOPE_1\" \\\n"
    "  --locale us-west-2 \\\n"
    "  --query IpamPool.IpamPoolId \\\n"
    "  --output text)\n"
    "aws ec2 provision-ipam-pool-cidr --region us-east-1 \\\n"
    "  --endpoint-url \"$AWS_ENDPOINT_URL\" \\\n"
    "  --cidr 10.0.0.0/16 \\\n"
    "  --ipam-pool-id \"$POOL_1\"\n"
    "SHARE_1=$(aws ram create-resource-share --region us-east-1 \\\n"
    "  --endpoint-url \"$AWS_ENDPOINT_URL\" \\\n"
    "  --allow-external-principals \\\n"
    "  --name s \\\n"
    "  --principals 444455556666 \\\n"
    "  --resource-arns arn:aws:ec2::210987654321:ipam-pool/\"$POOL_1\" \\\n"
    "  --query resourceShare.resourceShareArn \\\n"
    "  --output text)\n"
    "\n"
    "export AWS_ACCESS_KEY_ID=444455556666 # the account that calls\n"
    "VPC_1=$(aws ec2 create-vpc --region us-west-2 \\\n"
    "  --endpoint-url \"$AWS_ENDPOINT_URL\" \\\n"
    "  --ipv4-ipam-pool-id \"$POOL_1\" \\\n"
    "  --ipv4-netmask-length 24 \\\n"
    "  --query Vpc.VpcId \\\n"
    "  --output text)\n";

/// What a shell makes of a script when `aws` only tells what it was called with; each call answers "made-N".
QStringList callsOf(const QString& script)
{
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"AWS_SECRET_ACCESS_KEY"_s, u"s"_s);
    shell.setProcessEnvironment(environment);
    shell.start(u"/bin/sh"_s,
                {u"-c"_s, u"aws() { printf '%s ' \"$AWS_ACCESS_KEY_ID\" \"$@\" >&2; echo >&2; echo \"made-$2\"; }\n"_s
                              + script});
    if (!shell.waitForFinished(10000) || shell.exitCode() != 0)
        return {u"failed: "_s + QString::fromUtf8(shell.readAllStandardError())};
    return QString::fromUtf8(shell.readAllStandardError()).trimmed().split(u" \n"_s);
}

} // namespace

class TestCliCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Option names are those of the CLI, which calls lists by the members of the service model (contract §2).
    void writesEveryKindOfParameter_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QByteArray>("form");
        QTest::addColumn<QString>("options");
        const auto row = [](const char* action, const char* form, const char* options) {
            QTest::newRow(action) << QString::fromLatin1(action) << QByteArray(form) << QString::fromUtf8(options);
        };
        row("ModifyIpamPool",
            "IpamPoolId=ipam-pool-1&AllocationMinNetmaskLength=24&ClearAllocationDefaultNetmaskLength=true&AutoImport="
            "false"
            "&AddAllocationResourceTag.1.Key=Env&AddAllocationResourceTag.1.Value=prod",
            "--add-allocation-resource-tags '[{\"Key\":\"Env\",\"Value\":\"prod\"}]' \\\n  "
            "--allocation-min-netmask-length 24 \\\n  --no-auto-import \\\n  "
            "--clear-allocation-default-netmask-length \\\n  --ipam-pool-id ipam-pool-1");
        row("CreateVpc",
            "Ipv4IpamPoolId=ipam-pool-1&Ipv4NetmaskLength=20&ClientToken=abc&TagSpecification.1.ResourceType=vpc"
            "&TagSpecification.1.Tag.1.Key=Name&TagSpecification.1.Tag.1.Value=it%27s&DryRun=true",
            "--ipv4-ipam-pool-id ipam-pool-1 \\\n  --ipv4-netmask-length 20 \\\n  --tag-specifications "
            "'[{\"ResourceType\":\"vpc\",\"Tags\":[{\"Key\":\"Name\",\"Value\":\"it\\u0027s\"}]}]' \\\n  --dry-run");
        row("CreateTags", "ResourceId.1=vpc-1&ResourceId.2=vpc-2&Tag.1.Key=a&Tag.1.Value=",
            "--resources vpc-1 vpc-2 \\\n  --tags '[{\"Key\":\"a\",\"Value\":\"\"}]'");
        row("DescribeVpcs", "Filter.1.Name=tag%3AName&Filter.1.Value.1=web%2A&MaxResults=5&VpcId.1=vpc-1",
            "--filters '[{\"Name\":\"tag:Name\",\"Values\":[\"web*\"]}]' \\\n  --max-results 5 \\\n  --vpc-ids vpc-1");
        row("ProvisionIpamPoolCidr",
            "IpamPoolId=p&Cidr=2605:9cc0:1ff0::/44&CidrAuthorizationContext.Message=1|aws&CidrAuthorizationContext."
            "Signature=a~b",
            "--cidr 2605:9cc0:1ff0::/44 \\\n  --ipam-pool-id p \\\n  --cidr-authorization-context "
            "'{\"Message\":\"1|aws\",\"Signature\":\"a~b\"}'");
        row("ModifyVpcAttribute", "VpcId=vpc-1&EnableDnsSupport.Value=true",
            "--vpc-id vpc-1 \\\n  --enable-dns-support '{\"Value\":true}'");
        row("ModifyIpamScope", "IpamScopeId=s&Description=$(id)", "--description '$(id)' \\\n  --ipam-scope-id s");
        row("ModifyIpamPoolAllocation", "IpamPoolAllocationId=a&Description=file:///etc/passwd",
            "--ipam-pool-allocation-id a \\\n  --cli-input-json '{\"Description\":\"file:///etc/passwd\"}'");
    }
    void writesEveryKindOfParameter()
    {
        QFETCH(QString, action);
        QFETCH(QByteArray, form);
        QFETCH(QString, options);
        const QString text = cliCommand(request(action.toLatin1().constData(), form.constData()));
        const QString head = u" --region us-east-1 \\\n  --endpoint-url \"$AWS_ENDPOINT_URL\" \\\n  "_s;
        QVERIFY2(text.contains(head), qPrintable(text));
        QCOMPARE(text.mid(text.indexOf(head) + head.size()), options);
        QVERIFY(text.startsWith(u"aws ec2 "_s));
        QCOMPARE(callsOf(u": \"${AWS_ACCESS_KEY_ID:=x}\" \"${AWS_ENDPOINT_URL:=y}\"\n"_s + text).size(), 1);
    }

    void sharesAreCommandsOfTheirOwnService()
    {
        QCOMPARE(cliCommand(shareRequest("CreateResourceShare", "/createresourceshare",
                                         R"({"name":"a b","principals":["444455556666"],"clientToken":"t",
                                             "allowExternalPrincipals":false})")),
                 u"aws ram create-resource-share --region us-east-1 \\\n  --endpoint-url \"$AWS_ENDPOINT_URL\" \\\n  "
                 u"--no-allow-external-principals \\\n  --name 'a b' \\\n  --principals 444455556666"_s);
    }

    void whatWasNotLetInIsNoCommand()
    {
        QVERIFY(cliCommand(LogEntry()).isEmpty());
        QVERIFY(cliCommand(request("MakeCoffee", "")).isEmpty());
    }

    void aScriptNamesWhatItMade()
    {
        Stage stage;
        stage.ask(request("CreateIpam", "OperatingRegion.1.RegionName=us-west-2"));
        const QString scope = stage.made("privateDefaultScopeId");
        stage.ask(request("DescribeIpams", ""));
        stage.ask(request("CreateIpamPool",
                          ("AddressFamily=ipv4&Locale=us-west-2&IpamScopeId=" + scope.toLatin1()).constData()));
        const QByteArray pool = stage.made("ipamPoolId").toLatin1();
        stage.ask(request("ProvisionIpamPoolCidr", ("Cidr=10.0.0.0/16&IpamPoolId=" + pool).constData()));
        stage.ask(request("DeleteIpamPool", ("IpamPoolId=" + pool).constData())); // refused
        stage.ask(shareRequest("CreateResourceShare", "/createresourceshare",
                               "{\"name\":\"s\",\"principals\":[\"444455556666\"],\"allowExternalPrincipals\":true,"
                               "\"resourceArns\":[\"arn:aws:ec2::210987654321:ipam-pool/"
                                   + pool + "\"]}"));
        stage.ask(request("CreateVpc", ("Ipv4NetmaskLength=24&Ipv4IpamPoolId=" + pool).constData(), consumerNumber,
                          "us-west-2"));
        for (const LogEntry& entry : stage.log)
            QVERIFY2(!entry.isRefused() || entry.action == u"DeleteIpamPool"_s, qPrintable(entry.message));
        const QString script = cliScript(stage.log, u"http://127.0.0.1:40117"_s);
        QCOMPARE(script, QString::fromUtf8(expectedScript));
        const QStringList calls = callsOf(script);
        QCOMPARE(calls.size(), 7);
        QCOMPARE(calls.at(5), u"210987654321 ram create-resource-share --region us-east-1 --endpoint-url "
                              u"http://127.0.0.1:40117 --allow-external-principals --name s --principals 444455556666 "
                              u"--resource-arns arn:aws:ec2::210987654321:ipam-pool/made-create-ipam-pool --query "
                              u"resourceShare.resourceShareArn --output text"_s);
        QVERIFY(calls.at(6).startsWith(u"444455556666 ec2 create-vpc"_s));
    }

    // Ids of the rehearsal mean nothing where the script runs.
    void aScriptNamesTokensDiscoveriesAndInvitations()
    {
        Stage stage;
        stage.ask(request("CreateIpam", ""));
        const QByteArray ipam = stage.made("ipamId").toLatin1();
        const QByteArray own = stage.made("defaultResourceDiscoveryId").toLatin1();
        stage.ask(request("CreateIpamExternalResourceVerificationToken", ("IpamId=" + ipam).constData()));
        const QByteArray token = stage.made("ipamExternalResourceVerificationTokenId").toLatin1();
        std::vector<LogEntry> log = stage.log;
        const auto add = [&](LogEntry entry, const char* element = nullptr, const char* id = nullptr) {
            entry.seq = static_cast<decltype(entry.seq)>(log.size() + 1);
            if (element)
                entry.made.emplace(QLatin1String(element), QLatin1String(id));
            log.push_back(entry);
        };
        add(request("DeleteIpamExternalResourceVerificationToken",
                    ("IpamExternalResourceVerificationTokenId=" + token).constData()));
        add(request("CreateIpamResourceDiscovery", "", consumerNumber, "us-west-2"), "ipamResourceDiscoveryId",
            "ipam-res-disco-0123456789abcdef0");
        add(request("AssociateIpamResourceDiscovery",
                    ("IpamResourceDiscoveryId=ipam-res-disco-0123456789abcdef0&IpamId=" + ipam).constData()),
            "ipamResourceDiscoveryAssociationId", "ipam-res-disco-assoc-0123456789abcdef0");
        add(request("DisassociateIpamResourceDiscovery",
                    "IpamResourceDiscoveryAssociationId=ipam-res-disco-assoc-0123456789abcdef0"));
        add(request("ModifyIpamResourceDiscovery", ("Description=x&IpamResourceDiscoveryId=" + own).constData()));
        LogEntry share = shareRequest("CreateResourceShare", "/createresourceshare", R"({"name":"s"})");
        add(share, "resourceShareArn", "arn:aws:ram:us-east-1:210987654321:resource-share/abc");
        const QByteArray invitation = "arn:aws:ram:us-east-1:210987654321:resource-share-invitation/abc";
        LogEntry accepted = shareRequest("AcceptResourceShareInvitation", "/acceptresourceshareinvitation",
                                         "{\"resourceShareInvitationArn\":\"" + invitation + "\"}", consumerNumber);
        accepted.parameters.insert(u"resourceShareInvitationArn"_s, QString::fromLatin1(invitation));
        add(accepted);
        const QString script = cliScript(log, u"http://127.0.0.1:40117"_s);
        for (const QByteArray& dead : {token, own, invitation, QByteArray("ipam-res-disco-0"), ipam})
            QVERIFY2(!script.contains(QString::fromLatin1(dead)), qPrintable(script));
        for (const QString& part :
             {u"TOKEN_1=$("_s, u"--ipam-external-resource-verification-token-id \"$TOKEN_1\""_s, u"DISCOVERY_1=$("_s,
              u"DISCOVERY_ASSOCIATION_1=$("_s, u"\"$DISCOVERY_ASSOCIATION_1\""_s, u"DEFAULT_DISCOVERY_1=$("_s,
              u"INVITATION_1=$("_s, u"--resource-share-invitation-arn \"$INVITATION_1\""_s})
            QVERIFY2(script.contains(part), qPrintable(part + u'\n' + script));
        QVERIFY(!callsOf(script).first().startsWith(u"failed"_s));
    }

    void withoutAnEndpointTheScriptAsksForOne()
    {
        QVERIFY(cliScript({}, {}).contains(u": \"${AWS_ENDPOINT_URL:?where the requests go}\""_s));
        QVERIFY(callsOf(cliScript({}, {})).first().startsWith(u"failed"_s));
    }

    void askingAgainIsANewRequestOfTheSameCaller()
    {
        Stage stage;
        stage.ask(request("CreateIpam", ""));
        const QByteArray ipam = stage.made("ipamId").toLatin1();
        stage.ask(request("CreateIpamScope", ("ClientToken=t&Description=%C3%BC%26&IpamId=" + ipam).constData()));
        const LogEntry first = stage.log.back();
        const LogEntry& again = stage.ask(first);
        QCOMPARE(again.code, QString());
        QVERIFY(again.seq > first.seq);
        QCOMPARE(again.account, ownerNumber);
        QCOMPARE(again.parameters.value("Description"), u"ü&"_s);
        QVERIFY(again.made.at(u"ipamScopeId"_s) != first.made.at(u"ipamScopeId"_s));
        QCOMPARE(stage.workspace->journal().entries().back().person, u"dana"_s);
        stage.ask(shareRequest("CreateResourceShare", "/createresourceshare", R"({"name":"s","clientToken":"t"})"));
        const LogEntry share = stage.log.back();
        QCOMPARE(share.parameters.value("name"), u"s"_s);
        stage.ask(share);
        QCOMPARE(stage.plan().all<Share>().size(), std::size_t{2});
    }

    void aRefusalOfThePlanKeepsItsFacts()
    {
        Stage stage;
        stage.ask(request("CreateIpam", ""));
        const LogEntry& refused = stage.ask(request("CreateIpam", ""));
        QCOMPARE(refused.code, u"IpamLimitExceeded"_s);
        QVERIFY(refused.cause);
        QCOMPARE(refused.cause->code, ErrorCode::IpamExists);
        QVERIFY(!stage.ask(request("DeleteIpam", "")).cause); // a parameter is missing: the plan was never asked
    }

    void secretsDifferAndNeedNoQuotes()
    {
        const QByteArray secret = newSecret();
        QCOMPARE(secret.size(), 40);
        QVERIFY(secret != newSecret());
        const QString text =
            setupText(ClientKind::AwsCli, {u"http://127.0.0.1:1"_s, ownerNumber, secret, RegionName::of("us-east-1")});
        QVERIFY(text.contains(u"AWS_SECRET_ACCESS_KEY="_s + QString::fromLatin1(secret) + u'\n'));
        QVERIFY(text.contains(u"aws --endpoint-url \"$AWS_ENDPOINT_URL\" \\\n  ec2 describe-ipams"_s));
    }

    void aSecretIsDataInEveryLanguage()
    {
        const ClientSetup setup{u"http://127.0.0.1:1"_s, ownerNumber, "a'b\"${x}", RegionName::of("us-east-1")};
        QVERIFY(setupText(ClientKind::AwsCli, setup).contains(u"AWS_SECRET_ACCESS_KEY='a'\\''b\"${x}'"_s));
        QVERIFY(setupText(ClientKind::Boto3, setup).contains(u"aws_secret_access_key=\"a\\u0027b\\\"${x}\""_s));
        QVERIFY(setupText(ClientKind::Terraform, setup).contains(u"= \"a\\u0027b\\\"$${x}\""_s));
    }
};
CADASTRE_TEST(TestCliCommand)

#include "tst_clicommand.moc"
