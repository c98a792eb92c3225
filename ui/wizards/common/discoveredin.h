// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

namespace cadastre {

/// What auto-import would take at once: discovered VPCs in the block, and how many of them break a rule of the pool.
struct Discovered {
    int count = 0;
    int noncompliant = 0;
};

/// `pool` need not be in the plan yet: its scope, its locale and its rules count.
[[nodiscard]] Discovered discoveredIn(const Plan& plan, const Pool& pool, const Prefix& block);

} // namespace cadastre
