// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/journal.h"

#include <vector>

namespace cadastre {

/// The history of a plan file up to some entry, taken out of it: the changes are as the file has them, packed, and are
/// checked and unpacked when somebody asks. The file may be written, trimmed or closed meanwhile.
class PackedJournal final : public Journal {
public:
    [[nodiscard]] const std::vector<JournalEntry>& entries() const override { return m_entries; }
    /// Errors: NotFound, PlanDamaged {reason: changes, those of unpack()}.
    [[nodiscard]] Result<ChangeSet> changes(qint64 seq) const override;
    [[nodiscard]] Result<std::unique_ptr<const Journal>> upTo(qint64 seq) const override;

    /// The next entry. `hash`: what the chain says that `packed` is; none: the entry keeps no changes of its own.
    void add(const JournalEntry& entry, const QByteArray& hash, const QByteArray& packed);

private:
    struct Changes {
        QByteArray hash, packed;
    };
    std::vector<JournalEntry> m_entries;
    std::vector<Changes> m_changes;
};

} // namespace cadastre
