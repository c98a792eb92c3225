// SPDX-License-Identifier: GPL-3.0-or-later
// When the tests of the window's parts play, and how long they wait for work in the background.
#pragma once

#include "base/clock.h"

namespace cadastre::testing {

inline const FixedClock today{*parseInstant(u"2026-06-01T10:00:00Z")};
inline constexpr int longest = 20'000; // ms

} // namespace cadastre::testing
