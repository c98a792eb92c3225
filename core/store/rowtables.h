// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "change/changeset.h"
#include "plan/plan.h"
#include "store/digest.h"
#include "store/statement.h"

#include <array>

struct sqlite3;

namespace cadastre {

/// The rows of a plan file: one table a kind, and the table "kinds" that says what the others should hold.
/// Writes inside the caller's transaction. Belongs to one connection and must go before it.
class RowTables {
public:
    explicit RowTables(sqlite3* database) : m_database(database) {}

    /// Errors: PlanDamaged {reason: kinds}, those of sqliteError().
    [[nodiscard]] Result<KindStates> readStates() const;
    /// What differs between the two. Errors: those of sqliteError().
    [[nodiscard]] Result<void> writeStates(const KindStates& before, const KindStates& after);

    /// Every row into the loader; refuses rows that `states` does not vouch for.
    /// Errors: PlanDamaged {reason: row (subject: table and id), digest (subject: table)}, those of sqliteError().
    [[nodiscard]] Result<void> load(PlanLoader& loader, const KindStates& states) const;

    /// Errors: PlanDamaged {reason: row-missing} when a changed row is not there, those of sqliteError().
    [[nodiscard]] Result<void> write(const ChangeSet& changes);

private:
    struct KindStatements {
        Statement insert, update, remove;
    };
    template <class E>
    Result<void> writeKind(const std::vector<RowChange<E>>& changes);
    template <class E>
    Result<void> loadKind(PlanLoader& loader, const KindState& state, RowHasher& hasher) const;

    sqlite3* m_database;
    std::array<KindStatements, kindCount> m_statements;
    Statement m_writeState;
};

} // namespace cadastre
