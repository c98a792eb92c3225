// SPDX-License-Identifier: GPL-3.0-or-later
// What is shared, discovered and drawn: shares, discoveries, VPCs, their further blocks, subnets.
#include "rollout/terraformconfiguration.h"
#include "text/shellnames.h"

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
    QStringList needs;
    for (const Share& share : m_plan.all<Share>())
        if (share.discoveries.contains(row.discovery))
            needs << QStringLiteral("aws_ram_resource_association.%1_%2").arg(name(share.id), name(row.discovery));
    m_out.list(QStringLiteral("depends_on"), needs);
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
    const auto associate = [&](const RolloutSubject& what, const QString& arn) {
        m_out.blank();
        m_out.open(QStringLiteral("resource \"aws_ram_resource_association\" \"%1_%2\"").arg(name(row.id), name(what)));
        addProvider(place);
        m_out.raw(QStringLiteral("resource_arn"), arn);
        m_out.raw(QStringLiteral("resource_share_arn"), reference("aws_ram_resource_share", row.id, "arn"));
        m_out.close();
    };
    for (const PoolId pool : row.pools)
        associate(pool, poolReference(pool, "arn"));
    for (const ResourceDiscoveryId discovery : row.discoveries)
        associate(discovery, reference("aws_vpc_ipam_resource_discovery", discovery, "arn"));
    for (qsizetype i = 0; i < row.principals.size(); ++i) {
        m_out.blank();
        m_out.open(QStringLiteral("resource \"aws_ram_principal_association\" \"%1_%2\"")
                       .arg(name(row.id), variablePart(row.principals[i]).toLower()));
        addProvider(place);
        m_out.text(QStringLiteral("principal"), principalArn(m_plan, row.principals[i]));
        m_out.raw(QStringLiteral("resource_share_arn"), reference("aws_ram_resource_share", row.id, "arn"));
        m_out.close();
    }
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
    else if (!isIpv4) {
        m_out.flag(QStringLiteral("assign_generated_ipv6_cidr_block"), true);
        return;
    }
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
                for (const ShareId share : m_plan.sharesOf(held->pool))
                    needs << QStringLiteral("aws_ram_resource_association.%1_%2").arg(name(share), name(held->pool));
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
    if (m_made.contains(row.resource))
        m_out.raw(QStringLiteral("vpc_id"), reference("aws_vpc", row.resource));
    else
        m_out.text(QStringLiteral("vpc_id"), m_plan.textId(vpc));
    addBlock(row);
    keepPools(row.id, {&row});
    m_out.close();
    takeOver(type, row.id, m_names.seenId(row.id), {vpc.owner, vpc.region});
}

void TerraformConfiguration::subnet(const Resource& row)
{
    openResource("aws_subnet", row.id, {row.owner, row.region});
    if (m_made.contains(row.vpc))
        m_out.raw(QStringLiteral("vpc_id"), reference("aws_vpc", row.vpc));
    else
        m_out.text(QStringLiteral("vpc_id"), m_plan.textId(row.vpc));
    m_out.text(isZoneId(row.zone) ? QStringLiteral("availability_zone_id") : QStringLiteral("availability_zone"),
               row.zone);
    const auto blocks = firstBlocks(m_plan, row.id);
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
