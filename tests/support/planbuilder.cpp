// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/planbuilder.h"

#include "change/apply.h"
#include "plan/fields.h"

#include <QMap>
#include <QStringList>

#include <algorithm>

namespace cadastre::testing {

namespace {

/// One line taken apart: words in order, `key=value` pairs, flags.
struct Line {
    QString text;
    QStringList words;
    QMultiMap<QString, QString> pairs;

    [[noreturn]] void fail(const char* why) const { qFatal("planOf: %s: %s", why, qPrintable(text)); }
    [[nodiscard]] QString word(qsizetype i) const
    {
        if (i >= words.size())
            fail("too few words");
        return words[i];
    }
    [[nodiscard]] bool has(const char* flag) const { return words.contains(QLatin1String(flag)); }
    [[nodiscard]] QString value(const char* key) const { return pairs.value(QLatin1String(key)); }
    [[nodiscard]] int number(const char* key) const { return value(key).toInt(); }
    [[nodiscard]] Prefix prefix(qsizetype i) const
    {
        const auto parsed = Prefix::parse(word(i));
        if (!parsed)
            fail("no prefix");
        return *parsed;
    }
    [[nodiscard]] PrefixLength length(const char* key) const
    {
        return value(key).isEmpty() ? PrefixLength() : PrefixLength(static_cast<std::uint8_t>(number(key)));
    }
    [[nodiscard]] RegionName region(const QString& name) const
    {
        const auto parsed = RegionName::parse(name);
        if (!parsed)
            fail("no Region");
        return *parsed;
    }
    [[nodiscard]] AccountNumber account(const QString& number, AccountNumber otherwise) const
    {
        if (number.isEmpty())
            return otherwise;
        const auto parsed = AccountNumber::parse(number);
        if (!parsed)
            fail("no account");
        return *parsed;
    }
    template <class E>
    [[nodiscard]] E wire(const char* key, E otherwise) const
    {
        if (value(key).isEmpty())
            return otherwise;
        const auto parsed = fromWire<E>(value(key));
        if (!parsed)
            fail(key);
        return *parsed;
    }
    [[nodiscard]] Instant due() const
    {
        return value("due").isEmpty() ? Instant{} : planStart.plusSeconds(number("due"));
    }
    [[nodiscard]] TagPairs tagPairs() const
    {
        TagPairs tags;
        for (const QString& pair : pairs.values(QStringLiteral("tag")))
            tags.append({pair.section(u'=', 0, 0), pair.section(u'=', 1)});
        std::sort(tags.begin(), tags.end());
        return tags;
    }
};

Line lineOf(const QString& text)
{
    Line line;
    line.text = text;
    for (const QString& part : text.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals > 0)
            line.pairs.insert(part.left(equals), part.mid(equals + 1));
        else
            line.words.append(part);
    }
    return line;
}

/// Rows on their way into a plan, by name.
class Builder {
public:
    void add(const Line& line)
    {
        const QString kind = line.word(0);
        if (kind == u"settings")
            settings(line);
        else if (kind == u"ou")
            unit(line);
        else if (kind == u"account")
            account(line);
        else if (kind == u"ipam")
            ipam(line);
        else if (kind == u"scope")
            scope(line.word(1), false, ScopeType::Private);
        else if (kind == u"pool")
            pool(line);
        else if (kind == u"cidr")
            cidr(line);
        else if (kind == u"alloc")
            allocation(line);
        else if (kind == u"vpc" || kind == u"subnet")
            resource(line, kind == u"vpc");
        else if (kind == u"rescidr")
            resourceCidr(line);
        else if (kind == u"share")
            share(line);
        else if (kind == u"external")
            external(line);
        else if (kind == u"reserve")
            reserve(line);
        else
            line.fail("unknown kind");
    }
    Plan finish()
    {
        m_loader.put(m_settings);
        for (const Pool& row : m_pools)
            m_loader.put(row);
        auto plan = std::move(m_loader).finish();
        if (!plan)
            qFatal("planOf: %s %s", qPrintable(plan.error().params.value(QStringLiteral("reason"))),
                   qPrintable(plan.error().subject));
        return std::move(*plan);
    }
    Builder()
    {
        m_settings.owner = planOwner;
        m_settings.homeRegion = RegionName::of("us-east-1");
        m_settings.idSalt = 42;
        m_settings.createdAt = planStart;
    }

private:
    template <class E>
    Id<E> next()
    {
        return {++m_last[kindIndex<E>]};
    }
    template <class E>
    void name(Tags& tags, const QString& text, QMap<QString, Id<E>>& names, Id<E> id)
    {
        tags.insert(QStringLiteral("Name"), text);
        names.insert(text, id);
    }
    template <class E>
    static Id<E> named(const Line& line, const QMap<QString, Id<E>>& names, const QString& text)
    {
        if (!names.contains(text))
            line.fail("unknown name");
        return names.value(text);
    }
    static Basis basisOf(const Line& line) { return line.has("seen") ? Basis::Seen : Basis::Planned; }

    void settings(const Line& line)
    {
        m_settings.settleSeconds = line.number("settle");
        m_settings.releaseSeconds = line.number("release");
        m_settings.policy = line.wire("policy", m_settings.policy);
        m_settings.evidence = line.wire("evidence", m_settings.evidence);
        m_settings.owner = line.account(line.value("owner"), m_settings.owner);
        if (!line.value("home").isEmpty())
            m_settings.homeRegion = line.region(line.value("home"));
        m_settings.organizationId = line.value("org");
        m_settings.organizationSharing = line.has("sharing");
        for (const QString& quota : line.pairs.values(QStringLiteral("quota")))
            m_settings.quotas.insert(quota.section(u':', 0, 0), quota.section(u':', 1).toLongLong());
    }
    void unit(const Line& line)
    {
        OrgUnit row;
        row.id = next<OrgUnit>();
        row.name = line.word(1);
        if (!line.value("in").isEmpty())
            row.parent = named(line, m_units, line.value("in"));
        m_units.insert(row.name, row.id);
        m_loader.put(row);
    }
    void account(const Line& line)
    {
        Account row;
        row.id = next<Account>();
        row.number = line.account(line.word(1), {});
        row.name = line.value("name");
        row.external = line.has("external");
        if (!line.value("ou").isEmpty())
            row.unit = named(line, m_units, line.value("ou"));
        m_loader.put(row);
    }
    void ipam(const Line& line)
    {
        Ipam row;
        row.id = next<Ipam>();
        row.owner = m_settings.owner;
        row.homeRegion = line.region(line.word(1));
        for (qsizetype i = 1; i < line.words.size(); ++i)
            if (line.words[i].contains(u'-'))
                row.operatingRegions.append(line.region(line.words[i]));
        std::sort(row.operatingRegions.begin(), row.operatingRegions.end());
        row.tier = line.has("free") ? Tier::Free : Tier::Advanced;
        row.privateGua = line.has("gua");
        row.createdAt = planStart;
        m_ipam = row.id;
        m_loader.put(row);
        scope(QStringLiteral("public"), true, ScopeType::Public);
        scope(QStringLiteral("private"), true, ScopeType::Private);
    }
    void scope(const QString& text, bool isDefault, ScopeType type)
    {
        Scope row;
        row.id = next<Scope>();
        row.ipam = m_ipam;
        row.isDefault = isDefault;
        row.type = type;
        row.createdAt = planStart;
        m_scopes.insert(text, row.id);
        if (!isDefault)
            row.tags.insert(QStringLiteral("Name"), text);
        m_publicScopes += type == ScopeType::Public ? QList<ScopeId>{row.id} : QList<ScopeId>{};
        m_loader.put(row);
    }
    void pool(const Line& line)
    {
        Pool row;
        row.id = next<Pool>();
        name(row.tags, line.word(1), m_poolNames, row.id);
        if (!line.value("in").isEmpty()) {
            const Pool& source = m_pools[named(line, m_poolNames, line.value("in")).value];
            row.source = source.id;
            row.scope = source.scope;
            row.family = source.family;
            row.publicIpSource = source.publicIpSource;
            row.advertisable = source.advertisable;
        } else {
            row.scope = named(line, m_scopes, line.word(2));
            row.family = line.has("ipv4") ? Family::IPv4 : Family::IPv6;
            if (m_publicScopes.contains(row.scope))
                row.publicIpSource = PublicIpSource::Byoip;
        }
        row.owner = line.account(line.value("owner"), m_settings.owner);
        row.locale = line.region(line.value("locale"));
        row.service = line.wire("service", AwsService::None);
        row.publicIpSource = line.wire("source", row.publicIpSource);
        row.advertisable = line.has("advertisable") || (row.advertisable && !line.has("private-only"));
        row.minLength = line.length("min");
        row.defaultLength = line.length("default");
        row.maxLength = line.length("max");
        row.requiredTags = line.tagPairs();
        row.autoImport = line.has("import");
        if (!line.value("vpc").isEmpty())
            row.sourceResource = named(line, m_resources, line.value("vpc"));
        row.strategy = line.wire("strategy", Strategy::FirstFit);
        if (!line.value("refill").isEmpty())
            row.refill = {line.value("refill").section(u':', 0, 0).toInt(),
                          line.value("refill").section(u':', 1).toInt()};
        row.createdAt = planStart;
        m_pools.insert(row.id.value, row);
    }
    AllocationId take(PoolId pool, const Prefix& block, AllocationType type, const Line& line)
    {
        Allocation row;
        row.id = next<Allocation>();
        row.pool = pool;
        row.cidr = block;
        row.type = type;
        row.owner = line.account(line.value("owner"), m_pools[pool.value].owner);
        row.createdAt = planStart;
        row.releasingAt = type == AllocationType::IpamPool ? Instant{} : line.due();
        row.basis = basisOf(line);
        row.description = line.value("desc");
        m_pending = row;
        return row.id;
    }
    void putTaken() { m_loader.put(m_pending); }
    void cidr(const Line& line)
    {
        PoolCidr row;
        row.id = next<PoolCidr>();
        row.pool = named(line, m_poolNames, line.word(1));
        row.cidr = line.prefix(2);
        row.state = line.wire("state", CidrState::Provisioned);
        row.evidence = line.wire("evidence", EvidenceState::NotNeeded);
        row.advert = line.has("advertised") ? AdvertState::Advertised : AdvertState::Withdrawn;
        row.dueAt = line.due();
        row.basis = basisOf(line);
        row.createdAt = planStart;
        const Pool& pool = m_pools[row.pool.value];
        if (pool.source && !pool.sourceResource && !line.has("loose")) {
            row.sourceAllocation = take(pool.source, row.cidr, AllocationType::IpamPool, line);
            m_pending.childPool = row.pool;
            putTaken();
        }
        m_loader.put(row);
    }
    void allocation(const Line& line)
    {
        take(named(line, m_poolNames, line.word(1)), line.prefix(2), AllocationType::Custom, line);
        putTaken();
    }
    void resource(const Line& line, bool isVpc)
    {
        Resource row;
        row.id = next<Resource>();
        name(row.tags, line.word(1), m_resources, row.id);
        row.kind = isVpc ? ResourceKind::Vpc : ResourceKind::Subnet;
        if (isVpc) {
            row.region = line.region(line.word(2));
        } else {
            row.vpc = named(line, m_resources, line.word(2));
            row.region = m_regions.value(row.vpc.value);
            row.zone = line.word(3);
        }
        row.owner = line.account(line.value("owner"), m_settings.owner);
        row.isDefaultVpc = line.has("default");
        for (const TagPair& tag : line.tagPairs())
            row.tags.insert(tag.key, tag.value);
        row.basis = basisOf(line);
        row.createdAt = planStart;
        m_regions.insert(row.id.value, row.region);
        m_owners.insert(row.id.value, row.owner);
        m_kinds.insert(row.id.value, row.kind);
        m_loader.put(row);
    }
    void resourceCidr(const Line& line)
    {
        ResourceCidr row;
        row.id = next<ResourceCidr>();
        row.resource = named(line, m_resources, line.word(1));
        row.cidr = line.prefix(2);
        row.scope = named(line, m_scopes, line.word(3));
        row.primary = line.has("primary");
        row.monitored = !line.has("ignored");
        row.basis = basisOf(line);
        row.createdAt = planStart;
        if (!line.value("pool").isEmpty()) {
            const bool isVpc = m_kinds.value(row.resource.value) == ResourceKind::Vpc;
            row.allocation = take(named(line, m_poolNames, line.value("pool")), row.cidr,
                                  isVpc ? AllocationType::Vpc : AllocationType::Subnet, line);
            m_pending.resource = row.resource;
            m_pending.region = m_regions.value(row.resource.value);
            m_pending.owner = m_owners.value(row.resource.value);
            putTaken();
        }
        m_loader.put(row);
    }
    void share(const Line& line)
    {
        Share row;
        row.id = next<Share>();
        row.name = line.word(1);
        row.owner = m_settings.owner;
        row.region = m_settings.homeRegion;
        for (const QString& pool : line.word(2).split(u','))
            row.pools.append(named(line, m_poolNames, pool));
        std::sort(row.pools.begin(), row.pools.end());
        row.principals = line.word(3).split(u',');
        row.principals.sort();
        row.createdAt = row.updatedAt = planStart;
        m_loader.put(row);
    }
    void external(const Line& line)
    {
        ExternalNetwork row;
        row.id = next<ExternalNetwork>();
        row.scope = named(line, m_scopes, line.word(1));
        row.cidr = line.prefix(2);
        row.site = line.value("site");
        m_loader.put(row);
    }
    void reserve(const Line& line)
    {
        Reserve row;
        row.id = next<Reserve>();
        row.pool = named(line, m_poolNames, line.word(1));
        row.cidr = line.prefix(2);
        row.purpose = line.value("purpose");
        row.createdAt = planStart;
        m_loader.put(row);
    }

    PlanLoader m_loader;
    PlanSettings m_settings;
    IpamId m_ipam;
    Allocation m_pending;
    QList<ScopeId> m_publicScopes;
    QMap<std::uint32_t, Pool> m_pools;
    QMap<std::uint32_t, RegionName> m_regions;
    QMap<std::uint32_t, AccountNumber> m_owners;
    QMap<std::uint32_t, ResourceKind> m_kinds;
    QMap<QString, OrgUnitId> m_units;
    QMap<QString, ScopeId> m_scopes;
    QMap<QString, PoolId> m_poolNames;
    QMap<QString, ResourceId> m_resources;
    QMap<std::size_t, std::uint32_t> m_last;
};

template <class E>
Id<E> findNamed(const Plan& plan, const char* name)
{
    for (const E& row : plan.all<E>())
        if (nameOf(row) == QLatin1String(name))
            return row.id;
    qFatal("no %s named %s", Describe<E>::table, name);
}

QString lengthText(const char* key, const PrefixLength& length)
{
    return length ? QLatin1Char(' ') + QLatin1String(key) + u'=' + QString::number(*length) : QString();
}

} // namespace

Plan planOf(QStringView lines)
{
    Builder builder;
    for (const QStringView raw : lines.split(u'\n')) {
        const QString text = raw.trimmed().toString();
        if (!text.isEmpty() && !text.startsWith(u'#'))
            builder.add(lineOf(text));
    }
    return builder.finish();
}

QString textOf(const Plan& plan)
{
    QStringList lines;
    const auto poolName = [&](PoolId id) { return plan.path(id); };
    for (const Ipam& ipam : plan.all<Ipam>()) {
        QString line = QStringLiteral("ipam ") + ipam.homeRegion.toString();
        for (const RegionName& region : ipam.operatingRegions)
            line += region == ipam.homeRegion ? QString() : u' ' + region.toString();
        line += ipam.tier == Tier::Free ? QStringLiteral(" free") : QString();
        line += ipam.state == LifeState::CreateComplete ? QString() : u' ' + QString(toWire(ipam.state));
        lines += line;
    }
    for (const Scope& scope : plan.all<Scope>())
        if (!scope.isDefault)
            lines += QStringLiteral("scope ") + plan.scopeLabel(scope.id);
    for (const Pool& pool : plan.all<Pool>()) {
        QString line = QStringLiteral("pool ") + poolName(pool.id) + u' '
                     + (pool.family == Family::IPv4 ? QStringLiteral("ipv4") : QStringLiteral("ipv6"));
        if (!pool.locale.isEmpty())
            line += QStringLiteral(" locale=") + pool.locale.toString();
        if (pool.service != AwsService::None)
            line += QStringLiteral(" service=") + toWire(pool.service);
        line += pool.advertisable ? QStringLiteral(" advertisable") : QString();
        line += lengthText("min", pool.minLength) + lengthText("default", pool.defaultLength)
              + lengthText("max", pool.maxLength);
        for (const TagPair& tag : pool.requiredTags)
            line += QStringLiteral(" tag=") + tag.key + u'=' + tag.value;
        line += pool.autoImport ? QStringLiteral(" import") : QString();
        if (pool.state != LifeState::CreateComplete)
            line += QStringLiteral(" state=") + toWire(pool.state);
        lines += line;
        for (const PoolCidrId id : plan.cidrsOf(pool.id)) {
            const PoolCidr& cidr = plan.get(id);
            line = QStringLiteral("cidr ") + poolName(pool.id) + u' ' + cidr.cidr.toString();
            if (cidr.state != CidrState::Provisioned)
                line += QStringLiteral(" state=") + toWire(cidr.state);
            line += cidr.advert == AdvertState::Withdrawn ? QString() : u' ' + QString(toWire(cidr.advert));
            lines += line;
        }
        plan.forEachAllocation(pool.id, [&](const Allocation& allocation) {
            line = QStringLiteral("alloc ") + poolName(pool.id) + u' ' + allocation.cidr.toString() + u' '
                 + toWire(allocation.type);
            if (allocation.childPool)
                line += QStringLiteral(" to=") + poolName(allocation.childPool);
            if (const Resource* resource = plan.find(allocation.resource)) // gone already while its release is due
                line += QStringLiteral(" to=") + nameOf(*resource);
            line += allocation.releasingAt ? QStringLiteral(" releasing") : QString();
            lines += line;
            return true;
        });
    }
    for (const Resource& resource : plan.all<Resource>())
        for (const ResourceCidrId id : plan.cidrsOf(resource.id)) {
            const ResourceCidr& cidr = plan.get(id);
            lines += QStringLiteral("rescidr ") + nameOf(resource) + u' ' + cidr.cidr.toString() + u' '
                   + plan.scopeLabel(cidr.scope) + (cidr.allocation ? QStringLiteral(" managed") : QString())
                   + (cidr.monitored ? QString() : QStringLiteral(" ignored"));
        }
    for (const Share& share : plan.all<Share>()) {
        QStringList pools;
        for (const PoolId pool : share.pools)
            pools += poolName(pool);
        lines += QStringLiteral("share ") + share.name + u' ' + pools.join(u',') + u' ' + share.principals.join(u',');
    }
    for (const ExternalNetwork& network : plan.all<ExternalNetwork>())
        lines += QStringLiteral("external ") + plan.scopeLabel(network.scope) + u' ' + network.cidr.toString();
    for (const Reserve& reserve : plan.all<Reserve>())
        lines += QStringLiteral("reserve ") + poolName(reserve.pool) + u' ' + reserve.cidr.toString();
    return lines.join(u'\n');
}

PoolId poolNamed(const Plan& plan, const char* name) { return findNamed<Pool>(plan, name); }

ScopeId scopeNamed(const Plan& plan, const char* name)
{
    for (const Scope& scope : plan.all<Scope>())
        if (plan.scopeLabel(scope.id) == QLatin1String(name))
            return scope.id;
    qFatal("no scope named %s", name);
}

ResourceId resourceNamed(const Plan& plan, const char* name) { return findNamed<Resource>(plan, name); }

Prefix prefixOf(const char* text)
{
    const auto parsed = Prefix::parse(QString::fromLatin1(text));
    if (!parsed)
        qFatal("no prefix: %s", text);
    return *parsed;
}

DecisionContext contextAt(qint64 seconds)
{
    DecisionContext context;
    context.caller.person = QStringLiteral("tester");
    context.now = planStart.plusSeconds(seconds);
    return context;
}

Result<Decision> carryOut(Plan& plan, const Command& command, const DecisionContext& context)
{
    auto decided = decide(plan, command, context);
    if (!decided)
        return decided;
    apply(plan, decided->changes);
    Decision all = *decided;
    for (std::size_t i = 0; i < all.followUps.size() && i < 100; ++i) {
        const auto next = decide(plan, Command(all.followUps[i]), context);
        if (!next) {
            all.notes.append(next.error()); // what follows by itself may be refused: the first step stands
            continue;
        }
        apply(plan, next->changes);
        all.changes.append(next->changes);
        all.notes.append(next->notes);
        all.followUps.insert(all.followUps.end(), next->followUps.begin(), next->followUps.end());
    }
    return all;
}

QString differenceOf(const Plan& a, const Plan& b)
{
    QString difference;
    forEachKind([&]<class E>() {
        const auto compare = [&](const Plan& from, const Plan& to, const char* side) {
            for (const E& row : from.all<E>()) {
                const E* other = to.find(row.id);
                if (difference.isEmpty() && !(other && *other == row))
                    difference = QStringLiteral("%1 %2 %3")
                                     .arg(QLatin1String(Describe<E>::table))
                                     .arg(row.id.value)
                                     .arg(QLatin1String(side));
            }
        };
        compare(a, b, "differs or is only in the first");
        compare(b, a, "is only in the second");
    });
    for (const Pool& pool : a.all<Pool>())
        if (difference.isEmpty() && b.find(pool.id) && !(a.space(pool.id).totals == b.space(pool.id).totals))
            difference = QStringLiteral("totals of ") + a.path(pool.id);
    return difference;
}

QString brokenInvariantOf(const Plan& plan)
{
    QMap<std::uint32_t, PoolTotals> totals;
    for (const PoolCidr& cidr : plan.all<PoolCidr>()) {
        if (!holdsSpace(cidr.state) || cidr.cidr.isNull())
            continue;
        totals[cidr.pool.value].capacity += cidr.cidr.size();
        const Pool& pool = plan.get(cidr.pool);
        if (!pool.source || pool.sourceResource)
            continue;
        const Allocation* held = plan.find(cidr.sourceAllocation);
        if (!held || held->cidr != cidr.cidr || held->pool != pool.source || held->childPool != pool.id
            || held->type != AllocationType::IpamPool)
            return QStringLiteral("not allocated in its source: ") + cidr.cidr.toString();
    }
    for (const Allocation& allocation : plan.all<Allocation>()) {
        PoolTotals& sums = totals[allocation.pool.value];
        (allocation.type == AllocationType::IpamPool ? sums.allocated : sums.assigned) += allocation.cidr.size();
        const Allocation* there = plan.allocationAt(allocation.pool, allocation.cidr);
        if (!there || there->id != allocation.id)
            return QStringLiteral("not in the map of its pool: ") + allocation.cidr.toString();
    }
    for (const Pool& pool : plan.all<Pool>()) {
        if (!(totals.value(pool.id.value) == plan.space(pool.id).totals))
            return QStringLiteral("totals of ") + plan.path(pool.id);
        uint128 free = 0;
        for (const auto& [prefix, block] : plan.space(pool.id).blocks)
            block.map.forEachFree([&](const Prefix& part) {
                free += part.size();
                return true;
            });
        if (free != plan.space(pool.id).totals.available())
            return QStringLiteral("free space of ") + plan.path(pool.id);
    }
    return {};
}

} // namespace cadastre::testing
