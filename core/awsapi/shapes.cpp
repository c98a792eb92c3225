// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/shapes.h"

#include "awsapi/places.h"
#include "change/byoipranges.h"
#include "compliance/verdicts.h"
#include "net/asn.h"
#include "plan/discovering.h"
#include "plan/announcement.h"
#include "plan/evidence.h"
#include "plan/externalauthority.h"
#include "text/prooftext.h"
#include "plan/attributes.h"

namespace cadastre::awsapi {

namespace {

void addLength(Element& element, const char* name, const PrefixLength& length)
{
    if (length)
        element.add(name, static_cast<int>(*length));
}

void addRegions(Element& element, const QList<RegionName>& regions, const RegionName& last)
{
    Element& set = element.open("operatingRegionSet");
    const auto one = [&set](const RegionName& region) { set.open("item").add("regionName", region.toString()); };
    for (const RegionName& region : regions)
        if (region != last)
            one(region);
    one(last); // the caller's stands last (contract §4)
}

QString partitionOf(const Plan& plan) { return QString(toWire(plan.settings().partition)); }

void addState(Element& element, const char* name, AssociationState state)
{
    element.open(name).add("state", QString(toWire(state)));
}

/// Why a proof was refused, in the words of AWS's families of messages (contract §10.2, §17) where there is one.
template <Proven Row>
QString refusalWords(const Row& row, const QString& kept)
{
    struct Family {
        const char* code;
        const char* words;
    };
    static constexpr const char* noCertificate = "No X509 certificate could be found in the WHOIS remarks.";
    static constexpr const char* badSignature =
        "The CidrAuthorizationContext signature could not be verified with the X509 certificates in the RIR records.";
    static constexpr Family families[] = {
        {"overlaps-top-level", "The CIDR overlaps a CIDR that is provisioned in a pool of the same scope."},
        {"brought-outside-ipam", "The CIDR overlaps a BYOIP CIDR that is provisioned outside IPAM."},
        {"allocated", "The CIDR overlaps an allocation of the source pool."},
        {"outside-source", "The CIDR is not within a CIDR that is provisioned in the source pool."},
        {"no-room", "The source has no free block of this size."},
        {"planned-elsewhere", "The CIDR is provisioned in another resource planning pool."},
        {"external-network", "The CIDR is in use outside AWS."},
        {"cidrs-per-pool", "The pool has as many CIDRs as the quota lets it have."},
        {"amazon-ipv6-cidrs-per-pool", "The pool has as many Amazon-provided CIDRs as the quota lets it have."},
        {"amazon-ipv6-length", "The block is larger than the quota for Amazon-provided CIDRs."},
        {"roa-missing", "The ROA is not valid or not found for the CIDR and Amazon ASNs."},
        {"certificate-missing", noCertificate},
        {"registry-record-refused", noCertificate},
        {"registry-record-missing", noCertificate},
        {"registry-answer-unreadable", noCertificate},
        {"allocation-not-accepted",
         "The CIDR does not have an acceptable allocation type in the associated Internet registry."},
        {"bad-signature", badSignature},
        {"bad-alphabet", badSignature},
        {"bad-base64", badSignature},
    };
    for (const Family& family : families)
        if (kept == QLatin1String(family.code))
            return QString::fromLatin1(family.words);
    return failureText(kept, evidenceOf(row));
}

/// BYOIP says why with a code too, and there is only one that fits.
QString failureCode(const PoolCidr& cidr)
{
    const bool isRefused = cidr.state == CidrState::FailedProvision && cidr.failure == CidrFailure::None;
    return toWire(isRefused ? CidrFailure::CidrNotAvailable : cidr.failure);
}

} // namespace

QString arnOf(const Plan& plan, const char* kind, AccountNumber owner, const QString& id, const RegionName& region)
{
    return QStringLiteral("arn:%1:ec2:%2:%3:%4/%5")
        .arg(partitionOf(plan), region.toString(), owner.toString(), QString::fromLatin1(kind), id);
}

void addTags(Element& element, const char* set, const Tags& tags)
{
    Element& list = element.open(set); // empty, too: contract §18 row 1
    for (auto tag = tags.cbegin(); tag != tags.cend(); ++tag) {
        Element& item = list.open("item");
        item.add("key", tag.key());
        item.add("value", tag.value());
    }
}

void fill(Element& element, const Plan& plan, const Ipam& ipam)
{
    const QString id = plan.textId(ipam);
    element.add("ownerId", ipam.owner.toString());
    element.add("ipamId", id);
    element.add("ipamArn", arnOf(plan, "ipam", ipam.owner, id));
    element.add("ipamRegion", ipam.homeRegion.toString());
    element.addUnlessEmpty("publicDefaultScopeId", plan.textId(plan.defaultScope(ipam.id, ScopeType::Public)));
    element.addUnlessEmpty("privateDefaultScopeId", plan.textId(plan.defaultScope(ipam.id, ScopeType::Private)));
    element.add("scopeCount", static_cast<int>(plan.scopesOf(ipam.id).size()));
    element.addUnlessEmpty("description", ipam.description);
    addRegions(element, ipam.operatingRegions, ipam.homeRegion);
    element.add("state", QString(toWire(ipam.state)));
    addTags(element, "tagSet", ipam.tags);
    element.add("defaultResourceDiscoveryId", defaultDiscoveryId(plan, ipam));
    element.add("defaultResourceDiscoveryAssociationId", defaultDiscoveryAssociationId(plan, ipam));
    int associations = 1; // its own discovery's
    for (const DiscoveryAssociation& row : plan.all<DiscoveryAssociation>())
        associations += row.ipam == ipam.id ? 1 : 0;
    element.add("resourceDiscoveryAssociationCount", associations);
    element.add("tier", QString(toWire(ipam.tier)));
    element.add("enablePrivateGua", ipam.privateGua);
    element.add("meteredAccount", QString(toWire(ipam.meteredAccount)));
}

void fill(Element& element, const Plan& plan, const Scope& scope)
{
    const Ipam& ipam = plan.get(scope.ipam);
    const QString id = plan.textId(scope);
    element.add("ownerId", ipam.owner.toString());
    element.add("ipamScopeId", id);
    element.add("ipamScopeArn", arnOf(plan, "ipam-scope", ipam.owner, id));
    element.add("ipamArn", arnOf(plan, "ipam", ipam.owner, plan.textId(ipam)));
    element.add("ipamRegion", ipam.homeRegion.toString());
    element.add("ipamScopeType", QString(toWire(scope.type)));
    element.add("isDefault", scope.isDefault);
    element.addUnlessEmpty("description", scope.description);
    element.add("poolCount", static_cast<int>(plan.poolCount(scope.id)));
    element.add("state", QString(toWire(scope.state)));
    addTags(element, "tagSet", scope.tags);
    if (!scope.externalAuthority.isEmpty()) {
        Element& authority = element.open("externalAuthorityConfiguration");
        authority.add("type", QString::fromLatin1(externalAuthorityType));
        authority.add("externalResourceIdentifier", scope.externalAuthority);
    }
}

void fill(Element& element, const Plan& plan, const Pool& pool)
{
    const Scope& scope = plan.get(pool.scope);
    const Ipam& ipam = plan.get(scope.ipam);
    const QString id = plan.textId(pool);
    element.add("ownerId", pool.owner.toString());
    element.add("ipamPoolId", id);
    element.addUnlessEmpty("sourceIpamPoolId", plan.textId(pool.source));
    element.add("ipamPoolArn", arnOf(plan, "ipam-pool", pool.owner, id));
    element.add("ipamScopeArn", arnOf(plan, "ipam-scope", ipam.owner, plan.textId(scope)));
    element.add("ipamScopeType", QString(toWire(scope.type)));
    element.add("ipamArn", arnOf(plan, "ipam", ipam.owner, plan.textId(ipam)));
    element.add("ipamRegion", ipam.homeRegion.toString());
    element.add("locale", pool.locale.localeText());
    element.add("poolDepth", plan.find(pool.id) ? plan.depth(pool.id) : pool.source ? plan.depth(pool.source) + 1 : 1);
    element.add("state", QString(toWire(pool.state)));
    element.addUnlessEmpty("description", pool.description);
    element.add("autoImport", pool.autoImport);
    if (pool.family == Family::IPv6 && pool.publicIpSource == PublicIpSource::Byoip)
        element.add("publiclyAdvertisable", pool.advertisable);
    element.add("addressFamily", familyWord(pool.family));
    addLength(element, "allocationMinNetmaskLength", pool.minLength);
    addLength(element, "allocationMaxNetmaskLength", pool.maxLength);
    addLength(element, "allocationDefaultNetmaskLength", pool.defaultLength);
    if (!pool.requiredTags.isEmpty()) {
        Element& set = element.open("allocationResourceTagSet");
        for (const TagPair& pair : pool.requiredTags) {
            Element& item = set.open("item");
            item.add("key", pair.key);
            item.add("value", pair.value);
        }
    }
    addTags(element, "tagSet", pool.tags);
    element.addUnlessEmpty("awsService", toWire(pool.service));
    element.addUnlessEmpty("publicIpSource", toWire(pool.publicIpSource));
    if (const Resource* vpc = plan.find(pool.sourceResource)) {
        Element& source = element.open("sourceResource");
        source.add("resourceId", plan.textId(*vpc));
        source.add("resourceType", QStringLiteral("vpc"));
        source.add("resourceRegion", vpc->region.toString());
        source.add("resourceOwner", vpc->owner.toString());
    }
}

void fill(Element& element, const Plan& plan, const PoolCidr& cidr)
{
    if (!cidr.cidr.isNull())
        element.add("cidr", cidr.cidr.toString());
    element.add("state", QString(toWire(cidr.state)));
    if (cidr.failure != CidrFailure::None || !cidr.failureMessage.isEmpty()) {
        Element& reason = element.open("failureReason");
        reason.addUnlessEmpty("code", failureCode(cidr));
        reason.addUnlessEmpty("message", refusalWords(cidr, cidr.failureMessage));
    }
    element.add("ipamPoolCidrId", plan.textId(cidr));
    if (!cidr.cidr.isNull() || cidr.netmaskRequest > 0)
        element.add("netmaskLength", cidr.cidr.isNull() ? cidr.netmaskRequest : cidr.cidr.length());
}

void fill(Element& element, const Plan& plan, const Allocation& allocation)
{
    element.add("cidr", allocation.cidr.toString());
    if (allocation.id)
        element.add("ipamPoolAllocationId", plan.textId(allocation));
    element.addUnlessEmpty("description", allocation.description);
    element.addUnlessEmpty("resourceId", plan.holderTextId(allocation));
    element.add("resourceType", QString(toWire(allocation.type)));
    if (allocation.type != AllocationType::Custom)
        element.addUnlessEmpty("resourceRegion", allocation.region.toString());
    element.add("resourceOwner", allocation.owner.toString());
    const Tags& tags = allocation.tags;
    if (!tags.isEmpty()) // contract §8.1, AWS's own sample
        addTags(element, "tagSet", tags);
}

QString associationId(const Plan& plan, const ResourceCidr& cidr)
{
    const QString id = plan.textId(cidr);
    const Resource* resource = plan.find(cidr.resource);
    const bool isDerived = static_cast<const QString&>(cidr.awsId).isEmpty();
    return isDerived && resource && resource->kind == ResourceKind::Subnet ? QLatin1String("subnet") + id.mid(3) : id;
}

ResourceCidrId subnetAssociation(const Plan& plan, const QString& id)
{
    if (!id.startsWith(QLatin1String("subnet-cidr-assoc-")))
        return {};
    if (const ResourceCidrId own = plan.byTextId<ResourceCidr>(id)) // as an import brought it
        return own;
    return plan.byTextId<ResourceCidr>(QString(QLatin1String("vpc") + id.mid(6)));
}

QString ipv6PoolOf(const Plan& plan, const ResourceCidr& cidr)
{
    if (const ByoipCidr* range = addressPoolOf(plan, cidr))
        return addressPoolId(*range);
    // Whose addresses they are stays, while allocation and scope come and go.
    const bool isAmazons = cidr.ipSource == IpSource::Amazon && !cidr.allocation;
    return isAmazons ? QStringLiteral("Amazon") : QStringLiteral("IPAM Managed");
}

void addAssociation(Element& parent, const char* name, const Plan& plan, const ResourceCidr& cidr,
                    AssociationState state)
{
    Element& element = parent.open(name);
    element.add("associationId", associationId(plan, cidr));
    if (cidr.cidr.family() == Family::IPv4) {
        element.add("cidrBlock", cidr.cidr.toString());
        addState(element, "cidrBlockState", state);
        return;
    }
    element.add("ipv6CidrBlock", cidr.cidr.toString());
    addState(element, "ipv6CidrBlockState", state);
    const Resource* resource = plan.find(cidr.resource);
    if (!resource || resource->kind != ResourceKind::Subnet) {
        if (resource)
            element.add("networkBorderGroup", resource->region.toString());
        element.add("ipv6Pool", ipv6PoolOf(plan, cidr));
    }
    const Scope* scope = plan.find(cidr.scope); // older records do not say whose addresses they are
    const bool isPublic = cidr.ipSource != IpSource::None || (scope && scope->type == ScopeType::Public);
    element.add("ipv6AddressAttribute", isPublic ? QStringLiteral("public") : QStringLiteral("private"));
    element.add("ipSource", QString(toWire(cidr.ipSource)));
}

void fillVpc(Element& element, const Plan& plan, const Resource& vpc)
{
    Element ipv4("cidrBlockAssociationSet"), ipv6("ipv6CidrBlockAssociationSet");
    QString primary;
    bool isPending = false; // until its first block is there (contract §9.3)
    for (const ResourceCidrId id : plan.cidrsOf(vpc.id)) {
        const ResourceCidr& cidr = plan.get(id);
        isPending = isPending || (cidr.primary && cidr.state == AssociationState::Associating);
        addAssociation(cidr.cidr.family() == Family::IPv4 ? ipv4 : ipv6, "item", plan, cidr, cidr.state);
        if (cidr.cidr.family() == Family::IPv4 && (cidr.primary || primary.isEmpty()))
            primary = cidr.cidr.toString();
    }
    element.add("ownerId", vpc.owner.toString());
    element.add("instanceTenancy", attributeOf(vpc.attributes, vpc.kind, "instanceTenancy"));
    element.children.push_back(std::move(ipv6));
    element.children.push_back(std::move(ipv4));
    element.add("isDefault", vpc.isDefaultVpc);
    addTags(element, "tagSet", vpc.tags);
    element.add("vpcId", plan.textId(vpc));
    element.add("state", isPending ? QStringLiteral("pending") : QStringLiteral("available"));
    element.addUnlessEmpty("cidrBlock", primary);
    element.add("dhcpOptionsId", QStringLiteral("default"));
}

void fillSubnet(Element& element, const Plan& plan, const Resource& subnet)
{
    Element ipv6("ipv6CidrBlockAssociationSet");
    QString ipv4;
    int available = 0;
    for (const ResourceCidrId id : plan.cidrsOf(subnet.id)) {
        const ResourceCidr& cidr = plan.get(id);
        if (cidr.cidr.family() == Family::IPv6)
            addAssociation(ipv6, "item", plan, cidr, cidr.state);
        else {
            ipv4 = cidr.cidr.toString();
            available = static_cast<int>(cidr.cidr.size()) - 5; // AWS keeps the first four and the last
        }
    }
    const QString id = plan.textId(subnet);
    const auto attribute = [&subnet](const char* name) { return attributeOf(subnet.attributes, subnet.kind, name); };
    const Zone zone = zoneOf(subnet.region, subnet.zone);
    element.addUnlessEmpty("availabilityZoneId", zone.id);
    element.add("ownerId", subnet.owner.toString());
    element.add("assignIpv6AddressOnCreation", attribute("assignIpv6AddressOnCreation"));
    const bool ipv6Only = ipv4.isEmpty();
    element.children.push_back(std::move(ipv6));
    addTags(element, "tagSet", subnet.tags);
    element.add("subnetArn", arnOf(plan, "subnet", subnet.owner, id, subnet.region));
    element.add("enableDns64", attribute("enableDns64"));
    element.add("ipv6Native", ipv6Only);
    Element& names = element.open("privateDnsNameOptionsOnLaunch");
    names.add("hostnameType", attribute("hostnameType"));
    for (const char* name : {"enableResourceNameDnsARecord", "enableResourceNameDnsAAAARecord"})
        names.add(name, attribute(name));
    element.add("subnetId", id);
    element.add("state", QStringLiteral("available"));
    element.add("vpcId", plan.textId(subnet.vpc));
    element.addUnlessEmpty("cidrBlock", ipv4);
    element.add("availableIpAddressCount", available);
    element.addUnlessEmpty("availabilityZone", zone.name);
    element.add("defaultForAz", false);
    element.add("mapPublicIpOnLaunch", attribute("mapPublicIpOnLaunch"));
}

void fillResourceCidr(Element& element, const Plan& plan, const ResourceCidr& cidr, OverlapStatus overlap)
{
    const Resource& resource = plan.get(cidr.resource);
    const Scope& scope = plan.get(cidr.scope);
    element.add("ipamId", plan.textId(scope.ipam));
    element.add("ipamScopeId", plan.textId(scope));
    if (const Allocation* allocation = plan.find(cidr.allocation))
        element.add("ipamPoolId", plan.textId(allocation->pool));
    element.add("resourceRegion", resource.region.toString());
    element.add("resourceOwnerId", resource.owner.toString());
    element.add("resourceId", plan.textId(resource));
    element.addUnlessEmpty("resourceName", nameOf(resource));
    element.add("resourceCidr", cidr.cidr.toString());
    element.add("resourceType", QString(toWire(resource.kind)));
    addTags(element, "resourceTagSet", resource.tags);
    if (cidr.cidr.family() == Family::IPv4 || resource.kind == ResourceKind::Vpc)
        element.add("ipUsage", QString::number(ipUsageOf(plan, cidr)));
    element.addUnlessEmpty("complianceStatus", toWire(complianceOf(plan, cidr)));
    element.addUnlessEmpty("managementState", toWire(managementOf(plan, cidr)));
    element.addUnlessEmpty("overlapStatus", toWire(overlap));
    const ResourceId vpc = resource.kind == ResourceKind::Vpc ? resource.id : resource.vpc;
    element.addUnlessEmpty("vpcId", plan.textId(vpc));
    if (resource.kind == ResourceKind::Subnet)
        element.addUnlessEmpty("availabilityZoneId", zoneOf(resource.region, resource.zone).id);
}

void fill(Element& element, const Plan& plan, const Byoasn& byoasn)
{
    element.add("asn", QString::number(byoasn.asn));
    element.add("ipamId", plan.textId(byoasn.ipam));
    element.addUnlessEmpty("statusMessage", refusalWords(byoasn, byoasn.statusMessage));
    element.add("state", QString(toWire(byoasn.state)));
}

void fill(Element& element, const Plan& plan, const AsnAssociation& association)
{
    element.add("asn", QString::number(plan.get(association.byoasn).asn));
    element.add("cidr", plan.get(association.poolCidr).cidr.toString());
    element.addUnlessEmpty("statusMessage", association.statusMessage);
    element.add("state", QString(toWire(association.state)));
}

void fillToken(Element& element, const Plan& plan, const VerificationToken& token, Instant now)
{
    const Ipam& ipam = plan.get(token.ipam);
    const QString id = plan.textId(token);
    element.add("ipamExternalResourceVerificationTokenId", id);
    element.add("ipamExternalResourceVerificationTokenArn",
                arnOf(plan, "ipam-external-resource-verification-token", ipam.owner, id));
    element.add("ipamId", plan.textId(ipam));
    element.add("ipamArn", arnOf(plan, "ipam", ipam.owner, plan.textId(ipam)));
    element.add("ipamRegion", ipam.homeRegion.toString());
    element.add("tokenValue", token.value);
    element.add("tokenName", token.name);
    element.add("notAfter", toString(token.notAfter));
    element.add("status", now <= token.notAfter ? QStringLiteral("valid") : QStringLiteral("expired"));
    addTags(element, "tagSet", token.tags);
    element.add("state", QString(toWire(token.state)));
}

void fillByoip(Element& element, const Plan& plan, const PoolCidr& cidr)
{
    const Pool& pool = plan.get(cidr.pool);
    element.add("cidr", cidr.cidr.toString());
    Element& associations = element.open("asnAssociationSet"); // empty, not left out: importers see that one ended
    if (const AsnAssociation* association = associationOf(plan, cidr.id))
        fill(associations.open("item"), plan, *association);
    element.addUnlessEmpty("statusMessage", refusalWords(cidr, cidr.failureMessage));
    QString state = toWire(cidr.state);
    if (givesSpace(cidr.state) && cidr.advert != AdvertState::Withdrawn)
        state = toWire(cidr.advert); // of one that could not be deprovisioned, too: it is there still
    else if (cidr.state == CidrState::Provisioned && pool.family == Family::IPv6 && !pool.advertisable)
        state = QStringLiteral("provisioned-not-publicly-advertisable");
    element.add("state", state);
    element.addUnlessEmpty("networkBorderGroup", pool.locale.toString());
    element.add("ipamPoolId", plan.textId(pool));
}

void fillByoip(Element& element, const ByoipCidr& cidr)
{
    element.add("cidr", cidr.shownAs.isEmpty() ? cidr.cidr.toString() : cidr.shownAs);
    element.addUnlessEmpty("description", cidr.description);
    const QString pool = addressPoolId(cidr);
    element.addUnlessEmpty("statusMessage",
                           cidr.statusMessage.isEmpty() ? pool : refusalWords(cidr, cidr.statusMessage));
    element.add("state", cidr.state);
    element.addUnlessEmpty("networkBorderGroup", cidr.region.toString());
    element.addUnlessEmpty("poolId", pool);
}

} // namespace cadastre::awsapi
