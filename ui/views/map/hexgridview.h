// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/map/gridpainter.h"

#include <QWidget>

namespace cadastre {

/// Paints the cells of a map and lets people move in it: arrows, digits, Enter descends or allocates free space, Backspace
/// ascends, Space and Shift+arrows select aligned rectangles. Screen readers see a table of named cells.
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
    /// Selects a block of the root: the cell that it is in, or the rectangle that it is.
    void select(const Prefix& block);
    [[nodiscard]] QString sentence(int index) const { return m_sentences.value(index); }
    [[nodiscard]] QRect cellRect(int index) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void currentChanged(int index);
    void selectionChanged(const cadastre::Prefix& block);
    /// Double click on a cell, Enter where something is in it: look inside. `half` (with Alt): only one digit deeper.
    void descend(const cadastre::Prefix& block, bool half);
    /// Enter on free space: somebody shall get the selected block.
    void allocateAsked(const cadastre::Prefix& block);
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
    [[nodiscard]] GridLayout layoutFor(const QSize& size) const;
    [[nodiscard]] int cellAt(const QPoint& point) const;
    void paintSelection(QPainter& painter) const;
    [[nodiscard]] bool isSelectionFree() const;
    void grow(int direction);

    GridGeometry m_geometry;
    std::vector<GridCell> m_cells;
    LayerCells m_layer;
    QStringList m_sentences;
    int m_current = -1;
    int m_hovered = -1;
    int m_selectionLength = -1; ///< shorter than a cell: the selection grew
    QString m_typed;            ///< digits typed so far
};

} // namespace cadastre
