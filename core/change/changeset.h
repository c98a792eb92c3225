// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/entities.h"
#include "plan/fields.h"

#include <QHash>

#include <optional>
#include <tuple>
#include <vector>

namespace cadastre {

/// What became of one row. No `before`: inserted. No `after`: removed. Never neither.
template <class E>
struct RowChange {
    std::optional<E> before;
    std::optional<E> after;

    [[nodiscard]] Id<E> id() const { return after ? after->id : before->id; }
    [[nodiscard]] bool isInsert() const { return !before; }
    [[nodiscard]] bool isRemove() const { return !after; }
    friend bool operator==(const RowChange&, const RowChange&) = default;
};

/// Where a row's change stands in its list, by the number of its handle (by the handle itself it would be a hash of its own for
/// each kind of row, in every source that changes something).
template <class E>
struct RowPositions {
    QHash<std::uint32_t, std::uint32_t> at;
};

/// Everything that one command did, as data: the undo (inverted()), the journal row, the notification, the diff.
/// Each row appears at most once.
class ChangeSet {
public:
    ChangeSet();
    ChangeSet(const ChangeSet&);
    ChangeSet(ChangeSet&&) noexcept;
    ChangeSet& operator=(const ChangeSet&);
    ChangeSet& operator=(ChangeSet&&) noexcept;
    ~ChangeSet();

    template <class E>
    [[nodiscard]] const std::vector<RowChange<E>>& of() const
    {
        return std::get<std::vector<RowChange<E>>>(m_changes);
    }
    [[nodiscard]] bool isEmpty() const { return rowCount() == 0; }
    [[nodiscard]] std::size_t rowCount() const;

    template <class E>
    void insert(E after)
    {
        add<E>({std::nullopt, std::move(after)});
    }
    /// Does nothing when both are equal.
    template <class E>
    void update(E before, E after)
    {
        if (!(before == after))
            add<E>({std::move(before), std::move(after)});
    }
    template <class E>
    void remove(E before)
    {
        add<E>({std::move(before), std::nullopt});
    }
    /// Adds a change on top of what is already recorded for the row: insert then update is an insert of the new value,
    /// insert then remove is nothing.
    template <class E>
    void add(RowChange<E> change);

    /// What takes it back.
    [[nodiscard]] ChangeSet inverted() const;
    /// This, then `later`.
    void append(const ChangeSet& later);

    /// The first inserted row of a kind, e.g. the pool that CreatePool made. Null when there is none.
    template <class E>
    [[nodiscard]] const E* firstInserted() const
    {
        for (const auto& change : of<E>())
            if (change.isInsert())
                return &*change.after;
        return nullptr;
    }
    /// The recorded change of a row, if any.
    template <class E>
    [[nodiscard]] const RowChange<E>* find(Id<E> id) const;

    friend bool operator==(const ChangeSet& a, const ChangeSet& b) { return a.m_changes == b.m_changes; }

private:
    template <class... Es>
    static std::tuple<std::vector<RowChange<Es>>...> listsOf(TypeList<Es...>);
    decltype(listsOf(EntityKinds{})) m_changes;
    template <class... Es>
    static std::tuple<RowPositions<Es>...> positionsOf(TypeList<Es...>);
    decltype(positionsOf(EntityKinds{})) m_positions;
};

} // namespace cadastre

#include "change/changeset.inl"
