// SPDX-License-Identifier: GPL-3.0-or-later
// Text ids as AWS shapes them ("ipam-pool-0" + 16 hex digits, allocations 33 digits; contract §1). They are not stored:
// a small keyed permutation of (kind, handle) makes the digits, so the same row always has the same id, ids of one plan
// look random, and an id leads back to its row without an index. Rows that came from AWS carry their own id instead.
#pragma once

#include "plan/entities.h"
#include "plan/fields.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace cadastre {

/// The digits for a handle: 17 or 33 lower-case hex digits.
[[nodiscard]] QString derivedDigits(quint64 salt, std::uint32_t kind, std::uint32_t handle, int digits);
/// The inverse; empty when the digits are not ones that `derivedDigits` makes for this kind.
[[nodiscard]] std::optional<std::uint32_t> handleFromDigits(quint64 salt, std::uint32_t kind, QStringView digits);

/// The prefix of a resource's id by what it is: "vpc-", "subnet-", "eipalloc-", …
[[nodiscard]] const char* resourceIdPrefix(ResourceKind kind);

template <class E>
[[nodiscard]] QString textId(const PlanSettings& settings, const E& row)
{
    if constexpr (requires { row.awsId; }) {
        const QString& own = row.awsId;
        if (!own.isEmpty())
            return own;
    }
    const char* prefix = Describe<E>::idPrefix;
    if constexpr (std::is_same_v<E, Resource>)
        prefix = resourceIdPrefix(row.kind);
    return QLatin1String(prefix)
         + derivedDigits(settings.idSalt, static_cast<std::uint32_t>(kindIndex<E>), row.id.value,
                         Describe<E>::idDigits);
}

/// The UUID form of a share's id, for its ARN.
[[nodiscard]] QString shareUuid(const PlanSettings& settings, const Share& share);

} // namespace cadastre
