// SPDX-License-Identifier: GPL-3.0-or-later
// Subnets as far as they take addresses (contract §9, §14), and what AWS keeps of them beside.
#include "awsapi/actions.h"
#include "awsapi/networks.h"
#include "awsapi/shapes.h"
#include "awsapi/places.h"
#include "plan/attributes.h"

namespace cadastre::awsapi {

namespace {

/// A zone of the Region, by name or id; the first when none is asked for.
QString zoneAsked(const Call& call)
{
    const auto name = call.request.optional("AvailabilityZone");
    const auto id = call.request.optional("AvailabilityZoneId");
    if (name && id)
        throw exclusive("availabilityZone", "availabilityZoneId");
    if (!name && !id)
        return zonesOf(call.region).front().name;
    for (const Zone& zone : zonesOf(call.region))
        if (id ? zone.id == *id : zone.name == *name)
            return id ? zone.id : zone.name;
    throw invalidValue(id ? QStringLiteral("availabilityZoneId") : QStringLiteral("availabilityZone"),
                       id.value_or(name.value_or(QString())));
}

Answer createSubnet(Call& call)
{
    CreateSubnet command;
    command.vpc = call.resource("VpcId", ResourceKind::Vpc);
    command.zone = zoneAsked(call);
    command.ipv4 = ipv4Request(call);
    command.ipv6 = ipv6Request(call);
    command.tags = call.tags("subnet");
    const bool ipv6Native = call.boolean("Ipv6Native").value_or(false);
    if (ipv6Native && !command.ipv4.isEmpty())
        throw invalidCombination(QStringLiteral("When specifying ipv4 parameters, cidrBlock or ipv4IpamPoolId, you "
                                                "cannot set ipv6Native to true."));
    if (ipv6Native && command.ipv6.isEmpty())
        throw Fault{QStringLiteral("MissingParameter"),
                    QStringLiteral("Either 'ipv6CidrBlock' or 'ipv6IpamPoolId' should be provided.")};
    if (!ipv6Native && command.ipv4.isEmpty())
        throw Fault{QStringLiteral("MissingParameter"),
                    QStringLiteral("Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided.")};
    const Receipt receipt = call.change(command);
    Element element("subnet");
    fillSubnet(element, call.plan(), call.plan().get(receipt.changes.firstInserted<Resource>()->id));
    return {std::move(element)};
}

Answer deleteSubnet(Call& call)
{
    call.change(DeleteSubnet{call.resource("SubnetId", ResourceKind::Subnet)});
    return {Element("return", QStringLiteral("true"))};
}

Answer describeSubnets(Call& call)
{
    auto rows = resourceRows(call, ResourceKind::Subnet, "SubnetId", [&](Row& row, const Resource& subnet) {
        fillSubnet(row.item, call.plan(), subnet);
        addCidrFacts(row, call.plan(), subnet);
        // The one name that does not follow from its field's.
        row.facts.emplace_back(QStringLiteral(
                                   "private-dns-name-options-on-launch.enable-resource-name-dns-aaaa-record"),
                               attributeOf(subnet.attributes, subnet.kind, "enableResourceNameDnsAAAARecord"));
    });
    return call.list("subnetSet", std::move(rows), (QByteArray(cidrFilters) + ' ' + subnetFilters).constData());
}

Answer associateSubnet(Call& call)
{
    AssociateSubnetCidr command;
    command.subnet = call.resource("SubnetId", ResourceKind::Subnet);
    command.request = ipv6Request(call);
    if (command.request.isEmpty())
        throw missingParameter(QStringLiteral("Ipv6CidrBlock"));
    const Receipt receipt = call.change(command);
    Element holder;
    addAssociation(holder, "ipv6CidrBlockAssociation", call.plan(), *receipt.changes.firstInserted<ResourceCidr>(),
                   AssociationState::Associating);
    Answer answer{std::move(holder.children.front())};
    answer.emplace_back("subnetId", call.request.value("SubnetId"));
    return answer;
}

Answer disassociateSubnet(Call& call)
{
    const Plan& plan = call.plan();
    const QString text = call.request.value("AssociationId");
    const DisassociateSubnetCidr command{subnetAssociation(plan, text)};
    const ResourceCidr* cidr = plan.find(command.association);
    const Resource* subnet = cidr ? plan.find(cidr->resource) : nullptr;
    if (!subnet || !isMine(call, *subnet, ResourceKind::Subnet))
        throw notFound(QStringLiteral("subnet-association"), text);
    Element holder;
    addAssociation(holder, "ipv6CidrBlockAssociation", plan, *cidr, AssociationState::Disassociating);
    const QString subnetId = plan.textId(*subnet);
    call.change(command);
    Answer answer{std::move(holder.children.front())};
    answer.emplace_back("subnetId", subnetId);
    return answer;
}

Answer modifySubnetAttribute(Call& call)
{
    return setAttributes(call, call.resource("SubnetId", ResourceKind::Subnet),
                         {{"AssignIpv6AddressOnCreation.Value", "assignIpv6AddressOnCreation"},
                          {"MapPublicIpOnLaunch.Value", "mapPublicIpOnLaunch"},
                          {"EnableDns64.Value", "enableDns64"},
                          {"PrivateDnsHostnameTypeOnLaunch", "hostnameType"},
                          {"EnableResourceNameDnsARecordOnLaunch.Value", "enableResourceNameDnsARecord"},
                          {"EnableResourceNameDnsAAAARecordOnLaunch.Value", "enableResourceNameDnsAAAARecord"}},
                         1); // one attribute at a time (service model)
}

} // namespace

std::span<const Action> subnetActions()
{
    static constexpr Action table[] = {
        {"CreateSubnet", createSubnet},
        {"DeleteSubnet", deleteSubnet},
        {"DescribeSubnets", describeSubnets},
        {"AssociateSubnetCidrBlock", associateSubnet},
        {"DisassociateSubnetCidrBlock", disassociateSubnet},
        {"ModifySubnetAttribute", modifySubnetAttribute},
    };
    return table;
}

} // namespace cadastre::awsapi
