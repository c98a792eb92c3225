// SPDX-License-Identifier: GPL-3.0-or-later
// What AWS showed once and whole lists show no more: something of the same name in the same place is the same thing, made
// again, and its space is free for what AWS shows there now. What nothing comes in the place of stays in the plan.
#include "exchange/awsimporter.h"

#include <algorithm>

namespace cadastre {

AwsImporter::List AwsImporter::Answer::list() const
{
    const bool isOfPool = coverage.source.startsWith(QLatin1String("get-ipam-pool-"));
    return {coverage.source, coverage.account, coverage.region, isOfPool ? probe.pool() : QString()};
}

void AwsImporter::noteShown()
{
    const auto text = [](const Item& item, const char* field) {
        return item.record.object()[QLatin1String(field)].toString();
    };
    const auto note = [&](const Items& items, std::initializer_list<const char*> fields) {
        for (const Item& item : items)
            for (const char* field : fields)
                m_shownIds.insert(text(item, field));
    };
    note(m_pools, {"IpamPoolId"});
    note(m_vpcs, {"VpcId"});
    note(m_subnets, {"SubnetId", "VpcId"});
    note(m_resourceCidrs, {"ResourceId", "VpcId"});
    note(m_allocations, {"IpamPoolAllocationId", "ResourceId"});
    for (const Item& item : m_shares)
        if (!text(item, "status").startsWith(QLatin1String("DELET"))) // they stay listed for hours
            m_shownIds.insert(text(item, "resourceShareArn").section(u'/', -1));
    for (const Item& item : m_poolCidrs) {
        const auto state = fromWire<CidrState>(text(item, "State"));
        if (state && !holdsSpace(*state))
            continue;
        m_shownIds.insert(text(item, "IpamPoolCidrId"));
        if (const auto cidr = Prefix::parse(text(item, "Cidr")))
            m_cidrsOfPools[item.pool()].insert(*cidr);
    }
    m_shownIds.remove(QString());

    std::set<List> partial; // other pages of the same list may be whole
    for (const Answer& answer : m_answers)
        if (!answer.coverage.complete)
            partial.insert(answer.list());
    for (const Answer& answer : m_answers)
        if (const List list = answer.list(); !partial.contains(list))
            m_wholeLists.insert(list);

    for (const Resource& row : plan().all<Resource>())
        if (row.basis == Basis::Seen ? isGone(row) : row.awsId.isEmpty())
            for (const ResourceCidrId block : plan().cidrsOf(row.id))
                m_unseen[plan().get(block).cidr].push_back(row.id);
}

void AwsImporter::noteWholePools()
{
    QString asked;
    for (const Answer& answer : m_answers)
        if (const List list = answer.list(); !std::get<3>(list).isEmpty() && m_wholeLists.contains(list))
            m_wholePools.insert({answer.coverage.source, findPool(answer.probe, &asked)});
}

bool AwsImporter::isGone(const Pool& row) const
{
    const Scope* scope = plan().find(row.scope);
    const Ipam* ipam = scope ? plan().find(scope->ipam) : nullptr;
    return row.basis == Basis::Seen && ipam && !m_shownIds.contains(plan().textId(row))
        && isListedWhole("describe-ipam-pools", row.owner.isEmpty() ? ipam->owner : row.owner, ipam->homeRegion);
}

bool AwsImporter::isGone(const PoolCidr& row) const
{
    const Pool& pool = plan().get(row.pool);
    if (row.basis != Basis::Seen || m_shownIds.contains(plan().textId(row))
        || m_cidrsOfPools.value(plan().textId(pool)).contains(row.cidr))
        return false;
    return m_wholePools.contains({QStringLiteral("get-ipam-pool-cidrs"), row.pool}) || isGone(pool);
}

bool AwsImporter::isGone(const Allocation& row) const
{
    if (row.basis != Basis::Seen || m_shownIds.contains(plan().textId(row)))
        return false;
    return m_wholePools.contains({QStringLiteral("get-ipam-pool-allocations"), row.pool})
        || isGone(plan().get(row.pool));
}

bool AwsImporter::isGone(const Resource& row) const
{
    const char* command = row.kind == ResourceKind::Vpc    ? "describe-vpcs"
                        : row.kind == ResourceKind::Subnet ? "describe-subnets"
                                                           : nullptr;
    return command && row.basis == Basis::Seen && !m_shownIds.contains(plan().textId(row))
        && isListedWhole(command, row.owner, row.region);
}

bool AwsImporter::isGone(const Share& row) const
{
    return row.basis == Basis::Seen && !m_shownIds.contains(plan().textId(row))
        && isListedWhole("get-resource-shares", row.owner, row.region);
}

bool AwsImporter::letGo(AllocationId id)
{
    const Allocation row = plan().get(id);
    const auto& reserves = plan().reservesOf(row.pool);
    if (!isGone(row) || std::any_of(reserves.begin(), reserves.end(), [&](ReserveId reserve) {
            return plan().get(reserve).allocation == id;
        }))
        return false;
    for (const PoolCidrId held : std::vector<PoolCidrId>(plan().cidrsOf(row.childPool))) {
        PoolCidr below = plan().get(held);
        if (below.sourceAllocation != id)
            continue;
        if (holdsSpace(below.state) && !(isGone(below) && letGoOf(below)))
            return false;
        if (holdsSpace(below.state))
            below.state = CidrState::Deprovisioned;
        below.sourceAllocation = {};
        m_draft.update(below);
    }
    for (const ResourceCidrId held : std::vector<ResourceCidrId>(plan().cidrsOf(row.resource))) {
        ResourceCidr block = plan().get(held);
        if (block.allocation == id)
            block.allocation = {};
        m_draft.update(block);
    }
    m_draft.remove(id);
    return true;
}

bool AwsImporter::letGoOf(const PoolCidr& cidr, const Prefix& staying)
{
    std::vector<AllocationId> inside;
    if (const PoolBlock* block = plan().space(cidr.pool).blockCovering(cidr.cidr))
        block->map.forEachIn(cidr.cidr, [&](const Prefix& taken, std::uint32_t handle) {
            if (staying.isNull() || !staying.contains(taken))
                inside.push_back(AllocationId{handle});
            return true;
        });
    return std::all_of(inside.begin(), inside.end(), [this](AllocationId id) { return letGo(id); });
}

bool AwsImporter::makeRoom(PoolId pool, const Prefix& cidr)
{
    std::vector<AllocationId> there;
    if (const Allocation* around = plan().allocationCovering(pool, cidr))
        there.push_back(around->id);
    else if (const PoolBlock* block = plan().space(pool).blockCovering(cidr))
        block->map.forEachIn(cidr, [&](const Prefix&, std::uint32_t handle) {
            there.push_back(AllocationId{handle});
            return true;
        });
    return std::all_of(there.begin(), there.end(), [this](AllocationId id) { return letGo(id); })
        && m_draft.fits(pool, cidr);
}

} // namespace cadastre
