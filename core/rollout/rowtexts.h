// SPDX-License-Identifier: GPL-3.0-or-later
// Some rows of a plan as texts that make just them, for a person to paste (interface §1.2). Nothing here runs anything.
#pragma once

#include "rollout/rollout.h"

#include <QString>

#include <vector>

namespace cadastre {

/// What has to be made for these rows to be there, each before what stands on it: a pool with its CIDRs; for an allocation
/// the pool, VPC or subnet that has it; for a block the VPC or subnet that is made with it, or its association. Nothing for
/// what comes by itself (default scopes) and what AWS makes in other ways.
[[nodiscard]] std::vector<RolloutSubject> rowsToMake(const Plan& plan, const std::vector<RolloutSubject>& rows);

/// Calls of the AWS CLI that make them (awscommand.h says how they are written). What is not among them goes by the id that
/// an import has shown, else by a variable; so does what is, once its call has kept the id there.
[[nodiscard]] QString awsCallsFor(const Plan& plan, const std::vector<RolloutSubject>& rows);

/// Terraform's resources for them, called and written as terraformConfiguration() would, without the rest: no head, no
/// providers. What an import has shown comes with its `import` block.
[[nodiscard]] QString terraformFor(const Plan& plan, const std::vector<RolloutSubject>& rows);

} // namespace cadastre
