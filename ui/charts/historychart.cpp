// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charts.h"

#include "ui/charts/timeaxis.h"
#include "ui/theme.h"

#include <QAreaSeries>
#include <QChart>
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

QChart* historyChart(const HistoryPart& part, const PoolUse& use, Family family, Instant now, const QWidget* in)
{
    const Theme theme = themeOf(in);
    const bool isAssigned = part.kind == UseKind::Assigned;
    const QColor colour = theme.fill(isAssigned ? FillRole::Assigned : FillRole::Allocated).fill;
    const Forecast& forecast = part.forecast;
    const double unit = use.unitLength > 0 ? std::pow(2.0, bitCount(family) - use.unitLength) : 1.0;
    auto* steps = new QLineSeries;
    steps->setName((isAssigned ? QObject::tr("assigned, × /%1") : QObject::tr("allocated, × /%1")).arg(use.unitLength));
    steps->setPen(QPen(colour, 2));
    double last = 0;
    double most = 1;
    bool isFirst = true;
    for (const UsageSample& sample : part.steps) { // a state holds until it changes: a step, not a slope
        const auto x = static_cast<double>(sample.from.ms);
        if (!isFirst || sample.from != part.from) // what was so before the axis begins does not rise there
            steps->append(x, last);
        last = static_cast<double>(partOf(sample.totals, part.kind)) / unit;
        steps->append(x, last);
        most = std::max(most, last);
        isFirst = false;
    }
    steps->append(static_cast<double>(now.ms), last);
    auto* chart = new QChart;
    chart->legend()->setAlignment(Qt::AlignBottom);
    chart->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries); // a line is a line
    chart->addSeries(steps);
    qint64 end = now.ms;
    if (forecast.expected.perDay > 0 && use.available > 0) {
        const qint64 ahead =
            part.from ? std::min<qint64>(yearMs, now.ms - part.from.ms) : yearMs; // as far as one looks back
        end = now.ms + ahead;
        if (forecast.expected.fullAt)
            end = std::min<qint64>(end, forecast.expected.fullAt.ms);
        const double full = last + static_cast<double>(use.available) / unit;
        const Stretch stretch{now.ms, end, last, full, unit};
        if (forecast.slowest.perDay < forecast.fastest.perDay) {
            auto* band = new QAreaSeries(stretch.line(forecast.fastest), stretch.line(forecast.slowest));
            band->upperSeries()->setParent(band);
            band->lowerSeries()->setParent(band);
            band->setName(QObject::tr("slowest to fastest pace"));
            QColor shade = colour;
            shade.setAlphaF(0.18F);
            band->setBrush(shade);
            band->setPen(Qt::NoPen);
            chart->addSeries(band);
            chart->legend()->markers(band).constFirst()->setShape(QLegend::MarkerShapeRectangle);
            most = std::max(most, highestOf(*band->upperSeries()));
        }
        QLineSeries* line = stretch.line(forecast.expected);
        line->setName(QObject::tr("at this pace"));
        line->setPen(QPen(colour, 2, Qt::DashLine));
        most = std::max(most, highestOf(*line));
        chart->addSeries(line);
    }
    auto* time = timeAxis(part.from ? part.from : part.steps.front().from, Instant{end});
    auto* count = new QValueAxis;
    count->setLabelFormat(QStringLiteral("%d"));
    const double top = std::ceil(most * 1.1);
    count->setRange(0, top);
    if (top < 5) {
        count->setTickCount(static_cast<int>(top) + 1); // whole blocks: "0 0 1 1 2" says nothing
    } else {
        count->setTickCount(5);
        count->applyNiceNumbers();
    }
    chart->addAxis(time, Qt::AlignBottom);
    chart->addAxis(count, Qt::AlignLeft);
    for (QAbstractSeries* drawn : chart->series()) {
        drawn->attachAxis(time);
        drawn->attachAxis(count);
    }
    return chart;
}

} // namespace cadastre
