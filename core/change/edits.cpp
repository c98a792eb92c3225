// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/edits.h"

#include "change/byoipranges.h"
#include "change/drawing.h"

namespace cadastre {

void removeAllocation(const Plan& plan, ChangeSet& changes, AllocationId id)
{
    if (const ResourceCidr* held = plan.resourceCidrOf(id)) {
        if (held->pendingScope)
            moveSubnets(plan, *held, held->pendingScope, changes);
        editRow(plan, changes, held->id, [](ResourceCidr& cidr) {
            cidr.allocation = {};
            if (cidr.pendingScope) {
                cidr.scope = cidr.pendingScope;
                cidr.pendingScope = {};
            }
        });
    }
    removeRow(plan, changes, id);
}

namespace {

/// EC2 lists a pool's own range beside what was brought without IPAM, and an import keeps that: it goes with the pool's.
void forgetListing(const Plan& plan, ChangeSet& changes, const PoolCidr& row)
{
    const Pool& pool = plan.get(row.pool);
    const Ipam& ipam = plan.get(plan.get(pool.scope).ipam);
    const RegionName& region = pool.locale.isEmpty() ? ipam.homeRegion : pool.locale;
    const AccountNumber owner = pool.owner.isEmpty() ? ipam.owner : pool.owner;
    for (const ByoipCidr& range : plan.all<ByoipCidr>())
        if (range.cidr == row.cidr && range.region == region && ownerOf(plan, range) == owner)
            removeRow(plan, changes, range.id);
}

} // namespace

void deprovisionRow(const Plan& plan, ChangeSet& changes, const PoolCidr& row, Instant now)
{
    if (row.sourceAllocation)
        removeAllocation(plan, changes, row.sourceAllocation);
    for (const ReserveId id : plan.reservesOf(row.pool))
        if (row.cidr.overlaps(plan.get(id).cidr))
            removeRow(plan, changes, id);
    removeAsnAssociations(plan, changes, row.id);
    if (holdsSpace(row.state)) // what was never provisioned may be listed for another reason: the range is elsewhere
        forgetListing(plan, changes, row);
    editRow(plan, changes, row.id, [&](PoolCidr& cidr) {
        cidr.state = CidrState::Deprovisioned;
        cidr.failure = CidrFailure::None;
        cidr.failureMessage.clear();
        cidr.sourceAllocation = {};
        cidr.dueAt = now.plusSeconds(endedCidrShownSeconds);
    });
}

void removeAsnAssociations(const Plan& plan, ChangeSet& changes, PoolCidrId cidr)
{
    for (const AsnAssociation& association : plan.all<AsnAssociation>())
        if (association.poolCidr == cidr)
            removeRow(plan, changes, association.id);
}

std::vector<PoolId> poolTree(const Plan& plan, PoolId root)
{
    std::vector<PoolId> tree{root};
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const auto& children = plan.childPools(tree[i]);
        tree.insert(tree.end(), children.begin(), children.end());
    }
    return tree;
}

void removePools(const Plan& plan, ChangeSet& changes, const std::vector<PoolId>& roots)
{
    for (const PoolId root : roots)
        for (const PoolId id : poolTree(plan, root)) {
            plan.forEachAllocation(id, [&](const Allocation& allocation) {
                removeAllocation(plan, changes, allocation.id);
                return true;
            });
            for (const PoolCidrId cidr : plan.cidrsOf(id)) {
                if (const AllocationId held = plan.get(cidr).sourceAllocation)
                    removeAllocation(plan, changes, held);
                removeAsnAssociations(plan, changes, cidr);
                if (holdsSpace(plan.get(cidr).state))
                    forgetListing(plan, changes, plan.get(cidr));
                removeRow(plan, changes, cidr);
            }
            for (const ReserveId reserve : plan.reservesOf(id))
                removeRow(plan, changes, reserve);
            for (const ShareId share : plan.sharesOf(id))
                editRow(plan, changes, share, [&](Share& row) { row.pools.removeOne(id); });
            for (const HouseRule& rule : plan.all<HouseRule>())
                if (rule.pool == id)
                    removeRow(plan, changes, rule.id);
            removeRow(plan, changes, id);
        }
}

} // namespace cadastre
