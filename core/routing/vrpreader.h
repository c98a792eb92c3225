// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"
#include "routing/vrpset.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace cadastre {

enum class VrpFormat {
    Object,    ///< {"metadata": …, "roas": […]}: rpki-client, Routinator, StayRTR, rtrtr
    BareArray, ///< […]: rpki-validator
    Csv,       ///< ASN,IP Prefix,Max Length,Trust Anchor[,Expires]
};

/// A file of VRPs as read: the set, and everything about the file that a person must be told.
struct VrpDocument {
    VrpSet set;
    VrpFormat format = VrpFormat::Object;
    Instant builtAt;   ///< metadata buildtime, generatedTime or generated; none = not told
    int entries = 0;   ///< in the file, good and bad
    int malformed = 0; ///< skipped
    /// The first of the skipped, as InvalidRecord{record (0-based entry, or line of a CSV), field, reason, value}.
    /// Reasons: missing · not-an-object · not-a-number · invalid · host-bits · above-family · below-prefix.
    QList<Error> problems;
    Instant earliestExpiry; ///< of any VRP; none = no VRP tells
    int expired(Instant now) const;

    /// Older than a day: the RPKI moves on hourly, and 24 h is what AWS allows a ROA to travel (contract §10.4).
    [[nodiscard]] bool isStale(Instant now) const { return builtAt && builtAt.plusSeconds(staleSeconds) < now; }

    static constexpr std::int64_t staleSeconds = 24 * 3600;
    static constexpr int listedProblems = 100;
};

inline constexpr qint64 largestVrpFile = qint64{512} * 1024 * 1024;

/// Reads VRP text; the format shows itself. Entries that cannot be (maxLength below the prefix length or above the
/// family's, host bits, no ASN) are skipped, counted and listed, never bent. An entry without maxLength has that of
/// its prefix (RFC 9582 §4.3.2.2). Unknown members are passed over; ASPA and router keys are not VRPs.
/// Errors: EmptyInput · Utf16Hint · InvalidJson{line, column, reason} · WrongFormat{expected vrps, found: slurm |
/// roas-not-a-list | no-roas | html | unknown} · InvalidCsv{line, column, reason}.
[[nodiscard]] Result<VrpDocument> readVrps(QByteArrayView text);
/// Also FileNotFound, FileNotReadable, FileTooLarge{size, limit}; `subject` is the path.
[[nodiscard]] Result<VrpDocument> readVrpFile(const QString& path);

} // namespace cadastre
