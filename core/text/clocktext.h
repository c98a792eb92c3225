// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

#include <QString>

namespace cadastre {

/// The computer's clock says `now`, and the newest step of a plan is of `newest`, which is later: both times, and what to do.
[[nodiscard]] QString clockBehindText(Instant now, Instant newest);

} // namespace cadastre
