// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/discoveries.h"

#include "awsapi/shapes.h"
#include "plan/discovering.h"

namespace cadastre::awsapi {

Discovery discoveryOf(const Plan& plan, const Ipam& ipam)
{
    Discovery own;
    own.id = defaultDiscoveryId(plan, ipam);
    own.owner = ipam.owner;
    own.region = ipam.homeRegion;
    own.operatingRegions = ipam.operatingRegions;
    own.tags = ipam.discoveryTags;
    own.state = ipam.state;
    own.isDefault = true;
    return own;
}

Discovery discoveryOf(const Plan& plan, const ResourceDiscovery& row)
{
    return {plan.textId(row), row.owner, row.region, row.operatingRegions, row.description, row.excludedUnits, row.tags,
            row.state,        false,     row.id};
}

std::vector<Discovery> discoveriesVisibleTo(const Plan& plan, AccountNumber account)
{
    std::vector<Discovery> found;
    for (const Ipam& ipam : plan.all<Ipam>())
        if (ipam.owner == account)
            found.push_back(discoveryOf(plan, ipam));
    for (const ResourceDiscovery& row : plan.all<ResourceDiscovery>())
        if (discoveryVisibleTo(plan, row, account))
            found.push_back(discoveryOf(plan, row));
    return found;
}

void fill(Element& element, const Plan& plan, const Discovery& discovery)
{
    element.add("ownerId", discovery.owner.toString());
    element.add("ipamResourceDiscoveryId", discovery.id);
    element.add("ipamResourceDiscoveryArn", arnOf(plan, "ipam-resource-discovery", discovery.owner, discovery.id));
    element.add("ipamResourceDiscoveryRegion", discovery.region.toString());
    element.addUnlessEmpty("description", discovery.description);
    Element& regions = element.open("operatingRegionSet");
    for (const RegionName& region : discovery.operatingRegions)
        regions.open("item").add("regionName", region.toString());
    element.add("isDefault", discovery.isDefault);
    element.add("state", QString(toWire(discovery.state)));
    addTags(element, "tagSet", discovery.tags);
    if (discovery.excludedUnits.isEmpty())
        return;
    Element& exclusions = element.open("organizationalUnitExclusionSet");
    for (const QString& path : discovery.excludedUnits)
        exclusions.open("item").add("organizationsEntityPath", path);
}

Association associationOf(const Plan& plan, const Ipam& ipam)
{
    Association own;
    own.id = defaultDiscoveryAssociationId(plan, ipam);
    own.ipam = &ipam;
    own.discovery = defaultDiscoveryId(plan, ipam);
    own.discoveryOwner = ipam.owner;
    own.isDefault = true;
    if (ipam.state == LifeState::CreateInProgress)
        own.state = DiscoveryAssociationState::AssociateInProgress;
    own.tags = ipam.discoveryAssociationTags;
    return own;
}

Association associationOf(const Plan& plan, const DiscoveryAssociation& row)
{
    Association made;
    made.id = plan.textId(row);
    made.ipam = &plan.get(row.ipam);
    ResourceDiscovery gone;
    gone.id = row.discovery;
    const ResourceDiscovery* discovery = plan.find(row.discovery);
    made.discovery = plan.textId(discovery ? *discovery : gone);
    made.isActive = discovery && discoveryVisibleTo(plan, *discovery, made.ipam->owner);
    if (discovery)
        made.discoveryOwner = discovery->owner;
    made.state = row.state;
    made.tags = row.tags;
    return made;
}

void fill(Element& element, const Plan& plan, const Association& association)
{
    const Ipam& ipam = *association.ipam;
    const QString ipamId = plan.textId(ipam);
    element.add("ownerId", ipam.owner.toString());
    element.add("ipamResourceDiscoveryAssociationId", association.id);
    element.add("ipamResourceDiscoveryAssociationArn",
                arnOf(plan, "ipam-resource-discovery-association", ipam.owner, association.id));
    element.add("ipamResourceDiscoveryId", association.discovery);
    element.add("ipamId", ipamId);
    element.add("ipamArn", arnOf(plan, "ipam", ipam.owner, ipamId));
    element.add("ipamRegion", ipam.homeRegion.toString());
    element.add("isDefault", association.isDefault);
    element.add("resourceDiscoveryStatus",
                association.isActive ? QStringLiteral("active") : QStringLiteral("not-found"));
    element.add("state", QString(toWire(association.state)));
    addTags(element, "tagSet", association.tags);
}

Discovery discovery(const Call& call)
{
    const QString id = call.request.value("IpamResourceDiscoveryId");
    for (Discovery& one : discoveriesVisibleTo(call.plan(), call.account))
        if (one.id == id)
            return std::move(one);
    throw notFound(QStringLiteral("discovery"), id);
}

} // namespace cadastre::awsapi
