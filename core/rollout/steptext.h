// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/rollout.h"

#include <QString>

namespace cadastre {

/// "Create pool US-EAST-1-POOL in BYOIPv6-TOP": what a step does, without a full stop, as History says it of a command.
[[nodiscard]] QString stepSentence(const Rollout& rollout, const RolloutStep& step);
/// What a step is about, as people call it: a name, else a CIDR.
[[nodiscard]] QString stepSubject(const Rollout& rollout, const RolloutStep& step);
[[nodiscard]] QString caveatSentence(const RolloutCaveat& caveat);

} // namespace cadastre
