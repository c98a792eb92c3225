// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/addresspainting.h"

#include "ui/presentation/formatting.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace cadastre {

void paintAddress(QPainter& painter, const QRect& rect, const QFont& font, const QString& address, int parentLength,
                  const QColor& quiet, const QColor& strong, Qt::Alignment alignment)
{
    painter.save();
    painter.setLayoutDirection(Qt::LeftToRight);
    const int fixed =
        parentLength >= 0 ? std::min<int>(fixedCharacters(address, parentLength), static_cast<int>(address.size())) : 0;
    QString head = address.left(fixed);
    const QString tail = address.mid(fixed);
    QFont bold = font;
    bold.setBold(parentLength >= 0);
    const QFontMetrics headMetrics(font);
    const QFontMetrics tailMetrics(bold);
    const int tailWidth = tailMetrics.horizontalAdvance(tail);
    QString shownTail = tail;
    if (headMetrics.horizontalAdvance(head) + tailWidth > rect.width()) {
        // The meaning is in the tail: the fixed part gives way first.
        head = headMetrics.elidedText(head, Qt::ElideMiddle, std::max(0, rect.width() - tailWidth));
        if (tailWidth > rect.width()) {
            head.clear();
            shownTail = tailMetrics.elidedText(tail, Qt::ElideMiddle, rect.width());
        }
    }
    const int headWidth = headMetrics.horizontalAdvance(head);
    int x = rect.left();
    if (alignment.testFlag(Qt::AlignRight))
        x = rect.right() + 1 - headWidth - tailMetrics.horizontalAdvance(shownTail);
    const int baseline = rect.top() + (rect.height() - headMetrics.height()) / 2 + headMetrics.ascent();
    if (!head.isEmpty()) {
        painter.setFont(font);
        painter.setPen(quiet);
        painter.drawText(QPoint(x, baseline), head);
    }
    painter.setFont(bold);
    painter.setPen(strong);
    painter.drawText(QPoint(x + headWidth, baseline), shownTail);
    painter.restore();
}

} // namespace cadastre
