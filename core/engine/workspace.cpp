// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/workspace.h"

#include "change/apply.h"
#include "engine/draft.h"
#include "engine/memoryjournal.h"
#include "engine/references.h"
#include "store/planfile.h"

#include <QScopedValueRollback>

namespace cadastre {

namespace {

constexpr int mostTries = 500; // each one lost means that somebody else got their change in

/// How many rows a step is about to change, as far as that can be told before it is decided; rather too many.
std::size_t rowsOf(const Plan& plan, const std::vector<Command>& commands)
{
    std::size_t rows = commands.size();
    const std::size_t below = plan.all<Allocation>().size() + plan.all<PoolCidr>().size();
    for (const Command& command : commands) {
        if (const auto* take = std::get_if<TakeChanges>(&command))
            rows += take->changes.rowCount();
        else if (const auto* ipam = std::get_if<DeleteIpam>(&command); ipam && ipam->cascade)
            rows += below;
        else if (const auto* pool = std::get_if<DeletePool>(&command); pool && pool->cascade)
            rows += below;
    }
    return rows;
}

} // namespace

Workspace::Workspace(const Clock& clock) : m_clock(clock) {}

Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::open(const QString& path, const Clock& clock, Mode mode)
{
    auto opened =
        PlanFile::open(path, mode == Mode::ReadWrite ? PlanFile::Access::ReadWrite : PlanFile::Access::ReadOnly);
    if (!opened && mode == Mode::ReadOnly && opened.error().code == ErrorCode::PlanReadOnly
        && opened.error().params.value(QStringLiteral("reason")) == QLatin1String("version")) {
        // Of an older version: it is brought up to date, with a backup beside it, and then only read.
        if (const auto newer = PlanFile::open(path, PlanFile::Access::ReadWrite); !newer)
            return Unexpected(newer.error());
        opened = PlanFile::open(path, PlanFile::Access::ReadOnly);
    }
    if (!opened)
        return Unexpected(opened.error());
    std::unique_ptr<Workspace> workspace(new Workspace(clock)); // its constructor is private
    workspace->m_file = std::move(opened->file);
    workspace->m_plan = std::move(opened->plan);
    workspace->m_revision = static_cast<qint64>(workspace->journal().entries().size());
    if (!workspace->isReadOnly())
        if (const auto settled = workspace->settle(); !settled && settled.error().code != ErrorCode::PlanLocked)
            return Unexpected(settled.error());
    return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::create(const QString& path, const PlanSettings& settings,
                                                     const Clock& clock)
{
    PlanSettings row = settings;
    if (!row.createdAt)
        row.createdAt = clock.now();
    auto created = PlanFile::create(path, row);
    if (!created)
        return Unexpected(created.error());
    std::unique_ptr<Workspace> workspace(new Workspace(clock));
    workspace->m_file = std::move(created->file);
    workspace->m_plan = std::move(created->plan);
    return workspace;
}

std::unique_ptr<Workspace> Workspace::inMemory(const PlanSettings& settings, const Clock& clock)
{
    std::unique_ptr<Workspace> workspace(new Workspace(clock));
    workspace->m_memory = std::make_unique<MemoryJournal>();
    PlanSettings row = settings;
    row.id = {1};
    if (!row.createdAt)
        row.createdAt = clock.now();
    PlanLoader loader;
    loader.put(std::move(row));
    auto plan = std::move(loader).finish();
    Q_ASSERT(plan); // one row refers to nothing
    workspace->m_plan = std::move(*plan);
    return workspace;
}

QString Workspace::path() const { return m_file ? m_file->path() : QString(); }

bool Workspace::isReadOnly() const { return isPast() || (m_file && m_file->isReadOnly()); }

QString Workspace::readOnlyReason() const
{
    if (isPast())
        return QStringLiteral("past");
    return m_file ? m_file->readOnlyReason() : QString();
}

const Journal& Workspace::journal() const
{
    if (m_file)
        return m_file->journal();
    if (m_pastJournal)
        return *m_pastJournal;
    return *m_memory;
}

DecisionContext Workspace::contextFor(const Caller& caller) const
{
    DecisionContext context;
    context.caller = caller;
    context.now = m_clock.now();
    return context;
}

Result<Decision> Workspace::preview(const Command& command) const { return preview(command, m_caller); }

Result<Decision> Workspace::preview(const Command& command, const Caller& caller) const
{
    return decide(m_plan, command, contextFor(caller));
}

Unexpected Workspace::busy() const { return refuse(ErrorCode::PlanLocked, m_file ? path() : m_plan.settings().name); }

Result<Decision> Workspace::previewAll(const std::vector<Command>& commands) const
{
    if (m_isWriting)
        return busy();
    auto drafted = draft(m_plan, commands, contextFor(m_caller), {});
    if (!drafted)
        return Unexpected(drafted.error());
    Decision decision;
    for (const Draft::Part& part : drafted->parts)
        decision.changes.append(*part.changes);
    decision.notes = drafted->notes;
    return decision;
}

Result<Receipt> Workspace::execute(const Command& command) { return execute(command, contextFor(m_caller)); }

Result<Receipt> Workspace::execute(const Command& command, const DecisionContext& context)
{
    if (std::holds_alternative<Settle>(command))
        return carryOut([&](Plan& plan) { return draftSettling(plan, context); }, 0);
    const std::vector<Command> one{command};
    return carryOut([&](Plan& plan) { return draft(plan, one, context, {}); }, rowsOf(m_plan, one));
}

Result<Receipt> Workspace::executeAll(const std::vector<Command>& commands, const QString& summary)
{
    const DecisionContext context = contextFor(m_caller);
    return carryOut([&](Plan& plan) { return draft(plan, commands, context, summary); }, rowsOf(m_plan, commands));
}

Result<Receipt> Workspace::settle()
{
    return carryOut([this](Plan& plan) { return draftSettling(plan, contextFor(m_caller)); }, 0);
}

Result<void> Workspace::settleForReading()
{
    Q_ASSERT(isReadOnly());
    const auto drafted = draftSettling(m_plan, contextFor(m_caller));
    if (!drafted)
        return Unexpected(drafted.error());
    for (const ChangeSet& changes : drafted->trial->keep())
        m_unwritten.append(changes);
    return {};
}

Result<Workspace::Draft> Workspace::drafted(const std::function<Result<Draft>()>& draft, int& tries)
{
    if (isReadOnly())
        return refuse(ErrorCode::PlanReadOnly, m_file ? path() : m_plan.settings().name,
                      {{QStringLiteral("reason"), readOnlyReason()}});
    if (m_isWriting)
        return busy();
    for (;; ++tries) {
        Result<Draft> drafted = draft();
        if (drafted)
            return drafted;
        const auto read = catchUp();
        if (!read)
            return Unexpected(read.error());
        if (!*read || tries >= mostTries)
            return drafted;
    }
}

Result<Workspace::Draft> Workspace::writtenAside(const Drafting& draft, std::size_t rows)
{
    Result<Draft> step = refuse(ErrorCode::Cancelled);
    const QScopedValueRollback writing(m_isWriting, true);
    m_largeStep(rows, [&] {
        auto copy = std::make_unique<Plan>(m_plan);
        step = draft(*copy);
        if (!step)
            return;
        step->copy = std::move(copy);
        if (!step->parts.empty())
            step->written = write(*step, *step->copy);
    });
    return step;
}

Result<Receipt> Workspace::carryOut(const Drafting& draft, std::size_t rows)
{
    const bool isAside = m_file && m_largeStep && rows > bulkRows;
    const auto attempt = [&] { return isAside ? writtenAside(draft, rows) : draft(m_plan); };
    // Decided on what this process knows; only when that is too little — a refusal, or a write that finds others were
    // quicker — what others wrote is read and the command decided anew.
    for (int tries = 0;; ++tries) {
        Result<Draft> step = drafted(attempt, tries);
        if (!step)
            return Unexpected(step.error());
        if (step->parts.empty()) {
            Receipt receipt;
            receipt.notes = step->notes;
            return receipt;
        }
        const auto written = isAside ? step->written : write(*step, m_plan);
        if (written)
            return conclude(*step);
        step = Unexpected(written.error()); // ends the trial: the plan is as committed again
        const ErrorCode code = written.error().code;
        if ((code != ErrorCode::RevisionMoved && code != ErrorCode::PlanLocked) || tries >= mostTries)
            return Unexpected(written.error());
        const qint64 known = m_revision;
        if (const auto read = catchUp(); !read)
            return Unexpected(read.error());
        if (code == ErrorCode::PlanLocked && m_revision == known) // not others that were quicker, but one that keeps it
            return Unexpected(written.error());
    }
}

Receipt Workspace::conclude(Draft& draft)
{
    if (m_file)
        m_file->keepSteps();
    for (std::size_t i = 0; i < draft.steps.size(); ++i)
        draft.parts[i].entry = std::move(draft.steps[i].entry);
    Receipt receipt;
    receipt.notes = draft.notes;
    receipt.seq = draft.parts.front().entry.seq;
    std::deque<ChangeSet> kept = draft.trial->keep();
    receipt.changes = draft.merged ? std::move(*draft.merged) : std::move(kept.front());
    for (std::size_t part = draft.ownChanges; part < kept.size(); ++part)
        receipt.changes.append(kept[part]);
    m_revision = draft.parts.back().entry.seq;
    if (draft.copy) {
        m_plan = std::move(*draft.copy);
        Q_EMIT wasReset(); // no row is where it was
    } else {
        announce(receipt.changes);
    }
    return receipt;
}

Workspace::Held::Held(Draft draft, qint64 seq) : m_draft(std::make_unique<Draft>(std::move(draft))), m_seq(seq)
{
    for (const ChangeSet& changes : m_draft->trial->applied())
        m_changes.append(changes);
}

Workspace::Held::~Held() = default;

const QList<Note>& Workspace::Held::notes() const { return m_draft->notes; }

Result<std::unique_ptr<Workspace::Held>> Workspace::hold(const std::vector<Command>& commands,
                                                         const DecisionContext& context)
{
    int tries = 0;
    auto step = drafted([&] { return draft(m_plan, commands, context, {}); }, tries);
    if (!step)
        return Unexpected(step.error());
    if (step->parts.empty())
        return nullptr;
    return std::unique_ptr<Held>(new Held(*std::move(step), m_revision + 1)); // its constructor is private
}

Result<Receipt> Workspace::keep(std::unique_ptr<Held> held, ChangeSet more)
{
    Draft& draft = *held->m_draft;
    if (!more.isEmpty()) {
        Draft::Part& first = draft.parts.front();
        auto whole = std::make_unique<ChangeSet>(*first.changes);
        whole->append(draft.trial->apply(std::move(more)));
        draft.merged = std::move(whole);
        first.changes = draft.merged.get();
    }
    if (const auto written = write(draft, m_plan); !written) {
        held.reset(); // ends the trial: the plan is as committed again
        if (written.error().code == ErrorCode::RevisionMoved)
            if (const auto read = catchUp(); !read)
                return Unexpected(read.error());
        return Unexpected(written.error());
    }
    return conclude(draft);
}

Result<void> Workspace::write(Draft& draft, const Plan& after)
{
    if (m_memory) {
        const qint64 first = m_revision + 1;
        for (Draft::Part& part : draft.parts) {
            if (part.entry.cause == -1)
                part.entry.cause = first;
            m_memory->add(part.entry, *part.changes);
        }
        return {};
    }
    for (const Draft::Part& part : draft.parts)
        draft.steps.push_back({part.entry, part.changes, part.keepChanges});
    return m_file->writeSteps(draft.steps, after);
}

Result<bool> Workspace::catchUp()
{
    if (!m_file || m_isWriting || !m_unwritten.isEmpty())
        return false;
    const auto moved = m_file->maybeMoved();
    if (!moved || !*moved)
        return moved;
    auto tail = m_file->readTail();
    if (!tail)
        return Unexpected(tail.error());
    if (tail->changes.empty() && !tail->isTrimmed)
        return false;
    ChangeSet all;
    for (const ChangeSet& changes : tail->changes) {
        apply(m_plan, changes);
        all.append(changes);
    }
    if (tail->plan)
        m_plan = *std::move(tail->plan);
    m_revision = static_cast<qint64>(journal().entries().size());
    if (tail->isTrimmed)
        Q_EMIT wasReset(); // the history is another
    else
        announce(all);
    return true;
}

void Workspace::announce(const ChangeSet& changes)
{
    if (changes.rowCount() > bulkRows)
        Q_EMIT wasReset();
    else if (!changes.isEmpty())
        Q_EMIT changed(changes);
}

Result<void> Workspace::saveCopy(const QString& path, ExistingFile existing) const
{
    if (m_isWriting)
        return busy();
    if (m_file)
        return m_file->copyTo(path, existing);
    // A plan in memory becomes a file by writing its history anew.
    const auto start = asOf(qint64{0});
    if (!start)
        return Unexpected(start.error());
    std::vector<ChangeSet> changes;
    std::vector<PlanFile::Step> steps;
    changes.reserve(journal().entries().size());
    for (const JournalEntry& entry : journal().entries()) {
        auto some = journal().changes(entry.seq);
        if (!some)
            return Unexpected(some.error());
        changes.push_back(*std::move(some));
        steps.push_back({entry, &changes.back(), true});
    }
    return PlanFile::write(path, start->settings(), steps, m_plan, existing);
}

QList<Error> Workspace::check() const
{
    if (m_isWriting)
        return {busy().value()};
    QList<Error> broken = m_file ? m_file->check() : QList<Error>();
    for (const QString& row : danglingRows(m_plan))
        broken.append(
            makeError(ErrorCode::PlanDamaged, row, {{QStringLiteral("reason"), QStringLiteral("dangling-row")}}));
    return broken;
}

} // namespace cadastre
