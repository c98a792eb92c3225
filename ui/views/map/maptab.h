// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"
#include "ui/views/map/maplayer.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QStackedWidget;
class QTableWidget;
class QVBoxLayout;

namespace cadastre {

class AddressLabel;
class ContextStrip;
class EmptyState;
class HexGridView;
class Legend;
class SectionTitle;
class PlainLabel;
class Session;

/// The pool as a place (interface §4.9): context strip, 16 × 16 grid in the colours of a layer, size ladder, legend.
class MapTab final : public QWidget {
    Q_OBJECT
public:
    explicit MapTab(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] HexGridView* grid() const { return m_grid; }
    /// Shows this block at the top: the pool's CIDR or any block inside it.
    void setRoot(const Prefix& root);
    [[nodiscard]] const Prefix& root() const { return m_root; }

private:
    void prepareLadder();
    void prepareLayers();
    [[nodiscard]] QVBoxLayout* gridColumn();
    [[nodiscard]] QVBoxLayout* keyColumn(); ///< what the colours tell, how much room is left
    void followGrid();
    void followSession();
    void refresh();
    /// The selected block in words: a cell, or how many and how much of them is available.
    [[nodiscard]] QString captionOf(const Prefix& block) const;
    void followPlace();
    void rebuildLegend();
    void rebuildDriftLegend();
    void rebuildLadder();
    void showMenu(const QPoint& globalPosition);
    /// A row of the ladder: where the next block of its length would be.
    void showNextOf(int rung);
    void allocateHere(const Prefix& block);
    void descend(const Prefix& block, bool half);
    void ascend();
    [[nodiscard]] Prefix blockAround(const Prefix& prefix) const;

    struct LegendFacts {
        bool isOfState = true;
        bool hasSeveral = false;
        std::vector<LayerGroup> groups;
        friend bool operator==(const LegendFacts&, const LegendFacts&) = default;
    };

    Session& m_session;
    PoolId m_pool;
    Prefix m_root;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    ContextStrip* m_strip;
    AddressLabel* m_pattern;
    PlainLabel* m_unit;
    PlainLabel* m_here;
    QComboBox* m_layer;
    HexGridView* m_grid;
    QTableWidget* m_ladder;
    Legend* m_legend;
    std::optional<LegendFacts> m_legendFacts; ///< what it says now
    Legend* m_driftLegend;                    ///< of what differs from AWS, while a comparison is open
    SectionTitle* m_driftTitle;
    bool m_selecting = false;
};

} // namespace cadastre
