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

/// Why a BYOIP CIDR (or an AS number) is believed to be its owner's (contract §10): what was checked, when, from where. Kept with the CIDR
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

/// The last second of the day that an authorization message, "1|aws|ACCOUNT|CIDR|YYYYMMDD|…", names as its last one (UTC);
/// none where it names no such day.
[[nodiscard]] Instant lastMomentOf(const QString& authorizationMessage);

/// How long a verification token can be used (contract §10.5).
inline constexpr qint64 verificationTokenLastsSeconds = 72LL * 3600;
/// How long a check is believed: ROAs and registry records change without a word.
inline constexpr qint64 evidenceLastsSeconds = 30LL * 24 * 3600;

/// The facts of toJson(). What is not there, or not readable, stays empty.
[[nodiscard]] Evidence evidenceFrom(EvidenceState state, Instant checkedAt, const QString& facts);
[[nodiscard]] QString factsOf(const Evidence& evidence);

/// A row with a proof: of a pool's CIDR, of a range outside IPAM, of an AS number.
template <class Row>
concept Proven = requires(const Row& row)
{
    row.evidenceFacts;
};
/// What is kept with the row; the row's own state stands.
template <Proven Row>
[[nodiscard]] Evidence evidenceOf(const Row& row)
{
    return evidenceFrom(row.evidence, row.evidenceAt, row.evidenceFacts);
}
/// Puts it there.
template <Proven Row>
void keepEvidence(Row& row, const Evidence& evidence)
{
    row.evidence = evidence.state;
    row.evidenceAt = evidence.checkedAt;
    row.evidenceFacts = factsOf(evidence);
}

} // namespace cadastre
