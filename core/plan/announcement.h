// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"
#include "routing/roaplan.h"

namespace cadastre {

/// The ASNs that AWS announces from in a partition (contract §10.4). Empty where nothing is known (China).
[[nodiscard]] QList<Asn> originsOf(Partition partition);
/// Who would announce this CIDR: its own ASN where one is set (BYOASN), else the partition's.
[[nodiscard]] QList<Asn> originsOf(const Plan& plan, const PoolCidr& cidr);
/// May AWS announce it, or a part of it, so that a ROA must let it through? BYOIP, advertisable (IPv4 always is), in a
/// state that holds space or may come to, and not kept for one's own routers.
[[nodiscard]] bool needsRoa(const Plan& plan, const PoolCidr& cidr);
/// All of them, in the plan's order.
[[nodiscard]] QList<AnnouncedRange> announcedRanges(const Plan& plan);

} // namespace cadastre
