// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/registrytext.h"

#include "text/moment.h"
#include "text/sentence.h"

#include <QCoreApplication>

#include <algorithm>

namespace cadastre {

namespace {

constexpr std::int64_t msOfADay = 24LL * 3600 * 1000;

QString daysText(int days) { return QCoreApplication::translate("core", "%n day(s)", nullptr, days); }

} // namespace

int daysBetween(Instant then, Instant now)
{
    return static_cast<int>(std::max<std::int64_t>(now.ms - then.ms, 0) / msOfADay);
}

QString keptAnswerText(Instant received, Instant now)
{
    const int days = daysBetween(received, now);
    if (days == 0)
        return QCoreApplication::translate("core", "the registry’s answer of %1, less than a day old")
            .arg(dayText(received));
    return QCoreApplication::translate("core", "the registry’s answer of %1, %2 old")
        .arg(dayText(received), daysText(days));
}

QString registryListTakenText(const QString& name, Instant published, bool isNewer)
{
    const QString pattern =
        isNewer ? QCoreApplication::translate("core", "IANA’s list %1 of %2 is in use now.")
                : QCoreApplication::translate("core", "IANA’s list %1 of %2 is no newer than the one in use.");
    return pattern.arg(name, dayText(published));
}

QString registryListUnusedText(const QString& name, const Error& problem)
{
    return QCoreApplication::translate("core", "The kept list %1 is not used, but the one that the program ships: %2")
        .arg(name, sentence(problem));
}

QString keptFilesGoneText(int files)
{
    return QCoreApplication::translate("core", "Kept files that were removed: %1").arg(files);
}

QString registryListText(Instant published, Instant now)
{
    if (!published)
        return QCoreApplication::translate("core", "IANA’s lists, without a date");
    return QCoreApplication::translate("core", "IANA’s lists of %1, %2 old")
        .arg(dayText(published), daysText(daysBetween(published, now)));
}

} // namespace cadastre
