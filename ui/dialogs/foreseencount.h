// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cadastre {

class Foresight;
class Session;
class StatusLabel;

/// Makes `label` say how many findings are open before and after the change that the returned foresight is asked about; that
/// they are being looked for, until they are known. The label owns it.
[[nodiscard]] Foresight* countForeseen(Session& session, StatusLabel* label);

} // namespace cadastre
