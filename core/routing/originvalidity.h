// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/asn.h"
#include "net/prefix.h"

#include <QString>

#include <cstdint>

namespace cadastre {

/// A route as BGP sees it: who announces what.
struct Route {
    Prefix prefix;
    Asn origin;

    friend bool operator==(const Route&, const Route&) = default;
};

/// RFC 6811 §2, and what that leaves out: whether anything is known at all.
enum class RouteState : std::uint8_t {
    NoData,   ///< no VRPs loaded, or all that cover the route have expired: never taken for "not found"
    NotFound, ///< no VRP covers the prefix
    Valid,    ///< a VRP covers the prefix, allows its length and names the origin
    Invalid,  ///< VRPs cover the prefix, none matches
};

enum class RouteReason : std::uint8_t {
    NothingLoaded,
    Expired, ///< only VRPs past their expiry cover the route
    NoCoveringVrp,
    Matched,
    WrongOrigin, ///< the covering VRPs name other ASNs
    TooLong,     ///< one names this ASN, but its maxLength is shorter: the usual BYOIPv6 mistake
    OnlyAs0,     ///< every covering VRP is AS0: nobody may announce it
};

struct OriginValidity {
    RouteState state = RouteState::NoData;
    RouteReason reason = RouteReason::NothingLoaded;
    /// The VRP that decided (for VrpSet::at): the match, or the one nearest to it. -1 = none.
    std::int32_t vrp = -1;

    friend bool operator==(const OriginValidity&, const OriginValidity&) = default;
};

/// "valid", "invalid", "notfound", "nodata".
[[nodiscard]] QString routeStateWord(RouteState state);
/// "matched", "asn", "length", "as0", "no covering VRP", "nothing loaded", "expired".
[[nodiscard]] QString routeReasonWord(RouteReason reason);

} // namespace cadastre
