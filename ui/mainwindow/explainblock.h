// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/prefix.h"
#include "ui/mainwindow/boxentries.h"

#include <vector>

namespace cadastre {

/// What the plan knows of a block: in every scope the longest-match pool, the allocation and its owner, since when, reserves,
/// and what routers make of it; then networks outside AWS and resources in no pool. Empty: nothing.
[[nodiscard]] std::vector<BoxEntry> explainBlock(Session& session, const Prefix& block);

} // namespace cadastre
