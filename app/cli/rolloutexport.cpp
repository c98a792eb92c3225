// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rolloutexport.h"

#include "engine/rolloutstart.h"
#include "rollout/cloudformation.h"
#include "rollout/steptext.h"

namespace cadastre::cli {

namespace {

int print(Console& console, RolloutFormat format, const PlannedRollout& there)
{
    if (format == RolloutFormat::CloudFormation) {
        const auto templates = cloudFormationTemplates(pruned(there.rollout), there.origin);
        QJsonObject all;
        for (const auto& [place, text] : templates)
            all.insert(stackName(place), QJsonDocument::fromJson(text).object());
        console.printRaw(templates.size() == 1 ? templates.begin()->second : QJsonDocument(all).toJson());
        return Ok;
    }
    const auto files = need(rolloutFiles(format, there.rollout, there.origin, QStringLiteral("change")));
    console.printText(toWire(format), QString::fromUtf8(files.front().bytes));
    return Ok;
}

} // namespace

void RolloutOptions::declare(SubCommand& command)
{
    command.option("--since", since, "Where it starts: nothing, seen, a checkpoint, a step, a moment")
        .typeName("START");
    command.flag("--advertise", advertise, "Advertise at the end what the plan advertises");
    command.flag("--rollback", rollback, "The way back instead");
}

PlannedRollout planned(Console& console, const Workspace& workspace, const RolloutOptions& options)
{
    const RolloutStart start = need(rolloutStart(workspace, text(options.since)));
    PlannedRollout result;
    result.rollout =
        planRollout(start.plan, workspace.plan(),
                    options.advertise ? AdvertiseSteps::Include : AdvertiseSteps::LeaveOut, console.clock().now());
    result.origin = rolloutOrigin(workspace, start, text(console.options.ticket));
    if (options.rollback) {
        result.rollout = reversed(pruned(result.rollout));
        result.origin.isRollback = true;
    }
    return result;
}

int exportRollout(Console& console, const Workspace& workspace, RolloutFormat format, const RolloutOptions& options,
                  const QString& output)
{
    const PlannedRollout there = planned(console, workspace, options);
    if (output.isEmpty() || output == QLatin1String("-"))
        return print(console, format, there);
    const auto files = need(rolloutFiles(format, there.rollout, there.origin, output));
    need(writeRolloutFiles(files));
    QStringList paths;
    for (const RolloutFile& file : files)
        paths << file.path;
    for (const RolloutCaveat& caveat : there.rollout.caveats)
        console.say(caveatSentence(caveat));
    const auto steps = static_cast<qint64>(pruned(there.rollout).steps.size());
    if (console.options.json)
        console.document(
            {{QStringLiteral("files"), QJsonArray::fromStringList(paths)}, {QStringLiteral("steps"), steps}});
    else
        console.say(QStringLiteral("%1 steps in %2").arg(steps).arg(paths.join(QLatin1String(", "))));
    return Ok;
}

} // namespace cadastre::cli
