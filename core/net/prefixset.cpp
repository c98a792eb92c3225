// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/prefixset.h"

#include "net/prefixsort.h"

#include <algorithm>
#include <functional>

namespace cadastre {
namespace {

bool startsBefore(const IpRange& a, const IpRange& b)
{
    return a.family() != b.family() ? a.family() < b.family() : a.first() < b.first();
}

/// Does `b`, which does not start before `a`, overlap or directly follow it?
bool joins(const IpRange& a, const IpRange& b)
{
    return a.family() == b.family() && (b.first() <= a.last() || b.first() - a.last() == 1);
}

IpRange span(const IpRange& a, uint128 last) { return *IpRange::make(a.family(), a.first(), last); }

/// Appends, keeping the invariant; ranges come in order of their first address.
void append(std::vector<IpRange>& ranges, const IpRange& next)
{
    if (ranges.empty() || !joins(ranges.back(), next))
        ranges.push_back(next);
    else if (next.last() > ranges.back().last())
        ranges.back() = span(ranges.back(), next.last());
}

/// The first range that ends at `address` or behind.
std::vector<IpRange>::const_iterator reaching(const std::vector<IpRange>& ranges, Family family, uint128 address)
{
    return std::partition_point(ranges.begin(), ranges.end(), [family, address](const IpRange& range) {
        return range.family() != family ? range.family() < family : range.last() < address;
    });
}

} // namespace

PrefixSet::PrefixSet(std::span<const Prefix> prefixes)
{
    std::vector<Prefix> sorted(prefixes.begin(), prefixes.end());
    std::erase_if(sorted, [](const Prefix& prefix) { return prefix.isNull(); });
    std::sort(sorted.begin(), sorted.end());
    for (const Prefix& prefix : sorted)
        append(m_ranges, IpRange(prefix));
}

void PrefixSet::add(const IpRange& range)
{
    const uint128 before = range.first() == 0 ? 0 : range.first() - 1;
    const auto from = m_ranges.begin() + (reaching(m_ranges, range.family(), before) - m_ranges.cbegin());
    auto to = from;
    uint128 first = range.first();
    uint128 last = range.last();
    while (to != m_ranges.end() && to->family() == range.family() && (to->first() <= last || to->first() - last == 1)) {
        first = std::min(first, to->first());
        last = std::max(last, to->last());
        ++to;
    }
    const IpRange merged = *IpRange::make(range.family(), first, last);
    if (from == to) {
        m_ranges.insert(from, merged);
    } else {
        *from = merged;
        m_ranges.erase(from + 1, to);
    }
}

void PrefixSet::remove(const IpRange& range)
{
    const auto from = m_ranges.begin() + (reaching(m_ranges, range.family(), range.first()) - m_ranges.cbegin());
    auto to = from;
    std::vector<IpRange> left;
    while (to != m_ranges.end() && to->family() == range.family() && to->first() <= range.last()) {
        if (to->first() < range.first())
            left.push_back(span(*to, range.first() - 1));
        if (to->last() > range.last())
            left.push_back(*IpRange::make(to->family(), range.last() + 1, to->last()));
        ++to;
    }
    const auto at = m_ranges.erase(from, to);
    m_ranges.insert(at, left.begin(), left.end());
}

PrefixSet PrefixSet::united(const PrefixSet& other) const
{
    PrefixSet result;
    auto a = m_ranges.begin();
    auto b = other.m_ranges.begin();
    while (a != m_ranges.end() || b != other.m_ranges.end()) {
        const bool takeA = b == other.m_ranges.end() || (a != m_ranges.end() && startsBefore(*a, *b));
        append(result.m_ranges, takeA ? *a++ : *b++);
    }
    return result;
}

PrefixSet PrefixSet::intersected(const PrefixSet& other) const
{
    PrefixSet result;
    auto a = m_ranges.begin();
    auto b = other.m_ranges.begin();
    while (a != m_ranges.end() && b != other.m_ranges.end()) {
        if (a->family() != b->family()) {
            a->family() < b->family() ? ++a : ++b;
            continue;
        }
        if (const auto both =
                IpRange::make(a->family(), std::max(a->first(), b->first()), std::min(a->last(), b->last())))
            result.m_ranges.push_back(*both);
        a->last() < b->last() ? ++a : ++b;
    }
    return result;
}

PrefixSet PrefixSet::subtracted(const PrefixSet& other) const
{
    PrefixSet result;
    auto b = other.m_ranges.begin();
    for (const IpRange& range : m_ranges) {
        uint128 at = range.first();
        bool left = true;
        while (b != other.m_ranges.end()
               && (b->family() < range.family() || (b->family() == range.family() && b->last() < at)))
            ++b;
        // One of `other` may reach over several of ours, so it is only passed when it ends inside.
        for (; b != other.m_ranges.end() && b->family() == range.family() && b->first() <= range.last(); ++b) {
            if (b->first() > at)
                result.m_ranges.push_back(*IpRange::make(range.family(), at, b->first() - 1));
            if (b->last() >= range.last()) {
                left = false;
                break;
            }
            at = b->last() + 1;
        }
        if (left)
            result.m_ranges.push_back(*IpRange::make(range.family(), at, range.last()));
    }
    return result;
}

bool PrefixSet::contains(const Prefix& prefix) const
{
    const auto at = reaching(m_ranges, prefix.family(), prefix.first());
    return at != m_ranges.end() && at->family() == prefix.family() && at->first() <= prefix.first()
        && at->last() >= prefix.last();
}

bool PrefixSet::contains(const IpAddress& address) const
{
    return contains(Prefix::containing(address, bitCount(address.family())));
}

bool PrefixSet::overlaps(const Prefix& prefix) const
{
    const auto at = reaching(m_ranges, prefix.family(), prefix.first());
    return at != m_ranges.end() && at->family() == prefix.family() && at->first() <= prefix.last();
}

std::vector<Prefix> PrefixSet::toPrefixes() const
{
    std::vector<Prefix> prefixes;
    for (const IpRange& range : m_ranges) {
        const std::vector<Prefix> blocks = range.toPrefixes();
        prefixes.insert(prefixes.end(), blocks.begin(), blocks.end());
    }
    return prefixes;
}

uint128 PrefixSet::addressCount(Family family) const
{
    uint128 count = 0;
    for (const IpRange& range : m_ranges) {
        if (range.family() == family)
            count += range.size();
    }
    return count;
}

std::vector<Prefix> minimalCover(std::vector<Prefix> prefixes)
{
    std::erase_if(prefixes, [](const Prefix& prefix) { return prefix.isNull(); });
    const bool mixed = std::any_of(prefixes.begin(), prefixes.end(), [&prefixes](const Prefix& prefix) {
        return prefix.family() != prefixes.front().family();
    });
    if (mixed)
        std::sort(prefixes.begin(), prefixes.end());
    else
        sortByPrefix(prefixes, std::identity(), std::less<>());
    // The vector's own front is the stack: what is on it is minimal so far, and never longer than what was read.
    std::size_t top = 0;
    for (const Prefix& next : prefixes) {
        if (top > 0 && prefixes[top - 1].contains(next))
            continue;
        Prefix block = next;
        while (top > 0 && block.length() > 0 && prefixes[top - 1].length() == block.length()
               && prefixes[top - 1] == block.sibling()) {
            block = block.supernet(block.length() - 1);
            --top;
        }
        prefixes[top++] = block;
    }
    prefixes.resize(top);
    return prefixes;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> overlapPairs(std::span<const Prefix> prefixes)
{
    struct Numbered {
        Prefix prefix;
        std::uint32_t position;
        bool operator<(const Numbered& other) const
        {
            return prefix != other.prefix ? prefix < other.prefix : position < other.position;
        }
    };
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    std::vector<Numbered> sorted;
    std::vector<Numbered> around; // the chain of prefixes that contain the current one, outermost first
    for (const Family family : {Family::IPv4, Family::IPv6}) {
        sorted.clear();
        around.clear();
        for (std::uint32_t i = 0; i < prefixes.size(); ++i) {
            if (!prefixes[i].isNull() && prefixes[i].family() == family)
                sorted.push_back({prefixes[i], i});
        }
        sortByPrefix(
            sorted, [](const Numbered& item) -> const Prefix& { return item.prefix; }, std::less<>());
        for (const Numbered& inner : sorted) {
            while (!around.empty() && !around.back().prefix.contains(inner.prefix))
                around.pop_back();
            for (const Numbered& outer : around)
                pairs.emplace_back(outer.position, inner.position);
            around.push_back(inner);
        }
    }
    return pairs;
}

} // namespace cadastre
