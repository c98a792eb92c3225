// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace cadastre {

/// Three sizes only (interface §4.8): base, +2 for titles (DemiBold), -1 for captions, never below 8 pt.
[[nodiscard]] QFont titleFont(const QFont& base);
/// Base size, DemiBold: headings inside a panel ("Room left", "Tags").
[[nodiscard]] QFont headingFont(const QFont& base);
[[nodiscard]] QFont captionFont(const QFont& base);
/// The one big number of a headroom card: 3 × base, Bold.
[[nodiscard]] QFont figureFont(const QFont& base);

} // namespace cadastre
