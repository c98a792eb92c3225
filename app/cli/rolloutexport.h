// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "rollout/rolloutfiles.h"

#include <string>

namespace cadastre::cli {

/// What the verbs that write work for operations ask.
struct RolloutOptions {
    std::string since;
    bool advertise = false;
    bool rollback = false; ///< the way back instead of the way there

    void declare(SubCommand& command);
    [[nodiscard]] bool isUsed() const { return !since.empty() || advertise || rollback; }
};

/// A rollout and what its texts say of where they come from.
struct PlannedRollout {
    Rollout rollout;
    RolloutOrigin origin;
};
/// Refused by Stop.
[[nodiscard]] PlannedRollout planned(Console& console, const Workspace& workspace, const RolloutOptions& options);

/// Writes the files of rolloutFiles(). To stdout: the script alone; the only stack, or all as one document
/// {"ACCOUNT.REGION": template}.
int exportRollout(Console& console, const Workspace& workspace, RolloutFormat format, const RolloutOptions& options,
                  const QString& output);

} // namespace cadastre::cli
