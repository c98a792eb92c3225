// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/journal.h"

#include <QSet>

#include <algorithm>

namespace cadastre {

namespace {

/// What the entries after `seq` take back.
QSet<qint64> undoneAfter(const std::vector<JournalEntry>& all, qint64 seq)
{
    // Who takes back comes after what it takes back: going backwards, an entry's own fate is known before it is met.
    QSet<qint64> undone;
    for (auto entry = all.rbegin(); entry != all.rend() && entry->seq > seq; ++entry)
        if (entry->undoes != 0 && !undone.contains(entry->seq))
            undone.insert(entry->undoes);
    return undone;
}

} // namespace

QSet<qint64> Journal::undone() const { return undoneAfter(entries(), 0); }

bool Journal::isUndone(qint64 seq) const
{
    const QSet<qint64> undone = undoneAfter(entries(), seq);
    const JournalEntry* entry = find(seq);
    return undone.contains(seq) || (entry && entry->cause != 0 && undone.contains(entry->cause));
}

std::vector<qint64> Journal::stepOf(qint64 seq, qint64 before) const
{
    std::vector<qint64> step;
    const auto& all = entries();
    for (auto i = static_cast<std::size_t>(std::max<qint64>(seq - 1, 0)); i < all.size() && all[i].seq < before; ++i)
        if (all[i].seq == seq || all[i].cause == seq)
            step.push_back(all[i].seq);
    return step;
}

bool isTrimming(const JournalEntry& entry) { return entry.command.startsWith(R"({"command":"trim-history")"); }

qint64 Journal::trimmedUpTo() const
{
    const auto& all = entries();
    const auto newest = std::find_if(all.rbegin(), all.rend(), isTrimming);
    return newest == all.rend() ? 0 : newest->seq;
}

Result<ChangeSet> Journal::stepChanges(qint64 seq, qint64 before) const
{
    ChangeSet whole;
    for (const qint64 part : stepOf(seq, before)) {
        auto some = changes(part);
        if (!some)
            return some;
        if (whole.isEmpty())
            whole = std::move(*some);
        else
            whole.append(*some);
    }
    return whole;
}

} // namespace cadastre
