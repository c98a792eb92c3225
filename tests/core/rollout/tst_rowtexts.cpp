// SPDX-License-Identifier: GPL-3.0-or-later
// Single rows as commands of the AWS CLI and as Terraform's resources (interface §1.2).
#include "core/rollout/texts.h"
#include "support/testmain.h"

#include "rollout/rowtexts.h"
#include "rollout/terraform.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

Plan planOfRows()
{
    return planOf(uR"(
        account 123456789012 name=payments
        ipam us-east-1 us-west-2
        scope lab
        pool top public advertisable
        cidr top 2605:9cc0:1ff0::/44 evidence=not-checked
        pool east in=top locale=us-east-1 service=ec2 min=56 default=56 max=56 tag=Region=us-east-1
        cidr east 2605:9cc0:1ff0::/48
        pool corp private ipv4
        cidr corp 10.0.0.0/8
        pool prod in=corp locale=us-east-1
        cidr prod 10.4.0.0/16
        alloc prod 10.4.40.0/24 desc=printers
        vpc pay us-east-1 owner=123456789012 tag=Env=prod
        rescidr pay 10.4.0.0/20 private pool=prod primary
        rescidr pay 10.4.16.0/20 private pool=prod
        rescidr pay 2605:9cc0:1ff0::/56 public pool=east
        subnet pay-a pay us-east-1a
        rescidr pay-a 10.4.0.0/24 private
        share prod-share prod 123456789012
    )");
}

AllocationId allocationOf(const Plan& plan, const char* cidr)
{
    for (const Allocation& row : plan.all<Allocation>())
        if (row.cidr == prefixOf(cidr))
            return row.id;
    qFatal("no such allocation");
}

ResourceCidrId vpcBlock(const Plan& plan, const char* cidr)
{
    for (const ResourceCidr& row : plan.all<ResourceCidr>())
        if (row.cidr == prefixOf(cidr))
            return row.id;
    qFatal("no such block");
}

/// The words of each call that a shell makes of a text, and nothing else that it does.
QStringList callsOfScript(const QString& script, const QString& folder)
{
    QProcess shell;
    shell.setWorkingDirectory(folder);
    shell.start(u"/bin/sh"_s, {u"-eu"_s, u"-c"_s,
                               u"SCOPE=s PRIVATE_SCOPE=p PUBLIC_SCOPE=q IPAM=i MESSAGE=m SIGNATURE=n\n"
                               "aws() { { printf '%s|' \"$@\"; echo; } >> calls; echo made-id; }\n"_s
                                   + script});
    if (!shell.waitForFinished(10'000) || shell.exitCode() != 0)
        return {u"failed: "_s + QString::fromUtf8(shell.readAllStandardError())};
    QFile calls(folder + u"/calls"_s);
    (void)calls.open(QIODevice::ReadOnly);
    return QString::fromUtf8(calls.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

class RowTextsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPoolIsMadeAndThenGivenItsSpace()
    {
        const Plan plan = planOfRows();
        QCOMPARE(awsCallsFor(plan, {poolNamed(plan, "prod")}),
                 u"POOL_PROD=$(aws ec2 create-ipam-pool --region us-east-1 \\\n"
                 "  --ipam-scope-id $PRIVATE_SCOPE \\\n"
                 "  --source-ipam-pool-id $POOL_CORP \\\n"
                 "  --address-family ipv4 \\\n"
                 "  --locale us-east-1 \\\n"
                 "  --tag-specifications 'ResourceType=ipam-pool,Tags=[{Key=Name,Value=prod}]' \\\n"
                 "  --query IpamPool.IpamPoolId \\\n"
                 "  --output text)\n"
                 "aws ec2 provision-ipam-pool-cidr --region us-east-1 \\\n"
                 "  --ipam-pool-id $POOL_PROD \\\n"
                 "  --cidr 10.4.0.0/16"_s);
        // Ones above come first, whatever the order of the rows, and are named by those below.
        const QString both = awsCallsFor(plan, {poolNamed(plan, "east"), poolNamed(plan, "top")});
        QVERIFY2(both.startsWith(u"POOL_TOP=$(aws ec2 create-ipam-pool"_s), qPrintable(both));
        QVERIFY(both.contains(u"--publicly-advertisable"_s) && both.contains(u"Message=\"$MESSAGE\""_s));
        QVERIFY(both.contains(u"--source-ipam-pool-id $POOL_TOP"_s));
        QVERIFY(both.contains(u"--allocation-resource-tags Key=Region,Value=us-east-1"_s));
    }

    void whatAwsHasShownIsNamedByItsIdUnlessItIsMadeAgain()
    {
        const Plan plan = seenInAws(planOfRows());
        const PoolId corp = poolNamed(plan, "corp");
        const QString text = awsCallsFor(plan, {poolNamed(plan, "prod")});
        QVERIFY2(text.contains(u"--source-ipam-pool-id "_s + plan.get(corp).awsId), qPrintable(text));
        QVERIFY(text.contains(u"--ipam-pool-id $POOL_PROD"_s));
        QVERIFY(!text.contains(plan.get(poolNamed(plan, "prod")).awsId));
    }

    void anAllocationIsWhatHoldsIt()
    {
        const Plan plan = planOfRows();
        QCOMPARE(awsCallsFor(plan, {allocationOf(plan, "10.4.40.0/24")}),
                 u"aws ec2 allocate-ipam-pool-cidr --region us-east-1 \\\n"
                 "  --ipam-pool-id $POOL_PROD \\\n"
                 "  --cidr 10.4.40.0/24 \\\n"
                 "  --description printers"_s);
        QCOMPARE(awsCallsFor(plan, {allocationOf(plan, "10.4.0.0/16")}), awsCallsFor(plan, {poolNamed(plan, "prod")}));
        const QString vpc = awsCallsFor(plan, {allocationOf(plan, "10.4.0.0/20")});
        QCOMPARE(vpc, awsCallsFor(plan, {resourceNamed(plan, "pay")}));
        QVERIFY2(vpc.startsWith(u"# with credentials of 123456789012\naws ec2 create-vpc --region us-east-1"_s),
                 qPrintable(vpc));
        QVERIFY(vpc.contains(u"--cidr-block 10.4.0.0/20"_s)
                && vpc.contains(u"--ipv6-cidr-block 2605:9cc0:1ff0::/56"_s));
    }

    void aVpcWithAllOfItsBlocksAndSubnetsIsOneScript()
    {
        const Plan plan = planOfRows();
        const QString text = awsCallsFor(plan, {resourceNamed(plan, "pay-a"), vpcBlock(plan, "10.4.16.0/20"),
                                                vpcBlock(plan, "10.4.0.0/20")});
        QVERIFY2(text.contains(u"VPC_PAY=$(aws ec2 create-vpc"_s), qPrintable(text));
        QVERIFY(text.indexOf(u"associate-vpc-cidr-block"_s) > text.indexOf(u"create-vpc"_s));
        QVERIFY(text.indexOf(u"create-subnet"_s) > text.indexOf(u"associate-vpc-cidr-block"_s));
        const QTemporaryDir folder;
        const QStringList calls = callsOfScript(u"POOL_PROD=a POOL_EAST=b\n"_s + text, folder.path());
        QCOMPARE(calls.size(), 3);
        QVERIFY2(calls[1].contains(u"|--vpc-id|made-id|"_s), qPrintable(calls[1]));
    }

    void whatComesByItselfNeedsNoCall()
    {
        const Plan plan = planOfRows();
        QCOMPARE(awsCallsFor(plan, {scopeNamed(plan, "private")}), QString());
        QCOMPARE(terraformFor(plan, {scopeNamed(plan, "private")}), QString());
        QVERIFY(rowsToMake(plan, {scopeNamed(plan, "private"), plan.ipam()->id}).empty());
        QVERIFY(awsCallsFor(plan, {scopeNamed(plan, "lab")}).startsWith(u"aws ec2 create-ipam-scope"_s));
        QVERIFY(
            terraformFor(plan, {scopeNamed(plan, "lab")}).startsWith(u"resource \"aws_vpc_ipam_scope\" \"lab\" {"_s));
    }

    void whoGivesAScopeItsSpaceIsSaid() // §3.5
    {
        Plan plan = planOfRows();
        const QString account = u"blox0.identity.account.us-com-1.abcdefghij"_s;
        QVERIFY(carryOut(plan, ModifyScope{scopeNamed(plan, "lab"), {}, account}));
        const QString given = u"Type=infoblox,ExternalResourceIdentifier="_s + account;
        QVERIFY(awsCallsFor(plan, {scopeNamed(plan, "lab")}).contains(given));
        const QString terraform = terraformFor(plan, {scopeNamed(plan, "lab")}); // whose scope has no argument for it
        QVERIFY2(terraform.contains(given), qPrintable(terraform));
        for (const QString& line : terraform.split(u'\n'))
            QVERIFY2(!line.contains(account) || line.trimmed().startsWith(u'#'), qPrintable(line));
    }

    void aShareNamesItsPoolsAndPrincipals()
    {
        const Plan plan = planOfRows();
        const ShareId share = plan.all<Share>().begin()->id;
        const QString calls = awsCallsFor(plan, {share});
        QVERIFY2(calls.startsWith(u"aws ram create-resource-share --region us-east-1"_s), qPrintable(calls));
        QVERIFY(calls.contains(u"ipam-pool/$POOL_PROD"_s) && calls.contains(u"--principals 123456789012"_s));
        const QString text = terraformFor(plan, {share});
        for (const char* type :
             {"aws_ram_resource_share", "aws_ram_resource_association", "aws_ram_principal_association"})
            QVERIFY2(text.contains(u"resource \""_s + QLatin1String(type)), qPrintable(text));
    }

    /// What is copied is to the letter what the whole configuration says of that row.
    void terraformsTextOfARowIsThatOfTheWholeConfiguration()
    {
        for (const Plan& plan : {planOfRows(), seenInAws(planOfRows())}) {
            const QString whole = terraformConfiguration(rolloutOf(plan), originOf());
            for (const RolloutSubject row :
                 {RolloutSubject(poolNamed(plan, "east")), RolloutSubject(allocationOf(plan, "10.4.40.0/24")),
                  RolloutSubject(resourceNamed(plan, "pay")), RolloutSubject(resourceNamed(plan, "pay-a")),
                  RolloutSubject(vpcBlock(plan, "10.4.16.0/20")), RolloutSubject(plan.all<Share>().begin()->id)}) {
                const QString text = terraformFor(plan, {row});
                QVERIFY(!text.isEmpty());
                for (const QString& block : text.split(u"\n\n"_s))
                    QVERIFY2(whole.contains(block.trimmed()), qPrintable(block));
            }
        }
        const Plan plan = planOfRows();
        const QString proved = terraformFor(plan, {poolNamed(plan, "top")});
        QVERIFY2(proved.contains(u"variable \"message_top_"_s), qPrintable(proved)); // it names what it asks for
    }

    void noNameBecomesCode_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("command") << u"$(touch owned)"_s;
        QTest::newRow("backticks") << u"`touch owned`"_s;
        QTest::newRow("quote") << u"x'; touch owned; '"_s;
        QTest::newRow("lines") << u"x\ntouch owned\n"_s;
        QTest::newRow("option") << u"--endpoint-url=http://elsewhere"_s;
        QTest::newRow("file") << u"file:///etc/passwd"_s;
        QTest::newRow("interpolation") << u"${file(\"/etc/passwd\")}"_s;
        QTest::newRow("end of string") << u"\" }\nresource \"null_resource\" \"x\" {"_s;
    }
    void noNameBecomesCode()
    {
        QFETCH(QString, name);
        Plan plan = planOfRows();
        ChangeSet changes;
        const auto rename = [&]<class E>(Id<E> id) {
            E row = plan.get(id);
            row.tags.insert(u"Name"_s, name);
            changes.update(plan.get(id), row);
        };
        const PoolId prod = poolNamed(plan, "prod");
        const ResourceId pay = resourceNamed(plan, "pay");
        const ShareId share = plan.all<Share>().begin()->id;
        rename(prod);
        rename(pay);
        rename(scopeNamed(plan, "lab"));
        Share named = plan.get(share);
        named.name = name;
        changes.update(plan.get(share), named);
        const std::vector<RolloutSubject> rows{prod,
                                               pay,
                                               scopeNamed(plan, "lab"),
                                               share,
                                               allocationOf(plan, "10.4.40.0/24"),
                                               vpcBlock(plan, "10.4.16.0/20")};
        apply(plan, changes);
        const QString script = awsCallsFor(plan, rows);
        QString variables;
        for (const QString& word : addressesIn(script, u"(?<=\\$)[A-Z][A-Z0-9_]*"_s))
            variables += word + u"=v\n"_s;
        const QTemporaryDir folder;
        const QStringList calls = callsOfScript(variables + script, folder.path());
        QVERIFY2(!calls.value(0).startsWith(u"failed"_s), qPrintable(calls.value(0) + script));
        QVERIFY(!QFile::exists(folder.filePath(u"owned"_s)));
        const QString text = terraformFor(plan, rows);
        static const QRegularExpression open(u"(?<!\\$)\\$\\{(?!var\\.)"_s);
        QVERIFY2(!text.contains(open), qPrintable(text));
        QVERIFY2(!text.contains(u"\nresource \"null_resource\""_s), qPrintable(text));
    }
};

CADASTRE_TEST(RowTextsTest)
#include "tst_rowtexts.moc"
