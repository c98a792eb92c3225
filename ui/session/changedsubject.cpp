// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/changedsubject.h"

namespace cadastre {

namespace {

using Kind = SubjectRef::Kind;

/// The first row of a kind that the changes made or touched and that is still there.
template <class E>
std::optional<SubjectRef> firstOf(const Plan& plan, const ChangeSet& changes, Kind kind)
{
    for (const RowChange<E>& change : changes.of<E>())
        if (change.after && plan.find(change.id()))
            return SubjectRef{kind, change.id().value};
    return std::nullopt;
}

/// A VPC or subnet is seen where its first CIDR is: as an allocation of its pool when it drew it from one.
std::optional<SubjectRef> placeOfResource(const Plan& plan, const ChangeSet& changes)
{
    for (const RowChange<ResourceCidr>& change : changes.of<ResourceCidr>()) {
        const ResourceCidr* cidr = change.after ? plan.find(change.id()) : nullptr;
        if (!cidr)
            continue;
        if (plan.find(cidr->allocation))
            return SubjectRef{Kind::Allocation, cidr->allocation.value};
        return SubjectRef{Kind::ResourceCidr, cidr->id.value};
    }
    return std::nullopt;
}

/// The pool that something removed lay in.
template <class E>
std::optional<SubjectRef> poolOfRemoved(const Plan& plan, const ChangeSet& changes, PoolId E::*pool)
{
    for (const RowChange<E>& change : changes.of<E>())
        if (change.before && plan.find((*change.before).*pool))
            return SubjectRef{Kind::Pool, ((*change.before).*pool).value};
    return std::nullopt;
}

} // namespace

std::optional<SubjectRef> changedSubject(const Plan& plan, const Journal& journal, qint64 seq)
{
    const auto step = journal.stepChanges(seq);
    if (!step)
        return std::nullopt;
    const ChangeSet& changes = *step;
    for (const auto& found :
         {placeOfResource(plan, changes), firstOf<Pool>(plan, changes, Kind::Pool),
          firstOf<PoolCidr>(plan, changes, Kind::PoolCidr), firstOf<Allocation>(plan, changes, Kind::Allocation),
          firstOf<Share>(plan, changes, Kind::Share), firstOf<Scope>(plan, changes, Kind::Scope),
          firstOf<Account>(plan, changes, Kind::Account), firstOf<Byoasn>(plan, changes, Kind::Byoasn),
          poolOfRemoved(plan, changes, &Allocation::pool), poolOfRemoved(plan, changes, &PoolCidr::pool),
          poolOfRemoved(plan, changes, &Pool::source)})
        if (found)
            return found;
    return std::nullopt;
}

} // namespace cadastre
