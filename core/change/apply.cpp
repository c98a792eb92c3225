// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/apply.h"

#include "plan/plan.h"
#include "plan/planindex.inl"

#include <vector>

namespace cadastre {

namespace {

template <class E>
bool keepsPlace(const RowChange<E>& change)
{
    return change.before && change.after && keepsItsPlace(*change.before, *change.after);
}

// Later kinds lean on earlier ones (an allocation sits in the block of a pool CIDR): take down in reverse, put up forwards.
template <class Fn, class... Es>
void forEachKindReversed(TypeList<Es...>, Fn&& fn)
{
    int unused = 0;
    // The comma fold with assignment evaluates right to left.
    (void)((fn.template operator()<Es>(), unused) = ... = 0);
}

/// Allocations that stay as they are while the CIDR around them changes (a provisioned CIDR that is cut up): the block
/// they stand in goes, so they are taken down with it and put up again in what takes its place.
std::vector<Allocation> standingAllocations(const Plan& plan, const ChangeSet& changes)
{
    std::vector<Allocation> standing;
    for (const RowChange<PoolCidr>& change : changes.of<PoolCidr>()) {
        if (!change.before || keepsPlace(change) || !holdsSpace(change.before->state))
            continue;
        const auto& blocks = plan.space(change.before->pool).blocks;
        const auto block = blocks.find(change.before->cidr);
        if (block == blocks.end())
            continue;
        block->second.map.forEach([&](const Prefix&, std::uint32_t handle) {
            const AllocationId id{handle};
            if (const RowChange<Allocation>* own = changes.find(id); !own || keepsPlace(*own))
                standing.push_back(own && own->after ? *own->after : plan.get(id));
            return true;
        });
    }
    return standing;
}

} // namespace

void apply(Plan& plan, const ChangeSet& changes)
{
    const std::vector<Allocation> standing = standingAllocations(plan, changes);
    for (const Allocation& allocation : standing)
        plan.indexAny(allocation, false);
    forEachKindReversed(EntityKinds{}, [&]<class E>() {
        for (const RowChange<E>& change : changes.of<E>()) {
            if (!change.before || keepsPlace(change))
                continue;
            Q_ASSERT(plan.find(change.before->id));
            plan.indexAny(*change.before, false);
        }
    });
    forEachKind([&]<class E>() {
        for (const RowChange<E>& change : changes.of<E>()) {
            if (change.after)
                plan.putRow(*change.after);
            else
                plan.eraseRow(change.before->id);
        }
    });
    forEachKind([&]<class E>() {
        for (const RowChange<E>& change : changes.of<E>())
            if (change.after && !keepsPlace(change))
                plan.indexAny(*change.after, true);
    });
    for (const Allocation& allocation : standing)
        plan.indexAny(allocation, true);
    Q_ASSERT(plan.m_misfits.empty());
}

} // namespace cadastre
