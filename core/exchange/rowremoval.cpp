// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rowremoval.h"

#include "exchange/importdraft.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>
#include <type_traits>
#include <utility>

namespace cadastre {

namespace {

/// Takes rows out of the plan, with what is in them; what others stand on stays.
class Removal {
public:
    explicit Removal(const Plan& plan) : m_draft(plan)
    {
        for (const Allocation& row : plan.all<Allocation>())
            if (row.resource)
                m_heldBy[row.resource].push_back(row.id);
        for (const Pool& row : plan.all<Pool>())
            if (row.sourceResource)
                m_planning[row.sourceResource].push_back(row.id);
        for (const Reserve& row : plan.all<Reserve>()) // which nothing here removes
            m_reserved.insert(row.allocation);
    }

    bool remove(const DriftRef& ref)
    {
        return std::visit(
            [this](const auto& id) {
                if constexpr (std::is_same_v<std::decay_t<decltype(id)>, std::monostate>)
                    return true;
                else
                    return !plan().find(id) || erase(id); // it may have gone with another
            },
            ref);
    }
    [[nodiscard]] const ChangeSet& changes() const { return m_draft.changes(); }

private:
    [[nodiscard]] const Plan& plan() const { return m_draft.plan(); }

    template <class E, class Predicate>
    [[nodiscard]] bool any(Predicate&& is) const
    {
        for (const E& row : plan().all<E>())
            if (is(row))
                return true;
        return false;
    }

    /// Has a row of this kind a field that can name a `Value`?
    template <class E, class Value>
    [[nodiscard]] static constexpr bool canName()
    {
        return std::apply(
            [](const auto&... field) {
                return (... || isNameOf<std::decay_t<decltype(std::declval<E>().*field.member)>, Value>);
            },
            Describe<E>::fields);
    }
    template <class Field, class Value>
    static constexpr bool isNameOf = std::is_same_v<Field, Value> || std::is_same_v<Field, QList<Value>>;

    /// What rows name, in whichever field.
    template <class Value>
    struct Names {
        std::set<Value> values;
        std::optional<std::size_t> rows; ///< how many were read; rows only go
    };
    /// Does any row but one of these kinds name `value`?
    template <class... Except, class Value>
    [[nodiscard]] bool isNamed(const Value& value)
    {
        Names<Value>& names = std::get<Names<Value>>(m_names);
        std::size_t rows = 0;
        const auto forEachNaming = [&](const auto& f) {
            forEachKind([&]<class E>() {
                if constexpr (!(... || std::is_same_v<E, Except>)&&canName<E, Value>())
                    f.template operator()<E>();
            });
        };
        forEachNaming([&]<class E>() { rows += plan().all<E>().size(); });
        if (names.rows == rows)
            return names.values.contains(value);
        names = {{}, rows};
        forEachNaming([&]<class E>() {
            for (const E& row : plan().all<E>())
                forEachField<E>([&](const auto& field) { addTo(names.values, row.*field.member); });
        });
        return names.values.contains(value);
    }
    template <class Value>
    static void addTo(std::set<Value>& values, const Value& value)
    {
        values.insert(value);
    }
    template <class Value>
    static void addTo(std::set<Value>& values, const QList<Value>& list)
    {
        values.insert(list.begin(), list.end());
    }
    template <class Value, class Other>
    static void addTo(std::set<Value>&, const Other&)
    {}
    bool erase(OrgUnitId id)
    {
        if (isNamed(id))
            return false;
        m_draft.remove(id);
        return true;
    }
    bool erase(AccountId id)
    {
        const AccountNumber number = plan().get(id).number;
        if (isNamed<Account, Coverage>(number)
            || any<Share>([&](const Share& row) { return row.principals.contains(number.toString()); }))
            return false;
        m_draft.remove(id);
        return true;
    }
    bool erase(ShareId id)
    {
        m_draft.remove(id);
        return true;
    }
    bool erase(ScopeId id)
    {
        if (plan().get(id).isDefault || isNamed(id)) // a default scope goes with its IPAM
            return false;
        m_draft.remove(id);
        return true;
    }
    bool erase(IpamId id)
    {
        std::vector<ScopeId> scopes;
        for (const Scope& scope : plan().all<Scope>())
            if (scope.ipam == id)
                scopes.push_back(scope.id);
        if (std::any_of(scopes.begin(), scopes.end(), [this](ScopeId scope) { return isNamed(scope); })
            || any<VerificationToken>([id](const VerificationToken& row) { return row.ipam == id; })
            || any<Byoasn>([id](const Byoasn& row) { return row.ipam == id; })
            || any<DiscoveryAssociation>([id](const DiscoveryAssociation& row) { return row.ipam == id; }))
            return false;
        for (const ScopeId scope : scopes)
            m_draft.remove(scope);
        m_draft.remove(id);
        return true;
    }
    bool erase(ByoasnId id)
    {
        if (any<AsnAssociation>([id](const AsnAssociation& row) { return row.byoasn == id; }))
            return false;
        m_draft.remove(id);
        return true;
    }
    bool erase(VerificationTokenId id)
    {
        const QString text = plan().textId(id);
        if (any<PoolCidr>([&](const PoolCidr& row) { return row.tokenId == text; }))
            return false;
        m_draft.remove(id);
        return true;
    }
    bool erase(DiscoveryAssociationId id)
    {
        m_draft.remove(id);
        return true;
    }
    bool erase(ResourceDiscoveryId id)
    {
        if (isNamed(id))
            return false;
        m_draft.remove(id);
        return true;
    }
    bool erase(AllocationId id)
    {
        if (m_reserved.contains(id))
            return false;
        m_draft.remove(id);
        return true;
    }
    bool erase(ResourceCidrId id)
    {
        const Allocation* held = plan().find(plan().get(id).allocation);
        const AllocationId allocation = held && held->resource == plan().get(id).resource ? held->id : AllocationId();
        m_draft.remove(id);
        if (allocation)
            m_draft.remove(allocation);
        return true;
    }
    bool erase(ResourceId id)
    {
        if (const auto pools = m_planning.find(id); pools != m_planning.end()
                                                    && std::any_of(pools->second.begin(), pools->second.end(),
                                                                   [this](PoolId pool) { return plan().find(pool); }))
            return false;
        for (const ResourceId subnet : std::vector<ResourceId>(plan().subnetsOf(id)))
            if (!erase(subnet))
                return false;
        for (const ResourceCidrId cidr : std::vector<ResourceCidrId>(plan().cidrsOf(id)))
            (void)erase(cidr);
        if (const auto held = m_heldBy.find(id); held != m_heldBy.end())
            for (const AllocationId allocation : held->second)
                if (plan().find(allocation)) // known from the pool alone
                    m_draft.remove(allocation);
        m_draft.remove(id);
        return true;
    }
    bool erase(PoolCidrId id)
    {
        const PoolCidr row = plan().get(id);
        if (any<AsnAssociation>([id](const AsnAssociation& other) { return other.poolCidr == id; }))
            return false;
        if (const PoolBlock* block = plan().space(row.pool).blockCovering(row.cidr);
            holdsSpace(row.state) && block && block->map.size() > 0)
            return false;
        m_draft.remove(id);
        if (const Allocation* held = plan().find(row.sourceAllocation); held && held->childPool == row.pool)
            m_draft.remove(held->id);
        return true;
    }
    bool erase(PoolId id)
    {
        if (!plan().childPools(id).empty() || !plan().reservesOf(id).empty() || !plan().sharesOf(id).empty()
            || any<HouseRule>([id](const HouseRule& rule) { return rule.pool == id; }))
            return false;
        for (const PoolCidrId cidr : std::vector<PoolCidrId>(plan().cidrsOf(id)))
            if (!erase(cidr))
                return false;
        m_draft.remove(id);
        return true;
    }

    ImportDraft m_draft;
    std::map<ResourceId, std::vector<AllocationId>> m_heldBy;
    std::map<ResourceId, std::vector<PoolId>> m_planning; ///< pools of a VPC
    std::set<AllocationId> m_reserved;
    std::tuple<Names<OrgUnitId>, Names<AccountNumber>, Names<ScopeId>, Names<ResourceDiscoveryId>> m_names;
};

/// What lies in something goes before it: blocks, resources, allocations, CIDRs of pools, pools from the bottom up; shares
/// before pools, the frame and the organisation at the end.
std::pair<int, int> removalOrder(const Plan& plan, const DriftRef& row)
{
    if (std::holds_alternative<OrgUnitId>(row))
        return {8, 0};
    if (std::holds_alternative<AccountId>(row))
        return {7, 0};
    if (std::holds_alternative<IpamId>(row))
        return {6, 0};
    if (std::holds_alternative<ScopeId>(row) || std::holds_alternative<ResourceDiscoveryId>(row))
        return {5, 0};
    if (const auto* pool = std::get_if<PoolId>(&row))
        return {4, -plan.depth(*pool)};
    if (const auto* cidr = std::get_if<PoolCidrId>(&row))
        return {3, plan.find(*cidr) ? -plan.depth(plan.get(*cidr).pool) : 0};
    if (std::holds_alternative<AllocationId>(row))
        return {2, 0};
    return {std::holds_alternative<ResourceId>(row) ? 1 : 0, 0};
}

} // namespace

RowRemoval removeRows(const Plan& plan, const std::vector<DriftRef>& rows)
{
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(removalOrder(plan, rows[a]), a) < std::pair(removalOrder(plan, rows[b]), b);
    });
    Removal removal(plan);
    RowRemoval result;
    for (const std::size_t row : order)
        if (!removal.remove(rows[row]))
            result.kept.push_back(row);
    result.changes = removal.changes();
    return result;
}

} // namespace cadastre
