// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/rollout.h"

#include <vector>

class QMenu;

namespace cadastre {

/// "AWS CLI" and "Terraform", for a menu "Copy as": what makes these rows of the plan (rowtexts.h). Off where AWS makes none
/// of them by a call. `plan` must outlive the menu.
void addRowCopies(QMenu& menu, const Plan& plan, const std::vector<RolloutSubject>& rows);

} // namespace cadastre
