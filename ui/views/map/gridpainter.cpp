// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/map/gridpainter.h"

#include "ui/presentation/addressfont.h"
#include "ui/presentation/driftmark.h"
#include "ui/presentation/fillpainter.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace cadastre {

namespace {

bool isPartlyUsed(const GridCell& cell)
{
    return !cell.whole && cell.count > 0 && (cell.role == FillRole::Assigned || cell.role == FillRole::Allocated);
}

/// Even one block shows: at least three pixels of bar; the count says how many.
QRect usedBar(const GridCell& cell, const QRect& rect)
{
    const int height = std::max(4, rect.height() / 3);
    return {rect.left() + 1, rect.bottom() - height, std::max(3, static_cast<int>(cell.used * (rect.width() - 2))),
            height};
}

} // namespace

GridLayout GridLayout::inFont(const QFont& address)
{
    const QFontMetrics metrics(address);
    GridLayout layout;
    layout.left = metrics.horizontalAdvance(QStringLiteral("000")) + metrics::between;
    layout.top = metrics.height() + metrics::inControl;
    return layout;
}

QRect GridLayout::cell(int index, int columns) const
{
    return {left + index % columns * cellWidth, top + index / columns * cellHeight, cellWidth - gap, cellHeight - gap};
}

GridPainter::GridPainter(const GridGeometry& geometry, const std::vector<GridCell>& cells, const LayerCells& layer,
                         const GridLayout& layout, const Theme& theme, const QFont& font)
    : m_geometry(geometry), m_cells(cells), m_layer(layer), m_layout(layout), m_theme(theme), m_font(font)
{}

void GridPainter::paint(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintHeaders(painter);
    for (int i = 0; i < m_geometry.cells(); ++i)
        paintCell(painter, i);
    paintDrift(painter);
}

void GridPainter::paintHeaders(QPainter& painter) const
{
    const QFont address = addressFont(m_font);
    painter.setFont(address);
    painter.setPen(m_theme.secondary);
    // Where cells are narrower than "+240" every second or fourth column says its digits.
    const int widest = QFontMetrics(address).horizontalAdvance(m_geometry.columnLabel(m_geometry.columns - 1));
    int step = 1;
    while (step * m_layout.cellWidth < widest + GridLayout::gap && step < m_geometry.columns)
        step *= 2;
    for (int column = 0; column < m_geometry.columns; column += step) {
        const QRect below = rect(column);
        painter.drawText(QRect(below.left(), 0, below.width(), m_layout.top - metrics::inControl),
                         Qt::AlignHCenter | Qt::AlignBottom | Qt::TextDontClip, m_geometry.columnLabel(column));
    }
    for (int row = 0; row < m_geometry.rows; ++row) {
        const QRect beside = rect(row * m_geometry.columns);
        painter.drawText(QRect(0, beside.top(), m_layout.left - metrics::between, beside.height()),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, m_geometry.rowLabel(row));
    }
}

bool GridPainter::paintLayer(QPainter& painter, int index, const QRect& rect) const
{
    const int at = m_layer.groupOf.empty() ? LayerCells::none : m_layer.groupOf[static_cast<std::size_t>(index)];
    if (at == LayerCells::none)
        return false;
    const GridCell& cell = m_cells[static_cast<std::size_t>(index)];
    const LayerGroup* group = at >= 0 ? &m_layer.groups[static_cast<std::size_t>(at)] : nullptr;
    const bool isColoured = !group || group->series != LayerGroup::none;
    if (isPartlyUsed(cell)) {
        paintFill(painter, rect, m_theme, FillRole::Available);
        const QColor fill = isColoured ? m_theme.series(group ? group->series : -1) : m_theme.fill(group->role).fill;
        painter.fillRect(usedBar(cell, rect), fill);
    } else if (isColoured) {
        paintSeries(painter, rect, m_theme, group ? group->series : -1, m_font);
    } else {
        paintFill(painter, rect, m_theme, group->role);
    }
    return true;
}

void GridPainter::paintCell(QPainter& painter, int index) const
{
    const GridCell& cell = m_cells[static_cast<std::size_t>(index)];
    const QRect area = rect(index);
    if (paintLayer(painter, index, area)) {
        // What the layer says instead of the state.
    } else if (isPartlyUsed(cell)) {
        paintFill(painter, area, m_theme, FillRole::Available);
        painter.fillRect(usedBar(cell, area), m_theme.fill(cell.role).fill);
    } else {
        paintFill(painter, area, m_theme, cell.role,
                  cell.role == FillRole::Allocated ? FillShape::Container : FillShape::Leaf);
    }
    if (cell.hasError) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.status(StatusLevel::Error));
        const QPoint corner = area.topRight() + QPoint(1, 0);
        painter.drawPolygon(QPolygon({corner, corner - QPoint(7, 0), corner + QPoint(0, 7)}));
    }
    if (cell.next)
        paintMark(painter, area, m_theme, CellMark::Next);
}

/// One outline and one mark a block: every aligned block is a rectangle of cells.
void GridPainter::paintDrift(QPainter& painter) const
{
    for (int i = 0; i < m_geometry.cells(); ++i) {
        const GridCell& cell = m_cells[static_cast<std::size_t>(i)];
        if (!cell.drift || cell.driftCells == 0)
            continue;
        const QRect first = rect(i);
        const QRectF area(first.united(rect(i + cell.driftCells - 1)));
        paintDriftOutline(painter, area.adjusted(0.5, 0.5, -0.5, -0.5), m_theme, *cell.drift);
        if (const int side = std::min(13, first.height() - 4); side >= 8)
            paintDriftMark(painter, QRectF(first.left() + 3, first.center().y() - side / 2, side, side), m_theme,
                           *cell.drift);
    }
}

} // namespace cadastre
