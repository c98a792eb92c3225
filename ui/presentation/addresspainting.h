// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

class QColor;
class QFont;
class QPainter;
class QRect;
class QString;

namespace cadastre {

/// Paints one address in two weights: what it has of the `parentLength` bits above it quiet, the rest strong; -1 = all
/// alike. Where there is no room the quiet part gives way first.
void paintAddress(QPainter& painter, const QRect& rect, const QFont& font, const QString& address, int parentLength,
                  const QColor& quiet, const QColor& strong,
                  Qt::Alignment alignment = Qt::AlignVCenter | Qt::AlignLeft);

} // namespace cadastre
