// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/filebytes.h"

#include "byoip/newfile.h"

#include <QFile>

namespace cadastre::cli {

QByteArray needFile(const std::string& path, qint64 limit)
{
    QFile file(text(path));
    if (!file.open(QIODevice::ReadOnly))
        throw Stop{makeError(file.exists() ? ErrorCode::FileNotReadable : ErrorCode::FileNotFound, text(path),
                             {{QStringLiteral("reason"), file.errorString()}})};
    const QByteArray bytes = file.read(limit + 1);
    if (bytes.size() > limit)
        throw Stop{makeError(ErrorCode::FileTooLarge, text(path), {{QStringLiteral("limit"), QString::number(limit)}})};
    return bytes;
}

void needNewFile(const std::string& path, const QByteArray& bytes)
{
    need(writeNewFile(text(path), std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())),
                      FileSecrecy::Shared));
}

} // namespace cadastre::cli
