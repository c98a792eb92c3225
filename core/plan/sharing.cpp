// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/sharing.h"

#include <algorithm>

namespace cadastre {

namespace {

bool isBelow(const Plan& plan, OrgUnitId unit, QStringView wanted)
{
    int steps = 0;
    for (const OrgUnit* at = plan.find(unit); at && steps < mostLevels; at = plan.find(at->parent), ++steps)
        if (plan.textId(*at) == wanted)
            return true;
    return false;
}

template <class Accept>
bool anyActiveShare(const Plan& plan, PoolId pool, AccountNumber account, Accept&& accept)
{
    const auto& shares = plan.sharesOf(pool);
    return std::any_of(shares.begin(), shares.end(), [&](ShareId id) {
        const Share& share = plan.get(id);
        return share.status == ShareStatus::Active && accept(share)
            && std::any_of(share.principals.begin(), share.principals.end(),
                           [&](const QString& principal) { return principalCovers(plan, principal, account); });
    });
}

} // namespace

bool ownsPool(const Plan& plan, const Pool& pool, AccountNumber account)
{
    return account == (pool.owner.isEmpty() ? plan.settings().owner : pool.owner);
}

bool principalCovers(const Plan& plan, QStringView principal, AccountNumber account)
{
    // arn:aws:organizations::111122223333:ou/o-a1b2c3d4e5/ou-ab12-cd34ef56 → the part behind the last slash
    const QStringView name = principal.mid(principal.lastIndexOf(u'/') + 1);
    if (account.isEmpty() || name.isEmpty())
        return false;
    if (name.startsWith(u"ou-") || name.startsWith(u"o-")) {
        const Account* known = plan.account(account);
        const QString& own = plan.settings().organizationId;
        const QString organization = organizationOf(principal); // an ARN may be of another one
        const bool isOwn =
            organization.isEmpty() || organization == plannedOrganization || own.isEmpty() || organization == own;
        if ((known && known->external) || !isOwn || isOfOtherManagement(plan, principal.toString()))
            return false;
        if (name.startsWith(u"ou-"))
            return known && isBelow(plan, known->unit, name);
        const bool isMember = known || account == plan.settings().managementAccount;
        return isMember && (own.isEmpty() || own == name);
    }
    return name == account.toString() || name == u"root"; // "root" only as the last part of arn:…:iam::ACCT:root
}

QString organizationOf(QStringView principal)
{
    for (const QStringView part : principal.split(u'/'))
        if (part.startsWith(u"o-"))
            return part.toString();
    return {};
}

bool isOfOtherManagement(const Plan& plan, const QString& principal)
{
    const QString named = principal.section(u':', 4, 4);
    const AccountNumber own = plan.settings().managementAccount;
    return principal.section(u':', 2, 2) == QLatin1String("organizations") && !own.isEmpty() && named != own.toString();
}

bool isPrincipalOf(const Plan& plan, PoolId pool, AccountNumber account)
{
    return anyActiveShare(plan, pool, account, [](const Share&) { return true; });
}

bool isSharingKnown(const Plan& plan, const Pool& pool, AccountNumber account)
{
    if (pool.basis != Basis::Seen || poolVisibleTo(plan, pool.id, account))
        return true;
    const Account* known = plan.account(account);
    for (const ShareId id : plan.sharesOf(pool.id))
        for (const QString& principal : plan.get(id).principals) {
            const QString name = principal.mid(principal.lastIndexOf(u'/') + 1);
            const bool isUnit = name.startsWith(QLatin1String("ou-"));
            if ((isUnit && !(known && (known->unit || known->external)))
                || (name.startsWith(QLatin1String("o-")) && !known))
                return false; // it may be a member
        }
    if (!plan.sharesOf(pool.id).empty())
        return true;
    const AccountNumber owner = pool.owner.isEmpty() ? plan.settings().owner : pool.owner;
    for (const Coverage& row : plan.all<Coverage>())
        if ((row.account.isEmpty() || row.account == owner)
            && (row.source == QLatin1String("get-resource-shares") || row.source == QLatin1String("list-resources")
                || row.source == QLatin1String("get-resource-share-associations")))
            return true;
    return false;
}

bool poolVisibleTo(const Plan& plan, PoolId pool, AccountNumber account)
{
    const Pool* row = plan.find(pool);
    return row && (ownsPool(plan, *row, account) || isPrincipalOf(plan, pool, account));
}

bool mayAllocateFrom(const Plan& plan, PoolId pool, AccountNumber account)
{
    const Pool* row = plan.find(pool);
    if (!row)
        return false;
    return ownsPool(plan, *row, account) || anyActiveShare(plan, pool, account, [](const Share& share) {
               return !share.permission.endsWith(QLatin1String("AWSRAMPermissionIpamPoolByoipCidrImport"));
           });
}

Instant invitedAt(const Share& share, const QString& account)
{
    return parseInstant(share.invitedAt.value(account)).value_or(share.createdAt);
}

bool hasLapsed(const Share& share, const QString& invited, Instant now)
{
    constexpr qint64 lastsSeconds = 7LL * 24 * 3600;
    return share.invitedAt.contains(invited) && invitedAt(share, invited).plusSeconds(lastsSeconds) <= now;
}

RegionName regionOf(const Plan& plan, const Share& share)
{
    if (!share.region.isEmpty())
        return share.region;
    const Ipam* ipam = plan.ipam();
    return ipam ? ipam->homeRegion : plan.settings().homeRegion;
}

bool mayImportInto(const Plan& plan, PoolId pool, AccountNumber account)
{
    const Pool* row = plan.find(pool);
    return row && (ownsPool(plan, *row, account) || anyActiveShare(plan, pool, account, [](const Share& share) {
                       return share.permission.endsWith(QLatin1String("AWSRAMPermissionIpamPoolByoipCidrImport"));
                   }));
}

} // namespace cadastre
