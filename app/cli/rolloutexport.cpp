// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rolloutexport.h"

#include "base/filewriting.h"
#include "engine/rolloutstart.h"
#include "exchange/planjson.h"
#include "rollout/cloudformation.h"
#include "rollout/steptext.h"
#include "rollout/terraform.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace cadastre::cli {

namespace {

QString rollbackPath(const QString& path)
{
    const QString suffix = QStringLiteral(".sh");
    return (path.endsWith(suffix) ? path.chopped(suffix.size()) : path) + QStringLiteral(".rollback.sh");
}

void writeScript(const QString& path, const QString& script)
{
    need(writeWholeFile(path, script.toUtf8()));
    QFile file(path);
    (void)file.setPermissions(file.permissions() | QFile::ExeOwner | QFile::ExeUser | QFile::ExeGroup);
}

bool isStdout(const QString& output) { return output.isEmpty() || output == QLatin1String("-"); }

/// Which files were written, and what their reader has to know.
int report(Console& console, const Rollout& rollout, const QStringList& files)
{
    for (const RolloutCaveat& caveat : rollout.caveats)
        console.say(caveatSentence(caveat));
    if (console.options.json)
        console.document({{QStringLiteral("files"), QJsonArray::fromStringList(files)},
                          {QStringLiteral("steps"), static_cast<qint64>(rollout.steps.size())}});
    else
        console.say(QStringLiteral("%1 steps in %2").arg(rollout.steps.size()).arg(files.join(QLatin1String(", "))));
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
    result.rollout = planRollout(start.plan, workspace.plan(),
                                 options.advertise ? AdvertiseSteps::Include : AdvertiseSteps::LeaveOut);
    const QByteArray digest = QCryptographicHash::hash(exportPlanJson(workspace.plan()), QCryptographicHash::Sha256);
    const QString name = workspace.plan().settings().name;
    result.origin.plan = name.isEmpty() ? QFileInfo(workspace.path()).completeBaseName() : name;
    result.origin.digest = QString::fromLatin1(digest.toHex());
    result.origin.start = start.name;
    result.origin.revision = workspace.revision();
    result.origin.person = workspace.caller().person;
    result.origin.ticket = text(console.options.ticket);
    if (options.rollback) {
        result.rollout = reversed(result.rollout);
        result.origin.isRollback = true;
    }
    return result;
}

int exportScript(Console& console, const Workspace& workspace, const RolloutOptions& options, const QString& output)
{
    const PlannedRollout there = planned(console, workspace, options);
    const QString script = need(awsScript(there.rollout, there.origin));
    if (isStdout(output)) {
        console.printText(QStringLiteral("aws-cli"), script);
        return Ok;
    }
    RolloutOrigin back = there.origin;
    back.isRollback = !options.rollback;
    const QString rollback = need(awsScript(reversed(there.rollout), back));
    writeScript(output, script);
    writeScript(rollbackPath(output), rollback);
    return report(console, there.rollout, {output, rollbackPath(output)});
}

int exportTerraform(Console& console, const Workspace& workspace, const RolloutOptions& options, const QString& output)
{
    const PlannedRollout there = planned(console, workspace, options);
    const QString configuration = terraformConfiguration(there.rollout, there.origin);
    if (isStdout(output)) {
        console.printText(QStringLiteral("terraform"), configuration);
        return Ok;
    }
    need(writeWholeFile(output, configuration.toUtf8()));
    return report(console, there.rollout, {output});
}

int exportCloudFormation(Console& console, const Workspace& workspace, const RolloutOptions& options,
                         const QString& output)
{
    const PlannedRollout there = planned(console, workspace, options);
    const auto templates = cloudFormationTemplates(there.rollout, there.origin);
    if (isStdout(output)) {
        if (templates.size() == 1) {
            console.printRaw(templates.begin()->second);
            return Ok;
        }
        QJsonObject all;
        for (const auto& [place, text] : templates)
            all.insert(place.toString(), QJsonDocument::fromJson(text).object());
        console.printRaw(QJsonDocument(all).toJson());
        return Ok;
    }
    QStringList files;
    const QString suffix = QStringLiteral(".json");
    for (const auto& [place, text] : templates) {
        const QString stem = output.endsWith(suffix) ? output.chopped(suffix.size()) : output;
        const QString path = files.isEmpty() ? output : stem + u'.' + place.toString() + suffix;
        need(writeWholeFile(path, text));
        files << path;
    }
    return report(console, there.rollout, files);
}

} // namespace cadastre::cli
