// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/rollout.h"

#include <set>

namespace cadastre {

/// The VPCs whose IPv4 block needs no pinning in a stack, and the subnets that are drawn from pools and need none:
/// AWS::EC2::VPC and AWS::EC2::Subnet take either a block or a pool with a length, never both, and AWS then gives the lowest
/// free block. Counted in the order in which stacks are made: as their first steps stand in the rollout; within a stack
/// VPCs as they stand, then all that names its block, then subnets.
[[nodiscard]] std::set<ResourceId> whatGetsItsBlockByLength(const Rollout& rollout);

} // namespace cadastre
