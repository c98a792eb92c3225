// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routing/cutover.h"

#include <QString>

namespace cadastre {

/// What a step asks for: "Create ROAs for AS16509, AS14618: 2605:9cc0:1ff0::/44, maxLength 48", or that it is done.
[[nodiscard]] QString cutOverSentence(const CutOver& plan, const CutOverStep& step);
/// What it makes of each origin: "AS64500 stays valid; AS16509, AS14618 become valid (were invalid)".
[[nodiscard]] QString cutOverOutcome(const CutOverStep& step);
/// Why the step stands where it does; empty where the sentence says it.
[[nodiscard]] QString cutOverWhy(const CutOver& plan, CutOverAction action);
/// The parts of the range that the VRPs let a present origin announce on its own: "The VRPs name more specifics of the range:
/// 2605:9cc0:1ff8::/48 from AS64500". Empty where there is none.
[[nodiscard]] QString cutOverMoreSpecifics(const CutOver& plan);
/// Why that matters; empty where there is none.
[[nodiscard]] QString cutOverMoreSpecificsWhy(const CutOver& plan);

} // namespace cadastre
