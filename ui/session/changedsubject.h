// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/journal.h"
#include "ui/session/subject.h"

#include <optional>

namespace cadastre {

/// Where one sees what a step did: the VPC, allocation, pool … that it made or changed; of what it removed, the pool that it
/// lay in. Nothing when the plan has none of it any more, or when the journal cannot tell.
[[nodiscard]] std::optional<SubjectRef> changedSubject(const Plan& plan, const Journal& journal, qint64 seq);

} // namespace cadastre
