// SPDX-License-Identifier: GPL-3.0-or-later
// What IPAM would say of a resource's CIDR (contract §13.1–13.4). Derived on demand, never stored.
#pragma once

#include "plan/plan.h"
#include "plan/poolrules.h"

#include <vector>

namespace cadastre {

/// managed, unmanaged, ignored; NotApplicable for what AWS shows a dash (a subnet of an ordinary VPC).
[[nodiscard]] ManagementState managementOf(const Plan& plan, const ResourceCidr& cidr);
/// The pool rules that this CIDR breaks now; empty when compliant or when no rule applies.
[[nodiscard]] std::vector<Error> violationsOf(const Plan& plan, const ResourceCidr& cidr);
[[nodiscard]] ComplianceStatus complianceOf(const Plan& plan, const ResourceCidr& cidr);
/// What a CIDR overlaps in its scope: other resources' CIDRs, manual allocations, external networks. Not its own VPC or
/// subnets, not its own allocation (contract §13.3, U13).
[[nodiscard]] std::vector<Occupant> overlappersOf(const Plan& plan, const ResourceCidr& cidr);
[[nodiscard]] OverlapStatus overlapOf(const Plan& plan, const ResourceCidr& cidr);
/// Part of a VPC that its subnets cover, 0 … 1 with four decimals as AWS prints it; what an import said where it did.
[[nodiscard]] double ipUsageOf(const Plan& plan, const ResourceCidr& cidr);

/// Counts over a pool, a scope or a Region, as the dashboard's metrics count them (contract §13.5).
struct VerdictCounts {
    int compliant = 0;
    int noncompliant = 0;
    int unmanaged = 0;
    int ignored = 0;
    int managed = 0;
    int overlapping = 0;
    [[nodiscard]] int total() const { return compliant + noncompliant + unmanaged + ignored; }
    void add(const Plan& plan, const ResourceCidr& cidr);
};

} // namespace cadastre
