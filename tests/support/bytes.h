// SPDX-License-Identifier: GPL-3.0-or-later
// Whole files at once.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

namespace cadastre::testing {

/// Empty when the file cannot be read.
[[nodiscard]] inline QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
inline bool putBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

} // namespace cadastre::testing
