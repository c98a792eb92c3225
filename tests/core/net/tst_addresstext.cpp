// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

#include "net/address.h"
#include "net/iprange.h"
#include "net/prefix.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <rapidcheck.h>

using namespace cadastre;

/// The strings of eleven public suites, and print∘parse = identity.
class AddressTextTest : public QObject {
    Q_OBJECT

private:
    QJsonObject m_vectors;

    [[nodiscard]] QJsonArray rows(const char* name, int expected) const
    {
        const QJsonArray found = m_vectors.value(QLatin1String(name)).toArray();
        if (found.size() != expected)
            qFatal("%s: %d rows, expected %d", name, int(found.size()), expected);
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(CADASTRE_TEST_DATA "/vectors/ip-text.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_vectors = QJsonDocument::fromJson(file.readAll()).object();
        QVERIFY(!m_vectors.isEmpty());
    }

    void acceptsEveryValidAddressAndPrintsItCanonically()
    {
        for (const QJsonValue row : rows("valid_addresses", 458)) {
            const QString text = row[0].toString();
            const auto address = IpAddress::parse(text);
            QVERIFY2(address.has_value(), qPrintable(text));
            QCOMPARE(address->toString(), row[1].toString());
            const auto again = IpAddress::parse(address->toString());
            QVERIFY(again.has_value());
            QCOMPARE(*again, *address);
        }
    }

    void refusesEveryInvalidAddressWithAPositionAndAReason()
    {
        for (const QJsonValue row : rows("invalid_addresses", 332)) {
            const QString text = row.toString();
            const auto address = IpAddress::parse(text);
            QVERIFY2(!address.has_value(), qPrintable(text));
            QCOMPARE(address.error().code, ErrorCode::InvalidAddress);
            QCOMPARE(address.error().subject, text);
            const QString position = address.error().params.value(QStringLiteral("position"));
            QVERIFY2(position.toInt() >= 0 && position.toInt() <= text.size(), qPrintable(text + u' ' + position));
            QVERIFY(!address.error().params.value(QStringLiteral("reason")).isEmpty());
        }
    }

    void refusesZonesAndNamesThem()
    {
        for (const QJsonValue row : rows("zone_id_forms", 17)) {
            const QString text = row.toString();
            const auto address = IpAddress::parse(text);
            QVERIFY2(!address.has_value(), qPrintable(text));
            QCOMPARE(address.error().code, ErrorCode::ZoneNotAllowed);
            QCOMPARE(address.error().params.value(QStringLiteral("zone")), text.mid(text.indexOf(u'%') + 1));
        }
    }

    void acceptsEveryValidCidr()
    {
        for (const QJsonValue row : rows("valid_cidrs", 527)) {
            const auto prefix = Prefix::parse(row[0].toString());
            QVERIFY2(prefix.has_value(), qPrintable(row[0].toString()));
            QCOMPARE(prefix->toString(), row[1].toString());
        }
    }

    void offersTheNetworkWhenHostBitsAreSet()
    {
        for (const QJsonValue row : rows("cidrs_with_host_bits", 60)) {
            const auto prefix = Prefix::parse(row[0].toString());
            QVERIFY2(!prefix.has_value(), qPrintable(row[0].toString()));
            QCOMPARE(prefix.error().code, ErrorCode::HostBitsSet);
            QCOMPARE(prefix.error().params.value(QStringLiteral("suggestion")), row[1].toString());
        }
    }

    void refusesWhatOnlyLenientParsersTake()
    {
        for (const QJsonValue row : rows("invalid_or_lenient_only_cidrs", 52)) {
            const auto prefix = Prefix::parse(row.toString());
            QVERIFY2(!prefix.has_value(), qPrintable(row.toString()));
            QVERIFY2(prefix.error().code != ErrorCode::HostBitsSet, qPrintable(row.toString()));
        }
    }

    void saysWhereAndWhy_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("position");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* text, int position, const char* reason) {
            QTest::newRow(text) << QString::fromLatin1(text) << position << QString::fromLatin1(reason);
        };
        row("", 0, "empty");
        row("10.0.0.256/8", 7, "octet-too-large");
        row("10.0.0.01/8", 7, "leading-zero");
        row("10/8", 2, "too-few-octets");
        row("10.0.0.0.0/8", 8, "too-many-octets");
        row("10.0.0.0", 8, "missing-length");
        row("10.0.0.0/", 9, "missing-length");
        row("10.0.0.0/08", 9, "leading-zero");
        row("10.0.0.0/+8", 9, "length-not-a-number");
        row("10.0.0.0/255.0.0.0", 12, "netmask");
        row(" 10.0.0.0/8", 0, "unexpected-character");
        row("2001:db8:::/32", 10, "too-many-colons");
        row("2001::db8::/32", 9, "second-double-colon");
        row("2001:db8/32", 8, "too-few-groups");
        row("2001:0db80::/32", 9, "group-too-long");
        row("1:2:3:4:5:6:7:8:9/64", 16, "too-many-groups");
        row("2001:db8::g/64", 10, "unexpected-character");
        row("2605:9cc0:1ff0::/044", 17, "leading-zero");
    }
    void saysWhereAndWhy()
    {
        QFETCH(QString, text);
        QFETCH(int, position);
        QFETCH(QString, reason);
        const auto prefix = Prefix::parse(text);
        QVERIFY(!prefix.has_value());
        QCOMPARE(prefix.error().code, ErrorCode::InvalidPrefix);
        QCOMPARE(prefix.error().params.value(QStringLiteral("reason")), reason);
        QCOMPARE(prefix.error().params.value(QStringLiteral("position")).toInt(), position);
    }

    void refusesALengthBeyondTheFamily()
    {
        for (const char* text : {"10.0.0.0/33", "::/129", "::/99999999999999999999"}) {
            const auto prefix = Prefix::parse(QString::fromLatin1(text));
            QVERIFY(!prefix.has_value());
            QCOMPARE(prefix.error().code, ErrorCode::LengthOutOfRange);
        }
        QCOMPARE(Prefix::parse(u"10.0.0.0/33").error().params.value(QStringLiteral("limit")), QStringLiteral("32"));
    }

    void readsARange()
    {
        const auto range = IpRange::parse(u"192.0.2.1 - 192.0.2.6");
        QVERIFY(range.has_value());
        QStringList texts;
        for (const Prefix& prefix : range->toPrefixes())
            texts << prefix.toString();
        QCOMPARE(texts, QStringList({QStringLiteral("192.0.2.1/32"), QStringLiteral("192.0.2.2/31"),
                                     QStringLiteral("192.0.2.4/31"), QStringLiteral("192.0.2.6/32")}));
        QCOMPARE(IpRange::parse(u"::1-::").error().params.value(QStringLiteral("reason")),
                 QStringLiteral("range-reversed"));
        QCOMPARE(IpRange::parse(u"::1-1.2.3.4").error().code, ErrorCode::FamilyMismatch);
        QCOMPARE(IpRange::parse(u"::1").error().params.value(QStringLiteral("reason")), QStringLiteral("missing-dash"));
        const auto all = IpRange::make(Family::IPv6, 0, ~uint128{0});
        QCOMPARE(all->toPrefixes().size(), std::size_t{1});
        QCOMPARE(all->toPrefixes()[0], Prefix::everything(Family::IPv6));
        QVERIFY(all->size() == ~uint128{0});
        QCOMPARE(IpRange::make(Family::IPv6, 1, ~uint128{0} - 1)->toPrefixes().size(), std::size_t{254});
    }

    void parseOfPrintIsIdentity()
    {
        QVERIFY(rc::check("parse(print(x)) = x", [] {
            // Zero groups in any pattern, so that "::" falls everywhere.
            const auto groups = *rc::gen::container<std::vector<std::uint16_t>>(
                8, rc::gen::oneOf(rc::gen::just<std::uint16_t>(0), rc::gen::arbitrary<std::uint16_t>()));
            uint128 bits = 0;
            for (const std::uint16_t group : groups)
                bits = bits << 16 | group;
            const IpAddress v6(Family::IPv6, bits);
            const IpAddress v4(Family::IPv4, bits);
            RC_ASSERT(*IpAddress::parse(v6.toString()) == v6);
            RC_ASSERT(*IpAddress::parse(v4.toString()) == v4);
            const Prefix a = Prefix::containing(v6, *rc::gen::inRange(0, 129));
            const Prefix b = Prefix::containing(v4, *rc::gen::inRange(0, 33));
            RC_ASSERT(*Prefix::parse(a.toString()) == a);
            RC_ASSERT(*Prefix::parse(b.toString()) == b);
            RC_ASSERT(*Prefix::fromBytes(a.family(), a.bytes(), a.length()) == a);
        }));
    }

    void neverFailsOnNoise()
    {
        QVERIFY(rc::check("any text is either refused or printed back", [] {
            const auto noise =
                *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789abcdef:::.../%")));
            const QString text = QString::fromStdString(noise);
            if (const auto prefix = Prefix::parse(text))
                RC_ASSERT(*Prefix::parse(prefix->toString()) == *prefix);
            if (const auto address = IpAddress::parse(text))
                RC_ASSERT(*IpAddress::parse(address->toString()) == *address);
        }));
    }
};

CADASTRE_TEST(AddressTextTest)
#include "tst_addresstext.moc"
