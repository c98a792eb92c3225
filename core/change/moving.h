// SPDX-License-Identifier: GPL-3.0-or-later
// How a block comes to other space: what is planned moves, what was seen in AWS is renumbered (interface §4.15 point 7).
// Pure questions about a plan; what a move then changes is decidemoveblock.cpp's.
#pragma once

#include "change/command.h"
#include "change/decide.h"
#include "plan/plan.h"

#include <vector>

namespace cadastre {

/// What a MoveBlock is about.
struct MovedBlock {
    enum class Kind : std::uint8_t { Vpc, Subnet, Manual, SubPool };
    Kind kind = Kind::Manual;
    const ResourceCidr* row = nullptr;      ///< of a VPC or subnet, else null
    const Allocation* allocation = nullptr; ///< null: in no pool
    const PoolCidr* space = nullptr;        ///< the sub-pool's
    Prefix cidr;
    bool isSeen = false; ///< in AWS
    [[nodiscard]] PoolId pool() const { return allocation ? allocation->pool : PoolId{}; }
    /// May it go at all? Of what was seen a further block of a VPC and a manual allocation may, each in two steps.
    [[nodiscard]] bool mayGo() const { return !isSeen || kind == Kind::Manual || (kind == Kind::Vpc && !row->primary); }
};
/// Errors: NotFound {kind}, CidrInvalidState {state}, InvalidValue {field "cidr", value, reason "not-movable"} for what is
/// neither of these kinds, and for a block that waits for its release.
[[nodiscard]] Result<MovedBlock> movedBlock(const Plan& plan, const MoveBlock& move);

/// As long as the block is, or as the command says; where the pool's rules forbid that, its default, else the nearest
/// length that they allow.
[[nodiscard]] int lengthInPool(const Plan& plan, const MovedBlock& block, const Pool& pool, std::optional<int> netmask);
/// The block that the pool's strategy gives where nothing in the scope is in the way: not only what the pool gave away, but
/// also what is in no pool. Errors: those of chooseBlock().
[[nodiscard]] Result<Prefix> roomInPool(const Plan& plan, PoolId pool, int length, const std::vector<Prefix>& taken);

/// The commands that bring it there. Moved, it is one; renumbered, what can be done at once, and what stays open until
/// nothing uses the old block any more.
struct MovePath {
    bool isRenumbering = false;
    std::vector<Command> now;
    std::vector<Command> later;
    AccountNumber account; ///< who has to act, so that what is drawn is that account's; empty: whoever asks
};
/// Errors: those of movedBlock(), LiveSpace {blockers} and PrimaryCidr for what was seen and cannot be renumbered block by
/// block, MissingValue {field}, those of roomInPool().
[[nodiscard]] Result<MovePath> movePath(const Plan& plan, const MoveBlock& move);
/// Where the block is after the first of these commands.
[[nodiscard]] Prefix arrivedAt(const MovedBlock& block, const ChangeSet& changes);

/// Where it would come to in the pool that the command names. Errors: those of movePath() and of the first of its commands.
[[nodiscard]] Result<Prefix> placeInPool(const Plan& plan, const MoveBlock& move, const DecisionContext& context);

/// Why a pool is proposed; the order is that in which they are looked at.
enum class MoveReason : std::uint8_t { SamePool, Around, SameSource, SameScope };
template <>
struct Words<MoveReason> {
    static constexpr std::pair<MoveReason, const char*> table[] = {{MoveReason::SamePool, "same-pool"},
                                                                   {MoveReason::Around, "around"},
                                                                   {MoveReason::SameSource, "same-source"},
                                                                   {MoveReason::SameScope, "same-scope"}};
};
struct MoveTarget {
    PoolId pool;
    Prefix cidr;
    MoveReason why = MoveReason::SamePool;
    friend bool operator==(const MoveTarget&, const MoveTarget&) = default;
};
/// Pools of the scope that the engine would let it go to, with the block that it would get in each: the own one first, then
/// one that it lies in, those of the same source, the others. The command's `to` and `cidr` are not looked at.
[[nodiscard]] std::vector<MoveTarget> moveTargets(const Plan& plan, const MoveBlock& move,
                                                  const DecisionContext& context, std::size_t most);

} // namespace cadastre
