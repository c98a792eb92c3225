// SPDX-License-Identifier: GPL-3.0-or-later
// What changes or takes away something that is there.
#include "rollout/commandsteps.h"

#include "rollout/rolloutfacts.h"
#include "rollout/rowcommands.h"
#include "text/awscommand.h"
#include "text/awsoptions.h"
#include "text/shellcall.h"
#include "text/shellnames.h"

namespace cadastre {

namespace {

void addDescription(ShellCall& call, const QString& before, const QString& after)
{
    if (before != after)
        call.newDescription(after);
}

} // namespace

/// RAM knows a share by its ARN.
QString CommandSteps::shareArn(ShareId id) const
{
    const Share& share = m_names.row(id);
    const QString shown = m_names.seenId(id);
    if (shown.isEmpty() || share.region.isEmpty())
        return idOf(id);
    return shellQuoted(
        QStringLiteral("arn:%1:ram:%2:%3:resource-share/%4")
            .arg(toWire(m_rollout.to.settings().partition), share.region.toString(), share.owner.toString(), shown));
}

QString CommandSteps::removing(const RolloutStep& step) const
{
    const auto call = [&](const char* operation, const char* option) {
        return ShellCall("ec2", operation, step.region).option(option, idOf(step.subject)).toString();
    };
    switch (step.kind) {
    case StepKind::DeleteIpam: return call("delete-ipam", "--ipam-id");
    case StepKind::DeleteScope: return call("delete-ipam-scope", "--ipam-scope-id");
    case StepKind::DeletePool: return call("delete-ipam-pool", "--ipam-pool-id");
    case StepKind::DeleteVpc: return call("delete-vpc", "--vpc-id");
    case StepKind::DeleteSubnet: return call("delete-subnet", "--subnet-id");
    case StepKind::DisassociateCidr: return call("disassociate-vpc-cidr-block", "--association-id");
    case StepKind::DeleteDiscovery: return call("delete-ipam-resource-discovery", "--ipam-resource-discovery-id");
    case StepKind::DisassociateDiscovery:
        return call("disassociate-ipam-resource-discovery", "--ipam-resource-discovery-association-id");
    case StepKind::Deprovision: {
        const PoolCidr& cidr = m_names.row(std::get<PoolCidrId>(step.subject));
        return ShellCall("ec2", "deprovision-ipam-pool-cidr", step.region)
            .option("--ipam-pool-id", idOf(cidr.pool))
            .option("--cidr", cidr.cidr.toString())
            .toString();
    }
    case StepKind::Release: {
        const Allocation& held = m_names.row(std::get<AllocationId>(step.subject));
        return ShellCall("ec2", "release-ipam-pool-allocation", step.region)
            .option("--ipam-pool-id", idOf(held.pool))
            .option("--cidr", held.cidr.toString())
            .option("--ipam-pool-allocation-id", idOf(held.id))
            .toString();
    }
    case StepKind::DeleteShare:
        return ShellCall("ram", "delete-resource-share", step.region)
            .option("--resource-share-arn", shareArn(std::get<ShareId>(step.subject)))
            .toString();
    default: return {};
    }
}

QString CommandSteps::ofChange(const RolloutStep& step) const
{
    const auto call = [&](const char* operation, const char* option) {
        return ShellCall("ec2", operation, step.region).option(option, idOf(step.subject));
    };
    switch (step.kind) {
    case StepKind::ModifyIpam:
    case StepKind::RemoveRegions: return modifyingIpam(step);
    case StepKind::ModifyScope: {
        const auto id = std::get<ScopeId>(step.subject);
        const Scope* before = m_rollout.from.find(id);
        const Scope& after = m_rollout.to.get(id);
        ShellCall modify = call("modify-ipam-scope", "--ipam-scope-id");
        addDescription(modify, before ? before->description : QString(), after.description);
        if (before && after.externalAuthority.isEmpty() && !before->externalAuthority.isEmpty())
            modify.flag("--remove-external-authority-configuration");
        else if (!before || before->externalAuthority != after.externalAuthority)
            modify.externalAuthority(after.externalAuthority);
        return modify.toString();
    }
    case StepKind::ModifyPool: return modifyingPool(step);
    case StepKind::ModifyAllocation: {
        const auto id = std::get<AllocationId>(step.subject);
        ShellCall modify = call("modify-ipam-pool-allocation", "--ipam-pool-allocation-id");
        addDescription(modify, m_rollout.from.get(id).description, m_rollout.to.get(id).description);
        return modify.toString();
    }
    case StepKind::ModifyDiscovery: {
        const auto id = std::get<ResourceDiscoveryId>(step.subject);
        const ResourceDiscovery* before = m_rollout.from.find(id);
        const ResourceDiscovery& after = m_rollout.to.get(id);
        if (!before || (before->description == after.description && before->operatingRegions == after.operatingRegions))
            return {};
        ShellCall modify = call("modify-ipam-resource-discovery", "--ipam-resource-discovery-id");
        modify.regions("--add-operating-regions", leavingOut(after.operatingRegions, before->operatingRegions))
            .regions("--remove-operating-regions", leavingOut(before->operatingRegions, after.operatingRegions));
        addDescription(modify, before->description, after.description);
        return modify.toString();
    }
    case StepKind::ModifyShare: return modifyingShare(step);
    case StepKind::Retag: return retagging(step);
    default: return removing(step);
    }
}

QString CommandSteps::modifyingIpam(const RolloutStep& step) const
{
    ShellCall call("ec2", "modify-ipam", step.region);
    call.option("--ipam-id", idOf(step.subject));
    addOptions(call, ipamChange(m_rollout, step));
    return call.toString();
}

QString CommandSteps::modifyingPool(const RolloutStep& step) const
{
    ShellCall call("ec2", "modify-ipam-pool", step.region);
    call.option("--ipam-pool-id", idOf(step.subject));
    addOptions(call, poolChange(m_rollout, std::get<PoolId>(step.subject)));
    return call.toString();
}

QString CommandSteps::modifyingShare(const RolloutStep& step) const
{
    const auto id = std::get<ShareId>(step.subject);
    const Share& before = m_rollout.from.get(id);
    const Share& after = m_rollout.to.get(id);
    const QString partition = toWire(m_rollout.to.settings().partition);
    QStringList calls;
    const auto call = [&](const char* operation) {
        return ShellCall("ram", operation, step.region).option("--resource-share-arn", shareArn(id));
    };
    if (before.name != after.name || before.allowExternal != after.allowExternal) {
        ShellCall update = call("update-resource-share");
        if (before.name != after.name)
            update.text("--name", "name", after.name);
        if (before.allowExternal != after.allowExternal)
            update.flag(after.allowExternal ? "--allow-external-principals" : "--no-allow-external-principals");
        calls << update.toString();
    }
    if (const QString permission = specialPermission(m_rollout.to, after); before.permission != after.permission)
        calls << call("associate-resource-share-permission")
                     .option("--permission-arn",
                             shellQuoted(
                                 permission.isEmpty()
                                     ? QStringLiteral("arn:%1:ram::aws:permission/AWSRAMDefaultPermissionsIpamPool")
                                           .arg(partition)
                                     : permission))
                     .flag("--replace")
                     .toString();
    const auto arnOf = [&](const char* type, AccountNumber owner, const RegionName& region, const RolloutSubject& row) {
        return QStringLiteral("arn:%1:ec2:%2:%3:%4/%5")
            .arg(partition, region.toString(), owner.toString(), QLatin1String(type), idOf(row));
    };
    const ShellNames names(m_rollout.to);
    const auto change = [&](const Share& of, const Share& than, const char* operation) {
        QStringList arns, principals;
        for (const PoolId pool : leavingOut(of.pools, than.pools))
            if (m_rollout.to.find(pool)) // a deleted pool leaves by itself
                arns << arnOf("ipam-pool", accountOf(m_rollout.to, pool), {}, pool);
        for (const ResourceDiscoveryId discovery : leavingOut(of.discoveries, than.discoveries))
            if (const ResourceDiscovery* row = m_rollout.to.find(discovery))
                arns << arnOf("ipam-resource-discovery", row->owner, {}, discovery);
        for (const QString& one : leavingOut(of.principals, than.principals))
            principals << names.principal(one);
        if (arns.isEmpty() && principals.isEmpty())
            return;
        ShellCall one = call(operation);
        if (!arns.isEmpty())
            one.option("--resource-arns", arns.join(u' '));
        if (!principals.isEmpty())
            one.option("--principals", principals.join(u' '));
        calls << one.toString();
    };
    change(after, before, "associate-resource-share");
    change(before, after, "disassociate-resource-share");
    return calls.join(u'\n');
}

/// Of what has tags; RAM keeps its own, under its own words.
QString CommandSteps::retagging(const RolloutStep& step) const
{
    Tags before, after;
    std::visit(
        [&](auto id) {
            if constexpr (requires { m_rollout.to.get(id).tags; }) {
                if (const auto* row = m_rollout.from.find(id))
                    before = row->tags;
                after = m_rollout.to.get(id).tags;
            }
        },
        step.subject);
    TagPairs put;
    QStringList gone;
    for (auto tag = after.begin(); tag != after.end(); ++tag)
        if (!before.contains(tag.key()) || before.value(tag.key()) != tag.value())
            put.append({tag.key(), tag.value()});
    const auto* share = std::get_if<ShareId>(&step.subject);
    for (auto tag = before.begin(); tag != before.end(); ++tag)
        if (!after.contains(tag.key()))
            gone << (share ? jsonText(tag.key()) : QStringLiteral("{\"Key\":%1}").arg(jsonText(tag.key())));
    const QString keys = QStringLiteral("'[%1]'").arg(gone.join(u','));
    QStringList calls;
    if (share) {
        const auto call = [&](const char* operation) {
            return ShellCall("ram", operation, step.region).option("--resource-share-arn", shareArn(*share));
        };
        if (!put.isEmpty())
            calls << call("tag-resource").pairs("--tags", put, ShellCall::Words::LowerCase).toString();
        if (!gone.isEmpty())
            calls << call("untag-resource").option("--tag-keys", keys).toString();
        return calls.join(u'\n');
    }
    const auto call = [&](const char* operation) {
        return ShellCall("ec2", operation, step.region).option("--resources", idOf(step.subject));
    };
    if (!put.isEmpty())
        calls << call("create-tags").pairs("--tags", put).toString();
    if (!gone.isEmpty())
        calls << call("delete-tags").option("--tags", keys).toString();
    return calls.join(u'\n');
}

} // namespace cadastre
