// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the plan as AWS writes them: one function a shape, fields in the order of contract §3.6, absent ones left out.
#pragma once

#include "awsapi/element.h"
#include "plan/plan.h"

namespace cadastre::awsapi {

/// "arn:aws:ec2::210987654321:ipam-pool/ipam-pool-…"
[[nodiscard]] QString arnOf(const Plan& plan, const char* kind, AccountNumber owner, const QString& id,
                            const RegionName& region = {});

void fill(Element& element, const Plan& plan, const Ipam& ipam);
void fill(Element& element, const Plan& plan, const Scope& scope);
void fill(Element& element, const Plan& plan, const Pool& pool);
void fill(Element& element, const Plan& plan, const PoolCidr& cidr);
void fill(Element& element, const Plan& plan, const Allocation& allocation);
void fill(Element& element, const Plan& plan, const Byoasn& byoasn);
void fill(Element& element, const Plan& plan, const AsnAssociation& association);
/// A token, as of a moment: its `status` is valid or expired.
void fillToken(Element& element, const Plan& plan, const VerificationToken& token, Instant now);
/// A VPC or a subnet.
void fillVpc(Element& element, const Plan& plan, const Resource& vpc);
void fillSubnet(Element& element, const Plan& plan, const Resource& subnet);
/// The id of a CIDR's association: "vpc-cidr-assoc-…"; of a subnet's "subnet-cidr-assoc-…" with the same digits.
[[nodiscard]] QString associationId(const Plan& plan, const ResourceCidr& cidr);
/// The row that such an id of a subnet names; none when there is not.
[[nodiscard]] ResourceCidrId subnetAssociation(const Plan& plan, const QString& id);
/// "IPAM Managed" or "Amazon": the pool itself is not said (contract §9.3).
[[nodiscard]] QString ipv6PoolOf(const Plan& plan, const ResourceCidr& cidr);
/// cidrBlockAssociation or ipv6CidrBlockAssociation, with the state that the answer shows.
void addAssociation(Element& parent, const char* name, const Plan& plan, const ResourceCidr& cidr,
                    AssociationState state);
/// What the rows of GetIpamResourceCidrs say.
void fillResourceCidr(Element& element, const Plan& plan, const ResourceCidr& cidr, OverlapStatus overlap);
/// A provisioned public CIDR as describe-byoip-cidrs shows it.
void fillByoip(Element& element, const Plan& plan, const PoolCidr& cidr);
void fillByoip(Element& element, const ByoipCidr& cidr);

void addTags(Element& element, const char* set, const Tags& tags);

} // namespace cadastre::awsapi
