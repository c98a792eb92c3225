// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/changeset.h"
#include "plan/plan.h"

#include <QString>
#include <QStringList>

namespace cadastre {

/// A row that stays although a row it refers to would go: the text id of the first, or nothing when every reference
/// would still lead somewhere; a block that waits for its release may outlive its resource. Looks at all rows of the
/// kinds concerned; for taking old steps back, where no rule of a command has looked.
[[nodiscard]] QString rowLeftDangling(const Plan& plan, const ChangeSet& changes);

/// The text ids of the rows that refer to one that is not there; none in a sound plan. A block that waits for its release
/// keeps the name of the resource that had it and is gone (contract §8.2), an association that of its discovery (§12).
[[nodiscard]] QStringList danglingRows(const Plan& plan);

} // namespace cadastre
