// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a proof, seen in the window: each failure of contract §10.2 with its whole sentence and the way out.
#include "support/testmain.h"

#include "byoip/certificate.h"
#include "byoip/signature.h"
#include "core/byoip/byoipdata.h"
#include "gui/byoipdesk.h"
#include "text/prooftext.h"
#include "ui/wizards/common/statuslist.h"
#include "ui/wizards/provision/provisiondialog.h"

#include <QDateTime>
#include <QDir>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace cadastre;
using namespace cadastre::testing;

class ProofFailuresTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path(const char* name) { return m_folder.filePath(QLatin1String(name)); }

private Q_SLOTS:
    void whatAwsWouldRefuseIsSaidBefore_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("words");
        QTest::newRow("swapped certificate") << u"v4-2048/certificate.pem"_s << u""_s << u"does not verify"_s;
        QTest::newRow("no certificate") << u"README.md"_s << u""_s << u"no certificate"_s;
        QTest::newRow("another range's record") << u""_s << u"v4-2048/rdap-oneline.json"_s << u"not about this range"_s;
    }
    void whatAwsWouldRefuseIsSaidBefore()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, answer);
        QFETCH(QString, words);
        auto session = vectorOwner();
        ByoipDialog dialog(*session, {});
        prepare(dialog, m_folder);
        if (!certificate.isEmpty())
            dialog.openCertificate(vectors + certificate);
        if (!answer.isEmpty())
            dialog.openRegistryAnswer(vectors + answer);
        QVERIFY2(checklist(dialog).contains(words), qPrintable(checklist(dialog)));
        QVERIFY2(dialog.footerMessage().contains(u"AWS would refuse"_s), qPrintable(dialog.footerMessage()));
        dialog.accept();
        const PoolCidr& row = *session->plan().all<PoolCidr>().begin();
        QCOMPARE(row.state, CidrState::FailedProvision);
        QVERIFY(!failureText(row).isEmpty());
    }

    void whatWasSignedElsewhereIsJudgedToo_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("words"); // none: it is accepted
        const auto row = [](const char* name, const QString& message, const QString& words) {
            QTest::newRow(name) << message << words;
        };
        const QString good = u"1|aws|123456789012|2605:9cc0:1ff0::/44|20361231|SHA256|RSAPSS"_s;
        row("the vector", good, {});
        row("other account", QString(good).replace(u"123456789012"_s, u"210987654321"_s),
            u"names account 210987654321, but the pool belongs to 123456789012"_s);
        row("other CIDR", QString(good).replace(u"/44"_s, u"/48"_s), u"is about 2605:9cc0:1ff0::/48"_s);
        row("expired", QString(good).replace(u"20361231"_s, u"20261123"_s), u"expired on 2026-11-23"_s);
        row("no such day", QString(good).replace(u"20361231"_s, u"20270230"_s), u"20270230 is none"_s);
        row("six fields", QString(good).chopped(7), u"is malformed"_s);
        row("signed otherwise", QString(good).replace(u"20361231"_s, u"20361230"_s), u"does not verify"_s);
    }
    void whatWasSignedElsewhereIsJudgedToo()
    {
        QFETCH(QString, message);
        QFETCH(QString, words);
        auto session = vectorOwner();
        ByoipDialog dialog(*session, {});
        answer(dialog, u"byRouters"_s);
        auto* typed = dialog.findChild<QLineEdit*>(u"byoip.message"_s);
        QTest::keyClicks(typed, message);
        QTest::keyClicks(dialog.findChild<QLineEdit*>(u"byoip.signature"_s),
                         QString::fromLatin1(bytesOf(vectors + u"v6-2048/signature.txt"_s)));
        QTest::keyClicks(dialog.findChild<QLineEdit*>(u"byoip.cidr"_s), u"2605:9cc0:1ff0::/44"_s);
        dialog.refreshNow();
        QCOMPARE(typed->text(), message); // the range does not take away what was pasted before
        QVERIFY2(!checklist(dialog).contains(u"holds no certificate"_s), qPrintable(checklist(dialog))); // not sought
        dialog.openRegistryAnswer(vectors + u"v6-2048/rdap-oneline.json"_s);
        QVERIFY2(checklist(dialog).contains(words.isEmpty() ? u"The signature verifies"_s : words),
                 qPrintable(checklist(dialog)));
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        QCOMPARE(dialog.footerMessage().contains(u"AWS would refuse"_s), !words.isEmpty());
        dialog.accept();
        const PoolCidr& row = *session->plan().all<PoolCidr>().begin();
        QCOMPARE(row.state, words.isEmpty() ? CidrState::Provisioned : CidrState::FailedProvision);
    }

    void everyFailureIsSaidWholeWithItsWayOut_data() // contract §10.2, the table
    {
        QTest::addColumn<QStringList>("key"); // for genpkey; none: the vector's
        QTest::addColumn<QStringList>("padding");
        QTest::addColumn<QString>("message");
        QTest::addColumn<int>("firstDay"); // of the certificate, from today; and the last
        QTest::addColumn<int>("lastDay");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("wayOut");
        const QString good = u"1|aws|123456789012|2605:9cc0:1ff0::/44|20361231|SHA256|RSAPSS"_s;
        const QStringList pss{u"-sigopt"_s, u"rsa_padding_mode:pss"_s, u"-sigopt"_s, u"rsa_pss_saltlen:32"_s};
        const QStringList rsa{u"-algorithm"_s, u"RSA"_s, u"-pkeyopt"_s};
        const auto key = [&](const char* name, const QStringList& made, const QStringList& padding,
                             const QString& sentence) {
            QTest::newRow(name) << made << padding << good << 0 << 0 << sentence << u"makeKey"_s;
        };
        key("1024 bits", rsa + QStringList{u"rsa_keygen_bits:1024"_s}, pss,
            u"The certificate’s key has 1024 bits; AWS wants RSA of 2048 or more."_s);
        key("exponent 3", rsa + QStringList{u"rsa_keygen_bits:2048"_s, u"-pkeyopt"_s, u"rsa_keygen_pubexp:3"_s}, pss,
            u"The public exponent of the certificate’s key is too small."_s);
        key("EC key", {u"-algorithm"_s, u"EC"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s}, {},
            u"The certificate’s key is EC; AWS takes RSA only."_s);
        key("RSA-PSS key", {u"-algorithm"_s, u"RSA-PSS"_s}, pss,
            u"The certificate’s key is restricted to RSA-PSS, which AWS does not take."_s);
        const auto signing = [&](const char* name, const QStringList& padding, const QString& message,
                                 const QString& why) {
            QTest::newRow(name) << QStringList() << padding << message << 0 << 0
                                << u"The signature does not verify with the registered certificate: "_s + why + u'.'
                                << u"sign"_s;
        };
        signing("PKCS#1 v1.5", {}, good, u"it was made with PKCS#1 v1.5 padding, not with PSS"_s);
        signing("salt of 20 bytes", {pss[0], pss[1], pss[2], u"rsa_pss_saltlen:20"_s}, good,
                u"its salt does not have 32 bytes"_s);
        const auto certificate = [&](const char* name, int first, int last, const QString& sentence) {
            QTest::newRow(name) << QStringList() << pss << good << first << last << sentence << u"makeCertificate"_s;
        };
        certificate("expired certificate", -400, -1, u"The certificate expired on 2026-11-23 12:00 UTC."_s);
        certificate("certificate of tomorrow", 1, 400, u"The certificate is valid from 2026-11-25 12:00 UTC only."_s);
        const auto said = [&](const char* name, const QString& before, const QString& after, const QString& sentence) {
            QTest::newRow(name) << QStringList() << pss << QString(good).replace(before, after) << 0 << 0 << sentence
                                << u"sign"_s;
        };
        said("other account", u"123456789012"_s, u"210987654321"_s,
             u"The message names account 210987654321, but the pool belongs to 123456789012."_s);
        said("other CIDR", u"1ff0::/44"_s, u"1fe0::/44"_s,
             u"The message is about 2605:9cc0:1fe0::/44, not about 2605:9cc0:1ff0::/44."_s);
        said("yesterday", u"20361231"_s, u"20261123"_s, u"The authorization message expired on 2026-11-23 (UTC)."_s);
        said("no such day", u"20361231"_s, u"20270230"_s,
             u"The message’s date 20270230 is none: there is no such day."_s);
        said("other hash", u"SHA256"_s, u"SHA512"_s,
             u"The authorization message is malformed: its hash is not SHA256 (SHA512)."_s);
    }
    void everyFailureIsSaidWholeWithItsWayOut()
    {
        QFETCH(QStringList, key);
        QFETCH(QStringList, padding);
        QFETCH(QString, message);
        QFETCH(int, firstDay);
        QFETCH(int, lastDay);
        QFETCH(QString, sentence);
        QFETCH(QString, wayOut);
        QString keyFile = vectors + u"v6-2048/private-key.pem"_s;
        QByteArray certificate = bytesOf(vectors + u"v6-2048/certificate.pem"_s);
        if (!key.isEmpty()) {
            keyFile = path("foreign.pem");
            QCOMPARE(openssl(QStringList{u"genpkey"_s, u"-out"_s, keyFile} + key).exitCode, 0);
            certificate = openssl({u"req"_s, u"-new"_s, u"-x509"_s, u"-key"_s, keyFile, u"-days"_s, u"3650"_s,
                                   u"-subj"_s, u"/CN=x"_s})
                              .output;
        } else if (firstDay != lastDay) {
            constexpr qint64 day = 24 * 3600;
            certificate =
                Certificate::selfSigned(vectorKey(u"v6-2048"_s), {u"BYOIP"_s, {}, {}},
                                        inNovember.plusSeconds(firstDay * day), inNovember.plusSeconds(lastDay * day))
                    ->pem();
        }
        const QByteArray raw =
            openssl(QStringList{u"dgst"_s, u"-sha256"_s, u"-sign"_s, keyFile} + padding, message.toLatin1()).output;
        QVERIFY(!raw.isEmpty());
        // OpenSSL's certificate begins now, the plan's clock stands still.
        auto session = key.isEmpty() ? vectorOwner() : vectorOwner(Instant{QDateTime::currentMSecsSinceEpoch()});
        ByoipDialog dialog(*session, {});
        answer(dialog, u"byRouters"_s);
        QTest::keyClicks(dialog.findChild<QLineEdit*>(u"byoip.cidr"_s), u"2605:9cc0:1ff0::/44"_s);
        QTest::keyClicks(dialog.findChild<QLineEdit*>(u"byoip.message"_s), message);
        QTest::keyClicks(dialog.findChild<QLineEdit*>(u"byoip.signature"_s),
                         QString::fromLatin1(signature::encode(raw)));
        dialog.openCertificate(wrote(path("registered.pem"), certificate));
        dialog.show();
        if (const QString folder = qEnvironmentVariable("CADASTRE_GRABS"); !folder.isEmpty()) {
            QTest::qWait(50);
            QVERIFY(QDir().mkpath(folder));
            QVERIFY(dialog.grab().save(folder + u"/failure-"_s
                                       + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-') + u".png"_s));
        }
        const QStringList lines = checklist(dialog).split(u'\n');
        QVERIFY2(lines.contains(sentence), qPrintable(checklist(dialog)));
        bool hasWayOut = false; // a link of the line itself, and not of another
        for (const auto* one : dialog.findChild<QWidget*>(u"byoip.checklist"_s)->findChildren<QPushButton*>())
            hasWayOut = hasWayOut
                     || (one->objectName() == u"byoip.line."_s + wayOut && one->accessibleDescription() == sentence);
        QVERIFY(hasWayOut);
        QVERIFY2(dialog.footerMessage().contains(u"AWS would refuse"_s), qPrintable(dialog.footerMessage()));
        dialog.accept();
        const PoolCidr& row = *session->plan().all<PoolCidr>().begin();
        QCOMPARE(row.state, CidrState::FailedProvision);
        QCOMPARE(failureText(row), sentence); // and so it stays in the table of CIDRs
    }

    void aPastedMessageIsJudgedWhereItIsPasted()
    {
        auto session = vectorOwner();
        CreatePool create{};
        create.scope = session->plan().defaultScope(session->plan().ipam()->id, ScopeType::Public);
        create.family = Family::IPv6;
        create.publicIpSource = PublicIpSource::Byoip;
        create.advertisable = true;
        QVERIFY(session->run(create));
        ProvisionDialog dialog(*session, {session->plan().all<Pool>().begin()->id, {}});
        dialog.findChild<QLineEdit*>(u"block.cidr"_s)->setText(u"2605:9cc0:1ff0::/44"_s);
        auto* verdict = dialog.findChild<StatusList*>(u"proofVerdict"_s);
        auto* message = dialog.findChild<QPlainTextEdit*>(u"proofMessage"_s);
        dialog.refreshNow();
        QCOMPARE(verdict->text(), QString());
        message->setPlainText(u"1|aws|210987654321|2605:9cc0:1ff0::/44|20361231|SHA256|RSAPSS"_s);
        dialog.refreshNow();
        QVERIFY2(verdict->text().contains(u"The message names account 210987654321"_s), qPrintable(verdict->text()));
        QVERIFY2(verdict->text().contains(u"Sign a message with the pool owner’s account."_s),
                 qPrintable(verdict->text()));
        dialog.findChild<QPlainTextEdit*>(u"proofSignature"_s)
            ->setPlainText(QString::fromLatin1(bytesOf(vectors + u"v6-2048/signature.txt"_s)));
        dialog.accept();
        const PoolCidr& row = *session->plan().all<PoolCidr>().begin();
        QCOMPARE(row.state, CidrState::FailedProvision);
        QVERIFY(failureText(row).contains(u"210987654321"_s));
    }

    void aMissingRoaIsSaidForEachOrigin()
    {
        auto session = vectorOwner();
        ByoipDialog dialog(*session, {});
        prepare(dialog, m_folder);
        dialog.openRegistryAnswer(vectors + u"v6-2048/rdap-oneline.json"_s);
        QSignalSpy read(session.get(), &Session::routesChanged);
        session->openRoutes(wrote(path("other.csv"), "ASN,IP Prefix,Max Length,Trust Anchor\n"
                                                     "AS16509,2605:9cc0:1ff0::/44,48,arin\n"));
        QVERIFY(read.wait());
        dialog.refreshNow();
        QVERIFY2(checklist(dialog).contains(u"from AS16509: valid"_s), qPrintable(checklist(dialog)));
        QVERIFY2(checklist(dialog).contains(u"from AS14618: invalid, other origins only"_s),
                 qPrintable(checklist(dialog)));
        QVERIFY(link(dialog, "openVrps"));
        dialog.accept();
        const PoolCidr& row = *session->plan().all<PoolCidr>().begin();
        QCOMPARE(row.state, CidrState::FailedProvision);
        QCOMPARE(failureText(row), u"No ROA lets AS14618 announce the range."_s);
    }

    void aPrivateKeyInTheWrongFieldIsKeptNowhere()
    {
        auto session = vectorOwner();
        ByoipDialog dialog(*session, {});
        prepare(dialog, m_folder);
        const QByteArray key = bytesOf(vectors + u"v6-2048/private-key.pem"_s);
        const QByteArray certificate = bytesOf(vectors + u"v6-2048/certificate.pem"_s);
        dialog.openCertificate(wrote(path("both.pem"), key + certificate)); // as many tools write them
        QVERIFY2(dialog.footerMessage().contains(u"only its certificate was taken"_s),
                 qPrintable(dialog.footerMessage()));
        QVERIFY(!session->byoipDraft().certificate.contains("PRIVATE"));
        QVERIFY2(checklist(dialog).contains(u"The signature verifies"_s), qPrintable(checklist(dialog)));
        dialog.openCertificate(wrote(path("alone.pem"), key));
        QVERIFY2(dialog.footerMessage().contains(u"a private key and no certificate"_s),
                 qPrintable(dialog.footerMessage()));
        QVERIFY(!session->byoipDraft().certificate.contains("PRIVATE"));
        dialog.openRegistryAnswer(path("alone.pem"));
        auto* message = dialog.findChild<QLineEdit*>(u"byoip.message"_s);
        message->clear();
        QTest::keyClicks(message, QString::fromLatin1(key.left(80)).simplified());
        dialog.refreshNow();
        QVERIFY(!dialog.primary()->isEnabled());
        QVERIFY2(dialog.footerMessage().contains(u"belongs in no plan"_s), qPrintable(dialog.footerMessage()));
        const QByteArray kept = toBytes(session->byoipDraft());
        const QByteArray secret = key.mid(key.indexOf('\n') + 1, 40); // the first line behind the marker
        QVERIFY(!secret.isEmpty());
        for (const QByteArray& trace : {secret, secret.toBase64(), key.left(27).toBase64().left(30)})
            QVERIFY(!kept.contains(trace));
    }
};

CADASTRE_TEST(ProofFailuresTest)
#include "tst_prooffailures.moc"
