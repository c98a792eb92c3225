// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cadastre {

template <class E>
void ChangeSet::add(RowChange<E> change)
{
    auto& list = std::get<std::vector<RowChange<E>>>(m_changes);
    auto& at = std::get<RowPositions<E>>(m_positions).at;
    const Id<E> id = change.id();
    const auto known = at.constFind(id.value);
    if (known == at.constEnd()) {
        at.insert(id.value, static_cast<std::uint32_t>(list.size()));
        list.push_back(std::move(change));
        return;
    }
    RowChange<E>& recorded = list[*known];
    recorded.after = std::move(change.after);
    if (recorded.before == recorded.after) { // insert then remove, or back to what it was
        const std::uint32_t position = *known;
        at.remove(id.value);
        list.erase(list.begin() + position);
        for (auto i = position; i < list.size(); ++i)
            at[list[i].id().value] = i;
    }
}

template <class E>
const RowChange<E>* ChangeSet::find(Id<E> id) const
{
    const auto& at = std::get<RowPositions<E>>(m_positions).at;
    const auto known = at.constFind(id.value);
    return known == at.constEnd() ? nullptr : &of<E>()[*known];
}

} // namespace cadastre
