// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts, organizational units (contract §15) and networks outside AWS (interface §4.15 point 6).
#include "change/decisions.h"
#include "change/edits.h"

namespace cadastre {

namespace {

Unexpected refuseTaken(const char* kind, const QString& name)
{
    return refuse(ErrorCode::NameTaken, name, {{QStringLiteral("kind"), QLatin1String(kind)}});
}

} // namespace

Result<Decision> decideOne(const Plan& plan, const AddAccount& command, const DecisionContext& context)
{
    if (command.number.isEmpty())
        return refuseMissing("number");
    if (plan.account(command.number))
        return refuse(ErrorCode::NameTaken, command.number.toString(),
                      {{QStringLiteral("kind"), QStringLiteral("account")},
                       {QStringLiteral("number"), command.number.toString()}});
    if (command.unit && !plan.find(command.unit))
        return refuseUnknown("org-unit");
    if (command.unit && command.external)
        return refuse(ErrorCode::ConflictingValues, command.number.toString(),
                      {{QStringLiteral("first"), QStringLiteral("external")},
                       {QStringLiteral("second"), QStringLiteral("unit")}});
    if (auto tags = checkTags(command.tags); !tags)
        return Unexpected(tags.error());
    Account account;
    account.id = plan.all<Account>().nextId();
    account.number = command.number;
    account.name = command.name;
    account.unit = command.unit;
    account.external = command.external;
    account.tags = command.tags;
    account.basis = context.basis;
    Decision decision;
    decision.changes.insert(std::move(account));
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const ModifyAccount& command, const DecisionContext&)
{
    const Account* before = plan.find(command.account);
    if (!before)
        return refuseUnknown("account");
    const QString subject = before->number.toString();
    if (!command.name && !command.unit && !command.external)
        return refuse(ErrorCode::NothingToChange, subject, {{QStringLiteral("kind"), QStringLiteral("account")}});
    if (command.unit && *command.unit && !plan.find(*command.unit))
        return refuseUnknown("org-unit");
    Account after = *before;
    after.name = command.name.value_or(before->name);
    after.unit = command.unit.value_or(before->unit);
    after.external = command.external.value_or(before->external);
    if (after.external && after.unit) {
        if (command.unit && *command.unit)
            return refuse(ErrorCode::ConflictingValues, subject,
                          {{QStringLiteral("first"), QStringLiteral("external")},
                           {QStringLiteral("second"), QStringLiteral("unit")}});
        after.unit = {}; // it leaves the organisation, and with it its place there
    }
    Decision decision;
    decision.changes.update(*before, after);
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const RemoveAccount& command, const DecisionContext&)
{
    const Account* account = plan.find(command.account);
    if (!account)
        return refuseUnknown("account");
    const QString subject = account->number.toString();
    if (account->number == plan.settings().owner && plan.ipam())
        return refuseOccupied(subject, "ipams", 1);
    const auto owned = [&](const auto& table) {
        std::size_t count = 0;
        for (const auto& row : table)
            count += row.owner == account->number ? 1U : 0U;
        return count;
    };
    if (const std::size_t resources = owned(plan.all<Resource>()); resources > 0)
        return refuseOccupied(subject, "resources", resources);
    if (const std::size_t allocations = owned(plan.all<Allocation>()); allocations > 0)
        return refuseOccupied(subject, "allocations", allocations);
    if (const std::size_t discoveries = owned(plan.all<ResourceDiscovery>()); discoveries > 0)
        return refuseOccupied(subject, "resource-discoveries", discoveries);
    std::size_t shares = 0;
    for (const Share& share : plan.all<Share>())
        shares += share.principals.contains(subject) || share.invited.contains(subject) ? 1U : 0U;
    if (shares > 0)
        return refuseOccupied(subject, "shares", shares);
    Decision decision;
    removeRow(plan, decision.changes, account->id);
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const AddOrgUnit& command, const DecisionContext&)
{
    if (command.name.trimmed().isEmpty())
        return refuseMissing("name");
    if (command.parent && !plan.find(command.parent))
        return refuseUnknown("org-unit");
    for (const OrgUnit& unit : plan.all<OrgUnit>()) {
        if (unit.parent == command.parent && unit.name == command.name)
            return refuseTaken("org-unit", command.name);
        if (!command.awsId.isEmpty() && unit.awsId == command.awsId)
            return refuseTaken("org-unit", command.awsId);
    }
    OrgUnit unit;
    unit.id = plan.all<OrgUnit>().nextId();
    unit.name = command.name;
    unit.parent = command.parent;
    unit.awsId = command.awsId;
    Decision decision;
    decision.changes.insert(std::move(unit));
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const RemoveOrgUnit& command, const DecisionContext&)
{
    const OrgUnit* unit = plan.find(command.unit);
    if (!unit)
        return refuseUnknown("org-unit");
    const QString id = plan.textId(*unit);
    std::size_t units = 0;
    std::size_t accounts = 0;
    std::size_t shares = 0;
    for (const OrgUnit& other : plan.all<OrgUnit>())
        units += other.parent == unit->id ? 1U : 0U;
    for (const Account& account : plan.all<Account>())
        accounts += account.unit == unit->id ? 1U : 0U;
    for (const Share& share : plan.all<Share>())
        for (const QString& principal : share.principals)
            shares += principal == id || principal.endsWith(u'/' + id) ? 1U : 0U;
    if (units > 0)
        return refuseOccupied(unit->name, "org-units", units);
    if (accounts > 0)
        return refuseOccupied(unit->name, "accounts", accounts);
    if (shares > 0)
        return refuseOccupied(unit->name, "shares", shares);
    Decision decision;
    removeRow(plan, decision.changes, unit->id);
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const PutExternalNetwork& command, const DecisionContext&)
{
    ExternalNetwork network = command.network;
    const ExternalNetwork* before = network.id ? plan.find(network.id) : nullptr;
    if (network.id && !before)
        return refuseUnknown("external-network");
    const Scope* scope = plan.find(network.scope);
    if (!scope || isLeaving(*scope))
        return refuseUnknown("scope");
    if (network.cidr.isNull())
        return refuseMissing("cidr");
    for (const ExternalNetworkId id : plan.externalsOf(network.scope)) // one place has one entry; nested ones are fine
        if (id != network.id && plan.get(id).cidr == network.cidr)
            return refuseTaken("external-network", network.cidr.toString());
    Decision decision;
    if (before) {
        decision.changes.update(*before, network);
    } else {
        network.id = plan.all<ExternalNetwork>().nextId();
        decision.changes.insert(std::move(network));
    }
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const RemoveExternalNetwork& command, const DecisionContext&)
{
    if (!plan.find(command.network))
        return refuseUnknown("external-network");
    Decision decision;
    removeRow(plan, decision.changes, command.network);
    return decision;
}

} // namespace cadastre
