// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "plan/plan.h"
#include "rollout/awsscript.h"

#include <QString>

namespace cadastre {

class Workspace;

/// The state that a rollout begins with, and its name for people: in English, as in all that is exported.
struct RolloutStart {
    Plan plan;
    QString name;
};

/// `since`: "nothing"; "seen" (what the last import showed); the number of a step; a moment (ISO 8601); the name of a
/// checkpoint. Empty: "seen" when an import has shown anything, else "nothing".
/// Errors: NotFound (kind "checkpoint"), those of Workspace::asOf().
[[nodiscard]] Result<RolloutStart> rolloutStart(const Workspace& workspace, const QString& since);

/// The entry of the import that showed the newest rows, from which a rollout starts; 0: none has shown any.
[[nodiscard]] qint64 stepWhenSeen(const Workspace& workspace);

/// What a start is called that AWS showed at that moment.
[[nodiscard]] QString seenStartName(Instant seenAt);

/// What the texts of a rollout to the plan as it is say of where they come from. Exports the plan for its digest.
[[nodiscard]] RolloutOrigin rolloutOrigin(const Workspace& workspace, const RolloutStart& start,
                                          const QString& ticket = {});

} // namespace cadastre
