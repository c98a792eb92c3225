// SPDX-License-Identifier: GPL-3.0-or-later
// Sharing pools with accounts, OUs and the organisation (contract §15). Taking a share back keeps what was drawn: it
// becomes noncompliant, which a note counts.
#include "change/decisions.h"
#include "change/edits.h"
#include "plan/discovering.h"
#include "plan/sharing.h"

#include <algorithm>

namespace cadastre {

namespace {

const QString& defaultPermission()
{
    static const QString name = QStringLiteral("AWSRAMDefaultPermissionsIpamPool");
    return name;
}

Unexpected invalid(const QString& subject, const char* field, const char* reason)
{
    return refuse(ErrorCode::InvalidValue, subject,
                  {{QStringLiteral("field"), QLatin1String(field)},
                   {QStringLiteral("value"), subject},
                   {QStringLiteral("reason"), QLatin1String(reason)}});
}

/// The managed permissions for pools (two) and discoveries (one), by name or ARN; empty is the default one for pools.
Result<QString> permissionNamed(const QString& text)
{
    if (text.isEmpty())
        return defaultPermission();
    const QString name = text.mid(text.lastIndexOf(u'/') + 1);
    if (name == defaultPermission() || name == QLatin1String("AWSRAMPermissionIpamPoolByoipCidrImport")
        || name == QLatin1String("AWSRAMPermissionIpamResourceDiscovery"))
        return name;
    return invalid(text, "permission", "unknown-permission");
}

/// `own`: the id of the plan's, as far as it is known. One that is planned has units or members, and no id before AWS
/// gives it one: any is meant for it.
bool isOwnOrganization(const Plan& plan, const QString& own, const QString& id)
{
    if (!own.isEmpty())
        return id == own;
    for (const Account& account : plan.all<Account>())
        if (!account.external)
            return true;
    return !plan.all<OrgUnit>().isEmpty();
}

/// AWS knows its organisation from the start; a plan that does not keeps the id that a request to it names first.
void keepOrganization(const Plan& plan, const DecisionContext& context, const QString& own, ChangeSet& changes)
{
    if (!context.asAws || own == plan.settings().organizationId)
        return;
    PlanSettings after = plan.settings();
    after.organizationId = own;
    changes.update(plan.settings(), std::move(after));
}

/// An account number, an OU or the organisation, by id or ARN; what is stored is the id. `own` is the plan's organisation:
/// where it is not known it becomes the one that is named.
Result<QString> principalNamed(const Plan& plan, const DecisionContext& context, const QString& text,
                               bool allowExternal, QString& own, QList<Note>& notes)
{
    if (text.contains(u'/') && text.section(u':', 2, 2) != QLatin1String("organizations"))
        return invalid(text, "principals", "not-a-principal"); // a user or role of IAM; a plan has none
    const QString name = text.mid(text.lastIndexOf(u'/') + 1);
    const bool unit = name.startsWith(QLatin1String("ou-"));
    if (unit || name.startsWith(QLatin1String("o-"))) {
        if (unit && !plan.byTextId<OrgUnit>(name))
            return refuseUnknown("org-unit", text);
        if (isOfOtherManagement(plan, text))
            return refuseUnknown("organization", text);
        const QString organization = organizationOf(text);
        const bool isPlanned = organization == plannedOrganization; // as units were shown before the id was known
        if (!organization.isEmpty() && !(unit && isPlanned) && !isOwnOrganization(plan, own, organization))
            return refuseUnknown("organization", text);
        if (own.isEmpty() && !isPlanned)
            own = organization;
        if (!plan.settings().organizationSharing) {
            // RAM must be told once to share within the organisation; a plan may be ahead of that.
            Error disabled = makeError(ErrorCode::NotAuthorized, name,
                                       {{QStringLiteral("account"), actingAccount(plan, context).toString()},
                                        {QStringLiteral("action"), QStringLiteral("share-with-organization")}});
            if (context.asAws)
                return Unexpected(std::move(disabled));
            notes.append(std::move(disabled));
        }
        return name;
    }
    const auto number = AccountNumber::parse(name);
    if (!number)
        return Unexpected(number.error());
    const Account* account = plan.account(*number);
    const bool known = account || *number == plan.settings().owner || *number == plan.settings().managementAccount;
    if (!known && !allowExternal && !context.asAws)
        return refuseUnknown("account", name);
    if ((!known || (account && account->external)) && !allowExternal)
        return invalid(name, "principals", "external-not-allowed");
    return name;
}

Result<void> checkPools(const Plan& plan, const DecisionContext& context, const QList<PoolId>& pools)
{
    for (const PoolId id : pools) {
        const Pool* pool = plan.find(id);
        if (!pool || isLeaving(*pool))
            return refuseUnknown("pool", plan.textId(id));
        if (const auto owner = checkPoolOwner(plan, context, *pool, "share"); !owner)
            return Unexpected(owner.error());
    }
    return {};
}

/// Only its owner shares a discovery; others may not even see it.
Result<void> checkDiscoveries(const Plan& plan, const DecisionContext& context, const QList<ResourceDiscoveryId>& ids)
{
    const AccountNumber acting = actingAccount(plan, context);
    for (const ResourceDiscoveryId id : ids) {
        const ResourceDiscovery* discovery = plan.find(id);
        if (!discovery || isLeaving(*discovery) || !discoveryVisibleTo(plan, *discovery, acting))
            return refuseUnknown("discovery", plan.textId(id));
        if (discovery->owner != acting)
            return refuse(ErrorCode::NotAuthorized, plan.textId(id),
                          {{QStringLiteral("account"), acting.toString()},
                           {QStringLiteral("action"), QStringLiteral("share")}});
    }
    return {};
}

/// RAM shares in the Region where a thing is managed: a pool in its IPAM's home Region, a discovery in its own (contract §1).
RegionName managedIn(const Plan& plan, const Pool& pool) { return plan.get(plan.get(pool.scope).ipam).homeRegion; }
RegionName managedIn(const Plan&, const ResourceDiscovery& discovery) { return discovery.region; }

/// A call to AWS goes to one Region, and all that it shares is managed there.
template <class E>
Result<void> checkManagedHere(const Plan& plan, const DecisionContext& context, const QList<Id<E>>& rows)
{
    for (const Id<E> id : rows)
        if (auto here = checkCallRegion(context, managedIn(plan, plan.get(id)), plan.textId(id)); !here)
            return here;
    return {};
}

/// What a share is to hold: the caller's own, managed where the call goes.
Result<void> checkShared(const Plan& plan, const DecisionContext& context, const QList<PoolId>& pools,
                         const QList<ResourceDiscoveryId>& discoveries)
{
    if (auto ok = checkPools(plan, context, pools); !ok)
        return ok;
    if (auto ok = checkDiscoveries(plan, context, discoveries); !ok)
        return ok;
    if (auto ok = checkManagedHere(plan, context, pools); !ok)
        return ok;
    return checkManagedHere(plan, context, discoveries);
}

template <class List>
void sortUnique(List& list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

/// Accounts outside the organisation get an invitation; nobody else needs one (contract §15). One that waits is not made
/// anew, unless it has lapsed.
void inviteExternals(const Plan& plan, QStringList& principals, Share& share, Instant now)
{
    for (const QString& principal : std::as_const(principals)) {
        const auto number = AccountNumber::parse(principal);
        const Account* account = number ? plan.account(*number) : nullptr;
        if (!account || !account->external)
            continue;
        if (!share.invited.contains(principal) || hasLapsed(share, principal, now))
            share.invitedAt.insert(principal, toString(now));
        share.invited.append(principal);
    }
    sortUnique(share.invited);
    for (const QString& external : std::as_const(share.invited))
        principals.removeAll(external);
}

/// Where the call goes; of who only plans, where the first of the shared is managed.
RegionName regionFor(const Plan& plan, const DecisionContext& context, const CreateShare& command)
{
    if (!context.caller.region.isEmpty())
        return context.caller.region;
    if (!command.pools.isEmpty())
        return managedIn(plan, plan.get(command.pools.front()));
    if (!command.discoveries.isEmpty())
        return managedIn(plan, plan.get(command.discoveries.front()));
    return regionOf(plan, Share{}); // of none in particular
}

/// A share that the caller may change: its owner, or `isLeaving`, an account that gives up its own part in it.
Result<const Share*> shareToChange(const Plan& plan, const DecisionContext& context, ShareId id, bool isLeaving = false)
{
    const Share* share = plan.find(id);
    if (!share)
        return refuseUnknown("share");
    const QString subject = plan.textId(*share);
    const AccountNumber acting = actingAccount(plan, context);
    if (acting != share->owner && acting != plan.settings().owner && !isLeaving)
        return refuseUnknown("share", subject);
    if (const auto here = checkCallRegion(context, regionOf(plan, *share), subject); !here)
        return Unexpected(here.error());
    return share;
}

/// Does the command nothing but take the caller itself out of the share?
bool isOnlyLeaving(const Plan& plan, const DecisionContext& context, const ModifyShare& command)
{
    ModifyShare rest;
    rest.share = command.share;
    rest.removePrincipals = {actingAccount(plan, context).toString()};
    return command == rest;
}

/// How many allocations other accounts drew by this share and no other, once it is `after`.
void noteLosers(const Plan& plan, const Share& before, const Share* after, Decision& decision)
{
    qint64 count = 0;
    const auto covered = [&plan](const Share& share, PoolId pool, AccountNumber account) {
        return share.status == ShareStatus::Active && share.pools.contains(pool)
            && std::any_of(share.principals.begin(), share.principals.end(),
                           [&](const QString& principal) { return principalCovers(plan, principal, account); });
    };
    for (const PoolId id : before.pools) {
        const Pool* pool = plan.find(id);
        if (!pool)
            continue;
        QHash<AccountNumber, bool> loses;
        plan.forEachAllocation(id, [&](const Allocation& allocation) {
            if (ownsPool(plan, *pool, allocation.owner))
                return true;
            const auto known = loses.constFind(allocation.owner);
            if (known != loses.constEnd()) {
                count += *known ? 1 : 0;
                return true;
            }
            bool keeps = after && covered(*after, id, allocation.owner);
            for (const ShareId other : plan.sharesOf(id))
                keeps = keeps || (other != before.id && covered(plan.get(other), id, allocation.owner));
            const bool lost = !keeps && covered(before, id, allocation.owner);
            loses.insert(allocation.owner, lost);
            count += lost ? 1 : 0;
            return true;
        });
    }
    if (count > 0)
        decision.notes.append(makeError(ErrorCode::ShareAccessLost, plan.textId(before),
                                        {{QStringLiteral("count"), QString::number(count)}}));
}

} // namespace

Result<Decision> decideOne(const Plan& plan, const CreateShare& command, const DecisionContext& context)
{
    if (command.name.trimmed().isEmpty())
        return refuse(ErrorCode::MissingValue, {}, {{QStringLiteral("field"), QStringLiteral("name")}});
    if (const auto shared = checkShared(plan, context, command.pools, command.discoveries); !shared)
        return Unexpected(shared.error());
    const auto permission = permissionNamed(command.permission);
    if (!permission)
        return Unexpected(permission.error());
    if (const auto tags = checkTags(command.tags); !tags)
        return Unexpected(tags.error());
    Decision decision;
    Share share;
    QString organization = plan.settings().organizationId;
    for (const QString& principal : command.principals) {
        const auto name = principalNamed(plan, context, principal, command.allowExternal, organization, decision.notes);
        if (!name)
            return Unexpected(name.error());
        share.principals.append(*name);
    }
    if (context.asAws)
        inviteExternals(plan, share.principals, share, context.now);
    share.id = plan.all<Share>().nextId();
    share.name = command.name;
    share.owner = actingAccount(plan, context);
    share.region = regionFor(plan, context, command);
    share.pools = command.pools;
    share.discoveries = command.discoveries;
    sortUnique(share.pools);
    sortUnique(share.discoveries);
    sortUnique(share.principals);
    share.permission = *permission;
    share.allowExternal = command.allowExternal;
    share.status = ShareStatus::Active;
    share.tags = command.tags;
    share.basis = context.basis;
    share.createdAt = context.now;
    share.updatedAt = context.now;
    decision.changes.insert(std::move(share));
    keepOrganization(plan, context, organization, decision.changes);
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const ModifyShare& command, const DecisionContext& context)
{
    const auto share = shareToChange(plan, context, command.share, isOnlyLeaving(plan, context, command));
    if (!share)
        return Unexpected(share.error());
    if (const auto shared = checkShared(plan, context, command.addPools, command.addDiscoveries); !shared)
        return Unexpected(shared.error());
    Decision decision;
    Share after = **share;
    if (command.name) {
        if (command.name->trimmed().isEmpty())
            return refuse(ErrorCode::MissingValue, {}, {{QStringLiteral("field"), QStringLiteral("name")}});
        after.name = *command.name;
    }
    after.allowExternal = command.allowExternal.value_or(after.allowExternal);
    if (command.permission) {
        const auto permission = permissionNamed(*command.permission);
        if (!permission)
            return Unexpected(permission.error());
        after.permission = *permission;
    }
    for (const PoolId pool : command.removePools)
        if (after.pools.removeAll(pool) == 0)
            return refuseUnknown("pool", plan.textId(pool));
    for (const ResourceDiscoveryId discovery : command.removeDiscoveries)
        if (after.discoveries.removeAll(discovery) == 0)
            return refuseUnknown("discovery", plan.textId(discovery));
    QString organization = plan.settings().organizationId;
    for (const QString& principal : command.removePrincipals) {
        if (isOfOtherManagement(plan, principal))
            return refuseUnknown("organization", principal);
        const QString named = principal.section(u'/', -2, -2); // of a unit: its organisation
        if (!named.isEmpty() && named != plannedOrganization && !organization.isEmpty() && named != organization
            && principal.section(u'/', -1).startsWith(QLatin1String("ou-")))
            return refuseUnknown("organization", principal);
        if (after.principals.removeAll(principal.mid(principal.lastIndexOf(u'/') + 1))
                + after.principals.removeAll(principal) + after.invited.removeAll(principal)
            == 0)
            return refuseUnknown("principal", principal);
        after.invitedAt.remove(principal);
    }
    QStringList added;
    for (const QString& principal : command.addPrincipals) {
        const auto name = principalNamed(plan, context, principal, after.allowExternal, organization, decision.notes);
        if (!name)
            return Unexpected(name.error());
        if (!after.principals.contains(*name)) // who takes part already is not invited again
            added.append(*name);
    }
    if (context.asAws)
        inviteExternals(plan, added, after, context.now);
    after.principals.append(added);
    if (!after.allowExternal && (*share)->allowExternal) // those that stay are measured again
        for (const QString& principal : after.principals + after.invited)
            if (const auto name = principalNamed(plan, context, principal, false, organization, decision.notes); !name)
                return Unexpected(name.error());
    after.pools.append(command.addPools);
    after.discoveries.append(command.addDiscoveries);
    sortUnique(after.discoveries);
    sortUnique(after.pools);
    sortUnique(after.principals);
    keepOrganization(plan, context, organization, decision.changes);
    if (after == **share && decision.changes.isEmpty())
        return refuse(ErrorCode::NothingToChange, plan.textId(**share),
                      {{QStringLiteral("kind"), QStringLiteral("share")}});
    noteLosers(plan, **share, &after, decision);
    after.updatedAt = context.now;
    decision.changes.update(**share, std::move(after));
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const DeleteShare& command, const DecisionContext& context)
{
    const auto share = shareToChange(plan, context, command.share);
    if (!share)
        return Unexpected(share.error());
    Decision decision;
    noteLosers(plan, **share, nullptr, decision);
    decision.changes.remove(**share);
    return decision;
}

} // namespace cadastre
