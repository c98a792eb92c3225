// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rolloutstart.h"

#include "engine/plannedsinceseen.h"
#include "engine/workspace.h"
#include "exchange/planjson.h"
#include "rollout/rollout.h"
#include "text/visibletext.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>
#include <optional>

namespace cadastre {

namespace {

/// When an import last showed anything; null when none did.
Instant lastSeen(const Plan& plan)
{
    Instant last;
    const auto look = [&](const auto& rows) {
        for (const auto& row : rows)
            if (row.basis == Basis::Seen)
                last = std::max(last, row.seenAt);
    };
    look(plan.all<Ipam>());
    look(plan.all<Scope>());
    look(plan.all<Pool>());
    look(plan.all<PoolCidr>());
    look(plan.all<Allocation>());
    look(plan.all<Resource>());
    look(plan.all<ResourceCidr>());
    look(plan.all<Share>());
    return last;
}

/// The same, where all that was seen is planned to go: an import leaves what it covered.
Instant lastImport(const Plan& plan)
{
    Instant last = lastSeen(plan);
    if (last == Instant())
        for (const Coverage& coverage : plan.all<Coverage>())
            last = std::max(last, coverage.seenAt);
    return last;
}

/// The import that showed the newest rows, and the plan right after it.
struct SeenStep {
    qint64 seq = 0;
    Plan plan;
};

std::optional<SeenStep> seenStep(const Workspace& workspace)
{
    const Instant last = lastImport(workspace.plan());
    if (last == Instant())
        return std::nullopt;
    for (const JournalEntry& entry : workspace.journal().entries()) {
        if (entry.time < last || workspace.journal().isUndone(entry.seq))
            continue;
        auto then = workspace.asOf(entry.seq);
        if (then && lastSeen(*then) == last)
            return SeenStep{entry.seq, *std::move(then)};
    }
    return std::nullopt;
}

/// The plan right after the import that showed the newest rows: what was planned on them since is a change. Nothing where
/// no import has shown any.
std::optional<Plan> planWhenSeen(const Workspace& workspace)
{
    if (auto step = seenStep(workspace))
        return std::move(step->plan);
    return lastSeen(workspace.plan()) == Instant() ? std::nullopt : std::optional(workspace.plan());
}

} // namespace

qint64 stepWhenSeen(const Workspace& workspace)
{
    const auto step = seenStep(workspace);
    return step ? step->seq : 0;
}

QString seenStartName(Instant seenAt) { return QStringLiteral("what was seen in AWS %1").arg(toString(seenAt)); }

Result<RolloutStart> rolloutStart(const Workspace& workspace, const QString& since)
{
    const Plan& plan = workspace.plan();
    const QString& word = since;
    // What the plan takes away or edits was otherwise before, whichever part of AWS the last import looked at.
    const auto seenStartOf = [&](const Plan& then) -> Result<RolloutStart> {
        const auto planned = plannedSinceSeen(workspace);
        if (!planned)
            return tl::unexpected(planned.error());
        return RolloutStart{asSeen(seenStart(then), *planned), seenStartName(lastImport(plan))};
    };
    if (word.isEmpty() || word == QLatin1String("seen")) {
        if (const auto then = planWhenSeen(workspace))
            return seenStartOf(*then);
        if (!word.isEmpty())
            return seenStartOf(plan);
    }
    if (word.isEmpty() || word == QLatin1String("nothing"))
        return RolloutStart{emptyStart(plan), QStringLiteral("nothing")};
    const auto startAt = [&](Result<Plan> then, const QString& name) -> Result<RolloutStart> {
        if (!then)
            return tl::unexpected(then.error());
        return RolloutStart{*std::move(then), name};
    };
    for (const Checkpoint& checkpoint : plan.all<Checkpoint>())
        if (checkpoint.name == word)
            return startAt(workspace.asOf(checkpoint.seq), QStringLiteral("checkpoint “%1”").arg(visibleText(word)));
    bool isSeq = false;
    if (const qint64 seq = word.toLongLong(&isSeq); isSeq)
        return startAt(workspace.asOf(seq), QStringLiteral("step %1").arg(seq));
    if (const auto moment = parseInstant(word))
        return startAt(workspace.asOf(*moment), toString(*moment));
    return refuse(ErrorCode::NotFound, word, {{QStringLiteral("kind"), QStringLiteral("checkpoint")}});
}

RolloutOrigin rolloutOrigin(const Workspace& workspace, const RolloutStart& start, const QString& ticket)
{
    const Plan& plan = workspace.plan();
    RolloutOrigin origin;
    origin.plan =
        plan.settings().name.isEmpty() ? QFileInfo(workspace.path()).completeBaseName() : plan.settings().name;
    origin.digest =
        QString::fromLatin1(QCryptographicHash::hash(exportPlanJson(plan), QCryptographicHash::Sha256).toHex());
    origin.start = start.name;
    origin.revision = workspace.revision();
    origin.person = workspace.caller().person;
    origin.ticket = ticket;
    return origin;
}

} // namespace cadastre
