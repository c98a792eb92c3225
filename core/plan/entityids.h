// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of rows that a plan holds, by name, and the handles by which they refer to each other. What each holds is in
// plan/entities.h.
#pragma once

#include "base/ids.h"

namespace cadastre {

struct PlanSettings;
struct Account;
struct OrgUnit;
struct Ipam;
struct Scope;
struct Pool;
struct PoolCidr;
struct Allocation;
struct Resource;
struct ResourceCidr;
struct Share;
struct ExternalNetwork;
struct Reserve;
struct HouseRule;
struct Waiver;
struct Checkpoint;
struct ByoipCidr;
struct Coverage;
struct VerificationToken;
struct Byoasn;
struct AsnAssociation;
struct StepMark;
struct ResourceDiscovery;
struct DiscoveryAssociation;
struct ClientToken;

using AccountId = Id<Account>;
using OrgUnitId = Id<OrgUnit>;
using IpamId = Id<Ipam>;
using ScopeId = Id<Scope>;
using PoolId = Id<Pool>;
using PoolCidrId = Id<PoolCidr>;
using AllocationId = Id<Allocation>;
using ResourceId = Id<Resource>;
using ResourceCidrId = Id<ResourceCidr>;
using ShareId = Id<Share>;
using ExternalNetworkId = Id<ExternalNetwork>;
using ReserveId = Id<Reserve>;
using HouseRuleId = Id<HouseRule>;
using WaiverId = Id<Waiver>;
using CheckpointId = Id<Checkpoint>;
using ByoipCidrId = Id<ByoipCidr>;
using CoverageId = Id<Coverage>;
using VerificationTokenId = Id<VerificationToken>;
using ByoasnId = Id<Byoasn>;
using AsnAssociationId = Id<AsnAssociation>;
using StepMarkId = Id<StepMark>;
using ResourceDiscoveryId = Id<ResourceDiscovery>;
using DiscoveryAssociationId = Id<DiscoveryAssociation>;
using ClientTokenId = Id<ClientToken>;
using SettingsId = Id<PlanSettings>;

} // namespace cadastre
