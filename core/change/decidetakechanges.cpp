// SPDX-License-Identifier: GPL-3.0-or-later
// Changes that were worked out elsewhere (an import, a job, a replay). They skip the rules, so what apply() leans on is
// checked here: rows are as the author saw them, what they refer to exists, allocations lie free inside their pool.
#include "change/decisions.h"

#include <map>

namespace cadastre {

namespace {

Unexpected inconsistent(const QString& subject, const char* reason)
{
    return refuse(ErrorCode::RevisionMoved, subject,
                  {{QStringLiteral("expected"), QLatin1String(reason)}, {QStringLiteral("found"), QString()}});
}

class Checker {
public:
    Checker(const Plan& plan, const ChangeSet& changes) : m_plan(plan), m_changes(changes) {}

    [[nodiscard]] Result<void> check() const
    {
        Result<void> outcome;
        forEachKind([&]<class E>() {
            if (outcome)
                outcome = rowsAreAsSeen<E>();
        });
        if (outcome)
            outcome = referencesExist();
        return outcome ? allocationsFit() : outcome;
    }

private:
    template <class E>
    [[nodiscard]] Result<void> rowsAreAsSeen() const
    {
        for (const RowChange<E>& change : m_changes.of<E>()) {
            const E* now = m_plan.find(change.id());
            if (change.id().value == 0 || (change.before && change.after && change.before->id != change.after->id))
                return inconsistent(QString(), "row-id");
            if (change.isInsert() ? now != nullptr : !now || !(*now == *change.before))
                return inconsistent(m_plan.textId(change.isInsert() ? *change.after : *change.before), "row-changed");
        }
        return {};
    }

    template <class E>
    [[nodiscard]] const E* after(Id<E> id) const
    {
        if (const auto* change = m_changes.find(id))
            return change->after ? &*change->after : nullptr;
        return m_plan.find(id);
    }

    [[nodiscard]] Result<void> referencesExist() const
    {
        for (const auto& change : m_changes.of<Scope>())
            if (change.after && !after(change.after->ipam))
                return inconsistent(m_plan.textId(*change.after), "scope-without-ipam");
        for (const auto& change : m_changes.of<Pool>())
            if (change.after && (!after(change.after->scope) || (change.after->source && !after(change.after->source))))
                return inconsistent(m_plan.textId(*change.after), "pool-without-scope");
        for (const auto& change : m_changes.of<PoolCidr>())
            if (change.after && !after(change.after->pool))
                return inconsistent(m_plan.textId(*change.after), "cidr-without-pool");
        for (const auto& change : m_changes.of<Allocation>())
            if (change.after && !after(change.after->pool))
                return inconsistent(m_plan.textId(*change.after), "allocation-without-pool");
        for (const auto& change : m_changes.of<ResourceCidr>())
            if (change.after
                && (!after(change.after->resource) || (change.after->allocation && !after(change.after->allocation))))
                return inconsistent(m_plan.textId(*change.after), "cidr-without-resource");
        for (const auto& change : m_changes.of<DiscoveryAssociation>())
            if (change.after && !after(change.after->ipam))
                return inconsistent(m_plan.textId(*change.after), "association-without-ipam");
        for (const auto& change : m_changes.of<Reserve>())
            if (change.after && !after(change.after->pool))
                return inconsistent(m_plan.textId(*change.after), "reserve-without-pool");
        Result<void> outcome = standsOn<VerificationToken>("token-without-ipam");
        if (outcome)
            outcome = standsOn<Byoasn>("asn-without-ipam");
        return outcome ? standsOn<AsnAssociation>("association-without-asn") : outcome;
    }

    [[nodiscard]] bool isWhole(const VerificationToken& row) const { return after(row.ipam); }
    [[nodiscard]] bool isWhole(const Byoasn& row) const { return after(row.ipam); }
    [[nodiscard]] bool isWhole(const AsnAssociation& row) const { return after(row.byoasn) && after(row.poolCidr); }

    /// Also rows that do not change: what they stand on may go.
    template <class E>
    [[nodiscard]] Result<void> standsOn(const char* reason) const
    {
        for (const auto& change : m_changes.of<E>())
            if (change.after && !isWhole(*change.after))
                return inconsistent(m_plan.textId(*change.after), reason);
        for (const E& row : m_plan.all<E>())
            if (const E* left = after(row.id); left && !isWhole(*left))
                return inconsistent(m_plan.textId(row), reason);
        return {};
    }

    /// Rebuilds the space of the pools that change, as it will be.
    [[nodiscard]] Result<void> allocationsFit() const
    {
        std::map<PoolId, std::map<Prefix, BlockMap>> spaces;
        const auto touch = [&](PoolId pool) {
            if (spaces.contains(pool))
                return;
            auto& blocks = spaces[pool];
            for (const auto& [cidr, block] : m_plan.space(pool).blocks)
                blocks.emplace(cidr, block.map);
        };
        for (const auto& change : m_changes.of<PoolCidr>())
            for (const auto* row : {change.before ? &*change.before : nullptr, change.after ? &*change.after : nullptr})
                if (row)
                    touch(row->pool);
        for (const auto& change : m_changes.of<Allocation>())
            for (const auto* row : {change.before ? &*change.before : nullptr, change.after ? &*change.after : nullptr})
                if (row)
                    touch(row->pool);

        for (const auto& change : m_changes.of<Allocation>())
            if (change.before)
                if (BlockMap* map = mapAround(spaces[change.before->pool], change.before->cidr))
                    map->erase(change.before->cidr);
        for (const auto& change : m_changes.of<PoolCidr>()) {
            if (!change.before || !holdsSpace(change.before->state))
                continue;
            auto& blocks = spaces[change.before->pool];
            const bool stays = change.after && holdsSpace(change.after->state)
                            && change.after->cidr == change.before->cidr && change.after->pool == change.before->pool;
            const auto block = blocks.find(change.before->cidr);
            if (stays || block == blocks.end())
                continue;
            if (!block->second.isEmpty())
                return inconsistent(change.before->cidr.toString(), "cidr-has-allocations");
            blocks.erase(block);
        }
        for (const auto& change : m_changes.of<PoolCidr>()) {
            if (!change.after || !holdsSpace(change.after->state) || change.after->cidr.isNull())
                continue;
            auto& blocks = spaces[change.after->pool];
            if (blocks.contains(change.after->cidr) && change.before)
                continue;
            for (const auto& [cidr, map] : blocks)
                if (cidr.overlaps(change.after->cidr))
                    return inconsistent(change.after->cidr.toString(), "cidr-overlaps");
            blocks.emplace(change.after->cidr, BlockMap(change.after->cidr));
        }
        for (const auto& change : m_changes.of<Allocation>()) {
            if (!change.after)
                continue;
            BlockMap* map = mapAround(spaces[change.after->pool], change.after->cidr);
            if (!map || !map->isFree(change.after->cidr))
                return inconsistent(change.after->cidr.toString(), "allocation-misplaced");
            map->insert(change.after->cidr, change.after->id.value);
        }
        return {};
    }

    static BlockMap* mapAround(std::map<Prefix, BlockMap>& blocks, const Prefix& cidr)
    {
        auto next = blocks.upper_bound(cidr);
        if (next == blocks.begin())
            return nullptr;
        --next;
        return next->first.contains(cidr) ? &next->second : nullptr;
    }

    const Plan& m_plan;
    const ChangeSet& m_changes;
};

} // namespace

Result<Decision> decideOne(const Plan& plan, const TakeChanges& command, const DecisionContext&)
{
    if (const auto sound = Checker(plan, command.changes).check(); !sound)
        return Unexpected(sound.error());
    Decision decision;
    decision.changes = command.changes;
    if (!command.edits.isEmpty())
        decision.followUps.push_back(TakeChanges{QStringLiteral("planned-edits"), command.edits, {}, false});
    addRefillFollowUps(plan, decision);
    addAutoImportFollowUps(plan, decision);
    return decision;
}

} // namespace cadastre
