// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/rowtexts.h"

#include "change/apply.h"
#include "rollout/rolloutfacts.h"
#include "rollout/rowcommands.h"
#include "rollout/terraformconfiguration.h"
#include "text/awscallwriter.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace cadastre {

namespace {

/// Adds what makes a row, whatever the row is.
class Making {
public:
    explicit Making(const Plan& plan) : m_plan(plan) {}

    void add(IpamId) {}
    void add(ByoasnId) {}
    void add(AsnAssociationId) {}
    void add(VerificationTokenId) {}
    void add(ResourceDiscoveryId) {}
    void add(DiscoveryAssociationId) {}
    void add(ScopeId id)
    {
        if (const Scope* row = m_plan.find(id); row && !row->isDefault)
            m_rows.insert(id);
    }
    void add(PoolId id)
    {
        if (!m_plan.find(id))
            return;
        m_rows.insert(id);
        for (const PoolCidrId cidr : m_plan.cidrsOf(id))
            add(cidr);
    }
    void add(PoolCidrId id)
    {
        if (const PoolCidr* row = m_plan.find(id); row && isLive(*row))
            m_rows.insert(id);
    }
    void add(AllocationId id)
    {
        const Allocation* row = m_plan.find(id);
        if (!row)
            return;
        if (row->type == AllocationType::Custom)
            m_rows.insert(id);
        else if (m_plan.find(row->childPool))
            add(row->childPool);
        else if (const ResourceCidr* block = m_plan.resourceCidrOf(id))
            add(block->id);
    }
    void add(ShareId id)
    {
        if (m_plan.find(id))
            m_rows.insert(id);
    }
    void add(ResourceId id)
    {
        const Resource* row = m_plan.find(id);
        if (row && (row->kind == ResourceKind::Vpc || row->kind == ResourceKind::Subnet))
            m_rows.insert(id);
    }
    void add(ResourceCidrId id)
    {
        const ResourceCidr* row = m_plan.find(id);
        if (!row || !isLive(*row))
            return;
        const auto first = firstBlocks(m_plan, row->resource);
        const bool comesWithIt = std::find(first.begin(), first.end(), row) != first.end();
        if (comesWithIt)
            add(row->resource);
        else if (m_plan.get(row->resource).kind == ResourceKind::Vpc)
            m_rows.insert(id);
    }

    [[nodiscard]] std::vector<RolloutSubject> inOrder() const
    {
        std::vector<RolloutSubject> rows(m_rows.begin(), m_rows.end());
        std::sort(rows.begin(), rows.end(),
                  [this](const RolloutSubject& a, const RolloutSubject& b) { return placeOf(a) < placeOf(b); });
        return rows;
    }

private:
    using Place = std::tuple<int, int, std::uint32_t, int, std::uint32_t>;

    [[nodiscard]] int depthOf(PoolId pool) const
    {
        int depth = 0;
        for (const Pool* row = m_plan.find(pool); row && row->source; row = m_plan.find(row->source))
            ++depth;
        return depth;
    }
    /// Parents before children, a pool before its CIDRs, a VPC before its further blocks, and these before its subnets.
    [[nodiscard]] Place placeOf(const RolloutSubject& row) const
    {
        if (const auto* id = std::get_if<ScopeId>(&row))
            return {0, 0, id->value, 0, 0};
        if (const auto* id = std::get_if<PoolId>(&row))
            return {1, depthOf(*id), id->value, 0, 0};
        if (const auto* id = std::get_if<PoolCidrId>(&row)) {
            const PoolId pool = m_plan.get(*id).pool;
            return {1, depthOf(pool), pool.value, 1, id->value};
        }
        if (const auto* id = std::get_if<AllocationId>(&row))
            return {2, 0, id->value, 0, 0};
        if (const auto* id = std::get_if<ShareId>(&row))
            return {3, 0, id->value, 0, 0};
        if (const auto* id = std::get_if<ResourceId>(&row)) {
            const Resource& resource = m_plan.get(*id);
            return resource.vpc ? Place{4, 0, resource.vpc.value, 2, id->value} : Place{4, 0, id->value, 0, 0};
        }
        if (const auto* id = std::get_if<ResourceCidrId>(&row))
            return {4, 0, m_plan.get(*id).resource.value, 1, id->value};
        return {5, 0, 0, 0, 0};
    }

    const Plan& m_plan;
    std::set<RolloutSubject> m_rows;
};

/// The rows as commands, and those as calls.
class RowCalls {
public:
    RowCalls(const Plan& plan, const std::vector<RolloutSubject>& rows) : m_plan(plan), m_rows(rows), m_writer(plan) {}

    [[nodiscard]] QString write()
    {
        QStringList calls;
        for (const RolloutSubject& row : m_rows)
            if (const QString call = std::visit([this](auto id) { return callFor(id); }, row); !call.isEmpty())
                calls << call;
        return calls.join(u'\n');
    }

private:
    template <class I>
    [[nodiscard]] QString callFor(I)
    {
        return {};
    }
    [[nodiscard]] QString callFor(ScopeId id)
    {
        const Scope& row = m_plan.get(id);
        return m_writer(CreateScope{row.ipam, row.description, row.tags, row.externalAuthority});
    }
    [[nodiscard]] QString callFor(PoolId id)
    {
        const Pool& row = m_plan.get(id);
        const CreatePool make = makingOf(m_plan, row);
        if (isNamed([&](const RolloutSubject& other) {
                if (const auto* cidr = std::get_if<PoolCidrId>(&other))
                    return m_plan.get(*cidr).pool == id;
                const auto* pool = std::get_if<PoolId>(&other);
                return pool && m_plan.get(*pool).source == id;
            }))
            m_writer.keepNextAs(m_writer.names().poolId(id).mid(1));
        return m_writer(make);
    }
    [[nodiscard]] QString callFor(PoolCidrId id)
    {
        const PoolCidr& row = m_plan.get(id);
        ProvisionCidr provision{};
        provision.pool = row.pool;
        if (isPinned(m_plan, row) && !row.cidr.isNull())
            provision.cidr = row.cidr;
        else
            provision.netmask = row.cidr.isNull() ? row.netmaskRequest : row.cidr.length();
        provision.message = row.authorizationMessage;
        provision.signature = row.authorizationSignature;
        provision.tokenId = row.tokenId;
        if (needsProof(m_plan, m_plan.get(row.pool)))
            m_writer.askForProof();
        return m_writer(provision);
    }
    [[nodiscard]] QString callFor(AllocationId id)
    {
        const Allocation& row = m_plan.get(id);
        Allocate make{};
        make.pool = row.pool;
        if (isPinned(m_plan, row))
            make.cidr = row.cidr;
        else
            make.netmask = row.cidr.length();
        make.description = row.description.get();
        return m_writer(make);
    }
    [[nodiscard]] QString callFor(ShareId id)
    {
        const Share& row = m_plan.get(id);
        return m_writer(CreateShare{row.name, row.pools, row.principals, row.permission, row.allowExternal, row.tags,
                                    row.discoveries});
    }
    [[nodiscard]] QString callFor(ResourceId id)
    {
        const Resource& row = m_plan.get(id);
        VpcCidrRequest ipv4, ipv6;
        for (const ResourceCidr* block : firstBlocks(m_plan, id))
            (block->cidr.family() == Family::IPv4 ? ipv4 : ipv6) = requestFor(*block);
        if (row.kind == ResourceKind::Subnet) {
            CreateSubnet make{};
            make.vpc = row.vpc;
            make.zone = row.zone;
            make.ipv4 = ipv4;
            make.ipv6 = ipv6;
            make.tags = row.tags;
            return m_writer(make);
        }
        CreateVpc make{};
        make.account = row.owner;
        make.region = row.region;
        make.ipv4 = ipv4;
        make.ipv6 = ipv6;
        make.tags = row.tags;
        if (isNamed([&](const RolloutSubject& other) {
                if (const auto* block = std::get_if<ResourceCidrId>(&other))
                    return m_plan.get(*block).resource == id;
                const auto* subnet = std::get_if<ResourceId>(&other);
                return subnet && m_plan.get(*subnet).vpc == id;
            }))
            m_writer.keepNextAs(m_writer.names().resourceId(id).mid(1));
        return m_writer(make);
    }
    [[nodiscard]] QString callFor(ResourceCidrId id)
    {
        const ResourceCidr& row = m_plan.get(id);
        return m_writer(AssociateVpcCidr{row.resource, requestFor(row)});
    }

    [[nodiscard]] VpcCidrRequest requestFor(const ResourceCidr& block) const
    {
        VpcCidrRequest request;
        const bool isSubnet = m_plan.get(block.resource).kind == ResourceKind::Subnet;
        if (const Allocation* held = m_plan.find(block.allocation))
            request.pool = held->pool;
        else if (block.cidr.family() == Family::IPv6 && !isSubnet) {
            request.amazonProvided = true;
            return request;
        }
        if (isPinned(m_plan, block))
            request.cidr = block.cidr;
        else
            request.netmask = block.cidr.length();
        return request;
    }
    template <class Names>
    [[nodiscard]] bool isNamed(Names&& names) const
    {
        return std::any_of(m_rows.begin(), m_rows.end(), names);
    }

    const Plan& m_plan;
    const std::vector<RolloutSubject>& m_rows;
    AwsCallWriter m_writer;
};

/// The id that AWS gave a row means nothing to the one that is made again.
Plan withoutIdsOf(const Plan& plan, const std::vector<RolloutSubject>& rows)
{
    ChangeSet changes;
    const auto forget = [&]<class E>(Id<E> id) {
        E row = plan.get(id);
        row.basis = Basis::Planned;
        changes.update(plan.get(id), row);
    };
    for (const RolloutSubject& one : rows)
        if (const auto* pool = std::get_if<PoolId>(&one))
            forget(*pool);
        else if (const auto* resource = std::get_if<ResourceId>(&one))
            forget(*resource);
    Plan copy = plan;
    apply(copy, changes);
    return copy;
}

} // namespace

std::vector<RolloutSubject> rowsToMake(const Plan& plan, const std::vector<RolloutSubject>& rows)
{
    Making making(plan);
    for (const RolloutSubject& row : rows)
        std::visit([&](auto id) { making.add(id); }, row);
    return making.inOrder();
}

QString awsCallsFor(const Plan& plan, const std::vector<RolloutSubject>& rows)
{
    const std::vector<RolloutSubject> made = rowsToMake(plan, rows);
    const Plan before = withoutIdsOf(plan, made);
    return RowCalls(before, made).write();
}

QString terraformFor(const Plan& plan, const std::vector<RolloutSubject>& rows)
{
    const std::vector<RolloutSubject> made = rowsToMake(plan, rows);
    if (made.empty())
        return {};
    const Rollout rollout{emptyStart(plan), plan, {}, {}, {}};
    return TerraformConfiguration(rollout, {}, PoolStyle::Resources).writeRows(made);
}

} // namespace cadastre
