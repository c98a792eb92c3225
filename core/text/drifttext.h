// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/drift.h"

#include <QString>

namespace cadastre {

/// "missing", "rule-breaking": the verdict in the reader's language.
[[nodiscard]] QString driftWord(DriftVerdict verdict);
/// What a verdict means, as a sentence.
[[nodiscard]] QString driftMeaning(DriftVerdict verdict);
/// "VPC", "pool CIDR": the kind of a row in the reader's language.
[[nodiscard]] QString driftKind(const DriftRow& row);
/// "locale, tags": the facts that differ, in the reader's language.
[[nodiscard]] QString driftFacts(const DriftRow& row);
/// What is different in this row, as a sentence; names are made visible.
[[nodiscard]] QString driftSentence(const DriftRow& row);

} // namespace cadastre
