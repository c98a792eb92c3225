// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importplan.h"
#include "exchange/plancsv.h"

#include <QString>

namespace cadastre {

/// What an import notes, as a sentence.
[[nodiscard]] QString noteText(const ImportNote& note);

/// Why a record met its fate, with the way out, what it becomes, and what was noted of it; "" when there is nothing to say.
[[nodiscard]] QString fateText(const RowFate& fate);

/// The fate of each record as a table (CSV), to keep or to hand on: file, line, record and what it gives as written; the
/// fate in the words of the formats; why, as fateText() has it.
[[nodiscard]] QByteArray fateTable(const QList<RowFate>& fates);

/// What an export as CSV leaves out; "" when that is nothing.
[[nodiscard]] QString omissionText(const std::vector<CsvOmission>& omissions);

} // namespace cadastre
