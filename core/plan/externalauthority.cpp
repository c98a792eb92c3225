// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/externalauthority.h"

#include <QList>

#include <algorithm>

namespace cadastre {

bool isInfobloxAccount(QStringView text)
{
    constexpr qsizetype longest = 256;
    const QList<QStringView> parts = text.split(u'.');
    const auto isWord = [](QStringView part) {
        return !part.isEmpty() && std::all_of(part.begin(), part.end(), [](QChar c) {
            return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'-' || c == u'_';
        });
    };
    return text.size() <= longest && parts.size() == 5 && parts[1] == u"identity" && parts[2] == u"account"
        && std::all_of(parts.begin(), parts.end(), isWord);
}

} // namespace cadastre
