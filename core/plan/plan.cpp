// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/plan.h"

#include "plan/planindex.inl"
#include "plan/poolpath.h"

#include <algorithm>

namespace cadastre {

namespace {

template <class Key, class Value>
const Value& valueOrEmpty(const QHash<Key, Value>& hash, const Key& key)
{
    static const Value empty{};
    const auto found = hash.constFind(key);
    return found == hash.constEnd() ? empty : *found;
}

} // namespace

const PoolBlock* PoolSpace::blockCovering(const Prefix& prefix) const
{
    // Blocks are disjoint and ordered by first address: the one that covers is the last not after the prefix.
    auto next = blocks.upper_bound(prefix);
    if (next == blocks.begin())
        return nullptr;
    --next;
    return next->first.contains(prefix) ? &next->second : nullptr;
}

Plan::Plan() { putRow(PlanSettings{}); }
Plan::Plan(const Plan&) = default;
Plan::Plan(Plan&&) noexcept = default;
Plan& Plan::operator=(const Plan&) = default;
Plan& Plan::operator=(Plan&&) noexcept = default;
Plan::~Plan() = default;

const Account* Plan::account(AccountNumber number) const { return find(m_accounts.value(number)); }

const Ipam* Plan::ipam() const
{
    const auto& ipams = all<Ipam>();
    return ipams.isEmpty() ? nullptr : &*ipams.begin();
}

std::vector<ScopeId> Plan::scopesOf(IpamId ipam) const
{
    std::vector<ScopeId> scopes;
    for (const Scope& scope : all<Scope>())
        if (scope.ipam == ipam)
            scopes.push_back(scope.id);
    return scopes;
}

ScopeId Plan::defaultScope(IpamId ipam, ScopeType type) const
{
    for (const Scope& scope : all<Scope>())
        if (scope.ipam == ipam && scope.isDefault && scope.type == type)
            return scope.id;
    return {};
}

const std::vector<PoolId>& Plan::topPools(ScopeId scope) const { return valueOrEmpty(m_topPools, scope); }

const std::vector<PoolId>& Plan::childPools(PoolId pool) const { return valueOrEmpty(m_childPools, pool); }

int Plan::depth(PoolId pool) const
{
    int depth = 0;
    for (const Pool* at = find(pool); at && depth <= mostLevels; at = find(at->source))
        ++depth;
    return depth;
}

std::size_t Plan::poolCount(ScopeId scope) const
{
    std::size_t count = 0;
    for (const Pool& pool : all<Pool>())
        count += pool.scope == scope ? 1U : 0U;
    return count;
}

const std::vector<PoolCidrId>& Plan::cidrsOf(PoolId pool) const { return valueOrEmpty(m_poolCidrs, pool); }

const PoolSpace& Plan::space(PoolId pool) const { return valueOrEmpty(m_spaces, pool); }

const Allocation* Plan::allocationCovering(PoolId pool, const Prefix& prefix) const
{
    const PoolBlock* block = space(pool).blockCovering(prefix);
    if (!block)
        return nullptr;
    const auto entry = block->map.covering(prefix);
    return entry ? find(AllocationId{entry->second}) : nullptr;
}

const Allocation* Plan::allocationAt(PoolId pool, const Prefix& prefix) const
{
    const Allocation* allocation = allocationCovering(pool, prefix);
    return allocation && allocation->cidr == prefix ? allocation : nullptr;
}

const std::vector<ShareId>& Plan::sharesOf(PoolId pool) const { return valueOrEmpty(m_shares, pool); }

const std::vector<ReserveId>& Plan::reservesOf(PoolId pool) const { return valueOrEmpty(m_reserves, pool); }

QString Plan::holderTextId(const Allocation& allocation) const
{
    if (allocation.childPool)
        return textId(allocation.childPool);
    if (!allocation.resource)
        return {};
    Resource gone;
    gone.id = allocation.resource;
    gone.kind = allocation.type == AllocationType::Subnet ? ResourceKind::Subnet : ResourceKind::Vpc;
    const Resource* resource = find(allocation.resource);
    return textId(resource ? *resource : gone);
}

QString Plan::scopeLabel(ScopeId id) const
{
    const Scope* scope = find(id);
    if (!scope)
        return {};
    const QString name = nameOf(*scope);
    if (!name.isEmpty())
        return name;
    return scope->isDefault ? QString(toWire(scope->type)) : textId(*scope);
}

QString Plan::path(PoolId id) const
{
    QStringList parts;
    ScopeId scope;
    for (const Pool* pool = find(id); pool && parts.size() < mostLevels; pool = find(pool->source)) {
        const QString name = nameOf(*pool);
        parts.prepend(name.isEmpty() ? textId(*pool) : pathPart(name));
        scope = pool->scope;
    }
    parts.prepend(pathPart(scopeLabel(scope)));
    return parts.join(u'/');
}

const std::vector<ResourceCidrId>& Plan::cidrsOf(ResourceId resource) const
{
    return valueOrEmpty(m_resourceCidrs, resource);
}

const std::vector<ResourceId>& Plan::subnetsOf(ResourceId vpc) const { return valueOrEmpty(m_subnets, vpc); }

const ResourceCidr* Plan::resourceCidrOf(AllocationId allocation) const
{
    return find(m_cidrOfAllocation.value(allocation));
}

const std::vector<ExternalNetworkId>& Plan::externalsOf(ScopeId scope) const
{
    return valueOrEmpty(m_externals, scope);
}

const PrefixTrie& Plan::occupants(ScopeId scope) const { return valueOrEmpty(m_occupants, scope); }

template <class Key, class Element>
void Plan::put(QHash<Key, std::vector<Element>>& lists, const Key& key, Element element, Indexing how)
{
    auto& list = lists[key];
    const auto at = std::lower_bound(list.begin(), list.end(), element);
    const bool isThere = at != list.end() && *at == element;
    if (how == Indexing::Add) {
        if (!isThere)
            list.insert(at, element);
        return;
    }
    if (isThere)
        list.erase(at);
    if (list.empty())
        lists.remove(key);
}

void Plan::occupy(ScopeId scope, const Prefix& prefix, Occupant occupant, Indexing how)
{
    if (how == Indexing::Add)
        m_occupants[scope].insert(prefix, occupant.packed());
    else if (const auto trie = m_occupants.find(scope); trie != m_occupants.end())
        trie->erase(prefix, occupant.packed());
}

void Plan::index(const Account& account, Indexing how)
{
    if (how == Indexing::Add)
        m_accounts.insert(account.number, account.id);
    else
        m_accounts.remove(account.number);
}

void Plan::index(const Pool& pool, Indexing how)
{
    if (pool.source)
        put(m_childPools, pool.source, pool.id, how);
    else
        put(m_topPools, pool.scope, pool.id, how);
}

void Plan::index(const PoolCidr& cidr, Indexing how)
{
    auto& list = m_poolCidrs[cidr.pool];
    const auto before = [this](PoolCidrId a, PoolCidrId b) {
        const Prefix& left = get(a).cidr;
        const Prefix& right = get(b).cidr;
        return left == right ? a < b : left < right;
    };
    if (how == Indexing::Add)
        list.insert(std::upper_bound(list.begin(), list.end(), cidr.id, before), cidr.id);
    else
        std::erase(list, cidr.id);
    if (list.empty())
        m_poolCidrs.remove(cidr.pool);

    if (!holdsSpace(cidr.state) || cidr.cidr.isNull())
        return;
    PoolSpace& space = m_spaces[cidr.pool];
    if (how == Indexing::Add) {
        space.blocks.emplace(cidr.cidr, PoolBlock{cidr.id, BlockMap(cidr.cidr)});
        space.totals.capacity += cidr.cidr.size();
    } else {
        space.blocks.erase(cidr.cidr);
        space.totals.capacity -= cidr.cidr.size();
        if (space.blocks.empty() && space.allocationCount == 0)
            m_spaces.remove(cidr.pool);
    }
}

void Plan::index(const Allocation& allocation, Indexing how)
{
    PoolSpace& space = m_spaces[allocation.pool];
    auto* block =
        const_cast<PoolBlock*>(space.blockCovering(allocation.cidr)); // our own space, found by its const question
    if (how == Indexing::Add && (!block || !block->map.isFree(allocation.cidr))) {
        m_misfits.emplace_back(allocation.pool, allocation.cidr);
        return;
    }
    if (!block)
        return;
    uint128& used = allocation.type == AllocationType::IpamPool ? space.totals.allocated : space.totals.assigned;
    if (how == Indexing::Add) {
        block->map.insert(allocation.cidr, allocation.id.value);
        used += allocation.cidr.size();
        ++space.allocationCount;
    } else {
        block->map.erase(allocation.cidr);
        used -= allocation.cidr.size();
        --space.allocationCount;
    }
    if (allocation.type == AllocationType::Custom)
        if (const Pool* pool = find(allocation.pool))
            occupy(pool->scope, allocation.cidr, {Occupant::Kind::CustomAllocation, allocation.id.value}, how);
}

void Plan::index(const Resource& resource, Indexing how)
{
    if (resource.vpc)
        put(m_subnets, resource.vpc, resource.id, how);
}

void Plan::index(const ResourceCidr& cidr, Indexing how)
{
    put(m_resourceCidrs, cidr.resource, cidr.id, how);
    if (cidr.allocation) {
        if (how == Indexing::Add)
            m_cidrOfAllocation.insert(cidr.allocation, cidr.id);
        else
            m_cidrOfAllocation.remove(cidr.allocation);
    }
    if (cidr.monitored && cidr.scope && !hasEnded(cidr.state))
        occupy(cidr.scope, cidr.cidr, {Occupant::Kind::ResourceCidr, cidr.id.value}, how);
}

void Plan::index(const Share& share, Indexing how)
{
    for (const PoolId pool : share.pools)
        put(m_shares, pool, share.id, how);
}

void Plan::index(const ExternalNetwork& network, Indexing how)
{
    put(m_externals, network.scope, network.id, how);
    occupy(network.scope, network.cidr, {Occupant::Kind::External, network.id.value}, how);
}

void Plan::index(const Reserve& reserve, Indexing how) { put(m_reserves, reserve.pool, reserve.id, how); }

Result<Plan> PlanLoader::finish() &&
{
    const auto damaged = [](const QString& reason, const QString& subject) {
        return refuse(ErrorCode::PlanDamaged, subject, {{QStringLiteral("reason"), reason}});
    };
    Plan& plan = m_plan;
    for (const Pool& pool : plan.all<Pool>()) {
        if (!plan.find(pool.scope))
            return damaged(QStringLiteral("pool-without-scope"), plan.textId(pool));
        if (pool.source && !plan.find(pool.source))
            return damaged(QStringLiteral("pool-without-source"), plan.textId(pool));
        int steps = 0;
        for (const Pool* at = &pool; at; at = plan.find(at->source))
            if (++steps > mostLevels)
                return damaged(QStringLiteral("pool-cycle"), plan.textId(pool));
    }
    for (const PoolCidr& cidr : plan.all<PoolCidr>())
        if (!plan.find(cidr.pool))
            return damaged(QStringLiteral("cidr-without-pool"), plan.textId(cidr));
    for (const Allocation& allocation : plan.all<Allocation>())
        if (!plan.find(allocation.pool))
            return damaged(QStringLiteral("allocation-without-pool"), plan.textId(allocation));
    for (const ResourceCidr& cidr : plan.all<ResourceCidr>())
        if (!plan.find(cidr.resource))
            return damaged(QStringLiteral("cidr-without-resource"), plan.textId(cidr));
    for (const VerificationToken& token : plan.all<VerificationToken>())
        if (!plan.find(token.ipam))
            return damaged(QStringLiteral("row-without-ipam"), plan.textId(token));
    for (const Byoasn& byoasn : plan.all<Byoasn>())
        if (!plan.find(byoasn.ipam))
            return damaged(QStringLiteral("row-without-ipam"), plan.textId(byoasn));
    for (const AsnAssociation& association : plan.all<AsnAssociation>())
        if (!plan.find(association.byoasn) || !plan.find(association.poolCidr))
            return damaged(QStringLiteral("association-without-asn"), plan.textId(association));
    for (const DiscoveryAssociation& association : plan.all<DiscoveryAssociation>())
        if (!plan.find(association.ipam))
            return damaged(QStringLiteral("association-without-ipam"), plan.textId(association));
    forEachKind([&]<class E>() {
        for (const E& row : plan.all<E>())
            plan.indexAny(row, Plan::Indexing::Add);
    });
    if (!plan.m_misfits.empty())
        return damaged(QStringLiteral("allocation-misplaced"), plan.m_misfits.front().second.toString());
    return std::move(m_plan);
}

} // namespace cadastre
