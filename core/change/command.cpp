// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/command.h"

namespace cadastre {

Command::Command() = default;
Command::Command(const Command&) = default;
Command::Command(Command&&) noexcept = default;
Command& Command::operator=(const Command&) = default;
Command& Command::operator=(Command&&) noexcept = default;
Command::~Command() = default;

} // namespace cadastre
