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

namespace cadastre {

namespace {

/// Steps of a running sum over `of` counts: a state holds until it changes.
QLineSeries* stepsOf(const std::vector<FindingSample>& samples, Instant now, int of)
{
    auto* line = new QLineSeries;
    const auto sum = [of](const FindingSample& sample) {
        return sample.errors + (of > 1 ? sample.warnings : 0) + (of > 2 ? sample.infos : 0);
    };
    int last = 0;
    for (const FindingSample& sample : samples) {
        line->append(static_cast<double>(sample.from.ms), last);
        last = sum(sample);
        line->append(static_cast<double>(sample.from.ms), last);
    }
    line->append(static_cast<double>(now.ms), last);
    return line;
}

} // namespace

QChart* findingsChart(const std::vector<FindingSample>& samples, const std::vector<Instant>& checkpoints, Instant now,
                      const QWidget* in)
{
    const Theme theme = themeOf(in);
    auto* chart = new QChart;
    chart->legend()->setAlignment(Qt::AlignBottom);
    chart->legend()->setMarkerShape(QLegend::MarkerShapeRectangle);
    auto* time = timeAxis(samples.front().from, now);
    auto* count = new QValueAxis;
    count->setLabelFormat(QStringLiteral("%d"));
    int most = 1;
    for (const FindingSample& sample : samples)
        most = std::max(most, sample.errors + sample.warnings + sample.infos);
    count->setRange(0, most);
    count->setTickCount(5);
    count->applyNiceNumbers();
    chart->addAxis(time, Qt::AlignBottom);
    chart->addAxis(count, Qt::AlignLeft);
    const auto add = [&](QAbstractSeries* series) {
        chart->addSeries(series);
        series->attachAxis(time);
        series->attachAxis(count);
    };

    const std::pair<QString, StatusLevel> parts[] = {{QObject::tr("errors"), StatusLevel::Error},
                                                     {QObject::tr("warnings"), StatusLevel::Warning},
                                                     {QObject::tr("notes"), StatusLevel::Info}};
    QLineSeries* below = nullptr;
    int of = 0;
    for (const auto& [name, level] : parts) {
        QLineSeries* above = stepsOf(samples, now, ++of);
        auto* area = new QAreaSeries(above, below);
        above->setParent(area);
        area->setName(name);
        area->setBrush(theme.mode == ThemeMode::HighContrast
                           ? QBrush(theme.status(level), of == 1   ? Qt::SolidPattern
                                                         : of == 2 ? Qt::BDiagPattern
                                                                   : Qt::Dense6Pattern)
                           : QBrush(theme.status(level)));
        area->setPen(QPen(theme.base, 1));
        add(area);
        below = above;
    }
    bool isFirst = true;
    for (const Instant checkpoint : checkpoints) {
        auto* mark = new QLineSeries;
        mark->setName(QObject::tr("checkpoint"));
        mark->setPen(QPen(theme.text, 1, Qt::DashLine));
        mark->append(static_cast<double>(checkpoint.ms), 0);
        mark->append(static_cast<double>(checkpoint.ms), count->max());
        add(mark);
        for (QLegendMarker* marker : chart->legend()->markers(mark)) {
            marker->setShape(QLegend::MarkerShapeFromSeries); // a line is a line
            marker->setVisible(isFirst);                      // one says it for all
        }
        isFirst = false;
    }
    return chart;
}

} // namespace cadastre
