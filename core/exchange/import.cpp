// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import.h"

#include "exchange/awsimport.h"
#include "exchange/drift.h"
#include "exchange/csv.h"
#include "exchange/plancsv.h"
#include "exchange/sheetimport.h"
#include "exchange/terraformimport.h"

#include <algorithm>

namespace cadastre {

namespace {

constexpr qsizetype lookAt = 4096;

bool hasAny(const QStringList& header, std::initializer_list<const char*> names)
{
    return std::any_of(names.begin(), names.end(), [&](const char* name) {
        return header.contains(QString::fromLatin1(name), Qt::CaseInsensitive);
    });
}

} // namespace

ImportFormat likelyFormat(const ImportSource& source)
{
    const QByteArray start = source.bytes.left(lookAt);
    if (start.contains("\"terraform_version\"") || source.name.endsWith(QLatin1String(".tfstate")))
        return ImportFormat::TerraformState;
    const bool isTable = source.name.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)
                      || source.name.endsWith(QLatin1String(".tsv"), Qt::CaseInsensitive);
    if (!isTable)
        return ImportFormat::AwsCli;
    const qsizetype end = source.bytes.indexOf('\n');
    const auto table = readCsv(end < 0 ? source.bytes : source.bytes.left(end + 1), source.name);
    if (!table)
        return ImportFormat::AnyCsv; // it will say what is wrong with it
    const QStringList& header = table->header;
    if (header.contains(QLatin1String("kind")) && header.contains(QLatin1String("pool_path")))
        return ImportFormat::Csv;
    const bool isNetBox = hasAny(header, {"prefix"})
                       && hasAny(header, {"is_pool", "mark_utilized", "marked utilized", "prefix (flat)", "vlan_group",
                                          "rir", "scope_id"});
    return isNetBox ? ImportFormat::NetBox : ImportFormat::AnyCsv;
}

namespace {

/// What AWS showed once and whole lists show no more stays in the plan, which is said: the first few by name.
void noteLost(const Plan& plan, ImportPlan& import)
{
    constexpr qsizetype named = 5;
    if (plan.all<Coverage>().isEmpty()) // nothing was imported before
        return;
    QStringList lost;
    for (const DriftRow& row : driftOf(plan, import))
        if (row.verdict == DriftVerdict::Missing && row.wasSeen) {
            const QString& name = row.subject.isEmpty() ? row.id : row.subject;
            lost << (row.cidr.isNull() ? name : name + u' ' + row.cidr.toString());
        }
    if (lost.isEmpty())
        return;
    const qsizetype more = lost.size() - named;
    QString subject = lost.mid(0, named).join(QLatin1String(", "));
    if (more > 0)
        subject += QStringLiteral(", … (+%1)").arg(more);
    import.notes.append({ImportNote::Kind::ShownNoMore, subject, {}, QStringLiteral("import"), {}});
}

} // namespace

Result<ImportPlan> planImport(const Plan& plan, ImportFormat format, const std::vector<ImportSource>& sources,
                              const ImportOptions& options, Instant now)
{
    switch (format) {
    case ImportFormat::AwsCli: {
        auto import = planAwsImport(plan, sources, options, now);
        if (import)
            noteLost(plan, *import);
        return import;
    }
    case ImportFormat::Csv:
        if (sources.size() != 1)
            return refuse(ErrorCode::ConflictingValues, {},
                          {{QStringLiteral("first"), sources.empty() ? QString() : sources[0].name},
                           {QStringLiteral("second"), sources.size() > 1 ? sources[1].name : QString()}});
        return planCsvImport(plan, sources.front(), now, options.unwanted, options.context);
    case ImportFormat::NetBox:
    case ImportFormat::AnyCsv: {
        SheetOptions sheet;
        sheet.dialect = format == ImportFormat::NetBox ? SheetDialect::NetBox : SheetDialect::Any;
        sheet.columns = options.columns;
        sheet.knownColumns = options.knownColumns;
        sheet.context = options.context;
        sheet.unwanted = options.unwanted;
        return planSheetImport(plan, sources, sheet, now);
    }
    case ImportFormat::TerraformState: return planTerraformImport(plan, sources, options, now);
    }
    return ImportPlan{};
}

} // namespace cadastre
