// SPDX-License-Identifier: GPL-3.0-or-later
// The path of a pool as people write it: "public/TOP/EU". A / or \ that belongs to a name has a \ before it, so that a
// path names one place only: "private/prod\/a" is the pool "prod/a" of the scope "private".
#pragma once

#include <QString>
#include <QStringView>

namespace cadastre {

/// A name as a part of a path.
[[nodiscard]] QString pathPart(const QString& name);
/// The name that such a part stands for.
[[nodiscard]] QString nameOfPathPart(QStringView part);
/// Where the last part's slash is; -1 when there is but one part.
[[nodiscard]] qsizetype lastPathSlash(QStringView path);
[[nodiscard]] qsizetype countPathSlashes(QStringView path);

} // namespace cadastre
