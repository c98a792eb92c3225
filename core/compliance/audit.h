// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "compliance/finding.h"
#include "routing/vrpset.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace cadastre {

/// What an audit is told beside the plan: the world outside, which no plan holds.
struct AuditFacts {
    std::shared_ptr<const VrpSet> vrps; ///< null or not loaded: unknown, and the rules that ask them are not evaluated
    Instant vrpsOf;                     ///< when they were built; none: not told
};

/// What was looked at: said before any verdict (interface §4.15 point 5).
struct AuditCoverage {
    int pools = 0;
    int resources = 0;
    int accountsKnown = 0;
    int accountsSeen = 0; ///< of these, with at least one import
    int regionsOperating = 0;
    int regionsSeen = 0;     ///< of these
    Instant oldestImport;    ///< the oldest of what imports showed; none: no import said what it looked at
    int resourcesSeen = 0;   ///< shown by AWS, whatever said so
    Instant oldestSeen;      ///< of those
    bool incomplete = false; ///< an import said that there was more
    std::optional<int> vrps; ///< how many origins were judged by; none: no VRPs were known
    Instant vrpsOf;          ///< when those were built; none: not told
};

struct AuditReport {
    std::vector<Finding> findings; ///< errors first, then by rule, address, key; waived ones included
    AuditCoverage coverage;
    Instant time;
    int rulesRun = 0;
    bool saysSince = false;   ///< since when each finding holds was worked out (FindingHistory)
    QStringList notEvaluated; ///< ids of rules that had no data to look at; never the same as passed

    [[nodiscard]] int count(Severity severity) const; ///< open and fix-planned ones; not waived
    [[nodiscard]] int waived() const;
};

/// Runs every rule over the whole plan. `cancelled` is asked between rules; a cancelled run returns what it has.
[[nodiscard]] AuditReport audit(const Plan& plan, Instant now, const AuditFacts& facts = {},
                                const std::function<bool()>& cancelled = {});

/// Does this report fail a build that allows nothing at or above `threshold`? Waived findings never do.
[[nodiscard]] bool failsAt(const AuditReport& report, Severity threshold);

} // namespace cadastre
