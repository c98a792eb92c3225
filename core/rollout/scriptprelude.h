// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cadastre {

/// The functions that every script begins with; the same for all, so that a reader checks them once.
[[nodiscard]] const char* scriptPrelude();

} // namespace cadastre
