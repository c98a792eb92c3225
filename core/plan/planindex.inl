// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

namespace cadastre {

/// Indexes (or un-indexes) a row of any kind; kinds without an index of their own are found by their id only.
template <class E>
void Plan::indexAny(const E& row, Indexing how)
{
    if constexpr (requires { row.awsId; }) {
        const QString& own = row.awsId;
        if (!own.isEmpty()) {
            if (how == Indexing::Add)
                m_ownIds.insert(own, {static_cast<std::uint8_t>(kindIndex<E>), row.id.value});
            else
                m_ownIds.remove(own);
        }
    }
    if constexpr (requires(Plan& plan) { plan.index(row, how); })
        index(row, how);
}

/// May a changed row keep its place in every index? Only where un-indexing would throw away more than the row: a pool
/// CIDR carries its allocations with it.
[[nodiscard]] inline bool keepsItsPlace(const PoolCidr& before, const PoolCidr& after)
{
    return before.pool == after.pool && before.cidr == after.cidr && before.awsId == after.awsId
        && holdsSpace(before.state) == holdsSpace(after.state);
}
[[nodiscard]] inline bool keepsItsPlace(const Allocation& before, const Allocation& after)
{
    return before.pool == after.pool && before.cidr == after.cidr && before.type == after.type
        && before.awsId == after.awsId;
}
template <class E>
[[nodiscard]] bool keepsItsPlace(const E&, const E&)
{
    return false;
}

} // namespace cadastre
