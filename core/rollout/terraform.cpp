// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/terraform.h"

#include "rollout/commandsteps.h"
#include "rollout/hcl.h"
#include "rollout/rolloutfacts.h"
#include "rollout/scriptnames.h"
#include "rollout/steptext.h"
#include "text/shellnames.h"

#include <algorithm>
#include <map>
#include <set>

namespace cadastre {

namespace {

QString toQString(const char* text) { return QString::fromLatin1(text); }

class Configuration {
public:
    Configuration(const Rollout& rollout, const RolloutOrigin& origin, PoolStyle style)
        : m_rollout(rollout), m_plan(rollout.to), m_origin(origin), m_names(rollout), m_style(style)
    {
        for (const RolloutStep& step : rollout.steps)
            if (makesVpcOrBlock(step.kind))
                m_made.insert(step.subject);
        addOwn();
    }

    QString write();

private:
    void addOwn();
    void head();
    void providers();
    void ipam(const Ipam& row);
    void scope(const Scope& row);
    void pools();
    void pool(const Pool& row);
    [[nodiscard]] bool fitsModule(const Pool& row, int level) const;
    void enlist(const Pool& row, const QString& module, const QStringList& path);
    void moduleFor(const Pool& top);
    void nested(const Pool& row);
    void rules(const Pool& row);
    void poolCidr(const PoolCidr& row);
    void allocation(const Allocation& row);
    void discovery(const ResourceDiscovery& row);
    void discoveryAssociation(const DiscoveryAssociation& row);
    void share(const Share& row);
    void vpc(const Resource& row);
    void subnet(const Resource& row);
    void association(const ResourceCidr& row);
    void leftOut();

    void openResource(const char* type, const RolloutSubject& row, const RolloutPlace& place);
    void takeOver(const char* type, const RolloutSubject& row, const QString& id, const RolloutPlace& place);
    void addProvider(const RolloutPlace& place);
    void addBlock(const ResourceCidr& block);
    void keepPools(const RolloutSubject& row, const std::vector<const ResourceCidr*>& blocks);
    void operatingRegions(const QList<RegionName>& regions);
    [[nodiscard]] static QString poolArgument(Family family);
    /// "us_east_1_pool": unique within its type.
    [[nodiscard]] QString name(const RolloutSubject& row) const;
    [[nodiscard]] QString reference(const char* type, const RolloutSubject& row, const char* attribute = "id") const
    {
        return QStringLiteral("%1.%2.%3").arg(toQString(type), name(row), toQString(attribute));
    }
    [[nodiscard]] QString scopeReference(ScopeId id) const;
    [[nodiscard]] QString poolReference(PoolId id, const char* attribute = "id") const;
    [[nodiscard]] QString cidrLabel(const PoolCidr& row) const;
    [[nodiscard]] QString cidrReference(const PoolCidr& row) const;
    [[nodiscard]] QStringList spaceAround(PoolId pool, const Prefix& block) const;
    [[nodiscard]] std::vector<PoolId> childrenOf(PoolId id) const;
    [[nodiscard]] RolloutPlace home() const;
    [[nodiscard]] QString alias(const RolloutPlace& place) const;
    [[nodiscard]] AccountNumber accountOr(AccountNumber account) const
    {
        return account.isEmpty() ? m_plan.settings().owner : account;
    }
    /// Where the IPAM of a scope is managed from.
    [[nodiscard]] RolloutPlace homeOf(ScopeId scope) const
    {
        return {accountOf(m_plan, scope), homeRegionOf(m_plan, scope)};
    }

    const Rollout& m_rollout;
    const Plan& m_plan;
    const RolloutOrigin& m_origin;
    ScriptNames m_names;
    PoolStyle m_style;
    /// A pool that a module makes.
    struct InModule {
        QString module; ///< its name
        QString pool;   ///< the output that is the pool
        QString key;    ///< in the map that it stands in
    };
    std::map<PoolId, InModule> m_inModules;
    std::set<RolloutSubject> m_made;
    std::set<RolloutPlace> m_places;
    QStringList m_authorizations; ///< variables for message and signature
    HclWriter m_out;
};

/// Does the plan itself come with this, whether or not AWS has it by now? What an import brought has no time of making.
template <class E>
bool isOwn(const E& row)
{
    return row.createdAt != Instant();
}

/// Do the rules of pools keep this VPC, or this block of one, from being made, before the rollout as after it? What kept
/// them when it was made stays, whatever they have become.
bool isRefusedThroughout(const Rollout& rollout, ResourceId vpc)
{
    const auto breaks = [&](const Plan& plan) {
        const Resource* row = plan.find(vpc);
        return row && row->basis != Basis::Seen && !ruleViolations(plan, *row, firstBlocks(plan, vpc)).empty();
    };
    return breaks(rollout.from) && breaks(rollout.to);
}
bool isRefusedThroughout(const Rollout& rollout, ResourceCidrId block)
{
    const auto breaks = [&](const Plan& plan) {
        const ResourceCidr* row = plan.find(block);
        return row && row->basis != Basis::Seen && !ruleViolations(plan, plan.get(row->resource), {row}).empty();
    };
    return breaks(rollout.from) && breaks(rollout.to);
}

/// What an earlier export held stays, or Terraform would destroy it. What a step would have made that AWS refuses, or that
/// is left out, was never there; nor was what AWS refuses wherever the rollout starts.
void Configuration::addOwn()
{
    const std::set<RolloutSubject> notMade(m_rollout.notMade.begin(), m_rollout.notMade.end());
    for (const Resource& row : m_plan.all<Resource>())
        if (isOwn(row) && !notMade.contains(row.id) && !isRefusedThroughout(m_rollout, row.vpc ? row.vpc : row.id)
            && (row.kind == ResourceKind::Vpc || row.kind == ResourceKind::Subnet))
            m_made.insert(row.id);
    for (const ResourceCidr& row : m_plan.all<ResourceCidr>()) {
        const Resource& holder = m_plan.get(row.resource);
        const auto first = firstBlocks(m_plan, holder.id);
        if (m_made.contains(holder.id) && std::find(first.begin(), first.end(), &row) != first.end())
            m_made.erase(row.id); // the VPC itself is made with it
        else if (isOwn(row) && isLive(row) && !notMade.contains(row.id) && holder.kind == ResourceKind::Vpc
                 && !notMade.contains(holder.id) && !isRefusedThroughout(m_rollout, holder.id)
                 && !isRefusedThroughout(m_rollout, row.id))
            m_made.insert(row.id);
    }
}

QString Configuration::name(const RolloutSubject& row) const
{
    QString text = m_names.variable(row).toLower();
    const qsizetype kind = text.indexOf(u'_');
    if (kind >= 0 && kind + 1 < text.size())
        text.remove(0, kind + 1);
    return text.front().isDigit() ? u'_' + text : text;
}

RolloutPlace Configuration::home() const { return homeOf({}); }

QString Configuration::alias(const RolloutPlace& place) const
{
    QString alias = QStringLiteral("a%1_%2").arg(place.account.toString(), place.region.toString());
    return alias.replace(u'-', u'_');
}

/// Inside a block: which provider configuration it goes to; the default one needs no word.
void Configuration::addProvider(const RolloutPlace& place)
{
    m_places.insert(place);
    if (place != home())
        m_out.raw(QStringLiteral("provider"), QLatin1String("aws.") + alias(place));
}

void Configuration::openResource(const char* type, const RolloutSubject& row, const RolloutPlace& place)
{
    m_out.blank();
    m_out.open(QStringLiteral("resource \"%1\" \"%2\"").arg(toQString(type), name(row)));
    addProvider(place);
}

/// An `import` block for what AWS has already.
void Configuration::takeOver(const char* type, const RolloutSubject& row, const QString& id, const RolloutPlace& place)
{
    if (id.isEmpty())
        return;
    m_out.blank();
    m_out.open(QStringLiteral("import"));
    addProvider(place);
    m_out.raw(QStringLiteral("to"), QStringLiteral("%1.%2").arg(toQString(type), name(row)));
    m_out.text(QStringLiteral("id"), id);
    m_out.close();
}

/// Inside a resource: drawing from a pool is said once, when the block is made. Of what AWS has already an import does not
/// fill it in, and to write it later would make Terraform replace the VPC.
void Configuration::keepPools(const RolloutSubject& row, const std::vector<const ResourceCidr*>& blocks)
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

QString Configuration::scopeReference(ScopeId id) const
{
    const Scope& scope = m_plan.get(id);
    if (scope.isDefault)
        return reference("aws_vpc_ipam", scope.ipam,
                         scope.type == ScopeType::Public ? "public_default_scope_id" : "private_default_scope_id");
    return reference("aws_vpc_ipam_scope", id);
}

void Configuration::operatingRegions(const QList<RegionName>& regions)
{
    for (const RegionName& region : regions) {
        m_out.open(QStringLiteral("operating_regions"));
        m_out.text(QStringLiteral("region_name"), region.toString());
        m_out.close();
    }
}

void Configuration::ipam(const Ipam& row)
{
    const RolloutPlace place{accountOf(m_plan, row.id), row.homeRegion};
    openResource("aws_vpc_ipam", row.id, place);
    m_out.text(QStringLiteral("description"), row.description);
    m_out.text(QStringLiteral("tier"), toWire(row.tier));
    if (row.privateGua)
        m_out.flag(QStringLiteral("enable_private_gua"), true);
    if (row.meteredAccount != MeteredAccount::IpamOwner)
        m_out.text(QStringLiteral("metered_account"), toWire(row.meteredAccount));
    operatingRegions(row.operatingRegions);
    m_out.map(QStringLiteral("tags"), row.tags);
    m_out.close();
    takeOver("aws_vpc_ipam", row.id, m_names.seenId(row.id), place);
}

void Configuration::scope(const Scope& row)
{
    if (row.isDefault)
        return;
    openResource("aws_vpc_ipam_scope", row.id, homeOf(row.id));
    m_out.raw(QStringLiteral("ipam_id"), reference("aws_vpc_ipam", row.ipam));
    m_out.text(QStringLiteral("description"), row.description);
    m_out.map(QStringLiteral("tags"), row.tags);
    m_out.close();
    takeOver("aws_vpc_ipam_scope", row.id, m_names.seenId(row.id), homeOf(row.id));
}

QString Configuration::poolReference(PoolId id, const char* attribute) const
{
    const auto in = m_inModules.find(id);
    return in == m_inModules.end() ? reference("aws_vpc_ipam_pool", id, attribute)
                                   : in->second.pool + u'.' + toQString(attribute);
}

/// A pool may have many, and no two alike.
QString Configuration::cidrLabel(const PoolCidr& row) const
{
    return name(row.pool) + u'_' + variablePart(row.cidr.toString()).toLower();
}

QString Configuration::cidrReference(const PoolCidr& row) const
{
    const auto in = m_inModules.find(row.pool);
    return in == m_inModules.end() ? QStringLiteral("aws_vpc_ipam_pool_cidr.") + cidrLabel(row)
                                   : QLatin1String("module.") + in->second.module;
}

/// What makes the space in a pool that a block is drawn from. What no resource makes is there by a person's hand.
QStringList Configuration::spaceAround(PoolId pool, const Prefix& block) const
{
    QStringList space;
    for (const PoolCidrId id : m_plan.cidrsOf(pool))
        if (const PoolCidr& row = m_plan.get(id);
            row.cidr.contains(block) && isLive(row) && !isProvedByToken(m_plan, row))
            space << cidrReference(row);
    return space;
}

std::vector<PoolId> Configuration::childrenOf(PoolId id) const
{
    std::vector<PoolId> children;
    for (const Pool& row : m_plan.all<Pool>())
        if (row.source == id)
            children.push_back(row.id);
    return children;
}

/// Can the module aws-ia/ipam make this pool and all below it as the plan has them? It knows three levels below a top pool,
/// and of that one only its CIDRs, name and description.
bool Configuration::fitsModule(const Pool& row, int level) const
{
    const bool isImported = row.basis == Basis::Seen && !isOwn(row);
    if (level > 3 || row.sourceResource || isImported || isAmazons(m_plan, row))
        return false;
    if (level == 0) {
        Tags tags = row.tags;
        tags.remove(QStringLiteral("Name"));
        if (!row.locale.isEmpty() || row.service != AwsService::None || row.advertisable || row.minLength
            || row.defaultLength || row.maxLength || !row.requiredTags.isEmpty() || !tags.isEmpty())
            return false;
    }
    const auto& cidrs = m_plan.cidrsOf(row.id);
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
void Configuration::enlist(const Pool& row, const QString& module, const QStringList& path)
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

void Configuration::moduleFor(const Pool& top)
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

void Configuration::nested(const Pool& row)
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

void Configuration::pools()
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
void Configuration::rules(const Pool& row)
{
    const auto length = [&](const char* attribute, PrefixLength value) {
        if (value)
            m_out.number(toQString(attribute), *value);
    };
    length("allocation_min_netmask_length", row.minLength);
    length("allocation_default_netmask_length", row.defaultLength);
    length("allocation_max_netmask_length", row.maxLength);
    if (row.autoImport)
        m_out.flag(QStringLiteral("auto_import"), true);
    m_out.text(QStringLiteral("description"), row.description);
    Tags required;
    for (const TagPair& pair : row.requiredTags)
        required.insert(pair.key, pair.value);
    m_out.map(QStringLiteral("allocation_resource_tags"), required);
}

void Configuration::pool(const Pool& row)
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
        if (m_made.contains(row.sourceResource))
            m_out.raw(QStringLiteral("resource_id"), reference("aws_vpc", row.sourceResource));
        else
            m_out.text(QStringLiteral("resource_id"), m_plan.textId(*source));
        m_out.text(QStringLiteral("resource_owner"), source->owner.toString());
        m_out.text(QStringLiteral("resource_region"), source->region.toString());
        m_out.text(QStringLiteral("resource_type"), QStringLiteral("vpc"));
        m_out.close();
    }
    m_out.close();
    takeOver("aws_vpc_ipam_pool", row.id, m_names.seenId(row.id), homeOf(row.scope));
    for (const PoolCidrId cidr : m_plan.cidrsOf(row.id))
        if (isLive(m_plan.get(cidr)) && !isProvedByToken(m_plan, m_plan.get(cidr)))
            poolCidr(m_plan.get(cidr));
}

void Configuration::poolCidr(const PoolCidr& row)
{
    const Pool& pool = m_plan.get(row.pool);
    const QString label = cidrLabel(row);
    m_out.blank();
    m_out.open(QStringLiteral("resource \"aws_vpc_ipam_pool_cidr\" \"%1\"").arg(label));
    addProvider(homeOf(pool.scope));
    m_out.raw(QStringLiteral("ipam_pool_id"), poolReference(row.pool));
    if (isAmazons(m_plan, pool))
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
    if (const QString shown = m_names.seenId(row.pool); !shown.isEmpty() && row.basis == Basis::Seen) {
        m_out.blank();
        m_out.open(QStringLiteral("import"));
        addProvider(homeOf(pool.scope));
        m_out.raw(QStringLiteral("to"), QStringLiteral("aws_vpc_ipam_pool_cidr.") + label);
        m_out.text(QStringLiteral("id"), row.cidr.toString() + u'_' + shown);
        m_out.close();
    }
}

void Configuration::allocation(const Allocation& row)
{
    if (row.type != AllocationType::Custom)
        return;
    const RolloutPlace place{accountOr(row.owner), drawingRegionOf(m_plan, row.pool)};
    openResource("aws_vpc_ipam_pool_cidr_allocation", row.id, place);
    m_out.raw(QStringLiteral("ipam_pool_id"), poolReference(row.pool));
    m_out.text(QStringLiteral("cidr"), row.cidr.toString());
    m_out.text(QStringLiteral("description"), row.description);
    m_out.list(QStringLiteral("depends_on"), spaceAround(row.pool, row.cidr));
    m_out.close();
    const QString shown = m_names.seenId(row.id), pooled = m_names.seenId(row.pool);
    if (!shown.isEmpty() && !pooled.isEmpty())
        takeOver("aws_vpc_ipam_pool_cidr_allocation", row.id, shown + u'_' + pooled, place);
}

void Configuration::discovery(const ResourceDiscovery& row)
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
void Configuration::discoveryAssociation(const DiscoveryAssociation& row)
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

void Configuration::share(const Share& row)
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

QString Configuration::poolArgument(Family family)
{
    return family == Family::IPv4 ? QStringLiteral("ipv4_ipam_pool_id") : QStringLiteral("ipv6_ipam_pool_id");
}

void Configuration::addBlock(const ResourceCidr& block)
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

void Configuration::vpc(const Resource& row)
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

void Configuration::association(const ResourceCidr& row)
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

void Configuration::subnet(const Resource& row)
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

/// What Terraform has no resource for, or has to be told in another way.
void Configuration::leftOut()
{
    const CommandSteps commands(m_rollout, m_names);
    bool isFirst = true;
    for (const RolloutStep& step : m_rollout.steps) {
        const QString command = commands.of(step);
        if (command.isEmpty())
            continue;
        if (isFirst) {
            m_out.blank();
            m_out.comment(QStringLiteral("There is no resource for these; run them, as the account that each is for:"));
            isFirst = false;
        }
        m_out.comment(stepSentence(m_rollout, step) + QLatin1String(" (") + step.account.toString() + u')');
        for (const QString& line : command.split(u'\n'))
            m_out.comment(QLatin1String("  ") + line.trimmed());
        if (const auto* cidr = std::get_if<PoolCidrId>(&step.subject); cidr && step.kind == StepKind::Provision)
            m_out.comment(QStringLiteral("  once its pool is there: terraform apply -target=aws_vpc_ipam_pool.%1; what "
                                         "draws from it comes after")
                              .arg(name(m_plan.get(*cidr).pool)));
    }
}

void Configuration::head()
{
    m_out.comment(QStringLiteral("The plan “%1”, revision %2, SHA-256 %3")
                      .arg(m_origin.plan)
                      .arg(m_origin.revision)
                      .arg(m_origin.digest));
    if (!m_origin.person.isEmpty())
        m_out.comment(QStringLiteral("Written by %1 with Cadastre").arg(m_origin.person));
    if (!m_origin.ticket.isEmpty())
        m_out.comment(QStringLiteral("Ticket: %1").arg(m_origin.ticket));
    for (const RolloutCaveat& caveat : m_rollout.caveats)
        m_out.comment(QLatin1String("Note: ") + caveatSentence(caveat));
    m_out.blank();
    m_out.open(QStringLiteral("terraform"));
    m_out.text(QStringLiteral("required_version"), QStringLiteral(">= 1.5.0"));
    m_out.open(QStringLiteral("required_providers"));
    m_out.raw(QStringLiteral("aws"), QStringLiteral("{ source = \"hashicorp/aws\", version = \">= 5.0\" }"));
    m_out.close();
    m_out.close();
}

/// Written when all resources are known; stands before them.
void Configuration::providers()
{
    m_places.insert(home());
    std::set<AccountNumber> accounts;
    for (const RolloutPlace& place : m_places)
        if (accounts.insert(place.account).second && !place.account.isEmpty()) {
            m_out.blank();
            m_out.open(QStringLiteral("variable \"profile_%1\"").arg(place.account.toString()));
            m_out.text(QStringLiteral("description"),
                       QLatin1String("AWS profile of account ") + place.account.toString());
            m_out.raw(QStringLiteral("type"), QStringLiteral("string"));
            m_out.raw(QStringLiteral("default"), QStringLiteral("null"));
            m_out.close();
        }
    for (const RolloutPlace& place : m_places) {
        m_out.blank();
        m_out.open(QStringLiteral("provider \"aws\""));
        if (place != home())
            m_out.text(QStringLiteral("alias"), alias(place));
        m_out.text(QStringLiteral("region"), place.region.toString());
        if (!place.account.isEmpty()) {
            m_out.raw(QStringLiteral("profile"), QStringLiteral("var.profile_") + place.account.toString());
            m_out.list(QStringLiteral("allowed_account_ids"), {hclString(place.account.toString())});
        }
        m_out.close();
    }
    for (const QString& label : m_authorizations)
        for (const char* part : {"message_", "signature_"}) {
            m_out.blank();
            m_out.open(QStringLiteral("variable \"%1%2\"").arg(toQString(part), label));
            m_out.text(QStringLiteral("description"), QStringLiteral("Authorization context of a BYOIP CIDR"));
            m_out.raw(QStringLiteral("type"), QStringLiteral("string"));
            m_out.flag(QStringLiteral("sensitive"), true);
            m_out.close();
        }
}

QString Configuration::write()
{
    for (const Ipam& row : m_plan.all<Ipam>())
        ipam(row);
    for (const Scope& row : m_plan.all<Scope>())
        scope(row);
    pools();
    for (const Allocation& row : m_plan.all<Allocation>())
        allocation(row);
    for (const ResourceDiscovery& row : m_plan.all<ResourceDiscovery>())
        if (isLive(row.state))
            discovery(row);
    for (const Share& row : m_plan.all<Share>())
        share(row);
    for (const DiscoveryAssociation& row : m_plan.all<DiscoveryAssociation>())
        if (isLive(row))
            discoveryAssociation(row);
    for (const Resource& row : m_plan.all<Resource>())
        if (m_made.contains(row.id) && row.kind == ResourceKind::Vpc)
            vpc(row);
    for (const ResourceCidr& row : m_plan.all<ResourceCidr>())
        if (m_made.contains(row.id))
            association(row);
    for (const Resource& row : m_plan.all<Resource>())
        if (m_made.contains(row.id) && row.kind == ResourceKind::Subnet)
            subnet(row);
    leftOut();
    const QString resources = m_out.toString();
    m_out = HclWriter();
    head();
    providers();
    return m_out.toString() + resources;
}

} // namespace

QString terraformConfiguration(const Rollout& rollout, const RolloutOrigin& origin, PoolStyle style)
{
    return Configuration(rollout, origin, style).write();
}

} // namespace cadastre
