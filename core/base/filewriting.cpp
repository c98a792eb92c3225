// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/filewriting.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace cadastre {

namespace {

Result<void> notWritable(const QString& path, const QString& reason)
{
    return refuse(ErrorCode::FileNotWritable, path, {{QStringLiteral("reason"), reason}});
}

/// QSaveFile keeps the kind of an error and calls a full disk "Unknown error"; errno still says which it was.
Result<void> failed(const QString& path, const QFileDevice& file, int reason)
{
    if (reason == ENOSPC || reason == EDQUOT)
        return refuse(ErrorCode::DiskFull, path);
    return notWritable(path, file.errorString());
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
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(bytes) != bytes.size())
        return failed(path, file, errno);
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
    errno = 0;
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failed(path, file, errno);
    return {};
}

} // namespace cadastre
