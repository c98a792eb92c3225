// SPDX-License-Identifier: GPL-3.0-or-later
// What lies in a block that moves, and goes with it. Part of core/change, like decisions.h.
#pragma once

#include "change/changeset.h"
#include "change/decide.h"
#include "plan/plan.h"

#include <QStringList>

#include <set>

namespace cadastre {

/// Each thing keeps its place inside:
///
///     |     10.0.0.0/20 |.1.0/24|      |   →   |     10.9.16.0/20 |.17.0/24|     |
class MovedContents {
public:
    MovedContents(const Plan& plan, const Prefix& from, const Prefix& to) : m_plan(plan), m_from(from), m_to(to) {}

    /// The subnets of a VPC, and the pools that divide its space, as far as they lie in the block.
    void addVpc(ResourceId vpc);
    /// What a pool, and those below it, have there; the space itself that moves is no content of its own.
    void addPool(PoolId pool, PoolCidrId itself = {});

    /// Errors: LiveSpace {blockers} for what was seen in AWS, CidrAdvertised {region}, CidrInvalidState {state},
    /// InvalidValue {field, value, reason "contents-outside"} where a smaller block has no place for it.
    [[nodiscard]] Result<void> check() const;
    [[nodiscard]] bool hasPools() const { return !m_spaces.empty(); }
    /// Subnets live in the scope where their VPC does: none, where they stay in theirs.
    void write(ScopeId scope, ChangeSet& changes) const;

private:
    /// The same place in the new block; null when that ends before it.
    [[nodiscard]] Prefix placeOf(const Prefix& inside) const;
    [[nodiscard]] QStringList blockers() const;
    void addHolder(const Allocation& allocation);

    const Plan& m_plan;
    Prefix m_from;
    Prefix m_to;
    std::set<ResourceCidrId> m_cidrs;
    std::set<PoolId> m_pools; ///< looked at
    std::set<PoolCidrId> m_spaces;
    std::set<AllocationId> m_allocations;
    std::set<ReserveId> m_reserves;
};

} // namespace cadastre
