// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "exchange/importplan.h"
#include "plan/plan.h"

#include <vector>

namespace cadastre {

/// Reads what the AWS CLI prints (`--output json`) for describe-ipams, describe-ipam-scopes, describe-ipam-pools,
/// describe-ipam-byoasn, describe-ipam-external-resource-verification-tokens, describe-ipam-resource-discoveries,
/// describe-ipam-resource-discovery-associations,
/// get-ipam-pool-cidrs, get-ipam-pool-allocations, get-ipam-resource-cidrs, describe-byoip-cidrs, describe-vpcs,
/// describe-subnets; organizations list-accounts, list-roots, list-accounts-for-parent, describe-organization and
/// list-organizational-units-for-parent; ram get-resource-shares with get-resource-share-associations or with list-resources
/// and list-principals: any of them, in any number and order; describe-managed-prefix-lists, get-managed-prefix-list-entries, whose entries become
/// external networks where the plan holds nothing of the kind. Fields that it does not know are harmless, missing ones are
/// tolerated.
///
/// Answers do not say whose they are: account, Region and pool come from ids and ARNs inside a record, then from the
/// source's own context, then from the folder layout `ACCOUNT/REGION/<command>[.POOL|.PARENT].json`, then from the options. What
/// stays unknown is a fate NeedsInput, never a guess.
///
/// Everything taken is `seen` at `now`. A planned object that an import shows becomes seen and takes AWS's id: it is found by
/// its id, else as the only planned one with the same name, place and CIDR. So is an object that an earlier import showed and
/// that whole lists show no more: it was made again. Space that is gone from a whole list of its pool makes way for what
/// AWS shows in its place. What AWS says replaces what was there; what AWS knows nothing of (strategy, refill, reserves, rules of the house) stays, and nothing planned is removed. What pools refer
/// to but was not imported (an IPAM, a scope, a source pool) comes in as a stand-in, with a warning.
///
/// Errors, when a file cannot be read at all (nothing is imported then): those of JsonText::read(); WrongFormat.
[[nodiscard]] Result<ImportPlan> planAwsImport(const Plan& plan, const std::vector<ImportSource>& sources,
                                               const ImportOptions& options, Instant now);

/// What the folder layout says: `…/210987654321/us-east-1/get-ipam-pool-cidrs.ipam-pool-0ab.json`.
[[nodiscard]] ImportContext contextOfPath(const QString& path);

} // namespace cadastre
