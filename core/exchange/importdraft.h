// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/apply.h"
#include "change/changeset.h"
#include "plan/plan.h"

namespace cadastre {

/// A copy of a plan that an import works on: each record is decided on what the earlier ones made, and all of it comes out
/// as one change set for the plan itself.
class ImportDraft {
public:
    explicit ImportDraft(const Plan& base) : m_plan(base) {}

    [[nodiscard]] const Plan& plan() const { return m_plan; }
    [[nodiscard]] const ChangeSet& changes() const { return m_changes; }

    /// `with`: what comes at once with it, if anything.
    template <class E>
    Id<E> insert(E row, const ChangeSet* with = nullptr)
    {
        row.id = m_plan.all<E>().nextId();
        const Id<E> id = row.id;
        ChangeSet step;
        if (with)
            step.append(*with);
        step.insert(std::move(row));
        take(step);
        return id;
    }
    template <class E>
    void update(const E& after, const ChangeSet* with = nullptr)
    {
        ChangeSet step;
        if (with)
            step.append(*with);
        step.update(m_plan.get(after.id), after);
        take(step);
    }
    template <class E>
    void remove(Id<E> id)
    {
        ChangeSet step;
        step.remove(m_plan.get(id));
        take(step);
    }
    /// May this block become an allocation of the pool: inside one of its CIDRs and free?
    [[nodiscard]] bool fits(PoolId pool, const Prefix& cidr) const
    {
        const PoolBlock* block = m_plan.space(pool).blockCovering(cidr);
        return block && block->map.isFree(cidr);
    }

private:
    void take(const ChangeSet& step)
    {
        if (step.isEmpty())
            return;
        apply(m_plan, step);
        m_changes.append(step);
    }

    Plan m_plan;
    ChangeSet m_changes;
};

} // namespace cadastre
