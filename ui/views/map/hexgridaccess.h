// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cadastre {

/// Makes HexGridView a table of named cells for screen readers. Calling it again does nothing.
void installHexGridAccess();

} // namespace cadastre
