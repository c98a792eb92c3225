// SPDX-License-Identifier: GPL-3.0-or-later
// What comes with a request as proof of ownership, judged by what is known outside (contract §7.1, §10).
#pragma once

#include "awsapi/call.h"
#include "plan/evidence.h"

#include <optional>

namespace cadastre::awsapi {

/// Authorization context or token, and the method that says which. Throws InvalidParameterCombination, MissingParameter.
void checkVerificationMethod(const Parameters& request);

/// Of a CIDR for a pool; none where nothing was given to judge by, or nothing needs proof.
[[nodiscard]] std::optional<Evidence> evidenceFor(const Call& call, const ProvisionCidr& command);
/// Of a range brought to EC2 outside IPAM.
[[nodiscard]] std::optional<Evidence> evidenceForRange(const Call& call, const Prefix& cidr, bool isAdvertisable);
/// Of an AS number.
[[nodiscard]] std::optional<Evidence> evidenceFor(const Call& call, const ProvisionByoasn& command);

} // namespace cadastre::awsapi
