// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/stepahead.h"

#include "engine/workspace.h"

namespace cadastre {

namespace {
constexpr std::int64_t sameTimeSeconds = 60;
} // namespace

std::optional<Instant> newestStepAhead(const Workspace& workspace)
{
    const auto& entries = workspace.journal().entries();
    if (entries.empty() || entries.back().time < workspace.clock().now().plusSeconds(sameTimeSeconds))
        return std::nullopt;
    return entries.back().time;
}

} // namespace cadastre
