// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/rowsalike.h"

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

} // namespace

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

bool haveSameRules(const Pool& a, const Pool& b)
{
    return a.autoImport == b.autoImport && a.minLength == b.minLength && a.defaultLength == b.defaultLength
        && a.maxLength == b.maxLength;
}

} // namespace cadastre
