// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/discovering.h"

#include "plan/sharing.h"

#include <QRegularExpression>

#include <algorithm>

namespace cadastre {

namespace {

/// Without the organisation and its root, which a plan has only one of: "o-x/r-x/ou-a/ou-b/*" → "ou-a/ou-b/*".
QStringView belowRoot(QStringView path)
{
    const qsizetype root = path.indexOf(u'/');
    const qsizetype units = root < 0 ? -1 : path.indexOf(u'/', root + 1);
    return units < 0 ? QStringView() : path.mid(units + 1);
}

/// "ou-a/ou-b/" for an account in unit b; "" at the root.
QString unitsOf(const Plan& plan, const Account& account)
{
    QString path;
    int steps = 0;
    for (const OrgUnit* unit = plan.find(account.unit); unit && steps < mostLevels;
         unit = plan.find(unit->parent), ++steps)
        path.prepend(plan.textId(*unit) + u'/');
    return path;
}

bool excludes(QStringView entityPath, QStringView units)
{
    const QStringView wanted = belowRoot(entityPath);
    return wanted.endsWith(u'*') ? units.startsWith(wanted.chopped(1)) : units == wanted;
}

} // namespace

AccountNumber delegatedAdministrator(const Plan& plan)
{
    const PlanSettings& settings = plan.settings();
    return settings.delegatedAdmin.isEmpty() && settings.managementAccount.isEmpty() ? settings.owner
                                                                                     : settings.delegatedAdmin;
}

bool discoveryVisibleTo(const Plan& plan, const ResourceDiscovery& discovery, AccountNumber account)
{
    if (discovery.owner == account)
        return true;
    for (const Share& share : plan.all<Share>())
        if (share.status == ShareStatus::Active && share.discoveries.contains(discovery.id)
            && std::any_of(share.principals.begin(), share.principals.end(),
                           [&](const QString& principal) { return principalCovers(plan, principal, account); }))
            return true;
    return false;
}

QString defaultDiscoveryId(const Plan& plan, const Ipam& ipam)
{
    return QStringLiteral("ipam-res-disco-") + plan.textId(ipam).section(u'-', -1);
}

QString defaultDiscoveryAssociationId(const Plan& plan, const Ipam& ipam)
{
    return QStringLiteral("ipam-res-disco-assoc-") + plan.textId(ipam).section(u'-', -1);
}

std::vector<AccountNumber> discoveredAccounts(const Plan& plan, AccountNumber owner, const QStringList& excludedUnits)
{
    std::vector<AccountNumber> accounts{owner};
    if (owner == delegatedAdministrator(plan)) {
        accounts.push_back(plan.settings().owner); // a member, also where no row says so
        for (const Account& account : plan.all<Account>()) {
            const QString units = unitsOf(plan, account);
            if (!account.external && std::none_of(excludedUnits.begin(), excludedUnits.end(), [&](const QString& path) {
                    return excludes(path, units);
                }))
                accounts.push_back(account.number);
        }
    }
    std::sort(accounts.begin(), accounts.end());
    accounts.erase(std::unique(accounts.begin(), accounts.end()), accounts.end());
    return accounts;
}

IpamSight::IpamSight(const Plan& plan, const Ipam& ipam)
{
    m_parts.push_back({ipam.operatingRegions, discoveredAccounts(plan, ipam.owner)});
    for (const DiscoveryAssociation& row : plan.all<DiscoveryAssociation>()) {
        const ResourceDiscovery* discovery = row.ipam == ipam.id ? plan.find(row.discovery) : nullptr;
        if (discovery && row.state != DiscoveryAssociationState::DisassociateInProgress
            && discoveryVisibleTo(plan, *discovery, ipam.owner))
            add(plan, *discovery);
    }
}

void IpamSight::add(const Plan& plan, const ResourceDiscovery& discovery)
{
    m_parts.push_back({discovery.operatingRegions, discoveredAccounts(plan, discovery.owner, discovery.excludedUnits)});
}

bool IpamSight::sees(AccountNumber owner, const RegionName& region) const
{
    return std::any_of(m_parts.begin(), m_parts.end(), [&](const Part& part) {
        return part.regions.contains(region) && std::binary_search(part.accounts.begin(), part.accounts.end(), owner);
    });
}

bool isEntityPath(QStringView text)
{
    static const QRegularExpression shape(QStringLiteral("^o-[a-z0-9]+/r-[a-z0-9]+/(ou-[a-z0-9-]+/)*\\*?$"));
    return shape.match(text).hasMatch();
}

bool entityPathsOverlap(QStringView a, QStringView b)
{
    const auto covers = [](QStringView wide, QStringView narrow) {
        return wide.endsWith(u'*') && narrow.startsWith(wide.chopped(1));
    };
    return a == b || covers(a, b) || covers(b, a);
}

} // namespace cadastre
