// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/awsscript.h"

#include "rollout/scriptcalls.h"
#include "rollout/scriptprelude.h"
#include "rollout/steptext.h"
#include "text/awscommand.h"
#include "text/visibletext.h"

#include <algorithm>
#include <map>
#include <set>

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
        head += comment(QLatin1String("Note: ") + caveatSentence(caveat));
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

Result<void> refuseTwins(const Rollout& rollout, const ScriptCalls& calls)
{
    std::map<QString, RolloutSubject> seen;
    for (const RolloutStep& step : rollout.steps) {
        const bool makes = step.kind == StepKind::CreateScope || step.kind == StepKind::CreatePool
                        || step.kind == StepKind::CreateVpc || step.kind == StepKind::CreateShare
                        || step.kind == StepKind::CreateSubnet;
        if (!makes)
            continue;
        const auto [other, isNew] = seen.emplace(calls.lookupKey(step.subject), step.subject);
        if (!isNew)
            return refuse(ErrorCode::AmbiguousName, stepSentence(rollout, step),
                          {{QStringLiteral("kind"), QLatin1String(kindOf(step.kind))},
                           {QStringLiteral("candidates"),
                            std::visit([&](auto id) { return rollout.to.textId(id); }, other->second)
                                + QLatin1String(", ")
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
        body += QStringLiteral("\nstep %1\n").arg(shellQuoted(stepSentence(rollout, step)));
        body += calls.linesOf(step).join(u'\n') + u'\n';
    }
    QString script = header(origin, rollout) + QString::fromUtf8(scriptPrelude()) + u'\n';
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
