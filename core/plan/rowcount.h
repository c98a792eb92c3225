// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

namespace cadastre {

/// Rows of all kinds: what work on a whole plan is measured by.
[[nodiscard]] inline std::size_t rowCount(const Plan& plan)
{
    std::size_t rows = 0;
    forEachKind([&]<class E>() { rows += plan.all<E>().size(); });
    return rows;
}

} // namespace cadastre
