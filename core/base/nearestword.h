// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace cadastre {

/// What a misspelt word was meant to be: the one of `words` that is two letters or less away, letters added, left out or
/// changed (Levenshtein); empty when there is none.
[[nodiscard]] QString nearestWord(QStringView typed, const QStringList& words);

} // namespace cadastre
