// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

#include <optional>
#include <vector>

namespace cadastre {

/// How a pool's space looks in a route table (seed: "summarisation … Transit Gateway, Direct Connect and VPN").
struct RouteSummary {
    int propagated = 0;             ///< one route a block in use, as VPC attachments propagate them
    std::vector<Prefix> exact;      ///< the fewest routes that cover the blocks in use and nothing else
    std::vector<Prefix> aggregates; ///< the pool's own CIDRs: static summaries
    uint128 attracted = 0;          ///< unused addresses that the aggregates attract as well
};
[[nodiscard]] RouteSummary summarise(const Plan& plan, PoolId pool);

/// A Region whose pools under one source are not one block although they could be: "needs 3 routes where 1 would do".
struct ScatteredLocale {
    PoolId source;
    RegionName locale;
    int routes = 0;
};
[[nodiscard]] std::vector<ScatteredLocale> scatteredLocales(const Plan& plan);

} // namespace cadastre
