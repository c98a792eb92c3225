// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/scriptcalls.h"

#include "rollout/equalblocks.h"
#include "rollout/rowsalike.h"
#include "text/awscommand.h"
#include "text/shellnames.h"

#include <QRegularExpression>

#include <algorithm>

namespace cadastre {

namespace {

QString quoted(const QString& variable) { return QStringLiteral("\"$%1\"").arg(variable); }

const char* describeCall(StepKind kind)
{
    switch (kind) {
    case StepKind::DeletePool: return "delete-ipam-pool";
    case StepKind::DeleteScope: return "delete-ipam-scope";
    case StepKind::DeleteVpc: return "delete-vpc";
    case StepKind::DeleteSubnet: return "delete-subnet";
    case StepKind::DeleteDiscovery: return "delete-ipam-resource-discovery";
    case StepKind::DisassociateDiscovery: return "disassociate-ipam-resource-discovery";
    case StepKind::DeleteToken: return "delete-ipam-external-resource-verification-token";
    default: return "delete-ipam";
    }
}
const char* idOption(StepKind kind)
{
    switch (kind) {
    case StepKind::DeletePool: return "--ipam-pool-id";
    case StepKind::DeleteScope: return "--ipam-scope-id";
    case StepKind::DeleteVpc: return "--vpc-id";
    case StepKind::DeleteSubnet: return "--subnet-id";
    case StepKind::DeleteDiscovery: return "--ipam-resource-discovery-id";
    case StepKind::DisassociateDiscovery: return "--ipam-resource-discovery-association-id";
    case StepKind::DeleteToken: return "--ipam-external-resource-verification-token-id";
    default: return "--ipam-id";
    }
}

} // namespace

QString wordsOf(const RolloutPlace& place)
{
    return (place.account.isEmpty() ? QStringLiteral("owner") : place.account.toString()) + u' '
         + place.region.toString();
}

ScriptCalls::ScriptCalls(const Rollout& rollout, const ScriptNames& names) : m_rollout(rollout), m_names(names)
{
    for (const RolloutStep& step : rollout.steps)
        switch (step.kind) {
        case StepKind::CreateIpam:
        case StepKind::CreateScope:
        case StepKind::CreatePool:
        case StepKind::Allocate:
        case StepKind::CreateShare:
        case StepKind::CreateVpc:
        case StepKind::CreateToken:
        case StepKind::CreateDiscovery:
        case StepKind::AssociateDiscovery:
        case StepKind::CreateSubnet: m_made.insert(step.subject); break;
        case StepKind::DeleteIpam:
        case StepKind::DeleteScope:
        case StepKind::DeletePool:
        case StepKind::DeleteVpc:
        case StepKind::DeleteToken:
        case StepKind::DeleteDiscovery:
        case StepKind::DisassociateDiscovery:
        case StepKind::DeleteSubnet: m_removed.insert(step.subject); break;
        default: break;
        }
    for (const Scope& scope : rollout.to.all<Scope>())
        if (scope.isDefault && m_made.contains(scope.ipam))
            m_made.insert(scope.id); // comes with its IPAM
}

RolloutPlace ScriptCalls::placeOf(const RolloutSubject& row) const
{
    // The plan that has the row; a scope or pool that goes is at home where it was.
    const auto planWith = [&](auto id) -> const Plan& { return m_rollout.to.find(id) ? m_rollout.to : m_rollout.from; };
    const Plan& to = m_rollout.to;
    RolloutPlace place{to.settings().owner, homeRegionOf(to.ipam() ? to : m_rollout.from, ScopeId{})};
    if (const auto* ipam = std::get_if<IpamId>(&row))
        place = {accountOf(planWith(*ipam), *ipam), m_names.row(*ipam).homeRegion};
    else if (const auto* scope = std::get_if<ScopeId>(&row))
        place = {accountOf(planWith(*scope), *scope), homeRegionOf(planWith(*scope), *scope)};
    else if (const auto* pool = std::get_if<PoolId>(&row))
        place = {accountOf(planWith(*pool), *pool), homeRegionOf(planWith(*pool), *pool)};
    else if (const auto* resource = std::get_if<ResourceId>(&row))
        place = {m_names.row(*resource).owner, m_names.row(*resource).region};
    else if (const auto* share = std::get_if<ShareId>(&row)) {
        const Share& found = m_names.row(*share);
        if (!found.owner.isEmpty())
            place.account = found.owner;
        if (!found.region.isEmpty())
            place.region = found.region;
    } else if (const auto* allocation = std::get_if<AllocationId>(&row)) {
        const Allocation& found = m_names.row(*allocation);
        if (!found.owner.isEmpty())
            place.account = found.owner;
        place.region = drawingRegionOf(planWith(*allocation), found.pool);
    } else if (const auto* token = std::get_if<VerificationTokenId>(&row))
        place = placeOf(m_names.row(*token).ipam);
    else if (const auto* discovery = std::get_if<ResourceDiscoveryId>(&row))
        place = {m_names.row(*discovery).owner, m_names.row(*discovery).region};
    else if (const auto* association = std::get_if<DiscoveryAssociationId>(&row))
        place = placeOf(m_names.row(*association).ipam);
    return place;
}

ShellCall ScriptCalls::callAt(const RolloutStep& step, const char* service, const char* operation) const
{
    return ShellCall(
        QStringLiteral("call %1 %2 %3").arg(wordsOf(step), QLatin1String(service), QLatin1String(operation)));
}

QString ScriptCalls::var(const RolloutSubject& row)
{
    const QString variable = m_names.variable(row);
    if (m_known.contains(row) || m_made.contains(row))
        return variable;
    m_known.insert(row);
    // What it is found by is found before it: lookFor() adds those lines first.
    const QString shown = m_names.seenId(row);
    // What a step takes away may be gone when the script runs again: that it is there has to be looked for.
    if (!shown.isEmpty() && !std::holds_alternative<ShareId>(row) && !m_removed.contains(row)) {
        m_finds << variable + u'=' + shellQuoted(shown);
        return variable;
    }
    const QString look = lookFor(row);
    m_finds << QStringLiteral("%1=$(%2)").arg(variable, look) << QStringLiteral("%1=${%1:-$none}").arg(variable);
    return variable;
}

QString ScriptCalls::ref(const RolloutSubject& row) { return quoted(var(row)); }

bool ScriptCalls::isKept(const RolloutStep& step) const
{
    const auto comesBack = [&](PoolId pool, const Prefix& cidr) {
        const PoolId made = remadeAs(m_rollout, pool);
        if (!made)
            return false;
        const auto& cidrs = m_rollout.to.cidrsOf(made);
        return std::any_of(cidrs.begin(), cidrs.end(), [&](PoolCidrId id) {
            return isLive(m_rollout.to.get(id)) && m_rollout.to.get(id).cidr == cidr;
        });
    };
    switch (step.kind) {
    case StepKind::DeleteScope: return bool(remadeAs(m_rollout, std::get<ScopeId>(step.subject)));
    case StepKind::DeletePool: return bool(remadeAs(m_rollout, std::get<PoolId>(step.subject)));
    case StepKind::DeleteShare: return bool(remadeAs(m_rollout, std::get<ShareId>(step.subject)));
    case StepKind::DeleteVpc:
    case StepKind::DeleteSubnet: return bool(remadeAs(m_rollout, std::get<ResourceId>(step.subject)));
    case StepKind::Deprovision: {
        const PoolCidr& gone = m_rollout.from.get(std::get<PoolCidrId>(step.subject));
        return comesBack(gone.pool, gone.cidr) || (!isPinned(gone) && equalBlocks(m_rollout, gone).isKept(gone.id));
    }
    case StepKind::Release: {
        const Allocation& gone = m_rollout.from.get(std::get<AllocationId>(step.subject));
        if (!isPinned(gone) && equalBlocks(m_rollout, gone).isKept(gone.id))
            return true;
        const PoolId made = remadeAs(m_rollout, gone.pool);
        return made && m_rollout.to.allocationAt(made, gone.cidr);
    }
    case StepKind::DisassociateCidr: {
        const ResourceCidr& gone = m_rollout.from.get(std::get<ResourceCidrId>(step.subject));
        return !cadastre::isPinned(m_rollout.from, gone) && equalBlocks(m_rollout, gone).isKept(gone.id);
    }
    default: return false;
    }
}

QStringList ScriptCalls::making(const RolloutSubject& row, ShellCall& call, const char* idQuery, const QString& then)
{
    const QString variable = m_names.variable(row);
    const QString look = lookFor(row); // first: it may need finds
    call.option("--query", QLatin1String(idQuery));
    m_known.insert(row);
    QStringList lines{QStringLiteral("%1=$(%2)").arg(variable, look),
                      QStringLiteral("if missing %1; then").arg(quoted(variable)),
                      QStringLiteral("    %1=$(%2)").arg(variable, indented(call.toString()))};
    if (!then.isEmpty())
        lines << QLatin1String("    ") + then;
    return lines << QStringLiteral("fi") << QStringLiteral("%1=${%1:-$none}").arg(variable);
}

QStringList ScriptCalls::doing(const char* wanted, const QString& look, const ShellCall& call, const QString& then)
{
    QStringList lines{QStringLiteral("have=$(%1)").arg(look),
                      QStringLiteral("if %1 \"$have\"; then").arg(QLatin1String(wanted)),
                      QStringLiteral("    %1 >/dev/null").arg(indented(call.toString()))};
    if (!then.isEmpty())
        lines << QLatin1String("    ") + then;
    return lines << QStringLiteral("fi");
}

QStringList ScriptCalls::removing(const QString& look, const ShellCall& call)
{
    return doing("present", look, call, QStringLiteral("await '' ") + look.mid(5));
}

QString ScriptCalls::principal(const QString& text)
{
    const QString word = ShellNames(m_rollout.to).principal(text);
    static const QRegularExpression input(QStringLiteral("\\$([A-Z0-9_]+)"));
    for (auto each = input.globalMatch(word); each.hasNext();)
        if (const QString variable = each.next().captured(1); !m_inputs.contains(variable))
            m_inputs.emplace(variable, inputFor(variable, text));
    return word;
}

ScriptInput ScriptCalls::inputFor(const QString& variable, const QString& principal) const
{
    if (variable == QLatin1String("MANAGEMENT_ACCOUNT"))
        return {QStringLiteral("The organization's management account: twelve digits"),
                m_rollout.to.settings().owner.toString()};
    if (variable == QLatin1String("ORGANIZATION"))
        return {QStringLiteral("The id of the organization: o-…"), QStringLiteral("o-rehearsal00")};
    const OrgUnit* unit = m_rollout.to.find(m_rollout.to.byTextId<OrgUnit>(principal));
    return {QStringLiteral("The id that AWS gave the organizational unit %1: ou-…").arg(unit ? unit->name : principal),
            principal};
}

QString ScriptCalls::poolArn(PoolId id)
{
    const Plan& plan = m_rollout.to.find(id) ? m_rollout.to : m_rollout.from;
    return QStringLiteral("\"arn:%1:ec2::%2:ipam-pool/$%3\"")
        .arg(toWire(m_rollout.to.settings().partition), accountOf(plan, id).toString(), var(id));
}

QString ScriptCalls::discoveryArn(ResourceDiscoveryId id)
{
    return QStringLiteral("\"arn:%1:ec2::%2:ipam-resource-discovery/$%3\"")
        .arg(toWire(m_rollout.to.settings().partition), m_names.row(id).owner.toString(), var(id));
}

QStringList ScriptCalls::linesOf(const RolloutStep& step)
{
    if (isKept(step))
        return {QStringLiteral("already || : # one just like it is made, for which it is taken")};
    switch (step.kind) {
    case StepKind::ModifyAllocation: return modifyAllocation(step, std::get<AllocationId>(step.subject));
    case StepKind::ProvisionAsn: return provisionAsn(step, std::get<ByoasnId>(step.subject));
    case StepKind::DeprovisionAsn: return deprovisionAsn(step, std::get<ByoasnId>(step.subject));
    case StepKind::AssociateAsn:
    case StepKind::DisassociateAsn: return associateAsn(step, std::get<AsnAssociationId>(step.subject));
    case StepKind::CreateToken: return createToken(step, std::get<VerificationTokenId>(step.subject));
    case StepKind::CreateDiscovery: return createDiscovery(step, std::get<ResourceDiscoveryId>(step.subject));
    case StepKind::ModifyDiscovery: return modifyDiscovery(step, std::get<ResourceDiscoveryId>(step.subject));
    case StepKind::AssociateDiscovery: return associateDiscovery(step, std::get<DiscoveryAssociationId>(step.subject));
    case StepKind::CreateIpam: return createIpam(step, std::get<IpamId>(step.subject));
    case StepKind::ModifyIpam:
    case StepKind::RemoveRegions: return modifyIpam(step, std::get<IpamId>(step.subject));
    case StepKind::CreateScope:
    case StepKind::ModifyScope: return createScope(step, std::get<ScopeId>(step.subject));
    case StepKind::CreatePool: return createPool(step, std::get<PoolId>(step.subject));
    case StepKind::ModifyPool: return modifyPool(step, std::get<PoolId>(step.subject));
    case StepKind::Provision: return provision(step, std::get<PoolCidrId>(step.subject));
    case StepKind::Deprovision: return deprovision(step, std::get<PoolCidrId>(step.subject));
    case StepKind::Allocate: return allocate(step, std::get<AllocationId>(step.subject));
    case StepKind::Release: {
        const Allocation& gone = m_rollout.from.get(std::get<AllocationId>(step.subject));
        if (!isPinned(gone) && needsChoice(gone))
            return releaseOneOf(step, gone);
        ShellCall call = callAt(step, "ec2", "release-ipam-pool-allocation");
        const bool isKnown = isPinned(gone);
        call.option("--ipam-pool-id", ref(gone.pool))
            .option("--cidr", isKnown ? gone.cidr.toString() : QStringLiteral("\"$held\""))
            .option("--ipam-pool-allocation-id", QStringLiteral("\"$have\""));
        const QStringList lines = removing(lookForAllocation(gone), call);
        return isKnown ? lines : QStringList{QStringLiteral("held=$(%1)").arg(lookForAllocation(gone, "Cidr"))} + lines;
    }
    case StepKind::CreateShare: return createShare(step, std::get<ShareId>(step.subject));
    case StepKind::ModifyShare: return modifyShare(step, std::get<ShareId>(step.subject));
    case StepKind::DeleteShare: {
        ShellCall call = callAt(step, "ram", "delete-resource-share");
        call.option("--resource-share-arn", QStringLiteral("\"$have\""));
        return removing(lookFor(step.subject), call);
    }
    case StepKind::CreateVpc: return createVpc(step, std::get<ResourceId>(step.subject));
    case StepKind::CreateSubnet: return createSubnet(step, std::get<ResourceId>(step.subject));
    case StepKind::AssociateCidr: return associate(step, std::get<ResourceCidrId>(step.subject));
    case StepKind::DisassociateCidr: return disassociate(step, std::get<ResourceCidrId>(step.subject));
    case StepKind::DeleteIpam:
    case StepKind::DeleteScope:
    case StepKind::DeletePool:
    case StepKind::DeleteVpc:
    case StepKind::DeleteToken:
    case StepKind::DeleteDiscovery:
    case StepKind::DisassociateDiscovery:
    case StepKind::DeleteSubnet: {
        ShellCall call = callAt(step, "ec2", describeCall(step.kind));
        call.option(idOption(step.kind), QStringLiteral("\"$have\""));
        return removing(lookFor(step.subject), call);
    }
    case StepKind::IgnoreCidr:
    case StepKind::MonitorCidr:
    case StepKind::MoveToScope: return watch(step, std::get<ResourceCidrId>(step.subject));
    case StepKind::Retag:
        if (const auto* share = std::get_if<ShareId>(&step.subject))
            return retagShare(step, *share);
        return retag(step);
    case StepKind::SwitchToOwn:
    case StepKind::SwitchToAmazon: return switchOrigin(step, std::get<PoolCidrId>(step.subject));
    case StepKind::Advertise:
    case StepKind::Withdraw: return advertise(step, std::get<PoolCidrId>(step.subject));
    }
    return {};
}

} // namespace cadastre
