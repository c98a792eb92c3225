// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/byoipranges.h"

#include "change/decisions.h"
#include "change/edits.h"
#include "net/specialregistry.h"
#include "plan/policy.h"
#include "plan/sharing.h"

#include <QCryptographicHash>

namespace cadastre {

namespace {

// The states that concern us, as AWS spells them (contract §3.7).
const QString provisioned = QStringLiteral("provisioned");
const QString notAdvertisable = QStringLiteral("provisioned-not-publicly-advertisable");
const QString advertised = QStringLiteral("advertised");
const QString pendingProvision = QStringLiteral("pending-provision");
const QString failedProvision = QStringLiteral("failed-provision");
const QString pendingAdvertising = QStringLiteral("pending-advertising");
const QString pendingWithdrawal = QStringLiteral("pending-withdrawal");
const QString pendingDeprovision = QStringLiteral("pending-deprovision");
const QString deprovisioned = QStringLiteral("deprovisioned");
const QString pendingTransfer = QStringLiteral("pending-transfer");
const QString completeTransfer = QStringLiteral("complete-transfer");

bool hasLeft(const QString& state)
{
    return state == deprovisioned || state == completeTransfer || state == failedProvision;
}

/// The row, when it is the caller's and provisioned.
Result<ByoipCidr> usableRange(const Plan& plan, const DecisionContext& context, const Prefix& cidr,
                              const RegionName& region)
{
    const ByoipCidr* row = findByoipRange(plan, cidr, region, actingAccount(plan, context));
    if (!row || !(row->state == provisioned || row->state == notAdvertisable || row->state == advertised))
        return refuse(ErrorCode::NotProvisioned, cidr.toString(),
                      {{QStringLiteral("state"), row ? row->state : QString()}});
    return *row;
}

/// No VPC has a CIDR from it any more, and none is on its way out (contract §10.6).
Result<void> checkUnused(const Plan& plan, const ByoipCidr& range)
{
    QStringList users;
    for (const ResourceCidr& row : plan.all<ResourceCidr>())
        if (const ByoipCidr* from = addressPoolOf(plan, row);
            from && from->id == range.id && plan.get(row.resource).kind == ResourceKind::Vpc)
            users.append(plan.textId(row.resource));
    if (users.isEmpty())
        return {};
    constexpr qsizetype mostNamed = 3;
    return refuse(ErrorCode::CidrHasAllocations, range.cidr.toString(),
                  {{QStringLiteral("count"), QString::number(users.size())},
                   {QStringLiteral("with"), users.mid(0, mostNamed).join(QLatin1String(", "))},
                   {QStringLiteral("isHeld"), QStringLiteral("true")}});
}

/// The row in another state; with a date, only then, and `pending` until it is due.
ChangeSet towards(const ByoipCidr& row, const QString& pending, const QString& state, Instant dueAt)
{
    ByoipCidr after = row;
    after.state = dueAt ? pending : state;
    after.settlesTo = dueAt ? state : QString();
    after.dueAt = dueAt;
    ChangeSet changes;
    changes.update(row, std::move(after));
    return changes;
}

} // namespace

AccountNumber ownerOf(const Plan& plan, const ByoipCidr& range)
{
    return range.account.isEmpty() ? plan.settings().owner : range.account;
}

QString addressPoolId(const ByoipCidr& range)
{
    const QStringList there{provisioned, notAdvertisable, pendingAdvertising, advertised, pendingWithdrawal};
    if (!there.contains(range.state))
        return {};
    const QLatin1String prefix(range.cidr.family() == Family::IPv4 ? "ipv4pool-ec2-" : "ipv6pool-ec2-");
    if (range.statusMessage.startsWith(prefix))
        return range.statusMessage;
    const QByteArray named = (range.region.toString() + u' ' + range.cidr.toString()).toUtf8();
    return prefix + u'0'
         + QString::fromLatin1(QCryptographicHash::hash(named, QCryptographicHash::Sha256).toHex().left(16));
}

const ByoipCidr* findAddressPool(const Plan& plan, const QString& id, const RegionName& region, AccountNumber account)
{
    for (const ByoipCidr& row : plan.all<ByoipCidr>())
        if (row.region == region && !hasLeft(row.state) && ownerOf(plan, row) == account && !id.isEmpty()
            && addressPoolId(row) == id)
            return &row;
    return nullptr;
}

const ByoipCidr* addressPoolOf(const Plan& plan, const ResourceCidr& cidr)
{
    const Resource* vpc = plan.find(cidr.resource);
    if (!vpc || cidr.cidr.family() != Family::IPv6 || cidr.ipSource != IpSource::Byoip || cidr.allocation)
        return nullptr;
    for (const ByoipCidr& row : plan.all<ByoipCidr>())
        if (row.cidr.contains(cidr.cidr) && row.region == vpc->region && ownerOf(plan, row) == vpc->owner
            && !addressPoolId(row).isEmpty())
            return &row;
    return nullptr;
}

bool isTransferred(const ByoipCidr& range) { return range.state == completeTransfer || range.state == pendingTransfer; }

const ByoipCidr* findByoipRange(const Plan& plan, const Prefix& cidr, const RegionName& region, AccountNumber account)
{
    for (const ByoipCidr& row : plan.all<ByoipCidr>())
        if (row.cidr == cidr && row.region == region && !hasLeft(row.state) && ownerOf(plan, row) == account)
            return &row;
    return nullptr;
}

const ByoipCidr* byoipRangeOverlapping(const Plan& plan, const Prefix& cidr, AccountNumber account)
{
    for (const ByoipCidr& row : plan.all<ByoipCidr>())
        if (row.cidr.overlaps(cidr) && !hasLeft(row.state) && ownerOf(plan, row) == account)
            return &row;
    return nullptr;
}

const PoolCidr* byoipCidrOverlapping(const Plan& plan, const Prefix& cidr, AccountNumber account)
{
    for (const Scope& scope : plan.all<Scope>()) {
        if (plan.get(scope.ipam).owner != account)
            continue;
        for (const PoolId pool : plan.topPools(scope.id))
            if (plan.get(pool).publicIpSource == PublicIpSource::Byoip)
                for (const PoolCidrId id : plan.cidrsOf(pool))
                    if (const PoolCidr& held = plan.get(id); countsAsProvisioned(held.state)
                                                             && held.failure == CidrFailure::None
                                                             && held.cidr.overlaps(cidr))
                        return &held;
    }
    return nullptr;
}

Result<ChangeSet> provisionByoipRange(const Plan& plan, const ByoipRangeRequest& request,
                                      const DecisionContext& context)
{
    const QString subject = request.cidr.toString();
    const AccountNumber account = actingAccount(plan, context);
    if (!request.isAuthorized)
        return refuse(ErrorCode::AuthorizationRequired, subject);
    if (!isPublicSpace(request.cidr))
        return refuseValue(subject, "cidr", subject, "not-global-unicast");
    const bool isIpv4 = request.cidr.family() == Family::IPv4;
    const Policy policy = plan.settings().policy;
    const int limit = isIpv4                 ? 24
                    : request.isAdvertisable ? smallestAdvertisableLength(policy)
                                             : smallestNonAdvertisableLength(policy);
    if (request.cidr.length() > limit)
        return refuse(ErrorCode::PrefixTooLong, subject,
                      {{QStringLiteral("length"), QString::number(request.cidr.length())},
                       {QStringLiteral("limit"), QString::number(limit)}});
    qint64 count = 1;
    const ByoipCidr* failed = nullptr;
    for (const ByoipCidr& row : plan.all<ByoipCidr>()) {
        const bool isCallers = ownerOf(plan, row) == account;
        if (row.state == failedProvision && row.cidr == request.cidr && row.region == request.region && isCallers)
            failed = &row;
        if (hasLeft(row.state))
            continue;
        if (row.cidr.overlaps(request.cidr)) // a range is in one Region's BYOIP at a time (contract §10.3)
            return refuse(ErrorCode::CidrInvalidState, subject, {{QStringLiteral("state"), row.state}});
        count += row.region == request.region && isCallers ? 1 : 0;
    }
    if (const PoolCidr* held = byoipCidrOverlapping(plan, request.cidr, account))
        return refuse(ErrorCode::CidrInvalidState, subject, {{QStringLiteral("state"), toWire(held->state)}});
    if (auto ok = checkTags(request.tags); !ok)
        return Unexpected(ok.error());
    QList<Note> notes;
    if (auto ok = checkQuota(plan, context, "byoip-ranges-per-region", count, request.region.toString(), notes); !ok)
        return Unexpected(ok.error());

    ByoipCidr row;
    row.id = failed ? failed->id : plan.all<ByoipCidr>().nextId();
    row.account = account;
    row.cidr = request.cidr;
    row.region = request.region;
    row.description = request.description;
    row.tags = request.tags;
    row.basis = context.basis;
    row.evidence = EvidenceState::NotChecked;
    if (request.evidence)
        keepEvidence(row, *request.evidence);
    const bool isRefused = isUnproven(plan, context, row.evidence);
    row.state = isRefused ? failedProvision : isIpv4 || request.isAdvertisable ? provisioned : notAdvertisable;
    row.dueAt = settlesAt(plan, context);
    if (row.dueAt)
        row.settlesTo = std::exchange(row.state, pendingProvision);
    else if (isRefused)
        row.statusMessage = whyUnproven(evidenceOf(row)); // a fact; core/text says it
    ChangeSet changes;
    if (failed)
        changes.update(*failed, std::move(row));
    else
        changes.insert(std::move(row));
    return changes;
}

Result<ChangeSet> deprovisionByoipRange(const Plan& plan, const Prefix& cidr, const RegionName& region,
                                        const DecisionContext& context)
{
    const auto row = usableRange(plan, context, cidr, region);
    if (!row)
        return Unexpected(row.error());
    if (row->state == advertised)
        return refuse(ErrorCode::CidrAdvertised, cidr.toString(), {{QStringLiteral("region"), region.toString()}});
    if (auto ok = checkUnused(plan, *row); !ok)
        return Unexpected(ok.error());
    if (const Instant dueAt = settlesAt(plan, context))
        return towards(*row, pendingDeprovision, deprovisioned, dueAt);
    ChangeSet changes;
    changes.remove(*row);
    return changes;
}

Result<ChangeSet> announceByoipRange(const Plan& plan, const Prefix& cidr, const RegionName& region, bool isAdvertised,
                                     const DecisionContext& context)
{
    const QString& goal = isAdvertised ? advertised : provisioned;
    const QString& pending = isAdvertised ? pendingAdvertising : pendingWithdrawal;
    const ByoipCidr* found = findByoipRange(plan, cidr, region, actingAccount(plan, context));
    if (found && (found->state == goal || found->state == pending))
        return ChangeSet(); // success, same state

    const bool isOnItsWay = found && (found->state == pendingAdvertising || found->state == pendingWithdrawal);
    if (isOnItsWay) // and back again
        return towards(*found, pending, goal, settlesAt(plan, context));
    const auto row = usableRange(plan, context, cidr, region);
    if (!row)
        return Unexpected(row.error());
    if (row->state == notAdvertisable)
        return refuse(ErrorCode::NotAdvertisable, cidr.toString());
    return towards(*row, pending, goal, settlesAt(plan, context));
}

Result<ChangeSet> moveByoipRange(const Plan& plan, const Prefix& cidr, const RegionName& region, PoolId poolId,
                                 const DecisionContext& context)
{
    const auto row = usableRange(plan, context, cidr, region);
    if (!row)
        return Unexpected(row.error());
    const QString subject = cidr.toString();
    const Pool* pool = plan.find(poolId);
    if (!pool || isLeaving(*pool))
        return refuseUnknown("pool", plan.textId(poolId));
    if (!mayImportInto(plan, poolId, actingAccount(plan, context)))
        return Unexpected(checkPoolOwner(plan, context, *pool, "MoveByoipCidrToIpam").error());
    if (cidr.family() == Family::IPv6 && !ipv6ByoipMayMoveIntoIpam(plan.settings().policy))
        return refuse(ErrorCode::FamilyMismatch, subject,
                      {{QStringLiteral("expected"), QStringLiteral("ipv4")},
                       {QStringLiteral("found"), QStringLiteral("ipv6")}});
    if (cidr.family() != pool->family)
        return refuse(ErrorCode::SourceFamilyDiffers, subject, {{QStringLiteral("source"), plan.textId(*pool)}});
    if (pool->publicIpSource != PublicIpSource::Byoip)
        return refuse(ErrorCode::PublicOnly, subject, {{QStringLiteral("field"), QStringLiteral("public-ip-source")}});
    if (pool->source) // a sub-pool's space comes out of its source
        return refuse(ErrorCode::CidrNotAvailable, subject,
                      {{QStringLiteral("reason"), QStringLiteral("outside-source")},
                       {QStringLiteral("with"), plan.textId(*pool)}});
    if (pool->locale.isEmpty())
        return refuse(ErrorCode::LocaleNone, plan.textId(*pool));
    if (pool->locale != region)
        return refuse(ErrorCode::WrongRegion, subject,
                      {{QStringLiteral("region"), region.toString()},
                       {QStringLiteral("expected"), pool->locale.localeText()}});
    if (pool->service != AwsService::Ec2)
        return refuse(ErrorCode::ServiceRequired, plan.textId(*pool));
    qint64 count = 1;
    for (const PoolCidrId id : plan.cidrsOf(poolId))
        count += countsAsProvisioned(plan.get(id).state) ? 1 : 0;
    QList<Note> notes;
    if (auto ok = checkQuota(plan, context, "cidrs-per-pool", count, plan.textId(*pool), notes); !ok)
        return Unexpected(ok.error());
    const AccountNumber holder = plan.get(plan.get(pool->scope).ipam).owner;
    if (const PoolCidr* held = byoipCidrOverlapping(plan, cidr, holder))
        return refuse(ErrorCode::Overlap, subject,
                      {{QStringLiteral("with"), plan.textId(held->pool)},
                       {QStringLiteral("withCidr"), held->cidr.toString()}});

    PoolCidr moved;
    moved.id = plan.all<PoolCidr>().nextId();
    moved.pool = poolId;
    moved.cidr = cidr;
    moved.evidence = EvidenceState::NotNeeded; // it was proved when it was brought (contract §10.1)
    moved.advert = row->state == advertised ? AdvertState::Advertised : AdvertState::Withdrawn;
    moved.basis = context.basis;
    moved.createdAt = context.now;
    moved.dueAt = settlesAt(plan, context);
    if (moved.dueAt)
        moved.state = CidrState::PendingImport;
    ChangeSet changes = towards(*row, pendingTransfer, completeTransfer, moved.dueAt);
    for (const PoolCidrId id : plan.cidrsOf(poolId)) // one row says what became of a CIDR: what failed or has left goes
        if (const PoolCidr& old = plan.get(id); old.cidr == cidr && !countsAsProvisioned(old.state))
            changes.remove(old);
    changes.insert(std::move(moved));
    return changes;
}

} // namespace cadastre
