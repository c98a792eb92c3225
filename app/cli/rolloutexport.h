// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "rollout/awsscript.h"

#include <string>

namespace cadastre::cli {

/// What the verbs that write work for operations ask.
struct RolloutOptions {
    std::string since;
    bool advertise = false;
    bool rollback = false; ///< the way back instead of the way there

    void declare(SubCommand& command);
};

/// A rollout and what its texts say of where they come from.
struct PlannedRollout {
    Rollout rollout;
    RolloutOrigin origin;
};
/// Refused by Stop.
[[nodiscard]] PlannedRollout planned(Console& console, const Workspace& workspace, const RolloutOptions& options);

/// The script to `output`, executable, and the way back beside it as NAME.rollback.sh; or one of them to stdout.
int exportScript(Console& console, const Workspace& workspace, const RolloutOptions& options, const QString& output);

int exportTerraform(Console& console, const Workspace& workspace, const RolloutOptions& options, const QString& output);
/// One template a stack: the only one as it is; several as one document {"ACCOUNT.REGION": template}, or as files
/// NAME.ACCOUNT.REGION.json beside `output`, which becomes the first.
int exportCloudFormation(Console& console, const Workspace& workspace, const RolloutOptions& options,
                         const QString& output);

} // namespace cadastre::cli
