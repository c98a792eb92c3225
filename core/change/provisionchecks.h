// SPDX-License-Identifier: GPL-3.0-or-later
// What may be asked of a pool when space is provisioned to it. Part of core/change, like decisions.h.
#pragma once

#include "change/decide.h"
#include "plan/plan.h"

namespace cadastre {

/// What contract §7.1 tells apart.
enum class PoolKind { TopPrivate, TopByoip, TopAmazon, Child, Planning };

[[nodiscard]] PoolKind kindOf(const Plan& plan, const Pool& pool);

/// What a request to provision may ask of a pool, whatever is free: what to send for which kind of pool (contract §7.1),
/// sizes and which space belongs in which scope (§5, §7.4), the token (§10.5). What only a person is told goes to `notes`.
[[nodiscard]] Result<void> checkProvision(const Plan& plan, const Pool& pool, const ProvisionCidr& command,
                                          const DecisionContext& context, QList<Note>& notes);

/// The row that already stands for this CIDR in the pool and has not left it, one that failed only where no other does;
/// or null.
[[nodiscard]] const PoolCidr* presentRow(const Plan& plan, PoolId pool, const Prefix& cidr);

/// CidrInvalidState, with the state the row is in.
[[nodiscard]] Unexpected refuseState(const PoolCidr& row);
/// CidrNotAvailable; `with`: what is in the way.
[[nodiscard]] Unexpected refuseUnavailable(const QString& subject, const char* reason, const QString& with);

} // namespace cadastre
