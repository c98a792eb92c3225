// SPDX-License-Identifier: GPL-3.0-or-later
// Pools, their space, and what is set aside in them by hand.
#include "rollout/terraformconfiguration.h"
#include "text/shellcall.h"
#include "text/shellnames.h"

namespace cadastre {

QString TerraformConfiguration::poolReference(PoolId id, const char* attribute)
{
    const auto in = m_inModules.find(id);
    return in == m_inModules.end() ? reference("aws_vpc_ipam_pool", id, attribute)
                                   : in->second.pool + u'.' + QLatin1String(attribute);
}

/// A pool may have many, and no two alike.
QString TerraformConfiguration::cidrLabel(const PoolCidr& row) const
{
    return name(row.pool) + u'_' + variablePart(row.cidr.toString()).toLower();
}

QString TerraformConfiguration::cidrReference(const PoolCidr& row) const
{
    const auto in = m_inModules.find(row.pool);
    return in == m_inModules.end() ? QStringLiteral("aws_vpc_ipam_pool_cidr.") + cidrLabel(row)
                                   : QLatin1String("module.") + in->second.module;
}

/// What makes the space in a pool that a block is drawn from. What no resource makes is there by a person's hand.
QStringList TerraformConfiguration::spaceAround(PoolId pool, const Prefix& block) const
{
    QStringList space;
    for (const PoolCidrId id : m_plan.cidrsOf(pool))
        if (const PoolCidr& row = m_plan.get(id);
            row.cidr.contains(block) && isLive(row) && !isProvedByToken(m_plan, row) && !m_notMade.contains(id))
            space << cidrReference(row);
    return space;
}

std::vector<PoolId> TerraformConfiguration::childrenOf(PoolId id) const
{
    std::vector<PoolId> children;
    for (const Pool& row : m_plan.all<Pool>())
        if (row.source == id)
            children.push_back(row.id);
    return children;
}

void TerraformConfiguration::pools()
{
    if (m_style == PoolStyle::Module)
        for (const Pool& row : m_plan.all<Pool>())
            if (!row.source && fitsModule(row, 0))
                enlist(row, QLatin1String("pools_") + name(row.id), {});
    for (const Pool& row : m_plan.all<Pool>()) {
        if (!m_inModules.contains(row.id))
            pool(row);
        else if (!row.source)
            moduleFor(row);
    }
}

/// What both styles say alike.
void TerraformConfiguration::rules(const Pool& row)
{
    const auto length = [&](const char* attribute, PrefixLength value) {
        if (value)
            m_out.number(QLatin1String(attribute), *value);
    };
    length("allocation_min_netmask_length", row.minLength);
    length("allocation_default_netmask_length", row.defaultLength);
    length("allocation_max_netmask_length", row.maxLength);
    if (row.autoImport)
        m_out.flag(QStringLiteral("auto_import"), true);
    m_out.text(QStringLiteral("description"), row.description);
    Tags required;
    TagPairs others;
    for (const TagPair& pair : row.requiredTags)
        if (required.contains(pair.key))
            others.append(pair);
        else
            required.insert(pair.key, pair.value);
    if (!others.isEmpty()) { // AWS takes what has one of them, Terraform's map holds one value a key
        m_out.comment(QStringLiteral("A key that stands twice has no place in a map; add the other values by hand:"));
        const QString call = ShellCall("ec2", "modify-ipam-pool", homeOf(row.scope).region)
                                 .option("--ipam-pool-id", QStringLiteral("\"$%1\"").arg(m_names.variable(row.id)))
                                 .pairs("--add-allocation-resource-tags", others)
                                 .toString();
        for (const QString& line : call.split(u'\n'))
            m_out.comment(QLatin1String("  ") + line.trimmed());
    }
    m_out.map(QStringLiteral("allocation_resource_tags"), required);
}

void TerraformConfiguration::pool(const Pool& row)
{
    if (!m_notMade.contains(row.id))
        poolItself(row);
    for (const PoolCidrId cidr : m_plan.cidrsOf(row.id))
        if (isLive(m_plan.get(cidr)) && !isProvedByToken(m_plan, m_plan.get(cidr)) && !m_notMade.contains(cidr))
            poolCidr(m_plan.get(cidr));
}

void TerraformConfiguration::poolItself(const Pool& row)
{
    openResource("aws_vpc_ipam_pool", row.id, homeOf(row.scope));
    m_out.raw(QStringLiteral("ipam_scope_id"), scopeReference(row.scope));
    if (row.source)
        m_out.raw(QStringLiteral("source_ipam_pool_id"), poolReference(row.source));
    m_out.text(QStringLiteral("address_family"), familyWord(row.family));
    m_out.text(QStringLiteral("locale"), row.locale.toString());
    m_out.text(QStringLiteral("aws_service"), toWire(row.service));
    if (!row.source)
        m_out.text(QStringLiteral("public_ip_source"), toWire(row.publicIpSource));
    if (m_plan.get(row.scope).type == ScopeType::Public && row.family == Family::IPv6
        && row.publicIpSource != PublicIpSource::Amazon)
        m_out.flag(QStringLiteral("publicly_advertisable"), row.advertisable);
    rules(row);
    m_out.map(QStringLiteral("tags"), row.tags);
    if (const Resource* source = m_plan.find(row.sourceResource)) {
        m_out.open(QStringLiteral("source_resource"));
        m_out.raw(QStringLiteral("resource_id"), vpcReference(row.sourceResource));
        m_out.text(QStringLiteral("resource_owner"), source->owner.toString());
        m_out.text(QStringLiteral("resource_region"), source->region.toString());
        m_out.text(QStringLiteral("resource_type"), QStringLiteral("vpc"));
        m_out.close();
    }
    m_out.close();
    takeOver("aws_vpc_ipam_pool", row.id, m_names.seenId(row.id), homeOf(row.scope));
}

void TerraformConfiguration::poolCidr(const PoolCidr& row)
{
    const Pool& pool = m_plan.get(row.pool);
    const QString label = cidrLabel(row);
    m_out.blank();
    m_out.open(QStringLiteral("resource \"aws_vpc_ipam_pool_cidr\" \"%1\"").arg(label));
    addProvider(homeOf(pool.scope));
    m_out.raw(QStringLiteral("ipam_pool_id"), poolReference(row.pool));
    if (isAmazons(m_plan, pool) || !isPinned(m_plan, row))
        m_out.number(QStringLiteral("netmask_length"), row.cidr.length());
    else
        m_out.text(QStringLiteral("cidr"), row.cidr.toString());
    if (needsProof(m_plan, pool) && row.basis != Basis::Seen) {
        m_authorizations << label;
        m_out.open(QStringLiteral("cidr_authorization_context"));
        m_out.raw(QStringLiteral("message"), QStringLiteral("var.message_") + label);
        m_out.raw(QStringLiteral("signature"), QStringLiteral("var.signature_") + label);
        m_out.close();
    }
    if (needsProof(m_plan, pool)) { // shown once; another proof, or none, makes no other CIDR
        m_out.open(QStringLiteral("lifecycle"));
        m_out.raw(QStringLiteral("ignore_changes"), QStringLiteral("[cidr_authorization_context]"));
        m_out.close();
    }
    if (pool.source) { // its space comes out of the source's
        m_out.list(QStringLiteral("depends_on"), spaceAround(pool.source, row.cidr));
    }
    m_out.close();
    if (const QString shown = m_names.seenId(row.pool); !shown.isEmpty() && row.basis == Basis::Seen)
        takeOver(QLatin1String("aws_vpc_ipam_pool_cidr.") + label, row.cidr.toString() + u'_' + shown,
                 homeOf(pool.scope));
}

void TerraformConfiguration::allocation(const Allocation& row)
{
    if (row.type != AllocationType::Custom)
        return;
    const RolloutPlace place{accountOr(row.owner), drawingRegionOf(m_plan, row.pool)};
    openResource("aws_vpc_ipam_pool_cidr_allocation", row.id, place);
    m_out.raw(QStringLiteral("ipam_pool_id"), poolReference(row.pool));
    if (isPinned(m_plan, row))
        m_out.text(QStringLiteral("cidr"), row.cidr.toString());
    else
        m_out.number(QStringLiteral("netmask_length"), row.cidr.length());
    m_out.text(QStringLiteral("description"), row.description);
    m_out.list(QStringLiteral("depends_on"), spaceAround(row.pool, row.cidr));
    m_out.map(QStringLiteral("tags"), row.tags);
    m_out.close();
    const QString shown = m_names.seenId(row.id), pooled = m_names.seenId(row.pool);
    if (!shown.isEmpty() && !pooled.isEmpty())
        takeOver("aws_vpc_ipam_pool_cidr_allocation", row.id, shown + u'_' + pooled, place);
}

} // namespace cadastre
