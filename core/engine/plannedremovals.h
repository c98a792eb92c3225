// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "change/changeset.h"
#include "exchange/importplan.h"
#include "plan/plan.h"

#include <vector>

namespace cadastre {

class Workspace;

/// What AWS has shown, a step of the plan took away, and no import has found to be gone since: it is planned to go.
struct PlannedRemovals {
    std::vector<PlannedRemoval> things; ///< for ImportOptions
    ChangeSet rows;                     ///< each removed, as it was; with the space that such rows held
};

/// From the journal: an undo of the step ends it, and so does an import whose complete answers show the thing no more.
/// Errors: those of Journal::changes().
[[nodiscard]] Result<PlannedRemovals> plannedRemovals(const Workspace& workspace);

/// `seen` with the rows in it that are planned to go, where what they stand on is there and their place is free.
[[nodiscard]] Plan withPlannedRemovals(Plan seen, const PlannedRemovals& removals);

} // namespace cadastre
