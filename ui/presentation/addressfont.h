// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

class QWidget;

namespace cadastre {

/// The font of every address, prefix and command. Proportional fonts turn "1ff0" into one glyph "ﬀ" (and PDF readers then copy
/// U+FB00), so this is the system's fixed font if it draws "ff", "fi", "ffi" as separate glyphs, else Hack, else DejaVu Sans
/// Mono; at the widget's size, with QFont::PreferNoShaping. nullptr = the application font's size.
[[nodiscard]] QFont addressFont(const QWidget* widget);
/// The same for a given size source (delegates, exports).
[[nodiscard]] QFont addressFont(const QFont& sizeFrom);
/// True if shaping "ff fi fl ffi ffl 1ff0" in `font` yields one glyph a character.
[[nodiscard]] bool passesLigatureTest(const QFont& font);

} // namespace cadastre
