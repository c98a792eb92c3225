// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style.h"

#include "ui/icons.h"
#include "ui/typography.h"
#include "ui/styleparts.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QGroupBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>

namespace cadastre {

namespace {

Theme themeFor(const QStyleOption* option, const QWidget* widget)
{
    return option != nullptr ? Theme::fromPalette(option->palette) : themeOf(widget);
}

bool wantsHover(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) != nullptr || qobject_cast<const QComboBox*>(widget) != nullptr
        || qobject_cast<const QAbstractSpinBox*>(widget) != nullptr || qobject_cast<const QLineEdit*>(widget) != nullptr
        || qobject_cast<const QScrollBar*>(widget) != nullptr || qobject_cast<const QTabBar*>(widget) != nullptr
        || qobject_cast<const QHeaderView*>(widget) != nullptr || qobject_cast<const QGroupBox*>(widget) != nullptr;
}

bool insideOf(const QWidget* widget, const char* className)
{
    return widget != nullptr && widget->parentWidget() != nullptr && widget->parentWidget()->inherits(className);
}

} // namespace

CadastreStyle::CadastreStyle() : QProxyStyle(QStringLiteral("fusion")) { setObjectName(QStringLiteral("cadastre")); }

void CadastreStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (wantsHover(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* view = qobject_cast<QAbstractItemView*>(widget)) {
        view->viewport()->setAttribute(Qt::WA_Hover);
        view->viewport()->setMouseTracking(true);
    }
    if (qobject_cast<QMenu*>(widget) != nullptr || widget->inherits("QTipLabel")
        || widget->inherits("QComboBoxPrivateContainer"))
        widget->setBackgroundRole(QPalette::Base);
    if (auto* tabs = qobject_cast<QTabWidget*>(widget))
        tabs->setDocumentMode(true); // the line under the bar, no frame around the page
    if (auto* bar = qobject_cast<QStatusBar*>(widget))
        bar->setContentsMargins(0, 1, 0, 1); // its facts have room of their own: they begin in line with the views
    if (auto* sheet = qobject_cast<QFrame*>(widget); parts::isSheet(sheet))
        sheet->setFrameStyle(sheet->frameStyle()); // its frame was measured before it was known what it becomes
    if (auto* box = qobject_cast<QAbstractSpinBox*>(widget)) {
        box->setFocusPolicy(Qt::StrongFocus);
        box->installEventFilter(this);
    }
}

bool CadastreStyle::eventFilter(QObject* watched, QEvent* event)
{
    // A spin box turns by the wheel only when it was chosen; otherwise the page under it scrolls.
    if (event->type() == QEvent::Wheel)
        if (const auto* box = qobject_cast<QAbstractSpinBox*>(watched); box && !box->hasFocus()) {
            event->ignore();
            return true;
        }
    return QProxyStyle::eventFilter(watched, event);
}

void CadastreStyle::unpolish(QWidget* widget)
{
    if (wantsHover(widget))
        widget->setAttribute(Qt::WA_Hover, false);
    QProxyStyle::unpolish(widget);
}

void CadastreStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                  const QWidget* widget) const
{
    const Theme theme = themeFor(option, widget);
    const QRectF box(option->rect);
    switch (element) {
    case PE_PanelButtonCommand: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const bool flat = button != nullptr && button->features.testFlag(QStyleOptionButton::Flat);
        parts::buttonPanel(*painter, *option, theme, parts::buttonLook(widget, flat));
        return;
    }
    case PE_PanelButtonTool: parts::buttonPanel(*painter, *option, theme, parts::ButtonLook::Quiet); return;
    case PE_FrameDefaultButton:
    case PE_FrameGroupBox:
    case PE_FrameStatusBarItem:
    case PE_FrameTabWidget:
    case PE_FrameDockWidget:
    case PE_IndicatorTabTearLeft: // the arrows say that there is more
    case PE_IndicatorTabTearRight:
    case PE_PanelStatusBar:
    case PE_FrameButtonBevel:
    case PE_FrameButtonTool: return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView*>(widget) != nullptr)
            parts::roundedBox(*painter, box.adjusted(1, 1, -1, -1), QColor(), theme.accent, 1, 3);
        else
            parts::focusRing(*painter, box, theme);
        return;
    case PE_PanelLineEdit:
        // Inside of a combo box or spin box the frame is already there.
        if (!insideOf(widget, "QComboBox") && !insideOf(widget, "QAbstractSpinBox")) {
            const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            if (frame == nullptr || frame->lineWidth > 0)
                parts::inputFrame(*painter, *option, theme, widget);
        }
        return;
    case PE_FrameLineEdit: return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: parts::checkBox(*painter, *option, theme); return;
    case PE_IndicatorRadioButton: parts::radioButton(*painter, *option, theme); return;
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children)) {
            const bool open = option->state.testFlag(State_Open);
            const parts::Direction closed =
                option->direction == Qt::RightToLeft ? parts::Direction::Left : parts::Direction::Right;
            parts::chevron(*painter, box, open ? parts::Direction::Down : closed, theme.secondary, 8);
        }
        return;
    case PE_PanelItemViewRow:
        if (const auto* row = qstyleoption_cast<const QStyleOptionViewItem*>(option))
            parts::rowBackground(*painter, *row, theme, widget);
        return;
    case PE_PanelItemViewItem: {
        // A tree's PE_PanelItemViewRow leaves the cell beside the branch out, so rows are drawn here as well.
        const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
        if (item == nullptr)
            return;
        if (widget != nullptr && widget->inherits("QListView")) {
            if (item->state.testFlag(State_Selected)
                || (item->state.testFlag(State_MouseOver) && item->state.testFlag(State_Enabled)))
                parts::roundedBox(*painter, box.adjusted(2, 0, -2, 0),
                                  item->state.testFlag(State_Selected) ? theme.selection : theme.hover, QColor());
            return;
        }
        parts::rowBackground(*painter, *item, theme, widget);
        return;
    }
    case PE_Frame: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame != nullptr && frame->lineWidth <= 0)
            return;
        const bool focused = option->state.testFlag(State_HasFocus);
        const bool input = parts::isSheet(widget);
        const QColor fill = input ? (option->state.testFlag(State_Enabled) ? theme.base : theme.window) : QColor();
        parts::roundedBox(*painter, box, fill, input ? (focused ? theme.accent : theme.outline) : theme.line,
                          input && focused ? 2 : 1);
        return;
    }
    case PE_FrameTabBarBase: {
        if (parts::flag(widget, "plainBar"))
            return;
        const auto* base = qstyleoption_cast<const QStyleOptionTabBarBase*>(option);
        QRect line(option->rect.left(), option->rect.bottom(), option->rect.width(), 1);
        if (base != nullptr && base->shape == QTabBar::RoundedSouth)
            line.moveTop(option->rect.top());
        painter->fillRect(line, theme.line);
        return;
    }
    case PE_FrameMenu:
        parts::roundedBox(*painter, box, QColor(), theme.mode == ThemeMode::HighContrast ? theme.outline : theme.line,
                          1, 0);
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, theme.base);
        parts::roundedBox(*painter, box, QColor(), theme.mode == ThemeMode::HighContrast ? theme.outline : theme.line,
                          1, 0);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, theme.base);
        parts::roundedBox(*painter, box, QColor(), theme.outline, 1, 0);
        return;
    case PE_IndicatorHeaderArrow: {
        const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        if (header != nullptr && header->sortIndicator != QStyleOptionHeader::None)
            parts::chevron(*painter, box,
                           header->sortIndicator == QStyleOptionHeader::SortUp ? parts::Direction::Down
                                                                               : parts::Direction::Up,
                           theme.accent, 7);
        return;
    }
    case PE_IndicatorArrowUp: parts::chevron(*painter, box, parts::Direction::Up, theme.secondary); return;
    case PE_IndicatorArrowDown: parts::chevron(*painter, box, parts::Direction::Down, theme.secondary); return;
    case PE_IndicatorArrowLeft: parts::chevron(*painter, box, parts::Direction::Left, theme.secondary); return;
    case PE_IndicatorArrowRight: parts::chevron(*painter, box, parts::Direction::Right, theme.secondary); return;
    case PE_IndicatorTabClose: {
        const qreal ratio = painter->device()->devicePixelRatioF();
        const QPoint corner = option->rect.center() - QPoint(5, 5);
        painter->drawPixmap(corner, iconPixmap(QStringLiteral("close"), 12, ratio,
                                               option->state.testFlag(State_MouseOver) ? theme.text : theme.secondary));
        return;
    }
    case PE_IndicatorDockWidgetResizeHandle: painter->fillRect(option->rect, theme.line); return;
    case PE_IndicatorToolBarSeparator: {
        const QPoint c = option->rect.center();
        if (option->state.testFlag(State_Horizontal))
            painter->fillRect(QRect(c.x(), option->rect.top() + 6, 1, option->rect.height() - 12), theme.line);
        else
            painter->fillRect(QRect(option->rect.left() + 6, c.y(), option->rect.width() - 12, 1), theme.line);
        return;
    }
    case PE_PanelScrollAreaCorner: // a block that is no white sheet shows its own ground there
        if (const auto* area = qobject_cast<const QAbstractScrollArea*>(widget);
            area == nullptr || area->viewport()->autoFillBackground())
            painter->fillRect(option->rect, theme.base);
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CadastreStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const
{
    const Theme theme = themeFor(option, widget);
    switch (element) {
    case CE_PushButton: // bevel and label; the ring belongs to the panel
        drawControl(CE_PushButtonBevel, option, painter, widget);
        drawControl(CE_PushButtonLabel, option, painter, widget);
        return;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton label = *button;
            const auto look = parts::buttonLook(widget, button->features.testFlag(QStyleOptionButton::Flat));
            const QColor ink = parts::buttonText(theme, look, *option);
            for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
                label.palette.setColor(group, QPalette::ButtonText, ink);
            if (!label.icon.isNull() && look != parts::ButtonLook::Framed && iconNames().contains(label.icon.name())
                && !label.icon.name().startsWith(QLatin1String("status-"))) // severities keep their colour
                label.icon = QIcon(
                    iconPixmap(label.icon.name(), label.iconSize.width(), painter->device()->devicePixelRatioF(), ink));
            label.text = parts::wordsThatFit(label, widget);
            if (!label.icon.isNull() && !label.text.isEmpty())
                parts::iconAndWords(*painter, label, widget, *this);
            else
                QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            parts::tabShape(*painter, *tab, theme);
        return;
    case CE_TabBarTabLabel:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            parts::tabLabel(*painter, *tab, theme, widget, *this);
        return;
    case CE_Header: // the base shrinks the label by the margin on all four sides, which cuts descenders
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            parts::headerSection(*painter, *header, theme);
            QStyleOptionHeader part(*header);
            part.rect = subElementRect(SE_HeaderLabel, header, widget);
            parts::headerLabel(*painter, part, theme, widget, *this);
            part.rect = subElementRect(SE_HeaderArrow, header, widget);
            drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
        }
        return;
    case CE_HeaderEmptyArea:
        if (!option->state.testFlag(State_Horizontal)) { // below the last row nothing ends
            painter->fillRect(option->rect, theme.base);
            return;
        }
        [[fallthrough]];
    case CE_HeaderSection: parts::headerSection(*painter, *option, theme); return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            parts::headerLabel(*painter, *header, theme, widget, *this);
        return;
    case CE_ItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            QStyleOptionViewItem row = *item;
            for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive})
                row.palette.setColor(group, QPalette::HighlightedText, item->palette.color(group, QPalette::Text));
            QProxyStyle::drawControl(element, &row, painter, widget);
        }
        return;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            painter->fillRect(option->rect, theme.base);
            parts::menuItem(*painter, *item, theme, widget);
        }
        return;
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            parts::menuBarItem(*painter, *item, theme, *this, widget);
        return;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, theme.window); return;
    case CE_ToolBar:
        painter->fillRect(option->rect, theme.window);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), theme.line);
        return;
    case CE_DockWidgetTitle:
        if (const auto* dock = qstyleoption_cast<const QStyleOptionDockWidget*>(option))
            parts::dockTitle(*painter, *dock, theme, widget);
        return;
    case CE_Splitter: painter->fillRect(option->rect, theme.line); return;
    case CE_ProgressBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            painter->save();
            parts::progressBar(*painter, *bar, theme);
            painter->restore();
        }
        return;
    case CE_ShapedFrame: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame != nullptr && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)) {
            const QPoint c = option->rect.center();
            if (frame->frameShape == QFrame::HLine)
                painter->fillRect(QRect(option->rect.left(), c.y(), option->rect.width(), 1), theme.line);
            else
                painter->fillRect(QRect(c.x(), option->rect.top(), 1, option->rect.height()), theme.line);
            return;
        }
        if (frame != nullptr && frame->frameShape != QFrame::NoFrame) {
            drawPrimitive(PE_Frame, option, painter, widget);
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    case CE_SizeGrip: return;
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void CadastreStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                       const QWidget* widget) const
{
    const Theme theme = themeFor(option, widget);
    if (control == CC_ToolButton) {
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option))
            return parts::toolButton(*painter, *button, theme, widget, *this);
    } else if (control == CC_ComboBox) {
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return parts::comboBox(*painter, *combo, theme, widget);
    } else if (control == CC_SpinBox) {
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
            return parts::spinBox(*painter, *spin, theme, widget, *this);
    } else if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return parts::scrollBar(*painter, *bar, theme, widget, *this);
    } else if (control == CC_Slider) {
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return parts::slider(*painter, *slider, theme, widget, *this);
    } else if (control == CC_GroupBox) {
        if (const auto* group = qstyleoption_cast<const QStyleOptionGroupBox*>(option))
            return parts::groupBox(*painter, *group, theme, widget, *this);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QIcon CadastreStyle::standardIcon(StandardPixmap pixmap, const QStyleOption* option, const QWidget* widget) const
{
    switch (pixmap) {
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
    case SP_LineEditClearButton:
    case SP_DialogCloseButton: return themedIcon(QStringLiteral("close"), Tone::Secondary);
    case SP_TitleBarNormalButton: return themedIcon(QStringLiteral("external"), Tone::Secondary);
    case SP_MessageBoxInformation: return statusIcon(StatusLevel::Info);
    case SP_MessageBoxQuestion: return themedIcon(QStringLiteral("help"), Tone::Accent);
    case SP_MessageBoxWarning: return statusIcon(StatusLevel::Warning);
    case SP_MessageBoxCritical: return statusIcon(StatusLevel::Error);
    case SP_ToolBarHorizontalExtensionButton: return themedIcon(QStringLiteral("more"));
    default: return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

} // namespace cadastre
