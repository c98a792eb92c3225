// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "net/asn.h"
#include "net/prefix.h"
#include "plan/plan.h"
#include "routing/vrpset.h"

#include <QList>
#include <QString>

namespace cadastre {

enum class ExpiryKind {
    Certificate, ///< the X.509 certificate that was found
    Message,     ///< the end of the authorization message's last day (UTC)
    Roa,         ///< the VRP that makes an origin valid lapses
    Token,       ///< a DNS verification token: 72 h
    Check,       ///< the check of the proof is no longer believed (evidenceLastsSeconds)
};
inline constexpr int expiryKindCount = static_cast<int>(ExpiryKind::Check) + 1;

/// A dated proof of the plan, and its last moment.
struct Expiry {
    ExpiryKind kind = ExpiryKind::Certificate;
    Instant at;
    Prefix cidr;         ///< null: of an AS number, or a token that no range uses
    Asn asn;             ///< the ROA's origin, or the own AS number that is proven; 0 = none
    PoolCidrId poolCidr; ///< none: outside IPAM, an AS number, a token
    QString detail;      ///< the certificate's fingerprint, the token's name, where the VRP is from; may be hostile
    QString key;         ///< stable over time: what it is the expiry of

    /// Whole days from `now` until then, rounded down: 0 = within a day, negative = past.
    [[nodiscard]] int daysLeft(Instant now) const;
    [[nodiscard]] bool isPast(Instant now) const { return at < now; }
};

/// Every dated proof that the plan holds, earliest first. ROAs come from `known` where it says something of the route, else
/// from what was kept when the proof was checked. What is given back or failed is left out.
[[nodiscard]] QList<Expiry> expiryCalendar(const Plan& plan, const VrpSet& known, Instant now);

/// "certificate", "message", "roa", "token", "check".
[[nodiscard]] QString expiryWord(ExpiryKind kind);

} // namespace cadastre
