// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of the charts are those of the plan and of its tables, to the digit.
#include "compliance/verdicts.h"
#include "engine/samples.h"
#include "engine/workspace.h"
#include "ui/charts/chartdata.h"
#include "ui/presentation/formatting.h"

#include "support/testmain.h"
#include "support/today.h"

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

class ChartDataTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_workspace = Workspace::inMemory(*sampleSettings(u"acme-global"_s, today.now()), today);
        QVERIFY(buildSample(*m_workspace, u"acme-global"_s, today.now()));
    }

    void useIsThatOfThePools()
    {
        const Plan& plan = m_workspace->plan();
        const auto rows = useRows(plan, {});
        QVERIFY(rows.size() > 15);
        const ChartTable table = useTable(rows);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const PoolTotals& totals = plan.space(rows[i].pool).totals;
            QCOMPARE(table.rows[i][1], percentText(totals.assigned, totals.capacity, 12));
            QCOMPARE(table.rows[i][2], percentText(totals.allocated, totals.capacity, 12));
            QCOMPARE(table.rows[i][4], percentText(totals.available(), totals.capacity, 12));
            // The window says the same shorter.
            QCOMPARE(table.label(i, 1), percentLabel(totals.assigned, totals.capacity));
            QCOMPARE(table.label(i, 4), percentLabel(totals.available(), totals.capacity));
        }
    }

    void poolsStandInTheOrderOfTheirLabels()
    {
        const auto rows = useRows(m_workspace->plan(), {});
        bool isReserveMet = false;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QVERIFY2(i == 0 || rows[i - 1].freeShare() <= rows[i].freeShare(), qPrintable(rows[i].name));
            isReserveMet = isReserveMet || rows[i].use.reserved > 0;
        }
        QVERIFY(isReserveMet);
    }

    void aPoolWithoutABlockLeftMayHaveSpaceLeft()
    {
        const Plan& plan = m_workspace->plan();
        bool isInPieces = false;
        for (const HeadroomRow& row : headroomRows(plan, {}, {}, today.now())) {
            const PoolUse use = useOf(plan, row.pool);
            QCOMPARE(row.freeShare > 0, use.available > use.reserved);
            isInPieces = isInPieces || (row.unitsFree == 0 && row.freeShare > 0);
        }
        QVERIFY(isInPieces);
    }

    void aProofIsOfACidrOrOfAnAsNumber()
    {
        Expiry ofAsn{.kind = ExpiryKind::Certificate, .at = today.now().plusSeconds(86'400), .asn = Asn{64498}};
        QCOMPARE(expirySubject(ofAsn), u"AS64498"_s);
        QCOMPARE(expiryTable({ofAsn}, today.now()).rows.front()[1], u"AS64498"_s);
        Expiry roa{.kind = ExpiryKind::Roa, .cidr = *Prefix::parse(u"2001:db8::/48"), .asn = Asn{16509}};
        QCOMPARE(expirySubject(roa), u"2001:db8::/48"_s);
        QCOMPARE(expirySubject(Expiry{.kind = ExpiryKind::Token}), QString());
    }

    void whatIsFoldedIsNotLost()
    {
        const Plan& plan = m_workspace->plan();
        uint128 all = 0;
        uint128 shown = 0;
        for (const UseRow& row : useRows(plan, {.scope = {}, .family = Family::IPv4}))
            all += row.use.assigned;
        const auto few = folded(useRows(plan, {.scope = {}, .family = Family::IPv4}), 3);
        for (const UseRow& row : few)
            shown += row.use.assigned;
        QCOMPARE(few.size(), std::size_t{3});
        QVERIFY(!few.back().pool);
        QVERIFY(all > 0 && all == shown);
    }

    void theMakeUpIsTheWholePool()
    {
        const Plan& plan = m_workspace->plan();
        for (const Pool& pool : plan.all<Pool>()) {
            uint128 sum = 0;
            for (const QStringList& row : makeupTable(plan, pool.id).rows)
                sum += *fromDecimal(row[1]);
            QVERIFY(sum == plan.space(pool.id).totals.capacity);
        }
    }

    void regionsCountEveryResourceCidrOnce()
    {
        const Plan& plan = m_workspace->plan();
        VerdictCounts counts;
        for (const ResourceCidr& cidr : plan.all<ResourceCidr>())
            counts.add(plan, cidr);
        int total = 0;
        for (const QStringList& row : regionTable(regionRows(plan, {})).rows)
            total += row[5].toInt();
        QVERIFY(total > 0);
        QCOMPARE(total, static_cast<int>(counts.total()));
    }

    void historyEndsWhereThePlanIs()
    {
        const Plan& plan = m_workspace->plan();
        const auto history = usageHistory(plan, m_workspace->journal());
        QVERIFY(history);
        const PoolId pool = poolOfInterest(plan, {});
        QVERIFY(pool);
        const PoolTotals& totals = plan.space(pool).totals;
        for (const UseKind kind : {UseKind::Assigned, UseKind::Allocated}) {
            const ChartTable table = historyTable(stepsOf(history->at(pool), kind), kind);
            QVERIFY(!table.rows.empty());
            QCOMPARE(table.rows.back().mid(1),
                     (QStringList{toDecimal(partOf(totals, kind)), toDecimal(totals.capacity)}));
        }
    }

    void eachKindOfUseHasItsOwnSteps()
    {
        const auto at = [](int day, quint64 assigned, quint64 allocated) {
            return UsageSample{Instant{}.plusSeconds(86'400LL * (20'000 + day)),
                               {.capacity = 1000, .allocated = allocated, .assigned = assigned}};
        };
        const std::vector<UsageSample> series{at(0, 0, 0), at(10, 100, 0), at(20, 100, 50), at(30, 200, 50)};
        const auto assigned = stepsOf(series, UseKind::Assigned);
        const auto allocated = stepsOf(series, UseKind::Allocated);
        QCOMPARE(assigned.size(), std::size_t{3}); // day 20 changed nothing of it
        QCOMPARE(allocated.size(), std::size_t{2});
        QCOMPARE(historyTable(allocated, UseKind::Allocated).rows.back().mid(1), (QStringList{u"50"_s, u"1000"_s}));
        QCOMPARE(historyTable(assigned, UseKind::Assigned).rows.back().mid(1), (QStringList{u"200"_s, u"1000"_s}));
        // What fills it is the room that both leave, at the pace of one.
        const Instant now = series.back().from;
        QCOMPARE(assigned.back().totals.available(), uint128{750});
        QVERIFY(qAbs(forecast(assigned, now).expected.perDay - 200.0 / 30) < 0.01);
        QVERIFY(isEverUsed(series, UseKind::Allocated) && !isEverUsed({at(0, 5, 0)}, UseKind::Allocated));
    }

    void aRangeBeginsWithWhatHeldThere()
    {
        const auto at = [](int day, quint64 assigned) {
            return UsageSample{Instant{}.plusSeconds(86'400LL * (20'000 + day)),
                               {.capacity = 1000, .assigned = assigned}};
        };
        const std::vector<UsageSample> series{at(0, 1), at(10, 2), at(20, 3), at(30, 4)};
        QCOMPARE(since({}, series).size(), series.size());
        const auto late = since(at(15, 0).from, series);
        QCOMPARE(historyTable(late, UseKind::Assigned).rows,
                 (std::vector<QStringList>{{toString(at(15, 0).from), u"2"_s, u"1000"_s},
                                           {toString(at(20, 0).from), u"3"_s, u"1000"_s},
                                           {toString(at(30, 0).from), u"4"_s, u"1000"_s}}));
        QCOMPARE(since(at(90, 0).from, series).size(), std::size_t{1}); // nothing changed since: it is as it was
        QCOMPARE(since(at(90, 0).from, series).front().totals.assigned, uint128{4});
        QCOMPARE(since(Instant{1}, series).size(), series.size()); // from before there was anything
    }

private:
    std::unique_ptr<Workspace> m_workspace;
};

CADASTRE_TEST(ChartDataTest)
#include "tst_chartdata.moc"
