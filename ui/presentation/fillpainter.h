// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/roles.h"
#include "ui/theme.h"

#include <QBrush>
#include <QFont>
#include <QPen>
#include <QRectF>

class QPainter;

namespace cadastre {

enum class FillShape {
    Leaf,      ///< solid or patterned cell
    Container, ///< 2-px outline and 12 % tint
};

/// One cell of a map, legend or strip: rounded by `radius`, pattern as second channel. Patterns are drawn with the painter's
/// brush origin at the rectangle, so equal cells look equal. Antialiasing is set and restored.
void paintFill(QPainter& painter, const QRectF& rect, const Theme& theme, FillRole role,
               FillShape shape = FillShape::Leaf, qreal radius = 2);

/// One cell in a series colour with the number of the series on it, so that the colour is not the only channel; -1: none of
/// them, without a number.
void paintSeries(QPainter& painter, const QRectF& rect, const Theme& theme, int series, const QFont& font);

/// What is said of a cell beside its fill.
enum class CellMark {
    Next,     ///< the strategy hands it out next: a ring in the accent colour, and a plus
    Selected, ///< where the keys are: a frame in the colour of text
};

/// Around `rect`, which is a cell or several. Told apart by form as well as by colour.
void paintMark(QPainter& painter, const QRectF& rect, const Theme& theme, CellMark mark, bool isStrong = true);

/// For what paints itself (charts): the fill's colour; in high contrast, where all colours are one, its pattern.
[[nodiscard]] QBrush chartBrush(const Theme& theme, FillRole role);
/// The line around it that keeps such parts apart.
[[nodiscard]] QPen chartPen(const Theme& theme, FillRole role);

/// The thin stacked bar of a pool row. Any share above 0 gets at least one device pixel.
void paintUseBar(QPainter& painter, const QRectF& rect, const Theme& theme, const UseShares& shares);

} // namespace cadastre
