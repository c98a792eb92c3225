// SPDX-License-Identifier: GPL-3.0-or-later
// AS numbers of one's own and verification tokens, from outside (contract §10.5, §11.2).
#include "app/cli/ctl.h"
#include "support/loopbackregistry.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

/// A plan with a regional /48 that may be announced, and a top-level pool `QUIET` that may not.
bool isMade(const Shell& shell)
{
    return shell.makes(
        {u"new @ --owner 123456789012 --home-region us-east-1"_s, u"ipam create @"_s,
         u"pool create @ --scope public --family ipv6 --name TOP --advertisable"_s,
         u"pool create @ --scope public --family ipv6 --name QUIET"_s,
         u"pool provision @ TOP --cidr 2605:9cc0:1ff0::/44 --message %1message.txt --signature %1signature.txt"_s.arg(
             vector),
         u"pool split @ TOP --regions us-east-1 --netmask 48 --service ec2"_s},
        now);
}

/// Files `m` and `s` that authorize AS64500.
bool isSigned(const Shell& shell)
{
    const QString key = shell.path("key");
    QFile::copy(vector + u"private-key.pem"_s, key);
    QFile::setPermissions(key, QFile::ReadOwner | QFile::WriteOwner);
    return shell(u"byoip sign --key %1 --account 123456789012 --asn 64500 --expires 20361231 --message-out %2 "
                 "--signature-out %3"_s.arg(key, shell.path("m"), shell.path("s")))
               .code
        == 0;
}
/// The registry's record of AS64496 to AS64511, the certificate in its remarks.
QByteArray autnum(const char* vectorsRecord = "rdap-oneline.json")
{
    QJsonObject record = QJsonDocument::fromJson(bytesOf(vector + QLatin1String(vectorsRecord))).object();
    for (const char* ofNetworks : {"startAddress", "endAddress", "ipVersion", "cidr0_cidrs", "parentHandle"})
        record.remove(QLatin1String(ofNetworks));
    record[u"objectClassName"_s] = u"autnum"_s;
    record[u"handle"_s] = u"AS64496"_s;
    record[u"startAutnum"_s] = 64496;
    record[u"endAutnum"_s] = 64511;
    return QJsonDocument(record).toJson();
}
} // namespace

class ByoasnVerbTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNumberIsBroughtAssociatedAnnouncedAndGivenUp()
    {
        const Shell shell;
        QVERIFY(isMade(shell) && isSigned(shell));
        const QString files =
            u" --message %1 --signature %2 --certificate %3certificate.pem"_s.arg(shell.path("m"), shell.path("s"),
                                                                                  vector);
        const Answer made = shell(u"byoip asn provision @ --asn AS64500 --json"_s + files + now);
        ENDS(made, 0);
        QCOMPARE(made.json()[u"byoasn"_s][u"state"_s].toString(), u"provisioned"_s);
        QCOMPARE(made.json()[u"byoasn"_s][u"evidence"_s].toString(), u"accepted"_s);
        ENDS(shell(u"advertise @ 2605:9cc0:1ff0::/48 --region us-east-1 --asn 64500"_s), 2); // not associated
        ENDS(shell(u"byoip asn associate @ --asn 64500 --cidr 2605:9cc0:1ff0::/48"_s), 0);
        const QJsonObject row = shell(u"byoip asn list @ --json"_s).json()[u"byoasns"_s][0].toObject();
        QCOMPARE(row[u"associations"_s][0][u"cidr"_s].toString(), u"2605:9cc0:1ff0::/48"_s);
        QVERIFY(shell(u"byoip asn list @"_s).out.startsWith("AS64500\tprovisioned\taccepted\t2605:9cc0:1ff0::/48"));
        ENDS(shell(u"advertise @ 2605:9cc0:1ff0::/48 --region us-east-1 --asn 64500"_s), 0);
        ENDS(shell(u"byoip asn disassociate @ --asn 64500 --cidr 2605:9cc0:1ff0::/48"_s), 2); // announced from it
        ENDS(shell(u"withdraw @ 2605:9cc0:1ff0::/48 --region us-east-1"_s), 0);
        ENDS(shell(u"byoip asn deprovision @ --asn 64500"_s), 2); // still associated
        ENDS(shell(u"byoip asn disassociate @ --asn 64500 --cidr 2605:9cc0:1ff0::/48"_s), 0);
        ENDS(shell(u"byoip asn deprovision @ --asn 64500"_s), 0);
        ENDS(shell(u"check @"_s), 0);
        ENDS(shell(u"undo @"_s), 0);
        QVERIFY(shell(u"byoip asn list @"_s).out.startsWith("AS64500\tprovisioned"));
    }
    void theRegistryIsAskedForAnAsNumber() // by its record, when somebody says so
    {
        const Shell shell;
        QVERIFY(isMade(shell) && isSigned(shell));
        const LoopbackRegistry registry(LoopbackRegistry::ok(autnum()));
        const QString server = u" --rdap-server "_s + registry.base();
        const Answer record = shell(u"byoip rdap AS64500 --json"_s + server + u" --out "_s + shell.path("saved.json"));
        ENDS(record, 0);
        QVERIFY2(record.talk.contains("asking " + registry.base().toLatin1() + "autnum/64500"), record.talk);
        QVERIFY(registry.requests().startsWith("GET /autnum/64500 HTTP/1.1\r\n"));
        QCOMPARE(record.json()[u"range"_s].toString(), u"AS64496 - AS64511"_s);
        QCOMPARE(record.json()[u"place"_s].toString(), u"autnum"_s);
        QCOMPARE(record.json()[u"certificates"_s].toArray().size(), 1);
        const QString files = u" --message %1 --signature %2"_s.arg(shell.path("m"), shell.path("s"));
        const Answer made = shell(u"byoip asn provision @ --asn AS64500 --json --online"_s + server + files + now);
        ENDS(made, 0);
        QCOMPARE(made.json()[u"byoasn"_s][u"evidence"_s].toString(), u"accepted"_s);
        // What was saved is as good, and says where it is from and how old it is.
        ENDS(shell(u"byoip find-certificate %1 --asn 64500"_s.arg(shell.path("saved.json"))), 0);
        const Answer other = shell(u"byoip find-certificate %1 --asn 64512"_s.arg(shell.path("saved.json")));
        QVERIFY2(other.code == 3 && other.talk.contains("about another range"), other.all());
        ENDS(shell(u"byoip recheck @ AS64500 --rdap %1 --clock 2027-01-10T12:00:00Z"_s.arg(shell.path("saved.json"))),
             0);
        const QJsonObject held = shell(u"byoip check @ --json"_s + now).json()[u"asns"_s][0].toObject();
        QCOMPARE(held[u"asn"_s].toString(), u"AS64500"_s);
        QCOMPARE(held[u"evidence"_s].toString(), u"accepted"_s);
        QCOMPARE(held[u"checkedAt"_s].toString(), u"2027-01-10T12:00:00Z"_s);
        QVERIFY(held[u"source"_s].toString().endsWith(u"saved.json"_s));
        QCOMPARE(held[u"handle"_s].toString(), u"AS64496"_s);
        ENDS(shell(u"undo @"_s), 0);
        QCOMPARE(shell(u"byoip check @ --json"_s).json()[u"asns"_s][0][u"checkedAt"_s].toString(),
                 u"2026-11-24T12:00:00Z"_s);
        // (It had grown old before it was checked again.)
        QVERIFY(shell(u"byoip check @"_s).out.contains("AS64500\tprovisioned\tstale\tchecked 2026-11-24"));
    }
    void whatARegistryAnswersInsteadIsSaid_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("words");
        const auto head = [](const QByteArray& line) { return "HTTP/1.1 " + line + "\r\nConnection: close\r\n"; };
        QTest::newRow("no record") << head("404 Not Found") + "Content-Length: 0\r\n\r\n" << QByteArray("AS64500");
        QTest::newRow("redirects for ever")
            << head("302 Found") + "Location: /autnum/64500\r\nContent-Length: 0\r\n\r\n"
            << QByteArray("without end");
        QTest::newRow("HTML") << LoopbackRegistry::ok("<html>Log in</html>", "text/html") << QByteArray("HTML");
        QTest::newRow("half a body") << head("200 OK")
                                            + "Content-Type: application/rdap+json\r\nContent-Length: 5000\r\n\r\n{\"a"
                                     << QByteArray("network failed");
        QTest::newRow("half a record") << LoopbackRegistry::ok(autnum().left(300)) << QByteArray("JSON");
        QTest::newRow("nothing") << LoopbackRegistry::ok({}) << QByteArray("empty");
        QTest::newRow("a network's record")
            << LoopbackRegistry::ok(bytesOf(vector + u"rdap-oneline.json"_s)) << QByteArray("AS number");
    }
    void whatARegistryAnswersInsteadIsSaid()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QByteArray, words);
        const LoopbackRegistry registry(answer);
        const Answer asked = ctlLine(u"byoip rdap AS64500 --rdap-server "_s + registry.base());
        QVERIFY2(asked.code == 3 || asked.code == 2, asked.all());
        QVERIFY2(asked.talk.contains(words), asked.all());
        QVERIFY(asked.out.isEmpty());
    }
    void whatNobodyHasCheckedIsAFinding()
    {
        const Shell shell;
        QVERIFY(isMade(shell) && isSigned(shell));
        ENDS(shell(u"byoip asn provision @ --asn 64500 --message %1 --signature %2"_s.arg(shell.path("m"),
                                                                                          shell.path("s"))
                   + now),
             0);
        const Answer audit = shell(u"audit @ --format sarif"_s + now);
        QVERIFY2(audit.out.contains("\"ASN-UNCHECKED\"") && audit.out.contains("AS64500"), audit.out);
        ENDS(shell(u"byoip recheck @ 64500 --rdap %1"_s.arg(wroteFile(shell.path("a.json"), autnum())) + now), 0);
        QVERIFY(!shell(u"audit @ --json"_s + now).out.contains("\"ASN-UNCHECKED\""));
        QVERIFY(shell(u"audit @ --json --clock 2027-01-24T12:00:00Z"_s).out.contains("\"ASN-STALE\""));
        ENDS(shell(u"byoip recheck @ 64501 --rdap "_s + shell.path("a.json")), 2); // not in the plan
    }
    void aProofForAnotherNumberFails()
    {
        const Shell shell;
        QVERIFY(isMade(shell) && isSigned(shell));
        const Answer made = shell(u"byoip asn provision @ --asn 64501 --json --message %1 --signature %2 "
                                  "--certificate %3certificate.pem"_s.arg(shell.path("m"), shell.path("s"), vector)
                                  + now);
        ENDS(made, 0);
        QCOMPARE(made.json()[u"byoasn"_s][u"state"_s].toString(), u"failed-provision"_s);
        QCOMPARE(made.json()[u"byoasn"_s][u"statusMessage"_s].toString(), u"asn-mismatch"_s);
    }
    void whatThePlanHoldsSurvivesItsExport() // decisions.md, Export and equality
    {
        const Shell shell;
        QVERIFY(isMade(shell) && isSigned(shell));
        ENDS(shell(u"byoip asn provision @ --asn 64500 --message %1 --signature %2"_s.arg(shell.path("m"),
                                                                                          shell.path("s"))),
             0);
        ENDS(shell(u"byoip asn associate @ --asn 64500 --cidr 2605:9cc0:1ff0::/48"_s), 0);
        ENDS(shell(u"byoip dns-token create @"_s), 0);
        const QString file = shell.path("plan.json");
        ENDS(shell(u"export @ --format json -o "_s + file), 0);
        const QString copy = shell.path("copy.cadastre");
        ENDS(ctlLine(u"new "_s + copy), 0);
        ENDS(ctlLine(u"import "_s + copy + u" --format json "_s + file), 0);
        QCOMPARE(ctlLine(u"export "_s + copy + u" --format json"_s).out, bytesOf(file));
    }
    void aTokenProvesARangeByItsTxtRecords()
    {
        const Shell shell;
        QVERIFY(isMade(shell));
        const Answer made = shell(u"byoip dns-token create @ --json --tag team=net"_s + now);
        ENDS(made, 0);
        const QJsonObject token = made.json()[u"token"_s].toObject();
        const QString id = token[u"id"_s].toString();
        QVERIFY(id.startsWith(u"ipam-ext-res-ver-token-"_s));
        QCOMPARE(token[u"notAfter"_s].toString(), u"2026-11-27T12:00:00Z"_s);
        const Answer listed = shell(u"byoip dns-token list @ --json --cidr 2a0f:1::/48"_s + now);
        QCOMPARE(listed.json()[u"tokens"_s][0][u"status"_s].toString(), u"valid"_s);
        const QJsonObject record = listed.json()[u"tokens"_s][0][u"records"_s][0].toObject();
        const QString provision = u"pool provision @ QUIET --cidr 2a0f:1::/48 --json --token "_s + id;
        const auto outcome = [&](const QString& rest) {
            return shell(provision + rest).json()[u"cidr"_s][u"evidence"_s].toString();
        };
        const QString zone = u" --zone "_s + wroteFile(shell.path("zone"), "; empty\n");
        QCOMPARE(outcome(zone + now), u"rejected"_s);
        wroteFile(
            shell.path("zone"),
            u"%1. 300 IN TXT \"%2\"\n"_s.arg(record[u"name"_s].toString(), record[u"value"_s].toString()).toUtf8());
        ENDS(shell(provision + zone + u" --clock 2026-11-27T12:00:01Z"_s), 2); // it has expired
        QCOMPARE(outcome(zone + now), u"accepted"_s);
        ENDS(shell(u"undo @"_s), 0);
        QCOMPARE(outcome(now), u"not-checked"_s); // nobody looked
        ENDS(shell(u"byoip dns-token delete @ "_s + token[u"name"_s].toString() + now), 0);
        ENDS(shell(u"byoip dns-token delete @ "_s + id + now), 2);
    }
};

CADASTRE_TEST(ByoasnVerbTest)
#include "tst_byoasn.moc"
