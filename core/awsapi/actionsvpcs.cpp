// SPDX-License-Identifier: GPL-3.0-or-later
// VPCs as far as they take addresses (contract §9), and what AWS keeps of them beside.
#include "awsapi/actions.h"
#include "awsapi/networks.h"
#include "awsapi/shapes.h"
#include "plan/attributes.h"

namespace cadastre::awsapi {

namespace {

Answer createVpc(Call& call)
{
    CreateVpc command;
    command.account = call.account;
    command.region = call.region;
    command.ipv4 = ipv4Request(call);
    command.ipv6 = ipv6Request(call);
    command.tags = call.tags("vpc");
    if (const auto tenancy = call.request.optional("InstanceTenancy"))
        command.attributes.insert(QStringLiteral("instanceTenancy"), *tenancy);
    const Receipt receipt = call.change(command);
    const Resource& made = *receipt.changes.firstInserted<Resource>();
    Element element("vpc");
    fillVpc(element, call.plan(), call.plan().get(made.id));
    for (Element& field : element.children) { // what AWS answers; the settled states follow
        if (qstrcmp(field.name, "state") == 0)
            field.text = QStringLiteral("pending");
        if (qstrcmp(field.name, "ipv6CidrBlockAssociationSet") == 0)
            for (Element& association : field.children)
                for (Element& part : association.children)
                    if (qstrcmp(part.name, "ipv6CidrBlockState") == 0)
                        part.children.front().text = QStringLiteral("associating");
    }
    return {std::move(element)};
}

Answer deleteVpc(Call& call)
{
    call.change(DeleteVpc{call.resource("VpcId", ResourceKind::Vpc)});
    return {Element("return", QStringLiteral("true"))};
}

const char* associationName(const ResourceCidr& cidr)
{
    return cidr.cidr.family() == Family::IPv4 ? "cidrBlockAssociation" : "ipv6CidrBlockAssociation";
}

/// The parameters say which family is meant; the plan's command knows it by the pool or the CIDR.
void checkFamily(const Call& call, const VpcCidrRequest& request, Family family)
{
    const Pool* pool = call.plan().find(request.pool);
    const Family found = request.cidr ? request.cidr->family() : pool ? pool->family : family;
    if (found != family || (pool && pool->family != family))
        call.refuse(
            makeError(ErrorCode::FamilyMismatch, pool ? call.plan().textId(*pool) : request.cidr->toString(),
                      {{QStringLiteral("expected"), familyName(family)},
                       {QStringLiteral("found"), familyName(family == Family::IPv4 ? Family::IPv6 : Family::IPv4)}}));
}

Answer associateVpc(Call& call)
{
    AssociateVpcCidr command;
    command.vpc = call.resource("VpcId", ResourceKind::Vpc);
    const VpcCidrRequest ipv4 = ipv4Request(call);
    const VpcCidrRequest ipv6 = ipv6Request(call);
    if (!ipv4.isEmpty() && !ipv6.isEmpty())
        throw invalidCombination(QStringLiteral("Only one CIDR block can be associated at a time."));
    command.request = ipv4.isEmpty() ? ipv6 : ipv4;
    checkFamily(call, command.request, ipv4.isEmpty() ? Family::IPv6 : Family::IPv4);
    if (command.request.isEmpty())
        throw missingParameter(QStringLiteral("CidrBlock"));
    const Receipt receipt = call.change(command);
    Element holder;
    const ResourceCidr& made = *receipt.changes.firstInserted<ResourceCidr>();
    addAssociation(holder, associationName(made), call.plan(), made, AssociationState::Associating);
    Answer answer{std::move(holder.children.front())};
    answer.emplace_back("vpcId", call.request.value("VpcId"));
    return answer;
}

Answer disassociateVpc(Call& call)
{
    const QString text = call.request.value("AssociationId");
    const DisassociateVpcCidr command{call.plan().byTextId<ResourceCidr>(text)};
    const ResourceCidr* cidr = call.plan().find(command.association);
    const Resource* vpc = cidr ? call.plan().find(cidr->resource) : nullptr;
    if (!vpc || !isMine(call, *vpc, ResourceKind::Vpc))
        throw notFound(QStringLiteral("association"), text);
    Element holder;
    addAssociation(holder, associationName(*cidr), call.plan(), *cidr, AssociationState::Disassociating);
    const QString vpcId = call.plan().textId(*vpc);
    call.change(command);
    Answer answer{std::move(holder.children.front())};
    answer.emplace_back("vpcId", vpcId);
    return answer;
}

Answer describeVpcs(Call& call)
{
    auto rows = resourceRows(call, ResourceKind::Vpc, "VpcId", [&](Row& row, const Resource& vpc) {
        fillVpc(row.item, call.plan(), vpc);
        addCidrFacts(row, call.plan(), vpc);
    });
    return call.list("vpcSet", std::move(rows), cidrFilters);
}

Answer describeVpcAttribute(Call& call)
{
    const Resource& vpc = call.plan().get(call.resource("VpcId", ResourceKind::Vpc));
    Answer answer{Element("vpcId", call.request.value("VpcId"))};
    for (const char* name : {"enableDnsSupport", "enableDnsHostnames", "enableNetworkAddressUsageMetrics"})
        if (call.request.value("Attribute") == QLatin1String(name))
            answer.emplace_back(name).add("value", attributeOf(vpc.attributes, ResourceKind::Vpc, name));
    return answer;
}

Answer modifyVpcAttribute(Call& call)
{
    if (call.request.contains("EnableDnsSupport.Value") && call.request.contains("EnableDnsHostnames.Value"))
        throw exclusive("enableDnsSupport", "enableDnsHostnames"); // separate requests (service model)
    return setAttributes(call, call.resource("VpcId", ResourceKind::Vpc),
                         {{"EnableDnsSupport.Value", "enableDnsSupport"},
                          {"EnableDnsHostnames.Value", "enableDnsHostnames"},
                          {"EnableNetworkAddressUsageMetrics.Value", "enableNetworkAddressUsageMetrics"}},
                         2);
}

Answer modifyVpcTenancy(Call& call)
{
    Answer answer =
        setAttributes(call, call.resource("VpcId", ResourceKind::Vpc), {{"InstanceTenancy", "instanceTenancy"}}, 1);
    answer.front().name = "returnValue"; // as the service model names it
    return answer;
}

} // namespace

std::span<const Action> vpcActions()
{
    static constexpr Action table[] = {
        {"CreateVpc", createVpc},
        {"DeleteVpc", deleteVpc},
        {"DescribeVpcs", describeVpcs},
        {"DescribeVpcAttribute", describeVpcAttribute},
        {"AssociateVpcCidrBlock", associateVpc},
        {"DisassociateVpcCidrBlock", disassociateVpc},
        {"ModifyVpcAttribute", modifyVpcAttribute},
        {"ModifyVpcTenancy", modifyVpcTenancy},
    };
    return table;
}

} // namespace cadastre::awsapi
