// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

#include "ui/presentation/formatting.h"

#include <QApplication>
#include <QTextLayout>

using namespace cadastre;

namespace {

QString plain(QString text) { return text.replace(QChar(0xA0), u' ').replace(QChar(0x202F), u' '); }

} // namespace

class FormattingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void percentHasTwoSignificantDigitsUnderOne_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << 0.0 << u"0 %"_qs;
        QTest::newRow("least") << 1e-9 << u"<0.01 %"_qs;
        QTest::newRow("hundredth") << 0.0001 << u"0.010 %"_qs;
        QTest::newRow("twentieth") << 0.00052 << u"0.052 %"_qs;
        QTest::newRow("one /56 of a /48") << 1.0 / 256 << u"0.39 %"_qs;
        QTest::newRow("nearly one") << 0.00996 << u"1 %"_qs;
        QTest::newRow("nineteen") << 0.19 << u"19 %"_qs;
        QTest::newRow("an eighth") << 0.125 << u"12 %"_qs; // half-even: with the other seven no more than 100
        QTest::newRow("seven eighths") << 0.875 << u"88 %"_qs;
        QTest::newRow("an eighth of one") << 0.00125 << u"0.12 %"_qs;
        QTest::newRow("all but a half of one") << 0.995 << u"99.5 %"_qs;
        QTest::newRow("nearly full") << 0.997 << u"99.7 %"_qs;
        QTest::newRow("a crumb free") << 0.99995 << u">99.9 %"_qs;
        QTest::newRow("full") << 1.0 << u"100 %"_qs;
        QTest::newRow("nonsense") << -0.5 << u"0 %"_qs;
    }
    void percentHasTwoSignificantDigitsUnderOne()
    {
        QFETCH(double, share);
        QFETCH(QString, text);
        QCOMPARE(plain(percentLabel(share)), text);
    }
    void aPoolWithOneFreeBlockIsNeverFull()
    {
        const uint128 whole = uint128{1} << 80;
        QCOMPARE(plain(percentLabel(whole - 1, whole)), u">99.9 %"_qs);
        QCOMPARE(plain(percentLabel(whole, whole)), u"100 %"_qs);
        QCOMPARE(plain(percentLabel(uint128{1}, whole)), u"<0.01 %"_qs);
        QCOMPARE(plain(percentLabel(uint128{1}, uint128{0})), u"0 %"_qs);
    }
    void exactPercentsDropOnlyZeros()
    {
        QCOMPARE(plain(exactPercentLabel(41, 256)), u"16.015625 %"_qs);
        QCOMPARE(plain(exactPercentLabel(1, 1)), u"100 %"_qs);
        QCOMPARE(plain(exactPercentLabel(0, 7)), u"0 %"_qs);
    }
    void countsAreGroupedAndBlocksNameTheirLength()
    {
        QCOMPARE(plain(countLabel(1234567)), u"1 234 567"_qs);
        QCOMPARE(countLabel(9999), u"9999"_qs);
        QCOMPARE(plain(blockCountLabel(256, 56)), u"256 × /56"_qs);
        QCOMPARE(plain(blockCountLabel(uint128{1} << 72, 128)), u"2^72 × /128"_qs);
        QCOMPARE(plain(blockCountLabel((uint128{1} << 72) + 1, 128)), u"over 2^72 × /128"_qs);
        QCOMPARE(ofLabel(205, 256), u"205 of 256"_qs);
    }
    void vrpsSayHowManyAndHowOld()
    {
        const Instant now{1'795'521'600'000};
        QCOMPARE(plain(vrpsLabel(312840, now.plusSeconds(-7300), now)), u"312 840 VRPs, 2 h old"_qs);
        QCOMPARE(plain(vrpsLabel(12, now.plusSeconds(60), now)), u"12 VRPs, 0 h old"_qs); // a clock that is ahead
        QCOMPARE(plain(vrpsLabel(12, now.plusSeconds(-3 * 86400), now)), u"12 VRPs, 3 days old"_qs);
        QCOMPARE(plain(vrpsLabel(12, {}, now)), u"12 VRPs, age not told"_qs);
    }
    void datesAreIsoInUtc()
    {
        const Instant when = *parseInstant(u"2026-03-02T15:03:00+01:00");
        QCOMPARE(isoDate(when), u"2026-03-02"_qs);
        QCOMPARE(isoDateTime(when), u"2026-03-02 14:03 UTC"_qs);
        QCOMPARE(isoDate({}), u"–"_qs);
        QCOMPARE(ageLabel(when, when.plusSeconds(7300)), u"2 h"_qs);
        QCOMPARE(ageLabel(when, when.plusSeconds(12 * 86400)), u"12 d"_qs);
        QCOMPARE(ageLabel(when, when.plusSeconds(-50)), u"now"_qs);
    }
    void accountsAreNeverGrouped()
    {
        QCOMPARE(accountLabel(u"210987654321"_qs, u"payments"_qs), u"210987654321 payments"_qs);
        QCOMPARE(accountLabel(u"012345678901"_qs, {}), u"012345678901"_qs);
    }
    void isolatesComeOffAgain()
    {
        const QString address = u"2605:9cc0::/44"_qs;
        QVERIFY(isolateLtr(address) != address);
        QCOMPARE(withoutIsolates(isolateLtr(address)), address);
    }
    void noLineEndsBetweenASlashAndItsLength()
    {
        const auto isTorn = [](const QString& text) { // at any width
            for (int width = 20; width < 600; ++width) {
                QTextLayout layout(text, QApplication::font());
                layout.beginLayout();
                for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
                    line.setLineWidth(width);
                    if (text.mid(line.textStart(), line.textLength()).endsWith(u'/'))
                        return true;
                }
                layout.endLayout();
            }
            return false;
        };
        const QString said = u"größter Block /56, Standard /56, kleinster /56"_qs;
        QVERIFY(isTorn(said));
        QVERIFY(!isTorn(withWholeLengths(said)));
    }
    void fixedDigitsEndAtTheLastWholeNibble_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("parent");
        QTest::addColumn<QString>("quiet");
        QTest::newRow("nibble of a group") << u"2605:9cc0:1ff0::/48"_qs << 44 << u"2605:9cc0:1ff"_qs;
        QTest::newRow("whole groups") << u"2605:9cc0:1ff0:1300::/56"_qs << 48 << u"2605:9cc0:1ff0:"_qs;
        QTest::newRow("not a nibble") << u"2605:9cc0:1ff0::/48"_qs << 46 << u"2605:9cc0:1ff"_qs;
        QTest::newRow("omitted zeros") << u"2605:9cc0:1ff0:500::/60"_qs << 52 << u"2605:9cc0:1ff0:"_qs;
        QTest::newRow("omitted zeros, next digit") << u"2605:9cc0:1ff0:500::/60"_qs << 56 << u"2605:9cc0:1ff0:5"_qs;
        QTest::newRow("into the double colon") << u"2605:9cc0::/48"_qs << 40 << u"2605:9cc0"_qs;
        QTest::newRow("octets") << u"10.4.16.0/20"_qs << 16 << u"10.4."_qs;
        QTest::newRow("part of an octet") << u"10.4.16.0/20"_qs << 14 << u"10."_qs;
        QTest::newRow("root") << u"10.0.0.0/8"_qs << 0 << QString();
        QTest::newRow("not an address") << u"prod"_qs << 48 << QString();
        QTest::newRow("starts with double colon") << u"::1/128"_qs << 64 << QString();
    }
    void fixedDigitsEndAtTheLastWholeNibble()
    {
        QFETCH(QString, address);
        QFETCH(int, parent);
        QFETCH(QString, quiet);
        QCOMPARE(address.left(fixedCharacters(address, parent)), quiet);
    }
};

CADASTRE_TEST(FormattingTest)
#include "tst_formatting.moc"
