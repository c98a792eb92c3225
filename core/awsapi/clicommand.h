// SPDX-License-Identifier: GPL-3.0-or-later
// Requests of the log as one would type them: calls of the AWS CLI version 2 for a POSIX shell.
#pragma once

#include "awsapi/requestlog.h"

#include <QHash>
#include <QString>

#include <vector>

namespace cadastre::awsapi {

/// The variable that says where calls go; the CLI since 2.13 reads it by itself as well.
inline constexpr const char* endpointVariable = "AWS_ENDPOINT_URL";

/// Ids that an earlier line of a script made: id → variable without the '$'.
using ScriptVariables = QHash<QString, QString>;

/// The call that sends a request again: every parameter but the client token, which the CLI makes anew. Values are data,
/// whatever they hold (text/shellcall.h). Empty for what was not let in and for actions that AWS does not have.
[[nodiscard]] QString cliCommand(const LogEntry& entry, const ScriptVariables& variables = {});

/// Those of the requests that changed something, in their order, as a script. What one makes is kept in a variable that
/// later ones name, so it runs again where ids turn out differently. `endpoint` is where it goes unless the variable says
/// otherwise; empty: the variable must say.
[[nodiscard]] QString cliScript(const std::vector<LogEntry>& entries, const QString& endpoint);

} // namespace cadastre::awsapi
