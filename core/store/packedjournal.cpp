// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/packedjournal.h"

#include "change/packing.h"
#include "store/damaged.h"
#include "store/digest.h"

namespace cadastre {

Result<ChangeSet> PackedJournal::changes(qint64 seq) const
{
    const JournalEntry* entry = find(seq);
    if (!entry)
        return refuse(ErrorCode::NotFound, QString::number(seq), {{QStringLiteral("kind"), QStringLiteral("entry")}});
    const auto& [hash, packed] = m_changes[static_cast<std::size_t>(seq - 1)];
    if (!hash.isEmpty())
        return sha256(packed) == hash ? unpack(packed) : damaged(QString::number(seq), "changes");
    if (entry->undoes == 0)
        return ChangeSet();
    auto step = stepChanges(entry->undoes, seq);
    return step ? Result<ChangeSet>(step->inverted()) : step;
}

Result<std::unique_ptr<const Journal>> PackedJournal::upTo(qint64 seq) const
{
    auto journal = std::make_unique<PackedJournal>();
    journal->m_entries.assign(m_entries.begin(), m_entries.begin() + seq);
    journal->m_changes.assign(m_changes.begin(), m_changes.begin() + seq);
    return journal;
}

void PackedJournal::add(const JournalEntry& entry, const QByteArray& hash, const QByteArray& packed)
{
    m_entries.push_back(entry);
    m_changes.push_back({hash, packed});
}

} // namespace cadastre
