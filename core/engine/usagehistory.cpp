// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/usagehistory.h"

#include <algorithm>

namespace cadastre {

namespace {

/// Adds one row to its pool's totals, or takes it out.
void count(std::map<PoolId, PoolTotals>& totals, const Allocation& row, bool add)
{
    PoolTotals& of = totals[row.pool];
    uint128& used = row.type == AllocationType::IpamPool ? of.allocated : of.assigned;
    used = add ? used + row.cidr.size() : used - row.cidr.size();
}

void count(std::map<PoolId, PoolTotals>& totals, const PoolCidr& row, bool add)
{
    if (!holdsSpace(row.state) || row.cidr.isNull())
        return;
    uint128& capacity = totals[row.pool].capacity;
    capacity = add ? capacity + row.cidr.size() : capacity - row.cidr.size();
}

template <class Row>
void takeBack(std::map<PoolId, PoolTotals>& totals, const ChangeSet& changes)
{
    for (const auto& change : changes.of<Row>()) {
        if (change.after)
            count(totals, *change.after, false);
        if (change.before)
            count(totals, *change.before, true);
    }
}

template <class Row>
void addPools(std::vector<PoolId>& pools, const ChangeSet& changes)
{
    for (const auto& change : changes.of<Row>()) {
        if (change.after)
            pools.push_back(change.after->pool);
        if (change.before)
            pools.push_back(change.before->pool);
    }
}

/// The pools that an entry tells something of, each once.
std::vector<PoolId> poolsTouchedBy(const ChangeSet& changes)
{
    std::vector<PoolId> pools;
    addPools<Allocation>(pools, changes);
    addPools<PoolCidr>(pools, changes);
    for (const auto& change : changes.of<Pool>())
        if (change.isInsert())
            pools.push_back(change.after->id);
    std::sort(pools.begin(), pools.end());
    pools.erase(std::unique(pools.begin(), pools.end()), pools.end());
    return pools;
}

} // namespace

Result<std::map<PoolId, std::vector<UsageSample>>> usageHistory(const Plan& plan, const Journal& journal,
                                                                const std::function<bool()>& cancelled)
{
    std::map<PoolId, std::vector<UsageSample>> history;
    std::map<PoolId, PoolTotals> totals;
    for (const Pool& pool : plan.all<Pool>())
        totals[pool.id] = plan.space(pool.id).totals;

    const auto& entries = journal.entries();
    for (auto entry = entries.rbegin(); entry != entries.rend() && !(cancelled && cancelled()); ++entry) {
        const auto changes = journal.changes(entry->seq);
        if (!changes)
            return Unexpected(changes.error());
        for (const PoolId pool : poolsTouchedBy(*changes)) {
            auto& series = history[pool];
            if (!series.empty() && series.back().from == entry->time)
                continue;                         // several entries in one second: the newest tells
            const auto known = totals.find(pool); // what the totals are now has been so since this entry
            series.push_back({entry->time, known == totals.end() ? PoolTotals{} : known->second});
        }
        takeBack<Allocation>(totals, *changes);
        takeBack<PoolCidr>(totals, *changes);
    }
    for (auto& [pool, series] : history)
        std::reverse(series.begin(), series.end());
    return history;
}

Forecast forecast(const std::vector<UsageSample>& series, Instant now)
{
    Forecast result;
    if (series.size() < 3)
        return result;
    result.samples = static_cast<int>(series.size());
    constexpr double dayMs = 86'400'000.0;
    double sumX = 0;
    double sumY = 0;
    double sumXX = 0;
    double sumXY = 0;
    const auto n = static_cast<double>(series.size());
    for (const UsageSample& sample : series) {
        const double x = static_cast<double>(sample.from.ms - series.front().from.ms) / dayMs;
        const double y = static_cast<double>(sample.totals.assigned + sample.totals.allocated);
        sumX += x;
        sumY += y;
        sumXX += x * x;
        sumXY += x * y;
    }
    const double spread = n * sumXX - sumX * sumX;
    if (spread <= 0)
        return result;
    result.addressesPerDay = (n * sumXY - sumX * sumY) / spread;
    if (result.addressesPerDay <= 0)
        return result;
    const double left = static_cast<double>(series.back().totals.available());
    const double days = left / result.addressesPerDay;
    if (days < 36'500)
        result.fullAt = Instant{now.ms + static_cast<std::int64_t>(days * dayMs)};
    return result;
}

} // namespace cadastre
