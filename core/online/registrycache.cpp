// SPDX-License-Identifier: GPL-3.0-or-later
#include "online/registrycache.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

namespace cadastre {

namespace {

constexpr qint64 largestFile = 2LL * largestRdapAnswer; // base64 takes a third more
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

Error notWritable(const QString& path, const QString& reason)
{
    return makeError(ErrorCode::FileNotWritable, path, {{QStringLiteral("reason"), reason}});
}

Error damaged(const QString& path)
{
    return makeError(ErrorCode::FileNotReadable, path, {{QStringLiteral("reason"), QStringLiteral("damaged")}});
}

Result<KeptDocument> readKept(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return refuse(ErrorCode::FileNotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(ErrorCode::FileNotReadable, path, {{QStringLiteral("reason"), file.errorString()}});
    if (file.size() > largestFile)
        return Unexpected(damaged(path));
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    const auto received = parseInstant(object[QLatin1String("received")].toString());
    const auto body = QByteArray::fromBase64Encoding(object[QLatin1String("body")].toString().toLatin1(),
                                                     QByteArray::AbortOnBase64DecodingErrors);
    if (!received || !body || (*body).isEmpty())
        return Unexpected(damaged(path));
    return KeptDocument{object[QLatin1String("from")].toString(), *received, *body};
}

} // namespace

QString RegistryCache::usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
         + QStringLiteral("/cadastre/registries");
}

QString RegistryCache::listFile(const QString& name) const
{
    return m_folder + QStringLiteral("/iana-") + name + QStringLiteral(".json");
}

QString RegistryCache::answerFile(const RdapSubject& subject) const
{
    QString name = toString(subject).toLower();
    name.replace(u':', u'-').replace(u'/', u'_'); // 2605-9cc0-1ff0--_44
    return m_folder + QStringLiteral("/answers/") + name + QStringLiteral(".json");
}

Result<void> RegistryCache::write(const QString& path, const KeptDocument& document) const
{
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder))
        return Unexpected(notWritable(folder, QStringLiteral("directory")));
    QFile::setPermissions(folder, ownerOnly | QFile::ExeOwner);
    const QJsonObject object{{QStringLiteral("from"), document.from},
                             {QStringLiteral("received"), toString(document.received)},
                             {QStringLiteral("body"), QString::fromLatin1(document.body.toBase64())}};
    const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly) || file.write(bytes) != bytes.size()
        || !file.commit())
        return Unexpected(notWritable(path, file.errorString()));
    return {};
}

Result<void> RegistryCache::keepAnswer(const RdapAnswer& answer) const
{
    const QString file = answerFile(answer.asked);
    if (auto written = write(file, {answer.from.toString(), answer.received, answer.body}); !written)
        return written;
    dropOldest(file);
    return {};
}

/// By the files' own times, so that none has to be read; `kept` stays, whatever its size.
void RegistryCache::dropOldest(const QString& kept) const
{
    const QFileInfoList files =
        QDir(m_folder + QStringLiteral("/answers")).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Time);
    qint64 bytes = QFileInfo(kept).size();
    for (const QFileInfo& file : files) { // the newest first
        if (file.fileName() == QFileInfo(kept).fileName())
            continue;
        bytes += file.size();
        if (bytes > m_limit)
            QFile::remove(file.filePath());
    }
}

std::optional<RdapAnswer> RegistryCache::answerAbout(const RdapSubject& subject) const
{
    const Result<KeptDocument> kept = readKept(answerFile(subject));
    if (!kept)
        return std::nullopt;
    Result<RegistryRecord> record = readRdapRecord(kept->body, subject);
    if (!record)
        return std::nullopt;
    return RdapAnswer{subject, QUrl(kept->from), kept->received, kept->body, *std::move(record)};
}

Result<void> RegistryCache::keepList(const QString& name, const KeptDocument& list) const
{
    return write(listFile(name), list);
}

Result<KeptDocument> RegistryCache::list(const QString& name) const { return readKept(listFile(name)); }

Result<int> RegistryCache::forget() const
{
    int files = 0;
    for (const QString& folder : {m_folder + QStringLiteral("/answers"), m_folder})
        for (const QFileInfo& file : QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files)) {
            if (!QFile::remove(file.filePath()))
                return Unexpected(notWritable(file.filePath(), QStringLiteral("permissions")));
            ++files;
        }
    return files;
}

} // namespace cadastre
