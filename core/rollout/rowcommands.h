// SPDX-License-Identifier: GPL-3.0-or-later
// Rows, and what becomes of them, as the commands that would say so: for those who write calls of them (text/awsoptions.h).
#pragma once

#include "change/command.h"
#include "rollout/rollout.h"

namespace cadastre {

[[nodiscard]] CreateIpam makingOf(const Ipam& ipam);
/// With what AWS takes of it: where its addresses come from, and whether they may be advertised, a pool has of its source.
[[nodiscard]] CreatePool makingOf(const Plan& plan, const Pool& pool);
/// The part of what becomes of an IPAM that is this step's (ModifyIpam, RemoveRegions): a tier that is given up goes with
/// the Regions, after all that needs it.
[[nodiscard]] ModifyIpam ipamChange(const Rollout& rollout, const RolloutStep& step);
[[nodiscard]] ModifyPool poolChange(const Rollout& rollout, PoolId id);

/// Those of `list` that `others` has not, in their order.
template <class E>
[[nodiscard]] QList<E> leavingOut(QList<E> list, const QList<E>& others)
{
    list.removeIf([&](const E& one) { return others.contains(one); });
    return list;
}

} // namespace cadastre
