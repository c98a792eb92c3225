// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

#include <QString>

namespace cadastre {

/// Why a VPC of `owner` in `region` cannot draw from this pool (contract §9.1), in a few words; empty when it can.
[[nodiscard]] QString whyNotForVpc(const Plan& plan, const Pool& pool, AccountNumber owner, const RegionName& region);
/// Name, else id; fit to be shown.
[[nodiscard]] QString resourceLabel(const Plan& plan, ResourceId resource);

} // namespace cadastre
