// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/apply.h"
#include "exchange/importplan.h"
#include "fuzz.h"
#include "support/planbuilder.h"

namespace cadastre::fuzzing {

/// Every record met a fate, and what was taken leaves the plan in order.
inline void holdImport(const Plan& plan, const ImportPlan& import)
{
    hold(import.counts.total() == import.fates.size());
    Plan after = plan;
    apply(after, import.changes);
    hold(testing::brokenInvariantOf(after).isEmpty());
}

} // namespace cadastre::fuzzing
