// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.h"

#include <QString>

#include <vector>

namespace cadastre {

struct NamedForm {
    QString name;
    Request request;
};
/// The forms that this plan has something for: those of a pool or a CIDR only when there is one.
[[nodiscard]] std::vector<NamedForm> everyForm(const Session& session);

/// A pool of a family with a Region, the fullest: forms for VPCs and shares have something to show.
[[nodiscard]] PoolId fullestPool(const Plan& plan, Family family);

} // namespace cadastre
