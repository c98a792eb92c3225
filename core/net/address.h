// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/uint128.h"
#include "net/family.h"

#include <QHashFunctions>

#include <compare>

namespace cadastre {

/// One IPv4 or IPv6 address. IPv4 sits in the low 32 bits; it never equals the IPv6 address with the same number.
/// Ordering: IPv4 before IPv6, then by number.
class IpAddress {
public:
    constexpr IpAddress() = default;
    /// `bits` of an IPv4 address must fit 32 bits; what is above is dropped.
    constexpr IpAddress(Family family, uint128 bits)
        : m_family(family), m_bits(family == Family::IPv4 ? bits & 0xFFFFFFFFU : bits)
    {}

    /// Reads one address and nothing else: no spaces, no zone, no short or octal IPv4 forms (RFC 4291 §2.2).
    /// Errors: InvalidAddress {position (0-based), reason}, ZoneNotAllowed {zone}. Reasons are words for
    /// core/text: empty, unexpected-character, leading-zero, octet-too-large, too-few-octets, too-many-octets,
    /// group-too-long, too-few-groups, too-many-groups, lone-colon, too-many-colons, second-double-colon,
    /// empty-zone.
    [[nodiscard]] static Result<IpAddress> parse(QStringView text);

    /// RFC 5952 text; ::ffff:0:0/96 in the mixed form "::ffff:192.0.2.1".
    [[nodiscard]] QString toString() const;

    [[nodiscard]] constexpr Family family() const { return m_family; }
    [[nodiscard]] constexpr uint128 value() const { return m_bits; }

    friend constexpr bool operator==(const IpAddress&, const IpAddress&) = default;
    friend constexpr std::strong_ordering operator<=>(const IpAddress& a, const IpAddress& b)
    {
        if (a.m_family != b.m_family)
            return a.m_family <=> b.m_family;
        if (a.m_bits != b.m_bits)
            return a.m_bits < b.m_bits ? std::strong_ordering::less : std::strong_ordering::greater;
        return std::strong_ordering::equal;
    }
    friend size_t qHash(const IpAddress& address, size_t seed = 0)
    {
        return qHashMulti(seed, highHalf(address.m_bits), lowHalf(address.m_bits),
                          static_cast<std::uint8_t>(address.m_family));
    }

private:
    Family m_family = Family::IPv4;
    uint128 m_bits = 0;
};

} // namespace cadastre
