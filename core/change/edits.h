// SPDX-License-Identifier: GPL-3.0-or-later
// Small edits that several decisions make to their change set. Only core/change includes this.
#pragma once

#include "change/changeset.h"
#include "change/decide.h"
#include "plan/plan.h"

#include <algorithm>
#include <array>

namespace cadastre {

/// The row as the change set leaves it; null when it removes it or there is none.
template <class E>
[[nodiscard]] const E* rowAfter(const Plan& plan, const ChangeSet& changes, Id<E> id)
{
    if (const RowChange<E>* change = changes.find(id))
        return change->after ? &*change->after : nullptr;
    return plan.find(id);
}

/// Edits a row on top of what is recorded for it: edit(E&).
template <class E, class Fn>
void editRow(const Plan& plan, ChangeSet& changes, Id<E> id, Fn&& edit)
{
    const E* now = rowAfter(plan, changes, id);
    if (!now)
        return;
    E before = *now;
    E after = before;
    edit(after);
    changes.update(std::move(before), std::move(after));
}

template <class E>
void removeRow(const Plan& plan, ChangeSet& changes, Id<E> id)
{
    if (const E* now = rowAfter(plan, changes, id))
        changes.remove(E(*now));
}

/// The handle for the next insert of a kind, counting those already in the change set. Inserts are few in a decision;
/// an importer counts for itself.
template <class E>
[[nodiscard]] Id<E> nextId(const Plan& plan, const ChangeSet& changes)
{
    Id<E> next = plan.all<E>().nextId();
    for (const RowChange<E>& change : changes.of<E>())
        if (change.isInsert())
            next.value = std::max(next.value, change.id().value + 1);
    return next;
}

/// Gives a block back: the allocation goes, and the resource CIDR that it stood for becomes unmanaged (and moves to the
/// scope where it was bound for, contract §13.6).
void removeAllocation(const Plan& plan, ChangeSet& changes, AllocationId id);

/// How long a CIDR is shown that left its pool, or never came into it (contract U26).
inline constexpr qint64 endedCidrShownSeconds = 3600;

/// Takes a CIDR out of its pool at once: its row stays `deprovisioned` for an hour (contract U26), its block returns to
/// the source pool, plan-only reserves in it go. Requires that no allocation is in it.
void deprovisionRow(const Plan& plan, ChangeSet& changes, const PoolCidr& row, Instant now);

/// Takes away the AS number that this CIDR may be announced from.
void removeAsnAssociations(const Plan& plan, ChangeSet& changes, PoolCidrId cidr);

/// Removes pools with all that is in them and below them: allocations, CIDRs, reserves, house rules, their place in
/// shares. Resources and their CIDRs survive as unmanaged (contract §6.7, §4).
void removePools(const Plan& plan, ChangeSet& changes, const std::vector<PoolId>& roots);

/// A pool and all below it, parents first.
[[nodiscard]] std::vector<PoolId> poolTree(const Plan& plan, PoolId root);

/// On its way out: nothing may be built on it (contract §6.7, "later lookups NotFound").
template <class E>
[[nodiscard]] bool isLeaving(const E& row)
{
    return row.state == LifeState::DeleteInProgress || row.state == LifeState::DeleteComplete;
}

/// How many rows of a pool count against its quota and keep it from being deleted.
[[nodiscard]] inline bool countsAsProvisioned(CidrState state)
{
    return state != CidrState::Deprovisioned && state != CidrState::FailedProvision && state != CidrState::FailedImport;
}

/// invalid(subject, "tier", "free", "…"): InvalidValue {field, value, reason}.
[[nodiscard]] inline Unexpected refuseValue(const QString& subject, const char* field, const QString& value,
                                            const char* reason)
{
    return refuse(ErrorCode::InvalidValue, subject,
                  {{QStringLiteral("field"), QLatin1String(field)},
                   {QStringLiteral("value"), value},
                   {QStringLiteral("reason"), QLatin1String(reason)}});
}
/// A Region that one request adds and removes.
[[nodiscard]] inline Unexpected refuseBothWays(const RegionName& region)
{
    return refuse(ErrorCode::ConflictingValues, region.toString(),
                  {{QStringLiteral("first"), QStringLiteral("add-region")},
                   {QStringLiteral("second"), QStringLiteral("remove-region")}});
}

[[nodiscard]] inline Unexpected refuseMissing(const char* field)
{
    return refuse(ErrorCode::MissingValue, {}, {{QStringLiteral("field"), QLatin1String(field)}});
}
[[nodiscard]] inline Unexpected refuseOccupied(const QString& subject, const char* what, std::size_t count)
{
    return refuse(ErrorCode::NotEmpty, subject,
                  {{QStringLiteral("what"), QLatin1String(what)}, {QStringLiteral("count"), QString::number(count)}});
}

} // namespace cadastre
