// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/diff.h"

#include "plan/plan.h"

#include <algorithm>
#include <array>

namespace cadastre {

namespace {

/// For each kind: which handle in `from` stands for a handle in `to`; 0 where there is none.
using HandleMap = std::array<std::vector<std::uint32_t>, kindIndex<void>>;

template <class E>
void matchRows(const Plan& from, const Plan& to, HandleMap& map)
{
    const bool sameSalt = from.settings().idSalt == to.settings().idSalt;
    auto& mapped = map[kindIndex<E>];
    mapped.assign(to.all<E>().nextId().value, 0);
    if constexpr (std::is_same_v<E, PlanSettings>) {
        mapped[1] = 1;
        return;
    }
    std::vector<bool> taken(std::max(from.all<E>().nextId().value, to.all<E>().nextId().value), false);
    const auto take = [&](const E& row, std::uint32_t handle) {
        mapped[row.id.value] = handle;
        taken[handle] = true;
    };
    const auto isDerived = [](const E& row) {
        if constexpr (requires { row.awsId; })
            return static_cast<const QString&>(row.awsId).isEmpty();
        return true;
    };
    for (const E& row : to.all<E>()) {
        if (sameSalt || !isDerived(row)) {
            if (const Id<E> same = from.byTextId<E>(to.textId(row)); same && !taken[same.value])
                take(row, same.value);
        }
    }
    // Derived ids come back only at the same handle.
    for (const E& row : to.all<E>())
        if (mapped[row.id.value] == 0 && isDerived(row) && !taken[row.id.value])
            take(row, row.id.value);
    auto next = static_cast<std::uint32_t>(taken.size());
    for (const E& row : to.all<E>())
        if (mapped[row.id.value] == 0)
            mapped[row.id.value] = next++;
}

template <class T>
void remap(T&, const HandleMap&)
{}
template <class E>
void remap(Id<E>& id, const HandleMap& map)
{
    const auto& mapped = map[kindIndex<E>];
    id.value = id.value < mapped.size() ? mapped[id.value] : 0;
}
template <class E>
void remap(QList<Id<E>>& ids, const HandleMap& map)
{
    for (Id<E>& id : ids)
        remap(id, map);
    std::sort(ids.begin(), ids.end());
}

template <class E>
void diffRows(const Plan& from, const Plan& to, const HandleMap& map, ChangeSet& changes)
{
    const auto& mapped = map[kindIndex<E>];
    std::vector<bool> kept(from.all<E>().nextId().value, false);
    for (const E& row : to.all<E>()) {
        E after = row;
        after.id = {mapped[row.id.value]};
        forEachField<E>([&](const auto& field) { remap(after.*field.member, map); });
        if constexpr (requires { after.awsId; })
            if (static_cast<const QString&>(row.awsId).isEmpty() && after.id != row.id)
                after.awsId = to.textId(row);
        if (const E* before = from.find(after.id)) {
            kept[after.id.value] = true;
            changes.update(*before, std::move(after));
        } else {
            changes.insert(std::move(after));
        }
    }
    for (const E& row : from.all<E>())
        if (!kept[row.id.value])
            changes.remove(row);
}

} // namespace

ChangeSet diffPlans(const Plan& from, const Plan& to)
{
    HandleMap map;
    forEachKind([&]<class E>() { matchRows<E>(from, to, map); });
    ChangeSet changes;
    forEachKind([&]<class E>() {
        if constexpr (!isBookkeeping<E>)
            diffRows<E>(from, to, map, changes);
    });
    return changes;
}

} // namespace cadastre
