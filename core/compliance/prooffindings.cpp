// SPDX-License-Identifier: GPL-3.0-or-later
// Proof of public space and of AS numbers of one's own (contract §7, §10, §11.2).
#include "compliance/auditrun.h"
#include "net/asn.h"
#include "plan/announcement.h"
#include "plan/evidence.h"

namespace cadastre {

namespace {

/// From here on the end of a message or a certificate is said before it comes.
constexpr qint64 noticeSeconds = 30LL * 24 * 3600;

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

/// What ran out since it was accepted, by one rule, and what is about to, by another. `add` makes the finding of a rule;
/// message and certificate stand for themselves.
template <class Add>
void checkExpiry(const AuditRun& run, const Evidence& evidence, const char* expiredRule, Add add)
{
    for (const auto& [what, at] :
         {std::pair("message", evidence.messageExpires), std::pair("certificate", evidence.certificateExpires)}) {
        const bool isExpired = at && at < run.now;
        if (!at || (!isExpired && run.now.plusSeconds(noticeSeconds) < at))
            continue;
        Finding& finding = add(isExpired ? expiredRule : "PROOF-EXPIRING");
        finding.facts.insert(QStringLiteral("what"), QLatin1String(what));
        finding.facts.insert(QStringLiteral("date"), toString(at));
        finding.key += u' ' + QLatin1String(what);
    }
}

/// What the ROAs of the day of the proof do not let through, or do no more.
void checkRoas(AuditRun& run, const PoolCidr& cidr, const Evidence& evidence)
{
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
    for (const EvidenceReason& reason : evidence.reasons)
        if (reason.code == QLatin1String("roa-too-short")) {
            const QString asns = reason.facts.value(QStringLiteral("asns"));
            run.addPoolCidr("ROA-MAXLEN", cidr,
                            {{QStringLiteral("asn"), asns},
                             {QStringLiteral("length"), reason.facts.value(QStringLiteral("length"))}})
                .key += u' ' + asns;
        }
}

void checkRange(AuditRun& run, const PoolCidr& cidr)
{
    const Evidence evidence = evidenceOf(cidr);
    if (cidr.state == CidrState::FailedProvision || cidr.state == CidrState::FailedDeprovision)
        addRejection(run.addPoolCidr("PROVISION-FAILED", cidr,
                                     {{QStringLiteral("state"), toWire(cidr.state)},
                                      {QStringLiteral("reason"), cidr.failureMessage},
                                      {QStringLiteral("code"), toWire(cidr.failure)}}),
                     evidence);
    switch (cidr.evidence) {
    case EvidenceState::NotNeeded: return;
    case EvidenceState::NotChecked:
        if (holdsSpace(cidr.state) || cidr.state == CidrState::PendingProvision)
            run.addPoolCidr("EVIDENCE-UNCHECKED", cidr).fixes.push_back({QStringLiteral("waive"), {}, {}});
        return;
    case EvidenceState::Rejected: addRejection(run.addPoolCidr("EVIDENCE-REJECTED", cidr), evidence); return;
    case EvidenceState::Stale:
        run.addPoolCidr("EVIDENCE-STALE", cidr, {{QStringLiteral("since"), toString(cidr.evidenceAt)}});
        break;
    case EvidenceState::Accepted: break;
    }
    checkExpiry(run, evidence, "PROOF-EXPIRED",
                [&](const char* rule) -> Finding& { return run.addPoolCidr(rule, cidr); });
    checkRoas(run, cidr, evidence);
}

/// An AS number that AWS announces from, or was asked to. One that failed goes by itself, but its cause is said till then.
void checkAsn(AuditRun& run, const Byoasn& byoasn)
{
    if (byoasn.state == AsnState::Deprovisioned || byoasn.state == AsnState::PendingDeprovision)
        return;
    const Evidence evidence = evidenceOf(byoasn);
    const auto waivable = [](Finding& finding) { finding.fixes.push_back({QStringLiteral("waive"), {}, {}}); };
    switch (byoasn.evidence) {
    case EvidenceState::NotNeeded: return;
    case EvidenceState::NotChecked: waivable(run.addByoasn("ASN-UNCHECKED", byoasn)); return;
    case EvidenceState::Rejected: addRejection(run.addByoasn("ASN-REJECTED", byoasn), evidence); return;
    case EvidenceState::Stale:
        run.addByoasn("ASN-STALE", byoasn, {{QStringLiteral("since"), toString(byoasn.evidenceAt)}});
        break;
    case EvidenceState::Accepted: break;
    }
    checkExpiry(run, evidence, "ASN-EXPIRED",
                [&](const char* rule) -> Finding& { return run.addByoasn(rule, byoasn); });
}

} // namespace

void checkProofs(AuditRun& run)
{
    for (const PoolCidr& cidr : run.plan.all<PoolCidr>())
        checkRange(run, cidr);
    for (const Byoasn& byoasn : run.plan.all<Byoasn>())
        checkAsn(run, byoasn);
}

} // namespace cadastre
