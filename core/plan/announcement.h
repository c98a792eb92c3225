// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"
#include "routing/cutover.h"
#include "routing/roaplan.h"

namespace cadastre {

/// The ASNs that AWS announces from in a partition (contract §10.4). Empty where nothing is known (China).
[[nodiscard]] QList<Asn> originsOf(Partition partition);
/// "us-gov-west-1" is of GovCloud, "eusc-de-east-1" of the European Sovereign Cloud, "cn-north-1" of China.
[[nodiscard]] Partition partitionOf(const RegionName& region);
/// The own AS number that a CIDR may be announced from, or null (contract §11.2).
[[nodiscard]] const AsnAssociation* associationOf(const Plan& plan, PoolCidrId cidr);
/// The own AS number that this CIDR is announced from, or would be; 0: Amazon's.
[[nodiscard]] quint32 ownAsnOf(const Plan& plan, const PoolCidr& cidr);
/// Who would announce this CIDR: its own ASN where there is one (BYOASN), else the partition's.
[[nodiscard]] QList<Asn> originsOf(const Plan& plan, const PoolCidr& cidr);
/// May AWS announce it, or a part of it, so that a ROA must let it through? BYOIP, advertisable (IPv4 always is), in a
/// state that holds space or may come to, and not kept for one's own routers.
[[nodiscard]] bool needsRoa(const Plan& plan, const PoolCidr& cidr);
/// All of them, in the plan's order.
[[nodiscard]] QList<AnnouncedRange> announcedRanges(const Plan& plan);
/// What there is to ask of moving a range from `present` origins to AWS: the origins that AWS would announce it from, and
/// how far the plan has come with it.
[[nodiscard]] CutOverQuestion cutOverQuestion(const Plan& plan, const Prefix& prefix, const QList<Asn>& present);

} // namespace cadastre
