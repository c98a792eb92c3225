// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks that nothing tells apart: of one pool or VPC, as long, and Amazon chooses their addresses. No answer of AWS's says
// which is which, but as many are there as there should be.
#pragma once

#include "rollout/rollout.h"
#include "rollout/rolloutfacts.h"

#include <algorithm>
#include <set>
#include <vector>

namespace cadastre {

/// A row and its like, by what a rollout does with them, in the order of its steps. One that comes is as good as one that
/// goes: so many pairs stay as they are.
template <class E>
struct EqualBlocks {
    std::vector<Id<E>> going, coming;
    std::size_t staying = 0;

    [[nodiscard]] std::size_t pairs() const { return std::min(going.size(), coming.size()); }
    [[nodiscard]] bool goes(Id<E> id) const { return at(going, id) < going.size(); }
    [[nodiscard]] bool isKept(Id<E> id) const { return at(going, id) < pairs(); }
    /// How many are there before a block that comes, and are left after one that goes.
    [[nodiscard]] std::size_t before(Id<E> id) const { return staying + at(coming, id); }
    [[nodiscard]] std::size_t after(Id<E> id) const { return staying + pairs() + going.size() - 1 - at(going, id); }
    [[nodiscard]] bool isAlone() const { return staying + std::max(going.size(), coming.size()) < 2; }

private:
    [[nodiscard]] static std::size_t at(const std::vector<Id<E>>& ids, Id<E> id)
    {
        return static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
    }
};

[[nodiscard]] EqualBlocks<PoolCidr> equalBlocks(const Rollout& rollout, const PoolCidr& row);
[[nodiscard]] EqualBlocks<Allocation> equalBlocks(const Rollout& rollout, const Allocation& row);
[[nodiscard]] EqualBlocks<ResourceCidr> equalBlocks(const Rollout& rollout, const ResourceCidr& row);

/// Blocks of the same pool or VPC that are as long and whose addresses are known, before the rollout or after it: they are
/// not meant.
[[nodiscard]] std::set<Prefix> knownBeside(const Rollout& rollout, const PoolCidr& row);
[[nodiscard]] std::set<Prefix> knownBeside(const Rollout& rollout, const Allocation& row);
[[nodiscard]] std::set<Prefix> knownBeside(const Rollout& rollout, const ResourceCidr& row);

/// Is there a block of the same pool that only its description tells from this one?
[[nodiscard]] bool isToldByDescription(const Rollout& rollout, const Allocation& row);

} // namespace cadastre
