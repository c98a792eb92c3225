// SPDX-License-Identifier: GPL-3.0-or-later
// Shares (contract §15): what RAM lists of them, in three or four answers that name each other by ARN.
#include "exchange/awsimporter.h"

#include <algorithm>

namespace cadastre {

namespace {

/// "arn:aws:organizations::111122223333:ou/o-a1b2c3d4e5/ou-ab12-cd34ef56" is kept as its last part.
QString lastPart(const QString& arn) { return arn.section(u'/', -1); }

bool isPoolArn(const QString& arn) { return arn.contains(QLatin1String(":ipam-pool/")); }

bool isDiscoveryArn(const QString& arn) { return arn.contains(QLatin1String(":ipam-resource-discovery/")); }

/// As a share keeps it: by name where it is one of AWS's own.
QString permissionOf(const QString& arn)
{
    return arn.contains(QLatin1String(":ram::aws:permission/")) ? lastPart(arn) : arn;
}

bool isOver(const QString& status)
{
    return status == QLatin1String("DISASSOCIATED") || status == QLatin1String("DISASSOCIATING")
        || status == QLatin1String("FAILED");
}

} // namespace

void AwsImporter::importShares()
{
    // One answer says it as associations, two others as resources and principals.
    for (Item& item : m_associations) {
        const QString type = item.record.required("associationType");
        if (type == QLatin1String("RESOURCE") || type == QLatin1String("PRINCIPAL"))
            noteSharing(item, "associatedEntity",
                        type == QLatin1String("PRINCIPAL") ? Member::Principal : Member::Resource);
        else if (!item.record.isRefused())
            item.record.refuseField("associationType", "unknown-word", type);
    }
    for (Item& item : m_sharedResources)
        noteSharing(item, "arn", Member::Resource);
    for (Item& item : m_principals)
        noteSharing(item, "id", Member::Principal);
    for (Item& item : m_shares)
        importShare(item);
    for (const auto& [items, field] :
         {std::pair{&m_associations, "associatedEntity"}, {&m_sharedResources, "arn"}, {&m_principals, "id"}})
        for (Item& item : *items)
            importSharing(item, field);
}

void AwsImporter::noteSharing(Item& item, const char* field, Member member)
{
    const JsonRecord& record = item.record;
    const QString share = lastPart(record.required("resourceShareArn"));
    const QString entity = record.required(field);
    const QString status = record.text("status");
    if (record.isRefused() || isOver(status))
        return;
    Sharing& sharing = m_sharings[share];
    if (member == Member::Principal) {
        sharing.principals.append(lastPart(entity));
        if (const auto number = AccountNumber::parse(entity);
            number && !plan().account(*number) && !isAccountPlannedToGo(*number)) {
            Account account;
            account.number = *number;
            account.external = record.boolean("external", false);
            markSeen(account);
            m_draft.insert(account);
        }
    } else if (const PoolId pool = plan().byTextId<Pool>(lastPart(entity)); pool && isPoolArn(entity)) {
        sharing.pools.append(pool);
    } else if (const auto discovery = plan().byTextId<ResourceDiscovery>(lastPart(entity));
               discovery && isDiscoveryArn(entity)) {
        sharing.discoveries.append(discovery);
    }
}

void AwsImporter::importShare(Item& item)
{
    const JsonRecord& record = item.record;
    const QString arn = record.required("resourceShareArn");
    const QString id = lastPart(arn);
    const QString name = record.text("name");
    const AccountNumber owner = record.account("owningAccountId");
    const bool allowExternal = record.boolean("allowExternalPrincipals", true);
    const auto status = record.word("status", ShareStatus::Active);
    QString permission; // the one of its pools
    for (const QJsonValue one : record.list("permissionArns"))
        if (!one.toString().contains(QLatin1String("IpamResourceDiscovery")))
            permission = permissionOf(one.toString());
    Tags tags;
    for (const QJsonValue entry : record.list("tags")) {
        const JsonRecord tag = record.inside(entry, "tags");
        tags.insert(tag.required("key"), tag.text("value"));
    }
    if (record.isRefused())
        return refuseItem(item, arn);
    const Sharing sharing = m_sharings.value(id);
    Share share;
    if (const ShareId known = plan().byTextId<Share>(id)) {
        share = plan().get(known);
    } else if (sharing.pools.isEmpty() && sharing.discoveries.isEmpty()) { // RAM shares much else
        RowFate fate = record.fate(RowVerdict::Unchanged, name);
        fate.note = {ImportNote::Kind::ChangesNothing, name, QStringLiteral("no-pool-shared"), {}, {}};
        finish(std::move(fate));
        m_otherShares.insert(id);
        return;
    } else {
        for (const Share& row : plan().all<Share>())
            if (row.name == name && (row.basis == Basis::Seen ? !share.id && isGone(row) : row.awsId.isEmpty()))
                share = row; // planned, else made again
    }
    share.name = name;
    share.owner = owner.isEmpty() ? AccountNumber::parse(arn.section(u':', 4, 4)).value_or(share.owner) : owner;
    share.region = RegionName::parse(arn.section(u':', 3, 3)).value_or(item.region());
    share.allowExternal = allowExternal;
    share.status = status;
    if (!permission.isEmpty())
        share.permission = permission;
    if (record.has("tags"))
        share.tags = tags;
    const auto take = [](auto& list, const auto& listed) {
        if (listed.isEmpty())
            return;
        list = listed;
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
    };
    take(share.pools, sharing.pools);
    take(share.discoveries, sharing.discoveries);
    take(share.principals, sharing.principals);
    noteAccount(share.owner);
    markSeen(share);
    takeAwsId(share, id);
    finish(item, store(share), name);
}

void AwsImporter::importSharing(Item& item, const char* field)
{
    const JsonRecord& record = item.record;
    const QString entity = record.text(field);
    const QString id = lastPart(record.text("resourceShareArn"));
    if (record.isRefused())
        return refuseItem(item, entity);
    RowFate fate = record.fate(RowVerdict::Unchanged, entity);
    const ShareId known = plan().byTextId<Share>(id);
    const char* reason = nullptr;
    if (!known && !m_otherShares.contains(id))
        return needInput(item, "resourceShareArn", "unknown-share", entity);
    if (!known)
        reason = "no-pool-shared";
    else if (entity.contains(QLatin1String(":ec2:")) && !plan().byTextId<Pool>(lastPart(entity))
             && !plan().byTextId<ResourceDiscovery>(lastPart(entity)))
        reason = isPoolArn(entity) ? "unknown-pool" : isDiscoveryArn(entity) ? "unknown-discovery" : "no-place";
    if (reason)
        fate.note = {ImportNote::Kind::ChangesNothing, entity, QString::fromLatin1(reason), {}, {}};
    else if (!m_sharesBefore.value(id).contains(lastPart(entity)))
        fate.verdict = RowVerdict::New;
    finish(std::move(fate));
}

} // namespace cadastre
