// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/networks.h"

#include "awsapi/shapes.h"
#include "change/byoipranges.h"

namespace cadastre::awsapi {

Fault exclusive(const char* first, const char* second)
{
    return invalidCombination(QStringLiteral("The parameter '%1' may not be used in combination with '%2'.")
                                  .arg(QString::fromLatin1(first), QString::fromLatin1(second)));
}

VpcCidrRequest ipv4Request(const Call& call)
{
    VpcCidrRequest request;
    request.pool = call.optionalPool("Ipv4IpamPoolId");
    if (call.request.contains("CidrBlock") && call.request.contains("Ipv4NetmaskLength"))
        throw exclusive("ipv4NetmaskLength", "cidrBlock");
    request.cidr = call.canonicalCidr("CidrBlock");
    request.netmask = call.integer("Ipv4NetmaskLength");
    if (request.netmask && !request.pool)
        throw missingParameter(QStringLiteral("Ipv4IpamPoolId"));
    return request;
}

VpcCidrRequest ipv6Request(const Call& call)
{
    VpcCidrRequest request;
    request.pool = call.optionalPool("Ipv6IpamPoolId");
    if (call.request.contains("Ipv6CidrBlock") && call.request.contains("Ipv6NetmaskLength"))
        throw exclusive("ipv6NetmaskLength", "ipv6CidrBlock");
    request.cidr = call.optionalCidr("Ipv6CidrBlock");
    request.netmask = call.integer("Ipv6NetmaskLength");
    request.amazonProvided = call.boolean("AmazonProvidedIpv6CidrBlock").value_or(false);
    if (request.pool && request.amazonProvided)
        throw exclusive("ipv6IpamPoolId", "amazonProvidedIpv6CidrBlock");
    if (request.pool && call.request.contains("Ipv6Pool"))
        throw exclusive("ipv6IpamPoolId", "ipv6Pool");
    if (const QString id = call.request.value("Ipv6Pool"); !id.isEmpty()) { // of addresses brought to EC2 outside IPAM
        if (request.amazonProvided)
            throw exclusive("ipv6Pool", "amazonProvidedIpv6CidrBlock");
        const ByoipCidr* range = findAddressPool(call.plan(), id, call.region, call.account);
        if (!range)
            throw notFound(QStringLiteral("address-pool"), id);
        request.range = range->id;
    }
    if (const auto group = call.request.optional("Ipv6CidrBlockNetworkBorderGroup"))
        if (!request.amazonProvided || *group != call.region.toString())
            throw invalidValue(QStringLiteral("Ipv6CidrBlockNetworkBorderGroup"), *group);
    if (request.netmask && !request.pool)
        throw missingParameter(QStringLiteral("Ipv6IpamPoolId"));
    return request;
}

bool isMine(const Call& call, const Resource& row, ResourceKind kind)
{
    return row.kind == kind && row.owner == call.account && row.region == call.region;
}

void needMine(const Call& call, ResourceKind kind, const QStringList& ids)
{
    for (const QString& id : ids)
        if (const ResourceId found = call.plan().byTextId<Resource>(id);
            !found || !isMine(call, call.plan().get(found), kind))
            throw notFound(QString(toWire(kind)), id);
}

void addCidrFacts(Row& row, const Plan& plan, const Resource& resource)
{
    for (const ResourceCidrId id : plan.cidrsOf(resource.id)) {
        const ResourceCidr& cidr = plan.get(id);
        const bool isIpv4 = cidr.cidr.family() == Family::IPv4;
        const QString kind =
            isIpv4 ? QStringLiteral("cidr-block-association.") : QStringLiteral("ipv6-cidr-block-association.");
        row.facts.emplace_back(kind + (isIpv4 ? QStringLiteral("cidr-block") : QStringLiteral("ipv6-cidr-block")),
                               cidr.cidr.toString());
        row.facts.emplace_back(kind + QStringLiteral("association-id"), associationId(plan, cidr));
        row.facts.emplace_back(kind + QStringLiteral("state"), QString(toWire(cidr.state)));
        if (!isIpv4)
            row.facts.emplace_back(kind + QStringLiteral("ipv6-pool"), ipv6PoolOf(plan, cidr));
    }
    if (const Element* block = row.item.find(u"cidrBlock"))
        row.facts.emplace_back(QStringLiteral("cidr"), block->text);
}

Answer setAttributes(Call& call, ResourceId resource,
                     std::initializer_list<std::pair<const char*, const char*>> parameters, qsizetype atMost)
{
    SetAttributes command{resource, {}};
    for (const auto& [parameter, attribute] : parameters)
        if (const auto value = call.request.optional(parameter))
            command.attributes.insert(QString::fromLatin1(attribute), *value);
    if (command.attributes.isEmpty())
        throw missingParameter(QString::fromLatin1(parameters.begin()->first));
    if (command.attributes.size() > atMost)
        throw invalidCombination(QStringLiteral("Fields for multiple attribute types specified"));
    call.change(command);
    return {Element("return", QStringLiteral("true"))};
}

} // namespace cadastre::awsapi
