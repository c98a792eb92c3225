// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/rollout.h"

#include <QString>
#include <QStringList>

#include <map>

namespace cadastre {

/// What the head of an exported text says of where it comes from.
struct RolloutOrigin {
    QString plan;   ///< its name
    QString digest; ///< SHA-256 of the plan's JSON export, hex
    QString start;  ///< "nothing", "seen in AWS", "checkpoint “x”", "step 12"
    qint64 revision = 0;
    QString person;
    QString ticket;
    bool isRollback = false;
};

/// A POSIX shell script on the `aws` command (version 1 or 2) that carries the rollout out.
///
/// - Each step first looks whether it is done already, so that a second run changes nothing and a broken run goes on
///   where it stopped; `--check` only looks, and exits 1 when something is left to do.
/// - Ids are looked up or captured into variables; only ids that an import has shown are literal. Blocks are pinned.
/// - An account other than the plan's owner needs PROFILE_<account>; each is checked against sts get-caller-identity.
/// - ENDPOINT_URL sends everything to another endpoint, such as the rehearsal's.
/// - Names, descriptions and tags reach AWS as they are and the shell as nothing.
///
/// Errors: AmbiguousName (two rows that the script could not tell apart).
[[nodiscard]] Result<QString> awsScript(const Rollout& rollout, const RolloutOrigin& origin);

/// The lines of each step, in the order of `rollout.steps`, as the script has them.
[[nodiscard]] QStringList awsScriptSteps(const Rollout& rollout);

/// The variables that a person has to set before the script runs, each with a value that will do where nobody checks it:
/// in a rehearsal.
[[nodiscard]] std::map<QString, QString> awsScriptStandIns(const Rollout& rollout);

} // namespace cadastre
