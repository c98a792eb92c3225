// SPDX-License-Identifier: GPL-3.0-or-later
// Where the block comes from that a pool is given. Part of core/change, like decisions.h.
#pragma once

#include "change/decide.h"
#include "plan/plan.h"

namespace cadastre {

/// What becomes of a sound request: a block, or the failure that AWS reports later (contract §7.3).
struct PlacedBlock {
    Prefix cidr;
    CidrFailure failure = CidrFailure::None;
    QString message;
};

/// The block: from the source's free space, from a VPC, from Amazon, or as asked; within the quotas (contract §7.3, §16).
/// AWS takes a call that it cannot satisfy and fails it later; people are refused at once (contract U10).
[[nodiscard]] Result<PlacedBlock> placeBlock(const Plan& plan, const Pool& pool, const ProvisionCidr& command,
                                             const DecisionContext& context, QList<Note>& notes);

} // namespace cadastre
