// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/stackdraws.h"

#include "net/blockmap.h"
#include "rollout/rolloutfacts.h"

#include <algorithm>
#include <map>

namespace cadastre {

namespace {

/// The space of one pool while stacks are made.
class PoolSpace {
public:
    PoolSpace(const Rollout& rollout, PoolId pool)
    {
        for (const PoolCidrId id : rollout.to.cidrsOf(pool))
            if (const PoolCidr& cidr = rollout.to.get(id); isLive(cidr))
                m_blocks.emplace_back(cidr.cidr);
        // What goes away goes by other means than a stack: it is still there.
        if (rollout.from.find(pool))
            rollout.from.forEachAllocation(pool, [&](const Allocation& held) { return take(held.cidr); });
        rollout.to.forEachAllocation(pool,
                                     [&](const Allocation& held) { return held.resource ? true : take(held.cidr); });
    }

    /// Always true, so that a walk over allocations goes on.
    bool take(const Prefix& cidr)
    {
        for (BlockMap& map : m_blocks)
            if (map.base().contains(cidr) && map.isFree(cidr))
                map.insert(cidr, 1);
        return true;
    }

    [[nodiscard]] std::optional<Prefix> lowestFree(int length) const
    {
        std::optional<Prefix> lowest;
        for (const BlockMap& map : m_blocks)
            if (const auto free = map.firstFree(length); free && (!lowest || free->first() < lowest->first()))
                lowest = free;
        return lowest;
    }

private:
    std::vector<BlockMap> m_blocks;
};

class StackOrder {
public:
    explicit StackOrder(const Rollout& rollout) : m_rollout(rollout)
    {
        for (const RolloutStep& step : rollout.steps) {
            const RolloutPlace place{step.account, step.region};
            const auto known =
                std::find_if(m_stacks.begin(), m_stacks.end(), [&](const auto& stack) { return stack.first == place; });
            auto& steps = known == m_stacks.end() ? m_stacks.emplace_back(place, Steps{}).second : known->second;
            steps.push_back(&step);
        }
    }

    std::set<ResourceId> choose()
    {
        for (const auto& [place, steps] : m_stacks) {
            for (const RolloutStep* step : steps)
                if (step->kind == StepKind::CreateVpc)
                    draw(std::get<ResourceId>(step->subject));
            for (const RolloutStep* step : steps)
                pin(*step);
            for (const RolloutStep* step : steps)
                if (step->kind == StepKind::CreateSubnet)
                    drawAll(std::get<ResourceId>(step->subject));
        }
        return std::move(m_byLength);
    }

private:
    using Steps = std::vector<const RolloutStep*>;

    PoolSpace& spaceOf(PoolId pool) { return m_spaces.try_emplace(pool, m_rollout, pool).first->second; }

    void draw(ResourceId id)
    {
        for (const ResourceCidr* block : firstBlocks(m_rollout.to, id)) {
            const Allocation* held = m_rollout.to.find(block->allocation);
            if (!held || block->cidr.family() != Family::IPv4
                || spaceOf(held->pool).lowestFree(block->cidr.length()) != block->cidr)
                continue;
            spaceOf(held->pool).take(block->cidr);
            m_byLength.insert(id);
        }
    }

    /// A subnet has all its blocks from the call that makes it.
    void drawAll(ResourceId id)
    {
        const auto blocks = firstBlocks(m_rollout.to, id);
        bool isDrawn = false;
        for (const ResourceCidr* block : blocks) {
            const Allocation* held = m_rollout.to.find(block->allocation);
            if (!held)
                continue;
            if (spaceOf(held->pool).lowestFree(block->cidr.length()) != block->cidr)
                return;
            isDrawn = true;
        }
        if (!isDrawn)
            return;
        for (const ResourceCidr* block : blocks)
            if (const Allocation* held = m_rollout.to.find(block->allocation))
                spaceOf(held->pool).take(block->cidr);
        m_byLength.insert(id);
    }

    void pin(const RolloutStep& step)
    {
        const auto take = [&](const ResourceCidr& block) {
            if (const Allocation* held = m_rollout.to.find(block.allocation))
                spaceOf(held->pool).take(block.cidr);
        };
        if (step.kind == StepKind::CreateVpc)
            for (const ResourceCidr* block : firstBlocks(m_rollout.to, std::get<ResourceId>(step.subject)))
                take(*block);
        else if (step.kind == StepKind::AssociateCidr)
            take(m_rollout.to.get(std::get<ResourceCidrId>(step.subject)));
    }

    const Rollout& m_rollout;
    std::vector<std::pair<RolloutPlace, Steps>> m_stacks;
    std::map<PoolId, PoolSpace> m_spaces;
    std::set<ResourceId> m_byLength;
};

} // namespace

std::set<ResourceId> whatGetsItsBlockByLength(const Rollout& rollout) { return StackOrder(rollout).choose(); }

} // namespace cadastre
