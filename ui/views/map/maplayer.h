// SPDX-License-Identifier: GPL-3.0-or-later
// What the map's colours tell (interface §4.9): the state of the space, or one fact of those who use it.
#pragma once

#include "ui/presentation/fillpainter.h"
#include "ui/views/map/hexgrid.h"

#include <array>

namespace cadastre {

enum class MapLayer { State, Owner, Region, Environment, Compliance, Route, Age };
inline constexpr std::array mapLayers{MapLayer::State,      MapLayer::Owner, MapLayer::Region, MapLayer::Environment,
                                      MapLayer::Compliance, MapLayer::Route, MapLayer::Age};

/// Under which a session's ViewChoices keep the word of the layer.
inline const QString mapLayerKey = QStringLiteral("mapLayer");
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

/// One line of the legend: how something looks, and what it is.
struct MapKey {
    enum class Kind { Fill, Series, Mark };
    Kind kind = Kind::Fill;
    QString words;
    FillRole role = FillRole::Available;
    int series = LayerGroup::none;
    CellMark mark = CellMark::Next;
};
/// What has to be told of a map in these colours, in order. What is selected only the screen has.
[[nodiscard]] std::vector<MapKey> mapKeys(const LayerCells& layer);

} // namespace cadastre
