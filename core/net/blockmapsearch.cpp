// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/blockmap.h"

#include "net/prefixset.h"

#include <algorithm>

// The questions to BlockMap; none changes anything.
namespace cadastre {
namespace {

/// Sorted, disjoint, merged; only what lies in the base, cut to it.
std::vector<Prefix> clipped(std::span<const Prefix> blocks, const Prefix& base)
{
    std::vector<Prefix> inside;
    inside.reserve(blocks.size());
    for (const Prefix& block : blocks) {
        if (base.contains(block))
            inside.push_back(block);
        else if (block.contains(base))
            return {base};
    }
    return minimalCover(std::move(inside));
}

/// The same, but two halves stay two: a block has to lie inside one of them.
std::vector<Prefix> areasIn(std::span<const Prefix> allowed, const Prefix& base)
{
    std::vector<Prefix> areas;
    areas.reserve(allowed.size());
    for (const Prefix& block : allowed) {
        if (base.contains(block))
            areas.push_back(block);
        else if (block.contains(base))
            return {base};
    }
    std::sort(areas.begin(), areas.end()); // what contains others comes before them
    std::vector<Prefix> outermost;
    for (const Prefix& area : areas)
        if (outermost.empty() || !outermost.back().contains(area))
            outermost.push_back(area);
    return outermost;
}

/// One of the sorted disjoint `blocks` that overlaps; null when none does.
Prefix overlapping(const std::vector<Prefix>& blocks, const Prefix& block)
{
    const auto at = std::lower_bound(blocks.begin(), blocks.end(), block);
    if (at != blocks.end() && block.contains(*at))
        return *at;
    if (at != blocks.begin() && std::prev(at)->contains(block))
        return *std::prev(at);
    return {};
}

/// Visits the maximal aligned parts of `block` outside of `avoid`, in order, none longer than `length`.
template <class Visit>
void partsOutside(const Prefix& block, const std::vector<Prefix>& avoid, int length, Visit& visit)
{
    const Prefix hit = overlapping(avoid, block);
    if (hit.isNull()) {
        visit(block);
        return;
    }
    if (hit.contains(block) || block.length() >= length)
        return;
    partsOutside(block.child(0, block.length() + 1), avoid, length, visit);
    partsOutside(block.child(1, block.length() + 1), avoid, length, visit);
}

} // namespace

/// The first slots of all aligned free runs of 1 << size.
std::uint64_t BlockMap::freeStarts(std::uint64_t free, int size)
{
    for (int i = 0; i < size; ++i)
        free &= (free >> (1 << i)) & alignedSlots[static_cast<std::size_t>(i)];
    return free;
}

int BlockMap::shortestFree() const
{
    for (std::size_t length = 0; length < m_maximal.size(); ++length) {
        if (m_maximal[length].count != 0)
            return static_cast<int>(length);
    }
    return -1;
}

int BlockMap::longestFreeUpTo(int length) const
{
    length = std::min(length, static_cast<int>(m_maximal.size()) - 1);
    while (length >= 0 && m_maximal[static_cast<std::size_t>(length)].count == 0)
        --length;
    return length;
}

/// The lowest of the candidate children in which a block of `length` is free; 64 when there is none.
unsigned BlockMap::roomyChild(const Node& node, std::uint64_t candidates, int length) const
{
    if (candidates == 0)
        return 64;
    const std::uint8_t* largest = largestOf(node);
    for (; candidates != 0; candidates &= candidates - 1) {
        const unsigned slot = lowest(candidates);
        if (largest[std::popcount(node.child & below(slot))] <= length)
            return slot;
    }
    return 64;
}

std::optional<Prefix> BlockMap::firstFree(int length) const
{
    if (!holds(length))
        return std::nullopt;
    if (m_nodes.empty())
        return m_base.child(0, length);
    const int wanted = length - m_base.length();
    if (longestFreeUpTo(wanted) < 0)
        return std::nullopt;
    const Node* node = m_nodes.data();
    uint128 address = 0;
    for (int depth = 0;; ++depth) {
        const std::uint64_t free = node->free();
        if (wanted <= 6 * (depth + 1))
            return absolute(address | slotAddress(lowest(freeStarts(free, 6 * (depth + 1) - wanted)), depth), wanted);
        const std::uint64_t before = free == 0 ? ~std::uint64_t{0} : (free & (0 - free)) - 1;
        const unsigned slot = roomyChild(*node, node->open & before, wanted);
        if (slot == 64)
            return absolute(address | slotAddress(lowest(free), depth), wanted);
        address |= slotAddress(slot, depth);
        node = &m_nodes[childAt(*node, slot)];
    }
}

/// The lowest free block of relative `length` beneath the node, not before `from`; there may be none.
std::optional<uint128> BlockMap::lowestFree(std::uint32_t index, int depth, uint128 address, int length,
                                            uint128 from) const
{
    const Node& node = m_nodes[index];
    // Only the node in whose block `from` lies is bounded; `from` is never behind the node's block.
    const bool bounded = from > address;
    const unsigned bound = bounded ? slotOf(from, depth) : 0;
    std::uint64_t slots = ~std::uint64_t{0} << bound;
    if (length <= 6 * (depth + 1)) {
        std::uint64_t starts = freeStarts(node.free(), 6 * (depth + 1) - length) & slots;
        if (bounded && (address | slotAddress(bound, depth)) < from)
            starts &= ~(std::uint64_t{1} << bound);
        if (starts == 0)
            return std::nullopt;
        return address | slotAddress(lowest(starts), depth);
    }
    const std::uint64_t free = node.free();
    for (slots &= free | node.open; slots != 0; slots &= slots - 1) {
        const unsigned slot = lowest(slots);
        const uint128 at = address | slotAddress(slot, depth);
        if (free >> slot & 1) {
            if (from <= at)
                return at;
            const uint128 block = uint128{1} << (128 - length);
            const uint128 next = ((from - 1) | (block - 1)) + 1;
            if (next != 0 && slotOf(next, depth) == slot && next - at < (uint128{1} << (122 - 6 * depth)))
                return next;
            continue;
        }
        if (roomyChild(node, std::uint64_t{1} << slot, length) == 64)
            continue;
        if (const auto found = lowestFree(childAt(node, slot), depth + 1, at, length, from))
            return found;
    }
    return std::nullopt;
}

std::optional<Prefix> BlockMap::firstFree(int length, std::span<const Prefix> allowed,
                                          std::span<const Prefix> avoid) const
{
    if (!holds(length))
        return std::nullopt;
    const std::vector<Prefix> areas = allowed.empty() ? std::vector<Prefix>{m_base} : areasIn(allowed, m_base);
    const std::vector<Prefix> avoided = clipped(avoid, m_base);
    if (allowed.empty() && avoided.empty())
        return firstFree(length);
    const int wanted = length - m_base.length();
    for (const Prefix& area : areas) {
        if (length < area.length())
            continue;
        Prefix at = area.child(0, length);
        for (;;) {
            Prefix block = at;
            if (!m_nodes.empty()) {
                const auto found = lowestFree(0, 0, 0, wanted, relative(at));
                if (!found)
                    break;
                block = absolute(*found, wanted);
            }
            if (!area.contains(block))
                break;
            const Prefix hit = overlapping(avoided, block);
            if (hit.isNull())
                return block;
            // Go on behind both: the block, and the avoided one when it is the larger.
            const uint128 end = std::max(block.last(), hit.last());
            if (end >= area.last())
                break;
            at = *Prefix::make(m_base.family(), end + 1, length);
        }
    }
    return std::nullopt;
}

/// The start of the lowest maximal free block of exactly this relative length beneath the node, not before `from`.
std::optional<uint128> BlockMap::lowestMaximal(std::uint32_t index, int depth, uint128 address, int length,
                                               uint128 from) const
{
    const Node& node = m_nodes[index];
    const unsigned bound = from > address ? slotOf(from, depth) : 0;
    const std::uint64_t slots = ~std::uint64_t{0} << bound;
    if (length <= 6 * (depth + 1)) {
        const int size = 6 * (depth + 1) - length;
        std::uint64_t starts = freeStarts(node.free(), size) & slots;
        if (size < 5) {
            const std::uint64_t larger = freeStarts(node.free(), size + 1);
            starts &= ~(larger | larger << (1 << size));
        }
        if (starts == 0)
            return std::nullopt;
        return address | slotAddress(lowest(starts), depth);
    }
    if (node.open == 0)
        return std::nullopt;
    const std::uint8_t* largest = largestOf(node);
    for (std::uint64_t open = node.open & slots; open != 0; open &= open - 1) {
        const unsigned slot = lowest(open);
        // A child whose largest is smaller has none; one whose largest is larger may have one or not.
        if (largest[std::popcount(node.child & below(slot))] > length)
            continue;
        if (const auto found =
                lowestMaximal(childAt(node, slot), depth + 1, address | slotAddress(slot, depth), length, from))
            return found;
    }
    return std::nullopt;
}

std::optional<Prefix> BlockMap::pick(int length, std::span<const Prefix> allowed, std::span<const Prefix> avoid,
                                     Room room) const
{
    if (!holds(length))
        return std::nullopt;
    const std::vector<Prefix> avoided = clipped(avoid, m_base);
    if (allowed.empty() && avoided.empty()) {
        if (m_nodes.empty())
            return m_base.child(0, length);
        const int wanted = length - m_base.length();
        const int found = room == Room::Largest ? shortestFree() : longestFreeUpTo(wanted);
        if (found < 0 || found > wanted)
            return std::nullopt;
        const uint128 from = uint128{m_maximal[static_cast<std::size_t>(found)].lowest} << 96;
        return absolute(*lowestMaximal(0, 0, 0, found, from), wanted);
    }
    Prefix best;
    const auto consider = [&best, room](const Prefix& block) {
        if (best.isNull() || (room == Room::Largest ? block.length() < best.length() : block.length() > best.length()))
            best = block;
    };
    const auto cut = [&](const Prefix& block) {
        if (block.length() <= length)
            partsOutside(block, avoided, length, consider);
        return true;
    };
    if (allowed.empty())
        forEachFree(cut);
    for (const Prefix& area : areasIn(allowed, m_base))
        forEachFreeIn(area, cut);
    if (best.isNull())
        return std::nullopt;
    return best.child(0, length);
}

std::optional<Prefix> BlockMap::bestFit(int length, std::span<const Prefix> allowed,
                                        std::span<const Prefix> avoid) const
{
    return pick(length, allowed, avoid, Room::Smallest);
}

std::optional<Prefix> BlockMap::sparse(int length, std::span<const Prefix> allowed, std::span<const Prefix> avoid) const
{
    return pick(length, allowed, avoid, Room::Largest);
}

bool BlockMap::isFree(const Prefix& block) const
{
    if (!m_base.contains(block))
        return false;
    if (m_nodes.empty())
        return true;
    const uint128 address = relative(block);
    const int length = block.length() - m_base.length();
    const int last = depthOf(length);
    const Node* node = m_nodes.data();
    for (int depth = 0; depth < last; ++depth) {
        const unsigned slot = slotOf(address, depth);
        if (!(node->child >> slot & 1))
            return !(node->used >> slot & 1);
        node = &m_nodes[childAt(*node, slot)];
    }
    return ((node->used | node->child) & runMask(slotOf(address, last), 6 * (last + 1) - length)) == 0;
}

std::uint32_t BlockMap::find(const Prefix& block) const
{
    if (m_nodes.empty() || !m_base.contains(block))
        return 0;
    const uint128 address = relative(block);
    const int length = block.length() - m_base.length();
    const int last = depthOf(length);
    const Node* node = m_nodes.data();
    for (int depth = 0; depth < last; ++depth) {
        const unsigned slot = slotOf(address, depth);
        if (!(node->child >> slot & 1))
            return 0;
        node = &m_nodes[childAt(*node, slot)];
    }
    const unsigned slot = slotOf(address, last);
    if (!(node->start >> slot & 1) || entrySize(*node, slot) != 6 * (last + 1) - length)
        return 0;
    return valueAt(*node, slot);
}

std::optional<std::pair<Prefix, std::uint32_t>> BlockMap::covering(const Prefix& block) const
{
    if (m_nodes.empty() || !m_base.contains(block))
        return std::nullopt;
    const uint128 address = relative(block);
    const int length = block.length() - m_base.length();
    const int last = depthOf(length);
    const Node* node = m_nodes.data();
    uint128 at = 0;
    for (int depth = 0; depth <= last; ++depth) {
        const unsigned slot = slotOf(address, depth);
        if (node->used >> slot & 1) {
            const std::uint64_t upTo = node->start & (below(slot) | std::uint64_t{1} << slot);
            const auto start = static_cast<unsigned>(std::bit_width(upTo)) - 1;
            const int found = 6 * (depth + 1) - entrySize(*node, start);
            if (found > length)
                return std::nullopt;
            return std::pair(absolute(at | slotAddress(start, depth), found), valueAt(*node, start));
        }
        if (!(node->child >> slot & 1))
            return std::nullopt;
        at |= slotAddress(slot, depth);
        node = &m_nodes[childAt(*node, slot)];
    }
    return std::nullopt;
}

std::optional<int> BlockMap::largestFreeLength() const
{
    if (m_nodes.empty())
        return m_base.length();
    const int length = shortestFree();
    if (length < 0)
        return std::nullopt;
    return m_base.length() + length;
}

uint128 BlockMap::freeCount(int length) const
{
    if (!holds(length))
        return 0;
    if (m_nodes.empty())
        return m_base.childCount(length);
    const auto wanted = static_cast<std::size_t>(length - m_base.length());
    uint128 count = 0;
    // [0] is the whole base, which is not free when there are nodes.
    for (std::size_t i = 1; i < m_maximal.size() && i <= wanted; ++i)
        count += uint128{m_maximal[i].count} << (wanted - i);
    return count;
}

bool operator==(const BlockMap& a, const BlockMap& b)
{
    return a.m_base == b.m_base && a.m_size == b.m_size
        && a.forEach([&b](const Prefix& block, std::uint32_t id) { return b.find(block) == id; });
}

} // namespace cadastre
