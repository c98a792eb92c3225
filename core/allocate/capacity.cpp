// SPDX-License-Identifier: GPL-3.0-or-later
#include "allocate/capacity.h"

#include "allocate/openblocks.h"

#include <algorithm>

namespace cadastre {

namespace {

uint128 saturatingSum(uint128 a, uint128 b) { return a + b < a ? ~uint128{0} : a + b; }

} // namespace

uint128 freeCount(const Plan& plan, PoolId pool, int length)
{
    uint128 count = 0;
    for (const PoolBlock* block : openBlocks(plan, pool))
        count = saturatingSum(count, block->map.freeCount(length));
    return count;
}

std::optional<int> largestFreeLength(const Plan& plan, PoolId pool)
{
    std::optional<int> largest;
    for (const PoolBlock* block : openBlocks(plan, pool))
        if (const auto length = block->map.largestFreeLength(); length && (!largest || *length < *largest))
            largest = length;
    return largest;
}

std::optional<int> largestCidrLength(const Plan& plan, PoolId pool)
{
    std::optional<int> largest;
    for (const PoolBlock* block : openBlocks(plan, pool))
        if (const int length = block->map.base().length(); !largest || length < *largest)
            largest = length;
    return largest;
}

std::vector<LengthRoom> roomLadder(const Plan& plan, PoolId pool, int fromLength, int toLength)
{
    std::vector<LengthRoom> rungs;
    const Pool* row = plan.find(pool);
    if (!row)
        return rungs;
    const auto blocks = openBlocks(plan, pool);
    for (int length = std::max(fromLength, 0); length <= std::min(toLength, bitCount(row->family)); ++length) {
        LengthRoom rung{length, 0, 0};
        for (const PoolBlock* block : blocks) {
            rung.free = saturatingSum(rung.free, block->map.freeCount(length));
            rung.total = saturatingSum(rung.total, block->map.base().childCount(length));
        }
        rungs.push_back(rung);
    }
    return rungs;
}

} // namespace cadastre
