// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace cadastre {

/// The two address families. The order matters: wherever things are sorted, IPv4 precedes IPv6.
enum class Family : std::uint8_t { IPv4, IPv6 };

/// How many bits an address of the family has: 32 or 128.
[[nodiscard]] constexpr int bitCount(Family family) { return family == Family::IPv4 ? 32 : 128; }

} // namespace cadastre
