// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cadastre {

/// What's This of a row of a form, by the object name of its field: what it means, its limits, how AWS calls it (contract.md).
/// Empty where the form says it itself. Fields of one name in several forms mean the same in all.
[[nodiscard]] QString fieldHelp(const QString& field);

} // namespace cadastre
