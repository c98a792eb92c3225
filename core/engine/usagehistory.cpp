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
void takeBack(std::map<PoolId, PoolTotals>& totals, const ChangeSet& changes, std::vector<PoolId>& touched)
{
    for (const auto& change : changes.of<Row>()) {
        if (change.after) {
            count(totals, *change.after, false);
            touched.push_back(change.after->pool);
        }
        if (change.before) {
            count(totals, *change.before, true);
            touched.push_back(change.before->pool);
        }
    }
}

} // namespace

Result<std::map<PoolId, std::vector<UsageSample>>> usageHistory(const Plan& plan, const Journal& journal)
{
    std::map<PoolId, std::vector<UsageSample>> history;
    std::map<PoolId, PoolTotals> totals;
    for (const Pool& pool : plan.all<Pool>())
        totals[pool.id] = plan.space(pool.id).totals;

    const auto& entries = journal.entries();
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        const auto changes = journal.changes(entry->seq);
        if (!changes)
            return Unexpected(changes.error());
        if (changes->of<Allocation>().empty() && changes->of<PoolCidr>().empty() && changes->of<Pool>().empty())
            continue;
        // What the totals are now has been so since this entry.
        const std::map<PoolId, PoolTotals> after = totals;
        std::vector<PoolId> touched;
        takeBack<Allocation>(totals, *changes, touched);
        takeBack<PoolCidr>(totals, *changes, touched);
        for (const auto& change : changes->of<Pool>())
            if (change.isInsert())
                touched.push_back(change.after->id);
        std::sort(touched.begin(), touched.end());
        touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
        for (const PoolId pool : touched) {
            const auto known = after.find(pool);
            const PoolTotals now = known == after.end() ? PoolTotals{} : known->second;
            auto& series = history[pool];
            if (!series.empty() && series.back().from == entry->time)
                continue; // several entries in one second: the newest tells
            series.push_back({entry->time, now});
        }
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
