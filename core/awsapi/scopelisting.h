// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/changeset.h"
#include "net/prefixtrie.h"
#include "plan/discovering.h"
#include "plan/plan.h"

#include <optional>

namespace cadastre::awsapi {

/// The CIDRs of resources that AWS lists in a scope, and how they lie among each other (contract §12, §13.3): what the
/// discoveries of its IPAM see, what drew from a pool, and what it ignores. What another IPAM watches is in the default scope of each one
/// more that sees it, unmanaged there; the plan keeps the one scope that may move and allocate it.
/// Looks at the plan as it is when asked; requires that it stays, and is made anew once resources or who sees them change.
class ScopeListing {
public:
    /// Of use for CIDRs that lie in or around `part`; null: for all.
    ScopeListing(const Plan& plan, ScopeId scope, const Prefix& part = {});

    /// The row as the scope lists it; none: it does not.
    [[nodiscard]] std::optional<ResourceCidr> listed(const ResourceCidr& row) const;
    /// Of a row that is listed: does it overlap another one, or what else is in the scope?
    [[nodiscard]] OverlapStatus overlapOf(const ResourceCidr& listed) const;

private:
    [[nodiscard]] bool isListed(const Resource& resource) const;
    [[nodiscard]] bool overlapsElsewhere(const ResourceCidr& listed) const;

    const Plan& m_plan;
    ScopeId m_scope;
    IpamSight m_sight;
    PrefixTrie m_elsewhere; ///< handles of the rows that it lists and another IPAM watches
};

/// Lets a default scope keep a row that it lists and another IPAM watches. To that one nothing changes, which goes on listing
/// it. None where it does more than watch it: it holds it, ignores it, or has it in another scope, and a plan keeps that of
/// one IPAM alone.
[[nodiscard]] std::optional<ChangeSet> takenOver(const Plan& plan, const ResourceCidr& row, ScopeId scope);

} // namespace cadastre::awsapi
