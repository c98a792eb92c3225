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

Partition partitionOf(const RegionName& region)
{
    const QString name = region.toString();
    if (name.startsWith(QLatin1String("us-gov-")))
        return Partition::GovCloud;
    if (name.startsWith(QLatin1String("eusc-")))
        return Partition::Sovereign;
    if (name.startsWith(QLatin1String("cn-")))
        return Partition::China;
    return Partition::Aws;
}

const AsnAssociation* associationOf(const Plan& plan, PoolCidrId cidr)
{
    for (const AsnAssociation& association : plan.all<AsnAssociation>())
        if (association.poolCidr == cidr)
            return &association;
    return nullptr;
}

quint32 ownAsnOf(const Plan& plan, const PoolCidr& cidr)
{
    if (cidr.originAsn != 0 || cidr.advert != AdvertState::Withdrawn) // as it is announced
        return cidr.originAsn;
    const AsnAssociation* association = associationOf(plan, cidr.id);
    const bool stands = association && association->state == AsnAssociationState::Associated;
    return stands ? plan.get(association->byoasn).asn : 0;
}

QList<Asn> originsOf(const Plan& plan, const PoolCidr& cidr)
{
    if (const quint32 own = ownAsnOf(plan, cidr); own != 0)
        return {Asn{own}};
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

CutOverQuestion cutOverQuestion(const Plan& plan, const Prefix& prefix, const QList<Asn>& present)
{
    CutOverQuestion question;
    question.prefix = prefix;
    question.present = present;
    question.amazon = originsOf(plan.settings().partition);
    for (const PoolCidr& row : plan.all<PoolCidr>()) {
        if (row.cidr.isNull() || !prefix.contains(row.cidr) || !holdsSpace(row.state))
            continue;
        if (row.cidr == prefix) {
            question.isProvisioned = true;
            if (const quint32 own = ownAsnOf(plan, row); own != 0)
                question.amazon = {Asn{own}};
        }
        question.isAdvertised = question.isAdvertised || row.advert == AdvertState::Advertised;
    }
    for (const Asn asn : present) // an own number that AWS takes over stays what it is
        question.amazon.removeAll(asn);
    return question;
}

} // namespace cadastre
