// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/usebar.h"

#include "ui/presentation/fillpainter.h"
#include "ui/theme.h"

#include <QPainter>

namespace cadastre {

UseBar::UseBar(const UseShares& shares, const QString& words, QWidget* parent) : QWidget(parent), m_shares(shares)
{
    setAccessibleName(words);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize UseBar::sizeHint() const { return {fontMetrics().averageCharWidth() * 24, fontMetrics().height()}; }

QSize UseBar::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 6, fontMetrics().height()}; }

void UseBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    // as thin as in the trees, in the middle of its line
    const qreal thickness = std::max(8.0, height() * 0.6);
    paintUseBar(painter, QRectF(0, (height() - thickness) / 2, width(), thickness), themeOf(this), m_shares);
}

} // namespace cadastre
