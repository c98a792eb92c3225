// SPDX-License-Identifier: GPL-3.0-or-later
// The filter language of interface §4.14.
#include "query/filter.h"
#include "support/planbuilder.h"
#include "support/testmain.h"

namespace cadastre::testing {

namespace {

constexpr const char16_t* lines = uR"(
    account 111111111111 name=payments
    ipam us-east-1 us-west-2
    pool top public advertisable
    cidr top 2605:9cc0:1ff0::/44 evidence=not-checked
    pool v6east in=top locale=us-east-1 service=ec2 default=56
    cidr v6east 2605:9cc0:1ff0::/48 advertised
    pool v6west in=top locale=us-west-2 service=ec2 default=56
    cidr v6west 2605:9cc0:1ff8::/48
    pool corp private ipv4
    cidr corp 10.0.0.0/8
    pool v4east in=corp locale=us-east-1
    cidr v4east 10.4.0.0/16
    alloc v4east 10.4.0.0/17
    share s v6east 111111111111
)";

QStringList poolsThatMatch(const QString& text)
{
    const Plan plan = planOf(lines);
    const auto filter = Filter::parse(text);
    if (!filter)
        return {u"error "_qs + filter.error().params.value(u"reason"_qs) + u" at "_qs
                + filter.error().params.value(u"position"_qs)};
    QStringList names;
    for (const Pool& pool : plan.all<Pool>())
        if (filter->matches(factsOf(plan, pool)))
            names += nameOf(pool);
    return names;
}

} // namespace

class FilterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsWhatItSays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("pools");
        const auto row = [](const QString& text, const QString& pools) {
            QTest::newRow(qPrintable(text)) << text << pools;
        };
        row(u""_qs, u"top v6east v6west corp v4east"_qs);
        row(u"west"_qs, u"v6west"_qs);
        row(u"WEST"_qs, u"v6west"_qs);
        row(u"2605:9cc0:1ff8::/48"_qs, u"top v6west"_qs); // inside or covering
        row(u"cidr:10/8"_qs, u"corp v4east"_qs);          // within, short form
        row(u"cidr:=10.0.0.0/8"_qs, u"corp"_qs);
        row(u"covers:10.4.9.0/24"_qs, u"corp v4east"_qs);
        row(u"locale:us-east-1"_qs, u"v6east v4east"_qs);
        row(u"locale:us-east-1 family:v6"_qs, u"v6east"_qs);
        row(u"(locale:us-east-1|locale:us-west-2) family:6"_qs, u"v6east v6west"_qs);
        row(u"family:v6 -is:advertised"_qs, u"top v6west"_qs);
        row(u"!family:v6"_qs, u"corp v4east"_qs);
        row(u"is:shared"_qs, u"v6east"_qs);
        row(u"len:>=48"_qs, u"v6east v6west"_qs);
        row(u"len:16"_qs, u"v4east"_qs);
        row(u"used:>40"_qs, u"v4east"_qs);
        row(u"used:<5 -is:shared family:v6"_qs, u"v6west"_qs);
        row(u"name:~^v6"_qs, u"v6east v6west"_qs);
        row(u"name:=v6east"_qs, u"v6east"_qs);
        row(u"service:ec2"_qs, u"v6east v6west"_qs);
        row(u"west | corp"_qs, u"v6west corp v4east"_qs); // corp is in v4east's path
        row(u"\"v6west\""_qs, u"v6west"_qs);
        row(u"nosuchword"_qs, QString());
    }
    void findsWhatItSays()
    {
        QFETCH(QString, text);
        QFETCH(QString, pools);
        QCOMPARE(poolsThatMatch(text).join(u' '), pools);
    }

    void saysWhereATextIsNoFilter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("error");
        QTest::newRow("open bracket") << u"(west"_qs << u"error incomplete at 5"_qs;
        QTest::newRow("open quote") << u"\"west"_qs << u"error incomplete at 5"_qs;
        QTest::newRow("no value") << u"locale:"_qs << u"error incomplete at 7"_qs;
        QTest::newRow("nothing after or") << u"west |"_qs << u"error incomplete at 6"_qs;
        QTest::newRow("no number") << u"west len:many"_qs << u"error no-number at 5"_qs;
        QTest::newRow("no cidr") << u"cidr:here"_qs << u"error no-cidr at 0"_qs;
        QTest::newRow("no expression") << u"name:~["_qs << u"error no-regular-expression at 0"_qs;
        QTest::newRow("stray bracket") << u"west)"_qs << u"error unexpected at 4"_qs;
    }
    void saysWhereATextIsNoFilter()
    {
        QFETCH(QString, text);
        QFETCH(QString, error);
        QCOMPARE(poolsThatMatch(text).join(u' '), error);
    }

    void tagsAreMatchedByKeyAndByPair()
    {
        const Plan plan =
            planOf(u"ipam us-east-1\nvpc a us-east-1 tag=Region=us-east-1\nrescidr a 172.20.0.0/16 private\n"
                   u"vpc b us-east-1\nrescidr b 172.21.0.0/16 private"_qs);
        const auto matching = [&](const QString& text) {
            const auto filter = Filter::parse(text);
            QStringList names;
            for (const ResourceCidr& cidr : plan.all<ResourceCidr>())
                if (filter && filter->matches(factsOf(plan, cidr)))
                    names += nameOf(plan.get(cidr.resource));
            return names.join(u' ');
        };
        QCOMPARE(matching(u"tag:Region"_qs), u"a"_qs);
        QCOMPARE(matching(u"tag:Region=us-east-1"_qs), u"a"_qs);
        QCOMPARE(matching(u"tag:Region=other"_qs), QString());
        QCOMPARE(matching(u"-tag:Region"_qs), u"b"_qs);
        QCOMPARE(matching(u"is:unmanaged is:nonoverlapping"_qs), u"a b"_qs);
    }

    void anUnknownFieldIsSaidWithWhatMayHaveBeenMeant_data() // interface §4.14: invalid at column k
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("suggestion");
        QTest::addColumn<int>("column");
        QTest::newRow("nothing near") << u"colour:red"_qs << QString() << 1;
        QTest::newRow("a state") << u"compliance:noncompliant"_qs << u"is:noncompliant"_qs << 1;
        QTest::newRow("a misspelt field") << u"west locle:us-east-1"_qs << u"locale:"_qs << 6;
    }
    void anUnknownFieldIsSaidWithWhatMayHaveBeenMeant()
    {
        QFETCH(QString, text);
        const auto filter = Filter::parse(text);
        QVERIFY(!filter);
        QCOMPARE(filter.error().params.value(u"reason"_qs), u"unknown-filter-field"_qs);
        QTEST(filter.error().params.value(u"suggestion"_qs), "suggestion");
        QTEST(filter.error().params.value(u"column"_qs).toInt(), "column");
    }
    void aValueThatNoRowCanHaveIsSaid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("suggestion");
        QTest::addColumn<int>("column");
        QTest::newRow("a state") << u"is:nonsense"_qs << u"unknown-filter-value"_qs << QString() << 1;
        QTest::newRow("misspelt") << u"west is:advertized"_qs << u"unknown-filter-value"_qs << u"is:advertised"_qs << 6;
        QTest::newRow("a family") << u"family:ipv9"_qs << u"unknown-filter-value"_qs << u"family:ipv4"_qs << 1;
        QTest::newRow("a severity") << u"sev:huge"_qs << u"unknown-filter-value"_qs << QString() << 1;
        QTest::newRow("a severity to compare with") << u"sev:>=huge"_qs << u"unknown-filter-value"_qs << QString() << 1;
        QTest::newRow("a severity begun") << u"sev:<warn"_qs << u"incomplete"_qs << QString() << 10;
        QTest::newRow("a rule") << u"rule:NO-SUCH-RULE"_qs << u"unknown-filter-value"_qs << QString() << 1;
        QTest::newRow("begun") << u"is:advert"_qs << u"incomplete"_qs << QString() << 10;
        QTest::newRow("begun and left") << u"is:advert west"_qs << u"unknown-filter-value"_qs << QString() << 1;
    }
    void aValueThatNoRowCanHaveIsSaid()
    {
        QFETCH(QString, text);
        const auto filter = Filter::parse(text);
        QVERIFY(!filter);
        QTEST(filter.error().params.value(u"reason"_qs), "reason");
        QTEST(filter.error().params.value(u"suggestion"_qs), "suggestion");
        QTEST(filter.error().params.value(u"column"_qs).toInt(), "column");
    }
    void severitiesAreComparedByTheirOrder_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        QTest::newRow("more") << u"sev:>warning"_qs << u"error"_qs;
        QTest::newRow("at least") << u"sev:>=warning"_qs << u"error warning"_qs;
        QTest::newRow("less") << u"sev:<warning"_qs << u"info"_qs;
        QTest::newRow("at most") << u"sev:<=Warning"_qs << u"warning info"_qs;
        QTest::newRow("that one") << u"sev:=warning"_qs << u"warning"_qs;
        QTest::newRow("not above") << u"-sev:>info"_qs << u"info"_qs;
        QTest::newRow("by its letters") << u"sev:~r.*r"_qs << u"error"_qs;
    }
    void severitiesAreComparedByTheirOrder()
    {
        QFETCH(QString, text);
        const auto filter = Filter::parse(text);
        QVERIFY(filter);
        QStringList found;
        for (const QString& severity : {u"error"_qs, u"warning"_qs, u"info"_qs}) {
            RowFacts facts;
            facts.severity = severity;
            if (filter->matches(facts))
                found += severity;
        }
        QTEST(found.join(u' '), "found");
        RowFacts pool; // has none
        QCOMPARE(Filter::parse(u"sev:<=error"_qs)->matches(pool), false);
    }
    void aFilterSaysWhichFieldsItAsksFor()
    {
        QVERIFY(Filter::parse(u"west | -(since:>2026-01-01 len:4)"_qs)->asksFor(u"since"));
        QVERIFY(!Filter::parse(u"since name:since"_qs)->asksFor(u"since"));
        QVERIFY(!Filter().asksFor(u"since"));
    }
    void scopesReservesSitesAndEntriesHaveFacts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        const auto row = [](const QString& text, const QString& found) {
            QTest::newRow(qPrintable(text)) << text << found;
        };
        row(u"zzzznope"_qs, QString());
        row(u"type:private is:default"_qs, u"scope"_qs);
        row(u"10.4.128.0/20"_qs, u"reserve"_qs);
        row(u"pool:v4east locale:us-east-1 state:plan-only"_qs, u"reserve"_qs);
        row(u"growth"_qs, u"reserve"_qs);
        row(u"covers:10.99.1.0/24 scope:private"_qs, u"site"_qs);
        row(u"name:=bern"_qs, u"site"_qs);
        row(u"net-17"_qs, u"entry"_qs);
        row(u"since:>2026-01-01 owner:payments id:=7"_qs, u"entry"_qs);
        row(u"\"create pool\" name:ada"_qs, u"entry"_qs);
    }
    void scopesReservesSitesAndEntriesHaveFacts()
    {
        QFETCH(QString, text);
        const Plan plan = planOf(QString::fromUtf16(lines)
                                 + u"reserve v4east 10.4.128.0/20 purpose=growth\n"
                                   u"external private 10.99.0.0/16 site=bern\n"_qs);
        JournalEntry entry;
        entry.seq = 7;
        entry.time = Instant{planStart.ms + 86'400'000};
        entry.person = u"ada"_qs;
        entry.account = AccountNumber::of(111'111'111'111);
        entry.ticket = u"NET-17"_qs;
        const auto filter = Filter::parse(text);
        QVERIFY(filter);
        QStringList found;
        for (const Scope& scope : plan.all<Scope>())
            if (filter->matches(factsOf(plan, scope)))
                found += u"scope"_qs;
        for (const Reserve& reserve : plan.all<Reserve>())
            if (filter->matches(factsOf(plan, reserve)))
                found += u"reserve"_qs;
        for (const ExternalNetwork& network : plan.all<ExternalNetwork>())
            if (filter->matches(factsOf(plan, network)))
                found += u"site"_qs;
        if (filter->matches(factsOf(plan, entry, u"Create pool EAST in TOP."_qs)))
            found += u"entry"_qs;
        QTEST(found.join(u' '), "found");
    }
    void unusedNeedsNoValue() // the examples of interface §4.14
    {
        RowFacts facts;
        facts.usedPercent = 0.0;
        for (const QString& text : {u"unused:"_qs, u"-(-unused: )"_qs}) {
            const auto filter = Filter::parse(text);
            QVERIFY2(filter, qPrintable(text));
            facts.usedPercent = 0.0;
            QVERIFY(filter->matches(facts));
            facts.usedPercent = 6.25;
            QVERIFY(!filter->matches(facts));
        }
        QVERIFY(Filter::parse(u"10.0.0.0/8 used:<5 -is:reserved (locale:us-east-1|locale:us-west-2)"_qs));
    }
    void allThatRowsAreCanBeAskedFor()
    {
        const Plan plan = planOf(lines);
        const auto asked = [](const RowFacts& facts) {
            for (const QString& word : facts.is)
                if (!Filter::parse(u"is:"_qs + word))
                    return word;
            return QString();
        };
        for (const Pool& pool : plan.all<Pool>())
            QCOMPARE(asked(factsOf(plan, pool)), QString());
        for (const PoolCidr& cidr : plan.all<PoolCidr>())
            QCOMPARE(asked(factsOf(plan, cidr)), QString());
        for (const Allocation& allocation : plan.all<Allocation>())
            QCOMPARE(asked(factsOf(plan, allocation)), QString());
        for (const Scope& scope : plan.all<Scope>())
            QCOMPARE(asked(factsOf(plan, scope)), QString());
        QVERIFY(Filter::parse(u"sev:warn | is:Waived basis:seen roa:valid rule:netmask"_qs));
    }
    void anAddressHasColonsOfItsOwn()
    {
        QCOMPARE(poolsThatMatch(u"fd::/8"_qs), QStringList());
        QCOMPARE(poolsThatMatch(u"abcd:ef"_qs), QStringList());
        QCOMPARE(poolsThatMatch(u"\"colour:red\""_qs), QStringList());
    }
    void theRoaOfARangeIsWhatWasFoundWhenItWasChecked()
    {
        QCOMPARE(poolsThatMatch(u"roa:nodata"_qs), QStringList{u"top"_qs});
        QCOMPARE(poolsThatMatch(u"roa:valid"_qs), QStringList());
    }
};

CADASTRE_TEST(FilterTest)

} // namespace cadastre::testing

#include "tst_filter.moc"
