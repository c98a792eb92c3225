// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"

#include <memory>
#include <vector>

namespace cadastre::cli {

/// One class a verb (family); each file verb<topic>.cpp defines some and hands them out here.
using Verbs = std::vector<std::unique_ptr<Verb>>;

void addFrameVerbs(Verbs& verbs, Console& console);      ///< new, plan, quota, ipam, scope
void addAccountVerbs(Verbs& verbs, Console& console);    ///< account, org, site
void addDiscoveryVerbs(Verbs& verbs, Console& console);  ///< discovery …
void addPoolVerbs(Verbs& verbs, Console& console);       ///< pool …
void addAllocationVerbs(Verbs& verbs, Console& console); ///< allocate, release, allocation, reserve
void addMoveVerb(Verbs& verbs, Console& console);        ///< move
void addVpcVerbs(Verbs& verbs, Console& console);        ///< vpc, subnet, resource
void addTagVerb(Verbs& verbs, Console& console);         ///< tag
void addRoutingVerbs(Verbs& verbs, Console& console);    ///< advertise, withdraw, share, unshare
void addByoipVerbs(Verbs& verbs, Console& console);      ///< byoip key, cert, sign, token
void addProofVerbs(Verbs& verbs, Console& console);      ///< byoip verify, find-certificate, rdap; after addByoipVerbs
void addEvidenceVerbs(Verbs& verbs, Console& console);   ///< byoip check, recheck; after addByoipVerbs
void addByoasnVerbs(Verbs& verbs, Console& console);     ///< byoip asn …; after addByoipVerbs
void addRegistryVerbs(Verbs& verbs, Console& console);   ///< byoip registries; after addByoipVerbs
void addTokenVerbs(Verbs& verbs, Console& console);      ///< byoip dns-token …; after addByoipVerbs
void addCutOverVerb(Verbs& verbs, Console& console);     ///< byoip cutover; after addByoipVerbs
void addPackVerb(Verbs& verbs, Console& console);        ///< byoip pack; after addByoipVerbs
void addCalendarVerb(Verbs& verbs, Console& console);    ///< byoip calendar; after addByoipVerbs
void addRoaVerbs(Verbs& verbs, Console& console);        ///< roa …
void addShowVerb(Verbs& verbs, Console& console);        ///< show, check
void addListVerb(Verbs& verbs, Console& console);        ///< list
void addAuditVerbs(Verbs& verbs, Console& console);      ///< audit, waive, rule
void addHistoryVerbs(Verbs& verbs, Console& console);    ///< undo, redo, revert, history, trim, checkpoint
void addExchangeVerbs(Verbs& verbs, Console& console);   ///< export, import, collector, save-as
void addDriftVerb(Verbs& verbs, Console& console);       ///< drift
void addRolloutVerb(Verbs& verbs, Console& console);     ///< rollout
void addCidrVerbs(Verbs& verbs, Console& console);       ///< cidr …
void addServeVerb(Verbs& verbs, Console& console);       ///< serve
void addCompletionVerb(Verbs& verbs, Console& console);  ///< completion

} // namespace cadastre::cli
