// SPDX-License-Identifier: GPL-3.0-or-later
// A block that moves, in words.
#pragma once

#include "change/moving.h"

#include <QString>
#include <QStringList>

namespace cadastre {

/// Why it is this block of this pool, with {poolName} and {cidr} to be filled in (text/patterns.h).
[[nodiscard]] QString moveReasonPattern(MoveReason why, Strategy strategy);
[[nodiscard]] QString moveReason(const Plan& plan, const MoveTarget& target);
/// What stays to be done where a block is renumbered, in order; empty where it moves.
[[nodiscard]] QStringList openSteps(const Plan& plan, const MovedBlock& block, const MovePath& path);

} // namespace cadastre
