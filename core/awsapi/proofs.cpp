// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/proofs.h"

#include "plan/announcement.h"

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

} // namespace

void checkVerificationMethod(const Parameters& request)
{
    const QString method = request.value("VerificationMethod");
    const bool hasToken = !request.value(tokenParameter).isEmpty();
    const bool hasContext = !request.value(contextParameter).isEmpty() || !request.value(signatureParameter).isEmpty();
    if (hasToken && (hasContext || method == QLatin1String("remarks-x509")))
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
    return call.world().evidenceFor(claim, origins);
}

std::optional<Evidence> evidenceForRange(const Call& call, const Prefix& cidr, bool isAdvertisable)
{
    ProofClaim claim =
        claimOf(call, cidr, call.request.value(contextParameter), call.request.value(signatureParameter));
    if (isAdvertisable || cidr.family() == Family::IPv4)
        claim.advertising = Advertising::Advertisable;
    return call.world().evidenceFor(claim, originsOf(call.plan().settings().partition));
}

std::optional<Evidence> evidenceFor(const Call& call, const ProvisionByoasn& command)
{
    return call.world().evidenceFor(claimOf(call, Asn{command.asn}, command.message, command.signature), {});
}

} // namespace cadastre::awsapi
