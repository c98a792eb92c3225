// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/commandsteps.h"

#include "rollout/rolloutfacts.h"
#include "rollout/rowcommands.h"
#include "text/awscommand.h"
#include "text/shellcall.h"

namespace cadastre {

QString CommandSteps::idOf(const RolloutSubject& row) const
{
    const QString shown = m_names.seenId(row);
    return shown.isEmpty() ? QStringLiteral("\"$%1\"").arg(m_names.variable(row)) : shellQuoted(shown);
}

QString CommandSteps::of(const RolloutStep& step) const
{
    const auto call = [&](const char* operation) { return ShellCall("ec2", operation, step.region); };
    switch (step.kind) {
    case StepKind::Advertise: {
        const PoolCidr& cidr = m_names.row(std::get<PoolCidrId>(step.subject));
        ShellCall advertise = call("advertise-byoip-cidr");
        advertise.option("--cidr", cidr.cidr.toString());
        if (cidr.originAsn != 0)
            advertise.option("--asn", QString::number(cidr.originAsn));
        return advertise.toString();
    }
    case StepKind::Provision: return proving(std::get<PoolCidrId>(step.subject), step.region);
    case StepKind::SwitchToOwn:
    case StepKind::SwitchToAmazon: {
        const PoolCidr& cidr = m_rollout.to.get(std::get<PoolCidrId>(step.subject));
        return call("advertise-byoip-cidr")
            .option("--cidr", cidr.cidr.toString())
            .option("--asn",
                    step.kind == StepKind::SwitchToOwn ? QString::number(cidr.originAsn) : QStringLiteral("AWS"))
            .toString();
    }
    case StepKind::Withdraw:
        return call("withdraw-byoip-cidr")
            .option("--cidr", m_names.row(std::get<PoolCidrId>(step.subject)).cidr.toString())
            .toString();
    case StepKind::ProvisionAsn: {
        const Byoasn& number = m_names.row(std::get<ByoasnId>(step.subject));
        const bool isUsable = isAuthorized(number, m_rollout.asOf);
        return call("provision-ipam-byoasn")
            .option("--ipam-id", idOf(number.ipam))
            .option("--asn", QString::number(number.asn))
            .authorization(isUsable ? number.authorizationMessage : QString(), number.authorizationSignature,
                           "--asn-authorization-context")
            .toString();
    }
    case StepKind::DeprovisionAsn: {
        const Byoasn& number = m_names.row(std::get<ByoasnId>(step.subject));
        return call("deprovision-ipam-byoasn")
            .option("--ipam-id", idOf(number.ipam))
            .option("--asn", QString::number(number.asn))
            .toString();
    }
    case StepKind::AssociateAsn:
    case StepKind::DisassociateAsn: {
        const bool starts = step.kind == StepKind::AssociateAsn;
        const Plan& plan = starts ? m_rollout.to : m_rollout.from;
        const AsnAssociation& row = plan.get(std::get<AsnAssociationId>(step.subject));
        return call(starts ? "associate-ipam-byoasn" : "disassociate-ipam-byoasn")
            .option("--asn", QString::number(plan.get(row.byoasn).asn))
            .option("--cidr", plan.get(row.poolCidr).cidr.toString())
            .toString();
    }
    case StepKind::CreateToken: {
        const VerificationToken& token = m_rollout.to.get(std::get<VerificationTokenId>(step.subject));
        return call("create-ipam-external-resource-verification-token")
            .option("--ipam-id", idOf(token.ipam))
            .tagSpecifications("ipam-external-resource-verification-token", token.tags)
            .toString();
    }
    case StepKind::DeleteToken:
        return call("delete-ipam-external-resource-verification-token")
            .option("--ipam-external-resource-verification-token-id", idOf(std::get<VerificationTokenId>(step.subject)))
            .toString();
    case StepKind::IgnoreCidr:
    case StepKind::MonitorCidr:
    case StepKind::MoveToScope: return watching(step);
    case StepKind::ModifyDiscovery: return excluding(step);
    default: return {};
    }
}

/// Of a range only that which is proved by a verification token: no resource takes one.
QString CommandSteps::proving(PoolCidrId id, const RegionName& region) const
{
    const PoolCidr& cidr = m_rollout.to.get(id);
    if (!isProvedByToken(m_rollout.to, cidr))
        return {};
    const VerificationTokenId token = m_rollout.to.byTextId<VerificationToken>(cidr.tokenId);
    return ShellCall("ec2", "provision-ipam-pool-cidr", region)
        .option("--ipam-pool-id", idOf(cidr.pool))
        .option("--cidr", cidr.cidr.toString())
        .option("--verification-method", QStringLiteral("dns-token"))
        .option("--ipam-external-resource-verification-token-id", token ? idOf(token) : shellQuoted(cidr.tokenId))
        .toString();
}

QString CommandSteps::watching(const RolloutStep& step) const
{
    const ResourceCidr& block = m_rollout.to.get(std::get<ResourceCidrId>(step.subject));
    const Watching before = watchedBefore(m_rollout.from, m_rollout.to, block);
    ShellCall call("ec2", "modify-ipam-resource-cidr", step.region);
    call.option("--resource-id", idOf(block.resource))
        .option("--resource-cidr", block.cidr.toString())
        .option("--resource-region", m_rollout.to.get(block.resource).region.toString())
        .option("--current-ipam-scope-id", idOf(before.scope));
    if (step.kind == StepKind::MoveToScope)
        call.option("--destination-ipam-scope-id", idOf(block.scope));
    const bool isMonitored = step.kind != StepKind::IgnoreCidr && block.monitored;
    return call.flag(isMonitored ? "--monitored" : "--no-monitored").toString();
}

/// Of a discovery only the units that it leaves out: Terraform's resource does not know them.
QString CommandSteps::excluding(const RolloutStep& step) const
{
    const auto id = std::get<ResourceDiscoveryId>(step.subject);
    const ResourceDiscovery* before = m_rollout.from.find(id);
    const QStringList was = before ? before->excludedUnits : QStringList();
    const QStringList is = m_rollout.to.get(id).excludedUnits;
    if (was == is)
        return {};
    ShellCall call("ec2", "modify-ipam-resource-discovery", step.region);
    return call.option("--ipam-resource-discovery-id", idOf(id))
        .unitPaths("--add-organizational-unit-exclusions", leavingOut(is, was))
        .unitPaths("--remove-organizational-unit-exclusions", leavingOut(was, is))
        .toString();
}

} // namespace cadastre
