// SPDX-License-Identifier: GPL-3.0-or-later
// The workspace's old history: into an archive, and out of the plan (decisions.md, Journal v1).
#include "change/diff.h"
#include "change/summary.h"
#include "engine/plannedsinceseen.h"
#include "engine/rolloutstart.h"
#include "engine/workspace.h"
#include "store/planfile.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace cadastre {

namespace {

/// How far a history can be trimmed, and by what; no reason: to its end.
struct Bound {
    qint64 seq;
    QString reason;

    void lower(qint64 to, const char* because)
    {
        if (to < seq)
            *this = {to, QLatin1String(because)};
    }
};

/// Does it remove one of those rows, or make the first edit of one?
bool plansAny(const ChangeSet& changes, const PlannedSinceSeen& planned)
{
    bool found = false;
    forEachKind([&]<class E>() {
        for (const RowChange<E>& gone : planned.rows.of<E>())
            if (const RowChange<E>* change = found ? nullptr : changes.find(gone.id()))
                found = change->isRemove();
        for (const RowChange<E>& edit : planned.edits.of<E>())
            if (const RowChange<E>* change = found ? nullptr : changes.find(edit.id()))
                found = change->before == edit.before;
    });
    return found;
}

/// The first step that takes away or edits what AWS has shown, and that no import has met yet: only the journal tells that.
Result<qint64> firstPlanned(const Workspace& workspace)
{
    const auto planned = plannedSinceSeen(workspace);
    if (!planned)
        return Unexpected(planned.error());
    if (planned->rows.isEmpty() && planned->edits.isEmpty())
        return 0;
    for (const JournalEntry& entry : workspace.journal().entries()) {
        const auto changes = workspace.journal().changes(entry.seq);
        if (!changes)
            return Unexpected(changes.error());
        if (plansAny(*changes, *planned))
            return entry.seq;
    }
    return 0;
}

Result<Bound> boundOf(const Workspace& workspace)
{
    Bound bound{workspace.revision(), {}};
    for (const Checkpoint& checkpoint : workspace.plan().all<Checkpoint>())
        if (checkpoint.seq > 0)
            bound.lower(checkpoint.seq, "history-checkpoint");
    if (const qint64 seen = stepWhenSeen(workspace); seen > 0)
        bound.lower(seen, "history-import");
    const auto planned = firstPlanned(workspace);
    if (!planned)
        return Unexpected(planned.error());
    if (*planned > 0)
        bound.lower(*planned - 1, "history-planned");
    return bound;
}

Unexpected refuseTrimming(qint64 upTo, const QString& reason, qint64 suggestion = 0)
{
    return refuse(ErrorCode::InvalidValue, QString::number(upTo),
                  {{QStringLiteral("field"), QStringLiteral("history")},
                   {QStringLiteral("reason"), reason},
                   {QStringLiteral("suggestion"), suggestion > 0 ? QString::number(suggestion) : QString()}});
}

} // namespace

Result<Trimming> Workspace::trimming(qint64 upTo) const
{
    const qint64 already = journal().trimmedUpTo();
    const qint64 least = std::max<qint64>(already + 1, 2); // of one step nothing would be saved
    if (upTo < least || upTo > m_revision)
        return refuseTrimming(upTo, QStringLiteral("history-short"));
    const auto bound = boundOf(*this);
    if (!bound)
        return Unexpected(bound.error());
    if (upTo > bound->seq)
        return refuseTrimming(upTo, bound->reason, bound->seq >= least ? bound->seq : 0);
    return Trimming{upTo, upTo - already, journal().find(upTo)->time};
}

Result<Trimming> Workspace::trimHistory(qint64 upTo, const QString& archive)
{
    if (!m_file || isReadOnly())
        return refuse(ErrorCode::PlanReadOnly, m_file ? path() : m_plan.settings().name,
                      {{QStringLiteral("reason"), readOnlyReason()}});
    if (m_isWriting)
        return busy();
    if (const auto read = catchUp(); !read)
        return Unexpected(read.error());
    const auto trimming = this->trimming(upTo);
    if (!trimming)
        return trimming;
    const auto start = asOf(qint64{0});
    const auto then = asOf(upTo);
    if (!start || !then)
        return Unexpected(start ? then.error() : start.error());
    if (auto saved = saveCopy(archive); !saved)
        return Unexpected(saved.error());
    if (const auto kept = PlanFile::open(archive, PlanFile::Access::ReadOnly); !kept)
        return Unexpected(kept.error());

    JournalEntry base = entryFor(contextFor(m_caller));
    const QString name = QFileInfo(archive).fileName();
    base.command = QJsonDocument(QJsonObject{{QStringLiteral("command"), QStringLiteral("trim-history")},
                                             {QStringLiteral("to"), name},
                                             {QStringLiteral("trimmedAt"), toString(base.time)}})
                       .toJson(QJsonDocument::Compact);
    base.seq = upTo;
    base.time = trimming->from; // the rows are as of then
    const ChangeSet whole = diffPlans(*start, *then);
    base.summary =
        Summary{QStringLiteral("trim-history"), name, {{QStringLiteral("rows"), QString::number(whole.rowCount())}}}
            .toJson();
    if (auto trimmed = m_file->trimJournal(base, whole); !trimmed)
        return Unexpected(trimmed.error());
    Q_EMIT wasReset(); // the plan is as it was, its history is not
    return trimming;
}

} // namespace cadastre
