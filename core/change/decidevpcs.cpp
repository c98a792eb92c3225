// SPDX-License-Identifier: GPL-3.0-or-later
// VPCs and their CIDRs: contract §9.1 to §9.3. All CIDRs of a request or none.
#include "change/decisions.h"
#include "change/drawing.h"
#include "plan/attributes.h"
#include "plan/policy.h"
#include "plan/quotas.h"

#include <algorithm>

namespace cadastre {

namespace {

/// Where the VPC is: as said, else where the call goes, else the only Region that its pools can serve.
Result<RegionName> regionOf(const Plan& plan, const DecisionContext& context, const CreateVpc& command)
{
    const RegionName& called = context.caller.region;
    if (!command.region.isEmpty()) {
        if (const auto here = checkCallRegion(context, command.region, {}); !here)
            return Unexpected(here.error());
        return command.region;
    }
    if (!called.isEmpty())
        return called;
    for (const VpcCidrRequest* request : {&command.ipv4, &command.ipv6})
        if (const Pool* pool = plan.find(request->pool); pool && !pool->locale.isEmpty())
            return pool->locale.region();
    return refuse(ErrorCode::MissingValue, {}, {{QStringLiteral("field"), QStringLiteral("region")}});
}

/// Not limited unless the plan says so: AWS counts VPCs that we may not know.
Result<void> checkVpcQuota(const Plan& plan, const DecisionContext& context, const Drawer& drawer, QList<Note>& notes)
{
    if (appliedQuota(plan.settings(), "vpcs-per-region") <= 0)
        return {};
    qint64 count = 1;
    for (const Resource& resource : plan.all<Resource>())
        if (resource.kind == ResourceKind::Vpc && resource.owner == drawer.owner && resource.region == drawer.region)
            ++count;
    return checkQuota(plan, context, "vpcs-per-region", count, drawer.region.toString(), notes);
}

Result<void> checkCidrQuota(const Plan& plan, const DecisionContext& context, Family family, qint64 wanted,
                            const QString& subject, QList<Note>& notes)
{
    if (family == Family::IPv4)
        return checkQuota(plan, context, "ipv4-cidrs-per-vpc", wanted, subject, notes);
    const auto applied = static_cast<int>(appliedQuota(plan.settings(), "ipv6-cidrs-per-vpc"));
    const int limit = ipv6CidrsPerVpcLimit(plan.settings().policy, applied);
    if (limit < applied && wanted > limit) // the older rule is no quota that one could raise
        return refuse(ErrorCode::QuotaExceeded, subject,
                      {{QStringLiteral("quota"), QStringLiteral("ipv6-cidrs-per-vpc")},
                       {QStringLiteral("limit"), QString::number(limit)},
                       {QStringLiteral("wanted"), QString::number(wanted)}});
    return checkQuota(plan, context, "ipv6-cidrs-per-vpc", wanted, subject, notes);
}

Result<const Resource*> knownVpc(const Plan& plan, const DecisionContext& context, ResourceId id)
{
    const Resource* vpc = plan.find(id);
    if (!vpc || vpc->kind != ResourceKind::Vpc)
        return refuseUnknown("vpc");
    const QString subject = plan.textId(*vpc);
    if (const auto may = checkActsFor(plan, context, vpc->owner, "vpc", subject); !may)
        return Unexpected(may.error());
    if (const auto here = checkCallRegion(context, vpc->region, subject); !here)
        return Unexpected(here.error());
    return vpc;
}

Drawer drawerOf(const Resource& vpc) { return {ResourceKind::Vpc, vpc.id, vpc.owner, vpc.region, {}, vpc.tags}; }

/// Planning pools live from the VPC's space: they go first (contract §14).
Result<void> checkNoPlanningPool(const Plan& plan, const Resource& vpc, const Prefix& cidr)
{
    qint64 count = 0;
    for (const Pool& pool : plan.all<Pool>()) {
        if (pool.sourceResource != vpc.id)
            continue;
        const auto& blocks = plan.space(pool.id).blocks;
        if (cidr.isNull()
            || std::any_of(blocks.begin(), blocks.end(), [&](const auto& entry) { return entry.first.overlaps(cidr); }))
            ++count;
    }
    if (count == 0)
        return {};
    return refuse(ErrorCode::NotEmpty, plan.textId(vpc),
                  {{QStringLiteral("what"), QStringLiteral("planning-pools")},
                   {QStringLiteral("count"), QString::number(count)}});
}

Unexpected hasSubnets(const Plan& plan, const Resource& vpc, qsizetype count)
{
    return refuse(ErrorCode::VpcHasSubnets, plan.textId(vpc), {{QStringLiteral("count"), QString::number(count)}});
}

void addFollowUps(const Plan& plan, Decision& decision)
{
    addRefillFollowUps(plan, decision);
    addAutoImportFollowUps(plan, decision);
}

} // namespace

Result<void> vpcLengthFits(const Plan& plan, Family family, int length, const QString& label)
{
    if (family == Family::IPv4 && (length < 16 || length > 28))
        return refuse(ErrorCode::InvalidVpcRange, label, {{QStringLiteral("length"), QString::number(length)}});
    if (family == Family::IPv6 && !vpcIpv6LengthAllowed(plan.settings().policy, length))
        return refuse(ErrorCode::InvalidValue, label,
                      {{QStringLiteral("field"), QStringLiteral("ipv6-netmask")},
                       {QStringLiteral("value"), QString::number(length)},
                       {QStringLiteral("reason"), QStringLiteral("vpc-ipv6-length")}});
    return {};
}

Result<Decision> decideOne(const Plan& plan, const CreateVpc& command, const DecisionContext& context)
{
    Drawer drawer;
    drawer.resource = plan.all<Resource>().nextId();
    drawer.owner = command.account.isEmpty() ? actingAccount(plan, context) : command.account;
    drawer.tags = command.tags;
    if (const auto may = checkActsFor(plan, context, drawer.owner, "account", drawer.owner.toString()); !may)
        return Unexpected(may.error());
    if (command.ipv4.isEmpty())
        return refuse(ErrorCode::VpcNeedsIpv4);
    struct Wanted {
        const VpcCidrRequest& request;
        Family family;
    };
    std::vector<Wanted> wanted{{command.ipv4, Family::IPv4}};
    if (!command.ipv6.isEmpty())
        wanted.push_back({command.ipv6, Family::IPv6});
    for (const Wanted& one : wanted) {
        if (const auto sound = checkRequest(one.request, one.family); !sound)
            return Unexpected(sound.error());
        if (one.family == Family::IPv6 && one.request.cidr && !one.request.pool && !one.request.range)
            return refuse(ErrorCode::MissingValue, one.request.cidr->toString(),
                          {{QStringLiteral("field"), QStringLiteral("ipv6-pool")}});
    }
    if (const auto tags = checkTags(command.tags); !tags)
        return Unexpected(tags.error());
    const auto attributes = attributesWith({}, command.attributes, ResourceKind::Vpc);
    if (!attributes)
        return Unexpected(attributes.error());
    const auto region = regionOf(plan, context, command);
    if (!region)
        return Unexpected(region.error());
    drawer.region = *region;
    for (const Wanted& one : wanted)
        if (const auto may = checkMayDraw(plan, context, one.request, one.family, drawer); !may)
            return Unexpected(may.error());
    if (const auto tags = checkRequiredTags(plan, {&command.ipv4, &command.ipv6}, command.tags); !tags)
        return Unexpected(tags.error());

    Decision decision;
    if (const auto quota = checkVpcQuota(plan, context, drawer, decision.notes); !quota)
        return Unexpected(quota.error());
    std::vector<DrawnCidr> drawn;
    for (const Wanted& one : wanted) {
        auto cidr = draw(plan, context, one.request, one.family, {}, vpcLengthFits, decision.notes);
        if (!cidr)
            return Unexpected(cidr.error());
        drawn.push_back(*cidr);
    }

    Resource vpc;
    vpc.id = drawer.resource;
    vpc.kind = ResourceKind::Vpc;
    vpc.owner = drawer.owner;
    vpc.region = drawer.region;
    vpc.isDefaultVpc = command.isDefault;
    vpc.tags = command.tags;
    vpc.attributes = *attributes;
    vpc.basis = context.basis;
    vpc.createdAt = context.now;
    decision.changes.insert(std::move(vpc));
    for (const DrawnCidr& cidr : drawn)
        associate(plan, context, drawer, cidr, decision,
                  cidr.cidr.family() == Family::IPv4 ? BlockRole::Primary : BlockRole::Further);
    addFollowUps(plan, decision);
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const AssociateVpcCidr& command, const DecisionContext& context)
{
    const auto vpc = knownVpc(plan, context, command.vpc);
    if (!vpc)
        return Unexpected(vpc.error());
    const QString subject = plan.textId(**vpc);
    const VpcCidrRequest& request = command.request;
    if (request.isEmpty())
        return refuse(ErrorCode::MissingValue, subject, {{QStringLiteral("field"), QStringLiteral("cidr")}});
    // The family is the CIDR's or the pool's; Amazon, and ranges outside IPAM, provide IPv6.
    Family family = request.amazonProvided || request.range ? Family::IPv6 : Family::IPv4;
    if (request.cidr)
        family = request.cidr->family();
    else if (const Pool* pool = plan.find(request.pool))
        family = pool->family;
    if (const auto sound = checkRequest(request, family); !sound)
        return Unexpected(sound.error());
    if (family == Family::IPv6 && request.cidr && !request.pool && !request.range)
        return refuse(ErrorCode::MissingValue, request.cidr->toString(),
                      {{QStringLiteral("field"), QStringLiteral("ipv6-pool")}});
    const Drawer drawer = drawerOf(**vpc);
    if (const auto may = checkMayDraw(plan, context, request, family, drawer); !may)
        return Unexpected(may.error());
    if (const auto tags = checkRequiredTags(plan, {&request}, drawer.tags); !tags)
        return Unexpected(tags.error());

    Decision decision;
    qint64 count = 1;
    std::vector<Prefix> own;
    for (const ResourceCidrId id : plan.cidrsOf((*vpc)->id)) {
        own.push_back(plan.get(id).cidr);
        count += own.back().family() == family ? 1 : 0;
    }
    if (const auto quota = checkCidrQuota(plan, context, family, count, subject, decision.notes); !quota)
        return Unexpected(quota.error());
    const auto drawn = draw(plan, context, request, family, own, vpcLengthFits, decision.notes);
    if (!drawn)
        return Unexpected(drawn.error());
    for (const Prefix& other : own)
        if (other.overlaps(drawn->cidr))
            return refuse(ErrorCode::Overlap, drawn->cidr.toString(),
                          {{QStringLiteral("with"), subject}, {QStringLiteral("withCidr"), other.toString()}});
    const bool isFirst = family == Family::IPv4 && count == 1;
    associate(plan, context, drawer, *drawn, decision, isFirst ? BlockRole::Primary : BlockRole::Further);
    addFollowUps(plan, decision);
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const DisassociateVpcCidr& command, const DecisionContext& context)
{
    const ResourceCidr* cidr = plan.find(command.association);
    if (!cidr)
        return refuseUnknown("association");
    const auto vpc = knownVpc(plan, context, cidr->resource);
    if (!vpc)
        return Unexpected(vpc.error());
    if (cidr->primary)
        return refuse(ErrorCode::PrimaryCidr, cidr->cidr.toString());
    qsizetype inside = 0;
    for (const ResourceId subnet : plan.subnetsOf((*vpc)->id)) {
        const auto& cidrs = plan.cidrsOf(subnet);
        inside += std::count_if(cidrs.begin(), cidrs.end(),
                                [&](ResourceCidrId id) { return cidr->cidr.contains(plan.get(id).cidr); });
    }
    if (inside > 0)
        return hasSubnets(plan, **vpc, inside);
    if (const auto free = checkNoPlanningPool(plan, **vpc, cidr->cidr); !free)
        return Unexpected(free.error());
    Decision decision;
    disassociate(plan, context, *cidr, decision);
    addAutoImportFollowUps(plan, decision);
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const DeleteVpc& command, const DecisionContext& context)
{
    const auto vpc = knownVpc(plan, context, command.vpc);
    if (!vpc)
        return Unexpected(vpc.error());
    if (const auto& subnets = plan.subnetsOf((*vpc)->id); !subnets.empty())
        return hasSubnets(plan, **vpc, static_cast<qsizetype>(subnets.size()));
    if (const auto free = checkNoPlanningPool(plan, **vpc, {}); !free)
        return Unexpected(free.error());
    Decision decision;
    for (const ResourceCidrId id : plan.cidrsOf((*vpc)->id)) {
        const ResourceCidr& cidr = plan.get(id);
        decision.changes.remove(cidr);
        releaseLater(plan, context, cidr.allocation, decision);
    }
    decision.changes.remove(**vpc);
    addAutoImportFollowUps(plan, decision);
    return decision;
}

} // namespace cadastre
