// SPDX-License-Identifier: GPL-3.0-or-later
#include "byoip/authorizationverifier.h"
#include "byoip/signature.h"
#include "core/byoip/byoipdata.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace cadastre;
using namespace cadastre::testing;

namespace {

constexpr Instant today{1'795'521'600'000}; // 2026-11-24T12:00:00Z

RegisteredCertificates certificateOf(const QString& id)
{
    return certificatesIn(QString::fromLatin1(byoipFile(id + QStringLiteral("/certificate.pem"))));
}

/// A claim that would be accepted, signed with the v6-2048 key; cases bend one thing each.
struct Case {
    QByteArray message = byoipFile(QStringLiteral("v6-2048/message.txt"));
    QString account = QStringLiteral("123456789012");
    QString cidr = QStringLiteral("2605:9cc0:1ff0::/44");
    Advertising advertising = Advertising::NotAdvertisable;
    Instant now = today;

    [[nodiscard]] Verdict judged() const { return judgedWith(certificateOf(QStringLiteral("v6-2048"))); }
    [[nodiscard]] Verdict judgedWith(const RegisteredCertificates& registered) const
    {
        ProofClaim claim;
        claim.message = message;
        // Signed afresh over whatever the message is: the signature is never what is wrong.
        claim.signature = signature::encode(*signature::sign(vectorKey(QStringLiteral("v6-2048")), message));
        claim.account = account;
        claim.subject = *Prefix::parse(cidr);
        claim.advertising = advertising;
        claim.now = now;
        return verifyAuthorization(claim, registered);
    }
};

} // namespace

class AuthorizationVerifierTest : public QObject {
    Q_OBJECT

private:
    static void compare(const Verdict& verdict, const char* outcome, const QStringList& codes)
    {
        QCOMPARE(verdict.reasonCodes(), codes);
        QCOMPARE(verdictWord(verdict.outcome), QString::fromLatin1(outcome));
    }
    /// The vector of v6-2048 as it is, with this answer of the registry.
    static Verdict vectorWith(const QByteArray& answer)
    {
        ProofClaim claim;
        claim.message = byoipFile(QStringLiteral("v6-2048/message.txt"));
        claim.signature = byoipFile(QStringLiteral("v6-2048/signature.txt"));
        claim.account = QStringLiteral("123456789012");
        claim.subject = *Prefix::parse(u"2605:9cc0:1ff0::/44");
        claim.now = today;
        return verifyAuthorization(claim, answer);
    }
    static QStringList codes(const char* code) { return {QString::fromLatin1(code)}; }

private Q_SLOTS:
    void acceptsEveryVectorByCertificateAndByEachRegistryShape()
    {
        for (const QJsonObject& vector : byoipVectors()) {
            const QString id = vector[QLatin1String("id")].toString();
            ProofClaim claim;
            claim.message = byoipFile(id + QStringLiteral("/message.txt"));
            claim.signature = byoipFile(id + QStringLiteral("/signature.txt"));
            claim.account = vector[QLatin1String("account")].toString();
            claim.subject = *Prefix::parse(vector[QLatin1String("cidr")].toString());
            claim.advertising = Advertising::Advertisable;
            claim.now = today;
            compare(verifyAuthorization(claim, certificateOf(id)), "accept", {});
            for (const char* shape : {"oneline", "multiline", "ripe-descr"}) {
                const Verdict verdict = verifyAuthorization(
                    claim, byoipFile(id + QStringLiteral("/rdap-") + QLatin1String(shape) + QStringLiteral(".json")));
                compare(verdict, "accept", {});
                QVERIFY(verdict.signatureVerifies);
                QCOMPARE(verdict.certificate->fingerprint(), vector[QLatin1String("cert_sha256")].toString());
            }
            // Another vector's record is about another range.
            const QString other =
                id == QLatin1String("v4-2048") ? QStringLiteral("v6-2048") : QStringLiteral("v4-2048");
            const Verdict strange = verifyAuthorization(claim, byoipFile(other + QStringLiteral("/rdap-oneline.json")));
            compare(strange, "reject", codes("registry-record-refused"));
        }
    }
    void aGoodSignatureDoesNotSaveABadMessage_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QStringList>("reasons");
        const auto row = [](const char* message, const char* outcome, const QStringList& reasons) {
            QTest::newRow(message) << QByteArray(message) << QString::fromLatin1(outcome) << reasons;
        };
        row("1|aws|123456789012|2605:9cc0:1ff0::/44|20261125|SHA256|RSAPSS", "accept", {});
        row("1|aws|123456789012|2605:9cc0:1ff0::/44|20261124|SHA256|RSAPSS", "warn", codes("expires-today"));
        row("1|aws|123456789012|2605:9cc0:1ff0::/44|20261123|SHA256|RSAPSS", "reject", codes("message-expired"));
        row("1|aws|123456789012|2605:9cc0:1ff0::/44|20270230|SHA256|RSAPSS", "reject", codes("bad-date"));
        row("1|aws|210987654321|2605:9cc0:1ff0::/44|20361231|SHA256|RSAPSS", "reject", codes("account-mismatch"));
        row("1|aws|12345678901|2605:9cc0:1ff0::/44|20361231|SHA256|RSAPSS", "reject", codes("bad-message"));
        row("1|aws|123456789012|2605:9cc0:1ff0::/45|20361231|SHA256|RSAPSS", "reject", codes("cidr-mismatch"));
        row("1|aws|123456789012|2605:9cc0:2000::/44|20361231|SHA256|RSAPSS", "reject", codes("cidr-mismatch"));
        row("1|aws|123456789012|198.51.100.0/24|20361231|SHA256|RSAPSS", "reject", codes("cidr-mismatch"));
        row("1|aws|123456789012|64500|20361231|SHA256|RSAPSS", "reject", codes("cidr-mismatch"));
        row("1|aws|123456789012|2605:9CC0:1FF0::/44|20361231|SHA256|RSAPSS", "warn", codes("cidr-not-canonical"));
        row("1|aws|123456789012|2605:9cc0:1ff0:0::/44|20361231|SHA256|RSAPSS", "warn", codes("cidr-not-canonical"));
        row("1|aws|123456789012|2605:9cc0:1ff1::/44|20361231|SHA256|RSAPSS", "reject", codes("cidr-not-canonical"));
        row("1|aws|123456789012|2605:9cc0:1ff0::|20361231|SHA256|RSAPSS", "reject", codes("bad-message"));
        row("2|aws|123456789012|2605:9cc0:1ff0::/44|20361231|SHA256|RSAPSS", "reject", codes("bad-message"));
        row("1|aws|123456789012|2605:9cc0:1ff0::/44|20361231|SHA256|RSAPSS\n", "reject", codes("bad-message"));
        row("1|aws|210987654321|2605:9cc0:1ff0::/48|20200101|SHA256|RSAPSS", "reject",
            {QStringLiteral("account-mismatch"), QStringLiteral("cidr-mismatch"), QStringLiteral("message-expired")});
    }
    void aGoodSignatureDoesNotSaveABadMessage()
    {
        QFETCH(QByteArray, message);
        QFETCH(QString, outcome);
        QFETCH(QStringList, reasons);
        Case bent;
        bent.message = message;
        const Verdict verdict = bent.judged();
        QVERIFY(verdict.signatureVerifies);
        compare(verdict, outcome.toLatin1().constData(), reasons);
    }
    void lengthsFollowTheUse_data()
    {
        QTest::addColumn<QString>("cidr");
        QTest::addColumn<bool>("advertisable");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QStringList>("reasons");
        const QStringList tooLong = codes("prefix-too-long");
        const QStringList tooLongForBgp = codes("prefix-too-long-for-advertisable");
        QTest::newRow("v4 /24") << QStringLiteral("198.51.100.0/24") << true << QStringLiteral("accept")
                                << QStringList();
        QTest::newRow("v4 /25") << QStringLiteral("198.51.100.0/25") << false << QStringLiteral("reject") << tooLong;
        QTest::newRow("v6 /48 advertisable")
            << QStringLiteral("2001:db8::/48") << true << QStringLiteral("accept") << QStringList();
        QTest::newRow("v6 /49 advertisable")
            << QStringLiteral("2001:db8::/49") << true << QStringLiteral("reject") << tooLongForBgp;
        QTest::newRow("v6 /56 advertisable")
            << QStringLiteral("2001:db8::/56") << true << QStringLiteral("reject") << tooLongForBgp;
        QTest::newRow("v6 /56") << QStringLiteral("2001:db8::/56") << false << QStringLiteral("accept")
                                << QStringList();
        QTest::newRow("v6 /57") << QStringLiteral("2001:db8::/57") << false << QStringLiteral("warn") << tooLong;
        QTest::newRow("v6 /60") << QStringLiteral("2001:db8::/60") << false << QStringLiteral("warn") << tooLong;
        QTest::newRow("v6 /61") << QStringLiteral("2001:db8::/61") << false << QStringLiteral("reject") << tooLong;
        QTest::newRow("v6 /64 advertisable")
            << QStringLiteral("2001:db8::/64") << true << QStringLiteral("reject") << tooLong;
    }
    void lengthsFollowTheUse()
    {
        QFETCH(QString, cidr);
        QFETCH(bool, advertisable);
        QFETCH(QString, outcome);
        QFETCH(QStringList, reasons);
        Case claim;
        claim.cidr = cidr;
        claim.message = "1|aws|123456789012|" + cidr.toLatin1() + "|20361231|SHA256|RSAPSS";
        claim.advertising = advertisable ? Advertising::Advertisable : Advertising::NotAdvertisable;
        compare(claim.judged(), outcome.toLatin1().constData(), reasons);
    }
    void aCertificateOutOfItsDatesIsRejected()
    {
        Case early;
        early.now = Instant{1'767'225'599'000}; // a second before 2026
        compare(early.judged(), "reject", codes("certificate-not-yet-valid"));
        Case late;
        late.message = "1|aws|123456789012|2605:9cc0:1ff0::/44|20371231|SHA256|RSAPSS";
        late.now = Instant{2'114'380'800'000}; // 2037-01-01
        compare(late.judged(), "reject", codes("certificate-expired"));
    }
    void theSignatureIsJudgedByItsOwn_data()
    {
        QTest::addColumn<QByteArray>("signature");
        QTest::addColumn<QString>("reason");
        const QByteArray raw = byoipFile(QStringLiteral("v6-2048/signature.bin"));
        const QByteArray message = byoipFile(QStringLiteral("v6-2048/message.txt"));
        QTest::newRow("255 bytes") << signature::encode(raw.left(255)) << QStringLiteral("bad-signature");
        QTest::newRow("257 bytes") << signature::encode(raw + 'x') << QStringLiteral("bad-signature");
        QTest::newRow("another key's") << signature::encode(
            *signature::sign(vectorKey(QStringLiteral("v4-2048")), message))
                                       << QStringLiteral("bad-signature");
        QTest::newRow("a newline was signed too")
            << signature::encode(*signature::sign(vectorKey(QStringLiteral("v6-2048")), message + '\n'))
            << QStringLiteral("bad-signature");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("bad-base64");
        QTest::newRow("truncated") << signature::encode(raw).chopped(1) << QStringLiteral("bad-base64");
        QTest::newRow("standard base64") << raw.toBase64() << QStringLiteral("bad-alphabet");
        QTest::newRow("base64url") << raw.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
                                   << QStringLiteral("bad-alphabet");
    }
    void theSignatureIsJudgedByItsOwn()
    {
        QFETCH(QByteArray, signature);
        QFETCH(QString, reason);
        ProofClaim claim;
        claim.message = byoipFile(QStringLiteral("v6-2048/message.txt"));
        claim.signature = signature;
        claim.account = QStringLiteral("123456789012");
        claim.subject = *Prefix::parse(u"2605:9cc0:1ff0::/44");
        claim.now = today;
        compare(verifyAuthorization(claim, certificateOf(QStringLiteral("v6-2048"))), "reject", {reason});
    }
    void theRightKeyUsedOtherwiseIsToldFromAnotherKey()
    {
        const QByteArray message = byoipFile(QStringLiteral("v6-2048/message.txt"));
        const Certificate certificate = certificateOf(QStringLiteral("v6-2048")).certificates.first();
        const auto mistake = [&](const char* key, const QByteArray& text) {
            return signature::mistakeIn(certificate, message, *signature::sign(vectorKey(QLatin1String(key)), text));
        };
        QCOMPARE(mistake("v6-2048", message + '\n'), signature::Mistake::LineBreakSigned);
        QCOMPARE(mistake("v6-2048", message + "\r\n"), signature::Mistake::LineBreakSigned);
        QVERIFY(!mistake("v6-2048", message + "x"));
        QVERIFY(!mistake("v4-2048", message));
    }
    void foreignAndWeakCertificatesAreRejectedThoughTheSignatureMayHold_data()
    {
        QTest::addColumn<QStringList>("key");
        QTest::addColumn<bool>("signs");
        QTest::addColumn<QString>("reason");
        const QStringList rsa{QStringLiteral("-algorithm"), QStringLiteral("RSA"), QStringLiteral("-pkeyopt")};
        QTest::newRow("1024") << rsa + QStringList{QStringLiteral("rsa_keygen_bits:1024")} << true
                              << QStringLiteral("weak-key");
        QTest::newRow("e=3") << rsa
                                    + QStringList{QStringLiteral("rsa_keygen_bits:2048"), QStringLiteral("-pkeyopt"),
                                                  QStringLiteral("rsa_keygen_pubexp:3")}
                             << true << QStringLiteral("weak-exponent");
        QTest::newRow("RSA-PSS") << QStringList{QStringLiteral("-algorithm"), QStringLiteral("RSA-PSS")} << true
                                 << QStringLiteral("rsa-pss-oid");
        QTest::newRow("EC") << QStringList{QStringLiteral("-algorithm"), QStringLiteral("EC"),
                                           QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256")}
                            << false << QStringLiteral("not-rsa");
    }
    void foreignAndWeakCertificatesAreRejectedThoughTheSignatureMayHold()
    {
        NEEDS_PROGRAM("openssl");
        QFETCH(QStringList, key);
        QFETCH(bool, signs);
        QFETCH(QString, reason);
        const QTemporaryDir dir;
        const QString keyFile = dir.filePath(QStringLiteral("key"));
        QCOMPARE(openssl(QStringList{QStringLiteral("genpkey"), QStringLiteral("-out"), keyFile} + key).exitCode, 0);
        const ToolResult certificate = openssl(
            {QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-x509"), QStringLiteral("-key"), keyFile,
             QStringLiteral("-days"), QStringLiteral("30"), QStringLiteral("-subj"), QStringLiteral("/CN=x")});
        QVERIFY2(certificate.exitCode == 0, certificate.complaints.constData());
        const RegisteredCertificates registered = certificatesIn(QString::fromLatin1(certificate.output));
        QCOMPARE(registered.certificates.size(), 1);
        ProofClaim claim;
        claim.message = byoipFile(QStringLiteral("v6-2048/message.txt"));
        QStringList sign{QStringLiteral("dgst"), QStringLiteral("-sha256"), QStringLiteral("-sign"), keyFile};
        if (signs)
            sign << QStringLiteral("-sigopt") << QStringLiteral("rsa_padding_mode:pss") << QStringLiteral("-sigopt")
                 << QStringLiteral("rsa_pss_saltlen:32");
        const ToolResult made = openssl(sign, claim.message);
        QVERIFY2(made.exitCode == 0, made.complaints.constData());
        claim.signature = signature::encode(made.output);
        claim.account = QStringLiteral("123456789012");
        claim.subject = *Prefix::parse(u"2605:9cc0:1ff0::/44");
        claim.now = Instant{registered.certificates.first().notBefore().ms + 60'000}; // openssl made it just now
        const Verdict verdict = verifyAuthorization(claim, registered);
        QCOMPARE(verdict.signatureVerifies, signs);
        compare(verdict, "reject", {reason});
    }
    void theRegistryTextDecides()
    {
        const Case claim;
        compare(claim.judgedWith({}), "reject", codes("certificate-missing"));
        const QString good = QString::fromLatin1(byoipFile(QStringLiteral("v6-2048/certificate.pem")));
        const QString other = QString::fromLatin1(byoipFile(QStringLiteral("v4-2048/certificate.pem")));
        const QString key = QString::fromLatin1(byoipFile(QStringLiteral("v6-2048/private-key.pem")));
        compare(claim.judgedWith(certificatesIn(other + good)), "accept", {});
        compare(claim.judgedWith(certificatesIn(other)), "reject", codes("bad-signature"));
        compare(claim.judgedWith(certificatesIn(good + key)), "reject", codes("private-key-published"));
        compare(claim.judgedWith(certificatesIn(good + QStringLiteral("-----BEGIN CERTIFICATE-----MIID"))), "warn",
                codes("certificate-unreadable"));
    }
    void anAsnIsComparedAsANumber()
    {
        ProofClaim claim;
        claim.message = "1|aws|123456789012|64500|20361231|SHA256|RSAPSS";
        claim.signature = signature::encode(*signature::sign(vectorKey(QStringLiteral("v6-2048")), claim.message));
        claim.account = QStringLiteral("123456789012");
        claim.subject = Asn{64500};
        claim.now = today;
        compare(verifyAuthorization(claim, certificateOf(QStringLiteral("v6-2048"))), "accept", {});
        claim.subject = Asn{64501};
        compare(verifyAuthorization(claim, certificateOf(QStringLiteral("v6-2048"))), "reject", codes("asn-mismatch"));
    }
    void aMissingRoaMattersToAdvertisableRangesOnly()
    {
        ProofClaim claim;
        claim.message = byoipFile(QStringLiteral("v6-2048/message.txt"));
        claim.signature = byoipFile(QStringLiteral("v6-2048/signature.txt"));
        claim.account = QStringLiteral("123456789012");
        claim.subject = *Prefix::parse(u"2605:9cc0:1ff0::/44");
        claim.now = today;
        claim.asnsWithoutRoa = {Asn{14618}};
        compare(verifyAuthorization(claim, certificateOf(QStringLiteral("v6-2048"))), "accept", {});
        claim.advertising = Advertising::Advertisable;
        const Verdict verdict = verifyAuthorization(claim, certificateOf(QStringLiteral("v6-2048")));
        compare(verdict, "reject", codes("roa-missing"));
        QCOMPARE(verdict.findings.first().facts.value(QStringLiteral("asns")), QStringLiteral("AS14618"));
    }
    void anAnswerThatIsNoRecordIsSaidAsThat_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("reason");
        const QString unreadable = QStringLiteral("registry-answer-unreadable");
        const QByteArray record = byoipFile(QStringLiteral("v6-2048/rdap-oneline.json"));
        QTest::newRow("nothing") << QByteArray("  ") << unreadable << QStringLiteral("empty");
        QTest::newRow("a web page") << QByteArray("<html>") << unreadable << QStringLiteral("html");
        QTest::newRow("half a body") << record.left(record.size() / 2) << unreadable
                                     << QStringLiteral("unterminated string");
        QTest::newRow("another class") << QByteArray(R"({"objectClassName":"domain"})") << unreadable
                                       << QStringLiteral("domain");
        QTest::newRow("404") << QByteArray(R"({"errorCode":404,"title":"Not Found"})")
                             << QStringLiteral("registry-record-missing") << QString();
    }
    void anAnswerThatIsNoRecordIsSaidAsThat()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, code);
        QFETCH(QString, reason);
        const Verdict verdict = vectorWith(answer);
        compare(verdict, "reject", {code}); // nothing is known of certificates
        QCOMPARE(verdict.findings.first().facts.value(QStringLiteral("reason")), reason);
    }
    void aRangeThatAProviderHandedOnIsRefused()
    {
        QJsonObject record = QJsonDocument::fromJson(byoipFile(QStringLiteral("v6-2048/rdap-oneline.json"))).object();
        record[QLatin1String("type")] = QStringLiteral("REASSIGNMENT");
        const Verdict verdict = vectorWith(QJsonDocument(record).toJson());
        compare(verdict, "reject", codes("allocation-not-accepted"));
        QVERIFY(verdict.signatureVerifies);
        record[QLatin1String("type")] = QStringLiteral("a word of another registry");
        compare(vectorWith(QJsonDocument(record).toJson()), "accept", {});
    }
    void everyReasonHasItsOwnCode()
    {
        QSet<QString> codesSeen;
        for (int i = 0; i <= static_cast<int>(ProofReason::TxtDiffers); ++i) {
            const QString code = proofReasonCode(static_cast<ProofReason>(i));
            QVERIFY(!code.isEmpty() && !codesSeen.contains(code));
            codesSeen.insert(code);
        }
    }
};

CADASTRE_TEST(AuthorizationVerifierTest)
#include "tst_authorizationverifier.moc"
