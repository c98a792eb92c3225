// SPDX-License-Identifier: GPL-3.0-or-later
// Programs run from outside, as a shell runs them, and the files they are given.
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QStringList>

namespace cadastre::testing {

struct Ended {
    int code = -1; ///< -1: did not end by itself
    QByteArray out;
    QByteArray talk;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QByteArray all() const { return QByteArray::number(code) + ": " + out + talk; }
};

inline Ended runProgram(const QString& program, const QStringList& words, const QByteArray& input = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start(program, words);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// Words as typed: split at spaces; file names of tests hold none.
inline Ended cadastrectl(const QString& line, const QByteArray& input = {})
{
    return runProgram(QStringLiteral(CADASTRECTL), line.split(u' ', Qt::SkipEmptyParts), input);
}
inline Ended opensslDoes(const QString& line, const QByteArray& input = {})
{
    return runProgram(QStringLiteral("openssl"), line.split(u' ', Qt::SkipEmptyParts), input);
}

inline QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
/// Overwrites; mode 0600, as a key must have.
inline QString wroteFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size()
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

} // namespace cadastre::testing
