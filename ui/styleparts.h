// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QRectF>
#include <QStyle>
#include <QStyleOption>

class QPainter;

namespace cadastre::parts {

/// The drawings of CadastreStyle, one function an element; they know the option and the theme, never a widget's content.

[[nodiscard]] inline bool has(const QStyleOption& option, QStyle::StateFlag state)
{
    return option.state.testFlag(state);
}

/// A text field of several lines.
[[nodiscard]] bool isSheet(const QWidget* widget);
enum class ButtonLook { Framed, Primary, Link, Quiet };
[[nodiscard]] bool flag(const QWidget* widget, const char* property);
[[nodiscard]] ButtonLook buttonLook(const QWidget* widget, bool flat);
[[nodiscard]] QColor buttonText(const Theme& theme, ButtonLook look, const QStyleOption& option);

void roundedBox(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& border, qreal width = 1,
                qreal radius = metrics::radius);
enum class Direction { Up, Down, Left, Right };
void chevron(QPainter& painter, const QRectF& rect, Direction direction, const QColor& color, qreal size = 7);

void buttonPanel(QPainter& painter, const QStyleOption& option, const Theme& theme, ButtonLook look);
/// The words of a push button, with "…" where it is too narrow for them: half a letter at its edge looks broken.
QString wordsThatFit(const QStyleOptionButton& option, const QWidget* widget);
/// The label of a push button that has both, as far apart as in a tool button: Qt leaves two pixels between them.
void iconAndWords(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget, const QStyle& style);
void focusRing(QPainter& painter, const QRectF& rect, const Theme& theme, qreal radius = metrics::radius);
void inputFrame(QPainter& painter, const QStyleOption& option, const Theme& theme, const QWidget* widget);
void checkBox(QPainter& painter, const QStyleOption& option, const Theme& theme);
void radioButton(QPainter& painter, const QStyleOption& option, const Theme& theme);
void toolButton(QPainter& painter, const QStyleOptionToolButton& option, const Theme& theme, const QWidget* widget,
                const QStyle& style);
void comboBox(QPainter& painter, const QStyleOptionComboBox& option, const Theme& theme, const QWidget* widget);
void spinBox(QPainter& painter, const QStyleOptionSpinBox& option, const Theme& theme, const QWidget* widget,
             const QStyle& style);
void scrollBar(QPainter& painter, const QStyleOptionSlider& option, const Theme& theme, const QWidget* widget,
               const QStyle& style);
void slider(QPainter& painter, const QStyleOptionSlider& option, const Theme& theme, const QWidget* widget,
            const QStyle& style);
void groupBox(QPainter& painter, const QStyleOptionGroupBox& option, const Theme& theme, const QWidget* widget,
              const QStyle& style);

void tabShape(QPainter& painter, const QStyleOptionTab& option, const Theme& theme);
void tabLabel(QPainter& painter, const QStyleOptionTab& option, const Theme& theme, const QWidget* widget,
              const QStyle& style);
void headerSection(QPainter& painter, const QStyleOption& option, const Theme& theme);
void headerLabel(QPainter& painter, const QStyleOptionHeader& option, const Theme& theme, const QWidget* widget,
                 const QStyle& style);
void rowBackground(QPainter& painter, const QStyleOptionViewItem& option, const Theme& theme, const QWidget* widget);
void dockTitle(QPainter& painter, const QStyleOptionDockWidget& option, const Theme& theme, const QWidget* widget);
void progressBar(QPainter& painter, const QStyleOptionProgressBar& option, const Theme& theme);

void menuItem(QPainter& painter, const QStyleOptionMenuItem& option, const Theme& theme, const QWidget* widget);
void menuBarItem(QPainter& painter, const QStyleOptionMenuItem& option, const Theme& theme, const QStyle& style,
                 const QWidget* widget);
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem& option, const QSize& contents);

} // namespace cadastre::parts
