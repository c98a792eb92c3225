// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/common/prooffiles.h"

#include "byoip/rdapremark.h"
#include "text/sentence.h"

#include <QFile>
#include <QLineEdit>

#include <algorithm>

namespace cadastre {

SecureBuffer passphraseIn(const QLineEdit& field)
{
    QByteArray typed = field.text().toUtf8();
    SecureBuffer taken(std::string_view(typed.constData(), static_cast<std::size_t>(typed.size())));
    std::fill(typed.begin(), typed.end(), '\0');
    return taken;
}

Result<QByteArray> proofFileContent(const QString& path)
{
    constexpr qint64 largestFile = 4 * 1024 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(file.exists() ? ErrorCode::FileNotReadable : ErrorCode::FileNotFound, path,
                      {{QStringLiteral("reason"), file.errorString()}});
    const QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return refuse(ErrorCode::FileTooLarge, path, {{QStringLiteral("limit"), QString::number(largestFile)}});
    return bytes;
}

Result<CertificateFile> certificateFile(const QString& path)
{
    auto bytes = proofFileContent(path);
    if (!bytes)
        return Unexpected(bytes.error());
    if (bytes->isEmpty()) // which would pass for none at all
        return refuse(ErrorCode::EmptyInput, path);
    const RegisteredCertificates found = certificatesIn(QString::fromUtf8(*bytes));
    if (!found.privateKeyPublished)
        return CertificateFile{*bytes, false};
    CertificateFile file{{}, true};
    for (const Certificate& certificate : found.certificates)
        file.text += certificate.pem();
    if (file.text.isEmpty())
        return refuse(ErrorCode::InvalidValue, path,
                      {{QStringLiteral("field"), QStringLiteral("certificate")},
                       {QStringLiteral("reason"), QStringLiteral("key-not-certificate")}});
    return file;
}

QString sentenceWithAdvice(const Error& error)
{
    const QString advice = adviceFor(error);
    return advice.isEmpty() ? sentence(error) : sentence(error) + u' ' + advice;
}

} // namespace cadastre
