// SPDX-License-Identifier: GPL-3.0-or-later
#include "byoip/txtzone.h"

#include "byoip/dnstoken.h"
#include "support/testmain.h"

#include <QRandomGenerator>

using namespace cadastre;

class TxtZoneTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTheLinesThatATokenIsPublishedWith()
    {
        const DnsToken token{QStringLiteral("86950620"), QStringLiteral("a34597c3-5317-4238-9ce7-50da5b6e6dc8"), {}};
        for (const char16_t* range : {u"2605:9cc0:1ff0::/44", u"2605:9cc0:1fc0::/42", u"198.51.100.0/23"}) {
            QByteArray text;
            const QList<TxtRecord> records = txtRecords(token, *Prefix::parse(QStringView(range)));
            for (const TxtRecord& record : records)
                text += record.zoneLine().toUtf8() + '\n';
            const TxtZone zone = TxtZone::read(text);
            QCOMPARE(zone.recordCount(), records.size());
            for (const TxtRecord& record : records)
                QCOMPARE(zone.valuesOf(record.owner), QStringList{record.value});
        }
    }
    void readsAnEntry_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("values"); // of a.example
        const auto row = [](const char* name, const char* text, const QStringList& values) {
            QTest::newRow(name) << QByteArray(text) << values;
        };
        const QStringList x{QStringLiteral("x")};
        row("complete", "a.example. 300 IN TXT \"x\"\n", x);
        row("bare", "a.example TXT x", x);
        row("class before ttl", "A.Example. IN 5m TXT \"x\"\r\n", x);
        row("of dig", ";; ANSWER SECTION:\na.example.\t\t60\tIN\tTXT\t\"x\"\n\n;; Query time: 1 msec\n", x);
        row("relative to an origin", "$ORIGIN example.\n$TTL 300\na TXT \"x\"\n", x);
        row("the origin itself", "$ORIGIN a.example.\n@ IN TXT \"x\"\n", x);
        row("owner of the line before", "a.example. IN TXT \"x\"\n  IN TXT \"y\" ; two\n", {x[0], QStringLiteral("y")});
        row("several strings", "a.example. TXT \"x\" \"y;z\"\n", {QStringLiteral("xy;z")});
        row("escaped", "a.example. TXT \"x\\\"y\"\n", {QStringLiteral("x\"y")});
        row("in parentheses", "a.example. TXT ( \"x\" ; first\n \"y\" )\nb.example. TXT \"z\"\n",
            {QStringLiteral("xy")});
        row("empty", "a.example. TXT \"\"\n", {QString()});
        row("other types", "a.example. IN SOA ns. me. ( 1 2\n 3 4 5 )\na.example. AAAA ::1\na.example. TXT x\n", x);
        row("nothing", "", {});
        row("another name", "b.a.example. TXT \"x\"\n", {});
        row("unended", "a.example. TXT \"x", x);
    }
    void readsAnEntry()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, values);
        QCOMPARE(TxtZone::read(text).valuesOf(QStringLiteral("a.example")), values);
    }
    void survivesWhatever()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        const QByteArray alphabet = "a. \t\n\r\"();$\\TXTIN@0\0\xff";
        for (int i = 0; i < 2000; ++i) {
            QByteArray text;
            for (int n = random.bounded(60); n > 0; --n)
                text += alphabet[random.bounded(int(alphabet.size()))];
            QVERIFY2(TxtZone::read(text).recordCount() <= text.size(), qPrintable(QString::number(seed)));
        }
    }
};

CADASTRE_TEST(TxtZoneTest)
#include "tst_txtzone.moc"
