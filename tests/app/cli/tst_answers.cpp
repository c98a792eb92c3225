// SPDX-License-Identifier: GPL-3.0-or-later
// What answers say and do not leave out: interface §4.14, §4.15 and §7.1; decisions.md, State and evidence.
#include "app/cli/ctl.h"
#include "support/testmain.h"

#include <QJsonArray>

using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

const QString noon = u" --clock 2026-11-24T12:00:00Z"_s;
const QString later = u" --clock 2026-11-24T12:30:00Z"_s;

#define HOLDS(answer, expected, words)                                                                                 \
    do {                                                                                                               \
        const Answer given = (answer);                                                                                 \
        QVERIFY2(given.code == (expected) && (given.out + given.talk).contains(words), given.all().constData());       \
    } while (false)
#define LACKS(answer, words)                                                                                           \
    do {                                                                                                               \
        const Answer given = (answer);                                                                                 \
        QVERIFY2(!(given.out + given.talk).contains(words), given.all().constData());                                  \
    } while (false)

/// A plan with an IPAM, a private pool with space, and a pool of a Region in it.
bool started(const Shell& shell)
{
    return shell.makes({u"new @ --owner 123456789012 --home-region us-east-1"_s, u"ipam create @"_s,
                        u"pool create @ --scope private --family ipv4 --name TOP"_s,
                        u"pool provision @ TOP --cidr 10.0.0.0/8"_s,
                        u"pool create @ --source TOP --name EAST --locale us-east-1 --default 24"_s,
                        u"pool provision @ EAST --cidr 10.0.0.0/16"_s},
                       noon);
}

} // namespace

class AnswersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLineIsWhatStandsBeforeALineBreak() // interface §7.1, cidr parse
    {
        QCOMPARE(ctlLine(u"cidr parse --json"_s, "10.0.0.0/8\n").out.count('\n'), 1);
        ENDS(ctlLine(u"cidr parse"_s, "10.0.0.0/8\n"), 0);
        QCOMPARE(ctlLine(u"cidr parse --json"_s, "10.0.0.0/8\r\n\n1.2.3.4").out.count('\n'), 3);
        ENDS(ctlLine(u"cidr parse"_s, QByteArray("1.2.3.4\0\n", 9)), 2);
        ENDS(ctlLine(u"cidr parse"_s, "1.2.3.4\n\xEF\xBB\xBF"
                                      "10.0.0.0/8\n"),
             2);
        HOLDS(ctlLine(u"cidr cover"_s, "\xEF\xBB\xBF"
                                       "10.0.0.0/9\n10.128.0.0/9\n"),
              0, "10.0.0.0/8");
        HOLDS(ctlLine(u"cidr cover"_s, "10.0.0.0/9\nx\n"), 2, "cadastrectl: line 2: ");
    }
    void aSplitSaysWhatItsLimitIs()
    {
        HOLDS(ctlLine(u"cidr split 10.0.0.0/8 --netmask 40"_s), 2, "the largest is 32");
        HOLDS(ctlLine(u"cidr split 10.0.0.0/8 --netmask 4"_s), 2, "too short; the limit is /8");
        HOLDS(ctlLine(u"cidr split 10.0.0.0/8 --netmask 30"_s), 2, "more than a million parts");
    }

    void requiredEvidenceFailsWhatHasNoProofAtOnceAndSaysWhy() // decisions.md, State and evidence
    {
        const Shell shell;
        QVERIFY(started(shell));
        ENDS(shell(u"plan set @ --evidence required"_s), 0);
        ENDS(shell(u"pool create @ --scope public --family ipv6 --name OWN --public-ip-source byoip"_s), 0);
        const QString proof = u" --message "_s + wroteFile(shell.path("m"), "m\n") + u" --signature "_s
                            + wroteFile(shell.path("s"), "s\n");
        HOLDS(shell(u"pool provision @ OWN --cidr 2605:9cc0:1ff0::/44"_s + proof), 0,
              "failed-provision, not-checked: the plan requires evidence, and none was checked");
        HOLDS(shell(u"list @ cidrs"_s), 0, "the plan requires evidence");
    }
    void theOrganisationIsDescribedByHand() // contract §15
    {
        const Shell shell;
        QVERIFY(started(shell));
        ENDS(shell(u"plan set @ --organization o-abc123 --management-account 100000000009 --organization-sharing on"_s),
             0);
        const auto settings = [&shell] { return shell(u"export @ --format json"_s).json()[u"settings"_s].toObject(); };
        QCOMPARE(settings()[u"managementAccount"_s], QJsonValue(u"100000000009"_s));
        QCOMPARE(settings()[u"organizationSharing"_s], QJsonValue(true));
        ENDS(shell(u"plan set @ --management-account none --organization-sharing off"_s), 0);
        QCOMPARE(settings()[u"managementAccount"_s].toString(), QString());
        QVERIFY(!settings()[u"organizationSharing"_s].toBool());
        HOLDS(shell(u"plan set @ --management-account 12"_s), 2, "12");
    }
    void spaceWithoutACheckedProofSaysSoEverywhere() // decisions.md: shown in every row, export and finding
    {
        const Shell shell;
        ENDS(shell(u"new @ --sample byoipv6-walkthrough"_s), 0);
        for (const QString& line : {u"show @"_s, u"show @ BYOIPv6-TOP"_s, u"list @ cidrs"_s,
                                    u"export @ --format text"_s, u"export @ --format csv"_s})
            HOLDS(shell(line), 0, "not-checked");
    }

    void anAuditSaysSinceWhenWhenAsked() // interface §4.11, §4.14
    {
        const Shell shell;
        QVERIFY(started(shell));
        ENDS(shell(u"rule add @ cost --key CostCentre"_s + noon), 0);
        ENDS(shell(u"vpc create @ --account 123456789012 --region us-east-1 --name v --ipv4-pool EAST:20"_s + later),
             0);
        const Answer silent = shell(u"audit @ --format json --fail-on never"_s + later);
        QVERIFY(!silent.json()[u"findings"_s].toArray().isEmpty());
        for (const QJsonValue& finding : silent.json()[u"findings"_s].toArray())
            QVERIFY(!finding.toObject().contains(u"since"_s));
        const Answer told = shell(u"audit @ --format json --since --fail-on never --clock 2026-12-24T12:00:00Z"_s);
        QStringList houseTags;
        for (const QJsonValue& finding : told.json()[u"findings"_s].toArray()) {
            QVERIFY(!finding[u"since"_s].toString().isEmpty());
            QCOMPARE(finding[u"sinceIsOlder"_s], QJsonValue(false));
            if (finding[u"rule"_s] == u"HOUSE-TAG"_s)
                houseTags << finding[u"since"_s].toString();
        }
        QCOMPARE(houseTags, QStringList{later.mid(later.indexOf(u"2026"_s))});
        HOLDS(shell(u"audit @ --since --fail-on never --format csv"_s + later), 0, ",what,since,basis\r\n");
        HOLDS(shell(u"audit @ --since --fail-on never"_s + later), 0, "[since 2026-");
    }

    void findingsAreListedBySinceWhenAndBySeverity() // interface §4.14
    {
        const Shell shell;
        QVERIFY(started(shell));
        ENDS(shell(u"rule add @ cost --key CostCentre"_s + noon), 0);
        ENDS(shell(u"vpc create @ --account 123456789012 --region us-east-1 --name v --ipv4-pool EAST:20"_s + later),
             0);
        const auto listed = [&](const QString& filter) {
            return ctl({u"list"_s, shell.path("plan.cadastre"), u"findings"_s, u"--json"_s, u"--where"_s, filter,
                        u"--clock"_s, u"2026-12-24T12:00:00Z"_s})
                .json()[u"findings"_s]
                .toArray();
        };
        const QJsonArray recent = listed(u"rule:HOUSE-TAG since:>2026-11-24T12:15:00Z"_s);
        QCOMPARE(recent.size(), 1);
        QCOMPARE(recent[0][u"since"_s].toString(), later.mid(later.indexOf(u"2026"_s)));
        QCOMPARE(listed(u"since:>2026-11-24T12:45:00Z"_s).size(), 0);
        QVERIFY(!listed(u"since:>2000-01-01"_s).isEmpty());
        QVERIFY(!listed(u"rule:HOUSE-TAG"_s)[0].toObject().contains(u"since"_s)); // costs a second audit
        QCOMPARE(listed(u"sev:>=info"_s).size(), listed(u"sev:<=error"_s).size());
        QCOMPARE(listed(u"sev:>error"_s).size(), 0);
        QCOMPARE(listed(u"sev:<info"_s).size(), 0);
        QCOMPARE(listed(u"sev:<warning"_s).size(), listed(u"sev:info"_s).size());
    }
    void everyTableIsFilteredByWhere() // interface §7.1, §4.14
    {
        const Shell shell;
        ENDS(shell(u"new @ --sample acme-global"_s), 0);
        for (const QString& what : {u"pools"_s, u"cidrs"_s, u"allocations"_s, u"resources"_s, u"accounts"_s,
                                    u"shares"_s, u"findings"_s, u"journal"_s, u"reserves"_s, u"sites"_s, u"scopes"_s}) {
            const auto rows = [&](const QString& filter) {
                return shell(u"list @ "_s + what + u" --json"_s + filter).json()[what].toArray().size();
            };
            QVERIFY2(rows({}) > 0, qPrintable(what));
            QVERIFY2(rows(u" --where zzzznope"_s) == 0, qPrintable(what));
        }
    }

    void aPreviewSaysWhatEachStrategyWouldTakeAndWhy() // product.md: every suggestion says why it was chosen
    {
        const Shell shell;
        QVERIFY(started(shell));
        ENDS(shell(u"allocate @ EAST --cidr 10.0.0.0/24"_s), 0);
        ENDS(shell(u"reserve add @ EAST --cidr 10.0.1.0/24 --purpose growth"_s), 0);
        const Answer told = shell(u"allocate @ EAST --netmask 24 --strategy sparse --preview"_s);
        ENDS(told, 0);
        QCOMPARE(told.out, "10.0.128.0/24\n"); // and nothing else, for scripts
        QVERIFY2(told.talk.contains("  first-fit 10.0.2.0/24: the lowest, clear of reserves and sites; "), told.talk);
        QVERIFY2(told.talk.contains("> sparse 10.0.128.0/24: has room to grow to /17; the largest left is a /18"),
                 told.talk);
        QVERIFY2(told.talk.contains("by length alone AWS would give 10.0.1.0/24"), told.talk);
        const QJsonArray candidates =
            shell(u"allocate @ EAST --netmask 24 --preview --json"_s).json()[u"candidates"_s].toArray();
        QCOMPARE(candidates.size(), 3);
        QCOMPARE(candidates[0][u"strategy"_s].toString(), u"first-fit"_s);
        QCOMPARE(candidates[0][u"chosen"_s], QJsonValue(true));
        QCOMPARE(candidates[2][u"chosen"_s], QJsonValue(false));
        QCOMPARE(candidates[2][u"cidr"_s].toString(), u"10.0.128.0/24"_s);
        for (const QJsonValue& one : candidates)
            QVERIFY(!one[u"why"_s].toString().isEmpty());
        QVERIFY(shell(u"allocate @ EAST --cidr 10.0.9.0/24 --preview --json"_s)
                    .json()[u"candidates"_s]
                    .toArray()
                    .isEmpty());
    }

    void aRefusalNamesTheWayWithAllThatIsInItWhereThereIsOne() // interface §7.1, pool delete --cascade
    {
        const Shell shell;
        QVERIFY(started(shell));
        SAYS_NO(shell(u"pool delete @ TOP"_s),
                "Deprovision them first. Or delete it with all that is in it: --cascade.");
        QVERIFY(
            shell(u"pool delete @ TOP --json"_s).json()[u"error"_s][u"advice"_s].toString().contains(u"--cascade"_s));
        SAYS_NO(shell(u"ipam delete @"_s), "--cascade");
        ENDS(shell(u"pool create @ --scope public --family ipv6 --name OUT"_s), 0);
        ENDS(shell(u"pool create @ --source OUT --name IN --locale us-east-1 --service ec2"_s), 0);
        for (const QString& line : {u"pool delete @ OUT"_s, u"ipam delete @"_s}) { // AWS has none in the public scope
            const Answer refused = shell(line);
            QVERIFY2(refused.code == 2 && !refused.talk.contains("--cascade"), refused.all().constData());
        }
        ENDS(shell(u"pool delete @ TOP --cascade"_s), 0);
    }
    void aSplitOfThePublicScopeIsForEc2UnlessSaid()
    {
        const Shell shell;
        ENDS(shell(u"new @ --owner 123456789012 --home-region us-east-1"_s), 0);
        ENDS(shell(u"ipam create @ --region us-west-2"_s), 0);
        const QString message = wroteFile(shell.path("m"), "m\n");
        ENDS(shell(u"pool create @ --scope public --family ipv6 --name OWN --public-ip-source byoip"_s), 0);
        // A device has no size that says how much comes.
        const Answer endless =
            shell(u"pool provision @ OWN --cidr 2605:9cc0:1ff0::/44 --message /dev/zero --signature "_s + message);
        ENDS(endless, 3);
        QVERIFY(endless.talk.contains("/dev/zero"));
        ENDS(shell(u"pool provision @ OWN --cidr 2605:9cc0:1ff0::/44 --message "_s + message + u" --signature "_s
                   + message),
             0);
        ENDS(shell(u"pool split @ OWN --regions us-east-1,us-west-2 --netmask 48"_s), 0);
        QCOMPARE(shell(u"show @ US-WEST-2-POOL --json"_s).json()[u"pool"_s][u"service"_s].toString(), u"ec2"_s);
    }

    void theBasisStandsInEverySheetAndReport() // interface §4.15 point 1
    {
        const Shell shell;
        QVERIFY(started(shell));
        const QString answer = wroteFile(shell.path("vpcs.json"), R"({"Vpcs": [{"VpcId": "vpc-0123456789abcdef0",
            "CidrBlock": "10.77.0.0/16", "OwnerId": "123456789012", "State": "available", "IsDefault": false,
            "CidrBlockAssociationSet": [{"AssociationId": "vpc-cidr-assoc-0a", "CidrBlock": "10.77.0.0/16",
            "CidrBlockState": {"State": "associated"}}]}]})");
        ENDS(shell(u"import @ --format aws-cli "_s + answer + u" --region us-east-1 --account 123456789012"_s), 0);

        const QByteArray sheet = shell(u"export @ --format csv"_s).out;
        QList<QByteArray> lines = sheet.split('\n');
        QVERIFY2(lines.takeFirst().endsWith(",evidence,vpc_id,zone,basis\r"), sheet);
        QCOMPARE(lines.takeLast(), QByteArray());
        QCOMPARE(lines.size(), 4);
        for (const QByteArray& line : lines)
            QVERIFY2(line.endsWith(line.contains("10.77.0.0/16") ? ",seen\r" : ",planned\r"), line);
        const QString other = shell.path("other.cadastre");
        ENDS(shell(u"new "_s + other + u" --owner 123456789012 --home-region us-east-1"_s), 0);
        ENDS(shell(u"ipam create "_s + other), 0);
        ENDS(shell(u"import "_s + other + u" --format csv "_s + wroteFile(shell.path("sheet.csv"), sheet)), 0);
        LACKS(shell(u"list "_s + other + u" resources"_s), "seen in AWS"); // a sheet is no proof of that

        const QString audit = u"audit @ --fail-on never --format "_s;
        HOLDS(shell(audit + u"csv"_s), 0, ",state,what,basis\r\n");
        HOLDS(shell(audit + u"csv"_s), 0, ",seen\r\n");
        HOLDS(shell(audit + u"html"_s), 0, "<th>Basis</th>");
        HOLDS(shell(audit + u"html"_s), 0, "<td>seen in AWS</td></tr>");
    }

    void anAuditIsOneDocumentWhateverItsFormat() // interface §7.1: stdout
    {
        const Shell shell;
        QVERIFY(started(shell));
        const QString audit = u"audit @ --json --fail-on never"_s;
        QVERIFY(shell(audit).json().contains(u"findings"_s));
        for (const QString& format : {u"text"_s, u"csv"_s, u"junit"_s, u"html"_s})
            QVERIFY2(!shell(audit + u" --format "_s + format).json()[format].toString().isEmpty(), qPrintable(format));
        QVERIFY(shell(audit + u" --format sarif"_s).json().contains(u"runs"_s));
        const QString file = shell.path("audit.csv");
        const QJsonObject written = shell(audit + u" --format csv -o "_s + file).json();
        QCOMPARE(written[u"file"_s].toString(), file);
        QVERIFY(written[u"bytes"_s].toInt() > 0);
    }

    void aFindingIsWaivedByTheNameOfWhatItIsAbout()
    {
        const Shell shell;
        ENDS(shell(u"new @ --sample byoipv6-walkthrough"_s), 0);
        ENDS(shell(u"waive @ TAG-MISSING vpc-payments-stage --reason known"_s), 0);
        const auto waived = [&] {
            return shell(u"audit @ --json --fail-on never"_s).json()[u"counts"_s][u"waived"_s].toInt();
        };
        QCOMPARE(waived(), 1);
        ENDS(shell(u"unwaive @ TAG-MISSING vpc-payments-stage"_s), 0);
        QCOMPARE(waived(), 0);
    }
    void ofTwoThatAreCalledTheSameTheKeysAreListed()
    {
        const Shell shell;
        QVERIFY(started(shell));
        ENDS(shell(u"rule add @ cost --key CostCentre"_s), 0);
        const QString twin =
            u"vpc create @ --account 123456789012 --region us-east-1 --name twin --ipv4-pool EAST:20"_s;
        ENDS(shell(twin), 0);
        ENDS(shell(twin), 0);
        SAYS_NO(shell(u"waive @ HOUSE-TAG twin --reason known"_s), "“twin” names more than one finding");
    }

    void whatIsMissingIsSaidByItsOption()
    {
        const Shell shell;
        QVERIFY(started(shell));
        HOLDS(shell(u"pool create @ --family ipv4 --name X"_s), 64,
              "a pool needs --scope (public, private) or --source");
        SAYS_NO(shell(u"share @ TOP --with 99"_s), "no organizational unit “99”");
        SAYS_NO(shell(u"vpc create @ --account 210987654321 --region us-east-1 --name v --ipv4-pool EAST:20"_s),
                "is not shared with account 210987654321");
    }

    void aRevertSaysWhichStepIsInTheWay()
    {
        const Shell shell;
        QVERIFY(started(shell)); // step 2 is the pool TOP, step 4 the pool EAST in it, step 5 its CIDR
        ENDS(shell(u"allocate @ EAST --netmask 24 --description lab"_s), 0);
        SAYS_NO(shell(u"revert @ 5"_s),
                "Step 5 cannot be taken back: its CIDR has allocations: 10.0.0.0/16; see step 6: "
                "Allocate 10.0.0.0/24 from EAST.");
        SAYS_NO(shell(u"revert @ 2"_s), "Step 2 cannot be taken back: something else needs what it made: ipam-pool-");
        SAYS_NO(shell(u"revert @ 2"_s), " (“EAST”); see step 4: Create pool EAST in TOP.");
    }

    void whatIsReadIsThePlanAsOfItsClock() // interface §7.2: settling is by the clock
    {
        const Shell shell;
        QVERIFY(started(shell));
        ENDS(shell(u"plan set @ --settle 60 --release-delay 60"_s + noon), 0);
        ENDS(shell(u"pool provision @ TOP --cidr 172.16.0.0/12"_s + noon), 0);
        HOLDS(shell(u"list @ cidrs"_s + noon), 0, "pending-provision");
        LACKS(shell(u"list @ cidrs"_s + later), "pending-provision");
        LACKS(shell(u"show @"_s + later), "pending-provision");
        HOLDS(shell(u"history @ --as-of 7"_s + later), 0, "pending-provision"); // as it was, not as it will be
        ENDS(shell(u"check @"_s + later), 0);

        ENDS(shell(u"vpc create @ --account 123456789012 --region us-east-1 --name v --ipv4-pool EAST:20"_s + later),
             0);
        HOLDS(shell(u"show @ EAST"_s + later), 0, "10.0.0.0/20");
        ENDS(shell(u"vpc delete @ v"_s + later), 0);
        const Answer leaving = shell(u"list @ allocations"_s + later);
        HOLDS(leaving, 0, "releasing, frees at 2026-11-24T12:31:00Z");
        HOLDS(shell(u"list @ allocations --json"_s + later), 0,
              "\"resourceId\": \"vpc-"); // contract §8.2: its id stays
        LACKS(shell(u"show @ EAST --clock 2026-11-24T13:00:00Z"_s), "10.0.0.0/20");
    }

    void aNameMayHoldASlash() // interface §7.1: by id, by name, or by path
    {
        const Shell shell;
        QVERIFY(started(shell));
        ENDS(shell(u"pool create @ --scope private --family ipv4 --name prod/a"_s), 0);
        ENDS(shell(u"pool provision @ prod/a --cidr 172.16.0.0/12"_s), 0);
        HOLDS(shell(u"show @ prod/a"_s), 0, "private/prod\\/a");
        HOLDS(shell(u"show @ private/prod\\/a"_s), 0, "172.16.0.0/12");

        const QString sheet = wroteFile(shell.path("sheet.csv"), shell(u"export @ --format csv"_s).out);
        const QString other = shell.path("other.cadastre");
        ENDS(shell(u"new "_s + other + u" --owner 123456789012 --home-region us-east-1"_s), 0);
        ENDS(shell(u"ipam create "_s + other), 0);
        ENDS(shell(u"import "_s + other + u" --format csv "_s + sheet), 0);
        QCOMPARE(shell(u"show "_s + other + u" prod/a --json"_s).json()[u"pool"_s][u"name"_s].toString(), u"prod/a"_s);
    }

    void unknownNamesAreRefused_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("waived subject") << u"waive @ TAG-MISSING vpc-0nothing --reason y"_s
                                        << "no finding or row of the plan “vpc-0nothing”"_ba;
        QTest::newRow("rule") << u"waive @ NOSUCHRULE x --reason y"_s << "no rule “NOSUCHRULE”"_ba;
        QTest::newRow("step") << u"rollout mark @ nosuchstep --progress done"_s << "no step “nosuchstep”"_ba;
        QTest::newRow("region") << u"plan set @ --home-region mars"_s << "a Region is written like"_ba;
        QTest::newRow("moment") << u"history @ --as-of 2020-01-01T00:00:00Z"_s << "no data before 2026-11-24"_ba;
        QTest::newRow("filter")
            << u"list @ resources --where compliance:noncompliant"_s
            << "column 1: filter: “compliance:noncompliant” is not allowed: there is no such field"_ba;
        QTest::newRow("meant") << u"list @ resources --where compliance:noncompliant"_s
                               << "Did you mean is:noncompliant?"_ba;
        QTest::newRow("number") << u"list @ pools --where len:>>"_s << "a number is needed here"_ba;
        QTest::newRow("space") << u"allocate @ EMPTY --netmask 24"_s << "the pool has no provisioned CIDR"_ba;
        QTest::newRow("sharing") << u"allocate @ EAST --netmask 24 --as 210987654321"_s
                                 << "is not shared with account 210987654321"_ba;
    }
    void unknownNamesAreRefused()
    {
        QFETCH(QString, line);
        const Shell shell;
        QVERIFY(started(shell));
        ENDS(shell(u"pool create @ --source TOP --name EMPTY --locale us-east-1"_s), 0);
        const Answer answer = shell(line);
        QFETCH(QByteArray, words);
        SAYS_NO(answer, words);
    }
    void aTokenOfNoFormIsRefusedAndOneThatIsNotHereIsNoted() // contract §10.5: AWS may have made it
    {
        const Shell shell;
        QVERIFY(started(shell));
        ENDS(shell(u"pool create @ --scope public --family ipv6 --name OWN --public-ip-source byoip"_s), 0);
        const QString line = u"pool provision @ OWN --cidr 2605:9cc0:1ff0::/44 --token "_s;
        SAYS_NO(shell(line + u"nonsense"_s), "no verification token “nonsense”");
        HOLDS(shell(line + u"ipam-ext-res-ver-token-00000000000000001"_s), 0, "note: There is no verification token");
    }

    void theOwnerIsAKnownAccount()
    {
        const Shell shell;
        QVERIFY(started(shell));
        ENDS(shell(u"account add @ 210987654321 --name pay"_s), 0);
        ENDS(shell(u"vpc create @ --account 123456789012 --region us-east-1 --name v --ipv4-pool EAST:20"_s), 0);
        LACKS(shell(u"audit @"_s), "UNKNOWN-ACCOUNT");
    }
    void warningsOfOlderRulesAreOfThePolicyOf2022() // decisions.md, Policy
    {
        const Shell shell;
        QVERIFY(started(shell));
        ENDS(shell(
                 u"pool create @ --scope public --family ipv6 --name OWN --public-ip-source byoip --no-advertisable"_s),
             0);
        const QString proof = u" --message "_s + wroteFile(shell.path("m"), "m\n") + u" --signature "_s
                            + wroteFile(shell.path("s"), "s\n");
        const Answer answer = shell(u"pool provision @ OWN --cidr 2605:9cc0:1ff0::/60"_s + proof);
        ENDS(answer, 0);
        QVERIFY2(!answer.talk.contains("too long"), answer.all());
    }

    void aPoolIsShownWhole() // decisions.md, Reserved space
    {
        const Shell shell;
        QVERIFY(started(shell));
        ENDS(shell(u"pool modify @ EAST --require-tag Environment=prod --max 28"_s), 0);
        ENDS(shell(u"reserve add @ EAST --cidr 10.0.248.0/21 --purpose growth"_s), 0);
        ENDS(shell(u"share @ EAST --with 210987654321"_s), 0);
        const Answer shown = shell(u"show @ EAST"_s);
        for (const char* words : {"256 of 256 × /24 available, of which 8 reserved", "default /24, smallest block /28",
                                  "requires Environment=prod", "shared with 210987654321", "size 65536 addresses",
                                  "planned, owner 123456789012"})
            HOLDS(shown, 0, words);
        for (const QString& table : {u"pools"_s, u"cidrs"_s, u"allocations"_s, u"shares"_s})
            HOLDS(shell(u"list @ "_s + table), 0, "planned"); // interface §4.15 point 1
    }
    void whoDidItIsThreeThings() // interface §4.15 point 8
    {
        const Shell shell;
        QVERIFY(started(shell));
        ENDS(shell(u"plan set @ --description d --reason because --ticket NET-7"_s), 0);
        for (const QString& line : {u"history @"_s, u"list @ journal"_s})
            for (const char* words : {"NET-7", "because", "123456789012"})
                HOLDS(shell(line), 0, words);
        ENDS(shell(u"site add @ 10.99.0.0/16 --site Bern --asn 64500 --owner ops"_s), 0);
        HOLDS(shell(u"list @ sites"_s), 0, "AS64500");
        HOLDS(shell(u"list @ sites"_s), 0, "ops");
        const QString key = shell(u"rollout list @ --json"_s).json()[u"steps"_s][0][u"key"_s].toString();
        ENDS(shell(u"rollout mark @ "_s + key + u" --progress done --ticket CHG-1 --note soon"_s), 0);
        HOLDS(shell(u"rollout list @"_s), 0, "ticket CHG-1\tnote: soon");
    }
    void aRoaPlanSaysBothWaysAndWhatHangsOnIt() // contract §10.4
    {
        const Shell shell;
        ENDS(shell(u"new @ --sample byoipv6-walkthrough"_s), 0);
        for (const QString& line : {u"roa plan @"_s, u"roa plan @ --max-length exact"_s})
            for (const char* words : {"RFC 9319", "/48", "lapses"})
                HOLDS(shell(line), 0, words);
    }
    void aPlanningPoolIsMadeFromItsVpc() // contract §14
    {
        const Shell shell;
        QVERIFY(started(shell));
        ENDS(shell(u"vpc create @ --account 123456789012 --region us-east-1 --name v --ipv4-pool EAST:20"_s), 0);
        ENDS(shell(u"pool create @ --source EAST --source-resource v --name SUBNETS --locale us-east-1"_s), 0);
        ENDS(shell(u"pool provision @ SUBNETS --cidr 10.0.0.0/20"_s), 0);
        HOLDS(shell(u"show @ SUBNETS"_s), 0, "plans the subnets of vpc-");
    }

    void usageErrorsNameTheWayAndAreJsonToo() // interface §7.1: --json, exit 64
    {
        const Shell shell;
        QVERIFY(started(shell));
        HOLDS(shell(u"audit @ --format pdf"_s), 64, "cadastre --export-report");
        HOLDS(shell(u"shwo @"_s), 64, "no such verb “shwo”; did you mean “show”?");
        HOLDS(shell(u"pool crate @"_s), 64, "did you mean “create”?");
        const Answer told = shell(u"show --json --nonsense"_s);
        ENDS(told, 64);
        QCOMPARE(told.json()[u"error"_s][u"code"_s].toString(), u"usage"_s);
    }
    void whatWasSeenWasNotPlannedAlone() // interface §4.15 point 5
    {
        const Shell shell;
        QVERIFY(started(shell));
        const QString state = u"" CADASTRE_TEST_DATA "/terraform/network.tfstate"_s;
        const Answer read = shell(u"import @ --format terraform-state --skip-refused --region us-east-1 --account "
                                  "123456789012 --seen 2026-11-01T00:00:00Z "_s
                                  + state + noon);
        ENDS(read, 0);
        LACKS(shell(u"audit @ --fail-on never"_s), "this is the plan alone");
    }
    void anAnswerOfTheRegistryIsToldApartFromThePlan()
    {
        const Shell shell;
        const QString line = u"byoip find-certificate --cidr 2605:9cc0:1ff0::/44 "_s;
        const QString none = wroteFile(shell.path("none.json"), R"({"errorCode":404,"title":"Not Found"})");
        const QString page = wroteFile(shell.path("page.html"), "<html><body>maintenance</body></html>");
        HOLDS(ctlLine(line + none), 2, "The registry has no record of “2605:9cc0:1ff0::/44”: Not Found.");
        HOLDS(ctlLine(line + page), 3, "page.html” is not what was expected: found a web page (HTML)");
    }
    void aMessageThatHasExpiredIsSaid()
    {
        const Shell shell;
        const QString key = shell.path("key.pem");
        ENDS(ctl({u"byoip"_s, u"key"_s, u"--out"_s, key, u"--passphrase-fd"_s, u"0"_s}, "long enough words\n"), 0);
        const Answer made = ctl({u"byoip"_s, u"sign"_s, u"--key"_s, key, u"--account"_s, u"123456789012"_s, u"--cidr"_s,
                                 u"2605:9cc0:1ff0::/44"_s, u"--expires"_s, u"20200101"_s, u"--passphrase-fd"_s, u"0"_s},
                                "long enough words\n");
        HOLDS(made, 0, "warning: the message expired on 2020-01-01");
    }
    void oneRouteIsCountedOnce()
    {
        const Shell shell;
        ENDS(shell(u"new @ --sample byoipv6-walkthrough"_s), 0);
        HOLDS(shell(u"rollout routes @"_s), 0, "routes propagated by VPC attachments\tboth\t0 → 8");
        const Shell empty;
        ENDS(empty(u"new @ --owner 123456789012 --home-region us-east-1"_s), 0);
        HOLDS(empty(u"rollout routes @"_s), 0, "no routes");
    }
};

CADASTRE_TEST(AnswersTest)

#include "tst_answers.moc"
