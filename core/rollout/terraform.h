// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/awsscript.h"

#include <QString>

#include <cstdint>

namespace cadastre {

/// How pools are written: each as resources of its own, or a tree of them as a call of the module aws-ia/ipam/aws, whose
/// map `pool_configurations` nests them. A tree that the module cannot make as the plan has it (four levels below its top,
/// rules on its top pool, what AWS has already) stays resources.
enum class PoolStyle : std::uint8_t { Resources, Module };

/// The plan as a Terraform configuration (Terraform 1.5, provider hashicorp/aws 5 or later): IPAM, scopes, pools with
/// their CIDRs, allocations and shares as the plan has them, and the VPCs and subnets that the rollout makes or this plan
/// made before. Addresses of resources do not depend on where the rollout starts.
///
/// - One provider configuration an account and Region; profiles are variables.
/// - What an import has shown is taken over by `import` blocks.
/// - Blocks are pinned; authorization contexts are sensitive variables.
/// - What no resource here carries out (advertising; the end of what an import brought) stands as a comment with its command.
/// - Text from people is data: `${…}` in a name stays text.
[[nodiscard]] QString terraformConfiguration(const Rollout& rollout, const RolloutOrigin& origin,
                                             PoolStyle style = PoolStyle::Resources);

} // namespace cadastre
