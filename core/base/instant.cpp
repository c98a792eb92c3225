// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/instant.h"

#include <QDateTime>

namespace cadastre {

QString toString(Instant instant)
{
    if (!instant)
        return {};
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC);
    return utc.toString(instant.ms % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

std::optional<Instant> parseInstant(QStringView text)
{
    const QString copy = text.toString();
    if (copy.size() == 10) {
        const QDate date = QDate::fromString(copy, Qt::ISODate);
        if (!date.isValid())
            return std::nullopt;
        return Instant{date.startOfDay(Qt::UTC).toMSecsSinceEpoch()};
    }
    QDateTime moment = QDateTime::fromString(copy, Qt::ISODateWithMs);
    if (!moment.isValid())
        return std::nullopt;
    if (moment.timeSpec() == Qt::LocalTime) // no zone given: UTC, never the machine's
        moment.setTimeSpec(Qt::UTC);
    return Instant{moment.toMSecsSinceEpoch()};
}

} // namespace cadastre
