// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/uint128.h"
#include "net/address.h"
#include "net/family.h"

#include <QHashFunctions>

#include <array>
#include <compare>
#include <functional>
#include <optional>
#include <type_traits>

namespace cadastre {

/// A block of addresses in CIDR form. Always canonical: host bits are zero. 24 bytes, trivially copyable.
/// A default-constructed Prefix is null: it contains nothing, overlaps nothing and sorts behind the IPv4 ones at 0.
/// Ordering: IPv4 before IPv6, then first address, then shorter length, so a parent precedes its children.
class Prefix {
public:
    constexpr Prefix() = default;

    /// Reads "2001:db8::/32" (RFC 4291 §2.3, RFC 4632 §3.1). The length is one to three digits without a sign, space or
    /// leading zero; netmasks and short IPv4 forms are refused.
    /// Errors: InvalidPrefix {position, reason: those of IpAddress::parse, missing-length, length-not-a-number, netmask},
    /// ZoneNotAllowed {zone}, LengthOutOfRange {length, limit}, HostBitsSet {suggestion}.
    [[nodiscard]] static Result<Prefix> parse(QStringView text);

    /// Empty when the length is out of range, host bits are set or an IPv4 address has more than 32 bits.
    [[nodiscard]] static constexpr std::optional<Prefix> make(Family family, uint128 first, int length)
    {
        const int bits = bitCount(family);
        if (length < 0 || length > bits || (family == Family::IPv4 && first >> 32 != 0)
            || (first & hostMask(family, length)) != 0)
            return std::nullopt;
        return Prefix(family, first, length);
    }
    /// The block of `length` that the address lies in. Requires 0 <= length <= bitCount(family).
    [[nodiscard]] static constexpr Prefix containing(const IpAddress& address, int length)
    {
        return Prefix(address.family(), address.value() & ~hostMask(address.family(), length), length);
    }
    /// 0.0.0.0/0 or ::/0.
    [[nodiscard]] static constexpr Prefix everything(Family family) { return Prefix(family, 0, 0); }

    [[nodiscard]] constexpr bool isNull() const { return m_length == nullLength; }
    [[nodiscard]] constexpr Family family() const { return m_family; }
    [[nodiscard]] constexpr int length() const { return m_length; }
    /// bitCount() - length(): how many bits are free inside.
    [[nodiscard]] constexpr int hostBits() const { return bitCount(m_family) - m_length; }
    [[nodiscard]] constexpr uint128 first() const { return makeUint128(m_high, m_low); }
    [[nodiscard]] constexpr uint128 last() const { return first() | hostMask(m_family, m_length); }
    [[nodiscard]] constexpr IpAddress firstAddress() const { return {m_family, first()}; }
    [[nodiscard]] constexpr IpAddress lastAddress() const { return {m_family, last()}; }
    /// How many addresses; ::/0 saturates at 2^128 - 1.
    [[nodiscard]] constexpr uint128 size() const { return hostBits() >= 128 ? ~uint128{0} : uint128{1} << hostBits(); }

    /// True for itself too. Null contains nothing and is contained in nothing.
    [[nodiscard]] constexpr bool contains(const Prefix& other) const
    {
        return !isNull() && !other.isNull() && m_family == other.m_family && m_length <= other.m_length
            && ((first() ^ other.first()) & ~hostMask(m_family, m_length)) == 0;
    }
    [[nodiscard]] constexpr bool contains(const IpAddress& address) const
    {
        return !isNull() && m_family == address.family()
            && ((first() ^ address.value()) & ~hostMask(m_family, m_length)) == 0;
    }
    [[nodiscard]] constexpr bool overlaps(const Prefix& other) const
    {
        return contains(other) || other.contains(*this);
    }

    /// The block of `newLength` around this one. Requires 0 <= newLength <= length().
    [[nodiscard]] constexpr Prefix supernet(int newLength) const
    {
        return Prefix(m_family, first() & ~hostMask(m_family, newLength), newLength);
    }
    /// The other half of the parent. Requires length() > 0.
    [[nodiscard]] constexpr Prefix sibling() const
    {
        return Prefix(m_family, first() ^ (uint128{1} << hostBits()), m_length);
    }
    /// How many blocks of `newLength` fit; 0 when newLength < length(); 2^128 saturates.
    [[nodiscard]] constexpr uint128 childCount(int newLength) const
    {
        if (newLength < m_length || newLength > bitCount(m_family))
            return 0;
        return newLength - m_length == 128 ? ~uint128{0} : uint128{1} << (newLength - m_length);
    }
    /// The index-th (0-based) block of `newLength` inside. Requires length() <= newLength and index < childCount().
    [[nodiscard]] constexpr Prefix child(uint128 index, int newLength) const
    {
        const int shift = bitCount(m_family) - newLength;
        return Prefix(m_family, first() | (shift == 128 ? uint128{0} : index << shift), newLength);
    }

    /// Is the length a multiple of 4 (IPv6: one reverse zone) — the plan's favourite lengths.
    [[nodiscard]] constexpr bool isNibbleAligned() const { return m_length % 4 == 0; }

    /// Address text and "/length". IPv6 addresses here are always hexadecimal: ::ffff:0:0/96. Null gives "".
    [[nodiscard]] QString toString() const;

    /// The first address as 16 big-endian bytes; IPv4 in the last four.
    [[nodiscard]] std::array<std::uint8_t, 16> bytes() const;
    /// Reverses bytes(); the same conditions as make().
    [[nodiscard]] static std::optional<Prefix> fromBytes(Family family, const std::array<std::uint8_t, 16>& bytes,
                                                         int length);

    friend constexpr bool operator==(const Prefix&, const Prefix&) = default;
    friend constexpr std::strong_ordering operator<=>(const Prefix& a, const Prefix& b)
    {
        if (a.m_family != b.m_family)
            return a.m_family <=> b.m_family;
        if (a.m_high != b.m_high)
            return a.m_high <=> b.m_high;
        if (a.m_low != b.m_low)
            return a.m_low <=> b.m_low;
        return a.m_length <=> b.m_length;
    }
    friend size_t qHash(const Prefix& prefix, size_t seed = 0)
    {
        return qHashMulti(seed, prefix.m_high, prefix.m_low,
                          static_cast<std::uint16_t>(prefix.m_length << 1 | static_cast<int>(prefix.m_family)));
    }

private:
    friend class BlockMap; // makes prefixes from parts that are canonical by construction

    static constexpr std::uint8_t nullLength = 0xFF;
    static constexpr uint128 hostMask(Family family, int length)
    {
        const int host = bitCount(family) - length;
        return host >= 128 ? ~uint128{0} : (uint128{1} << host) - 1;
    }
    constexpr Prefix(Family family, uint128 first, int length)
        : m_high(highHalf(first)), m_low(lowHalf(first)), m_length(static_cast<std::uint8_t>(length)), m_family(family)
    {}

    std::uint64_t m_high = 0;
    std::uint64_t m_low = 0;
    std::uint8_t m_length = nullLength;
    Family m_family = Family::IPv4;
};

static_assert(sizeof(Prefix) == 24 && std::is_trivially_copyable_v<Prefix>);

/// The smallest multiple of 4 that is not below `length`: 45 gives 48.
[[nodiscard]] constexpr int roundUpToNibble(int length) { return (length + 3) / 4 * 4; }

} // namespace cadastre

template <>
struct std::hash<cadastre::Prefix> {
    std::size_t operator()(const cadastre::Prefix& prefix) const noexcept { return qHash(prefix, 0); }
};
