// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace cadastre {

FlowLayout::FlowLayout(QWidget* parent, int spacing) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

void FlowLayout::addItem(QLayoutItem* item) { m_items.push_back(item); }

QLayoutItem* FlowLayout::itemAt(int index) const { return index >= 0 && index < count() ? m_items.at(index) : nullptr; }

QLayoutItem* FlowLayout::takeAt(int index) { return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr; }

int FlowLayout::heightForWidth(int width) const
{
    const QMargins m = contentsMargins();
    return place(QRect(0, 0, width - m.left() - m.right(), 0), false) + m.top() + m.bottom();
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins m = contentsMargins();
    return size + QSize(m.left() + m.right(), m.top() + m.bottom());
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem* item : m_items) {
        width += item->sizeHint().width() + spacing();
        height = std::max(height, item->sizeHint().height());
    }
    const QMargins m = contentsMargins();
    return {std::max(0, width - spacing()) + m.left() + m.right(), height + m.top() + m.bottom()};
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    place(rect.marginsRemoved(contentsMargins()), true);
}

/// Rows of items, each in the middle of the height of its row; how high they are together.
int FlowLayout::place(const QRect& rect, bool move) const
{
    const Qt::LayoutDirection direction =
        parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    QVector<std::pair<QLayoutItem*, QRect>> row;
    int x = 0;
    int y = 0;
    int height = 0; // of the row
    const auto finishRow = [&] {
        for (auto& [item, place] : row)
            if (move)
                item->setGeometry(
                    QStyle::visualRect(direction, rect, place.translated(0, (height - place.height()) / 2)));
        row.clear();
        y += height;
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        QSize size = item->sizeHint();
        if (size.width() > rect.width()) // rather narrow than beyond the end, where nobody sees it
            size.setWidth(std::max(rect.width(), item->minimumSize().width()));
        if (x > 0 && x + size.width() > rect.width()) {
            finishRow();
            y += spacing();
            x = 0;
            height = 0;
        }
        row.append({item, QRect(rect.topLeft() + QPoint(x, y), size)});
        x += size.width() + spacing();
        height = std::max(height, size.height());
    }
    finishRow();
    return y;
}

} // namespace cadastre
