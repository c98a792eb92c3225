// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside pools: verification tokens, AS numbers of one's own, resource discoveries
#include "net/asn.h"
#include "rollout/rowcommands.h"
#include "rollout/scriptcalls.h"
#include "text/awscommand.h"

namespace cadastre {

// ---- tokens (contract §10.5) ----------------------------------------------------------------------------------------

QString ScriptCalls::lookForToken(VerificationTokenId id)
{
    const VerificationToken& token = m_names.row(id);
    JmesFilter filter(QStringLiteral("IpamExternalResourceVerificationTokens"));
    if (const QString shown = m_made.contains(id) ? QString() : m_names.seenId(id); !shown.isEmpty()) {
        filter.is("IpamExternalResourceVerificationTokenId", shown);
    } else {
        filter.isId("IpamId", var(token.ipam)).is("Status", u"valid");
        addNames(filter, id);
    }
    filter.startsNotWith("State", "delete");
    return QStringLiteral("look %1 %2 ec2 describe-ipam-external-resource-verification-tokens")
        .arg(wordsOf(placeOf(id)), filter.select("IpamExternalResourceVerificationTokenId"));
}

/// A person has to publish the record, so each run shows it.
QStringList ScriptCalls::createToken(const RolloutStep& step, VerificationTokenId id)
{
    const VerificationToken& token = m_rollout.to.get(id);
    needsNewClient("create-ipam-external-resource-verification-token", "IpamId");
    ShellCall call = callAt(step, "ec2", "create-ipam-external-resource-verification-token");
    call.option("--ipam-id", ref(token.ipam))
        .tagSpecifications("ipam-external-resource-verification-token", token.tags);
    QStringList lines =
        making(id, call, "IpamExternalResourceVerificationToken.IpamExternalResourceVerificationTokenId");
    JmesFilter filter(QStringLiteral("IpamExternalResourceVerificationTokens"));
    filter.isId("IpamExternalResourceVerificationTokenId", m_names.variable(id));
    return lines << QStringLiteral("if [ -z \"$check_only\" ]; then")
                 << QStringLiteral("    printf '     TXT record, its label and text: '")
                 << QStringLiteral("    call %1 ec2 describe-ipam-external-resource-verification-tokens --query %2")
                        .arg(wordsOf(step), filter.select("[TokenName,TokenValue]"))
                 << QStringLiteral("fi");
}

QString ScriptCalls::publishedBy(const PoolCidr& cidr)
{
    const VerificationToken* token = plannedToken(m_rollout.to, cidr);
    if (!token || !isToldApart(m_rollout.to, *token))
        return {};
    const QString name = QLatin1String("PUBLISHED_") + m_names.variable(token->id);
    m_inputs.emplace(name, ScriptInput{QStringLiteral("yes, once the TXT record that the script shows is published"),
                                       QStringLiteral("yes"), false});
    return name;
}

// ---- AS numbers (contract §11.2) ------------------------------------------------------------------------------------

QStringList ScriptCalls::provisionAsn(const RolloutStep& step, ByoasnId id)
{
    const Byoasn& number = m_rollout.to.get(id);
    JmesFilter filter(QStringLiteral("Byoasns"));
    filter.is("Asn", QString::number(number.asn))
        .isId("IpamId", var(number.ipam))
        .raw(QStringLiteral("State!=`\"deprovisioned\"`"));
    const QString look =
        QStringLiteral("look %1 %2 ec2 describe-ipam-byoasn").arg(wordsOf(step), filter.select("State"));
    needsNewClient("provision-ipam-byoasn", "Asn");
    ShellCall call = callAt(step, "ec2", "provision-ipam-byoasn");
    call.option("--ipam-id", ref(number.ipam)).option("--asn", QString::number(number.asn));
    if (isAuthorized(number, m_rollout.asOf)) {
        call.authorization(number.authorizationMessage, number.authorizationSignature, "--asn-authorization-context");
    } else {
        const QString name = QStringLiteral("AUTHORIZATION_AS%1").arg(number.asn);
        m_inputs.emplace(name,
                         ScriptInput{QStringLiteral("Message=…,Signature=… for %1").arg(Asn{number.asn}.toString()),
                                     QStringLiteral("Message=1|aws|%1|%2|20991231|SHA256|RSAPSS,Signature=rehearsal")
                                         .arg(step.account.toString())
                                         .arg(number.asn)});
        call.option("--asn-authorization-context", QStringLiteral("\"$%1\"").arg(name));
    }
    return {QStringLiteral("have=$(%1)").arg(look),
            QStringLiteral("case $have in failed-*) have= ;; esac # it may be tried again"),
            QStringLiteral("if missing \"$have\"; then"),
            QStringLiteral("    %1 >/dev/null").arg(indented(call.toString())),
            QStringLiteral("fi"),
            QStringLiteral("[ \"$have\" = provisioned ] || await provisioned %1").arg(look.mid(5))};
}

QStringList ScriptCalls::deprovisionAsn(const RolloutStep& step, ByoasnId id)
{
    const Byoasn& number = m_rollout.from.get(id);
    JmesFilter filter(QStringLiteral("Byoasns"));
    filter.is("Asn", QString::number(number.asn))
        .isId("IpamId", var(number.ipam))
        .raw(QStringLiteral("State!=`\"deprovisioned\"`"));
    needsNewClient("deprovision-ipam-byoasn", "Asn");
    ShellCall call = callAt(step, "ec2", "deprovision-ipam-byoasn");
    call.option("--ipam-id", ref(number.ipam)).option("--asn", QString::number(number.asn));
    const QString look =
        QStringLiteral("look %1 %2 ec2 describe-ipam-byoasn").arg(wordsOf(step), filter.select("State"));
    return doing("present", look, call, QStringLiteral("await '' ") + look.mid(5));
}

QStringList ScriptCalls::associateAsn(const RolloutStep& step, AsnAssociationId id)
{
    const bool starts = step.kind == StepKind::AssociateAsn;
    const Plan& plan = starts ? m_rollout.to : m_rollout.from;
    const AsnAssociation& association = plan.get(id);
    const QString number = QString::number(plan.get(association.byoasn).asn);
    const QString cidr = plan.get(association.poolCidr).cidr.toString();
    JmesFilter filter(QStringLiteral("ByoipCidrs[].AsnAssociations[]"));
    filter.is("Asn", number).is("Cidr", cidr);
    if (starts)
        filter.startsNotWith("State", "disassociat");
    else
        filter.raw(QStringLiteral("State!=`\"disassociated\"`"));
    const QString look = QStringLiteral("look %1 %2 %3").arg(wordsOf(step), filter.select("State"), byoipCidrs());
    needsNewClient(starts ? "associate-ipam-byoasn" : "disassociate-ipam-byoasn", "Asn");
    ShellCall call = callAt(step, "ec2", starts ? "associate-ipam-byoasn" : "disassociate-ipam-byoasn");
    call.option("--asn", number).option("--cidr", cidr);
    return doing(
        starts ? "missing" : "present", look, call,
        QStringLiteral("await %1 %2").arg(starts ? QStringLiteral("associated") : QStringLiteral("''"), look.mid(5)));
}

/// From where a range is announced, the routes say that the IPAM's own discovery sees; its listing says only from where it
/// may be.
QStringList ScriptCalls::switchOrigin(const RolloutStep& step, PoolCidrId id)
{
    const bool toOwn = step.kind == StepKind::SwitchToOwn;
    const PoolCidr& cidr = m_rollout.to.get(id);
    const QString own = QString::number(toOwn ? cidr.originAsn : m_rollout.from.get(id).originAsn);
    const IpamId ipam = m_rollout.to.get(m_rollout.to.get(cidr.pool).scope).ipam;
    const QString home = wordsOf(placeOf(ipam));
    JmesFilter seer(QStringLiteral("Ipams"));
    seer.isId("IpamId", var(ipam));
    JmesFilter route(QStringLiteral("IpamDiscoveredRoutes"));
    route.is("Cidr", cidr.cidr.toString()).is("Asn", own);
    needsNewClient("get-ipam-discovered-routes", "IpamResourceDiscoveryId");
    ShellCall call = callAt(step, "ec2", "advertise-byoip-cidr");
    call.option("--cidr", cidr.cidr.toString()).option("--asn", toOwn ? own : QStringLiteral("AWS"));
    return {
        QStringLiteral("seer=$(look %1 %2 ec2 describe-ipams)").arg(home, seer.select("DefaultResourceDiscoveryId")),
        QStringLiteral(
            "have=$(look %1 %2 ec2 get-ipam-discovered-routes --ipam-resource-discovery-id \"${seer:-$none}\" "
            "--resource-region %3)")
            .arg(home, route.select("Cidr"), step.region.toString()),
        toOwn ? QStringLiteral("if missing \"$have\"; then") : QStringLiteral("if present \"$have\"; then"),
        QStringLiteral("    pace"),
        QStringLiteral("    %1 >/dev/null").arg(indented(call.toString())),
        QStringLiteral("fi")};
}

// ---- resource discoveries (contract §12) ----------------------------------------------------------------------------

QString ScriptCalls::lookForDiscovery(ResourceDiscoveryId id)
{
    const ResourceDiscovery& discovery = m_names.row(id);
    JmesFilter filter(QStringLiteral("IpamResourceDiscoveries"));
    if (const QString shown = lookupId(id); !shown.isEmpty())
        filter.is("IpamResourceDiscoveryId", shown);
    else // an account has one in a Region besides those of its IPAMs
        filter.is("OwnerId", discovery.owner.toString())
            .is("IpamResourceDiscoveryRegion", discovery.region.toString())
            .isTrue("IsDefault", false);
    filter.startsNotWith("State", "delete");
    return QStringLiteral("look %1 %2 ec2 describe-ipam-resource-discoveries")
        .arg(wordsOf(placeOf(id)), filter.select("IpamResourceDiscoveryId"));
}

QString ScriptCalls::lookForAssociation(DiscoveryAssociationId id)
{
    const DiscoveryAssociation& association = m_names.row(id);
    JmesFilter filter(QStringLiteral("IpamResourceDiscoveryAssociations"));
    filter.isId("IpamId", var(association.ipam))
        .isId("IpamResourceDiscoveryId", var(association.discovery))
        .startsNotWith("State", "disassociate");
    return QStringLiteral("look %1 %2 ec2 describe-ipam-resource-discovery-associations")
        .arg(wordsOf(placeOf(id)), filter.select("IpamResourceDiscoveryAssociationId"));
}

QStringList ScriptCalls::createDiscovery(const RolloutStep& step, ResourceDiscoveryId id)
{
    const ResourceDiscovery& discovery = m_rollout.to.get(id);
    ShellCall call = callAt(step, "ec2", "create-ipam-resource-discovery");
    call.regions("--operating-regions", leavingOut(discovery.operatingRegions, {discovery.region}))
        .text("--description", "Description", discovery.description)
        .tagSpecifications("ipam-resource-discovery", discovery.tags);
    JmesFilter filter(QStringLiteral("IpamResourceDiscoveries"));
    filter.isId("IpamResourceDiscoveryId", m_names.variable(id));
    return making(id, call, "IpamResourceDiscovery.IpamResourceDiscoveryId",
                  QStringLiteral("await create-complete %1 %2 ec2 describe-ipam-resource-discoveries")
                      .arg(wordsOf(step), filter.select("State")));
}

QStringList ScriptCalls::modifyDiscovery(const RolloutStep& step, ResourceDiscoveryId id)
{
    const ResourceDiscovery& after = m_rollout.to.get(id);
    ResourceDiscovery before = after; // as it was made
    before.excludedUnits.clear();
    if (const ResourceDiscovery* was = m_rollout.from.find(id))
        before = *was;
    JmesFilter filter(QStringLiteral("IpamResourceDiscoveries"));
    filter.isId("IpamResourceDiscoveryId", var(id));
    ShellCall call = callAt(step, "ec2", "modify-ipam-resource-discovery");
    call.option("--ipam-resource-discovery-id", ref(id));
    const auto addedRegions = leavingOut(after.operatingRegions, before.operatingRegions);
    const auto goneRegions = leavingOut(before.operatingRegions, after.operatingRegions);
    for (const RegionName& region : addedRegions)
        filter.raw(QStringLiteral("OperatingRegions[?RegionName==`\"%1\"`]").arg(region.toString()));
    for (const RegionName& region : goneRegions)
        filter.raw(QStringLiteral("!(OperatingRegions[?RegionName==`\"%1\"`])").arg(region.toString()));
    const auto addedUnits = leavingOut(after.excludedUnits, before.excludedUnits);
    const auto goneUnits = leavingOut(before.excludedUnits, after.excludedUnits);
    const auto holds = [](const QString& path) {
        return QStringLiteral("OrganizationalUnitExclusions[?OrganizationsEntityPath==%1]").arg(jmesLiteral(path));
    };
    for (const QString& path : addedUnits)
        filter.raw(holds(path));
    for (const QString& path : goneUnits)
        filter.raw(QStringLiteral("!(%1)").arg(holds(path)));
    call.regions("--add-operating-regions", addedRegions).regions("--remove-operating-regions", goneRegions);
    if (!addedUnits.isEmpty() || !goneUnits.isEmpty())
        needsNewClient("modify-ipam-resource-discovery", "AddOrganizationalUnitExclusions");
    call.unitPaths("--add-organizational-unit-exclusions", addedUnits)
        .unitPaths("--remove-organizational-unit-exclusions", goneUnits);
    if (before.description != after.description) {
        filter.isTextOrEmpty("Description", after.description);
        call.newDescription(after.description);
    }
    return doing("missing",
                 QStringLiteral("look %1 %2 ec2 describe-ipam-resource-discoveries")
                     .arg(wordsOf(step), filter.select("IpamResourceDiscoveryId")),
                 call);
}

QStringList ScriptCalls::associateDiscovery(const RolloutStep& step, DiscoveryAssociationId id)
{
    const DiscoveryAssociation& association = m_rollout.to.get(id);
    ShellCall call = callAt(step, "ec2", "associate-ipam-resource-discovery");
    call.option("--ipam-id", ref(association.ipam))
        .option("--ipam-resource-discovery-id", ref(association.discovery))
        .tagSpecifications("ipam-resource-discovery-association", association.tags);
    JmesFilter filter(QStringLiteral("IpamResourceDiscoveryAssociations"));
    filter.isId("IpamResourceDiscoveryAssociationId", m_names.variable(id));
    return making(id, call, "IpamResourceDiscoveryAssociation.IpamResourceDiscoveryAssociationId",
                  QStringLiteral("await associate-complete %1 %2 ec2 describe-ipam-resource-discovery-associations")
                      .arg(wordsOf(step), filter.select("State")));
}

} // namespace cadastre
