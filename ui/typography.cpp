// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/typography.h"

#include <algorithm>

namespace cadastre {

namespace {

constexpr qreal smallestPoints = 8;

/// Fonts of a desktop come in points or in pixels; `points` is added in the unit at hand.
QFont resized(const QFont& base, qreal points)
{
    QFont font = base;
    if (base.pointSizeF() > 0)
        font.setPointSizeF(std::max(smallestPoints, base.pointSizeF() + points));
    else
        font.setPixelSize(std::max(11, base.pixelSize() + qRound(points * 4 / 3)));
    return font;
}

} // namespace

QFont titleFont(const QFont& base)
{
    QFont font = resized(base, 2);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont headingFont(const QFont& base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont captionFont(const QFont& base) { return resized(base, -1); }

QFont figureFont(const QFont& base)
{
    QFont font = base;
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * 3);
    else
        font.setPixelSize(base.pixelSize() * 3);
    font.setWeight(QFont::Bold);
    return font;
}

} // namespace cadastre
