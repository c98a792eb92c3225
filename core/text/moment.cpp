// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/moment.h"

#include <QDateTime>

namespace cadastre {

QString momentText(Instant moment)
{
    return moment
             ? QDateTime::fromMSecsSinceEpoch(moment.ms, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm 'UTC'"))
             : QString();
}

QString dayText(Instant moment) { return momentText(moment).left(10); }

} // namespace cadastre
