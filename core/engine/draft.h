// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the workspace's own files.
#pragma once

#include "change/trial.h"
#include "engine/workspace.h"
#include "store/planfile.h"

#include <memory>
#include <vector>

namespace cadastre {

/// Change sets above this many rows are announced by wasReset(), and taking one back keeps no copy of its rows; steps of
/// more are large ones.
inline constexpr std::size_t bulkRows = 5000;

struct Workspace::Draft {
    struct Part {
        JournalEntry entry;
        const ChangeSet* changes; ///< in `trial` or `merged`
        bool keepChanges = true;
    };
    std::unique_ptr<Plan> copy; ///< the plan that the trial is on; none: the workspace's own
    std::unique_ptr<Trial> trial;
    std::unique_ptr<ChangeSet> merged; ///< of several commands that make one entry
    std::size_t ownChanges = 1;        ///< how many of the trial's change sets that entry stands for
    std::vector<Part> parts;
    std::vector<PlanFile::Step> steps; ///< the parts as they were written to the file
    Result<void> written;              ///< of the large step's way, which writes what it drafts
    QList<Note> notes;
};

} // namespace cadastre
