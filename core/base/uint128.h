// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <cstdint>
#include <optional>

namespace cadastre {

/// Counts of addresses and address bits. 2^128 itself does not fit: a count of "all of IPv6" saturates at
/// 2^128 - 1 and is never needed by a plan (the largest unicast block is 2000::/3).
__extension__ using uint128 = unsigned __int128;

[[nodiscard]] constexpr uint128 makeUint128(std::uint64_t high, std::uint64_t low)
{
    return (uint128{high} << 64) | low;
}
[[nodiscard]] constexpr std::uint64_t highHalf(uint128 value) { return static_cast<std::uint64_t>(value >> 64); }
[[nodiscard]] constexpr std::uint64_t lowHalf(uint128 value) { return static_cast<std::uint64_t>(value); }

/// Decimal digits, no grouping, no locale.
[[nodiscard]] QString toDecimal(uint128 value);
/// Reads 1 to 39 decimal digits; nothing else. Empty on overflow.
[[nodiscard]] std::optional<uint128> fromDecimal(QStringView text);

/// part / whole as a percentage with `decimals` digits after the point, rounded half to even on the exact
/// quotient (no floating point). whole == 0 gives "0" with the same digits.
[[nodiscard]] QString percentText(uint128 part, uint128 whole, int decimals);
/// The same quotient as a double in [0, 1], for drawing only.
[[nodiscard]] double fraction(uint128 part, uint128 whole);

} // namespace cadastre
