// SPDX-License-Identifier: GPL-3.0-or-later
#include "compliance/foreseen.h"

#include "change/apply.h"
#include "plan/plan.h"

#include <set>
#include <tuple>

namespace cadastre {

namespace {

using FindingKey = std::tuple<const Rule*, QString, Prefix>;

FindingKey keyOf(const Finding& finding) { return {finding.rule, finding.key, finding.cidr}; }

std::set<FindingKey> openKeys(const AuditReport& report)
{
    std::set<FindingKey> keys;
    for (const Finding& finding : report.findings)
        if (finding.state != FindingState::Waived)
            keys.insert(keyOf(finding));
    return keys;
}

std::vector<Finding> openOnesNotIn(const std::set<FindingKey>& keys, const AuditReport& report)
{
    std::vector<Finding> others;
    for (const Finding& finding : report.findings)
        if (finding.state != FindingState::Waived && !keys.contains(keyOf(finding)))
            others.push_back(finding);
    return others;
}

int open(const AuditReport& report)
{
    int count = 0;
    for (const Finding& finding : report.findings)
        count += finding.state == FindingState::Waived ? 0 : 1;
    return count;
}

} // namespace

ForeseenFindings foreseenFindings(const Plan& plan, const AuditReport& before, const ChangeSet& changes, Instant now,
                                  const AuditFacts& facts, const std::function<bool()>& cancelled)
{
    Plan changed = plan;
    apply(changed, changes);
    const AuditReport after = audit(changed, now, facts, cancelled);
    return {openOnesNotIn(openKeys(before), after), openOnesNotIn(openKeys(after), before), open(before), open(after)};
}

} // namespace cadastre
