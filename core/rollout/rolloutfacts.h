// SPDX-License-Identifier: GPL-3.0-or-later
// What the planner of a rollout and all who write one ask of a plan, asked in one place.
#pragma once

#include "plan/evidence.h"
#include "plan/plan.h"

#include <vector>

namespace cadastre {

/// Whose credentials and which Region something is done with.
struct RolloutPlace {
    AccountNumber account;
    RegionName region;
    friend auto operator<=>(const RolloutPlace&, const RolloutPlace&) = default;
};

/// Is it there as far as AWS goes?
[[nodiscard]] bool isLive(LifeState state);
[[nodiscard]] bool isLive(const PoolCidr& cidr);
[[nodiscard]] bool isLive(const ResourceCidr& cidr);
[[nodiscard]] bool isLive(const Byoasn& number);
[[nodiscard]] bool isLive(const AsnAssociation& association);
[[nodiscard]] bool isLive(const DiscoveryAssociation& association);

/// Does an IPAM give up the tier that its private pools need (contract §16)?
[[nodiscard]] inline bool lowersTier(const Ipam& before, const Ipam& after)
{
    return before.tier != after.tier && after.tier == Tier::Free;
}

/// The home Region of the IPAM that a scope or pool belongs to: a plan may have several. The plan's own for what is not
/// there.
[[nodiscard]] RegionName homeRegionOf(const Plan& plan, ScopeId scope);
[[nodiscard]] RegionName homeRegionOf(const Plan& plan, PoolId pool);
/// The account that an IPAM, scope or pool belongs to, which makes and takes it away. The plan's own where nothing says.
[[nodiscard]] AccountNumber accountOf(const Plan& plan, IpamId ipam);
[[nodiscard]] AccountNumber accountOf(const Plan& plan, ScopeId scope);
[[nodiscard]] AccountNumber accountOf(const Plan& plan, PoolId pool);
/// Where a pool is drawn from: its locale, else its home Region (contract §1).
[[nodiscard]] RegionName drawingRegionOf(const Plan& plan, PoolId pool);

/// Space of the owner's that AWS has to be shown a proof for: a top-level pool of the public scope, not Amazon's own.
[[nodiscard]] bool needsProof(const Plan& plan, const Pool& pool);
/// Does a BYOIP CIDR or AS number keep a message and signature that AWS can be shown at `asOf`? Later than the last day that
/// the message names AWS refuses it, so that a new one has to be asked for.
template <class Row>
[[nodiscard]] bool isAuthorized(const Row& row, Instant asOf)
{
    const Instant last = lastMomentOf(row.authorizationMessage);
    return !row.authorizationMessage.isEmpty() && !row.authorizationSignature.isEmpty() && !(last && last < asOf);
}
/// Is a range proved by a verification token that has still to be shown? No resource of Terraform or CloudFormation does.
[[nodiscard]] bool isProvedByToken(const Plan& plan, const PoolCidr& cidr);
/// The verification token that proves it, when no import has shown that: the id that the plan gave it means nothing to AWS.
/// Null: none.
[[nodiscard]] const VerificationToken* plannedToken(const Plan& plan, const PoolCidr& cidr);
/// Can a script find it again? A token says nothing of what it is for: it is known by its IPAM and its name, or as the only
/// one there without a name.
[[nodiscard]] bool isToldApart(const Plan& plan, const VerificationToken& token);
/// The permission of RAM that it gives on its pools, by ARN; empty where that is RAM's default.
[[nodiscard]] QString specialPermission(const Plan& plan, const Share& share);
/// The accounts outside the organisation among these principals: each is invited, and has to accept.
[[nodiscard]] std::vector<AccountNumber> externalAccounts(const Plan& plan, const QStringList& principals);
/// A top-level pool whose blocks Amazon chooses.
[[nodiscard]] bool isAmazons(const Plan& plan, const Pool& pool);
/// A pool whose blocks lie in one that Amazon chooses: no step can say which they are, only how long.
[[nodiscard]] bool liesInAmazons(const Plan& plan, PoolId pool);
/// Can a step say which addresses these are? What AWS has shown, what is the owner's own, and what lies in a block of
/// Amazon's that has been seen.
[[nodiscard]] bool isPinned(const Plan& plan, const PoolCidr& cidr);
[[nodiscard]] bool isPinned(const Plan& plan, const Allocation& allocation);
/// The same of a block that a VPC or subnet draws from a pool: from Amazon's it is asked for by its length.
[[nodiscard]] inline bool isPinned(const Plan& plan, PoolId pool, Basis basis)
{
    return basis == Basis::Seen || !liesInAmazons(plan, pool);
}
[[nodiscard]] bool isPinned(const Plan& plan, const ResourceCidr& block);

/// What a call is told that makes a VPC or subnet: at most one block of each family, IPv4 first, and the primary one where
/// there are several. All others are associated afterwards.
[[nodiscard]] std::vector<const ResourceCidr*> firstBlocks(const Plan& plan, ResourceId resource);

/// Where IPAM lists a VPC's block, and whether it watches it (contract §13.1, §13.6).
struct Watching {
    ScopeId scope;
    bool isMonitored = true;
    friend bool operator==(const Watching&, const Watching&) = default;
};
/// The same before a rollout to `to` has said anything of it: as it was, or as AWS shows what is new.
[[nodiscard]] Watching watchedBefore(const Plan& from, const Plan& to, const ResourceCidr& after);
/// Does the block stay with its VPC, but give its space back to the pool that it was drawn from? Only what is ignored does;
/// a public one cannot be.
[[nodiscard]] bool givesSpaceBack(const Plan& from, const Plan& to, const ResourceCidr& before);

/// What the tier of its IPAM lacks for a pool (contract §16): AWS refuses to make it.
[[nodiscard]] std::vector<Error> tierViolations(const Plan& plan, const Pool& pool);
/// The rules of their pools that these blocks of a VPC break (contract §6, §9.2): AWS refuses to make them.
[[nodiscard]] std::vector<Error> ruleViolations(const Plan& plan, const Resource& vpc,
                                                const std::vector<const ResourceCidr*>& blocks);
/// The same of the blocks that a VPC is made with, and that one of them is IPv4 (contract §9).
[[nodiscard]] std::vector<Error> makingViolations(const Plan& plan, const Resource& vpc);

/// A name of a zone ("us-east-1a") means another place in each account, its id ("use1-az1") does not.
[[nodiscard]] inline bool isZoneId(const QString& zone) { return zone.contains(QLatin1String("-az")); }

} // namespace cadastre
