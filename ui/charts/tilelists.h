// SPDX-License-Identifier: GPL-3.0-or-later
// Tiles that say it with a figure and a short list.
#pragma once

#include "ui/charts/chartdata.h"

class QWidget;

namespace cadastre {

/// The free blocks of `main` large, the other pools with least room below.
[[nodiscard]] QWidget* headroomList(const std::vector<HeadroomRow>& rows, const HeadroomRow& main, Instant now,
                                    QWidget* parent);
/// The days until the next one large; below what lapsed last, and what follows. `expiries` are not empty.
[[nodiscard]] QWidget* expiryList(const QList<Expiry>& expiries, Instant now, QWidget* parent);
/// When a pool will be full, no finer than a forecast can know: "full in about 3 months".
[[nodiscard]] QString runsOutText(Instant at, Instant now);

} // namespace cadastre
