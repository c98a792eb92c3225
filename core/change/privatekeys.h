// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace cadastre {

/// A private key that somebody pasted, or named as the file, where a message or its signature belongs would stand in the
/// plan, its journal and every export. It is refused, and the error does not repeat it.
/// Errors: InvalidValue{field "authorization", reason "private-key"}.
[[nodiscard]] Result<void> refusePrivateKey(const QString& subject, const QString& message, const QString& signature);

} // namespace cadastre
