// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/adoption.h"

#include "change/apply.h"
#include "exchange/importdraft.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <type_traits>
#include <utility>

namespace cadastre {

namespace {

bool isMissing(const DriftRow& row) { return row.shown.index() == 0; }

/// The part of an import that some of its rows need.
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
std::pair<int, int> removalOrder(const Plan& plan, const DriftRow& row)
{
    if (std::holds_alternative<OrgUnitId>(row.planned))
        return {8, 0};
    if (std::holds_alternative<AccountId>(row.planned))
        return {7, 0};
    if (std::holds_alternative<IpamId>(row.planned))
        return {6, 0};
    if (std::holds_alternative<ScopeId>(row.planned) || std::holds_alternative<ResourceDiscoveryId>(row.planned))
        return {5, 0};
    if (const auto* pool = std::get_if<PoolId>(&row.planned))
        return {4, -plan.depth(*pool)};
    if (const auto* cidr = std::get_if<PoolCidrId>(&row.planned))
        return {3, plan.find(*cidr) ? -plan.depth(plan.get(*cidr).pool) : 0};
    if (std::holds_alternative<AllocationId>(row.planned))
        return {2, 0};
    return {std::holds_alternative<ResourceId>(row.planned) ? 1 : 0, 0};
}

} // namespace

DriftChoice allButMissing(const std::vector<DriftRow>& rows)
{
    DriftChoice chosen;
    chosen.reserve(rows.size());
    for (const DriftRow& row : rows)
        chosen.push_back(!isMissing(row) && !row.isPlannedToGo);
    return chosen;
}

Adoption adoptionOf(const Plan& plan, const ImportPlan& import, const std::vector<DriftRow>& rows,
                    const DriftChoice& chosen)
{
    Adoption adoption;
    bool isWhole = true;
    for (std::size_t i = 0; i < rows.size(); ++i)
        isWhole = isWhole && (chosen[i] || isMissing(rows[i]));
    if (isWhole) {
        adoption.changes = import.changes;
    } else {
        Part part(import.changes);
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (chosen[i])
                part.take(rows[i].shown);
        adoption.changes = std::move(part).changes();
    }

    std::vector<const DriftRow*> gone; // where something else stands for it, the old row goes as well
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (chosen[i] && rows[i].planned.index() != 0 && rows[i].planned != rows[i].shown
            && rows[i].verdict != DriftVerdict::RuleBreaking)
            gone.push_back(&rows[i]);
    if (gone.empty())
        return adoption;
    Plan after = plan;
    apply(after, adoption.changes);
    std::sort(gone.begin(), gone.end(), [&](const DriftRow* a, const DriftRow* b) {
        return std::pair(removalOrder(after, *a), a) < std::pair(removalOrder(after, *b), b); // in the order of `rows`
    });
    Removal removal(after);
    for (const DriftRow* row : gone)
        if (!removal.remove(row->planned))
            adoption.kept.append(row->subject.isEmpty() ? row->id : row->subject);
    adoption.changes.append(removal.changes());
    return adoption;
}

} // namespace cadastre
