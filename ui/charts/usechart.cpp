// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charts.h"

#include "ui/presentation/fillpainter.h"
#include "ui/presentation/formatting.h"
#include "ui/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QFontMetrics>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QValueAxis>
#include <QWidget>

namespace cadastre {

QChart* useChart(const std::vector<UseRow>& rows, const QWidget* in, const std::function<void(PoolId)>& clicked)
{
    const Theme theme = themeOf(in);
    auto* series = new QHorizontalStackedBarSeries;
    struct Part {
        FillRole role;
        QString name;
    };
    const Part parts[] = {{FillRole::Assigned, QObject::tr("assigned")},
                          {FillRole::Allocated, QObject::tr("allocated")},
                          {FillRole::Reserved, QObject::tr("reserved")},
                          {FillRole::Available, QObject::tr("available")}};
    const QFontMetrics metrics(in->font());
    const auto shortened = [&metrics](const QString& name) {
        return metrics.elidedText(name, Qt::ElideMiddle, metrics.averageCharWidth() * 22);
    };
    QStringList categories;
    std::vector<PoolId> pools;
    // Horizontal charts draw their first category at the bottom: fill from the end.
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        categories.append(
            QObject::tr("%1 · %2 free")
                .arg(shortened(row->name), percentLabel(row->use.available - row->use.reserved, row->use.capacity)));
        pools.push_back(row->pool);
    }
    for (const Part& part : parts) {
        auto* set = new QBarSet(part.name);
        set->setBrush(chartBrush(theme, part.role));
        set->setPen(chartPen(theme, part.role));
        for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
            const PoolUse& use = row->use;
            const uint128 count = part.role == FillRole::Assigned  ? use.assigned
                                : part.role == FillRole::Allocated ? use.allocated
                                : part.role == FillRole::Reserved  ? use.reserved
                                                                   : use.available - use.reserved;
            set->append(100.0 * use.share(count));
        }
        QObject::connect(set, &QBarSet::clicked, series, [clicked, pools](int index) {
            if (index >= 0 && index < static_cast<int>(pools.size()) && pools[static_cast<std::size_t>(index)])
                clicked(pools[static_cast<std::size_t>(index)]);
        });
        series->append(set);
    }
    series->setBarWidth(rows.size() > 12 ? 0.7 : 0.5);
    auto* chart = new QChart;
    chart->addSeries(series);
    auto* names = new QBarCategoryAxis;
    names->append(categories);
    names->setTruncateLabels(false); // QtCharts wants twice a line's height a row before it shows a name whole
    names->setGridLineVisible(false);
    names->setLineVisible(false);
    auto* percent = new QValueAxis;
    percent->setRange(0, 100);
    percent->setTickCount(5);
    percent->setLabelFormat(QStringLiteral("%d %"));
    chart->addAxis(names, Qt::AlignLeft);
    chart->addAxis(percent, Qt::AlignBottom);
    series->attachAxis(names);
    series->attachAxis(percent);
    for (const auto& [share, level] : {std::pair(75, StatusLevel::Warning), std::pair(90, StatusLevel::Error)}) {
        auto* threshold = new QLineSeries;
        threshold->setName(QObject::tr("%1 %", "a line in a chart").arg(share));
        threshold->setPen(QPen(theme.status(level), 1.5, share == 75 ? Qt::DotLine : Qt::DashLine));
        threshold->append(share, -0.5); // categories stand at 0, 1 …
        threshold->append(share, static_cast<double>(rows.size()) - 0.5);
        chart->addSeries(threshold);
        threshold->attachAxis(percent);
        threshold->attachAxis(names);
        for (QLegendMarker* marker : chart->legend()->markers(threshold))
            marker->setShape(QLegend::MarkerShapeFromSeries);
    }
    chart->legend()->setAlignment(Qt::AlignBottom);
    chart->legend()->setMarkerShape(QLegend::MarkerShapeRectangle);
    return chart;
}

} // namespace cadastre
