// SPDX-License-Identifier: GPL-3.0-or-later
// Who sees and may draw from a pool (contract §15): its owner, and the principals of its active RAM shares. A principal
// is an account number, an OU ("ou-…", every account at or below it), the organisation ("o-…", every account that is not
// external) or an ARN that ends in one of these.
#pragma once

#include "plan/names.h"
#include "plan/plan.h"

#include <QStringView>

namespace cadastre {

[[nodiscard]] bool ownsPool(const Plan& plan, const Pool& pool, AccountNumber account);

/// Does this principal of a share stand for the account? An external account is matched by its number alone.
[[nodiscard]] bool principalCovers(const Plan& plan, QStringView principal, AccountNumber account);

/// The organisation that a principal names: "o-…" itself, or that in an ARN; empty: none.
[[nodiscard]] QString organizationOf(QStringView principal);
/// "arn:aws:organizations::111122223333:ou/…" is of the organisation that 111122223333 manages. Is that another account
/// than the plan's organisation has, as far as it is known?
[[nodiscard]] bool isOfOtherManagement(const Plan& plan, const QString& principal);
/// What stands in ARNs for an organisation that is planned: it has no id before AWS gives it one.
inline constexpr QStringView plannedOrganization = u"o-planned000";

/// Is the account a principal of an active share of the pool (the owner is not, unless listed)?
[[nodiscard]] bool isPrincipalOf(const Plan& plan, PoolId pool, AccountNumber account);

/// Does the plan know whether the account takes part in the pool? Of a pool that was seen in AWS only where its shares were
/// looked at, too, and the members of each organizational unit in them are known (interface §4.15 point 5).
[[nodiscard]] bool isSharingKnown(const Plan& plan, const Pool& pool, AccountNumber account);

/// Owner or principal. Others get NotFound, as from AWS.
[[nodiscard]] bool poolVisibleTo(const Plan& plan, PoolId pool, AccountNumber account);

/// The default permission lets whoever sees a pool allocate from it; a share with the BYOIP-import permission alone
/// does not.
[[nodiscard]] bool mayAllocateFrom(const Plan& plan, PoolId pool, AccountNumber account);

/// A range outside IPAM moves into one's own pool, or into one that is shared with the BYOIP-import permission
/// (contract §11.3).
[[nodiscard]] bool mayImportInto(const Plan& plan, PoolId pool, AccountNumber account);

/// An invitation waits for seven days (RAM); what older rows do not say has no end.
[[nodiscard]] bool hasLapsed(const Share& share, const QString& invited, Instant now);
/// When the account was invited; of older rows, when the share was made.
[[nodiscard]] Instant invitedAt(const Share& share, const QString& account);

/// Where RAM has the share: the home Region of what is in it. An older plan that does not say means its IPAM's.
[[nodiscard]] RegionName regionOf(const Plan& plan, const Share& share);

} // namespace cadastre
