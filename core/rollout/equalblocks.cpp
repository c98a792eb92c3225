// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/equalblocks.h"

namespace cadastre {

namespace {

bool isLike(const PoolCidr& a, const PoolCidr& b)
{
    return isLive(b) && a.pool == b.pool && a.cidr.length() == b.cidr.length();
}
bool isOfOneKind(const Allocation& a, const Allocation& b)
{
    return a.pool == b.pool && a.type == b.type && a.cidr.length() == b.cidr.length();
}
bool isLike(const Allocation& a, const Allocation& b)
{
    return isOfOneKind(a, b) && a.description.get() == b.description.get();
}
/// AWS's own block says that it is Amazon's, and from a pool it says no more than that.
bool isLike(const ResourceCidr& a, const ResourceCidr& b)
{
    return isLive(b) && a.resource == b.resource && a.cidr.family() == b.cidr.family()
        && a.cidr.length() == b.cidr.length() && bool(a.allocation) == bool(b.allocation);
}

template <class Fn>
void forEachBeside(const Plan& plan, const PoolCidr& row, const Fn& fn)
{
    for (const PoolCidrId id : plan.cidrsOf(row.pool))
        fn(plan.get(id));
}
template <class Fn>
void forEachBeside(const Plan& plan, const Allocation& row, const Fn& fn)
{
    plan.forEachAllocation(row.pool, [&](const Allocation& other) {
        fn(other);
        return true;
    });
}
template <class Fn>
void forEachBeside(const Plan& plan, const ResourceCidr& row, const Fn& fn)
{
    for (const ResourceCidrId id : plan.cidrsOf(row.resource))
        fn(plan.get(id));
}

bool removesBlock(StepKind kind)
{
    return kind == StepKind::Deprovision || kind == StepKind::Release || kind == StepKind::DisassociateCidr;
}
bool makesBlock(StepKind kind)
{
    return kind == StepKind::Provision || kind == StepKind::Allocate || kind == StepKind::AssociateCidr;
}

template <class E>
EqualBlocks<E> equalTo(const Rollout& rollout, const E& row)
{
    const auto isEqual = [&](const Plan& plan, const E& other) { return isLike(row, other) && !isPinned(plan, other); };
    EqualBlocks<E> equal;
    for (const RolloutStep& step : rollout.steps) {
        const auto* id = std::get_if<Id<E>>(&step.subject);
        if (id && removesBlock(step.kind) && isEqual(rollout.from, rollout.from.get(*id)))
            equal.going.push_back(*id);
        else if (id && makesBlock(step.kind) && isEqual(rollout.to, rollout.to.get(*id)))
            equal.coming.push_back(*id);
    }
    forEachBeside(rollout.from, row, [&](const E& other) {
        equal.staying += isEqual(rollout.from, other) && !equal.goes(other.id) ? 1 : 0;
    });
    if constexpr (std::is_same_v<E, ResourceCidr>)
        if (!rollout.from.find(row.resource)) // what a VPC is made with is there first
            for (const ResourceCidr* first : firstBlocks(rollout.to, row.resource))
                equal.staying += isEqual(rollout.to, *first) ? 1 : 0;
    return equal;
}

template <class E>
std::set<Prefix> known(const Rollout& rollout, const E& row)
{
    std::set<Prefix> blocks;
    for (const Plan* plan : {&rollout.from, &rollout.to})
        forEachBeside(*plan, row, [&](const E& other) {
            if (other.cidr.family() == row.cidr.family() && other.cidr.length() == row.cidr.length()
                && isPinned(*plan, other))
                blocks.insert(other.cidr);
        });
    return blocks;
}

} // namespace

EqualBlocks<PoolCidr> equalBlocks(const Rollout& rollout, const PoolCidr& row) { return equalTo(rollout, row); }
EqualBlocks<Allocation> equalBlocks(const Rollout& rollout, const Allocation& row) { return equalTo(rollout, row); }
EqualBlocks<ResourceCidr> equalBlocks(const Rollout& rollout, const ResourceCidr& row) { return equalTo(rollout, row); }

std::set<Prefix> knownBeside(const Rollout& rollout, const PoolCidr& row) { return known(rollout, row); }
std::set<Prefix> knownBeside(const Rollout& rollout, const Allocation& row) { return known(rollout, row); }
std::set<Prefix> knownBeside(const Rollout& rollout, const ResourceCidr& row) { return known(rollout, row); }

bool isToldByDescription(const Rollout& rollout, const Allocation& row)
{
    bool isTold = false;
    for (const Plan* plan : {&rollout.from, &rollout.to})
        forEachBeside(*plan, row, [&](const Allocation& other) {
            isTold = isTold
                  || (isOfOneKind(row, other) && !isPinned(*plan, other)
                      && other.description.get() != row.description.get());
        });
    return isTold;
}

} // namespace cadastre
