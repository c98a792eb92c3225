// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cadastre {

/// A POSIX shell script that collects what planAwsImport() reads, for every account and Region of an organisation, in the
/// layout `ACCOUNT/REGION/<command>[.POOL].json`. It only calls describe-, get- and list- operations, needs the AWS CLI, and
/// explains itself with --help.
[[nodiscard]] QString collectorScript();

} // namespace cadastre
