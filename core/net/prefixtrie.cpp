// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/prefixtrie.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace cadastre {

void PrefixTrie::clear() { *this = PrefixTrie(); }

std::size_t PrefixTrie::memoryUsage() const
{
    return m_nodes.capacity() * sizeof(Node) + m_words.capacity() * sizeof(std::uint32_t)
         + m_items.capacity() * sizeof(Item);
}

/// Makes a child; moves its siblings to a larger place when theirs is full. Nothing but the parent points at them.
std::uint32_t PrefixTrie::addChild(std::uint32_t parent, unsigned slot)
{
    const auto count = static_cast<unsigned>(std::popcount(m_nodes[parent].child));
    const auto at = static_cast<unsigned>(std::popcount(m_nodes[parent].child & below(slot)));
    const bool full = count != 0 && count == 1U << m_nodes[parent].childClass;
    if (count == 0 || full) {
        const unsigned grown = full ? m_nodes[parent].childClass + 1U : 0U;
        std::uint32_t moved = m_freedNodes[grown];
        if (moved != none) {
            m_freedNodes[grown] = m_nodes[moved].children;
        } else {
            moved = static_cast<std::uint32_t>(m_nodes.size());
            m_nodes.resize(m_nodes.size() + (std::size_t{1} << grown));
        }
        Node& node = m_nodes[parent];
        if (full) {
            std::copy_n(m_nodes.begin() + node.children, count, m_nodes.begin() + moved);
            m_nodes[node.children].children = m_freedNodes[node.childClass];
            m_freedNodes[node.childClass] = node.children;
        }
        node.children = moved;
        node.childClass = static_cast<std::uint8_t>(grown);
    }
    Node& node = m_nodes[parent];
    const auto first = m_nodes.begin() + node.children;
    std::copy_backward(first + at, first + count, first + count + 1);
    first[at] = Node();
    node.child |= std::uint64_t{1} << slot;
    return node.children + at;
}

void PrefixTrie::removeChild(std::uint32_t parent, unsigned slot)
{
    Node& node = m_nodes[parent];
    const auto count = static_cast<unsigned>(std::popcount(node.child));
    const auto at = static_cast<unsigned>(std::popcount(node.child & below(slot)));
    const auto first = m_nodes.begin() + node.children;
    std::copy(first + at + 1, first + count, first + at);
    node.child &= ~(std::uint64_t{1} << slot);
    if (count == 1) {
        first->children = m_freedNodes[node.childClass];
        m_freedNodes[node.childClass] = node.children;
        node.children = none;
    }
}

void PrefixTrie::addWord(Node& node, unsigned at, std::uint32_t word)
{
    const auto count = static_cast<unsigned>(std::popcount(node.ends));
    const bool full = node.words != none && count == 1U << node.wordClass;
    if (node.words == none || full) {
        const unsigned grown = full ? node.wordClass + 1U : 0U;
        std::uint32_t moved = m_freedWords[grown];
        if (moved != none) {
            m_freedWords[grown] = m_words[moved];
        } else {
            moved = static_cast<std::uint32_t>(m_words.size());
            m_words.resize(m_words.size() + (std::size_t{1} << grown));
        }
        if (full) {
            std::copy_n(m_words.begin() + node.words, count, m_words.begin() + moved);
            m_words[node.words] = m_freedWords[node.wordClass];
            m_freedWords[node.wordClass] = node.words;
        }
        node.words = moved;
        node.wordClass = static_cast<std::uint8_t>(grown);
    }
    std::uint32_t* words = m_words.data() + node.words;
    std::memmove(words + at + 1, words + at, (count - at) * sizeof(std::uint32_t));
    words[at] = word;
}

void PrefixTrie::removeWord(Node& node, unsigned at)
{
    const auto count = static_cast<unsigned>(std::popcount(node.ends));
    std::uint32_t* words = m_words.data() + node.words;
    std::memmove(words + at, words + at + 1, (count - at - 1) * sizeof(std::uint32_t));
    if (count == 1) {
        m_words[node.words] = m_freedWords[node.wordClass];
        m_freedWords[node.wordClass] = node.words;
        node.words = none;
    }
}

void PrefixTrie::insert(const Prefix& prefix, std::uint32_t value)
{
    assert(!prefix.isNull());
    if (m_nodes.empty())
        m_nodes.resize(2);
    const uint128 address = left(prefix);
    std::uint32_t index = prefix.family() == Family::IPv4 ? 0 : 1;
    const int last = prefix.length() / 6;
    for (int depth = 0; depth < last; ++depth) {
        const unsigned slot = slotOf(address, depth);
        index = m_nodes[index].child >> slot & 1 ? childAt(m_nodes[index], slot) : addChild(index, slot);
    }
    std::uint32_t item = m_freedItem;
    if (item != none) {
        m_freedItem = m_items[item].next;
    } else {
        item = static_cast<std::uint32_t>(m_items.size());
        m_items.emplace_back();
    }
    m_items[item] = {value, none};
    Node& node = m_nodes[index];
    const unsigned heap = heapIndex(slotOf(address, last), prefix.length() % 6);
    if (node.ends >> heap & 1) {
        // At the end of the list: values come back in the order in which they were put in.
        std::uint32_t at = headAt(node, heap);
        while (m_items[at].next != none)
            at = m_items[at].next;
        m_items[at].next = item;
    } else {
        addWord(node, static_cast<unsigned>(std::popcount(node.ends & below(heap))), item);
        node.ends |= std::uint64_t{1} << heap;
    }
    ++m_size;
}

bool PrefixTrie::erase(const Prefix& prefix, std::uint32_t value)
{
    if (m_size == 0 || prefix.isNull())
        return false;
    const uint128 address = left(prefix);
    const int last = prefix.length() / 6;
    std::array<std::uint32_t, 22> path;
    path[0] = prefix.family() == Family::IPv4 ? 0 : 1;
    for (int depth = 0; depth < last; ++depth) {
        const Node& node = m_nodes[path[static_cast<std::size_t>(depth)]];
        const unsigned slot = slotOf(address, depth);
        if (!(node.child >> slot & 1))
            return false;
        path[static_cast<std::size_t>(depth) + 1] = childAt(node, slot);
    }
    Node& node = m_nodes[path[static_cast<std::size_t>(last)]];
    const unsigned heap = heapIndex(slotOf(address, last), prefix.length() % 6);
    if (!(node.ends >> heap & 1))
        return false;
    const auto word = static_cast<unsigned>(std::popcount(node.ends & below(heap)));
    std::uint32_t* link = &m_words[node.words + word];
    while (*link != none && m_items[*link].value != value)
        link = &m_items[*link].next;
    if (*link == none)
        return false;
    const std::uint32_t item = *link;
    *link = m_items[item].next;
    m_items[item].next = m_freedItem;
    m_freedItem = item;
    if (--m_size == 0) {
        clear();
        return true;
    }
    if (m_words[node.words + word] != none)
        return true;
    removeWord(node, word);
    node.ends &= ~(std::uint64_t{1} << heap);
    for (int depth = last; depth > 0; --depth) {
        const std::uint32_t index = path[static_cast<std::size_t>(depth)];
        if ((m_nodes[index].ends | m_nodes[index].child) != 0)
            break;
        removeChild(path[static_cast<std::size_t>(depth) - 1], slotOf(address, depth - 1));
    }
    return true;
}

bool PrefixTrie::anyCoveredBy(const Prefix& prefix) const
{
    return !forEachCoveredBy(prefix, [](const Prefix&, std::uint32_t) { return false; });
}

std::optional<std::pair<Prefix, std::uint32_t>> PrefixTrie::longestMatch(const Prefix& prefix) const
{
    if (m_size == 0 || prefix.isNull())
        return std::nullopt;
    const uint128 address = left(prefix);
    const Node* node = &m_nodes[prefix.family() == Family::IPv4 ? 0 : 1];
    const int last = prefix.length() / 6;
    const Node* bestNode = nullptr;
    unsigned bestHeap = 0;
    int bestDepth = 0;
    for (int depth = 0;; ++depth) {
        const unsigned slot = slotOf(address, depth);
        const std::uint64_t hits = node->ends & ancestors(slot, depth == last ? prefix.length() % 6 : 5);
        if (hits != 0) {
            bestNode = node;
            bestHeap = static_cast<unsigned>(std::bit_width(hits)) - 1;
            bestDepth = depth;
        }
        if (depth == last || !(node->child >> slot & 1))
            break;
        node = &m_nodes[childAt(*node, slot)];
    }
    if (bestNode == nullptr)
        return std::nullopt;
    return std::pair(prefix.supernet(6 * bestDepth + heapBits(bestHeap)), m_items[headAt(*bestNode, bestHeap)].value);
}

void PrefixTrie::longestMatches(std::span<const Prefix> prefixes, std::span<Match> matches) const
{
    // A walk is a chain of dependent loads. A lane is one walk; after each step the next node is only asked for, and the
    // other lanes go on meanwhile.
    static constexpr std::size_t laneCount = 24;
    struct Lane {
        uint128 address;
        std::uint32_t node;
        std::uint32_t best; ///< where in m_words the head of the longest so far lies
        std::int16_t depth;
        std::int16_t last;
        std::int16_t bestLength;
        std::int16_t lastBits;
        std::size_t query;
    };
    std::array<Lane, laneCount> lanes;
    std::size_t next = 0;
    std::size_t running = 0;
    const auto begin = [&](Lane& lane) {
        while (next < prefixes.size()) {
            const Prefix& prefix = prefixes[next];
            if (m_size == 0 || prefix.isNull()) {
                matches[next++] = Match();
                continue;
            }
            lane.address = left(prefix);
            lane.node = prefix.family() == Family::IPv4 ? 0 : 1;
            lane.best = none;
            lane.depth = 0;
            lane.last = static_cast<std::int16_t>(prefix.length() / 6);
            lane.lastBits = static_cast<std::int16_t>(prefix.length() % 6);
            lane.bestLength = -1;
            lane.query = next++;
            return true;
        }
        return false;
    };
    while (running < laneCount && begin(lanes[running]))
        ++running;
    while (running > 0) {
        for (std::size_t i = 0; i < running;) {
            Lane& lane = lanes[i];
            const Node& node = m_nodes[lane.node];
            const unsigned slot = slotOf(lane.address, lane.depth);
            const bool atLast = lane.depth == lane.last;
            const std::uint64_t hits = node.ends & ancestors(slot, atLast ? lane.lastBits : 5);
            if (hits != 0) {
                const auto heap = static_cast<unsigned>(std::bit_width(hits)) - 1;
                lane.bestLength = static_cast<std::int16_t>(6 * lane.depth + heapBits(heap));
                lane.best = node.words + static_cast<unsigned>(std::popcount(node.ends & below(heap)));
            }
            if (!atLast && (node.child >> slot & 1)) {
                lane.node = childAt(node, slot);
                ++lane.depth;
                __builtin_prefetch(&m_nodes[lane.node]);
                ++i;
                continue;
            }
            // Done. The place of the head for now; heads and values are fetched in the last passes.
            Match& match = matches[lane.query];
            match.prefix = lane.best == none ? Prefix() : prefixes[lane.query].supernet(lane.bestLength);
            match.value = lane.best == none ? 0 : lane.best;
            if (begin(lane))
                ++i;
            else
                lane = lanes[--running];
        }
    }
    constexpr std::size_t ahead = 16;
    for (std::size_t i = 0; i < prefixes.size(); ++i) {
        if (i + ahead < prefixes.size() && !matches[i + ahead].prefix.isNull())
            __builtin_prefetch(&m_words[matches[i + ahead].value]);
        if (!matches[i].prefix.isNull())
            matches[i].value = m_words[matches[i].value];
    }
    for (std::size_t i = 0; i < prefixes.size(); ++i) {
        if (i + ahead < prefixes.size() && !matches[i + ahead].prefix.isNull())
            __builtin_prefetch(&m_items[matches[i + ahead].value]);
        if (!matches[i].prefix.isNull())
            matches[i].value = m_items[matches[i].value].value;
    }
}

} // namespace cadastre
