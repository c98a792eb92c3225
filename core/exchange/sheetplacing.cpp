// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of prefixes: where each row goes. What lies around comes first, so a pool is there before what it holds.
#include "exchange/sheetimporter.h"

#include <algorithm>

namespace cadastre {

namespace {

constexpr qsizetype longestPoolName = 60; ///< a longer description is one, not a name

/// The tags that follow from columns: what the file says no more goes.
constexpr std::pair<SheetField, const char*> columnTags[] = {
    {SheetField::Name, "Name"},     {SheetField::Owner, "Tenant"}, {SheetField::Site, "Site"},
    {SheetField::Region, "Region"}, {SheetField::Role, "Role"},    {SheetField::Vlan, "VLAN"},
    {SheetField::Status, "Status"}};

/// "10.112.128.0-22": a slash would part a path.
QString nameOf(const Prefix& cidr) { return cidr.toString().replace(u'/', u'-'); }

} // namespace

void SheetImporter::refuseRow(SheetRow& row, Error why, SheetField field)
{
    RowFate& fate = row.fate;
    fate.verdict = RowVerdict::Refused;
    fate.note = {};
    fate.column = std::max<qint64>(1, row.sheet->columnOf(field) + 1);
    fate.why = std::move(why);
    fate.why.params.insert(QStringLiteral("file"), fate.source);
    fate.why.params.insert(QStringLiteral("field"), row.sheet->columns.value(field));
    fate.why.params.insert(QStringLiteral("line"), QString::number(fate.line));
    fate.why.params.insert(QStringLiteral("column"), QString::number(fate.column));
}

void SheetImporter::settle(SheetRow& row, RowVerdict verdict, const char* becomes, const QString& place)
{
    row.fate.verdict = verdict;
    row.fate.becomes = QString::fromLatin1(becomes);
    row.fate.place = place;
}

void SheetImporter::changesNothing(SheetRow& row, const char* reason, const QString& with)
{
    row.fate.verdict = RowVerdict::Unchanged;
    row.fate.note = {ImportNote::Kind::ChangesNothing, row.fate.cidr, QString::fromLatin1(reason), with, {}};
}

bool SheetImporter::applyTags(const SheetRow& row, Tags& tags)
{
    const Tags before = tags;
    for (const auto& [field, key] : columnTags)
        if (row.sheet->has(field))
            tags.remove(QString::fromLatin1(key));
    tags.insert(row.tags);
    return tags != before;
}

void SheetImporter::noteAccount(AccountNumber number)
{
    if (number.isEmpty() || plan().account(number))
        return;
    Account account;
    account.number = number;
    m_draft.insert(account);
}

void SheetImporter::placeRows()
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (!m_rows[i].cidr.isNull())
            order.push_back(i);
    std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
        const auto key = [this](std::size_t i) {
            return std::tuple(m_rows[i].scope.value, m_rows[i].cidr, m_rows[i].use, i);
        };
        return key(a) < key(b);
    });
    const auto isSamePlace = [this](std::size_t a, std::size_t b) {
        return m_rows[a].scope == m_rows[b].scope && m_rows[a].cidr == m_rows[b].cidr;
    };
    for (std::size_t end = order.size(), next = end; end-- > 0;) { // next: the first row behind that is elsewhere
        if (end + 1 < order.size() && !isSamePlace(order[end], order[end + 1]))
            next = end + 1;
        SheetRow& row = m_rows[order[end]];
        row.holdsOthers = next < order.size() && m_rows[order[next]].scope == row.scope
                       && row.cidr.contains(m_rows[order[next]].cidr);
    }
    const SheetRow* pool = nullptr; // the rows of this place that were taken already
    const SheetRow* leaf = nullptr;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && !isSamePlace(order[i - 1], order[i]))
            pool = leaf = nullptr;
        SheetRow& row = m_rows[order[i]];
        const bool isPool = row.use <= SheetUse::Aggregate || row.holdsOthers;
        place(row, pool, leaf);
        if (row.fate.verdict != RowVerdict::Refused && isPool && !pool)
            pool = &row;
        else if (row.fate.verdict != RowVerdict::Refused && !isPool && row.use != SheetUse::Free && !leaf)
            leaf = &row;
    }
}

void SheetImporter::place(SheetRow& row, const SheetRow* pool, const SheetRow* leaf)
{
    noteAccount(row.account);
    const PoolId around = deepestPool(row.scope, row.cidr);
    if (const QString resource = resourceAround(row, around); !resource.isEmpty())
        return changesNothing(row, "inside-resource", resource); // a VPC, or one of its subnets
    if (row.use <= SheetUse::Aggregate || row.holdsOthers) {
        if (pool)
            return changesNothing(row, "duplicate-row", pool->fate.record);
        if (row.use > SheetUse::Aggregate && !row.fate.note)
            row.fate.note = {ImportNote::Kind::TakenAs, {}, QStringLiteral("holds-others"), {}, QStringLiteral("pool")};
        return takePool(row, around);
    }
    if (row.use == SheetUse::Free)
        return changesNothing(row, "free-space");
    if (leaf && row.saysTheSame(*leaf))
        return changesNothing(row, "duplicate-row", leaf->fate.record);
    if (leaf)
        return takeExternal(row, makeError(ErrorCode::Overlap, row.fate.cidr,
                                           {{QStringLiteral("with"), leaf->fate.record},
                                            {QStringLiteral("withCidr"), leaf->cidr.toString()}}));
    bool isExternal = !around;
    if (around && !plan().allocationAt(around, row.cidr)) // what is outside already stays there
        plan().occupants(row.scope).forEachAt(row.cidr, [&](std::uint32_t packed) {
            isExternal = isExternal || Occupant::unpack(packed).kind == Occupant::Kind::External;
            return !isExternal;
        });
    if (isExternal)
        return takeExternal(row);
    if (row.use == SheetUse::Reserved)
        return takeReserve(row, around);
    takeAllocation(row, around);
}

PoolId SheetImporter::deepestPool(ScopeId scope, const Prefix& cidr) const
{
    PoolId deepest;
    int length = -1;
    const auto blocks = m_blocks.constFind(scope);
    if (blocks == m_blocks.constEnd())
        return deepest;
    (void)blocks->forEachCovering(cidr, [&](const Prefix& block, std::uint32_t handle) {
        const PoolId pool = plan().get(PoolCidrId{handle}).pool;
        if (block.length() > length || plan().depth(pool) > plan().depth(deepest))
            deepest = pool;
        length = block.length();
        return true;
    });
    return deepest;
}

QString SheetImporter::resourceAround(const SheetRow& row, PoolId pool) const
{
    QString around;
    (void)plan().occupants(row.scope).forEachCovering(row.cidr, [&](const Prefix&, std::uint32_t packed) {
        const Occupant occupant = Occupant::unpack(packed);
        if (occupant.kind == Occupant::Kind::ResourceCidr)
            around = plan().textId(plan().get(ResourceCidrId{occupant.handle}).resource);
        return around.isEmpty();
    });
    const Allocation* holder = around.isEmpty() && pool ? plan().allocationCovering(pool, row.cidr) : nullptr;
    return holder && holder->resource ? plan().textId(holder->resource) : around;
}

Error SheetImporter::useOf(PoolId pool, const Prefix& cidr) const
{
    const Allocation* other = plan().allocationCovering(pool, cidr);
    if (const PoolBlock* block = plan().space(pool).blockCovering(cidr); !other && block)
        block->map.forEachIn(cidr, [&](const Prefix&, std::uint32_t handle) {
            other = plan().find(AllocationId{handle});
            return false;
        });
    return makeError(ErrorCode::Overlap, cidr.toString(),
                     {{QStringLiteral("with"), other ? plan().textId(*other) : plan().path(pool)},
                      {QStringLiteral("withCidr"), other ? other->cidr.toString() : QString()}});
}

QString SheetImporter::freeName(const SheetRow& row, ScopeId scope, PoolId source)
{
    const quint64 key = quint64{scope.value} << 32 | source.value;
    const bool isNew = !m_poolNames.contains(key);
    QSet<QString>& taken = m_poolNames[key];
    if (isNew)
        for (const PoolId pool : source ? plan().childPools(source) : plan().topPools(scope))
            taken.insert(cadastre::nameOf(plan().get(pool)));
    for (const QString& wanted : {row.name, row.description, row.site})
        if (!wanted.isEmpty() && wanted.size() <= longestPoolName && !wanted.contains(u'/') && !wanted.contains(u'\n')
            && !taken.contains(wanted)) {
            taken.insert(wanted);
            return wanted;
        }
    return nameOf(row.cidr);
}

QString SheetImporter::placeOf(const Pool& pool) const
{
    return pool.source ? plan().path(pool.source) : plan().scopeLabel(pool.scope);
}

void SheetImporter::updatePool(SheetRow& row, Pool pool)
{
    const Pool before = pool;
    const QString name = cadastre::nameOf(pool);
    applyTags(row, pool.tags);
    if (row.name.isEmpty() || row.name.contains(u'/')) // a sheet without names does not rename
        pool.tags.insert(QStringLiteral("Name"), name);
    if (row.sheet->has(SheetField::Description))
        pool.description = row.description;
    if (pool == before)
        return settle(row, RowVerdict::Unchanged, "pool", placeOf(pool));
    if (before.basis == Basis::Seen)
        return changesNothing(row, "seen-stays", plan().textId(before));
    m_draft.update(pool);
    settle(row, RowVerdict::Updated, "pool", placeOf(pool));
}

void SheetImporter::takePool(SheetRow& row, PoolId around)
{
    PrefixTrie& blocks = m_blocks[row.scope];
    if (around) {
        const PoolBlock* block = plan().space(around).blockCovering(row.cidr);
        if (block && plan().get(block->cidr).cidr == row.cidr)
            return updatePool(row, plan().get(around));
        if (plan().depth(around) >= deepestTree)
            return refuseRow(row, makeError(ErrorCode::DepthExceeded, row.fate.cidr,
                                            {{QStringLiteral("depth"), QString::number(deepestTree + 1)},
                                             {QStringLiteral("limit"), QString::number(deepestTree)}}));
        if (!m_draft.fits(around, row.cidr))
            return refuseRow(row, useOf(around, row.cidr));
    } else if (blocks.anyCoveredBy(row.cidr)) {
        Error overlap = makeError(ErrorCode::Overlap, row.fate.cidr);
        (void)blocks.forEachCoveredBy(row.cidr, [&](const Prefix& block, std::uint32_t handle) {
            overlap.params.insert(QStringLiteral("with"), plan().path(plan().get(PoolCidrId{handle}).pool));
            overlap.params.insert(QStringLiteral("withCidr"), block.toString());
            return false;
        });
        return refuseRow(row, overlap);
    }
    Pool pool;
    pool.scope = row.scope;
    pool.source = around;
    pool.family = row.cidr.family();
    pool.owner = plan().settings().owner;
    const RegionName above = around ? plan().get(around).locale : RegionName();
    // A Region that IPAM does not work in (or "EMEA") is a tag only, and so is one that differs from the source's locale.
    pool.locale = above.isEmpty() && plan().get(m_ipam).operatingRegions.contains(row.region) ? row.region : above;
    const bool isPublic = plan().get(row.scope).type == ScopeType::Public;
    if (isPublic)
        pool.publicIpSource = PublicIpSource::Byoip;
    pool.description = row.description;
    pool.tags = row.tags;
    pool.tags.insert(QStringLiteral("Name"), freeName(row, row.scope, around));
    pool.createdAt = m_now;
    pool.id = m_draft.insert(pool);

    PoolCidr cidr;
    cidr.pool = pool.id;
    cidr.cidr = row.cidr;
    cidr.createdAt = m_now;
    if (isPublic && !around)
        cidr.evidence = EvidenceState::NotChecked;
    if (around) {
        Allocation allocation;
        allocation.pool = around;
        allocation.cidr = row.cidr;
        allocation.type = AllocationType::IpamPool;
        allocation.childPool = pool.id;
        allocation.owner = pool.owner;
        allocation.region = pool.locale;
        allocation.createdAt = m_now;
        cidr.sourceAllocation = m_draft.insert(allocation);
    }
    blocks.insert(row.cidr, m_draft.insert(cidr).value);
    settle(row, RowVerdict::New, "pool", placeOf(pool));
}

void SheetImporter::takeAllocation(SheetRow& row, PoolId pool)
{
    Allocation allocation;
    const Allocation* there = plan().allocationAt(pool, row.cidr);
    if (there && there->type == AllocationType::Custom)
        allocation = *there;
    else if (!m_draft.fits(pool, row.cidr))
        return takeExternal(row, useOf(pool, row.cidr));
    const Allocation before = allocation;
    Tags tags = allocation.tags;
    applyTags(row, tags);
    allocation.tags = tags;
    if (row.sheet->has(SheetField::Description))
        allocation.description = row.description;
    if (!row.account.isEmpty())
        allocation.owner = row.account;
    if (before.id) {
        if (allocation == before)
            return settle(row, RowVerdict::Unchanged, "allocation", plan().path(pool));
        if (before.basis == Basis::Seen)
            return changesNothing(row, "seen-stays", plan().textId(before));
        m_draft.update(allocation);
        return settle(row, RowVerdict::Updated, "allocation", plan().path(pool));
    }
    allocation.pool = pool;
    allocation.cidr = row.cidr;
    if (allocation.owner.isEmpty())
        allocation.owner = plan().settings().owner;
    allocation.createdAt = m_now;
    m_draft.insert(allocation);
    settle(row, RowVerdict::New, "allocation", plan().path(pool));
}

void SheetImporter::takeReserve(SheetRow& row, PoolId pool)
{
    Reserve reserve;
    std::optional<Error> conflict;
    PrefixTrie& reserves = m_reserves[row.scope];
    const auto look = [&](const Prefix& cidr, std::uint32_t handle) {
        const Reserve& other = plan().get(ReserveId{handle});
        if (other.pool != pool)
            return true;
        if (cidr == row.cidr)
            reserve = other;
        else
            conflict =
                makeError(ErrorCode::ReservedSpace, row.fate.cidr, {{QStringLiteral("with"), plan().textId(other)}});
        return false;
    };
    if (reserves.forEachCovering(row.cidr, look))
        (void)reserves.forEachCoveredBy(row.cidr, look);
    if (!reserve.id && !conflict && !m_draft.fits(pool, row.cidr))
        conflict = useOf(pool, row.cidr);
    if (conflict)
        return refuseRow(row, *conflict);
    const Reserve before = reserve;
    reserve.purpose = !row.description.isEmpty() ? row.description : row.name;
    if (reserve.purpose.isEmpty())
        reserve.purpose = row.tags.value(QStringLiteral("Role"), row.tenant);
    if (before.id) {
        if (reserve == before)
            return settle(row, RowVerdict::Unchanged, "reserve", plan().path(pool));
        m_draft.update(reserve);
        return settle(row, RowVerdict::Updated, "reserve", plan().path(pool));
    }
    reserve.pool = pool;
    reserve.cidr = row.cidr;
    reserve.createdAt = m_now;
    reserves.insert(row.cidr, m_draft.insert(reserve).value);
    settle(row, RowVerdict::New, "reserve", plan().path(pool));
}

void SheetImporter::takeExternal(SheetRow& row, const std::optional<Error>& conflict)
{
    ExternalNetwork network;
    plan().occupants(row.scope).forEachAt(row.cidr, [&](std::uint32_t packed) {
        if (const Occupant occupant = Occupant::unpack(packed); occupant.kind == Occupant::Kind::External)
            network = plan().get(ExternalNetworkId{occupant.handle});
        return !network.id;
    });
    const bool isNew = !network.id;
    if (conflict) {
        row.fate.hasNote = true;
        row.fate.why = *conflict;
        if (!isNew) // one place has one entry
            return settle(row, RowVerdict::Unchanged, "external-network", plan().scopeLabel(row.scope));
    } else if (isNew && !row.fate.note) {
        row.fate.note = {
            ImportNote::Kind::TakenAs, {}, QStringLiteral("no-pool-above"), {}, QStringLiteral("external-network")};
    }
    const ExternalNetwork before = network;
    network.scope = row.scope;
    network.cidr = row.cidr;
    network.site = row.site;
    network.owner = row.account.isEmpty() ? row.tenant : row.account.toString();
    network.description = !row.description.isEmpty() ? row.description : row.name;
    if (isNew)
        m_draft.insert(network);
    else if (!(network == before))
        m_draft.update(network);
    const RowVerdict verdict = conflict          ? RowVerdict::Conflict
                             : isNew             ? RowVerdict::New
                             : network == before ? RowVerdict::Unchanged
                                                 : RowVerdict::Updated;
    settle(row, verdict, "external-network", plan().scopeLabel(row.scope));
}

} // namespace cadastre
