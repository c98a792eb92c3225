// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv.h"
#include "exchange/importdraft.h"
#include "exchange/plancsv.h"
#include "plan/poolpath.h"

#include <algorithm>

namespace cadastre {

namespace {

class CsvImporter {
public:
    CsvImporter(const Plan& plan, const CsvTable& table, QString file, Instant now, const UnwantedRecords& unwanted)
        : m_draft(plan), m_table(table), m_file(std::move(file)), m_now(now), m_unwanted(unwanted)
    {
        for (const Pool& pool : plan.all<Pool>()) {
            const QString path = plan.path(pool.id);
            m_pools.insert(path, m_pools.contains(path) ? PoolId{} : pool.id); // an ambiguous path names nothing
        }
    }

    ImportPlan run()
    {
        for (const Error& refused : m_table.refused) {
            RowFate fate;
            fate.source = m_file;
            fate.record = QStringLiteral("row %1").arg(refused.params.value(QStringLiteral("row")));
            fate.line = refused.params.value(QStringLiteral("line")).toLongLong();
            fate.column = refused.params.value(QStringLiteral("column")).toLongLong();
            fate.verdict = RowVerdict::LeftOut;
            if (!m_unwanted.contains(fate.source, fate.record)) {
                fate.verdict = RowVerdict::Refused;
                fate.why = refused;
            }
            m_result.add(std::move(fate));
        }
        // Pools before what is taken from them; parents stand before children by their paths.
        std::vector<const CsvRow*> pools;
        for (const CsvRow& row : m_table.rows)
            if (cell(row, "kind") == QLatin1String("pool-cidr"))
                pools.push_back(&row);
        std::sort(pools.begin(), pools.end(), [&](const CsvRow* a, const CsvRow* b) {
            return std::pair(countPathSlashes(cell(*a, "pool_path")), a->number)
                 < std::pair(countPathSlashes(cell(*b, "pool_path")), b->number);
        });
        for (const CsvRow* row : pools)
            take(*row, &CsvImporter::poolCidr);
        // Resources before allocations: those of VPCs come with the VPC.
        // VPCs before what lies in them.
        for (const bool isVpc : {true, false})
            for (const CsvRow& row : m_table.rows)
                if (cell(row, "kind") == QLatin1String("resource") && isVpcRow(row) == isVpc)
                    take(row, &CsvImporter::resource);
        for (const CsvRow& row : m_table.rows)
            if (cell(row, "kind") == QLatin1String("allocation"))
                take(row, &CsvImporter::allocation);
        for (const CsvRow& row : m_table.rows) {
            const QString kind = cell(row, "kind");
            if (kind != QLatin1String("pool-cidr") && kind != QLatin1String("resource")
                && kind != QLatin1String("allocation"))
                take(row, &CsvImporter::unknownKind);
        }
        m_result.changes = m_draft.changes();
        return std::move(m_result);
    }

private:
    using Verdict = Result<RowVerdict>;

    [[nodiscard]] const Plan& plan() const { return m_draft.plan(); }
    [[nodiscard]] QString cell(const CsvRow& row, const char* column) const
    {
        const qsizetype at = m_table.column(QLatin1String(column));
        return at < 0 ? QString() : unguarded(row.cells[at]);
    }
    [[nodiscard]] bool hasColumn(const char* column) const { return m_table.column(QLatin1String(column)) >= 0; }

    void take(const CsvRow& row, Verdict (CsvImporter::*read)(const CsvRow&))
    {
        RowFate fate;
        fate.source = m_file;
        fate.record = QStringLiteral("row %1").arg(row.number);
        fate.line = row.line;
        fate.column = 1;
        fate.subject = cell(row, "name").isEmpty() ? cell(row, "pool_path") : cell(row, "name");
        fate.cidr = cell(row, "cidr");
        if (m_unwanted.contains(fate.source, fate.record)) {
            fate.verdict = RowVerdict::LeftOut;
        } else if (const Verdict verdict = (this->*read)(row)) {
            fate.verdict = *verdict;
        } else {
            fate.verdict = RowVerdict::Refused;
            fate.why = verdict.error();
            const QString field = fate.why.params.value(QStringLiteral("field"));
            fate.column = std::max<qint64>(1, m_table.header.indexOf(field) + 1);
            fate.why.params.insert(QStringLiteral("file"), m_file);
            fate.why.params.insert(QStringLiteral("line"), QString::number(fate.line));
            fate.why.params.insert(QStringLiteral("column"), QString::number(fate.column));
        }
        m_result.add(std::move(fate));
    }

    [[nodiscard]] static Unexpected bad(const char* field, const char* reason, const QString& subject)
    {
        return refuse(ErrorCode::InvalidRecord, subject,
                      {{QStringLiteral("field"), QString::fromLatin1(field)},
                       {QStringLiteral("reason"), QString::fromLatin1(reason)}});
    }
    [[nodiscard]] static Unexpected at(Error error, const char* field)
    {
        error.params.insert(QStringLiteral("field"), QString::fromLatin1(field));
        return Unexpected(std::move(error));
    }

    /// The word in that column, or `fallback` where the cell is empty. Errors: InvalidRecord {reason: unknown-word}.
    template <class E>
    [[nodiscard]] Result<E> wordOf(const CsvRow& row, const char* column, E fallback) const
    {
        const QString word = cell(row, column);
        const auto known = word.isEmpty() ? std::optional(fallback) : fromWire<E>(word);
        if (!known)
            return bad(column, "unknown-word", word);
        return *known;
    }

    [[nodiscard]] bool isVpcRow(const CsvRow& row) const
    {
        const QString type = cell(row, "resource_type");
        return type.isEmpty() || type == toWire(ResourceKind::Vpc);
    }

    Verdict unknownKind(const CsvRow& row) { return bad("kind", "unknown-word", cell(row, "kind")); }

    [[nodiscard]] Result<Prefix> cidrOf(const CsvRow& row) const
    {
        auto cidr = Prefix::parse(cell(row, "cidr"));
        if (!cidr)
            return at(cidr.error(), "cidr");
        const QString family = cell(row, "family");
        if (!family.isEmpty() && family != familyWord(cidr->family()))
            return bad("family", "other-family", family);
        const QString length = cell(row, "length");
        if (!length.isEmpty() && length != QString::number(cidr->length()))
            return bad("length", "other-range", length);
        return *cidr;
    }

    [[nodiscard]] ScopeId scopeByLabel(const QString& label) const
    {
        for (const Scope& scope : plan().all<Scope>())
            if (plan().scopeLabel(scope.id) == label || plan().textId(scope) == label)
                return scope.id;
        return {};
    }

    /// By path, part by part: names may hold what they like but a slash.
    [[nodiscard]] PoolId poolByPath(const QString& path) const { return m_pools.value(path); }

    // Each row is read and checked whole before anything of it is drafted: what is refused leaves nothing behind.
    Verdict poolCidr(const CsvRow& row)
    {
        const auto cidr = cidrOf(row);
        if (!cidr)
            return Unexpected(cidr.error());
        const QString path = cell(row, "pool_path");
        const auto tags = parseTagsText(cell(row, "tags"));
        if (!tags)
            return bad("tags", "unexpected-token", cell(row, "tags"));
        const auto state = wordOf(row, "state", CidrState::Provisioned);
        if (!state)
            return Unexpected(state.error());
        const auto advert = wordOf(row, "advertised", AdvertState::Withdrawn);
        if (!advert)
            return Unexpected(advert.error());
        const PoolId known = poolByPath(path);
        auto pool = known ? poolWith(row, plan().get(known), *cidr, *tags) : newPool(row, path, *cidr, *tags);
        if (!pool)
            return Unexpected(pool.error());
        const bool isThere = known && hasCidr(known, *cidr); // its state moves by provisioning, not by tables
        if (!isThere)
            if (const auto allowed = checkCidr(*pool, *cidr, *state, *advert); !allowed)
                return Unexpected(allowed.error());

        RowVerdict verdict = known ? RowVerdict::Unchanged : RowVerdict::New;
        if (!known) {
            pool->id = m_draft.insert(*pool);
            m_pools.insert(path, pool->id);
        } else if (!(*pool == plan().get(known))) {
            m_draft.update(*pool);
            verdict = RowVerdict::Updated;
        }
        if (isThere)
            return verdict;
        PoolCidr made;
        made.pool = pool->id;
        made.cidr = *cidr;
        made.state = *state;
        made.advert = *advert;
        made.createdAt = m_now;
        if (pool->source && holdsSpace(*state))
            made.sourceAllocation = allocationInSource(*pool, *cidr);
        m_draft.insert(made);
        return known ? RowVerdict::Updated : RowVerdict::New;
    }

    /// A known pool as the row has it.
    [[nodiscard]] Result<Pool> poolWith(const CsvRow& row, Pool pool, const Prefix& cidr, const Tags& tags) const
    {
        if (pool.family != cidr.family())
            return bad("cidr", "other-family", cidr.toString());
        if (hasColumn("tags") && tags.value(QStringLiteral("Name")) == nameOf(pool))
            pool.tags = tags;
        if (hasColumn("description"))
            pool.description = cell(row, "description");
        return pool;
    }

    [[nodiscard]] bool hasCidr(PoolId pool, const Prefix& cidr) const
    {
        const auto& known = plan().cidrsOf(pool);
        return std::any_of(known.begin(), known.end(), [&](PoolCidrId id) { return plan().get(id).cidr == cidr; });
    }

    /// May the CIDR come to the pool, which may be a new one? Errors: Overlap, OutsideSource, and those of checkAdvert().
    [[nodiscard]] Result<void> checkCidr(const Pool& pool, const Prefix& cidr, CidrState state,
                                         AdvertState advert) const
    {
        if (holdsSpace(state) && pool.id)
            for (const PoolCidrId known : plan().cidrsOf(pool.id))
                if (const PoolCidr& other = plan().get(known); holdsSpace(other.state) && other.cidr.overlaps(cidr))
                    return refuse(ErrorCode::Overlap, cidr.toString(),
                                  {{QStringLiteral("field"), QStringLiteral("cidr")},
                                   {QStringLiteral("with"), plan().textId(other)},
                                   {QStringLiteral("withCidr"), other.cidr.toString()}});
        if (pool.source && holdsSpace(state) && !heldInSource(pool, cidr) && !m_draft.fits(pool.source, cidr))
            return refuse(ErrorCode::OutsideSource, cidr.toString(),
                          {{QStringLiteral("field"), QStringLiteral("cidr")},
                           {QStringLiteral("source"), plan().path(pool.source)}});
        return advert == AdvertState::Withdrawn ? Result<void>() : checkAdvert(pool, cidr, state);
    }

    /// Announcing needs what `decideOne(Advertise)` needs. Errors: NotAdvertisable, LocaleNone, NotProvisioned.
    [[nodiscard]] static Result<void> checkAdvert(const Pool& pool, const Prefix& cidr, CidrState state)
    {
        const QString field = QStringLiteral("field");
        const QString advertised = QStringLiteral("advertised");
        const bool isByoip = pool.publicIpSource == PublicIpSource::Byoip;
        if (!isByoip || (pool.family == Family::IPv6 && !pool.advertisable))
            return refuse(ErrorCode::NotAdvertisable, cidr.toString(), {{field, advertised}});
        if (pool.locale.isEmpty())
            return refuse(ErrorCode::LocaleNone, cidr.toString(), {{field, advertised}});
        if (state != CidrState::Provisioned)
            return refuse(ErrorCode::NotProvisioned, cidr.toString(),
                          {{field, advertised}, {QStringLiteral("state"), toWire(state)}});
        return {};
    }

    /// The allocation in a pool's source that is this CIDR of the pool, or null.
    [[nodiscard]] const Allocation* heldInSource(const Pool& pool, const Prefix& cidr) const
    {
        const Allocation* there = pool.id ? plan().allocationAt(pool.source, cidr) : nullptr;
        return there && there->childPool == pool.id ? there : nullptr;
    }
    [[nodiscard]] AllocationId allocationInSource(const Pool& pool, const Prefix& cidr)
    {
        if (const Allocation* there = heldInSource(pool, cidr))
            return there->id;
        Allocation allocation;
        allocation.pool = pool.source;
        allocation.cidr = cidr;
        allocation.type = AllocationType::IpamPool;
        allocation.childPool = pool.id;
        allocation.owner = pool.owner;
        allocation.region = plan().get(plan().get(pool.scope).ipam).homeRegion;
        allocation.createdAt = m_now;
        return m_draft.insert(allocation);
    }

    /// A pool that the plan does not have, as the row and its path describe it; not drafted yet.
    [[nodiscard]] Result<Pool> newPool(const CsvRow& row, const QString& path, const Prefix& cidr,
                                       const Tags& tags) const
    {
        const qsizetype slash = lastPathSlash(path);
        if (slash <= 0)
            return bad("pool_path", "unknown-pool", path);
        const QString above = path.left(slash);
        Pool pool;
        pool.family = cidr.family();
        pool.source = poolByPath(above);
        pool.scope = pool.source ? plan().get(pool.source).scope : scopeByLabel(nameOfPathPart(above));
        if (!pool.scope)
            return bad("pool_path", countPathSlashes(above) > 0 ? "unknown-pool" : "unknown-scope", path);
        if (pool.source && plan().get(pool.source).family != pool.family)
            return bad("cidr", "other-family", cidr.toString());
        const auto locale = RegionName::parse(cell(row, "locale"));
        if (!locale)
            return at(locale.error(), "locale");
        pool.locale = *locale;
        const auto service = fromWire<AwsService>(cell(row, "service"));
        if (!service)
            return bad("service", "unknown-word", cell(row, "service"));
        pool.service = *service;
        const QString account = cell(row, "account");
        pool.owner = plan().settings().owner;
        if (!account.isEmpty()) {
            const auto owner = AccountNumber::parse(account);
            if (!owner)
                return at(owner.error(), "account");
            pool.owner = *owner;
        }
        const bool isPublic = plan().get(pool.scope).type == ScopeType::Public;
        if (isPublic)
            pool.publicIpSource = PublicIpSource::Byoip;
        const Pool* source = plan().find(pool.source);
        pool.advertisable = isPublic && pool.family == Family::IPv6 && !cell(row, "advertised").isEmpty()
                         && (!source || source->advertisable);
        pool.description = cell(row, "description");
        pool.tags = tags;
        pool.tags.insert(QStringLiteral("Name"), nameOfPathPart(QStringView(path).mid(slash + 1)));
        pool.createdAt = m_now;
        return pool;
    }

    Verdict allocation(const CsvRow& row)
    {
        const auto cidr = cidrOf(row);
        if (!cidr)
            return Unexpected(cidr.error());
        const QString path = cell(row, "pool_path");
        const PoolId pool = poolByPath(path);
        if (!pool)
            return bad("pool_path", "unknown-pool", path);
        const QString word = cell(row, "resource_type");
        const auto type = word.isEmpty() ? std::optional(AllocationType::Custom) : fromWire<AllocationType>(word);
        if (!type)
            return bad("resource_type", "unknown-word", word);
        const auto tags = parseTagsText(cell(row, "tags"));
        if (!tags)
            return bad("tags", "unexpected-token", cell(row, "tags"));
        const auto region = RegionName::parse(cell(row, "region"));
        if (!region)
            return at(region.error(), "region");
        if (const Allocation* there = plan().allocationAt(pool, *cidr); there && there->type == *type) {
            Allocation row2 = *there;
            if (hasColumn("description"))
                row2.description = cell(row, "description");
            if (hasColumn("tags"))
                row2.tags = *tags;
            if (hasColumn("region"))
                row2.region = *region;
            const bool same = row2 == *there;
            m_draft.update(row2);
            return same ? RowVerdict::Unchanged : RowVerdict::Updated;
        }
        if (*type != AllocationType::Custom)
            return bad("resource_type", "unknown-id", cell(row, "resource_id")); // comes with its pool or resource
        if (!m_draft.fits(pool, *cidr)) {
            const Allocation* other = plan().allocationCovering(pool, *cidr);
            if (other || plan().space(pool).blockCovering(*cidr))
                return refuse(ErrorCode::Overlap, cidr->toString(),
                              {{QStringLiteral("field"), QStringLiteral("cidr")},
                               {QStringLiteral("with"), other ? plan().textId(*other) : QString()},
                               {QStringLiteral("withCidr"), other ? other->cidr.toString() : QString()}});
            return refuse(ErrorCode::NotInPool, cidr->toString(),
                          {{QStringLiteral("field"), QStringLiteral("cidr")}, {QStringLiteral("pool"), path}});
        }
        Allocation made;
        made.pool = pool;
        made.cidr = *cidr;
        made.description = cell(row, "description");
        made.tags = *tags;
        made.owner = plan().settings().owner;
        made.region = *region;
        made.createdAt = m_now;
        if (const QString account = cell(row, "account"); !account.isEmpty()) {
            const auto owner = AccountNumber::parse(account);
            if (!owner)
                return at(owner.error(), "account");
            made.owner = *owner;
        }
        m_draft.insert(made);
        return RowVerdict::New;
    }

    Verdict resource(const CsvRow& row)
    {
        const auto cidr = cidrOf(row);
        if (!cidr)
            return Unexpected(cidr.error());
        const auto tags = parseTagsText(cell(row, "tags"));
        if (!tags)
            return bad("tags", "unexpected-token", cell(row, "tags"));
        const QString word = cell(row, "resource_type");
        const auto kind = word.isEmpty() ? std::optional(ResourceKind::Vpc) : fromWire<ResourceKind>(word);
        if (!kind)
            return bad("resource_type", "unknown-word", word);
        const auto region = RegionName::parse(cell(row, "region"));
        if (!region)
            return at(region.error(), "region");
        const QString account = cell(row, "account");
        AccountNumber owner = plan().settings().owner;
        if (!account.isEmpty()) {
            const auto parsed = AccountNumber::parse(account);
            if (!parsed)
                return at(parsed.error(), "account");
            owner = *parsed;
        }
        const QString id = cell(row, "resource_id");
        Resource resource;
        bool isNew = true;
        if (const ResourceId known = plan().byTextId<Resource>(id)) {
            resource = plan().get(known);
            isNew = false;
        } else if (const auto made = m_resources.constFind(id); !id.isEmpty() && made != m_resources.constEnd()) {
            resource = plan().get(*made); // a second CIDR of one that this table brought
            isNew = false;
        } else if (*kind == ResourceKind::Subnet) {
            resource.vpc = vpcOf(row, owner, *region, *cidr);
            if (!resource.vpc)
                return bad("vpc_id", "unknown-id", cell(row, "vpc_id"));
        }
        const bool isThere = !isNew && holdsBlock(resource.id, *cidr);
        const auto block = isThere ? Result<ResourceCidr>(ResourceCidr()) : blockOf(row, resource, *kind, *cidr);
        if (!block)
            return Unexpected(block.error());
        const Resource before = resource;
        resource.kind = *kind;
        resource.owner = owner;
        resource.region = *region;
        if (hasColumn("zone"))
            resource.zone = cell(row, "zone");
        if (hasColumn("tags"))
            resource.tags = *tags;
        if (const QString name = cell(row, "name"); !name.isEmpty())
            resource.tags.insert(QStringLiteral("Name"), name);
        RowVerdict verdict = RowVerdict::New;
        if (isNew) {
            resource.createdAt = m_now;
            resource.id = m_draft.insert(resource);
            if (!id.isEmpty())
                m_resources.insert(id, resource.id);
        } else {
            verdict = before == resource ? RowVerdict::Unchanged : RowVerdict::Updated;
            m_draft.update(resource);
        }
        return isThere ? verdict : addBlock(row, resource, *block, verdict);
    }

    [[nodiscard]] bool holdsBlock(ResourceId resource, const Prefix& cidr) const
    {
        const auto& known = plan().cidrsOf(resource);
        return std::any_of(known.begin(), known.end(), [&](ResourceCidrId id) { return plan().get(id).cidr == cidr; });
    }

    /// The VPC that a subnet is in: as the row says, else the only one there with a block around it.
    [[nodiscard]] ResourceId vpcOf(const CsvRow& row, AccountNumber owner, const RegionName& region,
                                   const Prefix& cidr) const
    {
        if (const QString id = cell(row, "vpc_id"); !id.isEmpty()) {
            const auto made = m_resources.constFind(id);
            const ResourceId vpc = made == m_resources.constEnd() ? plan().byTextId<Resource>(id) : *made;
            return vpc && plan().get(vpc).kind == ResourceKind::Vpc ? vpc : ResourceId{};
        }
        std::vector<ResourceId> around;
        for (const Resource& vpc : plan().all<Resource>()) {
            const auto& blocks = plan().cidrsOf(vpc.id);
            if (vpc.kind == ResourceKind::Vpc && vpc.owner == owner && vpc.region == region
                && std::any_of(blocks.begin(), blocks.end(),
                               [&](ResourceCidrId id) { return plan().get(id).cidr.contains(cidr); }))
                around.push_back(vpc.id);
        }
        return around.size() == 1 ? around.front() : ResourceId{};
    }

    /// A new block of the resource as the row describes it; not drafted yet.
    /// Errors: InvalidRecord, SubnetOutsideVpc, SubnetConflict.
    [[nodiscard]] Result<ResourceCidr> blockOf(const CsvRow& row, const Resource& resource, ResourceKind kind,
                                               const Prefix& cidr) const
    {
        const auto state = wordOf(row, "state", AssociationState::Associated);
        if (!state)
            return Unexpected(state.error());
        ResourceCidr made;
        made.cidr = cidr;
        made.state = *state;
        made.createdAt = m_now;
        made.monitored = cell(row, "management") != toWire(ManagementState::Ignored);
        if (const QString path = cell(row, "pool_path"); !path.isEmpty()) {
            const PoolId pool = poolByPath(path);
            if (!pool)
                return bad("pool_path", "unknown-pool", path);
            if (plan().get(pool).family != cidr.family())
                return bad("cidr", "other-family", cidr.toString());
            made.scope = plan().get(pool).scope;
        } else if (const QString label = cell(row, "scope"); !label.isEmpty()) {
            made.scope = scopeByLabel(label);
            if (!made.scope)
                return bad("scope", "unknown-scope", label);
        }
        if (kind == ResourceKind::Subnet)
            if (const auto inside = checkInVpc(resource, cidr); !inside)
                return Unexpected(inside.error());
        return made;
    }

    /// A subnet lies in a block of its VPC, beside the other subnets.
    [[nodiscard]] Result<void> checkInVpc(const Resource& subnet, const Prefix& cidr) const
    {
        const auto& blocks = plan().cidrsOf(subnet.vpc);
        if (std::none_of(blocks.begin(), blocks.end(),
                         [&](ResourceCidrId id) { return plan().get(id).cidr.contains(cidr); }))
            return refuse(ErrorCode::SubnetOutsideVpc, cidr.toString(),
                          {{QStringLiteral("field"), QStringLiteral("cidr")},
                           {QStringLiteral("vpc"), plan().textId(subnet.vpc)}});
        for (const ResourceId other : plan().subnetsOf(subnet.vpc))
            for (const ResourceCidrId id : plan().cidrsOf(other))
                if (plan().get(id).cidr.overlaps(cidr))
                    return refuse(ErrorCode::SubnetConflict, cidr.toString(),
                                  {{QStringLiteral("field"), QStringLiteral("cidr")},
                                   {QStringLiteral("with"), plan().textId(other)}});
        return {};
    }

    RowVerdict addBlock(const CsvRow& row, const Resource& resource, ResourceCidr made, RowVerdict verdict)
    {
        made.resource = resource.id;
        made.primary = made.cidr.family() == Family::IPv4 && plan().cidrsOf(resource.id).empty();
        if (const PoolId pool = poolByPath(cell(row, "pool_path"))) {
            if (m_draft.fits(pool, made.cidr)) {
                Allocation allocation;
                allocation.pool = pool;
                allocation.cidr = made.cidr;
                allocation.type = typeOf(resource.kind);
                allocation.resource = resource.id;
                allocation.owner = resource.owner;
                allocation.region = resource.region;
                allocation.createdAt = m_now;
                made.allocation = m_draft.insert(allocation);
            } else {
                verdict = RowVerdict::Conflict; // never a second allocation: it comes in unmanaged
            }
        }
        m_draft.insert(made);
        return verdict == RowVerdict::Unchanged ? RowVerdict::Updated : verdict;
    }

    [[nodiscard]] static AllocationType typeOf(ResourceKind kind)
    {
        switch (kind) {
        case ResourceKind::Subnet: return AllocationType::Subnet;
        case ResourceKind::PublicIpv4Pool: return AllocationType::Ec2PublicIpv4Pool;
        case ResourceKind::Eip: return AllocationType::Eip;
        case ResourceKind::AnycastIpList: return AllocationType::AnycastIpList;
        case ResourceKind::Vpc:
        case ResourceKind::Ipv6Pool:
        case ResourceKind::Eni: break;
        }
        return AllocationType::Vpc;
    }

    ImportDraft m_draft;
    const CsvTable& m_table;
    QString m_file;
    Instant m_now;
    const UnwantedRecords& m_unwanted;
    ImportPlan m_result;
    QHash<QString, PoolId> m_pools;
    QHash<QString, ResourceId> m_resources;
};

} // namespace

Result<ImportPlan> planCsvImport(const Plan& plan, const ImportSource& source, Instant now,
                                 const UnwantedRecords& unwanted)
{
    auto table = readCsv(source.bytes, source.name);
    if (!table)
        return Unexpected(table.error());
    const auto wrongColumn = [&](const char* reason, const QString& column, qsizetype at) {
        return refuse(ErrorCode::InvalidCsv, column,
                      {{QStringLiteral("file"), source.name},
                       {QStringLiteral("line"), QStringLiteral("1")},
                       {QStringLiteral("column"), QString::number(at)},
                       {QStringLiteral("reason"), QString::fromLatin1(reason)}});
    };
    for (const char* needed : {"kind", "pool_path", "cidr"})
        if (table->column(QLatin1String(needed)) < 0)
            return wrongColumn("missing-column", QString::fromLatin1(needed), 1);
    for (qsizetype i = 0; i < table->header.size(); ++i)
        if (!planCsvHeader().contains(table->header[i]))
            return wrongColumn("unknown-column", table->header[i], i + 1);
    return CsvImporter(plan, *table, source.name, now, unwanted).run();
}

} // namespace cadastre
