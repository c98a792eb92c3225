// SPDX-License-Identifier: GPL-3.0-or-later
// What resource discoveries see (contract §12, §13.8): accounts, their resources' CIDRs, public IPv4 addresses, and the
// routes that AWS announces for them. A plan knows everything at once: what is asked now is what was sampled now.
#include "awsapi/actions.h"
#include "awsapi/discoveries.h"
#include "awsapi/places.h"
#include "awsapi/shapes.h"
#include "compliance/verdicts.h"
#include "plan/discovering.h"

#include <algorithm>

namespace cadastre::awsapi {

namespace {

/// A discovery, asked about one of its operating Regions; elsewhere it sees nothing.
struct View {
    Discovery discovery;
    RegionName region;
    std::vector<AccountNumber> accounts; ///< none outside its operating Regions; ascending
    [[nodiscard]] bool sees(AccountNumber account) const
    {
        return std::binary_search(accounts.begin(), accounts.end(), account);
    }
    [[nodiscard]] bool sees(const Resource& row) const { return row.region == region && sees(row.owner); }
};

View viewFor(const Call& call, const char* regionName)
{
    if (call.request.value(regionName).isEmpty())
        throw missingParameter(QString::fromLatin1(regionName));
    View view{discovery(call), call.regionNamed(call.request.value(regionName), regionName), {}};
    if (!findRegion(view.region) && !view.discovery.operatingRegions.contains(view.region))
        throw invalidValue(QString::fromLatin1(regionName), view.region.toString());
    if (view.discovery.operatingRegions.contains(view.region))
        view.accounts = discoveredAccounts(call.plan(), view.discovery.owner, view.discovery.excludedUnits);
    return view;
}

QString sampled(const Call& call, Instant seenAt) { return toString(seenAt ? seenAt : call.now()); }

Answer getAccounts(Call& call)
{
    const View view = viewFor(call, "DiscoveryRegion");
    std::vector<Row> rows;
    for (const AccountNumber number : view.accounts) {
        Element& item = rows.emplace_back().item;
        item.add("accountId", number.toString());
        item.add("discoveryRegion", view.region.toString());
        item.add("lastAttemptedDiscoveryTime", toString(call.now()));
        item.add("lastSuccessfulDiscoveryTime", toString(call.now()));
        if (const Account* account = call.plan().account(number))
            item.addUnlessEmpty("organizationalUnitId", call.plan().textId(account->unit));
    }
    return call.list("ipamDiscoveredAccountSet", std::move(rows));
}

Answer getCidrs(Call& call)
{
    const Plan& plan = call.plan();
    const View view = viewFor(call, "ResourceRegion");
    std::vector<Row> rows;
    for (const ResourceCidr& cidr : plan.all<ResourceCidr>()) {
        const Resource& resource = plan.get(cidr.resource);
        if (!view.sees(resource))
            continue;
        const bool isVpc = resource.kind == ResourceKind::Vpc;
        Element& item = rows.emplace_back().item;
        item.add("ipamResourceDiscoveryId", view.discovery.id);
        item.add("resourceRegion", view.region.toString());
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
        item.add("sampleTime", sampled(call, cidr.seenAt));
        if (resource.kind == ResourceKind::Subnet)
            item.addUnlessEmpty("availabilityZoneId", zoneOf(resource.region, resource.zone).id);
    }
    return call.list("ipamDiscoveredResourceCidrSet", std::move(rows));
}

/// A public IPv4 address is one that an import brought as an Elastic IP; a plan makes none.
Answer getPublicAddresses(Call& call)
{
    const Plan& plan = call.plan();
    const View view = viewFor(call, "AddressRegion");
    std::vector<Row> rows;
    for (const ResourceCidr& cidr : plan.all<ResourceCidr>()) {
        const Resource& resource = plan.get(cidr.resource);
        if (!view.sees(resource) || resource.kind != ResourceKind::Eip || cidr.cidr.family() != Family::IPv4)
            continue;
        Element& item = rows.emplace_back().item;
        item.add("ipamResourceDiscoveryId", view.discovery.id);
        item.add("addressRegion", view.region.toString());
        item.add("address", cidr.cidr.firstAddress().toString());
        item.add("addressOwnerId", resource.owner.toString());
        item.add("addressAllocationId", plan.textId(resource));
        item.add("associationStatus", resource.vpc ? QStringLiteral("associated") : QStringLiteral("disassociated"));
        item.add("addressType",
                 cidr.ipSource == IpSource::Byoip ? QStringLiteral("byoip") : QStringLiteral("amazon-owned-eip"));
        item.addUnlessEmpty("vpcId", plan.textId(resource.vpc));
        if (!resource.tags.isEmpty())
            addTags(item.open("tags"), "eipTagSet", resource.tags);
        item.add("networkBorderGroup", view.region.toString());
        item.add("sampleTime", sampled(call, cidr.seenAt));
    }
    Answer answer = call.list("ipamDiscoveredPublicAddressSet", std::move(rows));
    answer.emplace_back("oldestSampleTime", toString(call.now()));
    return answer;
}

/// What is provisioned from BYOIP in pools with that locale, with its origin where it is announced.
Answer getRoutes(Call& call)
{
    const Plan& plan = call.plan();
    const View view = viewFor(call, "ResourceRegion");
    std::vector<Row> rows;
    for (const PoolCidr& cidr : plan.all<PoolCidr>()) {
        const Pool& pool = plan.get(cidr.pool);
        if (pool.locale != view.region || pool.publicIpSource != PublicIpSource::Byoip || cidr.cidr.isNull()
            || cidr.state == CidrState::Deprovisioned || !view.sees(pool.owner))
            continue;
        Element byoip("item");
        fillByoip(byoip, plan, cidr);
        Element& item = rows.emplace_back().item;
        item.add("ipamResourceDiscoveryId", view.discovery.id);
        item.add("resourceRegion", view.region.toString());
        item.add("resourceOwnerId", pool.owner.toString());
        item.add("cidr", cidr.cidr.toString());
        if (cidr.originAsn != 0)
            item.add("asn", QString::number(cidr.originAsn));
        if (const Element* state = byoip.find(u"state"))
            item.add("state", state->text);
        item.add("networkBorderGroup", view.region.toString());
        item.add("ipamPoolId", plan.textId(pool));
        item.add("sampleTime", sampled(call, cidr.seenAt));
    }
    return call.list("ipamDiscoveredRouteSet", std::move(rows));
}

} // namespace

std::span<const Action> discoveredActions()
{
    static constexpr Action table[] = {
        {"GetIpamDiscoveredAccounts", getAccounts},
        {"GetIpamDiscoveredResourceCidrs", getCidrs},
        {"GetIpamDiscoveredPublicAddresses", getPublicAddresses},
        {"GetIpamDiscoveredRoutes", getRoutes},
    };
    return table;
}

} // namespace cadastre::awsapi
