// SPDX-License-Identifier: GPL-3.0-or-later
// The audit in words. Patterns are those of text/patterns.h; facts of the finding fill them.
#pragma once

#include "compliance/finding.h"

#include <QString>

namespace cadastre {

class Plan;

/// "Required tag missing"
[[nodiscard]] QString ruleTitle(const Rule& rule);
/// Where the rule comes from and what it protects, in a sentence or two.
[[nodiscard]] QString ruleWhy(const Rule& rule);
/// "required tag Environment=prod is absent"
[[nodiscard]] QString findingSentence(const Finding& finding);
/// A verb for a button: "Plan tag Environment=prod". Says "Plan …" when the object was seen in AWS.
[[nodiscard]] QString fixLabel(const Fix& fix, const Finding& finding);
/// Why it is this way and not another: the pool and the block that were chosen for a move. Empty where nothing was chosen.
[[nodiscard]] QString fixReason(const Fix& fix);
[[nodiscard]] QString severityWord(Severity severity);
[[nodiscard]] QString groupTitle(RuleGroup group);
[[nodiscard]] QString findingStateWord(FindingState state);
/// "planned", "rehearsed", "seen in AWS": of what the finding is about.
[[nodiscard]] QString basisWord(Basis basis);
/// "2026-05-12 10:00 UTC"; "before …" where that is all that is known; empty: not worked out.
[[nodiscard]] QString sinceText(const Finding& finding);

} // namespace cadastre
