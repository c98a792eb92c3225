// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charts.h"

#include "ui/theme.h"

#include <QAreaSeries>
#include <QChart>
#include <QDateTime>
#include <QDateTimeAxis>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QValueAxis>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace cadastre {

namespace {

constexpr qint64 yearMs = 366LL * 24 * 3600 * 1000;

/// The time that a forecast is drawn for, in milliseconds, and what is in use at its start and at most, in units of the
/// pool of `unit` addresses.
struct Stretch {
    qint64 from = 0;
    qint64 until = 0;
    double used = 0;
    double full = 0;
    double unit = 1;

    /// Grows at the pace until the pool is full, and stays so.
    [[nodiscard]] QLineSeries* line(const Pace& pace) const
    {
        constexpr double dayMs = 86'400'000.0;
        const double perMs = pace.perDay / unit / dayMs;
        auto* line = new QLineSeries;
        line->append(static_cast<double>(from), used);
        const double fullAt = perMs > 0 ? static_cast<double>(from) + (full - used) / perMs : HUGE_VAL;
        if (fullAt < static_cast<double>(until))
            line->append(fullAt, full);
        line->append(static_cast<double>(until), std::min(full, used + perMs * static_cast<double>(until - from)));
        return line;
    }
};

double highestOf(const QLineSeries& line)
{
    double highest = 0;
    for (const QPointF& point : line.points())
        highest = std::max(highest, point.y());
    return highest;
}

} // namespace

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
    chart->legend()->setAlignment(Qt::AlignBottom);
    chart->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries); // a line is a line
    chart->addSeries(steps);
    qint64 end = now.ms;
    if (forecast.expected.perDay > 0) {
        end = std::min(now.ms + yearMs, forecast.expected.fullAt ? forecast.expected.fullAt.ms : now.ms + yearMs);
        const double full = last + static_cast<double>(use.available) / unit;
        const Stretch stretch{now.ms, end, last, full, unit};
        if (forecast.slowest.perDay < forecast.fastest.perDay) {
            auto* band = new QAreaSeries(stretch.line(forecast.fastest), stretch.line(forecast.slowest));
            band->upperSeries()->setParent(band);
            band->lowerSeries()->setParent(band);
            band->setName(QObject::tr("slowest to fastest pace"));
            QColor shade = theme.fill(FillRole::Assigned).fill;
            shade.setAlphaF(0.18F);
            band->setBrush(shade);
            band->setPen(Qt::NoPen);
            chart->addSeries(band);
            chart->legend()->markers(band).constFirst()->setShape(QLegend::MarkerShapeRectangle);
            most = std::max(most, highestOf(*band->upperSeries()));
        }
        QLineSeries* ahead = stretch.line(forecast.expected);
        ahead->setName(QObject::tr("at this pace"));
        ahead->setPen(QPen(theme.fill(FillRole::Assigned).fill, 2, Qt::DashLine));
        most = std::max(most, highestOf(*ahead));
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
    for (QAbstractSeries* drawn : chart->series()) {
        drawn->attachAxis(time);
        drawn->attachAxis(count);
    }
    return chart;
}

} // namespace cadastre
