// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compliance/audit.h"
#include "engine/workspace.h"

namespace cadastre::cli {

/// Says of every finding since when it holds, by auditing the plan as it was, too: it takes its time. Refused by Stop.
void tellSince(const Workspace& workspace, const AuditFacts& facts, AuditReport& report);

} // namespace cadastre::cli
