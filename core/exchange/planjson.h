// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "change/journal.h"
#include "plan/plan.h"

#include <QByteArray>
#include <QString>

namespace cadastre {

inline constexpr int planJsonVersion = 1;

/// The loss-free form of a plan (interface §7.3): `{"format":"cadastre.plan","version":1,"settings":{…},"pools":[…],…}`.
/// Rows name each other by text id and are sorted by it; members are sorted; fields at their default are left out; one row
/// a line, so that a text diff shows what changed. No journal, revision or wall clock: two plans are equal exactly when
/// their exports are (decisions.md, Export and equality). resources/schema/cadastre.plan.schema.json describes it.
[[nodiscard]] QByteArray exportPlanJson(const Plan& plan);
/// The same with the journal as `history` (exchange/historyjson.h): for readers, an import does not restore it.
/// Errors: those of Journal::changes().
[[nodiscard]] Result<QByteArray> exportPlanJson(const Plan& plan, const Journal& journal);

/// What a document holds.
struct PlanDocument {
    Plan plan;
    qsizetype historyEntries = 0; ///< how many entries its `history` has; they are not read
};

/// Reads it back, strictly: exporting the result gives the same bytes. Ids that the plan's salt makes lead back to the same
/// handles; others are kept as ids of the rows' own (or, for kinds that have none, made anew).
/// `name` is what errors call the document.
/// Errors: those of JsonText::read(); WrongFormat; PlanNewer {version, supported}; InvalidRecord {record, field, reason,
/// line, column}; PlanDamaged {reason}; each with `file`.
[[nodiscard]] Result<PlanDocument> readPlanJson(const QByteArray& bytes, const QString& name = QStringLiteral("JSON"));
/// Its plan alone.
[[nodiscard]] Result<Plan> importPlanJson(const QByteArray& bytes, const QString& name = QStringLiteral("JSON"));

} // namespace cadastre
