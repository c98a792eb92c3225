// SPDX-License-Identifier: GPL-3.0-or-later
// How a VPC or a subnet comes by a CIDR and gives it back (contract §9): what decidevpcs, decidesubnets and
// decidemonitoring share. Part of core/change, like decisions.h.
#pragma once

#include "allocate/allocator.h"
#include "change/decide.h"
#include "plan/plan.h"

#include <vector>

namespace cadastre {

/// The resource that draws; it may not exist yet.
struct Drawer {
    ResourceKind kind = ResourceKind::Vpc;
    ResourceId resource;
    AccountNumber owner;
    RegionName region;
    ResourceId vpc; ///< for a subnet
    Tags tags;
};

/// One CIDR that is decided: from a pool (`pool` set), by hand, or Amazon's.
struct DrawnCidr {
    Prefix cidr;
    PoolId pool;
    ScopeId scope;
    IpSource ipSource = IpSource::None;
};

/// May the acting account act for `owner`: it is the owner, or it runs the plan. Errors: NotFound {kind}, as AWS shows
/// nobody another account's VPCs.
[[nodiscard]] Result<void> checkActsFor(const Plan& plan, const DecisionContext& context, AccountNumber owner,
                                        const char* kind, const QString& subject);
/// Contract §9.1 of one request by itself: which values go together, and the family of a named CIDR.
/// Errors: ConflictingValues {first, second}, MissingValue {field}, FamilyMismatch {expected, found}, InvalidValue.
[[nodiscard]] Result<void> checkRequest(const VpcCidrRequest& request, Family family);
/// The pool exists, the drawer's account may take from it, its family and locale fit, and its kind (ordinary for a VPC, a
/// planning pool of the VPC for a subnet). Errors: NotFound {kind}, PoolNotShared {pool, account} (to people),
/// FamilyMismatch, LocaleNone, WrongRegion {region, expected}, ServiceRequired, NotPlanningPool, InvalidValue.
[[nodiscard]] Result<void> checkMayDraw(const Plan& plan, const DecisionContext& context, const VpcCidrRequest& request,
                                        Family family, const Drawer& drawer);
/// Tags that the pools of all requests require, in one answer. Errors: MissingTags {tags, pool}.
[[nodiscard]] Result<void> checkRequiredTags(const Plan& plan, const std::vector<const VpcCidrRequest*>& requests,
                                             const Tags& tags);
/// Which CIDR it is. Errors: LengthBelowMin, LengthAboveMax, those of chooseBlock, and those of `lengthFits`.
/// Notes a network outside AWS in the way.
using LengthCheck = Result<void> (*)(const Plan& plan, Family family, int length, const QString& label);
/// Of a VPC: IPv4 /16 to /28 (InvalidVpcRange); IPv6 as the plan's policy says (contract §21).
[[nodiscard]] Result<void> vpcLengthFits(const Plan& plan, Family family, int length, const QString& label);
[[nodiscard]] Result<DrawnCidr> draw(const Plan& plan, const DecisionContext& context, const VpcCidrRequest& request,
                                     Family family, const std::vector<Prefix>& taken, LengthCheck lengthFits,
                                     QList<Note>& notes);
/// What the drawer holds in the pool that the CIDR is from; whoever inserts it gives it a handle.
[[nodiscard]] Allocation allocationFor(const DecisionContext& context, const Drawer& drawer, const DrawnCidr& drawn);
/// A VPC's first IPv4 block cannot be disassociated.
enum class BlockRole { Primary, Further };
/// Writes the association, and the allocation behind it, to the decision. Handles count up from the tables' next ones and
/// from what the decision already inserts.
void associate(const Plan& plan, const DecisionContext& context, const Drawer& drawer, const DrawnCidr& drawn,
               Decision& decision, BlockRole role = BlockRole::Further);
/// The way back: the association goes, and its allocation after it; with settings.settleSeconds later (contract §9.3).
void disassociate(const Plan& plan, const DecisionContext& context, const ResourceCidr& cidr, Decision& decision);
/// The CIDR's resource is gone: its allocation frees after settings.releaseSeconds, at once when that is 0 (contract §8.2).
void releaseLater(const Plan& plan, const DecisionContext& context, AllocationId allocation, Decision& decision);

/// The CIDRs of subnets inside a VPC's CIDR go with it to another scope (contract §13.6).
void moveSubnets(const Plan& plan, const ResourceCidr& vpcCidr, ScopeId to, ChangeSet& changes);

/// Where a CIDR that comes from no pool is listed: private addresses in the default private scope, others in the public
/// one (contract §5); 0 without an IPAM. AWS looks where an IPAM's discoveries do (contract §1, §12), first for the account's
/// own IPAM; a plan may be ahead of them.
[[nodiscard]] ScopeId scopeForUnmanaged(const Plan& plan, const DecisionContext& context, const Prefix& cidr);

} // namespace cadastre
