// SPDX-License-Identifier: GPL-3.0-or-later
// Space into pools and out of them (contract §7).
#include "allocate/allocator.h"
#include "change/byoipranges.h"
#include "change/decisions.h"
#include "change/edits.h"
#include "change/privatekeys.h"
#include "net/specialregistry.h"
#include "plan/policy.h"
#include "plan/quotas.h"

namespace cadastre {

namespace {

constexpr int longestByoipIpv4 = 24;
constexpr int shortestAmazonIpv6 = 40;
constexpr int longestAmazonIpv6 = 52;
constexpr int shortestAmazonIpv4 = 29; // contract §16
constexpr int amazonIpv4Blocks = 2;

/// What contract §7.1 tells apart.
enum class PoolKind { TopPrivate, TopByoip, TopAmazon, Child, Planning };

PoolKind kindOf(const Pool& pool, const Scope& scope)
{
    if (pool.sourceResource)
        return PoolKind::Planning;
    if (pool.source)
        return PoolKind::Child;
    if (scope.type == ScopeType::Private)
        return PoolKind::TopPrivate;
    return pool.publicIpSource == PublicIpSource::Amazon ? PoolKind::TopAmazon : PoolKind::TopByoip;
}

Unexpected refuseTooLong(const QString& subject, int length, int limit, const char* reason)
{
    return refuse(ErrorCode::PrefixTooLong, subject,
                  {{QStringLiteral("length"), QString::number(length)},
                   {QStringLiteral("limit"), QString::number(limit)},
                   {QStringLiteral("reason"), QLatin1String(reason)}});
}

Unexpected refuseUnavailable(const QString& subject, const char* reason, const QString& with)
{
    return refuse(ErrorCode::CidrNotAvailable, subject,
                  {{QStringLiteral("reason"), QLatin1String(reason)}, {QStringLiteral("with"), with}});
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

/// The row of another top-level pool of the scope that holds a part of this CIDR, or null (contract §7.4 row 1).
const PoolCidr* topLevelOverlap(const Plan& plan, ScopeId scope, const Prefix& cidr)
{
    for (const PoolId pool : plan.topPools(scope))
        for (const PoolCidrId id : plan.cidrsOf(pool)) {
            const PoolCidr& row = plan.get(id);
            if (countsAsProvisioned(row.state) && row.failure == CidrFailure::None && row.cidr.overlaps(cidr))
                return &row;
        }
    return nullptr;
}

/// A stand-in for the block that Amazon would choose, which nobody outside can know: each Region has its own /36 of
/// 2600:1f00::/24 (a range that Amazon gives to VPCs) or /24 of 18.97.0.0/16 (from which its guide shows a contiguous
/// IPv4 block), found by a hash of its name; in it the lowest block that no top-level pool of the scope holds. Shown as
/// planned, and replaced by what an import finds.
std::optional<Prefix> amazonBlock(const Plan& plan, const Pool& pool, int length)
{
    constexpr Prefix ipv6 = *Prefix::make(Family::IPv6, uint128{0x2600'1f00} << 96, 24);
    constexpr Prefix ipv4 = *Prefix::make(Family::IPv4, uint128{0x1261'0000}, 16);
    std::uint32_t hash = 2166136261U; // FNV-1a: the same in every run
    for (const QChar c : pool.locale.toString())
        hash = (hash ^ c.unicode()) * 16777619U;
    const Prefix home = pool.family == Family::IPv6 ? ipv6.child(hash % 4096, 36) : ipv4.child(hash % 256, 24);
    if (length < home.length())
        return std::nullopt;
    for (uint128 i = 0; i < home.childCount(length); ++i)
        if (const Prefix block = home.child(i, length); !topLevelOverlap(plan, pool.scope, block))
            return block;
    return std::nullopt;
}

/// What becomes of the request: a block, or the failure that AWS reports later (contract §7.3).
struct Outcome {
    Prefix cidr;
    CidrFailure failure = CidrFailure::None;
    QString message;
};

/// Contract §14: one of the VPC's CIDRs that came from the source, in no other planning pool.
Result<Outcome> placePlanning(const Plan& plan, const Pool& pool, const Prefix& cidr)
{
    const QString text = cidr.toString();
    const auto& cidrs = plan.cidrsOf(pool.sourceResource);
    const bool isVpcCidr = std::any_of(cidrs.begin(), cidrs.end(), [&](ResourceCidrId id) {
        const ResourceCidr& row = plan.get(id);
        const Allocation* allocation = plan.find(row.allocation);
        return row.cidr == cidr && allocation && allocation->pool == pool.source;
    });
    if (!isVpcCidr)
        return refuse(ErrorCode::OutsideSource, text, {{QStringLiteral("source"), plan.textId(pool.sourceResource)}});
    for (const Pool& other : plan.all<Pool>())
        if (other.sourceResource == pool.sourceResource)
            for (const PoolCidrId id : plan.cidrsOf(other.id))
                if (countsAsProvisioned(plan.get(id).state) && plan.get(id).cidr == cidr)
                    return refuseUnavailable(text, "planned-elsewhere", plan.textId(other));
    return Outcome{cidr, {}, {}};
}

/// From the free space of the source pool (contract §7.4 rows 2 and 4). Refusals are named as provisioning names them.
Result<Outcome> placeChild(const Plan& plan, const Pool& pool, const ProvisionCidr& command, bool asAws)
{
    AllocationRequest request;
    request.cidr = command.cidr;
    request.netmask = command.netmask;
    request.strategy = asAws ? Strategy::FirstFit : command.strategy;
    request.avoidance = asAws ? Avoidance::Nothing : Avoidance::ReservesAndExternals;
    auto chosen = chooseBlock(plan, pool.source, request);
    if (chosen)
        return Outcome{chosen->cidr, {}, {}};
    const Error& error = chosen.error();
    const QString source = plan.textId(pool.source);
    const QString subject = command.cidr ? command.cidr->toString() : QStringLiteral("/%1").arg(*command.netmask);
    switch (error.code) {
    case ErrorCode::NotInPool: return refuse(ErrorCode::OutsideSource, subject, {{QStringLiteral("source"), source}});
    case ErrorCode::TooBigForPool:
        // An exact block can be too big only for the pool's largest CIDR: it is then outside of it.
        if (command.cidr)
            return refuse(ErrorCode::OutsideSource, subject, {{QStringLiteral("source"), source}});
        return refuseUnavailable(subject, "no-room", source);
    case ErrorCode::Overlap: return refuseUnavailable(subject, "allocated", error.params.value(QStringLiteral("with")));
    default: return Unexpected(error);
    }
}

/// AWS accepts and fails later, when a block cannot be had; people are told at once, and nothing changes (contract U10).
Result<Outcome> orLater(Result<Outcome> outcome, const DecisionContext& context, const ProvisionCidr& command)
{
    if (outcome || !context.asAws)
        return outcome;
    switch (outcome.error().code) {
    case ErrorCode::CidrNotAvailable:
    case ErrorCode::OutsideSource:
        return Outcome{command.cidr.value_or(Prefix()), CidrFailure::CidrNotAvailable,
                       outcome.error().params.value(QStringLiteral("reason"), QStringLiteral("outside-source"))};
    default: return outcome;
    }
}

Result<Outcome> place(const Plan& plan, const Pool& pool, PoolKind kind, const ProvisionCidr& command, bool asAws)
{
    switch (kind) {
    case PoolKind::Planning: return placePlanning(plan, pool, *command.cidr);
    case PoolKind::Child: return placeChild(plan, pool, command, asAws);
    case PoolKind::TopAmazon: {
        const auto block = amazonBlock(plan, pool, *command.netmask);
        if (!block)
            return refuseUnavailable(QStringLiteral("/%1").arg(*command.netmask), "no-room", pool.locale.toString());
        return Outcome{*block, {}, {}};
    }
    case PoolKind::TopPrivate:
    case PoolKind::TopByoip: break;
    }
    if (const PoolCidr* other = topLevelOverlap(plan, pool.scope, *command.cidr))
        return refuseUnavailable(command.cidr->toString(), "overlaps-top-level", plan.textId(other->pool));
    if (kind == PoolKind::TopByoip) { // a range is in one Region's BYOIP at a time (contract §10.3)
        const AccountNumber owner = plan.get(plan.get(pool.scope).ipam).owner;
        if (const ByoipCidr* range = byoipRangeOverlapping(plan, *command.cidr, owner))
            return refuseUnavailable(command.cidr->toString(), "brought-outside-ipam", range->cidr.toString());
        if (const PoolCidr* other = byoipCidrOverlapping(plan, *command.cidr, owner))
            return refuseUnavailable(command.cidr->toString(), "overlaps-top-level", plan.textId(other->pool));
    }
    return Outcome{*command.cidr, {}, {}};
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

/// How many Amazon IPv4 blocks a pool has, and how large (contract §16): AWS takes the call and fails, in these words.
Result<void> checkAmazonIpv4(const Pool& pool, int length, qint64 wanted, bool asAws, Outcome& outcome)
{
    if (length >= shortestAmazonIpv4 && wanted <= amazonIpv4Blocks)
        return {};
    if (asAws) {
        outcome = Outcome{{},
                          CidrFailure::LimitExceeded,
                          QStringLiteral("account %1 cannot provision a ipv4 contiguous block of size /%2 in locale %3")
                              .arg(pool.owner.toString(), QString::number(length),
                                   pool.locale.localeText())}; // contract §7.3
        return {};
    }
    if (length >= shortestAmazonIpv4) // whether AWS raises the number nobody says: a plan may count on it
        return {};
    return refuse(ErrorCode::PrefixTooShort, QStringLiteral("/%1").arg(length),
                  {{QStringLiteral("length"), QString::number(length)},
                   {QStringLiteral("limit"), QString::number(shortestAmazonIpv4)}});
}

/// The row that already stands for this CIDR in the pool and has not left it, or null.
const PoolCidr* presentRow(const Plan& plan, PoolId pool, const Prefix& cidr)
{
    for (const PoolCidrId id : plan.cidrsOf(pool))
        if (const PoolCidr& row = plan.get(id); row.cidr == cidr && row.state != CidrState::Deprovisioned)
            return &row;
    return nullptr;
}

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

Unexpected refuseState(const PoolCidr& row)
{
    return refuse(ErrorCode::CidrInvalidState, row.cidr.toString(), {{QStringLiteral("state"), toWire(row.state)}});
}

} // namespace

Result<Decision> decideOne(const Plan& plan, const ProvisionCidr& command, const DecisionContext& context)
{
    const Pool* found = plan.find(command.pool);
    if (!found || isLeaving(*found))
        return refuseUnknown("pool", plan.textId(command.pool));
    const Pool& pool = *found;
    const Scope& scope = plan.get(pool.scope);
    const Ipam& ipam = plan.get(scope.ipam);
    const QString subject = plan.textId(pool);
    const bool isPublic = scope.type == ScopeType::Public;
    const PoolKind kind = kindOf(pool, scope);
    Decision decision;
    if (auto ok = checkPoolOwner(plan, context, pool, "ProvisionIpamPoolCidr"); !ok)
        return Unexpected(ok.error());
    if (auto ok = checkCallRegion(context, ipam.homeRegion, subject); !ok)
        return Unexpected(ok.error());
    if (auto ok = checkRequest(plan, pool, kind, command); !ok)
        return Unexpected(ok.error());
    if (auto ok = refusePrivateKey(subject, command.message, command.signature); !ok)
        return Unexpected(ok.error());
    if (auto ok = checkToken(plan, ipam, command.tokenId, context, decision.notes); !ok)
        return Unexpected(ok.error());
    if (isPublic && !pool.locale.isEmpty() && pool.service == AwsService::None
        && kind != PoolKind::Planning) // §6.5, U23
        return refuse(ErrorCode::ServiceRequired, subject);
    const int length = command.cidr ? command.cidr->length() : *command.netmask;
    const QString asked = command.cidr ? command.cidr->toString() : QStringLiteral("/%1").arg(length);
    if (auto ok = checkLength(plan, pool, kind, isPublic, length, asked, decision.notes); !ok)
        return Unexpected(ok.error());
    const PoolCidr* earlier = command.cidr ? presentRow(plan, pool.id, *command.cidr) : nullptr;
    if (earlier && earlier->state != CidrState::FailedProvision) // what failed may be tried again (interface §7.2)
        return refuseState(*earlier);
    if (command.cidr) {
        if (auto ok = checkSpace(plan, ipam, isPublic, *command.cidr); !ok)
            return Unexpected(ok.error());
        if (!context.asAws)
            if (auto ok = checkExternals(plan, pool.scope, *command.cidr, decision.notes); !ok)
                return Unexpected(ok.error());
    }

    auto outcome = orLater(place(plan, pool, kind, command, context.asAws), context, command);
    if (!outcome)
        return Unexpected(outcome.error());
    // quotas: AWS takes the call and fails with limit-exceeded (contract §7.3)
    const auto& rows = plan.cidrsOf(pool.id);
    const qint64 wanted = 1 + std::count_if(rows.begin(), rows.end(), [&](PoolCidrId id) {
                              return countsAsProvisioned(plan.get(id).state);
                          });
    const auto limited = [&](const char* quota, qint64 count) -> Result<void> {
        auto ok = checkQuota(plan, context, quota, count, subject, decision.notes);
        if (ok || !context.asAws)
            return ok;
        outcome = Outcome{command.cidr.value_or(Prefix()), CidrFailure::LimitExceeded, QLatin1String(quota)};
        return {};
    };
    if (auto ok = limited("cidrs-per-pool", wanted); !ok)
        return Unexpected(ok.error());
    if (kind == PoolKind::TopAmazon && pool.family == Family::IPv4) {
        if (auto ok = checkAmazonIpv4(pool, length, wanted, context.asAws, *outcome); !ok)
            return Unexpected(ok.error());
    } else if (kind == PoolKind::TopAmazon) {
        if (auto ok = limited("amazon-ipv6-cidrs-per-pool", wanted); !ok)
            return Unexpected(ok.error());
        // the quota is the shortest length that is given out: a smaller number asks for more
        if (const qint64 shortest = appliedQuota(plan.settings(), "amazon-ipv6-length"); length < shortest) {
            Error more = makeError(ErrorCode::QuotaExceeded, subject,
                                   {{QStringLiteral("quota"), QStringLiteral("amazon-ipv6-length")},
                                    {QStringLiteral("limit"), QString::number(shortest)},
                                    {QStringLiteral("wanted"), QString::number(length)}});
            if (context.asAws)
                outcome = Outcome{{}, CidrFailure::LimitExceeded, QStringLiteral("amazon-ipv6-length")};
            else if (context.strictQuotas)
                return Unexpected(std::move(more));
            else {
                more.params.insert(QStringLiteral("adjustable"), QStringLiteral("true"));
                decision.notes.append(std::move(more));
            }
        }
    }

    PoolCidr row = earlier ? *earlier : PoolCidr{};
    const bool sameProof = earlier && row.authorizationMessage == command.message
                        && row.authorizationSignature == command.signature && row.tokenId == command.tokenId;
    row.id = earlier ? earlier->id : plan.all<PoolCidr>().nextId();
    row.pool = pool.id;
    row.cidr = outcome->cidr;
    row.netmaskRequest = command.netmask.value_or(0);
    row.failure = outcome->failure;
    row.failureMessage = outcome->message;
    row.sourceAllocation = {};
    if (!sameProof) {
        row.evidence = kind == PoolKind::TopByoip ? EvidenceState::NotChecked : EvidenceState::NotNeeded;
        row.evidenceFacts.clear();
        row.evidenceAt = {};
    }
    row.authorizationMessage = command.message;
    row.authorizationSignature = command.signature;
    row.tokenId = command.tokenId;
    if (command.evidence && kind == PoolKind::TopByoip)
        keepEvidence(row, *command.evidence);
    row.basis = context.basis;
    if (!earlier)
        row.createdAt = context.now;
    if (!earlier && !row.cidr.isNull()) // one row says what became of a CIDR: what has left the pool is shown no more
        for (const PoolCidrId id : rows)
            if (plan.get(id).cidr == row.cidr && plan.get(id).state == CidrState::Deprovisioned)
                decision.changes.remove(plan.get(id));
    row.dueAt = settlesAt(plan, context);
    const bool unproven = isUnproven(plan, row.evidence);
    if (unproven && !row.dueAt && !command.evidence && context.asAws)
        row.dueAt = context.now; // AWS answers with a pending state; the next Settle accepts or fails it
    row.state = row.dueAt                                    ? CidrState::PendingProvision
              : unproven || row.failure != CidrFailure::None ? CidrState::FailedProvision
                                                             : CidrState::Provisioned;
    if (unproven && !row.dueAt && row.failureMessage.isEmpty())
        row.failureMessage = whyUnproven(evidenceOf(row));
    if (kind == PoolKind::Child
        && row.failure == CidrFailure::None) { // the block is taken at once (contract §0.3 rule 1)
        Allocation allocation;
        allocation.id = plan.all<Allocation>().nextId();
        allocation.pool = pool.source;
        allocation.cidr = row.cidr;
        allocation.type = AllocationType::IpamPool;
        allocation.childPool = pool.id;
        allocation.owner = pool.owner;
        allocation.region = ipam.homeRegion;
        allocation.basis = context.basis;
        allocation.createdAt = context.now;
        row.sourceAllocation = allocation.id;
        decision.changes.insert(std::move(allocation));
    }
    if (earlier)
        decision.changes.update(*earlier, row);
    else
        decision.changes.insert(std::move(row));
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
