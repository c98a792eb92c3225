// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/awsstate.h"

#include "net/asn.h"
#include "rollout/rolloutfacts.h"
#include "text/visibletext.h"

#include <algorithm>
#include <iterator>

namespace cadastre {

namespace {

QString of(const Tags& tags)
{
    QStringList pairs;
    for (auto tag = tags.begin(); tag != tags.end(); ++tag)
        pairs << visibleText(tag.key()) + u'=' + visibleText(tag.value());
    return pairs.isEmpty() ? QString() : QLatin1String(" [") + pairs.join(QLatin1String(", ")) + u']';
}

QString of(const TagPairs& pairs)
{
    QStringList words;
    for (const TagPair& pair : pairs)
        words << visibleText(pair.key) + u'=' + visibleText(pair.value);
    words.sort();
    return words.join(QLatin1String(", "));
}

/// " name=value", or nothing when there is no value.
QString fact(const char* name, const QString& value)
{
    return value.isEmpty() ? QString() : u' ' + QLatin1String(name) + u'=' + value;
}
QString fact(const char* name, PrefixLength value) { return value ? fact(name, QString::number(*value)) : QString(); }
QString fact(const char* name, bool value) { return value ? u' ' + QLatin1String(name) : QString(); }

QString of(const QList<RegionName>& regions)
{
    QStringList names;
    for (const RegionName& region : regions)
        names << region.toString();
    return names.join(u',');
}

class State {
public:
    explicit State(const Plan& plan) : m_plan(plan) {}

    QStringList lines()
    {
        for (const Ipam& row : m_plan.all<Ipam>())
            if (isLive(row.state))
                add(row);
        for (const Scope& row : m_plan.all<Scope>())
            if (isLive(row.state))
                m_lines << QLatin1String("scope ") + nameOfScope(row.id) + fact("says", visibleText(row.description))
                               + fact("authority", visibleText(row.externalAuthority)) + of(row.tags);
        for (const Pool& row : m_plan.all<Pool>())
            if (isLive(row.state))
                add(row);
        for (const PoolCidr& row : m_plan.all<PoolCidr>())
            if (isLive(row))
                add(row);
        for (const Allocation& row : m_plan.all<Allocation>())
            if (row.type == AllocationType::Custom && row.releasingAt == Instant())
                m_lines << QLatin1String("allocation ") + path(row.pool) + u' ' + block(row.pool, row.cidr)
                               + fact("says", visibleText(row.description.get())) + of(row.tags.get());
        for (const Resource& row : m_plan.all<Resource>())
            if (row.kind == ResourceKind::Vpc || row.kind == ResourceKind::Subnet)
                add(row);
        for (const Share& row : m_plan.all<Share>())
            if (row.status == ShareStatus::Active)
                add(row);
        for (const VerificationToken& row : m_plan.all<VerificationToken>())
            if (isLive(row.state))
                m_lines << QLatin1String("token ") + m_plan.get(row.ipam).homeRegion.toString() + of(row.tags);
        for (const Byoasn& row : m_plan.all<Byoasn>())
            if (isLive(row))
                m_lines << QLatin1String("asn ") + m_plan.get(row.ipam).homeRegion.toString() + u' '
                               + Asn{row.asn}.toString();
        for (const AsnAssociation& row : m_plan.all<AsnAssociation>())
            if (isLive(row))
                m_lines << QLatin1String("asn-association ") + Asn{m_plan.get(row.byoasn).asn}.toString() + u' '
                               + m_plan.get(row.poolCidr).cidr.toString();
        for (const ResourceDiscovery& row : m_plan.all<ResourceDiscovery>())
            if (isLive(row.state))
                add(row);
        for (const DiscoveryAssociation& row : m_plan.all<DiscoveryAssociation>())
            if (isLive(row))
                m_lines << QLatin1String("discovery-association ") + m_plan.get(row.ipam).homeRegion.toString()
                               + QLatin1String(" with ") + placeOf(row.discovery) + of(row.tags);
        m_lines.sort();
        return std::move(m_lines);
    }

private:
    void add(const Ipam& row)
    {
        m_lines << QLatin1String("ipam ") + row.homeRegion.toString() + fact("regions", of(row.operatingRegions))
                       + fact("tier", QString(toWire(row.tier))) + fact("private-gua", row.privateGua)
                       + (row.meteredAccount == MeteredAccount::IpamOwner
                              ? QString()
                              : fact("metered", QString(toWire(row.meteredAccount))))
                       + fact("says", visibleText(row.description)) + of(row.tags);
    }
    void add(const ResourceDiscovery& row)
    {
        m_lines << QLatin1String("discovery ") + placeOf(row.id) + fact("regions", of(row.operatingRegions))
                       + fact("without", row.excludedUnits.join(u',')) + fact("says", visibleText(row.description))
                       + of(row.tags);
    }
    void add(const Pool& row)
    {
        m_lines << QLatin1String("pool ") + path(row.id) + u' ' + familyWord(row.family)
                       + fact("locale", row.locale.toString())
                       + (row.service == AwsService::None ? QString() : fact("service", QString(toWire(row.service))))
                       + fact("advertisable", row.advertisable) + fact("auto-import", row.autoImport)
                       + fact("min", row.minLength) + fact("default", row.defaultLength) + fact("max", row.maxLength)
                       + fact("requires", of(row.requiredTags)) + fact("says", visibleText(row.description))
                       + of(row.tags);
    }
    void add(const PoolCidr& row)
    {
        const QString where = path(row.pool) + u' ' + block(row.pool, row.cidr);
        m_lines << QLatin1String("cidr ") + where + u' ' + toWire(row.state);
        if (row.advert == AdvertState::Advertised)
            m_lines << QLatin1String("advertised ") + where
                           + (row.originAsn == 0 ? QString() : fact("from", Asn{row.originAsn}.toString()));
    }
    void add(const Resource& row)
    {
        QStringList blocks;
        for (const ResourceCidrId id : m_plan.cidrsOf(row.id)) {
            const ResourceCidr& cidr = m_plan.get(id);
            if (!isLive(cidr))
                continue;
            const Allocation* from = m_plan.find(cidr.allocation);
            blocks << (from ? block(from->pool, cidr.cidr) + QLatin1String(" from ") + path(from->pool)
                            : cidr.cidr.toString() + watching(cidr));
        }
        blocks.sort();
        m_lines << QString(toWire(row.kind)) + u' ' + row.owner.toString() + u' ' + row.region.toString()
                       + fact("zone", row.zone) + fact("in", row.vpc ? nameOrBlock(row.vpc) : QString()) + of(row.tags)
                       + of(row.attributes) + (blocks.isEmpty() ? QString() : u' ' + blocks.join(QLatin1String(", ")));
    }
    void add(const Share& row)
    {
        QStringList pools;
        for (const PoolId pool : row.pools)
            pools << path(pool);
        pools.sort();
        QStringList principals = row.principals + row.invited; // whether they accept is not ours to say
        principals.sort();
        QStringList discoveries;
        for (const ResourceDiscoveryId one : row.discoveries)
            discoveries << placeOf(one);
        discoveries.sort();
        m_lines << QLatin1String("share ") + visibleText(row.name) + u' ' + row.region.toString()
                       + fact("pools", pools.join(u',')) + fact("discoveries", discoveries.join(u','))
                       + fact("with", principals.join(u','))
                       + fact("permission", row.pools.isEmpty() ? QString() : row.permission)
                       + fact("outside", row.allowExternal) + of(row.tags);
    }

    /// Nothing where AWS watches it without a word; a subnet's goes with its VPC's.
    [[nodiscard]] QString watching(const ResourceCidr& cidr) const
    {
        const Scope* scope = m_plan.find(cidr.scope);
        if (m_plan.get(cidr.resource).kind != ResourceKind::Vpc || !scope)
            return {};
        return fact("in", scope->isDefault ? QString() : nameOfScope(scope->id)) + fact("ignored", !cidr.monitored);
    }

    /// An account has one in a Region (contract §16).
    [[nodiscard]] QString placeOf(ResourceDiscoveryId id) const
    {
        const ResourceDiscovery& row = m_plan.get(id);
        return row.owner.toString() + u'/' + row.region.toString();
    }
    [[nodiscard]] QString nameOfScope(ScopeId id) const
    {
        const Scope& scope = m_plan.get(id);
        const QString place = m_plan.all<Ipam>().size() > 1 ? homeRegionOf(m_plan, id).toString() + u' ' : QString();
        const QString type = place + toWire(scope.type);
        return scope.isDefault ? type : type + u' ' + visibleText(nameOf(scope));
    }
    [[nodiscard]] QString path(PoolId id) const
    {
        const Pool& pool = m_plan.get(id);
        const QString own = nameOf(pool).isEmpty() ? familyWord(pool.family) + u'@' + pool.locale.toString()
                                                   : visibleText(nameOf(pool));
        return (pool.source ? path(pool.source) : nameOfScope(pool.scope)) + u'/' + own;
    }
    [[nodiscard]] QString nameOrBlock(ResourceId id) const
    {
        const Resource& row = m_plan.get(id);
        if (!nameOf(row).isEmpty())
            return visibleText(nameOf(row));
        const auto blocks = firstBlocks(m_plan, id);
        return blocks.empty() ? QString() : blocks.front()->cidr.toString();
    }
    /// Where Amazon chose, the length is all that a plan can say.
    [[nodiscard]] QString block(PoolId id, const Prefix& cidr) const
    {
        const Pool* top = &m_plan.get(id);
        while (top->source)
            top = &m_plan.get(top->source);
        return isAmazons(m_plan, *top) ? u'/' + QString::number(cidr.length()) : cidr.toString();
    }

    const Plan& m_plan;
    QStringList m_lines;
};

} // namespace

QStringList awsState(const Plan& plan) { return State(plan).lines(); }

QStringList without(const QStringList& lines, const QStringList& others)
{
    QStringList rest;
    std::set_difference(lines.begin(), lines.end(), others.begin(), others.end(), std::back_inserter(rest));
    return rest;
}

} // namespace cadastre
