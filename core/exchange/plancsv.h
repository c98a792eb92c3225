// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "exchange/importplan.h"
#include "plan/plan.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace cadastre {

/// The header of interface §7.3, never another order, and behind it `evidence` (decisions.md, State and evidence), of a
/// subnet `vpc_id` and `zone`, and `basis` (interface §4.15).
[[nodiscard]] const QStringList& planCsvHeader();

/// For sheets: one row a CIDR, kinds `pool-cidr`, `allocation` and `resource`, in the order of the tree and of addresses.
/// Cells that a spreadsheet would run are defused (exchange/csv.h); percentages have 12 decimals, rounded half to even.
/// Pools without a CIDR have no row: the loss-free form is JSON.
[[nodiscard]] QByteArray exportPlanCsv(const Plan& plan);

/// What such a table has no row for, and how many of them the plan has: "pool-rules", "share", …
struct CsvOmission {
    QString kind; ///< words of core/text/words.cpp
    int count = 0;
};
[[nodiscard]] std::vector<CsvOmission> csvOmissions(const Plan& plan);

/// Reads such a table (or one with some of its columns; `kind`, `pool_path` and `cidr` at least). Rows are matched by path,
/// id and CIDR; a resource whose id the plan does not know is the only one of its kind, account, Region and name that has
/// the block. `context` says the account and the Region of rows that do not. What is not there is planned: pools by their path (`private/TOP/EU`) when the pool above is there, their
/// CIDRs, manual allocations, resources (a subnet in the VPC that `vpc_id` names, else in the only one of its account and
/// Region around it). A row that a rule of AWS keeps out (a subnet outside its VPC, an announcement of private space, an
/// unknown word) is refused and leaves nothing behind. Columns that follow from the plan (verdicts, percentages) and `basis`
/// (a sheet is no proof that AWS has shown it) are not read; of other columns a note says that they are not. A new resource without a Region needs input.
/// Errors: those of readCsv(); InvalidCsv {reason: missing-column | no-kind-column}; NoIpam where rows name pools or scopes.
[[nodiscard]] Result<ImportPlan> planCsvImport(const Plan& plan, const ImportSource& source, Instant now,
                                               const UnwantedRecords& unwanted = {}, ImportContext context = {});

/// Tags in one cell: "key=value;key2=value2", with \ before ; = and \ that belong to a key or value.
[[nodiscard]] QString tagsText(const Tags& tags);
[[nodiscard]] std::optional<Tags> parseTagsText(const QString& text);

/// The tree for people: scopes, pools with their CIDRs and how full they are, allocations.
[[nodiscard]] QString exportPlanText(const Plan& plan);

} // namespace cadastre
