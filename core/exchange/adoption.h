// SPDX-License-Identifier: GPL-3.0-or-later
// Both ways out of a difference between the plan and AWS (exchange/drift.h): the plan takes what AWS has, or AWS becomes
// what the plan says.
#pragma once

#include "exchange/drift.h"

#include <vector>

namespace cadastre {

/// Which rows of a comparison are meant, one mark a row.
using DriftChoice = std::vector<bool>;

/// Every row but what is missing and what the plan takes away: taking what AWS has removes nothing that was not asked for,
/// and brings nothing back.
[[nodiscard]] DriftChoice allButMissing(const std::vector<DriftRow>& rows);

/// What makes the plan show what AWS has.
struct Adoption {
    ChangeSet changes;
    QStringList kept; ///< missing in AWS, but other rows of the plan stand on it: name, path or id
};

/// The changes for the chosen rows: of those that are there, what the import would do, with what they stand on; of those
/// that are missing, their removal, with what is in them. When every row that is there is chosen, it is the whole import.
/// To be carried out as one TakeChanges; `plan` and `import` are what `rows` were made of.
[[nodiscard]] Adoption adoptionOf(const Plan& plan, const ImportPlan& import, const std::vector<DriftRow>& rows,
                                  const DriftChoice& chosen);

/// The two ends of the way back: AWS as the chosen rows show it, and the plan as it is, in which what AWS has shown bears
/// AWS's ids. They differ in the chosen rows alone, so a rollout between them (planRollout) undoes just these.
struct DriftEnds {
    Plan seen;
    Plan planned;
};
[[nodiscard]] Result<DriftEnds> driftEnds(const Plan& plan, const ImportPlan& import, const std::vector<DriftRow>& rows,
                                          const DriftChoice& chosen);

} // namespace cadastre
