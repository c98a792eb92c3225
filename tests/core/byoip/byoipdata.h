// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "byoip/keypair.h"
#include "byoip/securebuffer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

namespace cadastre::testing {

inline QString byoipPath(const QString& name) { return QStringLiteral(CADASTRE_TEST_DATA "/byoip/") + name; }

inline QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

inline QByteArray byoipFile(const QString& name) { return contentsOf(byoipPath(name)); }

/// The entries of vectors.json.
inline QList<QJsonObject> byoipVectors()
{
    QList<QJsonObject> all;
    const QJsonObject root = QJsonDocument::fromJson(byoipFile(QStringLiteral("vectors.json"))).object();
    for (const QJsonValue& entry : root[QLatin1String("vectors")].toArray())
        all.append(entry.toObject());
    return all;
}

inline SecureBuffer vectorPassphrase() { return SecureBuffer(std::string_view("correct horse battery staple")); }

/// The key of a vector, from its unencrypted PEM (no file mode involved).
inline KeyPair vectorKey(const QString& id)
{
    const QByteArray pem = byoipFile(id + QStringLiteral("/private-key.pem"));
    return *KeyPair::fromPem(SecureBuffer(std::string_view(pem.constData(), static_cast<std::size_t>(pem.size()))), {});
}

struct ToolResult {
    int exitCode = -1;
    QByteArray output;
    QByteArray complaints;
};

/// Runs the openssl command to its end.
inline ToolResult openssl(const QStringList& arguments, const QByteArray& input = {})
{
    QProcess process;
    process.start(QStringLiteral("openssl"), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

inline void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace cadastre::testing
