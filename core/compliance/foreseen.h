// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/changeset.h"
#include "compliance/audit.h"

#include <functional>
#include <vector>

namespace cadastre {

/// What a change would do to the findings: told before it is made (interface §4.1).
struct ForeseenFindings {
    std::vector<Finding> fresh; ///< would appear, in the order of reports
    std::vector<Finding> gone;  ///< would be no more
    int openBefore = 0;         ///< errors, warnings and notes that are not waived
    int openAfter = 0;
};

/// Audits a copy of the plan with `changes` in it and compares: a finding is the same by its rule and its key. Takes as long
/// as an audit and a copy of the plan. `before` is the report of `plan` as it is, told the same `facts`. `cancelled` is asked
/// between rules; what a cancelled run returns says nothing.
[[nodiscard]] ForeseenFindings foreseenFindings(const Plan& plan, const AuditReport& before, const ChangeSet& changes,
                                                Instant now, const AuditFacts& facts = {},
                                                const std::function<bool()>& cancelled = {});

} // namespace cadastre
