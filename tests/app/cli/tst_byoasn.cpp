// SPDX-License-Identifier: GPL-3.0-or-later
// AS numbers of one's own and verification tokens, from outside (contract §10.5, §11.2).
#include "app/cli/ctl.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>

using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {
const QString vector = u"" CADASTRE_TEST_DATA "/byoip/v6-2048/"_s;
const QString now = u" --clock 2026-11-24T12:00:00Z"_s;

/// A plan with a regional /48 that may be announced, and a top-level pool `QUIET` that may not.
bool isMade(const Shell& shell)
{
    return shell(u"new @ --owner 123456789012 --home-region us-east-1"_s + now).code == 0
        && shell(u"ipam create @"_s + now).code == 0
        && shell(u"pool create @ --scope public --family ipv6 --name TOP --advertisable"_s + now).code == 0
        && shell(u"pool create @ --scope public --family ipv6 --name QUIET"_s + now).code == 0
        && shell(
               u"pool provision @ TOP --cidr 2605:9cc0:1ff0::/44 --message %1message.txt --signature %1signature.txt"_s
                   .arg(vector)
               + now)
                   .code
               == 0
        && shell(u"pool split @ TOP --regions us-east-1 --netmask 48 --service ec2"_s + now).code == 0;
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
