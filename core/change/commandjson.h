// SPDX-License-Identifier: GPL-3.0-or-later
// A command as the journal keeps it, for people and programs that read it later: {"command":"create-pool", "scope":
// "ipam-scope-0…", "locale":"us-east-1", …}. Fields at their default are left out, handles are text ids.
#pragma once

#include "change/command.h"

#include <QJsonObject>
#include <QLatin1String>

namespace cadastre {

class Plan;

/// "create-pool": stable, also the code of its summary (change/summary.h).
[[nodiscard]] QLatin1String commandName(const Command& command);
[[nodiscard]] QJsonObject commandToJson(const Plan& plan, const Command& command);

} // namespace cadastre
