// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/fillpainter.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPixmapCache>

#include <algorithm>
#include <cmath>

namespace cadastre {

namespace {

constexpr int tile = 6; // logical pixels; a multiple of every pattern's period

/// One tile of a pattern, from (0, 0) on.
void drawTile(QPainter& p, Qt::BrushStyle style, const QColor& ink)
{
    p.setPen(QPen(ink, 1.5));
    switch (style) {
    case Qt::Dense6Pattern:
        p.setPen(Qt::NoPen);
        p.setBrush(ink);
        p.drawEllipse(QRectF(0.5, 0.5, 2, 2));
        p.drawEllipse(QRectF(3.5, 3.5, 2, 2));
        break;
    case Qt::BDiagPattern:
        for (const int x : {-tile, 0, tile})
            p.drawLine(QLineF(x - 1, -1, x + tile + 1, tile + 1));
        break;
    case Qt::CrossPattern:
        p.setRenderHint(QPainter::Antialiasing, false);
        p.fillRect(QRectF(2, 0, 1, tile), ink);
        p.fillRect(QRectF(5, 0, 1, tile), ink);
        p.fillRect(QRectF(0, 2, tile, 1), ink);
        p.fillRect(QRectF(0, 5, tile, 1), ink);
        break;
    case Qt::HorPattern:
        p.fillRect(QRectF(0, 1, tile, 1), ink);
        p.fillRect(QRectF(0, 4, tile, 1), ink);
        break;
    default: break;
    }
}

/// On paper a pattern is drawn, tile by tile: the pixels of a brush would be as coarse as those of a screen.
void drawPattern(QPainter& painter, const QRectF& box, Qt::BrushStyle style, const QColor& ink)
{
    painter.save();
    painter.setClipRect(box, Qt::IntersectClip);
    for (qreal y = box.top(); y < box.bottom(); y += tile)
        for (qreal x = box.left(); x < box.right(); x += tile) {
            painter.save();
            painter.setClipRect(QRectF(x, y, tile, tile), Qt::IntersectClip);
            painter.translate(x, y);
            drawTile(painter, style, ink);
            painter.restore();
        }
    painter.restore();
}

bool isOnPaper(const QPainter& painter)
{
    return painter.paintEngine() != nullptr && painter.paintEngine()->type() == QPaintEngine::Pdf;
}

/// Qt's own patterns are one device pixel fine and vanish at 2x: ours are drawn in logical pixels and cached.
QBrush patternBrush(Qt::BrushStyle style, const QColor& ink, qreal ratio)
{
    const QString key =
        QStringLiteral("cadastre-fill/%1/%2/%3").arg(static_cast<int>(style)).arg(ink.rgba()).arg(ratio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        const int pixels = static_cast<int>(std::lround(tile * ratio));
        pixmap = QPixmap(pixels, pixels);
        pixmap.fill(Qt::transparent);
        QPainter p(&pixmap);
        p.setRenderHint(QPainter::Antialiasing);
        p.scale(static_cast<double>(pixels) / tile, static_cast<double>(pixels) / tile);
        drawTile(p, style, ink);
        p.end();
        QPixmapCache::insert(key, pixmap);
    }
    QBrush brush(pixmap);
    brush.setTransform(
        QTransform::fromScale(tile / static_cast<double>(pixmap.width()), tile / static_cast<double>(pixmap.height())));
    return brush;
}

} // namespace

void paintFill(QPainter& painter, const QRectF& rect, const Theme& theme, FillRole role, FillShape shape, qreal radius)
{
    const Fill& fill = theme.fill(role);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool outlined = shape == FillShape::Container || fill.pattern != Qt::SolidPattern;
    const qreal width = shape == FillShape::Container                         ? 2
                      : fill.outlineWidth == 2 && role == FillRole::Allocated ? 1
                                                                              : fill.outlineWidth;
    const QRectF box = outlined ? rect.adjusted(width / 2, width / 2, -width / 2, -width / 2) : rect;
    const QPen outline = outlined ? QPen(fill.outline, width) : QPen(Qt::NoPen);
    const bool solid = shape == FillShape::Leaf && fill.pattern == Qt::SolidPattern;
    painter.setPen(outline);
    painter.setBrush(solid ? fill.fill : fill.background);
    painter.drawRoundedRect(box, radius, radius);
    if (!solid && shape == FillShape::Leaf && fill.pattern != Qt::NoBrush) {
        if (fill.pattern == Qt::DiagCrossPattern) { // ignored: one grey ×
            painter.setPen(QPen(theme.outline, 1.2));
            const qreal arm = std::min(box.width(), box.height()) * 0.28;
            const QPointF c = box.center();
            painter.drawLine(c + QPointF(-arm, -arm), c + QPointF(arm, arm));
            painter.drawLine(c + QPointF(-arm, arm), c + QPointF(arm, -arm));
        } else if (isOnPaper(painter)) {
            drawPattern(painter, box.adjusted(width / 2, width / 2, -width / 2, -width / 2), fill.pattern, fill.fill);
        } else {
            const qreal ratio = painter.device() != nullptr ? painter.device()->devicePixelRatioF() : 1.0;
            painter.setBrushOrigin(rect.topLeft());
            painter.setPen(outline);
            painter.setBrush(patternBrush(fill.pattern, fill.fill, ratio));
            painter.drawRoundedRect(box, radius, radius);
        }
    }
    painter.restore();
}

void paintSeries(QPainter& painter, const QRectF& rect, const Theme& theme, int series, const QFont& font)
{
    constexpr int lowest = 10; // below this no digit can be read
    const QColor fill = theme.series(series);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, 2, 2);
    if (series >= 0 && rect.height() >= lowest) {
        QFont small = font;
        small.setPixelSize(std::min(11, static_cast<int>(rect.height()) - 1));
        painter.setFont(small);
        painter.setPen(Theme::labelOn(fill));
        constexpr int told = 6; // colours that can be told apart; the next is for all others
        painter.drawText(rect, Qt::AlignCenter, series < told ? QString::number(series + 1) : QStringLiteral("+"));
    }
    painter.restore();
}

void paintMark(QPainter& painter, const QRectF& rect, const Theme& theme, CellMark mark, bool isStrong)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    switch (mark) {
    case CellMark::Next: {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), 4, 4);
        const qreal arm = std::min<qreal>(4, (std::min(rect.width(), rect.height()) - 6) / 2);
        const QPointF centre = rect.center();
        if (arm >= 2) {
            painter.drawLine(centre - QPointF(arm, 0), centre + QPointF(arm, 0));
            painter.drawLine(centre - QPointF(0, arm), centre + QPointF(0, arm));
        }
        break;
    }
    case CellMark::Selected:
        painter.setPen(QPen(theme.text, isStrong ? 2 : 1.5));
        painter.drawRoundedRect(rect.adjusted(-1.5, -1.5, 1.5, 1.5), 4, 4);
        break;
    }
    painter.restore();
}

QBrush chartBrush(const Theme& theme, FillRole role)
{
    const Fill& fill = theme.fill(role);
    if (theme.mode != ThemeMode::HighContrast || fill.pattern == Qt::SolidPattern || fill.pattern == Qt::NoBrush)
        return fill.fill;
    return patternBrush(fill.pattern, fill.fill, 1); // the scene has a device of its own: drawn in logical pixels
}

QPen chartPen(const Theme& theme, FillRole role)
{
    if (theme.mode == ThemeMode::HighContrast)
        return {theme.text, 1};
    return role == FillRole::Available ? QPen(theme.line) : QPen(Qt::NoPen);
}

void paintUseBar(QPainter& painter, const QRectF& rect, const Theme& theme, const UseShares& shares)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(theme.fill(FillRole::Available).outline, 1));
    painter.setBrush(theme.inset);
    painter.drawRoundedRect(track, 1.5, 1.5);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const qreal ratio = painter.device() != nullptr ? painter.device()->devicePixelRatioF() : 1.0;
    const QRectF inside = rect.adjusted(1, 1, -1, -1);
    qreal x = inside.left();
    const auto part = [&](double share, FillRole role) {
        if (!(share > 0))
            return;
        qreal width = std::max(share * inside.width(), 1.0 / ratio);
        width = std::min(width, inside.right() - x);
        const QRectF piece(x, inside.top(), width, inside.height());
        const Fill& fill = theme.fill(role);
        if (theme.mode == ThemeMode::HighContrast && role != FillRole::Assigned)
            painter.fillRect(piece, patternBrush(role == FillRole::Reserved ? Qt::Dense6Pattern : Qt::HorPattern,
                                                 fill.fill, ratio));
        else
            painter.fillRect(piece, fill.fill);
        x += width;
    };
    part(shares.allocated, FillRole::Allocated);
    part(shares.assigned, FillRole::Assigned);
    part(shares.reserved, FillRole::Reserved);
    painter.restore();
}

} // namespace cadastre
