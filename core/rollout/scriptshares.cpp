// SPDX-License-Identifier: GPL-3.0-or-later
// RAM shares: what is in them, who takes part, and what they say of themselves (contract §3.8, §15)
#include "rollout/scriptcalls.h"

#include "rollout/rowsalike.h"
#include "text/awscommand.h"

#include <algorithm>

namespace cadastre {

QString ScriptCalls::lookForShare(ShareId id)
{
    const QString place = wordsOf(placeOf(id));
    const auto isNamed = [&](JmesFilter& filter, const char* member) {
        JmesFilter before{QString()}, after{QString()};
        const Share* was = m_rollout.from.find(id);
        before.is(member, was ? was->name : m_names.row(id).name);
        after.is(member, m_names.row(id).name);
        filter.either(before, after);
    };
    if (const QString shown = m_made.contains(id) ? QString() : m_names.seenId(id); !shown.isEmpty()) {
        JmesFilter seen(QStringLiteral("resourceShares"));
        seen.raw(QStringLiteral("ends_with(resourceShareArn, %1)").arg(jmesLiteral(u'/' + shown)))
            .is("status", u"ACTIVE");
        return QStringLiteral("look %1 %2 ram get-resource-shares --resource-owner SELF")
            .arg(place, seen.select("resourceShareArn"));
    }
    if (const PoolId own = ownPoolAmongTwins(id)) {
        JmesFilter filter(QStringLiteral("resourceShareAssociations"));
        isNamed(filter, "resourceShareName");
        filter.startsNotWith("status", "DIS");
        return QStringLiteral("look %1 %2 ram get-resource-share-associations --association-type RESOURCE "
                              "--resource-arn %3")
            .arg(place, filter.select("resourceShareArn"), poolArn(own));
    }
    if (const QString own = ownPrincipalAmongTwins(id); !own.isEmpty()) {
        JmesFilter filter(QStringLiteral("resourceShareAssociations"));
        isNamed(filter, "resourceShareName");
        filter.startsNotWith("status", "DIS");
        return QStringLiteral("look %1 %2 ram get-resource-share-associations --association-type PRINCIPAL "
                              "--principal %3")
            .arg(place, filter.select("resourceShareArn"), principal(own));
    }
    JmesFilter filter(QStringLiteral("resourceShares"));
    isNamed(filter, "name");
    leaveOutOthers(filter, "resourceShareArn", id);
    leaveOutLarger(filter, id);
    filter.is("status", u"ACTIVE");
    return QStringLiteral("look %1 %2 ram get-resource-shares --resource-owner SELF")
        .arg(place, filter.select("resourceShareArn"));
}

/// What is known by its name alone goes or comes before or after one that has a pool or a principal besides: which one
/// has that is asked before anything is done.
void ScriptCalls::leaveOutLarger(JmesFilter& filter, ShareId id)
{
    const auto passes = [&](ShareId share) { return !m_rollout.from.find(share) || !m_rollout.to.find(share); };
    if (!passes(id))
        return;
    for (const Plan* plan : {&m_rollout.from, &m_rollout.to})
        for (const Share& twin : plan->all<Share>()) {
            if (twin.id == id || twin.status == ShareStatus::Deleted || !passes(twin.id)
                || !isCalledAlike(m_rollout, twin, m_names.row(id)))
                continue;
            const PoolId pool = ownPoolAmongTwins(twin.id);
            if (pool ? m_made.contains(pool) : ownPrincipalAmongTwins(twin.id).isEmpty())
                continue; // it cannot be there before that pool is
            const QString variable = QLatin1String("OTHER_") + m_names.variable(twin.id);
            if (m_larger.insert(twin.id).second) {
                const QString look = lookForShare(twin.id);
                m_finds << QStringLiteral("%1=$(%2)").arg(variable, look)
                        << QStringLiteral("%1=${%1:-no}").arg(variable); // not $none: all others are meant then
            }
            filter.isNotId("resourceShareArn", variable);
        }
}

PoolId ScriptCalls::ownPoolAmongTwins(ShareId id) const
{
    const Share& share = m_names.row(id);
    std::set<PoolId> others;
    bool hasTwin = false;
    for (const Plan* plan : {&m_rollout.from, &m_rollout.to})
        for (const Share& other : plan->all<Share>())
            if (other.id != id && other.name == share.name && other.status != ShareStatus::Deleted) {
                hasTwin = true;
                others.insert(other.pools.begin(), other.pools.end());
            }
    if (hasTwin)
        for (const PoolId pool : share.pools)
            if (!others.contains(pool))
                return pool;
    return {};
}

QString ScriptCalls::ownPrincipalAmongTwins(ShareId id) const
{
    const Share& share = m_names.row(id);
    QStringList others;
    bool hasTwin = false;
    for (const Plan* plan : {&m_rollout.from, &m_rollout.to})
        for (const Share& other : plan->all<Share>())
            if (other.id != id && other.name == share.name && other.status != ShareStatus::Deleted) {
                hasTwin = true;
                others += other.principals + other.invited;
            }
    if (hasTwin)
        for (const QString& one : share.principals)
            if (!others.contains(one))
                return one;
    return {};
}

/// Of its pools, or of its discoveries where it has no pools. RAM gives what joins a share its type's default by itself.
QString ScriptCalls::permissionArn(const Share& share) const
{
    const char* usual = share.pools.isEmpty() && !share.discoveries.isEmpty() ? "AWSRAMPermissionIpamResourceDiscovery"
                                                                              : "AWSRAMDefaultPermissionsIpamPool";
    const QString special = specialPermission(m_rollout.to, share);
    return special.isEmpty() ? QStringLiteral("arn:%1:ram::aws:permission/%2")
                                   .arg(toWire(m_rollout.to.settings().partition), QLatin1String(usual))
                             : special;
}

QStringList ScriptCalls::createShare(const RolloutStep& step, ShareId id)
{
    const Share& share = m_rollout.to.get(id);
    ShellCall call = callAt(step, "ram", "create-resource-share");
    call.text("--name", "name", share.name);
    QStringList arns, principals;
    for (const PoolId pool : share.pools)
        arns << poolArn(pool);
    for (const ResourceDiscoveryId discovery : share.discoveries)
        arns << discoveryArn(discovery);
    for (const QString& one : share.principals)
        principals << principal(one);
    if (!arns.isEmpty())
        call.option("--resource-arns", arns.join(u' '));
    if (!principals.isEmpty())
        call.option("--principals", principals.join(u' '));
    call.option("--permission-arns", shellQuoted(permissionArn(share)));
    call.flag(share.allowExternal ? "--allow-external-principals" : "--no-allow-external-principals");
    call.pairs("--tags", pairsOf(share.tags), ShellCall::Words::LowerCase);
    return making(id, call, "resourceShare.resourceShareArn") + accepting(step, id, share.principals);
}

QStringList ScriptCalls::accepting(const RolloutStep& step, ShareId id, const QStringList& principals)
{
    QStringList lines;
    for (const AccountNumber& account : externalAccounts(m_rollout.to, principals)) {
        const bool actsItself = std::any_of(m_rollout.steps.begin(), m_rollout.steps.end(),
                                            [&](const RolloutStep& other) { return other.account == account; });
        if (!actsItself)
            continue;
        JmesFilter member(QStringLiteral("resourceShareAssociations"));
        member.is("associatedEntity", account.toString());
        const QString membership = QStringLiteral("%1 %2 ram get-resource-share-associations --association-type "
                                                  "PRINCIPAL --resource-share-arns %3")
                                       .arg(wordsOf(step), member.select("status"), ref(id));
        JmesFilter invitation(QStringLiteral("resourceShareInvitations"));
        invitation.isId("resourceShareArn", var(id)).is("status", u"PENDING");
        const QString place = wordsOf(RolloutPlace{account, step.region});
        const auto invited = [&](const char* column) {
            return QStringLiteral("%1 %2 ram get-resource-share-invitations").arg(place, invitation.select(column));
        };
        lines << QStringLiteral("have=$(look %1)").arg(membership)
              << QStringLiteral("if [ -z \"$check_only\" ] && [ \"$have\" = ASSOCIATING ]; then")
              << QStringLiteral("    await PENDING ") + invited("status")
              << QStringLiteral("    have=$(look %1)").arg(invited("resourceShareInvitationArn"))
              << QStringLiteral("    call %1 ram accept-resource-share-invitation "
                                "--resource-share-invitation-arn \"$have\" >/dev/null")
                     .arg(place)
              << QStringLiteral("    await ASSOCIATED ") + membership << QStringLiteral("fi");
    }
    return lines;
}

QStringList ScriptCalls::modifyShare(const RolloutStep& step, ShareId id)
{
    const Share& before = m_rollout.from.get(id);
    const Share& after = m_rollout.to.get(id);
    QStringList lines;
    enum class Membership { Begins, Ends };
    const auto change = [&](const char* type, const char* option, const QString& entity, Membership membership) {
        const bool adds = membership == Membership::Begins;
        const QString look =
            QStringLiteral("look %1 \"resourceShareAssociations[?(status=='ASSOCIATED' || status=='ASSOCIATING') && "
                           "associatedEntity=='\"%2\"'].associatedEntity\" ram get-resource-share-associations "
                           "--association-type %3 --resource-share-arns %4")
                .arg(wordsOf(step), entity, QLatin1String(type), ref(id));
        ShellCall call = callAt(step, "ram", adds ? "associate-resource-share" : "disassociate-resource-share");
        call.option("--resource-share-arn", ref(id)).option(option, entity);
        lines << QStringLiteral("have=$(%1)").arg(look)
              << (adds ? QStringLiteral("if missing \"$have\"; then") : QStringLiteral("if present \"$have\"; then"))
              << QStringLiteral("    %1 >/dev/null").arg(indented(call.toString())) << QStringLiteral("fi");
    };
    if (before.name != after.name || before.allowExternal != after.allowExternal) {
        JmesFilter filter(QStringLiteral("resourceShares"));
        filter.isId("resourceShareArn", var(id));
        ShellCall call = callAt(step, "ram", "update-resource-share");
        call.option("--resource-share-arn", ref(id));
        if (before.name != after.name) {
            filter.is("name", after.name);
            call.text("--name", "name", after.name);
        }
        if (before.allowExternal != after.allowExternal) {
            filter.isTrue("allowExternalPrincipals", after.allowExternal);
            call.flag(after.allowExternal ? "--allow-external-principals" : "--no-allow-external-principals");
        }
        lines << doing("missing",
                       QStringLiteral("look %1 %2 ram get-resource-shares --resource-owner SELF")
                           .arg(wordsOf(step), filter.select("resourceShareArn")),
                       call);
    }
    if (!before.pools.isEmpty() && !after.pools.isEmpty() && permissionArn(before) != permissionArn(after)) {
        JmesFilter filter(QStringLiteral("permissions"));
        filter.is("arn", permissionArn(after));
        ShellCall call = callAt(step, "ram", "associate-resource-share-permission");
        call.option("--resource-share-arn", ref(id))
            .option("--permission-arn", shellQuoted(permissionArn(after)))
            .flag("--replace");
        lines << doing("missing",
                       QStringLiteral("look %1 %2 ram list-resource-share-permissions --resource-share-arn %3")
                           .arg(wordsOf(step), filter.select("arn"), ref(id)),
                       call);
    }
    for (const PoolId pool : after.pools)
        if (!before.pools.contains(pool))
            change("RESOURCE", "--resource-arns", poolArn(pool), Membership::Begins);
    for (const ResourceDiscoveryId discovery : after.discoveries)
        if (!before.discoveries.contains(discovery))
            change("RESOURCE", "--resource-arns", discoveryArn(discovery), Membership::Begins);
    for (const QString& one : after.principals)
        if (!before.principals.contains(one))
            change("PRINCIPAL", "--principals", principal(one), Membership::Begins);
    for (const QString& one : before.principals)
        if (!after.principals.contains(one))
            change("PRINCIPAL", "--principals", principal(one), Membership::Ends);
    QStringList added;
    for (const QString& one : after.principals)
        if (!before.principals.contains(one))
            added << one;
    lines << accepting(step, id, added);
    for (const PoolId pool : before.pools)
        if (!after.pools.contains(pool) && m_rollout.to.find(pool)) // a deleted pool leaves by itself
            change("RESOURCE", "--resource-arns", poolArn(pool), Membership::Ends);
    for (const ResourceDiscoveryId discovery : before.discoveries)
        if (!after.discoveries.contains(discovery) && m_rollout.to.find(discovery))
            change("RESOURCE", "--resource-arns", discoveryArn(discovery), Membership::Ends);
    if (lines.isEmpty())
        lines << QStringLiteral("already || : # only what the plan says of it changes");
    return lines;
}

/// RAM keeps its own tags, under its own words.
QStringList ScriptCalls::retagShare(const RolloutStep& step, ShareId id)
{
    const Tags& before = m_rollout.from.get(id).tags;
    const Tags& after = m_rollout.to.get(id).tags;
    QStringList lines;
    const auto lookFor = [&](const QString& tag) {
        JmesFilter filter(QStringLiteral("resourceShares"));
        filter.isId("resourceShareArn", var(id)).raw(QStringLiteral("tags[?%1]").arg(tag));
        return QStringLiteral("look %1 %2 ram get-resource-shares --resource-owner SELF")
            .arg(wordsOf(step), filter.select("resourceShareArn"));
    };
    for (auto tag = after.begin(); tag != after.end(); ++tag) {
        if (before.contains(tag.key()) && before.value(tag.key()) == tag.value())
            continue;
        ShellCall call = callAt(step, "ram", "tag-resource");
        call.option("--resource-share-arn", ref(id))
            .pairs("--tags", {TagPair{tag.key(), tag.value()}}, ShellCall::Words::LowerCase);
        lines << doing(
            "missing",
            lookFor(QStringLiteral("key==%1 && value==%2").arg(jmesLiteral(tag.key()), jmesLiteral(tag.value()))),
            call);
    }
    for (auto tag = before.begin(); tag != before.end(); ++tag) {
        if (after.contains(tag.key()))
            continue;
        ShellCall call = callAt(step, "ram", "untag-resource");
        call.option("--resource-share-arn", ref(id))
            .option("--tag-keys", QStringLiteral("'[%1]'").arg(jsonText(tag.key())));
        lines << doing("present", lookFor(QStringLiteral("key==%1").arg(jmesLiteral(tag.key()))), call);
    }
    return lines;
}

} // namespace cadastre
