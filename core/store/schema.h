// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a plan file: numbered SQL files (migrations/0001.sql, …), compiled in, each run once in one transaction.
#pragma once

#include "base/result.h"

#include <QString>

#include <span>

struct sqlite3;

namespace cadastre {

inline constexpr std::int32_t planApplicationId = 0x43414453; ///< "CADS", at offset 68 of the file

struct Migration {
    int version; ///< user_version once it has run
    const char* sql;
};
/// In order; the last one's version is what this program writes.
[[nodiscard]] std::span<const Migration> planMigrations();
[[nodiscard]] inline int planVersion(std::span<const Migration> migrations = planMigrations())
{
    return migrations.back().version;
}

/// Runs what comes after `from` (0: all) and sets user_version. Inside the caller's transaction.
/// Errors: those of sqliteError().
[[nodiscard]] Result<void> migrate(sqlite3* database, int from,
                                   std::span<const Migration> migrations = planMigrations());

/// Is every table, index, view and trigger of the file what the migrations up to `version` make, text for text?
/// Errors: PlanForeignSchema {object}, those of sqliteError().
[[nodiscard]] Result<void> checkSchema(sqlite3* database, int version,
                                       std::span<const Migration> migrations = planMigrations());

} // namespace cadastre
