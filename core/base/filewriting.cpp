// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/filewriting.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace cadastre {

namespace {

Result<void> notWritable(const QString& path, const QString& reason)
{
    return refuse(ErrorCode::FileNotWritable, path, {{QStringLiteral("reason"), reason}});
}

bool isDatabase(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(16) == QByteArray("SQLite format 3\0", 16);
}

/// A pipe or a device is written to, not replaced.
Result<void> writeInto(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(bytes) != bytes.size())
        return notWritable(path, file.errorString());
    return {};
}

} // namespace

Result<void> writeWholeFile(const QString& path, const QByteArray& bytes)
{
    const QFileInfo target(path);
    if (target.exists() && !target.isFile() && !target.isDir())
        return writeInto(path, bytes);
    if (target.isFile() && isDatabase(path))
        return notWritable(path, QStringLiteral("database"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return notWritable(path, file.errorString());
    return {};
}

} // namespace cadastre
