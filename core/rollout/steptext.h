// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/rollout.h"
#include "text/wording.h"

#include <QString>

namespace cadastre {

/// "Create pool US-EAST-1-POOL in BYOIPv6-TOP": what a step does, without a full stop, as History says it of a command.
/// What is exported says it in English.
[[nodiscard]] QString stepSentence(const Rollout& rollout, const RolloutStep& step,
                                   Wording wording = Wording::Translated);
/// What a step is about, as people call it: a name, else a CIDR.
[[nodiscard]] QString stepSubject(const Rollout& rollout, const RolloutStep& step);
[[nodiscard]] QString caveatSentence(const RolloutCaveat& caveat, Wording wording = Wording::Translated);

} // namespace cadastre
