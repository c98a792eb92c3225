// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

#include "change/apply.h"
#include "plan/plan.h"
#include "support/planbuilder.h"
#include "text/awscommand.h"
#include "text/shellcall.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

Plan samplePlan()
{
    return planOf(uR"(
        account 123456789012 name=payments
        ipam us-east-1 us-west-2
        pool top public advertisable
        cidr top 2605:9cc0:1ff0::/44 evidence=not-checked
        pool east in=top locale=us-east-1 service=ec2 min=56 default=56 max=56 tag=Region=us-east-1
        cidr east 2605:9cc0:1ff0::/48
        pool corp private ipv4
        cidr corp 10.0.0.0/8
        pool prod in=corp locale=us-east-1
        cidr prod 10.4.0.0/16
    )");
}

/// The words that a shell makes of a command: printf '%s\0' in place of aws.
QStringList wordsOf(const QString& script, bool* ok)
{
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, u"aws() { printf '%s\\0' \"$@\"; }\n"_s + script});
    *ok = shell.waitForFinished(10000) && shell.exitCode() == 0 && shell.readAllStandardError().isEmpty();
    QStringList words;
    QByteArray out = shell.readAllStandardOutput();
    for (const QByteArray& word : out.split('\0'))
        words << QString::fromUtf8(word);
    if (!words.isEmpty())
        words.removeLast(); // behind the last terminator
    return words;
}

CreateVpc vpcNamed(const Plan& plan, const QString& name)
{
    CreateVpc command;
    command.account = *AccountNumber::parse(u"123456789012"_s);
    command.region = RegionName::of("us-east-1");
    command.ipv4.pool = poolNamed(plan, "prod");
    command.ipv4.netmask = 20;
    command.ipv6.pool = poolNamed(plan, "east");
    command.ipv6.netmask = 56;
    command.tags = {{u"Name"_s, name}};
    return command;
}

} // namespace

class TestAwsCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesIdsThatNobodyHasSeenAsVariables()
    {
        const Plan plan = samplePlan();
        const QString text = awsCommand(plan, vpcNamed(plan, u"vpc-pay"_s));
        QCOMPARE(text, u"# with credentials of 123456789012\n"
                       "aws ec2 create-vpc --region us-east-1 \\\n"
                       "  --ipv4-ipam-pool-id $POOL_PROD \\\n"
                       "  --ipv4-netmask-length 20 \\\n"
                       "  --ipv6-ipam-pool-id $POOL_EAST \\\n"
                       "  --ipv6-netmask-length 56 \\\n"
                       "  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=vpc-pay}]'"_s);
        QVERIFY(!text.contains(u"ipam-pool-0"_s));
    }

    void writesIdsThatAnImportShowedAsTheyAre()
    {
        const Plan plan = samplePlan();
        Pool seen = plan.get(poolNamed(plan, "prod"));
        seen.basis = Basis::Seen;
        seen.awsId = u"ipam-pool-0123456789abcdef0"_s;
        ChangeSet changes;
        changes.update(plan.get(seen.id), seen);
        Plan after = plan;
        apply(after, changes);
        DeletePool command;
        command.pool = seen.id;
        QVERIFY(awsCommand(after, command).contains(u"--ipam-pool-id ipam-pool-0123456789abcdef0"_s));
    }

    void pinsABlockThatAwsWouldNotChoose()
    {
        const Plan plan = samplePlan();
        CreateVpc command = vpcNamed(plan, u"vpc"_s);
        command.ipv6.strategy = Strategy::Sparse;
        QVERIFY(
            awsCommand(plan, command).contains(u"--ipv6-netmask-length 56"_s)); // empty pool: both choose the lowest
        Plan used = plan;
        CreateVpc first = vpcNamed(plan, u"first"_s);
        first.account = {};
        first.tags.insert(u"Region"_s, u"us-east-1"_s);
        QVERIFY(carryOut(used, first).has_value());
        const QString text = awsCommand(used, command);
        QVERIFY2(text.contains(u"--ipv6-cidr-block 2605:9cc0:1ff0:8000::/56"_s), qPrintable(text));
        QVERIFY(!text.contains(u"--ipv6-netmask-length"_s));
    }

    void keepsTheIdOfAPoolForTheCommandsBehindIt()
    {
        const Plan plan = samplePlan();
        CreatePool create;
        create.source = poolNamed(plan, "top");
        create.locale = RegionName::of("us-west-2");
        create.service = AwsService::Ec2;
        create.tags = {{u"Name"_s, u"west"_s}};
        ProvisionCidr provision;
        provision.pool = plan.all<Pool>().nextId();
        provision.netmask = 48;
        provision.strategy = Strategy::Sparse;
        const QString text = awsCommands(plan, {create, provision});
        QVERIFY2(text.startsWith(u"POOL_WEST=$(aws ec2 create-ipam-pool --region us-east-1"_s), qPrintable(text));
        QVERIFY2(text.contains(u"--ipam-pool-id $POOL_WEST \\\n  --cidr 2605:9cc0:1ff8::/48"_s), qPrintable(text));
    }

    void tellsPoolsOfOneNameApart()
    {
        const Plan plan = samplePlan();
        CreatePool create;
        create.source = poolNamed(plan, "corp");
        create.tags = {{u"Name"_s, u"east"_s}};
        ProvisionCidr provision;
        provision.pool = plan.all<Pool>().nextId();
        provision.netmask = 16;
        QVERIFY(awsCommands(plan, {create, provision}).contains(u"--ipam-pool-id $POOL_CORP_EAST"_s));
    }

    void leavesVariablesForAProofThatIsNotAtHand()
    {
        const Plan plan = samplePlan();
        ProvisionCidr command;
        command.pool = poolNamed(plan, "top");
        command.cidr = prefixOf("2001:db8::/32");
        command.message = u"m"_s;
        QVERIFY(awsCommand(plan, command).contains(u"Message=\"$MESSAGE\",Signature=\"$SIGNATURE\""_s));
        command.message = u"1|aws|123456789012|2001:db8::/32|20271231|SHA256|RSAPSS"_s;
        command.signature = u"ab-c_d~"_s;
        QVERIFY(
            awsCommand(plan, command)
                .contains(u"'Message=1|aws|123456789012|2001:db8::/32|20271231|SHA256|RSAPSS,Signature=ab-c_d~'"_s));
    }

    void hasNothingToSayOfWhatOnlyThePlanKnows()
    {
        const Plan plan = samplePlan();
        AddReserve reserve;
        reserve.pool = poolNamed(plan, "prod");
        reserve.netmask = 24;
        QVERIFY(awsCommand(plan, reserve).isEmpty());
        reserve.hold = ReserveHold::HeldInAws;
        QVERIFY(awsCommand(plan, reserve).startsWith(u"aws ec2 allocate-ipam-pool-cidr --region us-east-1"_s));
        QVERIFY(awsCommand(plan, RemoveWaiver{}).isEmpty());
    }

    void writesTheFrame() // contract §4, §5
    {
        const Plan plan = samplePlan();
        ModifyIpam ipam;
        ipam.ipam = plan.ipam()->id;
        ipam.addRegions = {RegionName::of("eu-west-1"), RegionName::of("eu-west-2")};
        ipam.removeRegions = {RegionName::of("us-west-2")};
        const QString regions = awsCommand(plan, ipam);
        QVERIFY2(regions.startsWith(u"aws ec2 modify-ipam --region us-east-1"_s), qPrintable(regions));
        QVERIFY2(regions.contains(u"--add-operating-regions RegionName=eu-west-1 RegionName=eu-west-2"_s),
                 qPrintable(regions));
        QVERIFY2(regions.contains(u"--remove-operating-regions RegionName=us-west-2"_s), qPrintable(regions));
        const QString scope = awsCommand(plan, CreateScope{plan.ipam()->id, u"-x"_s, {{u"Name"_s, u"lab"_s}}, {}});
        QVERIFY2(scope.startsWith(u"aws ec2 create-ipam-scope --region us-east-1"_s), qPrintable(scope));
        QVERIFY2(scope.contains(u"ResourceType=ipam-scope,Tags=[{Key=Name,Value=lab}]"_s), qPrintable(scope));
        QVERIFY2(!scope.contains(u"--description -x"_s), qPrintable(scope)); // would be an option
        const ScopeId other = plan.defaultScope(plan.ipam()->id, ScopeType::Private);
        QVERIFY(awsCommand(plan, ModifyScope{other, QString(), {}}).contains(u"--description ''"_s));
        ModifyPool pool;
        pool.pool = (*plan.all<Pool>().begin()).id;
        pool.description = QString();
        QVERIFY(awsCommand(plan, pool).contains(u"--description ''"_s));
        const QString account = u"blox0.identity.account.us-com-1.abcdefghij"_s;
        const QString given =
            u"--external-authority-configuration Type=infoblox,ExternalResourceIdentifier="_s + account;
        const auto commandOf = [&](const Command& command) { return awsCommand(plan, command); };
        QVERIFY(commandOf(CreateScope{plan.ipam()->id, {}, {}, account}).contains(given));
        QVERIFY(commandOf(ModifyScope{other, {}, account}).contains(given));
        QVERIFY(!commandOf(ModifyScope{other, {}, account}).contains(u"--description"_s));
        QVERIFY(commandOf(ModifyScope{other, {}, QString()}).contains(u"--remove-external-authority-configuration"_s));
        const QString odd = commandOf(ModifyScope{other, {}, u"it's $(odd)"_s}); // a file may bring any text
        QVERIFY2(odd.contains(u"--cli-input-json"_s) && !odd.contains(u"it's"_s), qPrintable(odd));
    }

    void writesAnIpamThatComesAndGoes() // contract §4
    {
        Plan plan = samplePlan();
        CreateIpam create;
        create.homeRegion = RegionName::of("eu-west-1");
        create.operatingRegions = {RegionName::of("eu-west-1"), RegionName::of("eu-west-2")};
        create.tags = {{u"Name"_s, u"europe"_s}};
        const QString plain = awsCommand(plan, create);
        QVERIFY2(plain.startsWith(u"aws ec2 create-ipam --region eu-west-1"_s), qPrintable(plain));
        QVERIFY2(plain.contains(u"--operating-regions RegionName=eu-west-2"_s), qPrintable(plain));
        QVERIFY2(plain.contains(u"ResourceType=ipam,Tags=[{Key=Name,Value=europe}]"_s), qPrintable(plain));
        QVERIFY2(!plain.contains(u"--tier"_s) && !plain.contains(u"gua"_s), qPrintable(plain));
        create.tier = Tier::Free;
        create.privateGua = true;
        const QString free = awsCommand(plan, create);
        QVERIFY2(free.contains(u"--tier free"_s) && free.contains(u"--enable-private-gua"_s), qPrintable(free));

        const IpamId second = plan.all<Ipam>().nextId();
        QVERIFY(carryOut(plan, create).has_value());
        ModifyIpam modify; // each call goes to the home Region of its own IPAM
        modify.ipam = second;
        modify.tier = Tier::Advanced;
        QVERIFY(awsCommand(plan, modify).startsWith(u"aws ec2 modify-ipam --region eu-west-1"_s));
        const QString tags = awsCommand(plan, EditTags{second, {{u"Name"_s, u"emea"_s}}, {}});
        QVERIFY2(tags.startsWith(u"aws ec2 create-tags --region eu-west-1"_s), qPrintable(tags));
        const QString gone = awsCommand(plan, DeleteIpam{second, true});
        QVERIFY2(gone.startsWith(u"aws ec2 delete-ipam --region eu-west-1"_s), qPrintable(gone));
        QVERIFY2(gone.contains(u"--cascade"_s), qPrintable(gone));
        QVERIFY(!awsCommand(plan, DeleteIpam{second, false}).contains(u"--cascade"_s));
    }

    void writesASubnet() // contract §9.3
    {
        Plan plan = samplePlan();
        CreateVpc vpc;
        vpc.region = RegionName::of("us-east-1");
        vpc.ipv4.cidr = prefixOf("10.99.0.0/16");
        QVERIFY(carryOut(plan, vpc).has_value());
        CreateSubnet subnet;
        for (const Resource& each : plan.all<Resource>())
            if (each.kind == ResourceKind::Vpc)
                subnet.vpc = each.id;
        subnet.zone = u"us-east-1a"_s;
        subnet.ipv4.cidr = prefixOf("10.99.1.0/24");
        const QString byName = awsCommand(plan, subnet);
        QVERIFY2(byName.contains(u"aws ec2 create-subnet --region us-east-1"_s), qPrintable(byName));
        QVERIFY2(byName.contains(u"--availability-zone us-east-1a"_s), qPrintable(byName));
        QVERIFY2(byName.contains(u"--cidr-block 10.99.1.0/24"_s), qPrintable(byName));
        subnet.zone = u"use1-az1"_s;
        QVERIFY(awsCommand(plan, subnet).contains(u"--availability-zone-id use1-az1"_s));
    }

    void bringsAsNumbersAndTokens() // contract §10.5, §11.2
    {
        const Plan plan = samplePlan();
        const ProvisionByoasn provision{
            IpamId{1}, 64500, u"1|aws|210987654321|64500|20271231|SHA256|RSAPSS"_s, u"ab-c_d~"_s, {}};
        QCOMPARE(awsCommand(plan, provision),
                 u"aws ec2 provision-ipam-byoasn --region us-east-1 \\\n  --ipam-id $IPAM \\\n  --asn 64500 \\\n  "
                 "--asn-authorization-context 'Message=1|aws|210987654321|64500|20271231|SHA256|RSAPSS,"
                 "Signature=ab-c_d~'"_s);
        QVERIFY(awsCommand(plan, AssociateByoasn{64500, prefixOf("2605:9cc0:1ff0::/48")})
                    .endsWith(u"--asn 64500 \\\n  --cidr 2605:9cc0:1ff0::/48"_s));
        QVERIFY(awsCommand(plan, CreateVerificationToken{IpamId{1}, u"86950620"_s, u"v"_s, {}})
                    .startsWith(u"aws ec2 create-ipam-external-resource-verification-token"_s));
    }

    void namesPoolsAndPrincipalsOfAShareByArn()
    {
        const Plan plan = samplePlan();
        CreateShare share;
        share.name = u"v6"_s;
        share.pools = {poolNamed(plan, "east")};
        share.principals = QStringList{u"123456789012"_s, u"o-abc"_s};
        const QString text = awsCommand(plan, share);
        QVERIFY2(text.contains(u"--resource-arns arn:aws:ec2::210987654321:ipam-pool/$POOL_EAST"_s), qPrintable(text));
        QVERIFY2(text.contains(
                     u"--principals 123456789012 arn:aws:organizations::\"$MANAGEMENT_ACCOUNT\":organization/o-abc"_s),
                 qPrintable(text));
    }

    void aChangedShareIsToldCallByCall()
    {
        Plan plan = samplePlan();
        ChangeSet made;
        Share row;
        row.id = plan.all<Share>().nextId();
        row.name = u"v6 east"_s;
        row.owner = plan.settings().owner;
        row.region = RegionName::of("us-east-1");
        row.pools = {poolNamed(plan, "east")};
        row.principals = QStringList{u"123456789012"_s};
        made.insert(row);
        apply(plan, made);
        ModifyShare modify{};
        modify.share = row.id;
        modify.name = u"IPv6"_s;
        modify.addPools = {poolNamed(plan, "prod")};
        modify.addPrincipals = QStringList{u"222233334444"_s};
        modify.removePrincipals = QStringList{u"123456789012"_s};
        QCOMPARE(awsCommand(plan, modify), u"aws ram update-resource-share --region us-east-1 \\\n"
                                           "  --resource-share-arn $SHARE_V6_EAST \\\n"
                                           "  --name IPv6\n"
                                           "aws ram associate-resource-share --region us-east-1 \\\n"
                                           "  --resource-share-arn $SHARE_V6_EAST \\\n"
                                           "  --resource-arns arn:aws:ec2::210987654321:ipam-pool/$POOL_PROD \\\n"
                                           "  --principals 222233334444\n"
                                           "aws ram disassociate-resource-share --region us-east-1 \\\n"
                                           "  --resource-share-arn $SHARE_V6_EAST \\\n"
                                           "  --principals 123456789012"_s);
        QCOMPARE(awsCommand(plan, DeleteShare{row.id}), u"aws ram delete-resource-share --region us-east-1 \\\n"
                                                        "  --resource-share-arn $SHARE_V6_EAST"_s);
        ChangeSet seen;
        Share known = row;
        known.basis = Basis::Seen;
        known.awsId = u"73da1ab9-b94a-4ba3-8eb4-45917f7f4b12"_s;
        seen.update(row, known);
        apply(plan, seen);
        QVERIFY(awsCommand(plan, DeleteShare{row.id})
                    .endsWith(u"arn:aws:ram:us-east-1:210987654321:resource-share/"
                              "73da1ab9-b94a-4ba3-8eb4-45917f7f4b12"_s));
    }

    void unitsThatAreCalledAlikeHaveVariablesOfTheirOwn()
    {
        const Plan plan = planOf(uR"(
            ou Prod-1
            ou Prod_1
            ipam us-east-1
            pool east public locale=us-east-1
        )");
        CreateShare share;
        share.name = u"v6"_s;
        share.pools = {poolNamed(plan, "east")};
        for (const OrgUnit& unit : plan.all<OrgUnit>())
            share.principals << plan.textId(unit);
        const QString text = awsCommand(plan, share);
        QCOMPARE(share.principals.size(), 2);
        static const QRegularExpression unit(u"/\"\\$(OU_PROD_1_[0-9]+)\""_s);
        QStringList variables;
        for (auto each = unit.globalMatch(text); each.hasNext();)
            variables << each.next().captured(1);
        QVERIFY2(variables.size() == 2 && variables[0] != variables[1], qPrintable(text));
    }

    void handsHostileTextToAwsUnchanged_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("command") << u"$(touch owned)"_s;
        QTest::newRow("backticks") << u"`id`"_s;
        QTest::newRow("quotes") << u"it's \"quoted\" '\\''"_s;
        QTest::newRow("lines") << u"a\nrm -rf /\n"_s;
        QTest::newRow("variable") << u"$HOME ${IFS}"_s;
        QTest::newRow("option") << u"--endpoint-url=http://evil"_s;
        QTest::newRow("file") << u"file:///etc/passwd"_s;
        QTest::newRow("shorthand") << u"x},{Key=Admin,Value=1"_s;
        QTest::newRow("override") << u"abc\u202Egnp.exe"_s;
        QTest::newRow("letters") << u"Größe 網路 \U0001F600"_s;
        QTest::newRow("spaces") << u"  two  "_s;
    }
    void handsHostileTextToAwsUnchanged()
    {
        QFETCH(QString, name);
        const Plan plan = samplePlan();
        bool ok = false;
        const QString script = awsCommand(plan, vpcNamed(plan, name));
        const QStringList words = wordsOf(script, &ok);
        QVERIFY2(ok, qPrintable(script));
        const qsizetype at = words.indexOf(u"--tag-specifications"_s);
        QVERIFY(at > 0 && at + 1 < words.size());
        QCOMPARE(words.size(), at + 2); // one word, and nothing behind it
        if (words.at(at + 1).startsWith(u'[')) {
            const auto json = QJsonDocument::fromJson(words.at(at + 1).toUtf8()).array();
            QCOMPARE(json.at(0)[u"Tags"_s][0][u"Value"_s].toString(), name);
        } else {
            QCOMPARE(words.at(at + 1), u"ResourceType=vpc,Tags=[{Key=Name,Value=%1}]"_s.arg(name));
        }
        QVERIFY(!script.contains(QChar(0x202E)));

        Allocate allocate;
        allocate.pool = poolNamed(plan, "prod");
        allocate.netmask = 24;
        allocate.description = name;
        const QString second = awsCommand(plan, allocate);
        const QStringList more = wordsOf(second, &ok);
        QVERIFY2(ok, qPrintable(second));
        if (const qsizetype json = more.indexOf(u"--cli-input-json"_s); json > 0)
            QCOMPARE(QJsonDocument::fromJson(more.at(json + 1).toUtf8()).object().value(u"Description"_s).toString(),
                     name);
        else if (name.startsWith(u'-'))
            QVERIFY(more.contains(u"--description="_s + name));
        else
            QCOMPARE(more.at(more.indexOf(u"--description"_s) + 1), name);
        // the CLI reads such a value as a file: it must not stand alone
        QVERIFY(!more.contains(u"file:///etc/passwd"_s));
    }

    void aVpcTakesItsIpv6CidrFromARangeOutsideIpam() // contract §9.1
    {
        Plan plan = planOf(u"ipam us-east-1");
        ByoipCidr range;
        range.id = ByoipCidrId{1};
        range.cidr = prefixOf("2605:9cc0:aa::/48");
        range.region = RegionName::of("us-east-1");
        range.state = u"provisioned"_s;
        range.statusMessage = u"ipv6pool-ec2-0abc"_s; // as an import showed it
        ChangeSet changes;
        changes.insert(range);
        apply(plan, changes);
        CreateVpc create;
        create.region = range.region;
        create.ipv4.cidr = prefixOf("10.0.0.0/16");
        create.ipv6.range = range.id;
        const QString chosen = awsCommand(plan, create);
        QVERIFY2(chosen.contains(u"--ipv6-pool ipv6pool-ec2-0abc"_s) && !chosen.contains(u"--ipv6-cidr-block"_s),
                 qPrintable(chosen));
        create.ipv6.cidr = prefixOf("2605:9cc0:aa:100::/56");
        QVERIFY(awsCommand(plan, create).contains(u"--ipv6-cidr-block 2605:9cc0:aa:100::/56"_s));
    }

    void quotesOnlyWhatNeedsIt()
    {
        QCOMPARE(shellQuoted(u"10.4.0.0/20"), u"10.4.0.0/20"_s);
        QCOMPARE(shellQuoted(u""), u"''"_s);
        QCOMPARE(shellQuoted(u"a b"), u"'a b'"_s);
        QCOMPARE(shellQuoted(u"it's"), u"'it'\\''s'"_s);
        QCOMPARE(shellQuoted(u"~"), u"'~'"_s);
    }
};

CADASTRE_TEST(TestAwsCommand)
#include "tst_awscommand.moc"
