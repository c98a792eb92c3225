// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/columnmemory.h"

#include <QDir>
#include <QSettings>

namespace cadastre {

namespace {
const QString group = QStringLiteral("columns");
} // namespace

ColumnMemory ColumnMemory::standard()
{
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    // The specification: relative paths are to be ignored.
    const QString base = QDir::isAbsolutePath(state) ? state : QDir::home().filePath(QStringLiteral(".local/state"));
    return ColumnMemory(QDir(base).filePath(QStringLiteral("cadastre/columns.ini")));
}

QMap<QString, QString> ColumnMemory::all() const
{
    QSettings settings(m_file, QSettings::IniFormat);
    settings.beginGroup(group);
    QMap<QString, QString> known;
    const QStringList fingerprints = settings.childKeys();
    for (const QString& fingerprint : fingerprints)
        known.insert(fingerprint, settings.value(fingerprint).toString());
    return known;
}

bool ColumnMemory::remember(const QMap<QString, QString>& columns) const
{
    if (columns.isEmpty())
        return true;
    QSettings settings(m_file, QSettings::IniFormat);
    settings.beginGroup(group);
    for (auto column = columns.cbegin(); column != columns.cend(); ++column)
        settings.setValue(column.key(), column.value());
    settings.sync();
    return settings.status() == QSettings::NoError;
}

} // namespace cadastre
