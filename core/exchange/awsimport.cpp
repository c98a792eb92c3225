// SPDX-License-Identifier: GPL-3.0-or-later
// Files in, and what each of them is.
#include "exchange/awsimport.h"

#include "exchange/awsimporter.h"

#include <algorithm>

namespace cadastre {

namespace {

/// The scope that an answer of get-ipam-resource-cidrs lists: its records say it, and `…/get-ipam-resource-cidrs.SCOPE.json`.
QString scopeOf(const QString& path, const QJsonArray& records)
{
    if (!records.isEmpty())
        return records.first()[QLatin1String("IpamScopeId")].toString();
    const QString name = path.section(u'.', -2, -2);
    return name.startsWith(QLatin1String("ipam-scope-")) ? name : QString();
}

} // namespace

ImportContext contextOfPath(const QString& path)
{
    QString slashed = path;
    slashed.replace(u'\\', u'/');
    const QStringList parts = slashed.split(u'/', Qt::SkipEmptyParts);
    ImportContext context;
    if (parts.isEmpty())
        return context;
    QString base = parts.last();
    if (base.endsWith(QLatin1String(".json")))
        base.chop(5);
    if (base.startsWith(QLatin1String("get-ipam-pool-")))
        context.pool = base.section(u'.', 1);
    if (base.contains(QLatin1String("-for-parent.ou-")) || base.contains(QLatin1String("-for-parent.r-")))
        context.parent = base.section(u'.', 1);
    if (parts.size() >= 3) {
        const auto account = AccountNumber::parse(parts[parts.size() - 3]);
        const auto region = RegionName::parse(parts[parts.size() - 2]);
        if (account && region && parts[parts.size() - 2].count(u'-') >= 2) {
            context.account = *account;
            context.region = *region;
        }
    }
    return context;
}

Result<ImportPlan> planAwsImport(const Plan& plan, const std::vector<ImportSource>& sources,
                                 const ImportOptions& options, Instant now)
{
    AwsImporter importer(plan, options, now);
    std::optional<Error> passed;
    bool isAnyRead = false;
    for (const ImportSource& source : sources) {
        const auto added = importer.add(source);
        isAnyRead = isAnyRead || added;
        if (added)
            continue;
        if (!source.isFound || added.error().code != ErrorCode::WrongFormat)
            return Unexpected(added.error());
        importer.passOver(source);
        passed = added.error();
    }
    if (passed && !isAnyRead)
        return Unexpected(*passed);
    return importer.run();
}

void AwsImporter::passOver(const ImportSource& source)
{
    m_result.notes.append({ImportNote::Kind::NotRead, source.name, QStringLiteral("no-place"), source.name, {}});
}

AwsImporter::AwsImporter(const Plan& plan, const ImportOptions& options, Instant now)
    : m_draft(plan), m_options(options), m_now(now)
{
    m_result.isFromAws = options.basis == Basis::Seen;
    for (std::size_t i = 0; i < m_options.removals.size(); ++i)
        for (const QString& id : m_options.removals[i].ids)
            m_removals.insert(id, i);
}

AccountNumber AwsImporter::Item::account() const
{
    for (const ImportContext& context : contexts)
        if (!context.account.isEmpty())
            return context.account;
    return {};
}

RegionName AwsImporter::Item::region() const
{
    for (const ImportContext& context : contexts)
        if (!context.region.isEmpty())
            return context.region;
    return {};
}

QString AwsImporter::Item::pool() const
{
    for (const ImportContext& context : contexts)
        if (!context.pool.isEmpty())
            return context.pool;
    return {};
}

std::span<const AwsImporter::KnownList> AwsImporter::knownLists()
{
    static constexpr KnownList lists[] = {
        {"Accounts", "list-accounts", &AwsImporter::m_accounts},
        {"Ipams", "describe-ipams", &AwsImporter::m_ipams},
        {"IpamScopes", "describe-ipam-scopes", &AwsImporter::m_scopes},
        {"IpamPools", "describe-ipam-pools", &AwsImporter::m_pools},
        {"IpamPoolCidrs", "get-ipam-pool-cidrs", &AwsImporter::m_poolCidrs},
        {"IpamPoolCidr", "get-ipam-pool-cidrs", &AwsImporter::m_poolCidrs},
        {"IpamPoolAllocations", "get-ipam-pool-allocations", &AwsImporter::m_allocations},
        {"IpamResourceCidrs", "get-ipam-resource-cidrs", &AwsImporter::m_resourceCidrs},
        {"ByoipCidrs", "describe-byoip-cidrs", &AwsImporter::m_byoip},
        {"Byoasns", "describe-ipam-byoasn", &AwsImporter::m_byoasns},
        {"IpamExternalResourceVerificationTokens", "describe-ipam-external-resource-verification-tokens",
         &AwsImporter::m_tokens},
        {"IpamResourceDiscoveries", "describe-ipam-resource-discoveries", &AwsImporter::m_discoveries},
        {"IpamResourceDiscoveryAssociations", "describe-ipam-resource-discovery-associations",
         &AwsImporter::m_discoveryAssociations},
        {"Vpcs", "describe-vpcs", &AwsImporter::m_vpcs},
        {"Subnets", "describe-subnets", &AwsImporter::m_subnets},
        {"Organization", "describe-organization", &AwsImporter::m_organizations},
        {"Roots", "list-roots", &AwsImporter::m_roots},
        {"OrganizationalUnits", "list-organizational-units-for-parent", &AwsImporter::m_units},
        {"PrefixLists", "describe-managed-prefix-lists", &AwsImporter::m_prefixLists},
        {"Entries", "get-managed-prefix-list-entries", &AwsImporter::m_prefixEntries},
        {"resourceShares", "get-resource-shares", &AwsImporter::m_shares},
        {"resourceShareAssociations", "get-resource-share-associations", &AwsImporter::m_associations},
        {"principals", "list-principals", &AwsImporter::m_principals},
        {"resources", "list-resources", &AwsImporter::m_sharedResources}};
    return lists;
}

AwsImporter::Items& AwsImporter::itemsOf(const QString& key)
{
    const auto lists = knownLists();
    const auto list = std::find_if(lists.begin(), lists.end(),
                                   [&](const KnownList& known) { return key == QLatin1String(known.key); });
    Q_ASSERT(list != lists.end());
    return this->*list->items;
}

Result<void> AwsImporter::add(const ImportSource& source)
{
    auto read = JsonText::read(source.bytes, source.name);
    if (!read)
        return Unexpected(read.error());
    const auto json = std::make_shared<const JsonText>(std::move(*read));
    const QJsonObject root = json->object();
    const auto notAnAnswer = [&source](const QString& found) {
        return refuse(ErrorCode::WrongFormat, source.name,
                      {{QStringLiteral("file"), source.name},
                       {QStringLiteral("expected"), QStringLiteral("IpamPools, IpamPoolCidrs, Vpcs, Subnets, …")},
                       {QStringLiteral("found"), found}});
    };
    if (root[QLatin1String("format")] == QStringLiteral("cadastre.plan")) // whose lists have names that AWS uses, too
        return notAnAnswer(QStringLiteral("plan-json"));

    bool isKnown = false;
    for (const KnownList& list : knownLists()) {
        if (!root.contains(QLatin1String(list.key)) || root.contains(QLatin1String("terraform_version")))
            continue;
        isKnown = true;
        takeAnswer(json, list, source);
    }
    if (isKnown)
        return {};
    const QStringList keys = root.keys();
    if (keys.isEmpty())
        return notAnAnswer(json->root().isArray() ? QStringLiteral("[…]") : QStringLiteral("{}"));
    return notAnAnswer(keys.mid(0, 5).join(QStringLiteral(", ")));
}

void AwsImporter::takeAnswer(const std::shared_ptr<const JsonText>& json, const KnownList& list,
                             const ImportSource& source)
{
    const std::vector<ImportContext> contexts{source.context, contextOfPath(source.name), m_options.context};
    const QString key = QString::fromLatin1(list.key);
    const QJsonObject root = json->object();
    const QJsonValue value = root[key];
    qint64 rows = 1;
    bool complete =
        root[QLatin1String("NextToken")].toString().isEmpty() && root[QLatin1String("nextToken")].toString().isEmpty();
    if (!complete)
        warn(ErrorCode::IncompletePage, source.name, {{QStringLiteral("file"), source.name}});
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        rows = array.size();
        for (qsizetype i = 0; i < array.size(); ++i)
            complete &= take(this->*list.items, {JsonRecord(json, key, i, array[i]), contexts});
    } else {
        complete &= take(this->*list.items, {JsonRecord(json, key, -1, value), contexts});
    }
    if (rows == 0)
        warn(ErrorCode::EmptyInput, source.name,
             {{QStringLiteral("file"), source.name}, {QStringLiteral("what"), key}});
    Coverage coverage;
    const Item probe{JsonRecord(json, key, -1, QJsonObject()), contexts};
    coverage.account = probe.account();
    coverage.region = probe.region();
    coverage.source = QString::fromLatin1(list.command);
    coverage.rows = rows;
    coverage.complete = complete;
    coverage.seenAt = m_now;
    m_coverage.push_back(coverage);
    if (value.isArray())
        m_answers.push_back({coverage, probe, scopeOf(source.name, value.toArray()), source.name});
}

ImportPlan AwsImporter::run()
{
    takeEditsBack();
    noteShown();
    // Regions of VPCs, which describe-vpcs does not say but others do.
    for (const Item& item : m_subnets) {
        const QJsonObject& subnet = item.record.object();
        const auto region = RegionName::parse(subnet[QLatin1String("SubnetArn")].toString().section(u':', 3, 3));
        if (region && !region->isEmpty())
            m_vpcRegions.insert(subnet[QLatin1String("VpcId")].toString(), *region);
    }
    for (const Item& item : m_resourceCidrs) {
        const QJsonObject& cidr = item.record.object();
        const QString region = cidr[QLatin1String("ResourceRegion")].toString();
        if (const auto parsed = RegionName::parse(region); parsed && !parsed->isEmpty())
            m_vpcRegions.insert(cidr[QLatin1String("VpcId")].toString(), *parsed);
    }
    const auto each = [this](Items& items, void (AwsImporter::*import)(Item&)) {
        for (Item& item : items)
            (this->*import)(item);
    };
    for (const Share& share : plan().all<Share>()) {
        QStringList members = share.principals;
        for (const PoolId pool : share.pools)
            members.append(plan().textId(pool));
        for (const ResourceDiscoveryId discovery : share.discoveries)
            members.append(plan().textId(discovery));
        m_sharesBefore.insert(plan().textId(share), members);
    }
    each(m_organizations, &AwsImporter::importOrganization);
    each(m_roots, &AwsImporter::importRoot);
    importUnits(m_units);
    each(m_accounts, &AwsImporter::importAccount);
    each(m_ipams, &AwsImporter::importIpam);
    each(m_scopes, &AwsImporter::importScope);
    each(m_tokens, &AwsImporter::importToken);
    each(m_discoveries, &AwsImporter::importDiscovery);
    each(m_discoveryAssociations, &AwsImporter::importDiscoveryAssociation);
    importPools(m_pools);
    noteWholePools();
    importPoolCidrs(m_poolCidrs);
    each(m_vpcs, &AwsImporter::importVpc);
    each(m_subnets, &AwsImporter::importSubnet);
    each(m_allocations, &AwsImporter::importAllocation);
    each(m_resourceCidrs, &AwsImporter::importResourceCidr);
    each(m_byoasns, &AwsImporter::importByoasn);
    each(m_byoip, &AwsImporter::importByoip);
    importShares();
    importPrefixLists();
    recordCoverage();
    findListings();
    dropLostEntries();
    findGone();
    finishEdits();
    m_result.changes = m_draft.changes();
    return std::move(m_result);
}

bool AwsImporter::take(Items& items, Item item)
{
    RowFate fate = item.record.fate(RowVerdict::LeftOut, {});
    const bool isWanted = !m_options.unwanted.contains(fate.source, fate.record);
    const PlannedRemoval* removal = isWanted ? removalOf(item) : nullptr;
    if (isWanted && !removal) {
        items.push_back(std::move(item));
        return true;
    }
    const auto firstOf = [&](std::initializer_list<const char*> fields) {
        for (const char* field : fields)
            if (item.record.has(field))
                return item.record.object()[QLatin1String(field)].toVariant().toString();
        return QString();
    };
    fate.subject = firstOf({"IpamPoolAllocationId", "SubnetId", "ResourceId", "IpamPoolCidrId", "IpamPoolId",
                            "IpamScopeId", "VpcId", "Asn", "IpamResourceDiscoveryAssociationId",
                            "IpamResourceDiscoveryId", "IpamExternalResourceVerificationTokenId", "IpamId",
                            "PrefixListId", "Id", "associatedEntity", "arn", "id", "resourceShareArn"});
    fate.cidr = firstOf({"Cidr", "ResourceCidr", "CidrBlock"});
    if (fate.subject.isEmpty())
        fate.subject = fate.cidr.isEmpty() ? fate.record : fate.cidr;
    if (removal) {
        leavePlannedToGo(item, fate.subject, fate.cidr);
        return true;
    }
    finish(std::move(fate));
    return false;
}

void AwsImporter::finish(const Item& item, RowVerdict verdict, const QString& subject, const QString& cidr)
{
    finish(item.record.fate(verdict, subject, cidr));
}

void AwsImporter::refuseItem(const Item& item, const QString& subject, const QString& cidr)
{
    RowFate fate = item.record.fate(RowVerdict::Refused, subject, cidr);
    fate.why = item.record.problem();
    fate.line = fate.why.params.value(QStringLiteral("line")).toLongLong();
    fate.column = fate.why.params.value(QStringLiteral("column")).toLongLong();
    finish(std::move(fate));
}

void AwsImporter::needInput(const Item& item, const char* field, const char* reason, const QString& subject,
                            const QString& cidr)
{
    RowFate fate = item.record.fate(RowVerdict::NeedsInput, subject, cidr);
    fate.why = item.record.placed(
        makeError(ErrorCode::InvalidRecord, subject, {{QStringLiteral("reason"), QString::fromLatin1(reason)}}), field);
    finish(std::move(fate));
}

void AwsImporter::warn(ErrorCode code, const QString& subject,
                       std::initializer_list<std::pair<QString, QString>> params)
{
    m_result.warnings.append(makeError(code, subject, params));
}

void AwsImporter::recordCoverage()
{
    for (Coverage seen : m_coverage) {
        for (const Coverage& known : plan().all<Coverage>())
            if (known.account == seen.account && known.region == seen.region && known.source == seen.source)
                seen.id = known.id;
        store(seen);
        m_result.coverage.append(seen);
    }
}

} // namespace cadastre
