// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartdata.h"

#include "exchange/csv.h"
#include "text/expirytext.h"
#include "text/visibletext.h"
#include "ui/presentation/formatting.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace cadastre {

namespace {

QString label(const char* text) { return QCoreApplication::translate("cadastre::ChartsView", text); }

QString poolName(const Plan& plan, const Pool& pool)
{
    const QString name = nameOf(pool);
    // Two pools of one name ("prod" in each Region) are told apart by their source.
    const Pool* source = plan.find(pool.source);
    for (const Pool& other : plan.all<Pool>())
        if (!(other.id == pool.id) && nameOf(other) == name && source)
            return visibleText(nameOf(*source) + QStringLiteral(" › ") + name);
    return visibleText(name.isEmpty() ? plan.textId(pool) : name);
}

uint128 usedOf(const PoolUse& use) { return use.allocated + use.assigned; }

} // namespace

QByteArray ChartTable::csv() const
{
    QByteArray bytes = csvLine(header);
    for (const QStringList& row : rows)
        bytes += csvLine(row);
    return bytes;
}

QString ChartTable::label(std::size_t row, int column) const
{
    return (labels.empty() ? rows : labels)[row].value(column);
}

bool ChartFilter::matches(const Pool& pool) const
{
    return (!scope || pool.scope == scope) && (!family || pool.family == *family);
}

std::vector<UseRow> useRows(const Plan& plan, const ChartFilter& filter)
{
    std::vector<UseRow> rows;
    for (const Pool& pool : plan.all<Pool>()) {
        if (!filter.matches(pool))
            continue;
        const PoolUse use = useOf(plan, pool.id);
        if (use.capacity > 0)
            rows.push_back({pool.id, poolName(plan, pool), use});
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const UseRow& a, const UseRow& b) { return a.freeShare() < b.freeShare(); });
    return rows;
}

std::vector<UseRow> folded(std::vector<UseRow> rows, int most)
{
    if (static_cast<int>(rows.size()) <= most)
        return rows;
    UseRow others;
    const auto count = rows.size() - static_cast<std::size_t>(most) + 1;
    for (auto row = rows.begin() + most - 1; row != rows.end(); ++row) {
        others.use.capacity += row->use.capacity;
        others.use.allocated += row->use.allocated;
        others.use.assigned += row->use.assigned;
        others.use.available += row->use.available;
        others.use.reserved += row->use.reserved;
    }
    others.name = QCoreApplication::translate("cadastre::ChartsView", "others (%1)").arg(count);
    rows.resize(static_cast<std::size_t>(most) - 1);
    rows.push_back(others);
    return rows;
}

ChartTable useTable(const std::vector<UseRow>& rows)
{
    ChartTable table{{label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Pool")),
                      label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Assigned %")),
                      label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Allocated %")),
                      label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Reserved %")),
                      label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Available % (with reserved)"))},
                     {}};
    for (const UseRow& row : rows) {
        const PoolUse& use = row.use;
        table.rows.push_back({row.name});
        table.labels.push_back({row.name});
        for (const uint128 part : {use.assigned, use.allocated, use.reserved, use.available}) {
            table.rows.back().append(percentText(part, use.capacity, machineDecimals));
            table.labels.back().append(percentLabel(part, use.capacity));
        }
    }
    return table;
}

std::vector<RegionRow> regionRows(const Plan& plan, const ChartFilter& filter)
{
    std::map<QString, VerdictCounts> regions;
    for (const Ipam& ipam : plan.all<Ipam>())
        for (const RegionName& region : ipam.operatingRegions)
            regions[region.toString()];
    for (const ResourceCidr& cidr : plan.all<ResourceCidr>()) {
        if (filter.scope && !(cidr.scope == filter.scope))
            continue;
        if (filter.family && cidr.cidr.family() != *filter.family)
            continue;
        regions[plan.get(cidr.resource).region.toString()].add(plan, cidr);
    }
    std::vector<RegionRow> rows;
    for (const auto& [region, counts] : regions)
        rows.push_back({region, counts});
    std::stable_sort(rows.begin(), rows.end(),
                     [](const RegionRow& a, const RegionRow& b) { return a.counts.total() > b.counts.total(); });
    return rows;
}

ChartTable regionTable(const std::vector<RegionRow>& rows)
{
    ChartTable table{{label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Region")),
                      label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Compliant")),
                      label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Noncompliant")),
                      label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Unmanaged")),
                      label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Ignored")),
                      label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Total"))},
                     {}};
    for (const RegionRow& row : rows)
        table.rows.push_back({row.region, QString::number(row.counts.compliant),
                              QString::number(row.counts.noncompliant), QString::number(row.counts.unmanaged),
                              QString::number(row.counts.ignored), QString::number(row.counts.total())});
    return table;
}

ChartTable makeupTable(const Plan& plan, PoolId pool)
{
    ChartTable table{{label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Part")),
                      label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Addresses")),
                      label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Share %"))},
                     {}};
    if (!plan.find(pool))
        return table;
    const PoolUse use = useOf(plan, pool);
    const std::pair<QString, uint128> parts[] = {
        {label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Assigned")), use.assigned},
        {label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Allocated")), use.allocated},
        {label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Reserved")), use.reserved},
        {label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Available")), use.available - use.reserved}};
    for (const auto& [name, count] : parts) {
        table.rows.push_back({name, toDecimal(count), percentText(count, use.capacity, machineDecimals)});
        table.labels.push_back({name, countLabel(count), percentLabel(count, use.capacity)});
    }
    return table;
}

ChartTable fragmentationTable(const Plan& plan, PoolId pool)
{
    ChartTable table{{label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Length")),
                      label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Free")),
                      label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Of"))},
                     {}};
    if (!plan.find(pool))
        return table;
    for (const LengthRoom& rung : sizeLadder(plan, pool))
        table.rows.push_back({QStringLiteral("/%1").arg(rung.length), toDecimal(rung.free), toDecimal(rung.total)});
    return table;
}

uint128 partOf(const PoolTotals& totals, UseKind kind)
{
    return kind == UseKind::Assigned ? totals.assigned : totals.allocated;
}

std::vector<UsageSample> stepsOf(const std::vector<UsageSample>& series, UseKind kind)
{
    std::vector<UsageSample> steps;
    for (UsageSample sample : series) {
        (kind == UseKind::Assigned ? sample.totals.allocated : sample.totals.assigned) =
            partOf(series.back().totals, kind == UseKind::Assigned ? UseKind::Allocated : UseKind::Assigned);
        const bool isStep = steps.empty() || partOf(sample.totals, kind) != partOf(steps.back().totals, kind)
                         || sample.totals.capacity != steps.back().totals.capacity;
        if (isStep)
            steps.push_back(sample);
    }
    return steps;
}

bool isEverUsed(const std::vector<UsageSample>& series, UseKind kind)
{
    return std::any_of(series.begin(), series.end(),
                       [kind](const UsageSample& sample) { return partOf(sample.totals, kind) > 0; });
}

std::vector<UsageSample> since(Instant from, const std::vector<UsageSample>& series)
{
    std::vector<UsageSample> kept;
    for (UsageSample sample : series) {
        if (from && sample.from <= from) { // the last one of these holds at the start
            sample.from = from;
            kept.clear();
        }
        kept.push_back(sample);
    }
    return kept;
}

ChartTable historyTable(const std::vector<UsageSample>& steps, UseKind kind)
{
    ChartTable table{{label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "From")),
                      kind == UseKind::Assigned ? label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Assigned"))
                                                : label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Allocated")),
                      label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Capacity"))},
                     {}};
    for (const UsageSample& sample : steps)
        table.rows.push_back(
            {toString(sample.from), toDecimal(partOf(sample.totals, kind)), toDecimal(sample.totals.capacity)});
    return table;
}

ChartTable findingsTable(const std::vector<FindingSample>& samples)
{
    ChartTable table{{label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "From")),
                      label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Errors")),
                      label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Warnings")),
                      label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Notes"))},
                     {}};
    for (const FindingSample& sample : samples)
        table.rows.push_back({toString(sample.from), QString::number(sample.errors), QString::number(sample.warnings),
                              QString::number(sample.infos)});
    return table;
}

QString expirySubject(const Expiry& expiry)
{
    if (!expiry.cidr.isNull())
        return expiry.cidr.toString();
    return expiry.asn.value == 0 ? QString() : expiry.asn.toString();
}

ChartTable expiryTable(const QList<Expiry>& expiries, Instant now)
{
    ChartTable table{{label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Proof")),
                      label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "CIDR or AS number")),
                      label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Until")),
                      label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Days left"))},
                     {}};
    for (const Expiry& expiry : expiries)
        table.rows.push_back({visibleText(expiryTitle(expiry)), expirySubject(expiry), toString(expiry.at),
                              QString::number(expiry.daysLeft(now))});
    return table;
}

std::vector<HeadroomRow> headroomRows(const Plan& plan, const ChartFilter& filter,
                                      const std::map<PoolId, std::vector<UsageSample>>& history, Instant now)
{
    std::vector<HeadroomRow> rows;
    for (const Pool& pool : plan.all<Pool>()) {
        if (!filter.matches(pool) || pool.locale.isEmpty() || !plan.childPools(pool.id).empty())
            continue;
        const PoolUse use = useOf(plan, pool.id);
        if (use.capacity == 0)
            continue;
        HeadroomRow row{
            pool.id, poolName(plan, pool), use.unitsFree, use.unitLength, use.share(use.available - use.reserved), {}};
        if (const auto series = history.find(pool.id); series != history.end())
            row.forecast = forecast(series->second, now);
        rows.push_back(row);
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const HeadroomRow& a, const HeadroomRow& b) { return a.unitsFree < b.unitsFree; });
    return rows;
}

const HeadroomRow& headroomOf(const std::vector<HeadroomRow>& rows, PoolId pool)
{
    const auto own =
        std::find_if(rows.begin(), rows.end(), [pool](const HeadroomRow& row) { return row.pool == pool; });
    return own == rows.end() ? rows.front() : *own;
}

ChartTable headroomTable(const std::vector<HeadroomRow>& rows)
{
    ChartTable table{{label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Pool")),
                      label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Free blocks")),
                      label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Length")),
                      label(QT_TRANSLATE_NOOP("cadastre::ChartsView", "Full at"))},
                     {}};
    for (const HeadroomRow& row : rows)
        table.rows.push_back({row.name, toDecimal(row.unitsFree), QStringLiteral("/%1").arg(row.unitLength),
                              toString(row.forecast.expected.fullAt)});
    return table;
}

PoolId poolOfInterest(const Plan& plan, const ChartFilter& filter)
{
    PoolId best;
    double most = -1;
    for (const Pool& pool : plan.all<Pool>()) {
        if (!filter.matches(pool) || pool.locale.isEmpty())
            continue;
        const PoolUse use = useOf(plan, pool.id);
        const double share = use.capacity > 0 ? use.share(usedOf(use)) : -1;
        // Full test benches are less of a story than what grows: IPv6 first, then the fuller one.
        const double weight = share + (pool.family == Family::IPv6 ? 1.0 : 0.0);
        if (share >= 0 && weight > most) {
            most = weight;
            best = pool.id;
        }
    }
    return best;
}

} // namespace cadastre
