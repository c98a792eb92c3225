// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importfiles.h"

#include "exchange/jsontext.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace cadastre {

Result<QByteArray> readImportFile(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return refuse(ErrorCode::FileNotFound, path);
    if (file.size() > largestImport)
        return refuse(ErrorCode::FileTooLarge, path,
                      {{QStringLiteral("limit"), QString::number(largestImport)},
                       {QStringLiteral("size"), QString::number(file.size())}});
    if (!file.open(QIODevice::ReadOnly))
        return refuse(ErrorCode::FileNotReadable, path, {{QStringLiteral("reason"), file.errorString()}});
    // What is no file (a pipe, a device) does not say how much comes, and may never end.
    constexpr qint64 part = qint64{1} << 20;
    QByteArray bytes;
    for (QByteArray next = file.read(part); !next.isEmpty(); next = file.read(part)) {
        if (bytes.size() + next.size() > largestImport)
            return refuse(ErrorCode::FileTooLarge, path, {{QStringLiteral("limit"), QString::number(largestImport)}});
        bytes += next;
    }
    return bytes;
}

QStringList importFilesOf(const QStringList& given, const QString& pattern)
{
    QStringList files;
    for (const QString& path : given) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        QStringList inside;
        QDirIterator walk(path, {pattern}, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            inside.append(walk.next());
        inside.sort();
        files += inside;
    }
    return files;
}

Result<std::vector<ImportSource>> readImportFiles(const QStringList& given, const QString& pattern)
{
    std::vector<ImportSource> sources;
    for (const QString& path : importFilesOf(given, pattern)) {
        auto bytes = readImportFile(path);
        if (!bytes)
            return tl::unexpected(bytes.error());
        sources.push_back({path, *std::move(bytes), {}, !given.contains(path)});
    }
    if (sources.empty())
        return refuse(ErrorCode::EmptyInput, given.value(0));
    return sources;
}

} // namespace cadastre
