// SPDX-License-Identifier: GPL-3.0-or-later
// Manual allocations and reserves: contract §8.1 in its order, §8.2, and interface §4.15 point 2.
#include "allocate/allocator.h"
#include "change/decisions.h"
#include "plan/poolrules.h"
#include "plan/sharing.h"

#include <utility>

namespace cadastre {

namespace {

/// Steps 1 and 2 of §8.1. Manual allocations need a locale (contract U7), unless the plan allows them without.
Result<const Pool*> poolToAllocateFrom(const Plan& plan, const DecisionContext& context, PoolId id)
{
    const AccountNumber account = actingAccount(plan, context);
    const Pool* pool = plan.find(id);
    if (!pool)
        return refuseUnknown("pool");
    if (auto ok = checkPoolVisible(plan, context, *pool); !ok)
        return Unexpected(ok.error());
    const QString subject = plan.textId(*pool);
    if (!mayAllocateFrom(plan, id, account))
        return refuse(ErrorCode::NotAuthorized, subject,
                      {{QStringLiteral("account"), account.toString()},
                       {QStringLiteral("action"), QStringLiteral("allocate")}});
    if (auto ok = checkTierOf(plan, *pool, account); !ok)
        return Unexpected(ok.error());
    if (pool->locale.isEmpty()) {
        if (!plan.settings().customInNoneLocale)
            return refuse(ErrorCode::LocaleNone, subject);
    } else if (const auto here = checkCallLocale(context, pool->locale, subject); !here) {
        return Unexpected(here.error());
    }
    return pool;
}

/// The allocation, if the acting account may change it: the pool's owner any, others their own (contract §15).
Result<const Allocation*> allocationToChange(const Plan& plan, const DecisionContext& context, AllocationId id,
                                             const char* action)
{
    const AccountNumber account = actingAccount(plan, context);
    const Allocation* allocation = plan.find(id);
    const Pool* pool = allocation ? plan.find(allocation->pool) : nullptr;
    if (!pool)
        return refuseUnknown("allocation");
    const QString subject = plan.textId(*allocation);
    const bool ownsIt = ownsPool(plan, *pool, account) || allocation->owner == account;
    if (!ownsIt && !poolVisibleTo(plan, pool->id, account))
        return refuseUnknown("allocation", subject);
    if (!pool->locale.isEmpty())
        if (const auto here = checkCallLocale(context, pool->locale, subject); !here)
            return Unexpected(here.error());
    if (!ownsIt)
        return refuse(ErrorCode::NotAuthorized, subject,
                      {{QStringLiteral("account"), account.toString()},
                       {QStringLiteral("action"), QLatin1String(action)}});
    return allocation;
}

const Reserve* reserveHeldBy(const Plan& plan, const Allocation& allocation)
{
    for (const ReserveId id : plan.reservesOf(allocation.pool))
        if (const Reserve& reserve = plan.get(id); reserve.allocation == allocation.id)
            return &reserve;
    return nullptr;
}

Unexpected notManual(const Plan& plan, const Allocation& allocation)
{
    return refuse(ErrorCode::AllocationNotManual, plan.textId(allocation),
                  {{QStringLiteral("type"), toWire(allocation.type)}});
}

} // namespace

Result<Decision> decideOne(const Plan& plan, const Allocate& command, const DecisionContext& context)
{
    const auto pool = poolToAllocateFrom(plan, context, command.pool);
    if (!pool)
        return Unexpected(pool.error());
    if (const auto tags = checkTags(command.tags); !tags)
        return Unexpected(tags.error());
    for (const auto* list : {&command.allowed, &command.disallowed})
        for (const Prefix& cidr : *list)
            if (cidr.family() != (*pool)->family)
                return refuse(ErrorCode::FamilyMismatch, cidr.toString(),
                              {{QStringLiteral("expected"), familyWord((*pool)->family)},
                               {QStringLiteral("found"), familyWord(cidr.family())}});
    AllocationRequest request;
    request.cidr = command.cidr;
    request.netmask = command.netmask;
    request.allowed = command.allowed;
    request.disallowed = command.disallowed;
    request.strategy = context.asAws ? Strategy::FirstFit : command.strategy;
    request.avoidance = context.asAws ? Avoidance::Nothing : Avoidance::ReservesAndExternals;
    const auto chosen = chooseBlock(plan, (*pool)->id, request);
    if (!chosen)
        return Unexpected(chosen.error());

    Decision decision;
    Allocation allocation;
    allocation.id = plan.all<Allocation>().nextId();
    allocation.pool = (*pool)->id;
    allocation.cidr = chosen->cidr;
    allocation.type = AllocationType::Custom;
    allocation.basis = context.basis;
    allocation.owner = actingAccount(plan, context);
    allocation.createdAt = context.now;
    allocation.description = command.description;
    allocation.tags = command.tags;
    // The pool's lengths bind resources; whether they bind manual allocations nobody says (contract U6): say it, allow it.
    for (Error& outside : lengthViolations(plan, **pool, chosen->cidr.length(), chosen->cidr.toString()))
        decision.notes.append(std::move(outside));
    if (const ExternalNetwork* network =
            context.asAws ? nullptr : firstExternalOverlap(plan, (*pool)->scope, chosen->cidr))
        decision.notes.append(
            makeError(ErrorCode::Overlap, chosen->cidr.toString(),
                      {{QStringLiteral("with"), network->site.isEmpty() ? plan.textId(*network) : network->site},
                       {QStringLiteral("withCidr"), network->cidr.toString()}}));
    decision.changes.insert(std::move(allocation));
    addRefillFollowUps(plan, decision);
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const Release& command, const DecisionContext& context)
{
    const auto allocation = allocationToChange(plan, context, command.allocation, "release");
    if (!allocation)
        return Unexpected(allocation.error());
    if ((*allocation)->type != AllocationType::Custom)
        return notManual(plan, **allocation);
    Decision decision;
    if (const Reserve* reserve = reserveHeldBy(plan, **allocation))
        decision.changes.remove(*reserve);
    decision.changes.remove(**allocation);
    addAutoImportFollowUps(plan, decision);
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const DescribeAllocation& command, const DecisionContext& context)
{
    const auto allocation = allocationToChange(plan, context, command.allocation, "describe");
    if (!allocation)
        return Unexpected(allocation.error());
    Decision decision;
    Allocation described = **allocation;
    described.description = command.description;
    decision.changes.update(**allocation, std::move(described));
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const AddReserve& command, const DecisionContext& context)
{
    const Pool* pool = plan.find(command.pool);
    if (!pool)
        return refuseUnknown("pool");
    if (const auto owner = checkPoolOwner(plan, context, *pool, "reserve"); !owner)
        return Unexpected(owner.error());
    if (command.cidr.has_value() == command.netmask.has_value())
        return refuse(ErrorCode::CidrXorNetmask, plan.textId(*pool));
    if (command.until && command.until <= context.now)
        return refuse(ErrorCode::InvalidDate, toString(command.until),
                      {{QStringLiteral("reason"), QStringLiteral("past")}});

    Decision decision;
    Reserve reserve;
    reserve.id = plan.all<Reserve>().nextId();
    reserve.pool = command.pool;
    reserve.purpose = command.purpose;
    reserve.hold = command.hold;
    reserve.until = command.until;
    reserve.createdAt = context.now;
    if (command.hold == ReserveHold::HeldInAws) {
        Allocate held;
        held.pool = command.pool;
        held.cidr = command.cidr;
        held.netmask = command.netmask;
        held.description = command.purpose;
        auto made = decideOne(plan, held, context);
        if (!made)
            return Unexpected(made.error());
        decision = *std::move(made);
        const Allocation* allocation = decision.changes.firstInserted<Allocation>();
        reserve.allocation = allocation->id;
        reserve.cidr = allocation->cidr;
    } else {
        AllocationRequest request;
        request.cidr = command.cidr;
        request.netmask = command.netmask;
        const auto chosen = chooseBlock(plan, command.pool, request);
        if (!chosen)
            return Unexpected(chosen.error());
        reserve.cidr = chosen->cidr;
    }
    decision.changes.insert(std::move(reserve));
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const RemoveReserve& command, const DecisionContext& context)
{
    const Reserve* reserve = plan.find(command.reserve);
    const Pool* pool = reserve ? plan.find(reserve->pool) : nullptr;
    if (!pool)
        return refuseUnknown("reserve");
    if (const auto owner = checkPoolOwner(plan, context, *pool, "reserve"); !owner)
        return Unexpected(owner.error());
    Decision decision;
    if (const Allocation* held = plan.find(reserve->allocation))
        decision.changes.remove(*held);
    decision.changes.remove(*reserve);
    addAutoImportFollowUps(plan, decision);
    return decision;
}

} // namespace cadastre
