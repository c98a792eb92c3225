// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/filewriting.h"

#include <QSaveFile>

namespace cadastre {

Result<void> writeWholeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return refuse(ErrorCode::FileNotWritable, path, {{QStringLiteral("reason"), file.errorString()}});
    return {};
}

} // namespace cadastre
