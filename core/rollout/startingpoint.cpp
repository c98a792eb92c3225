// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/rollout.h"

namespace cadastre {

namespace {

template <class E>
void copyAll(PlanLoader& loader, const Plan& plan)
{
    for (const E& row : plan.all<E>())
        loader.put(row);
}

void copyFrame(PlanLoader& loader, const Plan& plan)
{
    copyAll<PlanSettings>(loader, plan);
    copyAll<Account>(loader, plan);
    copyAll<OrgUnit>(loader, plan);
}

Plan finished(PlanLoader loader)
{
    auto plan = std::move(loader).finish();
    Q_ASSERT(plan); // a part of a plan that is sound, closed under what its rows refer to
    return plan ? *std::move(plan) : Plan();
}

/// Keeps what was seen, and what that stands on.
class SeenPart {
public:
    explicit SeenPart(const Plan& plan) : m_plan(plan) {}

    [[nodiscard]] bool has(const Ipam& row) const { return row.basis == Basis::Seen; }
    [[nodiscard]] bool has(const Scope& row) const { return row.basis == Basis::Seen && has(m_plan.get(row.ipam)); }
    [[nodiscard]] bool has(const Pool& row) const
    {
        return row.basis == Basis::Seen && has(m_plan.get(row.scope)) && (!row.source || has(m_plan.get(row.source)))
            && (!row.sourceResource || has(m_plan.get(row.sourceResource)));
    }
    [[nodiscard]] bool has(const PoolCidr& row) const { return row.basis == Basis::Seen && has(m_plan.get(row.pool)); }
    [[nodiscard]] bool has(const Resource& row) const
    {
        return row.basis == Basis::Seen && (!row.vpc || has(m_plan.get(row.vpc)));
    }
    [[nodiscard]] bool has(const ResourceCidr& row) const
    {
        return row.basis == Basis::Seen && has(m_plan.get(row.resource)) && has(m_plan.get(row.scope));
    }
    /// Space is taken by what takes it, whether or not its own row was seen.
    [[nodiscard]] bool has(const Allocation& row) const
    {
        if (!has(m_plan.get(row.pool)) || !isHeld(row))
            return false;
        if (row.type == AllocationType::IpamPool && row.childPool)
            return has(m_plan.get(row.childPool));
        if (row.resource)
            return has(m_plan.get(row.resource));
        return row.basis == Basis::Seen;
    }
    [[nodiscard]] bool has(const Share& row) const { return row.basis == Basis::Seen; }
    [[nodiscard]] bool has(const VerificationToken& row) const
    {
        return row.basis == Basis::Seen && has(m_plan.get(row.ipam));
    }
    [[nodiscard]] bool has(const Byoasn& row) const { return row.basis == Basis::Seen && has(m_plan.get(row.ipam)); }
    [[nodiscard]] bool has(const AsnAssociation& row) const
    {
        return row.basis == Basis::Seen && has(m_plan.get(row.byoasn)) && has(m_plan.get(row.poolCidr));
    }
    [[nodiscard]] bool has(const ResourceDiscovery& row) const { return row.basis == Basis::Seen; }
    [[nodiscard]] bool has(const DiscoveryAssociation& row) const
    {
        return row.basis == Basis::Seen && has(m_plan.get(row.ipam)) && has(m_plan.get(row.discovery));
    }

private:
    [[nodiscard]] bool isHeld(const Allocation& row) const
    {
        for (const PoolCidrId id : m_plan.cidrsOf(row.pool)) {
            const PoolCidr& cidr = m_plan.get(id);
            if (holdsSpace(cidr.state) && cidr.cidr.contains(row.cidr))
                return has(cidr);
        }
        return false;
    }
    const Plan& m_plan;
};

template <class E>
void copySeen(PlanLoader& loader, const Plan& plan, const SeenPart& seen)
{
    for (const E& row : plan.all<E>())
        if (seen.has(row))
            loader.put(row);
}

} // namespace

Plan emptyStart(const Plan& plan)
{
    PlanLoader loader;
    copyFrame(loader, plan);
    return finished(std::move(loader));
}

Plan seenStart(const Plan& plan)
{
    const SeenPart seen(plan);
    PlanLoader loader;
    copyFrame(loader, plan);
    copySeen<Ipam>(loader, plan, seen);
    copySeen<Scope>(loader, plan, seen);
    copySeen<Pool>(loader, plan, seen);
    copySeen<Allocation>(loader, plan, seen);
    for (PoolCidr row : plan.all<PoolCidr>()) {
        if (!seen.has(row))
            continue;
        if (const Allocation* held = plan.find(row.sourceAllocation); held && !seen.has(*held))
            row.sourceAllocation = {};
        loader.put(row);
    }
    for (Resource row : plan.all<Resource>()) {
        if (!seen.has(row))
            continue;
        row.tags = row.seenTags;
        loader.put(row);
    }
    for (ResourceCidr row : plan.all<ResourceCidr>()) {
        if (!seen.has(row))
            continue;
        if (const Allocation* held = plan.find(row.allocation); held && !seen.has(*held))
            row.allocation = {};
        if (const Scope* scope = plan.find(row.pendingScope); scope && !seen.has(*scope))
            row.pendingScope = {};
        loader.put(row);
    }
    for (Share row : plan.all<Share>()) {
        if (!seen.has(row))
            continue;
        row.pools.removeIf([&](PoolId pool) { return !seen.has(plan.get(pool)); });
        row.discoveries.removeIf([&](ResourceDiscoveryId one) { return !seen.has(plan.get(one)); });
        loader.put(row);
    }
    copySeen<VerificationToken>(loader, plan, seen);
    copySeen<Byoasn>(loader, plan, seen);
    copySeen<AsnAssociation>(loader, plan, seen);
    copySeen<ResourceDiscovery>(loader, plan, seen);
    copySeen<DiscoveryAssociation>(loader, plan, seen);
    return finished(std::move(loader));
}

} // namespace cadastre
