// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/movedcontents.h"

#include "change/edits.h"

namespace cadastre {

void MovedContents::addVpc(ResourceId vpc)
{
    for (const ResourceId subnet : m_plan.subnetsOf(vpc))
        for (const ResourceCidrId id : m_plan.cidrsOf(subnet))
            if (m_from.contains(m_plan.get(id).cidr))
                m_cidrs.insert(id);
    for (const Pool& pool : m_plan.all<Pool>())
        if (pool.sourceResource == vpc)
            addPool(pool.id);
}

void MovedContents::addPool(PoolId root, PoolCidrId itself)
{
    for (const PoolId pool : poolTree(m_plan, root)) {
        if (!m_pools.insert(pool).second)
            continue;
        for (const PoolCidrId id : m_plan.cidrsOf(pool))
            if (const PoolCidr& row = m_plan.get(id);
                id != itself && m_from.contains(row.cidr) && countsAsProvisioned(row.state))
                m_spaces.insert(id);
        for (const ReserveId id : m_plan.reservesOf(pool))
            if (m_from.contains(m_plan.get(id).cidr))
                m_reserves.insert(id);
        m_plan.forEachAllocation(pool, [&](const Allocation& allocation) {
            if (m_from.contains(allocation.cidr)) {
                m_allocations.insert(allocation.id);
                addHolder(allocation);
            }
            return true;
        });
    }
}

void MovedContents::addHolder(const Allocation& allocation)
{
    const ResourceCidr* cidr = m_plan.resourceCidrOf(allocation.id);
    if (!cidr || !m_cidrs.insert(cidr->id).second)
        return;
    if (m_plan.get(cidr->resource).kind == ResourceKind::Vpc)
        addVpc(cidr->resource);
}

Prefix MovedContents::placeOf(const Prefix& inside) const
{
    const auto place = Prefix::make(inside.family(), m_to.first() + (inside.first() - m_from.first()), inside.length());
    return place && m_to.contains(*place) ? *place : Prefix();
}

QStringList MovedContents::blockers() const
{
    QStringList blockers;
    for (const ResourceCidrId id : m_cidrs)
        if (const ResourceCidr& cidr = m_plan.get(id); cidr.basis == Basis::Seen)
            blockers.append(m_plan.textId(cidr.resource));
    for (const PoolCidrId id : m_spaces)
        if (const PoolCidr& row = m_plan.get(id); row.basis == Basis::Seen)
            blockers.append(m_plan.textId(row.pool));
    for (const AllocationId id : m_allocations)
        if (const Allocation& row = m_plan.get(id); row.basis == Basis::Seen && !m_plan.resourceCidrOf(id))
            blockers.append(m_plan.textId(row));
    blockers.removeDuplicates();
    return blockers;
}

Result<void> MovedContents::check() const
{
    const QString subject = m_from.toString();
    if (const QStringList seen = blockers(); !seen.isEmpty())
        return refuse(ErrorCode::LiveSpace, subject,
                      {{QStringLiteral("blockers"), seen.join(QLatin1String(", "))},
                       {QStringLiteral("count"), QString::number(seen.size())}});
    for (const PoolCidrId id : m_spaces) {
        const PoolCidr& row = m_plan.get(id);
        if (row.advert != AdvertState::Withdrawn)
            return refuse(ErrorCode::CidrAdvertised, row.cidr.toString(),
                          {{QStringLiteral("region"), m_plan.get(row.pool).locale.localeText()}});
        if (row.state != CidrState::Provisioned)
            return refuse(ErrorCode::CidrInvalidState, row.cidr.toString(),
                          {{QStringLiteral("state"), toWire(row.state)}});
    }
    const auto haveAPlace = [&](const auto& ids) {
        return std::none_of(ids.begin(), ids.end(), [&](auto id) { return placeOf(m_plan.get(id).cidr).isNull(); });
    };
    if (haveAPlace(m_reserves) && haveAPlace(m_spaces) && haveAPlace(m_allocations) && haveAPlace(m_cidrs))
        return {};
    return refuseValue(m_to.toString(), "cidr", m_to.toString(), "contents-outside");
}

void MovedContents::write(ScopeId scope, ChangeSet& changes) const
{
    const auto shift = [&](const auto& ids) {
        for (const auto id : ids)
            editRow(m_plan, changes, id, [&](auto& row) { row.cidr = placeOf(row.cidr); });
    };
    shift(m_allocations);
    shift(m_reserves);
    for (const PoolCidrId id : m_spaces)
        editRow(m_plan, changes, id, [&](PoolCidr& row) {
            row.cidr = placeOf(row.cidr);
            row.netmaskRequest = 0;
        });
    for (const ResourceCidrId id : m_cidrs)
        editRow(m_plan, changes, id, [&](ResourceCidr& row) {
            row.cidr = placeOf(row.cidr);
            if (scope)
                row.scope = scope;
        });
}

} // namespace cadastre
