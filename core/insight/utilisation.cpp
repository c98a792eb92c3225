// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/utilisation.h"

#include <algorithm>
#include <map>

namespace cadastre {

namespace {

uint128 unitSize(const Pool& pool, int length)
{
    const int hostBits = bitCount(pool.family) - length;
    return hostBits >= 128 ? ~uint128{0} : uint128{1} << hostBits;
}

} // namespace

int unitLengthOf(const Plan& plan, PoolId id)
{
    const Pool& pool = plan.get(id);
    if (pool.defaultLength)
        return *pool.defaultLength;
    if (pool.maxLength)
        return *pool.maxLength;
    const auto shortest = largestCidrLength(plan, id);
    if (!shortest)
        return 0;
    std::map<int, int> lengths;
    int looked = 0;
    plan.forEachAllocation(id, [&](const Allocation& allocation) {
        ++lengths[allocation.cidr.length()];
        return ++looked < 4096; // a sample is enough to know the custom of a large pool
    });
    if (!lengths.empty())
        return std::max_element(lengths.begin(), lengths.end(),
                                [](const auto& a, const auto& b) { return a.second < b.second; })
            ->first;
    return std::min(*shortest + 8, bitCount(pool.family));
}

PoolUse useOf(const Plan& plan, PoolId id)
{
    const Pool& pool = plan.get(id);
    const PoolSpace& space = plan.space(id);
    PoolUse use;
    use.pool = id;
    use.capacity = space.totals.capacity;
    use.allocated = space.totals.allocated;
    use.assigned = space.totals.assigned;
    use.available = space.totals.available();
    for (const ReserveId reserve : plan.reservesOf(id)) {
        const Reserve& row = plan.get(reserve);
        // What is held in AWS is a manual allocation there: it counts as assigned already.
        if (row.hold == ReserveHold::PlanOnly && space.blockCovering(row.cidr))
            use.reserved += row.cidr.size();
    }
    use.reserved = std::min(use.reserved, use.available);
    use.unitLength = unitLengthOf(plan, id);
    if (use.unitLength > 0 && use.capacity > 0) {
        use.unitsTotal = use.capacity / unitSize(pool, use.unitLength);
        for (const auto& [prefix, block] : space.blocks)
            if (prefix.length() <= use.unitLength)
                use.unitsFree += block.map.freeCount(use.unitLength);
    }
    return use;
}

std::vector<LengthRoom> sizeLadder(const Plan& plan, PoolId id)
{
    const auto shortest = largestCidrLength(plan, id);
    if (!shortest)
        return {};
    const int unit = std::max(unitLengthOf(plan, id), *shortest + 1);
    const int last = std::min({unit, *shortest + 16, bitCount(plan.get(id).family)});
    return roomLadder(plan, id, std::max(*shortest + 1, last - 7), last);
}

double fragmentationOf(const Plan& plan, PoolId id)
{
    const auto largest = largestFreeLength(plan, id);
    const uint128 free = plan.space(id).totals.available();
    if (!largest || free == 0)
        return 0.0;
    return 1.0 - fraction(unitSize(plan.get(id), *largest), free);
}

} // namespace cadastre
