// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

#include <QStringList>

namespace cadastre {

/// What a plan says of AWS, without the ids that AWS chose: one line a fact, sorted, the same for two plans exactly when
/// AWS holds the same. What AWS knows nothing of (reserves of the plan alone, house rules, sites) is not in it; of blocks
/// that Amazon chooses, and of what is drawn from them, only the lengths are.
///
///     pool private/ALL/v4-us-east-1 ipv4 locale=us-east-1 max=28
///     vpc 444455556666 us-east-1 [Name=web] 10.9.0.0/16 from private/ALL/v4-us-east-1
[[nodiscard]] QStringList awsState(const Plan& plan);

/// Lines of sorted lists that are in the first alone.
[[nodiscard]] QStringList without(const QStringList& lines, const QStringList& others);

} // namespace cadastre
