// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace cadastre::cli {

/// A file that is to be imported. Errors: FileNotFound, FileTooLarge, FileNotReadable.
[[nodiscard]] Result<QByteArray> readFile(const QString& path);
/// Files as given; of a folder all that match below it, in order.
[[nodiscard]] QStringList filesOf(const std::vector<std::string>& given, const QString& pattern);

} // namespace cadastre::cli
