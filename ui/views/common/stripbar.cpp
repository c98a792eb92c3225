// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/stripbar.h"

#include "ui/presentation/fillpainter.h"
#include "ui/styleparts.h"
#include "ui/presentation/plaintooltip.h"

#include <QPainter>
#include <QSet>

#include <algorithm>

namespace cadastre {

namespace {

constexpr int cellHeight = 18;
constexpr int mostCells = 44;
constexpr int edge = 2; // the ring of the outermost cell stands there

/// What a cell that stands for several shows: trouble before use, use before room.
int weight(FillRole role)
{
    switch (role) {
    case FillRole::Overlap: return 6;
    case FillRole::Unmanaged: return 5;
    case FillRole::Assigned: return 4;
    case FillRole::Allocated: return 3;
    case FillRole::Reserved: return 2;
    case FillRole::Ignored: return 1;
    case FillRole::Available: return 0;
    }
    return 0;
}

} // namespace

StripBar::StripBar(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void StripBar::setCells(const QVector<FillRole>& cells, int next)
{
    m_cells = cells;
    setNext(next >= 0 ? QVector<int>{next} : QVector<int>());
    const auto used =
        std::count_if(cells.begin(), cells.end(), [](FillRole role) { return role != FillRole::Available; });
    setAccessibleName(tr("%1 of %2 used").arg(used).arg(cells.size()));
    setToolTip(plainToolTip(accessibleName()));
}

void StripBar::setNext(const QVector<int>& cells)
{
    m_next = cells;
    update();
}

void StripBar::setCounts(int used, int total, bool showNext)
{
    total = std::max(0, total);
    used = std::clamp(used, 0, total);
    // Nothing is gained by holding a million equal cells: scale to four times what can be shown.
    const int kept = std::min(total, mostCells * 4);
    const int filled = total == 0 ? 0
                                  : std::clamp(static_cast<int>((static_cast<qint64>(used) * kept + total - 1) / total),
                                               used > 0 ? 1 : 0, used < total ? kept - 1 : kept);
    QVector<FillRole> cells(kept, FillRole::Available);
    std::fill_n(cells.begin(), filled, FillRole::Assigned);
    setCells(cells, showNext && filled < kept ? filled : -1);
    setAccessibleName(tr("%1 of %2 used").arg(used).arg(total));
    setToolTip(plainToolTip(accessibleName()));
}

QSize StripBar::sizeHint() const { return {std::min(static_cast<int>(m_cells.size()), mostCells) * 8, cellHeight + 6}; }

QSize StripBar::minimumSizeHint() const { return {120, cellHeight + 6}; }

void StripBar::paintEvent(QPaintEvent*)
{
    const int total = static_cast<int>(m_cells.size());
    if (total == 0)
        return;
    QPainter painter(this);
    const Theme theme = themeOf(this);
    const int room = width() - 2 * edge;
    const int shown = std::min({total, mostCells, std::max(1, room / 6)});
    const qreal step = std::min<qreal>(room / static_cast<qreal>(shown), 22);
    const qreal y = (height() - cellHeight) / 2.0;
    QSet<int> nextCells;
    for (const int next : std::as_const(m_next))
        nextCells.insert(static_cast<int>(static_cast<qint64>(next) * shown / total));
    QVector<QRectF> rings;
    for (int i = 0; i < shown; ++i) {
        const int from = static_cast<int>(static_cast<qint64>(i) * total / shown);
        const int to = std::max(from + 1, static_cast<int>(static_cast<qint64>(i + 1) * total / shown));
        FillRole role = m_cells.at(from);
        for (int j = from + 1; j < to; ++j) {
            if (weight(m_cells.at(j)) > weight(role))
                role = m_cells.at(j);
        }
        if (nextCells.contains(i))
            role = FillRole::Available;
        QRectF cell(edge + i * step + 0.5, y, std::max<qreal>(step - 1.5, 2), cellHeight);
        if (layoutDirection() == Qt::RightToLeft)
            cell.moveLeft(width() - cell.right());
        paintFill(painter, cell, theme, role, FillShape::Leaf, 1.5);
        if (nextCells.contains(i))
            rings.append(cell.adjusted(-2.5, -2.5, 2.5, 2.5));
    }
    for (const QRectF& ring : rings) // over the neighbours
        parts::roundedBox(painter, ring, QColor(), theme.accent, 2, 3.5);
}

} // namespace cadastre
