// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importplan.h"

#include <QString>

namespace cadastre {

/// What an import notes, as a sentence.
[[nodiscard]] QString noteText(const ImportNote& note);

/// Why a record met its fate, with the way out, what it becomes, and what was noted of it; "" when there is nothing to say.
[[nodiscard]] QString fateText(const RowFate& fate);

} // namespace cadastre
