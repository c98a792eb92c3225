// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/plancsv.h"

#include "base/percent.h"
#include "compliance/verdicts.h"
#include "exchange/csv.h"

#include <QHash>

#include <algorithm>

namespace cadastre {

namespace {

/// One row under way: cells by column name.
class Cells {
public:
    void set(const char* column, const QString& value)
    {
        m_cells[planCsvHeader().indexOf(QLatin1String(column))] = value;
    }
    [[nodiscard]] QByteArray line() const { return csvLine(m_cells); }

private:
    QStringList m_cells = QStringList(planCsvHeader().size());
};

void setPool(Cells& row, const Plan& plan, const Pool& pool)
{
    row.set("scope", plan.scopeLabel(pool.scope));
    row.set("pool_path", plan.path(pool.id));
    row.set("locale", pool.locale.localeText());
    row.set("service", toWire(pool.service));
}

void setCidr(Cells& row, const Prefix& cidr)
{
    row.set("cidr", cidr.toString());
    row.set("family", familyWord(cidr.family()));
    row.set("length", QString::number(cidr.length()));
}

void setVerdicts(Cells& row, const Plan& plan, const ResourceCidr& cidr)
{
    row.set("management", toWire(managementOf(plan, cidr)));
    row.set("compliance", toWire(complianceOf(plan, cidr)));
    row.set("overlap", toWire(overlapOf(plan, cidr)));
}

QByteArray poolCidrLine(const Plan& plan, const Pool& pool, const PoolCidr& cidr)
{
    Cells row;
    setPool(row, plan, pool);
    setCidr(row, cidr.cidr);
    row.set("kind", QStringLiteral("pool-cidr"));
    row.set("name", nameOf(pool));
    row.set("state", toWire(cidr.state));
    if (pool.advertisable)
        row.set("advertised", toWire(cidr.advert));
    row.set("account", pool.owner.toString());
    row.set("region", pool.locale.toString());
    row.set("resource_id", plan.textId(pool));
    row.set("resource_type", QStringLiteral("ipam-pool"));
    row.set("tags", tagsText(pool.tags));
    row.set("description", pool.description);
    if (cidr.evidence != EvidenceState::NotNeeded)
        row.set("evidence", toWire(cidr.evidence));
    row.set("basis", toWire(cidr.basis));
    if (const PoolBlock* block = holdsSpace(cidr.state) ? plan.space(pool.id).blockCovering(cidr.cidr) : nullptr) {
        uint128 allocated = 0;
        uint128 assigned = 0;
        block->map.forEach([&](const Prefix& prefix, std::uint32_t handle) {
            const Allocation* allocation = plan.find(AllocationId{handle});
            (allocation && allocation->type == AllocationType::IpamPool ? allocated : assigned) += prefix.size();
            return true;
        });
        const uint128 whole = cidr.cidr.size();
        row.set("allocated_pct", percentText(allocated, whole, 12));
        row.set("assigned_pct", percentText(assigned, whole, 12));
        row.set("available_pct", percentText(whole - allocated - assigned, whole, 12));
    }
    return row.line();
}

QByteArray allocationLine(const Plan& plan, const Pool& pool, const Allocation& allocation)
{
    Cells row;
    setPool(row, plan, pool);
    setCidr(row, allocation.cidr);
    row.set("kind", QStringLiteral("allocation"));
    row.set("state", allocation.releasingAt ? QStringLiteral("releasing") : QStringLiteral("allocated"));
    row.set("account", allocation.owner.toString());
    row.set("region", allocation.region.toString());
    row.set("resource_type", toWire(allocation.type));
    row.set("tags", tagsText(allocation.tags));
    row.set("description", allocation.description);
    row.set("basis", toWire(allocation.basis));
    if (const Resource* resource = plan.find(allocation.resource)) {
        row.set("name", nameOf(*resource));
        row.set("resource_id", plan.textId(*resource));
    } else if (const Pool* child = plan.find(allocation.childPool)) {
        row.set("name", nameOf(*child));
        row.set("resource_id", plan.textId(*child));
    } else {
        row.set("name", nameTag(allocation.tags));
        row.set("resource_id", plan.textId(allocation));
    }
    if (const ResourceCidr* cidr = plan.resourceCidrOf(allocation.id))
        setVerdicts(row, plan, *cidr);
    return row.line();
}

QByteArray resourceLine(const Plan& plan, const ResourceCidr& cidr)
{
    Cells row;
    const Resource& resource = plan.get(cidr.resource);
    const Allocation* allocation = plan.find(cidr.allocation);
    if (const Pool* pool = allocation ? plan.find(allocation->pool) : nullptr)
        setPool(row, plan, *pool);
    else if (cidr.scope)
        row.set("scope", plan.scopeLabel(cidr.scope));
    setCidr(row, cidr.cidr);
    row.set("kind", QStringLiteral("resource"));
    row.set("name", nameOf(resource));
    row.set("state", toWire(cidr.state));
    row.set("account", resource.owner.toString());
    row.set("region", resource.region.toString());
    row.set("resource_id", plan.textId(resource));
    row.set("resource_type", toWire(resource.kind));
    row.set("tags", tagsText(resource.tags));
    if (const Resource* vpc = plan.find(resource.vpc))
        row.set("vpc_id", plan.textId(*vpc));
    row.set("zone", resource.zone);
    row.set("basis", toWire(cidr.basis));
    setVerdicts(row, plan, cidr);
    return row.line();
}

/// Every pool of a scope, parents before children, by name.
void treeOf(const Plan& plan, std::vector<PoolId> pools, std::vector<PoolId>& tree)
{
    std::sort(pools.begin(), pools.end(), [&](PoolId a, PoolId b) {
        const QString left = nameOf(plan.get(a));
        const QString right = nameOf(plan.get(b));
        return left == right ? plan.textId(a) < plan.textId(b) : left < right;
    });
    for (const PoolId pool : pools) {
        tree.push_back(pool);
        if (plan.depth(pool) < mostLevels) // loaded plans have no cycles; a bound all the same
            treeOf(plan, plan.childPools(pool), tree);
    }
}

std::vector<ScopeId> scopesInOrder(const Plan& plan)
{
    std::vector<ScopeId> scopes;
    for (const Scope& scope : plan.all<Scope>())
        scopes.push_back(scope.id);
    std::sort(scopes.begin(), scopes.end(), [&](ScopeId a, ScopeId b) {
        const Scope& left = plan.get(a);
        const Scope& right = plan.get(b);
        if (left.type != right.type || left.isDefault != right.isDefault)
            return std::pair(left.type, !left.isDefault) < std::pair(right.type, !right.isDefault);
        return plan.textId(left) < plan.textId(right);
    });
    return scopes;
}

QString fillText(const Plan& plan, const Pool& pool)
{
    const PoolTotals& totals = plan.space(pool.id).totals;
    return totals.capacity == 0 ? QString()
                                : QStringLiteral("  %1 % used")
                                      .arg(shortPercentText(totals.capacity - totals.available(), totals.capacity));
}

} // namespace

const QStringList& planCsvHeader()
{
    static const QStringList header =
        QStringLiteral(
            "scope,pool_path,kind,name,cidr,family,length,state,locale,service,advertised,account,region,"
            "resource_id,resource_type,tags,management,compliance,overlap,allocated_pct,assigned_pct,"
            "available_pct,description,evidence,vpc_id,zone,basis") // the last are ours: what sheets know stays in its place
            .split(u',');
    return header;
}

QString tagsText(const Tags& tags)
{
    const auto escaped = [](QString text) {
        return text.replace(u'\\', QStringLiteral("\\\\"))
            .replace(u';', QStringLiteral("\\;"))
            .replace(u'=', QStringLiteral("\\="));
    };
    QStringList parts;
    for (auto tag = tags.cbegin(); tag != tags.cend(); ++tag)
        parts.append(escaped(tag.key()) + u'=' + escaped(tag.value()));
    return parts.join(u';');
}

std::optional<Tags> parseTagsText(const QString& text)
{
    Tags tags;
    if (text.isEmpty())
        return tags;
    QString part[2];
    int side = 0;
    const auto take = [&] {
        if (side != 1 || part[0].isEmpty() || tags.contains(part[0]))
            return false;
        tags.insert(part[0], part[1]);
        part[0].clear();
        part[1].clear();
        side = 0;
        return true;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\\' && i + 1 < text.size())
            part[side] += text[++i];
        else if (c == u';') {
            if (!take())
                return std::nullopt;
        } else if (c == u'=' && side == 0)
            side = 1;
        else if (c == u'=')
            part[1] += c; // people write "url=a=b"; a key never holds a bare =
        else
            part[side] += c;
    }
    return take() ? std::optional(tags) : std::nullopt;
}

std::vector<CsvOmission> csvOmissions(const Plan& plan)
{
    std::vector<CsvOmission> omissions;
    const auto add = [&](const char* kind, std::size_t count) {
        if (count > 0)
            omissions.push_back({QString::fromLatin1(kind), static_cast<int>(count)});
    };
    std::size_t bare = 0, rules = 0;
    for (const Pool& pool : plan.all<Pool>()) {
        bare += plan.cidrsOf(pool.id).empty() ? 1 : 0;
        rules += pool.minLength || pool.defaultLength || pool.maxLength || !pool.requiredTags.isEmpty() ? 1 : 0;
    }
    std::size_t blockless = 0;
    for (const Resource& resource : plan.all<Resource>())
        blockless += plan.cidrsOf(resource.id).empty() ? 1 : 0;
    add("pools-without-cidr", bare);
    add("pool-rules", rules);
    add("resources-without-cidr", blockless);
    add("share", plan.all<Share>().size());
    add("external-network", plan.all<ExternalNetwork>().size());
    add("reserve", plan.all<Reserve>().size());
    add("house-rule", plan.all<HouseRule>().size());
    add("waiver", plan.all<Waiver>().size());
    return omissions;
}

QByteArray exportPlanCsv(const Plan& plan)
{
    QByteArray text = csvLine(planCsvHeader());
    QHash<ScopeId, std::vector<const ResourceCidr*>> resources;
    for (const ResourceCidr& cidr : plan.all<ResourceCidr>())
        resources[plan.find(cidr.scope) ? cidr.scope : ScopeId{}].push_back(&cidr);
    std::vector<ScopeId> scopes = scopesInOrder(plan);
    scopes.push_back({}); // resources that no scope watches
    for (const ScopeId scope : scopes) {
        std::vector<PoolId> tree;
        if (scope)
            treeOf(plan, plan.topPools(scope), tree);
        for (const PoolId id : tree) {
            const Pool& pool = plan.get(id);
            for (const PoolCidrId cidr : plan.cidrsOf(id))
                if (!plan.get(cidr).cidr.isNull())
                    text += poolCidrLine(plan, pool, plan.get(cidr));
            plan.forEachAllocation(id, [&](const Allocation& allocation) {
                text += allocationLine(plan, pool, allocation);
                return true;
            });
        }
        auto& rows = resources[scope];
        std::sort(rows.begin(), rows.end(), [&](const ResourceCidr* a, const ResourceCidr* b) {
            return a->cidr == b->cidr ? plan.textId(a->resource) < plan.textId(b->resource) : a->cidr < b->cidr;
        });
        for (const ResourceCidr* row : rows)
            text += resourceLine(plan, *row);
    }
    return text;
}

QString exportPlanText(const Plan& plan)
{
    QString text;
    const auto line = [&](int depth, const QString& what) { text += QString(depth * 2, u' ') + what + u'\n'; };
    if (const Ipam* ipam = plan.ipam())
        line(0, QStringLiteral("IPAM %1  %2").arg(plan.textId(*ipam), ipam->homeRegion.toString()));
    for (const ScopeId scope : scopesInOrder(plan)) {
        line(0, plan.scopeLabel(scope));
        std::vector<PoolId> tree;
        treeOf(plan, plan.topPools(scope), tree);
        for (const PoolId id : tree) {
            const Pool& pool = plan.get(id);
            const int depth = plan.depth(id);
            const QString name = nameOf(pool).isEmpty() ? plan.textId(pool) : nameOf(pool);
            line(depth, QStringLiteral("%1  [%2]%3").arg(name, pool.locale.localeText(), fillText(plan, pool)));
            for (const PoolCidrId cidr : plan.cidrsOf(id)) {
                const PoolCidr& row = plan.get(cidr);
                const bool isProven = row.evidence == EvidenceState::NotNeeded;
                line(depth + 1, QStringLiteral("= %1  %2%3")
                                    .arg(row.cidr.toString(), QString(toWire(row.state)),
                                         isProven ? QString() : QLatin1String("  ") + QString(toWire(row.evidence))));
            }
            plan.forEachAllocation(id, [&](const Allocation& allocation) {
                if (allocation.type == AllocationType::IpamPool)
                    return true; // seen as the child's CIDR
                const Resource* resource = plan.find(allocation.resource);
                QString holder = resource ? nameOf(*resource) : QString(allocation.description);
                if (resource && holder.isEmpty())
                    holder = plan.textId(*resource);
                line(depth + 1, QStringLiteral("- %1  %2  %3")
                                    .arg(allocation.cidr.toString(), QString(toWire(allocation.type)), holder)
                                    .trimmed());
                return true;
            });
        }
    }
    return text;
}

} // namespace cadastre
