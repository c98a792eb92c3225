// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/prefix.h"

#include <algorithm>
#include <bit>
#include <vector>

namespace cadastre {

/// Sorts by prefix: std::sort behind one pass that deals the items into buckets by the first bits in which they differ.
/// `prefixOf(item)` gives the prefix; `less(a, b)` must order by it first. Items of one family only.
template <class Item, class PrefixOf, class Less>
void sortByPrefix(std::vector<Item>& items, PrefixOf prefixOf, Less less)
{
    const std::size_t count = items.size();
    if (count < 512) {
        std::sort(items.begin(), items.end(), less);
        return;
    }
    const uint128 sample = prefixOf(items.front()).first();
    uint128 differing = 0;
    for (const Item& item : items)
        differing |= prefixOf(item).first() ^ sample;
    const int width = highHalf(differing) != 0 ? 64 + static_cast<int>(std::bit_width(highHalf(differing)))
                                               : static_cast<int>(std::bit_width(lowHalf(differing)));
    const int bits = std::min(15, static_cast<int>(std::bit_width(count / 16)));
    const int shift = std::max(0, width - bits);
    const std::uint64_t mask = (std::uint64_t{1} << bits) - 1;
    const auto bucketOf = [&](const Item& item) {
        return static_cast<std::size_t>(lowHalf(prefixOf(item).first() >> shift) & mask);
    };
    std::vector<std::uint32_t> ends(static_cast<std::size_t>(mask) + 1, 0);
    for (const Item& item : items)
        ++ends[bucketOf(item)];
    std::uint32_t sum = 0;
    for (std::uint32_t& end : ends) {
        const std::uint32_t size = end;
        end = sum;
        sum += size;
    }
    std::vector<Item> dealt(count, items.front());
    for (const Item& item : items)
        dealt[ends[bucketOf(item)]++] = item;
    std::uint32_t from = 0;
    for (const std::uint32_t end : ends) {
        std::sort(dealt.begin() + from, dealt.begin() + end, less);
        from = end;
    }
    items.swap(dealt);
}

} // namespace cadastre
