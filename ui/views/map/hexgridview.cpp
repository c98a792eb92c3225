// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/map/hexgridview.h"

#include "ui/presentation/addressfont.h"
#include "ui/presentation/fillpainter.h"
#include "ui/theme.h"
#include "ui/views/map/gridpainter.h"
#include "ui/views/map/hexgridaccess.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <functional>
#include <utility>

namespace cadastre {

namespace {
constexpr int smallestCell = 14;
constexpr int largestCellWidth = 56;
constexpr int below = 4; ///< the digit of the last row is higher than the flattest cell
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

void HexGridView::select(const Prefix& block)
{
    const auto [first, count] = m_geometry.span(block);
    if (first < 0)
        return;
    setCurrent(first);
    m_selectionLength = block.length() < m_geometry.cellLength ? block.length() : -1;
    update();
    Q_EMIT selectionChanged(selection());
}

bool HexGridView::isSelectionFree() const
{
    const auto [first, count] = m_geometry.span(selection());
    return first >= 0
        && std::all_of(m_cells.begin() + first, m_cells.begin() + first + count, std::mem_fn(&GridCell::isFree));
}

GridLayout HexGridView::layoutFor(const QSize& size) const
{
    GridLayout layout = GridLayout::inFont(addressFont(this));
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
    const GridLayout layout = layoutFor(QSize(620, 480));
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
    const GridLayout layout = layoutFor(QSize(width, 10000)); // flat cells do; taller ones where there is room
    return layout.top + std::clamp(layout.cellWidth * 3 / 5, smallestCell - 2, 40) * m_geometry.rows + below;
}

void HexGridView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const GridLayout tallest = layoutFor(QSize(width(), 10000));
    setMaximumHeight(tallest.top + tallest.cellHeight * m_geometry.rows + below);
}

QRect HexGridView::cellRect(int index) const { return layoutFor(size()).cell(index, m_geometry.columns); }

int HexGridView::cellAt(const QPoint& point) const
{
    const GridLayout layout = layoutFor(size());
    if (layout.cellWidth <= 0 || point.x() < layout.left || point.y() < layout.top)
        return -1;
    const int column = (point.x() - layout.left) / layout.cellWidth;
    const int row = (point.y() - layout.top) / layout.cellHeight;
    return column < m_geometry.columns && row < m_geometry.rows ? row * m_geometry.columns + column : -1;
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
    const Theme theme = themeOf(this);
    QPainter painter(this);
    GridPainter(m_geometry, m_cells, m_layer, layoutFor(size()), theme, font()).paint(painter);
    if (m_hovered >= 0 && m_hovered < m_geometry.cells()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.outline, 1));
        painter.drawRoundedRect(QRectF(cellRect(m_hovered)).adjusted(-1.5, -1.5, 1.5, 1.5), 3, 3);
    }
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
        if (m_current < 0)
            return;
        if (event->modifiers().testFlag(Qt::AltModifier) || !isSelectionFree())
            Q_EMIT descend(m_geometry.cell(m_current), event->modifiers().testFlag(Qt::AltModifier));
        else
            Q_EMIT allocateAsked(selection());
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
    // … and octets in IPv4, as they are read: "37", or "5.48" where rows and columns are of two octets.
    const bool isPoint = digit == u"." && !typed.isEmpty() && !typed.contains(u'.');
    if (m_geometry.root.family() == Family::IPv4 && !event->modifiers().testFlag(Qt::ControlModifier)
        && (isPoint || (digit.size() == 1 && digit[0] >= u'0' && digit[0] <= u'9'))) {
        for (const QString& spelled : {typed + digit, digit}) { // what leads nowhere starts anew
            const int cell = m_geometry.cellForOctets(spelled, m_current);
            if (cell < 0 && spelled.size() > 1)
                continue;
            m_typed = spelled;
            setCurrent(cell);
            break;
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
