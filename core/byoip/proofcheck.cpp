// SPDX-License-Identifier: GPL-3.0-or-later
#include "byoip/proofcheck.h"

#include "byoip/authorizationmessage.h"
#include "plan/announcement.h"

#include <QDateTime>

namespace cadastre {

namespace {

constexpr qint64 vrpsLastSeconds = 24 * 3600; // as VrpDocument::staleSeconds

Instant endOf(QDate day) { return {QDateTime(day, QTime(23, 59, 59), Qt::UTC).toMSecsSinceEpoch()}; }

/// The range with each origin, as of the claim's moment. An AS number has nothing to announce.
QList<AnnouncementCheck> announcementsOf(const ProofMaterial& material)
{
    const auto* prefix = std::get_if<Prefix>(&material.claim.subject);
    if (prefix == nullptr || material.vrps == nullptr || material.claim.advertising != Advertising::Advertisable)
        return {};
    return checkAnnouncement({*prefix, material.origins}, *material.vrps, material.claim.now);
}

/// The longest prefix that AWS announces of a range, and asks the ROA's maxLength for (contract §10.4).
int announcedLength(Family family) { return family == Family::IPv4 ? 24 : 48; }

/// Does a ROA let the origin announce a block of that length in the range? Where there are many, the first are looked at:
/// one maxLength serves them all, and who makes ROAs block by block (RFC 9319) begins there.
bool letsBlocksThrough(const VrpSet& vrps, const Prefix& range, int length, Asn origin, Instant now)
{
    constexpr std::uint64_t most = 256;
    const int bits = length - range.length();
    const std::uint64_t blocks = bits >= 8 ? most : std::uint64_t{1} << bits;
    for (std::uint64_t i = 0; i < blocks; ++i)
        if (checkAnnouncement({range.child(i, length), {origin}}, vrps, now).first().validity.state
            == RouteState::Valid)
            return true;
    return false;
}

bool hasNoData(const AnnouncementCheck& check) { return check.validity.state == RouteState::NoData; }

Verdict verdictOn(const ProofMaterial& material, const ProofClaim& claim)
{
    if (material.token)
        return verifyToken(claim, *material.token, material.zone);
    if (!material.certificateWasSought)
        return verifyWithoutCertificate(claim);
    if (!material.rdapAnswer.isEmpty())
        return verifyAuthorization(claim, material.rdapAnswer);
    return verifyAuthorization(claim, certificatesIn(QString::fromUtf8(material.certificateText)));
}

void takeOrigins(Evidence& evidence, const QList<AnnouncementCheck>& announcements)
{
    for (const AnnouncementCheck& check : announcements)
        evidence.origins.append({check.route.origin.value, routeStateWord(check.validity.state),
                                 routeReasonWord(check.validity.reason), check.decidedBy.expires});
}

QString handleIn(const ProofMaterial& material)
{
    if (material.rdapAnswer.isEmpty())
        return {};
    const auto record = readRdapRecord(material.rdapAnswer, material.claim.subject);
    return record ? record->handle : QString();
}

/// A part of the proof that nobody looked at: it is not accepted, and the reason is kept.
void leaveOpen(Evidence& evidence, const char* reason)
{
    if (evidence.state == EvidenceState::Accepted)
        evidence.state = EvidenceState::NotChecked;
    evidence.reasons.append({QString::fromLatin1(reason), true, {}});
}

Evidence evidenceFrom(const ProofMaterial& material, const CheckedProof& checked)
{
    Evidence evidence;
    const Verdict& verdict = checked.verdict;
    evidence.state = verdict.outcome == VerdictOutcome::Reject ? EvidenceState::Rejected : EvidenceState::Accepted;
    const bool isOlder = material.answeredAt && material.answeredAt < material.claim.now;
    evidence.checkedAt = isOlder ? material.answeredAt : material.claim.now;
    evidence.method = material.token ? QStringLiteral("dns-token") : QStringLiteral("message");
    evidence.source = material.source;
    evidence.handle = handleIn(material);
    if (verdict.certificate) {
        evidence.certificate = verdict.certificate->fingerprint();
        evidence.certificateExpires = verdict.certificate->notAfter();
    }
    if (!material.token)
        if (const MessageReading message = readAuthorizationMessage(material.claim.message); message.expires)
            evidence.messageExpires = endOf(*message.expires);
    for (const ProofFinding& finding : verdict.findings)
        evidence.reasons.append(
            {proofReasonCode(finding.reason), finding.gravity == VerdictOutcome::Reject, finding.facts});
    if (material.token && material.zone == nullptr)
        leaveOpen(evidence, "txt-not-checked");
    if (!material.token && !material.certificateWasSought)
        leaveOpen(evidence, "certificate-not-checked");
    if (material.claim.advertising != Advertising::Advertisable)
        return evidence;
    if (material.vrps == nullptr) {
        leaveOpen(evidence, "roa-not-checked");
        return evidence;
    }
    evidence.roaSource = material.roaSource;
    takeOrigins(evidence, checked.announcements);
    if (std::any_of(checked.announcements.begin(), checked.announcements.end(), hasNoData))
        leaveOpen(evidence, "roa-no-data");
    if (material.vrpsBuiltAt && material.vrpsBuiltAt.plusSeconds(vrpsLastSeconds) < material.claim.now)
        evidence.reasons.append(
            {QStringLiteral("vrps-old"), false, {{QStringLiteral("date"), toString(material.vrpsBuiltAt)}}});
    return evidence;
}

} // namespace

ProofClaim claimFor(const Plan& plan, PoolId pool, const Prefix& cidr, const QString& message, const QString& signature,
                    Instant now)
{
    PoolCidr row; // as it would stand
    row.pool = pool;
    row.cidr = cidr;
    ProofClaim claim;
    claim.message = message.toUtf8();
    claim.signature = signature.toUtf8();
    claim.account = plan.get(pool).owner.toString();
    claim.subject = cidr;
    claim.advertising = needsRoa(plan, row) ? Advertising::Advertisable : Advertising::NotAdvertisable;
    claim.now = now;
    return claim;
}

CheckedProof checkProof(const ProofMaterial& material)
{
    CheckedProof checked;
    checked.announcements = announcementsOf(material);
    ProofClaim claim = material.claim;
    for (const AnnouncementCheck& check : checked.announcements) {
        const Prefix& range = check.route.prefix;
        claim.announcedLength = announcedLength(range.family());
        if (check.validity.state != RouteState::Valid && !hasNoData(check))
            claim.asnsWithoutRoa.append(check.route.origin);
        else if (check.validity.state == RouteState::Valid && range.length() < claim.announcedLength
                 && !letsBlocksThrough(*material.vrps, range, claim.announcedLength, check.route.origin, claim.now))
            claim.asnsWithShortRoa.append(check.route.origin);
    }
    checked.verdict = verdictOn(material, claim);
    checked.evidence = evidenceFrom(material, checked);
    return checked;
}

} // namespace cadastre
