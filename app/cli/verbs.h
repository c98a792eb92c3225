// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"

#include <memory>
#include <vector>

namespace cadastre::cli {

/// One class a verb (family); each file verb<topic>.cpp defines some and hands them out here.
using Verbs = std::vector<std::unique_ptr<Verb>>;

void addFrameVerbs(Verbs& verbs, Console& console,
                   int& exitCode);                                ///< new, plan, quota, ipam, scope, account, org, site
void addPoolVerbs(Verbs& verbs, Console& console, int& exitCode); ///< pool …
void addAllocationVerbs(Verbs& verbs, Console& console,
                        int& exitCode); ///< allocate, release, reserve, vpc, subnet, resource
void addRoutingVerbs(Verbs& verbs, Console& console, int& exitCode);  ///< advertise, withdraw, share, unshare
void addReadingVerbs(Verbs& verbs, Console& console, int& exitCode);  ///< show, list, check
void addAuditVerbs(Verbs& verbs, Console& console, int& exitCode);    ///< audit, waive, rule
void addHistoryVerbs(Verbs& verbs, Console& console, int& exitCode);  ///< undo, redo, revert, history, checkpoint
void addExchangeVerbs(Verbs& verbs, Console& console, int& exitCode); ///< export, import, collector, save-as
void addCidrVerbs(Verbs& verbs, Console& console, int& exitCode);     ///< cidr …

} // namespace cadastre::cli
