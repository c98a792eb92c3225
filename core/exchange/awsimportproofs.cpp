// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside pools: verification tokens, resource discoveries and what is associated with them (contract §10.5, §12)
#include "exchange/awsimporter.h"

#include <algorithm>

namespace cadastre {

namespace {

/// The only one that no import has shown and that is meant by what one shows now; none when there are several.
template <class E, class Predicate>
std::optional<E> onlyPlanned(const Plan& plan, Predicate isMeant)
{
    std::optional<E> found;
    for (const E& row : plan.all<E>()) {
        if (!row.awsId.isEmpty() || row.basis == Basis::Seen || !isMeant(row))
            continue;
        if (found)
            return {};
        found = row;
    }
    return found;
}

} // namespace

/// What comes with an IPAM is no row of a plan.
void AwsImporter::passDefault(const Item& item, const QString& id)
{
    RowFate fate = item.record.fate(RowVerdict::Unchanged, id);
    fate.note = {ImportNote::Kind::ChangesNothing, id, QStringLiteral("comes-with-ipam"), {}, {}};
    finish(std::move(fate));
}

void AwsImporter::importToken(Item& item)
{
    const JsonRecord& record = item.record;
    const QString id = record.required("IpamExternalResourceVerificationTokenId");
    const QString ipam = record.required("IpamId");
    const QString arn = record.text("IpamArn");
    const RegionName region = record.region("IpamRegion");
    const QString name = record.text("TokenName"), value = record.text("TokenValue");
    const QString until = record.text("NotAfter");
    const auto state = record.word("State", LifeState::CreateComplete);
    const auto tags = record.tags("Tags");
    const auto notAfter = parseInstant(until);
    if (!record.isRefused() && !until.isEmpty() && !notAfter)
        record.refuseField("NotAfter", "not-a-date", until);
    if (record.isRefused())
        return refuseItem(item, id);
    VerificationToken token;
    const AccountNumber owner = arnAccount(arn);
    const IpamId home =
        ensureIpam(ipam, owner.isEmpty() ? item.account() : owner, region.isEmpty() ? item.region() : region);
    if (const VerificationTokenId known = plan().byTextId<VerificationToken>(id))
        token = plan().get(known);
    else if (const auto planned = onlyPlanned<VerificationToken>(plan(), [&](const VerificationToken& row) {
                 return row.ipam == home && nameTag(row.tags) == nameTag(tags.value_or(Tags()));
             }))
        token = *planned;
    const QString before = token.id ? plan().textId(token) : QString();
    token.ipam = home;
    token.state = state;
    token.dueAt = {};
    if (!name.isEmpty())
        token.name = name;
    if (!value.isEmpty())
        token.value = value;
    if (notAfter)
        token.notAfter = *notAfter;
    if (tags)
        token.tags = *tags;
    markSeen(token);
    takeAwsId(token, id);
    finish(item, store(token), id);
    if (before.isEmpty() || before == id)
        return;
    std::vector<PoolCidr> proved; // CIDRs name the token that proves them by its id
    for (const PoolCidr& row : plan().all<PoolCidr>())
        if (row.tokenId == before)
            proved.push_back(row);
    for (PoolCidr& row : proved) {
        row.tokenId = id;
        m_draft.update(row);
    }
}

void AwsImporter::importDiscovery(Item& item)
{
    const JsonRecord& record = item.record;
    const QString id = record.required("IpamResourceDiscoveryId");
    const QString arn = record.text("IpamResourceDiscoveryArn");
    AccountNumber owner = record.account("OwnerId");
    RegionName region = record.region("IpamResourceDiscoveryRegion");
    QList<RegionName> operating;
    for (const QJsonValue entry : record.list("OperatingRegions"))
        operating.append(record.inside(entry, "OperatingRegions").region("RegionName"));
    QStringList excluded;
    for (const QJsonValue entry : record.list("OrganizationalUnitExclusions"))
        excluded.append(record.inside(entry, "OrganizationalUnitExclusions").required("OrganizationsEntityPath"));
    const QString description = record.text("Description");
    const bool isDefault = record.boolean("IsDefault", false);
    const auto state = record.word("State", LifeState::CreateComplete);
    const auto tags = record.tags("Tags");
    if (record.isRefused())
        return refuseItem(item, id);
    if (isDefault)
        return passDefault(item, id);
    owner = !owner.isEmpty() ? owner : !arnAccount(arn).isEmpty() ? arnAccount(arn) : item.account();
    region = region.isEmpty() ? item.region() : region;
    ResourceDiscovery discovery;
    if (const ResourceDiscoveryId known = plan().byTextId<ResourceDiscovery>(id))
        discovery = plan().get(known);
    else if (const auto planned = onlyPlanned<ResourceDiscovery>(plan(), [&](const ResourceDiscovery& row) {
                 return row.owner == owner && row.region == region;
             }))
        discovery = *planned;
    discovery.owner = owner.isEmpty() ? discovery.owner : owner;
    discovery.region = region.isEmpty() ? discovery.region : region;
    if (discovery.owner.isEmpty())
        return needInput(item, "OwnerId", "account-unknown", id);
    if (discovery.region.isEmpty())
        return needInput(item, "IpamResourceDiscoveryRegion", "region-unknown", id);
    if (record.has("OperatingRegions") || discovery.operatingRegions.isEmpty())
        discovery.operatingRegions = operating;
    if (!discovery.operatingRegions.contains(discovery.region))
        discovery.operatingRegions.append(discovery.region);
    const auto tidy = [](auto& list) {
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
    };
    tidy(discovery.operatingRegions);
    tidy(excluded);
    discovery.excludedUnits = excluded; // AWS leaves the field out when there are none
    if (record.has("Description"))
        discovery.description = description;
    if (tags)
        discovery.tags = *tags;
    discovery.state = state;
    discovery.dueAt = {};
    markSeen(discovery);
    takeAwsId(discovery, id);
    noteAccount(discovery.owner);
    finish(item, store(discovery), id);
}

void AwsImporter::importDiscoveryAssociation(Item& item)
{
    const JsonRecord& record = item.record;
    const QString id = record.required("IpamResourceDiscoveryAssociationId");
    const QString discoveryId = record.required("IpamResourceDiscoveryId");
    const QString ipam = record.required("IpamId");
    const QString arn = record.text("IpamArn");
    const RegionName region = record.region("IpamRegion");
    const bool isDefault = record.boolean("IsDefault", false);
    const auto state = record.word("State", DiscoveryAssociationState::AssociateComplete);
    const auto tags = record.tags("Tags");
    if (record.isRefused())
        return refuseItem(item, id);
    if (isDefault)
        return passDefault(item, id);
    const ResourceDiscoveryId discovery = plan().byTextId<ResourceDiscovery>(discoveryId);
    if (!discovery)
        return needInput(item, "IpamResourceDiscoveryId", "unknown-discovery", id);
    const AccountNumber owner = arnAccount(arn);
    DiscoveryAssociation row;
    row.ipam = ensureIpam(ipam, owner.isEmpty() ? item.account() : owner, region.isEmpty() ? item.region() : region);
    row.discovery = discovery;
    if (const DiscoveryAssociationId known = plan().byTextId<DiscoveryAssociation>(id))
        row = plan().get(known);
    else if (const auto planned = onlyPlanned<DiscoveryAssociation>(plan(), [&](const DiscoveryAssociation& other) {
                 return other.ipam == row.ipam && other.discovery == discovery;
             }))
        row = *planned;
    row.state = state;
    row.dueAt = {};
    if (tags)
        row.tags = *tags;
    markSeen(row);
    takeAwsId(row, id);
    finish(item, store(row), id);
}

} // namespace cadastre
