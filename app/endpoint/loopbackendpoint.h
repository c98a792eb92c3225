// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "awsapi/endpoint.h"

namespace cadastre {

/// Endpoints on 127.0.0.1 with the limits of app/endpoint, the same that `cadastrectl serve` has.
[[nodiscard]] EndpointFactory loopbackEndpoints();

} // namespace cadastre
