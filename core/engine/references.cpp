// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/references.h"

#include <algorithm>
#include <type_traits>

namespace cadastre {

namespace {

template <class T>
struct Referred {
    using Kind = void;
};
template <class E>
struct Referred<Id<E>> {
    using Kind = E;
};
template <class E>
struct Referred<QList<Id<E>>> {
    using Kind = E;
};

template <class E>
bool goes(const ChangeSet& changes, Id<E> id)
{
    const auto* change = id ? changes.find(id) : nullptr;
    return change && change->isRemove();
}
template <class E>
bool goes(const ChangeSet& changes, const QList<Id<E>>& ids)
{
    return std::any_of(ids.begin(), ids.end(), [&](Id<E> id) { return goes(changes, id); });
}

template <class E>
bool removesAny(const ChangeSet& changes)
{
    const auto& list = changes.of<E>();
    return std::any_of(list.begin(), list.end(), [](const auto& change) { return change.isRemove(); });
}

/// A block that waits for its release keeps the name of the resource that had it and is gone (contract §8.2).
template <class Kind, class E>
bool mayOutlive([[maybe_unused]] const E& row)
{
    if constexpr (std::is_same_v<E, Allocation> && std::is_same_v<Kind, Resource>)
        return static_cast<bool>(row.releasingAt);
    return false;
}

template <class E>
QString firstDangling(const Plan& plan, const ChangeSet& changes)
{
    QString found;
    forEachField<E>([&](const auto& field) {
        using Kind = typename Referred<std::remove_cvref_t<decltype(E{}.*field.member)>>::Kind;
        if constexpr (!std::is_void_v<Kind>) {
            if (!found.isEmpty() || !removesAny<Kind>(changes))
                return;
            for (const E& row : plan.all<E>()) {
                const auto* change = changes.find(row.id);
                const E* after = !change ? &row : change->after ? &*change->after : nullptr;
                if (after && goes(changes, after->*field.member) && !mayOutlive<Kind>(*after)) {
                    found = plan.textId(row);
                    return;
                }
            }
        }
    });
    return found;
}

template <class E>
bool leadsNowhere(const Plan& plan, Id<E> id)
{
    return id && !plan.find(id);
}
template <class E>
bool leadsNowhere(const Plan& plan, const QList<Id<E>>& ids)
{
    return std::any_of(ids.begin(), ids.end(), [&](Id<E> id) { return leadsNowhere(plan, id); });
}

template <class E>
bool isDangling(const Plan& plan, const E& row)
{
    bool found = false;
    forEachField<E>([&](const auto& field) {
        using Kind = typename Referred<std::remove_cvref_t<decltype(row.*field.member)>>::Kind;
        constexpr bool mayBeGone = (std::is_same_v<E, Allocation> && std::is_same_v<Kind, Resource>)
                                || (std::is_same_v<E, DiscoveryAssociation> && std::is_same_v<Kind, ResourceDiscovery>);
        if constexpr (!std::is_void_v<Kind> && !mayBeGone)
            found = found || leadsNowhere(plan, row.*field.member);
    });
    return found;
}

} // namespace

QString rowLeftDangling(const Plan& plan, const ChangeSet& changes)
{
    QString found;
    forEachKind([&]<class E>() {
        if (found.isEmpty())
            found = firstDangling<E>(plan, changes);
    });
    return found;
}

QStringList danglingRows(const Plan& plan)
{
    QStringList found;
    forEachKind([&]<class E>() {
        for (const E& row : plan.all<E>())
            if (isDangling(plan, row))
                found.append(plan.textId(row));
    });
    return found;
}

} // namespace cadastre
