// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "net/prefix.h"
#include "plan/evidence.h"

#include <QList>
#include <QString>

#include <optional>

namespace cadastre {

/// The other way to prove a range, open to every registry (contract §10.5): AWS names a token, the owner publishes it
/// in the range's reverse zones.
struct DnsToken {
    QString name;     ///< 8 digits: the record's label
    QString value;    ///< a UUID: the record's text
    Instant notAfter; ///< 72 h after it was made

    static constexpr std::int64_t validSeconds = verificationTokenLastsSeconds;

    /// A token as AWS would make one, for plans and rehearsals.
    [[nodiscard]] static DnsToken rehearsed(Instant now);
    /// Checks what somebody typed: 8 digits and a UUID in its usual 8-4-4-4-12 form (any case).
    [[nodiscard]] static bool isName(QStringView name);
    [[nodiscard]] static bool isValue(QStringView value);

    /// The last moment counts.
    [[nodiscard]] bool isValid(Instant now) const { return now <= notAfter; }

    friend bool operator==(const DnsToken&, const DnsToken&) = default;
};

struct TxtRecord {
    QString owner; ///< "86950620.f.f.1.0.c.c.9.5.0.6.2.ip6.arpa", no trailing dot
    QString value;

    /// A line for a zone file: fully qualified, value in quotes.
    [[nodiscard]] QString zoneLine(int ttlSeconds = 300) const;
    friend bool operator==(const TxtRecord&, const TxtRecord&) = default;
};

/// One record where the length is on a nibble (IPv6) or octet (IPv4) boundary; else one for each block of the next
/// such length: an IPv6 /42 has four, at /44.
[[nodiscard]] QList<TxtRecord> txtRecords(const DnsToken& token, const Prefix& prefix);
/// All of them as lines of a zone file.
[[nodiscard]] QString zoneLines(const DnsToken& token, const Prefix& prefix);

} // namespace cadastre
