// SPDX-License-Identifier: GPL-3.0-or-later
// Scopes (contract §5) and who gives them their space from outside AWS (§3.5).
#include "change/decisions.h"
#include "change/edits.h"
#include "plan/externalauthority.h"

namespace cadastre {

namespace {

Result<const Scope*> ownScope(const Plan& plan, const DecisionContext& context, ScopeId id)
{
    const Scope* scope = plan.find(id);
    if (!scope || isLeaving(*scope))
        return refuseUnknown("scope", plan.textId(id));
    if (auto ipam = ownIpam(plan, context, scope->ipam); !ipam) {
        if (ipam.error().code == ErrorCode::NotFound)
            return refuseUnknown("scope", plan.textId(id));
        return Unexpected(ipam.error());
    }
    return scope;
}

/// The other system hands out private space, and AWS talks to it for the Advanced tier alone.
Result<void> checkAuthority(const Plan& plan, const Scope& scope)
{
    const QString& authority = scope.externalAuthority;
    if (authority.isEmpty())
        return {};
    const QString subject = plan.find(scope.id) ? plan.textId(scope) : QString();
    if (scope.type != ScopeType::Private)
        return refuseValue(subject, "external-authority", authority, "private-scope-only");
    if (!isInfobloxAccount(authority))
        return refuseValue(subject, "external-authority", authority.left(64), "not-an-infoblox-account");
    if (plan.get(scope.ipam).tier == Tier::Free)
        return refuseTier(plan.textId(scope.ipam), "external-authorities");
    return {};
}

} // namespace

Result<Decision> decideOne(const Plan& plan, const CreateScope& command, const DecisionContext& context)
{
    const auto found = ownIpam(plan, context, command.ipam);
    if (!found)
        return Unexpected(found.error());
    const Ipam& ipam = **found;
    if (ipam.tier == Tier::Free)
        return refuseTier(plan.textId(ipam), "extra-scopes");
    if (auto tags = checkTags(command.tags); !tags)
        return Unexpected(tags.error());
    if (auto text = checkText("description", command.description); !text)
        return Unexpected(text.error());
    Decision decision;
    const auto wanted = static_cast<qint64>(plan.scopesOf(ipam.id).size()) + 1;
    if (auto ok = checkQuota(plan, context, "scopes-per-ipam", wanted, plan.textId(ipam), decision.notes); !ok)
        return Unexpected(ok.error());
    Scope scope;
    scope.id = plan.all<Scope>().nextId();
    scope.ipam = ipam.id;
    scope.type = ScopeType::Private;
    scope.description = command.description;
    scope.tags = command.tags;
    scope.externalAuthority = command.externalAuthority;
    if (auto ok = checkAuthority(plan, scope); !ok)
        return Unexpected(ok.error());
    scope.dueAt = settlesAt(plan, context);
    scope.state = scope.dueAt ? LifeState::CreateInProgress : LifeState::CreateComplete;
    scope.basis = context.basis;
    scope.createdAt = context.now;
    decision.changes.insert(std::move(scope));
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const ModifyScope& command, const DecisionContext& context)
{
    const auto found = ownScope(plan, context, command.scope);
    if (!found)
        return Unexpected(found.error());
    if (!command.description && !command.externalAuthority && !context.asAws) // AWS goes through its states for nothing
        return refuse(ErrorCode::NothingToChange, plan.textId(**found),
                      {{QStringLiteral("kind"), QStringLiteral("scope")}});
    Scope after = **found;
    after.description = command.description.value_or(after.description);
    if (auto text = checkText("description", after.description); !text)
        return Unexpected(text.error());
    if (command.externalAuthority) {
        after.externalAuthority = *command.externalAuthority;
        if (auto ok = checkAuthority(plan, after); !ok)
            return Unexpected(ok.error());
    }
    Decision decision;
    if (!(after == **found) || context.asAws) {
        beginChange(plan, context, after.state, after.dueAt);
        decision.changes.update(**found, after);
    }
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const DeleteScope& command, const DecisionContext& context)
{
    const auto found = ownScope(plan, context, command.scope);
    if (!found)
        return Unexpected(found.error());
    const Scope& scope = **found;
    const QString subject = plan.textId(scope);
    if (scope.isDefault)
        return refuse(ErrorCode::ScopeIsDefault, subject);
    if (const std::size_t pools = plan.poolCount(scope.id); pools > 0)
        return refuseOccupied(subject, "pools", pools);
    Decision decision;
    ChangeSet& changes = decision.changes;
    // What was watched here is found again by the default scope (contract §5, resource placement).
    const ScopeId home = plan.defaultScope(scope.ipam, scope.type);
    for (const ResourceCidr& cidr : plan.all<ResourceCidr>()) {
        if (cidr.scope != scope.id && cidr.pendingScope != scope.id)
            continue;
        editRow(plan, changes, cidr.id, [&](ResourceCidr& row) {
            if (row.scope == scope.id)
                row.scope = home;
            if (row.pendingScope == scope.id)
                row.pendingScope = {};
        });
    }
    for (const ExternalNetworkId network : plan.externalsOf(scope.id))
        editRow(plan, changes, network, [&](ExternalNetwork& row) { row.scope = home; });
    if (const Instant dueAt = settlesAt(plan, context))
        editRow(plan, changes, scope.id, [&](Scope& row) {
            row.state = LifeState::DeleteInProgress;
            row.dueAt = dueAt;
        });
    else
        removeRow(plan, changes, scope.id);
    return decision;
}

} // namespace cadastre
