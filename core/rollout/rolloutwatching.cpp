// SPDX-License-Identifier: GPL-3.0-or-later
// How IPAM watches the blocks of VPCs: in which private scope, and whether at all (contract §13.1, §13.6)
#include "plan/discovering.h"
#include "rollout/rolloutplanner.h"

namespace cadastre {

/// Before its pool goes, or another draws the space.
void RolloutPlanner::unwatchedFor(const RowChange<ResourceCidr>& change)
{
    if (change.before && givesSpaceBack(m_from, m_to, *change.before))
        add(StepKind::IgnoreCidr, change.id(), accountOf(m_from, change.before->scope),
            homeRegionOf(m_from, change.before->scope));
}

/// A VPC is given to a pool when it is made, or found by it.
void RolloutPlanner::takenIn(const ResourceCidr& block)
{
    const ResourceCidr* was = m_from.find(block.id);
    const Allocation* held = m_to.find(block.allocation);
    if (!held || held->basis == Basis::Seen || !was || !isLive(*was) || !isLive(block) || was->cidr != block.cidr)
        return;
    const Allocation* before = m_from.find(was->allocation);
    if ((before && before->pool == held->pool) || m_to.get(held->pool).autoImport)
        return;
    caveat(RolloutCaveat::Kind::NeedsAutoImport, block.cidr.toString());
    m_rollout.caveats.back().needs = m_to.path(held->pool);
}

void RolloutPlanner::watch(const ResourceCidr& block)
{
    const Scope* scope = m_to.find(block.scope);
    if (!isLive(block) || !scope || scope->type != ScopeType::Private) // a public one is neither moved nor ignored
        return;
    const ResourceCidr* was = m_from.find(block.id);
    if (block.pendingScope && (!was || was->pendingScope != block.pendingScope)) {
        caveat(RolloutCaveat::Kind::MovesLater, block.cidr.toString());
        m_rollout.caveats.back().needs = m_to.scopeLabel(block.pendingScope);
    }
    Watching before = watchedBefore(m_from, m_to, block);
    if (m_stepOf.contains({StepKind::IgnoreCidr, block.id}))
        before.isMonitored = false;
    if (before == Watching{block.scope, block.monitored})
        return;
    const Resource& vpc = m_to.get(block.resource);
    if (!block.allocation && !IpamSight(m_to, m_to.get(scope->ipam)).sees(vpc)) {
        caveat(RolloutCaveat::Kind::NotWatched, block.cidr.toString());
        m_rollout.caveats.back().needs = vpc.owner.toString();
        return;
    }
    const StepKind kind = before.scope != block.scope ? StepKind::MoveToScope
                        : block.monitored             ? StepKind::MonitorCidr
                                                      : StepKind::IgnoreCidr;
    const auto step = add(kind, block.id, accountOf(m_to, scope->id), homeRegionOf(m_to, scope->id));
    wait(step, StepKind::CreateIpam, scope->ipam);
    wait(step, StepKind::CreateScope, scope->id);
    wait(step, StepKind::IgnoreCidr, block.id);
    wait(step, StepKind::CreateVpc, vpc.id);
    wait(step, StepKind::AssociateCidr, block.id);
    for (const DiscoveryAssociation& association : m_to.all<DiscoveryAssociation>())
        if (association.ipam == scope->ipam)
            wait(step, StepKind::AssociateDiscovery, association.id);
}

void RolloutPlanner::watching()
{
    for (const ResourceCidr& block : m_to.all<ResourceCidr>())
        if (m_to.get(block.resource).kind == ResourceKind::Vpc) {
            takenIn(block);
            watch(block);
        }
}

} // namespace cadastre
