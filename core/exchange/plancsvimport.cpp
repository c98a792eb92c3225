// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv.h"
#include "exchange/importdraft.h"
#include "exchange/plancsv.h"
#include "exchange/plancsvresources.h"
#include "exchange/plancsvrow.h"
#include "plan/poolpath.h"

#include <algorithm>

namespace cadastre {

namespace {

class CsvImporter {
public:
    CsvImporter(const Plan& plan, const CsvTable& table, QString file, Instant now, const UnwantedRecords& unwanted,
                const ImportContext& context)
        : m_draft(plan)
        , m_places(plan)
        , m_table(table)
        , m_file(std::move(file))
        , m_now(now)
        , m_unwanted(unwanted)
        , m_defaults{context.account.isEmpty() ? plan.settings().owner : context.account, context.region}
    {}

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
        std::vector<PlanCsvRow> rows;
        rows.reserve(m_table.rows.size());
        for (const CsvRow& row : m_table.rows)
            rows.emplace_back(m_table, row);
        // Pools before what is taken from them; parents stand before children by their paths.
        std::vector<const PlanCsvRow*> pools;
        for (const PlanCsvRow& row : rows)
            if (row.isOfKind("pool-cidr"))
                pools.push_back(&row);
        std::sort(pools.begin(), pools.end(), [](const PlanCsvRow* a, const PlanCsvRow* b) {
            return std::pair(countPathSlashes(a->cell("pool_path")), a->number())
                 < std::pair(countPathSlashes(b->cell("pool_path")), b->number());
        });
        for (const PlanCsvRow* row : pools)
            take(*row, &CsvImporter::poolCidr);
        // Resources before allocations: those of VPCs come with the VPC.
        // VPCs before what lies in them.
        for (const bool isVpc : {true, false})
            for (const PlanCsvRow& row : rows)
                if (row.isOfKind("resource") && isVpcRow(row) == isVpc)
                    take(row, &CsvImporter::resource);
        for (const PlanCsvRow& row : rows)
            if (row.isOfKind("allocation"))
                take(row, &CsvImporter::allocation);
        for (const PlanCsvRow& row : rows)
            if (!row.isOfKind("pool-cidr") && !row.isOfKind("resource") && !row.isOfKind("allocation"))
                take(row, &CsvImporter::unknownKind);
        m_result.changes = m_draft.changes();
        return std::move(m_result);
    }

private:
    using Verdict = Result<RowTaken>;

    [[nodiscard]] const Plan& plan() const { return m_draft.plan(); }
    void take(const PlanCsvRow& row, Verdict (CsvImporter::*read)(const PlanCsvRow&))
    {
        RowFate fate;
        fate.source = m_file;
        fate.record = QStringLiteral("row %1").arg(row.number());
        fate.line = row.line();
        fate.column = 1;
        fate.subject = row.cell("name").isEmpty() ? row.cell("pool_path") : row.cell("name");
        fate.cidr = row.cell("cidr");
        if (m_unwanted.contains(fate.source, fate.record)) {
            fate.verdict = RowVerdict::LeftOut;
        } else if (const Verdict verdict = (this->*read)(row); verdict && verdict->verdict != RowVerdict::Conflict) {
            fate.verdict = verdict->verdict;
        } else {
            fate.why = verdict ? verdict->why : verdict.error();
            fate.verdict = verdict                                  ? RowVerdict::Conflict
                         : fate.why.code == ErrorCode::MissingValue ? RowVerdict::NeedsInput
                                                                    : RowVerdict::Refused;
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
        return PlanCsvRow::bad(field, reason, subject);
    }

    [[nodiscard]] bool isVpcRow(const PlanCsvRow& row) const
    {
        const QString type = row.cell("resource_type");
        return type.isEmpty() || type == toWire(ResourceKind::Vpc);
    }

    Verdict resource(const PlanCsvRow& row) { return m_resources.take(row); }
    Verdict unknownKind(const PlanCsvRow& row) { return bad("kind", "unknown-word", row.cell("kind")); }

    // Each row is read and checked whole before anything of it is drafted: what is refused leaves nothing behind.
    Verdict poolCidr(const PlanCsvRow& row)
    {
        const auto cidr = row.cidr();
        if (!cidr)
            return Unexpected(cidr.error());
        const QString path = row.cell("pool_path");
        const auto tags = row.tags();
        if (!tags)
            return Unexpected(tags.error());
        const auto state = row.word("state", CidrState::Provisioned);
        if (!state)
            return Unexpected(state.error());
        const auto advert = row.word("advertised", AdvertState::Withdrawn);
        if (!advert)
            return Unexpected(advert.error());
        const PoolId known = m_places.pool(path);
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
            m_places.add(path, pool->id);
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
    [[nodiscard]] Result<Pool> poolWith(const PlanCsvRow& row, Pool pool, const Prefix& cidr, const Tags& tags) const
    {
        if (pool.family != cidr.family())
            return bad("cidr", "other-family", cidr.toString());
        if (row.has("tags") && tags.value(QStringLiteral("Name")) == nameOf(pool))
            pool.tags = tags;
        if (row.has("description"))
            pool.description = row.cell("description");
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
    [[nodiscard]] Result<Pool> newPool(const PlanCsvRow& row, const QString& path, const Prefix& cidr,
                                       const Tags& tags) const
    {
        const qsizetype slash = lastPathSlash(path);
        if (slash <= 0)
            return bad("pool_path", "unknown-pool", path);
        const QString above = path.left(slash);
        Pool pool;
        pool.family = cidr.family();
        pool.source = m_places.pool(above);
        pool.scope = pool.source ? plan().get(pool.source).scope : m_places.scope(plan(), nameOfPathPart(above));
        if (!pool.scope)
            return bad("pool_path", countPathSlashes(above) > 0 ? "unknown-pool" : "unknown-scope", path);
        if (pool.source && plan().get(pool.source).family != pool.family)
            return bad("cidr", "other-family", cidr.toString());
        const auto locale = row.region("locale");
        if (!locale)
            return Unexpected(locale.error());
        pool.locale = *locale;
        const auto service = fromWire<AwsService>(row.cell("service"));
        if (!service)
            return bad("service", "unknown-word", row.cell("service"));
        pool.service = *service;
        const auto owner = row.account(m_defaults.account);
        if (!owner)
            return Unexpected(owner.error());
        pool.owner = *owner;
        const bool isPublic = plan().get(pool.scope).type == ScopeType::Public;
        if (isPublic)
            pool.publicIpSource = PublicIpSource::Byoip;
        const Pool* source = plan().find(pool.source);
        pool.advertisable = isPublic && pool.family == Family::IPv6 && !row.cell("advertised").isEmpty()
                         && (!source || source->advertisable);
        pool.description = row.cell("description");
        pool.tags = tags;
        pool.tags.insert(QStringLiteral("Name"), nameOfPathPart(QStringView(path).mid(slash + 1)));
        pool.createdAt = m_now;
        return pool;
    }

    Verdict allocation(const PlanCsvRow& row)
    {
        const auto cidr = row.cidr();
        if (!cidr)
            return Unexpected(cidr.error());
        const QString path = row.cell("pool_path");
        const PoolId pool = m_places.pool(path);
        if (!pool)
            return bad("pool_path", "unknown-pool", path);
        const auto type = row.word("resource_type", AllocationType::Custom);
        if (!type)
            return Unexpected(type.error());
        const auto tags = row.tags();
        if (!tags)
            return Unexpected(tags.error());
        const auto region = row.region("region");
        if (!region)
            return Unexpected(region.error());
        const RegionName where = region->isEmpty() ? m_defaults.region : *region;
        if (const Allocation* there = plan().allocationAt(pool, *cidr); there && there->type == *type) {
            Allocation row2 = *there;
            if (row.has("description"))
                row2.description = row.cell("description");
            if (row.has("tags"))
                row2.tags = *tags;
            if (row.has("region"))
                row2.region = where;
            const bool same = row2 == *there;
            m_draft.update(row2);
            return same ? RowVerdict::Unchanged : RowVerdict::Updated;
        }
        if (*type != AllocationType::Custom)
            return bad("resource_type", "unknown-id", row.cell("resource_id")); // comes with its pool or resource
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
        made.description = row.cell("description");
        made.tags = *tags;
        const auto owner = row.account(m_defaults.account);
        if (!owner)
            return Unexpected(owner.error());
        made.owner = *owner;
        made.region = where;
        made.createdAt = m_now;
        m_draft.insert(made);
        return RowVerdict::New;
    }

    ImportDraft m_draft;
    PlanCsvPlaces m_places;
    const CsvTable& m_table;
    QString m_file;
    Instant m_now;
    const UnwantedRecords& m_unwanted;
    PlanCsvDefaults m_defaults;
    ImportPlan m_result;
    PlanCsvResources m_resources{m_draft, m_places, m_now, m_defaults};
};

} // namespace

Result<ImportPlan> planCsvImport(const Plan& plan, const ImportSource& source, Instant now,
                                 const UnwantedRecords& unwanted, ImportContext context)
{
    auto table = readCsv(source.bytes, source.name);
    if (!table)
        return Unexpected(table.error());
    const auto missingColumn = [&](const char* reason, const QString& subject) {
        return refuse(ErrorCode::InvalidCsv, subject,
                      {{QStringLiteral("file"), source.name},
                       {QStringLiteral("line"), QStringLiteral("1")},
                       {QStringLiteral("column"), QStringLiteral("1")},
                       {QStringLiteral("reason"), QString::fromLatin1(reason)}});
    };
    if (table->column(QLatin1String("kind")) < 0)
        return missingColumn("no-kind-column", source.name);
    for (const char* needed : {"pool_path", "cidr"})
        if (table->column(QLatin1String(needed)) < 0)
            return missingColumn("missing-column", QString::fromLatin1(needed));
    const auto namesAPlace = [&table](const CsvRow& row) {
        const PlanCsvRow said(*table, row);
        return !said.cell("pool_path").isEmpty() || !said.cell("scope").isEmpty();
    };
    if (plan.all<Scope>().isEmpty() && std::any_of(table->rows.begin(), table->rows.end(), namesAPlace))
        return refuse(ErrorCode::NoIpam); // else each row would say that its scope is missing
    if (!source.context.account.isEmpty())
        context.account = source.context.account;
    if (!source.context.region.isEmpty())
        context.region = source.context.region;
    ImportPlan import = CsvImporter(plan, *table, source.name, now, unwanted, context).run();
    QStringList others;
    for (const QString& column : table->header)
        if (!planCsvHeader().contains(column))
            others << column;
    if (!others.isEmpty())
        import.notes.append({ImportNote::Kind::NotRead,
                             others.join(QStringLiteral(", ")),
                             QStringLiteral("unused-columns"),
                             source.name,
                             {}});
    return import;
}

} // namespace cadastre
