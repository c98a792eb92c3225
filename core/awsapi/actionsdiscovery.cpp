// SPDX-License-Identifier: GPL-3.0-or-later
// The default resource discovery, which comes with an IPAM, and what it sees (contract §12). Others cannot be made here.
#include "awsapi/actions.h"
#include "awsapi/shapes.h"
#include "compliance/verdicts.h"

#include <map>

namespace cadastre::awsapi {

namespace {

/// The caller's IPAM with that default discovery.
const Ipam& discovered(const Call& call)
{
    const QString id = call.request.value("IpamResourceDiscoveryId");
    for (const Ipam& ipam : call.plan().all<Ipam>())
        if (ipam.owner == call.account && discoveryId(call.plan(), ipam) == id)
            return ipam;
    throw notFound(QStringLiteral("discovery"), id);
}

/// Rows of the caller's IPAMs; of those asked for each must be there.
template <class Fill>
Answer listOf(const Call& call, const char* idList, const char* kind, const char* set,
              QString (*idOf)(const Plan&, const Ipam&), Fill&& fillRow)
{
    const QStringList ids = call.request.list(idList);
    QStringList known;
    std::vector<Row> rows;
    for (const Ipam& ipam : call.plan().all<Ipam>()) {
        if (ipam.owner != call.account)
            continue;
        known.append(idOf(call.plan(), ipam));
        if (ids.isEmpty() || ids.contains(known.back()))
            fillRow(rows.emplace_back().item, ipam);
    }
    for (const QString& id : ids)
        if (!known.contains(id))
            throw notFound(QString::fromLatin1(kind), id);
    return call.list(set, std::move(rows));
}

Answer describeDiscoveries(Call& call)
{
    return listOf(call, "IpamResourceDiscoveryId", "discovery", "ipamResourceDiscoverySet", discoveryId,
                  [&](Element& item, const Ipam& ipam) {
                      const QString id = discoveryId(call.plan(), ipam);
                      item.add("ownerId", ipam.owner.toString());
                      item.add("ipamResourceDiscoveryId", id);
                      item.add("ipamResourceDiscoveryArn",
                               arnOf(call.plan(), "ipam-resource-discovery", ipam.owner, id));
                      item.add("ipamResourceDiscoveryRegion", ipam.homeRegion.toString());
                      Element& regions = item.open("operatingRegionSet");
                      for (const RegionName& region : ipam.operatingRegions)
                          regions.open("item").add("regionName", region.toString());
                      item.add("isDefault", true);
                      item.add("state", QString(toWire(ipam.state)));
                  });
}

Answer describeAssociations(Call& call)
{
    return listOf(call, "IpamResourceDiscoveryAssociationId", "discovery-association",
                  "ipamResourceDiscoveryAssociationSet", discoveryAssociationId, [&](Element& item, const Ipam& ipam) {
                      const QString id = discoveryAssociationId(call.plan(), ipam);
                      const QString ipamId = call.plan().textId(ipam);
                      item.add("ownerId", ipam.owner.toString());
                      item.add("ipamResourceDiscoveryAssociationId", id);
                      item.add("ipamResourceDiscoveryAssociationArn",
                               arnOf(call.plan(), "ipam-resource-discovery-association", ipam.owner, id));
                      item.add("ipamResourceDiscoveryId", discoveryId(call.plan(), ipam));
                      item.add("ipamId", ipamId);
                      item.add("ipamArn", arnOf(call.plan(), "ipam", ipam.owner, ipamId));
                      item.add("ipamRegion", ipam.homeRegion.toString());
                      item.add("isDefault", true);
                      item.add("resourceDiscoveryStatus", QStringLiteral("active"));
                      item.add("state", QStringLiteral("associate-complete"));
                  });
}

Answer getDiscoveredCidrs(Call& call)
{
    const Plan& plan = call.plan();
    const Ipam& ipam = discovered(call);
    const RegionName region = call.regionNamed(call.request.value("ResourceRegion"), "ResourceRegion");
    std::vector<Row> rows;
    for (const ResourceCidr& cidr : plan.all<ResourceCidr>()) {
        const Resource& resource = plan.get(cidr.resource);
        const Scope* scope = plan.find(cidr.scope);
        if (resource.region != region || !ipam.operatingRegions.contains(region) || !scope || scope->ipam != ipam.id)
            continue;
        const bool isVpc = resource.kind == ResourceKind::Vpc;
        Element& item = rows.emplace_back().item;
        item.add("ipamResourceDiscoveryId", discoveryId(plan, ipam));
        item.add("resourceRegion", region.toString());
        item.add("resourceId", plan.textId(resource));
        item.add("resourceOwnerId", resource.owner.toString());
        item.add("resourceCidr", cidr.cidr.toString());
        item.add("ipSource", QString(toWire(cidr.ipSource)));
        item.add("resourceType", QString(toWire(resource.kind)));
        addTags(item, "resourceTagSet", resource.tags);
        if (cidr.cidr.family() == Family::IPv4 || isVpc)
            item.add("ipUsage", QString::number(ipUsageOf(plan, cidr)));
        item.addUnlessEmpty("vpcId", plan.textId(isVpc ? resource.id : resource.vpc));
        if (resource.kind == ResourceKind::Subnet)
            item.add("subnetId", plan.textId(resource));
        item.add("sampleTime", toString(cidr.seenAt ? cidr.seenAt : call.now()));
    }
    return call.list("ipamDiscoveredResourceCidrSet", std::move(rows));
}

Answer getDiscoveredAccounts(Call& call)
{
    const Plan& plan = call.plan();
    const Ipam& ipam = discovered(call);
    const RegionName region = call.regionNamed(call.request.value("DiscoveryRegion"), "DiscoveryRegion");
    std::map<AccountNumber, const Account*> accounts{{ipam.owner, plan.account(ipam.owner)}};
    for (const Account& account : plan.all<Account>())
        if (!account.external)
            accounts[account.number] = &account;
    std::vector<Row> rows;
    if (ipam.operatingRegions.contains(region))
        for (const auto& [number, account] : accounts) {
            Element& item = rows.emplace_back().item;
            item.add("accountId", number.toString());
            item.add("discoveryRegion", region.toString());
            item.add("lastAttemptedDiscoveryTime", toString(call.now()));
            item.add("lastSuccessfulDiscoveryTime", toString(call.now()));
            if (account)
                item.addUnlessEmpty("organizationalUnitId", plan.textId(account->unit));
        }
    return call.list("ipamDiscoveredAccountSet", std::move(rows));
}

} // namespace

std::span<const Action> discoveryActions()
{
    static constexpr Action table[] = {
        {"DescribeIpamResourceDiscoveries", describeDiscoveries},
        {"DescribeIpamResourceDiscoveryAssociations", describeAssociations},
        {"GetIpamDiscoveredResourceCidrs", getDiscoveredCidrs},
        {"GetIpamDiscoveredAccounts", getDiscoveredAccounts},
    };
    return table;
}

} // namespace cadastre::awsapi
