// SPDX-License-Identifier: GPL-3.0-or-later
// What the samples promise: every figure of the walkthrough, and in the large one something to see in every view.
#include "compliance/audit.h"
#include "engine/lookup.h"
#include "engine/samples.h"
#include "engine/usagehistory.h"
#include "engine/workspace.h"
#include "exchange/planjson.h"

#include "support/planbuilder.h"
#include "support/testmain.h"

#include <QSet>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

const FixedClock today{*parseInstant(u"2026-06-01T10:00:00Z")};

std::unique_ptr<Workspace> sample(const QString& name)
{
    auto workspace = Workspace::inMemory(*sampleSettings(name, today.now()), today);
    const auto built = buildSample(*workspace, name, today.now());
    if (!built)
        qFatal("the sample cannot be built");
    return workspace;
}
QString shareOf(const Plan& plan, const QString& pool, uint128 PoolTotals::*part)
{
    const PoolTotals& totals = plan.space(*findPool(plan, pool)).totals;
    return percentText(totals.*part, totals.capacity, 6);
}
QStringList cidrsOf(const Plan& plan, const QString& pool)
{
    QStringList texts;
    const PoolId id = *findPool(plan, pool);
    for (const PoolCidr& cidr : plan.all<PoolCidr>())
        if (cidr.pool == id)
            texts << cidr.cidr.toString();
    return texts;
}
template <class Row>
int countOf(const Plan& plan)
{
    int count = 0;
    for (const Row& row : plan.all<Row>())
        count += row.id ? 1 : 0;
    return count;
}

} // namespace

class SamplesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theWalkthroughHasTheSeedsFigures()
    {
        const auto workspace = sample(u"byoipv6-walkthrough"_s);
        const Plan& plan = workspace->plan();
        QCOMPARE(cidrsOf(plan, u"BYOIPv6-TOP"_s), QStringList{u"2605:9cc0:1ff0::/44"_s});
        QCOMPARE(cidrsOf(plan, u"US-EAST-1-POOL"_s), QStringList{u"2605:9cc0:1ff0::/48"_s});
        QCOMPARE(cidrsOf(plan, u"US-WEST-2-POOL"_s), QStringList{u"2605:9cc0:1ff1::/48"_s});
        QCOMPARE(shareOf(plan, u"BYOIPv6-TOP"_s, &PoolTotals::allocated), u"18.750000"_s);  // 3 of 16
        QCOMPARE(shareOf(plan, u"US-EAST-1-POOL"_s, &PoolTotals::assigned), u"1.562500"_s); // 4 of 256
        QVERIFY(countOf<Share>(plan) >= 2);
        const AuditReport report = audit(plan, today.now());
        QVERIFY2(report.findings.size() >= 4 && report.findings.size() <= 12, "a handful of findings");
        QCOMPARE(brokenInvariantOf(plan), QString());
    }

    void acmeIsAsLargeAsItSays()
    {
        const auto workspace = sample(u"acme-global"_s);
        const Plan& plan = workspace->plan();
        QCOMPARE(countOf<Account>(plan), 24);
        QCOMPARE(countOf<OrgUnit>(plan), 5);
        QSet<QString> held;
        for (const PoolCidr& cidr : plan.all<PoolCidr>())
            held << cidr.cidr.toString();
        for (const QString& cidr : {u"2605:9cc0:1ff0::/48"_s, u"2605:9cc0:1ff8::/48"_s, u"2605:9cc0:1ff4::/48"_s,
                                    u"10.4.0.0/14"_s, u"10.8.0.0/14"_s, u"10.12.0.0/14"_s})
            QVERIFY2(held.contains(cidr), qPrintable(cidr));
        QSet<QString> sites;
        for (const ExternalNetwork& external : plan.all<ExternalNetwork>())
            sites << external.site;
        QCOMPARE(sites.size(), 2);
        int collisions = 0;
        for (const ResourceCidr& cidr : plan.all<ResourceCidr>())
            if (cidr.scope == scopeNamed(plan, "acquired-co"))
                collisions += cidr.cidr.overlaps(prefixOf("10.4.0.0/14")) ? 1 : 0;
        QVERIFY(collisions >= 2);
        QCOMPARE(countOf<Waiver>(plan), 2); // one holds, one has run out and is a finding itself
        QCOMPARE(countOf<Checkpoint>(plan), 1);
        QVERIFY(countOf<Reserve>(plan) >= 1);
        int defaults = 0;
        for (const Resource& resource : plan.all<Resource>())
            defaults += resource.isDefaultVpc ? 1 : 0;
        QVERIFY(defaults >= 2);
        QCOMPARE(brokenInvariantOf(plan), QString());
    }

    void acmeShowsEveryRule()
    {
        const auto workspace = sample(u"acme-global"_s);
        // Of what it announces one range is known to the RPKI, for one of the ASNs.
        const AuditFacts known{std::make_shared<const VrpSet>(
                                   VrpSet::build({{*Prefix::parse(u"2605:9cc0:1ff0::/48"), Asn{16509}, 48}})),
                               today.now()};
        const AuditReport report = audit(workspace->plan(), today.now(), known);
        QSet<QString> fired;
        for (const Finding& finding : report.findings)
            fired << QString::fromLatin1(finding.rule->id);
        QStringList silent;
        for (const Rule& rule : rules())
            if (!fired.contains(QString::fromLatin1(rule.id)))
                silent << QString::fromLatin1(rule.id);
        QCOMPARE(silent, QStringList());
        QCOMPARE(report.waived(), 1);
    }

    void aSampleIsUndoneToNothingAndRedone_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : sampleNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void aSampleIsUndoneToNothingAndRedone()
    {
        QFETCH(QString, name);
        const auto workspace = sample(name);
        const QByteArray full = exportPlanJson(workspace->plan());
        int steps = 0;
        while (workspace->undoable()) {
            QVERIFY(workspace->undo());
            ++steps;
        }
        QCOMPARE(countOf<Pool>(workspace->plan()), 0);
        while (workspace->redoable())
            QVERIFY(workspace->redo());
        QCOMPARE(exportPlanJson(workspace->plan()), full);
        QVERIFY(steps > 0 || name == u"blank"_s);
    }

    void usageHistoryEndsAtThePresentTotals()
    {
        const auto workspace = sample(u"byoipv6-walkthrough"_s);
        const auto history = usageHistory(workspace->plan(), workspace->journal());
        QVERIFY(history);
        for (const Pool& pool : workspace->plan().all<Pool>()) {
            const auto& series = history->at(pool.id);
            QVERIFY(!series.empty());
            QCOMPARE(series.back().totals, workspace->plan().space(pool.id).totals);
            for (std::size_t i = 1; i < series.size(); ++i)
                QVERIFY(series[i - 1].from < series[i].from);
            // Each step is what the plan was then.
            const auto then = workspace->asOf(series[series.size() / 2].from);
            QVERIFY(then);
            QCOMPARE(series[series.size() / 2].totals, then->space(pool.id).totals);
        }
    }

    void aForecastFollowsTheSlope()
    {
        const auto at = [](int day, quint64 assigned) {
            return UsageSample{today.now().plusSeconds(86'400LL * day), {.capacity = 1000, .assigned = assigned}};
        };
        const std::vector<UsageSample> steady{at(0, 100), at(10, 200), at(20, 300), at(30, 400)};
        const Forecast full = forecast(steady, steady.back().from);
        const auto daysLeft = [](const Pace& pace, Instant now) {
            return static_cast<double>(pace.fullAt.ms - now.ms) / 86'400'000.0;
        };
        QVERIFY(qAbs(full.expected.perDay - 10) < 0.01);
        QCOMPARE(full.samples, 4);
        QVERIFY(qAbs(daysLeft(full.expected, steady.back().from) - 60) < 0.01); // 600 are left at 10 a day
        QVERIFY(qAbs(full.slowest.perDay - full.fastest.perDay) < 0.01);

        // Nothing has been drawn since, for 70 days: a third of the pace, and none at all of late.
        const Instant later = at(100, 0).from;
        const Forecast paused = forecast(steady, later);
        QVERIFY(qAbs(paused.expected.perDay - 3) < 0.01);
        QVERIFY(qAbs(daysLeft(paused.expected, later) - 200) < 0.01);
        QCOMPARE(paused.slowest.perDay, 0.0); // of the last 30 days
        QVERIFY(!paused.slowest.fullAt);
        QVERIFY(qAbs(paused.fastest.perDay - 3) < 0.01); // the last 90 days began with 200: 2.2 a day

        // A late rush, and a year before it that is over.
        const std::vector<UsageSample> rush{at(0, 0), at(1, 300), at(400, 300), at(420, 420)};
        const Forecast rushed = forecast(rush, rush.back().from);
        QVERIFY(qAbs(rushed.expected.perDay - 120.0 / 365) < 0.01);
        QVERIFY(qAbs(rushed.fastest.perDay - 4) < 0.01);
        QVERIFY(qAbs(daysLeft(rushed.fastest, rush.back().from) - 145) < 0.01);

        const std::vector<UsageSample> emptying{at(0, 400), at(10, 300), at(20, 200)};
        QVERIFY(!forecast(emptying, emptying.back().from).expected.fullAt);
        QCOMPARE(forecast({at(0, 100), at(10, 200)}, at(10, 0).from).samples, 0); // too little to go by
        QCOMPARE(forecast(steady, steady.front().from).samples, 0);               // no time has passed
        QCOMPARE(forecast({}, later).samples, 0);
    }

    void anAmbiguousNameListsItsCandidates()
    {
        const Plan plan = planOf(u"ipam us-east-1\nscope lab\npool corp private ipv4\npool other lab ipv4\n"
                                 "account 111111111111 name=pay\n");
        QCOMPARE(*findPool(plan, u"private/corp"_s), poolNamed(plan, "corp"));
        QCOMPARE(*findPool(plan, u"corp"_s), poolNamed(plan, "corp"));
        QCOMPARE(*findPool(plan, plan.textId(poolNamed(plan, "other"))), poolNamed(plan, "other"));
        QCOMPARE(findPool(plan, u"nowhere"_s).error().code, ErrorCode::NotFound);
        QCOMPARE(findPool(plan, u"private/other"_s).error().code, ErrorCode::NotFound);
        QCOMPARE(*findAccount(plan, u"pay"_s), AccountNumber::of(111'111'111'111));
        QCOMPARE(*findAccount(plan, u"222222222222"_s), AccountNumber::of(222'222'222'222));

        const auto acme = sample(u"acme-global"_s);
        QHash<QString, int> named;
        for (const Pool& pool : acme->plan().all<Pool>())
            ++named[nameOf(pool)];
        const QString twice = named.key(2);
        QVERIFY(!twice.isEmpty());
        const auto ambiguous = findPool(acme->plan(), twice);
        QCOMPARE(ambiguous.error().code, ErrorCode::AmbiguousName);
        QCOMPARE(ambiguous.error().params.value(u"candidates"_s).count(twice), 2);
    }
};

CADASTRE_TEST(SamplesTest)
#include "tst_samples.moc"
