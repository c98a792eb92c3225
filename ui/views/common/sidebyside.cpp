// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/sidebyside.h"

#include "ui/theme.h"

#include <QBoxLayout>
#include <QResizeEvent>

#include <algorithm>

namespace cadastre {

SideBySide::SideBySide(QWidget* first, QWidget* second, int leastCharacters, QWidget* parent)
    : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this)), m_leastCharacters(leastCharacters)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(metrics::section);
    m_layout->addWidget(first, 1, Qt::AlignTop);
    m_layout->addWidget(second, 1, Qt::AlignTop);
}

bool SideBySide::isStacked() const { return m_layout->direction() == QBoxLayout::TopToBottom; }

QSize SideBySide::minimumSizeHint() const
{
    QSize least = QWidget::minimumSizeHint();
    least.setWidth(std::max(m_layout->itemAt(0)->minimumSize().width(), m_layout->itemAt(1)->minimumSize().width()));
    return least;
}

void SideBySide::resizeEvent(QResizeEvent* event)
{
    const int needed = 2 * m_leastCharacters * fontMetrics().averageCharWidth() + m_layout->spacing();
    m_layout->setDirection(event->size().width() < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
}

} // namespace cadastre
