// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "byoip/proofcheck.h"
#include "ui/session/byoipdraft.h"
#include "ui/session/knownroutes.h"
#include "ui/theme.h"

#include <QString>

#include <optional>
#include <vector>

namespace cadastre {

/// A line of the checklist: how it stands, the fact, and why AWS wants it.
struct CheckLine {
    StatusLevel level = StatusLevel::NoData;
    QString fact;
    QString why;
};

/// What the draft's range would be judged on; nothing without a CIDR.
[[nodiscard]] std::optional<ProofMaterial> materialOf(const Plan& plan, const ByoipDraft& draft,
                                                      const KnownRoutes& routes, Instant now);
/// All lines, in the order in which the work is done. What the verdict rejects is added under them, each with its way out.
[[nodiscard]] std::vector<CheckLine> checklistOf(const Plan& plan, const ByoipDraft& draft, const KnownRoutes& routes,
                                                 Instant now);
/// Is AWS to announce it: the pool's own setting, or for a new pool the answer of the form.
[[nodiscard]] bool isAnnouncedByAws(const Plan& plan, const ByoipDraft& draft);

} // namespace cadastre
