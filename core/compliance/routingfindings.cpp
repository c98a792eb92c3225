// SPDX-License-Identifier: GPL-3.0-or-later
// Proof and announcement of public space (contract §7, §10, §11).
#include "compliance/auditrun.h"
#include "plan/announcement.h"
#include "plan/evidence.h"

namespace cadastre {

namespace {

bool isTopLevelByoip(const Plan& plan, const Pool& pool)
{
    const Scope* scope = plan.find(pool.scope);
    return scope && scope->type == ScopeType::Public && !pool.source && pool.publicIpSource == PublicIpSource::Byoip;
}

/// The fact `proof` and those behind it, from which core/text makes the sentence of the reason that rejects.
void addRejection(Finding& finding, const Evidence& evidence)
{
    const EvidenceReason* reason = evidence.rejection();
    if (!reason)
        return;
    finding.facts.insert(QStringLiteral("proof"), reason->code);
    for (auto fact = reason->facts.cbegin(); fact != reason->facts.cend(); ++fact)
        finding.facts.insert(QStringLiteral("proof.") + fact.key(), fact.value());
}

/// What ran out since it was accepted, and what the ROAs of that day do not let through.
void checkAge(AuditRun& run, const PoolCidr& cidr, const Evidence& evidence)
{
    const auto expired = [&](const char* what, Instant at) {
        if (at && at < run.now)
            run.addPoolCidr("PROOF-EXPIRED", cidr,
                            {{QStringLiteral("what"), QLatin1String(what)}, {QStringLiteral("date"), toString(at)}})
                .key += u' ' + QLatin1String(what);
    };
    expired("message", evidence.messageExpires);
    expired("certificate", evidence.certificateExpires);
    if (!needsRoa(run.plan, cidr))
        return;
    for (const EvidenceOrigin& origin : evidence.origins) {
        const QString asn = Asn{origin.asn}.toString();
        if (origin.expires && origin.expires < run.now)
            run.addPoolCidr("ROA-LAPSED", cidr,
                            {{QStringLiteral("asn"), asn}, {QStringLiteral("date"), toString(origin.expires)}})
                .key += u' ' + asn; // each origin stands for itself
        else if (origin.reason == routeReasonWord(RouteReason::TooLong))
            run.addPoolCidr("ROA-MAXLEN", cidr, {{QStringLiteral("asn"), asn}}).key += u' ' + asn;
    }
}

/// What is announced now, held against the VRPs that are known now; the evidence is of the day of the proof.
void checkAnnounced(AuditRun& run, const PoolCidr& cidr)
{
    if (cidr.advert != AdvertState::Advertised && cidr.advert != AdvertState::PendingAdvertising)
        return;
    for (const AnnouncementCheck& check :
         checkAnnouncement({cidr.cidr, originsOf(run.plan, cidr)}, *run.outside.vrps, run.now)) {
        const RouteState state = check.validity.state;
        if (state != RouteState::Invalid && state != RouteState::NotFound)
            continue;
        const QString asn = check.route.origin.toString();
        Finding& finding = run.addPoolCidr(state == RouteState::Invalid ? "ROUTE-INVALID" : "ROUTE-NOTFOUND", cidr,
                                           {{QStringLiteral("asn"), asn},
                                            {QStringLiteral("route"), routeReasonWord(check.validity.reason)}});
        finding.key += u' ' + asn;
        if (!check.decidedBy.prefix.isNull()) {
            finding.facts.insert(QStringLiteral("vrp"), check.decidedBy.prefix.toString());
            finding.facts.insert(QStringLiteral("vrpMaxLength"), QString::number(check.decidedBy.maxLength));
            finding.facts.insert(QStringLiteral("vrpAsn"), check.decidedBy.asn.toString());
        }
        finding.fixes.push_back({QStringLiteral("withdraw"),
                                 {{QStringLiteral("cidr"), cidr.cidr.toString()}},
                                 {Withdraw{cidr.cidr, run.plan.get(cidr.pool).locale}}});
        finding.fixes.push_back({QStringLiteral("waive"), {}, {}});
    }
}

} // namespace

void checkRouting(AuditRun& run)
{
    const bool knowsRoutes = run.outside.vrps && run.outside.vrps->isLoaded();
    const Plan& plan = run.plan;
    for (const PoolCidr& cidr : plan.all<PoolCidr>()) {
        const Pool& pool = plan.get(cidr.pool);
        const Evidence evidence = evidenceOf(cidr);
        if (cidr.state == CidrState::FailedProvision || cidr.state == CidrState::FailedDeprovision)
            addRejection(run.addPoolCidr("PROVISION-FAILED", cidr,
                                         {{QStringLiteral("state"), toWire(cidr.state)},
                                          {QStringLiteral("reason"), cidr.failureMessage},
                                          {QStringLiteral("code"), toWire(cidr.failure)}}),
                         evidence);
        switch (cidr.evidence) {
        case EvidenceState::NotNeeded:
        case EvidenceState::Accepted: break;
        case EvidenceState::NotChecked:
            if (holdsSpace(cidr.state) || cidr.state == CidrState::PendingProvision)
                run.addPoolCidr("EVIDENCE-UNCHECKED", cidr).fixes.push_back({QStringLiteral("waive"), {}, {}});
            break;
        case EvidenceState::Rejected: addRejection(run.addPoolCidr("EVIDENCE-REJECTED", cidr), evidence); break;
        case EvidenceState::Stale:
            run.addPoolCidr("EVIDENCE-STALE", cidr, {{QStringLiteral("since"), toString(cidr.evidenceAt)}});
            break;
        }
        if (cidr.evidence == EvidenceState::Accepted || cidr.evidence == EvidenceState::Stale)
            checkAge(run, cidr, evidence);
        if (knowsRoutes)
            checkAnnounced(run, cidr);
        if (pool.advertisable && !pool.locale.isEmpty() && cidr.state == CidrState::Provisioned
            && cidr.advert == AdvertState::Withdrawn) {
            Finding& finding =
                run.addPoolCidr("NOT-ADVERTISED", cidr, {{QStringLiteral("region"), pool.locale.toString()}});
            finding.fixes.push_back({QStringLiteral("advertise"),
                                     {{QStringLiteral("cidr"), cidr.cidr.toString()}},
                                     {Advertise{cidr.cidr, pool.locale, ownAsnOf(plan, cidr)}}});
            finding.fixes.push_back({QStringLiteral("waive"), {}, {}});
        }
    }
    for (const Pool& pool : plan.all<Pool>())
        if (isTopLevelByoip(plan, pool) && pool.originator == Originator::Undecided)
            run.addPool("ORIGINATOR", pool).fixes.push_back({QStringLiteral("decide-originator"), {}, {}});
}

} // namespace cadastre
