// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/blockmap.h"

#include <algorithm>
#include <cassert>
#include <cstring>

// Changes of BlockMap and the upkeep of what is free. Questions: blockmapsearch.cpp.
namespace cadastre {

BlockMap::BlockMap(const Prefix& base) : m_base(base), m_bits(base.hostBits()) { assert(!base.isNull()); }

void BlockMap::clear() { *this = BlockMap(m_base); }

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

void BlockMap::addMaximal(int length, std::uint32_t address)
{
    Maximal& maximal = m_maximal[static_cast<std::size_t>(length)];
    maximal.lowest = maximal.count == 0 ? address : std::min(maximal.lowest, address);
    ++maximal.count;
}

/// A block of length `to` at `address` has been taken out of a free one of length `from`: a sibling of each length between
/// is left over.
void BlockMap::cut(uint128 address, int from, int to)
{
    if (m_maximal.size() <= static_cast<std::size_t>(to))
        m_maximal.resize(static_cast<std::size_t>(to) + 1);
    --m_maximal[static_cast<std::size_t>(from)].count;
    const auto top = static_cast<std::uint32_t>(highHalf(address) >> 32);
    for (int length = to; length > from; --length) {
        const std::uint32_t bit = length > 32 ? 0 : 1U << (32 - length);
        addMaximal(length, bit == 0 ? top : (top & ~(bit - 1)) ^ bit);
    }
}

/// The reverse: a block of length `from` at `address` has become free, and with it one of length `to` around it.
void BlockMap::join(uint128 address, int from, int to)
{
    for (int length = from; length > to; --length)
        --m_maximal[static_cast<std::size_t>(length)].count;
    const auto top = static_cast<std::uint32_t>(highHalf(address) >> 32);
    addMaximal(to, to > 31 ? top : top & ~(0xFFFFFFFFU >> to));
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
    const std::uint64_t bit = std::uint64_t{1} << slot;
    if (node.values != none && node.valueClass == 6) {
        m_words[node.values + slot] = id;
        node.start |= bit;
        return;
    }
    const auto count = static_cast<unsigned>(std::popcount(node.start));
    if (node.values == none) {
        node.valueClass = 0;
        node.values = takeWords(m_words, m_freedValues[0], 1);
    } else if (count == 1U << node.valueClass) {
        const auto grown = static_cast<std::uint8_t>(node.valueClass + 1);
        const std::uint32_t moved = takeWords(m_words, m_freedValues[grown], 1U << grown);
        if (grown == 6) {
            std::uint32_t at = node.values;
            for (std::uint64_t left = node.start; left != 0; left &= left - 1)
                m_words[moved + lowest(left)] = m_words[at++];
        } else {
            std::copy_n(m_words.begin() + node.values, count, m_words.begin() + moved);
        }
        giveWords(m_words, m_freedValues[node.valueClass], node.values);
        node.values = moved;
        node.valueClass = grown;
    }
    const unsigned at = valueIndex(node, slot);
    std::uint32_t* values = m_words.data() + node.values;
    if (node.valueClass < 6 && at < count)
        std::memmove(values + at + 1, values + at, (count - at) * sizeof(std::uint32_t));
    values[at] = id;
    node.start |= bit;
}

void BlockMap::removeValue(Node& node, unsigned slot)
{
    if (node.valueClass < 6) {
        const auto count = static_cast<unsigned>(std::popcount(node.start));
        const unsigned at = valueIndex(node, slot);
        std::uint32_t* values = m_words.data() + node.values;
        std::memmove(values + at, values + at + 1, (count - at - 1) * sizeof(std::uint32_t));
    }
    node.start &= ~(std::uint64_t{1} << slot);
    if (node.start == 0) {
        giveWords(m_words, m_freedValues[node.valueClass], node.values);
        node.values = none;
        node.valueClass = 0;
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
void BlockMap::settle(const Path& path, int depth, int cutDepth)
{
    for (; depth > 0; --depth) {
        const auto level = static_cast<std::size_t>(depth);
        const int largest = largestIn(m_nodes[path.nodes[level]], depth);
        Node& parent = m_nodes[path.nodes[level - 1]];
        const std::uint64_t bit = std::uint64_t{1} << path.slots[level - 1];
        std::uint8_t& known = largestOf(parent)[std::popcount(parent.child & (bit - 1))];
        if (known == largest && depth <= cutDepth)
            return;
        known = static_cast<std::uint8_t>(largest);
        parent.open = largest == nothingFree ? parent.open & ~bit : parent.open | bit;
        if (depth <= cutDepth && parent.free() != 0)
            return; // its own slots are larger, and have not changed
    }
}

/// Makes an entry of a free block. The path is known down to `depth`, whose slot lies in free slots.
void BlockMap::occupy(Path& path, int depth, uint128 address, int length, std::uint32_t id)
{
    const int last = depthOf(length);
    const int cutDepth = depth;
    unsigned slot = path.slots[static_cast<std::size_t>(depth)];
    const std::uint64_t taken = ~m_nodes[path.nodes[static_cast<std::size_t>(depth)]].free();
    int run = depth < last ? 0 : 6 * (last + 1) - length;
    assert((taken & runMask(slot, run)) == 0);
    while (run < 6 && (taken & runMask(slot & ~((2U << run) - 1), run + 1)) == 0)
        ++run;
    cut(address, 6 * (depth + 1) - run, length);

    for (; depth < last; ++depth) {
        const std::uint32_t next = newNode();
        addChild(path.nodes[static_cast<std::size_t>(depth)], slot, next);
        slot = slotOf(address, depth + 1);
        path.nodes[static_cast<std::size_t>(depth + 1)] = next;
        path.slots[static_cast<std::size_t>(depth + 1)] = static_cast<std::uint8_t>(slot);
    }
    Node& node = m_nodes[path.nodes[static_cast<std::size_t>(last)]];
    addValue(node, slot, id);
    node.used |= runMask(slot, 6 * (last + 1) - length);
    settle(path, last, cutDepth);
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
    m_finger.length = -1;
    const uint128 address = relative(block);
    const int length = block.length() - m_base.length();
    const int last = depthOf(length);
    // Down to where the block lies in free slots.
    Path path;
    Slots slots(address);
    std::uint32_t index = 0;
    int depth = 0;
    for (;; ++depth, slots.descend()) {
        const unsigned slot = slots.current();
        path.nodes[static_cast<std::size_t>(depth)] = index;
        path.slots[static_cast<std::size_t>(depth)] = static_cast<std::uint8_t>(slot);
        const Node& node = m_nodes[index];
        if (depth == last || !(node.child >> slot & 1))
            break;
        index = childAt(node, slot);
    }
    occupy(path, depth, address, length, id);
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
    if (const auto found = takeAtFinger(wanted, id))
        return absolute(*found, wanted);
    Path path;
    std::uint32_t index = 0;
    uint128 address = 0;
    for (int depth = 0;; ++depth) {
        const Node& node = m_nodes[index];
        const std::uint64_t free = node.free();
        std::uint64_t starts = free;
        if (wanted <= 6 * (depth + 1)) {
            starts = freeStarts(free, 6 * (depth + 1) - wanted);
        } else if (const std::uint64_t before = node.open & ((free & (0 - free)) - 1); before != 0) {
            const unsigned slot = roomyChild(node, before, wanted);
            if (slot != 64) {
                path.nodes[static_cast<std::size_t>(depth)] = index;
                path.slots[static_cast<std::size_t>(depth)] = static_cast<std::uint8_t>(slot);
                address |= slotAddress(slot, depth);
                index = childAt(node, slot);
                continue;
            }
        }
        if (starts == 0)
            return std::nullopt; // only in the root: further down we know that there is room
        const unsigned slot = lowest(starts);
        path.nodes[static_cast<std::size_t>(depth)] = index;
        path.slots[static_cast<std::size_t>(depth)] = static_cast<std::uint8_t>(slot);
        const uint128 nodeAddress = address;
        address |= slotAddress(slot, depth);
        occupy(path, depth, address, wanted, id);
        m_finger.length = -1;
        if (depth == depthOf(wanted))
            m_finger = {wanted, index, nodeAddress, largestIn(m_nodes[index], depth)};
        return absolute(address, wanted);
    }
}

/// takeFirst() in the node of the finger; empty when the finger does not help or the parent would have to be told.
std::optional<uint128> BlockMap::takeAtFinger(int length, std::uint32_t id)
{
    if (length != m_finger.length)
        return std::nullopt;
    Node& node = m_nodes[m_finger.node];
    const int depth = depthOf(length);
    const int size = 6 * (depth + 1) - length;
    const std::uint64_t free = node.free();
    const std::uint64_t starts = freeStarts(free, size);
    if (starts == 0)
        return std::nullopt;
    const unsigned slot = lowest(starts);
    const std::uint64_t taken = runMask(slot, size);
    // The maximal free run around the slot begins there: an earlier slot of it would have been found first. When it is a
    // largest block of the node, does another as large remain?
    const int run = freeRunAt(free, slot);
    const int largest = 6 * (depth + 1) - m_finger.largest;
    if (run == largest && freeStarts(free & ~taken, largest) == 0)
        return std::nullopt;
    const uint128 address = m_finger.address | slotAddress(slot, depth);
    cut(address, 6 * (depth + 1) - run, length);
    addValue(node, slot, id);
    node.used |= taken;
    ++m_size;
    m_used += uint128{1} << (m_bits - length);
    return address;
}

bool BlockMap::erase(const Prefix& block)
{
    if (m_nodes.empty() || !m_base.contains(block))
        return false;
    const uint128 address = relative(block);
    const int length = block.length() - m_base.length();
    const int last = depthOf(length);
    Path path;
    Slots slots(address);
    std::uint32_t index = 0;
    for (int depth = 0;; ++depth, slots.descend()) {
        const unsigned slot = slots.current();
        path.nodes[static_cast<std::size_t>(depth)] = index;
        path.slots[static_cast<std::size_t>(depth)] = static_cast<std::uint8_t>(slot);
        if (depth == last)
            break;
        const Node& node = m_nodes[index];
        if (!(node.child >> slot & 1))
            return false;
        index = childAt(node, slot);
    }
    const unsigned slot = slots.current();
    const int size = 6 * (last + 1) - length;
    Node& node = m_nodes[index];
    if (!(node.start >> slot & 1) || entrySize(node, slot) != size)
        return false;
    if (m_size == 1) {
        clear();
        return true;
    }
    m_finger.length = -1;
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
        removeChild(m_nodes[path.nodes[static_cast<std::size_t>(depth)]], path.slots[static_cast<std::size_t>(depth)]);
    }
    const std::uint64_t taken = ~m_nodes[path.nodes[static_cast<std::size_t>(depth)]].free();
    const unsigned at = path.slots[static_cast<std::size_t>(depth)];
    while (freed < 6 && (taken & runMask(at & ~((2U << freed) - 1), freed + 1)) == 0)
        ++freed;
    join(address, length, 6 * (depth + 1) - freed);
    settle(path, depth, depth);
    return true;
}

} // namespace cadastre
