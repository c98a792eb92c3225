// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

#include <QString>

namespace cadastre {

/// A moment in a sentence: "2026-03-02 14:03 UTC"; empty for none. What machines read has toString(Instant).
[[nodiscard]] QString momentText(Instant moment);
/// Its day in UTC: "2026-03-02"; empty for none.
[[nodiscard]] QString dayText(Instant moment);

} // namespace cadastre
