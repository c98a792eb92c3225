// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compliance/audit.h"

#include <QStringView>

namespace cadastre {

/// Is there something that a waiver of this subject would be about: a finding of the report with that key, or a row of the plan
/// whose id the key begins with (its finding may need data that is not there today)? A waiver of anything else is a slip of
/// the pen, and it would wait for ever.
[[nodiscard]] bool isWaivable(const Plan& plan, const AuditReport& report, QStringView subject);

} // namespace cadastre
