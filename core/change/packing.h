// SPDX-License-Identifier: GPL-3.0-or-later
// The packed form of a change set, which the journal keeps: an inserted allocation takes some 40 bytes where JSON takes
// 360. Self-contained: a change set comes back whole without the plan it was made for.
//
//   packed  = version (1), then for each kind that has changes: its table name, how many, the changes; an empty name ends
//   change  = handle (difference to the one before), what, row
//   what    = 0 inserted: the new row · 1 removed: the old row · 2 changed: the old row, mask and new values of the
//             fields that differ
#pragma once

#include "base/result.h"
#include "change/changeset.h"

#include <QByteArray>

namespace cadastre {

[[nodiscard]] QByteArray pack(const ChangeSet& changes);

/// Reverses pack(). Any bytes may come: what pack() does not write is refused, never believed.
/// Errors: PlanDamaged {reason: packed-version, packed-changes}.
[[nodiscard]] Result<ChangeSet> unpack(const QByteArray& bytes);

} // namespace cadastre
