// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "plan/entities.h"

#include <QStringList>

namespace cadastre {

class Workspace;

/// "blank", "byoipv6-walkthrough" (the seed's scheme with a handful of findings) and "acme-global" (24 accounts, three
/// Regions, one finding of each rule: every view has something to show).
[[nodiscard]] QStringList sampleNames();
/// The settings that a sample's plan starts from. Errors: NotFound {kind "sample"}.
[[nodiscard]] Result<PlanSettings> sampleSettings(const QString& name, Instant now);
/// Fills a workspace that was created with those settings; every step is an ordinary journalled command, dated over the
/// months before `now`. Errors: those of the commands (none with a fresh workspace).
[[nodiscard]] Result<void> buildSample(Workspace& workspace, const QString& name, Instant now);

} // namespace cadastre
