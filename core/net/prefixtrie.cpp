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

/// 1 << ofClass nodes side by side.
std::uint32_t PrefixTrie::takeNodes(unsigned ofClass)
{
    const std::uint32_t freed = m_freedNodes[ofClass];
    if (freed != none) {
        m_freedNodes[ofClass] = m_nodes[freed].children;
        return freed;
    }
    const auto first = static_cast<std::uint32_t>(m_nodes.size());
    m_nodes.resize(m_nodes.size() + (std::size_t{1} << ofClass));
    return first;
}

void PrefixTrie::giveNodes(std::uint32_t first, unsigned ofClass)
{
    m_nodes[first].children = m_freedNodes[ofClass];
    m_freedNodes[ofClass] = first;
}

/// Makes a child; moves its siblings to a larger place when theirs is full. Nothing but the parent points at them.
std::uint32_t PrefixTrie::addChild(std::uint32_t parent, unsigned slot)
{
    const auto count = static_cast<unsigned>(std::popcount(m_nodes[parent].child));
    const auto at = static_cast<unsigned>(std::popcount(m_nodes[parent].child & below(slot)));
    const bool full = count != 0 && count == 1U << m_nodes[parent].childClass;
    if (count == 0 || full) {
        const unsigned grown = full ? m_nodes[parent].childClass + 1U : 0U;
        const std::uint32_t moved = takeNodes(grown);
        Node& node = m_nodes[parent];
        if (full) {
            std::copy_n(m_nodes.begin() + node.children, count, m_nodes.begin() + moved);
            giveNodes(node.children, node.childClass);
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
        giveNodes(node.children, node.childClass);
        node.children = none;
    }
}

/// Puts a node before the one at `index`, at a level that was left out: that one is its only child then.
void PrefixTrie::split(std::uint32_t index, int depth)
{
    const std::uint32_t moved = takeNodes(0);
    m_nodes[moved] = m_nodes[index];
    const uint128 address = m_nodes[moved].address();
    Node& node = m_nodes[index] = Node();
    const uint128 begin = address >> (128 - 6 * depth) << (128 - 6 * depth);
    node.high = highHalf(begin);
    node.low = lowHalf(begin);
    node.depth = static_cast<std::uint8_t>(depth);
    node.child = std::uint64_t{1} << slotOf(address, depth);
    node.children = moved;
}

/// Leaves a node out at which nothing ends and nothing parts: its only child takes its place.
void PrefixTrie::join(std::uint32_t index)
{
    const std::uint32_t first = m_nodes[index].children;
    const unsigned ofClass = m_nodes[index].childClass;
    m_nodes[index] = m_nodes[first];
    giveNodes(first, ofClass);
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

std::uint32_t PrefixTrie::newItem(std::uint32_t value)
{
    std::uint32_t item = m_freedItem;
    if (item != none) {
        m_freedItem = m_items[item].next;
    } else {
        item = static_cast<std::uint32_t>(m_items.size());
        m_items.emplace_back();
    }
    m_items[item] = {value, none};
    return item;
}

void PrefixTrie::put(Node& node, unsigned heap, std::uint32_t value)
{
    const std::uint64_t end = std::uint64_t{1} << heap;
    if (node.ends == 0) { // most have one value: it is there without another load
        node.words = value;
        node.wordClass = oneValue;
        node.ends = end;
        return;
    }
    if (node.wordClass == oneValue) {
        const std::uint64_t ends = node.ends;
        const std::uint32_t first = newItem(node.words);
        node.ends = 0;
        node.words = none;
        addWord(node, 0, first);
        node.ends = ends;
    }
    const std::uint32_t item = newItem(value);
    if (!(node.ends & end)) {
        addWord(node, static_cast<unsigned>(std::popcount(node.ends & below(heap))), item);
        node.ends |= end;
        return;
    }
    // At the end of the list: values come back in the order in which they were put in.
    std::uint32_t at = headAt(node, heap);
    while (m_items[at].next != none)
        at = m_items[at].next;
    m_items[at].next = item;
}

void PrefixTrie::insert(const Prefix& prefix, std::uint32_t value)
{
    assert(!prefix.isNull());
    if (m_nodes.empty())
        m_nodes.resize(2);
    const uint128 address = left(prefix);
    std::uint32_t index = prefix.family() == Family::IPv4 ? 0 : 1;
    const int last = prefix.length() / 6;
    while (m_nodes[index].depth < last) {
        const unsigned slot = slotOf(address, m_nodes[index].depth);
        if (!(m_nodes[index].child >> slot & 1)) {
            index = addChild(index, slot);
            Node& node = m_nodes[index];
            const uint128 begin = address >> (128 - 6 * last) << (128 - 6 * last);
            node.high = highHalf(begin);
            node.low = lowHalf(begin);
            node.depth = static_cast<std::uint8_t>(last);
            break;
        }
        index = childAt(m_nodes[index], slot);
        int depth = std::min<int>(m_nodes[index].depth, last); // as far as both go the same way
        while ((m_nodes[index].address() ^ address) >> (128 - 6 * depth) != 0)
            --depth;
        if (depth < m_nodes[index].depth)
            split(index, depth);
    }
    put(m_nodes[index], heapIndex(slotOf(address, last), prefix.length() % 6), value);
    ++m_size;
}

bool PrefixTrie::takeOut(Node& node, unsigned heap, std::uint32_t value)
{
    const std::uint64_t end = std::uint64_t{1} << heap;
    if (!(node.ends & end))
        return false;
    if (node.wordClass == oneValue) {
        if (node.words != value)
            return false;
        node.ends = 0;
        node.words = none;
        node.wordClass = 0;
        return true;
    }
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
    if (m_words[node.words + word] == none) {
        removeWord(node, word);
        node.ends &= ~end;
    }
    return true;
}

bool PrefixTrie::erase(const Prefix& prefix, std::uint32_t value)
{
    if (m_size == 0 || prefix.isNull())
        return false;
    const uint128 address = left(prefix);
    const int last = prefix.length() / 6;
    std::array<std::uint32_t, 22> path;
    std::size_t at = 0;
    path[0] = prefix.family() == Family::IPv4 ? 0 : 1;
    while (m_nodes[path[at]].depth < last) {
        const Node& node = m_nodes[path[at]];
        const unsigned slot = slotOf(address, node.depth);
        if (!(node.child >> slot & 1))
            return false;
        path[++at] = childAt(node, slot);
        if (m_nodes[path[at]].depth > last || !m_nodes[path[at]].isOnTheWayTo(address))
            return false;
    }
    if (!takeOut(m_nodes[path[at]], heapIndex(slotOf(address, last), prefix.length() % 6), value))
        return false;
    if (--m_size == 0) {
        clear();
        return true;
    }
    for (; at > 0 && m_nodes[path[at]].ends == 0; --at) {
        if (m_nodes[path[at]].child != 0) {
            if (std::has_single_bit(m_nodes[path[at]].child))
                join(path[at]);
            break;
        }
        removeChild(path[at - 1], slotOf(address, m_nodes[path[at - 1]].depth));
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
    while (node->depth <= last && node->isOnTheWayTo(address)) {
        const int depth = node->depth;
        const unsigned slot = slotOf(address, depth);
        const std::uint64_t hits = node->ends & ancestors(slot, depth == last ? prefix.length() % 6 : 5);
        if (hits != 0) {
            bestNode = node;
            bestHeap = static_cast<unsigned>(std::bit_width(hits)) - 1;
        }
        if (depth == last || !(node->child >> slot & 1))
            break;
        node = &m_nodes[childAt(*node, slot)];
    }
    if (bestNode == nullptr)
        return std::nullopt;
    return std::pair(prefix.supernet(6 * bestNode->depth + heapBits(bestHeap)),
                     bestNode->wordClass == oneValue ? bestNode->words : m_items[headAt(*bestNode, bestHeap)].value);
}

void PrefixTrie::longestMatches(std::span<const Prefix> prefixes, std::span<Match> matches) const
{
    // A walk is a chain of dependent loads. A lane is one walk; after each step the next node is only asked for, and the
    // other lanes go on meanwhile.
    static constexpr std::size_t laneCount = 24;
    struct Lane {
        uint128 address;
        std::uint32_t node;
        std::uint32_t best; ///< the value, or where in m_words the head of the list lies
        std::int16_t last;
        std::int16_t bestLength; ///< -1: none so far
        std::int16_t lastBits;
        bool isValue;
        std::size_t query;
    };
    std::array<Lane, laneCount> lanes;
    std::vector<std::size_t> listed; // queries whose value is in a list: fetched in the last passes
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
            lane.best = 0;
            lane.last = static_cast<std::int16_t>(prefix.length() / 6);
            lane.lastBits = static_cast<std::int16_t>(prefix.length() % 6);
            lane.bestLength = -1;
            lane.isValue = true;
            lane.query = next++;
            return true;
        }
        return false;
    };
    // One step; false at the end of the way.
    const auto step = [this](Lane& lane) {
        const Node& node = m_nodes[lane.node];
        if (node.depth > lane.last || !node.isOnTheWayTo(lane.address))
            return false;
        const unsigned slot = slotOf(lane.address, node.depth);
        const bool atLast = node.depth == lane.last;
        const std::uint64_t hits = node.ends & ancestors(slot, atLast ? lane.lastBits : 5);
        if (hits != 0) {
            const auto heap = static_cast<unsigned>(std::bit_width(hits)) - 1;
            lane.bestLength = static_cast<std::int16_t>(6 * node.depth + heapBits(heap));
            lane.isValue = node.wordClass == oneValue;
            lane.best =
                lane.isValue ? node.words : node.words + static_cast<unsigned>(std::popcount(node.ends & below(heap)));
        }
        if (atLast || !(node.child >> slot & 1))
            return false;
        lane.node = childAt(node, slot);
        return true;
    };
    while (running < laneCount && begin(lanes[running]))
        ++running;
    while (running > 0) {
        for (std::size_t i = 0; i < running;) {
            Lane& lane = lanes[i];
            if (step(lane)) {
                const char* at = reinterpret_cast<const char*>(&m_nodes[lane.node]);
                __builtin_prefetch(at);
                __builtin_prefetch(at + sizeof(Node) - 1); // it may lie across two lines
                ++i;
                continue;
            }
            Match& match = matches[lane.query];
            match.prefix = lane.bestLength < 0 ? Prefix() : prefixes[lane.query].supernet(lane.bestLength);
            match.value = lane.best;
            if (!lane.isValue)
                listed.push_back(lane.query);
            if (begin(lane))
                ++i;
            else
                lane = lanes[--running];
        }
    }
    constexpr std::size_t ahead = 16;
    for (std::size_t i = 0; i < listed.size(); ++i) {
        if (i + ahead < listed.size())
            __builtin_prefetch(&m_words[matches[listed[i + ahead]].value]);
        matches[listed[i]].value = m_words[matches[listed[i]].value];
    }
    for (std::size_t i = 0; i < listed.size(); ++i) {
        if (i + ahead < listed.size())
            __builtin_prefetch(&m_items[matches[listed[i + ahead]].value]);
        matches[listed[i]].value = m_items[matches[listed[i]].value].value;
    }
}

} // namespace cadastre
