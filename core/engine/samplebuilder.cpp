// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/samplebuilder.h"

namespace cadastre {

namespace {

QString text(const char* latin1) { return QString::fromUtf8(latin1); }

Prefix prefixOf(const char* cidr)
{
    const auto prefix = Prefix::parse(text(cidr));
    Q_ASSERT(prefix);
    return *prefix;
}

Tags tagsOf(const char* name, SampleBuilder::TagList pairs = {})
{
    Tags tags;
    if (*name)
        tags.insert(QStringLiteral("Name"), text(name));
    for (const auto& [key, value] : pairs)
        tags.insert(text(key), text(value));
    return tags;
}

PrefixLength lengthOf(int length)
{
    return length == 0 ? PrefixLength{} : PrefixLength{static_cast<std::uint8_t>(length)};
}

template <class E>
Id<E> insertedId(const ChangeSet& changes)
{
    const E* row = changes.firstInserted<E>();
    return row ? row->id : Id<E>{};
}

} // namespace

Result<void> SampleBuilder::finish() const
{
    if (m_failed)
        return Unexpected(m_error);
    return {};
}

SampleBuilder& SampleBuilder::days(int days)
{
    m_now = m_now.plusSeconds(std::int64_t{days} * 24 * 3600);
    return *this;
}

SampleBuilder& SampleBuilder::as(AccountNumber account)
{
    m_caller.account = account;
    return *this;
}

SampleBuilder& SampleBuilder::because(const char* reason, const char* ticket)
{
    m_caller.reason = text(reason);
    m_caller.ticket = text(ticket);
    return *this;
}

SampleBuilder& SampleBuilder::answerAsAws(bool on)
{
    m_asAws = on;
    return *this;
}

ChangeSet SampleBuilder::run(const Command& command)
{
    if (m_failed)
        return {};
    m_now = m_now.plusSeconds(60); // no two steps at the same moment: the history reads in order
    DecisionContext context;
    context.caller = m_caller;
    context.caller.person = QStringLiteral("sample");
    context.now = m_now;
    context.asAws = m_asAws;
    auto receipt = m_workspace.execute(command, context);
    if (receipt)
        return receipt->changes;
    m_failed = true;
    m_error = receipt.error();
    return {};
}

IpamId SampleBuilder::ipam(std::initializer_list<const char*> regions, const char* description)
{
    CreateIpam create{};
    for (const char* region : regions)
        create.operatingRegions.append(RegionName::of(region));
    create.description = text(description);
    return insertedId<Ipam>(run(create));
}

ScopeId SampleBuilder::scope(const char* name, const char* description)
{
    CreateScope create{};
    create.ipam = plan().ipam() ? plan().ipam()->id : IpamId{};
    create.description = text(description);
    create.tags = tagsOf(name);
    return insertedId<Scope>(run(create));
}

OrgUnitId SampleBuilder::unit(const char* name, OrgUnitId parent)
{
    return insertedId<OrgUnit>(run(AddOrgUnit{text(name), parent, {}}));
}

AccountNumber SampleBuilder::account(const char* number, const char* name, OrgUnitId unit)
{
    AddAccount add{};
    add.number = *AccountNumber::parse(text(number));
    add.name = text(name);
    add.unit = unit;
    run(add);
    return add.number;
}

PoolId SampleBuilder::pool(const PoolSpec& spec)
{
    CreatePool create{};
    create.scope = spec.scope;
    create.source = spec.source;
    create.family = spec.family;
    create.locale = RegionName::of(spec.locale);
    create.service = spec.service;
    create.publicIpSource = spec.source_;
    create.advertisable = spec.advertisable;
    create.originator = spec.originator;
    create.minLength = lengthOf(spec.min);
    create.defaultLength = lengthOf(spec.def);
    create.maxLength = lengthOf(spec.max);
    for (const auto& [key, value] : spec.required)
        create.requiredTags.append({text(key), text(value)});
    create.autoImport = spec.autoImport;
    create.strategy = spec.strategy;
    create.refill = spec.refill;
    create.description = text(spec.description);
    create.tags = tagsOf(spec.name);
    return insertedId<Pool>(run(create));
}

void SampleBuilder::provision(PoolId pool, const char* cidr)
{
    ProvisionCidr provision{};
    provision.pool = pool;
    provision.cidr = prefixOf(cidr);
    run(provision);
}

void SampleBuilder::provisionTop(PoolId pool, const char* cidr)
{
    ProvisionCidr provision{};
    provision.pool = pool;
    provision.cidr = prefixOf(cidr);
    provision.message =
        QStringLiteral("1|aws|%1|%2|20271231|SHA256|RSAPSS").arg(plan().settings().owner.toString(), text(cidr));
    provision.signature = QStringLiteral("not-signed-in-the-sample");
    run(provision);
}

void SampleBuilder::provision(PoolId pool, int netmask, Strategy strategy)
{
    ProvisionCidr provision{};
    provision.pool = pool;
    provision.netmask = netmask;
    provision.strategy = strategy;
    run(provision);
}

void SampleBuilder::advertise(const char* cidr, const char* region)
{
    run(Advertise{prefixOf(cidr), RegionName::of(region), 0});
}

ShareId SampleBuilder::share(const char* name, PoolId pool, std::initializer_list<QString> principals)
{
    CreateShare create{};
    create.name = text(name);
    create.pools = {pool};
    create.principals = QStringList(principals);
    return insertedId<Share>(run(create));
}

ResourceId SampleBuilder::vpc(AccountNumber account, const char* region, const char* name, PoolId ipv4, int length,
                              PoolId ipv6, TagList tags)
{
    CreateVpc create{};
    create.account = account;
    create.region = RegionName::of(region);
    create.ipv4.pool = ipv4;
    create.ipv4.netmask = length;
    create.ipv6.pool = ipv6;
    create.tags = tagsOf(name, tags);
    as(account);
    const ResourceId id = insertedId<Resource>(run(create));
    as({});
    return id;
}

ResourceId SampleBuilder::subnet(ResourceId vpc, const char* zone, const char* cidr4, const char* cidr6)
{
    CreateSubnet create{};
    create.vpc = vpc;
    create.zone = text(zone);
    if (*cidr4)
        create.ipv4.cidr = prefixOf(cidr4);
    if (*cidr6)
        create.ipv6.cidr = prefixOf(cidr6);
    if (const Resource* row = plan().find(vpc))
        as(row->owner);
    const ResourceId id = insertedId<Resource>(run(create));
    as({});
    return id;
}

void SampleBuilder::allocate(PoolId pool, const char* cidr, const char* description)
{
    Allocate allocate{};
    allocate.pool = pool;
    allocate.cidr = prefixOf(cidr);
    allocate.description = text(description);
    run(allocate);
}

ResourceId SampleBuilder::seenVpc(ScopeId scope, AccountNumber account, const char* region, const char* name,
                                  const char* cidr, bool isDefault)
{
    TakeChanges take{QStringLiteral("import-aws-cli"), {}, {}, true};
    Resource resource;
    resource.id = plan().all<Resource>().nextId();
    resource.owner = account;
    resource.region = RegionName::of(region);
    resource.isDefaultVpc = isDefault;
    resource.tags = tagsOf(name);
    resource.seenTags = resource.tags;
    resource.basis = Basis::Seen;
    resource.seenAt = m_now;
    resource.createdAt = m_now;
    ResourceCidr row;
    row.id = plan().all<ResourceCidr>().nextId();
    row.resource = resource.id;
    row.cidr = prefixOf(cidr);
    row.scope = scope;
    row.primary = true;
    row.basis = Basis::Seen;
    row.seenAt = m_now;
    row.createdAt = m_now;
    take.changes.insert(resource);
    take.changes.insert(row);
    run(take);
    return resource.id;
}

void SampleBuilder::reserve(PoolId pool, const char* cidr, const char* purpose, Instant until)
{
    AddReserve add{};
    add.pool = pool;
    add.cidr = prefixOf(cidr);
    add.purpose = text(purpose);
    add.until = until;
    run(add);
}

void SampleBuilder::site(ScopeId scope, const char* name, const char* cidr, quint32 asn, const char* connection)
{
    PutExternalNetwork add{};
    add.network.scope = scope;
    add.network.cidr = prefixOf(cidr);
    add.network.site = text(name);
    add.network.asn = asn;
    add.network.connection = text(connection);
    add.network.owner = QStringLiteral("Network operations");
    run(add);
}

void SampleBuilder::coverage(AccountNumber account, const char* region, const char* source, int rows, bool complete,
                             Instant seenAt)
{
    Coverage row;
    row.id = plan().all<Coverage>().nextId();
    row.account = account;
    row.region = RegionName::of(region);
    row.source = text(source);
    row.rows = rows;
    row.complete = complete;
    row.seenAt = seenAt;
    put(row);
}

} // namespace cadastre
