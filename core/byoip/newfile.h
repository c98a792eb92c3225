// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <string_view>

namespace cadastre {

enum class FileSecrecy {
    OwnerOnly, ///< mode 0600 from the first moment
    Shared,    ///< mode 0666 less the umask
};

/// Writes a file that must not have existed: complete under a temporary name in the same folder, synced, then given
/// its name without ever replacing another file, then the folder synced. Nothing is left behind on failure.
/// Errors: FileExists, FileNotWritable{reason}, DiskFull{reason}.
[[nodiscard]] Result<void> writeNewFile(const QString& path, std::string_view bytes, FileSecrecy secrecy);

} // namespace cadastre
