// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/instant.h"

#include <QString>

namespace cadastre {

/// "the registry’s answer of 2026-11-20, 9 days old"; within the first day "…, less than a day old".
[[nodiscard]] QString keptAnswerText(Instant received, Instant now);

/// "IANA’s lists of 2026-11-20, 9 days old", the oldest of them; a list without a date says so.
[[nodiscard]] QString registryListText(Instant published, Instant now);

/// What became of a list ("ipv4") that was fetched or opened: it is in use now, or no newer than the one in use.
[[nodiscard]] QString registryListTakenText(const QString& name, Instant published, bool isNewer);

/// A kept list ("ipv4") that is not used, and why; the one that the program ships is used in its place.
[[nodiscard]] QString registryListUnusedText(const QString& name, const Error& problem);

/// How many files of the cache are gone.
[[nodiscard]] QString keptFilesGoneText(int files);

/// Whole days from `then` to `now`; 0 where `then` is later.
[[nodiscard]] int daysBetween(Instant then, Instant now);

} // namespace cadastre
