// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <span>

namespace cadastre {

struct PlanSettings;

/// One of AWS's limits (contract §16).
struct Quota {
    const char* name; ///< "pools-per-scope", as `quota list` prints it
    qint64 defaultValue;
    bool adjustable;
};
[[nodiscard]] std::span<const Quota> quotas();
/// Null for an unknown name.
[[nodiscard]] const Quota* findQuota(QStringView name);
/// What applies in this plan: its own value, else AWS's default.
[[nodiscard]] qint64 appliedQuota(const PlanSettings& settings, const char* name);

} // namespace cadastre
