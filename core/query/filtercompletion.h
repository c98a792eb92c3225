// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

#include <QStringList>
#include <QStringView>

namespace cadastre {

/// What a filter line offers while somebody types (interface §4.14).
struct FilterCompletion {
    qsizetype from = 0; ///< an offer stands for the text from here to the cursor
    QStringList offers; ///< sorted; empty: nothing to offer
};

/// For the text before the cursor: fields ("locale:") at the start of an atom, behind a field the values that the plan has.
[[nodiscard]] FilterCompletion completeFilter(const Plan& plan, QStringView beforeCursor);
/// The values that a field has in this plan, as they are typed; none for fields that take numbers or free text.
[[nodiscard]] QStringList filterValues(const Plan& plan, QStringView field);

} // namespace cadastre
