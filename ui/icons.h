// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QIcon>
#include <QStringList>

namespace cadastre {

/// Makes resources/cadastre.qrc of the static library known; idempotent. Call once before the first icon (applyTheme does).
void initResources();

/// The icon of one of our names ("new-pool", "provision", "undo", …; see iconNames()). Standard actions take the desktop
/// theme's symbolic icon where it has one; everything else is our line drawing. Both are drawn in the palette's text colour
/// at paint time, so a PaletteChange needs nothing. An unknown name gives a null icon.
[[nodiscard]] QIcon themedIcon(const QString& name);
/// The same drawing in a fixed tone (follows the theme).
[[nodiscard]] QIcon themedIcon(const QString& name, Tone tone);
/// Severity glyph in its colour: error ✖, warning ▲, info ●, ok ✔, pending ◐, no data ◌, as SVG.
[[nodiscard]] QIcon statusIcon(StatusLevel level);
/// The drawing at `size` logical pixels for `devicePixelRatio`, in `color`; cached.
[[nodiscard]] QPixmap iconPixmap(const QString& name, int size, qreal devicePixelRatio, const QColor& color);
[[nodiscard]] QString statusIconName(StatusLevel level);
/// "error", "warning" … translated: the word beside every colour.
[[nodiscard]] QString statusWord(StatusLevel level);
/// The application's icon in colour.
[[nodiscard]] QIcon applicationIcon();
/// All names with a drawing of ours.
[[nodiscard]] const QStringList& iconNames();

} // namespace cadastre
