// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"
#include "change/changeset.h"
#include "plan/names.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <limits>
#include <memory>
#include <vector>

namespace cadastre {

/// One step of a plan's history (decisions.md, Journal v1). Entries only ever get added; undo and redo are entries too.
struct JournalEntry {
    qint64 seq = 0;    ///< 1, 2, 3 … without a gap
    qint64 branch = 0; ///< 0: the plan itself
    Instant time;
    QString person;
    AccountNumber account;
    QString ticket;
    QString reason;
    QByteArray command; ///< the intent, as JSON: {"command":"create-pool", …}
    qint64 cause = 0;   ///< the entry that brought this one about; 0: a person did
    qint64 undoes = 0;  ///< the entry whose effect this one takes back (a redo undoes an undo)
    QString summary;    ///< language-neutral facts, from which core/text makes the sentence: JSON {"code":…,…}
    QByteArray hash;    ///< SHA-256 over the previous hash and this entry
    qint64 rows = 0;    ///< how many rows changed
};

/// The history of one plan, newest last. Facts of all entries are in memory, their change sets are read when asked.
class Journal {
public:
    virtual ~Journal() = default;
    [[nodiscard]] virtual const std::vector<JournalEntry>& entries() const = 0;
    /// The changes of one entry. Errors: NotFound, PlanDamaged.
    [[nodiscard]] virtual Result<ChangeSet> changes(qint64 seq) const = 0;
    /// The history up to an entry as one of its own, whatever becomes of this one; `seq` is 0 or there. Changes are looked at
    /// when they are asked for. Errors: those of reading them.
    [[nodiscard]] virtual Result<std::unique_ptr<const Journal>> upTo(qint64 seq) const = 0;
    /// Null when there is no such entry.
    [[nodiscard]] const JournalEntry* find(qint64 seq) const
    {
        const auto& all = entries();
        return seq >= 1 && seq <= static_cast<qint64>(all.size()) ? &all[static_cast<std::size_t>(seq - 1)] : nullptr;
    }
    /// The entries whose effect is taken back at present; what they brought about is, too, and is not listed.
    [[nodiscard]] QSet<qint64> undone() const;
    /// Is this entry's effect taken back at present?
    [[nodiscard]] bool isUndone(qint64 seq) const;
    /// A person's step: the entry, and every entry before `before` that it caused, in order.
    [[nodiscard]] std::vector<qint64> stepOf(qint64 seq, qint64 before = std::numeric_limits<qint64>::max()) const;
    /// What a step did, as one change set. Errors: those of changes().
    [[nodiscard]] Result<ChangeSet> stepChanges(qint64 seq, qint64 before = std::numeric_limits<qint64>::max()) const;
    /// The entry that stands for all before it, whose changes are in an archive alone; 0: the journal is whole. It inserts
    /// every row as of then. Of the earlier ones who, when and what is kept, and nothing changes by them.
    [[nodiscard]] qint64 trimmedUpTo() const;
};

/// Is it the entry of Journal::trimmedUpTo(), or was it once?
[[nodiscard]] bool isTrimming(const JournalEntry& entry);

} // namespace cadastre
