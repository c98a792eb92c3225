// SPDX-License-Identifier: GPL-3.0-or-later
// Tiles that say it with a figure and a short list.
#pragma once

#include "ui/charts/chartdata.h"

class QWidget;

namespace cadastre {

/// The free blocks of `main` large, the pools with least room below. `rows` are not empty.
[[nodiscard]] QWidget* headroomList(const std::vector<HeadroomRow>& rows, PoolId main, Instant now, QWidget* parent);
/// The days until the first of them large, the next below. `expiries` are not empty.
[[nodiscard]] QWidget* expiryList(const QList<Expiry>& expiries, Instant now, QWidget* parent);
/// When a pool will be full, no finer than a forecast can know: "full in about 3 months".
[[nodiscard]] QString runsOutText(Instant at, Instant now);

} // namespace cadastre
