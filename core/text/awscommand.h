// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/command.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace cadastre {

class Plan;

/// What one would type into a shell to have AWS do what the plan is about to do (AWS CLI version 2, POSIX shell). Text
/// only: nothing here runs anything.
///
/// - Ids that an import has shown are written out; all others are variables, `$POOL_US_EAST_1` (interface §4.15 point 1).
/// - A block that AWS would not choose by length alone is pinned by its CIDR (point 2).
/// - Values are data whatever they hold: quotes, line breaks, `$(…)`, option-like and file-like text ("-x", "file://…")
///   reach AWS as they are and reach the shell as nothing.
/// - Every line but the last ends in " \"; what another account has to run says so in a comment above.
///
/// Empty for what AWS knows nothing of (reserves that are plan only, pool CIDRs that move, waivers, sites …).
[[nodiscard]] QString awsCommand(const Plan& plan, const Command& command);

/// Several as a script: the id of what one makes is kept in the variable that the later ones name.
/// `plan` is as before the first.
[[nodiscard]] QString awsCommands(const Plan& plan, const std::vector<Command>& commands);

/// One word for a POSIX shell: as it is when nothing in it is special, else in single quotes.
[[nodiscard]] QString shellQuoted(QStringView text);

} // namespace cadastre
