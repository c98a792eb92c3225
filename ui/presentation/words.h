// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importplan.h"
#include "plan/plan.h"
#include "plan/vocabulary.h"

#include <QString>

namespace cadastre {

/// The plan's own words, in the language of the window. What AWS calls a state ("pending-provision") stays as AWS writes
/// it, so that it can be searched for in the AWS documentation; what it calls compliant is a verdict, and read as words.
[[nodiscard]] QString strategyLabel(Strategy strategy); ///< "first fit", "best fit", "sparse"
[[nodiscard]] QString evidenceLabel(EvidenceState evidence);
[[nodiscard]] QString advertLabel(AdvertState advert);              ///< "advertised in plan": nothing here touches AWS
[[nodiscard]] QString managementLabel(ManagementState management);  ///< "managed"; "–" where there is nothing to say
[[nodiscard]] QString complianceLabel(ComplianceStatus compliance); ///< "noncompliant"; "–" where nothing is judged
[[nodiscard]] QString overlapLabel(OverlapStatus overlap);          ///< "none", "overlapping"
[[nodiscard]] QString scopeTypeLabel(ScopeType type);
[[nodiscard]] QString allocationTypeLabel(AllocationType type); ///< "manual", "pool"; others as AWS: "vpc"
[[nodiscard]] QString basisLabel(Basis basis, Instant seenAt);
[[nodiscard]] QString verdictLabel(RowVerdict verdict);
/// "payments", "Workloads", "organisation": what people call an account, a unit or the whole; the id when it has no name.
[[nodiscard]] QString principalLabel(const Plan& plan, const QString& principal);

} // namespace cadastre
