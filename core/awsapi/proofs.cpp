// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/proofs.h"

#include "plan/announcement.h"

#include <algorithm>

namespace cadastre::awsapi {

namespace {

constexpr const char* tokenParameter = "IpamExternalResourceVerificationTokenId";
constexpr const char* contextParameter = "CidrAuthorizationContext.Message";
constexpr const char* signatureParameter = "CidrAuthorizationContext.Signature";

ProofClaim claimOf(const Call& call, const std::variant<Prefix, Asn>& subject, const QString& message,
                   const QString& signature)
{
    ProofClaim claim;
    claim.message = message.toUtf8();
    claim.signature = signature.toUtf8();
    claim.account = call.account.toString();
    claim.subject = subject;
    claim.now = call.now();
    return claim;
}

/// By what is known outside. What a message says of itself needs none of that (contract §10.2, checks 1 to 4): where nobody
/// looks at certificates a bad one is refused all the same, and a good one stays unchecked. A text without any field, which
/// people send to have something in its place, is not judged; nor are host bits, which AWS's own samples have (§7.2).
std::optional<Evidence> judged(const Call& call, const ProofClaim& claim, const QList<Asn>& origins)
{
    if (auto evidence = call.world().evidenceFor(claim, origins); evidence || !claim.message.contains('|'))
        return evidence;
    ProofMaterial material;
    material.claim = claim;
    material.certificateWasSought = false;
    const CheckedProof checked = checkProof(material);
    const auto& findings = checked.verdict.findings;
    const bool isBad = std::any_of(findings.begin(), findings.end(), [](const ProofFinding& finding) {
        return finding.gravity == VerdictOutcome::Reject && finding.reason != ProofReason::CidrNotCanonical;
    });
    return isBad ? std::optional(checked.evidence) : std::nullopt;
}

} // namespace

void checkVerificationMethod(const Parameters& request)
{
    const QString method = request.value("VerificationMethod");
    const bool hasToken = !request.value(tokenParameter).isEmpty();
    const bool hasContext = !request.value(contextParameter).isEmpty() || !request.value(signatureParameter).isEmpty();
    if (hasToken && (hasContext || method != QLatin1String("dns-token"))) // without a method it is remarks-x509
        throw invalidCombination(QStringLiteral("The request can only contain %1 with VerificationMethod dns-token and "
                                                "without a CIDR Authorization Context.")
                                     .arg(QString::fromLatin1(tokenParameter)));
    if (method == QLatin1String("dns-token") && !hasToken)
        throw missingParameter(QString::fromLatin1(tokenParameter));
}

std::optional<Evidence> evidenceFor(const Call& call, const ProvisionCidr& command)
{
    const Plan& plan = call.plan();
    const Pool& pool = plan.get(command.pool);
    if (!command.cidr || pool.source || pool.publicIpSource != PublicIpSource::Byoip)
        return std::nullopt;
    const QList<Asn> origins = originsOf(plan.settings().partition);
    const ProofClaim claim =
        claimFor(plan, command.pool, *command.cidr, command.message, command.signature, call.now());
    if (const VerificationToken* token = plan.find(plan.byTextId<VerificationToken>(command.tokenId)))
        return call.world().evidenceFor(claim, DnsToken{token->name, token->value, token->notAfter}, origins);
    if (command.message.isEmpty() || command.signature.isEmpty())
        return std::nullopt;
    return judged(call, claim, origins);
}

std::optional<Evidence> evidenceForRange(const Call& call, const Prefix& cidr, bool isAdvertisable)
{
    ProofClaim claim =
        claimOf(call, cidr, call.request.value(contextParameter), call.request.value(signatureParameter));
    if (isAdvertisable || cidr.family() == Family::IPv4)
        claim.advertising = Advertising::Advertisable;
    return judged(call, claim, originsOf(call.plan().settings().partition));
}

std::optional<Evidence> evidenceFor(const Call& call, const ProvisionByoasn& command)
{
    return judged(call, claimOf(call, Asn{command.asn}, command.message, command.signature), {});
}

} // namespace cadastre::awsapi
