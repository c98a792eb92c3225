// SPDX-License-Identifier: GPL-3.0-or-later
// AWS's Regions and their Availability Zones. A Region has three zones here, a to c; which real zone a name stands for
// differs from account to account in AWS, here it is the same for all: a is the first.
#pragma once

#include "plan/plan.h"

#include <QString>

#include <span>
#include <vector>

namespace cadastre::awsapi {

struct Region {
    const char* name;
    Partition partition;
    bool isOptIn; ///< an account has to enable it: all since March 2019
};
/// As AWS's address ranges named them on 2026-08-22 (ip-ranges.json).
[[nodiscard]] std::span<const Region> allRegions();
[[nodiscard]] const Region* findRegion(const RegionName& name);
/// Is it a Region of the plan's partition? The table may be older than a Region that the plan knows.
[[nodiscard]] bool isRegionOf(const Plan& plan, const RegionName& name);

struct Zone {
    QString name; ///< "us-east-1a"
    QString id;   ///< "use1-az1"
};
/// Never empty.
[[nodiscard]] std::vector<Zone> zonesOf(const RegionName& region);
/// Name and id of a zone by either; what is no zone of the Region keeps its text and lacks the other.
[[nodiscard]] Zone zoneOf(const RegionName& region, const QString& nameOrId);

} // namespace cadastre::awsapi
