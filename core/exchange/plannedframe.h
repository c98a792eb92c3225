// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importdraft.h"

namespace cadastre {

/// A planned IPAM with its two default scopes, for a plan that has none: every block needs a scope, and a scope an IPAM.
IpamId insertPlannedIpam(ImportDraft& draft, const RegionName& region);

} // namespace cadastre
