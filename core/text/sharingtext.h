// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/sharematrix.h"

#include <QString>

#include <span>

namespace cadastre {

/// What ticks in the sharing matrix come to, a sentence or a few: who may allocate from which pool then, who may no longer,
/// what stays and what the audit will say of it. Names are fit to be shown.
[[nodiscard]] QString effectText(const Plan& plan, std::span<const ShareEffect> effects);

} // namespace cadastre
