// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"
#include "plan/poolpath.h"

namespace cadastre {

/// "TOP/EU" of "public/TOP/EU": for tables whose rows are all of the scope that is named above them.
[[nodiscard]] inline QString pathInScope(const Plan& plan, const Pool& pool)
{
    return plan.path(pool.id).mid(pathPart(plan.scopeLabel(pool.scope)).size() + 1);
}

} // namespace cadastre
