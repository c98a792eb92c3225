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

namespace {

Family familyOf(const JsonRecord& record, const Plan& plan, const Pool& known)
{
    const QString word = record.text("AddressFamily");
    if (!word.isEmpty() && word != QLatin1String("ipv4") && word != QLatin1String("ipv6"))
        record.refuseField("AddressFamily", "unknown-word", word);
    if (word.isEmpty() && !known.id)
        record.refuseField("AddressFamily", "missing");
    const Family family = word.isEmpty() ? known.family : word == QLatin1String("ipv4") ? Family::IPv4 : Family::IPv6;
    if (family != known.family && !plan.cidrsOf(known.id).empty())
        record.refuseField("AddressFamily", "other-family", word);
    return family;
}

/// The VPC whose space a resource planning pool plans; "" for any other pool.
QString planningVpcOf(const JsonRecord& record)
{
    if (!record.has("SourceResource"))
        return {};
    return record.inside(record.object()[QLatin1String("SourceResource")], "SourceResource").text("ResourceId");
}

} // namespace

AwsImporter::SeenLengths AwsImporter::seenLengths(const JsonRecord& record, Family family)
{
    const int bits = bitCount(family);
    const auto min = record.integer("AllocationMinNetmaskLength", 0, bits);
    const auto max = record.integer("AllocationMaxNetmaskLength", 0, bits);
    const auto standard = record.integer("AllocationDefaultNetmaskLength", 0, bits);
    if ((min && max && *min > *max) || (min && standard && *standard < *min) || (max && standard && *standard > *max)) {
        const auto shown = [](std::optional<int> length) {
            return length ? QString::number(*length) : QStringLiteral("–");
        };
        record.refuse(makeError(ErrorCode::LengthsOutOfOrder, record.text("IpamPoolId"),
                                {{QStringLiteral("min"), shown(min)},
                                 {QStringLiteral("default"), shown(standard)},
                                 {QStringLiteral("max"), shown(max)}}),
                      "AllocationMinNetmaskLength");
    }
    const auto length = [](std::optional<int> value) {
        return value ? PrefixLength(static_cast<std::uint8_t>(*value)) : PrefixLength();
    };
    return {length(min), length(standard), length(max)};
}

AwsImporter::SeenPool AwsImporter::seenPool(const JsonRecord& record, const Pool& known) const
{
    SeenPool seen;
    seen.id = record.text("IpamPoolId");
    seen.owner = record.account("OwnerId");
    seen.family = familyOf(record, plan(), known);
    seen.lengths = seenLengths(record, seen.family);
    seen.scopeType = record.word("IpamScopeType", ScopeType::Private);
    seen.scopeArn = record.text("IpamScopeArn");
    seen.ipamArn = record.text("IpamArn");
    seen.ipamRegion = record.region("IpamRegion");
    seen.locale = record.region("Locale");
    seen.sourceId = record.text("SourceIpamPoolId");
    seen.state = record.word("State", LifeState::CreateComplete);
    seen.description = record.text("Description");
    seen.autoImport = record.boolean("AutoImport", known.autoImport);
    seen.advertisable = record.boolean("PubliclyAdvertisable", known.advertisable);
    seen.service = record.word("AwsService", known.service);
    seen.publicIpSource = record.word("PublicIpSource", known.publicIpSource);
    seen.requiredTags = record.pairs("AllocationResourceTags");
    seen.tags = record.tags("Tags");
    seen.planningVpc = planningVpcOf(record);
    return seen;
}

ScopeId AwsImporter::scopeOfPool(const SeenPool& seen, const Item& item, const Pool& known)
{
    if (seen.scopeArn.isEmpty())
        return known.scope;
    const QString id = seen.scopeArn.section(u'/', -1);
    if (const ScopeId there = plan().byTextId<Scope>(id))
        return there;
    if (seen.ipamArn.isEmpty() || !item.record.has("IpamScopeType"))
        return {};
    const AccountNumber owner = AccountNumber::parse(seen.ipamArn.section(u':', 4, 4)).value_or(seen.owner);
    const IpamId ipam =
        ensureIpam(seen.ipamArn.section(u'/', -1), owner, seen.ipamRegion.isEmpty() ? item.region() : seen.ipamRegion);
    return ensureScope(id, ipam, seen.scopeType);
}

PoolId AwsImporter::sourceOfPool(const SeenPool& seen, const JsonRecord& record, PoolId known, ScopeId scope)
{
    if (seen.sourceId.isEmpty())
        return {};
    const PoolId source = plan().byTextId<Pool>(seen.sourceId);
    for (const Pool* at = plan().find(source); known && at; at = plan().find(at->source))
        if (at->id == known)
            record.refuse(makeError(ErrorCode::InvalidRecord, seen.id,
                                    {{QStringLiteral("reason"), QStringLiteral("pool-cycle")},
                                     {QStringLiteral("with"), seen.sourceId}}),
                          "SourceIpamPoolId");
    if (source && plan().depth(source) >= deepestTree)
        record.refuse(makeError(ErrorCode::DepthExceeded, seen.id,
                                {{QStringLiteral("depth"), QString::number(deepestTree + 1)},
                                 {QStringLiteral("limit"), QString::number(deepestTree)}}),
                      "SourceIpamPoolId");
    return source ? source : ensurePool(seen.sourceId, scope, seen.family, {}, seen.owner);
}

void AwsImporter::importPool(Item& item)
{
    const JsonRecord& record = item.record;
    const QString id = record.text("IpamPoolId");
    const PoolId known = plan().byTextId<Pool>(id);
    Pool pool = known ? plan().get(known) : Pool{};
    const SeenPool seen = seenPool(record, pool);
    if (record.isRefused())
        return refuseItem(item, id);
    const ScopeId scope = scopeOfPool(seen, item, pool);
    if (!scope)
        return needInput(item, "IpamScopeArn", "scope-unknown", id);
    const PoolId source = sourceOfPool(seen, record, known, scope);
    if (record.isRefused())
        return refuseItem(item, id);
    if (!known) {
        Pool like;
        like.scope = scope;
        like.source = source;
        like.family = seen.family;
        like.locale = seen.locale;
        like.tags = seen.tags.value_or(Tags());
        if (const PoolId own = ownPool(like, id))
            pool = plan().get(own);
    }
    pool.scope = scope;
    pool.source = source;
    pool.family = seen.family;
    if (!seen.owner.isEmpty())
        pool.owner = seen.owner;
    if (record.has("Locale"))
        pool.locale = seen.locale;
    pool.service = seen.service;
    pool.publicIpSource = seen.publicIpSource;
    pool.advertisable = seen.advertisable;
    pool.minLength = seen.lengths.min; // AWS leaves out what is not set
    pool.maxLength = seen.lengths.max;
    pool.defaultLength = seen.lengths.standard;
    if (seen.requiredTags)
        pool.requiredTags = *seen.requiredTags;
    pool.autoImport = seen.autoImport;
    if (!seen.planningVpc.isEmpty())
        pool.sourceResource = ensureVpc(seen.planningVpc, seen.owner, seen.locale);
    if (record.has("Description"))
        pool.description = seen.description;
    if (seen.tags)
        pool.tags = *seen.tags;
    pool.state = seen.state;
    pool.dueAt = {};
    markSeen(pool);
    takeAwsId(pool, id);
    noteAccount(seen.owner);
    finish(item, store(pool), id);
}

} // namespace cadastre
