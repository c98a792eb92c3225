// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "change/changeset.h"
#include "exchange/importplan.h"
#include "plan/plan.h"

#include <vector>

namespace cadastre {

class Workspace;

/// What AWS has shown and the plan wants otherwise since. Taken away by a step, and not found to be gone by an import:
/// planned to go. Changed, and not shown anew by an import: edited.
struct PlannedSinceSeen {
    std::vector<PlannedRemoval> things; ///< planned to go; for ImportOptions
    ChangeSet rows;                     ///< each removed, as it was; with the space that such rows held
    ChangeSet edits;                    ///< rows as AWS showed them and as the plan has them (exchange/plannededits.h)
};

/// From the journal: an undo of the step ends it, and so does an import whose complete answers show the thing no more, or
/// whose answers show the row. Errors: those of Journal::changes().
[[nodiscard]] Result<PlannedSinceSeen> plannedSinceSeen(const Workspace& workspace);

/// `seen` with the rows in it that are planned to go, where what they stand on is there and their place is free, and
/// with edited rows as AWS showed them.
[[nodiscard]] Plan asSeen(Plan seen, const PlannedSinceSeen& planned);

} // namespace cadastre
