// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/labels.h"

#include "ui/icons.h"
#include "ui/presentation/addressfont.h"
#include "ui/presentation/addresspainting.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/typography.h"

#include <QStyle>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace cadastre {

PlainLabel::PlainLabel(const QString& text, Tone tone, QWidget* parent) : QLabel(parent), m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    applyTone();
}

void PlainLabel::setTone(Tone tone)
{
    m_tone = tone;
    applyTone();
}

void PlainLabel::setSelectable(bool selectable)
{
    setTextInteractionFlags(selectable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                       : Qt::NoTextInteraction);
    // Labels in the tab order of every inspector row would bury the buttons: a click selects, Tab passes.
    if (selectable)
        setFocusPolicy(Qt::ClickFocus);
}

void PlainLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTone();
    else if (event->type() == QEvent::LayoutDirectionChange)
        applyDirection();
}

void PlainLabel::showEvent(QShowEvent* event)
{
    applyDirection();
    QLabel::showEvent(event);
}

/// QLabel aligns by the direction of its text; a column of names must follow the window instead ("vpc-web" in Arabic).
void PlainLabel::applyDirection()
{
    const Qt::Alignment now = alignment();
    if (isRightToLeft() && now.testFlag(Qt::AlignLeft) && !now.testFlag(Qt::AlignAbsolute))
        setAlignment((now & ~Qt::AlignLeft) | Qt::AlignRight | Qt::AlignAbsolute);
    else if (!isRightToLeft() && now.testFlag(Qt::AlignRight) && now.testFlag(Qt::AlignAbsolute))
        setAlignment((now & ~(Qt::AlignRight | Qt::AlignAbsolute)) | Qt::AlignLeft);
}

void PlainLabel::applyTone()
{
    // Roles that the palette has follow the theme by themselves; the others need a colour of their own. Setting a role or a
    // palette announces PaletteChange, which comes back here: do either only when something changes.
    const auto use = [this](QPalette::ColorRole role) {
        if (foregroundRole() != role)
            setForegroundRole(role);
    };
    switch (m_tone) {
    case Tone::Normal: return use(QPalette::WindowText);
    case Tone::Secondary: return use(QPalette::PlaceholderText);
    case Tone::Accent: return use(QPalette::Link);
    case Tone::Error: return use(QPalette::BrightText);
    case Tone::Ok:
    case Tone::Warning:
    case Tone::OnAccent: break;
    }
    const QColor color = themeOf(this).toneColor(m_tone);
    if (palette().color(QPalette::Active, QPalette::ToolTipText) != color) {
        QPalette own; // only this one role is set, all others keep following the application
        own.setColor(QPalette::ToolTipText, color);
        setPalette(own);
    }
    use(QPalette::ToolTipText);
}

PlainLabel* plainLabel(const QString& text, QWidget* parent, Tone tone) { return new PlainLabel(text, tone, parent); }

PlainLabel* hintLabel(const QString& text, QWidget* parent)
{
    auto* label = new PlainLabel(text, Tone::Secondary, parent);
    label->setWordWrap(true);
    // Its height is that of its lines at the width it gets; the hint of a wrapped label is a guess at three of them.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    return label;
}

PlainLabel* captionLabel(const QString& text, QWidget* parent)
{
    auto* label = new PlainLabel(text, Tone::Secondary, parent);
    label->setFont(captionFont(label->font()));
    return label;
}

PlainLabel* titleLabel(const QString& text, QWidget* parent)
{
    auto* label = new PlainLabel(text, Tone::Normal, parent);
    label->setFont(titleFont(label->font()));
    return label;
}

SectionTitle::SectionTitle(const QString& text, QWidget* parent) : PlainLabel(text, Tone::Secondary, parent)
{
    setFont(headingFont(font()));
}

StatusLabel::StatusLabel(StatusLevel level, const QString& text, QWidget* parent)
    : QWidget(parent), m_level(level), m_text(text)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setStatus(level, text);
}

void StatusLabel::setStatus(StatusLevel level, const QString& text)
{
    m_level = level;
    m_text = text;
    setAccessibleName(QStringLiteral("%1: %2").arg(statusWord(level), text));
    updateGeometry();
    update();
}

QSize StatusLabel::sizeHint() const
{
    const QFontMetrics font = fontMetrics();
    return {metrics::smallIcon + 6 + font.horizontalAdvance(m_text) + 1, std::max(font.height(), metrics::smallIcon)};
}

QSize StatusLabel::minimumSizeHint() const
{
    const int few = metrics::smallIcon + 6 + fontMetrics().averageCharWidth() * 10;
    return {std::min(few, sizeHint().width()), std::max(fontMetrics().height(), metrics::smallIcon)};
}

int StatusLabel::heightForWidth(int width) const
{
    const QRect text = fontMetrics().boundingRect(QRect(0, 0, std::max(20, width - metrics::smallIcon - 6), 10000),
                                                  Qt::TextWordWrap, m_text);
    return std::max(text.height(), metrics::smallIcon);
}

void StatusLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = themeOf(this);
    const QColor ink = theme.status(m_level);
    const int side = std::min(metrics::smallIcon, fontMetrics().height());
    const QRect glyph(0, (std::min(height(), std::max(fontMetrics().height(), metrics::smallIcon)) - side) / 2, side,
                      side);
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), glyph).topLeft(),
                       iconPixmap(statusIconName(m_level), side, devicePixelRatioF(), ink));
    // Trouble colours its words; what is well or unknown keeps quiet.
    painter.setPen(m_level == StatusLevel::Error || m_level == StatusLevel::Warning ? ink : theme.text);
    const QRect text = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(side + 6, 0, 0, 0));
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    const bool oneLine = height() < 2 * fontMetrics().lineSpacing();
    painter.drawText(text,
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft))
                         | (oneLine ? Qt::AlignVCenter : Qt::AlignTop) | Qt::TextWordWrap,
                     m_text);
}

AddressLabel::AddressLabel(const QString& address, int parentLength, QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusPolicy(Qt::ClickFocus);
    setAddress(address, parentLength);
}

void AddressLabel::setAddress(const QString& address, int parentLength)
{
    m_address = address;
    m_parentLength = parentLength;
    setAccessibleName(address);
    updateGeometry();
    update();
}

void AddressLabel::setLarge(bool large)
{
    m_large = large;
    updateGeometry();
    update();
}

QFont AddressLabel::baseFont() const
{
    QFont mono = addressFont(this);
    if (m_large)
        mono.setPointSizeF(titleFont(mono).pointSizeF() > 0 ? titleFont(mono).pointSizeF() : mono.pointSizeF());
    return mono;
}

QSize AddressLabel::sizeHint() const
{
    QFont bold = baseFont();
    bold.setBold(true);
    const QFontMetrics font(bold);
    return {font.horizontalAdvance(m_address) + 4, font.height() + 2};
}

QSize AddressLabel::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return {std::min(whole.width(), QFontMetrics(baseFont()).averageCharWidth() * 18), whole.height()};
}

void AddressLabel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    setToolTip(width() < sizeHint().width() ? plainToolTip(m_address) : QString());
}

void AddressLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = themeOf(this);
    const bool off = !isEnabled();
    const QColor strong = off ? palette().color(QPalette::Disabled, QPalette::Text) : theme.text;
    if (hasFocus())
        painter.fillRect(rect(), theme.selection);
    paintAddress(painter, rect(), baseFont(), m_address, m_parentLength, theme.secondary, strong,
                 QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter);
}

void AddressLabel::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QWidget::keyPressEvent(event);
}

void AddressLabel::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themedIcon(QStringLiteral("copy")), tr("Copy %1").arg(m_address), this, &AddressLabel::copy);
    menu->popup(event->globalPos());
}

void AddressLabel::copy() const { QGuiApplication::clipboard()->setText(m_address); }

} // namespace cadastre
