// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace cadastre {

/// Carries `work` out in a thread of its own and returns when it is over. Until then windows are drawn and none closes, and
/// what is typed and clicked waits.
void workAside(const std::function<void()>& work);

} // namespace cadastre
