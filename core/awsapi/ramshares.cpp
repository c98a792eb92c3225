// SPDX-License-Identifier: GPL-3.0-or-later
// RAM shares, what is in them and who takes part (contract §3.8, §15).
#include "awsapi/ramcall.h"
#include "plan/sharing.h"

#include <algorithm>

namespace cadastre::awsapi {

namespace {

QJsonObject createShare(RamCall& call)
{
    CreateShare command;
    command.name = call.text("name");
    const RamResources resources = call.resources("resourceArns");
    command.pools = resources.pools;
    command.discoveries = resources.discoveries;
    command.principals = call.texts("principals");
    command.permission = permissionForPools(call.texts("permissionArns"));
    command.allowExternal = call.body.value(QLatin1String("allowExternalPrincipals")).toBool(true);
    for (const QJsonValue& tag : call.body.value(QLatin1String("tags")).toArray())
        command.tags.insert(tag[QLatin1String("key")].toString(), tag[QLatin1String("value")].toString());
    const Receipt receipt = call.change(command);
    return {{QStringLiteral("resourceShare"), call.shareJson(*receipt.changes.firstInserted<Share>())}};
}

enum class MemberChange { Associate, Disassociate };

QJsonObject changeMembers(RamCall& call, MemberChange change)
{
    const bool isAdding = change == MemberChange::Associate;
    const RamResources resources = call.resources("resourceArns");
    const QStringList principals = call.texts("principals");
    const bool isLeaving = !isAdding && resources.pools.isEmpty() && resources.discoveries.isEmpty()
                        && principals == QStringList{call.account.toString()};
    const Share share =
        isLeaving ? call.shareTakenPartIn(call.text("resourceShareArn")) : call.ownShare(call.text("resourceShareArn"));
    ModifyShare command;
    command.share = share.id;
    (isAdding ? command.addPools : command.removePools) = resources.pools;
    (isAdding ? command.addDiscoveries : command.removeDiscoveries) = resources.discoveries;
    (isAdding ? command.addPrincipals : command.removePrincipals) = principals;
    const char* status = isAdding ? "ASSOCIATING" : "DISASSOCIATING";
    const auto has = [&](const QString& principal) {
        const QString organization = organizationOf(principal);
        const bool isOwn = !isOfOtherManagement(call.plan(), principal)
                        && (organization.isEmpty() || organization == plannedOrganization
                            || organization == call.plan().settings().organizationId);
        return (isOwn && share.principals.contains(principal.section(u'/', -1)))
            || (share.invited.contains(principal) && !hasLapsed(share, principal, call.now()));
    };
    const bool isThere = isAdding
                      && !(resources.pools.isEmpty() && resources.discoveries.isEmpty() && principals.isEmpty())
                      && std::all_of(principals.begin(), principals.end(), has)
                      && std::all_of(resources.pools.begin(), resources.pools.end(),
                                     [&share](PoolId pool) { return share.pools.contains(pool); })
                      && std::all_of(resources.discoveries.begin(), resources.discoveries.end(),
                                     [&share](ResourceDiscoveryId one) { return share.discoveries.contains(one); });
    if (isThere) // asked for again: it is so already
        status = nullptr;
    else
        call.change(command);
    QJsonArray associations;
    for (const QString& arn : call.arns("resourceArns"))
        associations.append(
            call.associationJson(share, arn, AssociationType::Resource, status ? status : "ASSOCIATED"));
    for (const QString& principal : principals)
        associations.append(call.associationJson(share, principal, AssociationType::Principal,
                                                 status                              ? status
                                                 : share.invited.contains(principal) ? "ASSOCIATING"
                                                                                     : "ASSOCIATED"));
    return {{QStringLiteral("resourceShareAssociations"), associations}};
}

QJsonObject associate(RamCall& call) { return changeMembers(call, MemberChange::Associate); }
QJsonObject disassociate(RamCall& call) { return changeMembers(call, MemberChange::Disassociate); }

QJsonObject updateShare(RamCall& call)
{
    ModifyShare command;
    const Share share = call.ownShare(call.text("resourceShareArn"));
    command.share = share.id;
    if (const QString name = call.text("name"); !name.isEmpty() && name != share.name)
        command.name = name;
    if (const auto external = call.body.value(QLatin1String("allowExternalPrincipals"));
        external.isBool() && external.toBool() != share.allowExternal)
        command.allowExternal = external.toBool();
    if (command.name || command.allowExternal)
        call.change(command);
    return {{QStringLiteral("resourceShare"), call.shareJson(call.plan().get(command.share))}};
}

QJsonObject tagShare(RamCall& call)
{
    EditTags command;
    command.subject = call.ownShare(call.text("resourceShareArn")).id;
    for (const QJsonValue& tag : call.body.value(QLatin1String("tags")).toArray())
        command.set.insert(tag[QLatin1String("key")].toString(), tag[QLatin1String("value")].toString());
    call.change(command);
    return {};
}

QJsonObject untagShare(RamCall& call)
{
    EditTags command;
    command.subject = call.ownShare(call.text("resourceShareArn")).id;
    command.remove = call.texts("tagKeys");
    call.change(command);
    return {};
}

QJsonObject deleteShare(RamCall& call)
{
    call.change(DeleteShare{call.ownShare(call.text("resourceShareArn")).id});
    return {{QStringLiteral("returnValue"), true}};
}

/// Each filter names a tag, and any of its values will do; without values the key is enough.
bool passesTagFilters(const RamCall& call, const Share& share)
{
    const QJsonArray filters = call.body.value(QLatin1String("tagFilters")).toArray();
    return std::all_of(filters.begin(), filters.end(), [&share](const QJsonValue& filter) {
        const auto tag = share.tags.constFind(filter[QLatin1String("tagKey")].toString());
        const QJsonArray values = filter[QLatin1String("tagValues")].toArray();
        return tag != share.tags.constEnd() && (values.isEmpty() || values.contains(tag.value()));
    });
}

QJsonObject getShares(RamCall& call)
{
    const QStringList arns = call.arns("resourceShareArns");
    const QString name = call.text("name");
    const QString status = call.text("resourceShareStatus");
    const QString permission = call.text("permissionArn").section(u'/', -1);
    QJsonArray shares;
    bool isThere = arns.isEmpty();
    for (const Share& share : call.plan().all<Share>()) {
        if (!call.isListed(share) || (!arns.isEmpty() && !arns.contains(call.arnOf(share))))
            continue;
        isThere = true;
        if ((name.isEmpty() || share.name == name) && (status.isEmpty() || toWire(share.status) == status)
            && (permission.isEmpty() || permission == share.permission) && passesTagFilters(call, share))
            shares.append(call.shareJson(share));
    }
    if (!isThere)
        throw Fault{QStringLiteral("UnknownResourceException"),
                    QStringLiteral("ResourceShare %1 could not be found.").arg(arns.first())};
    return call.page("resourceShares", shares);
}

QJsonObject getAssociations(RamCall& call)
{
    const QString type = call.text("associationType");
    const bool isPrincipal = type == QLatin1String("PRINCIPAL");
    const AssociationType associated = isPrincipal ? AssociationType::Principal : AssociationType::Resource;
    const QStringList arns = call.arns("resourceShareArns");
    const QString only = call.text(isPrincipal ? "principal" : "resourceArn");
    if (const char* other = isPrincipal ? "resourceArn" : "principal"; !call.text(other).isEmpty())
        throw Fault{QStringLiteral("InvalidParameterException"),
                    QStringLiteral("%1 cannot be given with associationType %2").arg(QLatin1String(other), type)};
    const QString status = call.text("associationStatus");
    for (const QString& arn : arns)
        (void)call.ownShare(arn); // which refuses what is unknown
    QJsonArray associations;
    for (const Share& share : call.plan().all<Share>()) {
        if (share.owner != call.account || !call.isHere(share)
            || (!arns.isEmpty() && !arns.contains(call.arnOf(share))))
            continue;
        const auto list = [&](const QStringList& entities, const char* now) {
            for (const QString& entity : entities)
                if ((only.isEmpty() || (isPrincipal ? call.isMeant(entity, only) : only == entity))
                    && (status.isEmpty() || status == QLatin1String(now)))
                    associations.append(call.associationJson(share, entity, associated, now));
        };
        if (isPrincipal) {
            list(share.principals, "ASSOCIATED");
            list(share.invited, "ASSOCIATING"); // until it accepts
            continue;
        }
        for (const auto& [arn, kind] : call.contentsOf(share))
            list({arn}, "ASSOCIATED");
    }
    return call.page("resourceShareAssociations", associations);
}

QJsonObject listResources(RamCall& call)
{
    const QStringList arns = call.arns("resourceShareArns");
    const QStringList wanted = call.arns("resourceArns");
    const QString type = call.text("resourceType");
    const QString principal = call.text("principal");
    QJsonArray resources;
    if (call.text("resourceRegionScope") == QLatin1String("GLOBAL")) // pools and discoveries are of a Region
        return call.page("resources", resources);
    const auto takesPart = [&](const Share& share) {
        return principal.isEmpty() || share.owner.toString() == principal
            || std::any_of(share.principals.begin(), share.principals.end(),
                           [&](const QString& one) { return call.isMeant(one, principal); });
    };
    for (const Share& share : call.plan().all<Share>()) {
        if (!call.isListed(share) || (!arns.isEmpty() && !arns.contains(call.arnOf(share))) || !takesPart(share))
            continue;
        for (const auto& [arn, kind] : call.contentsOf(share)) {
            if ((!type.isEmpty() && type.compare(kind, Qt::CaseInsensitive) != 0)
                || (!wanted.isEmpty() && !wanted.contains(arn)))
                continue;
            resources.append(QJsonObject{{QStringLiteral("arn"), arn},
                                         {QStringLiteral("type"), kind},
                                         {QStringLiteral("resourceShareArn"), call.arnOf(share)},
                                         {QStringLiteral("status"), QStringLiteral("AVAILABLE")},
                                         {QStringLiteral("creationTime"), call.seconds(share.createdAt)},
                                         {QStringLiteral("lastUpdatedTime"), call.seconds(share.updatedAt)},
                                         {QStringLiteral("resourceRegionScope"), QStringLiteral("REGIONAL")}});
        }
    }
    return call.page("resources", resources);
}

QJsonObject listPrincipals(RamCall& call)
{
    const QStringList arns = call.arns("resourceShareArns");
    const QStringList wanted = call.texts("principals");
    const QString type = call.text("resourceType");
    const QString resource = call.text("resourceArn");
    QJsonArray principals;
    for (const Share& share : call.plan().all<Share>()) {
        if (!call.isListed(share) || (!arns.isEmpty() && !arns.contains(call.arnOf(share))))
            continue;
        const auto contents = call.contentsOf(share);
        if (!resource.isEmpty() && std::none_of(contents.begin(), contents.end(), [&resource](const auto& one) {
                return one.first == resource;
            }))
            continue;
        if (!type.isEmpty() && std::none_of(contents.begin(), contents.end(), [&type](const auto& one) {
                return type.compare(one.second, Qt::CaseInsensitive) == 0;
            }))
            continue;
        // Those that the caller shares with, or those that share with the caller.
        for (const QString& principal :
             share.owner == call.account ? share.principals : QStringList{share.owner.toString()}) {
            if (!wanted.isEmpty() && std::none_of(wanted.begin(), wanted.end(), [&](const QString& one) {
                    return call.isMeant(principal, one);
                }))
                continue;
            principals.append(QJsonObject{{QStringLiteral("id"), call.entityOf(principal)},
                                          {QStringLiteral("resourceShareArn"), call.arnOf(share)},
                                          {QStringLiteral("creationTime"), call.seconds(share.createdAt)},
                                          {QStringLiteral("lastUpdatedTime"), call.seconds(share.updatedAt)},
                                          {QStringLiteral("external"), call.isExternal(principal)}});
        }
    }
    return call.page("principals", principals);
}

} // namespace

std::span<const RamOperation> ramShareOperations()
{
    static constexpr RamOperation table[] = {
        {"/createresourceshare", "CreateResourceShare",
         "name! resourceArns[] principals[] tags[] allowExternalPrincipals? clientToken permissionArns[] "
         "sources[]~ resourceShareConfiguration~",
         createShare},
        {"/associateresourceshare", "AssociateResourceShare",
         "resourceShareArn! resourceArns[] principals[] clientToken sources[]~", associate},
        {"/disassociateresourceshare", "DisassociateResourceShare",
         "resourceShareArn! resourceArns[] principals[] clientToken sources[]~", disassociate},
        {"/updateresourceshare", "UpdateResourceShare",
         "resourceShareArn! name allowExternalPrincipals? clientToken resourceShareConfiguration~", updateShare},
        {"/tagresource", "TagResource", "resourceShareArn! tags[]! resourceArn~", tagShare},
        {"/untagresource", "UntagResource", "resourceShareArn! tagKeys[]! resourceArn~", untagShare},
        {"/deleteresourceshare", "DeleteResourceShare", "resourceShareArn! clientToken", deleteShare},
        {"/getresourceshares", "GetResourceShares",
         "resourceOwner!=SELF|OTHER-ACCOUNTS resourceShareArns[] "
         "resourceShareStatus=PENDING|ACTIVE|FAILED|DELETING|DELETED name tagFilters[] permissionArn "
         "permissionVersion# maxResults# nextToken",
         getShares},
        {"/getresourceshareassociations", "GetResourceShareAssociations",
         "associationType!=PRINCIPAL|RESOURCE resourceShareArns[] resourceArn principal maxResults# nextToken "
         "associationStatus=ASSOCIATING|ASSOCIATED|FAILED|DISASSOCIATING|DISASSOCIATED|SUSPENDED|SUSPENDING|RESTORING",
         getAssociations},
        {"/listresources", "ListResources",
         "resourceOwner!=SELF|OTHER-ACCOUNTS principal resourceType resourceArns[] resourceShareArns[] "
         "resourceRegionScope=ALL|REGIONAL|GLOBAL maxResults# nextToken",
         listResources},
        {"/listprincipals", "ListPrincipals",
         "resourceOwner!=SELF|OTHER-ACCOUNTS resourceArn principals[] resourceType resourceShareArns[] "
         "maxResults# nextToken",
         listPrincipals},
    };
    return table;
}

} // namespace cadastre::awsapi
