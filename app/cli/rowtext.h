// SPDX-License-Identifier: GPL-3.0-or-later
// What rows say in a line of text; their JSON is rowjson.h.
#pragma once

#include "base/uint128.h"
#include "plan/plan.h"

#include <QJsonObject>
#include <QString>

namespace cadastre::cli {

/// Its state or how it is announced, its evidence, and why it failed: "provisioned, not-checked".
[[nodiscard]] QString standingText(const PoolCidr& row);
/// "planned", "seen in AWS 2026-03-01T12:00:00Z" (interface §4.15 point 1).
[[nodiscard]] QString basisText(Basis basis, Instant seenAt);
/// "6.25 %", "25 %"
[[nodiscard]] QString shortPercent(uint128 part, uint128 whole);
/// The CIDRs of a pool with what is remarkable about each: its state when it is not provisioned, its evidence.
[[nodiscard]] QString cidrsText(const Plan& plan, PoolId pool);
/// Who holds an allocation. `row` is its JSON. The id also of a resource that is gone, whose block waits for its release.
[[nodiscard]] QString holderOf(const Plan& plan, const Allocation& allocation, const QJsonObject& row);
/// "allocated", "releasing, frees at 2026-03-01T12:00:00Z".
[[nodiscard]] QString allocationStateText(const Allocation& allocation);

} // namespace cadastre::cli
