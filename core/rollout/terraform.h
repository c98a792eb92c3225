// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/awsscript.h"

#include <QString>

namespace cadastre {

/// The plan as a Terraform configuration (Terraform 1.5, provider hashicorp/aws 5 or later): IPAM, scopes, pools with
/// their CIDRs, allocations and shares as the plan has them, and the VPCs and subnets that the rollout makes.
///
/// - One provider configuration an account and Region; profiles are variables.
/// - What an import has shown is taken over by `import` blocks.
/// - Blocks are pinned; authorization contexts are sensitive variables.
/// - Terraform has no resource for advertising: those steps stand as comments with their command.
/// - Text from people is data: `${…}` in a name stays text.
[[nodiscard]] QString terraformConfiguration(const Rollout& rollout, const RolloutOrigin& origin);

} // namespace cadastre
