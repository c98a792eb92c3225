// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charts.h"

#include "ui/theme.h"

#include <QChart>
#include <QDateTime>
#include <QDateTimeAxis>
#include <QLegend>
#include <QLineSeries>
#include <QValueAxis>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace cadastre {

namespace {
constexpr qint64 yearMs = 366LL * 24 * 3600 * 1000;
}

QChart* historyChart(const std::vector<UsageSample>& series, const Forecast& forecast, const PoolUse& use,
                     Family family, Instant now, const QWidget* in)
{
    const Theme theme = themeOf(in);
    const double unit = use.unitLength > 0 ? std::pow(2.0, bitCount(family) - use.unitLength) : 1.0;
    const auto inUnits = [unit](const PoolTotals& totals) {
        return static_cast<double>(totals.assigned + totals.allocated) / unit;
    };
    auto* steps = new QLineSeries;
    steps->setName(QObject::tr("in use, × /%1").arg(use.unitLength));
    steps->setPen(QPen(theme.fill(FillRole::Assigned).fill, 2));
    double last = 0;
    double most = 1;
    for (const UsageSample& sample : series) { // a state holds until it changes: a step, not a slope
        const auto x = static_cast<double>(sample.from.ms);
        steps->append(x, last);
        last = inUnits(sample.totals);
        steps->append(x, last);
        most = std::max(most, last);
    }
    steps->append(static_cast<double>(now.ms), last);
    auto* chart = new QChart;
    chart->addSeries(steps);
    qint64 end = now.ms;
    QLineSeries* ahead = nullptr;
    if (forecast.samples >= 3 && forecast.addressesPerDay > 0) {
        end = std::min(now.ms + yearMs, forecast.fullAt ? forecast.fullAt.ms : now.ms + yearMs);
        ahead = new QLineSeries;
        ahead->setName(QObject::tr("at this pace"));
        ahead->setPen(QPen(theme.fill(FillRole::Assigned).fill, 2, Qt::DashLine));
        const double days = static_cast<double>(end - now.ms) / 86'400'000.0;
        const double then = last + days * forecast.addressesPerDay / unit;
        ahead->append(static_cast<double>(now.ms), last);
        ahead->append(static_cast<double>(end), then);
        most = std::max(most, then);
        chart->addSeries(ahead);
    }
    auto* time = new QDateTimeAxis;
    time->setFormat(QStringLiteral("yyyy-MM"));
    time->setTickCount(5);
    time->setRange(QDateTime::fromMSecsSinceEpoch(series.front().from.ms, Qt::UTC),
                   QDateTime::fromMSecsSinceEpoch(end, Qt::UTC));
    time->setGridLineVisible(false);
    auto* count = new QValueAxis;
    count->setLabelFormat(QStringLiteral("%d"));
    count->setRange(0, std::ceil(most * 1.1));
    count->setTickCount(5);
    count->applyNiceNumbers();
    chart->addAxis(time, Qt::AlignBottom);
    chart->addAxis(count, Qt::AlignLeft);
    for (QLineSeries* line : {steps, ahead})
        if (line) {
            line->attachAxis(time);
            line->attachAxis(count);
        }
    chart->legend()->setAlignment(Qt::AlignBottom);
    chart->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries); // a line is a line
    return chart;
}

} // namespace cadastre
