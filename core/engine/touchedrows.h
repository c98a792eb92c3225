// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "change/changeset.h"
#include "change/journal.h"

#include <QList>

#include <functional>
#include <utility>
#include <vector>

namespace cadastre {

/// Which steps of a journal changed which rows: 16 bytes for each row of each step, and no row is kept.
/// Sorted once it is whole, so that a row of a million is found at once.
class TouchedRows {
public:
    /// Of the entries after `after` up to `upTo`. Errors: Cancelled, those of Journal::changes().
    [[nodiscard]] static Result<TouchedRows> read(const Journal& journal, qint64 after, qint64 upTo,
                                                  const std::function<bool()>& isCancelled = {});

    /// The entries that changed the row itself, added to `steps`; oldest first.
    template <class E>
    void find(Id<E> id, QList<qint64>& steps) const
    {
        findKey(keyOf(kindIndex<E>, id.value), steps);
    }

private:
    using Touch = std::pair<quint64, qint64>; ///< the row, the entry
    [[nodiscard]] static quint64 keyOf(std::size_t kind, std::uint32_t handle)
    {
        return (static_cast<quint64>(kind) << 32) | handle;
    }
    void add(qint64 seq, const ChangeSet& changes);
    void findKey(quint64 key, QList<qint64>& steps) const;

    std::vector<Touch> m_touches;
};

} // namespace cadastre
