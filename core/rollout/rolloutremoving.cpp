// SPDX-License-Identifier: GPL-3.0-or-later
// What goes: deepest first (contract §4–§6, deletion order)
#include "plan/announcement.h"
#include "rollout/rolloutplanner.h"

#include <algorithm>

namespace cadastre {

void RolloutPlanner::withdrawals()
{
    for (const auto& change : m_changes.of<PoolCidr>())
        if (change.before && isAdvertised(*change.before)
            && (!change.after || !isAdvertised(*change.after) || change.after->pool != change.before->pool))
            add(StepKind::Withdraw, change.id(), accountOf(m_from, change.before->pool),
                drawingRegionOf(m_from, change.before->pool));
}

/// Subnets before what they drew from, that before its VPCs, VPCs before what they drew from, children before parents.
void RolloutPlanner::removals()
{
    resourceRemovals(ResourceKind::Subnet);
    releases(PoolPurpose::Planning);
    shareRemovals(PoolPurpose::Planning);
    poolRemovals(PoolPurpose::Planning);
    resourceRemovals(ResourceKind::Vpc);
    for (const auto& change : m_changes.of<ResourceCidr>()) {
        const Resource* resource = change.before ? m_to.find(change.before->resource) : nullptr;
        if (!resource || resource->kind != ResourceKind::Vpc || !isNew(*change.before, m_to)
            || !isWantedAgain(change.before->cidr) || isMovedForGood(m_to, change))
            continue;
        add(StepKind::DisassociateCidr, change.id(), resource->owner, resource->region);
    }
    for (const auto& change : m_changes.of<ResourceCidr>())
        unwatchedFor(change);
    releases(PoolPurpose::General);
    shareRemovals(PoolPurpose::General);
    poolRemovals(PoolPurpose::General);
}

void RolloutPlanner::resourceRemovals(ResourceKind kind)
{
    for (const auto& change : m_changes.of<Resource>()) {
        if (!change.isRemove() || change.before->kind != kind)
            continue;
        const auto step = add(kind == ResourceKind::Subnet ? StepKind::DeleteSubnet : StepKind::DeleteVpc, change.id(),
                              change.before->owner, change.before->region);
        for (const ResourceId subnet : m_from.subnetsOf(change.id()))
            wait(step, StepKind::DeleteSubnet, subnet);
        for (const Pool& pool : m_from.all<Pool>())
            if (pool.sourceResource == change.id())
                wait(step, StepKind::DeletePool, pool.id);
    }
}

void RolloutPlanner::releases(PoolPurpose purpose)
{
    for (const auto& change : m_changes.of<Allocation>()) {
        if (!change.before || change.before->type != AllocationType::Custom || !(change.isRemove() || isMoved(change))
            || purposeOf(m_from, change.before->pool) != purpose)
            continue;
        const AccountNumber account = change.before->owner.isEmpty() ? owner() : change.before->owner;
        add(StepKind::Release, change.id(), account, drawingRegionOf(m_from, change.before->pool));
    }
}

void RolloutPlanner::shareRemovals(PoolPurpose purpose)
{
    for (const auto& change : m_changes.of<Share>())
        if (change.isRemove() && purposeOf(m_from, *change.before) == purpose)
            add(StepKind::DeleteShare, change.id(), change.before->owner.isEmpty() ? owner() : change.before->owner,
                change.before->region.isEmpty() ? homeRegionOf(m_from, ScopeId{}) : change.before->region);
}

void RolloutPlanner::poolRemovals(PoolPurpose purpose)
{
    std::vector<std::pair<int, PoolId>> deepestFirst;
    for (const Pool& pool : m_from.all<Pool>())
        deepestFirst.emplace_back(-m_from.depth(pool.id), pool.id);
    std::sort(deepestFirst.begin(), deepestFirst.end());
    for (const auto& [depth, id] : deepestFirst) {
        if (purposeOf(m_from, id) != purpose)
            continue;
        const bool goes = !m_to.find(id);
        std::vector<std::size_t> emptied;
        for (const PoolCidrId cidr : m_from.cidrsOf(id)) {
            const PoolCidr& before = m_from.get(cidr);
            const PoolCidr* after = m_to.find(cidr);
            if (!isLive(before) || (after && isLive(*after) && after->pool == id && after->cidr == before.cidr))
                continue;
            const auto step = add(StepKind::Deprovision, cidr, accountOf(m_from, id), homeRegionOf(m_from, id));
            wait(step, StepKind::Withdraw, cidr);
            if (const AsnAssociation* number = associationOf(m_from, cidr))
                wait(step, StepKind::DisassociateAsn, number->id);
            m_from.forEachAllocation(id, [&](const Allocation& held) {
                if (!before.cidr.contains(held.cidr))
                    return true;
                wait(step, StepKind::Release, held.id);
                if (held.resource) {
                    wait(step, StepKind::DeleteVpc, held.resource);
                    wait(step, StepKind::DeleteSubnet, held.resource);
                }
                if (held.childPool)
                    for (const PoolCidrId below : m_from.cidrsOf(held.childPool))
                        wait(step, StepKind::Deprovision, below);
                if (const ResourceCidr* association = m_from.resourceCidrOf(held.id)) {
                    wait(step, StepKind::DisassociateCidr, association->id);
                    wait(step, StepKind::IgnoreCidr, association->id);
                }
                return true;
            });
            emptied.push_back(step);
        }
        if (!goes)
            continue;
        const auto step = add(StepKind::DeletePool, id, accountOf(m_from, id), homeRegionOf(m_from, id));
        m_rollout.steps[step].waitsFor = emptied;
        for (const PoolId child : m_from.childPools(id))
            wait(step, StepKind::DeletePool, child);
        for (const ShareId share : m_from.sharesOf(id))
            wait(step, StepKind::DeleteShare, share);
    }
}

void RolloutPlanner::renumbering()
{
    for (const auto& change : m_changes.of<ResourceCidr>()) {
        if (isMovedForGood(m_to, change)) {
            caveat(RolloutCaveat::Kind::MadeAnew, change.after->cidr.toString());
            continue;
        }
        const Resource* resource = change.before ? m_to.find(change.before->resource) : nullptr;
        if (!resource || resource->kind != ResourceKind::Vpc || !isNew(*change.before, m_to)
            || m_stepOf.contains({StepKind::DisassociateCidr, change.id()}))
            continue;
        const auto step = add(StepKind::DisassociateCidr, change.id(), resource->owner, resource->region);
        for (const ResourceCidrId other : m_to.cidrsOf(resource->id))
            wait(step, StepKind::AssociateCidr, other);
        if (resource->basis == Basis::Seen)
            caveat(RolloutCaveat::Kind::Renumbering, change.before->cidr.toString());
    }
}

void RolloutPlanner::frameRemovals()
{
    for (const auto& change : m_changes.of<Scope>())
        if (change.isRemove() && !change.before->isDefault) {
            const auto step = add(StepKind::DeleteScope, change.id(), accountOf(m_from, change.id()),
                                  homeRegionOf(m_from, change.id()));
            for (const PoolId pool : m_from.topPools(change.id()))
                wait(step, StepKind::DeletePool, pool);
            for (const auto& block : m_changes.of<ResourceCidr>())
                if (block.before && block.before->scope == change.id())
                    wait(step, StepKind::MoveToScope, block.id());
        }
    for (const auto& change : m_changes.of<Ipam>()) {
        if (change.isRemove()) {
            const auto step =
                add(StepKind::DeleteIpam, change.id(), accountOf(m_from, change.id()), change.before->homeRegion);
            for (const Pool& pool : m_from.all<Pool>())
                wait(step, StepKind::DeletePool, pool.id);
            for (const Scope& scope : m_from.all<Scope>())
                wait(step, StepKind::DeleteScope, scope.id);
            for (const Byoasn& number : m_from.all<Byoasn>())
                wait(step, StepKind::DeprovisionAsn, number.id);
            for (const VerificationToken& token : m_from.all<VerificationToken>())
                wait(step, StepKind::DeleteToken, token.id);
            for (const DiscoveryAssociation& association : m_from.all<DiscoveryAssociation>())
                wait(step, StepKind::DisassociateDiscovery, association.id);
        } else if (change.before && change.after) {
            const bool shrinks =
                std::any_of(change.before->operatingRegions.begin(), change.before->operatingRegions.end(),
                            [&](const RegionName& region) { return !change.after->operatingRegions.contains(region); });
            if (!shrinks && !lowersTier(*change.before, *change.after))
                continue;
            const auto step =
                add(StepKind::RemoveRegions, change.id(), accountOf(m_to, change.id()), change.after->homeRegion);
            for (const auto& pool : m_changes.of<Pool>())
                wait(step, StepKind::DeletePool, pool.id());
            for (const auto& scope : m_changes.of<Scope>())
                wait(step, StepKind::DeleteScope, scope.id());
            for (const auto& association : m_changes.of<DiscoveryAssociation>())
                wait(step, StepKind::DisassociateDiscovery, association.id());
        }
    }
}

} // namespace cadastre
