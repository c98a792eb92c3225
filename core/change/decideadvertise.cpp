// SPDX-License-Identifier: GPL-3.0-or-later
// Advertising a provisioned CIDR to the Internet and withdrawing it (contract §11.1). In the plan only.
#include "change/byoipranges.h"
#include "change/decisions.h"
#include "change/edits.h"
#include "plan/announcement.h"
#include "plan/policy.h"
#include "plan/sharing.h"

namespace cadastre {

namespace {

/// The row that an exact CIDR names. When a child holds the whole of its source's CIDR there are several: the one that is
/// announced is meant, else the one of a pool with a locale, the deepest of these; where the call goes to a Region, one there.
const PoolCidr* namedRow(const Plan& plan, const Prefix& cidr, AccountNumber account, const RegionName& region)
{
    const PoolCidr* best = nullptr;
    const auto rank = [&](const PoolCidr& row) {
        const Pool& pool = plan.get(row.pool);
        return (pool.publicIpSource != PublicIpSource::None ? 10000 : 0)
             + (row.state == CidrState::Provisioned ? 1000 : 0)
             + (!region.isEmpty() && pool.locale.region() == region ? 700 : 0)
             + (row.advert != AdvertState::Withdrawn ? 500 : 0) + (pool.locale.isEmpty() ? 0 : 100)
             + plan.depth(row.pool);
    };
    for (const PoolCidr& row : plan.all<PoolCidr>())
        if (row.cidr == cidr && row.state != CidrState::Deprovisioned && poolVisibleTo(plan, row.pool, account)
            && (!best || rank(row) > rank(*best)))
            best = &row;
    return best;
}

/// Every rule of contract §11.1, for both directions.
Result<const PoolCidr*> advertisedRow(const Plan& plan, const DecisionContext& context, const Prefix& cidr,
                                      const RegionName& region, const char* action)
{
    const auto row = announceableRow(plan, context, cidr, action);
    if (!row)
        return row;
    const RegionName& locale = plan.get((*row)->pool).locale;
    if (auto ok = checkCallLocale(context, locale, cidr.toString()); !ok)
        return Unexpected(ok.error());
    if (!region.isEmpty() && region.region() != locale.region())
        return refuseLocale(locale, region, cidr.toString());
    return row;
}

/// A range that was moved into IPAM is told of as transferred (contract §11.3) until its pool announces or withdraws it.
void forgetTransfer(const Plan& plan, const PoolCidr& row, ChangeSet& changes)
{
    for (const ByoipCidr& range : plan.all<ByoipCidr>())
        if (range.cidr == row.cidr && range.region == plan.get(row.pool).locale && isTransferred(range))
            changes.remove(range);
}

/// From Amazon's AS numbers to one's own: at most once an hour (contract §11.2). The way back is free.
Result<void> checkSwitch(const AsnAssociation& association, quint32 asn, const QString& subject, Instant now)
{
    constexpr qint64 paceSeconds = 3600;
    const Instant again = association.switchedAt.plusSeconds(paceSeconds);
    if (!association.switchedAt || now >= again)
        return {};
    return refuse(ErrorCode::AsnSwitchedAgain, subject,
                  {{QStringLiteral("asn"), Asn{asn}.toString()}, {QStringLiteral("until"), toString(again)}});
}

} // namespace

Result<const PoolCidr*> announceableRow(const Plan& plan, const DecisionContext& context, const Prefix& cidr,
                                        const char* action)
{
    const QString subject = cidr.toString();
    const PoolCidr* row = namedRow(plan, cidr, actingAccount(plan, context), context.caller.region);
    if (!row) // no sub-range, no super-range: only what was provisioned
        return refuse(ErrorCode::NotProvisioned, subject, {{QStringLiteral("state"), QString()}});
    const Pool& pool = plan.get(row->pool);
    if (auto ok = checkPoolOwner(plan, context, pool, action); !ok) // U27: owner only
        return Unexpected(ok.error());
    if (!givesSpace(row->state))
        return refuse(ErrorCode::NotProvisioned, subject, {{QStringLiteral("state"), toWire(row->state)}});
    const bool isByoip = pool.publicIpSource == PublicIpSource::Byoip;
    if (!isByoip || (pool.family == Family::IPv6 && !pool.advertisable)) // BYOIP IPv4 always is (§6.5)
        return refuse(ErrorCode::NotAdvertisable, subject);
    if (pool.locale.isEmpty())
        return refuse(ErrorCode::LocaleNone, subject, {{QStringLiteral("action"), QLatin1String(action)}});
    return row;
}

Result<Decision> decideOne(const Plan& plan, const Advertise& command, const DecisionContext& context)
{
    const auto row = advertisedRow(plan, context, command.cidr, command.region, "AdvertiseByoipCidr");
    if (!row)
        return Unexpected(row.error());
    Decision decision;
    const bool already = (*row)->advert == AdvertState::Advertised || (*row)->advert == AdvertState::PendingAdvertising;
    if (already && (*row)->originAsn == command.asn)
        return decision; // success, same state
    if (command.asn != 0) {
        const QString subject = command.cidr.toString();
        const AsnAssociation* association = associationOf(plan, (*row)->id);
        if (!association || association->state != AsnAssociationState::Associated
            || plan.get(association->byoasn).asn != command.asn)
            return refuse(ErrorCode::AsnNotAssociated, subject, {{QStringLiteral("asn"), Asn{command.asn}.toString()}});
        if (already)
            if (auto ok = checkSwitch(*association, command.asn, subject, context.now); !ok)
                return Unexpected(ok.error());
        editRow(plan, decision.changes, association->id,
                [&](AsnAssociation& after) { after.switchedAt = context.now; });
    }
    forgetTransfer(plan, **row, decision.changes);
    editRow(plan, decision.changes, (*row)->id, [&](PoolCidr& after) {
        after.originAsn = command.asn;
        if (already)
            return;
        after.dueAt = settlesAt(plan, context);
        after.advert = after.dueAt ? AdvertState::PendingAdvertising : advertiseReply(plan.settings().policy);
    });
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const Withdraw& command, const DecisionContext& context)
{
    const auto row = advertisedRow(plan, context, command.cidr, command.region, "WithdrawByoipCidr");
    if (!row)
        return Unexpected(row.error());
    Decision decision;
    if ((*row)->advert == AdvertState::Withdrawn || (*row)->advert == AdvertState::PendingWithdrawal)
        return decision;
    forgetTransfer(plan, **row, decision.changes);
    editRow(plan, decision.changes, (*row)->id, [&](PoolCidr& after) {
        after.originAsn = 0;
        after.dueAt = settlesAt(plan, context);
        after.advert = after.dueAt ? AdvertState::PendingWithdrawal : AdvertState::Withdrawn;
    });
    return decision;
}

} // namespace cadastre
