// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes and places of CadastreStyle: the 4-px grid, all else from font metrics.
#include "ui/style.h"

#include "ui/typography.h"
#include "ui/styleparts.h"
#include "ui/theme.h"

#include <QApplication>
#include <QFontMetrics>
#include <QHeaderView>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace cadastre {

namespace {

constexpr int scrollBarExtent = 12;
constexpr int shortestHandle = 32;
constexpr int buttonPadding = 12;

int controlHeight(const QFontMetrics& font) { return std::max(font.height() + 12, 28); }

} // namespace

QRect CadastreStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame != nullptr && frame->lineWidth > 0)
            return option->rect.adjusted(6, 2, -6, -2);
        break;
    }
    case SE_HeaderLabel: return option->rect.adjusted(8, 0, -8, 0);
    case SE_HeaderArrow: {
        const QRect arrow(option->rect.right() - 15, option->rect.top(), 12, option->rect.height());
        return visualRect(option->direction, option->rect, arrow);
    }
    case SE_TabBarTabText: return option->rect.adjusted(8, 0, -8, 0); // QTabBar elides to this
    case SE_DockWidgetCloseButton:
    case SE_DockWidgetFloatButton: {
        const auto* dock = qstyleoption_cast<const QStyleOptionDockWidget*>(option);
        const bool second = element == SE_DockWidgetFloatButton && dock != nullptr && dock->closable;
        const QRect button(option->rect.right() - 30 - (second ? 24 : 0), option->rect.center().y() - 11, 24, 24);
        return visualRect(option->direction, option->rect, button);
    }
    case SE_PushButtonContents: return option->rect;
    case SE_DockWidgetTitleBarText: return option->rect;
    case SE_ProgressBarContents:
    case SE_ProgressBarGroove:
    case SE_ProgressBarLabel: return option->rect;
    default: break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect CadastreStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                                    const QWidget* widget) const
{
    const QRect rect = option->rect;
    if (control == CC_ScrollBar) {
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (bar == nullptr)
            return {};
        const bool horizontal = bar->orientation == Qt::Horizontal;
        const int room = horizontal ? rect.width() : rect.height();
        const qint64 range = static_cast<qint64>(bar->maximum) - bar->minimum;
        int length = room;
        if (range > 0) {
            length = static_cast<int>((static_cast<qint64>(bar->pageStep) * room) / (range + bar->pageStep));
            length = std::clamp(length, std::min(shortestHandle, room), room);
        }
        const int start =
            sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, room - length, bar->upsideDown);
        const auto part = [&](int from, int size) {
            const QRect logical = horizontal ? QRect(rect.left() + from, rect.top(), size, rect.height())
                                             : QRect(rect.left(), rect.top() + from, rect.width(), size);
            return visualRect(option->direction, rect, logical);
        };
        switch (sub) {
        case SC_ScrollBarGroove: return rect;
        case SC_ScrollBarSlider: return part(start, length);
        case SC_ScrollBarSubPage: return part(0, start);
        case SC_ScrollBarAddPage: return part(start + length, room - start - length);
        default: return {};
        }
    }
    if (control == CC_ComboBox) {
        switch (sub) {
        case SC_ComboBoxFrame: return rect;
        case SC_ComboBoxArrow:
            return visualRect(option->direction, rect, QRect(rect.right() - 24, rect.top(), 25, rect.height()));
        case SC_ComboBoxEditField: return visualRect(option->direction, rect, rect.adjusted(7, 2, -26, -2));
        default: break;
        }
    }
    if (control == CC_SpinBox) {
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        const int buttons = spin != nullptr && spin->buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : 22;
        const int half = rect.height() / 2;
        switch (sub) {
        case SC_SpinBoxUp:
            return buttons == 0 ? QRect()
                                : visualRect(option->direction, rect,
                                             QRect(rect.right() - buttons, rect.top() + 2, buttons, half - 2));
        case SC_SpinBoxDown:
            return buttons == 0 ? QRect()
                                : visualRect(option->direction, rect,
                                             QRect(rect.right() - buttons, rect.top() + half, buttons, half - 2));
        case SC_SpinBoxEditField: return visualRect(option->direction, rect, rect.adjusted(6, 2, -4 - buttons, -2));
        case SC_SpinBoxFrame: return rect;
        default: break;
        }
    }
    if (control == CC_GroupBox) {
        const auto* group = qstyleoption_cast<const QStyleOptionGroupBox*>(option);
        const QFontMetrics font(headingFont(widget != nullptr ? widget->font() : QApplication::font()));
        const bool titled =
            group != nullptr && (!group->text.isEmpty() || group->subControls.testFlag(SC_GroupBoxCheckBox));
        const int title = titled ? std::max(font.height(), 18) : 0;
        const bool checkable = group != nullptr && group->subControls.testFlag(SC_GroupBoxCheckBox);
        switch (sub) {
        case SC_GroupBoxCheckBox: return visualRect(option->direction, rect, QRect(rect.left(), rect.top(), 16, title));
        case SC_GroupBoxLabel: {
            const int left = checkable ? 24 : 0;
            const int width = group != nullptr ? font.horizontalAdvance(group->text) + 4 : 0;
            return visualRect(option->direction, rect, QRect(rect.left() + left, rect.top(), width, title));
        }
        case SC_GroupBoxContents:
        case SC_GroupBoxFrame: return rect.adjusted(0, titled ? title + metrics::inControl : 0, 0, 0);
        default: break;
        }
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QSize CadastreStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                      const QWidget* widget) const
{
    const QFontMetrics font = option != nullptr ? option->fontMetrics : QFontMetrics(QApplication::font());
    switch (type) {
    case CT_PushButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const bool link = parts::flag(widget, "link");
        int width = contents.width() + 2 * (link ? metrics::linkBreath : buttonPadding);
        if (button != nullptr && button->text.isEmpty())
            return {std::max(metrics::target, contents.width() + 8), controlHeight(font)};
        return {link ? width : std::max(width, 64),
                link ? std::max(font.height() + 6, metrics::target) : controlHeight(font)};
    }
    case CT_ToolButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        if (button == nullptr)
            break;
        const bool wordy = !button->text.isEmpty() && button->toolButtonStyle != Qt::ToolButtonIconOnly;
        const bool arrow = button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup)
                        || (wordy && button->features.testFlag(QStyleOptionToolButton::HasMenu));
        int width = 12;
        int height = std::max(button->iconSize.height() + 6, metrics::target);
        if (wordy) {
            width += font.size(Qt::TextShowMnemonic, button->text).width() + 8;
            if (!button->icon.isNull() && button->toolButtonStyle != Qt::ToolButtonTextOnly)
                width += metrics::smallIcon + 6;
            height = controlHeight(font);
        } else {
            width = height;
        }
        return {width + (arrow ? 14 : 0), height};
    }
    case CT_LineEdit: return {contents.width() + 12, std::max(contents.height() + 4, controlHeight(font))};
    case CT_ComboBox: return {contents.width() + 40, controlHeight(font)};
    case CT_SpinBox: return {contents.width() + 34, controlHeight(font)};
    case CT_TabBarTab: {
        const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
        if (tab == nullptr)
            break;
        const QFontMetrics bold(headingFont(widget != nullptr ? widget->font() : QApplication::font()));
        int width = bold.size(Qt::TextShowMnemonic, tab->text).width() + 22;
        if (!tab->icon.isNull())
            width += metrics::smallIcon + 6;
        width += tab->leftButtonSize.isEmpty() ? 0 : tab->leftButtonSize.width() + 4;
        width += tab->rightButtonSize.isEmpty() ? 0 : tab->rightButtonSize.width() + 4;
        return {width, std::max(bold.height() + 16, 32)};
    }
    case CT_HeaderSection: {
        const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        const QFontMetrics bold(headingFont(widget != nullptr ? widget->font() : QApplication::font()));
        int width = header != nullptr ? bold.horizontalAdvance(header->text) + 18 : contents.width();
        // Room for the arrow in every column that may be sorted, or sorting would cut the title.
        const auto* view = qobject_cast<const QHeaderView*>(widget);
        if ((view != nullptr && view->isSortIndicatorShown())
            || (header != nullptr && header->sortIndicator != QStyleOptionHeader::None))
            width += 14;
        return {width, std::max(bold.height() + 10, 26)};
    }
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {base.width() + 8, std::max(base.height(), metrics::rowHeight(font))};
    }
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return parts::menuItemSize(*item, contents);
        break;
    case CT_MenuBarItem: return {contents.width() + 16, std::max(contents.height() + 10, 28)};
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {base.width() + 4, std::max(base.height(), metrics::target)};
    }
    case CT_GroupBox: return contents + QSize(0, 2);
    case CT_ProgressBar: return {contents.width(), std::max(font.height(), 16)};
    default: break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

int CadastreStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ButtonMargin: return 2 * buttonPadding;
    case PM_ButtonDefaultIndicator:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_ToolBarFrameWidth:
    case PM_MenuBarPanelWidth:
    case PM_DockWidgetFrameWidth: return 0;
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap: return 1;
    case PM_DefaultFrameWidth: // the square sheet of a text field lies inside of the round corners
        return parts::isSheet(widget) ? metrics::inControl : 1;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent: return 1; // Qt widens the grip of 1-px handles by itself
    case PM_ScrollBarExtent: return scrollBarExtent;
    case PM_ScrollBarSliderMin: return shortestHandle;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return metrics::between;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize: return metrics::smallIcon;
    case PM_ToolBarIconSize: return metrics::toolIcon;
    case PM_ToolBarItemSpacing: return 6;
    case PM_ToolBarItemMargin: return 6;
    case PM_ToolBarSeparatorExtent: return 13;
    case PM_ToolBarExtensionExtent: return 20;
    case PM_MenuHMargin: return 0;
    case PM_MenuVMargin: return 5;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuBarHMargin: return 4;
    case PM_MenuBarVMargin: return 1;
    case PM_MenuBarItemSpacing: return 0;
    case PM_DockWidgetTitleMargin: return 9;
    case PM_DockWidgetTitleBarButtonMargin: return 4;
    case PM_SliderThickness:
    case PM_SliderControlThickness: return 20;
    case PM_SliderLength: return 16;
    case PM_MessageBoxIconSize: return 32;
    case PM_TitleBarButtonIconSize: return 12;
    case PM_HeaderMargin: return 8;
    case PM_HeaderMarkSize: return 8;
    case PM_FocusFrameHMargin: return 4; // the breath of item text
    case PM_ToolTipLabelFrameWidth: return 6;
    case PM_TreeViewIndentation: return 18;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin: return widget != nullptr && widget->isWindow() ? metrics::page : metrics::group;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return metrics::between;
    case PM_TitleBarHeight: return std::max(QProxyStyle::pixelMetric(metric, option, widget), 28);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int CadastreStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                             QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
    case SH_ComboBox_AllowWheelScrolling: // whoever scrolls a form changes nothing in it
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_ScrollView_FrameOnlyAroundContents:
    case SH_ItemView_PaintAlternatingRowColorsForEmptyArea:
    case SH_GroupBox_TextLabelVerticalAlignment: return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_MiddleClickAbsolutePosition:
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_MenuBar_MouseTracking:
    case SH_Menu_MouseTracking:
    case SH_ComboBox_ListMouseTracking:
    case SH_TitleBar_NoBorder: return 1;
    case SH_ToolTipLabel_Opacity: return 255;
    case SH_TabBar_Alignment: return Qt::AlignLeft;
    case SH_TabBar_ElideMode: return Qt::ElideNone;
    case SH_Table_GridLineColor: return static_cast<int>(themeOf(widget).line.rgba());
    case SH_FormLayoutLabelAlignment: return Qt::AlignLeft | Qt::AlignVCenter;
    case SH_FormLayoutFormAlignment: return Qt::AlignLeft | Qt::AlignTop;
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace cadastre
