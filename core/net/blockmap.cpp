// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/blockmap.h"

#include <algorithm>
#include <cassert>
#include <cstring>

// Changes of BlockMap and the upkeep of what is free. Questions: blockmapsearch.cpp.
namespace cadastre {

BlockMap::BlockMap(const Prefix& base) : m_base(base), m_bits(base.hostBits())
{
    assert(!base.isNull());
}

void BlockMap::clear()
{
    *this = BlockMap(m_base);
}

std::size_t BlockMap::memoryUsage() const
{
    return m_nodes.capacity() * sizeof(Node) + (m_words.capacity() + m_maximal.capacity()) * sizeof(std::uint32_t);
}

/// Bit 5 - k of the result: among the free slots there is a maximal aligned run of 1 << k. A node is never all free.
unsigned BlockMap::ownLengths(std::uint64_t free)
{
    static constexpr std::array<std::uint64_t, 5> pairs{0x5555555555555555, 0x1111111111111111, 0x0101010101010101,
                                                        0x0001000100010001, 0x0000000100000001};
    unsigned lengths = 0;
    std::uint64_t runs = free;
    for (unsigned k = 0; k < 5 && runs != 0; ++k) {
        const unsigned step = 1U << k;
        const std::uint64_t doubled = runs & (runs >> step) & pairs[k];
        if ((runs & ~(doubled | doubled << step)) != 0)
            lengths |= 1U << (5 - k);
        runs = doubled;
    }
    // Two free halves would be the whole node, so what is left over is maximal.
    return runs != 0 ? lengths | 1U : lengths;
}

BlockMap::Lengths BlockMap::ownLengths(const Node& node, int depth)
{
    // Relative lengths 6 * depth + 1 … 6 * depth + 6 are the bits 6 * depth … 6 * depth + 5.
    const uint128 own = uint128{ownLengths(node.free())} << (6 * depth);
    return {lowHalf(own), highHalf(own)};
}

int BlockMap::lowestLength(Lengths lengths)
{
    if (lengths.low != 0)
        return std::countr_zero(lengths.low) + 1;
    return lengths.high != 0 ? 65 + std::countr_zero(lengths.high) : nothingFree;
}

void BlockMap::countSplit(int from, int to, int by)
{
    // Cutting a block of `to` out of a free one of `from` leaves one sibling of each length between.
    if (m_maximal.size() <= static_cast<std::size_t>(to))
        m_maximal.resize(static_cast<std::size_t>(to) + 1, 0);
    const auto step = static_cast<std::uint32_t>(by);
    m_maximal[static_cast<std::size_t>(from)] -= step;
    for (int length = from + 1; length <= to; ++length)
        m_maximal[static_cast<std::size_t>(length)] += step;
}

std::uint32_t BlockMap::newNode()
{
    if (m_freedNode != none) {
        const std::uint32_t index = m_freedNode;
        m_freedNode = m_nodes[index].children;
        m_nodes[index] = Node();
        return index;
    }
    m_nodes.emplace_back();
    return static_cast<std::uint32_t>(m_nodes.size() - 1);
}

namespace {

std::uint32_t takeWords(std::vector<std::uint32_t>& words, std::uint32_t& head, std::uint32_t count)
{
    if (head != 0xFFFFFFFF) {
        const std::uint32_t at = head;
        head = words[at];
        return at;
    }
    const auto at = static_cast<std::uint32_t>(words.size());
    words.resize(words.size() + count);
    return at;
}

void giveWords(std::vector<std::uint32_t>& words, std::uint32_t& head, std::uint32_t at)
{
    words[at] = head;
    head = at;
}

constexpr std::uint32_t childWords(unsigned sizeClass)
{
    return (1U << sizeClass) + std::max(1U, (1U << sizeClass) / 4);
}

} // namespace

void BlockMap::addValue(Node& node, unsigned slot, std::uint32_t id)
{
    const auto count = static_cast<unsigned>(std::popcount(node.start));
    const auto at = static_cast<unsigned>(std::popcount(node.start & below(slot)));
    if (node.values == none) {
        node.valueClass = 0;
        node.values = takeWords(m_words, m_freedValues[0], 1);
    } else if (count == 1U << node.valueClass) {
        const auto grown = static_cast<std::uint8_t>(node.valueClass + 1);
        const std::uint32_t moved = takeWords(m_words, m_freedValues[grown], 1U << grown);
        std::copy_n(m_words.begin() + node.values, count, m_words.begin() + moved);
        giveWords(m_words, m_freedValues[node.valueClass], node.values);
        node.values = moved;
        node.valueClass = grown;
    }
    std::uint32_t* values = m_words.data() + node.values;
    std::memmove(values + at + 1, values + at, (count - at) * sizeof(std::uint32_t));
    values[at] = id;
    node.start |= std::uint64_t{1} << slot;
}

void BlockMap::removeValue(Node& node, unsigned slot)
{
    const auto count = static_cast<unsigned>(std::popcount(node.start));
    const auto at = static_cast<unsigned>(std::popcount(node.start & below(slot)));
    std::uint32_t* values = m_words.data() + node.values;
    std::memmove(values + at, values + at + 1, (count - at - 1) * sizeof(std::uint32_t));
    node.start &= ~(std::uint64_t{1} << slot);
    if (count == 1) {
        giveWords(m_words, m_freedValues[node.valueClass], node.values);
        node.values = none;
    }
}

void BlockMap::addChild(std::uint32_t parent, unsigned slot, std::uint32_t index)
{
    Node& node = m_nodes[parent];
    const auto count = static_cast<unsigned>(std::popcount(node.child));
    const auto at = static_cast<unsigned>(std::popcount(node.child & below(slot)));
    if (node.children == none) {
        node.childClass = 0;
        node.children = takeWords(m_words, m_freedChildren[0], childWords(0));
    } else if (count == 1U << node.childClass) {
        const auto grown = static_cast<std::uint8_t>(node.childClass + 1);
        const std::uint32_t moved = takeWords(m_words, m_freedChildren[grown], childWords(grown));
        std::copy_n(m_words.begin() + node.children, count, m_words.begin() + moved);
        std::copy_n(m_words.begin() + node.children + count, childWords(node.childClass) - count,
                    m_words.begin() + moved + (1U << grown));
        giveWords(m_words, m_freedChildren[node.childClass], node.children);
        node.children = moved;
        node.childClass = grown;
    }
    std::uint32_t* children = m_words.data() + node.children;
    std::memmove(children + at + 1, children + at, (count - at) * sizeof(std::uint32_t));
    children[at] = index;
    std::uint8_t* largest = largestOf(node);
    std::memmove(largest + at + 1, largest + at, count - at);
    largest[at] = nothingFree;
    node.child |= std::uint64_t{1} << slot;
}

void BlockMap::removeChild(Node& node, unsigned slot)
{
    const auto count = static_cast<unsigned>(std::popcount(node.child));
    const auto at = static_cast<unsigned>(std::popcount(node.child & below(slot)));
    std::uint32_t* children = m_words.data() + node.children;
    Node& gone = m_nodes[children[at]];
    gone.children = m_freedNode;
    m_freedNode = children[at];
    std::memmove(children + at, children + at + 1, (count - at - 1) * sizeof(std::uint32_t));
    std::uint8_t* largest = largestOf(node);
    std::memmove(largest + at, largest + at + 1, count - at - 1);
    node.child &= ~(std::uint64_t{1} << slot);
    node.open &= ~(std::uint64_t{1} << slot);
    if (count == 1) {
        giveWords(m_words, m_freedChildren[node.childClass], node.children);
        node.children = none;
    }
}

/// Of the free lengths `gone` from the child at `slot`: those that no other child of the parent has either.
BlockMap::Lengths BlockMap::onlyIn(const Node& parent, unsigned slot, Lengths gone) const
{
    // Common lengths are found in the first sibling; a rare one goes rarely.
    for (std::uint64_t others = parent.open & ~(std::uint64_t{1} << slot);
         others != 0 && (gone.low | gone.high) != 0; others &= others - 1) {
        const Node& sibling = m_nodes[childAt(parent, lowest(others))];
        gone.low &= ~sibling.freeLow;
        gone.high &= ~sibling.freeHigh;
    }
    return gone;
}

/// Brings the free lengths of the node at `depth` and of all above up to date. `before` is what it had, `deeper` what its
/// children have now. Slots have changed at `cutDepth` and below; above, one can stop where nothing changes any more.
void BlockMap::settle(const Path& path, int depth, uint128 address, int cutDepth, Lengths before, Lengths deeper)
{
    Lengths after = deeper;
    for (;; --depth) {
        Node& node = m_nodes[path.nodes[static_cast<std::size_t>(depth)]];
        if (depth >= cutDepth) {
            const uint128 mine = uint128{0x3F} << (6 * depth);
            const Lengths slots = ownLengths(node, depth);
            after.low = (after.low & ~lowHalf(mine)) | slots.low;
            after.high = (after.high & ~highHalf(mine)) | slots.high;
        }
        node.freeLow = after.low;
        node.freeHigh = after.high;
        if (depth == 0 || (after == before && depth <= cutDepth))
            return;

        Node& parent = m_nodes[path.nodes[static_cast<std::size_t>(depth - 1)]];
        const unsigned slot = slotOf(address, depth - 1);
        const std::uint64_t bit = std::uint64_t{1} << slot;
        const int largest = lowestLength(after);
        largestOf(parent)[std::popcount(parent.child & (bit - 1))] = static_cast<std::uint8_t>(largest);
        parent.open = largest == nothingFree ? parent.open & ~bit : parent.open | bit;
        Lengths gone{before.low & ~after.low, before.high & ~after.high};
        if ((gone.low | gone.high) != 0)
            gone = onlyIn(parent, slot, gone);
        before = {parent.freeLow, parent.freeHigh};
        after = {(before.low & ~gone.low) | after.low, (before.high & ~gone.high) | after.high};
    }
}

void BlockMap::place(uint128 address, int length, std::uint32_t id)
{
    Path path;
    const int last = depthOf(length);
    int cutFrom = 0; // relative length of the maximal free block we cut; known once we meet it
    int cutDepth = -1;
    if (m_nodes.empty()) {
        path.nodes[0] = newNode();
        m_maximal.assign(1, 1);
        cutDepth = 0;
    }
    const auto meet = [&](const Node& node, unsigned slot, int depth, int size) {
        const std::uint64_t free = node.free();
        while (size < 6 && (~free & runMask(slot & ~((2U << size) - 1), size + 1)) == 0)
            ++size;
        cutFrom = 6 * (depth + 1) - size;
        cutDepth = depth;
    };
    path.nodes[0] = 0;
    for (int depth = 0; depth < last; ++depth) {
        const std::uint32_t index = path.nodes[static_cast<std::size_t>(depth)];
        const unsigned slot = slotOf(address, depth);
        const Node& node = m_nodes[index];
        assert(!(node.used >> slot & 1));
        std::uint32_t next;
        if (node.child >> slot & 1) {
            next = childAt(node, slot);
        } else {
            if (cutDepth < 0)
                meet(node, slot, depth, 0);
            next = newNode();
            addChild(index, slot, next);
        }
        path.nodes[static_cast<std::size_t>(depth + 1)] = next;
    }
    Node& node = m_nodes[path.nodes[static_cast<std::size_t>(last)]];
    const unsigned slot = slotOf(address, last);
    const int size = 6 * (last + 1) - length;
    const std::uint64_t run = runMask(slot, size);
    assert(((node.used | node.child) & run) == 0);
    if (cutDepth < 0)
        meet(node, slot, last, size);
    addValue(node, slot, id);
    node.used |= run;
    countSplit(cutFrom, length, 1);
    const Lengths before{node.freeLow, node.freeHigh};
    settle(path, last, address, cutDepth, before, before);
    ++m_size;
    m_used += m_bits - length == 128 ? uint128{0} : uint128{1} << (m_bits - length);
}

void BlockMap::insert(const Prefix& block, std::uint32_t id)
{
    assert(id != 0 && m_base.contains(block));
    place(relative(block), block.length() - m_base.length(), id);
}

bool BlockMap::erase(const Prefix& block)
{
    if (m_nodes.empty() || !m_base.contains(block))
        return false;
    const uint128 address = relative(block);
    const int length = block.length() - m_base.length();
    const int last = depthOf(length);
    Path path;
    path.nodes[0] = 0;
    for (int depth = 0; depth < last; ++depth) {
        const Node& node = m_nodes[path.nodes[static_cast<std::size_t>(depth)]];
        const unsigned slot = slotOf(address, depth);
        if (!(node.child >> slot & 1))
            return false;
        path.nodes[static_cast<std::size_t>(depth + 1)] = childAt(node, slot);
    }
    const unsigned slot = slotOf(address, last);
    const int size = 6 * (last + 1) - length;
    Node& node = m_nodes[path.nodes[static_cast<std::size_t>(last)]];
    if (!(node.start >> slot & 1) || entrySize(node, slot) != size)
        return false;
    if (m_size == 1) {
        clear();
        return true;
    }
    removeValue(node, slot);
    node.used &= ~runMask(slot, size);
    --m_size;
    m_used -= uint128{1} << (m_bits - length);

    // Nodes that have become empty go; their block becomes a free slot of the parent.
    int depth = last;
    int freed = size;
    Lengths before{node.freeLow, node.freeHigh};
    Lengths deeper = before;
    while (depth > 0) {
        const Node& left = m_nodes[path.nodes[static_cast<std::size_t>(depth)]];
        if ((left.used | left.child) != 0)
            break;
        --depth;
        freed = 0;
        Node& parent = m_nodes[path.nodes[static_cast<std::size_t>(depth)]];
        const Lengths gone = onlyIn(parent, slotOf(address, depth), before);
        before = {parent.freeLow, parent.freeHigh};
        deeper = {before.low & ~gone.low, before.high & ~gone.high};
        removeChild(parent, slotOf(address, depth));
    }
    const Node& merged = m_nodes[path.nodes[static_cast<std::size_t>(depth)]];
    const unsigned at = slotOf(address, depth);
    const std::uint64_t free = merged.free();
    while (freed < 6 && (~free & runMask(at & ~((2U << freed) - 1), freed + 1)) == 0)
        ++freed;
    countSplit(6 * (depth + 1) - freed, length, -1);
    settle(path, depth, address, depth, before, deeper);
    return true;
}

} // namespace cadastre
