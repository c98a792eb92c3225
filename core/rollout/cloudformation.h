// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/awsscript.h"
#include "rollout/rolloutfacts.h"

#include <QByteArray>
#include <QString>

#include <map>

namespace cadastre {

/// What the rollout makes, as CloudFormation templates (JSON, 2010-09-09), one a stack: one account and Region.
///
/// - Ids of what another stack makes are parameters; what one stack makes and others need are its outputs;
///   Metadata.Cadastre.After names the stacks that come first.
/// - A BYOIP CIDR cannot be provisioned by CloudFormation (its resource takes no authorization context), a VPC cannot
///   have another block of a pool than AWS gives by its length, and nothing there advertises. Metadata.Cadastre.Steps
///   lists those steps with their command. What stands on one is made under a condition: the stack is made, the command
///   run, and the stack updated with the parameter that the step names.
/// - Changes to what exists and removals are not in a template; Metadata.Cadastre.LeftOut names them.
[[nodiscard]] std::map<RolloutPlace, QByteArray> cloudFormationTemplates(const Rollout& rollout,
                                                                         const RolloutOrigin& origin);

/// "111122223333.us-east-1"
[[nodiscard]] QString stackName(const RolloutPlace& place);

} // namespace cadastre
