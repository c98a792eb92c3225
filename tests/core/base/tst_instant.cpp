// SPDX-License-Identifier: GPL-3.0-or-later
// Moments as text: ISO 8601 in UTC, whatever the locale and the machine's zone (interface §7.3).
#include "base/instant.h"

#include "support/testmain.h"

#include <QLocale>
#include <rapidcheck.h>

using namespace cadastre;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t lastMs = 253'402'300'799'999; ///< 9999-12-31T23:59:59.999Z

/// As if the machine stood elsewhere.
class InZone {
public:
    explicit InZone(const char* zone) : m_before(qgetenv("TZ"))
    {
        qputenv("TZ", zone);
        tzset();
    }
    ~InZone()
    {
        m_before.isNull() ? qunsetenv("TZ") : qputenv("TZ", m_before);
        tzset();
    }
    Q_DISABLE_COPY_MOVE(InZone)

private:
    QByteArray m_before;
};

} // namespace

class TestInstant : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void printsUtc_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << qint64{0} << QString();
        QTest::newRow("whole seconds") << qint64{1'772'445'600'000} << u"2026-03-02T10:00:00Z"_s;
        QTest::newRow("milliseconds") << qint64{1'772'445'600'007} << u"2026-03-02T10:00:00.007Z"_s;
        QTest::newRow("leap day") << qint64{1'709'164'800'000} << u"2024-02-29T00:00:00Z"_s;
        QTest::newRow("before 1970") << qint64{-1} << u"1969-12-31T23:59:59.999Z"_s;
        QTest::newRow("the last") << qint64{lastMs} << u"9999-12-31T23:59:59.999Z"_s;
    }
    void printsUtc()
    {
        QFETCH(qint64, ms);
        QFETCH(QString, text);
        QCOMPARE(toString(Instant{ms}), text);
        if (ms != 0)
            QVERIFY(parseInstant(text) == Instant{ms});
    }

    void readsZonesDatesAndPartsOfSeconds_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("meant");
        QTest::newRow("Z") << u"2026-03-02T10:00:00Z"_s << u"2026-03-02T10:00:00Z"_s;
        QTest::newRow("east") << u"2026-03-02T10:00:00+01:00"_s << u"2026-03-02T09:00:00Z"_s;
        QTest::newRow("west, next day") << u"2026-03-02T22:00:00-05:30"_s << u"2026-03-03T03:30:00Z"_s;
        QTest::newRow("part of a second") << u"2026-03-02T10:00:00.5Z"_s << u"2026-03-02T10:00:00.500Z"_s;
        QTest::newRow("no zone is UTC") << u"2026-03-02T10:00:00"_s << u"2026-03-02T10:00:00Z"_s;
        QTest::newRow("a date is its midnight") << u"2026-03-02"_s << u"2026-03-02T00:00:00Z"_s;
    }
    void readsZonesDatesAndPartsOfSeconds()
    {
        QFETCH(QString, given);
        QFETCH(QString, meant);
        // New York changes to summer time a week later: neither the old nor the new offset may show.
        for (const char* zone : {"UTC", "America/New_York", "Pacific/Kiritimati"}) {
            const InZone machine(zone);
            const auto read = parseInstant(given);
            QVERIFY2(read, zone);
            QCOMPARE(toString(*read), meant);
        }
    }

    void refusesWhatIsNoMoment_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("words") << u"yesterday"_s;
        QTest::newRow("no such day") << u"2026-02-29"_s;
        QTest::newRow("no such month") << u"2026-13-01T00:00:00Z"_s;
        QTest::newRow("hour 25") << u"2026-03-02T25:00:00Z"_s;
        QTest::newRow("second 61") << u"2026-03-02T10:00:61Z"_s;
        QTest::newRow("other order") << u"02.03.2026"_s;
        QTest::newRow("trailing words") << u"2026-03-02T10:00:00Z later"_s;
        QTest::newRow("number") << u"1772445600"_s;
    }
    void refusesWhatIsNoMoment()
    {
        QFETCH(QString, text);
        QVERIFY(!parseInstant(text));
    }

    void readingWhatWasPrintedIsIdentity()
    {
        const QLocale before;
        for (const char* name : {"C", "ar_EG", "de_DE", "th_TH"}) {
            QLocale::setDefault(QLocale(QLatin1String(name)));
            QVERIFY(rc::check("parseInstant(toString(x)) = x", [] {
                const Instant moment{*rc::gen::inRange<std::int64_t>(-62'135'596'800'000, lastMs + 1)};
                RC_PRE(moment != Instant{});
                const QString text = toString(moment);
                RC_ASSERT(std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; }));
                RC_ASSERT(parseInstant(text) == moment);
            }));
        }
        QLocale::setDefault(before);
    }

    void textOrderIsTimeOrder()
    {
        QVERIFY(rc::check("whole seconds of four-digit years", [] {
            const auto second = rc::gen::inRange<std::int64_t>(1, lastMs / 1000);
            const Instant a{*second * 1000};
            const Instant b{*second * 1000};
            RC_ASSERT((a < b) == (toString(a) < toString(b)));
        }));
    }

    void secondsAreAddedAsMilliseconds()
    {
        QVERIFY(Instant{5}.plusSeconds(60) == Instant{60'005});
        QVERIFY(Instant{5}.plusSeconds(-1) == Instant{-995});
        QVERIFY(!Instant{});
        QVERIFY(Instant{1});
    }
};

CADASTRE_TEST(TestInstant)
#include "tst_instant.moc"
