// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ui/views/map/maplayer.h"

#include <QString>

#include <vector>

class QPagedPaintDevice;

namespace cadastre {

/// A part of a pool that is drawn as a map of its own.
struct PoolMap {
    PoolId pool;
    Prefix root;
    friend bool operator==(const PoolMap&, const PoolMap&) = default;
};
/// Each CIDR of a pool that can be cut into cells.
[[nodiscard]] std::vector<PoolMap> outerMaps(const Plan& plan, PoolId pool);
/// What is inside the cells of a map, in address order: child pools, and cells that are partly used. What is given away whole,
/// or free, has nothing to show.
[[nodiscard]] std::vector<PoolMap> innerMaps(const Session& session, const PoolMap& outer);

/// The map of a pool as a poster (interface §4.9): each of its CIDRs with a legend, then what is inside the cells, six maps a
/// sheet. Drawn as on the screen, in the colours of the light theme; patterns and forms say the same without colours.
void printMap(const Session& session, PoolId pool, MapLayer layer, QPagedPaintDevice& device);

/// As PDF, A3 across. Errors: FileNotWritable.
[[nodiscard]] Result<void> writeMap(const Session& session, PoolId pool, MapLayer layer, const QString& path);

} // namespace cadastre
