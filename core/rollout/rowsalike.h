// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows a script cannot tell from each other but by an id: those that are called alike, in the same place.
#pragma once

#include "rollout/rollout.h"
#include "rollout/rolloutfacts.h"

#include <type_traits>

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

/// Do two pools have the same rules? Where they do not, these tell them apart.
[[nodiscard]] bool haveSameRules(const Pool& a, const Pool& b);

/// A row that goes though one just like it is made: the script could not know which of them it sees, and leaves the one
/// that is there. None where AWS has shown the old one, or where a rule tells them apart.
template <class E>
[[nodiscard]] Id<E> remadeAs(const Rollout& rollout, Id<E> id)
{
    const E* gone = rollout.from.find(id);
    if (!gone || rollout.to.find(id) || gone->basis == Basis::Seen)
        return {};
    for (const E& made : rollout.to.template all<E>()) {
        if (rollout.from.find(made.id) || !isCalledAlike(rollout, *gone, made))
            continue;
        if constexpr (std::is_same_v<E, Pool>)
            if (!haveSameRules(*gone, made))
                continue;
        if constexpr (std::is_same_v<E, Share>)
            if (gone->pools != made.pools || gone->principals != made.principals)
                continue;
        return made.id;
    }
    return {};
}

} // namespace cadastre
