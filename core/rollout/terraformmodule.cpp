// SPDX-License-Identifier: GPL-3.0-or-later
// Trees of pools as the map that the module aws-ia/ipam takes.
#include "rollout/terraformconfiguration.h"

#include <algorithm>

namespace cadastre {

/// Can the module aws-ia/ipam make this pool and all below it as the plan has them? It knows three levels below a top pool,
/// and of that one only its CIDRs, name and description.
bool TerraformConfiguration::fitsModule(const Pool& row, int level) const
{
    const bool isImported = row.basis == Basis::Seen && !isOwn(row);
    if (m_notMade.contains(row.id) || level > 3 || row.sourceResource || isImported || isAmazons(m_plan, row))
        return false;
    if (level == 0) {
        Tags tags = row.tags;
        tags.remove(QStringLiteral("Name"));
        if (!row.locale.isEmpty() || row.service != AwsService::None || row.advertisable || row.minLength
            || row.defaultLength || row.maxLength || !row.requiredTags.isEmpty() || !tags.isEmpty())
            return false;
    }
    const auto& cidrs = m_plan.cidrsOf(row.id);
    if (std::any_of(cidrs.begin(), cidrs.end(), [&](PoolCidrId id) { return m_notMade.contains(id); }))
        return false;
    const auto live = std::count_if(cidrs.begin(), cidrs.end(), [&](PoolCidrId id) { return isLive(m_plan.get(id)); });
    // One proof a pool is all that it takes.
    if (live == 0 || (needsProof(m_plan, row) && live > 1))
        return false;
    // … and that is no verification token.
    if (needsProof(m_plan, row) && std::any_of(cidrs.begin(), cidrs.end(), [&](PoolCidrId id) {
            return isLive(m_plan.get(id)) && !m_plan.get(id).tokenId.isEmpty();
        }))
        return false;
    const auto children = childrenOf(row.id);
    return std::all_of(children.begin(), children.end(),
                       [&](PoolId child) { return fitsModule(m_plan.get(child), level + 1); });
}

/// Learns where each pool of a module will be found.
void TerraformConfiguration::enlist(const Pool& row, const QString& module, const QStringList& path)
{
    const QString output = path.isEmpty() ? QStringLiteral("module.%1.pool_level_0").arg(module)
                                          : QStringLiteral("module.%1.pools_level_%2[%3]")
                                                .arg(module)
                                                .arg(path.size())
                                                .arg(hclString(path.join(u'/')));
    m_inModules[row.id] = {module, output, path.isEmpty() ? QString() : path.back()};
    for (const PoolId child : childrenOf(row.id))
        enlist(m_plan.get(child), module, path + QStringList{name(child)});
}

void TerraformConfiguration::moduleFor(const Pool& top)
{
    m_out.blank();
    m_out.open(QStringLiteral("module \"%1\"").arg(m_inModules[top.id].module));
    m_out.text(QStringLiteral("source"), QStringLiteral("aws-ia/ipam/aws"));
    m_out.text(QStringLiteral("version"), QStringLiteral(">= 2.0.0"));
    const RolloutPlace place = homeOf(top.scope);
    m_places.insert(place);
    if (place != home())
        m_out.raw(QStringLiteral("providers"), QStringLiteral("{ aws = aws.%1 }").arg(alias(place)));
    m_out.flag(QStringLiteral("create_ipam"), false);
    m_out.raw(QStringLiteral("ipam_scope_id"), scopeReference(top.scope));
    m_out.text(QStringLiteral("address_family"), familyWord(top.family));
    QStringList blocks;
    for (const PoolCidrId id : m_plan.cidrsOf(top.id))
        if (isLive(m_plan.get(id)))
            blocks << hclString(m_plan.get(id).cidr.toString());
    m_out.list(QStringLiteral("top_cidr"), blocks);
    m_out.text(QStringLiteral("top_name"), nameOf(top));
    m_out.text(QStringLiteral("top_description"), top.description);
    if (top.autoImport)
        m_out.flag(QStringLiteral("top_auto_import"), true);
    if (needsProof(m_plan, top)) {
        m_authorizations << name(top.id);
        m_out.open(QStringLiteral("top_cidr_authorization_context ="));
        m_out.raw(QStringLiteral("message"), QStringLiteral("var.message_") + name(top.id));
        m_out.raw(QStringLiteral("signature"), QStringLiteral("var.signature_") + name(top.id));
        m_out.close();
    }
    m_out.open(QStringLiteral("pool_configurations ="));
    for (const PoolId child : childrenOf(top.id))
        nested(m_plan.get(child));
    m_out.close();
    m_out.close();
}

void TerraformConfiguration::nested(const Pool& row)
{
    m_out.open(hclString(m_inModules[row.id].key) + QLatin1String(" ="));
    QStringList blocks;
    for (const PoolCidrId id : m_plan.cidrsOf(row.id))
        if (isLive(m_plan.get(id)))
            blocks << hclString(m_plan.get(id).cidr.toString());
    m_out.list(QStringLiteral("cidr"), blocks);
    m_out.text(QStringLiteral("name"), nameOf(row));
    m_out.text(QStringLiteral("locale"), row.locale.toString());
    m_out.text(QStringLiteral("aws_service"), toWire(row.service));
    if (m_plan.get(row.scope).type == ScopeType::Public && row.family == Family::IPv6)
        m_out.flag(QStringLiteral("publicly_advertisable"), row.advertisable);
    rules(row);
    Tags tags = row.tags;
    tags.remove(QStringLiteral("Name"));
    m_out.map(QStringLiteral("tags"), tags);
    if (const auto children = childrenOf(row.id); !children.empty()) {
        m_out.open(QStringLiteral("sub_pools ="));
        for (const PoolId child : children)
            nested(m_plan.get(child));
        m_out.close();
    }
    m_out.close();
}

} // namespace cadastre
