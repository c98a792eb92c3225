// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importpart.h"

#include <map>
#include <type_traits>
#include <utility>
#include <vector>

namespace cadastre {

namespace {

/// Follows what rows stand on, and what makes way for them.
class Part {
public:
    explicit Part(const ChangeSet& all) : m_all(all)
    {
        for (const auto& change : all.of<Account>())
            if (change.isInsert())
                m_accounts[change.after->number].push_back(change.id());
        for (const auto& change : all.of<ResourceCidr>()) {
            m_blocks[(change.after ? change.after : change.before)->resource].push_back(change.id());
            if (change.before && change.before->allocation)
                m_heldBy[change.before->allocation].emplace_back(change.id());
        }
        for (const auto& change : all.of<PoolCidr>()) {
            m_space[(change.after ? change.after : change.before)->pool].push_back(&change);
            if (change.before && change.before->sourceAllocation)
                m_heldBy[change.before->sourceAllocation].emplace_back(change.id());
        }
        for (const auto& change : all.of<Allocation>())
            if (change.isRemove())
                m_freed[change.before->pool].emplace(change.before->cidr, change.id());
    }

    void take(const DriftRef& ref)
    {
        std::visit(
            [this](const auto& id) {
                if constexpr (!std::is_same_v<std::decay_t<decltype(id)>, std::monostate>)
                    take(id);
            },
            ref);
    }
    [[nodiscard]] ChangeSet changes() && { return std::move(m_changes); }

private:
    template <class E>
    void take(Id<E> id)
    {
        const RowChange<E>* change = id ? m_all.find(id) : nullptr;
        if (!change || m_changes.find(id))
            return;
        m_changes.add(*change);
        if (change->after)
            follow(*change->after);
        if (change->before)
            lead(*change);
    }
    template <class E>
    void lead(const RowChange<E>&)
    {}
    /// What an allocation held that is gone.
    void lead(const RowChange<Allocation>& change)
    {
        if (const auto held = m_heldBy.find(change.id()); change.isRemove() && held != m_heldBy.end())
            for (const DriftRef& ref : held->second)
                take(ref);
    }
    /// Space that is given up: what lay in it goes, or lies in what takes its place.
    void lead(const RowChange<PoolCidr>& change)
    {
        if (!givesUpSpace(change))
            return;
        takeFreed(change.before->pool, change.before->cidr);
        if (const RowChange<Allocation>* drawn = m_all.find(change.before->sourceAllocation);
            drawn && drawn->isRemove())
            take(drawn->id());
        for (const RowChange<PoolCidr>* other : m_space[change.before->pool])
            if (other->after && holdsSpace(other->after->state) && other->after->cidr.overlaps(change.before->cidr))
                take(other->id());
    }
    [[nodiscard]] static bool givesUpSpace(const RowChange<PoolCidr>& change)
    {
        return change.before && holdsSpace(change.before->state) && !(change.after && holdsSpace(change.after->state));
    }
    /// The allocations that made way for what lies there.
    void takeFreed(PoolId pool, const Prefix& cidr)
    {
        const auto freed = m_freed.find(pool);
        if (freed == m_freed.end())
            return;
        std::vector<AllocationId> there;
        auto at = freed->second.lower_bound(cidr);
        if (at != freed->second.begin() && std::prev(at)->first.contains(cidr))
            there.push_back(std::prev(at)->second);
        for (; at != freed->second.end() && cidr.contains(at->first); ++at)
            there.push_back(at->second);
        for (const AllocationId id : there)
            take(id);
    }
    /// What a row refers to and what was not there before.
    template <class E>
    void need(Id<E> id)
    {
        if (const RowChange<E>* change = id ? m_all.find(id) : nullptr; change && change->isInsert())
            take(id);
    }
    void needAccount(AccountNumber number)
    {
        if (const auto inserted = m_accounts.find(number); inserted != m_accounts.end())
            for (const AccountId id : inserted->second)
                take(id);
    }
    void follow(const OrgUnit& row) { need(row.parent); }
    void follow(const Account& row) { need(row.unit); }
    void follow(const Ipam& row) { needAccount(row.owner); }
    void follow(const Scope& row) { need(row.ipam); }
    void follow(const Byoasn& row) { need(row.ipam); }
    void follow(const VerificationToken& row)
    {
        need(row.ipam);
        for (const auto& change : m_all.of<PoolCidr>()) // what it proves names it by its id
            if (change.before && change.after && change.before->tokenId != change.after->tokenId)
                take(change.id());
    }
    void follow(const ResourceDiscovery& row) { needAccount(row.owner); }
    void follow(const DiscoveryAssociation& row)
    {
        need(row.ipam);
        need(row.discovery);
    }
    void follow(const Pool& row)
    {
        need(row.scope);
        need(row.source);
        need(row.sourceResource);
        needAccount(row.owner);
    }
    void follow(const PoolCidr& row)
    {
        need(row.pool);
        take(row.sourceAllocation);
        for (const RowChange<PoolCidr>* other : m_space[row.pool]) // what it stands in the place of
            if (holdsSpace(row.state) && givesUpSpace(*other) && other->before->cidr.overlaps(row.cidr))
                take(other->id());
    }
    void follow(const Allocation& row)
    {
        need(row.pool);
        need(row.childPool);
        need(row.resource);
        needAccount(row.owner);
        for (const RowChange<PoolCidr>* space : m_space[row.pool]) // the space that it is taken from
            if (space->after && space->after->cidr.contains(row.cidr))
                take(space->id());
        takeFreed(row.pool, row.cidr);
    }
    void follow(const Resource& row)
    {
        need(row.vpc);
        needAccount(row.owner);
        if (const auto blocks = m_blocks.find(row.id); blocks != m_blocks.end())
            for (const ResourceCidrId id : blocks->second) // they come and go with it
                take(id);
    }
    void follow(const ResourceCidr& row)
    {
        need(row.resource);
        need(row.scope);
        take(row.allocation);
    }

    void follow(const Share& row)
    {
        needAccount(row.owner);
        for (const PoolId pool : row.pools)
            need(pool);
        for (const ResourceDiscoveryId discovery : row.discoveries)
            need(discovery);
        for (const QString& principal : row.principals)
            if (const auto number = AccountNumber::parse(principal))
                needAccount(*number);
    }

    const ChangeSet& m_all;
    ChangeSet m_changes;
    std::map<AccountNumber, std::vector<AccountId>> m_accounts; ///< new ones
    std::map<ResourceId, std::vector<ResourceCidrId>> m_blocks;
    std::map<PoolId, std::vector<const RowChange<PoolCidr>*>> m_space;
    std::map<PoolId, std::map<Prefix, AllocationId>> m_freed;
    std::map<AllocationId, std::vector<DriftRef>> m_heldBy; ///< as it was before
};

} // namespace

ChangeSet partOf(const ChangeSet& import, const std::vector<DriftRef>& rows)
{
    Part part(import);
    for (const DriftRef& row : rows)
        part.take(row);
    return std::move(part).changes();
}

} // namespace cadastre
