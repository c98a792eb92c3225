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

/// Which Region a list is about, and how its items and the whole of it are called.
struct ListNames {
    const char* parameter;
    const char* regionField;
    const char* set;
};

/// The rows of a kind that a discovery sees there, an item each: all begin alike, `fillItem` says the rest.
template <class E, class Listed, class Fill>
Answer listSeen(Call& call, const ListNames& names, Listed&& isListed, Fill&& fillItem)
{
    const View view = viewFor(call, names.parameter);
    std::vector<Row> rows;
    for (const E& row : call.plan().all<E>()) {
        if (!isListed(view, row))
            continue;
        Element& item = rows.emplace_back().item;
        item.add("ipamResourceDiscoveryId", view.discovery.id);
        item.add(names.regionField, view.region.toString());
        fillItem(item, row);
    }
    return call.list(names.set, std::move(rows));
}

Answer getCidrs(Call& call)
{
    const Plan& plan = call.plan();
    return listSeen<ResourceCidr>(
        call, {"ResourceRegion", "resourceRegion", "ipamDiscoveredResourceCidrSet"},
        [&](const View& view, const ResourceCidr& cidr) { return view.sees(plan.get(cidr.resource)); },
        [&](Element& item, const ResourceCidr& cidr) {
            const Resource& resource = plan.get(cidr.resource);
            const bool isVpc = resource.kind == ResourceKind::Vpc;
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
        });
}

/// A public IPv4 address is one that an import brought as an Elastic IP; a plan makes none.
Answer getPublicAddresses(Call& call)
{
    const Plan& plan = call.plan();
    Answer answer = listSeen<ResourceCidr>(
        call, {"AddressRegion", "addressRegion", "ipamDiscoveredPublicAddressSet"},
        [&](const View& view, const ResourceCidr& cidr) {
            const Resource& resource = plan.get(cidr.resource);
            return resource.kind == ResourceKind::Eip && cidr.cidr.family() == Family::IPv4 && view.sees(resource);
        },
        [&](Element& item, const ResourceCidr& cidr) {
            const Resource& resource = plan.get(cidr.resource);
            item.add("address", cidr.cidr.firstAddress().toString());
            item.add("addressOwnerId", resource.owner.toString());
            item.add("addressAllocationId", plan.textId(resource));
            item.add("associationStatus",
                     resource.vpc ? QStringLiteral("associated") : QStringLiteral("disassociated"));
            item.add("addressType",
                     cidr.ipSource == IpSource::Byoip ? QStringLiteral("byoip") : QStringLiteral("amazon-owned-eip"));
            item.addUnlessEmpty("vpcId", plan.textId(resource.vpc));
            if (!resource.tags.isEmpty())
                addTags(item.open("tags"), "eipTagSet", resource.tags);
            item.add("networkBorderGroup", resource.region.toString());
            item.add("sampleTime", sampled(call, cidr.seenAt));
        });
    answer.emplace_back("oldestSampleTime", toString(call.now()));
    return answer;
}

/// What is provisioned from BYOIP in pools with that locale, with its origin where it is announced.
Answer getRoutes(Call& call)
{
    const Plan& plan = call.plan();
    return listSeen<PoolCidr>(
        call, {"ResourceRegion", "resourceRegion", "ipamDiscoveredRouteSet"},
        [&](const View& view, const PoolCidr& cidr) {
            const Pool& pool = plan.get(cidr.pool);
            return pool.locale == view.region && pool.publicIpSource == PublicIpSource::Byoip && !cidr.cidr.isNull()
                && cidr.state != CidrState::Deprovisioned && view.sees(pool.owner);
        },
        [&](Element& item, const PoolCidr& cidr) {
            const Pool& pool = plan.get(cidr.pool);
            Element byoip("item");
            fillByoip(byoip, plan, cidr);
            item.add("resourceOwnerId", pool.owner.toString());
            item.add("cidr", cidr.cidr.toString());
            if (cidr.originAsn != 0)
                item.add("asn", QString::number(cidr.originAsn));
            if (const Element* state = byoip.find(u"state"))
                item.add("state", state->text);
            item.add("networkBorderGroup", pool.locale.toString());
            item.add("ipamPoolId", plan.textId(pool));
            item.add("sampleTime", sampled(call, cidr.seenAt));
        });
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
