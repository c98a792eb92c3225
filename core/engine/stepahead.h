// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

#include <optional>

namespace cadastre {

class Workspace;

/// When the newest step was written, where that is later than the plan's clock says now: then the clock was wrong, or is.
/// Less than a minute is none: clocks of two computers, and of one that is set right, differ by seconds.
[[nodiscard]] std::optional<Instant> newestStepAhead(const Workspace& workspace);

} // namespace cadastre
