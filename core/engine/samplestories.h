// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"

namespace cadastre {

class Workspace;

[[nodiscard]] Result<void> buildWalkthrough(Workspace& workspace, Instant now);
[[nodiscard]] Result<void> buildAcme(Workspace& workspace, Instant now);

} // namespace cadastre
