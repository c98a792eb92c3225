// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/summarisation.h"

#include "net/prefixset.h"

#include <map>

namespace cadastre {

RouteSummary summarise(const Plan& plan, PoolId pool)
{
    RouteSummary summary;
    std::vector<Prefix> used;
    plan.forEachAllocation(pool, [&](const Allocation& allocation) {
        used.push_back(allocation.cidr);
        return true;
    });
    summary.propagated = static_cast<int>(used.size());
    std::vector<Prefix> provisioned;
    for (const auto& [prefix, block] : plan.space(pool).blocks)
        provisioned.push_back(prefix);
    summary.exact = minimalCover(std::move(used));
    summary.aggregates = minimalCover(std::move(provisioned));
    summary.attracted = plan.space(pool).totals.available();
    return summary;
}

std::vector<ScatteredLocale> scatteredLocales(const Plan& plan)
{
    // Per source pool and locale, the space of the child pools: it summarises when its minimal cover is one prefix.
    std::map<std::pair<PoolId, RegionName>, std::vector<Prefix>> spaces;
    for (const Pool& pool : plan.all<Pool>()) {
        if (!pool.source || pool.locale.isEmpty())
            continue;
        auto& list = spaces[{pool.source, pool.locale}];
        for (const auto& [prefix, block] : plan.space(pool.id).blocks)
            list.push_back(prefix);
    }
    std::vector<ScatteredLocale> scattered;
    for (auto& [key, list] : spaces) {
        const auto cover = minimalCover(std::move(list));
        if (cover.size() > 1)
            scattered.push_back({key.first, key.second, static_cast<int>(cover.size())});
    }
    return scattered;
}

} // namespace cadastre
