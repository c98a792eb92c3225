// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "net/asn.h"
#include "net/prefix.h"

#include <cstdint>

namespace cadastre {

/// A validated ROA payload (RFC 6811 §2): the origin may announce the prefix and its parts down to maxLength.
/// AS0 forbids instead (RFC 6483 §4). Always possible: prefix.length() ≤ maxLength ≤ bitCount(family); readers drop
/// what is not, they never bend it.
struct Vrp {
    Prefix prefix;
    Asn asn;
    std::uint8_t maxLength = 0;
    /// Index into VrpSet::trustAnchors(); 0 = not told.
    std::uint16_t trustAnchor = 0;
    /// When the chain behind it lapses, to the second; none = not told.
    Instant expires;

    friend bool operator==(const Vrp&, const Vrp&) = default;
};

} // namespace cadastre
