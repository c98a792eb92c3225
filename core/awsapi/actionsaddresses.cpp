// SPDX-License-Identifier: GPL-3.0-or-later
// The address pools that ranges are while they are brought to EC2, and the addresses drawn from them (contract §10.6, §13.1).
#include "awsapi/actions.h"
#include "awsapi/networks.h"
#include "awsapi/shapes.h"
#include "change/byoipranges.h"

#include <algorithm>

namespace cadastre::awsapi {

namespace {

/// The caller's pools of IPv6 in this Region.
template <class Fill>
void forEachAddressPool(const Call& call, Fill&& fill)
{
    for (const ByoipCidr& range : call.plan().all<ByoipCidr>())
        if (const QString id = addressPoolId(range); !id.isEmpty() && range.cidr.family() == Family::IPv6
                                                     && range.region == call.region
                                                     && ownerOf(call.plan(), range) == call.account)
            fill(range, id);
}

Answer describeIpv6Pools(Call& call)
{
    const QStringList ids = call.request.list("PoolId");
    for (const QString& id : ids)
        if (const ByoipCidr* range = findAddressPool(call.plan(), id, call.region, call.account);
            !range || range->cidr.family() != Family::IPv6)
            throw notFound(QStringLiteral("address-pool"), id);
    std::vector<Row> rows;
    forEachAddressPool(call, [&](const ByoipCidr& range, const QString& id) {
        if (!ids.isEmpty() && !ids.contains(id))
            return;
        Element& item = rows.emplace_back().item;
        item.add("poolId", id);
        item.addUnlessEmpty("description", range.description);
        item.open("poolCidrBlockSet").open("item").add("poolCidrBlock", range.cidr.toString());
        addTags(item, "tagSet", range.tags);
    });
    return call.list("ipv6PoolSet", std::move(rows));
}

Answer getAssociatedPoolCidrs(Call& call)
{
    const Plan& plan = call.plan();
    const ByoipCidr* range = findAddressPool(plan, call.request.value("PoolId"), call.region, call.account);
    if (!range || range->cidr.family() != Family::IPv6)
        throw notFound(QStringLiteral("address-pool"), call.request.value("PoolId"));
    std::vector<Row> rows;
    for (const ResourceCidr& cidr : plan.all<ResourceCidr>())
        if (addressPoolOf(plan, cidr) == range && plan.get(cidr.resource).kind == ResourceKind::Vpc) {
            Element& item = rows.emplace_back().item;
            item.add("ipv6Cidr", cidr.cidr.toString());
            item.add("associatedResource", plan.textId(cidr.resource));
        }
    return call.list("ipv6CidrAssociationSet", std::move(rows));
}

/// An address pool of IPv4: a range that is there, or what an import brought of one that IPAM keeps in step.
struct Ipv4Pool {
    QString id;
    QString description;
    Tags tags;
    std::vector<Prefix> cidrs;
};

/// The caller's pools of IPv4 in this Region.
std::vector<Ipv4Pool> ipv4Pools(const Call& call)
{
    const Plan& plan = call.plan();
    std::vector<Ipv4Pool> pools;
    for (const ByoipCidr& range : plan.all<ByoipCidr>())
        if (const QString id = addressPoolId(range); !id.isEmpty() && range.cidr.family() == Family::IPv4
                                                     && range.region == call.region
                                                     && ownerOf(plan, range) == call.account)
            pools.push_back({id, range.description, range.tags, {range.cidr}});
    for (const Resource& row : plan.all<Resource>()) {
        if (!isMine(call, row, ResourceKind::PublicIpv4Pool))
            continue;
        const QString id = plan.textId(row);
        auto pool = std::find_if(pools.begin(), pools.end(), [&id](const Ipv4Pool& one) { return one.id == id; });
        if (pool == pools.end()) {
            pools.push_back({id, {}, row.tags, {}});
            pool = std::prev(pools.end());
        }
        for (const ResourceCidrId cidr : plan.cidrsOf(row.id))
            if (const Prefix& block = plan.get(cidr).cidr;
                std::find(pool->cidrs.begin(), pool->cidrs.end(), block) == pool->cidrs.end())
                pool->cidrs.push_back(block);
    }
    return pools;
}

/// How many of the caller's Elastic IPs here lie in a block.
int elasticIpsIn(const Call& call, const Prefix& block)
{
    const Plan& plan = call.plan();
    int count = 0;
    for (const ResourceCidr& address : plan.all<ResourceCidr>())
        if (block.contains(address.cidr) && isMine(call, plan.get(address.resource), ResourceKind::Eip))
            ++count;
    return count;
}

Answer describeIpv4Pools(Call& call)
{
    const QStringList ids = call.request.list("PoolId");
    const auto pools = ipv4Pools(call);
    for (const QString& id : ids)
        if (std::none_of(pools.begin(), pools.end(), [&id](const Ipv4Pool& one) { return one.id == id; }))
            throw notFound(QStringLiteral("public-ipv4-pool"), id);
    std::vector<Row> rows;
    for (const Ipv4Pool& pool : pools) {
        if (!ids.isEmpty() && !ids.contains(pool.id))
            continue;
        Element& item = rows.emplace_back().item;
        item.add("poolId", pool.id);
        item.addUnlessEmpty("description", pool.description);
        Element ranges("poolAddressRangeSet");
        int total = 0;
        int available = 0;
        for (const Prefix& block : pool.cidrs) {
            const int count = static_cast<int>(block.size());
            const int left = count - elasticIpsIn(call, block);
            Element& range = ranges.open("item");
            range.add("firstAddress", block.firstAddress().toString());
            range.add("lastAddress", block.lastAddress().toString());
            range.add("addressCount", count);
            range.add("availableAddressCount", left);
            total += count;
            available += left;
        }
        item.children.push_back(std::move(ranges));
        item.add("totalAddressCount", total);
        item.add("totalAvailableAddressCount", available);
        item.add("networkBorderGroup", call.region.toString());
        addTags(item, "tagSet", pool.tags);
    }
    return call.list("publicIpv4PoolSet", std::move(rows));
}

/// The public addresses that an import brought; a plan makes none.
Answer describeAddresses(Call& call)
{
    const Plan& plan = call.plan();
    const QStringList wanted = call.request.list("PublicIp");
    QStringList shown;
    const auto pools = ipv4Pools(call);
    auto rows = resourceRows(call, ResourceKind::Eip, "AllocationId", [&](Row& row, const Resource& eip) {
        row.item.add("allocationId", plan.textId(eip));
        row.item.add("domain", QStringLiteral("vpc"));
        addTags(row.item, "tagSet", eip.tags);
        QString pool = QStringLiteral("amazon");
        for (const ResourceCidrId id : plan.cidrsOf(eip.id)) {
            const Prefix& address = plan.get(id).cidr;
            for (const Ipv4Pool& one : pools)
                if (std::any_of(one.cidrs.begin(), one.cidrs.end(),
                                [&address](const Prefix& block) { return block.contains(address); }))
                    pool = one.id;
            row.item.add("publicIp", address.firstAddress().toString());
            shown.append(address.firstAddress().toString());
        }
        row.item.add("publicIpv4Pool", pool);
        row.item.add("networkBorderGroup", eip.region.toString());
    });
    for (const QString& address : wanted)
        if (!shown.contains(address))
            throw Fault{QStringLiteral("InvalidAddress.NotFound"),
                        QStringLiteral("Address '%1' not found.").arg(address)};
    if (!wanted.isEmpty())
        rows.erase(std::remove_if(rows.begin(), rows.end(),
                                  [&wanted](const Row& row) {
                                      const Element* address = row.item.find(u"publicIp");
                                      return !address || !wanted.contains(address->text);
                                  }),
                   rows.end());
    constexpr int onePage = 1'000'000; // it has none
    return call.list("addressesSet", std::move(rows), "", onePage);
}

} // namespace

std::span<const Action> addressActions()
{
    static constexpr Action table[] = {
        {"DescribeIpv6Pools", describeIpv6Pools},
        {"GetAssociatedIpv6PoolCidrs", getAssociatedPoolCidrs},
        {"DescribePublicIpv4Pools", describeIpv4Pools},
        {"DescribeAddresses", describeAddresses},
    };
    return table;
}

} // namespace cadastre::awsapi
