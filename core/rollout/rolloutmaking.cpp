// SPDX-License-Identifier: GPL-3.0-or-later
// What comes: the frame, pools and their space, allocations, shares, VPCs; then tags and advertising
#include "rollout/rolloutplanner.h"

#include "net/asn.h"
#include "plan/announcement.h"

#include <algorithm>

namespace cadastre {

namespace {

/// What ModifyIpamScope changes; a default scope comes with its IPAM, bare.
bool isEdited(const std::optional<Scope>& before, const Scope& after)
{
    const Scope bare;
    const Scope& was = before ? *before : bare;
    return after.description != was.description || after.externalAuthority != was.externalAuthority;
}

} // namespace

template <class E>
void RolloutPlanner::retag(const RowChange<E>& change)
{
    if (!change.before || !change.after || m_stepOf.contains({StepKind::Retag, change.id()}))
        return;
    const Tags& before = change.before->tags;
    const Tags& after = change.after->tags;
    if (before == after)
        return;
    AccountNumber account = owner();
    RegionName region;
    if constexpr (std::is_same_v<E, Resource>) {
        account = change.after->owner;
        region = change.after->region;
    } else if constexpr (std::is_same_v<E, Ipam>) {
        account = accountOf(m_to, change.id());
        region = change.after->homeRegion;
    } else if constexpr (std::is_same_v<E, VerificationToken> || std::is_same_v<E, DiscoveryAssociation>) {
        account = accountOf(m_to, change.after->ipam);
        region = m_to.get(change.after->ipam).homeRegion;
    } else if constexpr (std::is_same_v<E, ResourceDiscovery>) {
        account = change.after->owner;
        region = change.after->region;
    } else if constexpr (std::is_same_v<E, Allocation>) {
        if (change.after->type != AllocationType::Custom)
            return;
        account = change.after->owner.isEmpty() ? owner() : change.after->owner;
        region = drawingRegionOf(m_to, change.after->pool);
    } else if constexpr (std::is_same_v<E, Share>) {
        account = change.after->owner.isEmpty() ? owner() : change.after->owner;
        region = change.after->region.isEmpty() ? homeRegionOf(m_to, ScopeId{}) : change.after->region;
    } else {
        account = accountOf(m_to, change.id());
        region = homeRegionOf(m_to, change.id());
    }
    add(StepKind::Retag, change.id(), account, region);
}

template <class E>
void RolloutPlanner::retag(const Changes<E>& changes)
{
    for (const auto& change : changes)
        retag(change);
}

template <class E>
void RolloutPlanner::waitForName(std::size_t step, const E& made)
{
    for (const auto& change : m_changes.of<E>())
        if (change.before && change.after && nameTag(change.before->tags) == nameTag(made.tags))
            wait(step, StepKind::Retag, change.id());
}

template <class E>
void RolloutPlanner::freeNames(const Changes<E>& changes)
{
    for (const auto& change : changes) {
        if (!change.before || !change.after || nameTag(change.before->tags) == nameTag(change.after->tags))
            continue;
        if (std::any_of(changes.begin(), changes.end(), [&](const auto& other) {
                return other.isInsert() && nameTag(other.after->tags) == nameTag(change.before->tags);
            }))
            retag(change);
    }
}

/// A script knows what it has made by its name: no other row may have that by then.
void RolloutPlanner::freedNames()
{
    freeNames(m_changes.of<Scope>());
    freeNames(m_changes.of<Pool>());
    freeNames(m_changes.of<Resource>());
    freeNames(m_changes.of<VerificationToken>());
}

void RolloutPlanner::frame()
{
    for (const auto& change : m_changes.of<Ipam>()) {
        if (change.isInsert() && isLive(change.after->state)) {
            add(StepKind::CreateIpam, change.id(), accountOf(m_to, change.id()), change.after->homeRegion);
        } else if (change.before && change.after) {
            // Regions that go are taken away when nothing is in them any more, and so is the better tier.
            const bool grows = std::any_of(change.after->operatingRegions.begin(), change.after->operatingRegions.end(),
                                           [&](const RegionName& region) {
                                               return !change.before->operatingRegions.contains(region);
                                           });
            if (grows || change.before->description != change.after->description
                || (change.before->tier != change.after->tier && !lowersTier(*change.before, *change.after))
                || change.before->privateGua != change.after->privateGua
                || change.before->meteredAccount != change.after->meteredAccount)
                add(StepKind::ModifyIpam, change.id(), accountOf(m_to, change.id()), change.after->homeRegion);
        }
    }
    for (const auto& change : m_changes.of<Scope>()) {
        if (change.isInsert() && !change.after->isDefault) {
            const auto step =
                add(StepKind::CreateScope, change.id(), accountOf(m_to, change.id()), homeRegionOf(m_to, change.id()));
            wait(step, StepKind::CreateIpam, change.after->ipam);
            waitForName(step, *change.after);
        } else if (change.after && isEdited(change.before, *change.after)) {
            const auto step =
                add(StepKind::ModifyScope, change.id(), accountOf(m_to, change.id()), homeRegionOf(m_to, change.id()));
            wait(step, StepKind::CreateIpam, change.after->ipam);
        }
    }
}

void RolloutPlanner::poolAndChildren(PoolId id)
{
    const Pool& pool = m_to.get(id);
    const Pool* before = m_from.find(id);
    if (!before) {
        const auto step = add(StepKind::CreatePool, id, accountOf(m_to, id), homeRegionOf(m_to, id));
        wait(step, StepKind::CreateScope, pool.scope);
        if (const Scope* scope = m_to.find(pool.scope)) {
            wait(step, StepKind::CreateIpam, scope->ipam);
            if (!pool.locale.isEmpty())
                wait(step, StepKind::ModifyIpam, scope->ipam);
        }
        wait(step, StepKind::CreatePool, pool.source);
        wait(step, StepKind::CreateVpc, pool.sourceResource);
        waitForName(step, pool);
    } else if (before->minLength != pool.minLength || before->defaultLength != pool.defaultLength
               || before->maxLength != pool.maxLength || before->requiredTags != pool.requiredTags
               || before->autoImport != pool.autoImport || before->description != pool.description) {
        add(StepKind::ModifyPool, id, accountOf(m_to, id), homeRegionOf(m_to, id));
        if ((before->minLength && !pool.minLength) || (before->maxLength && !pool.maxLength))
            caveat(RolloutCaveat::Kind::CannotClear, m_to.path(id));
    }
    for (const PoolCidrId cidr : m_to.cidrsOf(id)) {
        const PoolCidr& after = m_to.get(cidr);
        const PoolCidr* was = m_from.find(cidr);
        if (!isLive(after)) {
            if (!was)
                caveat(RolloutCaveat::Kind::KeptState, after.cidr.toString());
            continue;
        }
        if (was && isLive(*was) && was->pool == id && was->cidr == after.cidr)
            continue;
        const auto step = add(StepKind::Provision, cidr, accountOf(m_to, id), homeRegionOf(m_to, id));
        wait(step, StepKind::CreatePool, id);
        if (const VerificationToken* token = plannedToken(m_to, after))
            wait(step, StepKind::CreateToken, token->id);
        if (pool.source)
            waitForPool(step, pool.source, after.cidr);
        if (pool.sourceResource)
            for (const ResourceCidrId around : m_to.cidrsOf(pool.sourceResource))
                if (m_to.get(around).cidr.contains(after.cidr))
                    wait(step, StepKind::AssociateCidr, around);
        for (const auto& gone : m_changes.of<PoolCidr>())
            if (gone.before && gone.before->cidr.overlaps(after.cidr))
                wait(step, StepKind::Deprovision, gone.id());
    }
    for (const PoolId child : m_to.childPools(id))
        if (purposeOf(m_to, child) == purposeOf(m_to, id))
            poolAndChildren(child);
}

void RolloutPlanner::pools(PoolPurpose purpose)
{
    if (purpose == PoolPurpose::Planning) {
        for (const Pool& pool : m_to.all<Pool>())
            if (purposeOf(m_to, pool.id) == purpose && purposeOf(m_to, pool.source) != purpose)
                poolAndChildren(pool.id);
        return;
    }
    for (const Scope& scope : m_to.all<Scope>())
        for (const PoolId top : m_to.topPools(scope.id))
            if (purposeOf(m_to, top) == purpose)
                poolAndChildren(top);
}

void RolloutPlanner::allocations(PoolPurpose purpose)
{
    for (const auto& change : m_changes.of<Allocation>()) {
        if (!change.after || change.after->type != AllocationType::Custom
            || purposeOf(m_to, change.after->pool) != purpose)
            continue;
        const Allocation& made = *change.after;
        const AccountNumber account = made.owner.isEmpty() ? owner() : made.owner;
        if (!change.isInsert() && !isMoved(change)) {
            if (change.before->description.get() != made.description.get())
                add(StepKind::ModifyAllocation, made.id, account, drawingRegionOf(m_to, made.pool));
            continue;
        }
        const auto step = add(StepKind::Allocate, made.id, account, drawingRegionOf(m_to, made.pool));
        waitForPool(step, made.pool, made.cidr);
    }
}

void RolloutPlanner::shares(PoolPurpose purpose)
{
    for (const auto& change : m_changes.of<Share>()) {
        if (!change.after || purposeOf(m_to, *change.after) != purpose)
            continue;
        const Share& share = *change.after;
        const bool differs =
            change.isInsert() || change.before->pools != share.pools || change.before->discoveries != share.discoveries
            || change.before->principals != share.principals || change.before->name != share.name
            || change.before->allowExternal != share.allowExternal || change.before->permission != share.permission;
        if (!differs)
            continue;
        const auto step = add(change.isInsert() ? StepKind::CreateShare : StepKind::ModifyShare, share.id,
                              share.owner.isEmpty() ? owner() : share.owner,
                              share.region.isEmpty() ? homeRegionOf(m_to, ScopeId{}) : share.region);
        for (const PoolId pool : share.pools)
            wait(step, StepKind::CreatePool, pool);
        for (const ResourceDiscoveryId discovery : share.discoveries)
            wait(step, StepKind::CreateDiscovery, discovery);
    }
}

/// A pool may ask a VPC for tags before it gives it a block. Those that only go stay until the end: what they were asked for
/// may go as well.
void RolloutPlanner::tagsForBlocks(const Resource& row)
{
    const auto& blocks = m_to.cidrsOf(row.id);
    const bool draws = std::any_of(blocks.begin(), blocks.end(), [&](ResourceCidrId id) {
        return isNew(m_to.get(id), m_from) && m_to.find(m_to.get(id).allocation);
    });
    if (!draws)
        return;
    for (const auto& change : m_changes.of<Resource>()) {
        if (!change.before || !change.after || change.id() != row.id)
            continue;
        const Tags& before = change.before->tags;
        const Tags& after = change.after->tags;
        for (auto tag = after.begin(); tag != after.end(); ++tag)
            if (!before.contains(tag.key()) || before.value(tag.key()) != tag.value())
                retag(change);
    }
}

/// What a VPC's owner needs before drawing from a pool: the pool, its space, and a share where it is another's.
void RolloutPlanner::vpc(const Resource& row)
{
    const auto waitForBlock = [&](std::size_t step, const ResourceCidr& cidr) {
        const Allocation* held = m_to.find(cidr.allocation);
        if (!held)
            return;
        waitForPool(step, held->pool, cidr.cidr);
        if (m_to.get(held->pool).owner != row.owner)
            for (const ShareId share : m_to.sharesOf(held->pool)) {
                wait(step, StepKind::CreateShare, share);
                wait(step, StepKind::ModifyShare, share);
            }
        for (const auto& gone : m_changes.of<ResourceCidr>())
            if (gone.before && gone.before->cidr.overlaps(cidr.cidr))
                wait(step, StepKind::DisassociateCidr, gone.id());
    };
    const bool isMade = !m_from.find(row.id);
    std::vector<const ResourceCidr*> madeWith;
    if (isMade) {
        const auto creation = add(StepKind::CreateVpc, row.id, row.owner, row.region);
        madeWith = firstBlocks(m_to, row.id);
        for (const ResourceCidr* block : madeWith)
            waitForBlock(creation, *block);
        waitForName(creation, row);
    }
    tagsForBlocks(row);
    for (const ResourceCidrId id : m_to.cidrsOf(row.id)) {
        const ResourceCidr& cidr = m_to.get(id);
        // A VPC may be seen where no IPAM is yet, and with it its blocks, which then have no scope to stand in at the start.
        if (!isNew(cidr, m_from) || (!isMade && (cidr.basis == Basis::Seen || (cidr.primary && m_from.find(id))))
            || std::find(madeWith.begin(), madeWith.end(), &cidr) != madeWith.end())
            continue;
        const auto step = add(StepKind::AssociateCidr, id, row.owner, row.region);
        wait(step, StepKind::CreateVpc, row.id);
        wait(step, StepKind::Retag, row.id);
        waitForBlock(step, cidr);
    }
}

void RolloutPlanner::subnet(const Resource& row)
{
    const auto step = add(StepKind::CreateSubnet, row.id, row.owner, row.region);
    wait(step, StepKind::CreateVpc, row.vpc);
    waitForName(step, row);
    for (const ResourceCidrId id : m_to.cidrsOf(row.id)) {
        const ResourceCidr& cidr = m_to.get(id);
        if (const Allocation* held = m_to.find(cidr.allocation))
            waitForPool(step, held->pool, cidr.cidr);
        for (const ResourceCidrId around : m_to.cidrsOf(row.vpc))
            if (m_to.get(around).cidr.contains(cidr.cidr))
                wait(step, StepKind::AssociateCidr, around);
    }
}

void RolloutPlanner::vpcs()
{
    for (const Resource& row : m_to.all<Resource>())
        if (row.kind == ResourceKind::Vpc)
            vpc(row);
    pools(PoolPurpose::Planning);
    allocations(PoolPurpose::Planning);
    shares(PoolPurpose::Planning);
    for (const Resource& row : m_to.all<Resource>())
        if (row.kind == ResourceKind::Subnet && !m_from.find(row.id))
            subnet(row);
}

void RolloutPlanner::retagging()
{
    retag(m_changes.of<Ipam>());
    retag(m_changes.of<Scope>());
    // The two scopes that an IPAM brings along come without tags.
    for (const auto& change : m_changes.of<Scope>())
        if (change.isInsert() && change.after->isDefault && !change.after->tags.isEmpty()) {
            const auto step =
                add(StepKind::Retag, change.id(), accountOf(m_to, change.id()), homeRegionOf(m_to, change.id()));
            wait(step, StepKind::CreateIpam, change.after->ipam);
        }
    retag(m_changes.of<Pool>());
    retag(m_changes.of<Resource>());
    retag(m_changes.of<Allocation>());
    retag(m_changes.of<Share>());
    retag(m_changes.of<ResourceDiscovery>());
    retag(m_changes.of<DiscoveryAssociation>());
    retag(m_changes.of<VerificationToken>());
}

void RolloutPlanner::switchToOwn(const RowChange<PoolCidr>& change)
{
    const PoolCidr& announced = *change.after;
    if (announced.originAsn == 0 || announced.originAsn == change.before->originAsn)
        return;
    const QString number = Asn{announced.originAsn}.toString();
    if (m_advertising == AdvertiseSteps::LeaveOut) {
        caveat(RolloutCaveat::Kind::NotSwitched, announced.cidr.toString());
        m_rollout.caveats.back().needs = number;
        return;
    }
    const auto step =
        add(StepKind::SwitchToOwn, change.id(), accountOf(m_to, announced.pool), drawingRegionOf(m_to, announced.pool));
    wait(step, StepKind::SwitchToAmazon, change.id());
    if (const AsnAssociation* own = associationOf(m_to, announced.id)) {
        wait(step, StepKind::AssociateAsn, own->id);
    } else {
        caveat(RolloutCaveat::Kind::NeedsOwnAsn, announced.cidr.toString());
        m_rollout.caveats.back().needs = number;
    }
}

void RolloutPlanner::advertisements()
{
    for (const auto& change : m_changes.of<PoolCidr>()) {
        if (!change.after || !isAdvertised(*change.after))
            continue;
        if (change.before && isAdvertised(*change.before) && change.before->pool == change.after->pool) {
            switchToOwn(change);
            continue;
        }
        if (m_advertising == AdvertiseSteps::LeaveOut) {
            caveat(RolloutCaveat::Kind::NotAdvertised, change.after->cidr.toString());
            continue;
        }
        const PoolCidr& announced = *change.after;
        const auto step = add(StepKind::Advertise, change.id(), accountOf(m_to, announced.pool),
                              drawingRegionOf(m_to, announced.pool));
        wait(step, StepKind::Provision, change.id());
        if (const AsnAssociation* number = associationOf(m_to, announced.id); number) {
            wait(step, StepKind::AssociateAsn, number->id);
        } else if (announced.originAsn != 0) {
            caveat(RolloutCaveat::Kind::NeedsOwnAsn, announced.cidr.toString());
            m_rollout.caveats.back().needs = Asn{announced.originAsn}.toString();
        }
    }
}

} // namespace cadastre
