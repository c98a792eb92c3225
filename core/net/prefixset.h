// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/iprange.h"
#include "net/prefix.h"

#include <span>
#include <utility>
#include <vector>

namespace cadastre {

/// A set of addresses of both families, as sorted ranges that neither touch nor overlap. Every operation is one sweep.
///
///     a        ████████      ████
///     b            ████████
///     a ∪ b    ████████████  ████
///     a ∩ b        ████
///     a \ b    ████          ████
class PrefixSet {
public:
    PrefixSet() = default;
    explicit PrefixSet(std::span<const Prefix> prefixes);

    void add(const Prefix& prefix) { add(IpRange(prefix)); }
    void add(const IpRange& range);
    void remove(const Prefix& prefix) { remove(IpRange(prefix)); }
    void remove(const IpRange& range);

    [[nodiscard]] PrefixSet united(const PrefixSet& other) const;
    [[nodiscard]] PrefixSet intersected(const PrefixSet& other) const;
    [[nodiscard]] PrefixSet subtracted(const PrefixSet& other) const;

    [[nodiscard]] bool isEmpty() const { return m_ranges.empty(); }
    /// All of it.
    [[nodiscard]] bool contains(const Prefix& prefix) const;
    [[nodiscard]] bool contains(const IpAddress& address) const;
    [[nodiscard]] bool overlaps(const Prefix& prefix) const;

    [[nodiscard]] const std::vector<IpRange>& ranges() const { return m_ranges; }
    /// The fewest prefixes with exactly these addresses, in order.
    [[nodiscard]] std::vector<Prefix> toPrefixes() const;
    /// How many addresses of the family; saturates at 2^128 - 1.
    [[nodiscard]] uint128 addressCount(Family family) const;

    friend bool operator==(const PrefixSet&, const PrefixSet&) = default;

private:
    std::vector<IpRange> m_ranges;
};

/// The fewest prefixes that cover exactly the same addresses, in order. Nulls are dropped.
[[nodiscard]] std::vector<Prefix> minimalCover(std::vector<Prefix> prefixes);

/// All pairs (outer, inner) of positions in `prefixes` where one contains the other; of two equal ones the earlier position
/// is the outer. In the order of the inner prefix, its outermost partner first.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> overlapPairs(std::span<const Prefix> prefixes);

} // namespace cadastre
