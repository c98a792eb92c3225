// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/timeaxis.h"

#include <QDateTime>
#include <QDateTimeAxis>

namespace cadastre {

QDateTimeAxis* timeAxis(Instant from, Instant until)
{
    constexpr qint64 daysToldMs = 3LL * 366 * 24 * 3600 * 1000;
    const bool areDaysTold = until.ms - from.ms < daysToldMs;
    auto* axis = new QDateTimeAxis;
    axis->setFormat(areDaysTold ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("yyyy-MM"));
    axis->setTickCount(areDaysTold ? 4 : 5); // as many as have room side by side
    axis->setRange(QDateTime::fromMSecsSinceEpoch(from.ms, Qt::UTC), QDateTime::fromMSecsSinceEpoch(until.ms, Qt::UTC));
    axis->setGridLineVisible(false);
    return axis;
}

} // namespace cadastre
