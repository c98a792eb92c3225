// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/drift.h"

#include <cstddef>
#include <vector>

namespace cadastre {

struct RowRemoval {
    ChangeSet changes;
    std::vector<std::size_t>
        kept; ///< places in `rows` of those that others stand on, in the order in which they were tried
};

/// Takes rows out of the plan, with what is in them: a VPC with its subnets and blocks, a pool with its CIDRs. What lies in
/// something goes before it, whatever the order of `rows`; what other rows stand on stays. A row that is not there, or went
/// with another, is removed.
[[nodiscard]] RowRemoval removeRows(const Plan& plan, const std::vector<DriftRef>& rows);

} // namespace cadastre
