// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/changeset.h"

namespace cadastre {

class Plan;

/// What makes `from` say what `to` says. Rows are matched by text id and keep the handles of `from`, so the change set can
/// be applied to it, undone, and shown as the difference of two plans. Applied to `from`, the export of the result is the
/// export of `to` (where the plans' ids come from different salts, rows that cannot have the same handle take their text id
/// along as an id of their own).
[[nodiscard]] ChangeSet diffPlans(const Plan& from, const Plan& to);

} // namespace cadastre
