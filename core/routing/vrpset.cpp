// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/vrpset.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <tuple>

namespace cadastre {

namespace {

std::uint32_t secondsOf(Instant instant)
{
    if (!instant)
        return 0;
    // 0 means "not told", so what expired in 1970 or before did so in its first second.
    return static_cast<std::uint32_t>(
        std::clamp<std::int64_t>(instant.ms / 1000, 1, std::numeric_limits<std::uint32_t>::max()));
}

auto orderOf(const Vrp& vrp) { return std::make_tuple(vrp.prefix, vrp.asn, vrp.maxLength); }

} // namespace

void VrpSet::Table::index()
{
    high.shrink_to_fit();
    length.shrink_to_fit();
    nodes.shrink_to_fit();
    if (high.empty())
        return;
    lowest = high.front();
    const std::uint64_t span = high.back() - lowest;
    // About one bucket a node: the search inside one then is a step or two where addresses lie evenly.
    const std::uint64_t wanted = std::max<std::uint64_t>(high.size(), 16);
    shift = 0;
    while ((span >> shift) > wanted)
        ++shift;
    bucket.assign((span >> shift) + 2, 0);
    for (const std::uint64_t key : high)
        ++bucket[bucketOf(key) + 1];
    for (std::size_t i = 1; i < bucket.size(); ++i)
        bucket[i] += bucket[i - 1];
}

std::uint64_t VrpSet::Table::bucketOf(std::uint64_t key) const
{
    const std::uint64_t wanted = (key - lowest) >> shift;
    return std::min<std::uint64_t>(wanted, bucket.size() - 2);
}

std::uint32_t VrpSet::Table::predecessor(std::uint64_t keyHigh, std::uint64_t keyLow, int keyLength) const
{
    if (high.empty() || keyHigh < lowest)
        return none;
    const std::uint64_t b = bucketOf(keyHigh);
    std::uint32_t begin = bucket[b];
    std::uint32_t count = bucket[b + 1] - begin;
    while (count > 0) {
        const std::uint32_t half = count / 2;
        const std::uint32_t middle = begin + half;
        const bool notBehind = high[middle] != keyHigh ? high[middle] < keyHigh
                                                       : std::tuple(nodes[middle].low, static_cast<int>(length[middle]))
                                                             <= std::tuple(keyLow, keyLength);
        if (notBehind) {
            begin = middle + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return begin - 1; // none when begin is 0: unsigned wraps to it
}

bool VrpSet::Table::covers(std::uint32_t node, std::uint64_t keyHigh, std::uint64_t keyLow, int keyLength) const
{
    const int bits = length[node];
    if (bits > keyLength)
        return false;
    if (bits == 0)
        return true;
    if (bits <= 64)
        return ((high[node] ^ keyHigh) >> (64 - bits)) == 0;
    return high[node] == keyHigh && ((nodes[node].low ^ keyLow) >> (128 - bits)) == 0;
}

std::uint32_t VrpSet::Table::nearest(std::uint64_t keyHigh, std::uint64_t keyLow, int keyLength) const
{
    std::uint32_t node = predecessor(keyHigh, keyLow, keyLength);
    while (node != none && !covers(node, keyHigh, keyLow, keyLength))
        node = nodes[node].parent;
    return node;
}

VrpSet::Key VrpSet::keyOf(const Prefix& prefix)
{
    const uint128 first = prefix.first();
    return prefix.family() == Family::IPv4 ? Key{lowHalf(first) << 32, 0} : Key{highHalf(first), lowHalf(first)};
}

VrpSet VrpSet::build(std::vector<Vrp> vrps, QStringList trustAnchors)
{
    VrpSet set;
    set.m_loaded = true;
    if (!trustAnchors.isEmpty())
        set.m_trustAnchors = std::move(trustAnchors);
    const auto before = [](const Vrp& a, const Vrp& b) { return orderOf(a) < orderOf(b); };
    // Published sets are in order nearly always.
    if (!std::is_sorted(vrps.begin(), vrps.end(), before))
        std::sort(vrps.begin(), vrps.end(), before);

    std::array<std::size_t, 2> distinct{};
    for (std::size_t i = 0; i < vrps.size(); ++i) {
        if (i == 0 || vrps[i].prefix != vrps[i - 1].prefix)
            ++distinct[static_cast<std::size_t>(vrps[i].prefix.family())];
    }
    for (std::size_t family = 0; family < 2; ++family) {
        set.m_tables[family].high.reserve(distinct[family]);
        set.m_tables[family].length.reserve(distinct[family]);
        set.m_tables[family].nodes.reserve(distinct[family] + 1);
    }
    set.m_vrps.reserve(vrps.size());

    const Vrp* previous = nullptr;
    for (const Vrp& vrp : vrps) {
        const Payload payload{vrp.asn.value, secondsOf(vrp.expires), vrp.maxLength, 0, vrp.trustAnchor};
        if (previous != nullptr && orderOf(*previous) == orderOf(vrp)) {
            ++set.m_duplicates;
            if (payload.expires > set.m_vrps.back().expires)
                set.m_vrps.back() = payload;
            continue;
        }
        if (previous == nullptr || previous->prefix != vrp.prefix) {
            Table& table = set.m_tables[static_cast<std::size_t>(vrp.prefix.family())];
            const Key key = keyOf(vrp.prefix);
            std::uint32_t parent = table.high.empty() ? none : static_cast<std::uint32_t>(table.high.size() - 1);
            while (parent != none && !table.covers(parent, key.high, key.low, vrp.prefix.length()))
                parent = table.nodes[parent].parent;
            table.high.push_back(key.high);
            table.length.push_back(static_cast<std::uint8_t>(vrp.prefix.length()));
            table.nodes.push_back({key.low, parent, static_cast<std::uint32_t>(set.m_vrps.size())});
        }
        if (vrp.prefix.family() == Family::IPv4)
            set.m_ipv6From = static_cast<std::int32_t>(set.m_vrps.size()) + 1;
        set.m_vrps.push_back(payload);
        previous = &vrp;
    }
    set.m_tables[0].nodes.push_back({0, none, static_cast<std::uint32_t>(set.m_ipv6From)});
    set.m_tables[1].nodes.push_back({0, none, static_cast<std::uint32_t>(set.m_vrps.size())});
    for (Table& table : set.m_tables)
        table.index();
    return set;
}

std::int32_t VrpSet::sizeOf(Family family) const { return family == Family::IPv4 ? m_ipv6From : size() - m_ipv6From; }

Vrp VrpSet::vrpOf(Family family, std::uint32_t node, std::uint32_t payload) const
{
    const Table& table = tableOf(family);
    const uint128 first =
        family == Family::IPv4 ? uint128{table.high[node] >> 32} : makeUint128(table.high[node], table.nodes[node].low);
    const Payload& p = m_vrps[payload];
    return {Prefix::containing(IpAddress(family, first), table.length[node]), Asn{p.asn}, p.maxLength, p.trustAnchor,
            Instant{static_cast<std::int64_t>(p.expires) * 1000}};
}

Vrp VrpSet::at(std::int32_t index) const
{
    const Family family = index < m_ipv6From ? Family::IPv4 : Family::IPv6;
    const auto& nodes = tableOf(family).nodes;
    const auto payload = static_cast<std::uint32_t>(index);
    const auto behind = std::upper_bound(nodes.begin(), nodes.end() - 1, payload,
                                         [](std::uint32_t p, const Node& node) { return p < node.firstPayload; });
    return vrpOf(family, static_cast<std::uint32_t>(behind - nodes.begin() - 1), payload);
}

OriginValidity VrpSet::judge(const Table& table, std::uint32_t node, const Route& route, std::uint32_t asOf) const
{
    OriginValidity answer{RouteState::NotFound, RouteReason::NoCoveringVrp, -1};
    std::int32_t lapsed = -1;
    for (; node != none; node = table.nodes[node].parent) {
        const std::uint32_t end = table.nodes[node + 1].firstPayload;
        for (std::uint32_t i = table.nodes[node].firstPayload; i < end; ++i) {
            const Payload& vrp = m_vrps[i];
            const auto index = static_cast<std::int32_t>(i);
            if (asOf != 0 && vrp.expires != 0 && vrp.expires < asOf) {
                lapsed = index;
                continue;
            }
            // AS0 never matches, not even a route that claims origin 0 (RFC 6811 §2, RFC 7607).
            const bool sameOrigin = vrp.asn == route.origin.value && vrp.asn != 0;
            if (sameOrigin && route.prefix.length() <= vrp.maxLength)
                return {RouteState::Valid, RouteReason::Matched, index};
            const RouteReason reason = sameOrigin   ? RouteReason::TooLong
                                     : vrp.asn != 0 ? RouteReason::WrongOrigin
                                                    : RouteReason::OnlyAs0;
            // The best hint wins: an own VRP that is too short, then another's, then AS0.
            if (answer.state == RouteState::NotFound
                || (answer.reason != RouteReason::TooLong && reason != RouteReason::OnlyAs0
                    && (reason == RouteReason::TooLong || answer.reason == RouteReason::OnlyAs0)))
                answer = {RouteState::Invalid, reason, index};
        }
    }
    if (answer.state == RouteState::NotFound && lapsed >= 0)
        return {RouteState::NoData, RouteReason::Expired, lapsed};
    return answer;
}

OriginValidity VrpSet::validity(const Route& route, Instant asOf) const
{
    if (!m_loaded || route.prefix.isNull())
        return {};
    const Table& table = tableOf(route.prefix.family());
    const Key key = keyOf(route.prefix);
    return judge(table, table.nearest(key.high, key.low, route.prefix.length()), route, secondsOf(asOf));
}

void VrpSet::validity(std::span<const Route> routes, std::span<OriginValidity> results, Instant asOf) const
{
    // Each step of a question waits for memory; a group of questions waits together.
    constexpr std::size_t groupSize = 32;
    struct Question {
        const Table* table = nullptr;
        Key key{};
        std::uint32_t node = none;
    };
    std::array<Question, groupSize> group;
    const std::uint32_t seconds = secondsOf(asOf);

    for (std::size_t from = 0; from < routes.size(); from += groupSize) {
        const std::size_t count = std::min(groupSize, routes.size() - from);
        const auto eachKnown = [&](auto step) {
            for (std::size_t i = 0; i < count; ++i) {
                if (group[i].table != nullptr)
                    step(group[i], routes[from + i], results[from + i]);
            }
        };
        for (std::size_t i = 0; i < count; ++i) {
            const Prefix& prefix = routes[from + i].prefix;
            results[from + i] = !m_loaded || prefix.isNull()
                                  ? OriginValidity{}
                                  : OriginValidity{RouteState::NotFound, RouteReason::NoCoveringVrp, -1};
            group[i] = {};
            if (!m_loaded || prefix.isNull())
                continue;
            const Table& table = tableOf(prefix.family());
            const Key key = keyOf(prefix);
            if (table.high.empty() || key.high < table.lowest)
                continue;
            group[i] = {&table, key, none};
            __builtin_prefetch(&table.bucket[table.bucketOf(key.high)]);
        }
        eachKnown([](Question& q, const Route&, OriginValidity&) {
            const std::uint64_t b = q.table->bucketOf(q.key.high);
            const std::uint32_t middle = q.table->bucket[b] + (q.table->bucket[b + 1] - q.table->bucket[b]) / 2;
            __builtin_prefetch(q.table->high.data() + middle);
        });
        eachKnown([](Question& q, const Route& route, OriginValidity&) {
            q.node = q.table->predecessor(q.key.high, q.key.low, route.prefix.length());
            if (q.node != none) {
                __builtin_prefetch(&q.table->nodes[q.node]);
                __builtin_prefetch(&q.table->length[q.node]);
            }
        });
        eachKnown([this](Question& q, const Route& route, OriginValidity&) {
            while (q.node != none && !q.table->covers(q.node, q.key.high, q.key.low, route.prefix.length()))
                q.node = q.table->nodes[q.node].parent;
            if (q.node == none)
                return;
            const Node& node = q.table->nodes[q.node];
            __builtin_prefetch(&m_vrps[node.firstPayload]);
            if (node.parent != none)
                __builtin_prefetch(&q.table->nodes[node.parent]);
        });
        eachKnown([this](Question& q, const Route&, OriginValidity&) {
            const std::uint32_t parent = q.node != none ? q.table->nodes[q.node].parent : none;
            if (parent != none)
                __builtin_prefetch(&m_vrps[q.table->nodes[parent].firstPayload]);
        });
        eachKnown([this, seconds](Question& q, const Route& route, OriginValidity& result) {
            result = judge(*q.table, q.node, route, seconds);
        });
    }
}

QList<Vrp> VrpSet::covering(const Prefix& prefix) const
{
    QList<Vrp> found;
    if (prefix.isNull())
        return found;
    const Table& table = tableOf(prefix.family());
    const Key key = keyOf(prefix);
    std::vector<std::uint32_t> chain;
    for (std::uint32_t node = table.nearest(key.high, key.low, prefix.length()); node != none;
         node = table.nodes[node].parent)
        chain.push_back(node);
    for (auto node = chain.rbegin(); node != chain.rend(); ++node) {
        for (std::uint32_t i = table.nodes[*node].firstPayload; i < table.nodes[*node + 1].firstPayload; ++i)
            found.append(vrpOf(prefix.family(), *node, i));
    }
    return found;
}

QList<Vrp> VrpSet::within(const Prefix& prefix, int limit) const
{
    QList<Vrp> found;
    if (prefix.isNull())
        return found;
    const Table& table = tableOf(prefix.family());
    const Key key = keyOf(prefix);
    // Everything inside stands together, from the first node that is not before the prefix itself.
    std::uint32_t node = table.predecessor(key.high, key.low, prefix.length() - 1) + 1; // none + 1 = 0
    for (; node < table.high.size(); ++node) {
        const Vrp first = vrpOf(prefix.family(), node, table.nodes[node].firstPayload);
        if (!prefix.contains(first.prefix))
            break;
        for (std::uint32_t i = table.nodes[node].firstPayload; i < table.nodes[node + 1].firstPayload; ++i) {
            if (found.size() >= limit)
                return found;
            found.append(vrpOf(prefix.family(), node, i));
        }
    }
    return found;
}

std::size_t VrpSet::memoryBytes() const
{
    std::size_t bytes = sizeof *this + m_vrps.capacity() * sizeof(Payload);
    for (const Table& table : m_tables)
        bytes += table.high.capacity() * sizeof(std::uint64_t) + table.length.capacity()
               + table.nodes.capacity() * sizeof(Node) + table.bucket.capacity() * sizeof(std::uint32_t);
    return bytes;
}

} // namespace cadastre
