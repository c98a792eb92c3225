// SPDX-License-Identifier: GPL-3.0-or-later
#include "byoip/certificate.h"
#include "byoip/keypair.h"
#include "byoip/newfile.h"
#include "byoip/signature.h"
#include "core/byoip/byoipdata.h"
#include "support/testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <sys/prctl.h>

using namespace cadastre;
using namespace cadastre::testing;

class KeyPairTest : public QObject {
    Q_OBJECT

private:
    static QString reasonOf(const Result<KeyPair>& key)
    {
        return key ? QStringLiteral("accepted") : key.error().params.value(QStringLiteral("reason"));
    }
    static SecureBuffer buffer(const QByteArray& bytes)
    {
        return SecureBuffer(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    }

private Q_SLOTS:
    void noCoreIsDumpedWhileOneLives()
    {
        const auto isDumpable = [] { return ::prctl(PR_GET_DUMPABLE) == 1; };
        QCOMPARE(::prctl(PR_SET_DUMPABLE, 1), 0); // whatever started the test may have switched it off
        {
            auto key = KeyPair::generate();
            QVERIFY(key);
            QVERIFY(!isDumpable());
            {
                const KeyPair copy = *key;
                QVERIFY(!isDumpable());
            }
            QVERIFY(!isDumpable());
            const KeyPair moved = std::move(*key);
            key = Unexpected(makeError(ErrorCode::Cancelled));
            QVERIFY(!isDumpable()); // `moved` has it now
            QCOMPARE(moved.bits(), 2048);
        }
        QVERIFY(isDumpable());
        QVERIFY(!KeyPair::load(QStringLiteral("/nonexistent"), {}));
        QVERIFY(isDumpable());
    }
    void aSavedKeyComesBackWithItsPassphraseOnly()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("byoip.key"));
        const Result<KeyPair> key = KeyPair::generate(2048);
        QVERIFY(key);
        QCOMPARE(key->bits(), 2048);
        QVERIFY(key->save(path, vectorPassphrase()));
        const Result<KeyPair> again = KeyPair::load(path, vectorPassphrase());
        QVERIFY(again);
        QCOMPARE(again->publicKeyDer(), key->publicKeyDer());
        QVERIFY(again->cameEncrypted());
        QCOMPARE(reasonOf(KeyPair::load(path, SecureBuffer(std::string_view("wrong")))),
                 QStringLiteral("wrong-passphrase"));
        QCOMPARE(reasonOf(KeyPair::load(path, {})), QStringLiteral("passphrase-needed"));
    }
    void aKeyFileIsPrivateFromTheStartAndLeavesNothingBeside()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("byoip.key"));
        const mode_t before = ::umask(0);
        const Result<void> saved = vectorKey(QStringLiteral("v6-2048")).save(path, vectorPassphrase());
        ::umask(before);
        QVERIFY(saved);
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777U, 0600U);
        QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    }
    void aCopyIsAsPrivateAsTheKey()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("byoip.key"));
        const QString copy = dir.filePath(QStringLiteral("private-key.pem"));
        QVERIFY(vectorKey(QStringLiteral("v6-2048")).save(path, vectorPassphrase()));
        const mode_t before = ::umask(0);
        const Result<void> copied = KeyPair::copyFile(path, copy);
        ::umask(before);
        QVERIFY(copied);
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(copy).constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777U, 0600U);
        QVERIFY(KeyPair::load(copy, vectorPassphrase())); // encrypted as it was
        QVERIFY(!KeyPair::load(copy, {}));
        QCOMPARE(KeyPair::copyFile(path, copy).error().code, ErrorCode::FileExists);
        QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0644), 0);
        const QString other = dir.filePath(QStringLiteral("other.pem"));
        QCOMPARE(KeyPair::copyFile(path, other).error().code, ErrorCode::KeyUnreadable);
        QVERIFY(!QFile::exists(other));
    }
    void neverOverwritesAnExistingFile()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("byoip.key"));
        writeFile(path, "precious");
        const KeyPair key = vectorKey(QStringLiteral("v6-2048"));
        for (const Result<void>& saved : {key.save(path, vectorPassphrase()), key.saveUnencrypted(path)}) {
            QVERIFY(!saved);
            QCOMPARE(saved.error().code, ErrorCode::FileExists);
        }
        QCOMPARE(contentsOf(path), QByteArray("precious"));
        QFile::remove(path);
        QVERIFY(QFile::link(QStringLiteral("/nowhere/at/all"), path)); // a dangling link is a file too
        QCOMPARE(key.save(path, vectorPassphrase()).error().code, ErrorCode::FileExists);
    }
    void aFolderThatCannotBeWrittenIsNamed()
    {
        const Result<void> saved =
            vectorKey(QStringLiteral("v6-2048")).save(QStringLiteral("/proc/nothing/byoip.key"), vectorPassphrase());
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::FileNotWritable);
        QCOMPARE(saved.error().subject, QStringLiteral("/proc/nothing/byoip.key"));
    }
    void anEmptyPassphraseIsNotEncryption()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("k"));
        const Result<void> saved = vectorKey(QStringLiteral("v6-2048")).save(path, {});
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::MissingValue);
        QVERIFY(!QFileInfo::exists(path));
    }
    void unencryptedIsWrittenOnlyWhenAskedAndReadWithoutAPassphrase()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("k"));
        QVERIFY(vectorKey(QStringLiteral("v6-2048")).saveUnencrypted(path));
        QVERIFY(contentsOf(path).startsWith("-----BEGIN PRIVATE KEY-----"));
        const Result<KeyPair> key = KeyPair::load(path, {});
        QVERIFY(key);
        QVERIFY(!key->cameEncrypted());
    }
    void opensslReadsOurEncryptionAndNamesItsParameters()
    {
        NEEDS_PROGRAM("openssl");
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("k"));
        QVERIFY(vectorKey(QStringLiteral("v6-2048")).save(path, vectorPassphrase()));
        const ToolResult parsed = openssl({QStringLiteral("asn1parse"), QStringLiteral("-in"), path});
        QVERIFY(parsed.output.contains("PBKDF2"));
        QVERIFY(parsed.output.contains("hmacWithSHA256"));
        QVERIFY(parsed.output.contains("aes-256-cbc"));
        QVERIFY2(parsed.output.contains("0927C0"), parsed.output.constData()); // 600,000
        const ToolResult key = openssl({QStringLiteral("pkey"), QStringLiteral("-in"), path, QStringLiteral("-passin"),
                                        QStringLiteral("pass:correct horse battery staple"), QStringLiteral("-pubout"),
                                        QStringLiteral("-outform"), QStringLiteral("DER")});
        QCOMPARE(key.exitCode, 0);
        QCOMPARE(key.output, vectorKey(QStringLiteral("v6-2048")).publicKeyDer());
    }
    void readsEncryptedKeysThatOpensslMade()
    {
        for (const QJsonObject& vector : byoipVectors()) {
            const QString id = vector[QLatin1String("id")].toString();
            const QTemporaryDir dir;
            const QString path = dir.filePath(QStringLiteral("k"));
            writeFile(path, byoipFile(id + QStringLiteral("/private-key.enc.pem")));
            QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
            const Result<KeyPair> key = KeyPair::load(path, vectorPassphrase());
            QVERIFY2(key, qPrintable(id));
            QCOMPARE(key->publicKeyDer(), vectorKey(id).publicKeyDer());
        }
    }
    void aFileThatOthersMayReadIsRefused_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("group") << 0640;
        QTest::newRow("others") << 0604;
        QTest::newRow("others may write") << 0602;
    }
    void aFileThatOthersMayReadIsRefused()
    {
        QFETCH(int, mode);
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("k"));
        QVERIFY(vectorKey(QStringLiteral("v6-2048")).saveUnencrypted(path));
        QCOMPARE(::chmod(QFile::encodeName(path).constData(), static_cast<mode_t>(mode)), 0);
        const Result<KeyPair> key = KeyPair::load(path, {});
        QCOMPARE(reasonOf(key), QStringLiteral("readable-by-others"));
        QCOMPARE(key.error().params.value(QStringLiteral("mode")), QString::number(mode, 8).rightJustified(4, u'0'));
    }
    void whatIsNoKeyFileSaysSo()
    {
        const QTemporaryDir dir;
        QCOMPARE(KeyPair::load(dir.filePath(QStringLiteral("none")), {}).error().code, ErrorCode::FileNotFound);
        QCOMPARE(reasonOf(KeyPair::load(dir.path(), {})), QStringLiteral("not-a-file"));
        QCOMPARE(reasonOf(KeyPair::fromPem(buffer("hello"), {})), QStringLiteral("not-pem"));
        QCOMPARE(reasonOf(KeyPair::fromPem({}, {})), QStringLiteral("not-pem"));
        QCOMPARE(reasonOf(
                     KeyPair::fromPem(buffer("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"), {})),
                 QStringLiteral("not-pem"));
        QCOMPARE(reasonOf(KeyPair::fromPem(buffer("-----BEGIN PUBLIC KEY-----\n"), {})), QStringLiteral("public-only"));
    }
    void weakAndForeignKeysAreRefusedEachWithItsReason_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("param");
        QTest::addColumn<QString>("value");
        const auto rsa = [](const QStringList& options) {
            QStringList all{QStringLiteral("-algorithm"), QStringLiteral("RSA")};
            for (const QString& option : options)
                all << QStringLiteral("-pkeyopt") << option;
            return all;
        };
        QTest::newRow("1024 bits") << rsa({QStringLiteral("rsa_keygen_bits:1024")}) << ErrorCode::WeakKey
                                   << QStringLiteral("bits") << QStringLiteral("1024");
        QTest::newRow("e=3") << rsa({QStringLiteral("rsa_keygen_bits:2048"), QStringLiteral("rsa_keygen_pubexp:3")})
                             << ErrorCode::KeyUnreadable << QStringLiteral("reason")
                             << QStringLiteral("exponent-too-small");
        QTest::newRow("three primes") << rsa(
            {QStringLiteral("rsa_keygen_bits:2048"), QStringLiteral("rsa_keygen_primes:3")})
                                      << ErrorCode::KeyUnreadable << QStringLiteral("reason")
                                      << QStringLiteral("multi-prime");
        QTest::newRow("RSA-PSS") << QStringList{QStringLiteral("-algorithm"), QStringLiteral("RSA-PSS")}
                                 << ErrorCode::KeyUnreadable << QStringLiteral("reason")
                                 << QStringLiteral("rsa-pss-oid");
        QTest::newRow("EC") << QStringList{QStringLiteral("-algorithm"), QStringLiteral("EC"),
                                           QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256")}
                            << ErrorCode::NotRsa << QStringLiteral("type") << QStringLiteral("EC");
        QTest::newRow("Ed25519") << QStringList{QStringLiteral("-algorithm"), QStringLiteral("ED25519")}
                                 << ErrorCode::NotRsa << QStringLiteral("type") << QStringLiteral("ED25519");
    }
    void weakAndForeignKeysAreRefusedEachWithItsReason()
    {
        NEEDS_PROGRAM("openssl");
        QFETCH(QStringList, options);
        QFETCH(ErrorCode, code);
        QFETCH(QString, param);
        QFETCH(QString, value);
        const ToolResult made = openssl(QStringList{QStringLiteral("genpkey")} + options);
        QCOMPARE(made.exitCode, 0);
        const Result<KeyPair> key = KeyPair::fromPem(buffer(made.output), {});
        QVERIFY(!key);
        QCOMPARE(key.error().code, code);
        QCOMPARE(key.error().params.value(param), value);
    }
    void generatesOnlySizesThatAreTaken()
    {
        QCOMPARE(KeyPair::generate(1024).error().code, ErrorCode::WeakKey);
        QCOMPARE(KeyPair::generate(8192).error().code, ErrorCode::InvalidValue);
        QCOMPARE(KeyPair::generate(2049).error().code, ErrorCode::InvalidValue);
    }
    void noPrivateKeyBytesOccurInAnyOtherFile()
    {
        // Everything one onboarding writes; then the key's secret numbers are looked for in every form a program
        // might let them out: DER, base64, hex.
        const QTemporaryDir dir;
        const KeyPair key = vectorKey(QStringLiteral("v6-2048"));
        QVERIFY(key.save(dir.filePath(QStringLiteral("byoip.key")), vectorPassphrase()));
        const Result<Certificate> certificate =
            Certificate::selfSigned(key, {QStringLiteral("test"), {}, {}}, Instant{1'700'000'000'000},
                                    Instant{1'900'000'000'000});
        QVERIFY(certificate);
        writeFile(dir.filePath(QStringLiteral("certificate.pem")), certificate->pem());
        writeFile(dir.filePath(QStringLiteral("certificate.txt")), certificate->oneLine());
        const QByteArray message = byoipFile(QStringLiteral("v6-2048/message.txt"));
        writeFile(dir.filePath(QStringLiteral("message.txt")), message);
        writeFile(dir.filePath(QStringLiteral("signature.txt")), signature::encode(*signature::sign(key, message)));

        const QByteArray pem = byoipFile(QStringLiteral("v6-2048/private-key.pem"));
        const QByteArray base64 = pem.split('\n').mid(1, 26).join();
        const QByteArray der = QByteArray::fromBase64(base64);
        QVERIFY(der.size() > 1190);
        // Behind the public modulus and exponent (which the certificate shows): the private exponent and the primes.
        const QByteArray secret = der.mid(320, 850);
        const QByteArray clue = "correct horse";
        int looked = 0;
        QDirIterator files(dir.path(), QDir::Files | QDir::Hidden);
        while (files.hasNext()) {
            const QByteArray bytes = contentsOf(files.next());
            ++looked;
            for (qsizetype at = 0; at + 24 <= secret.size(); at += 24) {
                const QByteArray piece = secret.mid(at, 24);
                QVERIFY2(!bytes.contains(piece) && !bytes.toLower().contains(piece.toHex()),
                         qPrintable(files.fileName()));
            }
            for (qsizetype at = 440; at + 40 <= base64.size() - 60; at += 40)
                QVERIFY2(!bytes.contains(base64.mid(at, 40)), qPrintable(files.fileName()));
            QVERIFY(!bytes.contains(clue));
        }
        QCOMPARE(looked, 5);
    }
    void aSecureBufferMovesAndForgets()
    {
        SecureBuffer first{std::string_view("secret")};
        SecureBuffer second = std::move(first);
        QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): that is the question
        QCOMPARE(QByteArray(second.data(), static_cast<qsizetype>(second.size())), QByteArray("secret"));
        second.truncate(3);
        QCOMPARE(second.view(), std::string_view("sec"));
        second.wipe();
        QVERIFY(second.isEmpty());
    }
};

CADASTRE_TEST(KeyPairTest)
#include "tst_keypair.moc"
