// SPDX-License-Identifier: GPL-3.0-or-later
// What a filter line offers while somebody types (interface §4.14).
#include "query/filter.h"
#include "query/filtercompletion.h"

#include "support/planbuilder.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

Plan someplan()
{
    return planOf(u"account 111122223333 name=payments\n"
                  u"ipam us-east-1 us-west-2\n"
                  u"scope lab\n"
                  u"pool TOP public\n"
                  u"pool EAST in=TOP locale=us-east-1 tag=Environment=prod\n");
}

/// The text with the last of the offers in place of what was begun.
QString taken(const QString& before)
{
    const FilterCompletion completion = completeFilter(someplan(), before);
    return completion.offers.isEmpty() ? QString() : before.left(completion.from) + completion.offers.last();
}

} // namespace

class FilterCompletionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void offersWhatMayFollow_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("offers");
        QTest::newRow("nothing begun") << QString() << QString();
        QTest::newRow("a field") << u"loc"_s << u"locale:"_s;
        QTest::newRow("any case") << u"LOC"_s << u"locale:"_s;
        QTest::newRow("several fields") << u"s"_s << u"scope: service: sev: since: state:"_s;
        QTest::newRow("denied") << u"-own"_s << u"owner:"_s;
        QTest::newRow("behind others") << u"10.0.0.0/8 (fam"_s << u"family:"_s;
        QTest::newRow("behind a bar") << u"a|fam"_s << u"family:"_s;
        QTest::newRow("values") << u"family:"_s << u"ipv4 ipv6"_s;
        QTest::newRow("values begun") << u"locale:us-w"_s << u"us-west-2"_s;
        QTest::newRow("exactly") << u"locale:=us-w"_s << u"us-west-2"_s;
        QTest::newRow("compared") << u"sev:>=w"_s << u"warning"_s;
        QTest::newRow("words of the language") << u"is:non"_s << u"noncompliant nonoverlapping"_s;
        QTest::newRow("names and numbers") << u"owner:"_s << u"111122223333 payments"_s;
        QTest::newRow("pools") << u"pool:E"_s << u"EAST"_s;
        QTest::newRow("tags") << u"tag:Env"_s << u"Environment Environment=prod"_s;
        QTest::newRow("numbers have none") << u"len:"_s << QString();
        QTest::newRow("complete") << u"family:ipv4"_s << QString();
        QTest::newRow("a word") << u"zurich"_s << QString();
        QTest::newRow("in quotes") << u"\"loc"_s << QString();
        QTest::newRow("a space begins anew") << u"locale:us-west-2 "_s << QString();
    }
    void offersWhatMayFollow()
    {
        QFETCH(QString, text);
        QFETCH(QString, offers);
        QCOMPARE(completeFilter(someplan(), text).offers.join(u' '), offers);
    }

    void anOfferStandsForWhatWasBegun()
    {
        QCOMPARE(taken(u"10.0.0.0/8 -loc"_s), u"10.0.0.0/8 -locale:"_s);
        QCOMPARE(taken(u"(family:ipv4|locale:=us-w"_s), u"(family:ipv4|locale:=us-west-2"_s);
        QCOMPARE(taken(u"sev:<=in"_s), u"sev:<=info"_s);
        QCOMPARE(taken(u"fam"_s), u"family:"_s);
    }

    void everyValueIsReadBack()
    {
        Plan plan = planOf(u"ipam us-east-1\npool A public\npool B in=A locale=us-east-1\n");
        int read = 0;
        for (const QString& field : Filter::fields())
            for (const QString& value : filterValues(plan, field)) {
                QVERIFY2(Filter::parse(field + u':' + value), qPrintable(field + u':' + value));
                ++read;
            }
        QVERIFY(read > 40);
    }
};

CADASTRE_TEST(FilterCompletionTest)
#include "tst_filtercompletion.moc"
