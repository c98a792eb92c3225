// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "exchange/importplan.h"
#include "plan/plan.h"

#include <vector>

namespace cadastre {

/// Reads terraform.tfstate (version 4: Terraform since 0.12, OpenTofu unless encrypted) for what Terraform manages of
/// aws_vpc_ipam, …_scope, …_pool, …_pool_cidr, …_pool_cidr_allocation, …_resource_discovery,
/// …_resource_discovery_association, aws_vpc, aws_vpc_ipv4_cidr_block_association,
/// aws_vpc_ipv6_cidr_block_association, aws_subnet, aws_ram_resource_share, aws_ram_resource_association and
/// aws_ram_principal_association, by the same rules as planAwsImport(). A VPC out of a pool is an allocation of that pool.
///
/// A state file does not say when AWS showed what is in it. With `options.seenAt` its records are seen then; without, they
/// are planned, with their ids, until an AWS answer shows them. Either way what AWS showed later stays, and nothing is
/// removed: a state knows its own resources only. Data sources and other types are not read, which a warning says.
///
/// Errors: those of JsonText::read(); WrongFormat for another version or an encrypted state.
[[nodiscard]] Result<ImportPlan> planTerraformImport(const Plan& plan, const std::vector<ImportSource>& sources,
                                                     const ImportOptions& options, Instant now);

} // namespace cadastre
