// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences before they are filled in. {name} is a param of the error ({subject} its subject); what stands in [brackets]
// is left out when a param in it is missing. Translations keep the marks.
#pragma once

#include "base/errorcode.h"
#include "text/wording.h"

#include <QMap>
#include <QString>
#include <QStringView>

namespace cadastre {

/// What there is to say of a code, in English, marked for translation in context "core".
struct Phrase {
    const char* word; ///< for machines: kebab case of the code
    const char* sentence;
    const char* advice = nullptr; ///< null when the sentence already says what to do
};
[[nodiscard]] Phrase phraseOf(ErrorCode code);

/// Fills a (translated) pattern in one pass: marks inside values stay as they are.
[[nodiscard]] QString fillPattern(const QString& pattern, const QMap<QString, QString>& params);

/// The form for people of a word that errors and commands carry in `reason`, `kind`, `field`, `state`, …; a word that is
/// not known is shown as it is.
[[nodiscard]] QString reasonText(const QString& reason, Wording wording = Wording::Translated);
[[nodiscard]] QString kindText(const QString& kind, Wording wording = Wording::Translated);

} // namespace cadastre
