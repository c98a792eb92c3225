// SPDX-License-Identifier: GPL-3.0-or-later
// Where in a pool a block goes: the steps 3 to 8 of the decision procedure in contract §8.1 over all CIDRs of the pool.
// Pure questions about a plan; nothing here changes it.
#pragma once

#include "base/result.h"
#include "base/uint128.h"
#include "plan/plan.h"

#include <optional>
#include <vector>

namespace cadastre {

/// Do we keep clear of what only we know of, or answer as AWS would, which knows neither our reserves nor the networks
/// outside it (interface §4.15 points 2 and 6)?
enum class Avoidance : std::uint8_t { ReservesAndExternals, Nothing };

/// What is wanted: exactly one of `cidr` and `netmask`, or neither for the pool's default length.
struct AllocationRequest {
    std::optional<Prefix> cidr;
    std::optional<int> netmask;
    std::vector<Prefix> allowed;      ///< inside one of these; empty: anywhere
    std::vector<Prefix> disallowed;   ///< disjoint from all of these
    std::optional<Strategy> strategy; ///< the pool's own when absent
    Avoidance avoidance = Avoidance::ReservesAndExternals;
};

/// A block that is free, and the pool CIDR that it lies in.
struct Candidate {
    Prefix cidr;
    PoolCidrId block;
    friend bool operator==(const Candidate&, const Candidate&) = default;
};

/// The block that the request gets. First fit takes the lowest over all CIDRs (contract U18, U19), best fit goes into the
/// smallest maximal free block that suffices, sparse into the largest.
/// Only CIDRs in state `provisioned` give. A CIDR named exactly may lie on an external network: that is for a note
/// (firstExternalOverlap), not for a refusal.
/// Errors: NotFound {kind "pool"}, ConflictingValues {first, second}, NoDefaultLength, LengthOutOfRange {length, limit},
/// FamilyMismatch {expected, found}, TooBigForPool {length, largest}, NotInPool {pool}, Overlap {with, withCidr},
/// ReservedSpace {with}. The subject is the CIDR when one was named, else the pool's id.
[[nodiscard]] Result<Candidate> chooseBlock(const Plan& plan, PoolId pool, const AllocationRequest& request);

/// What AWS would hand out for a length alone: its lowest free block, reserves and external networks unknown.
[[nodiscard]] std::optional<Candidate> byLengthAlone(const Plan& plan, PoolId pool, int length);

/// One strategy's answer beside the others', with what it would leave behind. Figures are those of the whole pool.
struct RankedCandidate {
    Strategy strategy;
    Candidate candidate;
    std::optional<int> largestLeft; ///< shortest length that still has a free block afterwards; none: the pool is full
    uint128 piecesLeft = 0;         ///< maximal free blocks afterwards: how cut up the rest is
    Prefix summary;                 ///< the largest block that is then full: what one route can stand for
    Prefix room;                    ///< the maximal free block it goes into: room to grow in place
    bool nibbleAligned = false;     ///< one reverse zone of its own (IPv6)
    bool asAws = false;             ///< what AWS gives by length alone
    friend bool operator==(const RankedCandidate&, const RankedCandidate&) = default;
};
/// First fit, best fit and sparse side by side, in this order; those that agree are not merged. The request's own
/// strategy is ignored. Errors: those of chooseBlock, and CidrXorNetmask when a CIDR is named.
[[nodiscard]] Result<std::vector<RankedCandidate>> rankedCandidates(const Plan& plan, PoolId pool,
                                                                    const AllocationRequest& request);

/// What a form shows before anything happens: "By length alone AWS would give X; this plan pins Y."
struct AllocationPreview {
    Candidate chosen;
    std::optional<Candidate> byLengthAlone;
    /// Must the command name the CIDR to get what this plan chose?
    [[nodiscard]] bool mustPin() const { return !byLengthAlone || byLengthAlone->cidr != chosen.cidr; }
};
[[nodiscard]] Result<AllocationPreview> previewAllocation(const Plan& plan, PoolId pool,
                                                          const AllocationRequest& request);

/// The first network outside AWS of the pool's scope that a block overlaps, or null.
[[nodiscard]] const ExternalNetwork* firstExternalOverlap(const Plan& plan, ScopeId scope, const Prefix& cidr);
/// The first plan-only reserve of the pool that a block overlaps, or null.
[[nodiscard]] const Reserve* firstReserveOverlap(const Plan& plan, PoolId pool, const Prefix& cidr);

} // namespace cadastre
