// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/typedpaths.h"

#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

namespace cadastre {

QStringList typedPaths(const QString& text)
{
    if (QFileInfo::exists(text)) // a name may hold a comma
        return {text};
    // Quotes keep a comma together.
    static const QRegularExpression one(QStringLiteral("\"[^\"\\r\\n]*\"|'[^'\\r\\n]*'|(?:[^,\\r\\n]|,(?!\\s))+"));
    QStringList paths;
    for (auto part = one.globalMatch(text); part.hasNext();) {
        QString path = part.next().captured().trimmed();
        const bool isQuoted =
            path.size() > 1 && (path.startsWith(u'"') || path.startsWith(u'\'')) && path.endsWith(path.front());
        if (isQuoted)
            path = path.mid(1, path.size() - 2);
        if (path.startsWith(QLatin1String("file:")))
            path = QUrl(path).toLocalFile();
        if (path == QLatin1String("~") || path.startsWith(QLatin1String("~/")))
            path.replace(0, 1, QDir::homePath());
        if (!path.isEmpty())
            paths << path;
    }
    return paths;
}

bool allExist(const QStringList& paths)
{
    return std::all_of(paths.cbegin(), paths.cend(), [](const QString& path) { return QFileInfo::exists(path); });
}

QString textOfPaths(const QStringList& paths) { return paths.join(QLatin1String(", ")); }

QString folderToSaveIn()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath(); // Qt names it though nobody made it
}

QStringList localFiles(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    return files;
}

} // namespace cadastre
