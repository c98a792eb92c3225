// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uint128.h"
#include "net/blockmap.h"
#include "net/prefixtrie.h"
#include "plan/awsid.h"
#include "plan/entities.h"
#include "plan/fields.h"
#include "plan/table.h"

#include <QHash>
#include <QString>

#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace cadastre {

class ChangeSet;
class Trial;

/// How deep pools and units nest at the most: walks up a tree end there, whatever a file says.
inline constexpr int mostLevels = 64;
/// Decisions and imports make no deeper tree of pools. Far above any quota of AWS.
inline constexpr int deepestTree = 60;

/// How a pool's space is used, in addresses (contract §13.5). Reserves are ours and count as available.
struct PoolTotals {
    uint128 capacity = 0;  ///< provisioned
    uint128 allocated = 0; ///< to child pools
    uint128 assigned = 0;  ///< to resources and manual allocations
    [[nodiscard]] uint128 available() const { return capacity - allocated - assigned; }
    friend bool operator==(const PoolTotals&, const PoolTotals&) = default;
};

/// One provisioned CIDR and what lies in it: free space and allocations (values are allocation handles).
struct PoolBlock {
    PoolCidrId cidr;
    BlockMap map;
};

/// The space of one pool. Blocks are in address order and disjoint.
struct PoolSpace {
    std::map<Prefix, PoolBlock> blocks;
    PoolTotals totals;
    std::size_t allocationCount = 0;
    /// The block that holds a prefix, or null.
    [[nodiscard]] const PoolBlock* blockCovering(const Prefix& prefix) const;
};

/// Who else is in a place: what the overlap index of a scope holds.
struct Occupant {
    enum class Kind : std::uint8_t { ResourceCidr, CustomAllocation, External };
    Kind kind;
    std::uint32_t handle;
    [[nodiscard]] std::uint32_t packed() const { return (static_cast<std::uint32_t>(kind) << 30) | handle; }
    [[nodiscard]] static Occupant unpack(std::uint32_t value)
    {
        return {static_cast<Kind>(value >> 30), value & 0x3FFFFFFF};
    }
    friend bool operator==(const Occupant&, const Occupant&) = default;
};

/// Everything a plan says, with the indexes that make questions cheap. Read-only to all but apply(), takeBack() and PlanLoader.
/// Belongs to one thread; copy it for a job on another.
class Plan {
public:
    Plan();
    Plan(const Plan&);
    Plan(Plan&&) noexcept;
    Plan& operator=(const Plan&);
    Plan& operator=(Plan&&) noexcept;
    ~Plan();

    template <class E>
    [[nodiscard]] const Table<E>& all() const
    {
        return std::get<Table<E>>(m_tables);
    }
    /// Null when there is no such row.
    template <class E>
    [[nodiscard]] const E* find(Id<E> id) const
    {
        return all<E>().find(id);
    }
    /// For ids known to exist.
    template <class E>
    [[nodiscard]] const E& get(Id<E> id) const
    {
        const E* row = find(id);
        Q_ASSERT(row);
        return *row;
    }
    [[nodiscard]] const PlanSettings& settings() const { return get(SettingsId{1}); }

    // --- ids ---
    template <class E>
    [[nodiscard]] QString textId(const E& row) const
    {
        return cadastre::textId(settings(), row);
    }
    template <class E>
    [[nodiscard]] QString textId(Id<E> id) const
    {
        const E* row = find(id);
        return row ? textId(*row) : QString();
    }
    /// The row that a text id names, by its own id or a derived one; 0 when there is none.
    template <class E>
    [[nodiscard]] Id<E> byTextId(QStringView text) const;

    /// Of what an allocation is held by; a dead VPC's id stays readable until its block frees (contract §8.2). "" for a
    /// manual one.
    [[nodiscard]] QString holderTextId(const Allocation& allocation) const;

    // --- frame ---
    [[nodiscard]] const Account* account(AccountNumber number) const;
    [[nodiscard]] const Ipam* ipam() const; ///< the first IPAM; plans made here have at most one a home Region
    [[nodiscard]] std::vector<ScopeId> scopesOf(IpamId ipam) const;
    [[nodiscard]] ScopeId defaultScope(IpamId ipam, ScopeType type) const;

    // --- pools ---
    [[nodiscard]] const std::vector<PoolId>& topPools(ScopeId scope) const; ///< in handle order
    [[nodiscard]] const std::vector<PoolId>& childPools(PoolId pool) const; ///< in handle order
    [[nodiscard]] int depth(PoolId pool) const;                             ///< 1 for a top-level pool
    [[nodiscard]] std::size_t poolCount(ScopeId scope) const;
    [[nodiscard]] const std::vector<PoolCidrId>& cidrsOf(PoolId pool) const; ///< every state, in address order
    [[nodiscard]] const PoolSpace& space(PoolId pool) const;
    /// fn(const Allocation&) in address order; stops when it returns false.
    template <class Fn>
    void forEachAllocation(PoolId pool, Fn&& fn) const;
    /// The allocation of a pool that holds a prefix, or null.
    [[nodiscard]] const Allocation* allocationCovering(PoolId pool, const Prefix& prefix) const;
    [[nodiscard]] const Allocation* allocationAt(PoolId pool, const Prefix& prefix) const;
    [[nodiscard]] const std::vector<ShareId>& sharesOf(PoolId pool) const;
    [[nodiscard]] const std::vector<ReserveId>& reservesOf(PoolId pool) const;
    /// "public/BYOIPv6-TOP/US-EAST-1-POOL"
    [[nodiscard]] QString path(PoolId pool) const;
    [[nodiscard]] QString scopeLabel(ScopeId scope) const; ///< its name, else "public", "private", its id

    // --- resources ---
    [[nodiscard]] const std::vector<ResourceCidrId>& cidrsOf(ResourceId resource) const;
    [[nodiscard]] const std::vector<ResourceId>& subnetsOf(ResourceId vpc) const;
    [[nodiscard]] const ResourceCidr* resourceCidrOf(AllocationId allocation) const;
    [[nodiscard]] const std::vector<ExternalNetworkId>& externalsOf(ScopeId scope) const;
    /// Resource CIDRs that are monitored and have not ended, manual allocations and external networks of a scope, by prefix; values are
    /// Occupant::packed(). Subnets are in it too: who asks decides what counts (contract §13.3).
    [[nodiscard]] const PrefixTrie& occupants(ScopeId scope) const;

private:
    friend void apply(Plan& plan, const ChangeSet& changes);
    friend void takeBack(Plan& plan, const ChangeSet& changes);
    friend class PlanLoader;
    friend class Trial;

    template <class E>
    void putRow(E row)
    {
        std::get<Table<E>>(m_tables).put(std::move(row));
    }
    template <class E>
    void eraseRow(Id<E> id)
    {
        std::get<Table<E>>(m_tables).erase(id);
    }
    enum class Indexing : bool { Add, Remove };
    template <class E>
    void indexAny(const E& row, Indexing how);
    template <class Way>
    void carryOut(const ChangeSet& changes);
    void index(const Account&, Indexing how);
    void index(const Pool&, Indexing how);
    void index(const PoolCidr&, Indexing how);
    void index(const Allocation&, Indexing how);
    void index(const Resource&, Indexing how);
    void index(const ResourceCidr&, Indexing how);
    void index(const Share&, Indexing how);
    void index(const ExternalNetwork&, Indexing how);
    void index(const Reserve&, Indexing how);
    void occupy(ScopeId scope, const Prefix& prefix, Occupant occupant, Indexing how);
    /// Adds an element to a sorted list of a key, or takes it out; a key without elements goes.
    template <class Key, class Element>
    static void put(QHash<Key, std::vector<Element>>& lists, const Key& key, Element element, Indexing how);

    template <class... Es>
    static std::tuple<Table<Es>...> tablesOf(TypeList<Es...>);
    decltype(tablesOf(EntityKinds{})) m_tables;

    QHash<AccountNumber, AccountId> m_accounts;
    QHash<ScopeId, std::vector<PoolId>> m_topPools;
    QHash<PoolId, std::vector<PoolId>> m_childPools;
    QHash<PoolId, std::vector<PoolCidrId>> m_poolCidrs;
    QHash<PoolId, PoolSpace> m_spaces;
    QHash<PoolId, std::vector<ShareId>> m_shares;
    QHash<PoolId, std::vector<ReserveId>> m_reserves;
    QHash<ResourceId, std::vector<ResourceCidrId>> m_resourceCidrs;
    QHash<ResourceId, std::vector<ResourceId>> m_subnets;
    QHash<AllocationId, ResourceCidrId> m_cidrOfAllocation;
    QHash<ScopeId, std::vector<ExternalNetworkId>> m_externals;
    QHash<ScopeId, PrefixTrie> m_occupants;
    QHash<QString, std::pair<std::uint8_t, std::uint32_t>> m_ownIds; ///< awsId → (kind, handle)
    std::vector<std::pair<PoolId, Prefix>> m_misfits; ///< allocations that fit no block, for PlanLoader's report
};

/// Builds a plan from rows that come in any order (a file, an import); checks what apply() may assume.
class PlanLoader {
public:
    template <class E>
    void put(E row)
    {
        m_plan.putRow(std::move(row));
    }
    template <class E>
    void reserve(std::size_t rows)
    {
        std::get<Table<E>>(m_plan.m_tables).reserve(rows);
    }
    template <class E>
    void reserveHandles(std::uint32_t upTo)
    {
        std::get<Table<E>>(m_plan.m_tables).reserveHandles(upTo);
    }
    /// Indexes everything. Errors: PlanDamaged (reason names the first broken rule: an allocation outside its pool's
    /// CIDRs or on top of another, a row that refers to nothing, a cycle of pools).
    [[nodiscard]] Result<Plan> finish() &&;

private:
    Plan m_plan;
};

template <class E>
Id<E> Plan::byTextId(QStringView text) const
{
    if constexpr (requires(E e) { e.awsId; }) {
        const auto own = m_ownIds.constFind(text.toString());
        if (own != m_ownIds.constEnd())
            return own->first == kindIndex<E> ? Id<E>{own->second} : Id<E>{};
    }
    const qsizetype dash = text.lastIndexOf(u'-');
    if (dash < 0)
        return {};
    const auto handle =
        handleFromDigits(settings().idSalt, static_cast<std::uint32_t>(kindIndex<E>), text.mid(dash + 1));
    if (!handle)
        return {};
    const E* row = find(Id<E>{*handle});
    return row && textId(*row) == text ? row->id : Id<E>{};
}

template <class Fn>
void Plan::forEachAllocation(PoolId pool, Fn&& fn) const
{
    bool go = true;
    for (const auto& [prefix, block] : space(pool).blocks) {
        block.map.forEach([&](const Prefix&, std::uint32_t handle) {
            go = fn(get(AllocationId{handle}));
            return go;
        });
        if (!go)
            return;
    }
}

} // namespace cadastre
