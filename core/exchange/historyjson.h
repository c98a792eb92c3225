// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "change/journal.h"
#include "plan/plan.h"

#include <QByteArray>

namespace cadastre {

/// The journal as a JSON array, oldest entry first (decisions.md, Journal v1): each with its moment, persons, command and
/// summary, and what it changed, a row a line. An inserted row stands whole in `after`, a removed one in `before`; of a
/// changed row both hold the fields that differ, one that is absent being at its default. Rows are named as in the plan
/// at its end, removed ones as they were last, so that one row has one id throughout.
/// Errors: those of Journal::changes().
[[nodiscard]] Result<QByteArray> historyToJson(const Plan& plan, const Journal& journal);

} // namespace cadastre
