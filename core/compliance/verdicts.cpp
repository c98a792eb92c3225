// SPDX-License-Identifier: GPL-3.0-or-later
#include "compliance/verdicts.h"

#include <cmath>

namespace cadastre {

namespace {

/// Types that IPAM can manage: those that draw space from a pool themselves.
bool isManageable(const Plan& plan, const Resource& resource)
{
    switch (resource.kind) {
    case ResourceKind::Vpc:
    case ResourceKind::Eip:
    case ResourceKind::PublicIpv4Pool:
    case ResourceKind::Ipv6Pool:
    case ResourceKind::AnycastIpList: return true;
    case ResourceKind::Subnet: // only below a resource planning pool (contract §14)
        for (const ResourceCidrId id : plan.cidrsOf(resource.id))
            if (plan.get(id).allocation)
                return true;
        return false;
    case ResourceKind::Eni: return false;
    }
    return false;
}

ResourceId vpcOf(const Resource& resource) { return resource.vpc ? resource.vpc : resource.id; }

/// A VPC does not overlap its own subnets, nor what is set aside for them in its planning pool (contract U13). A subnet
/// does overlap what is set aside.
bool isOfTheSameVpc(const Plan& plan, const Resource& resource, Occupant occupant)
{
    switch (occupant.kind) {
    case Occupant::Kind::ResourceCidr:
        return vpcOf(resource) == vpcOf(plan.get(plan.get(ResourceCidrId{occupant.handle}).resource));
    case Occupant::Kind::CustomAllocation: {
        const Pool* pool = plan.find(plan.get(AllocationId{occupant.handle}).pool);
        return pool && pool->sourceResource == resource.id;
    }
    case Occupant::Kind::External: return false;
    }
    return false;
}

} // namespace

ManagementState managementOf(const Plan& plan, const ResourceCidr& cidr)
{
    if (hasEnded(cidr.state))
        return ManagementState::NotApplicable;
    if (!cidr.monitored)
        return ManagementState::Ignored;
    if (cidr.allocation)
        return ManagementState::Managed;
    return isManageable(plan, plan.get(cidr.resource)) ? ManagementState::Unmanaged : ManagementState::NotApplicable;
}

std::vector<Error> violationsOf(const Plan& plan, const ResourceCidr& cidr)
{
    if (!cidr.monitored || hasEnded(cidr.state))
        return {};
    const Allocation* allocation = plan.find(cidr.allocation);
    const Pool* pool = allocation ? plan.find(allocation->pool) : nullptr;
    if (!pool)
        return {};
    const Resource& resource = plan.get(cidr.resource);
    return poolRuleViolations(
        plan, *pool, {cidr.cidr.length(), resource.tags, resource.region, resource.owner, cidr.cidr.toString()});
}

ComplianceStatus complianceOf(const Plan& plan, const ResourceCidr& cidr)
{
    switch (managementOf(plan, cidr)) {
    case ManagementState::NotApplicable: return ComplianceStatus::NotApplicable;
    case ManagementState::Ignored: return ComplianceStatus::Ignored;
    case ManagementState::Unmanaged: return ComplianceStatus::Unmanaged;
    case ManagementState::Managed: break;
    }
    return violationsOf(plan, cidr).empty() ? ComplianceStatus::Compliant : ComplianceStatus::Noncompliant;
}

std::vector<Occupant> overlappersOf(const Plan& plan, const ResourceCidr& cidr)
{
    std::vector<Occupant> found;
    if (hasEnded(cidr.state))
        return found;
    const Resource& resource = plan.get(cidr.resource);
    const auto look = [&](const Prefix&, std::uint32_t packed) {
        const Occupant occupant = Occupant::unpack(packed);
        if (!isOfTheSameVpc(plan, resource, occupant)) // nor itself
            found.push_back(occupant);
        return true;
    };
    const PrefixTrie& occupants = plan.occupants(cidr.scope);
    occupants.forEachCovering(cidr.cidr, look);
    occupants.forEachCoveredBy(cidr.cidr, [&](const Prefix& prefix, std::uint32_t packed) {
        return prefix == cidr.cidr || look(prefix, packed); // equal ones came with the covering ones
    });
    return found;
}

OverlapStatus overlapOf(const Plan& plan, const ResourceCidr& cidr)
{
    if (!cidr.monitored)
        return OverlapStatus::Ignored;
    return overlappersOf(plan, cidr).empty() ? OverlapStatus::Nonoverlapping : OverlapStatus::Overlapping;
}

double ipUsageOf(const Plan& plan, const ResourceCidr& cidr)
{
    if (!cidr.ipUsage.isEmpty())
        return cidr.ipUsage->toDouble();
    const Resource& resource = plan.get(cidr.resource);
    if (resource.kind != ResourceKind::Vpc)
        return 0.0;
    uint128 covered = 0;
    for (const ResourceId subnet : plan.subnetsOf(resource.id))
        for (const ResourceCidrId id : plan.cidrsOf(subnet))
            if (cidr.cidr.contains(plan.get(id).cidr))
                covered += plan.get(id).cidr.size();
    return std::round(fraction(covered, cidr.cidr.size()) * 10'000.0) / 10'000.0;
}

void VerdictCounts::add(const Plan& plan, const ResourceCidr& cidr)
{
    switch (complianceOf(plan, cidr)) {
    case ComplianceStatus::NotApplicable: return;
    case ComplianceStatus::Compliant: ++compliant; break;
    case ComplianceStatus::Noncompliant: ++noncompliant; break;
    case ComplianceStatus::Unmanaged: ++unmanaged; break;
    case ComplianceStatus::Ignored: ++ignored; break;
    }
    if (cidr.allocation)
        ++managed;
    if (overlapOf(plan, cidr) == OverlapStatus::Overlapping)
        ++overlapping;
}

} // namespace cadastre
