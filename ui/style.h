// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QAbstractButton;
class QStyleOptionButton;
class QStyleOptionToolButton;

namespace cadastre {

/// Our look over Fusion: one calm surface, thin lines, 4-px radii, one accent; no style sheets. Everything is derived from
/// the palette through themeOf(), so it is right in any theme and on a PaletteChange.
///
/// Dynamic properties that a widget may carry (set before it is shown):
///   "primary"  bool  QPushButton, QToolButton: filled with the accent; one a view
///   "link"     bool  buttons: accent text without a frame
///   "quiet"    bool  buttons: frame only under the pointer
///   "toolLike" bool  QToolButton: thin frame as in the toolbar even outside of one
///   "problem"  bool  QLineEdit, combo, spin box: border in the error colour
///   "rowLines" bool  item views: thin line under each row
///   "plainBar" bool  QTabBar: no line under the bar
class CadastreStyle final : public QProxyStyle {
    Q_OBJECT
public:
    CadastreStyle();

    void polish(QWidget* widget) override;
    void unpolish(QWidget* widget) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                         const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override;
    QIcon standardIcon(StandardPixmap pixmap, const QStyleOption* option, const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returnData) const override;
};

} // namespace cadastre
