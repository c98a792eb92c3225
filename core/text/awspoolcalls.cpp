// SPDX-License-Identifier: GPL-3.0-or-later
// Pools, their space, and what draws from it
#include "text/awscallwriter.h"

#include "allocate/allocator.h"
#include "change/byoipranges.h"
#include "text/awsoptions.h"

#include <utility>

namespace cadastre {

QString AwsCallWriter::operator()(const CreatePool& c)
{
    const Pool* source = m_plan.find(c.source);
    const MadePool* madeSource = m_names.made(c.source);
    const ScopeId scope = c.scope ? c.scope : source ? source->scope : ScopeId{};
    const Family family = c.family   ? *c.family
                        : source     ? source->family
                        : madeSource ? madeSource->family
                                     : Family::IPv6;
    ShellCall call("ec2", "create-ipam-pool", m_names.homeRegion());
    call.option("--ipam-scope-id", m_names.scopeId(scope));
    if (c.source)
        call.option("--source-ipam-pool-id", m_names.poolId(c.source));
    call.option("--address-family", familyWord(family));
    addOptions(call, c);
    if (const Resource* resource = m_plan.find(c.sourceResource))
        call.option("--source-resource",
                    QStringLiteral("ResourceId=%1,ResourceType=vpc,ResourceRegion=%2,ResourceOwner=%3")
                        .arg(m_names.resourceId(c.sourceResource), resource->region.toString(),
                             resource->owner.toString()));
    call.tagSpecifications("ipam-pool", c.tags);
    if (m_keptAs.isEmpty()) {
        const QString variable = m_names.make(nameTag(c.tags), c.source, family, c.locale);
        if (m_keepsIds)
            m_keptAs = variable;
    }
    return kept(call, "IpamPool.IpamPoolId");
}

QString AwsCallWriter::operator()(const ModifyPool& c)
{
    ShellCall call("ec2", "modify-ipam-pool", m_names.homeRegion());
    call.option("--ipam-pool-id", m_names.poolId(c.pool));
    addOptions(call, c);
    return call.toString();
}

QString AwsCallWriter::operator()(const DeletePool& c)
{
    ShellCall call("ec2", "delete-ipam-pool", m_names.homeRegion());
    call.option("--ipam-pool-id", m_names.poolId(c.pool));
    if (c.cascade)
        call.flag("--cascade");
    return call.toString();
}

QString AwsCallWriter::operator()(const ProvisionCidr& c)
{
    const Pool* pool = m_plan.find(c.pool);
    const MadePool* made = m_names.made(c.pool);
    const PoolId source = pool ? pool->source : made ? made->source : PoolId{};
    ShellCall call("ec2", "provision-ipam-pool-cidr", m_names.homeRegion());
    call.option("--ipam-pool-id", m_names.poolId(c.pool));
    std::optional<Prefix> cidr = c.cidr;
    if (!cidr && c.netmask && m_plan.find(source)) {
        AllocationRequest request;
        request.netmask = c.netmask;
        request.strategy = c.strategy;
        if (const auto preview = previewAllocation(m_plan, source, request); preview && preview->mustPin())
            cidr = preview->chosen.cidr;
    }
    if (cidr)
        call.option("--cidr", cidr->toString());
    else if (c.netmask)
        call.option("--netmask-length", *c.netmask);
    if (!c.tokenId.isEmpty())
        call.option("--verification-method", QStringLiteral("dns-token"))
            .option("--ipam-external-resource-verification-token-id", shellQuoted(c.tokenId));
    else if (!c.message.isEmpty() || !c.signature.isEmpty() || std::exchange(m_asksForProof, false))
        call.authorization(c.message, c.signature);
    return call.toString();
}

QString AwsCallWriter::operator()(const DeprovisionCidr& c)
{
    return ShellCall("ec2", "deprovision-ipam-pool-cidr", m_names.homeRegion())
        .option("--ipam-pool-id", m_names.poolId(c.pool))
        .option("--cidr", c.cidr.toString())
        .toString();
}

QString AwsCallWriter::operator()(const Allocate& c)
{
    RegionName region = m_names.localeOf(c.pool);
    ShellCall call("ec2", "allocate-ipam-pool-cidr", region.isEmpty() ? m_names.homeRegion() : region);
    call.option("--ipam-pool-id", m_names.poolId(c.pool));
    std::optional<Prefix> cidr = c.cidr;
    if (!cidr && m_plan.find(c.pool)) {
        AllocationRequest request;
        request.netmask = c.netmask;
        request.strategy = c.strategy;
        request.allowed = c.allowed;
        request.disallowed = c.disallowed;
        if (const auto preview = previewAllocation(m_plan, c.pool, request); preview && preview->mustPin())
            cidr = preview->chosen.cidr;
    }
    const auto list = [](const std::vector<Prefix>& prefixes) {
        QStringList texts;
        for (const Prefix& prefix : prefixes)
            texts << prefix.toString();
        return texts.join(u' ');
    };
    if (cidr)
        call.option("--cidr", cidr->toString());
    else if (c.netmask)
        call.option("--netmask-length", *c.netmask);
    if (!cidr && !c.allowed.empty())
        call.option("--allowed-cidrs", list(c.allowed));
    if (!cidr && !c.disallowed.empty())
        call.option("--disallowed-cidrs", list(c.disallowed));
    call.text("--description", "Description", c.description);
    return call.toString();
}

QString AwsCallWriter::operator()(const AddReserve& c)
{
    if (c.hold == ReserveHold::PlanOnly)
        return {};
    Allocate held;
    held.pool = c.pool;
    held.cidr = c.cidr;
    held.netmask = c.netmask;
    held.description = c.purpose;
    return (*this)(held);
}

QString AwsCallWriter::operator()(const Release& c)
{
    const Allocation* allocation = m_plan.find(c.allocation);
    if (!allocation)
        return {};
    const RegionName region = m_names.localeOf(allocation->pool);
    return ShellCall("ec2", "release-ipam-pool-allocation", region.isEmpty() ? m_names.homeRegion() : region)
        .option("--ipam-pool-id", m_names.poolId(allocation->pool))
        .option("--cidr", allocation->cidr.toString())
        .option("--ipam-pool-allocation-id", m_names.allocationId(c.allocation))
        .toString();
}

void AwsCallWriter::addBlock(ShellCall& call, const VpcCidrRequest& request, const char* pool, const char* length,
                             const char* cidr) const
{
    if (request.pool)
        call.option(pool, m_names.poolId(request.pool));
    else if (const ByoipCidr* range = m_plan.find(request.range))
        call.option("--ipv6-pool", shellQuoted(addressPoolId(*range)));
    std::optional<Prefix> exact = request.cidr;
    if (!exact && m_plan.find(request.pool)) {
        AllocationRequest asked;
        asked.netmask = request.netmask;
        asked.strategy = request.strategy;
        if (const auto preview = previewAllocation(m_plan, request.pool, asked); preview && preview->mustPin())
            exact = preview->chosen.cidr;
    }
    if (exact)
        call.option(cidr, exact->toString());
    else if (request.netmask)
        call.option(length, *request.netmask);
}

QString AwsCallWriter::operator()(const CreateVpc& c)
{
    RegionName region = c.region;
    for (const PoolId pool : {c.ipv4.pool, c.ipv6.pool})
        if (region.isEmpty())
            region = m_names.localeOf(pool);
    ShellCall call("ec2", "create-vpc", region);
    addBlock(call, c.ipv4, "--ipv4-ipam-pool-id", "--ipv4-netmask-length", "--cidr-block");
    if (c.ipv6.amazonProvided)
        call.flag("--amazon-provided-ipv6-cidr-block");
    else
        addBlock(call, c.ipv6, "--ipv6-ipam-pool-id", "--ipv6-netmask-length", "--ipv6-cidr-block");
    call.tagSpecifications("vpc", c.tags);
    return asAccount(c.account, kept(call, "Vpc.VpcId"));
}

QString AwsCallWriter::operator()(const AssociateVpcCidr& c)
{
    const Resource* vpc = m_plan.find(c.vpc);
    if (!vpc)
        return {};
    const Pool* pool = m_plan.find(c.request.pool);
    const bool v6 = c.request.amazonProvided || c.request.range || (pool && pool->family == Family::IPv6)
                 || (c.request.cidr && c.request.cidr->family() == Family::IPv6);
    ShellCall call("ec2", "associate-vpc-cidr-block", vpc->region);
    call.option("--vpc-id", m_names.resourceId(c.vpc));
    if (c.request.amazonProvided)
        call.flag("--amazon-provided-ipv6-cidr-block");
    else if (v6)
        addBlock(call, c.request, "--ipv6-ipam-pool-id", "--ipv6-netmask-length", "--ipv6-cidr-block");
    else
        addBlock(call, c.request, "--ipv4-ipam-pool-id", "--ipv4-netmask-length", "--cidr-block");
    return asAccount(vpc->owner, call.toString());
}

QString AwsCallWriter::operator()(const CreateSubnet& c)
{
    const Resource* vpc = m_plan.find(c.vpc);
    if (!vpc)
        return {};
    ShellCall call("ec2", "create-subnet", vpc->region);
    call.option("--vpc-id", m_names.resourceId(c.vpc));
    if (!c.zone.isEmpty()) // "use1-az1" is an id, "us-east-1a" a name
        call.option(c.zone.contains(QLatin1String("-az")) ? "--availability-zone-id" : "--availability-zone",
                    shellQuoted(c.zone));
    addBlock(call, c.ipv4, "--ipv4-ipam-pool-id", "--ipv4-netmask-length", "--cidr-block");
    addBlock(call, c.ipv6, "--ipv6-ipam-pool-id", "--ipv6-netmask-length", "--ipv6-cidr-block");
    if (c.ipv4.isEmpty())
        call.flag("--ipv6-native");
    call.tagSpecifications("subnet", c.tags);
    return asAccount(vpc->owner, call.toString());
}

QString AwsCallWriter::operator()(const EditTags& c)
{
    QString id;
    RegionName region = m_names.homeRegion();
    AccountNumber owner;
    if (const auto* pool = std::get_if<PoolId>(&c.subject)) {
        id = m_names.poolId(*pool);
    } else if (const auto* scope = std::get_if<ScopeId>(&c.subject)) {
        id = m_names.scopeId(*scope);
    } else if (const auto* ipam = std::get_if<IpamId>(&c.subject)) {
        id = m_names.ipamId(*ipam);
        region = homeOf(*ipam);
        owner = ownerOf(*ipam);
    } else if (const auto* resource = std::get_if<ResourceId>(&c.subject)) {
        const Resource* row = m_plan.find(*resource);
        if (!row)
            return {};
        id = m_names.resourceId(*resource);
        region = row->region;
        owner = row->owner;
    } else {
        return {};
    }
    QStringList calls;
    if (!c.set.isEmpty())
        calls << ShellCall("ec2", "create-tags", region)
                     .option("--resources", id)
                     .pairs("--tags", pairsOf(c.set))
                     .toString();
    if (!c.remove.isEmpty()) {
        ShellCall call("ec2", "delete-tags", region);
        call.option("--resources", id);
        QStringList keys;
        for (const QString& key : c.remove)
            keys << QStringLiteral("{\"Key\":%1}").arg(jsonText(key));
        call.option("--tags", QStringLiteral("'[%1]'").arg(keys.join(u',')));
        calls << call.toString();
    }
    return asAccount(owner, calls.join(u'\n'));
}

QString AwsCallWriter::operator()(const Advertise& c)
{
    ShellCall call("ec2", "advertise-byoip-cidr", c.region);
    call.option("--cidr", c.cidr.toString());
    if (c.asn != 0)
        call.option("--asn", QString::number(c.asn));
    return call.toString();
}

QString AwsCallWriter::operator()(const Withdraw& c)
{
    return ShellCall("ec2", "withdraw-byoip-cidr", c.region).option("--cidr", c.cidr.toString()).toString();
}

} // namespace cadastre
