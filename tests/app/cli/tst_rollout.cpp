// SPDX-License-Identifier: GPL-3.0-or-later
// rollout, and the exports that operations run.
#include "app/cli/ctl.h"
#include "support/stackschema.h"
#include "support/testmain.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QStandardPaths>

using namespace cadastre::testing;
using namespace Qt::StringLiterals;

class RolloutVerbTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatAwsWouldRefuseOfTheSampleIsSaidAndLeftOut()
    {
        const Shell shell;
        ENDS(shell(u"new @ --sample byoipv6-walkthrough"_s), 0);
        const Answer list = shell(u"rollout list @ --since nothing --json"_s);
        ENDS(list, 0);
        const QJsonObject caveat = list.json()[u"caveats"_s][0].toObject();
        QCOMPARE(caveat[u"kind"_s].toString(), u"pool-rules"_s);
        QCOMPARE(caveat[u"subject"_s].toString(), u"vpc-payments-stage"_s);
        QVERIFY2(caveat[u"text"_s].toString().contains(u"Region=us-east-1"_s), list.all());
        ENDS(shell(u"export @ --format aws-cli --since nothing -o "_s + shell.path("change.sh")), 0);
        const QByteArray script = bytesOf(shell.path("change.sh"));
        QVERIFY(script.contains("# Note: AWS would refuse vpc-payments-stage"));
        QVERIFY(!script.contains("step 'Create VPC vpc-payments-stage"));
    }

    void whatWasSeenStaysTheStartWhenAllOfItIsPlannedToGo() // issue: a teardown of an imported estate
    {
        const Shell sh;
        QCOMPARE(sh(u"new @ --owner 123456789012 --home-region us-east-1"_s).code, 0);
        const Answer took = sh(u"import @ --format aws-cli --account 123456789012 --region us-east-1 "_s
                               + u"" CADASTRE_TEST_DATA "/aws/describe-vpcs.1.json"_s);
        QVERIFY2(took.code == 0, took.all());
        QVERIFY(!sh(u"rollout list @"_s).out.contains("Delete"));
        for (const QJsonValue& row : sh(u"list @ resources --json"_s).json()[u"resources"_s].toArray())
            if (const Answer gone = sh(u"vpc delete @ "_s + row[u"vpcId"_s].toString()); gone.code != 0)
                QFAIL(gone.all());
        const Answer listed = sh(u"rollout list @ --json"_s);
        QVERIFY2(listed.json()[u"start"_s].toString().startsWith(u"what was seen in AWS"_s), listed.all());
        QVERIFY2(sh(u"rollout list @"_s).out.contains("Delete VPC Not Shared"), listed.all());
    }

    void everySampleCanBeExported_data()
    {
        QTest::addColumn<QString>("sample");
        QTest::newRow("walkthrough") << u"byoipv6-walkthrough"_s;
        QTest::newRow("acme") << u"acme-global"_s;
    }
    void everySampleCanBeExported()
    {
        QFETCH(QString, sample);
        const Shell sh;
        ENDS(sh(u"new @ --sample "_s + sample), 0);
        for (const QString& format : {u"aws-cli"_s, u"terraform"_s, u"terraform-aws-ia"_s, u"cloudformation"_s})
            ENDS(sh(u"export @ --since nothing --format %1 -o %2"_s.arg(format, sh.path(qPrintable(format)))), 0);
        // CloudFormation's templates, one a stack, say what their resources know.
        QVERIFY(QDir().mkpath(sh.path("stacks")));
        ENDS(sh(u"export @ --since nothing --format cloudformation -o "_s + sh.path("stacks/stack.json")), 0);
        const QDir stacks(sh.path("stacks"));
        QVERIFY(!stacks.isEmpty());
        for (const QString& name : stacks.entryList({u"*.json"_s}, QDir::Files))
            QCOMPARE(strangersIn(bytesOf(stacks.filePath(name))), QStringList());
    }

    // Terraform itself, where a user has it; its provider, where that lies beside it: nothing is fetched.
    void terraformTakesWhatIsWritten_data() { everySampleCanBeExported_data(); }
    void terraformTakesWhatIsWritten()
    {
        QFETCH(QString, sample);
        const QString terraform = QStandardPaths::findExecutable(u"terraform"_s);
        if (terraform.isEmpty())
            QSKIP("terraform is not installed");
        const Shell sh;
        ENDS(sh(u"new @ --sample "_s + sample), 0);
        QVERIFY(QDir().mkpath(sh.path("tf")));
        ENDS(sh(u"export @ --since nothing --format terraform -o "_s + sh.path("tf/main.tf")), 0);
        ENDS(run(terraform, {u"fmt"_s, u"-check"_s, u"-diff"_s, sh.path("tf")}), 0);
        QString plugins;
        for (const QString& folder : {QDir::homePath() + u"/.terraform.d/plugins"_s,
                                      u"/usr/local/share/terraform/plugins"_s, u"/usr/share/terraform/plugins"_s})
            if (QFileInfo(folder + u"/registry.terraform.io/hashicorp/aws"_s).isDir())
                plugins = folder;
        if (plugins.isEmpty())
            QSKIP("terraform's provider hashicorp/aws is not installed");
        const QString there = u"-chdir="_s + sh.path("tf");
        ENDS(run(terraform, {there, u"init"_s, u"-backend=false"_s, u"-plugin-dir="_s + plugins}), 0);
        ENDS(run(terraform, {there, u"validate"_s}), 0);
    }

    void listsTheStepsInTheirOrder()
    {
        const Shell sh;
        ENDS(sh(u"new @ --sample byoipv6-walkthrough"_s), 0);
        const Answer listed = sh(u"rollout list @ --since nothing --json"_s);
        ENDS(listed, 0);
        const QJsonArray steps = listed.json().value(u"steps").toArray();
        QVERIFY(steps.size() > 20);
        QCOMPARE(steps.at(0).toObject().value(u"kind").toString(), u"create-ipam"_s);
        for (const QJsonValue& one : steps) {
            const QJsonObject step = one.toObject();
            QVERIFY(!step.value(u"key").toString().isEmpty());
            QVERIFY(!step.value(u"text").toString().isEmpty());
            for (const QJsonValue& before : step.value(u"after").toArray())
                QVERIFY(before.toInt() < step.value(u"number").toInt());
        }
        QVERIFY(!listed.json().value(u"caveats").toArray().isEmpty()); // nobody asked to advertise
    }

    void writesTheScriptAndTheWayBack()
    {
        const Shell sh;
        ENDS(sh(u"new @ --sample byoipv6-walkthrough"_s), 0);
        const QString script = sh.path("change.sh");
        ENDS(sh(u"export @ --format aws-cli --since nothing --ticket CHG-7 -o "_s + script), 0);
        const QString back = sh.path("change.rollback.sh");
        for (const QString& file : {script, back}) {
            QVERIFY2(QFileInfo(file).isExecutable(), qPrintable(file));
            QVERIFY(bytesOf(file).contains("Ticket: CHG-7"));
            const Answer help = run(u"/bin/sh"_s, {file, u"--help"_s});
            ENDS(help, 0);
            QVERIFY(help.out.contains("--check"));
            ENDS(run(u"/bin/sh"_s, {file, u"--nonsense"_s}), 64);
        }
        QVERIFY(bytesOf(script).contains("create-ipam-pool"));
        QVERIFY(bytesOf(back).contains("delete-ipam-pool"));
    }

    void whatIsLeftOutIsInNoExport()
    {
        const Shell sh;
        ENDS(sh(u"new @ --sample byoipv6-walkthrough"_s), 0);
        const QByteArray block = "--cidr 10.6.0.0/16";
        QVERIFY(sh(u"export @ --format aws-cli --since nothing"_s).out.contains(block));
        QString key;
        for (const QJsonValue& one : sh(u"rollout list @ --since nothing --json"_s).json().value(u"steps").toArray())
            if (one.toObject().value(u"text").toString().startsWith(u"Provision 10.6.0.0/16"))
                key = one.toObject().value(u"key").toString();
        QVERIFY(!key.isEmpty());
        ENDS(sh(u"rollout mark @ "_s + key + u" --progress left-out --ticket CHG-9"_s), 0);
        QVERIFY(!sh(u"export @ --format aws-cli --since nothing"_s).out.contains(block));
        QVERIFY(!sh(u"export @ --format aws-cli --since nothing --rollback"_s).out.contains(block));
        for (const QJsonValue& one : sh(u"rollout list @ --since nothing --json"_s).json().value(u"steps").toArray())
            if (one.toObject().value(u"key").toString() == key) {
                QCOMPARE(one.toObject().value(u"progress").toString(), u"left-out"_s);
                QCOMPARE(one.toObject().value(u"ticket").toString(), u"CHG-9"_s);
            }
        ENDS(sh(u"undo @"_s), 0);
        QVERIFY(sh(u"export @ --format aws-cli --since nothing"_s).out.contains(block));
    }

    void theStartBelongsToTheFormatsThatHaveOne()
    {
        const Shell sh;
        ENDS(sh(u"new @ --sample byoipv6-walkthrough"_s), 0);
        ENDS(sh(u"export @ --format csv --since nothing"_s), 64);
    }

    void writesTerraformAndCloudFormation()
    {
        const Shell sh;
        ENDS(sh(u"new @ --sample byoipv6-walkthrough"_s), 0);
        const Answer terraform = sh(u"export @ --format terraform"_s);
        ENDS(terraform, 0);
        QVERIFY(terraform.out.contains("resource \"aws_vpc_ipam_pool\" \"us_east_1_pool\" {"));
        ENDS(sh(u"export @ --format cloudformation -o "_s + sh.path("stack.json")), 0);
        QVERIFY(bytesOf(sh.path("stack.json")).contains("AWS::EC2::IPAMPool"));
    }

    void aPoolWithoutANameHasNone() // the pattern of split is split's alone
    {
        const Shell sh;
        ENDS(sh(u"new @ --owner 123456789012 --home-region us-east-1"_s), 0);
        ENDS(sh(u"ipam create @ --region us-east-1"_s), 0);
        ENDS(sh(u"pool create @ --scope private --family ipv4"_s), 0);
        const Answer pools = sh(u"list @ pools --json"_s);
        ENDS(pools, 0);
        QVERIFY2(!pools.out.contains("REGION"), pools.all());
    }

    void startsAtACheckpointOrSaysThatThereIsNone()
    {
        const Shell sh;
        ENDS(sh(u"new @ --sample byoipv6-walkthrough"_s), 0);
        ENDS(sh(u"checkpoint set @ live"_s), 0);
        const Answer none = sh(u"rollout list @ --since live --json"_s);
        ENDS(none, 0);
        QVERIFY(none.json().value(u"steps").toArray().isEmpty());
        ENDS(sh(u"pool create @ --scope private --family ipv4 --name LATER"_s), 0);
        const QJsonArray steps = sh(u"rollout list @ --since live --json"_s).json().value(u"steps").toArray();
        QCOMPARE(steps.size(), 1);
        QCOMPARE(steps.at(0).toObject().value(u"kind").toString(), u"create-pool"_s);
        const Answer missing = sh(u"rollout list @ --since never"_s);
        ENDS(missing, 2);
        QVERIFY(missing.talk.contains("never"));
    }
};

CADASTRE_TEST(RolloutVerbTest)
#include "tst_rollout.moc"
