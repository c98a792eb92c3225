// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks that Amazon chooses: counted where nothing tells them apart, chosen where one of several goes
#include "rollout/scriptcalls.h"

#include "rollout/equalblocks.h"

namespace cadastre {

/// The n-th that is made is there when n are. Where all go, the last goes first; where some stay, a count says only whether
/// one has still to go (choosing).
template <class E>
void ScriptCalls::countOff(JmesFilter& filter, const E& row) const
{
    const auto equal = equalBlocks(m_rollout, row);
    if (equal.isAlone())
        return;
    if (equal.before(row.id) < equal.staying + equal.coming.size())
        filter.nth(static_cast<int>(equal.before(row.id)));
    else if (equal.goes(row.id) && !needsChoice(row))
        filter.nth(static_cast<int>(equal.after(row.id)));
}
template void ScriptCalls::countOff(JmesFilter&, const PoolCidr&) const; // for scriptlooks.cpp and scriptvpcs.cpp
template void ScriptCalls::countOff(JmesFilter&, const Allocation&) const;
template void ScriptCalls::countOff(JmesFilter&, const ResourceCidr&) const;

template <class E>
bool ScriptCalls::needsChoice(const E& gone) const
{
    const auto equal = equalBlocks(m_rollout, gone);
    return equal.goes(gone.id) && equal.staying + equal.pairs() > 0;
}
template bool ScriptCalls::needsChoice(const PoolCidr&) const; // for scriptsteps.cpp, scriptcalls.cpp, scriptvpcs.cpp
template bool ScriptCalls::needsChoice(const Allocation&) const;
template bool ScriptCalls::needsChoice(const ResourceCidr&) const;

template <class E>
QStringList ScriptCalls::choosing(const E& gone, const QString& fits, const QString& drawn)
{
    m_chooses = true;
    const QString name = QLatin1String("GONE_") + m_names.variable(gone.id);
    m_inputs.emplace(name,
                     ScriptInput{QStringLiteral("which of several of one length goes: its CIDR, or any; asked for "
                                                "where no answer of AWS tells"),
                                 QStringLiteral("any"), false});
    QStringList lines{QStringLiteral("fits=$(%1)").arg(fits)};
    if (!drawn.isEmpty())
        lines << QStringLiteral("drawn=$(%1)").arg(drawn);
    return lines << QStringLiteral("have=$(chosen %1 %2 \"$fits\" %3)")
                        .arg(name)
                        .arg(equalBlocks(m_rollout, gone).after(gone.id))
                        .arg(drawn.isEmpty() ? QStringLiteral("''") : QStringLiteral("\"$drawn\""));
}
template QStringList ScriptCalls::choosing(const ResourceCidr&, const QString&, const QString&); // for scriptvpcs.cpp

/// One of a pool in which nothing lies any more goes; what AWS would refuse is not tried.
QStringList ScriptCalls::deprovisionOneOf(const RolloutStep& step, const PoolCidr& gone)
{
    JmesFilter like(QStringLiteral("IpamPoolCidrs")), that(QStringLiteral("IpamPoolCidrs"));
    addLike(like, gone);
    like.raw(QStringLiteral("State!=`\"deprovisioned\"`"));
    that.isId("Cidr", QStringLiteral("have")).raw(QStringLiteral("State!=`\"deprovisioned\"`"));
    const QString call = QStringLiteral("ec2 get-ipam-pool-cidrs --ipam-pool-id ") + ref(gone.pool);
    const RolloutPlace drawing{step.account, drawingRegionOf(planOf(gone.pool), gone.pool)};
    ShellCall deprovision = callAt(step, "ec2", "deprovision-ipam-pool-cidr");
    deprovision.option("--ipam-pool-id", ref(gone.pool)).option("--cidr", QStringLiteral("\"$have\""));
    return choosing(gone, QStringLiteral("every %1 %2 %3").arg(wordsOf(step), like.select("Cidr"), call),
                    QStringLiteral("every %1 'IpamPoolAllocations[].Cidr' ec2 get-ipam-pool-allocations "
                                   "--ipam-pool-id %2")
                        .arg(wordsOf(drawing), ref(gone.pool)))
        << QStringLiteral("if present \"$have\"; then")
        << QStringLiteral("    %1 >/dev/null").arg(indented(deprovision.toString()))
        << QStringLiteral("    await '' %1 %2 %3").arg(wordsOf(step), that.select("State"), call)
        << QStringLiteral("fi");
}

QStringList ScriptCalls::releaseOneOf(const RolloutStep& step, const Allocation& gone)
{
    JmesFilter like(QStringLiteral("IpamPoolAllocations")), that(QStringLiteral("IpamPoolAllocations"));
    addLike(like, gone);
    like.is("ResourceType", toWire(gone.type));
    that.isId("Cidr", QStringLiteral("have")).is("ResourceType", toWire(gone.type));
    const QString call = QStringLiteral("ec2 get-ipam-pool-allocations --ipam-pool-id ") + ref(gone.pool);
    const QString look = QStringLiteral("look %1 %2 %3").arg(wordsOf(step), that.select("IpamPoolAllocationId"), call);
    ShellCall release = callAt(step, "ec2", "release-ipam-pool-allocation");
    release.option("--ipam-pool-id", ref(gone.pool))
        .option("--cidr", QStringLiteral("\"$have\""))
        .option("--ipam-pool-allocation-id", QStringLiteral("\"$held\""));
    return choosing(gone, QStringLiteral("every %1 %2 %3").arg(wordsOf(step), like.select("Cidr"), call), {})
        << QStringLiteral("if present \"$have\"; then") << QStringLiteral("    held=$(%1)").arg(look)
        << QStringLiteral("    %1 >/dev/null").arg(indented(release.toString()))
        << QStringLiteral("    await '' %1").arg(look.mid(5)) << QStringLiteral("fi");
}

} // namespace cadastre
