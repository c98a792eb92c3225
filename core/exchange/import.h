// SPDX-License-Identifier: GPL-3.0-or-later
// One way in for every format but a whole plan as JSON: the command line and the import review ask the same.
#pragma once

#include "base/result.h"
#include "exchange/importplan.h"
#include "plan/plan.h"

#include <vector>

namespace cadastre {

enum class ImportFormat : std::uint8_t {
    AwsCli,        ///< answers of the AWS CLI as JSON
    Csv,           ///< our own table (exchange/plancsv.h)
    NetBox,        ///< NetBox's exports of prefixes and aggregates
    AnyCsv,        ///< a table of prefixes with whatever columns
    TerraformState ///< terraform.tfstate, version 4
};
template <>
struct Words<ImportFormat> {
    static constexpr std::pair<ImportFormat, const char*> table[] = {{ImportFormat::AwsCli, "aws-cli"},
                                                                     {ImportFormat::Csv, "csv"},
                                                                     {ImportFormat::NetBox, "netbox"},
                                                                     {ImportFormat::AnyCsv, "any-csv"},
                                                                     {ImportFormat::TerraformState, "terraform-state"}};
};

/// Tables with a header, in which a column means a field?
[[nodiscard]] constexpr bool isSheet(ImportFormat format)
{
    return format == ImportFormat::NetBox || format == ImportFormat::AnyCsv;
}

/// What a file looks like, by its first bytes and the names of its columns.
[[nodiscard]] ImportFormat likelyFormat(const ImportSource& source);

/// Reads the files as that format. Our own table comes one at a time: it says where each row belongs.
/// Errors: those of planAwsImport(), planCsvImport(), planSheetImport(), planTerraformImport(); ConflictingValues for a
/// second table of our own.
[[nodiscard]] Result<ImportPlan> planImport(const Plan& plan, ImportFormat format,
                                            const std::vector<ImportSource>& sources, const ImportOptions& options,
                                            Instant now);

} // namespace cadastre
