// SPDX-License-Identifier: GPL-3.0-or-later
// What is due (contract §7.3, §8.2): states that were in progress, blocks that are released, rows that were shown long
// enough. Nobody's permission is asked: time does it.
#include "change/decisions.h"
#include "change/drawing.h"
#include "change/edits.h"

namespace cadastre {

namespace {

/// Adds nothing for a row that is not due.
class Settling {
public:
    Settling(const Plan& plan, const DecisionContext& context, ChangeSet& changes)
        : m_plan(plan), m_context(context), m_now(context.now), m_changes(changes)
    {}

    void poolCidr(const PoolCidr& row)
    {
        if (!isDue(row.dueAt)) {
            age(row);
            return;
        }
        switch (row.state) {
        case CidrState::PendingProvision:
        case CidrState::PendingImport: provision(row); return;
        case CidrState::PendingDeprovision: deprovision(row); return;
        case CidrState::Deprovisioned: removeRow(m_plan, m_changes, row.id); return;
        case CidrState::FailedProvision:
            if (row.cidr.isNull()) {
                removeRow(m_plan, m_changes, row.id);
                return;
            }
            [[fallthrough]];
        case CidrState::Provisioned:
        case CidrState::FailedDeprovision:
        case CidrState::FailedImport: advert(row); return;
        }
    }

    template <class E>
    void life(const E& row)
    {
        if (!isDue(row.dueAt))
            return;
        switch (row.state) {
        case LifeState::CreateInProgress: become(row, LifeState::CreateComplete); return;
        case LifeState::ModifyInProgress: become(row, LifeState::ModifyComplete); return;
        case LifeState::DeleteInProgress: remove(row); return;
        case LifeState::IsolateInProgress: become(row, LifeState::IsolateComplete); return;
        case LifeState::RestoreInProgress: become(row, LifeState::CreateComplete); return;
        case LifeState::CreateComplete:
        case LifeState::CreateFailed:
        case LifeState::ModifyComplete:
        case LifeState::ModifyFailed:
        case LifeState::DeleteComplete:
        case LifeState::DeleteFailed:
        case LifeState::IsolateComplete: become(row, row.state); return;
        }
    }

    void range(const ByoipCidr& row)
    {
        if (!isDue(row.dueAt))
            return;
        if (row.settlesTo == toWire(CidrState::Deprovisioned)) { // it is EC2's no more
            removeRow(m_plan, m_changes, row.id);
            return;
        }
        editRow(m_plan, m_changes, row.id, [](ByoipCidr& after) {
            after.state = after.settlesTo;
            if (after.state == toWire(CidrState::FailedProvision))
                after.statusMessage = whyUnproven(evidenceOf(after));
            after.settlesTo.clear();
            after.dueAt = {};
        });
    }

    void byoasn(const Byoasn& row)
    {
        if (!isDue(row.dueAt)) {
            age(row);
            return;
        }
        switch (row.state) {
        case AsnState::PendingProvision:
            editRow(m_plan, m_changes, row.id, [&](Byoasn& after) { settleByoasn(m_plan, m_context, after); });
            return;
        case AsnState::PendingDeprovision:
            editRow(m_plan, m_changes, row.id, [&](Byoasn& after) {
                after.state = AsnState::Deprovisioned;
                after.dueAt = m_now.plusSeconds(endedByoasnShownSeconds);
            });
            return;
        case AsnState::Provisioned:
        case AsnState::FailedDeprovision:
            editRow(m_plan, m_changes, row.id, [](Byoasn& after) { after.dueAt = {}; });
            return;
        case AsnState::FailedProvision:
        case AsnState::Deprovisioned: removeRow(m_plan, m_changes, row.id); return;
        }
    }

    void association(const AsnAssociation& row)
    {
        if (!isDue(row.dueAt))
            return;
        if (row.state == AsnAssociationState::PendingDisassociation) {
            removeRow(m_plan, m_changes, row.id);
            return;
        }
        editRow(m_plan, m_changes, row.id, [](AsnAssociation& after) {
            if (after.state == AsnAssociationState::PendingAssociation)
                after.state = AsnAssociationState::Associated;
            after.dueAt = {};
        });
    }

    void association(const DiscoveryAssociation& row)
    {
        if (!isDue(row.dueAt))
            return;
        if (row.state == DiscoveryAssociationState::DisassociateInProgress)
            removeRow(m_plan, m_changes, row.id);
        else if (row.state == DiscoveryAssociationState::AssociateInProgress)
            editRow(m_plan, m_changes, row.id, [](DiscoveryAssociation& after) {
                after.state = DiscoveryAssociationState::AssociateComplete;
                after.dueAt = {};
            });
    }

    void association(const ResourceCidr& row, Decision& decision)
    {
        if (!isDue(row.dueAt))
            return;
        if (row.state == AssociationState::Disassociating) {
            removeRow(m_plan, m_changes, row.id);
            releaseLater(m_plan, m_context, row.allocation, decision);
            return;
        }
        editRow(m_plan, m_changes, row.id, [](ResourceCidr& after) {
            if (after.state == AssociationState::Associating)
                after.state = AssociationState::Associated;
            after.dueAt = {};
        });
    }

    void allocation(const Allocation& row)
    {
        if (isDue(row.releasingAt))
            removeAllocation(m_plan, m_changes, row.id);
    }

private:
    [[nodiscard]] bool isDue(Instant at) const { return at && at <= m_now; }

    template <class E>
    void become(const E& row, LifeState state)
    {
        editRow(m_plan, m_changes, row.id, [&](E& after) {
            after.state = state;
            after.dueAt = {};
        });
    }

    // With a row goes what refers to it. Others let go of it when its end began; what came meanwhile does now.
    template <class E>
    void remove(const E& row)
    {
        removeRow(m_plan, m_changes, row.id);
    }
    void remove(const Pool& row) { removePools(m_plan, m_changes, {row.id}); }
    void remove(const ResourceDiscovery& row)
    {
        for (const Share& share : m_plan.all<Share>())
            if (share.discoveries.contains(row.id))
                editRow(m_plan, m_changes, share.id, [&](Share& after) { after.discoveries.removeAll(row.id); });
        removeRow(m_plan, m_changes, row.id);
    }
    void remove(const Scope& row)
    {
        const Scope* home = m_plan.find(m_plan.defaultScope(row.ipam, row.type));
        const ScopeId next = home && !isLeaving(*home) ? home->id : ScopeId{};
        for (const ResourceCidr& cidr : m_plan.all<ResourceCidr>())
            if (cidr.scope == row.id || cidr.pendingScope == row.id)
                editRow(m_plan, m_changes, cidr.id, [&](ResourceCidr& after) {
                    if (after.scope == row.id)
                        after.scope = next;
                    if (after.pendingScope == row.id)
                        after.pendingScope = {};
                });
        removeRow(m_plan, m_changes, row.id);
    }

    /// Nobody has looked for a month: what was accepted may not hold any more.
    template <Proven Row>
    void age(const Row& row)
    {
        if (row.evidence == EvidenceState::Accepted && row.evidenceAt
            && isDue(row.evidenceAt.plusSeconds(evidenceLastsSeconds)))
            editRow(m_plan, m_changes, row.id, [](Row& after) { after.evidence = EvidenceState::Stale; });
    }

    void provision(const PoolCidr& row)
    {
        const bool unproven = isUnproven(m_plan, m_context, row.evidence);
        const bool fails = unproven || row.failure != CidrFailure::None;
        if (fails && row.sourceAllocation)
            removeAllocation(m_plan, m_changes, row.sourceAllocation);
        editRow(m_plan, m_changes, row.id, [&](PoolCidr& after) {
            after.dueAt = {};
            if (!fails) {
                after.state = CidrState::Provisioned;
                return;
            }
            after.state = row.state == CidrState::PendingImport ? CidrState::FailedImport : CidrState::FailedProvision;
            after.sourceAllocation = {};
            if (after.cidr.isNull()) // nothing that could be deprovisioned
                after.dueAt = m_now.plusSeconds(endedCidrShownSeconds);
            if (unproven && after.failureMessage.isEmpty())
                after.failureMessage = whyUnproven(evidenceOf(row)); // a fact; core/text says it
        });
    }

    void deprovision(const PoolCidr& row)
    {
        const auto& blocks = m_plan.space(row.pool).blocks;
        const auto block = blocks.find(row.cidr);
        if (block == blocks.end() || block->second.map.isEmpty()) {
            deprovisionRow(m_plan, m_changes, row, m_now);
            return;
        }
        editRow(m_plan, m_changes, row.id, [](PoolCidr& after) {
            after.state = CidrState::FailedDeprovision;
            after.failureMessage =
                QStringLiteral("The CIDR has one or more allocations."); // AWS's words (contract §17)
            after.dueAt = {};
        });
    }

    void advert(const PoolCidr& row)
    {
        editRow(m_plan, m_changes, row.id, [](PoolCidr& after) {
            if (after.advert == AdvertState::PendingAdvertising)
                after.advert = AdvertState::Advertised;
            else if (after.advert == AdvertState::PendingWithdrawal)
                after.advert = AdvertState::Withdrawn;
            after.dueAt = {};
        });
    }

    const Plan& m_plan;
    const DecisionContext& m_context;
    Instant m_now;
    ChangeSet& m_changes;
};

} // namespace

Result<Decision> decideOne(const Plan& plan, const Settle&, const DecisionContext& context)
{
    Decision decision;
    Settling settling(plan, context, decision.changes);
    for (const ResourceCidr& row : plan.all<ResourceCidr>())
        settling.association(row, decision);
    for (const Allocation& row : plan.all<Allocation>())
        settling.allocation(row);
    for (const PoolCidr& row : plan.all<PoolCidr>())
        settling.poolCidr(row);
    for (const ByoipCidr& row : plan.all<ByoipCidr>())
        settling.range(row);
    for (const AsnAssociation& row : plan.all<AsnAssociation>())
        settling.association(row);
    for (const Byoasn& row : plan.all<Byoasn>())
        settling.byoasn(row);
    for (const VerificationToken& row : plan.all<VerificationToken>())
        settling.life(row);
    for (const Pool& row : plan.all<Pool>())
        settling.life(row);
    for (const Scope& row : plan.all<Scope>())
        settling.life(row);
    for (const Ipam& row : plan.all<Ipam>())
        settling.life(row);
    for (const ResourceDiscovery& row : plan.all<ResourceDiscovery>())
        settling.life(row);
    for (const DiscoveryAssociation& row : plan.all<DiscoveryAssociation>())
        settling.association(row);
    if (decision.changes.isEmpty())
        return decision;
    addAutoImportFollowUps(plan, decision);
    addRefillFollowUps(plan, decision);
    return decision;
}

} // namespace cadastre
