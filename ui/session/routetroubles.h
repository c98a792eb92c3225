// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/announcement.h"
#include "ui/session/knownroutes.h"

#include <vector>

namespace cadastre {

/// A CIDR that the plan says AWS announces, and an origin of it that the VRPs do not let through. The audit judges the plan
/// and the evidence that is kept in it; what is loaded in one window is no part of either, so it is said where it is seen.
struct RouteTrouble {
    PoolCidrId cidr;
    AnnouncementCheck check; ///< Invalid or NotFound
};

/// In the plan's order, origin by origin; of the pool and those below it, or of all where there is none. Empty while no VRPs
/// are known, which says nothing.
[[nodiscard]] std::vector<RouteTrouble> routeTroubles(const Plan& plan, const KnownRoutes& routes, Instant now,
                                                      PoolId within = {});

} // namespace cadastre
