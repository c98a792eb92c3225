// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/scriptnames.h"

namespace cadastre {

/// The steps that Terraform and CloudFormation have no resource for, as the AWS CLI's call that a person makes instead.
/// What stands for an id that AWS has not shown is a variable: "$TOKEN_LAB".
class CommandSteps {
public:
    CommandSteps(const Rollout& rollout, const ScriptNames& names) : m_rollout(rollout), m_names(names) {}

    /// Empty for a step that has a resource, and for one that is only about how a resource is said.
    [[nodiscard]] QString of(const RolloutStep& step) const;
    /// What a resource would do where the text had it, as the call for what it does not have: to change, retag or take
    /// away something that is there. Several calls are one a line. Empty for all else.
    [[nodiscard]] QString ofChange(const RolloutStep& step) const;

private:
    [[nodiscard]] QString removing(const RolloutStep& step) const;
    [[nodiscard]] QString modifyingIpam(const RolloutStep& step) const;
    [[nodiscard]] QString modifyingPool(const RolloutStep& step) const;
    [[nodiscard]] QString modifyingShare(const RolloutStep& step) const;
    [[nodiscard]] QString retagging(const RolloutStep& step) const;
    [[nodiscard]] QString shareArn(ShareId id) const;
    [[nodiscard]] QString proving(PoolCidrId id, const RegionName& region) const;
    [[nodiscard]] QString watching(const RolloutStep& step) const;
    [[nodiscard]] QString excluding(const RolloutStep& step) const;
    [[nodiscard]] QString idOf(const RolloutSubject& row) const;

    const Rollout& m_rollout;
    const ScriptNames& m_names;
};

} // namespace cadastre
