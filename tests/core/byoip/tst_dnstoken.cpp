// SPDX-License-Identifier: GPL-3.0-or-later
#include "byoip/dnstoken.h"
#include "support/testmain.h"

using namespace cadastre;

class DnsTokenTest : public QObject {
    Q_OBJECT

private:
    static DnsToken token()
    {
        return {QStringLiteral("86950620"), QStringLiteral("a34597c3-5317-4238-9ce7-50da5b6e6dc8"), Instant{1'000'000}};
    }

private Q_SLOTS:
    void oneRecordOnANibbleBoundary()
    {
        const QList<TxtRecord> records = txtRecords(token(), *Prefix::parse(u"2605:9cc0:1ff0::/44"));
        QCOMPARE(records.size(), 1);
        QCOMPARE(records[0].owner, QStringLiteral("86950620.f.f.1.0.c.c.9.5.0.6.2.ip6.arpa"));
        QCOMPARE(records[0].zoneLine(),
                 QStringLiteral(
                     "86950620.f.f.1.0.c.c.9.5.0.6.2.ip6.arpa. 300 IN TXT \"a34597c3-5317-4238-9ce7-50da5b6e6dc8\""));
        QCOMPARE(txtRecords(token(), *Prefix::parse(u"2605:9cc0:1ff0::/48"))[0].owner,
                 QStringLiteral("86950620.0.f.f.1.0.c.c.9.5.0.6.2.ip6.arpa"));
    }
    void severalRecordsBetweenBoundaries()
    {
        QCOMPARE(txtRecords(token(), *Prefix::parse(u"2605:9cc0:1fc0::/42")).size(), 4);
        QCOMPARE(txtRecords(token(), *Prefix::parse(u"2605:9cc0:1ff0::/54")).size(), 4);
        const QList<TxtRecord> v4 = txtRecords(token(), *Prefix::parse(u"198.51.100.0/23"));
        QCOMPARE(v4.size(), 2);
        QCOMPARE(v4[1].owner, QStringLiteral("86950620.101.51.198.in-addr.arpa"));
    }
    void aRehearsedTokenLooksRealAndLastsThreeDays()
    {
        const Instant now{1'795'521'600'000};
        const DnsToken made = DnsToken::rehearsed(now);
        QVERIFY(DnsToken::isName(made.name));
        QVERIFY(DnsToken::isValue(made.value));
        QVERIFY(made.isValid(now.plusSeconds(72 * 3600)));
        QVERIFY(!made.isValid(now.plusSeconds(72 * 3600 + 1)));
        QVERIFY(DnsToken::rehearsed(now).value != made.value);
    }
    void typedTokensAreChecked()
    {
        QVERIFY(DnsToken::isValue(u"A34597C3-5317-4238-9CE7-50DA5B6E6DC8"));
        for (const QString& bad : {QStringLiteral(""), QStringLiteral("a34597c3531742389ce750da5b6e6dc8"),
                                   QStringLiteral("{a34597c3-5317-4238-9ce7-50da5b6e6dc8}"),
                                   QStringLiteral("a34597c3-5317-4238-9ce7-50da5b6e6dcg")})
            QVERIFY2(!DnsToken::isValue(bad), qPrintable(bad));
        QVERIFY(!DnsToken::isName(u"8695062"));
        QVERIFY(!DnsToken::isName(u"8695062x"));
        QVERIFY(!DnsToken::isName(u"869506201"));
    }
};

CADASTRE_TEST(DnsTokenTest)
#include "tst_dnstoken.moc"
