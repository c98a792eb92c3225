// SPDX-License-Identifier: GPL-3.0-or-later
// Tabs, headers, rows, scroll bars, docks, menus.
#include "ui/styleparts.h"

#include "ui/typography.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyle>
#include <QVariant>

#include <algorithm>

namespace cadastre::parts {

namespace {

bool vertical(const QStyleOptionTab& option)
{
    return option.shape == QTabBar::RoundedWest || option.shape == QTabBar::RoundedEast
        || option.shape == QTabBar::TriangularWest || option.shape == QTabBar::TriangularEast;
}

bool rowHovered(const QStyleOptionViewItem& option, const QWidget* widget)
{
    const QVariant row = widget != nullptr ? widget->property("hoverRow") : QVariant();
    return row.isValid() ? option.index.isValid() && row.toInt() == option.index.row()
                         : has(option, QStyle::State_MouseOver);
}

constexpr int menuCheckWidth = 24;
constexpr int menuPad = 10;

} // namespace

void tabShape(QPainter& painter, const QStyleOptionTab& option, const Theme& theme)
{
    const QRectF rect(option.rect);
    const bool over = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    const bool selected = has(option, QStyle::State_Selected);
    if (over && !selected)
        roundedBox(painter, rect.adjusted(2, 4, -2, -4), theme.hover, QColor());
    if (selected) {
        QRectF mark(rect.left() + 10, rect.bottom() - 2, rect.width() - 20, 2);
        if (option.shape == QTabBar::RoundedSouth || option.shape == QTabBar::TriangularSouth)
            mark.moveTop(rect.top());
        if (vertical(option))
            mark = QRectF(rect.left(), rect.top() + 4, 2, rect.height() - 8);
        painter.fillRect(mark, theme.accent);
    }
    if (has(option, QStyle::State_HasFocus))
        focusRing(painter, rect.adjusted(2, 4, -2, -4), theme);
}

void tabLabel(QPainter& painter, const QStyleOptionTab& option, const Theme& theme, const QWidget* widget,
              const QStyle& style)
{
    if (vertical(option))
        return;
    const bool selected = has(option, QStyle::State_Selected);
    painter.save();
    painter.setFont(headingFont(painter.font()));
    QColor ink = selected || has(option, QStyle::State_MouseOver) ? theme.text : theme.secondary;
    if (!has(option, QStyle::State_Enabled))
        ink = option.palette.color(QPalette::Disabled, QPalette::WindowText);
    painter.setPen(ink);
    QRect text = option.rect.adjusted(10, 0, -10, 0);
    if (!option.leftButtonSize.isEmpty())
        text.setLeft(text.left() + option.leftButtonSize.width() + 4);
    if (!option.rightButtonSize.isEmpty())
        text.setRight(text.right() - option.rightButtonSize.width() - 4);
    if (!option.icon.isNull()) {
        const int side = metrics::smallIcon;
        const QRect place(text.left(), text.center().y() - side / 2 + 1, side, side);
        option.icon.paint(&painter, QStyle::visualRect(option.direction, option.rect, place), Qt::AlignCenter,
                          has(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled);
        text.setLeft(place.right() + 6);
    }
    const int mnemonic = style.styleHint(QStyle::SH_UnderlineShortcut, &option, widget) != 0 ? Qt::TextShowMnemonic
                                                                                             : Qt::TextHideMnemonic;
    painter.drawText(QStyle::visualRect(option.direction, option.rect, text), Qt::AlignCenter | mnemonic, option.text);
    painter.restore();
}

void headerSection(QPainter& painter, const QStyleOption& option, const Theme& theme)
{
    const QRect rect = option.rect;
    const bool over = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    painter.fillRect(rect, over ? theme.hover : theme.base);
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
    if (over)
        painter.fillRect(QRect(option.direction == Qt::RightToLeft ? rect.left() : rect.right(), rect.top() + 5, 1,
                               rect.height() - 10),
                         theme.line);
}

void headerLabel(QPainter& painter, const QStyleOptionHeader& option, const Theme& theme, const QWidget* widget,
                 const QStyle& style)
{
    painter.save();
    painter.setFont(headingFont(painter.font()));
    painter.setPen(has(option, QStyle::State_Enabled) ? theme.secondary : theme.outline);
    QRect text = option.rect;
    if (!option.icon.isNull()) {
        const int side = metrics::smallIcon;
        option.icon.paint(&painter, QRect(text.left(), text.center().y() - side / 2, side, side));
        text.setLeft(text.left() + side + 6);
    }
    // The arrow's room is taken here as well, or a sorted column's title runs under it.
    if (option.sortIndicator != QStyleOptionHeader::None) {
        const int arrow = style.subElementRect(QStyle::SE_HeaderArrow, &option, widget).width();
        if (option.direction == Qt::RightToLeft)
            text.setLeft(text.left() + arrow);
        else
            text.setRight(text.right() - arrow);
    }
    const QString shown = painter.fontMetrics().elidedText(option.text, Qt::ElideRight, text.width());
    painter.drawText(text,
                     static_cast<int>(QStyle::visualAlignment(option.direction, option.textAlignment))
                         | Qt::TextSingleLine,
                     shown);
    painter.restore();
}

void rowBackground(QPainter& painter, const QStyleOptionViewItem& option, const Theme& theme, const QWidget* widget)
{
    const QRect rect = option.rect;
    if (option.backgroundBrush.style() != Qt::NoBrush && !has(option, QStyle::State_Selected))
        painter.fillRect(rect, option.backgroundBrush);
    if (has(option, QStyle::State_Selected)) {
        painter.fillRect(rect, theme.selection);
        if (theme.mode == ThemeMode::HighContrast) {
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 2), theme.accent);
            painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), theme.accent);
        }
    } else if (rowHovered(option, widget) && has(option, QStyle::State_Enabled)) {
        painter.fillRect(rect, theme.hover);
    }
    if (flag(widget, "rowLines"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
}

void scrollBar(QPainter& painter, const QStyleOptionSlider& option, const Theme& theme, const QWidget* widget,
               const QStyle& style)
{
    if (option.minimum == option.maximum)
        return;
    const bool over = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    QRectF handle(style.subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget));
    const qreal thickness = over ? 8 : 6;
    if (option.orientation == Qt::Horizontal) {
        handle = QRectF(handle.left(), handle.center().y() - thickness / 2, handle.width(), thickness);
    } else {
        handle = QRectF(handle.center().x() - thickness / 2, handle.top(), thickness, handle.height());
    }
    const bool active = option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider) && over;
    const QColor color = blend(theme.base, theme.outline,
                               has(option, QStyle::State_Sunken) ? 1.0
                               : active                          ? 0.9
                                                                 : 0.55);
    roundedBox(painter, handle, color, QColor(), 0, thickness / 2);
}

void dockTitle(QPainter& painter, const QStyleOptionDockWidget& option, const Theme& theme, const QWidget* widget)
{
    Q_UNUSED(widget)
    painter.fillRect(option.rect, theme.base);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    painter.save();
    painter.setFont(headingFont(painter.font()));
    painter.setPen(theme.text);
    const QFontMetrics font(painter.font());
    const QRect room = option.rect.adjusted(12, 0, -12 - (option.closable ? 24 : 0) - (option.floatable ? 24 : 0), 0);
    const QString title = font.elidedText(option.title, Qt::ElideRight, room.width(), Qt::TextShowMnemonic);
    const int width = std::min(room.width(), font.horizontalAdvance(title));
    const QRect text =
        QStyle::visualRect(option.direction, option.rect, QRect(room.left(), room.top(), width, room.height()));
    painter.drawText(text, Qt::AlignCenter | Qt::TextHideMnemonic | Qt::TextSingleLine | Qt::TextDontClip, title);
    painter.fillRect(QRect(text.left() - 1, option.rect.bottom() - 1, text.width() + 2, 2), theme.accent);
    painter.restore();
}

void progressBar(QPainter& painter, const QStyleOptionProgressBar& option, const Theme& theme)
{
    QRect bar = option.rect;
    const QString text = option.textVisible ? option.text : QString();
    if (!text.isEmpty() && option.state.testFlag(QStyle::State_Horizontal)) {
        const int width = option.fontMetrics.horizontalAdvance(QStringLiteral("100 %")) + 6;
        const QRect place = QStyle::visualRect(option.direction, option.rect,
                                               QRect(bar.right() - width + 1, bar.top(), width, bar.height()));
        painter.setPen(theme.secondary);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight, text);
        bar.setRight(bar.right() - width);
    }
    QRectF track(bar.left(), bar.center().y() - 2.5, bar.width(), 6);
    track = QRectF(QStyle::visualRect(option.direction, option.rect, track.toRect()));
    roundedBox(painter, track, theme.inset, theme.mode == ThemeMode::HighContrast ? theme.outline : theme.line, 1, 3);
    QRectF done = track;
    if (option.maximum <= option.minimum) { // busy: a third, standing still (no motion)
        done.setLeft(track.left() + track.width() / 3);
        done.setWidth(track.width() / 3);
    } else {
        const double share = static_cast<double>(option.progress - option.minimum) / (option.maximum - option.minimum);
        const double width = track.width() * std::clamp(share, 0.0, 1.0);
        if (option.direction == Qt::RightToLeft)
            done.setLeft(track.right() - width);
        else
            done.setWidth(width);
    }
    if (done.width() >= 1)
        roundedBox(painter, done, theme.accent, QColor(), 0, 3);
}

QSize menuItemSize(const QStyleOptionMenuItem& option, const QSize& contents)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), option.text.isEmpty() ? 9 : option.fontMetrics.height() + 10};
    int width = option.fontMetrics
                    .boundingRect(QRect(), Qt::TextSingleLine | Qt::TextShowMnemonic, option.text.section(u'\t', 0, 0))
                    .width();
    width += menuCheckWidth + 2 * menuPad + metrics::section;
    if (option.text.contains(u'\t'))
        width +=
            std::max(option.reservedShortcutWidth, option.fontMetrics.horizontalAdvance(option.text.section(u'\t', 1)));
    else
        width += option.reservedShortcutWidth;
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += 12;
    return {std::max(width, 120), std::max(option.fontMetrics.height() + 10, 28)};
}

void menuItem(QPainter& painter, const QStyleOptionMenuItem& option, const Theme& theme, const QWidget* widget)
{
    Q_UNUSED(widget)
    const QRect rect = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.save();
        if (option.text.isEmpty()) {
            painter.fillRect(QRect(rect.left() + 8, rect.center().y(), rect.width() - 16, 1), theme.line);
        } else {
            painter.setFont(headingFont(captionFont(option.font)));
            painter.setPen(theme.secondary);
            painter.drawText(rect.adjusted(menuPad, 0, -menuPad, 0), Qt::AlignVCenter | Qt::AlignLeft, option.text);
        }
        painter.restore();
        return;
    }
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool active = has(option, QStyle::State_Selected);
    if (active)
        roundedBox(painter, QRectF(rect.adjusted(4, 0, -4, 0)), enabled ? theme.selection : theme.hover,
                   theme.mode == ThemeMode::HighContrast ? theme.accent : QColor());
    const QColor ink = enabled ? theme.text : option.palette.color(QPalette::Disabled, QPalette::Text);
    const auto mirrored = [&](const QRect& part) { return QStyle::visualRect(option.direction, rect, part); };
    const QRect mark(rect.left() + menuPad, rect.top(), 16, rect.height());
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        QStyleOption box = option;
        box.rect = mirrored(mark);
        box.state.setFlag(QStyle::State_On, option.checked);
        box.state.setFlag(QStyle::State_MouseOver, false);
        if (option.checkType == QStyleOptionMenuItem::Exclusive)
            radioButton(painter, box, theme);
        else
            checkBox(painter, box, theme);
    } else if (!option.icon.isNull()) {
        option.icon.paint(&painter, mirrored(QRect(mark.left(), mark.center().y() - 7, 16, 16)), Qt::AlignCenter,
                          enabled ? QIcon::Normal : QIcon::Disabled);
    }
    painter.save();
    painter.setFont(option.font);
    painter.setPen(ink);
    const QRect text(rect.left() + menuPad + menuCheckWidth, rect.top(), rect.width() - 2 * menuPad - menuCheckWidth,
                     rect.height());
    const int start = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
    const int finish = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter));
    painter.drawText(mirrored(text), start | Qt::TextShowMnemonic | Qt::TextSingleLine,
                     option.text.section(u'\t', 0, 0));
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow = mirrored(QRect(rect.right() - 18, rect.top(), 10, rect.height()));
        chevron(painter, QRectF(arrow), option.direction == Qt::RightToLeft ? Direction::Left : Direction::Right,
                theme.secondary);
    } else if (option.text.contains(u'\t')) {
        painter.setPen(enabled ? theme.secondary : ink);
        painter.drawText(mirrored(text), finish | Qt::TextSingleLine, option.text.section(u'\t', 1));
    }
    painter.restore();
}

void menuBarItem(QPainter& painter, const QStyleOptionMenuItem& option, const Theme& theme, const QStyle& style,
                 const QWidget* widget)
{
    painter.fillRect(option.rect, theme.window);
    const bool active = has(option, QStyle::State_Selected) || has(option, QStyle::State_Sunken);
    if (active && has(option, QStyle::State_Enabled))
        roundedBox(painter, QRectF(option.rect.adjusted(1, 2, -1, -2)), theme.selection, QColor());
    painter.save();
    painter.setPen(has(option, QStyle::State_Enabled) ? theme.text
                                                      : option.palette.color(QPalette::Disabled, QPalette::Text));
    const int mnemonic = style.styleHint(QStyle::SH_UnderlineShortcut, &option, widget) != 0 ? Qt::TextShowMnemonic
                                                                                             : Qt::TextHideMnemonic;
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextSingleLine | mnemonic, option.text);
    painter.restore();
}

} // namespace cadastre::parts
