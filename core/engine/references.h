// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/changeset.h"
#include "plan/plan.h"

#include <QString>

namespace cadastre {

/// A row that stays although a row it refers to would go: the text id of the first, or nothing when every reference
/// would still lead somewhere. Looks at all rows of the kinds concerned; for taking old steps back, where no rule of a
/// command has looked.
[[nodiscard]] QString rowLeftDangling(const Plan& plan, const ChangeSet& changes);

} // namespace cadastre
