// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the workspace's own files.
#pragma once

#include "change/trial.h"
#include "engine/workspace.h"

#include <memory>
#include <vector>

namespace cadastre {

/// Change sets above this many rows are announced by wasReset(), and taking one back keeps no copy of its rows.
inline constexpr std::size_t bulkRows = 5000;

struct Workspace::Draft {
    struct Part {
        JournalEntry entry;
        const ChangeSet* changes; ///< in `trial` or `merged`
        bool keepChanges = true;
    };
    std::unique_ptr<Trial> trial;
    std::unique_ptr<ChangeSet> merged; ///< of several commands that make one entry
    std::size_t ownChanges = 1;        ///< how many of the trial's change sets that entry stands for
    std::vector<Part> parts;
    QList<Note> notes;
    bool isSeen = false; ///< while it was written, views may have read the plan with it
};

} // namespace cadastre
