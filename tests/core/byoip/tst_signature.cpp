// SPDX-License-Identifier: GPL-3.0-or-later
#include "byoip/certificate.h"
#include "byoip/signature.h"
#include "core/byoip/byoipdata.h"
#include "support/testmain.h"

#include <QTemporaryDir>

#include <rapidcheck.h>

using namespace cadastre;
using namespace cadastre::testing;

class SignatureTest : public QObject {
    Q_OBJECT

private:
    static Certificate certificateOf(const QString& id)
    {
        return *Certificate::fromText(QString::fromLatin1(byoipFile(id + QStringLiteral("/certificate.pem"))));
    }

private Q_SLOTS:
    void everyVectorVerifies()
    {
        for (const QJsonObject& vector : byoipVectors()) {
            const QString id = vector[QLatin1String("id")].toString();
            const Result<QByteArray> raw = signature::decode(vector[QLatin1String("signature")].toString().toLatin1());
            QVERIFY(raw);
            QCOMPARE(*raw, byoipFile(id + QStringLiteral("/signature.bin")));
            QCOMPARE(raw->size(), vector[QLatin1String("signature_bytes")].toInt());
            QCOMPARE(signature::encode(*raw), byoipFile(id + QStringLiteral("/signature.txt")));
            const QByteArray message = vector[QLatin1String("message")].toString().toLatin1();
            QVERIFY(signature::verifies(certificateOf(id), message, *raw));
            QVERIFY(!signature::verifies(certificateOf(id), message + '\n', *raw));
            const QString other =
                id == QLatin1String("v4-2048") ? QStringLiteral("v6-2048") : QStringLiteral("v4-2048");
            QVERIFY(!signature::verifies(certificateOf(other), message, *raw));
        }
    }
    void onlyTheExactLengthIsTaken()
    {
        const QByteArray message = byoipFile(QStringLiteral("v6-2048/message.txt"));
        const QByteArray raw = byoipFile(QStringLiteral("v6-2048/signature.bin"));
        const Certificate certificate = certificateOf(QStringLiteral("v6-2048"));
        QVERIFY(!signature::verifies(certificate, message, raw.left(255)));
        QVERIFY(!signature::verifies(certificate, message, raw + '\0')); // the openssl command takes this one
        QVERIFY(!signature::verifies(certificate, message, {}));
    }
    void anyFlippedBitIsNoticed()
    {
        const QByteArray message = byoipFile(QStringLiteral("v6-2048/message.txt"));
        const Certificate certificate = certificateOf(QStringLiteral("v6-2048"));
        for (qsizetype bit = 0; bit < 2048; bit += 37) {
            QByteArray raw = byoipFile(QStringLiteral("v6-2048/signature.bin"));
            raw[bit / 8] = static_cast<char>(raw[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(!signature::verifies(certificate, message, raw));
        }
    }
    void opensslVerifiesWhatWeSign()
    {
        NEEDS_PROGRAM("openssl");
        for (const QJsonObject& vector : byoipVectors()) {
            const QString id = vector[QLatin1String("id")].toString();
            const QByteArray message = vector[QLatin1String("message")].toString().toLatin1();
            const Result<QByteArray> raw = signature::sign(vectorKey(id), message);
            QVERIFY(raw);
            const Certificate certificate = certificateOf(id);
            QVERIFY(signature::verifies(certificate, message, *raw));
            const QTemporaryDir dir;
            writeFile(dir.filePath(QStringLiteral("sig")), *raw);
            writeFile(dir.filePath(QStringLiteral("cert")), certificate.pem());
            writeFile(dir.filePath(QStringLiteral("pub")),
                      openssl({QStringLiteral("x509"), QStringLiteral("-in"), dir.filePath(QStringLiteral("cert")),
                               QStringLiteral("-noout"), QStringLiteral("-pubkey")})
                          .output);
            for (const char* salt : {"32", "-1"}) {
                const ToolResult verified =
                    openssl({QStringLiteral("dgst"), QStringLiteral("-sha256"), QStringLiteral("-verify"),
                             dir.filePath(QStringLiteral("pub")), QStringLiteral("-sigopt"),
                             QStringLiteral("rsa_padding_mode:pss"), QStringLiteral("-sigopt"),
                             QStringLiteral("rsa_pss_saltlen:") + QLatin1String(salt), QStringLiteral("-signature"),
                             dir.filePath(QStringLiteral("sig"))},
                            message);
                QVERIFY2(verified.output.contains("Verified OK"), verified.complaints.constData());
            }
        }
    }
    void ofWhatOpensslSignsOnlyTheDocumentedSchemeVerifies_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<bool>("verifies");
        const auto pss = [](const char* salt, const char* digest = "-sha256", const char* mgf = "sha256") {
            return QStringList{QString::fromLatin1(digest),
                               QStringLiteral("-sigopt"),
                               QStringLiteral("rsa_padding_mode:pss"),
                               QStringLiteral("-sigopt"),
                               QStringLiteral("rsa_pss_saltlen:") + QLatin1String(salt),
                               QStringLiteral("-sigopt"),
                               QStringLiteral("rsa_mgf1_md:") + QLatin1String(mgf)};
        };
        QTest::newRow("documented, -1") << pss("-1") << true;
        QTest::newRow("salt 32") << pss("32") << true;
        QTest::newRow("salt 0") << pss("0") << false;
        QTest::newRow("salt 20") << pss("20") << false;
        QTest::newRow("salt 222, the longest") << pss("222") << false;
        QTest::newRow("MGF1 with SHA-1") << pss("32", "-sha256", "sha1") << false;
        QTest::newRow("SHA-512") << pss("32", "-sha512", "sha512") << false;
        QTest::newRow("PKCS#1 v1.5") << QStringList{QStringLiteral("-sha256")} << false;
    }
    void ofWhatOpensslSignsOnlyTheDocumentedSchemeVerifies()
    {
        NEEDS_PROGRAM("openssl");
        QFETCH(QStringList, options);
        QFETCH(bool, verifies);
        const QByteArray message = byoipFile(QStringLiteral("v6-2048/message.txt"));
        const ToolResult made =
            openssl(QStringList{QStringLiteral("dgst")} + options
                        + QStringList{QStringLiteral("-sign"), byoipPath(QStringLiteral("v6-2048/private-key.pem"))},
                    message);
        QVERIFY2(made.exitCode == 0 && made.output.size() == 256, made.complaints.constData());
        QCOMPARE(signature::verifies(certificateOf(QStringLiteral("v6-2048")), message, made.output), verifies);
    }
    void encodingAndDecodingAreInverse()
    {
        QVERIFY(rc::check("decode(encode(b)) = b", [](const std::vector<char>& bytes) {
            RC_PRE(!bytes.empty());
            const QByteArray raw(bytes.data(), static_cast<qsizetype>(bytes.size()));
            const QByteArray text = signature::encode(raw);
            RC_ASSERT(!text.contains('+') && !text.contains('/') && !text.contains('=') && !text.contains('\n'));
            const Result<QByteArray> back = signature::decode(text);
            RC_ASSERT(back.has_value());
            RC_ASSERT(*back == raw);
        }));
    }
    void otherAlphabetsAndDamagedTextAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");
        const QByteArray raw = byoipFile(QStringLiteral("v6-2048/signature.bin"));
        const QByteArray good = signature::encode(raw);
        QTest::newRow("empty") << QByteArray() << ErrorCode::BadBase64 << QStringLiteral("empty");
        QTest::newRow("truncated") << good.left(343) << ErrorCode::BadBase64 << QStringLiteral("length");
        QTest::newRow("line break inside")
            << good.left(64) + '\n' + good.mid(64) << ErrorCode::BadBase64 << QStringLiteral("line-break");
        QTest::newRow("line break behind") << good + '\n' << ErrorCode::BadBase64 << QStringLiteral("line-break");
        QTest::newRow("padding only") << QByteArray("____") << ErrorCode::BadAlphabet << QStringLiteral("0");
        QTest::newRow("trailing bits") << QByteArray("AB__") << ErrorCode::BadBase64 << QStringLiteral("trailing-bits");
        QTest::newRow("standard base64") << raw.toBase64() << ErrorCode::BadAlphabet
                                         << QString::number(
                                                std::min(static_cast<quint64>(raw.toBase64().indexOf('+')),
                                                         static_cast<quint64>(raw.toBase64().indexOf('/'))));
        QTest::newRow("base64url, interior underscore")
            << QByteArray("ab_d") << ErrorCode::BadAlphabet << QStringLiteral("2");
        QTest::newRow("space") << QByteArray("ab d") << ErrorCode::BadAlphabet << QStringLiteral("2");
        QTest::newRow("not ASCII") << QByteArray("ab\xc3\xa9") << ErrorCode::BadAlphabet << QStringLiteral("2");
    }
    void otherAlphabetsAndDamagedTextAreRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);
        const Result<QByteArray> decoded = signature::decode(text);
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().code, code);
        QCOMPARE(decoded.error().params.first(), detail);
    }
};

CADASTRE_TEST(SignatureTest)
#include "tst_signature.moc"
