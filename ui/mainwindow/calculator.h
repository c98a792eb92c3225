// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/prefix.h"

#include <QString>

#include <vector>

namespace cadastre {

/// Sums with prefixes, as typed after "=" in the box:
///     10.0.0.0/8 / 20          how many /20, the first and the last
///     2605:9cc0:1ff0::/44 #56  which blocks: "#56" counts /56, "#56 3" is the fourth
///     10.4.0.0/14              first and last address, size, neighbour, the block around it
///     10.4.0.0/14 + 3          the third block of that size after it; "-" before it
///     2001:db8::5              what kind of address, its reverse name
struct CalculatorLine {
    QString label; ///< "first /20"
    QString value; ///< to copy: "10.0.0.0/20"
};
/// Errors: those of Prefix::parse and IpAddress::parse, LengthOutOfRange, InvalidValue {field "calculation"}.
[[nodiscard]] Result<std::vector<CalculatorLine>> calculate(QStringView text);

} // namespace cadastre
