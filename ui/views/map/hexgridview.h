// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/map/maplayer.h"

#include <QWidget>

namespace cadastre {

/// Paints the cells of a map and lets people move in it: arrows, hex digits, Enter descends, Backspace ascends, Space and
/// Shift+arrows select aligned rectangles. Screen readers see a table of named cells.
class HexGridView final : public QWidget {
    Q_OBJECT
public:
    explicit HexGridView(QWidget* parent = nullptr);

    void setGrid(const Plan& plan, const GridGeometry& geometry, std::vector<GridCell> cells, LayerCells layer = {});
    [[nodiscard]] const LayerCells& layer() const { return m_layer; }
    [[nodiscard]] const GridGeometry& geometry() const { return m_geometry; }
    [[nodiscard]] const GridCell& cell(int index) const { return m_cells[static_cast<std::size_t>(index)]; }
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int index);
    /// The selected block: at least the current cell, grown to aligned rectangles.
    [[nodiscard]] Prefix selection() const;
    [[nodiscard]] QString sentence(int index) const { return m_sentences.value(index); }
    [[nodiscard]] QRect cellRect(int index) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void currentChanged(int index);
    void selectionChanged(const cadastre::Prefix& block);
    /// Double click or Enter on a cell: look inside. `half`: only one digit deeper.
    void descend(const cadastre::Prefix& block, bool half);
    void ascend();
    void menuRequested(const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Layout {
        int left = 0;
        int top = 0;
        int cellWidth = 0;
        int cellHeight = 0;
    };
    [[nodiscard]] Layout layoutFor(const QSize& size) const;
    [[nodiscard]] int cellAt(const QPoint& point) const;
    void paintHeaders(QPainter& painter, const Layout& layout) const;
    void paintCell(QPainter& painter, int index, const QRect& rect) const;
    /// By its group of the layer; false where the layer says nothing of the cell.
    bool paintLayer(QPainter& painter, int index, const QRect& rect) const;
    void paintDrift(QPainter& painter) const;
    void paintSelection(QPainter& painter) const;
    void grow(int direction);

    GridGeometry m_geometry;
    std::vector<GridCell> m_cells;
    LayerCells m_layer;
    QStringList m_sentences;
    int m_current = -1;
    int m_hovered = -1;
    int m_selectionLength = -1; ///< shorter than a cell: the selection grew
    QString m_typed;            ///< hex digits typed so far
};

} // namespace cadastre
