// SPDX-License-Identifier: GPL-3.0-or-later
// The way from what AWS shows back to the plan.
#include "change/apply.h"
#include "exchange/adoption.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <type_traits>
#include <utility>

namespace cadastre {

namespace {

template <class E, class... Others>
constexpr bool isOneOf = (... || std::is_same_v<E, Others>);

template <class E>
constexpr bool isCompared = isOneOf<E, Pool, Ipam, Scope, Share, PoolCidr, Allocation, Resource, ResourceCidr,
                                    VerificationToken, Byoasn, AsnAssociation, ResourceDiscovery, DiscoveryAssociation>;

/// As planned, but known by what AWS calls it; what AWS does not have has no name there.
template <class E>
E named(E planned, const E* seen)
{
    planned.basis = seen ? seen->basis : Basis::Planned;
    planned.seenAt = seen ? seen->seenAt : Instant();
    if constexpr (requires { planned.awsId; })
        planned.awsId = seen ? seen->awsId : decltype(planned.awsId)();
    if constexpr (std::is_same_v<E, Resource>)
        planned.seenTags = seen ? seen->seenTags : Tags();
    return planned;
}

/// What was made again in AWS as it was planned (DriftComparison::pairUp) has another id there, and rows of its own in
/// the import. Here those stand where the planned ones stood: it is the same thing, and no step makes it once more.
class MadeAgain {
public:
    MadeAgain(const Plan& plan, const Plan& seen) : m_plan(plan), m_seen(seen) {}

    [[nodiscard]] static bool isSo(const DriftRow& row)
    {
        return (row.verdict == DriftVerdict::Matched || row.verdict == DriftVerdict::Changed)
            && row.planned.index() == row.shown.index() && row.planned != row.shown;
    }
    void add(const DriftRow& row)
    {
        std::visit(
            [&](const auto& shown) {
                using Ref = std::decay_t<decltype(shown)>;
                if constexpr (!std::is_same_v<Ref, std::monostate>)
                    if (m_seen.find(shown) && m_plan.find(std::get<Ref>(row.planned)))
                        pair(shown, std::get<Ref>(row.planned));
            },
            row.shown);
    }
    [[nodiscard]] Result<Plan> plan() const
    {
        PlanLoader loader;
        forEachKind([&]<class E>() {
            for (E row : m_seen.all<E>()) {
                if (isReplaced(row))
                    continue;
                if constexpr (std::is_same_v<E, ResourceCidr>)
                    row.allocation = heldBy(row.id, row.allocation);
                if constexpr (std::is_same_v<E, PoolCidr>)
                    row.sourceAllocation = heldBy(row.id, row.sourceAllocation);
                rename(row.id);
                forEachField<E>([&](const auto& field) { rename(row.*field.member); });
                loader.put(std::move(row));
            }
        });
        return std::move(loader).finish();
    }

private:
    void stand(const DriftRef& shown, const DriftRef& planned)
    {
        if (shown != planned && m_stoodFor.insert(planned).second)
            m_standsFor.emplace(shown, planned);
    }
    template <class E>
    void pair(Id<E> shown, Id<E> planned)
    {
        stand(shown, planned);
        if constexpr (std::is_same_v<E, Resource>) {
            pairBlocks(shown, planned, &ResourceCidr::allocation);
        } else if constexpr (std::is_same_v<E, Pool>) {
            pairBlocks(shown, planned, &PoolCidr::sourceAllocation);
            m_seen.forEachAllocation(shown, [&](const Allocation& now) {
                if (const Allocation* then = m_plan.allocationAt(planned, now.cidr))
                    stand(now.id, then->id);
                return true;
            });
        }
    }
    /// The blocks that are there again, and what holds them in a pool: where the import could not take that, because
    /// the planned block still held it, the planned one's.
    template <class E, class Block>
    void pairBlocks(Id<E> shown, Id<E> planned, AllocationId Block::*held)
    {
        for (const Id<Block> now : m_seen.cidrsOf(shown))
            for (const Id<Block> then : m_plan.cidrsOf(planned)) {
                const Block &is = m_seen.get(now), &was = m_plan.get(then);
                if (is.cidr != was.cidr || m_stoodFor.contains(then))
                    continue;
                stand(now, then);
                if (is.*held && was.*held)
                    stand(is.*held, was.*held);
                else if (m_seen.find(was.*held))
                    m_held.emplace(now, was.*held);
                break;
            }
    }
    [[nodiscard]] AllocationId heldBy(const DriftRef& block, AllocationId own) const
    {
        const auto found = m_held.find(block);
        return found == m_held.end() ? own : found->second;
    }
    /// Was it the planned one's, and is it not there any more?
    template <class E>
    [[nodiscard]] bool isReplaced(const E& row) const
    {
        if constexpr (std::is_constructible_v<DriftRef, Id<E>>)
            if (m_stoodFor.contains(row.id))
                return true;
        if constexpr (std::is_same_v<E, ResourceCidr>)
            return m_stoodFor.contains(row.resource);
        if constexpr (std::is_same_v<E, PoolCidr>)
            return m_stoodFor.contains(row.pool);
        if constexpr (std::is_same_v<E, Allocation>)
            return (m_stoodFor.contains(row.resource) || m_stoodFor.contains(row.pool))
                && std::none_of(m_held.begin(), m_held.end(), [&](const auto& held) { return held.second == row.id; });
        return false;
    }
    template <class E>
    void rename(Id<E>& id) const
    {
        if constexpr (std::is_constructible_v<DriftRef, Id<E>>) {
            if (const auto found = m_standsFor.find(id); found != m_standsFor.end())
                id = std::get<Id<E>>(found->second);
            else if constexpr (std::is_same_v<E, Allocation>)
                if (const Allocation* row = m_seen.find(id); row && !m_stoodFor.contains(id) && isReplaced(*row))
                    id = {};
        }
    }
    template <class E>
    void rename(QList<Id<E>>& ids) const
    {
        for (Id<E>& id : ids)
            rename(id);
        std::sort(ids.begin(), ids.end());
    }
    template <class Value>
    void rename(Value&) const
    {}

    const Plan& m_plan;
    const Plan& m_seen;
    std::map<DriftRef, DriftRef> m_standsFor; ///< by what is shown
    std::set<DriftRef> m_stoodFor;            ///< what is planned
    std::map<DriftRef, AllocationId> m_held;  ///< by the blocks that are there again
};

/// Reserves and house rules are the plan's alone; those that stand on what AWS has not keep a person from taking it out of
/// the plan (adoptionOf), and are in nobody's way where AWS is made as planned.
ChangeSet notesOnMissing(const Plan& plan, const std::vector<DriftRow>& rows, const DriftChoice& chosen)
{
    std::set<DriftRef> missing;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (chosen[i] && rows[i].shown.index() == 0) // it is missing
            missing.insert(rows[i].planned);
    ChangeSet notes;
    for (const Reserve& reserve : plan.all<Reserve>())
        if (missing.contains(reserve.pool) || missing.contains(reserve.allocation))
            notes.remove(reserve);
    for (const HouseRule& rule : plan.all<HouseRule>())
        if (missing.contains(rule.pool))
            notes.remove(rule);
    return notes;
}

/// A block that what was made again has not is missing of that: the way back asks for it under the new id.
DriftChoice withMadeAgain(const Plan& plan, const std::vector<DriftRow>& rows, DriftChoice chosen)
{
    std::set<DriftRef> holders;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (const auto* id = std::get_if<ResourceCidrId>(&rows[i].planned); id && chosen[i])
            if (const ResourceCidr* block = plan.find(*id))
                holders.insert(block->resource);
    for (std::size_t i = 0; i < rows.size(); ++i)
        chosen[i] = chosen[i] || (MadeAgain::isSo(rows[i]) && holders.contains(rows[i].planned));
    return chosen;
}

} // namespace

Result<DriftEnds> driftEnds(const Plan& plan, const ImportPlan& import, const std::vector<DriftRow>& rows,
                            const DriftChoice& chosen)
{
    const DriftChoice wanted = withMadeAgain(plan, rows, chosen);
    DriftEnds ends{plan, plan};
    apply(ends.seen, notesOnMissing(plan, rows, wanted));
    std::vector<DriftRow> taken = rows;
    for (DriftRow& row : taken)
        if (MadeAgain::isSo(row))
            row.planned = row.shown; // nothing goes for it
    apply(ends.seen, adoptionOf(ends.seen, import, taken, wanted).changes);
    if (std::any_of(rows.begin(), rows.end(), MadeAgain::isSo)) {
        MadeAgain again(plan, ends.seen);
        for (const DriftRow& row : rows)
            if (MadeAgain::isSo(row))
                again.add(row);
        auto seen = again.plan();
        if (!seen)
            return Unexpected(seen.error());
        ends.seen = *std::move(seen);
    }
    PlanLoader loader;
    forEachKind([&]<class E>() {
        if constexpr (isCompared<E>) {
            for (const E& row : plan.all<E>())
                loader.put(named(row, ends.seen.find(row.id)));
        } else { // the organisation, which no rollout makes, and what nobody compared
            for (const E& row : ends.seen.all<E>())
                loader.put(row);
        }
    });
    auto planned = std::move(loader).finish();
    if (!planned)
        return Unexpected(planned.error());
    ends.planned = *std::move(planned);
    return ends;
}

} // namespace cadastre
