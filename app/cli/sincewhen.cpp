// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sincewhen.h"

#include "app/cli/console.h"
#include "engine/findinghistory.h"

namespace cadastre::cli {

namespace {

constexpr std::size_t mostRowsHeld = 200'000; // changes; further back is not looked at

} // namespace

void tellSince(const Workspace& workspace, const AuditFacts& facts, AuditReport& report)
{
    const PastSteps past = need(readPastSteps(workspace.journal(), mostRowsHeld));
    FindingHistory history = FindingHistory::of(need(workspace.asOf(workspace.revision())), past, report.time, facts);
    history.follow(report); // what only this look at it brought about
    history.tell(report);
}

} // namespace cadastre::cli
