// SPDX-License-Identifier: GPL-3.0-or-later
#include "byoip/certificate.h"
#include "byoip/pemtext.h"
#include "core/byoip/byoipdata.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace cadastre;
using namespace cadastre::testing;

class CertificateTest : public QObject {
    Q_OBJECT

private:
    static constexpr Instant from{1'767'225'600'000};  // 2026-01-01
    static constexpr Instant until{1'798'761'600'000}; // 2027-01-01
    static QString pem() { return QString::fromLatin1(byoipFile(QStringLiteral("v6-2048/certificate.pem"))); }

private Q_SLOTS:
    void tellsTheFactsOfEachVector()
    {
        for (const QJsonObject& vector : byoipVectors()) {
            const QString id = vector[QLatin1String("id")].toString();
            const Result<Certificate> certificate =
                Certificate::fromText(QString::fromLatin1(byoipFile(id + QStringLiteral("/certificate.pem"))));
            QVERIFY(certificate);
            QCOMPARE(certificate->fingerprint(), vector[QLatin1String("cert_sha256")].toString());
            QCOMPARE(certificate->key().type, QStringLiteral("RSA"));
            QCOMPARE(certificate->key().bits, id.endsWith(QLatin1String("4096")) ? 4096 : 2048);
            QVERIFY(!certificate->keyDefect());
            QVERIFY(certificate->isSelfSigned());
            QCOMPARE(certificate->publicKeyDer(), vectorKey(id).publicKeyDer());
            QCOMPARE(toString(certificate->notBefore()), QStringLiteral("2026-01-01T00:00:00Z"));
            QCOMPARE(toString(certificate->notAfter()), QStringLiteral("2036-12-31T23:59:59Z"));
            QCOMPARE(certificate->pem(), byoipFile(id + QStringLiteral("/certificate.pem")));
            QCOMPARE(certificate->oneLine(), byoipFile(id + QStringLiteral("/certificate.oneline.txt")).trimmed());
        }
    }
    void isReadInEveryShapeThatRegistriesMakeOfIt_data()
    {
        QTest::addColumn<QString>("text");
        const QString whole = pem();
        const QStringList lines = whole.split(u'\n', Qt::SkipEmptyParts);
        QTest::newRow("PEM") << whole;
        QTest::newRow("one line") << QString(whole).remove(u'\n');
        QTest::newRow("carriage returns") << QString(whole).replace(u'\n', QStringLiteral("\r\n"));
        QTest::newRow("literal \\n") << QString(whole).replace(u'\n', QStringLiteral("\\n"));
        QTest::newRow("literal \\r\\n") << QString(whole).replace(u'\n', QStringLiteral("\\r\\n"));
        QTest::newRow("no END") << lines.mid(0, lines.size() - 1).join(u'\n');
        QTest::newRow("no END, text behind")
            << lines.mid(0, lines.size() - 1).join(u'\n') + QStringLiteral("\nend of comments");
        QTest::newRow("spaces for newlines") << QString(whole).replace(u'\n', u' ');
        QTest::newRow("attribute names") << QStringLiteral("remarks:        ")
                                                + lines.join(QStringLiteral("\nremarks:        "));
        QTest::newRow("descr") << QStringLiteral("descr: Example\ndescr: ") + QString(whole).remove(u'\n');
        QTest::newRow("quoted mail") << QStringLiteral("> ") + lines.join(QStringLiteral("\n> "));
        QTest::newRow("<br>") << lines.join(QStringLiteral("<br/>"));
        QString escaped;
        for (const QChar c : whole)
            escaped +=
                c.isLetterOrNumber() || c == u'\n' || c == u' ' ? QString(c) : QStringLiteral("&#%1;").arg(c.unicode());
        QTest::newRow("HTML escapes") << escaped;
        QTest::newRow("HTML escapes twice") << QString(escaped).replace(u'&', QStringLiteral("&amp;"));
        QTest::newRow("named escapes") << QString(whole)
                                              .replace(u'+', QStringLiteral("&plus;"))
                                              .replace(u'/', QStringLiteral("&#x2F;"))
                                              .replace(u'\n', QStringLiteral("&#10;"));
        QTest::newRow("broken inside the marker")
            << QString(whole).replace(QStringLiteral("CERTIFICATE"), QStringLiteral("CERT\nIFICATE"));
        QTest::newRow("text around") << QStringLiteral("Abuse: see above\n\n") + whole
                                            + QStringLiteral("\n-----\nthanks");
        QTest::newRow("ten thousand lines") << QStringLiteral("nothing to see\n").repeated(10'000) + whole;
        QTest::newRow("two certificates, this one first")
            << whole + QString::fromLatin1(byoipFile(QStringLiteral("v4-2048/certificate.pem")));
    }
    void isReadInEveryShapeThatRegistriesMakeOfIt()
    {
        QFETCH(QString, text);
        const Result<Certificate> certificate = Certificate::fromText(text);
        QVERIFY(certificate);
        QCOMPARE(certificate->pem(), pem().toLatin1());
    }
    void findsEveryCertificateOnceAndCountsTheRest()
    {
        const QString other = QString::fromLatin1(byoipFile(QStringLiteral("v4-2048/certificate.oneline.txt")));
        const PemText found = findPem(pem() + other + pem() + QStringLiteral("-----BEGIN CERTIFICATE-----\nMIIDXDCC")
                                      + QStringLiteral("\n-----END CERTIFICATE-----"));
        QCOMPARE(found.certificates.size(), 2);
        QCOMPARE(found.unreadable, 1);
        QVERIFY(!found.privateKeyPublished);
    }
    void aPublishedPrivateKeyIsAlarming_data()
    {
        QTest::addColumn<QString>("text");
        const QString key = QString::fromLatin1(byoipFile(QStringLiteral("v6-2048/private-key.pem")));
        const QString sealed = QString::fromLatin1(byoipFile(QStringLiteral("v6-2048/private-key.enc.pem")));
        QTest::newRow("PKCS#8") << key;
        QTest::newRow("one line") << QString(key).remove(u'\n');
        QTest::newRow("encrypted") << sealed;
        QTest::newRow("PKCS#1") << QStringLiteral("-----BEGIN RSA PRIVATE KEY-----\nMII");
        QTest::newRow("without its markers") << key.split(u'\n').mid(1, 5).join(u'\n');
        QTest::newRow("beside the certificate") << pem() + key;
    }
    void aPublishedPrivateKeyIsAlarming()
    {
        QFETCH(QString, text);
        QVERIFY(findPem(text).privateKeyPublished);
    }
    void textWithoutACertificateHasNone()
    {
        for (const QString& text :
             {QString(), QStringLiteral("hello"), QStringLiteral("-----BEGIN CERTIFICATE-----"),
              QStringLiteral("<html>&#x;&;&&amp;&#999999999999;</html>"), QStringLiteral("\\n\\n")}) {
            const Result<Certificate> certificate = Certificate::fromText(text);
            QVERIFY(!certificate);
            QCOMPARE(certificate.error().code, ErrorCode::CertificateMissing);
        }
        QCOMPARE(Certificate::fromText(QStringLiteral("-----BEGIN CERTIFICATE-----MAMCAQE=-----END CERTIFICATE-----"))
                     .error()
                     .code,
                 ErrorCode::CryptoFailed);
    }
    void madeHereIsReadByOpenssl()
    {
        NEEDS_PROGRAM("openssl");
        const KeyPair key = vectorKey(QStringLiteral("v6-2048"));
        const Result<Certificate> made = Certificate::selfSigned(
            key, {QStringLiteral("byoip ü"), QStringLiteral("Example, Inc."), QStringLiteral("nl")}, from, until);
        QVERIFY(made);
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("c.pem"));
        writeFile(path, made->pem());
        const ToolResult shown =
            openssl({QStringLiteral("x509"), QStringLiteral("-in"), path, QStringLiteral("-noout"),
                     QStringLiteral("-text"), QStringLiteral("-fingerprint"), QStringLiteral("-sha256")});
        QCOMPARE(shown.exitCode, 0);
        QVERIFY(shown.output.contains("Version: 3 (0x2)"));
        QVERIFY(shown.output.contains("sha256WithRSAEncryption"));
        QVERIFY(shown.output.contains("Not Before: Jan  1 00:00:00 2026 GMT"));
        QVERIFY(shown.output.contains("Not After : Jan  1 00:00:00 2027 GMT"));
        QVERIFY(shown.output.contains("CA:FALSE"));
        QVERIFY(shown.output.contains(made->fingerprint().toLatin1()));
        QVERIFY(shown.output.contains("C = NL, O = \"Example, Inc.\""));
        const ToolResult verified = openssl({QStringLiteral("verify"), QStringLiteral("-no_check_time"),
                                             QStringLiteral("-check_ss_sig"), QStringLiteral("-CAfile"), path, path});
        QVERIFY2(verified.output.contains("OK"), verified.complaints.constData());
        QVERIFY(made->subject().contains(QStringLiteral("ü")));
    }
    void validityIsWhatWasAskedAlsoBeyond2049()
    {
        const Instant far{4'102'444'799'000}; // 2099-12-31T23:59:59Z: GeneralizedTime
        const Result<Certificate> made =
            Certificate::selfSigned(vectorKey(QStringLiteral("v6-2048")), {QStringLiteral("x"), {}, {}}, from, far);
        QVERIFY(made);
        QCOMPARE(made->notBefore().ms, from.ms);
        QCOMPARE(made->notAfter().ms, far.ms);
        QVERIFY(made->isSelfSigned());
    }
    void refusesSubjectsAndDatesThatMakeNoSense()
    {
        const KeyPair key = vectorKey(QStringLiteral("v6-2048"));
        const auto codeFor = [&key](const CertificateSubject& subject, Instant notAfter) {
            return Certificate::selfSigned(key, subject, from, notAfter).error().code;
        };
        QCOMPARE(codeFor({QStringLiteral("  "), {}, {}}, until), ErrorCode::MissingValue);
        QCOMPARE(codeFor({QString(65, u'x'), {}, {}}, until), ErrorCode::TooLong);
        QCOMPARE(codeFor({QStringLiteral("x"), {}, QStringLiteral("NLD")}, until), ErrorCode::InvalidValue);
        QCOMPARE(codeFor({QStringLiteral("x"), {}, QStringLiteral("N1")}, until), ErrorCode::InvalidValue);
        QCOMPARE(codeFor({QStringLiteral("x"), {}, {}}, from), ErrorCode::InvalidValue);
    }
    void aTamperedCertificateIsNotSelfSigned()
    {
        Result<Certificate> sound = Certificate::fromText(pem());
        QVERIFY(sound);
        QByteArray der = sound->der();
        der[der.size() - 1] = static_cast<char>(der[der.size() - 1] ^ 1);
        const Result<Certificate> bent = Certificate::fromDer(der);
        QVERIFY(bent);
        QVERIFY(!bent->isSelfSigned());
    }
};

CADASTRE_TEST(CertificateTest)
#include "tst_certificate.moc"
