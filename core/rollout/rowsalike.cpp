// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/rowsalike.h"

#include <algorithm>

namespace cadastre {

namespace {

/// The same row, or one that a look-up would take for it.
template <class E>
bool isSame(const Rollout& rollout, Id<E> a, Id<E> b)
{
    if (a == b || !a || !b)
        return a == b;
    const auto row = [&](Id<E> id) { return rollout.to.find(id) ? rollout.to.find(id) : rollout.from.find(id); };
    return row(a) && row(b) && isCalledAlike(rollout, *row(a), *row(b));
}

bool hasBlock(const Plan& plan, ResourceId id, const Prefix& cidr)
{
    const auto& blocks = plan.cidrsOf(id);
    return std::any_of(blocks.begin(), blocks.end(),
                       [&](ResourceCidrId block) { return isLive(plan.get(block)) && plan.get(block).cidr == cidr; });
}

} // namespace

bool isInAnotherZone(const Resource& a, const Resource& b)
{
    return !a.zone.isEmpty() && !b.zone.isEmpty() && isZoneId(a.zone) == isZoneId(b.zone) && a.zone != b.zone;
}

const ResourceCidr* knownBlock(const Rollout& rollout, ResourceId id)
{
    const auto blocks = firstBlocks(rollout.to.find(id) ? rollout.to : rollout.from, id);
    return blocks.empty() ? nullptr : blocks.front();
}

bool isCalledAlike(const Rollout&, const Ipam& a, const Ipam& b) { return a.homeRegion == b.homeRegion; }

bool isCalledAlike(const Rollout& rollout, const Scope& a, const Scope& b)
{
    return isSame(rollout, a.ipam, b.ipam) && a.type == b.type && a.isDefault == b.isDefault
        && nameTag(a.tags) == nameTag(b.tags) && a.description == b.description;
}

bool isCalledAlike(const Rollout& rollout, const Pool& a, const Pool& b)
{
    return isSame(rollout, a.scope, b.scope) && isSame(rollout, a.source, b.source) && a.family == b.family
        && a.locale == b.locale && nameTag(a.tags) == nameTag(b.tags) && a.description == b.description;
}

bool isCalledAlike(const Rollout& rollout, const Resource& a, const Resource& b)
{
    if (a.kind != b.kind || a.owner != b.owner || a.region != b.region || !isSame(rollout, a.vpc, b.vpc)
        || nameTag(a.tags) != nameTag(b.tags))
        return false;
    const ResourceCidr *one = knownBlock(rollout, a.id), *other = knownBlock(rollout, b.id);
    return one && other ? one->cidr == other->cidr : !one && !other;
}

bool isCalledAlike(const Rollout&, const Share& a, const Share& b)
{
    return a.name == b.name && a.owner == b.owner && a.region == b.region;
}

bool isCalledAlike(const Rollout&, const ResourceDiscovery& a, const ResourceDiscovery& b)
{
    return a.owner == b.owner && a.region == b.region;
}

bool isCalledAlike(const Rollout&, const DiscoveryAssociation& a, const DiscoveryAssociation& b)
{
    return a.ipam == b.ipam && a.discovery == b.discovery;
}

std::vector<const ResourceCidr*> blocksThatGo(const Rollout& rollout, ResourceId gone, ResourceId made)
{
    std::vector<const ResourceCidr*> blocks;
    for (const ResourceCidrId id : rollout.from.cidrsOf(gone)) {
        const ResourceCidr& block = rollout.from.get(id);
        if (isLive(block) && isPinned(rollout.from, block) && !hasBlock(rollout.to, made, block.cidr))
            blocks.push_back(&block);
    }
    return blocks;
}

std::vector<const ResourceCidr*> blocksThatCome(const Rollout& rollout, ResourceId gone, ResourceId made)
{
    std::vector<const ResourceCidr*> blocks = firstBlocks(rollout.to, made);
    std::erase_if(blocks, [&](const ResourceCidr* block) {
        return !isPinned(rollout.to, *block) || hasBlock(rollout.from, gone, block->cidr);
    });
    return blocks;
}

bool isSaidAlike(const Rollout&, const Scope& gone, const Scope& made) { return gone.tags == made.tags; }

bool isSaidAlike(const Rollout&, const Pool& gone, const Pool& made)
{
    return gone.autoImport == made.autoImport && gone.advertisable == made.advertisable && gone.service == made.service
        && (gone.publicIpSource == PublicIpSource::Amazon) == (made.publicIpSource == PublicIpSource::Amazon)
        && gone.minLength == made.minLength && gone.defaultLength == made.defaultLength
        && gone.maxLength == made.maxLength && gone.requiredTags == made.requiredTags && gone.tags == made.tags;
}

bool isSaidAlike(const Rollout& rollout, const Resource& gone, const Resource& made)
{
    return gone.tags == made.tags && !isInAnotherZone(gone, made) && blocksThatGo(rollout, gone.id, made.id).empty()
        && blocksThatCome(rollout, gone.id, made.id).empty();
}

bool isSaidAlike(const Rollout&, const Share& gone, const Share& made)
{
    return gone.pools == made.pools && gone.principals == made.principals;
}

} // namespace cadastre
