// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QMimeData;

namespace cadastre {

/// Paths as people type and paste them: one, or several with commas or line breaks between; quoted, as URLs, from "~".
/// A text that is the name of a file is that file, whatever is in it.
[[nodiscard]] QStringList typedPaths(const QString& text);
[[nodiscard]] bool allExist(const QStringList& paths);
/// How several stand in one line.
[[nodiscard]] QString textOfPaths(const QStringList& paths);
/// Where a file is proposed to be written: the folder for documents where there is one, else the home folder.
[[nodiscard]] QString folderToSaveIn();
/// Of files that are dropped or pasted: those of this machine.
[[nodiscard]] QStringList localFiles(const QMimeData& data);

} // namespace cadastre
