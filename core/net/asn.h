// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHashFunctions>

#include <compare>
#include <cstdint>

namespace cadastre {

/// An autonomous system number (RFC 6793). 0 is a number too: in a ROA it forbids every origin (RFC 7607).
struct Asn {
    std::uint32_t value = 0;

    /// Reads "16509", "AS16509", "as16509" and asdot "1.10" or "AS1.10" (RFC 5396). No spaces, signs or leading zeros.
    /// Errors: InvalidAsn {reason: empty, unexpected-character, leading-zero, too-large}.
    [[nodiscard]] static Result<Asn> parse(QStringView text);
    /// asplain with prefix: "AS16509".
    [[nodiscard]] QString toString() const;
    /// RFC 6996 (64512-65534, 4200000000-4294967294).
    [[nodiscard]] constexpr bool isPrivateUse() const
    {
        return (value >= 64512 && value <= 65534) || (value >= 4200000000U && value <= 4294967294U);
    }
    /// RFC 7607 (0), RFC 6793 (23456), RFC 7300 (65535, 4294967295), RFC 5398 (documentation).
    [[nodiscard]] constexpr bool isReserved() const
    {
        return value == 0 || value == 23456 || value == 65535 || value == 4294967295U
            || (value >= 64496 && value <= 64511) || (value >= 65536 && value <= 65551);
    }

    friend constexpr auto operator<=>(const Asn&, const Asn&) = default;
    friend size_t qHash(Asn asn, size_t seed = 0) { return ::qHash(asn.value, seed); }
};

} // namespace cadastre
