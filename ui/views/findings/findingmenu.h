// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compliance/finding.h"
#include "ui/views/common/filterline.h"

class QMenu;

namespace cadastre {

class Session;

/// The verbs on a finding: its ways out, where it is, its text.
void fillFindingMenu(QMenu& menu, Session& session, const Finding& finding);
/// What a cell of FindingsModel is filtered by.
[[nodiscard]] FilterAtom findingAtom(const Finding& finding, int column);

} // namespace cadastre
