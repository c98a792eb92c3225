// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "routing/vrpset.h"

#include <QString>

#include <memory>

namespace cadastre {

/// What this window knows of the RPKI: nothing, until a file of VRPs was opened or a cache followed. It is no part of the plan.
struct KnownRoutes {
    std::shared_ptr<const VrpSet> vrps = std::make_shared<VrpSet>();
    QString source;  ///< the file's path, or the cache as "host:port"; empty: neither
    Instant builtAt; ///< none: the file does not say
    int skipped = 0; ///< entries of the file that could not be

    [[nodiscard]] bool isKnown() const { return !source.isEmpty(); }
};

} // namespace cadastre
