// SPDX-License-Identifier: GPL-3.0-or-later
// The frame: accounts that others name, IPAMs, scopes.
#include "exchange/awsimporter.h"

#include "exchange/plannedframe.h"
#include "net/specialregistry.h"
#include "plan/externalauthority.h"

#include <algorithm>

namespace cadastre {

namespace {

QString arnResource(const QString& arn) { return arn.section(u'/', -1); }

} // namespace

void AwsImporter::noteAccount(AccountNumber number)
{
    if (number.isEmpty() || plan().account(number) || isAccountPlannedToGo(number))
        return;
    Account account;
    account.number = number;
    markSeen(account);
    m_draft.insert(account);
}

IpamId AwsImporter::ensureIpam(const QString& id, AccountNumber owner, const RegionName& region)
{
    if (const IpamId known = plan().byTextId<Ipam>(id))
        return known;
    Ipam ipam;
    std::vector<IpamId> planned; // one IPAM a Region and account: the planned one of this Region is the one
    for (const Ipam& row : plan().all<Ipam>())
        if (row.awsId.isEmpty() && row.basis != Basis::Seen && row.homeRegion == region)
            planned.push_back(row.id);
    if (planned.size() == 1)
        ipam = plan().get(planned.front());
    else
        warn(ErrorCode::NotFound, id,
             {{QStringLiteral("kind"), QStringLiteral("ipam")},
              {QStringLiteral("reason"), QStringLiteral("stand-in")}});
    if (!owner.isEmpty())
        ipam.owner = owner;
    ipam.homeRegion = region;
    if (!region.isEmpty() && !ipam.operatingRegions.contains(region)) {
        ipam.operatingRegions.append(region);
        std::sort(ipam.operatingRegions.begin(), ipam.operatingRegions.end());
    }
    markSeen(ipam);
    takeAwsId(ipam, id);
    store(ipam);
    noteAccount(ipam.owner);
    return ipam.id;
}

void AwsImporter::importIpam(Item& item)
{
    const JsonRecord& record = item.record;
    const QString id = record.required("IpamId");
    const AccountNumber owner = record.account("OwnerId");
    const RegionName region = record.region("IpamRegion");
    const QJsonArray regions = record.list("OperatingRegions");
    QList<RegionName> operating;
    for (const QJsonValue entry : regions)
        operating.append(record.inside(entry, "OperatingRegions").region("RegionName"));
    const auto tags = record.tags("Tags");
    const QString description = record.text("Description");
    Ipam probe;
    probe.state = record.word("State", LifeState::CreateComplete);
    probe.tier = record.word("Tier", Tier::Advanced);
    probe.meteredAccount = record.word("MeteredAccount", MeteredAccount::IpamOwner);
    probe.privateGua = record.boolean("EnablePrivateGua", false);
    const QString publicScope = record.text("PublicDefaultScopeId");
    const QString privateScope = record.text("PrivateDefaultScopeId");
    const QString arn = record.text("IpamArn");
    if (record.isRefused())
        return refuseItem(item, id);
    const RegionName home = region.isEmpty() ? item.region() : region;
    if (home.isEmpty())
        return needInput(item, "IpamRegion", "region-unknown", id);

    const auto warnings = m_result.warnings;
    const bool isNew = !plan().byTextId<Ipam>(id);
    const IpamId ipamId = ensureIpam(id, owner.isEmpty() ? arnAccount(arn) : owner, home);
    m_result.warnings = warnings; // it is no stand-in
    const Ipam before = plan().get(ipamId);
    Ipam ipam = before;
    ipam.state = probe.state;
    ipam.dueAt = {};
    if (record.has("Tier"))
        ipam.tier = probe.tier;
    if (record.has("MeteredAccount"))
        ipam.meteredAccount = probe.meteredAccount;
    if (record.has("EnablePrivateGua"))
        ipam.privateGua = probe.privateGua;
    if (record.has("Description"))
        ipam.description = description;
    if (tags)
        ipam.tags = *tags;
    if (!operating.isEmpty()) {
        if (!operating.contains(home))
            operating.append(home);
        std::sort(operating.begin(), operating.end());
        operating.erase(std::unique(operating.begin(), operating.end()), operating.end());
        ipam.operatingRegions = operating;
    }
    markSeen(ipam);
    const RowVerdict verdict = store(ipam);
    for (const auto& [scopeText, type] :
         {std::pair{publicScope, ScopeType::Public}, std::pair{privateScope, ScopeType::Private}}) {
        if (scopeText.isEmpty())
            continue;
        Scope scope;
        if (const ScopeId known = plan().byTextId<Scope>(scopeText))
            scope = plan().get(known);
        else if (const ScopeId planned = plan().defaultScope(ipamId, type);
                 planned && plan().get(planned).awsId.isEmpty())
            scope = plan().get(planned);
        scope.ipam = ipamId;
        scope.type = type;
        scope.isDefault = true;
        markSeen(scope);
        takeAwsId(scope, scopeText);
        store(scope);
    }
    finish(item, isNew ? RowVerdict::New : verdict, id);
}

ScopeId AwsImporter::ensureScope(const QString& id, IpamId ipam, ScopeType type)
{
    if (const ScopeId known = plan().byTextId<Scope>(id))
        return known;
    Scope scope;
    // An IPAM has one public scope; private ones cannot be told apart without describe-ipam-scopes.
    const ScopeId planned = type == ScopeType::Public ? plan().defaultScope(ipam, type) : ScopeId{};
    if (planned && plan().get(planned).awsId.isEmpty())
        scope = plan().get(planned);
    else
        warn(ErrorCode::NotFound, id,
             {{QStringLiteral("kind"), QStringLiteral("scope")},
              {QStringLiteral("reason"), QStringLiteral("stand-in")}});
    scope.ipam = ipam;
    scope.type = type;
    scope.isDefault = scope.isDefault || type == ScopeType::Public;
    markSeen(scope);
    takeAwsId(scope, id);
    store(scope);
    return scope.id;
}

namespace {

/// Whose space the scope is given; older clients do not show it, so that nothing is no word of AWS's.
QString authorityIn(const JsonRecord& record)
{
    constexpr const char* field = "ExternalAuthorityConfiguration";
    if (!record.has(field))
        return {};
    const JsonRecord authority = record.inside(record.object()[QLatin1String(field)], field);
    if (const QString type = authority.required("Type");
        !authority.isRefused() && type != QLatin1String(externalAuthorityType))
        authority.refuseField("Type", "unknown-word", type);
    return authority.required("ExternalResourceIdentifier");
}

} // namespace

void AwsImporter::importScope(Item& item)
{
    const JsonRecord& record = item.record;
    const QString id = record.required("IpamScopeId");
    const QString ipamArn = record.text("IpamArn");
    const AccountNumber owner = record.account("OwnerId");
    const RegionName region = record.region("IpamRegion");
    const auto type = record.word("IpamScopeType", ScopeType::Private);
    const bool isDefault = record.boolean("IsDefault", false);
    const QString description = record.text("Description");
    const auto state = record.word("State", LifeState::CreateComplete);
    const auto tags = record.tags("Tags");
    const QString authority = authorityIn(record);
    if (record.isRefused())
        return refuseItem(item, id);
    Scope scope;
    const ScopeId known = plan().byTextId<Scope>(id);
    if (ipamArn.isEmpty() && !known)
        return needInput(item, "IpamArn", "missing", id);
    const IpamId ipam = ipamArn.isEmpty()
                          ? plan().get(known).ipam
                          : ensureIpam(arnResource(ipamArn), owner.isEmpty() ? arnAccount(ipamArn) : owner,
                                       region.isEmpty() ? item.region() : region);
    if (known) {
        scope = plan().get(known);
        // A stand-in that turns out to be the default scope: the planned default makes room when nothing is in it.
        const ScopeId other = isDefault ? plan().defaultScope(ipam, type) : ScopeId{};
        if (other && other != known && plan().get(other).basis != Basis::Seen && plan().topPools(other).empty()
            && plan().occupants(other).isEmpty() && plan().externalsOf(other).empty())
            m_draft.remove(other);
    } else if (isDefault) {
        if (const ScopeId planned = plan().defaultScope(ipam, type); planned && plan().get(planned).awsId.isEmpty())
            scope = plan().get(planned);
    } else if (tags && !nameTag(*tags).isEmpty()) {
        std::vector<ScopeId> planned;
        for (const Scope& row : plan().all<Scope>())
            if (row.ipam == ipam && row.type == type && !row.isDefault && row.awsId.isEmpty()
                && row.basis != Basis::Seen && nameOf(row) == nameTag(*tags))
                planned.push_back(row.id);
        if (planned.size() == 1)
            scope = plan().get(planned.front());
    }
    scope.ipam = ipam;
    if (record.has("IpamScopeType") || !known)
        scope.type = type;
    scope.isDefault = isDefault;
    scope.state = state;
    scope.dueAt = {};
    if (record.has("Description"))
        scope.description = description;
    if (!authority.isEmpty())
        scope.externalAuthority = authority;
    if (tags)
        scope.tags = *tags;
    markSeen(scope);
    takeAwsId(scope, id);
    finish(item, store(scope), id);
}

ScopeType AwsImporter::watchingScopeType(const Prefix& cidr)
{
    return cidr.family() == Family::IPv6 && !isUla(cidr) ? ScopeType::Public : ScopeType::Private;
}

ScopeId AwsImporter::monitoredScope(const Prefix& cidr, const RegionName& region)
{
    if (!plan().ipam()) {
        insertPlannedIpam(m_draft, region); // to be looked at for overlaps, a CIDR needs a scope
        warn(ErrorCode::NoIpam, {}, {});
    }
    return plan().defaultScope(plan().ipam()->id, watchingScopeType(cidr));
}

} // namespace cadastre
