// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

namespace cadastre {

/// A value, or the reason why there is none. Never ignore one: clang-tidy checks it.
template <class T>
using Result = tl::expected<T, Error>;

using Unexpected = tl::unexpected<Error>;

/// return refuse(ErrorCode::PoolNotFound, id);
[[nodiscard]] inline Unexpected refuse(ErrorCode code, QString subject = {},
                                       std::initializer_list<std::pair<QString, QString>> params = {})
{
    return Unexpected(makeError(code, std::move(subject), params));
}

} // namespace cadastre
