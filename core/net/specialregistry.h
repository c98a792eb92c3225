// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/prefix.h"

#include <QString>

#include <span>
#include <vector>

namespace cadastre {

/// One row of IANA's special-purpose address registries (RFC 6890, RFC 8190).
struct SpecialBlock {
    enum class Flag : std::uint8_t { No, Yes, Unstated };

    Prefix prefix;
    const char* name = "";       ///< ASCII, as registered
    const char* rfc = "";        ///< "RFC 4193"
    const char* allocated = "";  ///< "2005-10"
    const char* terminated = ""; ///< "2014-03", or empty
    Flag source = Flag::Unstated;
    Flag destination = Flag::Unstated;
    Flag forwardable = Flag::Unstated;
    Flag globallyReachable = Flag::Unstated;
    Flag reservedByProtocol = Flag::Unstated;
};

/// The whole table, sorted by prefix: IPv4 of 2021-02-04, IPv6 of 2023-03-15, with 3fff::/20 (RFC 9637) and 5f00::/16
/// (RFC 9602) added, which were registered in 2024.
[[nodiscard]] std::span<const SpecialBlock> specialBlocks();

/// The rows that overlap, in order: the ones around it first.
[[nodiscard]] std::vector<const SpecialBlock*> specialBlocksOverlapping(const Prefix& prefix);
/// The most specific row that contains the whole prefix; null when none does.
[[nodiscard]] const SpecialBlock* specialBlockAround(const Prefix& prefix);

/// Wholly inside 10/8, 172.16/12 or 192.168/16 (RFC 1918).
[[nodiscard]] bool isPrivateUse(const Prefix& prefix);
/// Wholly inside 100.64.0.0/10 (RFC 6598).
[[nodiscard]] bool isSharedSpace(const Prefix& prefix);
/// Wholly inside fc00::/7 (RFC 4193).
[[nodiscard]] bool isUla(const Prefix& prefix);
/// May be brought to AWS as public space: IPv6 inside 2000::/3, IPv4 that is neither private nor shared. Space kept for
/// documentation is, so that plans and rehearsals can be about nobody.
[[nodiscard]] bool isPublicSpace(const Prefix& prefix);
/// Could be announced to the world: IPv6 inside 2000::/3, IPv4 inside 1.0.0.0 - 223.255.255.255, and overlapping no row that
/// is not globally reachable.
[[nodiscard]] bool isGlobalUnicast(const Prefix& prefix);

} // namespace cadastre
