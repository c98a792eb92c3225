// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/adoption.h"

#include "change/apply.h"
#include "exchange/importpart.h"
#include "exchange/rowremoval.h"

namespace cadastre {

namespace {

bool isMissing(const DriftRow& row) { return row.shown.index() == 0; }

} // namespace

DriftChoice allButMissing(const std::vector<DriftRow>& rows)
{
    DriftChoice chosen;
    chosen.reserve(rows.size());
    for (const DriftRow& row : rows)
        chosen.push_back(!isMissing(row) && !row.isPlannedToGo);
    return chosen;
}

Adoption adoptionOf(const Plan& plan, const ImportPlan& import, const std::vector<DriftRow>& rows,
                    const DriftChoice& chosen)
{
    Adoption adoption;
    bool isWhole = true;
    for (std::size_t i = 0; i < rows.size(); ++i)
        isWhole = isWhole && (chosen[i] || isMissing(rows[i]));
    if (isWhole) {
        adoption.changes = import.changes;
    } else {
        std::vector<DriftRef> shown;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (chosen[i])
                shown.push_back(rows[i].shown);
        adoption.changes = partOf(import.changes, shown);
    }

    std::vector<const DriftRow*> gone; // where something else stands for it, the old row goes as well
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (chosen[i] && rows[i].planned.index() != 0 && rows[i].planned != rows[i].shown
            && rows[i].verdict != DriftVerdict::RuleBreaking)
            gone.push_back(&rows[i]);
    if (gone.empty())
        return adoption;
    Plan after = plan;
    apply(after, adoption.changes);
    std::vector<DriftRef> goneRefs;
    for (const DriftRow* row : gone)
        goneRefs.push_back(row->planned);
    const RowRemoval removal = removeRows(after, goneRefs);
    for (const std::size_t kept : removal.kept)
        adoption.kept.append(gone[kept]->subject.isEmpty() ? gone[kept]->id : gone[kept]->subject);
    adoption.changes.append(removal.changes);
    return adoption;
}

} // namespace cadastre
