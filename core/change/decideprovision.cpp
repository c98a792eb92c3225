// SPDX-License-Identifier: GPL-3.0-or-later
// Space into pools and out of them (contract §7).
#include "change/decisions.h"
#include "change/edits.h"
#include "change/provisionchecks.h"
#include "change/provisionplacing.h"

namespace cadastre {

namespace {

/// Names who has the blocks, as far as they are few; only manual ones are released by hand.
Unexpected refuseUsed(const Plan& plan, const Pool& pool, const Prefix& cidr, std::size_t count)
{
    constexpr qsizetype most = 3;
    QStringList with;
    bool isHeld = false;
    plan.forEachAllocation(pool.id, [&](const Allocation& allocation) {
        if (!cidr.contains(allocation.cidr))
            return true;
        const Resource* resource = plan.find(allocation.resource);
        const Pool* child = plan.find(allocation.childPool);
        isHeld = isHeld || allocation.type != AllocationType::Custom;
        QString holder = child ? plan.path(child->id) : resource ? nameOf(*resource) : QString();
        if (holder.isEmpty())
            holder = resource ? plan.textId(*resource) : plan.textId(allocation);
        if (with.size() < most)
            with.append(holder + u' ' + allocation.cidr.toString());
        return with.size() < most || !isHeld;
    });
    if (static_cast<std::size_t>(with.size()) < count)
        with.append(QStringLiteral("…"));
    return refuse(ErrorCode::CidrHasAllocations, cidr.toString(),
                  {{QStringLiteral("count"), QString::number(count)},
                   {QStringLiteral("with"), with.join(QStringLiteral(", "))},
                   {QStringLiteral("isHeld"), isHeld ? QStringLiteral("true") : QString()}});
}

/// What the row says of the command; a proof that was looked at already stays judged.
void fillRow(PoolCidr& row, const ProvisionCidr& command, const PlacedBlock& placed, bool needsProof)
{
    const bool sameProof = row.id && row.authorizationMessage == command.message
                        && row.authorizationSignature == command.signature && row.tokenId == command.tokenId;
    row.cidr = placed.cidr;
    row.netmaskRequest = command.netmask.value_or(0);
    row.failure = placed.failure;
    row.failureMessage = placed.message;
    row.sourceAllocation = {};
    if (!sameProof) {
        row.evidence = needsProof ? EvidenceState::NotChecked : EvidenceState::NotNeeded;
        row.evidenceFacts.clear();
        row.evidenceAt = {};
    }
    row.authorizationMessage = command.message;
    row.authorizationSignature = command.signature;
    row.tokenId = command.tokenId;
    if (command.evidence && needsProof)
        keepEvidence(row, *command.evidence);
}

/// Provisioned, on its way, or failed (contract §7.3).
void setState(PoolCidr& row, const Plan& plan, const DecisionContext& context, bool isJudged)
{
    row.dueAt = settlesAt(plan, context);
    const bool unproven = isUnproven(plan, context, row.evidence);
    if (unproven && !row.dueAt && !isJudged && context.asAws)
        row.dueAt = context.now; // AWS answers with a pending state; the next Settle accepts or fails it
    row.state = row.dueAt                                    ? CidrState::PendingProvision
              : unproven || row.failure != CidrFailure::None ? CidrState::FailedProvision
                                                             : CidrState::Provisioned;
    if (unproven && !row.dueAt && row.failureMessage.isEmpty())
        row.failureMessage = whyUnproven(evidenceOf(row));
    if (row.state == CidrState::FailedProvision && row.cidr.isNull()) // nothing that could be deprovisioned
        row.dueAt = context.now.plusSeconds(endedCidrShownSeconds);
}

/// The block that the pool takes from its source, at once (contract §0.3 rule 1).
Allocation sourceAllocation(const Plan& plan, const Pool& pool, const Prefix& cidr, const DecisionContext& context)
{
    Allocation allocation;
    allocation.id = plan.all<Allocation>().nextId();
    allocation.pool = pool.source;
    allocation.cidr = cidr;
    allocation.type = AllocationType::IpamPool;
    allocation.childPool = pool.id;
    allocation.owner = pool.owner;
    allocation.region = plan.get(plan.get(pool.scope).ipam).homeRegion;
    allocation.basis = context.basis;
    allocation.createdAt = context.now;
    return allocation;
}

} // namespace

Result<Decision> decideOne(const Plan& plan, const ProvisionCidr& command, const DecisionContext& context)
{
    const Pool* pool = plan.find(command.pool);
    if (!pool || isLeaving(*pool))
        return refuseUnknown("pool", plan.textId(command.pool));
    Decision decision;
    if (auto ok = checkProvision(plan, *pool, command, context, decision.notes); !ok)
        return Unexpected(ok.error());
    const auto placed = placeBlock(plan, *pool, command, context, decision.notes);
    if (!placed)
        return Unexpected(placed.error());

    const PoolKind kind = kindOf(plan, *pool);
    const PoolCidr* earlier = command.cidr ? presentRow(plan, pool->id, *command.cidr) : nullptr;
    PoolCidr row = earlier ? *earlier : PoolCidr{};
    fillRow(row, command, *placed, kind == PoolKind::TopByoip);
    setState(row, plan, context, command.evidence.has_value());
    row.pool = pool->id;
    row.basis = context.basis;
    if (kind == PoolKind::Child && row.failure == CidrFailure::None) {
        Allocation taken = sourceAllocation(plan, *pool, row.cidr, context);
        row.sourceAllocation = taken.id;
        decision.changes.insert(std::move(taken));
    }
    if (earlier) {
        decision.changes.update(*earlier, row);
    } else {
        row.id = plan.all<PoolCidr>().nextId();
        row.createdAt = context.now;
        for (const PoolCidrId id : plan.cidrsOf(pool->id)) // one row says what became of a CIDR: what has left goes
            if (!row.cidr.isNull() && plan.get(id).cidr == row.cidr && plan.get(id).state == CidrState::Deprovisioned)
                decision.changes.remove(plan.get(id));
        decision.changes.insert(std::move(row));
    }
    addAutoImportFollowUps(plan, decision);
    addRefillFollowUps(plan, decision);
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const DeprovisionCidr& command, const DecisionContext& context)
{
    const Pool* pool = plan.find(command.pool);
    if (!pool || isLeaving(*pool))
        return refuseUnknown("pool", plan.textId(command.pool));
    const QString subject = command.cidr.toString();
    if (auto ok = checkPoolOwner(plan, context, *pool, "DeprovisionIpamPoolCidr"); !ok)
        return Unexpected(ok.error());
    if (auto ok = checkCallRegion(context, plan.get(plan.get(pool->scope).ipam).homeRegion, subject); !ok)
        return Unexpected(ok.error());
    const PoolCidr* row = presentRow(plan, pool->id, command.cidr);
    if (!row) {
        for (const PoolCidrId id : plan.cidrsOf(pool->id)) // twice: contract §7.3
            if (plan.get(id).cidr == command.cidr)
                return refuseState(plan.get(id));
        return refuseUnknown("pool-cidr", subject);
    }
    if (row->state != CidrState::Provisioned && row->state != CidrState::FailedDeprovision
        && row->state != CidrState::FailedProvision)
        return refuseState(*row);
    if (row->advert != AdvertState::Withdrawn)
        return refuse(ErrorCode::CidrAdvertised, subject, {{QStringLiteral("region"), pool->locale.localeText()}});
    std::size_t inside = 0;
    if (const auto block = plan.space(pool->id).blocks.find(command.cidr);
        block != plan.space(pool->id).blocks.end() && block->second.cidr == row->id)
        inside = block->second.map.size();

    Decision decision;
    const Instant dueAt = settlesAt(plan, context);
    if (inside > 0 && !context.asAws)
        return refuseUsed(plan, *pool, command.cidr, inside);
    if (row->state == CidrState::FailedProvision || (inside == 0 && !dueAt)) {
        deprovisionRow(plan, decision.changes, *row, context.now);
    } else {
        editRow(plan, decision.changes, row->id, [&](PoolCidr& cidr) {
            cidr.dueAt = dueAt;
            cidr.failureMessage.clear();
            cidr.state = CidrState::PendingDeprovision;
            if (!dueAt) { // AWS accepts and fails later; with no delay, now
                cidr.state = CidrState::FailedDeprovision;
                cidr.failureMessage =
                    QStringLiteral("The CIDR has one or more allocations."); // its words (contract §17)
            }
        });
    }
    addAutoImportFollowUps(plan, decision);
    addRefillFollowUps(plan, decision);
    return decision;
}

} // namespace cadastre
