// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/chip.h"

#include "ui/icons.h"
#include "ui/typography.h"
#include "ui/styleparts.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace cadastre {

namespace {

constexpr int chipPad = 9;
constexpr int chipIcon = 13;

} // namespace

Chip::Chip(const QString& text, QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(text);
}

Chip::Chip(const QString& iconName, const QString& text, QWidget* parent) : Chip(text, parent)
{
    setIconName(iconName);
}

void Chip::setText(const QString& text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Chip::setIconName(const QString& name)
{
    m_icon = name;
    updateGeometry();
    update();
}

void Chip::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize Chip::sizeHint() const
{
    const QFontMetrics font(captionFont(this->font()));
    const int icon = m_icon.isEmpty() ? 0 : chipIcon + 5;
    // The target is 24 px, the pill that is seen 2 px less; a fact and a button in one row have the same height.
    return {font.horizontalAdvance(m_text) + icon + 2 * chipPad, std::max(font.height() + 7, metrics::target)};
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = themeOf(this);
    const QColor ink = theme.toneColor(m_tone);
    const bool status = m_tone == Tone::Error || m_tone == Tone::Warning || m_tone == Tone::Ok;
    QColor border = theme.mode == ThemeMode::HighContrast ? theme.outline : blend(theme.line, theme.outline, 0.3);
    if (status)
        border = blend(theme.base, ink, 0.55);
    const QRectF box = QRectF(rect()).adjusted(0, 1, 0, -1);
    const qreal radius = box.height() / 2;
    parts::roundedBox(painter, box, theme.base, border, 1, radius);
    QRect text = rect().adjusted(chipPad, 0, -chipPad, 0);
    if (!m_icon.isEmpty()) {
        const QRect place(text.left() - 1, (height() - chipIcon) / 2, chipIcon, chipIcon);
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), place).topLeft(),
                           iconPixmap(m_icon, chipIcon, devicePixelRatioF(), ink));
        text.setLeft(place.right() + 5);
    }
    painter.setFont(captionFont(font()));
    painter.setPen(ink);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // "/56 only" stays in order in Arabic
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), text), Qt::AlignCenter | Qt::TextSingleLine, m_text);
}

ChipRow::ChipRow(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

Chip* ChipRow::addChip(const QString& text, const QString& iconName, Tone tone)
{
    auto* chip = new Chip(iconName, text, this);
    chip->setTone(tone);
    m_chips.push_back(chip);
    chip->setVisible(true);
    place(width(), true);
    updateGeometry();
    return chip;
}

void ChipRow::clear()
{
    for (Chip* chip : std::as_const(m_chips)) {
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    updateGeometry();
}

int ChipRow::place(int width, bool move) const
{
    constexpr int gap = 6;
    int x = 0;
    int y = move && !m_chips.isEmpty() ? std::max(0, (height() - place(width, false)) / 2) : 0;
    int rowHeight = 0;
    for (Chip* chip : m_chips) {
        const QSize size = chip->sizeHint();
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += rowHeight + gap;
            rowHeight = 0;
        }
        if (move)
            chip->setGeometry(
                QStyle::visualRect(layoutDirection(), QRect(0, 0, width, height()), QRect(QPoint(x, y), size)));
        x += size.width() + gap;
        rowHeight = std::max(rowHeight, size.height());
    }
    return y + rowHeight;
}

QSize ChipRow::sizeHint() const
{
    int width = 0;
    for (const Chip* chip : m_chips)
        width += chip->sizeHint().width() + 6;
    return {std::max(0, width - 6), place(std::max(0, width), false)};
}

QSize ChipRow::minimumSizeHint() const
{
    int width = 0;
    for (const Chip* chip : m_chips)
        width = std::max(width, chip->sizeHint().width());
    return {width, m_chips.isEmpty() ? 0 : m_chips.first()->sizeHint().height()};
}

int ChipRow::heightForWidth(int width) const { return place(width, false); }

void ChipRow::resizeEvent(QResizeEvent*) { place(width(), true); }

bool ChipRow::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::LayoutDirectionChange) {
        place(width(), true);
        updateGeometry();
    }
    return QWidget::event(event);
}

} // namespace cadastre
