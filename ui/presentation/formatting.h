// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/uint128.h"
#include "text/visibletext.h" // names are made visible wherever they are formatted

#include <QMap>
#include <QString>
#include <QStringView>

namespace cadastre {

/// Texts for the window only; machine formats are core's business. Numbers here are locale-free on purpose (addresses and
/// counts are read aloud and pasted), except where tr() puts words around them.

/// After the point, in percentages for machines (decisions.md, Reserved space).
inline constexpr int machineDecimals = 12;

/// "19 %", "0.39 %" (two significant digits under 1 %), "<0.01 %", "0 %", "100 %" only when full, ">99.9 %" just below.
[[nodiscard]] QString percentLabel(double share);
[[nodiscard]] QString percentLabel(uint128 part, uint128 whole);
/// Exact quotient for tooltips: "16.015625 %".
[[nodiscard]] QString exactPercentLabel(uint128 part, uint128 whole);
/// "1 234 567" with thin no-break spaces.
[[nodiscard]] QString countLabel(uint128 count);
/// "256 × /56". Above 2^40 units the count is written as a power of two: "2^72 × /128".
[[nodiscard]] QString blockCountLabel(uint128 count, int prefixLength);
/// "205 of 256".
[[nodiscard]] QString ofLabel(uint128 part, uint128 whole);
/// "/56"
[[nodiscard]] QString lengthLabel(int prefixLength);
/// "2026-03-02", UTC; "–" for none.
[[nodiscard]] QString isoDate(Instant when);
/// "2026-03-02 14:03 UTC"; "–" for none.
[[nodiscard]] QString isoDateTime(Instant when);
/// "2 h", "12 d", "3 min", "now"; negative ages read as "now".
[[nodiscard]] QString ageLabel(Instant when, Instant now);
/// "210987654321 payments", never grouped; the bare id when the name is empty.
[[nodiscard]] QString accountLabel(const QString& id, const QString& name);
/// "312 840 VRPs, 2 h old"; from two days on in days; null `builtAt`: the age is not told.
[[nodiscard]] QString vrpsLabel(qint64 count, Instant builtAt, Instant now);
/// "Region=us-east-1, team=net"; "–" for none.
[[nodiscard]] QString tagsLabel(const QMap<QString, QString>& tags);
/// "1.4 MB".
[[nodiscard]] QString bytesLabel(qint64 bytes);

/// Lets no line end between a slash and its number ("/56"). On display only, never in copies.
[[nodiscard]] QString withWholeLengths(QString text);
/// Wraps in U+2066 … U+2069 so that an address stays left-to-right in Arabic text. On display only, never in copies.
[[nodiscard]] QString isolateLtr(const QString& text);
/// Removes what isolateLtr put there.
[[nodiscard]] QString withoutIsolates(QString text);

/// How many leading characters of the text of a prefix or address are fixed by an enclosing prefix of `parentLength` bits:
/// "2605:9cc0:1ff0::/48" under a /44 gives 13 ("2605:9cc0:1ff"), "10.4.16.0/20" under a /16 gives 5 ("10.4.").
/// Never reaches into "::". 0 for text that is neither.
[[nodiscard]] int fixedCharacters(QStringView address, int parentLength);

} // namespace cadastre
