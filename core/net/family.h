// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace cadastre {

/// The two address families. The order matters: wherever things are sorted, IPv4 precedes IPv6.
enum class Family : std::uint8_t { IPv4, IPv6 };

/// How many bits an address of the family has: 32 or 128.
[[nodiscard]] constexpr int bitCount(Family family) { return family == Family::IPv4 ? 32 : 128; }

/// For people: "IPv4".
[[nodiscard]] inline QString familyName(Family family)
{
    return family == Family::IPv4 ? QStringLiteral("IPv4") : QStringLiteral("IPv6");
}
/// As AWS and our formats write it: "ipv4".
[[nodiscard]] inline QString familyWord(Family family)
{
    return family == Family::IPv4 ? QStringLiteral("ipv4") : QStringLiteral("ipv6");
}

} // namespace cadastre
