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
    return m_nodes.capacity() * sizeof(Node) + m_words.capacity() * sizeof(std::uint32_t)
           + m_maximal.capacity() * sizeof(Maximal);
}

/// Relative length of the largest free block beneath the node.
int BlockMap::largestIn(const Node& node, int depth) const
{
    static constexpr std::array<std::uint64_t, 5> pairs{0x5555555555555555, 0x1111111111111111, 0x0101010101010101,
                                                        0x0001000100010001, 0x0000000100000001};
    // A free slot is larger than anything a child can offer.
    if (std::uint64_t runs = node.free()) {
        int size = 0;
        for (; size < 5; ++size) {
            runs &= (runs >> (1 << size)) & pairs[static_cast<std::size_t>(size)];
            if (runs == 0)
                break;
        }
        return 6 * (depth + 1) - size;
    }
    if (node.open == 0)
        return nothingFree;
    const std::uint8_t* largest = largestOf(node);
    std::uint8_t best = nothingFree;
    for (int i = std::popcount(node.child); i > 0; --i, ++largest)
        best = std::min(best, *largest);
    return best;
}

void BlockMap::addMaximal(int length, uint128 address)
{
    Maximal& maximal = m_maximal[static_cast<std::size_t>(length)];
    const auto at = static_cast<std::uint32_t>(address >> 96);
    maximal.lowest = maximal.count == 0 ? at : std::min(maximal.lowest, at);
    ++maximal.count;
}

/// A block of length `to` at `address` has been taken out of a free one of length `from`: a sibling of each length between
/// is left over.
void BlockMap::cut(uint128 address, int from, int to)
{
    if (m_maximal.size() <= static_cast<std::size_t>(to))
        m_maximal.resize(static_cast<std::size_t>(to) + 1);
    --m_maximal[static_cast<std::size_t>(from)].count;
    for (int length = to; length > from; --length) {
        const uint128 bit = uint128{1} << (128 - length);
        addMaximal(length, (address & ~(bit - 1)) ^ bit);
    }
}

/// The reverse: a block of length `from` at `address` has become free, and with it one of length `to` around it.
void BlockMap::join(uint128 address, int from, int to)
{
    for (int length = from; length > to; --length)
        --m_maximal[static_cast<std::size_t>(length)].count;
    addMaximal(to, address & ~((uint128{1} << (128 - to)) - 1));
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
    if (at < count)
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

/// Brings the largest free blocks up to date, from the node at `depth` up. Slots have changed at `cutDepth` and below;
/// above, one can stop where nothing changes any more.
void BlockMap::settle(const Path& path, int depth, uint128 address, int cutDepth)
{
    for (; depth > 0; --depth) {
        const int largest = largestIn(m_nodes[path.nodes[static_cast<std::size_t>(depth)]], depth);
        Node& parent = m_nodes[path.nodes[static_cast<std::size_t>(depth - 1)]];
        const std::uint64_t bit = std::uint64_t{1} << slotOf(address, depth - 1);
        std::uint8_t& known = largestOf(parent)[std::popcount(parent.child & (bit - 1))];
        if (known == largest && depth <= cutDepth)
            return;
        known = static_cast<std::uint8_t>(largest);
        parent.open = largest == nothingFree ? parent.open & ~bit : parent.open | bit;
        if (depth <= cutDepth && parent.free() != 0)
            return; // its own slots are larger, and have not changed
    }
}

/// Makes an entry of a free block. The path is known down to `depth`.
void BlockMap::occupy(Path& path, int depth, uint128 address, int length, std::uint32_t id)
{
    const int last = depthOf(length);
    unsigned slot = slotOf(address, depth);
    // Down to where the block lies in free slots.
    while (depth < last && (m_nodes[path.nodes[static_cast<std::size_t>(depth)]].child >> slot & 1)) {
        const std::uint32_t next = childAt(m_nodes[path.nodes[static_cast<std::size_t>(depth)]], slot);
        path.nodes[static_cast<std::size_t>(++depth)] = next;
        slot = slotOf(address, depth);
    }
    const int cutDepth = depth;
    const std::uint64_t taken = ~m_nodes[path.nodes[static_cast<std::size_t>(depth)]].free();
    int run = depth < last ? 0 : 6 * (last + 1) - length;
    assert((taken & runMask(slot, run)) == 0);
    while (run < 6 && (taken & runMask(slot & ~((2U << run) - 1), run + 1)) == 0)
        ++run;
    cut(address, 6 * (depth + 1) - run, length);

    for (; depth < last; ++depth) {
        const std::uint32_t next = newNode();
        addChild(path.nodes[static_cast<std::size_t>(depth)], slot, next);
        path.nodes[static_cast<std::size_t>(depth + 1)] = next;
        slot = slotOf(address, depth + 1);
    }
    Node& node = m_nodes[path.nodes[static_cast<std::size_t>(last)]];
    addValue(node, slot, id);
    node.used |= runMask(slot, 6 * (last + 1) - length);
    settle(path, last, address, cutDepth);
    ++m_size;
    m_used += m_bits - length == 128 ? uint128{0} : uint128{1} << (m_bits - length);
}

void BlockMap::insert(const Prefix& block, std::uint32_t id)
{
    assert(id != 0 && m_base.contains(block));
    if (m_nodes.empty()) {
        m_nodes.emplace_back();
        m_maximal.assign(1, {1, 0});
    }
    Path path;
    path.nodes[0] = 0;
    occupy(path, 0, relative(block), block.length() - m_base.length(), id);
}

std::optional<Prefix> BlockMap::takeFirst(int length, std::uint32_t id)
{
    assert(id != 0);
    if (!holds(length))
        return std::nullopt;
    if (m_nodes.empty()) {
        const Prefix block = m_base.child(0, length);
        insert(block, id);
        return block;
    }
    const int wanted = length - m_base.length();
    if (const int shortest = shortestFree(); shortest < 0 || shortest > wanted)
        return std::nullopt;
    Path path;
    path.nodes[0] = 0;
    uint128 address = 0;
    for (int depth = 0;; ++depth) {
        const Node& node = m_nodes[path.nodes[static_cast<std::size_t>(depth)]];
        const std::uint64_t free = node.free();
        unsigned slot = 64;
        if (wanted <= 6 * (depth + 1)) {
            slot = lowest(freeStarts(free, 6 * (depth + 1) - wanted));
        } else {
            const std::uint64_t before = free == 0 ? ~std::uint64_t{0} : (free & (0 - free)) - 1;
            const unsigned child = roomyChild(node, node.open & before, wanted);
            if (child != 64) {
                address |= slotAddress(child, depth);
                path.nodes[static_cast<std::size_t>(depth + 1)] = childAt(node, child);
                continue;
            }
            slot = lowest(free);
        }
        address |= slotAddress(slot, depth);
        occupy(path, depth, address, wanted, id);
        return absolute(address, wanted);
    }
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
    while (depth > 0) {
        const Node& left = m_nodes[path.nodes[static_cast<std::size_t>(depth)]];
        if ((left.used | left.child) != 0)
            break;
        --depth;
        freed = 0;
        removeChild(m_nodes[path.nodes[static_cast<std::size_t>(depth)]], slotOf(address, depth));
    }
    const std::uint64_t taken = ~m_nodes[path.nodes[static_cast<std::size_t>(depth)]].free();
    const unsigned at = slotOf(address, depth);
    while (freed < 6 && (taken & runMask(at & ~((2U << freed) - 1), freed + 1)) == 0)
        ++freed;
    join(address, length, 6 * (depth + 1) - freed);
    settle(path, depth, address, depth);
    return true;
}

} // namespace cadastre
