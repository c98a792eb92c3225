// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/provisionplacing.h"

#include "allocate/allocator.h"
#include "change/byoipranges.h"
#include "change/decisions.h"
#include "change/provisionchecks.h"
#include "plan/quotas.h"

#include <algorithm>

namespace cadastre {

namespace {

constexpr int shortestAmazonIpv4 = 29; // contract §16
constexpr int amazonIpv4Blocks = 2;

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

/// Contract §14: one of the VPC's CIDRs that came from the source, in no other planning pool.
Result<PlacedBlock> placePlanning(const Plan& plan, const Pool& pool, const Prefix& cidr)
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
    return PlacedBlock{cidr, {}, {}};
}

/// From the free space of the source pool (contract §7.4 rows 2 and 4). Refusals are named as provisioning names them.
Result<PlacedBlock> placeChild(const Plan& plan, const Pool& pool, const ProvisionCidr& command, bool asAws)
{
    AllocationRequest request;
    request.cidr = command.cidr;
    request.netmask = command.netmask;
    request.strategy = asAws ? Strategy::FirstFit : command.strategy;
    request.avoidance = asAws ? Avoidance::Nothing : Avoidance::ReservesAndExternals;
    auto chosen = chooseBlock(plan, pool.source, request);
    if (chosen)
        return PlacedBlock{chosen->cidr, {}, {}};
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
Result<PlacedBlock> orLater(Result<PlacedBlock> outcome, const DecisionContext& context, const ProvisionCidr& command)
{
    if (outcome || !context.asAws)
        return outcome;
    switch (outcome.error().code) {
    case ErrorCode::CidrNotAvailable:
    case ErrorCode::OutsideSource:
        return PlacedBlock{command.cidr.value_or(Prefix()), CidrFailure::CidrNotAvailable,
                           outcome.error().params.value(QStringLiteral("reason"), QStringLiteral("outside-source"))};
    default: return outcome;
    }
}

Result<PlacedBlock> place(const Plan& plan, const Pool& pool, const ProvisionCidr& command, bool asAws)
{
    const PoolKind kind = kindOf(plan, pool);
    switch (kind) {
    case PoolKind::Planning: return placePlanning(plan, pool, *command.cidr);
    case PoolKind::Child: return placeChild(plan, pool, command, asAws);
    case PoolKind::TopAmazon: {
        const auto block = amazonBlock(plan, pool, *command.netmask);
        if (!block)
            return refuseUnavailable(QStringLiteral("/%1").arg(*command.netmask), "no-room", pool.locale.toString());
        return PlacedBlock{*block, {}, {}};
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
    return PlacedBlock{*command.cidr, {}, {}};
}

/// How many Amazon IPv4 blocks a pool has, and how large (contract §16): AWS takes the call and fails, in these words.
Result<void> checkAmazonIpv4(const Pool& pool, int length, qint64 wanted, bool asAws, PlacedBlock& placed)
{
    if (length >= shortestAmazonIpv4 && wanted <= amazonIpv4Blocks)
        return {};
    if (asAws) {
        placed = PlacedBlock{
            {},
            CidrFailure::LimitExceeded,
            QStringLiteral("account %1 cannot provision a ipv4 contiguous block of size /%2 in locale %3")
                .arg(pool.owner.toString(), QString::number(length), pool.locale.localeText())}; // contract §7.3
        return {};
    }
    if (length >= shortestAmazonIpv4) // whether AWS raises the number nobody says: a plan may count on it
        return {};
    return refuse(ErrorCode::PrefixTooShort, QStringLiteral("/%1").arg(length),
                  {{QStringLiteral("length"), QString::number(length)},
                   {QStringLiteral("limit"), QString::number(shortestAmazonIpv4)}});
}

/// How many blocks a pool has, and how large Amazon's are.
Result<void> checkQuotas(const Plan& plan, const Pool& pool, const ProvisionCidr& command,
                         const DecisionContext& context, PlacedBlock& placed, QList<Note>& notes)
{
    const QString subject = plan.textId(pool);
    const auto& rows = plan.cidrsOf(pool.id);
    const qint64 wanted = 1 + std::count_if(rows.begin(), rows.end(), [&](PoolCidrId id) {
                              return countsAsProvisioned(plan.get(id).state);
                          });
    const auto limited = [&](const char* quota, qint64 count) -> Result<void> {
        auto ok = checkQuota(plan, context, quota, count, subject, notes);
        if (ok || !context.asAws)
            return ok;
        placed = {command.cidr.value_or(Prefix()), CidrFailure::LimitExceeded, QLatin1String(quota)};
        return {};
    };
    if (auto ok = limited("cidrs-per-pool", wanted); !ok)
        return ok;
    if (kindOf(plan, pool) != PoolKind::TopAmazon)
        return {};
    const int length = *command.netmask;
    if (pool.family == Family::IPv4)
        return checkAmazonIpv4(pool, length, wanted, context.asAws, placed);
    if (auto ok = limited("amazon-ipv6-cidrs-per-pool", wanted); !ok)
        return ok;
    // the quota is the shortest length that is given out: a smaller number asks for more
    const qint64 shortest = appliedQuota(plan.settings(), "amazon-ipv6-length");
    if (length >= shortest)
        return {};
    Error more = makeError(ErrorCode::QuotaExceeded, subject,
                           {{QStringLiteral("quota"), QStringLiteral("amazon-ipv6-length")},
                            {QStringLiteral("limit"), QString::number(shortest)},
                            {QStringLiteral("wanted"), QString::number(length)}});
    if (context.asAws) {
        placed = {{}, CidrFailure::LimitExceeded, QStringLiteral("amazon-ipv6-length")};
        return {};
    }
    if (context.strictQuotas)
        return Unexpected(std::move(more));
    more.params.insert(QStringLiteral("adjustable"), QStringLiteral("true"));
    notes.append(std::move(more));
    return {};
}

} // namespace

Result<PlacedBlock> placeBlock(const Plan& plan, const Pool& pool, const ProvisionCidr& command,
                               const DecisionContext& context, QList<Note>& notes)
{
    auto placed = orLater(place(plan, pool, command, context.asAws), context, command);
    if (!placed)
        return placed;
    if (auto ok = checkQuotas(plan, pool, command, context, *placed, notes); !ok)
        return Unexpected(ok.error());
    return placed;
}

} // namespace cadastre
