// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "change/journal.h"
#include "compliance/audit.h"

#include <functional>
#include <map>
#include <vector>

namespace cadastre {

/// A step of the journal on the way back: what changed, and when.
struct PastStep {
    Instant time;
    ChangeSet changes; ///< of all entries of that second
};

/// The journal as far as it was read, newest step first.
struct PastSteps {
    std::vector<PastStep> steps;
    bool isWhole = true; ///< down to the first entry
};

/// Reads back until more than `mostRows` changed rows would be held. Errors: those of Journal::changes().
[[nodiscard]] Result<PastSteps> readPastSteps(const Journal& journal, std::size_t mostRows);

/// How many findings were open from a moment on, until the next sample (a step, not a slope).
struct FindingSample {
    Instant from;
    int errors = 0;
    int warnings = 0;
    int infos = 0;
    [[nodiscard]] bool hasSameCounts(const FindingSample& other) const
    {
        return errors == other.errors && warnings == other.warnings && infos == other.infos;
    }
};
[[nodiscard]] FindingSample sampleOf(const AuditReport& report);

/// Since when each finding holds without a break, and how many there were before. A finding is the same one while its rule
/// and its key are.
class FindingHistory {
public:
    /// Worked out backwards from a plan as committed, by auditing it as it was before and after every step; what comes by the
    /// passing of time alone (a proof that expires) is found to the hour. `facts` are taken as if they had always been so.
    /// Ends early, and says so of each finding, when `steps` are not whole, `cancelled`, or more than `mostAudited` rows
    /// were audited.
    [[nodiscard]] static FindingHistory of(Plan plan, const PastSteps& steps, Instant now, const AuditFacts& facts = {},
                                           const std::function<bool()>& cancelled = {},
                                           std::size_t mostAudited = 2'000'000);

    /// A later report: what is new in it holds since that report's time.
    void follow(const AuditReport& report);
    /// Says it of every finding of a report that was followed.
    void tell(AuditReport& report) const;
    [[nodiscard]] const std::vector<FindingSample>& samples() const { return m_samples; } ///< oldest first

private:
    class Walk;
    using Key = std::pair<const Rule*, QString>;
    struct Since {
        Instant at;
        bool isOlder = false;
    };
    std::map<Key, Since> m_since;
    std::vector<FindingSample> m_samples;
};

} // namespace cadastre
