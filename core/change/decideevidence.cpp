// SPDX-License-Identifier: GPL-3.0-or-later
// Proof of ownership as the plan keeps it (contract §10.2): the checking itself is done outside, its outcome comes in.
#include "change/decisions.h"
#include "change/edits.h"
#include "net/asn.h"
#include "plan/evidence.h"

namespace cadastre {

bool isUnproven(const Plan& plan, const DecisionContext& context, EvidenceState evidence)
{
    switch (evidence) {
    case EvidenceState::NotNeeded:
    case EvidenceState::Accepted: return false;
    case EvidenceState::Rejected: return true;
    case EvidenceState::NotChecked:
    case EvidenceState::Stale:
        return context.pace.evidence.value_or(plan.settings().evidence) == EvidenceMode::Required;
    }
    return false;
}

QString whyUnproven(const Evidence& evidence)
{
    if (const EvidenceReason* reason = evidence.rejection())
        return reason->code;
    return QStringLiteral("evidence-") + toWire(evidence.state);
}

Result<Decision> decideOne(const Plan& plan, const RecordEvidence& command, const DecisionContext& context)
{
    const PoolCidr* row = plan.find(command.cidr);
    if (!row || row->state == CidrState::Deprovisioned)
        return refuseUnknown("pool-cidr", plan.textId(command.cidr));
    const Pool& pool = plan.get(row->pool);
    const QString subject = row->cidr.toString();
    if (auto ok = checkPoolOwner(plan, context, pool, "RecordEvidence"); !ok)
        return Unexpected(ok.error());
    if (row->evidence == EvidenceState::NotNeeded) // private space, Amazon's, a part of a proven range
        return refuse(ErrorCode::AuthorizationNotAllowed, subject);
    Decision decision;
    editRow(plan, decision.changes, row->id, [&](PoolCidr& after) { keepEvidence(after, command.evidence); });
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const RecordAsnEvidence& command, const DecisionContext& context)
{
    const Byoasn* row = plan.find(command.byoasn);
    if (!row || row->state == AsnState::Deprovisioned)
        return refuseUnknown("byoasn", row ? Asn{row->asn}.toString() : QString());
    if (const auto ipam = ownIpam(plan, context, row->ipam); !ipam)
        return Unexpected(ipam.error());
    Decision decision;
    editRow(plan, decision.changes, row->id, [&](Byoasn& after) { keepEvidence(after, command.evidence); });
    return decision;
}

} // namespace cadastre
