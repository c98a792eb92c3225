// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/provisionchecks.h"

#include "change/decisions.h"
#include "change/edits.h"
#include "change/privatekeys.h"
#include "net/specialregistry.h"
#include "plan/policy.h"

namespace cadastre {

namespace {

constexpr int longestByoipIpv4 = 24;
constexpr int shortestAmazonIpv6 = 40;
constexpr int longestAmazonIpv6 = 52;

Unexpected refuseTooLong(const QString& subject, int length, int limit, const char* reason)
{
    return refuse(ErrorCode::PrefixTooLong, subject,
                  {{QStringLiteral("length"), QString::number(length)},
                   {QStringLiteral("limit"), QString::number(limit)},
                   {QStringLiteral("reason"), QLatin1String(reason)}});
}

/// Sizes of contract §7.4's second table.
Result<void> checkLength(const Plan& plan, const Pool& pool, PoolKind kind, bool isPublic, int length,
                         const QString& subject, QList<Note>& notes)
{
    const Policy policy = plan.settings().policy;
    if (pool.family == Family::IPv4) {
        if (kind == PoolKind::TopByoip && length > longestByoipIpv4)
            return refuseTooLong(subject, length, longestByoipIpv4, "byoip-ipv4");
        return {};
    }
    if (kind == PoolKind::Planning)
        return {};
    if (!isPublic) {
        const int limit = smallestPrivateIpv6Length(policy);
        return length > limit ? Result<void>(refuseTooLong(subject, length, limit, "private-ipv6")) : Result<void>();
    }
    if (kind == PoolKind::TopAmazon) {
        if (length > longestAmazonIpv6)
            return refuseTooLong(subject, length, longestAmazonIpv6, "amazon-ipv6");
        if (length < shortestAmazonIpv6)
            return refuse(ErrorCode::PrefixTooShort, subject,
                          {{QStringLiteral("length"), QString::number(length)},
                           {QStringLiteral("limit"), QString::number(shortestAmazonIpv6)}});
        if (length % 4 != 0)
            return refuseValue(subject, "netmask", QString::number(length), "not-a-multiple-of-4");
        return {};
    }
    if (pool.publicIpSource == PublicIpSource::Amazon) // a child: any length inside
        return {};
    if (pool.advertisable) {
        const int limit = smallestAdvertisableLength(policy);
        return length > limit ? Result<void>(refuseTooLong(subject, length, limit, "advertisable")) : Result<void>();
    }
    const int limit = smallestNonAdvertisableLength(policy);
    if (length > limit)
        return refuseTooLong(subject, length, limit, "not-advertisable");
    if (policy == Policy::Blog2022 && length > warnBeyondNonAdvertisableLength(policy)) // decisions.md, Policy
        notes.append(refuseTooLong(subject, length, warnBeyondNonAdvertisableLength(policy), "older-rule").value());
    return {};
}

/// Which space belongs in which scope (contract §5, §7.4). In a private scope any IPv4 goes, as AWS takes it.
Result<void> checkSpace(const Plan& plan, const Ipam& ipam, bool isPublic, const Prefix& cidr)
{
    constexpr Prefix uniqueLocal = *Prefix::make(Family::IPv6, uint128{0xfc00} << 112, 7); // RFC 4193
    const QString text = cidr.toString();
    if (isPublic)
        return isPublicSpace(cidr) ? Result<void>()
                                   : Result<void>(refuseValue(text, "cidr", text, "not-global-unicast"));
    if (cidr.family() != Family::IPv6)
        return {};
    if (isPublicSpace(cidr))
        return ipam.privateGua ? Result<void>() : Result<void>(refuseValue(text, "cidr", text, "private-gua-disabled"));
    if (!uniqueLocal.overlaps(cidr))
        return refuseValue(text, "cidr", text, "not-private-space");
    return isProvisionableUla(plan.settings().policy, cidr)
             ? Result<void>()
             : Result<void>(refuseValue(text, "cidr", text, "ula-range"));
}

/// Space in use outside AWS (interface §4.15 point 6): inside it there is nothing to provision; around it there may be,
/// and what is taken from the pool keeps clear of it.
Result<void> checkExternals(const Plan& plan, ScopeId scope, const Prefix& cidr, QList<Note>& notes)
{
    for (const ExternalNetworkId id : plan.externalsOf(scope)) {
        const ExternalNetwork& network = plan.get(id);
        if (network.cidr.contains(cidr))
            return refuseUnavailable(cidr.toString(), "external-network", network.cidr.toString());
        if (cidr.contains(network.cidr))
            notes.append(makeError(ErrorCode::Overlap, cidr.toString(),
                                   {{QStringLiteral("with"), plan.textId(network)},
                                    {QStringLiteral("withCidr"), network.cidr.toString()}}));
    }
    return {};
}

/// What to send for which kind of pool (contract §7.1), and which way round.
Result<void> checkRequest(const Plan& plan, const Pool& pool, PoolKind kind, const ProvisionCidr& command)
{
    const QString subject = plan.textId(pool);
    if (command.cidr.has_value() == command.netmask.has_value())
        return refuse(ErrorCode::CidrXorNetmask, subject);
    if (command.cidr && command.cidr->isNull())
        return refuseMissing("cidr");
    if (command.cidr && command.cidr->family() != pool.family)
        return refuse(ErrorCode::FamilyMismatch, command.cidr->toString(),
                      {{QStringLiteral("expected"), familyWord(pool.family)},
                       {QStringLiteral("found"), familyWord(command.cidr->family())}});
    if (command.netmask && (*command.netmask < 0 || *command.netmask > bitCount(pool.family)))
        return refuse(ErrorCode::LengthOutOfRange, subject,
                      {{QStringLiteral("length"), QString::number(*command.netmask)},
                       {QStringLiteral("limit"), QString::number(bitCount(pool.family))}});
    if (kind == PoolKind::TopAmazon && command.cidr)
        return refuseValue(command.cidr->toString(), "cidr", command.cidr->toString(), "amazon-chooses");
    const bool isGiven =
        !plan.get(pool.scope).externalAuthority.isEmpty(); // its space, from outside AWS (contract §3.5)
    if (kind == PoolKind::TopPrivate && isGiven && command.netmask)
        return refuseValue(subject, "netmask", QString::number(*command.netmask), "authority-chooses");
    if (kind != PoolKind::TopAmazon && kind != PoolKind::Child && command.netmask)
        return refuse(ErrorCode::MissingValue, subject, {{QStringLiteral("field"), QStringLiteral("cidr")}});

    const bool hasContext = !command.message.isEmpty() && !command.signature.isEmpty();
    if (kind == PoolKind::TopByoip && !hasContext && command.tokenId.isEmpty())
        return refuse(ErrorCode::AuthorizationRequired, subject);
    const bool hasAny = !command.message.isEmpty() || !command.signature.isEmpty() || !command.tokenId.isEmpty();
    if (kind != PoolKind::TopByoip && hasAny)
        return refuse(ErrorCode::AuthorizationNotAllowed, subject);
    return {};
}

/// A token of another IPAM is none; one that AWS made and this plan has never seen may be good (contract §10.5).
Result<void> checkToken(const Plan& plan, const Ipam& ipam, const QString& id, const DecisionContext& context,
                        QList<Note>& notes)
{
    if (id.isEmpty())
        return {};
    const VerificationToken* token = plan.find(plan.byTextId<VerificationToken>(id));
    if (!token && !context.asAws && id.startsWith(QLatin1String(Describe<VerificationToken>::idPrefix))) {
        notes.append(refuseUnknown("verification-token", id).value());
        return {};
    }
    if (!token || token->ipam != ipam.id || isLeaving(*token))
        return refuseUnknown("verification-token", id);
    if (token->notAfter < context.now)
        return refuse(ErrorCode::TokenExpired, id, {{QStringLiteral("date"), toString(token->notAfter)}});
    return {};
}

} // namespace

PoolKind kindOf(const Plan& plan, const Pool& pool)
{
    if (pool.sourceResource)
        return PoolKind::Planning;
    if (pool.source)
        return PoolKind::Child;
    if (plan.get(pool.scope).type == ScopeType::Private)
        return PoolKind::TopPrivate;
    return pool.publicIpSource == PublicIpSource::Amazon ? PoolKind::TopAmazon : PoolKind::TopByoip;
}

Unexpected refuseUnavailable(const QString& subject, const char* reason, const QString& with)
{
    return refuse(ErrorCode::CidrNotAvailable, subject,
                  {{QStringLiteral("reason"), QLatin1String(reason)}, {QStringLiteral("with"), with}});
}

const PoolCidr* presentRow(const Plan& plan, PoolId pool, const Prefix& cidr)
{
    const PoolCidr* failed = nullptr;
    for (const PoolCidrId id : plan.cidrsOf(pool)) {
        const PoolCidr& row = plan.get(id);
        if (row.cidr != cidr || row.state == CidrState::Deprovisioned)
            continue;
        if (countsAsProvisioned(row.state))
            return &row;
        failed = &row;
    }
    return failed;
}

Unexpected refuseState(const PoolCidr& row)
{
    return refuse(ErrorCode::CidrInvalidState, row.cidr.toString(), {{QStringLiteral("state"), toWire(row.state)}});
}

Result<void> checkProvision(const Plan& plan, const Pool& pool, const ProvisionCidr& command,
                            const DecisionContext& context, QList<Note>& notes)
{
    const Ipam& ipam = plan.get(plan.get(pool.scope).ipam);
    const QString subject = plan.textId(pool);
    const bool isPublic = plan.get(pool.scope).type == ScopeType::Public;
    const PoolKind kind = kindOf(plan, pool);
    if (auto ok = checkPoolOwner(plan, context, pool, "ProvisionIpamPoolCidr"); !ok)
        return ok;
    if (auto ok = checkCallRegion(context, ipam.homeRegion, subject); !ok)
        return ok;
    if (auto ok = checkRequest(plan, pool, kind, command); !ok)
        return ok;
    if (auto ok = refusePrivateKey(subject, command.message, command.signature); !ok)
        return ok;
    if (auto ok = checkToken(plan, ipam, command.tokenId, context, notes); !ok)
        return ok;
    if (isPublic && !pool.locale.isEmpty() && pool.service == AwsService::None
        && kind != PoolKind::Planning) // §6.5, U23
        return refuse(ErrorCode::ServiceRequired, subject);
    const int length = command.cidr ? command.cidr->length() : *command.netmask;
    const QString asked = command.cidr ? command.cidr->toString() : QStringLiteral("/%1").arg(length);
    if (auto ok = checkLength(plan, pool, kind, isPublic, length, asked, notes); !ok)
        return ok;
    if (!command.cidr)
        return {};
    const PoolCidr* earlier = presentRow(plan, pool.id, *command.cidr);
    if (earlier && earlier->state != CidrState::FailedProvision) // what failed may be tried again (interface §7.2)
        return refuseState(*earlier);
    if (auto ok = checkSpace(plan, ipam, isPublic, *command.cidr); !ok || context.asAws)
        return ok;
    return checkExternals(plan, pool.scope, *command.cidr, notes);
}

} // namespace cadastre
