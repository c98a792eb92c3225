// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/drawing.h"

#include "change/byoipranges.h"
#include "change/decisions.h"
#include "change/edits.h"
#include "net/specialregistry.h"
#include "plan/discovering.h"
#include "plan/poolrules.h"
#include "plan/sharing.h"

#include <algorithm>

namespace cadastre {

namespace {

Unexpected conflicting(const char* first, const char* second)
{
    return refuse(ErrorCode::ConflictingValues, {},
                  {{QStringLiteral("first"), QLatin1String(first)}, {QStringLiteral("second"), QLatin1String(second)}});
}

Unexpected familyDiffers(const QString& subject, Family expected, Family found)
{
    return refuse(ErrorCode::FamilyMismatch, subject,
                  {{QStringLiteral("expected"), familyName(expected)}, {QStringLiteral("found"), familyName(found)}});
}

/// A planning pool, or below one: its space is for the subnets of a VPC (contract §14).
bool isPlanned(const Plan& plan, const Pool& pool)
{
    for (const Pool* above = &pool; above; above = plan.find(above->source))
        if (above->sourceResource)
            return true;
    return false;
}

/// Contract §9.1 and §14: VPCs draw from ordinary pools, subnets from the planning pool of their VPC.
Result<void> checkPoolKind(const Plan& plan, const Pool& pool, const Drawer& drawer)
{
    const QString subject = plan.textId(pool);
    if (drawer.kind == ResourceKind::Subnet) {
        if (!pool.sourceResource)
            return refuse(ErrorCode::NotPlanningPool, subject);
        if (pool.sourceResource != drawer.vpc)
            return refuse(ErrorCode::InvalidValue, subject,
                          {{QStringLiteral("field"), QStringLiteral("pool")},
                           {QStringLiteral("value"), subject},
                           {QStringLiteral("reason"), QStringLiteral("planning-pool-of-another-vpc")}});
        return {};
    }
    if (isPlanned(plan, pool))
        return refuse(ErrorCode::InvalidValue, subject,
                      {{QStringLiteral("field"), QStringLiteral("pool")},
                       {QStringLiteral("value"), subject},
                       {QStringLiteral("reason"), QStringLiteral("planning-pool")}});
    const Scope* scope = plan.find(pool.scope);
    if (scope && scope->type == ScopeType::Public && pool.service != AwsService::Ec2)
        return refuse(ErrorCode::ServiceRequired, subject);
    return {};
}

/// A range serves its owner, in its Region, while it is provisioned.
Result<void> checkMayDrawFromRange(const Plan& plan, ByoipCidrId id, const Drawer& drawer)
{
    const ByoipCidr* range = plan.find(id);
    if (!range || findAddressPool(plan, addressPoolId(*range), drawer.region, drawer.owner) != range)
        return refuseUnknown("address-pool", range ? range->cidr.toString() : QString());
    return range->cidr.family() == Family::IPv6
             ? Result<void>()
             : Result<void>(familyDiffers(range->cidr.toString(), Family::IPv6, range->cidr.family()));
}

/// Of a range brought to EC2 outside IPAM: the very CIDR, else the lowest /56 that no VPC has (contract §9.1).
Result<DrawnCidr> drawFromRange(const Plan& plan, const DecisionContext& context, const VpcCidrRequest& request,
                                const std::vector<Prefix>& taken, LengthCheck lengthFits)
{
    const ByoipCidr& range = plan.get(request.range);
    constexpr int chosenLength = 56;
    const int length = request.cidr ? request.cidr->length() : chosenLength;
    const QString label = request.cidr ? request.cidr->toString() : QLatin1Char('/') + QString::number(length);
    if (const auto fits = lengthFits(plan, Family::IPv6, length, label); !fits)
        return Unexpected(fits.error());
    if (request.cidr && !range.cidr.contains(*request.cidr))
        return refuse(ErrorCode::NotInPool, label, {{QStringLiteral("pool"), addressPoolId(range)}});
    BlockMap used(range.cidr);
    const auto take = [&used, &range](const Prefix& cidr) {
        if (range.cidr.contains(cidr) && used.isFree(cidr))
            used.insert(cidr, 1);
    };
    for (const Prefix& cidr : taken)
        take(cidr);
    for (const ResourceCidr& row : plan.all<ResourceCidr>()) {
        const Resource* vpc = plan.find(row.resource);
        if (!vpc || vpc->kind != ResourceKind::Vpc)
            continue;
        if (request.cidr && row.cidr.overlaps(*request.cidr))
            return refuse(ErrorCode::Overlap, label,
                          {{QStringLiteral("with"), plan.textId(*vpc)},
                           {QStringLiteral("withCidr"), row.cidr.toString()}});
        take(row.cidr);
    }
    const auto free = request.cidr                  ? request.cidr
                    : range.cidr.length() <= length ? used.firstFree(length)
                                                    : std::optional<Prefix>();
    if (!free)
        return refuse(ErrorCode::TooBigForPool, label, {{QStringLiteral("length"), QString::number(length)}});
    return DrawnCidr{*free, {}, scopeForUnmanaged(plan, context, *free), IpSource::Byoip};
}

/// A stand-in for the /56 that Amazon would choose: the lowest of 2600:1f00::/24 that this plan does not use yet. The
/// real one is known when an import shows it.
Result<Prefix> amazonBlock(const Plan& plan, const std::vector<Prefix>& taken)
{
    constexpr int length = 56; // contract §9.1
    const Prefix range = *Prefix::make(Family::IPv6, makeUint128(0x26001f0000000000U, 0), 24);
    const Ipam* ipam = plan.ipam();
    BlockMap used(range);
    const auto take = [&used, &range](const Prefix& cidr) {
        if (range.contains(cidr) && used.isFree(cidr))
            used.insert(cidr, 1);
        return true;
    };
    for (const Prefix& cidr : taken)
        take(cidr);
    if (ipam) {
        const ScopeId scope = plan.defaultScope(ipam->id, ScopeType::Public);
        for (const PoolId pool : plan.topPools(scope))
            for (const auto& [cidr, block] : plan.space(pool).blocks)
                take(cidr);
    }
    // Watched or not: what Amazon gave away once it does not give again.
    for (const ResourceCidr& row : plan.all<ResourceCidr>())
        if (const Resource* resource = plan.find(row.resource); resource && resource->kind == ResourceKind::Vpc)
            take(row.cidr);
    const auto free = used.firstFree(length);
    if (!free)
        return refuse(ErrorCode::CidrNotAvailable, {},
                      {{QStringLiteral("reason"), QStringLiteral("amazon-range-full")}});
    return *free;
}

} // namespace

Result<void> checkActsFor(const Plan& plan, const DecisionContext& context, AccountNumber owner, const char* kind,
                          const QString& subject)
{
    const AccountNumber acting = actingAccount(plan, context);
    if (acting == owner || acting == plan.settings().owner)
        return {};
    return refuseUnknown(kind, subject);
}

Result<void> checkRequest(const VpcCidrRequest& request, Family family)
{
    const bool v6 = family == Family::IPv6;
    if (request.range) {
        if (request.pool)
            return conflicting("ipv6-pool", "address-pool");
        if (request.amazonProvided)
            return conflicting("address-pool", "amazon-provided");
        if (!v6)
            return familyDiffers(request.cidr ? request.cidr->toString() : QString(), Family::IPv6, family);
    }
    if (request.amazonProvided) {
        if (!v6)
            return refuse(ErrorCode::InvalidValue, {},
                          {{QStringLiteral("field"), QStringLiteral("amazon-provided")},
                           {QStringLiteral("value"), QStringLiteral("true")},
                           {QStringLiteral("reason"), QStringLiteral("ipv6-only")}});
        if (request.pool)
            return conflicting("ipv6-pool", "amazon-provided");
        if (request.cidr)
            return conflicting("ipv6-cidr", "amazon-provided");
        if (request.netmask)
            return conflicting("ipv6-netmask", "amazon-provided");
        return {};
    }
    if (request.cidr && request.netmask)
        return v6 ? conflicting("ipv6-netmask", "ipv6-cidr") : conflicting("ipv4-netmask", "ipv4-cidr");
    if (request.cidr && request.cidr->family() != family)
        return familyDiffers(request.cidr->toString(), family, request.cidr->family());
    if (request.netmask && !request.pool)
        return refuse(ErrorCode::MissingValue, {},
                      {{QStringLiteral("field"), v6 ? QStringLiteral("ipv6-pool") : QStringLiteral("ipv4-pool")}});
    return {};
}

Result<void> checkMayDraw(const Plan& plan, const DecisionContext& context, const VpcCidrRequest& request,
                          Family family, const Drawer& drawer)
{
    if (request.range)
        return checkMayDrawFromRange(plan, request.range, drawer);
    if (!request.pool)
        return {};
    const Pool* pool = plan.find(request.pool);
    if (!pool)
        return refuseUnknown("pool");
    const QString subject = plan.textId(*pool);
    if (!mayAllocateFrom(plan, pool->id, drawer.owner)) {
        const AccountNumber acting = actingAccount(plan, context);
        if (context.asAws && (acting == drawer.owner || !poolVisibleTo(plan, pool->id, acting)))
            return refuseUnknown("pool", subject); // AWS says no more than that
        return refuse(ErrorCode::PoolNotShared, subject,
                      {{QStringLiteral("pool"), subject}, {QStringLiteral("account"), drawer.owner.toString()}});
    }
    if (auto ok = checkTierOf(plan, *pool, drawer.owner); !ok)
        return ok;
    if (pool->family != family)
        return familyDiffers(subject, family, pool->family);
    if (pool->locale.isEmpty())
        return refuse(ErrorCode::LocaleNone, subject);
    if (pool->locale.region() != drawer.region)
        return refuseLocale(pool->locale, drawer.region, subject);
    return checkPoolKind(plan, *pool, drawer);
}

Result<void> checkRequiredTags(const Plan& plan, const std::vector<const VpcCidrRequest*>& requests, const Tags& tags)
{
    QStringList missing;
    QStringList pools;
    for (const VpcCidrRequest* request : requests) {
        const Pool* pool = plan.find(request->pool);
        if (!pool)
            continue;
        for (const Error& violation : tagViolations(plan, *pool, tags, {})) {
            for (const QString& pair : violation.params.value(QStringLiteral("tags")).split(QLatin1String(", ")))
                if (!missing.contains(pair))
                    missing.append(pair);
            pools.append(plan.textId(*pool));
        }
    }
    if (missing.isEmpty())
        return {};
    return refuse(ErrorCode::MissingTags, {},
                  {{QStringLiteral("tags"), missing.join(QLatin1String(", "))},
                   {QStringLiteral("pool"), pools.join(QLatin1String(", "))}});
}

Result<DrawnCidr> draw(const Plan& plan, const DecisionContext& context, const VpcCidrRequest& request, Family family,
                       const std::vector<Prefix>& taken, LengthCheck lengthFits, QList<Note>& notes)
{
    if (request.amazonProvided) {
        const auto block = amazonBlock(plan, taken);
        if (!block)
            return Unexpected(block.error());
        return DrawnCidr{*block, {}, scopeForUnmanaged(plan, context, *block), IpSource::Amazon};
    }
    if (request.range)
        return drawFromRange(plan, context, request, taken, lengthFits);
    const Pool* pool = plan.find(request.pool);
    if (!pool) {
        if (!request.cidr)
            return refuse(ErrorCode::MissingValue, {}, {{QStringLiteral("field"), QStringLiteral("cidr")}});
        if (const auto fits = lengthFits(plan, family, request.cidr->length(), request.cidr->toString()); !fits)
            return Unexpected(fits.error());
        return DrawnCidr{*request.cidr, {}, scopeForUnmanaged(plan, context, *request.cidr), IpSource::None};
    }
    if (!request.cidr && !request.netmask && !pool->defaultLength)
        return refuse(ErrorCode::NoDefaultLength, plan.textId(*pool));
    const int length = request.cidr    ? request.cidr->length()
                     : request.netmask ? *request.netmask
                                       : int{*pool->defaultLength};
    const QString label = request.cidr ? request.cidr->toString() : QLatin1Char('/') + QString::number(length);
    if (const auto fits = lengthFits(plan, family, length, label); !fits)
        return Unexpected(fits.error());
    if (auto violations = lengthViolations(plan, *pool, length, label); !violations.empty())
        return Unexpected(std::move(violations.front()));

    AllocationRequest asked;
    asked.cidr = request.cidr;
    if (!request.cidr) {
        asked.netmask = length;
        asked.disallowed = taken;
    }
    asked.strategy = context.asAws ? Strategy::FirstFit : request.strategy;
    asked.avoidance = context.asAws ? Avoidance::Nothing : Avoidance::ReservesAndExternals;
    const auto chosen = chooseBlock(plan, pool->id, asked);
    if (!chosen)
        return Unexpected(chosen.error());
    if (const ExternalNetwork* outside =
            context.asAws ? nullptr : firstExternalOverlap(plan, pool->scope, chosen->cidr))
        notes.append(
            makeError(ErrorCode::Overlap, chosen->cidr.toString(),
                      {{QStringLiteral("with"), outside->site.isEmpty() ? plan.textId(*outside) : outside->site},
                       {QStringLiteral("withCidr"), outside->cidr.toString()}}));
    const IpSource source = pool->publicIpSource == PublicIpSource::Byoip  ? IpSource::Byoip
                          : pool->publicIpSource == PublicIpSource::Amazon ? IpSource::Amazon
                                                                           : IpSource::None;
    return DrawnCidr{chosen->cidr, pool->id, pool->scope, source};
}

Allocation allocationFor(const DecisionContext& context, const Drawer& drawer, const DrawnCidr& drawn)
{
    Allocation allocation;
    allocation.pool = drawn.pool;
    allocation.cidr = drawn.cidr;
    allocation.type = drawer.kind == ResourceKind::Subnet ? AllocationType::Subnet : AllocationType::Vpc;
    allocation.basis = context.basis;
    allocation.resource = drawer.resource;
    allocation.owner = drawer.owner;
    allocation.region = drawer.region;
    allocation.createdAt = context.now;
    return allocation;
}

void associate(const Plan& plan, const DecisionContext& context, const Drawer& drawer, const DrawnCidr& drawn,
               Decision& decision, BlockRole role)
{
    ResourceCidr cidr;
    cidr.id = plan.all<ResourceCidr>().nextId();
    cidr.id.value += static_cast<std::uint32_t>(decision.changes.of<ResourceCidr>().size());
    if (drawn.pool) {
        Allocation allocation = allocationFor(context, drawer, drawn);
        allocation.id = plan.all<Allocation>().nextId();
        allocation.id.value += static_cast<std::uint32_t>(decision.changes.of<Allocation>().size());
        cidr.allocation = allocation.id;
        decision.changes.insert(std::move(allocation));
    }
    cidr.resource = drawer.resource;
    cidr.cidr = drawn.cidr;
    cidr.scope = drawn.scope;
    cidr.primary = role == BlockRole::Primary;
    cidr.ipSource = drawn.ipSource;
    cidr.basis = context.basis;
    cidr.createdAt = context.now;
    cidr.dueAt = settlesAt(plan, context);
    if (cidr.dueAt)
        cidr.state = AssociationState::Associating;
    decision.changes.insert(std::move(cidr));
}

void disassociate(const Plan& plan, const DecisionContext& context, const ResourceCidr& cidr, Decision& decision)
{
    if (cidr.state == AssociationState::Disassociating && cidr.dueAt)
        return; // under way
    if (const Instant dueAt = settlesAt(plan, context)) {
        ResourceCidr leaving = cidr;
        leaving.state = AssociationState::Disassociating;
        leaving.dueAt = dueAt;
        decision.changes.update(cidr, leaving);
        return;
    }
    decision.changes.remove(cidr);
    releaseLater(plan, context, cidr.allocation, decision);
}

void releaseLater(const Plan& plan, const DecisionContext& context, AllocationId id, Decision& decision)
{
    const Allocation* allocation = plan.find(id);
    if (!allocation)
        return;
    const qint64 delay = context.pace.releaseSeconds.value_or(plan.settings().releaseSeconds);
    if (delay <= 0) {
        decision.changes.remove(*allocation);
        return;
    }
    Allocation leaving = *allocation;
    leaving.releasingAt = context.now.plusSeconds(delay);
    decision.changes.update(*allocation, std::move(leaving));
}

void moveSubnets(const Plan& plan, const ResourceCidr& vpcCidr, ScopeId to, ChangeSet& changes)
{
    for (const ResourceId subnet : plan.subnetsOf(vpcCidr.resource))
        for (const ResourceCidrId id : plan.cidrsOf(subnet))
            if (const ResourceCidr& cidr = plan.get(id);
                cidr.scope == vpcCidr.scope && vpcCidr.cidr.contains(cidr.cidr))
                editRow(plan, changes, id, [to](ResourceCidr& moved) { moved.scope = to; });
}

ScopeId scopeForUnmanaged(const Plan& plan, const DecisionContext& context, const Prefix& cidr)
{
    const Ipam* ipam = context.asAws ? nullptr : plan.ipam();
    if (context.asAws)
        for (const Ipam& one : plan.all<Ipam>())
            if (!isLeaving(one) && IpamSight(plan, one).sees(context.caller.account, context.caller.region)
                && (!ipam || (ipam->owner != context.caller.account && one.owner == context.caller.account)))
                ipam = &one;
    if (!ipam || isLeaving(*ipam))
        return {};
    return plan.defaultScope(ipam->id, isGlobalUnicast(cidr) ? ScopeType::Public : ScopeType::Private);
}

} // namespace cadastre
