// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows a script cannot tell from each other but by an id: those that are called alike, in the same place.
#pragma once

#include "rollout/rollout.h"
#include "rollout/rolloutfacts.h"

#include <vector>

namespace cadastre {

/// What a VPC or subnet is known by beside its name: its first IPv4 block, else its first IPv6 block; null when it has none.
[[nodiscard]] const ResourceCidr* knownBlock(const Rollout& rollout, ResourceId id);

/// Would a look-up by all but its id find both?
[[nodiscard]] bool isCalledAlike(const Rollout& rollout, const Ipam& a, const Ipam& b);
[[nodiscard]] bool isCalledAlike(const Rollout& rollout, const Scope& a, const Scope& b);
[[nodiscard]] bool isCalledAlike(const Rollout& rollout, const Pool& a, const Pool& b);
[[nodiscard]] bool isCalledAlike(const Rollout& rollout, const Resource& a, const Resource& b);
[[nodiscard]] bool isCalledAlike(const Rollout& rollout, const Share& a, const Share& b);
[[nodiscard]] bool isCalledAlike(const Rollout& rollout, const ResourceDiscovery& a, const ResourceDiscovery& b);
[[nodiscard]] bool isCalledAlike(const Rollout& rollout, const DiscoveryAssociation& a, const DiscoveryAssociation& b);
template <class E>
[[nodiscard]] bool isCalledAlike(const Rollout&, const E&, const E&)
{
    return false; // found by other means than its id
}

/// Are they in zones that are certainly two? A name and an id may mean the same one.
[[nodiscard]] bool isInAnotherZone(const Resource& a, const Resource& b);

/// Of a VPC or subnet that goes and one that is made and is called alike: the blocks that only the one has, of those
/// whose addresses are known before they are there. Of what is made, the blocks that it is made with.
[[nodiscard]] std::vector<const ResourceCidr*> blocksThatGo(const Rollout& rollout, ResourceId gone, ResourceId made);
[[nodiscard]] std::vector<const ResourceCidr*> blocksThatCome(const Rollout& rollout, ResourceId gone, ResourceId made);

/// Of a row that goes and one that is made and is called alike: does AWS say the same of both? Where it does not, that
/// tells them apart (ScriptCalls::addDifferences asks for just that).
[[nodiscard]] bool isSaidAlike(const Rollout& rollout, const Scope& gone, const Scope& made);
[[nodiscard]] bool isSaidAlike(const Rollout& rollout, const Pool& gone, const Pool& made);
[[nodiscard]] bool isSaidAlike(const Rollout& rollout, const Resource& gone, const Resource& made);
[[nodiscard]] bool isSaidAlike(const Rollout& rollout, const Share& gone, const Share& made);

/// A row that goes though one just like it is made: the script could not know which of them it sees, and leaves the one
/// that is there. None where AWS has shown the old one, or where what AWS says of them tells them apart.
template <class E>
[[nodiscard]] Id<E> remadeAs(const Rollout& rollout, Id<E> id)
{
    const E* gone = rollout.from.find(id);
    if (!gone || rollout.to.find(id) || gone->basis == Basis::Seen)
        return {};
    for (const E& made : rollout.to.template all<E>())
        if (!rollout.from.find(made.id) && isCalledAlike(rollout, *gone, made) && isSaidAlike(rollout, *gone, made))
            return made.id;
    return {};
}

} // namespace cadastre
