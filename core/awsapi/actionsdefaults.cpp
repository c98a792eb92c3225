// SPDX-License-Identifier: GPL-3.0-or-later
// What every VPC of AWS has from the start and a plan does not hold: its main route table, its default network ACL and
// security group. They follow from the VPC, and so do their ids: the VPC's own digits behind another prefix. Clients read
// them back after they made a VPC (Terraform does); nothing here can change them. Of gateways there are none.
#include "awsapi/actions.h"
#include "awsapi/networks.h"
#include "awsapi/shapes.h"

namespace cadastre::awsapi {

namespace {

/// "vpc-0abc…" → "rtb-0abc…".
QString derivedId(const char* prefix, const QString& id) { return QLatin1String(prefix) + id.section(u'-', 1); }

/// The caller's VPCs in this Region, one row each; ids asked for must be theirs.
template <class Fill>
Answer listOfDefaults(Call& call, const char* prefix, const char* kind, const QStringList& ids, const char* set,
                      const char* extraFilters, Fill&& fillRow)
{
    QStringList known;
    std::vector<Row> rows;
    for (const Resource& vpc : call.plan().all<Resource>()) {
        if (!isMine(call, vpc, ResourceKind::Vpc))
            continue;
        const QString id = derivedId(prefix, call.plan().textId(vpc));
        known.append(id);
        if (ids.isEmpty() || ids.contains(id))
            fillRow(rows.emplace_back(), vpc, id);
    }
    for (const QString& id : ids)
        if (!known.contains(id))
            throw notFound(QString::fromLatin1(kind), id);
    return call.list(set, std::move(rows), extraFilters);
}

bool hasIpv6(const Plan& plan, const Resource& vpc)
{
    const auto& cidrs = plan.cidrsOf(vpc.id);
    return std::any_of(cidrs.begin(), cidrs.end(),
                       [&](ResourceCidrId id) { return plan.get(id).cidr.family() == Family::IPv6; });
}

void addFact(Row& row, const char* name, const QString& value)
{
    row.facts.emplace_back(QString::fromLatin1(name), value);
}

Answer describeRouteTables(Call& call)
{
    const Plan& plan = call.plan();
    return listOfDefaults(
        call, "rtb-", "route-table", call.request.list("RouteTableId"), "routeTableSet",
        "association.main association.route-table-association-id association.route-table-id association.subnet-id "
        "association.gateway-id route.destination-cidr-block route.destination-ipv6-cidr-block route.gateway-id "
        "route.origin route.state",
        [&](Row& row, const Resource& vpc, const QString& id) {
            const QString vpcId = plan.textId(vpc);
            Element& association = row.item.open("associationSet").open("item");
            association.add("routeTableAssociationId", derivedId("rtbassoc-", vpcId));
            association.add("routeTableId", id);
            association.add("main", true);
            association.open("associationState").add("state", QStringLiteral("associated"));
            addFact(row, "association.main", QStringLiteral("true"));
            addFact(row, "association.route-table-id", id);
            addFact(row, "association.route-table-association-id", derivedId("rtbassoc-", vpcId));
            row.item.add("routeTableId", id);
            Element routes("routeSet"); // each CIDR of the VPC is local
            for (const ResourceCidrId cidrId : plan.cidrsOf(vpc.id)) {
                const Prefix& cidr = plan.get(cidrId).cidr;
                const bool isIpv4 = cidr.family() == Family::IPv4;
                Element& route = routes.open("item");
                route.add(isIpv4 ? "destinationCidrBlock" : "destinationIpv6CidrBlock", cidr.toString());
                route.add("gatewayId", QStringLiteral("local"));
                route.add("origin", QStringLiteral("CreateRouteTable"));
                route.add("state", QStringLiteral("active"));
                addFact(row, isIpv4 ? "route.destination-cidr-block" : "route.destination-ipv6-cidr-block",
                        cidr.toString());
            }
            addFact(row, "route.gateway-id", QStringLiteral("local"));
            addFact(row, "route.origin", QStringLiteral("CreateRouteTable"));
            addFact(row, "route.state", QStringLiteral("active"));
            row.item.children.push_back(std::move(routes));
            row.item.add("vpcId", vpcId);
            row.item.add("ownerId", vpc.owner.toString());
        });
}

void addEntry(Element& set, int number, const char* action, bool isEgress, Family family)
{
    Element& entry = set.open("item");
    if (family == Family::IPv6)
        entry.add("ipv6CidrBlock", QStringLiteral("::/0"));
    else
        entry.add("cidrBlock", QStringLiteral("0.0.0.0/0"));
    entry.add("egress", isEgress);
    entry.add("protocol", QStringLiteral("-1"));
    entry.add("ruleAction", QString::fromLatin1(action));
    entry.add("ruleNumber", number);
}

Answer describeNetworkAcls(Call& call)
{
    const Plan& plan = call.plan();
    return listOfDefaults(
        call, "acl-", "network-acl", call.request.list("NetworkAclId"), "networkAclSet",
        "association.association-id association.network-acl-id association.subnet-id",
        [&](Row& row, const Resource& vpc, const QString& id) {
            Element associations("associationSet"); // all its subnets use it
            for (const ResourceId subnet : plan.subnetsOf(vpc.id)) {
                const QString subnetId = plan.textId(subnet);
                Element& association = associations.open("item");
                association.add("networkAclAssociationId", derivedId("aclassoc-", subnetId));
                association.add("networkAclId", id);
                association.add("subnetId", subnetId);
                addFact(row, "association.association-id", derivedId("aclassoc-", subnetId));
                addFact(row, "association.subnet-id", subnetId);
                addFact(row, "association.network-acl-id", id);
            }
            row.item.children.push_back(std::move(associations));
            Element& entries = row.item.open("entrySet");
            for (const bool isEgress : {true, false}) { // everything may pass; the last rule is AWS's "*"
                addEntry(entries, 100, "allow", isEgress, Family::IPv4);
                addEntry(entries, 32767, "deny", isEgress, Family::IPv4);
                if (hasIpv6(plan, vpc)) {
                    addEntry(entries, 101, "allow", isEgress, Family::IPv6);
                    addEntry(entries, 32768, "deny", isEgress, Family::IPv6);
                }
            }
            row.item.add("default", true);
            row.item.add("networkAclId", id);
            row.item.add("vpcId", plan.textId(vpc));
            row.item.add("ownerId", vpc.owner.toString());
        });
}

Answer describeSecurityGroups(Call& call)
{
    const Plan& plan = call.plan();
    const QString name = QStringLiteral("default");
    const QStringList names = call.request.list("GroupName");
    for (const QString& asked : names)
        if (asked != name)
            throw notFound(QStringLiteral("security-group"), asked);
    return listOfDefaults(call, "sg-", "security-group", call.request.list("GroupId"), "securityGroupInfo",
                          "description", [&](Row& row, const Resource& vpc, const QString& id) {
                              const QString owner = vpc.owner.toString();
                              row.item.add("groupId", id);
                              Element& out = row.item.open("ipPermissionsEgress").open("item");
                              out.add("ipProtocol", QStringLiteral("-1"));
                              out.open("ipRanges").open("item").add("cidrIp", QStringLiteral("0.0.0.0/0"));
                              if (hasIpv6(plan, vpc))
                                  out.open("ipv6Ranges").open("item").add("cidrIpv6", QStringLiteral("::/0"));
                              row.item.add("vpcId", plan.textId(vpc));
                              row.item.add("securityGroupArn",
                                           arnOf(plan, "security-group", vpc.owner, id, vpc.region));
                              row.item.add("ownerId", owner);
                              row.item.add("groupName", name);
                              row.item.add("groupDescription", QStringLiteral("default VPC security group"));
                              Element& in = row.item.open("ipPermissions").open("item"); // from its own members
                              in.add("ipProtocol", QStringLiteral("-1"));
                              Element& pair = in.open("groups").open("item");
                              pair.add("groupId", id);
                              pair.add("userId", owner);
                              addFact(row, "description", QStringLiteral("default VPC security group"));
                          });
}

/// A plan holds no gateways.
Answer describeInternetGateways(Call& call)
{
    for (const QString& id : call.request.list("InternetGatewayId"))
        throw notFound(QStringLiteral("internet-gateway"), id);
    return call.list("internetGatewaySet", {}, "attachment.state attachment.vpc-id");
}

/// Those that an import brought; a subnet that is deleted is asked for the ones left in it.
Answer describeNetworkInterfaces(Call& call)
{
    const Plan& plan = call.plan();
    auto rows = resourceRows(call, ResourceKind::Eni, "NetworkInterfaceId", [&](Row& row, const Resource& eni) {
        row.item.add("networkInterfaceId", plan.textId(eni));
        row.item.add("ownerId", eni.owner.toString());
        addTags(row.item, "tagSet", eni.tags);
        row.item.addUnlessEmpty("vpcId", plan.textId(eni.vpc));
    });
    return call.list(
        "networkInterfaceSet", std::move(rows),
        "attachment.attachment-id attachment.instance-id attachment.instance-owner-id attachment.status "
        "group-id group-name association.public-ip association.allocation-id addresses.private-ip-address");
}

Answer describeAccountAttributes(Call& call)
{
    QString defaultVpc = QStringLiteral("none");
    for (const Resource& vpc : call.plan().all<Resource>())
        if (isMine(call, vpc, ResourceKind::Vpc) && vpc.isDefaultVpc)
            defaultVpc = call.plan().textId(vpc);
    const std::pair<const char*, QString> attributes[] = {{"supported-platforms", QStringLiteral("VPC")},
                                                          {"default-vpc", defaultVpc}};
    const QStringList asked = call.request.list("AttributeName");
    Answer answer{Element("accountAttributeSet")};
    for (const auto& [name, value] : attributes) {
        if (!asked.isEmpty() && !asked.contains(QLatin1String(name)))
            continue;
        Element& item = answer.front().open("item");
        item.add("attributeName", QString::fromLatin1(name));
        item.open("attributeValueSet").open("item").add("attributeValue", value);
    }
    return answer;
}

} // namespace

std::span<const Action> defaultActions()
{
    static constexpr Action table[] = {
        {"DescribeRouteTables", describeRouteTables},
        {"DescribeNetworkAcls", describeNetworkAcls},
        {"DescribeSecurityGroups", describeSecurityGroups},
        {"DescribeInternetGateways", describeInternetGateways},
        {"DescribeNetworkInterfaces", describeNetworkInterfaces},
        {"DescribeAccountAttributes", describeAccountAttributes},
    };
    return table;
}

} // namespace cadastre::awsapi
