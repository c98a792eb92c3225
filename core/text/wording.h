// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace cadastre {

/// In whose language a sentence is: that of the window, or English, in which everything is written that others run and
/// commit, whoever exports it.
enum class Wording : std::uint8_t { Translated, English };

/// A text of context "core" (QT_TRANSLATE_NOOP).
[[nodiscard]] inline QString worded(const char* text, Wording wording)
{
    return wording == Wording::English ? QString::fromUtf8(text) : QCoreApplication::translate("core", text);
}

} // namespace cadastre
