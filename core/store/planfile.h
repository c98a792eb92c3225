// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "change/changeset.h"
#include "change/journal.h"
#include "plan/plan.h"
#include "store/digest.h"
#include "store/newplan.h"
#include "store/openchecks.h"
#include "store/statement.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace cadastre {

class Connection;
class JournalTable;
class RowTables;

/// One plan on disk: a SQLite file with the rows of every kind, the journal, and digests over both (store/digest.h).
/// Nothing that does not vouch for itself is believed, and nothing is written to a file before it has been believed.
/// Several processes may have one plan open: a write first looks whether somebody else wrote (RevisionMoved), readTail()
/// then brings what they did. A plan that nobody has open is one plain file, without a -wal beside it.
/// Belongs to one thread.
class PlanFile {
public:
    enum class Access { ReadWrite, ReadOnly };
    struct Opened;

    /// Reads and checks everything; of a large file SQLite's own check waits until something is written. A file that cannot
    /// be written opens read-only: see readOnlyReason().
    /// Errors: those of checkBeforeOpening(); PlanForeignSchema; PlanDamaged {reason: kinds, row, digest, journal-gap,
    /// journal-chain, journal-state, those of PlanLoader, or SQLite's words}; PlanLocked; FileNotReadable; DiskFull {wal: the
    /// log that was left behind and cannot be read without room beside it}; StoreFailed when it is of an older version.
    [[nodiscard]] static Result<Opened> open(const QString& path, Access access);
    /// A new file that holds `settings` and nothing else. It appears under its name complete or not at all.
    /// Errors: FileExists, FileNotWritable {reason}, DiskFull, those of open().
    [[nodiscard]] static Result<Opened> create(const QString& path, const PlanSettings& settings);
    ~PlanFile();

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] bool isReadOnly() const { return !m_mayWrite; }
    /// "asked", "permissions", "directory", "network", "links", "version"; empty when it may be written.
    [[nodiscard]] const QString& readOnlyReason() const { return m_readOnlyReason; }
    [[nodiscard]] const Journal& journal() const;

    /// One journal entry to be written; its seq, hash and rows are filled in.
    struct Step {
        JournalEntry entry;
        const ChangeSet* changes;
        bool keepChanges = true; ///< false: they are those of `entry.undoes`, backwards, and need not be kept twice
    };
    /// All steps in one transaction, durable on return; on an error the file and this object are as before. `after` is the
    /// plan with all steps applied. A cause of -1 means the first of these steps.
    /// Errors: RevisionMoved {expected, found}, PlanLocked, PlanReadOnly, DiskFull, PlanDamaged, StoreFailed.
    [[nodiscard]] Result<void> append(std::vector<Step>& steps, const Plan& after);
    /// The first half of append(), which takes the time: on return it is on disk, and keepSteps() must follow. It may run in
    /// another thread while this one only reads the plan and the journal.
    [[nodiscard]] Result<void> writeSteps(std::vector<Step>& steps, const Plan& after);
    /// The second half: what was written is in journal() from now on.
    void keepSteps();

    /// A new file with a whole history: `settings` and then all steps. It appears complete or not at all.
    /// Errors: those of create() and append(); FileExists when it is kept.
    [[nodiscard]] static Result<void> write(const QString& path, const PlanSettings& settings, std::vector<Step>& steps,
                                            const Plan& after, ExistingFile existing);

    /// The journal from then on: see JournalTable::trimmed(). The room it took is given back to the disk.
    /// Errors: PlanLocked when another process has the plan open and somebody wrote since; those of append(). One that only
    /// has it open cannot be seen: its readTail() finds the journal trimmed.
    [[nodiscard]] Result<void> trimJournal(const JournalEntry& base, const ChangeSet& whole);

    /// Cheap: did another connection write since this one last read? Errors: PlanLocked, FileNotReadable.
    [[nodiscard]] Result<bool> maybeMoved() const;
    /// What others did since.
    struct Tail {
        std::vector<ChangeSet> changes; ///< of each of their entries, oldest first
        bool isTrimmed = false;         ///< they trimmed the journal: its entries are others than before
        std::optional<Plan> plan; ///< as it is now, where they trimmed away what they did; `changes` is empty then
    };
    /// Their entries are in journal() from then on; on an error this object is as before, and it can be asked again.
    /// Errors: PlanDamaged {reason: replaced, those of open()}, PlanLocked, FileNotReadable.
    [[nodiscard]] Result<Tail> readTail();

    /// A consistent copy at another path; it appears complete or not at all.
    /// Errors: FileExists when it is kept, FileNotWritable {reason: open, …}, DiskFull, StoreFailed.
    [[nodiscard]] Result<void> copyTo(const QString& path, ExistingFile existing) const;
    /// Reads the whole file anew: SQLite's own check, digests, chain, the changes of every entry, the model's invariants.
    [[nodiscard]] QList<Error> check() const;

private:
    PlanFile() = default;
    [[nodiscard]] static Result<Opened> openJudged(const QString& path, Access access, LeftoverJournal journal);
    [[nodiscard]] static bool isRecoverable(const QString& path);
    [[nodiscard]] Result<void> connect(const OpenFacts& facts, Access access);
    [[nodiscard]] Result<Plan> readAll();
    /// Nothing of a file of an older version.
    [[nodiscard]] Result<std::optional<PlanLoader>> readCurrent();
    /// Errors of the layers below do not know which file they speak of,
    [[nodiscard]] static Unexpected withPath(Error error, const QString& path);
    /// nor that nothing was to be stored.
    [[nodiscard]] Unexpected notRead(Error error) const;
    /// Brings a file of an older version up to date and reads it, in one transaction: one that is not believed, and the
    /// backup of an earlier one, stay as they were.
    [[nodiscard]] Result<Plan> readOlder();
    /// The backup of a file that is being brought up to date.
    [[nodiscard]] Result<void> saveOlder(int version);
    /// Inside the caller's transaction; the file is of this program's version.
    [[nodiscard]] Result<PlanLoader> readRows();
    /// Every row, with the states that `journal` vouches for.
    [[nodiscard]] Result<PlanLoader> loadRows(const JournalTable& journal, KindStates& states) const;
    /// SQLite's own check, once: pages, lists of free pages and indexes, which the digests do not see.
    [[nodiscard]] Result<void> verify();
    [[nodiscard]] Result<void> enterWal();
    /// Errors: PlanLocked when another process has the plan open.
    [[nodiscard]] Result<void> leaveWal();
    /// What is asked before anything is written. Errors: PlanReadOnly, PlanDamaged.
    [[nodiscard]] Result<void> mayChange();
    [[nodiscard]] Result<void> compareRevision() const;
    /// Changes with what other connections commit, and with nothing else.
    [[nodiscard]] Result<std::int64_t> dataVersion() const;
    /// A tail that was read and checked, and is not kept yet.
    struct Unkept;
    [[nodiscard]] Result<Unkept> readUnkept();
    /// Its changes and states: the entries up to `upTo` that are new to this object, as `journal` tells them.
    [[nodiscard]] Result<void> readChanges(Unkept& unkept, const JournalTable& journal, qint64 upTo) const;
    [[nodiscard]] Result<void> readTrimmed(Unkept& unkept) const;
    void fillNext(KindStates& states, const Plan& after) const;

    QString m_path;
    FileIdentity m_identity;
    bool m_mayWrite = false;
    bool m_isWal = false;
    bool m_isVerified = false;
    bool m_isBelieved = false; ///< until then nothing of the file may change, also not when it is closed
    QString m_readOnlyReason;
    std::unique_ptr<OpenMark> m_mark; // goes after the connection
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<RowTables> m_rows;
    std::unique_ptr<JournalTable> m_journal;
    mutable Statement m_newest;
    mutable Statement m_askVersion; ///< of dataVersion(), which every request at the endpoint asks
    KindStates m_states;
    KindStates m_writtenStates;     ///< of writeSteps()
    std::int64_t m_dataVersion = 0; ///< of what was last read; 0: not known
};

struct PlanFile::Opened {
    std::unique_ptr<PlanFile> file;
    Plan plan;
};

} // namespace cadastre
