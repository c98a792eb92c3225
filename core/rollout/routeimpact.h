// SPDX-License-Identifier: GPL-3.0-or-later
// What a change does to routing: the routes and prefixes that follow from the VPCs of a plan, before and after.
#pragma once

#include "plan/plan.h"

#include <optional>
#include <vector>

namespace cadastre {

enum class RouteUse : std::uint8_t {
    Propagated,      ///< by the VPC attachments of a transit gateway: one route a CIDR of a VPC
    Summary,         ///< static routes instead: the blocks of the Region's pools that VPCs lie in
    AllowedPrefixes, ///< of a Direct Connect gateway association, which announces these and no others: the summaries
    PrefixList       ///< entries of a managed prefix list that names the VPCs' space exactly
};
template <>
struct Words<RouteUse> {
    static constexpr std::pair<RouteUse, const char*> table[] = {{RouteUse::Propagated, "propagated"},
                                                                 {RouteUse::Summary, "summary"},
                                                                 {RouteUse::AllowedPrefixes, "allowed-prefixes"},
                                                                 {RouteUse::PrefixList, "prefix-list"}};
};

/// One use of routes in one Region, before and after a change.
struct RouteImpact {
    RegionName region;
    RouteUse use{};
    std::optional<Family> family;      ///< none: both count together
    std::vector<Prefix> before, after; ///< sorted
    qint64 limit = 0;                  ///< the plan's quota; 0: none
    double unusedBefore = 0,
           unusedAfter = 0; ///< Summary: the share that no VPC uses, for which it attracts traffic all the same

    [[nodiscard]] bool isOverLimit() const { return limit > 0 && static_cast<qint64>(after.size()) > limit; }
    [[nodiscard]] std::vector<Prefix> added() const;
    [[nodiscard]] std::vector<Prefix> removed() const;
    [[nodiscard]] bool isChange() const { return before != after; }
};

/// By Region, then use, then family; without those that are empty before and after. A block that Amazon has still to
/// choose is in none: nobody knows its route (interface §4.15 point 2; RolloutCaveat::AmazonChooses says so). The
/// limits are quotas of `to`: transit-gateway-routes, direct-connect-prefixes, prefix-list-entries.
[[nodiscard]] std::vector<RouteImpact> routeImpact(const Plan& from, const Plan& to);

/// "propagated by VPC attachments", …
[[nodiscard]] QString routeUseText(RouteUse use);

} // namespace cadastre
