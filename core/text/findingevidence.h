// SPDX-License-Identifier: GPL-3.0-or-later
// What a finding stands on, in words (interface §4.11).
#pragma once

#include "compliance/finding.h"

#include <QString>

namespace cadastre {

class Plan;

/// Whose rule it is: "pool rule of public/us-east-1", "house rule cost-centre"; of the other rules their group.
[[nodiscard]] QString sourceText(const Plan& plan, const Finding& finding);

/// Both are empty where the finding's sentence says it all.
struct EvidenceText {
    QString found;  ///< "Region=us-east-1, team=net"
    QString needed; ///< "Environment=prod, Region=us-east-1"
};
[[nodiscard]] EvidenceText evidenceText(const Plan& plan, const Finding& finding);

/// How many allocations live under the pool rules that a way out would change; 0: it changes none.
[[nodiscard]] int underRuleOf(const Plan& plan, const Fix& fix);

} // namespace cadastre
