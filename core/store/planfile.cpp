// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/planfile.h"

#include "store/connection.h"
#include "store/damaged.h"
#include "store/journaltable.h"
#include "store/newplan.h"
#include "store/rowtables.h"
#include "store/statement.h"

#include <QFile>
#include <QFileInfo>
#include <QThread>
#include <QUuid>

#include <future>

namespace cadastre {

namespace {

/// Above this many, rows are hashed and packed while another thread writes them: it takes a third of the time.
constexpr std::size_t rowsToldAside = 5000;

/// What a file says of a step beside its rows.
struct Told {
    KindStates states; ///< after it
    JournalTable::Packed changes;
};
Told told(const PlanFile::Step& step, KindStates states)
{
    applyToStates(states, *step.changes);
    return {states, step.keepChanges ? JournalTable::packed(*step.changes) : JournalTable::Packed()};
}

} // namespace

Unexpected PlanFile::withPath(Error error, const QString& path)
{
    if (error.subject.isEmpty())
        error.subject = path;
    return Unexpected(std::move(error));
}

Result<PlanFile::Opened> PlanFile::create(const QString& path, const PlanSettings& settings)
{
    if (auto made = makeNewPlan(path, settings); !made)
        return Unexpected(made.error());
    return open(path, Access::ReadWrite);
}

PlanFile::~PlanFile()
{
    m_newest = {};
    m_askVersion = {};
    m_journal.reset();
    m_rows.reset();
    if (!m_isBelieved || !m_mayWrite || !m_isWal)
        return;
    // The last one out leaves one plain file; when others have it open this fails, which is as it should be.
    // A checkpoint while another process reads would wait for it, so neither step waits.
    (void)runSql(m_connection->handle(), "PRAGMA busy_timeout=0");
    if (auto done = askNumber(m_connection->handle(), "PRAGMA wal_checkpoint(TRUNCATE)"); done && *done == 0)
        (void)askText(m_connection->handle(), "PRAGMA journal_mode=DELETE");
}

const Journal& PlanFile::journal() const { return *m_journal; }

Result<void> PlanFile::enterWal()
{
    if (m_isWal)
        return {};
    // Needs the file to itself for a moment; SQLite does not wait here by itself.
    constexpr int stepMs = 20;
    constexpr int steps = 250;
    for (int i = 0;; ++i) {
        const auto mode = askText(m_connection->handle(), "PRAGMA journal_mode=WAL");
        if (mode && *mode == QLatin1String("wal"))
            break;
        if (mode)
            return refuse(ErrorCode::StoreFailed, m_path, {{QStringLiteral("reason"), QStringLiteral("journal-mode")}});
        if (mode.error().code != ErrorCode::PlanLocked || i == steps)
            return Unexpected(mode.error());
        QThread::msleep(stepMs);
    }
    m_isWal = true;
    return {};
}

Result<void> PlanFile::leaveWal()
{
    m_newest = {};
    // A reader of this process, in a thread of its own, is done in a moment.
    constexpr int stepMs = 20;
    constexpr int steps = 50;
    for (int i = 0; i < steps; ++i) {
        const auto mode = askText(m_connection->handle(), "PRAGMA journal_mode=DELETE");
        if (!mode && mode.error().code != ErrorCode::PlanLocked)
            return Unexpected(mode.error());
        if (mode && *mode == QLatin1String("delete")) {
            m_isWal = false;
            return {};
        }
        QThread::msleep(stepMs);
    }
    return refuse(ErrorCode::PlanLocked, m_path);
}

Result<void> PlanFile::compareRevision() const
{
    if (!m_newest) {
        auto prepared =
            Statement::prepare(m_connection->handle(), "SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1");
        if (!prepared)
            return Unexpected(prepared.error());
        m_newest = std::move(*prepared);
    }
    const auto row = m_newest.step();
    const std::int64_t found = row && *row ? m_newest.number(0) : 0;
    const std::string newestHash(row && *row ? m_newest.blob(1) : std::string_view());
    m_newest.reset(); // a statement under way would keep the transaction open
    if (!row)
        return Unexpected(row.error());
    const qint64 ours = m_journal->newestSeq();
    if (found > ours)
        return refuse(ErrorCode::RevisionMoved, m_path,
                      {{QStringLiteral("expected"), QString::number(ours)},
                       {QStringLiteral("found"), QString::number(found)}});
    if (found < ours)
        return damaged(m_path, "replaced");
    const QByteArray& hash = m_journal->newestHash();
    if (found > 0 && newestHash != std::string_view(hash.constData(), static_cast<std::size_t>(hash.size())))
        return refuse(ErrorCode::RevisionMoved, m_path); // trimmed, perhaps: readTail() finds out
    return {};
}

void PlanFile::fillNext(KindStates& states, const Plan& after) const
{
    forEachKind([&]<class E>() {
        KindState& state = states[kindIndex<E>];
        state.next = std::max<std::int64_t>(state.next, after.all<E>().nextId().value);
    });
}

Result<void> PlanFile::mayChange()
{
    if (!m_mayWrite)
        return refuse(ErrorCode::PlanReadOnly, m_path, {{QStringLiteral("reason"), m_readOnlyReason}});
    if (!isOnlyName(m_path, m_identity)) {
        if (identityOf(m_path) != m_identity) // renamed over or removed: writes would go to a file that has no name
            return damaged(m_path, "replaced");
        if (hasOtherNames(m_path)) // since it was opened
            return refuse(ErrorCode::PlanReadOnly, m_path, {{QStringLiteral("reason"), QStringLiteral("links")}});
    }
    if (auto verified = verify(); !verified)
        return withPath(verified.error(), m_path);
    return {};
}

Result<void> PlanFile::append(std::vector<Step>& steps, const Plan& after)
{
    auto written = writeSteps(steps, after);
    if (written)
        keepSteps();
    return written;
}

void PlanFile::keepSteps()
{
    m_states = m_writtenStates;
    m_journal->keepWritten();
}

Result<void> PlanFile::writeSteps(std::vector<Step>& steps, const Plan& after)
{
    const std::scoped_lock use(m_journal->inUse());
    if (auto allowed = mayChange(); !allowed)
        return allowed;
    const auto write = [&]() -> Result<void> {
        if (auto entered = enterWal(); !entered)
            return entered;
        auto transaction = Transaction::begin(*m_connection, Transaction::Kind::Write);
        if (!transaction)
            return Unexpected(transaction.error());
        if (auto same = compareRevision(); !same)
            return same;
        KindStates states = m_states;
        fillNext(states, after);
        const qint64 first = m_journal->newestSeq() + 1;
        for (Step& step : steps) {
            if (step.entry.cause == -1)
                step.entry.cause = first;
            const auto tell = [&step, &states] { return told(step, states); };
            std::future<Told> aside;
            if (step.changes->rowCount() > rowsToldAside)
                aside = std::async(std::launch::async | std::launch::deferred, tell);
            if (auto written = m_rows->write(*step.changes); !written)
                return written;
            const Told said = aside.valid() ? aside.get() : tell();
            states = said.states;
            if (auto written = m_journal->write(step.entry, step.changes->rowCount(), said.changes, stateHash(states));
                !written)
                return written;
        }
        if (auto written = m_rows->writeStates(m_states, states); !written)
            return written;
        if (auto committed = transaction->commit(); !committed)
            return committed;
        m_writtenStates = states;
        return {};
    };
    const auto written = write();
    if (written)
        return {};
    m_journal->forgetWritten();
    return withPath(written.error(), m_path);
}

Result<void> PlanFile::trimJournal(const JournalEntry& base, const ChangeSet& whole)
{
    if (auto allowed = mayChange(); !allowed)
        return allowed;
    const auto trim = [&]() -> Result<void> {
        // Others have the chain of hashes in memory, and theirs would not hold any more.
        if (auto alone = leaveWal(); !alone)
            return alone;
        auto transaction = Transaction::begin(*m_connection, Transaction::Kind::Write);
        if (!transaction)
            return Unexpected(transaction.error());
        if (auto same = compareRevision(); !same)
            return same;
        auto trimmed = m_journal->trimmed(base, whole);
        if (!trimmed)
            return Unexpected(trimmed.error());
        if (auto committed = transaction->commit(); !committed)
            return committed;
        m_journal = std::move(*trimmed);
        return {};
    };
    if (auto trimmed = trim(); !trimmed)
        return withPath(trimmed.error(), m_path);
    (void)runSql(m_connection->handle(), "VACUUM"); // it is trimmed all the same where the disk has no room for that
    m_dataVersion = 0;
    return {};
}

Result<void> PlanFile::write(const QString& path, const PlanSettings& settings, std::vector<Step>& steps,
                             const Plan& after, ExistingFile existing)
{
    if (existing == ExistingFile::Keep && QFileInfo::exists(path))
        return refuse(ErrorCode::FileExists, path);
    const QString draft = path + QStringLiteral(".new-") + QUuid::createUuid().toString(QUuid::Id128).left(12);
    const auto written = [&]() -> Result<void> {
        auto created = create(draft, settings);
        if (!created)
            return Unexpected(created.error());
        if (auto appended = created->file->append(steps, after); !appended)
            return appended;
        return created->file->copyTo(path, existing);
    }();
    QFile::remove(draft);
    return written ? written : Result<void>(withPath(written.error(), path));
}

Result<void> PlanFile::copyTo(const QString& path, ExistingFile existing) const
{
    return copyPlan(m_connection->handle(), path, existing);
}

QList<Error> PlanFile::check() const
{
    QList<Error> errors;
    const auto quick = askText(m_connection->handle(), "PRAGMA quick_check(1)");
    if (!quick)
        errors.append(quick.error());
    else if (*quick != QLatin1String("ok"))
        errors.append(makeError(ErrorCode::PlanDamaged, m_path, {{QStringLiteral("reason"), *quick}}));
    const auto again = open(m_path, Access::ReadOnly);
    if (!again) {
        errors.append(again.error());
        return errors;
    }
    for (const JournalEntry& entry : again->file->journal().entries())
        if (const auto changes = again->file->journal().changes(entry.seq); !changes)
            errors.append(changes.error());
    return errors;
}

} // namespace cadastre
