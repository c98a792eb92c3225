// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "allocate/allocator.h"
#include "base/error.h"
#include "plan/plan.h"
#include "ui/presentation/words.h"
#include "ui/theme.h"

#include <QString>
#include <QVector>

class QComboBox;

namespace cadastre {

/// What people call a pool: its name, else its id. Fit to be shown.
[[nodiscard]] QString poolLabel(const Plan& plan, PoolId pool);
/// "public › BYOIPv6-TOP › us-east-1"
[[nodiscard]] QString poolPathLabel(const Plan& plan, PoolId pool);
/// "europe · eu-west-1", "ipam-0123456789abcdef0 · eu-west-1".
[[nodiscard]] QString ipamLabel(const Plan& plan, IpamId ipam);
/// "2605:9cc0:1ff0::/48", "10.0.0.0/16 + 2", "no CIDR".
[[nodiscard]] QString poolCidrLabel(const Plan& plan, PoolId pool);
/// sentence() and adviceFor(), with the names of pools, scopes, resources in place of their ids.
[[nodiscard]] QString sentenceWithNames(const Plan& plan, Error error);
/// "210987654321 · payments"
[[nodiscard]] QString accountItem(const Account& account);
/// The name, else the number.
[[nodiscard]] QString accountName(const Plan& plan, AccountNumber account);

/// A pool drawn as a row of cells of one length, and where `next` is in it.
struct PoolStrip {
    QVector<FillRole> cells;
    int next = -1;
};
/// At most a thousand cells: a larger pool is drawn in larger blocks.
[[nodiscard]] PoolStrip stripOf(const Plan& plan, PoolId pool, int length, const Prefix& next);
/// How many aligned blocks of a length the pool's provisioned space holds, free or not.
[[nodiscard]] uint128 totalCount(const Plan& plan, PoolId pool, int length);
/// "203 of 256 /56 left after this": free now, less the one that `next` takes.
[[nodiscard]] QString leftAfterLabel(const Plan& plan, PoolId pool, const Prefix& next);
/// "By length alone AWS would give X; this plan pins Y." Empty when AWS would choose the same.
[[nodiscard]] QString pinLabel(const Plan& plan, PoolId pool, const Prefix& chosen);
/// "pool allows /18 … /24", "the only length this pool allows", or empty.
[[nodiscard]] QString lengthRuleLabel(const Pool& pool);

/// Regions that the IPAM operates in, as items; the empty locale first when `mayBeNone`.
void fillRegions(QComboBox* box, const Plan& plan, bool mayBeNone);

} // namespace cadastre
