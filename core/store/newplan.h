// SPDX-License-Identifier: GPL-3.0-or-later
// Plan files that come into being: a new one, a copy, a backup. Each is written beside its place under another name,
// flushed, and then given its name in one step.
#pragma once

#include "base/result.h"
#include "plan/entities.h"

#include <QString>

struct sqlite3;

namespace cadastre {

/// What happens to a file that lies where another is to be written.
enum class ExistingFile { Keep, Replace };

/// Errors: FileExists, FileNotWritable {reason}, DiskFull, StoreFailed.
[[nodiscard]] Result<void> makeNewPlan(const QString& path, const PlanSettings& settings);

/// A consistent copy of an open plan (VACUUM INTO). Errors: FileExists when it is kept, FileNotWritable {reason: open when
/// somebody has the target open, …}, DiskFull, StoreFailed.
[[nodiscard]] Result<void> copyPlan(sqlite3* database, const QString& path, ExistingFile existing);

/// Where the copy goes that is made before a file of an older version is brought up to date: "x.cadastre.v1-backup".
[[nodiscard]] QString backupPath(const QString& path, int version);

} // namespace cadastre
