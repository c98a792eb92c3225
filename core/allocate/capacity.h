// SPDX-License-Identifier: GPL-3.0-or-later
// How much of what size is left in a pool. Reserves count as available, as in every AWS figure (decisions.md).
#pragma once

#include "base/uint128.h"
#include "plan/plan.h"

#include <optional>
#include <vector>

namespace cadastre {

/// How many aligned blocks of a length are free over all provisioned CIDRs of a pool; saturates at 2^128 - 1.
[[nodiscard]] uint128 freeCount(const Plan& plan, PoolId pool, int length);
/// The shortest length of which a block is free; none when the pool is full or has no provisioned CIDR.
[[nodiscard]] std::optional<int> largestFreeLength(const Plan& plan, PoolId pool);
/// The shortest length of the pool's provisioned CIDRs.
[[nodiscard]] std::optional<int> largestCidrLength(const Plan& plan, PoolId pool);

/// One rung of the size ladder: "of 256 /56 blocks 215 are free".
struct LengthRoom {
    int length = 0;
    uint128 free = 0;
    uint128 total = 0;
    friend bool operator==(const LengthRoom&, const LengthRoom&) = default;
};
/// One row for each length from `fromLength` to `toLength`, both included; out-of-family lengths are left out.
[[nodiscard]] std::vector<LengthRoom> roomLadder(const Plan& plan, PoolId pool, int fromLength, int toLength);

} // namespace cadastre
