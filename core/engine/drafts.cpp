// SPDX-License-Identifier: GPL-3.0-or-later
// How commands become journal entries: decided one after the other on what the earlier ones would leave.
#include "engine/draft.h"

#include "change/commandjson.h"
#include "change/summary.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <deque>
#include <map>
#include <set>

namespace cadastre {

namespace {

/// More commands than this cannot follow from one: something causes itself.
constexpr int mostFollowUps = 10'000;

constexpr int farthest = 20'000; // an older step is beyond an undo anyway

QByteArray compact(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

/// Calls `look` with the changes of each entry that holds, newest first, and the step that it belongs to, until that says
/// false. Errors: those of Journal::changes().
template <class Look>
Result<void> lookBack(const Journal& journal, Look&& look)
{
    const auto& entries = journal.entries();
    int looked = 0;
    std::set<qint64> undone;
    for (auto entry = entries.rbegin(); entry != entries.rend() && ++looked <= farthest; ++entry) {
        const qint64 root = entry->cause != 0 ? entry->cause : entry->seq;
        const bool isUndone = undone.contains(root);
        if (entry->undoes != 0 && !isUndone)
            undone.insert(entry->undoes);
        if (entry->rows == 0 || entry->undoes != 0 || isUndone) // what is left pending then is an older step's
            continue;
        const auto changes = journal.changes(entry->seq);
        if (!changes)
            return Unexpected(changes.error());
        if (!look(*changes, root))
            break;
    }
    return {};
}

bool touchesAny(const ChangeSet& changes, const ChangeSet& rows)
{
    bool found = false;
    forEachKind([&]<class E>() {
        for (const RowChange<E>& row : rows.of<E>())
            found = found || changes.find(row.id());
    });
    return found;
}

/// Does space of a pool end? That comes about once nothing stands in its way: the newest step may have cleared it.
bool endsSpace(const ChangeSet& settled)
{
    const auto& cidrs = settled.of<PoolCidr>();
    return std::any_of(cidrs.begin(), cidrs.end(), [](const RowChange<PoolCidr>& change) {
        return change.isRemove() || change.after->state == CidrState::Deprovisioned;
    });
}

} // namespace

JournalEntry Workspace::entryFor(const DecisionContext& context) const
{
    JournalEntry entry;
    entry.time = context.now;
    entry.person = context.caller.person;
    entry.account = context.caller.account.isEmpty() ? m_plan.settings().owner : context.caller.account;
    entry.ticket = context.caller.ticket;
    entry.reason = context.caller.reason;
    return entry;
}

Result<Workspace::Draft> Workspace::draft(Plan& plan, const std::vector<Command>& commands,
                                          const DecisionContext& context, const QString& summary) const
{
    Draft draft;
    draft.trial = std::make_unique<Trial>(plan);
    std::vector<Command> followUps;
    QJsonArray texts;
    Summary facts;
    for (std::size_t i = 0; i < commands.size(); ++i) {
        Command command = commands[i];
        if (auto* checkpoint = std::get_if<SetCheckpoint>(&command); checkpoint && checkpoint->seq == 0)
            checkpoint->seq = m_revision;
        auto decision = decide(plan, command, context);
        if (!decision) {
            Error error = decision.error();
            if (commands.size() > 1)
                error.params.insert(QStringLiteral("step"), QString::number(i + 1));
            return Unexpected(std::move(error));
        }
        draft.notes.append(decision->notes);
        std::move(decision->followUps.begin(), decision->followUps.end(), std::back_inserter(followUps));
        texts.append(commandToJson(plan, command));
        if (i == 0)
            facts = summarize(plan, command, decision->changes);
        draft.trial->apply(std::move(decision->changes));
    }
    const auto& applied = draft.trial->applied();
    const ChangeSet* changes = applied.size() == 1 ? &applied.front() : nullptr;
    if (!changes) {
        draft.merged = std::make_unique<ChangeSet>();
        for (const ChangeSet& one : applied)
            draft.merged->append(one);
        changes = draft.merged.get();
        draft.ownChanges = applied.size();
        facts.params.insert(QStringLiteral("count"), QString::number(commands.size()));
    }
    if (!summary.isEmpty())
        facts = {QStringLiteral("several"), summary, {{QStringLiteral("count"), QString::number(commands.size())}}};
    facts.params.insert(QStringLiteral("rows"), QString::number(changes->rowCount()));
    if (!changes->isEmpty()) {
        JournalEntry entry = entryFor(context);
        entry.command = compact(texts.size() == 1 ? texts.first().toObject()
                                                  : QJsonObject{{QStringLiteral("command"), QStringLiteral("several")},
                                                                {QStringLiteral("commands"), texts}});
        entry.summary = facts.toJson();
        draft.parts.push_back({std::move(entry), changes});
    }
    if (auto followed = addFollowUps(draft, plan, std::move(followUps), context); !followed)
        return Unexpected(followed.error());
    return draft;
}

Result<void> Workspace::addFollowUps(Draft& draft, Plan& plan, std::vector<Command> commands,
                                     const DecisionContext& context) const
{
    // What IPAM does by itself it does as its owner, whoever drew the space that set it off.
    DecisionContext own = context;
    own.caller.account = {};
    own.caller.region = {};
    std::deque<Command> queue(std::make_move_iterator(commands.begin()), std::make_move_iterator(commands.end()));
    for (int i = 0; !queue.empty() && i < mostFollowUps; ++i) {
        const Command command = std::move(queue.front());
        queue.pop_front();
        auto decision = decide(plan, command, own);
        if (!decision) { // what follows by itself may not be possible; what the person asked for stands
            draft.notes.append(decision.error());
            continue;
        }
        draft.notes.append(decision->notes);
        std::move(decision->followUps.begin(), decision->followUps.end(), std::back_inserter(queue));
        if (decision->changes.isEmpty())
            continue;
        JournalEntry entry = entryFor(context);
        entry.command = compact(commandToJson(plan, command));
        entry.summary = summarize(plan, command, decision->changes).toJson();
        entry.cause = draft.parts.empty()                 ? 0
                    : draft.parts.front().entry.cause > 0 ? draft.parts.front().entry.cause
                                                          : -1;
        if (entry.cause > 0) { // what time brought about may touch what a later step made: it goes with that one
            const auto looked = lookBack(journal(), [&](const ChangeSet& changes, qint64 root) {
                if (touchesAny(changes, decision->changes))
                    entry.cause = std::max(entry.cause, root);
                return root > entry.cause;
            });
            if (!looked)
                return looked;
        }
        const ChangeSet& changes = draft.trial->apply(std::move(decision->changes));
        draft.parts.push_back({std::move(entry), &changes});
    }
    return {};
}

/// What time brings belongs to the steps that left it pending, so that one undo takes back both: one entry for each.
Result<Workspace::Draft> Workspace::draftSettling(Plan& plan, const DecisionContext& context) const
{
    Draft draft;
    draft.trial = std::make_unique<Trial>(plan);
    auto decision = decide(plan, Settle{}, context);
    if (!decision)
        return Unexpected(decision.error());
    draft.notes = decision->notes;

    std::map<qint64, ChangeSet> byCause;
    std::size_t unknown = decision->changes.rowCount();
    if (unknown == 0)
        return draft;
    std::array<std::set<std::uint32_t>, kindIndex<void>> known;
    const auto looked = lookBack(journal(), [&](const ChangeSet& changes, qint64 root) {
        forEachKind([&]<class E>() {
            for (const auto& change : decision->changes.of<E>())
                if (!known[kindIndex<E>].contains(change.id().value) && changes.find(change.id())) {
                    known[kindIndex<E>].insert(change.id().value);
                    byCause[root].add(change);
                    --unknown;
                }
        });
        return unknown > 0;
    });
    if (!looked)
        return Unexpected(looked.error());
    // Rows that settling itself made go with the first step that has any; so do rows from before the journal.
    const qint64 first = byCause.empty() ? 0 : byCause.begin()->first;
    forEachKind([&]<class E>() {
        for (const auto& change : decision->changes.of<E>())
            if (!known[kindIndex<E>].contains(change.id().value))
                byCause[first].add(change);
    });
    if (const JournalEntry* newest = undoable())
        for (auto step = byCause.begin(); step != byCause.end() && step->first < newest->seq;) {
            if (!endsSpace(step->second)) {
                ++step;
                continue;
            }
            byCause[newest->seq].append(step->second);
            step = byCause.erase(step);
        }
    const QByteArray command = compact(commandToJson(plan, Settle{}));
    for (auto& [cause, changes] : byCause) {
        JournalEntry entry = entryFor(context);
        entry.cause = cause;
        entry.command = command;
        entry.summary = summarize(plan, Settle{}, changes).toJson();
        const ChangeSet& applied = draft.trial->apply(std::move(changes));
        draft.parts.push_back({std::move(entry), &applied});
    }
    if (auto followed = addFollowUps(draft, plan, std::move(decision->followUps), context); !followed)
        return Unexpected(followed.error());
    return draft;
}

} // namespace cadastre
