// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/map/hexgridview.h"

#include "ui/presentation/addressfont.h"
#include "ui/presentation/driftmark.h"
#include "ui/presentation/fillpainter.h"
#include "ui/theme.h"
#include "ui/views/map/hexgridaccess.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace cadastre {

namespace {
constexpr int gap = 3;
constexpr int smallestCell = 14;
constexpr int largestCellWidth = 56;
constexpr int below = 4; ///< the digit of the last row is higher than the flattest cell

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

HexGridView::HexGridView(QWidget* parent) : QWidget(parent)
{
    installHexGridAccess();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void HexGridView::setGrid(const Plan& plan, const GridGeometry& geometry, std::vector<GridCell> cells, LayerCells layer)
{
    const bool sameRoot = geometry == m_geometry;
    m_geometry = geometry;
    m_cells = std::move(cells);
    m_layer = std::move(layer);
    m_sentences.clear();
    for (int i = 0; i < geometry.cells(); ++i) {
        const QString said = m_layer.wordsFor(i);
        m_sentences.append(cellSentence(plan, geometry, m_cells[static_cast<std::size_t>(i)], i)
                           + (said.isEmpty() ? QString() : QStringLiteral(", ") + said));
    }
    if (!sameRoot) {
        m_current = -1;
        m_selectionLength = -1;
        m_typed.clear();
        updateGeometry();
    }
    update();
}

void HexGridView::setCurrent(int index)
{
    if (index < 0 || index >= m_geometry.cells() || index == m_current)
        return;
    m_current = index;
    m_selectionLength = -1;
    update();
    QAccessibleEvent focus(this, QAccessible::Focus);
    focus.setChild(index);
    QAccessible::updateAccessibility(&focus);
    Q_EMIT currentChanged(index);
    Q_EMIT selectionChanged(selection());
}

Prefix HexGridView::selection() const
{
    if (m_current < 0)
        return {};
    const Prefix cell = m_geometry.cell(m_current);
    return m_selectionLength >= 0 ? cell.supernet(m_selectionLength) : cell;
}

HexGridView::Layout HexGridView::layoutFor(const QSize& size) const
{
    const QFontMetrics metrics(addressFont(this));
    Layout layout;
    layout.left = metrics.horizontalAdvance(QStringLiteral("000")) + metrics::between;
    layout.top = metrics.height() + metrics::inControl;
    if (m_geometry.columns <= 0)
        return layout;
    layout.cellWidth = std::clamp((size.width() - layout.left) / m_geometry.columns, smallestCell, largestCellWidth);
    const int wanted = layout.cellWidth * 9 / 10;
    const int fitting = std::max(1, (size.height() - layout.top - below) / m_geometry.rows);
    layout.cellHeight = std::clamp(std::min(wanted, fitting), smallestCell - 2, 40);
    return layout;
}

QSize HexGridView::sizeHint() const
{
    const Layout layout = layoutFor(QSize(620, 480));
    return {layout.left + layout.cellWidth * m_geometry.columns,
            layout.top + layout.cellHeight * m_geometry.rows + below};
}

QSize HexGridView::minimumSizeHint() const
{
    const QFontMetrics metrics(addressFont(this));
    return {metrics.horizontalAdvance(QStringLiteral("000")) + metrics::between + smallestCell * m_geometry.columns,
            metrics.height() + metrics::inControl + (smallestCell - 2) * m_geometry.rows + below};
}

int HexGridView::heightForWidth(int width) const
{
    const Layout layout = layoutFor(QSize(width, 10000)); // flat cells do; taller ones where there is room
    return layout.top + std::clamp(layout.cellWidth * 3 / 5, smallestCell - 2, 40) * m_geometry.rows + below;
}

void HexGridView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const Layout tallest = layoutFor(QSize(width(), 10000));
    setMaximumHeight(tallest.top + tallest.cellHeight * m_geometry.rows + below);
}

QRect HexGridView::cellRect(int index) const
{
    const Layout layout = layoutFor(size());
    const int row = index / m_geometry.columns;
    const int column = index % m_geometry.columns;
    return QRect(layout.left + column * layout.cellWidth, layout.top + row * layout.cellHeight, layout.cellWidth - gap,
                 layout.cellHeight - gap);
}

int HexGridView::cellAt(const QPoint& point) const
{
    const Layout layout = layoutFor(size());
    if (layout.cellWidth <= 0 || point.x() < layout.left || point.y() < layout.top)
        return -1;
    const int column = (point.x() - layout.left) / layout.cellWidth;
    const int row = (point.y() - layout.top) / layout.cellHeight;
    return column < m_geometry.columns && row < m_geometry.rows ? row * m_geometry.columns + column : -1;
}

void HexGridView::paintHeaders(QPainter& painter, const Layout& layout) const
{
    const Theme theme = themeOf(this);
    painter.setFont(addressFont(this));
    painter.setPen(theme.secondary);
    for (int column = 0; column < m_geometry.columns; ++column)
        painter.drawText(QRect(layout.left + column * layout.cellWidth, 0, layout.cellWidth - gap,
                               layout.top - metrics::inControl),
                         Qt::AlignHCenter | Qt::AlignBottom, m_geometry.columnLabel(column));
    for (int row = 0; row < m_geometry.rows; ++row)
        painter.drawText(QRect(0, layout.top + row * layout.cellHeight, layout.left - metrics::between,
                               layout.cellHeight - gap),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, m_geometry.rowLabel(row));
}

bool HexGridView::paintLayer(QPainter& painter, int index, const QRect& rect) const
{
    const int at = m_layer.groupOf.empty() ? LayerCells::none : m_layer.groupOf[static_cast<std::size_t>(index)];
    if (at == LayerCells::none)
        return false;
    const Theme theme = themeOf(this);
    const GridCell& cell = m_cells[static_cast<std::size_t>(index)];
    const LayerGroup* group = at >= 0 ? &m_layer.groups[static_cast<std::size_t>(at)] : nullptr;
    const bool isColoured = !group || group->series != LayerGroup::none;
    if (isPartlyUsed(cell)) {
        paintFill(painter, rect, theme, FillRole::Available);
        const QColor fill = isColoured ? theme.series(group ? group->series : -1) : theme.fill(group->role).fill;
        painter.fillRect(usedBar(cell, rect), fill);
    } else if (isColoured) {
        paintSeries(painter, rect, theme, group ? group->series : -1, font());
    } else {
        paintFill(painter, rect, theme, group->role);
    }
    return true;
}

void HexGridView::paintCell(QPainter& painter, int index, const QRect& rect) const
{
    const GridCell& cell = m_cells[static_cast<std::size_t>(index)];
    const Theme theme = themeOf(this);
    if (paintLayer(painter, index, rect)) {
        // What the layer says instead of the state.
    } else if (isPartlyUsed(cell)) {
        paintFill(painter, rect, theme, FillRole::Available);
        painter.fillRect(usedBar(cell, rect), theme.fill(cell.role).fill);
    } else {
        paintFill(painter, rect, theme, cell.role,
                  cell.role == FillRole::Allocated ? FillShape::Container : FillShape::Leaf);
    }
    if (cell.hasError) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.status(StatusLevel::Error));
        const QPoint corner = rect.topRight() + QPoint(1, 0);
        painter.drawPolygon(QPolygon({corner, corner - QPoint(7, 0), corner + QPoint(0, 7)}));
    }
    if (cell.next)
        paintMark(painter, rect, theme, CellMark::Next);
    if (index == m_hovered) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.outline, 1));
        painter.drawRoundedRect(QRectF(rect).adjusted(-1.5, -1.5, 1.5, 1.5), 3, 3);
    }
}

/// One outline and one mark a block: every aligned block is a rectangle of cells.
void HexGridView::paintDrift(QPainter& painter) const
{
    const Theme theme = themeOf(this);
    for (int i = 0; i < m_geometry.cells(); ++i) {
        const GridCell& cell = m_cells[static_cast<std::size_t>(i)];
        if (!cell.drift || cell.driftCells == 0)
            continue;
        const QRect first = cellRect(i);
        const QRectF area(first.united(cellRect(i + cell.driftCells - 1)));
        paintDriftOutline(painter, area.adjusted(0.5, 0.5, -0.5, -0.5), theme, *cell.drift);
        if (const int side = std::min(13, first.height() - 4); side >= 8)
            paintDriftMark(painter, QRectF(first.left() + 3, first.center().y() - side / 2, side, side), theme,
                           *cell.drift);
    }
}

void HexGridView::paintSelection(QPainter& painter) const
{
    const Prefix block = selection();
    if (block.isNull())
        return;
    const auto [first, count] = m_geometry.span(block);
    const QRect area = cellRect(first).united(cellRect(first + count - 1));
    paintMark(painter, area, themeOf(this), CellMark::Selected, hasFocus());
}

void HexGridView::paintEvent(QPaintEvent*)
{
    if (m_cells.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHeaders(painter, layoutFor(size()));
    for (int i = 0; i < m_geometry.cells(); ++i)
        paintCell(painter, i, cellRect(i));
    paintDrift(painter);
    paintSelection(painter);
}

void HexGridView::grow(int direction)
{
    if (m_current < 0)
        return;
    const int now = m_selectionLength >= 0 ? m_selectionLength : m_geometry.cellLength;
    const int next = std::clamp(now - direction, m_geometry.root.length(), m_geometry.cellLength);
    m_selectionLength = next == m_geometry.cellLength ? -1 : next;
    update();
    Q_EMIT selectionChanged(selection());
}

void HexGridView::keyPressEvent(QKeyEvent* event)
{
    const int columns = m_geometry.columns;
    const int last = m_geometry.cells() - 1;
    const int at = std::max(m_current, 0);
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const int back = layoutDirection() == Qt::RightToLeft ? 1 : -1;
    const QString typed = std::exchange(m_typed, {}); // any key but a second digit starts anew
    switch (event->key()) {
    case Qt::Key_Left: shift ? grow(-1) : setCurrent(m_current < 0 ? 0 : std::clamp(at + back, 0, last)); return;
    case Qt::Key_Right: shift ? grow(1) : setCurrent(m_current < 0 ? 0 : std::clamp(at - back, 0, last)); return;
    case Qt::Key_Up: shift ? grow(-1) : setCurrent(at - columns >= 0 ? at - columns : at); return;
    case Qt::Key_Down:
        shift ? grow(1) : setCurrent(m_current < 0 ? 0 : (at + columns <= last ? at + columns : at));
        return;
    case Qt::Key_Home: setCurrent(at - at % columns); return;
    case Qt::Key_End: setCurrent(at - at % columns + columns - 1); return;
    case Qt::Key_Space: grow(1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            Q_EMIT descend(m_geometry.cell(m_current), event->modifiers().testFlag(Qt::AltModifier));
        return;
    case Qt::Key_Backspace: Q_EMIT ascend(); return;
    default: break;
    }
    // Hex digits jump: the first picks the row, the second the column.
    const QString digit = event->text().toLower();
    bool ok = false;
    const int value = digit.size() == 1 ? digit.toInt(&ok, 16) : 0;
    if (ok && !event->modifiers().testFlag(Qt::ControlModifier) && m_geometry.root.family() == Family::IPv6) {
        if (typed.isEmpty() && m_geometry.rows == 16) {
            m_typed = digit;
            setCurrent(value * columns + at % columns);
        } else if (value < columns) {
            setCurrent(at - at % columns + value);
        }
        return;
    }
    QWidget::keyPressEvent(event);
}

void HexGridView::mousePressEvent(QMouseEvent* event)
{
    const int index = cellAt(event->pos());
    if (index < 0)
        return;
    m_typed.clear();
    if (index == m_current && m_selectionLength >= 0) {
        m_selectionLength = -1;
        update();
        Q_EMIT selectionChanged(selection());
    }
    setCurrent(index);
}

void HexGridView::mouseMoveEvent(QMouseEvent* event)
{
    const int index = cellAt(event->pos());
    if (index == m_hovered)
        return;
    m_hovered = index;
    update();
}

void HexGridView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const int index = cellAt(event->pos()); index >= 0)
        Q_EMIT descend(m_geometry.cell(index), event->modifiers().testFlag(Qt::AltModifier));
}

void HexGridView::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Mouse)
        if (const int index = cellAt(event->pos()); index >= 0)
            setCurrent(index);
    Q_EMIT menuRequested(event->reason() == QContextMenuEvent::Mouse || m_current < 0
                             ? event->globalPos()
                             : mapToGlobal(cellRect(m_current).bottomLeft()));
}

void HexGridView::leaveEvent(QEvent* event)
{
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

bool HexGridView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        if (const int index = cellAt(help->pos()); index >= 0)
            QToolTip::showText(help->globalPos(), m_sentences.value(index).toHtmlEscaped(), this, cellRect(index));
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace cadastre
