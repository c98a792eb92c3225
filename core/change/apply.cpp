// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/apply.h"

#include "plan/plan.h"
#include "plan/planindex.inl"

namespace cadastre {

namespace {

template <class E>
bool keepsPlace(const RowChange<E>& change)
{
    return change.before && change.after && keepsItsPlace(*change.before, *change.after);
}

// Later kinds lean on earlier ones (an allocation sits in the block of a pool CIDR): take down in reverse, put up forwards.
template <class Fn, class... Es>
void forEachKindReversed(TypeList<Es...>, Fn&& fn)
{
    int unused = 0;
    // The comma fold with assignment evaluates right to left.
    (void)((fn.template operator()<Es>(), unused) = ... = 0);
}

} // namespace

void apply(Plan& plan, const ChangeSet& changes)
{
    forEachKindReversed(EntityKinds{}, [&]<class E>() {
        for (const RowChange<E>& change : changes.of<E>()) {
            if (!change.before || keepsPlace(change))
                continue;
            Q_ASSERT(plan.find(change.before->id));
            plan.indexAny(*change.before, false);
        }
    });
    forEachKind([&]<class E>() {
        for (const RowChange<E>& change : changes.of<E>()) {
            if (change.after)
                plan.putRow(*change.after);
            else
                plan.eraseRow(change.before->id);
        }
    });
    forEachKind([&]<class E>() {
        for (const RowChange<E>& change : changes.of<E>())
            if (change.after && !keepsPlace(change))
                plan.indexAny(*change.after, true);
    });
    Q_ASSERT(plan.m_misfits.empty());
}

} // namespace cadastre
