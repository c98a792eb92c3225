// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"
#include "ui/charts/usagereader.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QComboBox;
class QScrollArea;

namespace cadastre {

class ChartCard;
class ChartTiles;
class EmptyState;
class MomentSlider;
class Session;

/// The dashboard: tiles, each a question (interface §4.10), one filter and one moment for all.
class ChartsView final : public QWidget {
    Q_OBJECT
public:
    explicit ChartsView(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] const ChartFilter& filter() const { return m_filter; }
    void setFilter(const ChartFilter& filter);
    [[nodiscard]] QList<ChartCard*> tiles() const; ///< that are shown, in their order
    /// Charts are made in the colours of their theme: these of the light one, while `take` runs. Nothing is painted between.
    void inColoursOfPaper(const std::function<void()>& take);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void fillScopes();
    void schedule();
    void scheduleFindings();
    void rebuild();
    void rebuildUse();
    void rebuildPool();
    /// `usage` is null while it is being read.
    void rebuildHistory(const UsageByPool* usage);
    void showHistory(ChartCard& tile, UseKind kind, const std::vector<UsageSample>& series, PoolId pool);
    void addRangeChoice(ChartCard& tile);
    /// How far the charts over time go back; none: to the beginning.
    [[nodiscard]] Instant historyStart() const;
    void rebuildCompliance();
    void rebuildHeadroom(const UsageByPool* usage);
    void rebuildFindings();
    void rebuildExpiries();
    /// The plan as of the chosen moment; all tiles read this one, with its journal and its clock.
    [[nodiscard]] const Workspace& shown() const;
    [[nodiscard]] PoolId shownPool() const;

    Session& m_session;
    ChartFilter m_filter;
    QComboBox* m_scopes;
    QComboBox* m_families;
    QList<QComboBox*> m_ranges; ///< one a chart over time, all alike
    MomentSlider* m_moment;
    UsageReader* m_usage;
    ChartCard* m_use;
    ChartCard* m_makeup;
    ChartCard* m_assigned;
    ChartCard* m_allocated;
    ChartCard* m_compliance;
    ChartCard* m_fragmentation;
    ChartCard* m_headroom;
    ChartCard* m_findings;
    ChartCard* m_expiries;
    ChartTiles* m_tiles;
    QScrollArea* m_scroll;
    EmptyState* m_empty;
    QTimer m_soon;
    bool m_stale = true;
};

} // namespace cadastre
