// SPDX-License-Identifier: GPL-3.0-or-later
// What each kind of step asks first, and what it then does.
#include "rollout/rowcommands.h"
#include "rollout/scriptcalls.h"
#include "text/awscommand.h"
#include "text/awsoptions.h"

namespace cadastre {

QStringList ScriptCalls::createIpam(const RolloutStep& step, IpamId id)
{
    const Ipam& ipam = m_rollout.to.get(id);
    ShellCall call = callAt(step, "ec2", "create-ipam");
    addOptions(call, makingOf(ipam), ipam.homeRegion);
    if (ipam.tier != Tier::Advanced)
        needsNewClient("create-ipam", "Tier");
    if (ipam.privateGua)
        needsNewClient("create-ipam", "EnablePrivateGua");
    if (ipam.meteredAccount != MeteredAccount::IpamOwner)
        needsNewClient("create-ipam", "MeteredAccount");
    call.tagSpecifications("ipam", ipam.tags);
    QStringList lines = making(id, call, "Ipam.IpamId");
    const QString variable = m_names.variable(id);
    for (const Scope& scope : m_rollout.to.all<Scope>()) {
        if (scope.ipam != id || !scope.isDefault)
            continue;
        m_known.insert(scope.id);
        const QString name = m_names.variable(scope.id);
        JmesFilter filter(QStringLiteral("Ipams"));
        filter.isId("IpamId", variable);
        lines << QStringLiteral("%1=$(look %2 %3 ec2 describe-ipams)")
                     .arg(name, wordsOf(step),
                          filter.select(scope.type == ScopeType::Public ? "PublicDefaultScopeId"
                                                                        : "PrivateDefaultScopeId"))
              << QStringLiteral("%1=${%1:-$none}").arg(name);
    }
    return lines;
}

QStringList ScriptCalls::modifyIpam(const RolloutStep& step, IpamId id)
{
    const ModifyIpam change = ipamChange(m_rollout, step);
    JmesFilter filter(QStringLiteral("Ipams"));
    filter.isId("IpamId", var(id));
    for (const RegionName& region : change.removeRegions)
        filter.raw(QStringLiteral("!(OperatingRegions[?RegionName==`\"%1\"`])").arg(region.toString()));
    if (change.tier) {
        needsNewClient("modify-ipam", "Tier");
        filter.is("Tier", toWire(*change.tier));
    }
    for (const RegionName& region : change.addRegions)
        filter.raw(QStringLiteral("OperatingRegions[?RegionName==`\"%1\"`]").arg(region.toString()));
    if (change.description)
        filter.isTextOrEmpty("Description", *change.description);
    if (change.privateGua) {
        needsNewClient("modify-ipam", "EnablePrivateGua");
        filter.isTrue("EnablePrivateGua", *change.privateGua);
    }
    if (change.meteredAccount) {
        needsNewClient("modify-ipam", "MeteredAccount");
        filter.is("MeteredAccount", toWire(*change.meteredAccount));
    }
    ShellCall call = callAt(step, "ec2", "modify-ipam");
    call.option("--ipam-id", ref(id));
    addOptions(call, change);
    return doing("missing", QStringLiteral("look %1 %2 ec2 describe-ipams").arg(wordsOf(step), filter.select("IpamId")),
                 call);
}

QStringList ScriptCalls::createScope(const RolloutStep& step, ScopeId id)
{
    const Scope& scope = m_rollout.to.get(id);
    if (step.kind == StepKind::CreateScope) {
        ShellCall call = callAt(step, "ec2", "create-ipam-scope");
        if (!scope.externalAuthority.isEmpty())
            needsNewClient("create-ipam-scope", "ExternalAuthorityConfiguration");
        call.option("--ipam-id", ref(scope.ipam))
            .text("--description", "Description", scope.description)
            .externalAuthority(scope.externalAuthority)
            .tagSpecifications("ipam-scope", scope.tags);
        return making(id, call, "IpamScope.IpamScopeId");
    }
    const Scope* before = m_rollout.from.find(id);
    JmesFilter filter(QStringLiteral("IpamScopes"));
    filter.isId("IpamScopeId", var(id)).isTextOrEmpty("Description", scope.description);
    ShellCall call = callAt(step, "ec2", "modify-ipam-scope");
    call.option("--ipam-scope-id", ref(id)).newDescription(scope.description);
    if (scope.externalAuthority != (before ? before->externalAuthority : QString())) {
        needsNewClient("modify-ipam-scope", "ExternalAuthorityConfiguration");
        if (scope.externalAuthority.isEmpty()) {
            filter.isNull("ExternalAuthorityConfiguration");
            call.flag("--remove-external-authority-configuration");
        } else
            filter.is("ExternalAuthorityConfiguration.ExternalResourceIdentifier", scope.externalAuthority);
        call.externalAuthority(scope.externalAuthority);
    }
    return doing("missing",
                 QStringLiteral("look %1 %2 ec2 describe-ipam-scopes").arg(wordsOf(step), filter.select("IpamScopeId")),
                 call);
}

QStringList ScriptCalls::createPool(const RolloutStep& step, PoolId id)
{
    const Pool& pool = m_rollout.to.get(id);
    ShellCall call = callAt(step, "ec2", "create-ipam-pool");
    call.option("--ipam-scope-id", ref(pool.scope));
    if (pool.source)
        call.option("--source-ipam-pool-id", ref(pool.source));
    call.option("--address-family", familyWord(pool.family));
    addOptions(call, makingOf(m_rollout.to, pool));
    if (pool.sourceResource) {
        needsNewClient("create-ipam-pool", "SourceResource");
        const Resource& resource = m_rollout.to.get(pool.sourceResource);
        call.option("--source-resource",
                    QStringLiteral("\"ResourceId=$%1,ResourceType=vpc,ResourceRegion=%2,ResourceOwner=%3\"")
                        .arg(var(pool.sourceResource), resource.region.toString(), resource.owner.toString()));
    }
    call.tagSpecifications("ipam-pool", pool.tags);
    JmesFilter filter(QStringLiteral("IpamPools"));
    filter.isId("IpamPoolId", m_names.variable(id));
    return making(id, call, "IpamPool.IpamPoolId",
                  QStringLiteral("await create-complete %1 %2 ec2 describe-ipam-pools")
                      .arg(wordsOf(step), filter.select("State")));
}

QStringList ScriptCalls::modifyPool(const RolloutStep& step, PoolId id)
{
    const ModifyPool change = poolChange(m_rollout, id);
    JmesFilter filter(QStringLiteral("IpamPools"));
    filter.isId("IpamPoolId", var(id));
    if (change.minLength)
        filter.isNumber("AllocationMinNetmaskLength", *change.minLength);
    if (change.defaultLength)
        filter.isNumber("AllocationDefaultNetmaskLength", *change.defaultLength);
    if (change.clearDefault)
        filter.isNull("AllocationDefaultNetmaskLength");
    if (change.maxLength)
        filter.isNumber("AllocationMaxNetmaskLength", *change.maxLength);
    if (change.autoImport)
        filter.isTrue("AutoImport", *change.autoImport);
    if (change.description)
        filter.isTextOrEmpty("Description", *change.description);
    for (const TagPair& pair : change.addTags)
        filter.hasTag(pair.key, pair.value, "Key", "Value", "AllocationResourceTags");
    for (const TagPair& pair : change.removeTags)
        filter.hasNotTag(pair.key, pair.value, "AllocationResourceTags");
    ShellCall call = callAt(step, "ec2", "modify-ipam-pool");
    call.option("--ipam-pool-id", ref(id));
    addOptions(call, change);
    return doing("missing",
                 QStringLiteral("look %1 %2 ec2 describe-ipam-pools").arg(wordsOf(step), filter.select("IpamPoolId")),
                 call);
}

/// "look … " for the state of a pool's CIDR; nothing where it is not there or has failed.
QString ScriptCalls::stateOf(const PoolCidr& cidr, const char* member)
{
    JmesFilter filter(QStringLiteral("IpamPoolCidrs"));
    addBlock(filter, cidr);
    filter.raw(QStringLiteral("State!=`\"deprovisioned\"`"));
    return QStringLiteral("look %1 %2 ec2 get-ipam-pool-cidrs --ipam-pool-id %3")
        .arg(wordsOf(placeOf(cidr.pool)), filter.select(member), ref(cidr.pool));
}

/// That the range is ours: what the plan holds of it that AWS can check, or what a person has to bring.
void ScriptCalls::prove(ShellCall& call, const PoolCidr& cidr)
{
    const auto variable = [&](const char* prefix) { return QLatin1String(prefix) + QString::number(cidr.id.value); };
    if (!cidr.tokenId.isEmpty()) {
        QString token = shellQuoted(cidr.tokenId);
        if (const VerificationToken* planned = plannedToken(m_rollout.to, cidr);
            planned && isToldApart(m_rollout.to, *planned)) {
            token = ref(planned->id);
        } else if (planned) {
            const QString name = variable("TOKEN_");
            m_inputs.emplace(name, ScriptInput{QStringLiteral("The id of a verification token of the IPAM whose TXT "
                                                              "record is published for %1")
                                                   .arg(cidr.cidr.toString()),
                                               cidr.tokenId});
            token = QStringLiteral("\"$%1\"").arg(name);
        }
        needsNewClient("provision-ipam-pool-cidr", "IpamExternalResourceVerificationTokenId");
        call.option("--verification-method", QStringLiteral("dns-token"))
            .option("--ipam-external-resource-verification-token-id", token);
    } else if (isAuthorized(cidr, m_rollout.asOf)) {
        call.authorization(cidr.authorizationMessage, cidr.authorizationSignature);
    } else if (needsProof(m_rollout.to, m_rollout.to.get(cidr.pool))) {
        const QString name = variable("AUTHORIZATION_");
        m_inputs.emplace(name,
                         ScriptInput{QStringLiteral("Message=…,Signature=… for %1").arg(cidr.cidr.toString()),
                                     QStringLiteral("Message=1|aws|%1|%2|20991231|SHA256|RSAPSS,Signature=rehearsal")
                                         .arg(m_rollout.to.settings().owner.toString(), cidr.cidr.toString())});
        call.option("--cidr-authorization-context", QStringLiteral("\"$%1\"").arg(name));
    }
}

QStringList ScriptCalls::provision(const RolloutStep& step, PoolCidrId id)
{
    const PoolCidr& cidr = m_rollout.to.get(id);
    ShellCall call = callAt(step, "ec2", "provision-ipam-pool-cidr");
    call.option("--ipam-pool-id", ref(cidr.pool));
    const QString look = stateOf(cidr);
    if (isPinned(cidr))
        call.option("--cidr", cidr.cidr.toString());
    else
        call.option("--netmask-length", cidr.cidr.length());
    prove(call, cidr);
    const QString published = publishedBy(cidr);
    const QString waitsForRecord =
        published.isEmpty()
            ? QString()
            : QStringLiteral("    [ \"${%1:-}\" = yes ] || fail 'Publish the TXT record that is shown above, then run "
                             "this again with %1=yes.'\n")
                  .arg(published);
    QStringList lines{QStringLiteral("have=$(%1)").arg(look),
                      QStringLiteral("case $have in failed-*) have= ;; esac # it may be tried again"),
                      QStringLiteral("if missing \"$have\"; then"),
                      waitsForRecord + QStringLiteral("    %1 >/dev/null").arg(indented(call.toString())),
                      QStringLiteral("fi"),
                      QStringLiteral("[ \"$have\" = provisioned ] || await provisioned %1").arg(look.mid(5))};
    return lines;
}

QStringList ScriptCalls::deprovision(const RolloutStep& step, PoolCidrId id)
{
    const PoolCidr& cidr = m_rollout.from.get(id);
    const bool isKnown = isPinned(cidr);
    if (!isKnown && needsChoice(cidr))
        return deprovisionOneOf(step, cidr);
    ShellCall call = callAt(step, "ec2", "deprovision-ipam-pool-cidr");
    call.option("--ipam-pool-id", ref(cidr.pool))
        .option("--cidr", isKnown ? cidr.cidr.toString() : QStringLiteral("\"$have\""));
    const QString look = stateOf(cidr, isKnown ? "State" : "Cidr");
    return {QStringLiteral("have=$(%1)").arg(look), QStringLiteral("if present \"$have\"; then"),
            QStringLiteral("    %1 >/dev/null").arg(indented(call.toString())),
            QStringLiteral("    await '' %1").arg(look.mid(5)), QStringLiteral("fi")};
}

QStringList ScriptCalls::allocate(const RolloutStep& step, AllocationId id)
{
    const Allocation& made = m_rollout.to.get(id);
    ShellCall call = callAt(step, "ec2", "allocate-ipam-pool-cidr");
    call.option("--ipam-pool-id", ref(made.pool));
    if (isPinned(made))
        call.option("--cidr", made.cidr.toString());
    else
        call.option("--netmask-length", made.cidr.length());
    call.text("--description", "Description", made.description).tagSpecifications("ipam-pool-allocation", made.tags);
    if (!made.tags.isEmpty())
        needsNewClient("allocate-ipam-pool-cidr", "TagSpecifications");
    return making(id, call, "IpamPoolAllocation.IpamPoolAllocationId");
}

QStringList ScriptCalls::modifyAllocation(const RolloutStep& step, AllocationId id)
{
    const Allocation& after = m_rollout.to.get(id);
    needsNewClient("modify-ipam-pool-allocation", "IpamPoolAllocationId");
    JmesFilter filter(QStringLiteral("IpamPoolAllocations"));
    filter.isId("IpamPoolAllocationId", var(id)).isTextOrEmpty("Description", after.description);
    ShellCall call = callAt(step, "ec2", "modify-ipam-pool-allocation");
    call.option("--ipam-pool-allocation-id", ref(id)).text("--description", "Description", after.description);
    return doing("missing",
                 QStringLiteral("look %1 %2 ec2 get-ipam-pool-allocations --ipam-pool-id %3")
                     .arg(wordsOf(step), filter.select("IpamPoolAllocationId"), ref(after.pool)),
                 call);
}

QStringList ScriptCalls::advertise(const RolloutStep& step, PoolCidrId id)
{
    const bool starts = step.kind == StepKind::Advertise;
    const PoolCidr& cidr = starts ? m_rollout.to.get(id) : m_rollout.from.get(id);
    JmesFilter filter(QStringLiteral("ByoipCidrs"));
    filter.is("Cidr", cidr.cidr.toString()).is("State", u"advertised");
    const QString look = QStringLiteral("look %1 %2 %3").arg(wordsOf(step), filter.select("State"), byoipCidrs());
    ShellCall call = callAt(step, "ec2", starts ? "advertise-byoip-cidr" : "withdraw-byoip-cidr");
    call.option("--cidr", cidr.cidr.toString());
    if (starts && cidr.originAsn != 0)
        call.option("--asn", QString::number(cidr.originAsn));
    // The same range may be another pool's by now, or still: what that one announces is not for this step to say.
    return {QStringLiteral("have=$(%1)").arg(look),
            QStringLiteral("held=$(%1)").arg(stateOf(cidr)),
            QStringLiteral("is_there \"$held\" || have="),
            starts ? QStringLiteral("if missing \"$have\"; then") : QStringLiteral("if present \"$have\"; then"),
            QStringLiteral("    pace"),
            QStringLiteral("    %1 >/dev/null").arg(indented(call.toString())),
            QStringLiteral("    await %1 %2")
                .arg(starts ? QStringLiteral("advertised") : QStringLiteral("''"), look.mid(5)),
            QStringLiteral("fi")};
}

} // namespace cadastre
