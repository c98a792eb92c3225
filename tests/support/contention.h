// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace cadastre::testing {

/// Who takes blocks of one pool at once (reliability.md §4.16).
inline constexpr int contenderCount = 8;

/// Blocks that each of them takes; tests/long/threads asks for a thousand.
inline int blocksEach()
{
    const int asked = qEnvironmentVariableIntValue("CADASTRE_ALLOCATIONS");
    return asked > 0 ? asked : 20;
}

} // namespace cadastre::testing
