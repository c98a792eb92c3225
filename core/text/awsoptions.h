// SPDX-License-Identifier: GPL-3.0-or-later
// What a call of the AWS CLI says of the thing that it makes or changes. Each writer of calls has a way of its own to name
// ids (shown by AWS, a variable, looked up by the script); what is said besides is the same, and is written here.
#pragma once

#include "change/command.h"
#include "text/shellcall.h"

namespace cadastre {

/// "ec2 create-ipam", without its tags. `home` is where it is made: AWS adds that Region by itself. What is AWS's default is
/// left out, for older clients do not know these options.
void addOptions(ShellCall& call, const CreateIpam& made, const RegionName& home);
/// "ec2 modify-ipam".
void addOptions(ShellCall& call, const ModifyIpam& change);
/// "ec2 create-ipam-pool", without scope, source, family, the resource that it plans, and its tags.
void addOptions(ShellCall& call, const CreatePool& made);
/// "ec2 modify-ipam-pool". AWS clears no length but the default one (contract §6.2).
void addOptions(ShellCall& call, const ModifyPool& change);

} // namespace cadastre
