// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

namespace cadastre {

/// The only way the core learns what time it is.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

/// The computer's clock, to the second: stored times stay short and compare equal after export.
class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override;
};

/// A clock that stands still until told: tests, `--clock`, rehearsals.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant start) : m_now(start) {}
    [[nodiscard]] Instant now() const override { return m_now; }
    void advanceSeconds(std::int64_t seconds) { m_now = m_now.plusSeconds(seconds); }
    void set(Instant instant) { m_now = instant; }

private:
    Instant m_now;
};

} // namespace cadastre
