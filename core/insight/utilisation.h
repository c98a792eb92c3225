// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "allocate/capacity.h"
#include "base/uint128.h"
#include "plan/plan.h"

#include <vector>

namespace cadastre {

/// How a pool is used, in addresses and in the unit that people think in ("256 × /56").
struct PoolUse {
    PoolId pool;
    uint128 capacity = 0;
    uint128 allocated = 0;  ///< to child pools
    uint128 assigned = 0;   ///< to resources and manual allocations
    uint128 available = 0;  ///< as AWS counts it: includes reserved
    uint128 reserved = 0;   ///< ours, a part of available
    int unitLength = 0;     ///< 0 when the pool has no CIDR
    uint128 unitsTotal = 0; ///< capacity in units
    uint128 unitsFree = 0;  ///< aligned free blocks of that length, reserves included
    [[nodiscard]] double share(uint128 part) const { return fraction(part, capacity); }
};
[[nodiscard]] PoolUse useOf(const Plan& plan, PoolId pool);

/// The length in which a pool is counted: its default, else the smallest block it allows, else the commonest length
/// handed out, else eight bits below its largest CIDR.
[[nodiscard]] int unitLengthOf(const Plan& plan, PoolId pool);

/// "What still fits": at most eight rungs that end at the pool's unit length (capacity.h counts them).
[[nodiscard]] std::vector<LengthRoom> sizeLadder(const Plan& plan, PoolId pool);
/// 1 − largest free block / free space: 0 is one piece.
[[nodiscard]] double fragmentationOf(const Plan& plan, PoolId pool);

} // namespace cadastre
