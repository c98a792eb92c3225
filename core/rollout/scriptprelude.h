// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cadastre {

/// The functions that every script begins with; the same for all, so that a reader checks them once.
[[nodiscard]] const char* scriptPrelude();
/// The functions after them of a script in which one of several blocks goes that nothing tells apart.
[[nodiscard]] const char* scriptChoices();

} // namespace cadastre
