// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/summary.h"
#include "text/wording.h"

#include <QString>

namespace cadastre {

/// What a step did, as one short line without a full stop, for History, the undo menu and the command line:
/// "Create pool US-EAST-1-POOL in BYOIPv6-TOP", "Allocate 2605:9cc0:1ff0::/56 from US-EAST-1-POOL". Values are made visible.
[[nodiscard]] QString commandSentence(const Summary& summary, Wording wording = Wording::Translated);
/// The same from a journal entry's JSON.
[[nodiscard]] QString commandSentence(const QString& summaryJson);

} // namespace cadastre
