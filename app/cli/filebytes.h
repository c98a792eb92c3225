// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"

#include <QByteArray>

#include <string>

namespace cadastre::cli {

/// A whole file, as it is. Refused by Stop: FileNotFound, FileNotReadable, FileTooLarge{limit}.
[[nodiscard]] QByteArray needFile(const std::string& path, qint64 limit = qint64{8} * 1024 * 1024);
/// Writes a file that must not have existed. Refused by Stop.
void needNewFile(const std::string& path, const QByteArray& bytes);

} // namespace cadastre::cli
