// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import.h"
#include "exchange/sheetimport.h"

#include <optional>

namespace cadastre {

/// What somebody wants to import, and what was chosen of how to read it.
struct ImportQuestion {
    QStringList files;                  ///< and folders of AWS answers
    std::optional<ImportFormat> format; ///< none: what the first file looks like
    ImportOptions options;
    QStringList columnsOf; ///< the header that options.columns was chosen for; of another one the choice says nothing
};

/// What would come of it, for a person to look at. Either `plan`, `replacement` or `problem` is there.
struct ImportReview {
    std::optional<ImportFormat> format; ///< none: a whole plan as JSON, or nothing could be read
    std::optional<SheetPreview> sheet;  ///< of a table
    std::optional<ImportPlan> plan;
    std::optional<ChangeSet> replacement; ///< of a whole plan: what would change for the plan to be as the file says
    int historyEntries = 0;               ///< of that file, which are not restored
    std::optional<Error> problem;
};

/// Reads the files and plans the import; changes nothing. May take seconds: works on any thread that owns `plan`.
[[nodiscard]] ImportReview reviewImport(const Plan& plan, const ImportQuestion& question, Instant now);

} // namespace cadastre
