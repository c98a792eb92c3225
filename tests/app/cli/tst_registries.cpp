// SPDX-License-Identifier: GPL-3.0-or-later
// IANA's lists and the registries' answers that are kept, from outside: which is in use, how old, brought up to date.
#include "app/cli/ctl.h"
#include "support/loopbackregistry.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

const QString came = u" --clock 2026-11-20T12:00:00Z"_s;
const QString nineDaysOn = u" --clock 2026-11-29T13:00:00Z"_s;

QByteArray asnList(const QByteArray& publication)
{
    return "{\"version\":\"1.0\",\"publication\":\"" + publication
         + "\",\"services\":[[[\"64500-64510\"],[\"https://rdap.example.net/\"]]]}";
}

QJsonObject listNamed(const Answer& answer, const QString& name)
{
    for (const QJsonValue& list : answer.json()[u"lists"_s].toArray())
        if (list[u"name"_s].toString() == name)
            return list.toObject();
    return {};
}

} // namespace

class RegistriesVerbTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { ENDS(ctlLine(u"byoip registries --forget"_s), 0); }

    void theShippedListsAreToldWithTheirAge()
    {
        const Answer told = ctlLine(u"byoip registries --json"_s + nineDaysOn);
        ENDS(told, 0);
        QCOMPARE(told.json()[u"lists"_s].toArray().size(), 3);
        const QJsonObject ipv4 = listNamed(told, u"ipv4"_s);
        QCOMPARE(ipv4[u"published"_s].toString(), u"2023-12-18T00:00:00Z"_s);
        QCOMPARE(ipv4[u"ageDays"_s].toInt(), 1077);
        QVERIFY(ipv4[u"from"_s].isNull() && ipv4[u"received"_s].isNull() && ipv4[u"problem"_s].isNull());
        QVERIFY(
            ctlLine(u"byoip registries"_s + nineDaysOn).out.startsWith("ipv4\t2023-12-18\t1077 days old\tshipped\n"));
    }
    void nothingIsAskedWithoutConsent()
    {
        const LoopbackRegistry iana(LoopbackRegistry::ok(asnList("2026-11-01T00:00:00Z")));
        const Answer told = ctlLine(u"byoip registries --refresh --server "_s + iana.base());
        QVERIFY2(told.code != 0 && told.talk.contains("--online"), told.all());
        QVERIFY(iana.requests().isEmpty());
    }
    void aRefreshKeepsWhatIsNewerAndSaysWhomItAsks()
    {
        const LoopbackRegistry iana(LoopbackRegistry::ok(asnList("2026-11-01T00:00:00Z"), "application/json"));
        const QString ask = u"byoip registries --refresh --online --json --server "_s + iana.base();
        const Answer told = ctlLine(ask + came);
        ENDS(told, 3); // two of the three answers were none
        QVERIFY2(told.talk.contains("asking " + iana.base().toLatin1()), told.talk);
        QCOMPARE(told.json()[u"taken"_s][0][u"outcome"_s].toString(), u"failed"_s);
        QCOMPARE(told.json()[u"taken"_s][2][u"outcome"_s].toString(), u"taken"_s);
        const Answer after = ctlLine(u"byoip registries --json"_s + nineDaysOn);
        const QJsonObject asn = listNamed(after, u"asn"_s);
        QCOMPARE(asn[u"published"_s].toString(), u"2026-11-01T00:00:00Z"_s);
        QCOMPARE(asn[u"from"_s].toString(), iana.base() + u"asn.json"_s);
        QCOMPARE(asn[u"received"_s].toString(), u"2026-11-20T12:00:00Z"_s);
        QVERIFY(listNamed(after, u"ipv6"_s)[u"from"_s].isNull());
        QCOMPARE(ctlLine(ask).json()[u"taken"_s][2][u"outcome"_s].toString(), u"not-newer"_s);
    }
    void aSavedListIsTakenAndForgotten()
    {
        const Shell shell;
        const QString file = wroteFile(shell.path("asn.json"), asnList("2026-11-01T00:00:00Z"));
        const Answer told = ctlLine(u"byoip registries --json --from "_s + file + nineDaysOn);
        ENDS(told, 0);
        QCOMPARE(listNamed(told, u"asn"_s)[u"from"_s].toString(), file);
        const Answer forgot = ctlLine(u"byoip registries --json --forget"_s);
        QCOMPARE(forgot.json()[u"forgotten"_s].toInt(), 1);
        QVERIFY(listNamed(forgot, u"asn"_s)[u"from"_s].isNull());
        const Answer html = ctlLine(u"byoip registries --from "_s + wroteFile(shell.path("x"), "<html></html>"));
        QVERIFY2(html.code == 3 && html.talk.contains(shell.path("x").toUtf8()), html.all());
        ENDS(ctlLine(u"byoip registries --from "_s + shell.path("absent")), 3);
    }
    void aDamagedListIsSaidAndTheShippedOneUsed()
    {
        const Shell shell;
        const QString file = wroteFile(shell.path("asn.json"), asnList("2026-11-01T00:00:00Z"));
        const Answer taken = ctlLine(u"byoip registries --json --from "_s + file);
        wroteFile(taken.json()[u"folder"_s].toString() + u"/iana-asn.json"_s, "{\"from");
        const Answer told = ctlLine(u"byoip registries --json"_s);
        ENDS(told, 0);
        QVERIFY2(told.talk.contains("asn") && told.talk.contains("damaged"), told.talk);
        QVERIFY(listNamed(told, u"asn"_s)[u"problem"_s].toString().contains(u"damaged"_s));
        QVERIFY(listNamed(told, u"asn"_s)[u"from"_s].isNull());
    }
    void aKeptAnswerIsUsedWhenSomebodySaysSo()
    {
        const Shell shell;
        const QString claim = u"byoip verify --message-file %1message.txt --signature-file %1signature.txt "
                              "--account 123456789012 --cidr 2605:9cc0:1ff0::/44 "_s.arg(vector);
        const Answer none = ctlLine(claim + u"--cached"_s + came);
        QVERIFY2(none.code != 0 && none.talk.contains("2605:9cc0:1ff0::/44") && none.talk.contains("--online"),
                 none.all());
        QString server;
        {
            const LoopbackRegistry registry(LoopbackRegistry::ok(bytesOf(vector + u"rdap-oneline.json"_s)));
            server = u" --rdap-server "_s + registry.base();
            ENDS(ctlLine(u"byoip rdap 2605:9cc0:1ff0::/44"_s + server + came), 0);
        } // nobody answers there any more
        const Answer kept = ctlLine(claim + u"--cached"_s + nineDaysOn);
        ENDS(kept, 0);
        QVERIFY2(kept.talk.contains("answer of 2026-11-20, 9 day"), kept.talk);
        const Answer shown = ctlLine(u"byoip rdap 2605:9cc0:1ff0::/44 --cached --json"_s + nineDaysOn);
        ENDS(shown, 0);
        QCOMPARE(shown.json()[u"received"_s].toString(), u"2026-11-20T12:00:00Z"_s);
        const Answer asked = ctlLine(claim + u"--cached --online"_s + server + nineDaysOn); // asks all the same
        ENDS(asked, 3);

        const LoopbackRegistry again(LoopbackRegistry::ok(bytesOf(vector + u"rdap-oneline.json"_s)));
        ENDS(ctlLine(claim + u"--online --rdap-server "_s + again.base() + nineDaysOn), 0); // and renews it
        QVERIFY(ctlLine(claim + u"--cached"_s + nineDaysOn).talk.contains("answer of 2026-11-29, less than a day old"));
        QCOMPARE(ctlLine(u"byoip registries --forget --json"_s).json()[u"forgotten"_s].toInt(), 1);
        QVERIFY(ctlLine(claim + u"--cached"_s + nineDaysOn).code != 0);
    }
    void theEvidenceIsAsOldAsTheKeptAnswer()
    {
        const Shell shell;
        ENDS(shell(u"new @ --owner 123456789012 --home-region us-east-1"_s + came), 0);
        ENDS(shell(u"ipam create @"_s + came), 0);
        ENDS(shell(u"pool create @ --scope public --family ipv6 --name QUIET"_s + came), 0);
        {
            const LoopbackRegistry registry(LoopbackRegistry::ok(bytesOf(vector + u"rdap-oneline.json"_s)));
            ENDS(ctlLine(u"byoip rdap 2605:9cc0:1ff0::/44 --rdap-server "_s + registry.base() + came), 0);
        }
        ENDS(shell(u"pool provision @ QUIET --cidr 2605:9cc0:1ff0::/44 --message %1message.txt --signature "
                   "%1signature.txt --cached"_s.arg(vector)
                   + nineDaysOn),
             0);
        const Answer checked = shell(u"byoip check @ --json"_s + nineDaysOn);
        const QJsonObject range = checked.json()[u"ranges"_s][0].toObject();
        QVERIFY2(range[u"evidence"_s].toString() == u"accepted"_s, checked.all());
        QCOMPARE(range[u"checkedAt"_s].toString(), u"2026-11-20T12:00:00Z"_s);
        const Answer old = shell(u"byoip check @ --json --clock 2026-12-21T12:00:00Z"_s); // 31 days after it came
        QCOMPARE(old.json()[u"ranges"_s][0][u"evidence"_s].toString(), u"stale"_s);
    }
};

CADASTRE_TEST(RegistriesVerbTest)
#include "tst_registries.moc"
