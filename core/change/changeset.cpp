// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/changeset.h"

namespace cadastre {

ChangeSet::ChangeSet() = default;
ChangeSet::ChangeSet(const ChangeSet&) = default;
ChangeSet::ChangeSet(ChangeSet&&) noexcept = default;
ChangeSet& ChangeSet::operator=(const ChangeSet&) = default;
ChangeSet& ChangeSet::operator=(ChangeSet&&) noexcept = default;
ChangeSet::~ChangeSet() = default;

std::size_t ChangeSet::rowCount() const
{
    std::size_t count = 0;
    forEachKind([&]<class E>() { count += of<E>().size(); });
    return count;
}

ChangeSet ChangeSet::inverted() const
{
    ChangeSet result;
    forEachKind([&]<class E>() {
        const auto& list = of<E>();
        for (auto change = list.rbegin(); change != list.rend(); ++change)
            result.add<E>({change->after, change->before});
    });
    return result;
}

void ChangeSet::append(const ChangeSet& later)
{
    forEachKind([&]<class E>() {
        for (const auto& change : later.of<E>())
            add<E>(change);
    });
}

} // namespace cadastre
