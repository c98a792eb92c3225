// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/importfiles.h"

#include "exchange/awsimport.h"
#include "exchange/jsontext.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace cadastre::cli {

Result<QByteArray> readFile(const QString& path)
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
    return file.readAll();
}

QStringList filesOf(const std::vector<std::string>& given, const QString& pattern)
{
    QStringList files;
    for (const std::string& one : given) {
        const QString path = QString::fromStdString(one);
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

} // namespace cadastre::cli
