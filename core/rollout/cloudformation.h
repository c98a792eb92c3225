// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/awsscript.h"

#include <QByteArray>
#include <QString>

#include <map>

namespace cadastre {

/// A stack lives in one account and Region.
struct StackPlace {
    AccountNumber account;
    RegionName region;
    friend auto operator<=>(const StackPlace&, const StackPlace&) = default;
    /// "111122223333.us-east-1"
    [[nodiscard]] QString toString() const { return account.toString() + u'.' + region.toString(); }
};

/// What the rollout makes, as CloudFormation templates (JSON, 2010-09-09), one a stack.
///
/// - Ids of what another stack makes are parameters; what one stack makes and others need are its outputs.
/// - A BYOIP CIDR cannot be provisioned by CloudFormation (its resource takes no authorization context), and nothing
///   there advertises: Metadata.Cadastre.Steps lists those steps with their command, to be run between the stacks.
/// - Changes to what exists and removals are not in a template; Metadata.Cadastre.LeftOut names them.
[[nodiscard]] std::map<StackPlace, QByteArray> cloudFormationTemplates(const Rollout& rollout,
                                                                       const RolloutOrigin& origin);

} // namespace cadastre
