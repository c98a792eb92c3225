// SPDX-License-Identifier: GPL-3.0-or-later
// byoip … from outside: what we sign OpenSSL verifies, what OpenSSL signs we verify, and what AWS would refuse is refused
// for the right reason, in words (contract §10.2).
#include "app/cli/ctl.h"
#include "support/testmain.h"

#include <QDate>
#include <QFile>
#include <QJsonArray>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

const QString data = u"" CADASTRE_TEST_DATA "/byoip/"_s;
const QByteArray goodMessage = "1|aws|123456789012|2605:9cc0:1ff0::/44|20361231|SHA256|RSAPSS";

QByteArray awsBase64(const QByteArray& raw)
{
    return raw.toBase64().replace('+', '-').replace('=', '_').replace('/', '~');
}

} // namespace

class ByoipVerbTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    /// openssl's own signature over `message`, with these -sigopts.
    QByteArray signedBy(const QString& key, const QByteArray& message, const QString& options)
    {
        const Answer made = opensslLine(u"dgst -sha256 %1 -sign %2"_s.arg(options, key), message);
        if (made.code != 0)
            qFatal("openssl: %s", made.talk.constData());
        return made.out;
    }
    /// A key that nobody else may read, of a vector.
    QString keyOf(const char* name)
    {
        return wroteFile(path("vector.pem"), bytesOf(data + QLatin1String(name) + u"/private-key.pem"_s));
    }
    QString certificateFor(const QString& key)
    {
        const QString certificate = path("made.crt");
        const Answer made = opensslLine(u"req -new -x509 -key %1 -days 30 -subj /CN=x -out %2"_s.arg(key, certificate));
        if (made.code != 0)
            qFatal("openssl: %s", made.talk.constData());
        return certificate;
    }
    Answer verify(const QByteArray& message, const QByteArray& signature, const QString& certificate,
                  const QString& more = {}, const QString& cidr = u"2605:9cc0:1ff0::/44"_s)
    {
        return ctlLine(u"byoip verify --json --message-file %1 --signature-file %2 %3 --account 123456789012 "
                       "--cidr %4 %5"_s.arg(wroteFile(path("m"), message), wroteFile(path("s"), signature), certificate,
                                            cidr, more));
    }

private Q_SLOTS:
    void initTestCase() { NEEDS_PROGRAM("openssl"); }

    void aKeyIsEncryptedAndForItsOwnerAlone()
    {
        const QString key = path("owner.key");
        QVERIFY(ctlLine(u"byoip key --out %1 --passphrase-fd 0"_s.arg(key), "tree house\n").code == 0);
        QCOMPARE(QFile::permissions(key)
                     & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
        QVERIFY(bytesOf(key).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
        const Answer again = ctlLine(u"byoip key --out %1 --unencrypted"_s.arg(key));
        QCOMPARE(again.code, 3); // never over another key
        const Answer none = ctlLine(u"byoip key --out %1 --passphrase-fd 0"_s.arg(path("none.key")), "\n");
        QVERIFY2(none.code != 0 && none.talk.contains("pass phrase"), none.all());
        QVERIFY(!QFile::exists(path("none.key")));
        const Answer weak = ctlLine(u"byoip key --out %1 --bits 1024 --unencrypted"_s.arg(path("weak.key")));
        QVERIFY2(weak.code != 0 && weak.talk.contains("1024"), weak.all());
    }

    void opensslVerifiesWhatWeSign()
    {
        const QString key = path("ours.key");
        const QString certificate = path("ours.crt");
        QCOMPARE(ctlLine(u"byoip key --out %1 --passphrase-fd 0"_s.arg(key), "tree house\n").code, 0);
        QCOMPARE(ctlLine(u"byoip cert --key %1 --days 30 --out %2 --passphrase-fd 0"_s.arg(key, certificate),
                         "tree house\n")
                     .code,
                 0);
        const Answer made = ctlLine(u"byoip sign --json --key %1 --account 123456789012 --cidr 2605:9cc0:1ff0::/44 "
                                    "--expires 20361231 --passphrase-fd 0"_s.arg(key),
                                    "tree house\n");
        QVERIFY2(made.code == 0, made.all());
        const QByteArray message = made.json()[u"message"_s].toString().toLatin1();
        QByteArray signature = made.json()[u"signature"_s].toString().toLatin1();
        QCOMPARE(message, goodMessage);
        QCOMPARE(signature.size(), 344);
        QVERIFY(!made.all().contains("PRIVATE"));

        const QByteArray raw = QByteArray::fromBase64(signature.replace('-', '+').replace('_', '=').replace('~', '/'));
        const Answer publicKey = opensslLine(u"x509 -in %1 -noout -pubkey"_s.arg(certificate));
        QVERIFY2(publicKey.code == 0, publicKey.all());
        const Answer verified =
            opensslLine(u"dgst -sha256 -verify %1 -sigopt rsa_padding_mode:pss -sigopt "
                        "rsa_pss_saltlen:32 -signature %2"_s.arg(wroteFile(path("pub"), publicKey.out),
                                                                 wroteFile(path("raw"), raw)),
                        message);
        QVERIFY2(verified.code == 0 && verified.out.contains("Verified OK"), verified.all());
        const Answer wrong = ctlLine(u"byoip sign --key %1 --account 123456789012 --cidr 2605:9cc0:1ff0::/44 "
                                     "--expires 20361231 --passphrase-fd 0"_s.arg(key),
                                     "treehouse\n");
        QVERIFY2(wrong.code == 3 && wrong.talk.contains("pass phrase is wrong"), wrong.all());
    }

    void weAcceptWhatOpensslSigns()
    {
        const QString key = path("theirs.key");
        QCOMPARE(opensslLine(u"genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out %1"_s.arg(key)).code, 0);
        const QString certificate = certificateFor(key);
        const QByteArray raw = signedBy(key, goodMessage, u"-sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:-1"_s);
        const Answer verdict = verify(goodMessage, awsBase64(raw), u"--certificate "_s + certificate);
        QVERIFY2(verdict.code == 0, verdict.all());
        QCOMPARE(verdict.json()[u"verdict"_s].toString(), u"accept"_s);
        // one line without breaks, as the registry has it
        QByteArray oneLine = bytesOf(certificate);
        oneLine.replace('\n', "");
        QVERIFY(verify(goodMessage, awsBase64(raw), u"--certificate "_s + wroteFile(path("one"), oneLine)).code == 0);
    }

    void everyVectorIsAcceptedInEveryShapeOfItsRecord()
    {
        const QJsonArray vectors = QJsonDocument::fromJson(bytesOf(data + u"vectors.json"_s))[u"vectors"_s].toArray();
        QCOMPARE(vectors.size(), 3);
        for (const QJsonValue& each : vectors) {
            const QString folder = data + each[u"id"_s].toString() + u'/';
            for (const QString& shape : {u"--certificate %1certificate.oneline.txt"_s, u"--rdap %1rdap-oneline.json"_s,
                                         u"--rdap %1rdap-multiline.json"_s, u"--rdap %1rdap-ripe-descr.json"_s}) {
                const Answer verdict = ctlLine(
                    u"byoip verify --json --message-file %1message.txt --signature-file %1signature.txt --account %2 "
                    "--cidr %3 --clock 2026-11-24T12:00:00Z "_s.arg(folder, each[u"account"_s].toString(),
                                                                    each[u"cidr"_s].toString())
                    + shape.arg(folder));
                QVERIFY2(verdict.code == 0, verdict.all());
                QCOMPARE(verdict.json()[u"certificate"_s][u"fingerprint"_s], each[u"cert_sha256"_s]);
            }
            const Answer found = ctlLine(u"byoip find-certificate --json %1rdap-multiline.json"_s.arg(folder));
            QVERIFY2(found.code == 0, found.all());
            QCOMPARE(found.json()[u"certificates"_s][0][u"fingerprint"_s], each[u"cert_sha256"_s]);
        }
    }

    void refusesForTheRightReason_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QByteArray>("words");
        const QString pss = u"-sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:32"_s;
        const QByteArray yesterday =
            QDateTime::currentDateTimeUtc().date().addDays(-1).toString(u"yyyyMMdd"_s).toLatin1();
        QTest::newRow("salt 20") << goodMessage << u"-sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:20"_s
                                 << u"bad-signature"_s << QByteArray("its salt does not have 32 bytes");
        QTest::newRow("PKCS#1 v1.5") << goodMessage << QString() << u"bad-signature"_s
                                     << QByteArray("PKCS#1 v1.5 padding, not with PSS");
        QTest::newRow("yesterday") << QByteArray("1|aws|123456789012|2605:9cc0:1ff0::/44|" + yesterday
                                                 + "|SHA256|RSAPSS")
                                   << pss << u"message-expired"_s << QByteArray("expired on");
        QTest::newRow("other account") << QByteArray("1|aws|210987654321|2605:9cc0:1ff0::/44|20361231|SHA256|RSAPSS")
                                       << pss << u"account-mismatch"_s << QByteArray("names account 210987654321");
        QTest::newRow("other CIDR") << QByteArray("1|aws|123456789012|2605:9cc0:1ff0::/48|20361231|SHA256|RSAPSS")
                                    << pss << u"cidr-mismatch"_s << QByteArray("is about 2605:9cc0:1ff0::/48");
        QTest::newRow("CRLF") << QByteArray(goodMessage + "\r\n") << pss << u"bad-message"_s
                              << QByteArray("line break");
    }
    void refusesForTheRightReason()
    {
        QFETCH(QByteArray, message);
        QFETCH(QString, options);
        QFETCH(QString, reason);
        QFETCH(QByteArray, words);
        const Answer verdict = verify(message, awsBase64(signedBy(keyOf("v6-2048"), message, options)),
                                      u"--certificate %1v6-2048/certificate.pem"_s.arg(data));
        QVERIFY2(verdict.code == 2, verdict.all());
        QCOMPARE(verdict.json()[u"verdict"_s].toString(), u"reject"_s);
        QCOMPARE(verdict.json()[u"reasons"_s].toArray(), QJsonArray{reason});
        QVERIFY2(verdict.json()[u"text"_s].toString().toUtf8().contains(words), verdict.all());
    }

    void refusesKeysThatAwsDoesNotTake_data()
    {
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("reason");
        const QString pss = u"-sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:32"_s;
        QTest::newRow("1024") << u"RSA -pkeyopt rsa_keygen_bits:1024"_s << pss << u"weak-key"_s;
        QTest::newRow("EC") << u"EC -pkeyopt ec_paramgen_curve:P-256"_s << QString() << u"not-rsa"_s;
    }
    void refusesKeysThatAwsDoesNotTake()
    {
        QFETCH(QString, algorithm);
        QFETCH(QString, options);
        QFETCH(QString, reason);
        const QString key = path("odd.key");
        QCOMPARE(opensslLine(u"genpkey -algorithm %1 -out %2"_s.arg(algorithm, key)).code, 0);
        const Answer verdict = verify(goodMessage, awsBase64(signedBy(key, goodMessage, options)),
                                      u"--certificate "_s + certificateFor(key));
        QVERIFY2(verdict.code == 2, verdict.all());
        QCOMPARE(verdict.json()[u"reasons"_s].toArray(), QJsonArray{reason});
    }

    void refusesASwappedCertificateAndOtherAlphabets()
    {
        const QByteArray good = bytesOf(data + u"v6-2048/signature.txt"_s);
        const QString swapped = u"--certificate %1v4-2048/certificate.pem"_s.arg(data);
        const Answer other = verify(goodMessage, good, swapped);
        QCOMPARE(other.json()[u"reasons"_s].toArray(), QJsonArray{u"bad-signature"_s});
        QCOMPARE(other.code, 2);
        QByteArray urlSafe = good;
        urlSafe.replace('~', '_').replace("__", "==");
        const Answer alphabet = verify(goodMessage, urlSafe, u"--certificate %1v6-2048/certificate.pem"_s.arg(data));
        QCOMPARE(alphabet.json()[u"reasons"_s].toArray(), QJsonArray{u"bad-alphabet"_s});
        QVERIFY2(alphabet.json()[u"text"_s].toString().contains(u"another alphabet"_s), alphabet.all());
        const Answer record = verify(goodMessage, good, u"--rdap %1v4-2048/rdap-oneline.json"_s.arg(data));
        QCOMPARE(record.json()[u"reasons"_s].toArray(), QJsonArray{u"registry-record-refused"_s});
        const Answer page = verify(goodMessage, good, u"--rdap "_s + wroteFile(path("page"), "<html></html>"));
        QCOMPARE(page.json()[u"reasons"_s].toArray(), QJsonArray{u"registry-answer-unreadable"_s});
        QVERIFY2(page.json()[u"text"_s].toString().contains(u"cannot be read: a web page (HTML)"_s), page.all());
        const Answer nothing = verify(goodMessage, good, u"--rdap "_s + wroteFile(path("nothing"), ""));
        QVERIFY2(nothing.code == 3 && nothing.talk.contains("is empty"), nothing.all());
    }

    void anAdvertisableRangeNeedsRoas()
    {
        const QByteArray signature = bytesOf(data + u"v6-2048/signature.txt"_s);
        const QString certificate = u"--certificate %1v6-2048/certificate.pem"_s.arg(data);
        const auto vrps = [&](const char* maxLength, const char* second) {
            return u"--advertisable --vrps "_s
                 + wroteFile(path("vrps.csv"), QByteArray("ASN,IP Prefix,Max Length,Trust Anchor\n")
                                                   + "AS16509,2605:9cc0:1ff0::/44," + maxLength + ",arin\n" + second
                                                   + ",2605:9cc0:1ff0::/44,48,arin\n");
        };
        QCOMPARE(verify(goodMessage, signature, certificate, vrps("48", "AS14618")).code, 0);
        const Answer one = verify(goodMessage, signature, certificate, vrps("48", "AS64500"));
        QVERIFY2(one.code == 2, one.all());
        QCOMPARE(one.json()[u"reasons"_s].toArray(), QJsonArray{u"roa-missing"_s});
        QVERIFY2(one.json()[u"text"_s].toString().contains(u"No ROA lets AS14618"_s), one.all());
        // What AWS announces of it is longer than the range (contract §10.4).
        const Answer tooShort = verify(goodMessage, signature, certificate, vrps("47", "AS14618"));
        QVERIFY2(tooShort.code == 1, tooShort.all());
        QCOMPARE(tooShort.json()[u"reasons"_s].toArray(), QJsonArray{u"roa-too-short"_s});
        QVERIFY2(tooShort.json()[u"text"_s].toString().contains(
                     u"AS16509 let the range be announced, but no /48 of it"_s),
                 tooShort.all());
        const Answer blockByBlock =
            verify(goodMessage, signature, certificate, vrps("44", "AS16509,2605:9cc0:1ff3::/48,48,arin\nAS14618"));
        QVERIFY2(blockByBlock.code == 0, blockByBlock.all());
        // GovCloud announces from one number only, and it is not among these.
        QCOMPARE(verify(goodMessage, signature, certificate, vrps("48", "AS14618") + u" --partition aws-us-gov"_s).code,
                 2);
    }

    void aTokenNamesItsRecords()
    {
        const QString token = u" --name 86950620 --value 11112222-3333-4444-5555-666677778888"_s;
        const Answer nibble = ctlLine(u"byoip token --cidr 2605:9cc0:1ff0::/44"_s + token);
        QCOMPARE(nibble.out, QByteArray("86950620.f.f.1.0.c.c.9.5.0.6.2.ip6.arpa. 300 IN TXT "
                                        "\"11112222-3333-4444-5555-666677778888\"\n"));
        const Answer four = ctlLine(u"byoip token --json --cidr 2605:9cc0:1fc0::/42"_s + token);
        QCOMPARE(four.json()[u"records"_s].toArray().size(), 4);
        QCOMPARE(ctlLine(u"byoip token --cidr 2605:9cc0:1fc0::/42 --name 1"_s).code, 2);
    }

    void anAsNumberIsSignedLikewise()
    {
        const Answer made =
            ctlLine(u"byoip sign --json --key %1 --account 123456789012 --asn 64500 --expires 20361231"_s.arg(
                keyOf("v6-2048")));
        QVERIFY2(made.code == 0, made.all());
        QCOMPARE(made.json()[u"message"_s].toString(), u"1|aws|123456789012|64500|20361231|SHA256|RSAPSS"_s);
        const Answer verdict =
            ctlLine(u"byoip verify --json --message-file %1 --signature-file %2 --account 123456789012 --asn 64500 "
                    "--certificate %3v6-2048/certificate.pem"_s.arg(
                        wroteFile(path("m"), made.json()[u"message"_s].toString().toLatin1()),
                        wroteFile(path("s"), made.json()[u"signature"_s].toString().toLatin1()), data));
        QVERIFY2(verdict.code == 0, verdict.all());
    }
};

CADASTRE_TEST(ByoipVerbTest)
#include "tst_byoip.moc"
