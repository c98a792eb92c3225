// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/entities.h"
#include "plan/evidence.h"
#include "routing/originvalidity.h"
#include "routing/vrp.h"

#include <QMap>
#include <QString>

namespace cadastre {

/// What is wrong with a proof of ownership, as AWS would see it (contract §10.2): `code` is the word of a ProofReason
/// ("bad-signature"), as verdicts and stored evidence carry it. A code that is not known is shown as it is.
[[nodiscard]] QString proofSentence(const QString& code, const QMap<QString, QString>& facts);
/// What to do about it; empty when the sentence says it.
[[nodiscard]] QString proofAdvice(const QString& code);

/// Why a CIDR is in the state failed-provision (or another failed one): the reason that rejects its proof, AWS's own words,
/// or empty.
[[nodiscard]] QString failureText(const PoolCidr& row);
/// The same of what is kept as the reason of anything that has a proof.
[[nodiscard]] QString failureText(const QString& kept, const Evidence& evidence);

/// "2605:9cc0:1ff0::/48 from AS16509: valid (VRP 2605:9cc0:1ff0::/44, maxLength 48, AS16509)". A null prefix in
/// `decidedBy` stands for none.
[[nodiscard]] QString routeSentence(const Route& route, const OriginValidity& validity, const Vrp& decidedBy);

} // namespace cadastre
