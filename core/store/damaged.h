// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace cadastre {

/// return damaged(path, "foreign-wal"): PlanDamaged {reason}; the subject is the file, the table or the row.
[[nodiscard]] inline Unexpected damaged(const QString& subject, const char* reason)
{
    return refuse(ErrorCode::PlanDamaged, subject, {{QStringLiteral("reason"), QString::fromLatin1(reason)}});
}

} // namespace cadastre
