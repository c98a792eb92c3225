// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uint128.h"

namespace cadastre {

/// percentText() for sentences: two digits after the point at most, and none that says nothing: "6.25", "12.5", "100", "0".
/// "<0.01" and ">99.99" where it is not quite none or all, so that neither reads as if it were.
[[nodiscard]] inline QString shortPercentText(uint128 part, uint128 whole)
{
    constexpr int decimals = 2;
    QString text = percentText(part, whole, decimals);
    if (part != 0 && text == QLatin1String("0.00"))
        return QStringLiteral("<0.01");
    if (part < whole && text == QLatin1String("100.00"))
        return QStringLiteral(">99.99");
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

} // namespace cadastre
