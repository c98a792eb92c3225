// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "change/changeset.h"
#include "change/command.h"
#include "change/decide.h"
#include "change/journal.h"
#include "plan/plan.h"
#include "store/newplan.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace cadastre {

class MemoryJournal;
class PlanFile;

/// What came of a command that was carried out and is safely on disk.
struct Receipt {
    qint64 seq = 0;    ///< the journal entry; 0 when nothing had to change
    ChangeSet changes; ///< of the entry and of all that followed by itself
    QList<Note> notes;
};

/// Which part of a history can go to an archive.
struct Trimming {
    qint64 upTo = 0;  ///< the entry that stands for all before it
    qint64 steps = 0; ///< how many entries lose their changes
    Instant from;     ///< the plan can be read as of this moment and later
};

/// The one door to a plan: console, CLI, importers and the endpoint all go through execute(). A command is decided,
/// written (rows and journal in one transaction), applied, announced — in that order; when it is refused or the disk
/// fails, nothing changes and nothing is announced (architecture.md).
/// Belongs to one thread; who shares it keeps its file open, and whoever is last closes it.
/// Errors of every call: those of decide(), StoreFailed, DiskFull, PlanReadOnly, RevisionMoved, those of catchUp().
class Workspace final : public QObject, public std::enable_shared_from_this<Workspace> {
    Q_OBJECT
public:
    enum class Mode { ReadWrite, ReadOnly };

    /// Opens a plan file (see PlanFile::open for its errors) and settles what became due while it was closed.
    /// `clock` must outlive the workspace.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const QString& path, const Clock& clock,
                                                                 Mode mode = Mode::ReadWrite);
    /// Makes a new file that holds `settings` and nothing else. Errors: FileExists, FileNotWritable.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> create(const QString& path, const PlanSettings& settings,
                                                                   const Clock& clock);
    /// A plan that lives in memory only: previews, scenarios, tests.
    [[nodiscard]] static std::unique_ptr<Workspace> inMemory(const PlanSettings& settings, const Clock& clock);
    ~Workspace() override;

    [[nodiscard]] const Plan& plan() const { return m_plan; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] QString path() const; ///< empty for inMemory()
    [[nodiscard]] bool isReadOnly() const;
    /// Why: "asked", "permissions", "directory", "network", "links", "past"; empty when it is not.
    [[nodiscard]] QString readOnlyReason() const;
    [[nodiscard]] qint64 revision() const { return m_revision; } ///< seq of the newest journal entry

    /// Who acts when a call does not say: person and account for the journal.
    void setCaller(const Caller& caller) { m_caller = caller; }
    [[nodiscard]] const Caller& caller() const { return m_caller; }

    /// The same decision as execute() would make, without the writing.
    [[nodiscard]] Result<Decision> preview(const Command& command) const;
    [[nodiscard]] Result<Decision> preview(const Command& command, const Caller& caller) const;
    /// Several commands as one step: each is decided on the plan as the earlier ones would leave it.
    [[nodiscard]] Result<Decision> previewAll(const std::vector<Command>& commands) const;

    /// Carries it out. Returns when it is durable.
    [[nodiscard]] Result<Receipt> execute(const Command& command);
    [[nodiscard]] Result<Receipt> execute(const Command& command, const DecisionContext& context);
    /// All or nothing, one journal entry, one undo step. `summary` names the step for people; empty: the first command's.
    [[nodiscard]] Result<Receipt> executeAll(const std::vector<Command>& commands, const QString& summary = {});

    /// A step that is decided and on the plan, but neither written nor announced: what came of it can be looked at and
    /// written down with it. Dropped, it never was. Meanwhile the plan is only read.
    class Held;
    /// The commands as one step; null when nothing would change.
    [[nodiscard]] Result<std::unique_ptr<Held>> hold(const std::vector<Command>& commands,
                                                     const DecisionContext& context);
    /// Writes and announces it with `more` as part of it. When another process was quicker the plan is as that one left
    /// it (RevisionMoved): the step is then decided anew, by the caller.
    [[nodiscard]] Result<Receipt> keep(std::unique_ptr<Held> held, ChangeSet more);

    /// How a step of thousands of rows is carried out: calls `work`, which decides and writes it on a copy of the plan and
    /// may be in another thread while this one reads plan() and journal(); returns when it is over. Until then every command
    /// and what is as of a moment is refused (PlanLocked).
    using LargeStep = std::function<void(std::size_t rows, const std::function<void()>& work)>;
    void setLargeStep(LargeStep how) { m_largeStep = std::move(how); }
    [[nodiscard]] bool isWriting() const { return m_isWriting; }

    // --- history ---
    [[nodiscard]] const Journal& journal() const;
    /// The entry that undo() / redo() would act on; null when there is none.
    [[nodiscard]] const JournalEntry* undoable() const;
    [[nodiscard]] const JournalEntry* redoable() const;
    [[nodiscard]] Result<Receipt> undo();
    [[nodiscard]] Result<Receipt> redo();
    /// Takes back one older step. Errors: UndoBlocked when later steps built on it.
    [[nodiscard]] Result<Receipt> revert(qint64 seq);
    /// The plan as it was after entry `seq` (0: at the start). Errors: NotFound.
    [[nodiscard]] Result<Plan> asOf(qint64 seq) const;
    /// The plan as it was at a moment. Errors: NotFound("no data before …").
    [[nodiscard]] Result<Plan> asOf(Instant moment) const;

    /// The plan and its history as they were after entry `seq` (0: at the start), in memory and for reading only: a copy with
    /// a clock that stands still at that entry, so that ages and what is due are judged as of then. Errors: NotFound.
    [[nodiscard]] Result<std::unique_ptr<Workspace>> past(qint64 seq) const;
    /// Is this what past() gave?
    [[nodiscard]] bool isPast() const { return m_stopped != nullptr; }

    /// A consistent copy at another path (VACUUM INTO, fsync, rename). Errors: FileExists when it is kept, DiskFull.
    [[nodiscard]] Result<void> saveCopy(const QString& path, ExistingFile existing = ExistingFile::Keep) const;
    /// What trimHistory() would do. Errors: InvalidValue {field: history, reason, suggestion: the newest step that may be}.
    [[nodiscard]] Result<Trimming> trimming(qint64 upTo) const;
    /// Gives the room back that the changes of old steps take: the history up to entry `upTo` goes to `archive`, a whole
    /// copy of the plan, and is kept here by its facts alone. It cannot be undone, nor can those steps any more.
    /// Errors: those of trimming(), saveCopy() and PlanFile::trimJournal(); nothing is trimmed without an archive that can
    /// be opened.
    [[nodiscard]] Result<Trimming> trimHistory(qint64 upTo, const QString& archive);
    /// Everything `cadastrectl check` checks: file, digests, journal chain, model invariants, and that
    /// every reference leads somewhere. Empty: all is well.
    [[nodiscard]] QList<Error> check() const;
    /// For an answer that shows the plan as of the clock: what is due settles here and is not written. Of a plan that is
    /// open for reading only; it sees no more of what others write. Errors: those of reading the journal.
    [[nodiscard]] Result<void> settleForReading();
    /// Settles pending states and releases that are due. Called by a timer in the console.
    Result<Receipt> settle();
    /// Reads what another process wrote since (data_version). True when the plan or its history changed. On an error they
    /// are as before, and the next call tries again. Errors: PlanDamaged, PlanLocked, FileNotReadable.
    [[nodiscard]] Result<bool> catchUp();

Q_SIGNALS:
    /// After the plan changed; `changes` is what changed. Above a few thousand rows wasReset() comes instead.
    void changed(const cadastre::ChangeSet& changes);
    void wasReset();

private:
    /// What is about to be written: its changes are on the plan, but only as long as the trial lasts.
    struct Draft;
    explicit Workspace(const Clock& clock);
    [[nodiscard]] DecisionContext contextFor(const Caller& caller) const;
    [[nodiscard]] JournalEntry entryFor(const DecisionContext& context) const;
    /// Decides on a plan, whose trial the draft then is: m_plan, or a copy of it.
    using Drafting = std::function<Result<Draft>(Plan&)>;
    [[nodiscard]] Result<Draft> draft(Plan& plan, const std::vector<Command>& commands, const DecisionContext& context,
                                      const QString& summary) const;
    [[nodiscard]] Result<Draft> draftTakingBack(Plan& plan, qint64 seq, const QString& code) const;
    [[nodiscard]] Result<Draft> draftSettling(Plan& plan, const DecisionContext& context) const;
    Result<void> addFollowUps(Draft& draft, Plan& plan, std::vector<Command> commands,
                              const DecisionContext& context) const;
    /// Drafts, writes and announces; drafts anew when another process wrote in between. `rows`: how many it is about to
    /// change, as far as that is known.
    [[nodiscard]] Result<Receipt> carryOut(const Drafting& draft, std::size_t rows);
    /// Drafts, anew when others wrote what it was refused for.
    [[nodiscard]] Result<Draft> drafted(const std::function<Result<Draft>()>& draft, int& tries);
    /// Drafts on a copy of the plan and writes, by the large step's way.
    [[nodiscard]] Result<Draft> writtenAside(const Drafting& draft, std::size_t rows);
    [[nodiscard]] Result<void> write(Draft& draft, const Plan& after);
    [[nodiscard]] Unexpected busy() const; ///< while a large write is under way
    /// After it was written: it is the plan's.
    Receipt conclude(Draft& draft);
    void announce(const ChangeSet& changes);

    std::unique_ptr<const Clock> m_stopped; ///< of past(), else none
    mutable Plan m_plan;                    ///< drafts apply and take back; outside a call it is as committed
    const Clock& m_clock;
    Caller m_caller;
    std::unique_ptr<PlanFile> m_file;        ///< none: in memory
    std::unique_ptr<MemoryJournal> m_memory; ///< none: in a file, or of the past
    ChangeSet m_unwritten;                   ///< what settleForReading() did
    qint64 m_revision = 0;
    LargeStep m_largeStep; ///< none: as any other
    bool m_isWriting = false;
    std::unique_ptr<const Journal> m_pastJournal; ///< of past(), else none
};

class Workspace::Held {
public:
    ~Held();
    [[nodiscard]] const ChangeSet& changes() const { return m_changes; } ///< of all that it brings about
    [[nodiscard]] const QList<Note>& notes() const;
    [[nodiscard]] qint64 seq() const { return m_seq; } ///< of its journal entry, once kept

private:
    friend class Workspace;
    Held(Draft draft, qint64 seq);
    std::unique_ptr<Draft> m_draft;
    ChangeSet m_changes;
    qint64 m_seq;
};

} // namespace cadastre
