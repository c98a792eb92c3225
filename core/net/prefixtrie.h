// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/prefix.h"

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace cadastre {

/// Prefixes that may nest and repeat, each with a value (a handle, an index): what covers this, what is inside that?
/// Both families in one object.
///
/// A trie of six bits a level. A node holds the prefixes that end in it as a heap of five binary levels
///
///     1 → 2 3 → 4 5 6 7 → … 63        (bit i of `ends`: index i; parent of i is i / 2)
///
/// and its children by the six bits. The ancestors of a slot are one constant mask, so a level costs an AND. Levels at
/// which nothing ends and nothing parts are left out: a node says its depth and the address on the way to it.
class PrefixTrie {
public:
    /// The same (prefix, value) twice is there twice. Requires a prefix that is not null.
    void insert(const Prefix& prefix, std::uint32_t value);
    /// Takes one (prefix, value) out; false when there is none.
    bool erase(const Prefix& prefix, std::uint32_t value);
    void clear();
    /// How many (prefix, value).
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

    // visit(const Prefix&, std::uint32_t value) -> bool; false stops. All return false when stopped.
    /// Ancestors and itself, shortest first.
    template <class Visit>
    bool forEachCovering(const Prefix& prefix, Visit&& visit) const;
    /// Descendants and itself, in the order of Prefix.
    template <class Visit>
    bool forEachCoveredBy(const Prefix& prefix, Visit&& visit) const;
    /// Everything, in the order of Prefix.
    template <class Visit>
    bool forEach(Visit&& visit) const;
    /// The values of exactly this prefix; visit(std::uint32_t value) -> bool.
    template <class Visit>
    bool forEachAt(const Prefix& prefix, Visit&& visit) const;

    [[nodiscard]] bool anyCoveredBy(const Prefix& prefix) const;
    /// The longest prefix that contains this one (or is it), with its first value.
    [[nodiscard]] std::optional<std::pair<Prefix, std::uint32_t>> longestMatch(const Prefix& prefix) const;
    [[nodiscard]] std::optional<std::pair<Prefix, std::uint32_t>> longestMatch(const IpAddress& address) const
    {
        return longestMatch(Prefix::containing(address, bitCount(address.family())));
    }

    /// What longestMatches() answers; a null prefix means no match.
    struct Match {
        Prefix prefix;
        std::uint32_t value = 0;
    };
    /// longestMatch() of many at once; several walk down in step, so that their memory accesses overlap.
    /// Requires matches.size() >= prefixes.size().
    void longestMatches(std::span<const Prefix> prefixes, std::span<Match> matches) const;

    /// Bytes on the heap.
    [[nodiscard]] std::size_t memoryUsage() const;

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    static constexpr std::uint8_t oneValue = 0xFF;

    struct Node {
        std::uint64_t ends = 0;  ///< heap indices 1 … 63 at which a prefix ends
        std::uint64_t child = 0; ///< slots with a node of a later level
        std::uint64_t high = 0;  ///< the address at which it begins
        std::uint64_t low = 0;
        std::uint32_t words = none;    ///< offset in m_words: heads of the value lists, in order of `ends`
        std::uint32_t children = none; ///< offset in m_nodes: the children side by side, so a step is one load
        std::uint8_t wordClass = 0;    ///< capacity 1 << class; oneValue: `words` is the one value at the one end
        std::uint8_t childClass = 0;
        std::uint8_t depth = 0; ///< levels before it

        [[nodiscard]] uint128 address() const { return makeUint128(high, low); }
        /// Do the levels before it lead to this address? (Of the roots always.)
        [[nodiscard]] bool isOnTheWayTo(uint128 to) const
        {
            return depth == 0 || (address() ^ to) >> (128 - 6 * depth) == 0;
        }
    };
    struct Item {
        std::uint32_t value = 0;
        std::uint32_t next = none;
    };

    /// The address at the left end of 128 bits.
    [[nodiscard]] static uint128 left(const Prefix& prefix)
    {
        return prefix.first() << (128 - bitCount(prefix.family()));
    }
    [[nodiscard]] static Prefix prefixAt(Family family, uint128 address, int length)
    {
        return *Prefix::make(family, address >> (128 - bitCount(family)), length);
    }
    [[nodiscard]] static unsigned slotOf(uint128 address, int depth)
    {
        return depth == 21 ? static_cast<unsigned>(lowHalf(address) << 4) & 63U
                           : static_cast<unsigned>(address >> (122 - 6 * depth)) & 63U;
    }
    [[nodiscard]] static uint128 slotAddress(unsigned slot, int depth)
    {
        return depth == 21 ? uint128{slot} >> 4 : uint128{slot} << (122 - 6 * depth);
    }
    /// Heap index of the first `bits` (0 … 5) bits of a slot.
    [[nodiscard]] static unsigned heapIndex(unsigned slot, int bits) { return (64U | slot) >> (6 - bits); }
    [[nodiscard]] static int heapBits(unsigned index) { return static_cast<int>(std::bit_width(index)) - 1; }
    [[nodiscard]] static unsigned firstSlot(unsigned index) { return (index << (6 - heapBits(index))) & 63U; }
    /// The heap indices on the way to a slot, cut to the first `bits` bits.
    [[nodiscard]] static std::uint64_t ancestors(unsigned slot, int bits)
    {
        const unsigned path = 64U | slot;
        const std::uint64_t all = std::uint64_t{1} << 1 | std::uint64_t{1} << (path >> 5)
                                | std::uint64_t{1} << (path >> 4) | std::uint64_t{1} << (path >> 3)
                                | std::uint64_t{1} << (path >> 2) | std::uint64_t{1} << (path >> 1);
        return bits >= 5 ? all : all & ((std::uint64_t{2} << heapIndex(slot, bits)) - 1);
    }
    [[nodiscard]] static std::uint64_t below(unsigned bit) { return (std::uint64_t{1} << bit) - 1; }
    /// Of a node that has lists.
    [[nodiscard]] std::uint32_t headAt(const Node& node, unsigned index) const
    {
        return m_words[node.words + static_cast<unsigned>(std::popcount(node.ends & below(index)))];
    }
    [[nodiscard]] std::uint32_t childAt(const Node& node, unsigned slot) const
    {
        return node.children + static_cast<unsigned>(std::popcount(node.child & below(slot)));
    }

    template <class Visit>
    bool visitItems(const Node& node, unsigned index, const Prefix& prefix, Visit& visit) const
    {
        if (node.wordClass == oneValue)
            return visit(prefix, node.words);
        for (std::uint32_t at = headAt(node, index); at != none; at = m_items[at].next) {
            if (!visit(prefix, m_items[at].value))
                return false;
        }
        return true;
    }
    /// Visits beneath heap index `root` of the node.
    template <class Visit>
    bool visitNode(Family family, std::uint32_t index, unsigned root, Visit& visit) const;

    [[nodiscard]] std::uint32_t takeNodes(unsigned ofClass);
    void giveNodes(std::uint32_t first, unsigned ofClass);
    [[nodiscard]] std::uint32_t newItem(std::uint32_t value);
    void put(Node& node, unsigned heap, std::uint32_t value);
    [[nodiscard]] bool takeOut(Node& node, unsigned heap, std::uint32_t value);
    void split(std::uint32_t index, int depth);
    void join(std::uint32_t index);
    void addWord(Node& node, unsigned at, std::uint32_t word);
    void removeWord(Node& node, unsigned at);
    [[nodiscard]] std::uint32_t addChild(std::uint32_t parent, unsigned slot);
    void removeChild(std::uint32_t parent, unsigned slot);

    /// m_nodes[0], m_nodes[1]: the roots of IPv4 and IPv6; none when nothing was ever inserted.
    std::vector<Node> m_nodes;
    std::vector<std::uint32_t> m_words;
    std::vector<Item> m_items;
    std::size_t m_size = 0;
    // Chains of what can be used again, by class: through `children`, the first word and `next`.
    std::array<std::uint32_t, 7> m_freedNodes{none, none, none, none, none, none, none};
    std::array<std::uint32_t, 7> m_freedWords{none, none, none, none, none, none, none};
    std::uint32_t m_freedItem = none;
};

template <class Visit>
bool PrefixTrie::forEachCovering(const Prefix& prefix, Visit&& visit) const
{
    if (m_size == 0 || prefix.isNull())
        return true;
    const uint128 address = left(prefix);
    const int last = prefix.length() / 6;
    const Node* node = &m_nodes[prefix.family() == Family::IPv4 ? 0 : 1];
    while (node->depth <= last && node->isOnTheWayTo(address)) {
        const int depth = node->depth;
        const unsigned slot = slotOf(address, depth);
        std::uint64_t hits = node->ends & ancestors(slot, depth == last ? prefix.length() % 6 : 5);
        for (; hits != 0; hits &= hits - 1) {
            const auto heap = static_cast<unsigned>(std::countr_zero(hits));
            if (!visitItems(*node, heap, prefix.supernet(6 * depth + heapBits(heap)), visit))
                return false;
        }
        if (depth == last || !(node->child >> slot & 1))
            return true;
        node = &m_nodes[childAt(*node, slot)];
    }
    return true;
}

template <class Visit>
bool PrefixTrie::visitNode(Family family, std::uint32_t index, unsigned root, Visit& visit) const
{
    const Node& node = m_nodes[index];
    const int depth = node.depth;
    const unsigned from = firstSlot(root);
    const unsigned count = 64U >> heapBits(root);
    const std::uint64_t slots = count == 64 ? ~std::uint64_t{0} : below(count) << from;
    std::uint64_t inside = 0; // of `ends`, what is beneath root
    std::uint64_t starts = node.child & slots;
    for (std::uint64_t ends = node.ends & ~below(root); ends != 0; ends &= ends - 1) {
        const auto heap = static_cast<unsigned>(std::countr_zero(ends));
        if (heap >> (heapBits(heap) - heapBits(root)) != root)
            continue;
        inside |= ends & (0 - ends);
        starts |= std::uint64_t{1} << firstSlot(heap);
    }
    for (; starts != 0; starts &= starts - 1) {
        const auto slot = static_cast<unsigned>(std::countr_zero(starts));
        const uint128 at = node.address() | slotAddress(slot, depth);
        // Those that begin at this slot, the larger ones first: the path from above down to 32 + slot / 2.
        for (int bits = 0; bits < 6; ++bits) {
            const unsigned heap = heapIndex(slot, bits);
            if (firstSlot(heap) == slot && (inside >> heap & 1)
                && !visitItems(node, heap, prefixAt(family, at, 6 * depth + bits), visit))
                return false;
        }
        if ((node.child & slots) >> slot & 1) {
            if (!visitNode(family, childAt(node, slot), 1, visit))
                return false;
        }
    }
    return true;
}

template <class Visit>
bool PrefixTrie::forEachCoveredBy(const Prefix& prefix, Visit&& visit) const
{
    if (m_size == 0 || prefix.isNull())
        return true;
    const uint128 address = left(prefix);
    std::uint32_t index = prefix.family() == Family::IPv4 ? 0 : 1;
    const int last = prefix.length() / 6;
    while (m_nodes[index].depth < last) {
        const Node& node = m_nodes[index];
        const unsigned slot = slotOf(address, node.depth);
        if (!(node.child >> slot & 1))
            return true;
        index = childAt(node, slot);
        const Node& next = m_nodes[index];
        if (next.depth > last) // all of it is inside, or nothing
            return (next.address() ^ address) >> (128 - prefix.length()) != 0
                || visitNode(prefix.family(), index, 1, visit);
        if (!next.isOnTheWayTo(address))
            return true;
    }
    return visitNode(prefix.family(), index, heapIndex(slotOf(address, last), prefix.length() % 6), visit);
}

template <class Visit>
bool PrefixTrie::forEach(Visit&& visit) const
{
    return forEachCoveredBy(Prefix::everything(Family::IPv4), visit)
        && forEachCoveredBy(Prefix::everything(Family::IPv6), visit);
}

template <class Visit>
bool PrefixTrie::forEachAt(const Prefix& prefix, Visit&& visit) const
{
    return forEachCovering(prefix, [&prefix, &visit](const Prefix& found, std::uint32_t value) {
        return found.length() != prefix.length() || visit(value);
    });
}

} // namespace cadastre
