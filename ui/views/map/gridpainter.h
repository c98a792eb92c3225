// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/map/maplayer.h"

#include <QFont>
#include <QRect>

class QPainter;

namespace cadastre {

/// Where the cells of a map lie, in logical pixels from the corner of what it is drawn on.
struct GridLayout {
    static constexpr int gap = 3; ///< between cells
    int left = 0;                 ///< beside the digits of the rows
    int top = 0;
    int cellWidth = 0;
    int cellHeight = 0;
    /// Room for the digits, none for cells yet.
    [[nodiscard]] static GridLayout inFont(const QFont& address);
    [[nodiscard]] QRect cell(int index, int columns) const;
};

/// Draws a map, on the screen and on paper alike: digits, cells in the colours of a layer, what differs from AWS. What it is
/// given must outlive it.
class GridPainter {
public:
    GridPainter(const GridGeometry& geometry, const std::vector<GridCell>& cells, const LayerCells& layer,
                const GridLayout& layout, const Theme& theme, const QFont& font);
    void paint(QPainter& painter) const;

private:
    void paintHeaders(QPainter& painter) const;
    void paintCell(QPainter& painter, int index) const;
    /// By its group of the layer; false where the layer says nothing of the cell.
    bool paintLayer(QPainter& painter, int index, const QRect& rect) const;
    void paintDrift(QPainter& painter) const;
    [[nodiscard]] QRect rect(int index) const { return m_layout.cell(index, m_geometry.columns); }

    const GridGeometry& m_geometry;
    const std::vector<GridCell>& m_cells;
    const LayerCells& m_layer;
    GridLayout m_layout;
    const Theme& m_theme;
    QFont m_font;
};

} // namespace cadastre
