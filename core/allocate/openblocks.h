// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

#include <vector>

namespace cadastre {

/// The CIDRs of a pool that give space, in address order. One on its way out still holds what it holds and gives no more.
[[nodiscard]] inline std::vector<const PoolBlock*> openBlocks(const Plan& plan, PoolId pool)
{
    std::vector<const PoolBlock*> blocks;
    for (const auto& [prefix, block] : plan.space(pool).blocks)
        if (givesSpace(plan.get(block.cidr).state))
            blocks.push_back(&block);
    return blocks;
}

} // namespace cadastre
