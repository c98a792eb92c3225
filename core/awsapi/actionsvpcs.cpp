// SPDX-License-Identifier: GPL-3.0-or-later
// VPCs and subnets as far as they take addresses (contract §9, §14).
#include "awsapi/actions.h"
#include "awsapi/shapes.h"

namespace cadastre::awsapi {

namespace {

Fault exclusive(const char* first, const char* second)
{
    return invalidCombination(QStringLiteral("The parameter '%1' may not be used in combination with '%2'.")
                                  .arg(QString::fromLatin1(first), QString::fromLatin1(second)));
}

VpcCidrRequest ipv4Request(const Call& call)
{
    VpcCidrRequest request;
    request.pool = call.optionalPool("Ipv4IpamPoolId");
    request.cidr = call.optionalCidr("CidrBlock");
    request.netmask = call.integer("Ipv4NetmaskLength");
    if (request.cidr && request.netmask)
        throw exclusive("ipv4NetmaskLength", "cidrBlock");
    if (request.netmask && !request.pool)
        throw missingParameter(QStringLiteral("Ipv4IpamPoolId"));
    return request;
}

VpcCidrRequest ipv6Request(const Call& call)
{
    VpcCidrRequest request;
    request.pool = call.optionalPool("Ipv6IpamPoolId");
    request.cidr = call.optionalCidr("Ipv6CidrBlock");
    request.netmask = call.integer("Ipv6NetmaskLength");
    request.amazonProvided = call.boolean("AmazonProvidedIpv6CidrBlock").value_or(false);
    if (request.cidr && request.netmask)
        throw exclusive("ipv6NetmaskLength", "ipv6CidrBlock");
    if (request.pool && request.amazonProvided)
        throw exclusive("ipv6IpamPoolId", "amazonProvidedIpv6CidrBlock");
    if (request.pool && call.request.contains("Ipv6Pool"))
        throw exclusive("ipv6IpamPoolId", "ipv6Pool");
    if (request.netmask && !request.pool)
        throw missingParameter(QStringLiteral("Ipv6IpamPoolId"));
    return request;
}

Answer createVpc(Call& call)
{
    CreateVpc command;
    command.account = call.account;
    command.region = call.region;
    command.ipv4 = ipv4Request(call);
    command.ipv6 = ipv6Request(call);
    command.tags = call.tags("vpc");
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

Answer associateVpc(Call& call)
{
    AssociateVpcCidr command;
    command.vpc = call.resource("VpcId", ResourceKind::Vpc);
    const VpcCidrRequest ipv4 = ipv4Request(call);
    command.request = ipv4.isEmpty() ? ipv6Request(call) : ipv4;
    if (!ipv4.isEmpty() && !ipv6Request(call).isEmpty())
        throw invalidCombination(QStringLiteral("Only one CIDR block can be associated at a time."));
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
    if (!vpc || vpc->kind != ResourceKind::Vpc || vpc->owner != call.account)
        throw notFound(QStringLiteral("association"), text);
    Element holder;
    addAssociation(holder, associationName(*cidr), call.plan(), *cidr, AssociationState::Disassociating);
    const QString vpcId = call.plan().textId(*vpc);
    call.change(command);
    Answer answer{std::move(holder.children.front())};
    answer.emplace_back("vpcId", vpcId);
    return answer;
}

/// The rows of one kind in the caller's account and the call's Region.
template <class Fill>
std::vector<Row> resources(const Call& call, ResourceKind kind, const char* idList, Fill&& fillRow)
{
    const Plan& plan = call.plan();
    const QStringList ids = call.request.list(idList);
    const auto isMine = [&](const Resource& one) {
        return one.kind == kind && one.owner == call.account && one.region == call.region;
    };
    for (const QString& id : ids)
        if (const ResourceId found = plan.byTextId<Resource>(id); !found || !isMine(plan.get(found)))
            throw notFound(QString(toWire(kind)), id);
    std::vector<Row> rows;
    for (const Resource& resource : plan.all<Resource>())
        if (isMine(resource) && isAskedFor(call, ids, resource))
            fillRow(rows.emplace_back(), resource);
    return rows;
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
        row.facts.emplace_back(kind + QStringLiteral("association-id"), plan.textId(cidr));
        row.facts.emplace_back(kind + QStringLiteral("state"), QString(toWire(cidr.state)));
    }
    if (const Element* block = row.item.find(u"cidrBlock"))
        row.facts.emplace_back(QStringLiteral("cidr"), block->text);
}

constexpr const char* cidrFilters =
    "cidr cidr-block-association.cidr-block cidr-block-association.association-id cidr-block-association.state "
    "ipv6-cidr-block-association.ipv6-cidr-block ipv6-cidr-block-association.association-id "
    "ipv6-cidr-block-association.state isDefault";

Answer describeVpcs(Call& call)
{
    auto rows = resources(call, ResourceKind::Vpc, "VpcId", [&](Row& row, const Resource& vpc) {
        fillVpc(row.item, call.plan(), vpc);
        addCidrFacts(row, call.plan(), vpc);
    });
    return call.list("vpcSet", std::move(rows), cidrFilters);
}

Answer describeSubnets(Call& call)
{
    auto rows = resources(call, ResourceKind::Subnet, "SubnetId", [&](Row& row, const Resource& subnet) {
        fillSubnet(row.item, call.plan(), subnet);
        addCidrFacts(row, call.plan(), subnet);
    });
    return call.list("subnetSet", std::move(rows), cidrFilters);
}

Answer describeVpcAttribute(Call& call)
{
    (void)call.resource("VpcId", ResourceKind::Vpc);
    Answer answer{Element("vpcId", call.request.value("VpcId"))};
    const QString attribute = call.request.value("Attribute");
    const auto flag = [&](const char* name, bool value) {
        if (attribute == QLatin1String(name))
            answer.emplace_back(name).add("value", value);
    };
    flag("enableDnsSupport", true); // AWS's defaults; nothing here can change them
    flag("enableDnsHostnames", false);
    flag("enableNetworkAddressUsageMetrics", false);
    return answer;
}

Answer createSubnet(Call& call)
{
    CreateSubnet command;
    command.vpc = call.resource("VpcId", ResourceKind::Vpc);
    command.zone =
        call.request.value(call.request.contains("AvailabilityZoneId") ? "AvailabilityZoneId" : "AvailabilityZone");
    if (command.zone.isEmpty())
        command.zone = call.region.toString() + u'a';
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
        {"CreateSubnet", createSubnet},
        {"DeleteSubnet", deleteSubnet},
        {"DescribeSubnets", describeSubnets},
    };
    return table;
}

} // namespace cadastre::awsapi
