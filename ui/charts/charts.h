// SPDX-License-Identifier: GPL-3.0-or-later
// One function a chart: numbers in, a QChart out. No arithmetic beyond what drawing needs; no file includes more of Qt Charts
// than its own series.
#pragma once

#include "ui/charts/chartdata.h"

class QChart;
class QWidget;

namespace cadastre {

/// Horizontal bars to 100 %: assigned, allocated, reserved, available; lines at 75 and 90 %. Clicks report the pool.
[[nodiscard]] QChart* useChart(const std::vector<UseRow>& rows, const QWidget* in,
                               const std::function<void(PoolId)>& clicked);
/// A ring of four parts; its hole says how much is free, in the pool's own unit.
[[nodiscard]] QChart* makeupChart(const PoolUse& use, const QWidget* in);
/// Steps of open findings, stacked by severity, with a line at each checkpoint. `samples` are not empty.
[[nodiscard]] QChart* findingsChart(const std::vector<FindingSample>& samples, const std::vector<Instant>& checkpoints,
                                    Instant now, const QWidget* in);
/// What a chart of one kind of use over time shows.
struct HistoryPart {
    UseKind kind = UseKind::Assigned;
    std::vector<UsageSample> steps; ///< of that kind; not empty
    Instant from;                   ///< where the axis begins; none: at the first step
    Forecast forecast;
};
/// Steps of what is in use, in units of the pool, with the forecast dashed.
[[nodiscard]] QChart* historyChart(const HistoryPart& part, const PoolUse& use, Family family, Instant now,
                                   const QWidget* in);
/// Horizontal bars of counts by Region. Clicks report the Region.
[[nodiscard]] QChart* complianceChart(const std::vector<RegionRow>& rows, const QWidget* in,
                                      const std::function<void(const QString&)>& clicked);
/// Free blocks a length, on a logarithmic axis that says so.
[[nodiscard]] QChart* fragmentationChart(const std::vector<LengthRoom>& ladder, const QWidget* in);

} // namespace cadastre
