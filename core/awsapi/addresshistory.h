// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/workspace.h"

#include <vector>

namespace cadastre::awsapi {

/// A stretch of time in which the status of a resource's CIDR stayed what it was (contract §13.7).
struct AddressRecord {
    ResourceCidrId cidr;
    Resource resource; ///< as it was last in that time
    QString resourceId;
    QString vpcId;
    ComplianceStatus compliance = ComplianceStatus::NotApplicable;
    OverlapStatus overlap = OverlapStatus::Nonoverlapping;
    Instant from;
    Instant until; ///< none: still so

    [[nodiscard]] bool saysTheSameAs(const AddressRecord& other) const
    {
        return compliance == other.compliance && overlap == other.overlap;
    }
};

/// What became of exactly this CIDR in a scope, oldest first, read from the plan's history. Errors: those of the journal.
[[nodiscard]] Result<std::vector<AddressRecord>> addressHistory(const Workspace& workspace, ScopeId scope,
                                                                const Prefix& cidr);

} // namespace cadastre::awsapi
