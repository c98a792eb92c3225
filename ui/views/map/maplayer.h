// SPDX-License-Identifier: GPL-3.0-or-later
// What the map's colours tell (interface §4.9): the state of the space, or one fact of those who use it.
#pragma once

#include "ui/views/map/hexgrid.h"

#include <array>

namespace cadastre {

enum class MapLayer { State, Owner, Region, Environment, Compliance, Route, Age };
inline constexpr std::array mapLayers{MapLayer::State,      MapLayer::Owner, MapLayer::Region, MapLayer::Environment,
                                      MapLayer::Compliance, MapLayer::Route, MapLayer::Age};

/// "Colour by owner": for the person who chooses.
[[nodiscard]] QString mapLayerLabel(MapLayer layer);
/// "owner": for what is remembered. An unknown word is State.
[[nodiscard]] QString mapLayerWord(MapLayer layer);
[[nodiscard]] MapLayer mapLayerFor(const QString& word);

/// Cells that say the same on a layer.
struct LayerGroup {
    static constexpr int none = -1;
    QString label;
    FillRole role = FillRole::Assigned; ///< how it is filled where `series` is none
    int series = none;                  ///< index of the series colour; its number stands in the cells
    int cells = 0;
    friend bool operator==(const LayerGroup&, const LayerGroup&) = default;
};

/// A layer over the cells of a grid. The state needs none: it is what the cells are.
struct LayerCells {
    static constexpr int none = -1;    ///< nobody uses the cell: it is drawn by its state
    static constexpr int several = -2; ///< those in it differ
    std::vector<int> groupOf;          ///< a cell's index in `groups`, or one of the above; empty for the state
    std::vector<LayerGroup> groups;    ///< those with most cells first; ages and verdicts in their own order
    bool hasSeveral = false;

    /// "several in one cell" and the like; empty where the layer says nothing of the cell.
    [[nodiscard]] QString wordsFor(int cell) const;
    friend bool operator==(const LayerCells&, const LayerCells&) = default;
};
[[nodiscard]] LayerCells layerCells(const Session& session, PoolId pool, const GridGeometry& geometry,
                                    const std::vector<GridCell>& cells, MapLayer layer);

} // namespace cadastre
