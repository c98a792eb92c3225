// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QStringView>

#include <compare>
#include <cstdint>
#include <optional>

namespace cadastre {

/// A moment in UTC, in milliseconds since 1970-01-01. 0 = none. Text is ISO 8601 ("2026-03-02T10:00:00Z"; milliseconds
/// only where there are any), whatever the locale.
struct Instant {
    std::int64_t ms = 0;

    [[nodiscard]] constexpr explicit operator bool() const { return ms != 0; }
    [[nodiscard]] constexpr Instant plusSeconds(std::int64_t seconds) const { return {ms + seconds * 1000}; }
    friend constexpr auto operator<=>(const Instant&, const Instant&) = default;
    friend size_t qHash(Instant i, size_t seed = 0) { return ::qHash(i.ms, seed); }
};

[[nodiscard]] QString toString(Instant instant);
/// Reads ISO 8601 with a time zone ("Z" or "+01:00"), or a bare date (midnight UTC).
[[nodiscard]] std::optional<Instant> parseInstant(QStringView text);

} // namespace cadastre
