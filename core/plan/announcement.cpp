// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/announcement.h"

namespace cadastre {

namespace {

template <std::size_t N>
QList<Asn> listOf(const std::array<Asn, N>& origins)
{
    return QList<Asn>(origins.begin(), origins.end());
}

/// Decided once, on the top-level pool.
Originator originatorOf(const Plan& plan, const Pool& pool)
{
    const Pool* top = &pool;
    while (const Pool* source = plan.find(top->source))
        top = source;
    return top->originator;
}

} // namespace

QList<Asn> originsOf(Partition partition)
{
    switch (partition) {
    case Partition::Aws: return listOf(commercialOrigins);
    case Partition::GovCloud: return listOf(govCloudOrigins);
    case Partition::Sovereign: return listOf(sovereignOrigins);
    case Partition::China: return {};
    }
    return {};
}

QList<Asn> originsOf(const Plan& plan, const PoolCidr& cidr)
{
    if (cidr.originAsn != 0)
        return {Asn{cidr.originAsn}};
    return originsOf(plan.settings().partition);
}

bool needsRoa(const Plan& plan, const PoolCidr& cidr)
{
    const Pool& pool = plan.get(cidr.pool);
    const bool advertisable = pool.advertisable || pool.family == Family::IPv4;
    const bool there = holdsSpace(cidr.state) || cidr.state == CidrState::PendingProvision;
    return there && advertisable && pool.publicIpSource == PublicIpSource::Byoip
        && originatorOf(plan, pool) != Originator::OwnRouters;
}

QList<AnnouncedRange> announcedRanges(const Plan& plan)
{
    QList<AnnouncedRange> ranges;
    for (const PoolCidr& cidr : plan.all<PoolCidr>())
        if (needsRoa(plan, cidr) && !cidr.cidr.isNull())
            ranges.append({cidr.cidr, originsOf(plan, cidr)});
    return ranges;
}

} // namespace cadastre
