// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compliance/finding.h"
#include "plan/vocabulary.h"
#include "routing/originvalidity.h"
#include "ui/theme.h"

namespace cadastre {

/// How the core's verdicts look: glyph and colour beside the word.
[[nodiscard]] StatusLevel statusLevel(Severity severity);
[[nodiscard]] StatusLevel statusLevel(ComplianceStatus status);
[[nodiscard]] StatusLevel statusLevel(OverlapStatus status);
[[nodiscard]] StatusLevel statusLevel(ManagementState state);
[[nodiscard]] StatusLevel statusLevel(CidrState state);
[[nodiscard]] StatusLevel statusLevel(AsnState state);
[[nodiscard]] StatusLevel statusLevel(EvidenceState state);
[[nodiscard]] StatusLevel statusLevel(RouteState state);

} // namespace cadastre
