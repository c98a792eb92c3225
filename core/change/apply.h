// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/changeset.h"

namespace cadastre {

class Plan;

/// Makes the plan what the change set says. Cannot fail: `changes` was decided on this very plan (or is the inverse of
/// the last one applied), which debug builds assert.
void apply(Plan& plan, const ChangeSet& changes);

/// The same for changes.inverted(), which nobody has to make for it. Requires that `changes` is the last that was applied.
void takeBack(Plan& plan, const ChangeSet& changes);

} // namespace cadastre
