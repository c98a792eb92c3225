// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "change/journal.h"
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

/// What a pool grows by, in addresses a day, and when that fills it.
struct Pace {
    double perDay = 0; ///< 0: it does not grow
    Instant fullAt;    ///< none: not in a hundred years, or it does not grow
};

/// When a pool fills. A pace is growth over a stretch of time that ends now, so a pause counts as one.
struct Forecast {
    Pace expected;   ///< of all its time, of the last year at most
    Pace slowest;    ///< the least of the paces of the last 30, 90 and 365 days that it has seen, and of `expected`
    Pace fastest;    ///< the greatest of the same
    int samples = 0; ///< how many steps it rests on; below 3 there is no forecast
};
[[nodiscard]] Forecast forecast(const std::vector<UsageSample>& series, Instant now);

} // namespace cadastre
