// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "plan/entities.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

namespace cadastre {

/// One thing that was wrong, or doubtful, with a proof: the word of a ProofReason and its facts (text/prooftext.h).
struct EvidenceReason {
    QString code;
    bool rejects = true; ///< false: a doubt
    QMap<QString, QString> facts;
    bool operator==(const EvidenceReason&) const = default;
};

/// What origin validation said of the range for one AS number when the proof was checked.
struct EvidenceOrigin {
    quint32 asn = 0;
    QString state;  ///< "valid", "invalid", "notfound", "nodata"
    QString reason; ///< "matched", "length", …
    Instant expires;
    bool operator==(const EvidenceOrigin&) const = default;
};

/// Why a BYOIP CIDR is believed to be its owner's (contract §10): what was checked, when, from where. Kept with the CIDR
/// (PoolCidr::evidenceFacts, as JSON); it came from outside, so that the plan only keeps it and judges its age.
struct Evidence {
    EvidenceState state = EvidenceState::NotChecked; ///< Accepted or Rejected once checked
    Instant checkedAt;
    QString method;      ///< "message" or "dns-token"
    QString source;      ///< where the certificate is from: an https address, or a file's name
    QString handle;      ///< of the registry record; empty where a bare certificate was given
    QString certificate; ///< its SHA-256 fingerprint
    Instant certificateExpires;
    Instant messageExpires; ///< the end of its last day (UTC)
    QString roaSource;      ///< file or server of the VRPs; empty: ROAs were not looked at
    QList<EvidenceOrigin> origins;
    QList<EvidenceReason> reasons;

    bool operator==(const Evidence&) const = default;
    /// The first reason that rejects, or null.
    [[nodiscard]] const EvidenceReason* rejection() const;
    [[nodiscard]] QJsonObject toJson() const;
};

/// How long a check is believed: ROAs and registry records change without a word.
inline constexpr qint64 evidenceLastsSeconds = 30LL * 24 * 3600;

/// What is kept with the row. Facts that are not there, or not readable, stay empty: the row's own state stands.
[[nodiscard]] Evidence evidenceOf(const PoolCidr& row);
/// Puts it there.
void keepEvidence(PoolCidr& row, const Evidence& evidence);

} // namespace cadastre
