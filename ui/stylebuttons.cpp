// SPDX-License-Identifier: GPL-3.0-or-later
// Buttons, inputs and their frames.
#include "ui/styleparts.h"

#include "ui/icons.h"
#include "ui/typography.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QToolButton>
#include <QVariant>

namespace cadastre::parts {

namespace {

constexpr int iconGap = 6; // between an icon and its words; Qt would leave two pixels

bool showsFocus(const QStyleOption& option)
{
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
}

} // namespace

bool isSheet(const QWidget* widget)
{
    return widget != nullptr && (widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit"));
}

bool flag(const QWidget* widget, const char* property)
{
    return widget != nullptr && widget->property(property).toBool();
}

ButtonLook buttonLook(const QWidget* widget, bool flat)
{
    if (flag(widget, "primary"))
        return ButtonLook::Primary;
    if (flag(widget, "link"))
        return ButtonLook::Link;
    return flat || flag(widget, "quiet") ? ButtonLook::Quiet : ButtonLook::Framed;
}

QColor buttonText(const Theme& theme, ButtonLook look, const QStyleOption& option)
{
    if (look == ButtonLook::Primary)
        return has(option, QStyle::State_Enabled) ? theme.onAccent
                                                  : Theme::labelOn(blend(theme.window, theme.accent, 0.45));
    if (!has(option, QStyle::State_Enabled))
        return option.palette.color(QPalette::Disabled, QPalette::ButtonText);
    if (look == ButtonLook::Link)
        return theme.accent;
    return has(option, QStyle::State_On) ? theme.selectionText : theme.text;
}

void roundedBox(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& border, qreal width,
                qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = border.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void chevron(QPainter& painter, const QRectF& rect, Direction direction, const QColor& color, qreal size)
{
    const QPointF c = rect.center();
    const qreal a = size / 2;
    const qreal b = size / 4;
    QPolygonF line;
    switch (direction) {
    case Direction::Up: line << c + QPointF(-a, b) << c + QPointF(0, -b) << c + QPointF(a, b); break;
    case Direction::Down: line << c + QPointF(-a, -b) << c + QPointF(0, b) << c + QPointF(a, -b); break;
    case Direction::Left: line << c + QPointF(b, -a) << c + QPointF(-b, 0) << c + QPointF(b, a); break;
    case Direction::Right: line << c + QPointF(-b, -a) << c + QPointF(b, 0) << c + QPointF(-b, a); break;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.restore();
}

void focusRing(QPainter& painter, const QRectF& rect, const Theme& theme, qreal radius)
{
    roundedBox(painter, rect, QColor(), theme.accent, 2, radius);
}

void buttonPanel(QPainter& painter, const QStyleOption& option, const Theme& theme, ButtonLook look)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool down = has(option, QStyle::State_Sunken);
    const bool on = has(option, QStyle::State_On);
    const bool over = enabled && has(option, QStyle::State_MouseOver);
    const QRectF box(option.rect);
    switch (look) {
    case ButtonLook::Primary: {
        QColor fill = enabled ? theme.accent : blend(theme.window, theme.accent, 0.45);
        if (down)
            fill = blend(fill, theme.text, 0.18);
        else if (over)
            fill = blend(fill, theme.isDark() ? theme.text : QColor(Qt::black), 0.10);
        roundedBox(painter, box, fill, QColor());
        if (showsFocus(option)) {
            roundedBox(painter, box, QColor(), theme.accent, 1);
            roundedBox(painter, box.adjusted(2, 2, -2, -2), QColor(), theme.onAccent, 1, metrics::radius - 1);
        }
        return;
    }
    case ButtonLook::Link:
        if (over || down)
            roundedBox(painter, box, theme.hover, QColor());
        break;
    case ButtonLook::Quiet:
        if (on)
            roundedBox(painter, box, theme.selection, QColor());
        else if (over || down)
            roundedBox(painter, box, down ? theme.selection : theme.hover, QColor());
        break;
    case ButtonLook::Framed: {
        QColor fill = enabled ? theme.base : theme.window;
        if (on || down)
            fill = theme.selection;
        else if (over)
            fill = theme.hover;
        const QColor border =
            theme.mode == ThemeMode::HighContrast ? theme.outline : blend(theme.line, theme.outline, 0.25);
        roundedBox(painter, box, fill, enabled ? border : theme.line);
        break;
    }
    }
    if (showsFocus(option))
        focusRing(painter, box, theme);
}

QString wordsThatFit(const QStyleOptionButton& option, const QWidget* widget)
{
    const int breath = flag(widget, "link") ? 0 : metrics::inControl;
    const int taken = option.icon.isNull() ? 0 : option.iconSize.width() + iconGap;
    const int room = option.rect.width() - 2 * breath - taken;
    const QFontMetrics& font = option.fontMetrics;
    return font.size(Qt::TextShowMnemonic, option.text).width() <= room
             ? option.text
             : font.elidedText(option.text, Qt::ElideMiddle, room, Qt::TextShowMnemonic);
}

void iconAndWords(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget, const QStyle& style)
{
    QRect room = option.rect;
    if (option.features.testFlag(QStyleOptionButton::HasMenu))
        room.setRight(room.right() - style.pixelMetric(QStyle::PM_MenuButtonIndicator, &option, widget));
    const bool enabled = has(option, QStyle::State_Enabled);
    const QSize side = option.iconSize;
    const int words = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    const int width = std::min(side.width() + iconGap + words, room.width());
    const QRect icon(QPoint(room.left() + (room.width() - width) / 2, room.top() + (room.height() - side.height()) / 2),
                     side);
    option.icon.paint(&painter, QStyle::visualRect(option.direction, room, icon), Qt::AlignCenter,
                      enabled ? QIcon::Normal : QIcon::Disabled);
    room.setLeft(icon.right() + 1 + iconGap);
    const int mnemonic = style.styleHint(QStyle::SH_UnderlineShortcut, &option, widget) != 0 ? Qt::TextShowMnemonic
                                                                                             : Qt::TextHideMnemonic;
    style.drawItemText(&painter, QStyle::visualRect(option.direction, option.rect, room),
                       static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter))
                           | Qt::TextSingleLine | mnemonic,
                       option.palette, enabled, option.text, QPalette::ButtonText);
}

void inputFrame(QPainter& painter, const QStyleOption& option, const Theme& theme, const QWidget* widget)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool focused = enabled && has(option, QStyle::State_HasFocus);
    const bool problem = flag(widget, "problem");
    QColor border = enabled ? theme.outline : theme.line;
    if (enabled && has(option, QStyle::State_MouseOver))
        border = blend(theme.outline, theme.text, 0.35);
    if (focused)
        border = theme.accent;
    if (problem)
        border = theme.status(StatusLevel::Error);
    const bool readOnly = has(option, QStyle::State_ReadOnly);
    roundedBox(painter, QRectF(option.rect), enabled && !readOnly ? theme.base : theme.window, border,
               focused || (problem && theme.mode == ThemeMode::HighContrast) ? 2 : 1);
}

void checkBox(QPainter& painter, const QStyleOption& option, const Theme& theme)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const bool partly = has(option, QStyle::State_NoChange);
    const qreal side = 16;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    box.moveTopLeft(box.topLeft().toPoint());
    const QColor accent = enabled ? theme.accent : blend(theme.window, theme.accent, 0.45);
    if (on || partly)
        roundedBox(painter, box, accent, QColor(), 1, 3);
    else
        roundedBox(painter, box, enabled ? theme.base : theme.window,
                   enabled ? (has(option, QStyle::State_MouseOver) ? theme.accent : theme.outline) : theme.line, 1, 3);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (partly)
        painter.drawLine(box.topLeft() + QPointF(4.5, side / 2), box.topLeft() + QPointF(side - 4.5, side / 2));
    else if (on)
        painter.drawPolyline(QPolygonF() << box.topLeft() + QPointF(4, 8.3) << box.topLeft() + QPointF(7, 11.2)
                                         << box.topLeft() + QPointF(12.2, 5.2));
    painter.restore();
}

void radioButton(QPainter& painter, const QStyleOption& option, const Theme& theme)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    QRectF box(0, 0, 16, 16);
    box.moveCenter(QRectF(option.rect).center());
    box.moveTopLeft(box.topLeft().toPoint());
    const QColor accent = enabled ? theme.accent : blend(theme.window, theme.accent, 0.45);
    QColor border = enabled ? theme.outline : theme.line;
    if (on || (enabled && has(option, QStyle::State_MouseOver)))
        border = accent;
    roundedBox(painter, box, enabled ? theme.base : theme.window, border, on ? 1.5 : 1, 8);
    if (on)
        roundedBox(painter, box.adjusted(4, 4, -4, -4), accent, QColor(), 0, 4);
}

void toolButton(QPainter& painter, const QStyleOptionToolButton& option, const Theme& theme, const QWidget* widget,
                const QStyle& style)
{
    const bool wordy = !option.text.isEmpty() && option.toolButtonStyle != Qt::ToolButtonIconOnly;
    const bool hasMenu = option.features.testFlag(QStyleOptionToolButton::HasMenu);
    const bool split = option.features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
    ButtonLook look = buttonLook(widget, false);
    if (look == ButtonLook::Framed && !(wordy || flag(widget, "toolLike")))
        look = ButtonLook::Quiet;
    QStyleOptionToolButton panel = option;
    panel.state.setFlag(QStyle::State_Raised, false);
    buttonPanel(painter, panel, theme, look);

    QRect content = option.rect.adjusted(6, 0, -6, 0);
    if ((hasMenu || split) && (wordy || split)) {
        const QRect arrow(content.right() - 8, content.top(), 9, content.height());
        chevron(painter, QStyle::visualRect(option.direction, option.rect, arrow), Direction::Down,
                has(option, QStyle::State_Enabled) ? theme.secondary : theme.line);
        content.setRight(arrow.left() - 3);
    }
    if (option.features.testFlag(QStyleOptionToolButton::Arrow) && option.arrowType != Qt::NoArrow) {
        const Direction direction = option.arrowType == Qt::UpArrow   ? Direction::Up
                                  : option.arrowType == Qt::DownArrow ? Direction::Down
                                  : option.arrowType == Qt::LeftArrow ? Direction::Left
                                                                      : Direction::Right;
        chevron(painter, QRectF(option.rect), direction, theme.secondary);
        return;
    }
    const QColor ink = buttonText(theme, look, option);
    const int side = wordy ? metrics::smallIcon : std::min(option.iconSize.width(), option.iconSize.height());
    const bool iconShown = !option.icon.isNull() && option.toolButtonStyle != Qt::ToolButtonTextOnly;
    if (iconShown) {
        const QRect place = wordy ? QRect(content.left(), content.center().y() - side / 2 + 1, side, side)
                                  : QRect(option.rect.center() - QPoint(side / 2 - 1, side / 2 - 1), QSize(side, side));
        const QRect target = QStyle::visualRect(option.direction, option.rect, place);
        const qreal ratio = painter.device()->devicePixelRatioF();
        const QString name = option.icon.name();
        if (iconNames().contains(name) && look != ButtonLook::Quiet)
            painter.drawPixmap(target.topLeft(), iconPixmap(name, side, ratio, ink));
        else
            option.icon.paint(&painter, target, Qt::AlignCenter,
                              has(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled);
        content.setLeft(place.right() + 6);
    }
    if (wordy) {
        painter.save();
        painter.setFont(option.font);
        painter.setPen(ink);
        const Qt::Alignment place = Qt::AlignVCenter | (iconShown ? Qt::AlignLeft : Qt::AlignHCenter);
        const int mnemonic = style.styleHint(QStyle::SH_UnderlineShortcut, &option, widget) != 0 ? Qt::TextShowMnemonic
                                                                                                 : Qt::TextHideMnemonic;
        painter.drawText(QStyle::visualRect(option.direction, option.rect, content),
                         static_cast<int>(QStyle::visualAlignment(option.direction, place)) | Qt::TextSingleLine
                             | mnemonic,
                         option.text);
        painter.restore();
    }
}

void comboBox(QPainter& painter, const QStyleOptionComboBox& option, const Theme& theme, const QWidget* widget)
{
    QStyleOption frame = option;
    if (option.frame)
        inputFrame(painter, frame, theme, widget);
    const QRect arrow(option.rect.right() - 20, option.rect.top(), 14, option.rect.height());
    chevron(painter, QStyle::visualRect(option.direction, option.rect, arrow), Direction::Down,
            has(option, QStyle::State_Enabled) ? theme.secondary : theme.line, 8);
}

void spinBox(QPainter& painter, const QStyleOptionSpinBox& option, const Theme& theme, const QWidget* widget,
             const QStyle& style)
{
    if (option.frame)
        inputFrame(painter, option, theme, widget);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    for (const QStyle::SubControl button : {QStyle::SC_SpinBoxUp, QStyle::SC_SpinBoxDown}) {
        const QRect rect = style.subControlRect(QStyle::CC_SpinBox, &option, button, widget);
        const bool enabled =
            has(option, QStyle::State_Enabled)
            && option.stepEnabled.testFlag(button == QStyle::SC_SpinBoxUp ? QAbstractSpinBox::StepUpEnabled
                                                                          : QAbstractSpinBox::StepDownEnabled);
        QColor ink = enabled ? theme.secondary : theme.line;
        if (enabled && option.activeSubControls.testFlag(button))
            ink = theme.accent;
        chevron(painter, QRectF(rect), button == QStyle::SC_SpinBoxUp ? Direction::Up : Direction::Down, ink, 6);
    }
}

void slider(QPainter& painter, const QStyleOptionSlider& option, const Theme& theme, const QWidget* widget,
            const QStyle& style)
{
    const QRectF handle(style.subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, widget));
    const bool horizontal = option.orientation == Qt::Horizontal;
    const QRectF rect(option.rect);
    const QRectF groove = horizontal ? QRectF(rect.left(), rect.center().y() - 2, rect.width(), 4)
                                     : QRectF(rect.center().x() - 2, rect.top(), 4, rect.height());
    const QColor accent = has(option, QStyle::State_Enabled) ? theme.accent : theme.line;
    roundedBox(painter, groove, theme.line, theme.mode == ThemeMode::HighContrast ? theme.outline : QColor(), 1, 2);
    QRectF done = groove;
    if (horizontal && option.upsideDown)
        done.setLeft(handle.center().x());
    else if (horizontal)
        done.setRight(handle.center().x());
    else
        done.setTop(handle.center().y());
    roundedBox(painter, done, accent, QColor(), 0, 2);
    QRectF knob(0, 0, 16, 16);
    knob.moveCenter(handle.center());
    roundedBox(painter, knob, theme.base, accent, has(option, QStyle::State_HasFocus) ? 3 : 2, 8);
}

void groupBox(QPainter& painter, const QStyleOptionGroupBox& option, const Theme& theme, const QWidget* widget,
              const QStyle& style)
{
    const QRect text = style.subControlRect(QStyle::CC_GroupBox, &option, QStyle::SC_GroupBoxLabel, widget);
    if (option.subControls.testFlag(QStyle::SC_GroupBoxCheckBox)) {
        QStyleOptionButton box;
        box.QStyleOption::operator=(option);
        box.rect = style.subControlRect(QStyle::CC_GroupBox, &option, QStyle::SC_GroupBoxCheckBox, widget);
        checkBox(painter, box, theme);
    }
    painter.save();
    painter.setFont(headingFont(painter.font()));
    painter.setPen(has(option, QStyle::State_Enabled) ? theme.secondary
                                                      : option.palette.color(QPalette::Disabled, QPalette::Text));
    painter.drawText(text,
                     static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter))
                         | Qt::TextShowMnemonic,
                     option.text);
    painter.restore();
}

} // namespace cadastre::parts
