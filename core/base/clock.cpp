// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QDateTime>

namespace cadastre {

Instant SystemClock::now() const { return {QDateTime::currentSecsSinceEpoch() * 1000}; }

} // namespace cadastre
