// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importreview.h"

#include "change/diff.h"
#include "exchange/importfiles.h"
#include "exchange/planjson.h"

#include <new>

namespace cadastre {

namespace {

bool looksLikePlan(const QByteArray& bytes) { return bytes.left(4096).contains("\"cadastre.plan\""); }

void reviewPlan(const Plan& plan, const ImportSource& source, ImportReview& review)
{
    const auto document = readPlanJson(source.bytes, source.name);
    if (!document) {
        review.problem = document.error();
        return;
    }
    review.replacement = diffPlans(plan, document->plan);
    review.historyEntries = static_cast<int>(document->historyEntries);
}

/// Reads the header, and forgets a choice of columns that was made for another one.
Result<SheetPreview> previewOf(const ImportSource& source, ImportFormat format, const QStringList& columnsOf,
                               ImportOptions& options)
{
    SheetOptions sheet;
    sheet.dialect = format == ImportFormat::NetBox ? SheetDialect::NetBox : SheetDialect::Any;
    sheet.knownColumns = options.knownColumns;
    auto preview = previewSheet(source, sheet);
    if (preview && preview->header != columnsOf)
        options.columns.clear();
    return preview;
}

ImportReview reviewed(const Plan& plan, const ImportQuestion& question, Instant now)
{
    ImportReview review;
    auto sources = readAwsAnswers(question.files);
    if (!sources) {
        review.problem = sources.error();
        return review;
    }
    if (sources->size() == 1 && looksLikePlan(sources->front().bytes)) {
        reviewPlan(plan, sources->front(), review);
        return review;
    }
    const ImportFormat format = question.format.value_or(likelyFormat(sources->front()));
    review.format = format;
    ImportOptions options = question.options;
    if (isSheet(format)) {
        auto preview = previewOf(sources->front(), format, question.columnsOf, options);
        if (!preview) {
            review.problem = preview.error();
            return review;
        }
        review.sheet = std::move(*preview);
    }
    auto planned = planImport(plan, format, *sources, options, now);
    if (planned)
        review.plan = std::move(*planned);
    else
        review.problem = planned.error();
    return review;
}

} // namespace

ImportReview reviewImport(const Plan& plan, const ImportQuestion& question, Instant now)
{
    try {
        return reviewed(plan, question, now);
    } catch (const std::bad_alloc&) {
        ImportReview review;
        review.problem = makeError(ErrorCode::OutOfMemory);
        return review;
    }
}

} // namespace cadastre
