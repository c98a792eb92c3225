// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/prefix.h"

#include <QStringList>

namespace cadastre {

/// The reverse DNS zones that together cover a block, in address order: ip6.arpa cuts at nibbles (RFC 3596 §2.5),
/// in-addr.arpa at octets (RFC 1035 §3.5). A length between two cuts gives one zone for each block of the next longer
/// one: an IPv6 /42 gives four at /44, an IPv4 /22 four at /24. No trailing dot.
/// These are also the zones in which a DNS verification token must be published (contract §10.5).
[[nodiscard]] QStringList reverseZones(const Prefix& prefix);

/// The zone length of which reverseZones() speaks: the next nibble or octet boundary.
[[nodiscard]] int reverseZoneLength(const Prefix& prefix);

} // namespace cadastre
