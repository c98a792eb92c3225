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
