// SPDX-License-Identifier: GPL-3.0-or-later
// How planRollout() finds the steps and their order; for the files of this folder only.
#pragma once

#include "change/changeset.h"
#include "rollout/rollout.h"
#include "rollout/rolloutfacts.h"

#include <map>

namespace cadastre {

/// Rows of one kind, before and after.
template <class E>
using Changes = std::vector<RowChange<E>>;

/// A live association that `other` has not, or has with another block.
[[nodiscard]] inline bool isNew(const ResourceCidr& cidr, const Plan& other)
{
    const ResourceCidr* there = other.find(cidr.id);
    return isLive(cidr) && (!there || !isLive(*there) || there->cidr != cidr.cidr);
}
[[nodiscard]] inline bool isAdvertised(const PoolCidr& cidr)
{
    return cidr.advert == AdvertState::Advertised || cidr.advert == AdvertState::PendingAdvertising;
}

/// Does a block stay allocated, but from another pool, or another one? AWS knows no such call: it is released and
/// allocated again.
[[nodiscard]] inline bool isMoved(const RowChange<Allocation>& change)
{
    return change.before && change.after
        && (change.before->pool != change.after->pool || change.before->cidr != change.after->cidr);
}
/// A block that the plan moved where AWS cannot: what has it, a VPC as its primary one or a subnet, is made anew there.
[[nodiscard]] inline bool isMovedForGood(const Plan& plan, const RowChange<ResourceCidr>& change)
{
    const Resource* resource = change.after ? plan.find(change.after->resource) : nullptr;
    return change.before && resource && change.before->cidr != change.after->cidr
        && (change.before->primary || resource->kind == ResourceKind::Subnet);
}

/// A planning pool holds a VPC's own space for its subnets: it comes after that VPC and goes before it (contract §6.6).
enum class PoolPurpose : std::uint8_t { General, Planning };
[[nodiscard]] inline PoolPurpose purposeOf(const Plan& plan, PoolId id)
{
    for (const Pool* pool = plan.find(id); pool; pool = plan.find(pool->source))
        if (pool->sourceResource)
            return PoolPurpose::Planning;
    return PoolPurpose::General;
}
[[nodiscard]] inline PoolPurpose purposeOf(const Plan& plan, const Share& share)
{
    for (const PoolId pool : share.pools)
        if (purposeOf(plan, pool) == PoolPurpose::Planning)
            return PoolPurpose::Planning;
    return PoolPurpose::General;
}

/// Adds the steps of each phase to a rollout, in order, and remembers which step did what, for those that wait for it.
class RolloutPlanner {
public:
    RolloutPlanner(Rollout& rollout, const ChangeSet& changes, AdvertiseSteps advertising)
        : m_rollout(rollout), m_from(rollout.from), m_to(rollout.to), m_changes(changes), m_advertising(advertising)
    {}

    void plan();

private:
    // Phases, in the order in which they run.
    void freedNames();
    void frame();
    void withdrawals();
    void removals();
    void resourceRemovals(ResourceKind kind);
    void releases(PoolPurpose purpose);
    void shareRemovals(PoolPurpose purpose);
    void poolRemovals(PoolPurpose purpose);
    void numbersThatGo();
    void switchToAmazon(const RowChange<PoolCidr>& change);
    void switchToOwn(const RowChange<PoolCidr>& change);
    void discoveriesThatGo();
    void tokens();
    void pools(PoolPurpose purpose);
    void numbers();
    void allocations(PoolPurpose purpose);
    void discoveries();
    void shares(PoolPurpose purpose);
    void discoveryAssociations();
    void vpcs();
    void watching();
    void retagging();
    void renumbering();
    void frameRemovals();
    void advertisements();
    void caveats();
    void refusals();
    void leftOutNeeds();
    void orderCaveats();

    template <class Row>
    bool expiredProof(const Row& row, const QString& subject);
    void refuseStep(RolloutStep& step, std::vector<Error> violations);
    void quotas();
    void ipamQuotas(const Ipam& ipam);
    void poolQuotas(const Pool& pool);
    void aboveQuota(const char* quota, const QString& subject, qint64 before, qint64 count);
    void poolAndChildren(PoolId pool);
    void vpc(const Resource& row);
    void tagsForBlocks(const Resource& row);
    void subnet(const Resource& row);
    void unwatchedFor(const RowChange<ResourceCidr>& change);
    void watch(const ResourceCidr& block);
    void takenIn(const ResourceCidr& block);
    template <class E>
    void retag(const RowChange<E>& change);
    template <class E>
    void retag(const Changes<E>& changes);
    template <class E>
    void freeNames(const Changes<E>& changes);

    [[nodiscard]] AccountNumber owner() const { return m_to.settings().owner; }
    /// Is a removed block wanted by something that is made?
    [[nodiscard]] bool isWantedAgain(const Prefix& freed) const;

    std::size_t add(StepKind kind, RolloutSubject subject, AccountNumber account, RegionName region);
    void wait(std::size_t step, StepKind kind, RolloutSubject on);
    void waitForPool(std::size_t step, PoolId pool, const Prefix& cidr);
    template <class E>
    void waitForName(std::size_t step, const E& made);
    void caveat(RolloutCaveat::Kind kind, QString subject, qint64 count = 0, qint64 limit = 0)
    {
        m_rollout.caveats.push_back({kind, std::move(subject), count, limit, {}, {}});
    }

    Rollout& m_rollout;
    const Plan& m_from;
    const Plan& m_to;
    const ChangeSet& m_changes;
    AdvertiseSteps m_advertising;
    std::map<std::pair<StepKind, RolloutSubject>, std::size_t> m_stepOf;
};

} // namespace cadastre
