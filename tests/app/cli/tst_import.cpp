// SPDX-License-Identifier: GPL-3.0-or-later
// Imports that start a plan, as a shell sees them (interface §7.1; decisions.md, Import outcome).
#include "app/cli/ctl.h"
#include "support/awsanswers.h"
#include "support/testmain.h"

#include <QDir>
#include <QJsonArray>

using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {
#if defined(__SANITIZE_ADDRESS__)
constexpr bool hasAddressSanitizer = true; // GCC
#elif defined(__has_feature)
constexpr bool hasAddressSanitizer = __has_feature(address_sanitizer);
#else
constexpr bool hasAddressSanitizer = false;
#endif

const QString netboxFolder = u"" CADASTRE_TEST_DATA "/netbox"_s;
const QString stateFile = u"" CADASTRE_TEST_DATA "/terraform/network.tfstate"_s;

const char* const webVpc = "vpc-0aaaaaaaaaaaaaaa1";
const char* const oldVpc = "vpc-0aaaaaaaaaaaaaaa2";

/// An answer of describe-vpcs in account 123456789012, us-east-1.
QString wroteVpcs(const Shell& shell, const QJsonArray& vpcs)
{
    return wroteFile(shell.path("vpcs.json"), vpcsAnswer(vpcs));
}

/// Verb, options and the time of an import of it.
QString importOf(const QString& file, const char* time)
{
    return u"import @ --format aws-cli %1 --account 123456789012 --region us-east-1 --json --clock 2026-11-%2T12:00:00Z"_s
        .arg(file, QLatin1String(time));
}

/// What a rollout takes away.
QStringList stepsOf(const Answer& rollout)
{
    QStringList kinds;
    for (const QJsonValue step : rollout.json()[u"steps"_s].toArray())
        kinds << step[u"kind"_s].toString() + u' ' + step[u"key"_s].toString().section(u':', 1);
    return kinds.filter(u"delete-"_s);
}

qint64 count(const Answer& answer, const char* name)
{
    return answer.json()[u"counts"_s][QLatin1String(name)].toInteger(-1);
}
} // namespace

class ImportVerbTest : public QObject {
    Q_OBJECT

private:
    static bool started(const Shell& shell)
    {
        return shell.makes({u"new @ --owner 210987654321 --home-region eu-central-1 --sample blank"_s}, now);
    }

    QTemporaryDir m_state; ///< what is remembered stays in here

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_STATE_HOME", m_state.path().toUtf8()); }
    void cleanupTestCase() { qunsetenv("XDG_STATE_HOME"); }

    void answersThatListNothingAreOneLineWhereTheyAreMany()
    {
        const Shell shell;
        QVERIFY(started(shell));
        QDir folder(shell.path("seen"));
        const auto wrote = [&](const char* region) {
            const QString place = u"123456789012/"_s + QLatin1String(region);
            return folder.mkpath(place)
                && !wroteFile(folder.filePath(place + u"/describe-vpcs.json"_s), vpcsAnswer({})).isEmpty();
        };
        QVERIFY(wrote("us-east-1") && wrote("us-west-2") && wrote("eu-west-1"));
        const QString words = u"import @ --format aws-cli %1 --dry-run %2"_s.arg(folder.path(), now);
        QCOMPARE(shell(words).talk.count("describe-vpcs.json” is empty."), 3);
        QVERIFY(wrote("eu-central-1"));
        const Answer many = shell(words);
        QCOMPARE(many.talk.count("is empty."), 0);
        QVERIFY2(many.talk.contains("note: 4 answers list nothing"), many.all());
        QVERIFY2(many.talk.contains("looked at: 4 listings with 0 rows, 1 account (123456789012), 4 Regions ("),
                 many.all());
        const QString alone = wroteVpcs(shell, {QJsonObject{{u"VpcId"_s, QLatin1String(webVpc)},
                                                            {u"OwnerId"_s, u"123456789012"_s},
                                                            {u"CidrBlock"_s, u"10.0.0.0/16"_s}}});
        const Answer one = shell(u"import @ --format aws-cli %1 --dry-run %2"_s.arg(alone, now));
        QVERIFY2(one.talk.contains("looked at: 1 listing with 1 row\n"), one.all());
        QCOMPARE(shell(words + u" --json"_s).json()[u"warnings"_s].toArray().size(), 4);
    }

    void aNetBoxFolderStartsAPlan()
    {
        const Shell shell;
        QVERIFY(started(shell));
        const QString words = u"import @ --format netbox %1 --json %2"_s.arg(netboxFolder, now);
        const Answer dry = shell(words + u" --dry-run"_s);
        ENDS(dry, 0);
        QCOMPARE(dry.json()[u"records"_s].toArray().size(), 94);
        QCOMPARE(count(dry, "new"), 94);
        QCOMPARE(dry.json()[u"records"_s][4][u"becomes"_s].toString(), u"pool"_s);
        QCOMPARE(shell(u"list @ pools --json"_s).json()[u"pools"_s].toArray().size(), 0);

        const Answer done = shell(words);
        ENDS(done, 0);
        QVERIFY(done.json()[u"imported"_s].toBool());
        const Answer again = shell(words);
        ENDS(again, 0);
        QCOMPARE(count(again, "unchanged"), 94);
        QVERIFY(!again.json()[u"imported"_s].toBool());
        ENDS(shell(u"check @"_s), 0);

        ENDS(shell(u"undo @"_s), 0); // one import, one step
        QCOMPARE(count(shell(words + u" --dry-run"_s), "new"), 94);
    }

    void aMappingIsGivenOnceAndRemembered()
    {
        const Shell shell;
        QVERIFY(started(shell));
        const QString sheet = wroteFile(shell.path("sheet.csv"),
                                        "where;who;what\r\n10.0.0.0/16;;container\r\n10.0.1.0/24;12345678901;used\r\n");
        const Answer none = shell(u"import @ --format any-csv %1 %2"_s.arg(sheet, now));
        ENDS(none, 3);
        QVERIFY2(none.talk.contains("--map prefix=COLUMN"), none.all());
        // Each --map takes one pair, so a file may follow.
        const Answer first = shell(
            u"import @ --format csv --map prefix=where --map status=what --map account=who %1 %2"_s.arg(sheet, now));
        ENDS(first, 0);
        QVERIFY2(first.out.contains("012345678901"), first.all());
        const Answer again = shell(u"import @ --format any-csv %1 --json %2"_s.arg(sheet, now));
        ENDS(again, 0);
        QCOMPARE(count(again, "unchanged"), 2);
        ENDS(shell(u"import @ --format any-csv --map prefix=nowhere %1"_s.arg(sheet)), 2);
    }

    void aRefusedRowKeepsTheRestOut()
    {
        const Shell shell;
        QVERIFY(started(shell));
        const QString sheet =
            wroteFile(shell.path("sheet.csv"), "prefix,status\r\n10.0.0.0/16,container\r\n10.0.0.1/24,active\r\n");
        const QString words = u"import @ --format netbox %1 %2"_s.arg(sheet, now);
        const Answer refused = shell(words);
        ENDS(refused, 2);
        QVERIFY2(refused.out.contains("sheet.csv:3"), refused.all());
        QCOMPARE(shell(u"list @ pools --json"_s).json()[u"pools"_s].toArray().size(), 0);
        ENDS(shell(words + u" --skip-refused"_s), 0);
        QCOMPARE(shell(u"list @ pools --json"_s).json()[u"pools"_s].toArray().size(), 1);
    }

    void whatIsPlannedToGoStaysSoWhenItIsImportedAgain()
    {
        const Shell shell;
        QVERIFY(started(shell));
        const QJsonObject web = vpcRecord(webVpc, "10.4.0.0/20", "web");
        const QJsonObject old = vpcRecord(oldVpc, "10.5.0.0/20", "old");
        const QString file = wroteVpcs(shell, {web, old});
        ENDS(shell(importOf(file, "20")), 0);
        ENDS(shell(u"vpc delete @ %1 --clock 2026-11-21T12:00:00Z"_s.arg(QLatin1String(oldVpc))), 0);
        const QString steps = u"rollout list @ --json --clock 2026-11-28T12:00:00Z"_s;
        const QStringList teardown{u"delete-vpc "_s + QLatin1String(oldVpc)};
        QCOMPARE(stepsOf(shell(steps)), teardown);

        const Answer again = shell(importOf(file, "22"));
        ENDS(again, 0);
        QCOMPARE(count(again, "conflict"), 1);
        QCOMPARE(count(again, "unchanged"), 1);
        QVERIFY(again.json()[u"records"_s][0][u"plannedToGo"_s].toBool());
        QVERIFY(!shell(u"list @ resources --json"_s).out.contains(oldVpc));
        QCOMPARE(stepsOf(shell(steps)), teardown);
        // Another list that says nothing of it ends nothing.
        ENDS(shell(importOf(wroteFile(shell.path("subnets.json"), R"({"Subnets":[]})"), "23")), 0);
        QCOMPARE(stepsOf(shell(steps)), teardown);
        // AWS has it, and drift says so; what is planned to go is not adopted unasked.
        const QString drift = u"drift @ %1 --account 123456789012 --region us-east-1 --json"_s.arg(file);
        const Answer differs = shell(drift);
        ENDS(differs, 1);
        QVERIFY2(differs.json()[u"rows"_s][0][u"plannedToGo"_s].toBool(), differs.all());
        (void)shell(drift + u" --adopt"_s);
        QVERIFY(!shell(u"list @ resources --json"_s).out.contains(oldVpc));

        // Whoever wants it back says so.
        const Answer back = shell(importOf(file, "24") + u" --take-back Vpcs[1]"_s);
        ENDS(back, 0);
        QCOMPARE(count(back, "new"), 1);
        QVERIFY(shell(u"list @ resources --json"_s).out.contains(oldVpc));
        QCOMPARE(stepsOf(shell(steps)), QStringList());
        ENDS(shell(importOf(file, "24") + u" --take-back Vpcs[9]"_s), 2);
    }

    void whatIsPlannedOtherwiseStaysSoWhenItIsImportedAgain()
    {
        const Shell shell;
        QVERIFY(started(shell));
        const auto wrote = [&](const char* description) {
            return wroteFile(shell.path("seen.json"),
                             QByteArray(R"({"Ipams":[{"IpamId":"ipam-0123456789abcdef0","OwnerId":"210987654321",
                "IpamRegion":"us-east-1","PublicDefaultScopeId":"ipam-scope-0123456789abcdef0",
                "PrivateDefaultScopeId":"ipam-scope-0123456789abcdef1","OperatingRegions":[{"RegionName":"us-east-1"}],
                "State":"create-complete"}],"IpamPools":[{"IpamPoolId":"ipam-pool-0aaaaaaaaaaaaaaaa",
                "OwnerId":"210987654321","IpamScopeType":"private","IpamRegion":"us-east-1","Locale":"us-east-1",
                "IpamScopeArn":"arn:aws:ec2::210987654321:ipam-scope/ipam-scope-0123456789abcdef1",
                "IpamArn":"arn:aws:ec2::210987654321:ipam/ipam-0123456789abcdef0","State":"create-complete",
                "AddressFamily":"ipv4","Description":"WORD","AllocationMaxNetmaskLength":26}]})")
                                 .replace("WORD", description));
        };
        const auto pool = [&] { return shell(u"show @ ipam-pool-0aaaaaaaaaaaaaaaa --json"_s).out; };
        ENDS(shell(importOf(wrote("first"), "24")), 0);
        const QString edit = u"pool modify @ ipam-pool-0aaaaaaaaaaaaaaaa --description mine --max 24"_s;
        ENDS(shell(edit + u" --clock 2026-11-24T13:00:00Z"_s), 0);
        const QString file = wrote("second");
        const Answer dry = shell(importOf(file, "25") + u" --dry-run"_s);
        ENDS(dry, 0);
        QVERIFY(dry.json()[u"records"_s][1][u"keepsEdits"_s].toBool());
        QCOMPARE(dry.json()[u"counts"_s][u"keepEdits"_s].toInt(), 1);
        ENDS(shell(importOf(file, "25")), 0);
        QVERIFY2(pool().contains("mine"), pool());
        // A rollout still has it to do, from what AWS shows by now.
        const Answer rollout = shell(u"rollout list @ --json --clock 2026-11-25T13:00:00Z"_s);
        ENDS(rollout, 0);
        QVERIFY2(rollout.out.contains("modify-pool"), rollout.all());
        ENDS(shell(u"undo @ --clock 2026-11-25T14:00:00Z"_s), 0); // the import and what it left planned
        ENDS(shell(importOf(file, "26") + u" --take-back IpamPools[0]"_s), 0);
        QVERIFY2(pool().contains("second"), pool());
    }

    void whatAwsShowsNoMoreIsSaidAndStaysUntilDriftTakesItOut()
    {
        const Shell shell;
        QVERIFY(started(shell));
        const QJsonObject web = vpcRecord(webVpc, "10.4.0.0/20", "web");
        QJsonObject nameless = vpcRecord(oldVpc, "10.5.0.0/20", "old");
        nameless.insert(u"Tags"_s, QJsonArray());
        const Answer first = shell(importOf(wroteVpcs(shell, {web, nameless}), "20"));
        ENDS(first, 0);
        QVERIFY(!first.out.contains("shows no more"));
        const QString less = wroteVpcs(shell, {web});
        const Answer second = shell(importOf(less, "22"));
        ENDS(second, 0);
        QVERIFY2(second.out.contains("AWS shows no more: vpc-0aaaaaaaaaaaaaaa2 10.5.0.0/20."), second.all());
        // Until then it is as old as when it was shown.
        QVERIFY(shell(u"audit @ --clock 2026-11-22T13:00:00Z"_s).out.contains("oldest data 2026-11-20"));
        const QString drift =
            u"drift @ %1 --account 123456789012 --region us-east-1 --only missing --adopt"_s.arg(less);
        (void)shell(drift + u" --clock 2026-11-22T14:00:00Z"_s);
        QVERIFY(!shell(u"list @ resources --json"_s).out.contains(oldVpc));
        QVERIFY(!shell(importOf(less, "23")).out.contains("shows no more"));
    }

    void anAccountThatWasTakenAwayDoesNotComeBackAsAnOwner()
    {
        const Shell shell;
        QVERIFY(started(shell));
        const QString accounts =
            wroteFile(shell.path("list-accounts.json"),
                      R"({"Accounts":[{"Id":"222233334444","Name":"old","Email":"a@b.c","Status":"ACTIVE"}]})");
        ENDS(shell(importOf(accounts, "20")), 0);
        const QString list = u"list @ accounts --json"_s;
        QVERIFY(shell(list).out.contains("222233334444"));
        ENDS(shell(u"account remove @ 222233334444 --clock 2026-11-21T12:00:00Z"_s), 0);

        QJsonObject web = vpcRecord(webVpc, "10.4.0.0/20", "web");
        web[u"OwnerId"_s] = u"222233334444"_s;
        ENDS(shell(importOf(wroteVpcs(shell, {web}), "22")), 0);
        QVERIFY(shell(u"list @ resources --json"_s).out.contains(webVpc));
        QVERIFY(!shell(list).out.contains("222233334444"));
        ENDS(shell(u"check @"_s), 0);
    }

    void aRemovalThatAwsShowsIsDone()
    {
        const Shell shell;
        QVERIFY(started(shell));
        const QJsonObject web = vpcRecord(webVpc, "10.4.0.0/20", "web");
        const QJsonObject old = vpcRecord(oldVpc, "10.5.0.0/20", "old");
        const QString file = wroteVpcs(shell, {web, old});
        ENDS(shell(importOf(file, "20")), 0);
        ENDS(shell(u"vpc delete @ %1 --clock 2026-11-21T12:00:00Z"_s.arg(QLatin1String(oldVpc))), 0);
        const QString steps = u"rollout list @ --json --clock 2026-11-28T12:00:00Z"_s;
        // An empty list from nobody knows where ends nothing.
        const QString nowhere = wroteFile(shell.path("empty.json"), R"({"Vpcs":[]})");
        ENDS(shell(u"import @ --format aws-cli %1 --clock 2026-11-21T13:00:00Z"_s.arg(nowhere)), 0);
        QCOMPARE(stepsOf(shell(steps)), QStringList{u"delete-vpc "_s + QLatin1String(oldVpc)});
        (void)wroteVpcs(shell, {web});
        ENDS(shell(importOf(file, "22")), 0);
        QCOMPARE(stepsOf(shell(steps)), QStringList());
        ENDS(shell(u"undo @"_s), 0); // the import: nobody knows that it is gone
        QCOMPARE(stepsOf(shell(steps)), QStringList{u"delete-vpc "_s + QLatin1String(oldVpc)});
        ENDS(shell(u"undo @"_s), 0); // the list from nowhere
        QCOMPARE(stepsOf(shell(steps)), QStringList{u"delete-vpc "_s + QLatin1String(oldVpc)});
        ENDS(shell(u"undo @"_s), 0); // the removal: it is no longer planned
        QCOMPARE(stepsOf(shell(steps)), QStringList());
        (void)wroteVpcs(shell, {web, old});
        const Answer again = shell(importOf(file, "23"));
        QCOMPARE(count(again, "unchanged"), 2);
    }

    void aTerraformStateIsPlannedUnlessItsTimeIsGiven()
    {
        const Shell shell;
        QVERIFY(started(shell));
        const QString words = u"import @ --format terraform-state %1 --json %2"_s.arg(stateFile, now);
        const Answer undated = shell(words);
        ENDS(undated, 0);
        QVERIFY2(undated.out.contains("--seen"), undated.all());
        const Answer again = shell(words);
        QCOMPARE(count(again, "unchanged"), again.json()[u"records"_s].toArray().size());
        const Answer dated = shell(words + u" --seen 2026-11-20T08:00:00Z"_s);
        ENDS(dated, 0);
        QVERIFY(count(dated, "updated") > 0);
        QVERIFY(shell(u"export @"_s).out.contains("2026-11-20T08:00:00Z"));
        ENDS(shell(words + u" --seen yesterday"_s), 2);
        ENDS(shell(u"check @"_s), 0);
    }

    // reliability.md §4.8. The sanitizer can refuse what is larger than a test likes; elsewhere nothing small can.
    void whatTheMemoryDoesNotHoldIsRefusedInWords()
    {
        if (!hasAddressSanitizer)
            QSKIP("needs the address sanitizer, which refuses large allocations when it is told to");
        const Shell shell;
        QVERIFY(started(shell));
        const QByteArray before = shell(u"export @"_s).out;
        const QString file = wroteFile(shell.path("vpcs.json"), QByteArray(40 << 20, ' ') + R"({"Vpcs": []})");
        const QByteArray options = qgetenv("ASAN_OPTIONS");
        qputenv("ASAN_OPTIONS", options + ":allocator_may_return_null=1:max_allocation_size_mb=16");
        const Answer refused = shell(u"import @ --format aws-cli --region us-east-1 --json "_s + file);
        qputenv("ASAN_OPTIONS", options);
        ENDS(refused, 3);
        QCOMPARE(refused.json()[u"error"_s][u"code"_s].toString(), u"out-of-memory"_s);
        QVERIFY2(refused.talk.contains("There is not enough memory for this."), refused.all());
        QCOMPARE(shell(u"export @"_s).out, before);
        ENDS(shell(u"check @"_s), 0);
    }
};

CADASTRE_TEST(ImportVerbTest)
#include "tst_import.moc"
