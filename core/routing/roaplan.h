// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "net/asn.h"
#include "net/prefix.h"
#include "routing/vrpset.h"

#include <QList>

#include <array>
#include <span>

namespace cadastre {

/// The origins AWS announces from, one ROA each (contract §10.4). With an own ASN (BYOASN) that one stands instead.
inline constexpr std::array commercialOrigins{Asn{16509}, Asn{14618}};
inline constexpr std::array govCloudOrigins{Asn{8987}};
inline constexpr std::array sovereignOrigins{Asn{16509}, Asn{214101}};

/// How far a ROA reaches below its prefix.
enum class MaxLengthChoice {
    /// /24 or /48: one ROA on the outermost range lets every announcement AWS may make through.
    AwsMostSpecific,
    /// RFC 9319: as long as the announced prefix, a ROA for each, so that nobody can announce an unused part of the
    /// range under Amazon's number.
    Exact,
};
/// The most specific prefix AWS announces: 24 (IPv4), 48 (IPv6).
[[nodiscard]] constexpr int mostSpecificAnnouncement(Family family) { return family == Family::IPv4 ? 24 : 48; }

/// A range that is, or is to be, advertised, and by whom.
struct AnnouncedRange {
    Prefix prefix;
    QList<Asn> origins;
};

/// One announcement's standing today.
struct AnnouncementCheck {
    Route route;
    OriginValidity validity; ///< as of the plan's moment
    Vrp decidedBy;           ///< null prefix = none
};

/// A ROA to have: to create where `missing`, to keep otherwise.
struct RoaItem {
    Prefix prefix;
    int maxLength = 0;
    Asn origin;
    QList<Prefix> lets;  ///< announced ranges that it lets through
    bool missing = true; ///< at least one of them is not valid today
    /// The earliest expiry among today's VRPs that make them valid; none = missing, or not told.
    Instant earliestExpiry;
};

struct RoaPlan {
    QList<RoaItem> roas;             ///< by prefix, then in the order of origins
    QList<AnnouncementCheck> checks; ///< every range with every origin
    QList<Prefix> tooLong;           ///< cannot be announced at all, so no ROA helps
    bool noData = false;             ///< nothing was known: every `missing` means "unknown"
};

/// Which ROAs the announced ranges need. Ranges that lie in others need none of their own under AwsMostSpecific,
/// provided the same origins announce both.
[[nodiscard]] RoaPlan planRoas(std::span<const AnnouncedRange> ranges, MaxLengthChoice choice, const VrpSet& known,
                               Instant asOf);

/// One range with each of its origins, as of `asOf`: what an announcement would be before it is made.
[[nodiscard]] QList<AnnouncementCheck> checkAnnouncement(const AnnouncedRange& range, const VrpSet& known,
                                                         Instant asOf);
/// The one that stands worst (invalid, then not found, then no data), of equals the first; null when there is none.
[[nodiscard]] const AnnouncementCheck* worstOf(const QList<AnnouncementCheck>& checks);
/// The VRPs that decided them, each once, in their order.
[[nodiscard]] QList<Vrp> decidingVrps(const QList<AnnouncementCheck>& checks);

} // namespace cadastre
