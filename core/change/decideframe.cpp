// SPDX-License-Identifier: GPL-3.0-or-later
// Settings, quotas and the IPAM (contract §4, §16).
#include "change/decisions.h"
#include "change/edits.h"
#include "net/prefix.h"
#include "net/specialregistry.h"
#include "plan/discovering.h"
#include "plan/quotas.h"

#include <set>

namespace cadastre {

namespace {

constexpr qsizetype nameLimit = 256;

Unexpected refuseStranger(const Plan& plan, const DecisionContext& context, const QString& subject, const char* action)
{
    return refuse(ErrorCode::NotAuthorized, subject,
                  {{QStringLiteral("account"), actingAccount(plan, context).toString()},
                   {QStringLiteral("action"), QLatin1String(action)}});
}

std::vector<const Pool*> poolsOf(const Plan& plan, IpamId ipam)
{
    std::vector<const Pool*> pools;
    for (const Pool& pool : plan.all<Pool>())
        if (const Scope* scope = plan.find(pool.scope); scope && scope->ipam == ipam)
            pools.push_back(&pool);
    return pools;
}

/// What the Free tier lacks must not be in use (contract §16). Accounts: space handed to others.
Result<void> checkFreeTier(const Plan& plan, const Ipam& ipam)
{
    const QString subject = plan.textId(ipam);
    for (const ScopeId id : plan.scopesOf(ipam.id)) {
        if (!plan.get(id).isDefault)
            return refuseTier(subject, "extra-scopes");
        if (!plan.get(id).externalAuthority.isEmpty())
            return refuseTier(subject, "external-authorities");
    }
    for (const DiscoveryAssociation& association : plan.all<DiscoveryAssociation>())
        if (association.ipam == ipam.id)
            return refuseTier(subject, "discovery-associations");
    for (const Pool* pool : poolsOf(plan, ipam.id)) {
        if (plan.get(pool->scope).type == ScopeType::Private)
            return refuseTier(subject, "private-pools");
        if (!pool->locale.isEmpty() && pool->locale != ipam.homeRegion)
            return refuseTier(subject, "foreign-locale");
        bool elsewhere = false;
        plan.forEachAllocation(pool->id, [&](const Allocation& allocation) {
            elsewhere = !allocation.owner.isEmpty() && allocation.owner != ipam.owner;
            return !elsewhere;
        });
        if (elsewhere)
            return refuseTier(subject, "other-accounts");
    }
    return {};
}

} // namespace

void watch(const Plan& plan, ResourceCidrId cidr, const DefaultScopes& scopes, ChangeSet& changes)
{
    editRow(plan, changes, cidr,
            [&](ResourceCidr& row) { row.scope = isGlobalUnicast(row.cidr) ? scopes.forPublic : scopes.forPrivate; });
}

void beginChange(const Plan& plan, const DecisionContext& context, LifeState& state, Instant& dueAt)
{
    dueAt = settlesAt(plan, context);
    state = dueAt ? LifeState::ModifyInProgress : LifeState::ModifyComplete;
}

Result<void> checkText(const char* field, const QString& text)
{
    if (text.size() <= nameLimit)
        return {};
    return refuse(ErrorCode::TooLong, text.left(32),
                  {{QStringLiteral("field"), QLatin1String(field)},
                   {QStringLiteral("limit"), QString::number(nameLimit)}});
}

Result<const Ipam*> ownIpam(const Plan& plan, const DecisionContext& context, IpamId id)
{
    const Ipam* ipam = plan.find(id);
    if (!ipam || isLeaving(*ipam) || actingAccount(plan, context) != ipam->owner) // invisible to others, as from AWS
        return refuseUnknown("ipam", plan.textId(id));
    if (auto region = checkCallRegion(context, ipam->homeRegion, plan.textId(*ipam)); !region)
        return Unexpected(region.error());
    return ipam;
}

Result<Decision> decideOne(const Plan& plan, const ChangeSettings& command, const DecisionContext&)
{
    const PlanSettings& before = plan.settings();
    PlanSettings after = before;
    Decision decision;
    const auto take = [](auto& setting, const auto& wanted) {
        if (wanted)
            setting = *wanted;
    };
    if (command.name) {
        if (auto ok = checkText("name", *command.name); !ok)
            return Unexpected(ok.error());
    }
    if (command.settleSeconds && *command.settleSeconds < 0)
        return refuseValue({}, "settle-seconds", QString::number(*command.settleSeconds), "negative");
    if (command.releaseSeconds && *command.releaseSeconds < 0)
        return refuseValue({}, "release-seconds", QString::number(*command.releaseSeconds), "negative");
    if (command.organizationId && !command.organizationId->isEmpty() && !command.organizationId->startsWith(u"o-"))
        return refuseValue({}, "organization-id", *command.organizationId, "not-an-organization-id");
    if (command.homeRegion && *command.homeRegion != before.homeRegion && !plan.all<Ipam>().isEmpty())
        return refuse(ErrorCode::HomeRegionFixed, plan.textId(*plan.ipam()),
                      {{QStringLiteral("region"), before.homeRegion.toString()}});
    if (command.reusableRanges)
        for (const QString& range : *command.reusableRanges)
            if (auto prefix = Prefix::parse(range); !prefix)
                return Unexpected(prefix.error());

    take(after.name, command.name);
    take(after.description, command.description);
    take(after.organizationId, command.organizationId);
    take(after.owner, command.owner);
    take(after.managementAccount, command.managementAccount);
    take(after.delegatedAdmin, command.delegatedAdmin);
    take(after.homeRegion, command.homeRegion);
    take(after.partition, command.partition);
    take(after.policy, command.policy);
    take(after.evidence, command.evidence);
    take(after.settleSeconds, command.settleSeconds);
    take(after.releaseSeconds, command.releaseSeconds);
    take(after.customInNoneLocale, command.customInNoneLocale);
    take(after.organizationSharing, command.organizationSharing);
    take(after.reusableRanges, command.reusableRanges);

    // The delegated administrator is a member account, never the management account (contract §15).
    if (!after.owner.isEmpty() && after.owner == after.managementAccount)
        decision.notes.append(makeError(ErrorCode::ConflictingValues, after.owner.toString(),
                                        {{QStringLiteral("first"), QStringLiteral("owner")},
                                         {QStringLiteral("second"), QStringLiteral("management-account")}}));
    if (after.owner != before.owner) { // correcting the account that the plan is drawn for
        if (before.delegatedAdmin == before.owner && !command.delegatedAdmin)
            after.delegatedAdmin = after.owner;
        for (const ResourceDiscovery& discovery : plan.all<ResourceDiscovery>())
            if (discovery.owner == before.owner)
                editRow(plan, decision.changes, discovery.id, [&](ResourceDiscovery& row) { row.owner = after.owner; });
        for (const Ipam& ipam : plan.all<Ipam>())
            if (ipam.owner == before.owner)
                editRow(plan, decision.changes, ipam.id, [&](Ipam& row) { row.owner = after.owner; });
        for (const Pool& pool : plan.all<Pool>())
            if (pool.owner == before.owner)
                editRow(plan, decision.changes, pool.id, [&](Pool& row) { row.owner = after.owner; });
        for (const Share& share : plan.all<Share>())
            if (share.owner == before.owner)
                editRow(plan, decision.changes, share.id, [&](Share& row) { row.owner = after.owner; });
    }
    decision.changes.update(before, after);
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const SetQuota& command, const DecisionContext&)
{
    const Quota* quota = findQuota(command.quota);
    if (!quota)
        return refuseUnknown("quota", command.quota);
    if (command.value < -1)
        return refuseValue(command.quota, "value", QString::number(command.value), "negative");
    if (!quota->adjustable && command.value != -1 && command.value != quota->defaultValue)
        return refuseValue(command.quota, "value", QString::number(command.value), "not-adjustable");
    PlanSettings after = plan.settings();
    if (command.value == -1 || command.value == quota->defaultValue)
        after.quotas.remove(command.quota);
    else
        after.quotas.insert(command.quota, command.value);
    Decision decision;
    decision.changes.update(plan.settings(), after);
    return decision;
}

// --- IPAM (contract §4) ---------------------------------------------------------------------------------------------

Result<Decision> decideOne(const Plan& plan, const CreateIpam& command, const DecisionContext& context)
{
    const PlanSettings& settings = plan.settings();
    Ipam ipam;
    ipam.owner = command.owner.isEmpty() ? actingAccount(plan, context) : command.owner;
    if (!context.caller.account.isEmpty() && ipam.owner != context.caller.account)
        return refuseStranger(plan, context, ipam.owner.toString(), "CreateIpam");
    if (ipam.owner.isEmpty())
        return refuseMissing("owner");
    ipam.homeRegion = !command.homeRegion.isEmpty()    ? command.homeRegion
                    : !context.caller.region.isEmpty() ? context.caller.region
                                                       : settings.homeRegion;
    if (ipam.homeRegion.isEmpty())
        return refuseMissing("home-region");
    if (auto region = checkCallRegion(context, ipam.homeRegion, {}); !region)
        return Unexpected(region.error());
    for (const Ipam& other : plan.all<Ipam>())
        if (other.owner == ipam.owner && other.homeRegion == ipam.homeRegion)
            return refuse(ErrorCode::IpamExists, plan.textId(other),
                          {{QStringLiteral("region"), ipam.homeRegion.toString()}});
    ipam.operatingRegions = command.operatingRegions;
    ipam.operatingRegions.removeAll(RegionName());
    ipam.operatingRegions.append(ipam.homeRegion);
    std::sort(ipam.operatingRegions.begin(), ipam.operatingRegions.end());
    ipam.operatingRegions.erase(std::unique(ipam.operatingRegions.begin(), ipam.operatingRegions.end()),
                                ipam.operatingRegions.end());
    if (ipam.operatingRegions.size() > operatingRegionLimit)
        return refuseValue({}, "operating-regions", QString::number(ipam.operatingRegions.size()), "too-many");
    if (auto tags = checkTags(command.tags); !tags)
        return Unexpected(tags.error());
    if (auto text = checkText("description", command.description); !text)
        return Unexpected(text.error());

    ipam.id = plan.all<Ipam>().nextId();
    ipam.tier = command.tier;
    ipam.privateGua = command.privateGua;
    ipam.meteredAccount = command.meteredAccount;
    ipam.description = command.description;
    ipam.tags = command.tags;
    ipam.dueAt = settlesAt(plan, context);
    ipam.state = ipam.dueAt ? LifeState::CreateInProgress : LifeState::CreateComplete;
    ipam.basis = context.basis;
    ipam.createdAt = context.now;

    Decision decision;
    if (plan.all<Ipam>().isEmpty()) { // the plan speaks of this one from now on
        PlanSettings after = settings;
        after.homeRegion = ipam.homeRegion;
        if (after.owner.isEmpty())
            after.owner = ipam.owner;
        decision.changes.update(settings, after);
    }
    ScopeId next = plan.all<Scope>().nextId();
    const ScopeId publicScope = next;
    ScopeId privateScope = next;
    ++privateScope.value;
    for (const ScopeType type : {ScopeType::Public, ScopeType::Private}) {
        Scope scope;
        scope.id = next;
        ++next.value;
        scope.ipam = ipam.id;
        scope.type = type;
        scope.isDefault = true;
        scope.state = ipam.state;
        scope.dueAt = ipam.dueAt;
        scope.basis = context.basis;
        scope.createdAt = context.now;
        decision.changes.insert(scope);
    }
    if (!context.asAws) // who draws the plan sees every resource; AWS looks for what it sees once the IPAM is there
        for (const ResourceCidr& cidr : plan.all<ResourceCidr>())
            if (!cidr.scope)
                watch(plan, cidr.id, {publicScope, privateScope}, decision.changes);
    decision.changes.insert(std::move(ipam));
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const ModifyIpam& command, const DecisionContext& context)
{
    const auto found = ownIpam(plan, context, command.ipam);
    if (!found)
        return Unexpected(found.error());
    const Ipam& before = **found;
    const QString subject = plan.textId(before);
    if (command.addRegions.isEmpty() && command.removeRegions.isEmpty() && !command.description && !command.tier
        && !command.privateGua && !command.meteredAccount)
        return refuse(ErrorCode::NothingToChange, subject, {{QStringLiteral("kind"), QStringLiteral("ipam")}});
    if (command.description)
        if (auto text = checkText("description", *command.description); !text)
            return Unexpected(text.error());

    Ipam after = before;
    for (const RegionName& region : command.addRegions) {
        if (region.isEmpty())
            return refuseValue(subject, "region", {}, "empty");
        if (command.removeRegions.contains(region))
            return refuseBothWays(region);
        if (!after.operatingRegions.contains(region))
            after.operatingRegions.append(region);
    }
    for (const RegionName& region : command.removeRegions) {
        if (region == before.homeRegion)
            return refuse(ErrorCode::HomeRegionFixed, subject, {{QStringLiteral("region"), region.toString()}});
        if (!after.operatingRegions.removeOne(region))
            return refuse(ErrorCode::RegionNotOperating, subject, {{QStringLiteral("region"), region.toString()}});
        for (const Pool* pool : poolsOf(plan, before.id)) // contract U22
            if (pool->locale.region() == region)
                return refuse(ErrorCode::RegionInUse, subject,
                              {{QStringLiteral("region"), region.toString()},
                               {QStringLiteral("by"), plan.path(pool->id)}});
    }
    std::sort(after.operatingRegions.begin(), after.operatingRegions.end());
    if (after.operatingRegions.size() > operatingRegionLimit)
        return refuseValue(subject, "operating-regions", QString::number(after.operatingRegions.size()), "too-many");
    if (command.tier == Tier::Free && before.tier != Tier::Free)
        if (auto ok = checkFreeTier(plan, before); !ok)
            return Unexpected(ok.error());
    after.description = command.description.value_or(before.description);
    after.tier = command.tier.value_or(before.tier);
    after.privateGua = command.privateGua.value_or(before.privateGua);
    after.meteredAccount = command.meteredAccount.value_or(before.meteredAccount);

    Decision decision;
    if (!(after == before) || context.asAws) { // AWS goes through its states for nothing, too
        beginChange(plan, context, after.state, after.dueAt);
        decision.changes.update(before, after);
    }
    if (!context.asAws)
        return decision;
    const IpamSight sight(plan, after); // an associated discovery may still look into a Region that is left
    for (const ResourceCidr& cidr : plan.all<ResourceCidr>()) // no pool there holds any of it
        if (const Scope* scope = plan.find(cidr.scope);
            scope && scope->ipam == before.id && !cidr.allocation
            && command.removeRegions.contains(plan.get(cidr.resource).region) && !sight.sees(plan.get(cidr.resource)))
            editRow(plan, decision.changes, cidr.id, [](ResourceCidr& row) {
                row.scope = {};
                row.pendingScope = {};
            });
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const DeleteIpam& command, const DecisionContext& context)
{
    const auto found = ownIpam(plan, context, command.ipam);
    if (!found)
        return Unexpected(found.error());
    const Ipam& ipam = **found;
    const QString subject = plan.textId(ipam);
    const auto pools = poolsOf(plan, ipam.id);
    const auto scopes = plan.scopesOf(ipam.id);
    if (command.cascade) {
        for (const Pool* pool : pools)
            if (plan.get(pool->scope).type == ScopeType::Public)
                return refuse(ErrorCode::CascadePublicScope, subject);
    } else {
        if (!pools.empty())
            return refuseOccupied(subject, "pools", pools.size());
        const auto extra =
            std::count_if(scopes.begin(), scopes.end(), [&](ScopeId id) { return !plan.get(id).isDefault; });
        if (extra > 0)
            return refuseOccupied(subject, "scopes", static_cast<std::size_t>(extra));
    }

    Decision decision;
    ChangeSet& changes = decision.changes;
    std::vector<PoolId> roots;
    for (const ScopeId scope : scopes) {
        const auto& tops = plan.topPools(scope);
        roots.insert(roots.end(), tops.begin(), tops.end());
    }
    removePools(plan, changes, roots);
    // Resources stay where they are in their accounts; this plan's IPAM no longer watches them. What it ignored is not
    // ignored by the next one that does (contract §13.1).
    const std::set<ScopeId> gone(scopes.begin(), scopes.end());
    for (const ResourceCidr& cidr : plan.all<ResourceCidr>())
        if (gone.contains(cidr.scope) || gone.contains(cidr.pendingScope))
            editRow(plan, changes, cidr.id, [&](ResourceCidr& row) {
                row.monitored = row.monitored || gone.contains(row.scope);
                row.scope = {};
                row.pendingScope = {};
            });
    for (const DiscoveryAssociation& association : plan.all<DiscoveryAssociation>())
        if (association.ipam == ipam.id)
            removeRow(plan, changes, association.id);
    const Instant dueAt = settlesAt(plan, context);
    for (const ScopeId scope : scopes) {
        for (const ExternalNetworkId network : plan.externalsOf(scope))
            removeRow(plan, changes, network);
        if (!dueAt || !plan.get(scope).isDefault)
            removeRow(plan, changes, scope);
        else
            editRow(plan, changes, scope, [&](Scope& row) {
                row.state = LifeState::DeleteInProgress;
                row.dueAt = dueAt;
            });
    }
    for (const AsnAssociation& association : plan.all<AsnAssociation>())
        if (const Byoasn* byoasn = plan.find(association.byoasn); byoasn && byoasn->ipam == ipam.id)
            removeRow(plan, changes, association.id);
    for (const Byoasn& byoasn : plan.all<Byoasn>())
        if (byoasn.ipam == ipam.id)
            removeRow(plan, changes, byoasn.id);
    for (const VerificationToken& token : plan.all<VerificationToken>())
        if (token.ipam == ipam.id)
            removeRow(plan, changes, token.id);
    if (dueAt)
        editRow(plan, changes, ipam.id, [&](Ipam& row) {
            row.state = LifeState::DeleteInProgress;
            row.dueAt = dueAt;
        });
    else
        removeRow(plan, changes, ipam.id);
    return decision;
}

} // namespace cadastre
