// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/driftmark.h"

#include "ui/theme.h"

#include <QPainter>
#include <QStyle>

namespace cadastre {

namespace {
constexpr int markSide = 13;
constexpr int markGap = 6;
} // namespace

QColor driftColor(const Theme& theme, DriftVerdict verdict)
{
    switch (verdict) {
    case DriftVerdict::Matched: return theme.status(StatusLevel::Ok);
    case DriftVerdict::RuleBreaking: return theme.status(StatusLevel::Error);
    case DriftVerdict::Missing:
    case DriftVerdict::Extra:
    case DriftVerdict::Changed:
    case DriftVerdict::Moved:
    case DriftVerdict::Resized: return theme.status(StatusLevel::Warning);
    }
    return theme.text;
}

void paintDriftMark(QPainter& painter, const QRectF& box, const Theme& theme, DriftVerdict verdict)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = driftColor(theme, verdict);
    const QRectF frame = box.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(ink, 1));
    painter.setBrush(theme.base);
    painter.drawRoundedRect(frame, 2, 2);
    painter.setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c = frame.center();
    const qreal r = frame.width() * 0.27;
    const auto line = [&](qreal x1, qreal y1, qreal x2, qreal y2) {
        painter.drawLine(QPointF(c.x() + x1 * r, c.y() + y1 * r), QPointF(c.x() + x2 * r, c.y() + y2 * r));
    };
    switch (verdict) {
    case DriftVerdict::Matched:
        line(-1, 0.1, -0.3, 0.9);
        line(-0.3, 0.9, 1, -0.8);
        break;
    case DriftVerdict::Missing: line(-1, 0, 1, 0); break;
    case DriftVerdict::Extra:
        line(-1, 0, 1, 0);
        line(0, -1, 0, 1);
        break;
    case DriftVerdict::Changed:
        line(-1, -0.45, 1, -0.45);
        line(-1, 0.45, 1, 0.45);
        line(-0.6, 1.1, 0.6, -1.1);
        break;
    case DriftVerdict::Moved:
        line(-1.1, 0, 1.1, 0);
        line(0.3, -0.8, 1.1, 0);
        line(0.3, 0.8, 1.1, 0);
        break;
    case DriftVerdict::Resized:
        line(-1.1, 1.1, 1.1, -1.1);
        line(0.2, -1.1, 1.1, -1.1);
        line(1.1, -0.2, 1.1, -1.1);
        line(-0.2, 1.1, -1.1, 1.1);
        line(-1.1, 0.2, -1.1, 1.1);
        break;
    case DriftVerdict::RuleBreaking:
        line(0, -1.1, 0, 0.2);
        line(0, 1.05, 0, 1.1);
        break;
    }
    painter.restore();
}

void paintDriftOutline(QPainter& painter, const QRectF& cell, const Theme& theme, DriftVerdict verdict)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.base, 3.5)); // sets the line off from whatever fills the cell
    painter.drawRoundedRect(cell, 3, 3);
    QPen pen(driftColor(theme, verdict), 2);
    if (verdict == DriftVerdict::Missing)
        pen.setDashPattern({2, 1.5});
    painter.setPen(pen);
    painter.drawRoundedRect(cell, 3, 3);
    painter.restore();
}

void DriftDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    painter->save();
    QRect room = beginRow(painter, option, index);
    const Theme theme = Theme::fromPalette(option.palette);
    if (const QVariant drift = index.data(DriftRole); drift.isValid()) {
        const QRect place(room.left(), room.center().y() - markSide / 2, markSide, markSide);
        paintDriftMark(*painter, QStyle::visualRect(option.direction, room, place), theme,
                       static_cast<DriftVerdict>(drift.toInt()));
        if (option.direction == Qt::RightToLeft)
            room.setRight(room.right() - markSide - markGap);
        else
            room.setLeft(room.left() + markSide + markGap);
    }
    painter->setFont(option.font);
    painter->setPen(textColor(option, index));
    painter->drawText(room,
                      static_cast<int>(QStyle::visualAlignment(option.direction, option.displayAlignment))
                          | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(option.text, Qt::ElideRight, room.width()));
    painter->restore();
}

QSize DriftDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return PlainTextDelegate::sizeHint(option, index) + QSize(markSide + markGap, 0);
}

} // namespace cadastre
