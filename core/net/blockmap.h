// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uint128.h"
#include "net/prefix.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace cadastre {

/// What is in one provisioned CIDR, in address order, and what is free in it: pairwise disjoint blocks inside a base,
/// each with an id (never 0).
///
/// A 64-way trie over the base, six bits a level. A node draws its 64 slots like this:
///
///     slots   0   1   2   3   4   5 …
///     used    1   1   1   1   0   0      covered by an entry; an entry takes 1, 2, 4 … 64 aligned slots
///     start   1   0   0   0   0   0      its first slot; its id is in the packed array of values
///     child   0   0   0   0   1   0      cut further: a node of the next level
///     open    0   0   0   0   1   0      … in which something is free
///
/// and knows for each child the largest free block beneath, so first fit goes straight down with one count of trailing
/// zeros a level. How many maximal free blocks there are of each length is counted besides: best fit looks there first.
/// Everything is indices in a few vectors: a copy is a plain copy. When the last entry goes, all memory goes:
/// a map is then equal to a fresh one, one free block again.
class BlockMap {
public:
    explicit BlockMap(const Prefix& base);

    [[nodiscard]] const Prefix& base() const { return m_base; }
    /// How many entries.
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    /// How many addresses the entries take; a full ::/0 saturates.
    [[nodiscard]] uint128 used() const { return m_size != 0 && m_used == 0 ? ~uint128{0} : m_used; }

    // --- where would a block of `length` go? Empty when there is no room, or the length is not inside the base.
    /// The lowest free block.
    [[nodiscard]] std::optional<Prefix> firstFree(int length) const;
    /// The same inside one of `allowed` (empty = anywhere) and disjoint from all of `avoid`.
    [[nodiscard]] std::optional<Prefix> firstFree(int length, std::span<const Prefix> allowed,
                                                  std::span<const Prefix> avoid) const;
    /// At the start of the smallest maximal free block that suffices, the lowest of these: keeps big blocks whole.
    [[nodiscard]] std::optional<Prefix> bestFit(int length, std::span<const Prefix> allowed = {},
                                                std::span<const Prefix> avoid = {}) const;
    /// At the start of the largest maximal free block, the lowest of these: room to grow around each (RFC 3531);
    /// the /48s of a /44 come as 0, 8, 4, c, 2 …
    [[nodiscard]] std::optional<Prefix> sparse(int length, std::span<const Prefix> allowed = {},
                                               std::span<const Prefix> avoid = {}) const;

    // --- what is there?
    /// Inside the base, and no entry overlaps it.
    [[nodiscard]] bool isFree(const Prefix& block) const;
    /// The id of exactly this block; 0 = no such entry.
    [[nodiscard]] std::uint32_t find(const Prefix& block) const;
    /// The entry that contains the block (or is it).
    [[nodiscard]] std::optional<std::pair<Prefix, std::uint32_t>> covering(const Prefix& block) const;
    /// The shortest length of which a block is free.
    [[nodiscard]] std::optional<int> largestFreeLength() const;
    /// How many aligned blocks of the length are free.
    [[nodiscard]] uint128 freeCount(int length) const;

    // --- changes
    /// Requires: block inside base, isFree(block), id != 0.
    void insert(const Prefix& block, std::uint32_t id);
    /// firstFree() and insert() in one way down. Requires id != 0.
    std::optional<Prefix> takeFirst(int length, std::uint32_t id);
    /// False, and nothing happens, when this block is no entry.
    bool erase(const Prefix& block);
    void clear();

    // --- visits in address order; `visit` returns false to stop. All return false when stopped.
    /// visit(const Prefix&, std::uint32_t id) -> bool
    template <class Visit>
    bool forEach(Visit&& visit) const;
    /// The entries that overlap `range`, whole.
    template <class Visit>
    bool forEachIn(const Prefix& range, Visit&& visit) const;
    /// visit(const Prefix&) -> bool: the maximal aligned free blocks.
    template <class Visit>
    bool forEachFree(Visit&& visit) const;
    /// The same, cut to `range`.
    template <class Visit>
    bool forEachFreeIn(const Prefix& range, Visit&& visit) const;

    /// Bytes on the heap.
    [[nodiscard]] std::size_t memoryUsage() const;

    /// The same base and entries.
    friend bool operator==(const BlockMap& a, const BlockMap& b);

private:
    /// Where runs of 2, 4, 8 … 64 slots may begin.
    static constexpr std::array<std::uint64_t, 6> alignedSlots{0x5555555555555555, 0x1111111111111111,
                                                               0x0101010101010101, 0x0001000100010001,
                                                               0x0000000100000001, 1};
    static constexpr std::uint8_t nothingFree = 0xFF;
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    struct Node {
        std::uint64_t used = 0;
        std::uint64_t start = 0;
        std::uint64_t child = 0;
        std::uint64_t open = 0;
        std::uint32_t values = none;   ///< offset in m_words: one word per start bit, see valueIndex()
        std::uint32_t children = none; ///< offset in m_words: see childWords
        std::uint8_t valueClass = 0;   ///< capacity 1 << class
        std::uint8_t childClass = 0;

        [[nodiscard]] std::uint64_t free() const { return ~(used | child); }
    };
    /// Of one relative length: how many maximal free blocks, and none of them begins before `lowest` (the upper 32
    /// bits of a relative address): where a search may begin.
    struct Maximal {
        std::uint32_t count = 0;
        std::uint32_t lowest = 0;
    };

    /// Where the last takeFirst() found room. As long as nothing else changes the map, the next one of the same length
    /// is there again, unless it is full: a bulk fill then needs no way down.
    struct Finger {
        int length = -1; ///< relative; -1 = points nowhere
        std::uint32_t node = 0;
        uint128 address = 0; ///< of the node
        int largest = 0;     ///< what the parent knows of it
    };

    /// One way down: the node at each depth and the slot that was taken in it.
    struct Path {
        std::array<std::uint32_t, 22> nodes;
        std::array<std::uint8_t, 22> slots;
    };

    /// Gives the slots of an address from the top, six bits at a time.
    struct Slots {
        explicit Slots(uint128 address) : high(highHalf(address)), low(lowHalf(address)) {}
        std::uint64_t high;
        std::uint64_t low;
        [[nodiscard]] unsigned current() const { return static_cast<unsigned>(high >> 58); }
        void descend()
        {
            high = high << 6 | low >> 58;
            low <<= 6;
        }
    };

    // Relative addresses: bits behind the base's length, shifted to the left end of 128 bits; relative lengths.
    [[nodiscard]] uint128 relative(const Prefix& block) const
    {
        return m_bits == 0 ? 0 : (block.first() - m_base.first()) << (128 - m_bits);
    }
    [[nodiscard]] Prefix absolute(uint128 address, int length) const
    {
        return Prefix(m_base.family(), m_base.first() | (m_bits == 0 ? 0 : address >> (128 - m_bits)),
                      m_base.length() + length);
    }
    [[nodiscard]] static int depthOf(int length) { return length == 0 ? 0 : (length - 1) / 6; }
    [[nodiscard]] static unsigned slotOf(uint128 address, int depth)
    {
        return depth == 21 ? static_cast<unsigned>(lowHalf(address) << 4) & 63U
                           : static_cast<unsigned>(address >> (122 - 6 * depth)) & 63U;
    }
    [[nodiscard]] static uint128 slotAddress(unsigned slot, int depth)
    {
        return depth == 21 ? uint128{slot} >> 4 : uint128{slot} << (122 - 6 * depth);
    }
    [[nodiscard]] static std::uint64_t runMask(unsigned slot, int log2Size)
    {
        return log2Size == 6 ? ~std::uint64_t{0} : ((std::uint64_t{1} << (1U << log2Size)) - 1) << slot;
    }
    [[nodiscard]] static std::uint64_t below(unsigned slot) { return (std::uint64_t{1} << slot) - 1; }
    [[nodiscard]] static unsigned lowest(std::uint64_t bits) { return static_cast<unsigned>(std::countr_zero(bits)); }
    /// The entry that begins at this slot takes 1 << result slots.
    [[nodiscard]] static int entrySize(const Node& node, unsigned slot)
    {
        const std::uint64_t more = (node.used & ~node.start) >> slot >> 1;
        return static_cast<int>(std::bit_width(static_cast<unsigned>(std::countr_one(more))));
    }
    /// The largest aligned free run that begins at `slot`, given the free slots.
    [[nodiscard]] static int freeRunAt(std::uint64_t free, unsigned slot)
    {
        const int aligned = std::countr_zero(slot | 64U);
        const int there = std::countr_one(free >> slot);
        return std::min(aligned, static_cast<int>(std::bit_width(static_cast<unsigned>(there))) - 1);
    }

    /// The blocks of one node's slots; the address of the node is worked out once for all of them.
    class SlotBlocks {
    public:
        SlotBlocks(const BlockMap& map, int depth, uint128 address)
            : m_first(map.absolute(address, 0).first())
            , m_shift(map.m_bits - 6 * (depth + 1))
            , m_slotLength(map.m_base.length() + 6 * (depth + 1))
            , m_family(map.m_base.family())
        {}
        [[nodiscard]] Prefix at(unsigned slot, int log2Size) const
        {
            if (m_shift >= 64)
                return Prefix(m_family, m_first + makeUint128(std::uint64_t{slot} << (m_shift - 64), 0),
                              m_slotLength - log2Size);
            // In the last node of a base several slots make one address.
            const uint128 offset = m_shift >= 0 ? uint128{slot} << m_shift : uint128{slot >> -m_shift};
            return Prefix(m_family, m_first | offset, m_slotLength - log2Size);
        }

    private:
        uint128 m_first;
        int m_shift; ///< bits behind a slot
        int m_slotLength;
        Family m_family;
    };

    /// Where the value of a slot lies: packed, or in a full-sized array by slot, so that nothing moves.
    [[nodiscard]] static unsigned valueIndex(const Node& node, unsigned slot)
    {
        return node.valueClass == 6 ? slot : static_cast<unsigned>(std::popcount(node.start & below(slot)));
    }
    [[nodiscard]] std::uint32_t valueAt(const Node& node, unsigned slot) const
    {
        return m_words[node.values + valueIndex(node, slot)];
    }
    [[nodiscard]] std::uint32_t childAt(const Node& node, unsigned slot) const
    {
        return m_words[node.children + static_cast<unsigned>(std::popcount(node.child & below(slot)))];
    }
    /// One byte a child behind the indices: relative length of the largest free block beneath.
    [[nodiscard]] const std::uint8_t* largestOf(const Node& node) const
    {
        return reinterpret_cast<const std::uint8_t*>(m_words.data() + node.children + (1U << node.childClass));
    }
    [[nodiscard]] std::uint8_t* largestOf(const Node& node)
    {
        return reinterpret_cast<std::uint8_t*>(m_words.data() + node.children + (1U << node.childClass));
    }

    template <class Visit>
    bool visitEntries(std::uint32_t index, int depth, uint128 address, std::uint64_t slots, Visit& visit) const;
    template <class Visit>
    bool visitFree(std::uint32_t index, int depth, uint128 address, std::uint64_t slots, Visit& visit) const;

    [[nodiscard]] static std::uint64_t freeStarts(std::uint64_t free, int size);
    /// The first slots of the maximal aligned free runs: those that are not inside of a longer one.
    [[nodiscard]] static std::uint64_t maximalStarts(std::uint64_t free)
    {
        std::uint64_t starts = free; // of free runs of 1 << i
        std::uint64_t inside = 0;
        for (unsigned i = 0; i < alignedSlots.size(); ++i) {
            starts &= starts >> (1U << i) & alignedSlots[i];
            inside |= starts << (1U << i);
        }
        return free & ~inside;
    }
    [[nodiscard]] int largestIn(const Node& node, int depth) const;
    [[nodiscard]] unsigned roomyChild(const Node& node, std::uint64_t candidates, int length) const;
    [[nodiscard]] std::optional<uint128> lowestFree(std::uint32_t index, int depth, uint128 address, int length,
                                                    uint128 from) const;
    [[nodiscard]] std::optional<uint128> lowestMaximal(std::uint32_t index, int depth, uint128 address, int length,
                                                       uint128 from) const;
    /// Relative lengths of maximal free blocks; -1 = none.
    [[nodiscard]] int shortestFree() const;
    [[nodiscard]] int longestFreeUpTo(int length) const;
    enum class Room { Smallest, Largest };
    [[nodiscard]] std::optional<Prefix> pick(int length, std::span<const Prefix> allowed, std::span<const Prefix> avoid,
                                             Room room) const;
    [[nodiscard]] bool holds(int length) const
    {
        return length >= m_base.length() && length <= bitCount(m_base.family());
    }

    void occupy(Path& path, int depth, uint128 address, int length, std::uint32_t id);
    void settle(const Path& path, int depth, int cutDepth);
    void cut(uint128 address, int from, int to);
    void join(uint128 address, int from, int to);
    void addMaximal(int length, std::uint32_t address);
    [[nodiscard]] std::optional<uint128> takeAtFinger(int length, std::uint32_t id);
    [[nodiscard]] std::uint32_t newNode();
    void addValue(Node& node, unsigned slot, std::uint32_t id);
    void removeValue(Node& node, unsigned slot);
    void addChild(std::uint32_t parent, unsigned slot, std::uint32_t index);
    void removeChild(Node& node, unsigned slot);

    Prefix m_base;
    int m_bits = 0;
    std::size_t m_size = 0;
    uint128 m_used = 0; // modulo 2^128
    /// m_nodes[0] is the root; no nodes at all when there are no entries.
    std::vector<Node> m_nodes;
    /// The packed arrays of all nodes.
    std::vector<std::uint32_t> m_words;
    /// By relative length, up to the longest seen.
    std::vector<Maximal> m_maximal;
    Finger m_finger;
    // What can be used again: heads of chains through the first word (nodes: through `children`).
    std::uint32_t m_freedNode = none;
    std::array<std::uint32_t, 7> m_freedValues{none, none, none, none, none, none, none};
    std::array<std::uint32_t, 7> m_freedChildren{none, none, none, none, none, none, none};
};

} // namespace cadastre

#include "net/blockmapvisit.h"
