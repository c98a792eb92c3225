// SPDX-License-Identifier: GPL-3.0-or-later
// What is shared, discovered and drawn: shares, discoveries, VPCs, their further blocks, subnets.
#include "rollout/terraformconfiguration.h"
#include "change/byoipranges.h"
#include "text/shellnames.h"

#include <algorithm>

namespace cadastre {

/// Inside a resource: drawing from a pool is said once, when the block is made. Of what AWS has already an import does not
/// fill it in, and to write it later would make Terraform replace the VPC.
void TerraformConfiguration::keepPools(const RolloutSubject& row, const std::vector<const ResourceCidr*>& blocks)
{
    if (m_names.seenId(row).isEmpty())
        return;
    QStringList drawn;
    for (const ResourceCidr* block : blocks)
        if (block->allocation)
            drawn << poolArgument(block->cidr.family());
    if (drawn.isEmpty())
        return;
    m_out.open(QStringLiteral("lifecycle"));
    m_out.raw(QStringLiteral("ignore_changes"), u'[' + drawn.join(QStringLiteral(", ")) + u']');
    m_out.close();
}

void TerraformConfiguration::discovery(const ResourceDiscovery& row)
{
    const RolloutPlace place{row.owner, row.region};
    openResource("aws_vpc_ipam_resource_discovery", row.id, place);
    m_out.text(QStringLiteral("description"), row.description);
    operatingRegions(row.operatingRegions);
    m_out.map(QStringLiteral("tags"), row.tags);
    m_out.close();
    takeOver("aws_vpc_ipam_resource_discovery", row.id, m_names.seenId(row.id), place);
}

/// Another account's discovery is seen by its share first.
void TerraformConfiguration::discoveryAssociation(const DiscoveryAssociation& row)
{
    const RolloutPlace place{accountOf(m_plan, row.ipam), m_plan.get(row.ipam).homeRegion};
    openResource("aws_vpc_ipam_resource_discovery_association", row.id, place);
    m_out.raw(QStringLiteral("ipam_id"), reference("aws_vpc_ipam", row.ipam));
    m_out.raw(QStringLiteral("ipam_resource_discovery_id"),
              reference("aws_vpc_ipam_resource_discovery", row.discovery));
    m_out.map(QStringLiteral("tags"), row.tags);
    std::vector<ShareId> shares;
    for (const Share& share : m_plan.all<Share>())
        if (share.discoveries.contains(row.discovery))
            shares.push_back(share.id);
    m_out.list(QStringLiteral("depends_on"), sharings(shares, row.discovery));
    m_out.close();
    takeOver("aws_vpc_ipam_resource_discovery_association", row.id, m_names.seenId(row.id), place);
}

void TerraformConfiguration::share(const Share& row)
{
    const RolloutPlace place{accountOr(row.owner), row.region.isEmpty() ? home().region : row.region};
    openResource("aws_ram_resource_share", row.id, place);
    m_out.text(QStringLiteral("name"), row.name);
    m_out.flag(QStringLiteral("allow_external_principals"), row.allowExternal);
    if (const QString permission = specialPermission(m_plan, row); !permission.isEmpty())
        m_out.list(QStringLiteral("permission_arns"), {hclString(permission)});
    m_out.map(QStringLiteral("tags"), row.tags);
    m_out.close();
    const QString shown = shownArn(row);
    takeOver("aws_ram_resource_share", row.id, shown, place);
    for (const PoolId pool : row.pools) {
        const QString id = m_names.seenId(pool);
        member(row, pool, poolReference(pool, "arn"),
               id.isEmpty() ? id
                            : QStringLiteral("arn:%1:ec2::%2:ipam-pool/%3")
                                  .arg(toWire(m_plan.settings().partition), accountOf(m_plan, pool).toString(), id));
    }
    for (const ResourceDiscoveryId discovery : row.discoveries) {
        const QString id = m_names.seenId(discovery);
        member(row, discovery, reference("aws_vpc_ipam_resource_discovery", discovery, "arn"),
               id.isEmpty() ? id
                            : QStringLiteral("arn:%1:ec2::%2:ipam-resource-discovery/%3")
                                  .arg(toWire(m_plan.settings().partition),
                                       accountOr(m_plan.get(discovery).owner).toString(), id));
    }
    for (const QString& one : row.principals)
        principal(row, one);
}

/// As an import has shown it; empty: none has.
QString TerraformConfiguration::shownArn(const Share& row) const
{
    const QString id = m_names.seenId(row.id);
    return id.isEmpty() || row.region.isEmpty() ? QString()
                                                : QStringLiteral("arn:%1:ram:%2:%3:resource-share/%4")
                                                      .arg(toWire(m_plan.settings().partition), row.region.toString(),
                                                           accountOr(row.owner).toString(), id);
}

QStringList TerraformConfiguration::sharings(const std::vector<ShareId>& shares, const RolloutSubject& what) const
{
    QStringList needs;
    for (const ShareId share : shares) {
        if (m_notMade.contains(share))
            continue;
        needs << QLatin1String("aws_ram_resource_association.") + memberLabel(share, name(what));
        for (const QString& one : m_plan.get(share).principals)
            needs << QLatin1String("aws_ram_principal_association.") + principalLabel(share, one);
    }
    return needs;
}

/// A unit that AWS has not yet is called by its name.
QString TerraformConfiguration::principalLabel(ShareId share, const QString& text) const
{
    const QString variable = ShellNames(m_plan).principalParts(text).last().variable;
    return memberLabel(share, (variable.isEmpty() ? variablePart(text) : variable).toLower());
}

/// What is in a share. One that was in it before is taken over with it.
void TerraformConfiguration::member(const Share& share, const RolloutSubject& what, const QString& arn,
                                    const QString& memberArn)
{
    const RolloutPlace place{accountOr(share.owner), share.region.isEmpty() ? home().region : share.region};
    const QString label = memberLabel(share.id, name(what));
    m_out.blank();
    m_out.open(QStringLiteral("resource \"aws_ram_resource_association\" \"%1\"").arg(label));
    addProvider(place);
    m_out.raw(QStringLiteral("resource_arn"), arn);
    m_out.raw(QStringLiteral("resource_share_arn"), reference("aws_ram_resource_share", share.id, "arn"));
    m_out.close();
    const Share* before = m_rollout.from.find(share.id);
    const auto* pool = std::get_if<PoolId>(&what);
    const auto* discovery = std::get_if<ResourceDiscoveryId>(&what);
    const bool wasIn =
        !before || (pool && before->pools.contains(*pool)) || (discovery && before->discoveries.contains(*discovery));
    const QString shareArn = shownArn(share);
    if (wasIn && !shareArn.isEmpty() && !memberArn.isEmpty())
        takeOver(QLatin1String("aws_ram_resource_association.") + label, shareArn + u',' + memberArn, place);
}

/// What the plan does not know of its ARN is a variable.
void TerraformConfiguration::principal(const Share& share, const QString& text)
{
    const RolloutPlace place{accountOr(share.owner), share.region.isEmpty() ? home().region : share.region};
    const QList<PrincipalPart> parts = ShellNames(m_plan).principalParts(text);
    QString arn, known;
    for (const PrincipalPart& part : parts) {
        if (part.variable.isEmpty()) {
            const QString quoted = hclString(part.text);
            arn += quoted.mid(1, quoted.size() - 2);
            known += part.text;
            continue;
        }
        m_inputs.emplace(part.variable.toLower(), part.about);
        arn += QStringLiteral("${var.%1}").arg(part.variable.toLower());
    }
    const bool isKnown =
        std::all_of(parts.begin(), parts.end(), [](const PrincipalPart& part) { return part.variable.isEmpty(); });
    const QString label = principalLabel(share.id, text);
    m_out.blank();
    m_out.open(QStringLiteral("resource \"aws_ram_principal_association\" \"%1\"").arg(label));
    addProvider(place);
    m_out.raw(QStringLiteral("principal"), u'"' + arn + u'"');
    m_out.raw(QStringLiteral("resource_share_arn"), reference("aws_ram_resource_share", share.id, "arn"));
    m_out.close();
    const Share* before = m_rollout.from.find(share.id);
    const QString shareArn = shownArn(share);
    if (isKnown && !shareArn.isEmpty() && (!before || before->principals.contains(text)))
        takeOver(QLatin1String("aws_ram_principal_association.") + label, shareArn + u',' + known, place);
}

QString TerraformConfiguration::poolArgument(Family family)
{
    return family == Family::IPv4 ? QStringLiteral("ipv4_ipam_pool_id") : QStringLiteral("ipv6_ipam_pool_id");
}

void TerraformConfiguration::addBlock(const ResourceCidr& block)
{
    const bool isIpv4 = block.cidr.family() == Family::IPv4;
    if (const Allocation* held = m_plan.find(block.allocation))
        m_out.raw(poolArgument(block.cidr.family()), poolReference(held->pool));
    else if (const ByoipCidr* range = addressPoolOf(m_plan, block)) {
        m_out.comment(QStringLiteral("%1 is of the address pool %2, which this resource has no argument for")
                          .arg(block.cidr.toString(), addressPoolId(*range)));
        return;
    } else if (!isIpv4) {
        m_out.flag(QStringLiteral("assign_generated_ipv6_cidr_block"), true);
        return;
    }
    if (!isPinned(m_plan, block))
        m_out.number(isIpv4 ? QStringLiteral("ipv4_netmask_length") : QStringLiteral("ipv6_netmask_length"),
                     block.cidr.length());
    else
        m_out.text(isIpv4 ? QStringLiteral("cidr_block") : QStringLiteral("ipv6_cidr_block"), block.cidr.toString());
}

void TerraformConfiguration::vpc(const Resource& row)
{
    openResource("aws_vpc", row.id, {row.owner, row.region});
    QStringList needs;
    for (const ResourceCidr* block : firstBlocks(m_plan, row.id)) {
        addBlock(*block);
        if (const Allocation* held = m_plan.find(block->allocation)) {
            needs << spaceAround(held->pool, block->cidr);
            if (m_plan.get(held->pool).owner != row.owner)
                needs << sharings(m_plan.sharesOf(held->pool), held->pool);
        }
    }
    needs.removeDuplicates();
    m_out.list(QStringLiteral("depends_on"), needs);
    m_out.map(QStringLiteral("tags"), row.tags);
    keepPools(row.id, firstBlocks(m_plan, row.id));
    m_out.close();
    takeOver("aws_vpc", row.id, m_names.seenId(row.id), {row.owner, row.region});
}

void TerraformConfiguration::association(const ResourceCidr& row)
{
    const Resource& vpc = m_plan.get(row.resource);
    const bool isIpv4 = row.cidr.family() == Family::IPv4;
    const char* type = isIpv4 ? "aws_vpc_ipv4_cidr_block_association" : "aws_vpc_ipv6_cidr_block_association";
    openResource(type, row.id, {vpc.owner, vpc.region});
    m_out.raw(QStringLiteral("vpc_id"), vpcReference(row.resource));
    addBlock(row);
    keepPools(row.id, {&row});
    m_out.close();
    takeOver(type, row.id, m_names.seenId(row.id), {vpc.owner, vpc.region});
}

void TerraformConfiguration::subnet(const Resource& row)
{
    openResource("aws_subnet", row.id, {row.owner, row.region});
    m_out.raw(QStringLiteral("vpc_id"), vpcReference(row.vpc));
    m_out.text(isZoneId(row.zone) ? QStringLiteral("availability_zone_id") : QStringLiteral("availability_zone"),
               row.zone);
    const auto blocks = firstBlocks(m_plan, row.id);
    for (const ResourceCidr* block : blocks)
        if (const Allocation* held = m_plan.find(block->allocation))
            m_out.comment(QStringLiteral("%1 is drawn from pool %2, which this resource has no argument for")
                              .arg(block->cidr.toString(), m_plan.path(held->pool)));
    for (const ResourceCidr* block : blocks)
        m_out.text(block->cidr.family() == Family::IPv4 ? QStringLiteral("cidr_block")
                                                        : QStringLiteral("ipv6_cidr_block"),
                   block->cidr.toString());
    if (!blocks.empty() && blocks.front()->cidr.family() == Family::IPv6)
        m_out.flag(QStringLiteral("ipv6_native"), true);
    m_out.map(QStringLiteral("tags"), row.tags);
    m_out.close();
    takeOver("aws_subnet", row.id, m_names.seenId(row.id), {row.owner, row.region});
}

} // namespace cadastre
