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

constexpr double dayMs = 86'400'000.0;
constexpr double longestStretch = 365; ///< days; what was before says little of what comes

double daysBetween(Instant from, Instant until) { return static_cast<double>(until.ms - from.ms) / dayMs; }

/// What is in use at `moment`: what the last sample before it says, and the first one's before all of them.
double inUse(const std::vector<UsageSample>& series, Instant moment)
{
    const auto after = std::upper_bound(series.begin() + 1, series.end(), moment,
                                        [](Instant at, const UsageSample& sample) { return at < sample.from; });
    const PoolTotals& totals = std::prev(after)->totals;
    return static_cast<double>(totals.assigned + totals.allocated);
}

double growthPerDay(const std::vector<UsageSample>& series, Instant now, double days)
{
    const Instant start{now.ms - static_cast<std::int64_t>(days * dayMs)};
    return (inUse(series, now) - inUse(series, start)) / days;
}

Pace paceOf(double perDay, double left, Instant now)
{
    constexpr double hundredYears = 36'500;
    if (perDay <= 0)
        return {};
    const double days = left / perDay;
    return {perDay, days < hundredYears ? Instant{now.ms + static_cast<std::int64_t>(days * dayMs)} : Instant{}};
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
    const double age = series.empty() ? 0 : daysBetween(series.front().from, now);
    if (series.size() < 3 || age <= 0)
        return result;
    result.samples = static_cast<int>(series.size());
    const double expected = growthPerDay(series, now, std::min(age, longestStretch));
    double slowest = expected;
    double fastest = expected;
    for (const double days : {30.0, 90.0, longestStretch}) {
        if (days > age)
            break;
        const double pace = growthPerDay(series, now, days);
        slowest = std::min(slowest, pace);
        fastest = std::max(fastest, pace);
    }
    const auto left = static_cast<double>(series.back().totals.available());
    result.expected = paceOf(expected, left, now);
    result.slowest = paceOf(slowest, left, now);
    result.fastest = paceOf(fastest, left, now);
    return result;
}

} // namespace cadastre
