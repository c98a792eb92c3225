// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/rollout.h"

#include <set>

namespace cadastre {

/// The VPCs whose IPv4 block needs no pinning in a stack: AWS::EC2::VPC takes either a block or a pool with a length,
/// never both, and AWS then gives the lowest free block. Counted in the order in which stacks are made: as their first
/// steps stand in the rollout; within a stack VPCs as they stand, then all that names its block.
[[nodiscard]] std::set<ResourceId> vpcsThatGetTheirBlockByLength(const Rollout& rollout);

} // namespace cadastre
