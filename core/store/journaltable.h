// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "change/journal.h"
#include "store/statement.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>

struct sqlite3;

namespace cadastre {

/// The journal of a plan file (decisions.md, Journal v1): tables "entry" and "entry_part". The facts of all entries are in
/// memory, checked against the hash chain; change sets stay on disk until asked for and are checked then.
/// Belongs to one connection and must go before it.
class JournalTable final : public Journal {
public:
    /// Nothing is read yet. `chainStart` is the hash before the first entry.
    JournalTable(sqlite3* database, QByteArray chainStart);

    [[nodiscard]] const std::vector<JournalEntry>& entries() const override { return m_entries; }
    /// Errors: NotFound, RevisionMoved when somebody else trimmed it away, PlanDamaged {reason: changes}, those of
    /// sqliteError().
    [[nodiscard]] Result<ChangeSet> changes(qint64 seq) const override;
    /// Errors: RevisionMoved when somebody else trimmed it, those of sqliteError().
    [[nodiscard]] Result<std::unique_ptr<const Journal>> upTo(qint64 seq) const override;

    [[nodiscard]] qint64 newestSeq() const { return m_entries.empty() ? 0 : m_entries.back().seq; }
    [[nodiscard]] const QByteArray& newestHash() const { return m_lastHash; }
    /// The state of all kinds after the newest entry, kept or not yet; empty when there is none.
    [[nodiscard]] const QByteArray& newestState() const { return m_written.empty() ? m_lastState : m_writtenState; }

    /// Reads what came after the newest entry in memory, and answers how many entries that are: changes() tells of them,
    /// and they join entries() by keepWritten() once the caller believes them. Inside the caller's transaction.
    /// Errors: PlanDamaged {reason: journal-gap, journal-chain}, those of sqliteError().
    [[nodiscard]] Result<qint64> readNew();

    /// Is the newest entry in memory still so in the file? If not, somebody else trimmed the journal.
    /// Errors: PlanDamaged {reason: replaced} when it is gone, those of sqliteError().
    [[nodiscard]] Result<bool> isAsInFile() const;
    /// The journal as somebody else trimmed it, read anew and checked; its entries go on from the newest one in memory.
    /// Inside the caller's transaction. Errors: PlanDamaged {reason: replaced}, those of sqliteError().
    [[nodiscard]] Result<std::unique_ptr<JournalTable>> trimmedByOthers() const;

    /// A change set as the file has it.
    struct Packed {
        QByteArray bytes, hash;
    };
    [[nodiscard]] static Packed packed(const ChangeSet& changes);
    /// Writes an entry of so many rows: gives it its seq and hash. Inside the caller's transaction; it joins entries() by
    /// keepWritten() once that is committed. `changes` empty: they are what `undoes` says, backwards.
    /// Errors: those of sqliteError().
    [[nodiscard]] Result<void> write(JournalEntry& entry, std::size_t rows, const Packed& changes,
                                     const QByteArray& state);
    void keepWritten();
    void forgetWritten();

    /// Makes `base`, an entry that is there, the one that brings about all that was before it: `whole` is what it changes,
    /// and the earlier ones keep their facts alone. Inside the caller's transaction; the journal as it is from then on,
    /// read back and checked. Errors: those of changes() and readNew().
    [[nodiscard]] Result<std::unique_ptr<JournalTable>> trimmed(const JournalEntry& base, const ChangeSet& whole) const;

    /// Held by whoever uses the connection: a write may run in another thread than changes().
    [[nodiscard]] std::recursive_mutex& inUse() const { return m_inUse; }

private:
    struct Kept {               ///< beside each entry
        QByteArray changesHash; ///< empty: no parts
    };
    struct Link { ///< what the file says of an entry now
        QByteArray hash, state;
    };
    [[nodiscard]] Result<std::optional<Link>> linkOf(qint64 seq) const;
    /// An entry, kept or not yet, and what is beside it; null when there is none.
    [[nodiscard]] const JournalEntry* known(qint64 seq) const;
    [[nodiscard]] const Kept& keptOf(qint64 seq) const;
    /// What a step did up to the entry that takes it back.
    [[nodiscard]] Result<ChangeSet> takenBack(qint64 seq, qint64 by) const;
    [[nodiscard]] Result<QByteArray> parts(qint64 seq) const;
    [[nodiscard]] Result<void> writeParts(qint64 seq, const QByteArray& packed);
    /// The changes of those entries after `seq` that are told only by what they take back of the ones up to it.
    [[nodiscard]] Result<std::map<qint64, QByteArray>> borrowedFrom(qint64 seq) const;
    /// Anew in place: facts of `base`, counts, hashes of changes, and the chain over all of it.
    [[nodiscard]] Result<void> rewriteChain(const JournalEntry& base, const std::map<qint64, QByteArray>& parts) const;

    mutable std::recursive_mutex m_inUse;
    sqlite3* m_database;
    QByteArray m_chainStart;
    std::vector<JournalEntry> m_entries;
    std::vector<Kept> m_kept;
    QByteArray m_lastHash;
    QByteArray m_lastState;
    Statement m_writeEntry;
    Statement m_writePart;
    std::vector<JournalEntry> m_written;
    std::vector<Kept> m_writtenKept;
    QByteArray m_writtenState;
};

} // namespace cadastre
