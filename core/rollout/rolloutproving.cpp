// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside pools: verification tokens, AS numbers of one's own, resource discoveries (contract §10.5, §11.2, §12)
#include "plan/announcement.h"
#include "rollout/rolloutplanner.h"

namespace cadastre {

namespace {

/// As in `other`, and live there?
bool isKept(const AsnAssociation& row, const Plan& other)
{
    const AsnAssociation* there = other.find(row.id);
    return there && isLive(*there) && there->byoasn == row.byoasn && there->poolCidr == row.poolCidr;
}

bool isKept(const DiscoveryAssociation& row, const Plan& other)
{
    const DiscoveryAssociation* there = other.find(row.id);
    return there && isLive(*there) && there->ipam == row.ipam && there->discovery == row.discovery;
}

RegionName homeOf(const Plan& plan, IpamId id)
{
    const Ipam* ipam = plan.find(id);
    return ipam ? ipam->homeRegion : plan.settings().homeRegion;
}

} // namespace

/// Before its own number goes, or another one comes.
void RolloutPlanner::switchToAmazon(const RowChange<PoolCidr>& change)
{
    if (!change.before || !change.after || !isAdvertised(*change.before) || !isAdvertised(*change.after)
        || change.before->originAsn == 0 || change.before->originAsn == change.after->originAsn)
        return;
    const AsnAssociation* own = associationOf(m_from, change.id());
    if (m_advertising == AdvertiseSteps::Include || (own && !isKept(*own, m_to)))
        add(StepKind::SwitchToAmazon, change.id(), accountOf(m_to, change.after->pool),
            drawingRegionOf(m_to, change.after->pool));
    else
        caveat(RolloutCaveat::Kind::NotSwitched, change.after->cidr.toString());
}

void RolloutPlanner::numbersThatGo()
{
    for (const auto& change : m_changes.of<PoolCidr>())
        switchToAmazon(change);
    for (const auto& change : m_changes.of<AsnAssociation>()) {
        if (!change.before || !isLive(*change.before) || isKept(*change.before, m_to))
            continue;
        const PoolCidrId cidr = change.before->poolCidr;
        const auto step = add(StepKind::DisassociateAsn, change.id(), accountOf(m_from, m_from.get(cidr).pool),
                              drawingRegionOf(m_from, m_from.get(cidr).pool));
        wait(step, StepKind::Withdraw, cidr);
        wait(step, StepKind::SwitchToAmazon, cidr);
    }
    for (const auto& change : m_changes.of<Byoasn>()) {
        if (!change.before || !isLive(*change.before) || (change.after && isLive(*change.after)))
            continue;
        const auto step = add(StepKind::DeprovisionAsn, change.id(), accountOf(m_from, change.before->ipam),
                              homeOf(m_from, change.before->ipam));
        for (const AsnAssociation& row : m_from.all<AsnAssociation>())
            if (row.byoasn == change.id())
                wait(step, StepKind::DisassociateAsn, row.id);
    }
}

void RolloutPlanner::numbers()
{
    for (const auto& change : m_changes.of<Byoasn>()) {
        if (!change.after || !isLive(*change.after) || (change.before && isLive(*change.before)))
            continue;
        const auto step = add(StepKind::ProvisionAsn, change.id(), accountOf(m_to, change.after->ipam),
                              homeOf(m_to, change.after->ipam));
        wait(step, StepKind::CreateIpam, change.after->ipam);
    }
    for (const auto& change : m_changes.of<AsnAssociation>()) {
        if (!change.after || !isLive(*change.after) || isKept(*change.after, m_from))
            continue;
        const PoolCidr& cidr = m_to.get(change.after->poolCidr);
        const auto step =
            add(StepKind::AssociateAsn, change.id(), accountOf(m_to, cidr.pool), drawingRegionOf(m_to, cidr.pool));
        wait(step, StepKind::ProvisionAsn, change.after->byoasn);
        wait(step, StepKind::Provision, cidr.id);
        wait(step, StepKind::DisassociateAsn, change.id());
    }
}

void RolloutPlanner::tokens()
{
    for (const auto& change : m_changes.of<VerificationToken>()) {
        if (!change.isInsert() || change.after->basis == Basis::Seen || !isLive(change.after->state)
            || !isToldApart(m_to, *change.after))
            continue;
        const auto step = add(StepKind::CreateToken, change.id(), accountOf(m_to, change.after->ipam),
                              homeOf(m_to, change.after->ipam));
        wait(step, StepKind::CreateIpam, change.after->ipam);
    }
}

void RolloutPlanner::discoveriesThatGo()
{
    for (const auto& change : m_changes.of<DiscoveryAssociation>())
        if (change.before && isLive(*change.before) && !isKept(*change.before, m_to))
            add(StepKind::DisassociateDiscovery, change.id(), accountOf(m_from, change.before->ipam),
                homeOf(m_from, change.before->ipam));
    for (const auto& change : m_changes.of<ResourceDiscovery>()) {
        if (!change.isRemove() || !isLive(change.before->state))
            continue;
        const auto step = add(StepKind::DeleteDiscovery, change.id(), change.before->owner, change.before->region);
        for (const DiscoveryAssociation& row : m_from.all<DiscoveryAssociation>())
            if (row.discovery == change.id())
                wait(step, StepKind::DisassociateDiscovery, row.id);
    }
    for (const auto& change : m_changes.of<VerificationToken>())
        if (change.isRemove() && isLive(change.before->state) && isToldApart(m_from, *change.before))
            add(StepKind::DeleteToken, change.id(), accountOf(m_from, change.before->ipam),
                homeOf(m_from, change.before->ipam));
}

void RolloutPlanner::discoveries()
{
    for (const auto& change : m_changes.of<ResourceDiscovery>()) {
        if (!change.after || !isLive(change.after->state))
            continue;
        const ResourceDiscovery& after = *change.after;
        if (change.isInsert())
            add(StepKind::CreateDiscovery, after.id, after.owner, after.region);
        // The call that makes one takes no units to leave out.
        const bool differs = change.isInsert() ? !after.excludedUnits.isEmpty()
                                               : change.before->description != after.description
                                                     || change.before->operatingRegions != after.operatingRegions
                                                     || change.before->excludedUnits != after.excludedUnits;
        if (differs) {
            const auto step = add(StepKind::ModifyDiscovery, after.id, after.owner, after.region);
            wait(step, StepKind::CreateDiscovery, after.id);
        }
    }
}

/// Another account's discovery is seen by its share first.
void RolloutPlanner::discoveryAssociations()
{
    for (const auto& change : m_changes.of<DiscoveryAssociation>()) {
        if (!change.after || !isLive(*change.after) || isKept(*change.after, m_from))
            continue;
        const DiscoveryAssociation& after = *change.after;
        const auto step =
            add(StepKind::AssociateDiscovery, after.id, accountOf(m_to, after.ipam), homeOf(m_to, after.ipam));
        wait(step, StepKind::CreateIpam, after.ipam);
        wait(step, StepKind::CreateDiscovery, after.discovery);
        wait(step, StepKind::DisassociateDiscovery, after.id);
        for (const Share& share : m_to.all<Share>())
            if (share.discoveries.contains(after.discovery)) {
                wait(step, StepKind::CreateShare, share.id);
                wait(step, StepKind::ModifyShare, share.id);
            }
    }
}

} // namespace cadastre
