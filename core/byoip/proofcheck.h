// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "byoip/authorizationverifier.h"
#include "byoip/txtzone.h"
#include "plan/evidence.h"
#include "plan/plan.h"
#include "routing/roaplan.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace cadastre {

/// All that a check of a range's proof looks at: what would be sent, and what the outside world was found to hold.
struct ProofMaterial {
    ProofClaim claim; ///< what it says of ROAs is worked out here
    /// Where the certificate is looked for: a registry's answer, or (when that is empty) any text that holds certificates.
    QByteArray rdapAnswer;
    QByteArray certificateText;
    QString source;     ///< what `rdapAnswer` or `certificateText` came from, or the zone; for the evidence
    Instant answeredAt; ///< when `rdapAnswer` came, where that is known: the check is as old as the answer
    /// False: nobody looked for a certificate, which is not the same as finding none.
    bool certificateWasSought = true;
    /// The proof by DNS instead of message and certificate (contract §10.5). Null zone: nobody looked.
    std::optional<DnsToken> token;
    const TxtZone* zone = nullptr;
    /// Null: ROAs were not looked at.
    const VrpSet* vrps = nullptr;
    QString roaSource;
    Instant vrpsBuiltAt; ///< none: not told
    QList<Asn> origins;  ///< who would announce the range
};

struct CheckedProof {
    Verdict verdict;
    QList<AnnouncementCheck> announcements; ///< of the very range, one an origin; empty without VRPs
    Evidence evidence;                      ///< the same as the plan keeps it
};

/// What a plan would claim for a range of one of its top-level pools: the pool's owner, and whether AWS is to announce it.
[[nodiscard]] ProofClaim claimFor(const Plan& plan, PoolId pool, const Prefix& cidr, const QString& message,
                                  const QString& signature, Instant now);

/// Checks everything at once (verifyAuthorization) and the ROAs where VRPs are given. An advertisable range whose ROAs
/// nobody looked at stays not-checked, however good its signature; so does what nobody sought a certificate, or the TXT
/// records, for. No data about an origin (expired VRPs) is not "not found" either.
[[nodiscard]] CheckedProof checkProof(const ProofMaterial& material);

} // namespace cadastre
