// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace cadastre {

/// Writes `bytes` as the file's whole content, or leaves the file as it was; a device or a pipe is written to. What is a
/// SQLite database, as every plan is, is never replaced. Errors: FileNotWritable {reason: database, the system's words}, DiskFull.
[[nodiscard]] Result<void> writeWholeFile(const QString& path, const QByteArray& bytes);

} // namespace cadastre
