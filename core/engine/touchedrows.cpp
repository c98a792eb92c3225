// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/touchedrows.h"

#include <algorithm>

namespace cadastre {

Result<TouchedRows> TouchedRows::read(const Journal& journal, qint64 after, qint64 upTo,
                                      const std::function<bool()>& isCancelled)
{
    TouchedRows touched;
    for (const JournalEntry& entry : journal.entries()) {
        if (entry.seq <= after || entry.seq > upTo)
            continue;
        if (isCancelled && isCancelled())
            return refuse(ErrorCode::Cancelled);
        const auto changes = journal.changes(entry.seq);
        if (!changes)
            return Unexpected(changes.error());
        touched.add(entry.seq, *changes);
    }
    std::sort(touched.m_touches.begin(), touched.m_touches.end());
    return touched;
}

void TouchedRows::add(qint64 seq, const ChangeSet& changes)
{
    forEachKind([&]<class E>() {
        for (const RowChange<E>& change : changes.of<E>())
            m_touches.emplace_back(keyOf(kindIndex<E>, change.id().value), seq);
    });
}

void TouchedRows::findKey(quint64 key, QList<qint64>& steps) const
{
    auto touch = std::lower_bound(m_touches.begin(), m_touches.end(), Touch(key, 0));
    for (; touch != m_touches.end() && touch->first == key; ++touch)
        steps.append(touch->second);
}

} // namespace cadastre
