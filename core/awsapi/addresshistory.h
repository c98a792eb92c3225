// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/workspace.h"

#include <vector>

namespace cadastre::awsapi {

/// A stretch of time in which nothing about a resource's CIDR changed (contract §13.7).
struct AddressRecord {
    ResourceCidrId cidr;
    Resource resource;
    QString resourceId;
    QString vpcId;
    ComplianceStatus compliance = ComplianceStatus::NotApplicable;
    OverlapStatus overlap = OverlapStatus::Nonoverlapping;
    Instant from;
    Instant until; ///< none: still so

    [[nodiscard]] bool saysTheSameAs(const AddressRecord& other) const
    {
        return compliance == other.compliance && overlap == other.overlap && resource.tags == other.resource.tags;
    }
};

/// What became of exactly this CIDR in a scope, oldest first, read from the plan's history. Errors: those of the journal.
[[nodiscard]] Result<std::vector<AddressRecord>> addressHistory(const Workspace& workspace, ScopeId scope,
                                                                const Prefix& cidr);

} // namespace cadastre::awsapi
