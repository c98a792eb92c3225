// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

class QDateTimeAxis;

namespace cadastre {

/// The axis of a chart over time, from `from` to `until`, whose labels say what the ticks are: days, as long as months are not
/// far enough apart to be equal steps ("04, 06, 09, 11" look like a mistake). The chart that it is added to owns it.
[[nodiscard]] QDateTimeAxis* timeAxis(Instant from, Instant until);

} // namespace cadastre
