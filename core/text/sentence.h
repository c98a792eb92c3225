// SPDX-License-Identifier: GPL-3.0-or-later
// Facts become sentences here and nowhere else: the window, the command line and the rehearsal endpoint say the same.
// Texts are looked up in context "core" of the installed translators; without one, or where it is asked for, they are English.
#pragma once

#include "base/error.h"
#include "text/wording.h"

#include <QString>

namespace cadastre {

/// One sentence that names the rule, the value and, where it is short, the way out. Plain text, never markup; values are
/// made visible (visibletext.h). Params that an error does not carry leave no hole.
[[nodiscard]] QString sentence(const Error& error, Wording wording = Wording::Translated);
/// What to do about it, as a second sentence. Empty when sentence() already says it.
[[nodiscard]] QString adviceFor(const Error& error);
/// Where in a file: "pools.json, line 3, column 14: " or "". For errors that carry `file`, `line`, `column`.
[[nodiscard]] QString placeOf(const Error& error);

/// The code as a word for machines: "overlap", "not-found". Stable: JSON of the command line carries it.
[[nodiscard]] QString codeWord(ErrorCode code);

} // namespace cadastre
