// SPDX-License-Identifier: GPL-3.0-or-later
// Pools: in the order of their sources, cycles named, stand-ins for sources that were not imported.
#include "exchange/awsimporter.h"

#include <algorithm>
#include <optional>

namespace cadastre {

namespace {

/// Those of 0 … count-1 whose way by `nextOf` comes back to them, in order.
template <class NextOf>
std::vector<std::size_t> circlesAmong(std::size_t count, NextOf nextOf)
{
    std::vector<std::size_t> circles;
    std::vector<std::size_t> walk(count, 0); // in which walk each was met; it is met once
    for (std::size_t start = 0; start < count; ++start) {
        std::vector<std::size_t> chain;
        std::optional<std::size_t> at = start;
        for (; at && walk[*at] == 0; at = nextOf(*at)) {
            walk[*at] = start + 1;
            chain.push_back(*at);
        }
        if (at && walk[*at] == start + 1) // back where this walk has been: the circle is what came since
            circles.insert(circles.end(), std::find(chain.begin(), chain.end(), *at), chain.end());
    }
    std::sort(circles.begin(), circles.end());
    return circles;
}

} // namespace

PoolId AwsImporter::findPool(const Item& item, QString* asked) const
{
    for (const ImportContext& context : item.contexts) {
        if (context.pool.isEmpty())
            continue;
        if (asked->isEmpty())
            *asked = context.pool;
        if (const PoolId byId = plan().byTextId<Pool>(context.pool))
            return byId;
        if (const auto known = m_poolsByName.constFind(context.pool); known != m_poolsByName.constEnd())
            return *known;
        std::vector<PoolId> found;
        for (const Pool& pool : plan().all<Pool>())
            if (nameOf(pool) == context.pool || plan().path(pool.id) == context.pool)
                found.push_back(pool.id);
        if (found.size() == 1) {
            m_poolsByName.insert(context.pool, found.front());
            return found.front();
        }
    }
    return {};
}

void AwsImporter::importPools(Items& items)
{
    QHash<QString, std::size_t> byId; // the first record of each id
    std::vector<bool> done(items.size(), false);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const JsonRecord& record = items[i].record;
        const QString id = record.required("IpamPoolId");
        const QString file = record.fate(RowVerdict::New, id).source;
        if (!record.isRefused() && m_seenIds.value(id) == file)
            record.refuseField("IpamPoolId", "duplicate-id", id);
        m_seenIds.insert(id, file);
        if (record.isRefused()) {
            refuseItem(items[i], id);
            done[i] = true;
        } else if (!byId.contains(id)) {
            byId.insert(id, i);
        }
    }
    const auto sourceOf = [&](std::size_t i) {
        return items[i].record.object()[QLatin1String("SourceIpamPoolId")].toString();
    };
    const auto nextOf = [&](std::size_t i) -> std::optional<std::size_t> {
        const auto next = byId.constFind(sourceOf(i));
        return next == byId.constEnd() ? std::nullopt : std::optional(*next);
    };
    QSet<QString> refusedIds;
    for (const std::size_t i : circlesAmong(items.size(), nextOf)) { // each names the next of its circle
        const QString id = items[i].record.text("IpamPoolId");
        const bool own = sourceOf(i) == id;
        items[i].record.refuse(
            makeError(ErrorCode::InvalidRecord, id + QStringLiteral(" ← ") + sourceOf(i),
                      {{QStringLiteral("reason"), own ? QStringLiteral("own-source") : QStringLiteral("pool-cycle")},
                       {QStringLiteral("with"), sourceOf(i)}}),
            "SourceIpamPoolId");
        refuseItem(items[i], id);
        refusedIds.insert(id);
        done[i] = true;
    }
    // Sources first, with a stack of our own: chains may be long.
    for (std::size_t first = 0; first < items.size(); ++first) {
        std::vector<std::size_t> chain;
        for (std::size_t at = first; !done[at];) {
            chain.push_back(at);
            done[at] = true;
            const auto next = nextOf(at);
            if (!next)
                break;
            at = *next;
        }
        for (auto at = chain.rbegin(); at != chain.rend(); ++at) {
            Item& item = items[*at];
            const QString id = item.record.text("IpamPoolId");
            if (refusedIds.contains(sourceOf(*at)))
                item.record.refuseField("SourceIpamPoolId", "source-refused", sourceOf(*at));
            if (item.record.isRefused())
                refuseItem(item, id);
            else
                importPool(item);
            if (item.record.isRefused())
                refusedIds.insert(id);
        }
    }
}

PoolId AwsImporter::ensurePool(const QString& id, ScopeId scope, Family family, PoolId source, AccountNumber owner)
{
    if (const PoolId known = plan().byTextId<Pool>(id))
        return known;
    Pool pool;
    pool.scope = scope;
    pool.family = family;
    pool.source = source;
    pool.owner = owner;
    markSeen(pool);
    takeAwsId(pool, id);
    warn(ErrorCode::NotFound, id,
         {{QStringLiteral("kind"), QStringLiteral("pool")}, {QStringLiteral("reason"), QStringLiteral("stand-in")}});
    return m_draft.insert(pool);
}

PoolId AwsImporter::ownPool(const Pool& like, const QString& id) const
{
    const bool isNameless = nameOf(like).isEmpty();
    const auto hasCidrs = [&, seen = m_cidrsOfPools.value(id)](PoolId pool) {
        const auto& cidrs = plan().cidrsOf(pool);
        return std::any_of(cidrs.begin(), cidrs.end(),
                           [&](PoolCidrId cidr) { return seen.contains(plan().get(cidr).cidr); });
    };
    std::vector<PoolId> planned, gone;
    for (const PoolId candidate : like.source ? plan().childPools(like.source) : plan().topPools(like.scope)) {
        const Pool& row = plan().get(candidate);
        if (row.scope != like.scope || row.family != like.family || nameOf(row) != nameOf(like)
            || (isNameless && (row.locale != like.locale || !hasCidrs(candidate))))
            continue;
        if (row.basis != Basis::Seen ? row.awsId.isEmpty() : isGone(row))
            (row.basis != Basis::Seen ? planned : gone).push_back(candidate);
    }
    const auto& found = planned.empty() ? gone : planned;
    return found.size() == 1 ? found.front() : PoolId{};
}

void AwsImporter::importPool(Item& item)
{
    const JsonRecord& record = item.record;
    const QString id = record.text("IpamPoolId");
    const PoolId known = plan().byTextId<Pool>(id);
    Pool pool = known ? plan().get(known) : Pool{};

    const AccountNumber owner = record.account("OwnerId");
    const QString familyWord = record.text("AddressFamily");
    if (!familyWord.isEmpty() && familyWord != QLatin1String("ipv4") && familyWord != QLatin1String("ipv6"))
        record.refuseField("AddressFamily", "unknown-word", familyWord);
    if (familyWord.isEmpty() && !known)
        record.refuseField("AddressFamily", "missing");
    const Family family = familyWord.isEmpty()                ? pool.family
                        : familyWord == QLatin1String("ipv4") ? Family::IPv4
                                                              : Family::IPv6;
    if (known && family != pool.family && !plan().cidrsOf(known).empty())
        record.refuseField("AddressFamily", "other-family", familyWord);
    const int bits = bitCount(family);
    const auto min = record.integer("AllocationMinNetmaskLength", 0, bits);
    const auto max = record.integer("AllocationMaxNetmaskLength", 0, bits);
    const auto standard = record.integer("AllocationDefaultNetmaskLength", 0, bits);
    if ((min && max && *min > *max) || (min && standard && *standard < *min) || (max && standard && *standard > *max)) {
        const auto shown = [](std::optional<int> length) {
            return length ? QString::number(*length) : QStringLiteral("–");
        };
        record.refuse(makeError(ErrorCode::LengthsOutOfOrder, id,
                                {{QStringLiteral("min"), shown(min)},
                                 {QStringLiteral("default"), shown(standard)},
                                 {QStringLiteral("max"), shown(max)}}),
                      "AllocationMinNetmaskLength");
    }
    const auto type = record.word("IpamScopeType", ScopeType::Private);
    const QString scopeArn = record.text("IpamScopeArn");
    const QString ipamArn = record.text("IpamArn");
    const RegionName ipamRegion = record.region("IpamRegion");
    const RegionName locale = record.region("Locale");
    const QString sourceId = record.text("SourceIpamPoolId");
    const auto state = record.word("State", LifeState::CreateComplete);
    const QString description = record.text("Description");
    const bool autoImport = record.boolean("AutoImport", pool.autoImport);
    const bool advertisable = record.boolean("PubliclyAdvertisable", pool.advertisable);
    const auto service = record.word("AwsService", pool.service);
    const auto publicIpSource = record.word("PublicIpSource", pool.publicIpSource);
    const auto required = record.pairs("AllocationResourceTags");
    const auto tags = record.tags("Tags");
    QString planningVpc;
    if (record.has("SourceResource"))
        planningVpc =
            record.inside(record.object()[QLatin1String("SourceResource")], "SourceResource").text("ResourceId");
    if (record.isRefused())
        return refuseItem(item, id);

    ScopeId scope = pool.scope;
    if (!scopeArn.isEmpty()) {
        const QString scopeId = scopeArn.section(u'/', -1);
        scope = plan().byTextId<Scope>(scopeId);
        if (!scope) {
            if (ipamArn.isEmpty() || !record.has("IpamScopeType"))
                return needInput(item, "IpamScopeArn", "scope-unknown", id);
            const AccountNumber ipamOwner = AccountNumber::parse(ipamArn.section(u':', 4, 4)).value_or(owner);
            const IpamId ipam =
                ensureIpam(ipamArn.section(u'/', -1), ipamOwner, ipamRegion.isEmpty() ? item.region() : ipamRegion);
            scope = ensureScope(scopeId, ipam, type);
        }
    }
    if (!scope)
        return needInput(item, "IpamScopeArn", "scope-unknown", id);

    PoolId source;
    if (!sourceId.isEmpty()) {
        source = plan().byTextId<Pool>(sourceId);
        for (const Pool* at = plan().find(source); known && at; at = plan().find(at->source)) {
            if (at->id != known)
                continue;
            record.refuse(makeError(ErrorCode::InvalidRecord, id,
                                    {{QStringLiteral("reason"), QStringLiteral("pool-cycle")},
                                     {QStringLiteral("with"), sourceId}}),
                          "SourceIpamPoolId");
            return refuseItem(item, id);
        }
        if (source && plan().depth(source) >= deepestTree) {
            record.refuse(makeError(ErrorCode::DepthExceeded, id,
                                    {{QStringLiteral("depth"), QString::number(deepestTree + 1)},
                                     {QStringLiteral("limit"), QString::number(deepestTree)}}),
                          "SourceIpamPoolId");
            return refuseItem(item, id);
        }
        if (!source)
            source = ensurePool(sourceId, scope, family, {}, owner);
    }
    if (!known) {
        Pool like;
        like.scope = scope;
        like.source = source;
        like.family = family;
        like.locale = locale;
        like.tags = tags.value_or(Tags());
        if (const PoolId own = ownPool(like, id))
            pool = plan().get(own);
    }
    pool.scope = scope;
    pool.source = source;
    pool.family = family;
    if (!owner.isEmpty())
        pool.owner = owner;
    if (record.has("Locale"))
        pool.locale = locale;
    pool.service = service;
    pool.publicIpSource = publicIpSource;
    pool.advertisable = advertisable;
    const auto length = [](std::optional<int> value) {
        return value ? PrefixLength(static_cast<std::uint8_t>(*value)) : PrefixLength();
    };
    pool.minLength = length(min); // AWS leaves out what is not set
    pool.maxLength = length(max);
    pool.defaultLength = length(standard);
    if (required)
        pool.requiredTags = *required;
    pool.autoImport = autoImport;
    if (!planningVpc.isEmpty())
        pool.sourceResource = ensureVpc(planningVpc, owner, locale);
    if (record.has("Description"))
        pool.description = description;
    if (tags)
        pool.tags = *tags;
    pool.state = state;
    pool.dueAt = {};
    markSeen(pool);
    takeAwsId(pool, id);
    noteAccount(owner);
    finish(item, store(pool), id);
}

} // namespace cadastre
