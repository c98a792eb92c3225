// SPDX-License-Identifier: GPL-3.0-or-later
// Subnets, by hand or from the planning pool of their VPC: contract §9.1, §9.3 and §14.
#include "change/decisions.h"
#include "change/drawing.h"
#include "plan/policy.h"

#include <algorithm>

namespace cadastre {

namespace {

/// IPv4 /16 to /28 as for a VPC. IPv6: one /64 in 2022, now also the lengths of a VPC (contract §9.3).
Result<void> subnetLengthFits(const Plan& plan, Family family, int length, const QString& label)
{
    if (family == Family::IPv4 && (length < 16 || length > 28))
        return refuse(ErrorCode::InvalidVpcRange, label,
                      {{QStringLiteral("length"), QString::number(length)},
                       {QStringLiteral("kind"), QStringLiteral("subnet")}});
    const Policy policy = plan.settings().policy;
    if (family == Family::IPv6 && length != 64 && (policy == Policy::Blog2022 || !vpcIpv6LengthAllowed(policy, length)))
        return refuse(ErrorCode::InvalidValue, label,
                      {{QStringLiteral("field"), QStringLiteral("ipv6-netmask")},
                       {QStringLiteral("value"), QString::number(length)},
                       {QStringLiteral("reason"), QStringLiteral("subnet-ipv6-length")}});
    return {};
}

/// The VPC's CIDR around a subnet's, or null.
const ResourceCidr* vpcCidrAround(const Plan& plan, ResourceId vpc, const Prefix& cidr)
{
    for (const ResourceCidrId id : plan.cidrsOf(vpc))
        if (const ResourceCidr& own = plan.get(id);
            own.cidr.contains(cidr) && own.state == AssociationState::Associated)
            return &own;
    return nullptr;
}

struct Neighbours {
    std::vector<Prefix> cidrs;
    std::vector<ResourceId> subnets;
};

Neighbours subnetsIn(const Plan& plan, ResourceId vpc)
{
    Neighbours known;
    for (const ResourceId subnet : plan.subnetsOf(vpc))
        for (const ResourceCidrId id : plan.cidrsOf(subnet)) {
            known.cidrs.push_back(plan.get(id).cidr);
            known.subnets.push_back(subnet);
        }
    return known;
}

/// A CIDR inside the VPC that no other subnet of it has.
Result<DrawnCidr> drawInside(const Plan& plan, const DecisionContext& context, const VpcCidrRequest& request,
                             Family family, const Resource& vpc, QList<Note>& notes)
{
    const Neighbours known = subnetsIn(plan, vpc.id);
    // A subnet made by hand takes nothing of the planning pool, but no other subnet may overlap it: a request by length gets
    // the next free block, as it cannot name one (contract §14 does not say).
    auto cidr = draw(plan, context, request, family, known.cidrs, subnetLengthFits, notes);
    if (!cidr)
        return cidr;
    const ResourceCidr* around = vpcCidrAround(plan, vpc.id, cidr->cidr);
    if (!around)
        return refuse(ErrorCode::SubnetOutsideVpc, cidr->cidr.toString(), {{QStringLiteral("vpc"), plan.textId(vpc)}});
    for (std::size_t i = 0; i < known.cidrs.size(); ++i)
        if (known.cidrs[i].overlaps(cidr->cidr))
            return refuse(ErrorCode::SubnetConflict, cidr->cidr.toString(),
                          {{QStringLiteral("with"), plan.textId(known.subnets[i])}});
    cidr->scope = around->scope; // subnets live where their VPC does
    cidr->ipSource = around->ipSource;
    return cidr;
}

Result<const Resource*> knownSubnet(const Plan& plan, const DecisionContext& context, ResourceId id)
{
    const Resource* subnet = plan.find(id);
    if (!subnet || subnet->kind != ResourceKind::Subnet)
        return refuseUnknown("subnet");
    const QString subject = plan.textId(*subnet);
    if (const auto may = checkActsFor(plan, context, subnet->owner, "subnet", subject); !may)
        return Unexpected(may.error());
    if (const auto here = checkCallRegion(context, subnet->region, subject); !here)
        return Unexpected(here.error());
    return subnet;
}

} // namespace

Result<Decision> decideOne(const Plan& plan, const CreateSubnet& command, const DecisionContext& context)
{
    const Resource* vpc = plan.find(command.vpc);
    if (!vpc || vpc->kind != ResourceKind::Vpc)
        return refuseUnknown("vpc");
    const QString vpcId = plan.textId(*vpc);
    if (const auto may = checkActsFor(plan, context, vpc->owner, "vpc", vpcId); !may)
        return Unexpected(may.error());
    if (const auto here = checkCallRegion(context, vpc->region, vpcId); !here)
        return Unexpected(here.error());
    struct Wanted {
        const VpcCidrRequest& request;
        Family family;
    };
    std::vector<Wanted> wanted;
    if (!command.ipv4.isEmpty())
        wanted.push_back({command.ipv4, Family::IPv4});
    if (!command.ipv6.isEmpty())
        wanted.push_back({command.ipv6, Family::IPv6});
    if (wanted.empty())
        return refuse(ErrorCode::MissingValue, vpcId, {{QStringLiteral("field"), QStringLiteral("cidr")}});
    const Drawer drawer{ResourceKind::Subnet, plan.all<Resource>().nextId(), vpc->owner, vpc->region, vpc->id,
                        command.tags};
    for (const Wanted& one : wanted) {
        if (one.request.amazonProvided)
            return refuse(ErrorCode::InvalidValue, vpcId,
                          {{QStringLiteral("field"), QStringLiteral("amazon-provided")},
                           {QStringLiteral("value"), QStringLiteral("true")},
                           {QStringLiteral("reason"), QStringLiteral("vpc-only")}});
        if (const auto sound = checkRequest(one.request, one.family); !sound)
            return Unexpected(sound.error());
        if (const auto may = checkMayDraw(plan, context, one.request, one.family, drawer); !may)
            return Unexpected(may.error());
    }
    if (const auto tags = checkTags(command.tags); !tags)
        return Unexpected(tags.error());
    if (const auto tags = checkRequiredTags(plan, {&command.ipv4, &command.ipv6}, command.tags); !tags)
        return Unexpected(tags.error());

    Decision decision;
    std::vector<DrawnCidr> drawn;
    for (const Wanted& one : wanted) {
        auto cidr = drawInside(plan, context, one.request, one.family, *vpc, decision.notes);
        if (!cidr)
            return Unexpected(cidr.error());
        drawn.push_back(*cidr);
    }

    Resource subnet;
    subnet.id = drawer.resource;
    subnet.kind = ResourceKind::Subnet;
    subnet.owner = vpc->owner;
    subnet.region = vpc->region;
    subnet.vpc = vpc->id;
    subnet.zone = command.zone;
    subnet.tags = command.tags;
    subnet.basis = context.basis;
    subnet.createdAt = context.now;
    decision.changes.insert(std::move(subnet));
    for (const DrawnCidr& cidr : drawn)
        associate(plan, context, drawer, cidr, decision);
    addRefillFollowUps(plan, decision);
    addAutoImportFollowUps(plan, decision);
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const AssociateSubnetCidr& command, const DecisionContext& context)
{
    const auto subnet = knownSubnet(plan, context, command.subnet);
    if (!subnet)
        return Unexpected(subnet.error());
    const QString subject = plan.textId(**subnet);
    if (command.request.isEmpty())
        return refuse(ErrorCode::MissingValue, subject, {{QStringLiteral("field"), QStringLiteral("cidr")}});
    if (const auto sound = checkRequest(command.request, Family::IPv6); !sound)
        return Unexpected(sound.error());
    for (const ResourceCidrId id : plan.cidrsOf((*subnet)->id))
        if (plan.get(id).cidr.family() == Family::IPv6) // one at a time (service model, AssociateSubnetCidrBlock)
            return refuse(ErrorCode::InvalidValue, subject,
                          {{QStringLiteral("field"), QStringLiteral("subnet")},
                           {QStringLiteral("value"), subject},
                           {QStringLiteral("reason"), QStringLiteral("has-ipv6-cidr")}});
    const Drawer drawer{ResourceKind::Subnet, (*subnet)->id,  (*subnet)->owner,
                        (*subnet)->region,    (*subnet)->vpc, (*subnet)->tags};
    if (const auto may = checkMayDraw(plan, context, command.request, Family::IPv6, drawer); !may)
        return Unexpected(may.error());
    if (const auto tags = checkRequiredTags(plan, {&command.request}, drawer.tags); !tags)
        return Unexpected(tags.error());
    Decision decision;
    const auto drawn =
        drawInside(plan, context, command.request, Family::IPv6, plan.get((*subnet)->vpc), decision.notes);
    if (!drawn)
        return Unexpected(drawn.error());
    associate(plan, context, drawer, *drawn, decision);
    addRefillFollowUps(plan, decision);
    addAutoImportFollowUps(plan, decision);
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const DisassociateSubnetCidr& command, const DecisionContext& context)
{
    const ResourceCidr* cidr = plan.find(command.association);
    if (!cidr)
        return refuseUnknown("subnet-association");
    const auto subnet = knownSubnet(plan, context, cidr->resource);
    if (!subnet)
        return Unexpected(subnet.error());
    // The IPv4 CIDR is the subnet, and so is what a subnet with IPv6 alone has.
    if (cidr->cidr.family() == Family::IPv4 || plan.cidrsOf((*subnet)->id).size() == 1)
        return refuse(ErrorCode::PrimaryCidr, cidr->cidr.toString());
    Decision decision;
    disassociate(plan, context, *cidr, decision);
    addAutoImportFollowUps(plan, decision);
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const DeleteSubnet& command, const DecisionContext& context)
{
    const auto subnet = knownSubnet(plan, context, command.subnet);
    if (!subnet)
        return Unexpected(subnet.error());
    Decision decision;
    for (const ResourceCidrId id : plan.cidrsOf((*subnet)->id)) {
        const ResourceCidr& cidr = plan.get(id);
        decision.changes.remove(cidr);
        releaseLater(plan, context, cidr.allocation, decision);
    }
    decision.changes.remove(**subnet);
    addAutoImportFollowUps(plan, decision);
    return decision;
}

} // namespace cadastre
