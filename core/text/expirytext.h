// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar of expiries in words, and as a calendar for other programs.
#pragma once

#include "insight/expirycalendar.h"

#include <QByteArray>
#include <QString>

namespace cadastre {

/// "Certificate", "Authorization message", "ROA for AS16509", "DNS token 86950620", "Check of the proof".
[[nodiscard]] QString expiryTitle(const Expiry& entry);
/// What lapses with it, in a sentence.
[[nodiscard]] QString expiryConsequence(ExpiryKind kind);
/// "12 days", "today", "3 days ago".
[[nodiscard]] QString daysLeftText(const Expiry& entry, Instant now);

/// iCalendar (RFC 5545): an event a proof at its last moment, with an alarm `alarmDays` before (0: none). Lines end in CRLF
/// and are folded at 75 octets; UIDs are stable, so that the same plan again updates the events. `planName` may be hostile.
[[nodiscard]] QByteArray iCalendarOf(const QList<Expiry>& entries, const QString& planName, Instant now,
                                     int alarmDays = 14);

/// A sheet: "what,cidr,asn,pool,until,days_left,detail"; cells that a spreadsheet would run are defused.
[[nodiscard]] QByteArray expiriesCsv(const Plan& plan, const QList<Expiry>& entries, Instant now);

} // namespace cadastre
