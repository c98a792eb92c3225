// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/moving.h"

#include "allocate/allocator.h"
#include "change/decisions.h"
#include "change/edits.h"
#include "plan/poolrules.h"

#include <algorithm>

namespace cadastre {

namespace {

Unexpected notMovable(const QString& subject, const QString& kind)
{
    return refuseValue(subject, "cidr", kind, "not-movable");
}

Result<MovedBlock> blockOfResource(const Plan& plan, const ResourceCidr& row)
{
    const Resource& resource = plan.get(row.resource);
    MovedBlock block;
    block.row = &row;
    block.allocation = plan.find(row.allocation);
    block.cidr = row.cidr;
    block.isSeen = row.basis == Basis::Seen || (block.allocation && block.allocation->basis == Basis::Seen);
    if (resource.kind != ResourceKind::Vpc && resource.kind != ResourceKind::Subnet)
        return notMovable(row.cidr.toString(), toWire(resource.kind));
    block.kind = resource.kind == ResourceKind::Vpc ? MovedBlock::Kind::Vpc : MovedBlock::Kind::Subnet;
    if (row.state != AssociationState::Associated)
        return refuse(ErrorCode::CidrInvalidState, row.cidr.toString(), {{QStringLiteral("state"), toWire(row.state)}});
    return block;
}

const PoolCidr* spaceHeldBy(const Plan& plan, const Allocation& allocation)
{
    for (const PoolCidrId id : plan.cidrsOf(allocation.childPool))
        if (const PoolCidr& row = plan.get(id); row.sourceAllocation == allocation.id)
            return &row;
    return nullptr;
}

/// Whose own space is it that this pool, or one above it, divides?
ResourceId vpcAround(const Plan& plan, const Pool& pool)
{
    for (const Pool* above = &pool; above; above = plan.find(above->source))
        if (above->sourceResource)
            return above->sourceResource;
    return {};
}

/// Something of the scope that is in the way of `cidr`; the VPC whose space the pool divides is not.
Prefix inTheWay(const Plan& plan, const Pool& pool, const Prefix& cidr)
{
    const ResourceId own = vpcAround(plan, pool);
    Prefix found;
    const auto look = [&](const Prefix& prefix, std::uint32_t packed) {
        const Occupant occupant = Occupant::unpack(packed);
        if (own && occupant.kind == Occupant::Kind::ResourceCidr
            && plan.get(ResourceCidrId{occupant.handle}).resource == own)
            return true;
        found = prefix;
        return false;
    };
    const PrefixTrie& occupants = plan.occupants(pool.scope);
    if (occupants.forEachCovering(cidr, look))
        occupants.forEachCoveredBy(cidr, look);
    return found;
}

/// Pools that could serve it at all; what else AWS asks for, decide() knows.
bool mayServe(const Plan& plan, const MovedBlock& block, const Pool& pool)
{
    if (isLeaving(pool) || pool.family != block.cidr.family())
        return false;
    const Resource* resource = block.row ? &plan.get(block.row->resource) : nullptr;
    const Pool* own = plan.find(block.pool());
    switch (block.kind) {
    case MovedBlock::Kind::Vpc:
        return !pool.sourceResource && !pool.locale.isEmpty() && pool.locale.region() == resource->region;
    case MovedBlock::Kind::Subnet: return pool.sourceResource == resource->vpc;
    case MovedBlock::Kind::Manual: return pool.locale == own->locale && vpcAround(plan, pool) == vpcAround(plan, *own);
    case MovedBlock::Kind::SubPool: return pool.id == own->id;
    }
    return false;
}

std::vector<std::pair<MoveReason, PoolId>> poolsInOrder(const Plan& plan, const MovedBlock& block)
{
    const Pool* own = plan.find(block.pool());
    const ScopeId scope = block.row ? block.row->scope : own->scope;
    std::vector<std::pair<MoveReason, PoolId>> pools;
    for (const Pool& pool : plan.all<Pool>()) {
        if (pool.scope != scope || !mayServe(plan, block, pool))
            continue;
        const MoveReason why = own && pool.id == own->id                        ? MoveReason::SamePool
                             : plan.space(pool.id).blockCovering(block.cidr)    ? MoveReason::Around
                             : own && own->source && pool.source == own->source ? MoveReason::SameSource
                                                                                : MoveReason::SameScope;
        pools.emplace_back(why, pool.id);
    }
    std::sort(pools.begin(), pools.end(), [](const auto& a, const auto& b) {
        return std::pair(a.first, a.second.value) < std::pair(b.first, b.second.value);
    });
    return pools;
}

/// How much is asked for: by length where that gives the block that is meant, else just that block.
template <class Request>
Result<void> fillRequest(Request& request, const Plan& plan, const MovedBlock& block, const MoveBlock& move,
                         const std::vector<Prefix>& taken)
{
    const Pool* pool = plan.find(move.to ? move.to : block.pool());
    if (!pool)
        return refuseMissing("pool");
    request.pool = pool->id;
    request.cidr = move.cidr;
    if (move.cidr)
        return {};
    const int length = lengthInPool(plan, block, *pool, move.netmask);
    const auto room = roomInPool(plan, pool->id, length, taken);
    if (!room)
        return Unexpected(room.error());
    AllocationRequest asked;
    asked.netmask = length;
    asked.disallowed = taken;
    if (const auto chosen = chooseBlock(plan, pool->id, asked); chosen && chosen->cidr == *room)
        request.netmask = length;
    else
        request.cidr = *room;
    return {};
}

Result<MovePath> renumbering(const Plan& plan, const MovedBlock& block, const MoveBlock& move)
{
    const QString subject = block.cidr.toString();
    MovePath path;
    path.isRenumbering = true;
    if (block.kind == MovedBlock::Kind::Vpc && block.row->primary)
        return refuse(ErrorCode::PrimaryCidr, subject);
    if (block.kind == MovedBlock::Kind::Vpc) {
        AssociateVpcCidr associate{block.row->resource, {}};
        std::vector<Prefix> own;
        for (const ResourceCidrId id : plan.cidrsOf(block.row->resource))
            own.push_back(plan.get(id).cidr);
        if (const auto filled = fillRequest(associate.request, plan, block, move, own); !filled)
            return Unexpected(filled.error());
        path.now = {associate};
        path.later = {DisassociateVpcCidr{block.row->id}};
        return path;
    }
    if (block.kind == MovedBlock::Kind::Manual) {
        Allocate allocate{};
        if (const auto filled = fillRequest(allocate, plan, block, move, {}); !filled)
            return Unexpected(filled.error());
        allocate.description = block.allocation->description.get();
        allocate.tags = block.allocation->tags.get();
        path.now = {allocate};
        path.later = {Release{block.allocation->id}};
        path.account = block.allocation->owner;
        return path;
    }
    const QString blocker = block.row ? plan.textId(block.row->resource) : plan.textId(block.allocation->childPool);
    return refuse(ErrorCode::LiveSpace, subject, {{QStringLiteral("blockers"), blocker}});
}

} // namespace

Result<MovedBlock> movedBlock(const Plan& plan, const MoveBlock& move)
{
    if (move.association && !plan.find(move.association))
        return refuseUnknown("association");
    const Allocation* allocation = plan.find(move.allocation);
    const ResourceCidr* row = move.association ? plan.find(move.association)
                            : allocation       ? plan.resourceCidrOf(allocation->id)
                                               : nullptr;
    if (row)
        return blockOfResource(plan, *row);
    if (!allocation)
        return refuseUnknown("allocation");
    MovedBlock block;
    block.allocation = allocation;
    block.cidr = allocation->cidr;
    block.isSeen = allocation->basis == Basis::Seen;
    if (allocation->type == AllocationType::Custom && !allocation->releasingAt)
        return block;
    block.kind = MovedBlock::Kind::SubPool;
    block.space = spaceHeldBy(plan, *allocation);
    if (allocation->type != AllocationType::IpamPool || !block.space)
        return notMovable(block.cidr.toString(), toWire(allocation->type));
    block.isSeen = block.isSeen || block.space->basis == Basis::Seen;
    return block;
}

int lengthInPool(const Plan& plan, const MovedBlock& block, const Pool& pool, std::optional<int> netmask)
{
    const int length = netmask.value_or(block.cidr.length());
    const bool isBound = block.kind == MovedBlock::Kind::Vpc || block.kind == MovedBlock::Kind::Subnet;
    if (netmask || !isBound || lengthViolations(plan, pool, length, {}).empty())
        return length;
    if (pool.defaultLength)
        return *pool.defaultLength;
    return std::clamp<int>(length, pool.minLength.value_or(0),
                           pool.maxLength.value_or(static_cast<std::uint8_t>(bitCount(pool.family))));
}

Result<Prefix> roomInPool(const Plan& plan, PoolId id, int length, const std::vector<Prefix>& taken)
{
    constexpr int tries = 64; // a pool so full of strangers needs a look by a person
    const Pool* pool = plan.find(id);
    if (!pool)
        return refuseUnknown("pool");
    AllocationRequest asked;
    asked.netmask = length;
    asked.disallowed = taken;
    for (int i = 0;; ++i) {
        const auto chosen = chooseBlock(plan, id, asked);
        if (!chosen)
            return Unexpected(chosen.error());
        const Prefix other = inTheWay(plan, *pool, chosen->cidr);
        if (other.isNull() || i == tries)
            return chosen->cidr;
        asked.disallowed.push_back(other);
    }
}

Result<MovePath> movePath(const Plan& plan, const MoveBlock& move)
{
    const auto block = movedBlock(plan, move);
    if (!block)
        return Unexpected(block.error());
    if (block->isSeen)
        return renumbering(plan, *block, move);
    MovePath path;
    path.now = {move};
    return path;
}

Prefix arrivedAt(const MovedBlock& block, const ChangeSet& changes)
{
    const auto in = [&](const auto* before, const auto* inserted) {
        const auto* change = before ? changes.find(before->id) : nullptr;
        return change && change->after ? change->after->cidr : inserted ? inserted->cidr : Prefix();
    };
    return block.row ? in(block.row, changes.firstInserted<ResourceCidr>())
                     : in(block.allocation, changes.firstInserted<Allocation>());
}

Result<Prefix> placeInPool(const Plan& plan, const MoveBlock& move, const DecisionContext& context)
{
    const auto block = movedBlock(plan, move);
    if (!block)
        return Unexpected(block.error());
    const auto path = movePath(plan, move);
    if (!path)
        return Unexpected(path.error());
    DecisionContext asked = context;
    if (!path->account.isEmpty())
        asked.caller.account = path->account;
    const auto decision = decide(plan, path->now.front(), asked);
    if (!decision)
        return Unexpected(decision.error());
    return arrivedAt(*block, decision->changes);
}

std::vector<MoveTarget> moveTargets(const Plan& plan, const MoveBlock& move, const DecisionContext& context,
                                    std::size_t most)
{
    constexpr int mostTried = 100; // an audit asks this for each of its findings
    std::vector<MoveTarget> targets;
    const auto block = movedBlock(plan, move);
    if (!block || !block->mayGo())
        return targets;
    int tried = 0;
    for (const auto& [why, pool] : poolsInOrder(plan, *block)) {
        if (targets.size() == most || ++tried > mostTried)
            break;
        MoveBlock there = move;
        there.to = pool;
        there.cidr.reset();
        if (const auto place = placeInPool(plan, there, context))
            targets.push_back({pool, *place, why});
    }
    return targets;
}

} // namespace cadastre
