// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/prefix.h"

#include <compare>
#include <vector>

namespace cadastre {

/// All addresses from first to last, both included, of one family. Invariant: first <= last.
class IpRange {
public:
    explicit IpRange(const Prefix& prefix) : m_family(prefix.family()), m_first(prefix.first()), m_last(prefix.last())
    {}
    /// Empty when last < first.
    [[nodiscard]] static std::optional<IpRange> make(Family family, uint128 first, uint128 last);
    /// Reads "192.0.2.1-192.0.2.9", the form of registries; spaces around the dash are allowed.
    /// Errors: those of IpAddress::parse; InvalidAddress {reason: missing-dash, range-reversed}; FamilyMismatch.
    [[nodiscard]] static Result<IpRange> parse(QStringView text);

    [[nodiscard]] Family family() const { return m_family; }
    [[nodiscard]] uint128 first() const { return m_first; }
    [[nodiscard]] uint128 last() const { return m_last; }
    /// Saturates at 2^128 - 1.
    [[nodiscard]] uint128 size() const;
    /// The fewest prefixes that cover exactly this range, in address order (at most 2 * 128 - 2).
    [[nodiscard]] std::vector<Prefix> toPrefixes() const;
    /// "192.0.2.1-192.0.2.9"
    [[nodiscard]] QString toString() const;

    friend bool operator==(const IpRange&, const IpRange&) = default;

private:
    IpRange(Family family, uint128 first, uint128 last) : m_family(family), m_first(first), m_last(last) {}

    Family m_family = Family::IPv4;
    uint128 m_first = 0;
    uint128 m_last = 0;
};

} // namespace cadastre
