// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "exchange/importplan.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace cadastre {

/// A file that is to be imported. Errors: FileNotFound, FileTooLarge, FileNotReadable.
[[nodiscard]] Result<QByteArray> readImportFile(const QString& path);
/// Files as given; of a folder all that match below it, in order.
[[nodiscard]] QStringList importFilesOf(const QStringList& given, const QString& pattern);
/// The same, read. Errors: those of readImportFile(); EmptyInput where there is none.
[[nodiscard]] Result<std::vector<ImportSource>> readImportFiles(const QStringList& given, const QString& pattern);
/// Answers of the AWS CLI: files, and folders of *.json.
[[nodiscard]] inline Result<std::vector<ImportSource>> readAwsAnswers(const QStringList& given)
{
    return readImportFiles(given, QStringLiteral("*.json"));
}

} // namespace cadastre
