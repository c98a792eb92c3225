// SPDX-License-Identifier: GPL-3.0-or-later
// 128-bit counts as text, and shares of them in percent (decisions.md: to 12 decimals, half to even).
#include "base/percent.h"
#include "base/uint128.h"

#include "support/testmain.h"

#include <rapidcheck.h>

using namespace cadastre;
using namespace Qt::StringLiterals;

namespace {

constexpr uint128 most = ~uint128{0};

/// Of any size: as many bits as not, in either half.
rc::Gen<uint128> anyCount()
{
    return rc::gen::apply(
        [](std::uint64_t high, std::uint64_t low, int shift) { return makeUint128(high, low) >> shift; },
        rc::gen::arbitrary<std::uint64_t>(), rc::gen::arbitrary<std::uint64_t>(), rc::gen::inRange(0, 128));
}

/// Decimal places as a whole number: "12.50" of two places is 1250.
uint128 scaled(const QString& text) { return fromDecimal(QString(text).remove(u'.')).value_or(most); }

} // namespace

class TestUint128 : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void printsPlainDigits_data()
    {
        QTest::addColumn<quint64>("high");
        QTest::addColumn<quint64>("low");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << quint64{0} << quint64{0} << u"0"_s;
        QTest::newRow("below a limb") << quint64{0} << ~quint64{0} << u"18446744073709551615"_s;
        QTest::newRow("above a limb") << quint64{1} << quint64{0} << u"18446744073709551616"_s;
        QTest::newRow("2000::/3") << (quint64{1} << 61) << quint64{0} << u"42535295865117307932921825928971026432"_s;
        QTest::newRow("the most") << ~quint64{0} << ~quint64{0} << u"340282366920938463463374607431768211455"_s;
    }
    void printsPlainDigits()
    {
        QFETCH(quint64, high);
        QFETCH(quint64, low);
        QFETCH(QString, text);
        QCOMPARE(toDecimal(makeUint128(high, low)), text);
        const auto read = fromDecimal(text);
        QVERIFY(read);
        QCOMPARE(highHalf(*read), high);
        QCOMPARE(lowHalf(*read), low);
    }

    void readsDigitsAndNothingElse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("sign") << u"+1"_s;
        QTest::newRow("minus") << u"-1"_s;
        QTest::newRow("space") << u" 1"_s;
        QTest::newRow("grouped") << u"1,000"_s;
        QTest::newRow("point") << u"1.0"_s;
        QTest::newRow("hex") << u"0x10"_s;
        QTest::newRow("other digits") << u"\u0661\u0662"_s; // Arabic-Indic 12
        QTest::newRow("one too many") << u"340282366920938463463374607431768211456"_s;
        QTest::newRow("wraps to little") << u"340282366920938463463374607431768211460"_s;
        QTest::newRow("all nines") << QString(39, u'9');
        QTest::newRow("forty digits") << QString(40, u'0');
    }
    void readsDigitsAndNothingElse()
    {
        QFETCH(QString, text);
        QVERIFY(!fromDecimal(text));
    }

    void leadingZerosAreTheSameCount()
    {
        QVERIFY(fromDecimal(u"007") == uint128{7});
        QVERIFY(fromDecimal(QString(39, u'0')) == uint128{0});
    }

    void readingWhatWasPrintedIsIdentity()
    {
        QVERIFY(rc::check("fromDecimal(toDecimal(x)) = x", [] {
            const uint128 count = *anyCount();
            const QString text = toDecimal(count);
            RC_ASSERT(text == u"0"_s || !text.startsWith(u'0'));
            RC_ASSERT(fromDecimal(text) == count);
        }));
    }

    void percentagesRoundHalfToEven_data()
    {
        QTest::addColumn<quint64>("part");
        QTest::addColumn<quint64>("whole");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("text");
        const auto row = [](quint64 part, quint64 whole, int decimals, const char* text) {
            QTest::addRow("%llu/%llu to %d", part, whole, decimals)
                << part << whole << decimals << QString(QLatin1String(text));
        };
        row(0, 1, 2, "0.00");
        row(1, 1, 2, "100.00");
        row(1, 16, 12, "6.250000000000");
        row(1, 3, 12, "33.333333333333");
        row(2, 3, 12, "66.666666666667");
        row(1, 8, 0, "12");     // 12.5: to the even one below
        row(3, 8, 0, "38");     // 37.5: to the even one above
        row(1, 800, 2, "0.12"); // 0.125
        row(3, 800, 2, "0.38"); // 0.375
        row(1, 200, 0, "0");
        row(3, 200, 0, "2");
        row(199, 200, 0, "100"); // 99.5 carries over
        row(99'999, 100'000, 2, "100.00");
        row(99'995, 100'000, 2, "100.00"); // 99.995: the nine is odd
        row(99'994, 100'000, 2, "99.99");
        row(3, 2, 1, "150.0"); // more than there is
        row(~quint64{0}, 1, 1, "1844674407370955161500.0");
        row(5, 0, 3, "0.000"); // a share of nothing
        row(0, 0, 0, "0");
    }
    void percentagesRoundHalfToEven()
    {
        QFETCH(quint64, part);
        QFETCH(quint64, whole);
        QFETCH(int, decimals);
        QFETCH(QString, text);
        QCOMPARE(percentText(part, whole, decimals), text);
    }

    void percentagesOfAllBitsDoNotOverflow()
    {
        QCOMPARE(percentText(most, most, 12), u"100.000000000000"_s);
        QCOMPARE(percentText(most - 1, most, 12), u"100.000000000000"_s);
        QCOMPARE(percentText(1, most, 12), u"0.000000000000"_s);
        QCOMPARE(percentText(most / 2, most, 12), u"50.000000000000"_s);
        QCOMPARE(percentText(most / 3, most, 12), u"33.333333333333"_s);
        QCOMPARE(percentText(most, most / 2 + 1, 2), u"200.00"_s); // a hair below
    }

    void inSentencesWholePercentagesAreWhole_data()
    {
        QTest::addColumn<quint64>("part");
        QTest::addColumn<quint64>("whole");
        QTest::addColumn<QString>("text");
        const auto row = [](quint64 part, quint64 whole, const char* text) {
            QTest::addRow("%s", text) << part << whole << QString::fromLatin1(text);
        };
        row(1, 16, "6.25"); // the walkthrough's figures
        row(1, 256, "0.39");
        row(15, 16, "93.75");
        row(1, 8, "12.5");
        row(1, 4, "25");
        row(1, 10, "10"); // its own 0 stays
        row(256, 256, "100");
        row(0, 256, "0");
        row(1, 1u << 20, "<0.01");
        row((1u << 20) - 1, 1u << 20, ">99.99");
    }
    void inSentencesWholePercentagesAreWhole()
    {
        QFETCH(quint64, part);
        QFETCH(quint64, whole);
        QFETCH(QString, text);
        QCOMPARE(shortPercentText(part, whole), text);
    }

    void aPercentageIsTheNearestOne()
    {
        QVERIFY(rc::check("|text - exact| is half a place at most, a tie even", [] {
            // Small enough that the exact comparison below fits 128 bits: 2^60 · 100 · 10^6 < 2^87.
            const auto whole = uint128{*rc::gen::inRange<std::uint64_t>(1, std::uint64_t{1} << 60)};
            const auto part = uint128{*rc::gen::inRange<std::uint64_t>(0, lowHalf(whole) + 1)};
            const int decimals = *rc::gen::inRange(0, 7);
            uint128 unit = 100;
            for (int i = 0; i < decimals; ++i)
                unit *= 10;
            const uint128 exact = part * unit; // in units of 1/whole of a place
            const uint128 said = scaled(percentText(part, whole, decimals)) * whole;
            const uint128 error = 2 * (said > exact ? said - exact : exact - said);
            RC_ASSERT(error <= whole);
            if (error == whole)
                RC_ASSERT(said / whole % 2 == 0);
        }));
    }

    void percentagesGrowWithThePart()
    {
        QVERIFY(rc::check("a <= b: text(a) <= text(b); as many places as asked", [] {
            const uint128 whole = *rc::gen::suchThat(anyCount(), [](uint128 count) { return count != 0; });
            const uint128 one = *anyCount() % whole;
            const uint128 two = *anyCount() % whole;
            const QString less = percentText(std::min(one, two), whole, 12);
            const QString more = percentText(std::max(one, two), whole, 12);
            RC_ASSERT(less.section(u'.', 1).size() == 12);
            RC_ASSERT(scaled(less) <= scaled(more));
            RC_ASSERT(scaled(more) <= scaled(u"100.000000000000"_s));
        }));
    }

    void aFractionIsBetweenNothingAndAll()
    {
        QCOMPARE(fraction(0, 0), 0.0);
        QCOMPARE(fraction(5, 0), 0.0);
        QCOMPARE(fraction(most, most), 1.0);
        QCOMPARE(fraction(1, 4), 0.25);
    }
};

CADASTRE_TEST(TestUint128)
#include "tst_uint128.moc"
