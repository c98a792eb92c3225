// SPDX-License-Identifier: GPL-3.0-or-later
// AS numbers of one's own and the CIDRs that are announced from them (contract §11.2).
#include "change/decisions.h"
#include "change/edits.h"
#include "change/privatekeys.h"
#include "net/asn.h"
#include "plan/announcement.h"

namespace cadastre {

namespace {

bool hasEnded(AsnState state) { return state == AsnState::FailedProvision || state == AsnState::Deprovisioned; }

/// A number that could be announced to the Internet. Those for documentation are let through: people rehearse with them.
bool isPublic(Asn asn)
{
    const bool isForDocuments =
        (asn.value >= 64496 && asn.value <= 64511) || (asn.value >= 65536 && asn.value <= 65551); // RFC 5398
    return !asn.isPrivateUse() && (!asn.isReserved() || isForDocuments);
}

Unexpected refuseState(const Byoasn& row)
{
    return refuse(ErrorCode::AsnInvalidState, Asn{row.asn}.toString(), {{QStringLiteral("state"), toWire(row.state)}});
}

/// The caller's own number, in whichever of its IPAMs.
const Byoasn* ownByoasn(const Plan& plan, const DecisionContext& context, quint32 asn)
{
    for (const Byoasn& row : plan.all<Byoasn>())
        if (const Ipam* ipam = plan.find(row.ipam);
            row.asn == asn && ipam && ipam->owner == actingAccount(plan, context))
            return &row;
    return nullptr;
}

std::size_t associationsOf(const Plan& plan, ByoasnId byoasn)
{
    std::size_t count = 0;
    for (const AsnAssociation& row : plan.all<AsnAssociation>())
        count += row.byoasn == byoasn ? 1 : 0;
    return count;
}

} // namespace

void settleByoasn(const Plan& plan, const DecisionContext& context, Byoasn& row)
{
    const bool isRefused = isUnproven(plan, context, row.evidence);
    row.state = isRefused ? AsnState::FailedProvision : AsnState::Provisioned;
    row.statusMessage = isRefused ? whyUnproven(evidenceOf(row)) : QString();
    row.dueAt = isRefused ? context.now.plusSeconds(endedByoasnShownSeconds) : Instant();
}

Result<Decision> decideOne(const Plan& plan, const ProvisionByoasn& command, const DecisionContext& context)
{
    const auto ipam = ownIpam(plan, context, command.ipam);
    if (!ipam)
        return Unexpected(ipam.error());
    const QString subject = Asn{command.asn}.toString();
    if (!isPublic(Asn{command.asn}))
        return refuseValue(subject, "asn", subject, "asn-not-public");
    if (command.message.isEmpty() || command.signature.isEmpty())
        return refuse(ErrorCode::AuthorizationRequired, subject);
    if (auto ok = refusePrivateKey(subject, command.message, command.signature); !ok)
        return Unexpected(ok.error());
    const Byoasn* earlier = nullptr;
    qint64 count = 1;
    for (const Byoasn& row : plan.all<Byoasn>()) {
        if (row.asn == command.asn && !hasEnded(row.state))
            return refuseState(row);
        if (row.ipam != command.ipam)
            continue;
        if (row.asn == command.asn)
            earlier = &row; // it is tried again
        count += hasEnded(row.state) ? 0 : 1;
    }
    Decision decision;
    if (auto ok = checkQuota(plan, context, "byoasns-per-ipam", count, plan.textId(**ipam), decision.notes); !ok)
        return Unexpected(ok.error());

    Byoasn row;
    row.id = earlier ? earlier->id : plan.all<Byoasn>().nextId();
    row.ipam = command.ipam;
    row.asn = command.asn;
    row.authorizationMessage = command.message;
    row.authorizationSignature = command.signature;
    if (command.evidence)
        keepEvidence(row, *command.evidence);
    row.basis = context.basis;
    row.createdAt = context.now;
    row.dueAt = settlesAt(plan, context);
    row.state = AsnState::PendingProvision;
    if (!row.dueAt)
        settleByoasn(plan, context, row);
    if (earlier)
        decision.changes.update(*earlier, std::move(row));
    else
        decision.changes.insert(std::move(row));
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const DeprovisionByoasn& command, const DecisionContext& context)
{
    const Byoasn* row = plan.find(command.byoasn);
    if (!row)
        return refuseUnknown("byoasn");
    if (const auto ipam = ownIpam(plan, context, row->ipam); !ipam)
        return Unexpected(ipam.error());
    if (row->state != AsnState::Provisioned && row->state != AsnState::FailedDeprovision
        && row->state != AsnState::FailedProvision)
        return refuseState(*row);
    if (const std::size_t count = associationsOf(plan, row->id); count > 0)
        return refuseOccupied(Asn{row->asn}.toString(), "asn-associations", count);
    Decision decision;
    const Instant dueAt = settlesAt(plan, context);
    editRow(plan, decision.changes, row->id, [&](Byoasn& after) {
        after.state = dueAt ? AsnState::PendingDeprovision : AsnState::Deprovisioned;
        after.statusMessage.clear();
        after.dueAt = dueAt ? dueAt : context.now.plusSeconds(endedByoasnShownSeconds);
    });
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const AssociateByoasn& command, const DecisionContext& context)
{
    const QString asn = Asn{command.asn}.toString();
    const Byoasn* byoasn = ownByoasn(plan, context, command.asn);
    if (!byoasn)
        return refuseUnknown("byoasn", asn);
    if (byoasn->state != AsnState::Provisioned)
        return refuseState(*byoasn);
    const auto row = announceableRow(plan, context, command.cidr, "AssociateIpamByoasn");
    if (!row)
        return Unexpected(row.error());
    if (const auto here = checkCallLocale(context, plan.get((*row)->pool).locale, command.cidr.toString()); !here)
        return Unexpected(here.error());
    Decision decision;
    if (const AsnAssociation* known = associationOf(plan, (*row)->id)) {
        if (known->byoasn == byoasn->id && known->state != AsnAssociationState::PendingDisassociation)
            return decision; // success, same state
        return refuse(ErrorCode::AsnInvalidState, Asn{plan.get(known->byoasn).asn}.toString(),
                      {{QStringLiteral("state"), toWire(known->state)}});
    }
    AsnAssociation association;
    association.id = plan.all<AsnAssociation>().nextId();
    association.byoasn = byoasn->id;
    association.poolCidr = (*row)->id;
    association.dueAt = settlesAt(plan, context);
    if (association.dueAt)
        association.state = AsnAssociationState::PendingAssociation;
    association.basis = context.basis;
    association.createdAt = context.now;
    decision.changes.insert(std::move(association));
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const DisassociateByoasn& command, const DecisionContext& context)
{
    const QString asn = Asn{command.asn}.toString();
    const Byoasn* byoasn = ownByoasn(plan, context, command.asn);
    if (!byoasn)
        return refuseUnknown("byoasn", asn);
    const AsnAssociation* association = nullptr;
    for (const AsnAssociation& row : plan.all<AsnAssociation>())
        if (row.byoasn == byoasn->id && plan.get(row.poolCidr).cidr == command.cidr)
            association = &row;
    if (!association)
        return refuseUnknown("asn-association", asn + u' ' + command.cidr.toString());
    if (const auto here =
            checkCallLocale(context, plan.get(plan.get(association->poolCidr).pool).locale, command.cidr.toString());
        !here)
        return Unexpected(here.error());
    if (association->state == AsnAssociationState::PendingDisassociation)
        return refuse(ErrorCode::AsnInvalidState, asn, {{QStringLiteral("state"), toWire(association->state)}});
    const PoolCidr& cidr = plan.get(association->poolCidr);
    if (cidr.originAsn == command.asn && cidr.advert != AdvertState::Withdrawn) // back to Amazon's first, or withdrawn
        return refuse(ErrorCode::CidrAdvertised, command.cidr.toString(),
                      {{QStringLiteral("region"), plan.get(cidr.pool).locale.localeText()}});
    Decision decision;
    const Instant dueAt = settlesAt(plan, context);
    if (!dueAt)
        removeRow(plan, decision.changes, association->id);
    else
        editRow(plan, decision.changes, association->id, [&](AsnAssociation& after) {
            after.state = AsnAssociationState::PendingDisassociation;
            after.dueAt = dueAt;
        });
    return decision;
}

} // namespace cadastre
