// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/drift.h"

#include <vector>

namespace cadastre {

/// The part of an import that some of its rows need: their changes, those of what they stand on and were not there before
/// (the pool of an allocation, the account that owns it), and those of what makes way for them (the allocation that lay
/// there). A ref to a row that the import does not change adds nothing.
[[nodiscard]] ChangeSet partOf(const ChangeSet& import, const std::vector<DriftRef>& rows);

} // namespace cadastre
