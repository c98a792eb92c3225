// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "exchange/importplan.h"
#include "exchange/sheetcolumns.h"
#include "plan/plan.h"

#include <QStringList>

#include <vector>

namespace cadastre {

struct SheetOptions {
    SheetDialect dialect = SheetDialect::Any;
    QStringList columns;                 ///< "prefix=Network": above what is remembered and what is guessed
    QMap<QString, QString> knownColumns; ///< by fingerprint, as ImportPlan::columns gave them
    ImportContext context;               ///< the Region of an IPAM that the plan does not have yet
    UnwantedRecords unwanted{};
};

/// Reads tables of prefixes that were kept elsewhere (NetBox, a spreadsheet) into a plan of pools. What comes in is planned;
/// rows that an AWS answer has shown stay as they are.
///
///   a container, an aggregate, or whatever other rows lie in     a pool with that CIDR, out of the pool around it
///   a prefix in use, in a pool                                   a manual allocation
///   a reserved prefix, in a pool                                 a reserve
///   a prefix that no pool holds                                  an external network: allocators avoid it
///   a free one; one that is, or lies in, a resource of the plan  nothing
///
/// The scope is the VRF's name: a private scope, made when it is not there. Without a VRF (or with NetBox's "Global"), space
/// that can be announced to the world goes to the public scope, all other to the default private one. Tenant, site, role,
/// VLAN and unusual states become tags; a tenant that is an account's number or name is the owner. Pools and rows are known
/// by scope and CIDR, so the same file again changes nothing. Where the plan already uses the space otherwise, a row becomes
/// an external network and a conflict; a pool that does not fit is refused. Never is anything allocated twice.
///
/// A mapping that was given comes back as ImportPlan::columns, for the next table with that header.
/// Errors: those of readCsv() and parseColumns(); InvalidCsv {reason missing-column} when nothing is the prefix.
[[nodiscard]] Result<ImportPlan> planSheetImport(const Plan& plan, const std::vector<ImportSource>& sources,
                                                 const SheetOptions& options, Instant now);

/// A table before it is imported, for choosing columns.
struct SheetPreview {
    QStringList header;
    std::vector<QStringList> rows; ///< the first few
    SheetColumns columns;          ///< as planSheetImport() would read it
    bool isRemembered = false;     ///< from an earlier import of the same header
};
/// Errors: as planSheetImport(), but that the prefix may be missing.
[[nodiscard]] Result<SheetPreview> previewSheet(const ImportSource& source, const SheetOptions& options);

} // namespace cadastre
