// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/apply.h"

#include "plan/plan.h"
#include "plan/planindex.inl"

#include <algorithm>
#include <vector>

namespace cadastre {

namespace {

/// Changes as they are carried out, or as they are taken back: then in the opposite order, from what was made to what was.
template <bool isBack>
struct Direction {
    template <class E>
    static const std::optional<E>& before(const RowChange<E>& change)
    {
        return isBack ? change.after : change.before;
    }
    template <class E>
    static const std::optional<E>& after(const RowChange<E>& change)
    {
        return isBack ? change.before : change.after;
    }
    /// fn(const RowChange<E>&) for each.
    template <class E, class Fn>
    static void forEach(const ChangeSet& changes, Fn&& fn)
    {
        const auto& list = changes.of<E>();
        if constexpr (isBack)
            std::for_each(list.rbegin(), list.rend(), fn);
        else
            std::for_each(list.begin(), list.end(), fn);
    }
};

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
template <class Way>
std::vector<Allocation> standingAllocations(const Plan& plan, const ChangeSet& changes)
{
    std::vector<Allocation> standing;
    for (const RowChange<PoolCidr>& change : changes.of<PoolCidr>()) {
        const auto& before = Way::before(change);
        if (!before || keepsPlace(change) || !holdsSpace(before->state))
            continue;
        const auto& blocks = plan.space(before->pool).blocks;
        const auto block = blocks.find(before->cidr);
        if (block == blocks.end())
            continue;
        block->second.map.forEach([&](const Prefix&, std::uint32_t handle) {
            const AllocationId id{handle};
            const RowChange<Allocation>* own = changes.find(id);
            if (!own || keepsPlace(*own))
                standing.push_back(own ? *Way::after(*own) : plan.get(id));
            return true;
        });
    }
    return standing;
}

} // namespace

template <class Way>
void Plan::carryOut(const ChangeSet& changes)
{
    const std::vector<Allocation> standing = standingAllocations<Way>(*this, changes);
    for (const Allocation& allocation : standing)
        indexAny(allocation, Indexing::Remove);
    forEachKindReversed(EntityKinds{}, [&]<class E>() {
        Way::template forEach<E>(changes, [&](const RowChange<E>& change) {
            const auto& before = Way::before(change);
            if (!before || keepsPlace(change))
                return;
            Q_ASSERT(find(before->id));
            indexAny(*before, Indexing::Remove);
        });
    });
    forEachKind([&]<class E>() {
        Way::template forEach<E>(changes, [&](const RowChange<E>& change) {
            if (const auto& after = Way::after(change))
                putRow(*after);
            else
                eraseRow(change.id());
        });
    });
    forEachKind([&]<class E>() {
        Way::template forEach<E>(changes, [&](const RowChange<E>& change) {
            if (const auto& after = Way::after(change); after && !keepsPlace(change))
                indexAny(*after, Indexing::Add);
        });
    });
    for (const Allocation& allocation : standing)
        indexAny(allocation, Indexing::Add);
    Q_ASSERT(m_misfits.empty());
}

void apply(Plan& plan, const ChangeSet& changes) { plan.carryOut<Direction<false>>(changes); }

void takeBack(Plan& plan, const ChangeSet& changes) { plan.carryOut<Direction<true>>(changes); }

} // namespace cadastre
