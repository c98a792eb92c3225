// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/routetroubles.h"

namespace cadastre {

namespace {

bool isWithin(const Plan& plan, PoolId pool, PoolId within)
{
    for (const Pool* at = plan.find(pool); at; at = plan.find(at->source))
        if (at->id == within)
            return true;
    return false;
}

} // namespace

std::vector<RouteTrouble> routeTroubles(const Plan& plan, const KnownRoutes& routes, Instant now, PoolId within)
{
    std::vector<RouteTrouble> troubles;
    if (!routes.isKnown())
        return troubles;
    for (const PoolCidr& cidr : plan.all<PoolCidr>()) {
        if ((cidr.advert != AdvertState::Advertised && cidr.advert != AdvertState::PendingAdvertising)
            || (within && !isWithin(plan, cidr.pool, within)))
            continue;
        for (const AnnouncementCheck& check : checkAnnouncement({cidr.cidr, originsOf(plan, cidr)}, *routes.vrps, now))
            if (check.validity.state == RouteState::Invalid || check.validity.state == RouteState::NotFound)
                troubles.push_back({cidr.id, check});
    }
    return troubles;
}

} // namespace cadastre
