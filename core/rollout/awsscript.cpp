// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/awsscript.h"

#include "rollout/rowsalike.h"
#include "rollout/scriptcalls.h"
#include "rollout/scriptprelude.h"
#include "rollout/steptext.h"
#include "text/awscommand.h"
#include "text/visibletext.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

namespace cadastre {

namespace {

/// A comment of one line, whatever the text holds.
QString comment(const QString& text) { return QLatin1String("# ") + visibleText(text) + u'\n'; }

/// Does a step make what AWS has shown before?
bool makesAgain(const Rollout& rollout)
{
    const ScriptNames names(rollout);
    return std::any_of(rollout.steps.begin(), rollout.steps.end(), [&](const RolloutStep& step) {
        const bool makes = step.kind == StepKind::CreateIpam || step.kind == StepKind::CreateScope
                        || step.kind == StepKind::CreatePool || step.kind == StepKind::CreateVpc
                        || step.kind == StepKind::CreateSubnet || step.kind == StepKind::CreateDiscovery;
        return makes && !names.seenId(step.subject).isEmpty();
    });
}

QString header(const RolloutOrigin& origin, const Rollout& rollout)
{
    QString head = QStringLiteral("#!/bin/sh\n");
    head += comment(origin.isRollback ? QStringLiteral("Takes back the change to “%1”").arg(origin.plan)
                                      : QStringLiteral("The change to “%1”").arg(origin.plan));
    head += comment(QStringLiteral("From: %1. Plan: revision %2, SHA-256 %3")
                        .arg(origin.start)
                        .arg(origin.revision)
                        .arg(origin.digest));
    if (!origin.person.isEmpty())
        head += comment(QStringLiteral("Written by %1 with Cadastre").arg(origin.person));
    if (!origin.ticket.isEmpty())
        head += comment(QStringLiteral("Ticket: %1").arg(origin.ticket));
    head += comment(QStringLiteral("%1 steps. Nothing that is done already is done again; --check only looks.")
                        .arg(rollout.steps.size()));
    if (origin.isRollback && makesAgain(rollout))
        head += comment(QStringLiteral("Note: what is made again has new ids in AWS. Import them before the change is "
                                       "made once more: it knows only those that are gone."));
    for (const RolloutCaveat& caveat : rollout.caveats)
        head += comment(QLatin1String("Note: ") + caveatSentence(caveat, Wording::English));
    return head;
}

/// Who has to be there before anything is done, and where each is asked for who it is.
QString accounts(const Rollout& rollout)
{
    std::map<AccountNumber, RegionName> places;
    for (const RolloutStep& step : rollout.steps)
        places.emplace(step.account, step.region);
    QString lines;
    for (const auto& [account, region] : places)
        if (!account.isEmpty())
            lines += QStringLiteral("is_account %1 %2\n").arg(account.toString(), region.toString());
    return lines;
}

const char* kindOf(StepKind kind)
{
    switch (kind) {
    case StepKind::CreateScope: return "scope";
    case StepKind::CreateShare: return "share";
    case StepKind::CreateVpc: return "vpc";
    case StepKind::CreateSubnet: return "subnet";
    default: return "pool";
    }
}

/// The rows that a rollout leaves, by what all that are called alike have in common: thousands are compared with few.
class RowsByName {
public:
    explicit RowsByName(const Rollout& rollout) : m_rollout(rollout)
    {
        put<Scope>();
        put<Pool>();
        put<Resource>();
    }
    template <class E>
    [[nodiscard]] std::vector<Id<E>> near(const E& row) const
    {
        if constexpr (requires { common(row); })
            return std::get<Buckets<E>>(m_rows).value(common(row));
        else
            return {};
    }

private:
    template <class E>
    using Buckets = QHash<QString, std::vector<Id<E>>>;

    [[nodiscard]] static QString common(const Scope& row) { return nameTag(row.tags); }
    [[nodiscard]] static QString common(const Pool& row) { return row.locale.toString() + u'\n' + nameTag(row.tags); }
    [[nodiscard]] QString common(const Resource& row) const
    {
        const ResourceCidr* block = knownBlock(m_rollout, row.id);
        return QStringList{row.owner.toString(), row.region.toString(), block ? block->cidr.toString() : QString(),
                           nameTag(row.tags)}
            .join(u'\n');
    }
    template <class E>
    void put()
    {
        for (const E& row : m_rollout.to.all<E>())
            std::get<Buckets<E>>(m_rows)[common(row)].push_back(row.id);
    }

    const Rollout& m_rollout;
    std::tuple<Buckets<Scope>, Buckets<Pool>, Buckets<Resource>> m_rows;
};

/// Another row that stays or comes, and that a look-up for what a step makes would find as well; what AWS has shown is told
/// apart by its id.
template <class E>
std::optional<RolloutSubject> twinOf(const Rollout& rollout, const RowsByName& rows,
                                     const std::set<RolloutSubject>& made, Id<E> id)
{
    const E& own = rollout.to.get(id);
    for (const Id<E> near : rows.near(own)) {
        const E& other = rollout.to.get(near);
        const bool isThere = rollout.from.find(other.id) && other.basis != Basis::Seen;
        if (other.id != id && (isThere || made.contains(other.id)) && isCalledAlike(rollout, own, other))
            return other.id;
    }
    return {};
}

Result<void> refuseTwins(const Rollout& rollout, const ScriptCalls& calls)
{
    const auto makes = [](StepKind kind) {
        return kind == StepKind::CreateScope || kind == StepKind::CreatePool || kind == StepKind::CreateVpc
            || kind == StepKind::CreateShare || kind == StepKind::CreateSubnet;
    };
    std::set<RolloutSubject> made;
    for (const RolloutStep& step : rollout.steps)
        if (makes(step.kind))
            made.insert(step.subject);
    const RowsByName rows(rollout);
    std::map<QString, RolloutSubject> seen;
    for (const RolloutStep& step : rollout.steps) {
        if (!makes(step.kind))
            continue;
        std::optional<RolloutSubject> twin;
        if (const auto* share = std::get_if<ShareId>(&step.subject)) { // known by a pool of its own, or a principal
            const auto [other, isNew] = seen.emplace(calls.lookupKey(*share), *share);
            if (!isNew)
                twin = other->second;
        } else {
            twin = std::visit([&](auto id) { return twinOf(rollout, rows, made, id); }, step.subject);
        }
        if (twin)
            return refuse(ErrorCode::AmbiguousName, stepSentence(rollout, step),
                          {{QStringLiteral("kind"), QLatin1String(kindOf(step.kind))},
                           {QStringLiteral("candidates"),
                            std::visit([&](auto id) { return rollout.to.textId(id); }, *twin) + QLatin1String(", ")
                                + std::visit([&](auto id) { return rollout.to.textId(id); }, step.subject)}});
    }
    return {};
}

} // namespace

QStringList awsScriptSteps(const Rollout& rollout)
{
    const ScriptNames names(rollout);
    ScriptCalls calls(rollout, names);
    QStringList steps;
    for (const RolloutStep& step : rollout.steps)
        steps << calls.linesOf(step).join(u'\n');
    return steps;
}

std::map<QString, QString> awsScriptStandIns(const Rollout& rollout)
{
    const ScriptNames names(rollout);
    ScriptCalls calls(rollout, names);
    for (const RolloutStep& step : rollout.steps)
        (void)calls.linesOf(step);
    std::map<QString, QString> values;
    for (const auto& [variable, input] : calls.inputs())
        values.emplace(variable, input.standIn);
    return values;
}

Result<QString> awsScript(const Rollout& rollout, const RolloutOrigin& origin)
{
    const ScriptNames names(rollout);
    ScriptCalls calls(rollout, names);
    if (const auto twins = refuseTwins(rollout, calls); !twins)
        return tl::unexpected(twins.error());
    QString body;
    for (const RolloutStep& step : rollout.steps) {
        body += QStringLiteral("\nstep %1\n").arg(shellQuoted(stepSentence(rollout, step, Wording::English)));
        body += calls.linesOf(step).join(u'\n') + u'\n';
    }
    QString script = header(origin, rollout) + QString::fromUtf8(scriptPrelude());
    if (calls.chooses())
        script += QString::fromUtf8(scriptChoices());
    script += u'\n';
    for (const auto& [variable, input] : calls.inputs())
        script += input.isAskedFirst
                    ? comment(input.about)
                          + QStringLiteral(": \"${%1:?has to be set, see the line above}\"\n").arg(variable)
                    : comment(variable + QLatin1String(": ") + input.about);
    for (const QString& need : calls.needsOfClient())
        script += QStringLiteral("knows %1\n").arg(need);
    script += accounts(rollout);
    if (!calls.finds().isEmpty())
        script += QLatin1String("\n# What is there already\n") + calls.finds().join(u'\n') + u'\n';
    return script + body + QLatin1String("\nfinished\n");
}

} // namespace cadastre
