// SPDX-License-Identifier: GPL-3.0-or-later
// drift, and both ways to make plan and AWS agree.
#include "app/cli/ctl.h"
#include "support/awsanswers.h"
#include "support/testmain.h"

#include <QDir>

using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

const QString inMarch = u" --clock 2026-03-02T12:00:00Z"_s;

/// A folder as the collector fills it, with what AWS shows of the account's VPCs.
QString answers(const Shell& shell, const QJsonArray& vpcs)
{
    const QString folder = shell.path("answers");
    QDir().mkpath(folder + u"/123456789012/us-east-1"_s);
    wroteFile(folder + u"/123456789012/us-east-1/describe-vpcs.json"_s, vpcsAnswer(vpcs));
    return folder;
}

bool startedWithVpc(const Shell& shell)
{
    return shell.makes({u"new @ --owner 123456789012 --home-region us-east-1"_s, u"ipam create @"_s,
                        u"pool create @ --scope private --family ipv4 --name corp --locale us-east-1"_s,
                        u"pool provision @ corp --cidr 10.4.0.0/16"_s,
                        u"vpc create @ --account 123456789012 --region us-east-1 --name web --ipv4-pool corp:20"_s},
                       inMarch);
}

qsizetype vpcs(const Shell& shell)
{
    return shell(u"list @ resources --json"_s).json().value(u"resources").toArray().size();
}

} // namespace

class DriftVerbTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesWhatAwsHasInOneStep()
    {
        const Shell shell;
        QVERIFY(startedWithVpc(shell));
        const QString folder = answers(shell, {vpcRecord("vpc-0123456789abcdef0", "10.4.0.0/20", "web"),
                                               vpcRecord("vpc-0123456789abcdef1", "10.4.64.0/20", "shadow")});
        const Answer compared = shell(u"drift @ %1 --json"_s.arg(folder) + inMarch);
        ENDS(compared, 1);
        QCOMPARE(compared.json()[u"counts"_s][u"extra"_s].toInt(), 1);
        const Answer dry = shell(u"drift @ %1 --adopt --dry-run --json"_s.arg(folder) + inMarch);
        ENDS(dry, 0);
        QVERIFY(dry.json()[u"dryRun"_s].toBool());
        QVERIFY(dry.json()[u"changedRows"_s].toInt() > 0);
        QVERIFY(!dry.json()[u"adopted"_s].toBool());
        QCOMPARE(vpcs(shell), 1);
        const Answer done = shell(u"drift @ %1 --adopt --json"_s.arg(folder) + inMarch);
        ENDS(done, 0);
        QVERIFY(done.json()[u"adopted"_s].toBool());
        QCOMPARE(vpcs(shell), 2);
        ENDS(shell(u"drift @ %1"_s.arg(folder) + inMarch), 0); // they agree
        ENDS(shell(u"check @"_s), 0);
        ENDS(shell(u"undo @"_s), 0);
        QCOMPARE(vpcs(shell), 1);
    }

    void whatIsMissingStaysUntilItIsAskedFor()
    {
        const Shell shell;
        QVERIFY(startedWithVpc(shell));
        const QString folder = answers(shell, {});
        ENDS(shell(u"drift @ %1 --adopt"_s.arg(folder) + inMarch), 0);
        QCOMPARE(vpcs(shell), 1);
        const Answer listed = shell(u"drift @ %1 --only missing"_s.arg(folder) + inMarch);
        ENDS(listed, 1);
        QVERIFY2(listed.out.startsWith("missing\tvpc\tweb"), listed.all().constData());
        ENDS(shell(u"drift @ %1 --only extra --only moved"_s.arg(folder) + inMarch), 0);
        ENDS(shell(u"drift @ %1 --only missing --adopt"_s.arg(folder) + inMarch), 0);
        QCOMPARE(vpcs(shell), 0);
        ENDS(shell(u"check @"_s), 0);
    }

    void writesTheScriptThatMakesAwsAsPlanned()
    {
        const Shell shell;
        QVERIFY(startedWithVpc(shell));
        const QString folder = answers(shell, {vpcRecord("vpc-0123456789abcdef0", "10.4.0.0/20", "web"),
                                               vpcRecord("vpc-0123456789abcdef1", "10.4.64.0/20", "shadow")});
        const QString script = shell.path("fix.sh");
        const Answer written = shell(u"drift @ %1 --script %2 --json"_s.arg(folder, script) + inMarch);
        ENDS(written, 0);
        QVERIFY(written.json()[u"steps"_s].toInt() > 0);
        const QByteArray text = bytesOf(script);
        QVERIFY2(text.contains("delete-vpc"), text.constData());
        QVERIFY(!text.contains("create-vpc"));
        QVERIFY(!text.contains("delete-ipam"));
        QVERIFY(bytesOf(shell.path("fix.rollback.sh")).contains("create-vpc"));
        ENDS(run(u"/bin/sh"_s, {u"-n"_s, script}), 0);
        QCOMPARE(vpcs(shell), 1); // the plan is as it was
    }

    void aRecordThatCannotBeReadKeepsAllOut()
    {
        const Shell shell;
        QVERIFY(startedWithVpc(shell));
        const QString folder = answers(shell, {vpcRecord("vpc-0123456789abcdef1", "10.4.64.0/33", "bad"),
                                               vpcRecord("vpc-0123456789abcdef2", "10.4.80.0/20", "good")});
        const Answer refused = shell(u"drift @ %1 --adopt"_s.arg(folder) + inMarch);
        ENDS(refused, 2);
        QVERIFY2(refused.all().contains("describe-vpcs.json:") && refused.all().contains("10.4.64.0/33"),
                 refused.all());
        const Answer told = shell(u"drift @ %1 --adopt --json"_s.arg(folder) + inMarch);
        QCOMPARE(told.json()[u"refused"_s][0][u"record"_s].toString(), u"Vpcs[0]"_s);
        QVERIFY2(!told.json()[u"refused"_s][0][u"why"_s].toString().isEmpty(), told.all());
        QCOMPARE(vpcs(shell), 1);
        ENDS(shell(u"drift @ %1 --adopt --skip-refused"_s.arg(folder) + inMarch), 0);
        QCOMPARE(vpcs(shell), 2);
        // Whoever only takes out what is missing takes nothing of it.
        const QString records = answers(shell, {vpcRecord("vpc-0123456789abcdef1", "10.4.64.0/33", "bad")});
        ENDS(shell(u"drift @ %1 --only missing --adopt"_s.arg(records) + inMarch), 0);
        QCOMPARE(vpcs(shell), 0);
    }

    void theTwoWaysExcludeEachOther()
    {
        const Shell shell;
        QVERIFY(startedWithVpc(shell));
        const QString folder = answers(shell, {});
        ENDS(shell(u"drift @ %1 --adopt --script x.sh"_s.arg(folder)), 64);
        ENDS(shell(u"drift @ %1 --dry-run"_s.arg(folder)), 64);
        ENDS(shell(u"drift @ %1"_s.arg(shell.path("nothing"))), 3);
    }
};

CADASTRE_TEST(DriftVerbTest)
#include "tst_drift.moc"
