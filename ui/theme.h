// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QWidget>

#include <array>
#include <cstddef>

class QApplication;

namespace cadastre {

/// What the person chose in the settings.
enum class ThemeChoice { System, Light, Dark, HighContrast };
/// What is on the screen now.
enum class ThemeMode { Light, Dark, HighContrast };

/// States of address space that are drawn as areas.
enum class FillRole { Allocated, Assigned, Reserved, Available, Overlap, Unmanaged, Ignored };
inline constexpr int fillRoleCount = 7;

/// Levels of a verdict; each has a text colour and a glyph icon (ui/icons.h), never a font glyph.
enum class StatusLevel { Error, Warning, Info, Ok, Pending, NoData };
inline constexpr int statusLevelCount = 6;

/// Colours of running text. The status tones follow StatusLevel.
enum class Tone { Normal, Secondary, Accent, Ok, Warning, Error, OnAccent };

/// One area role: colour first, pattern second, so that greyscale print and colour-blind readers lose nothing.
struct Fill {
    QColor fill;       ///< solid colour of a leaf
    QColor outline;    ///< at least 3:1 on base
    QColor background; ///< what lies under the pattern (tint or base)
    Qt::BrushStyle pattern = Qt::SolidPattern;
    int outlineWidth = 1;
};

/// The visual tokens: a plain value, cheap to copy. There is no current theme anywhere; a painter asks themeOf(widget),
/// which derives it from the palette, so forced, system and mixed palettes are all right and PaletteChange suffices.
/// Sizes that are not colours live in namespace metrics below.
struct Theme {
    ThemeMode mode = ThemeMode::Light;

    QColor window; ///< calm surface: toolbars, forms, docks in light
    QColor base;   ///< cards, tables, preview panes
    QColor text;
    QColor secondary;     ///< labels, captions
    QColor outline;       ///< borders of inputs, >= 3:1 on base
    QColor accent;        ///< links, focus, primary buttons
    QColor onAccent;      ///< text on an accent fill
    QColor line;          ///< thin separators and card borders; decoration only
    QColor hover;         ///< row or button under the pointer
    QColor selection;     ///< selected row; text stays `text` on it
    QColor selectionText; ///< accent text on `selection` (segmented control, active step)
    QColor inset;         ///< command blocks, empty tracks
    QColor errorTint;     ///< background of a row or bar that carries a problem
    QColor warningTint;
    QColor okTint;
    QColor infoTint;

    std::array<Fill, fillRoleCount> fills;
    std::array<QColor, statusLevelCount> statuses;
    std::array<QColor, 6> seriesColors;

    [[nodiscard]] const Fill& fill(FillRole role) const { return fills[static_cast<std::size_t>(role)]; }
    [[nodiscard]] QColor status(StatusLevel level) const { return statuses[static_cast<std::size_t>(level)]; }
    [[nodiscard]] QColor tint(StatusLevel level) const;
    [[nodiscard]] QColor toneColor(Tone tone) const;
    /// Line series 0…5; a seventh series belongs into "others" and gets `secondary`.
    [[nodiscard]] QColor series(int index) const;
    [[nodiscard]] static Qt::PenStyle seriesDash(int index);
    /// White where its contrast on `fill` is at least 4.5, else #101316.
    [[nodiscard]] static QColor labelOn(const QColor& fill);
    [[nodiscard]] bool isDark() const;

    /// The full palette of this theme, disabled group included.
    [[nodiscard]] QPalette palette() const;

    [[nodiscard]] static const Theme& light();
    [[nodiscard]] static const Theme& dark();
    /// Text and base only, outlines of 2 px, hatches instead of fills.
    [[nodiscard]] static Theme highContrast(const QPalette& system);
    /// dark := window darker than windowText; high contrast := pure black against pure white (>= 20:1).
    [[nodiscard]] static Theme fromPalette(const QPalette& palette);
};

/// The theme of the palette that `widget` paints with; nullptr = the application's.
[[nodiscard]] Theme themeOf(const QWidget* widget);

/// Our style and palette on the application. May be called again when the choice or the desktop changes: the system's own palette
/// as it is then decides System (and the direction of HighContrast).
void applyTheme(QApplication& app, ThemeChoice choice);

/// WCAG 2.1 relative luminance contrast, 1…21.
[[nodiscard]] double contrastRatio(const QColor& a, const QColor& b);
/// `over` painted at `share` (0…1) on `under`, opaque.
[[nodiscard]] QColor blend(const QColor& under, const QColor& over, double share);

/// The 4-px grid (interface §4.8), in logical pixels.
namespace metrics {
inline constexpr int inControl = 4;
inline constexpr int between = 8;
inline constexpr int group = 12;
inline constexpr int page = 16;
inline constexpr int section = 24;
inline constexpr int radius = 4;
inline constexpr int linkBreath = 6;                   ///< beside the words of a link, for its hover
inline constexpr int target = 24;                      ///< smallest thing to click
inline constexpr int smallIcon = 16;                   ///< menus, tables
inline constexpr int toolIcon = 22;                    ///< toolbars
[[nodiscard]] int rowHeight(const QFontMetrics& font); ///< font height + 8
} // namespace metrics

} // namespace cadastre

Q_DECLARE_METATYPE(cadastre::StatusLevel)
Q_DECLARE_METATYPE(cadastre::FillRole)
Q_DECLARE_METATYPE(cadastre::Tone)
