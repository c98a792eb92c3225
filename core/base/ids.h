// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>

#include <compare>
#include <cstdint>

namespace cadastre {

/// A handle inside one plan: 1, 2, 3 … per kind, never used twice, 0 = none. Handles are what rows refer to each
/// other by; the AWS id that people see is derived from them (plan/awsid.h).
template <class Entity>
struct Id {
    std::uint32_t value = 0;

    [[nodiscard]] constexpr explicit operator bool() const { return value != 0; }
    friend constexpr auto operator<=>(const Id&, const Id&) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

} // namespace cadastre
