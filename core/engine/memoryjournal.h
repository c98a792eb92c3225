// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/journal.h"

#include <vector>

namespace cadastre {

/// The history of a plan that is in no file: previews, scenarios, tests. Without a hash chain.
class MemoryJournal final : public Journal {
public:
    [[nodiscard]] const std::vector<JournalEntry>& entries() const override { return m_entries; }
    [[nodiscard]] Result<ChangeSet> changes(qint64 seq) const override
    {
        if (!find(seq))
            return refuse(ErrorCode::NotFound, QString::number(seq),
                          {{QStringLiteral("kind"), QStringLiteral("entry")}});
        return m_changes[static_cast<std::size_t>(seq - 1)];
    }
    [[nodiscard]] Result<std::unique_ptr<const Journal>> upTo(qint64 seq) const override
    {
        auto journal = std::make_unique<MemoryJournal>();
        journal->m_entries.assign(m_entries.begin(), m_entries.begin() + seq);
        journal->m_changes.assign(m_changes.begin(), m_changes.begin() + seq);
        return journal;
    }
    /// Gives the entry its seq and counts its rows.
    void add(JournalEntry& entry, ChangeSet changes)
    {
        entry.seq = static_cast<qint64>(m_entries.size()) + 1;
        entry.rows = static_cast<qint64>(changes.rowCount());
        m_entries.push_back(entry);
        m_changes.push_back(std::move(changes));
    }

private:
    std::vector<JournalEntry> m_entries;
    std::vector<ChangeSet> m_changes;
};

} // namespace cadastre
