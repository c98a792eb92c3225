// SPDX-License-Identifier: GPL-3.0-or-later
// The workspace's past: undo, redo and revert as new entries, and the plan as it was.
#include "engine/draft.h"

#include "change/apply.h"
#include "change/summary.h"
#include "engine/references.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace cadastre {

namespace {

constexpr const char* settleCommand = R"({"command":"settle"})";

/// Something a person did, as opposed to what time or another entry brought about.
bool isPersonsStep(const JournalEntry& entry)
{
    return entry.cause == 0 && entry.undoes == 0 && entry.rows > 0 && entry.command != settleCommand
        && !isTrimming(entry); // it stands for all that was before
}

/// Does an entry take back something a person did (an undo), as opposed to another undo (a redo)?
bool isUndo(const Journal& journal, const JournalEntry& entry)
{
    const JournalEntry* target = entry.undoes != 0 ? journal.find(entry.undoes) : nullptr;
    return target && target->undoes == 0;
}

/// The newest entry for which `want` says true; `want` also learns whether the entry is taken back at present.
template <class Want, class Stop>
const JournalEntry* newest(const Journal& journal, Want&& want, Stop&& stop)
{
    QSet<qint64> undone;
    const auto& entries = journal.entries();
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        const bool isUndone = undone.contains(entry->seq);
        if (entry->undoes != 0 && !isUndone)
            undone.insert(entry->undoes);
        if (!isUndone && want(*entry))
            return &*entry;
        if (stop(*entry) || isTrimming(*entry)) // what was before can be neither taken back nor done again
            return nullptr;
    }
    return nullptr;
}

struct Obstacle {
    QString subject;
    qint64 seq = 0;
};

/// A row that is not as the step left it, and who changed it since.
std::optional<Obstacle> changedSince(const Plan& plan, const Journal& journal, const ChangeSet& step, qint64 seq)
{
    std::optional<Obstacle> obstacle;
    forEachKind([&]<class E>() {
        for (const RowChange<E>& change : step.of<E>()) {
            if (obstacle)
                return;
            const E* now = plan.find(change.id());
            if (change.after ? now && *now == *change.after : !now)
                continue;
            const E& row = now ? *now : change.after ? *change.after : *change.before;
            obstacle = Obstacle{plan.textId(row), 0};
            for (qint64 at = journal.entries().back().seq; at > seq && obstacle->seq == 0; --at)
                if (const auto later = journal.changes(at); later && later->find(change.id()))
                    obstacle->seq = at;
        }
    });
    return obstacle;
}

/// The newest later step that touched the row, or took space from the CIDR, that is in the way; 0: none is known.
qint64 newestAt(const Plan& plan, const Journal& journal, const QString& subject, qint64 seq)
{
    const auto block = Prefix::parse(subject);
    for (qint64 at = journal.entries().back().seq; at > seq; --at) {
        const auto later = journal.changes(at);
        bool touches = false;
        if (later)
            forEachKind([&]<class E>() {
                for (const RowChange<E>& change : later->of<E>()) {
                    const E& row = change.after ? *change.after : *change.before;
                    touches = touches || plan.textId(row) == subject;
                    if constexpr (std::is_same_v<E, Allocation> || std::is_same_v<E, PoolCidr>)
                        touches = touches || (block && block->overlaps(row.cidr));
                }
            });
        if (touches)
            return at;
    }
    return 0;
}

/// The name of the row with this id, or its CIDR, where rows of its kind have one.
QString nameBeside(const Plan& plan, const QString& textId)
{
    QString name;
    forEachKind([&]<class E>() {
        const auto id = name.isEmpty() ? plan.byTextId<E>(textId) : Id<E>();
        if (!id)
            return;
        const E& row = plan.get(id);
        if constexpr (requires { nameOf(row); })
            name = nameOf(row);
        else if constexpr (requires { row.name.isEmpty(); })
            name = row.name;
        else if constexpr (requires { row.cidr.toString(); })
            name = row.cidr.toString();
    });
    return name;
}

/// A client token that lapsed meanwhile is gone (awsapi/clienttokens.h): no reason to keep the step, and not to come back.
/// True when there was one.
bool leaveLapsedTokens(const Plan& plan, ChangeSet& step)
{
    ChangeSet lapsed;
    for (const RowChange<ClientToken>& change : step.of<ClientToken>()) {
        const ClientToken* now = plan.find(change.id());
        if (change.after ? !now : now != nullptr)
            lapsed.add<ClientToken>({change.after, change.before});
    }
    step.append(lapsed);
    return !lapsed.isEmpty();
}

/// Nothing but time changed the row since, or what did was taken back.
template <class E>
bool onlySettledSince(const Journal& journal, Id<E> id, qint64 seq)
{
    QSet<qint64> takenBack;
    const auto& entries = journal.entries();
    for (auto entry = entries.rbegin(); entry != entries.rend() && entry->seq > seq; ++entry) {
        if (takenBack.contains(entry->cause != 0 ? entry->cause : entry->seq))
            continue;
        if (entry->undoes > seq) {
            takenBack.insert(entry->undoes);
            continue;
        }
        const auto later = journal.changes(entry->seq);
        if (later && later->find(id) && entry->command != settleCommand)
            return false;
    }
    return true;
}

/// What was pending again after an undo may have settled before the redo: the step then starts from that. True when one
/// had.
bool startFromSettled(const Plan& plan, const Journal& journal, ChangeSet& step, qint64 seq)
{
    ChangeSet settled;
    forEachKind([&]<class E>() {
        for (const RowChange<E>& change : step.of<E>()) {
            const E* now = plan.find(change.id());
            if (!change.after || (now && *now == *change.after) || !onlySettledSince(journal, change.id(), seq))
                continue;
            if (now)
                settled.update(*change.after, *now);
            else // it ended meanwhile
                settled.remove(*change.after);
        }
    });
    step.append(settled);
    return !settled.isEmpty();
}

/// Of a step that is about to be taken back; null: there is none. What it brought about is small.
std::size_t rowsOf(const JournalEntry* entry) { return entry ? static_cast<std::size_t>(entry->rows) : 0; }

/// `seq` is the step that was to be taken back.
Unexpected blocked(const Plan& plan, const Journal& journal, qint64 seq, Obstacle obstacle, const QString& because)
{
    if (obstacle.seq == 0)
        obstacle.seq = newestAt(plan, journal, obstacle.subject, seq);
    const JournalEntry* later = journal.find(obstacle.seq);
    if (later && later->cause > seq) // people know the step that brought it about
        later = journal.find(later->cause);
    return refuse(ErrorCode::UndoBlocked, obstacle.subject,
                  {{QStringLiteral("step"), QString::number(seq)},
                   {QStringLiteral("seq"), later ? QString::number(later->seq) : QString()},
                   {QStringLiteral("did"), later ? later->summary : QString()},
                   {QStringLiteral("name"), nameBeside(plan, obstacle.subject)},
                   {QStringLiteral("because"), because}});
}

} // namespace

const JournalEntry* Workspace::undoable() const
{
    return newest(journal(), isPersonsStep, [](const JournalEntry&) { return false; });
}

const JournalEntry* Workspace::redoable() const
{
    // A new step closes the way forward.
    return newest(
        journal(), [this](const JournalEntry& entry) { return isUndo(journal(), entry); }, isPersonsStep);
}

Result<Receipt> Workspace::undo()
{
    return carryOut(
        [this](Plan& plan) -> Result<Draft> {
            const JournalEntry* entry = undoable();
            if (!entry)
                return refuse(ErrorCode::NothingToUndo);
            return draftTakingBack(plan, entry->seq, QStringLiteral("undo"));
        },
        rowsOf(undoable()));
}

Result<Receipt> Workspace::redo()
{
    return carryOut(
        [this](Plan& plan) -> Result<Draft> {
            const JournalEntry* entry = redoable();
            if (!entry)
                return refuse(ErrorCode::NothingToRedo);
            return draftTakingBack(plan, entry->seq, QStringLiteral("redo"));
        },
        rowsOf(redoable()));
}

Result<Receipt> Workspace::revert(qint64 seq)
{
    return carryOut(
        [this, seq](Plan& plan) -> Result<Draft> {
            const JournalEntry* entry = journal().find(seq);
            if (!entry)
                return refuse(ErrorCode::NotFound, QString::number(seq),
                              {{QStringLiteral("kind"), QStringLiteral("entry")}});
            const qint64 root = entry->cause != 0 ? entry->cause : seq;
            if (root <= journal().trimmedUpTo())
                return refuse(ErrorCode::InvalidValue, QString::number(seq),
                              {{QStringLiteral("field"), QStringLiteral("history")},
                               {QStringLiteral("reason"), QStringLiteral("history-trimmed")}});
            if (journal().isUndone(root))
                return refuse(ErrorCode::NothingToUndo, QString::number(root));
            return draftTakingBack(
                plan, root, isUndo(journal(), *journal().find(root)) ? QStringLiteral("redo") : QStringLiteral("undo"));
        },
        rowsOf(journal().find(seq)));
}

Result<Workspace::Draft> Workspace::draftTakingBack(Plan& plan, qint64 seq, const QString& code) const
{
    auto step = journal().stepChanges(seq);
    if (!step)
        return Unexpected(step.error());
    bool isWhole = !leaveLapsedTokens(plan, *step);
    if (journal().find(seq)->undoes != 0) // what an undone step settled to is undone with it
        isWhole = !startFromSettled(plan, journal(), *step, seq) && isWhole;
    if (const auto obstacle = changedSince(plan, journal(), *step, seq))
        return blocked(plan, journal(), seq, *obstacle, QStringLiteral("row-changed"));
    ChangeSet inverse = step->inverted();
    if (const QString dangling = rowLeftDangling(plan, inverse); !dangling.isEmpty())
        return blocked(plan, journal(), seq, {dangling, 0}, QStringLiteral("row-refers"));
    const DecisionContext context = contextFor(m_caller);
    auto decision = decide(plan, TakeChanges{{}, inverse, {}, false}, context);
    if (!decision)
        return blocked(plan, journal(), seq, {decision.error().subject, 0},
                       decision.error().params.value(QStringLiteral("expected")));

    const Summary of = Summary::fromJson(journal().find(seq)->summary);
    const JournalEntry* original = journal().find(journal().find(seq)->undoes);
    const Summary named = original ? Summary::fromJson(original->summary) : of;
    JournalEntry entry = entryFor(context);
    entry.undoes = seq;
    entry.command = QJsonDocument(QJsonObject{{QStringLiteral("command"), code}, {QStringLiteral("seq"), seq}})
                        .toJson(QJsonDocument::Compact);
    Summary facts{code, named.subject, named.params};
    facts.params.insert(QStringLiteral("seq"), QString::number(original ? original->seq : seq));
    facts.params.insert(QStringLiteral("of"), named.code);
    facts.params.insert(QStringLiteral("rows"), QString::number(inverse.rowCount()));
    entry.summary = facts.toJson();

    Draft draft;
    draft.trial = std::make_unique<Trial>(plan);
    const ChangeSet& changes = draft.trial->apply(std::move(inverse));
    draft.parts.push_back({std::move(entry), &changes, changes.rowCount() <= bulkRows || !isWhole});
    return draft;
}

Result<Plan> Workspace::asOf(qint64 seq) const
{
    if (m_isWriting)
        return busy();
    if (seq < 0 || seq > m_revision)
        return refuse(ErrorCode::NotFound, QString::number(seq), {{QStringLiteral("kind"), QStringLiteral("entry")}});
    if (const qint64 trimmed = journal().trimmedUpTo(); seq > 0 && seq < trimmed)
        return refuse(ErrorCode::NotFound, QString::number(seq),
                      {{QStringLiteral("kind"), QStringLiteral("moment")},
                       {QStringLiteral("from"), toString(journal().find(trimmed)->time)}});
    Plan plan = m_plan;
    takeBack(plan, m_unwritten);
    for (qint64 at = m_revision; at > seq; --at) {
        const auto changes = journal().changes(at);
        if (!changes)
            return Unexpected(changes.error());
        takeBack(plan, *changes);
    }
    return plan;
}

Result<std::unique_ptr<Workspace>> Workspace::past(qint64 seq) const
{
    auto plan = asOf(seq);
    if (!plan)
        return Unexpected(plan.error());
    const JournalEntry* last = journal().find(seq);
    auto stopped = std::make_unique<const FixedClock>(last ? last->time : plan->settings().createdAt);
    std::unique_ptr<Workspace> workspace(new Workspace(*stopped));
    workspace->m_stopped = std::move(stopped);
    auto history = journal().upTo(seq);
    if (!history)
        return Unexpected(history.error());
    workspace->m_pastJournal = *std::move(history);
    workspace->m_revision = seq;
    workspace->m_plan = std::move(*plan);
    return workspace;
}

Result<Plan> Workspace::asOf(Instant moment) const
{
    // By order, not by time: a clock may have been set back.
    const auto& entries = journal().entries();
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
        if (entry->time <= moment)
            return asOf(entry->seq);
    auto start = asOf(qint64{0});
    if (start && moment < start->settings().createdAt)
        return refuse(ErrorCode::NotFound, toString(moment),
                      {{QStringLiteral("kind"), QStringLiteral("moment")},
                       {QStringLiteral("from"), toString(start->settings().createdAt)}});
    return start;
}

} // namespace cadastre
