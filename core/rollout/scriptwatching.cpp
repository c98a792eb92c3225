// SPDX-License-Identifier: GPL-3.0-or-later
// How IPAM watches the blocks of VPCs: in which private scope, and whether at all (contract §13.1, §13.6)
#include "rollout/scriptcalls.h"

namespace cadastre {

/// "look … " for the VPC's id, when the scope lists this block of it in that state.
QString ScriptCalls::lookForBlock(const RolloutStep& step, const ResourceCidr& block, ScopeId scope,
                                  const char* isState)
{
    JmesFilter filter(QStringLiteral("IpamResourceCidrs"));
    filter.is("ResourceCidr", block.cidr.toString());
    if (*isState)
        filter.raw(QLatin1String("ManagementState") + QLatin1String(isState));
    return QStringLiteral("look %1 %2 ec2 get-ipam-resource-cidrs --ipam-scope-id %3 --resource-id %4")
        .arg(wordsOf(step), filter.select("ResourceId"), ref(scope), ref(block.resource));
}

QStringList ScriptCalls::watch(const RolloutStep& step, ResourceCidrId id)
{
    const ResourceCidr& after = m_rollout.to.get(id);
    const ResourceCidr* was = m_rollout.from.find(id);
    ShellCall call = callAt(step, "ec2", "modify-ipam-resource-cidr");
    const auto describe = [&](ScopeId current) {
        call.option("--resource-id", ref(after.resource))
            .option("--resource-cidr", after.cidr.toString())
            .option("--resource-region", m_rollout.to.get(after.resource).region.toString())
            .option("--current-ipam-scope-id", ref(current));
    };
    if (step.kind == StepKind::IgnoreCidr && was && givesSpaceBack(m_rollout.from, m_rollout.to, *was)
        && (after.monitored || after.scope != was->scope)) { // only for now: a later step says how it is watched
        const QString look = lookForBlock(step, *was, was->scope, "==`\"managed\"`");
        describe(was->scope);
        return doing("present", look, call.flag("--no-monitored"), QStringLiteral("await '' ") + look.mid(5));
    }
    const Watching before = watchedBefore(m_rollout.from, m_rollout.to, after);
    const QString look =
        lookForBlock(step, after, after.scope, after.monitored ? "!=`\"ignored\"`" : "==`\"ignored\"`");
    const QString listed = lookForBlock(step, after, before.scope, "");
    describe(before.scope);
    if (before.scope != after.scope)
        call.option("--destination-ipam-scope-id", ref(after.scope));
    call.flag(after.monitored ? "--monitored" : "--no-monitored");
    const QString vpc = ref(after.resource);
    return {QStringLiteral("have=$(%1)").arg(look),
            QStringLiteral("if missing \"$have\"; then"),
            QStringLiteral("    await %1 %2 # AWS lists a new VPC within half an hour").arg(vpc, listed.mid(5)),
            QStringLiteral("    %1 >/dev/null").arg(indented(call.toString())),
            QStringLiteral("    await %1 %2").arg(vpc, look.mid(5)),
            QStringLiteral("fi")};
}

} // namespace cadastre
