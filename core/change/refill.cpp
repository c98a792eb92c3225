// SPDX-License-Identifier: GPL-3.0-or-later
// The refill policy (contract §18, U28): ours, not AWS's.
#include "change/decisions.h"
#include "change/edits.h"

#include <map>

namespace cadastre {

namespace {

/// available / capacity < percent / 100, without overflow.
bool isBelow(uint128 available, uint128 capacity, int percent)
{
    if (capacity == 0)
        return false;
    const auto share = static_cast<uint128>(percent);
    return capacity < (uint128{1} << 120) ? available * 100 < capacity * share
                                          : available / 100 < capacity / 10000 * share;
}

/// Space that is on its way counts, or every step in between would order more.
uint128 pendingSpace(const Plan& plan, PoolId pool)
{
    uint128 pending = 0;
    for (const PoolCidrId id : plan.cidrsOf(pool)) {
        const PoolCidr& cidr = plan.get(id);
        if (cidr.state == CidrState::PendingProvision && cidr.failure == CidrFailure::None && !cidr.cidr.isNull())
            pending += cidr.cidr.size();
    }
    return pending;
}

struct Moved {
    uint128 taken = 0;    ///< by new allocations
    uint128 returned = 0; ///< by removed ones
    uint128 added = 0;    ///< capacity
    uint128 gone = 0;
    bool policyChanged = false;
};

} // namespace

void addRefillFollowUps(const Plan& plan, Decision& decision)
{
    std::map<PoolId, Moved> pools;
    for (const auto& change : decision.changes.of<Allocation>()) {
        if (change.before)
            pools[change.before->pool].returned += change.before->cidr.size();
        if (change.after)
            pools[change.after->pool].taken += change.after->cidr.size();
    }
    const auto space = [](const std::optional<PoolCidr>& row) {
        const bool counts = row && !row->cidr.isNull()
                         && (holdsSpace(row->state)
                             || (row->state == CidrState::PendingProvision && row->failure == CidrFailure::None));
        return counts ? row->cidr.size() : uint128{0};
    };
    for (const auto& change : decision.changes.of<PoolCidr>()) {
        if (change.before)
            pools[change.before->pool].gone += space(change.before);
        if (change.after)
            pools[change.after->pool].added += space(change.after);
    }
    for (const auto& change : decision.changes.of<Pool>())
        if (change.before && change.after && !(change.before->refill == change.after->refill))
            pools[change.id()].policyChanged = true;

    for (const auto& [id, moved] : pools) {
        const Pool* pool = rowAfter(plan, decision.changes, id);
        if (!pool || !pool->refill.isActive() || !pool->source || isLeaving(*pool))
            continue;
        const PoolTotals& totals = plan.space(id).totals;
        const uint128 capacity = totals.capacity + pendingSpace(plan, id);
        const uint128 before = capacity - totals.allocated - totals.assigned;
        const uint128 after = before + moved.returned + moved.added - moved.taken - moved.gone;
        const bool less = after < before;
        if ((less || moved.policyChanged)
            && isBelow(after, capacity + moved.added - moved.gone, pool->refill.thresholdPercent))
            decision.followUps.emplace_back(RefillPool{id});
    }
}

Result<Decision> decideOne(const Plan& plan, const RefillPool& command, const DecisionContext& context)
{
    const Pool* pool = plan.find(command.pool);
    if (!pool || isLeaving(*pool))
        return refuseUnknown("pool", plan.textId(command.pool));
    if (auto ok = checkPoolOwner(plan, context, *pool, "ProvisionIpamPoolCidr"); !ok)
        return Unexpected(ok.error());
    if (!pool->refill.isActive() || !pool->source)
        return refuseValue(plan.textId(*pool), "refill", QString::number(pool->refill.length), "no-refill-policy");
    const PoolTotals& totals = plan.space(pool->id).totals;
    const uint128 pending = pendingSpace(plan, pool->id);
    const uint128 capacity = totals.capacity + pending;
    if (capacity > 0 && !isBelow(totals.available() + pending, capacity, pool->refill.thresholdPercent))
        return Decision{};
    ProvisionCidr provision;
    provision.pool = pool->id;
    provision.netmask = pool->refill.length;
    DecisionContext ours = context;
    ours.caller.region = {}; // asked by the plan itself, wherever the step that caused it was sent
    auto decided = decideOne(plan, provision, ours);
    if (decided)
        return decided;
    // A refill that cannot happen must not undo the step that called for it: say so and change nothing.
    Decision nothing;
    nothing.notes.append(decided.error());
    return nothing;
}

} // namespace cadastre
