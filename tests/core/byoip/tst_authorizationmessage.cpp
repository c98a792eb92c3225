// SPDX-License-Identifier: GPL-3.0-or-later
#include "byoip/authorizationmessage.h"
#include "core/byoip/byoipdata.h"
#include "support/testmain.h"

#include <rapidcheck.h>

using namespace cadastre;
using namespace cadastre::testing;

class AuthorizationMessageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void buildsTheVeryBytesOfEachVector()
    {
        for (const QJsonObject& vector : byoipVectors()) {
            const Result<AuthorizationMessage> message = AuthorizationMessage::forPrefix(
                vector[QLatin1String("account")].toString(), *Prefix::parse(vector[QLatin1String("cidr")].toString()),
                QDate::fromString(vector[QLatin1String("expiry")].toString(), QStringLiteral("yyyyMMdd")));
            QVERIFY(message);
            QCOMPARE(message->toBytes(), vector[QLatin1String("message")].toString().toLatin1());
            QCOMPARE(message->toBytes(),
                     byoipFile(vector[QLatin1String("id")].toString() + QStringLiteral("/message.txt")));
        }
    }
    void buildsAndReadsTheAsnForm()
    {
        const auto message =
            AuthorizationMessage::forAsn(QStringLiteral("123456789012"), Asn{64500}, QDate(2027, 1, 2));
        QVERIFY(message);
        QCOMPARE(message->toBytes(), QByteArray("1|aws|123456789012|64500|20270102|SHA256|RSAPSS"));
        const auto again = AuthorizationMessage::parse(message->toBytes());
        QVERIFY(again);
        QVERIFY(again->isForAsn());
        QCOMPARE(*again, *message);
        QCOMPARE(std::get<Asn>(
                     AuthorizationMessage::parse("1|aws|123456789012|AS64500|20270102|SHA256|RSAPSS")->subject)
                     .value,
                 64500U);
    }
    void readsBackWhatItBuilds()
    {
        const bool holds = rc::check("parse(build(m)) = m", [] {
            const Family family = *rc::gen::arbitrary<bool>() ? Family::IPv6 : Family::IPv4;
            const uint128 bits =
                makeUint128(*rc::gen::arbitrary<std::uint64_t>(), *rc::gen::arbitrary<std::uint64_t>());
            const int length = *rc::gen::inRange(0, bitCount(family) + 1);
            const Prefix prefix = Prefix::containing(IpAddress(family, bits), length);
            const QString account =
                QString::number(*rc::gen::inRange<qint64>(0, 1'000'000'000'000)).rightJustified(12, u'0');
            const QDate day = QDate(1000, 1, 1).addDays(*rc::gen::inRange(0, 3'000'000));
            const auto built = AuthorizationMessage::forPrefix(account, prefix, day);
            RC_ASSERT(built.has_value());
            const auto read = AuthorizationMessage::parse(built->toBytes());
            RC_ASSERT(read.has_value());
            RC_ASSERT(*read == *built);
        });
        QVERIFY(holds);
    }
    void neverCrashesOnBytes()
    {
        QVERIFY(rc::check("any bytes are read or refused", [](const std::string& bytes) {
            const MessageReading reading = readAuthorizationMessage(QByteArray::fromStdString(bytes));
            RC_ASSERT(!reading.faults.isEmpty()); // no random text is a message
        }));
    }
    void eachMalformationHasItsReason_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* reason, const QByteArray& bytes) {
            QTest::newRow(bytes.left(60).replace('\0', '0').constData()) << bytes << QString::fromLatin1(reason);
        };
        row("empty", "");
        row("byte-order-mark", "\xef\xbb\xbf"
                               "1|aws|123456789012|198.51.100.0/24|20361231|SHA256|RSAPSS");
        row("line-break", "1|aws|123456789012|198.51.100.0/24|20361231|SHA256|RSAPSS\n");
        row("line-break", "1|aws|123456789012|198.51.100.0/24|20361231|SHA256|RSAPSS\r\n");
        row("nul", QByteArray("1|aws|123456789012|198.51.100.0/24|20361231|SHA256|RSAPSS\0", 58));
        row("not-ascii", "1|aws|12345678901\xef\xbc\x92|198.51.100.0/24|20361231|SHA256|RSAPSS"); // full-width 2
        row("not-ascii", "1|aws|123456789012|198.51.100.0/24|\xe2\x80\x8b"
                         "20361231|SHA256|RSAPSS"); // zero-width space
        row("space", "1|aws|123456789012| 198.51.100.0/24|20361231|SHA256|RSAPSS");
        row("space", "1|aws|123456789012|198.51.100.0/24|20361231|SHA256|RSAPSS ");
        row("control", "1|aws|123456789012|198.51.100.0/24|20361231|SHA256|RSAPSS\x7f");
        row("field-count", "1|aws|123456789012|198.51.100.0/24|20361231|SHA256");
        row("field-count", "1|aws|123456789012|198.51.100.0/24|20361231|SHA256|RSAPSS|");
        row("version", "2|aws|123456789012|198.51.100.0/24|20361231|SHA256|RSAPSS");
        row("version", "01|aws|123456789012|198.51.100.0/24|20361231|SHA256|RSAPSS");
        row("provider", "1|AWS|123456789012|198.51.100.0/24|20361231|SHA256|RSAPSS");
        row("provider", "1|gcp|123456789012|198.51.100.0/24|20361231|SHA256|RSAPSS");
        row("hash", "1|aws|123456789012|198.51.100.0/24|20361231|SHA512|RSAPSS");
        row("hash", "1|aws|123456789012|198.51.100.0/24|20361231|sha256|RSAPSS");
        row("padding-scheme", "1|aws|123456789012|198.51.100.0/24|20361231|SHA256|PKCS1");
        row("account", "1|aws|12345678901|198.51.100.0/24|20361231|SHA256|RSAPSS");
        row("account", "1|aws|1234-5678-9012|198.51.100.0/24|20361231|SHA256|RSAPSS");
        row("account", "1|aws|0123456789AB|198.51.100.0/24|20361231|SHA256|RSAPSS");
        row("no-prefix-length", "1|aws|123456789012|198.51.100.0|20361231|SHA256|RSAPSS");
        row("no-prefix-length", "1|aws|123456789012|2001:db8::|20361231|SHA256|RSAPSS");
        row("cidr", "1|aws|123456789012|198.51.100.0/33|20361231|SHA256|RSAPSS");
        row("cidr", "1|aws|123456789012|198.51.100/24|20361231|SHA256|RSAPSS");
        row("cidr", "1|aws|123456789012||20361231|SHA256|RSAPSS");
        row("cidr", "1|aws|123456789012|1.10|20361231|SHA256|RSAPSS");
        row("not-eight-digits", "1|aws|123456789012|198.51.100.0/24|2036-12-31|SHA256|RSAPSS");
        row("not-eight-digits", "1|aws|123456789012|198.51.100.0/24|361231|SHA256|RSAPSS");
        row("not-a-date", "1|aws|123456789012|198.51.100.0/24|20270229|SHA256|RSAPSS");
        row("not-a-date", "1|aws|123456789012|198.51.100.0/24|20271301|SHA256|RSAPSS");
    }
    void eachMalformationHasItsReason()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const auto message = AuthorizationMessage::parse(bytes);
        QVERIFY(!message);
        QCOMPARE(message.error().params.value(QStringLiteral("reason")), reason);
    }
    void hostBitsComeWithASuggestion()
    {
        const auto message =
            AuthorizationMessage::parse("1|aws|123456789012|2605:9cc0:1ff1::/44|20361231|SHA256|RSAPSS");
        QVERIFY(!message);
        QCOMPARE(message.error().code, ErrorCode::HostBitsSet);
        QCOMPARE(message.error().params.value(QStringLiteral("suggestion")), QStringLiteral("2605:9cc0:1ff0::/44"));
    }
    void allFaultsAreFoundAtOnce()
    {
        const MessageReading reading = readAuthorizationMessage("2|aws|12|198.51.100.0|20270229|SHA256|RSAPSS");
        QCOMPARE(reading.faults.size(), 4);
    }
    void refusesAccountsAndDatesThatAreNone()
    {
        const Prefix prefix = *Prefix::parse(u"198.51.100.0/24");
        QCOMPARE(AuthorizationMessage::forPrefix(QStringLiteral("12345678901"), prefix, QDate(2030, 1, 1)).error().code,
                 ErrorCode::InvalidAccount);
        QCOMPARE(
            AuthorizationMessage::forPrefix(QStringLiteral("12345678901x"), prefix, QDate(2030, 1, 1)).error().code,
            ErrorCode::InvalidAccount);
        QCOMPARE(AuthorizationMessage::forPrefix(QStringLiteral("123456789012"), prefix, QDate()).error().code,
                 ErrorCode::InvalidDate);
        QCOMPARE(
            AuthorizationMessage::forPrefix(QStringLiteral("123456789012"), prefix, QDate(12030, 1, 1)).error().code,
            ErrorCode::InvalidDate);
    }
};

CADASTRE_TEST(AuthorizationMessageTest)
#include "tst_authorizationmessage.moc"
