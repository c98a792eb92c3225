// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "engine/journal.h"
#include "plan/plan.h"

#include <functional>
#include <map>
#include <vector>

namespace cadastre {

/// The totals of a pool from a moment on, until the next sample (a step, not a slope).
struct UsageSample {
    Instant from;
    PoolTotals totals;
};

/// Every pool's use over time, oldest sample first, worked out backwards from the present plan through the journal's
/// change sets. A pool's series starts when it was made. `cancelled` is asked between entries; a cancelled run returns what it
/// has. Errors: those of Journal::changes().
[[nodiscard]] Result<std::map<PoolId, std::vector<UsageSample>>> usageHistory(
    const Plan& plan, const Journal& journal, const std::function<bool()>& cancelled = {});

/// When a pool fills at the pace of its last samples: least squares over the assigned share since `since`.
struct Forecast {
    double addressesPerDay = 0;
    Instant fullAt;  ///< none: not in a hundred years, or use does not grow
    int samples = 0; ///< how many steps it rests on; below 3 there is no forecast
};
[[nodiscard]] Forecast forecast(const std::vector<UsageSample>& series, Instant now);

} // namespace cadastre
