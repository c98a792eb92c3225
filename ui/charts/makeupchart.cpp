// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charts.h"

#include "ui/presentation/fillpainter.h"
#include "ui/presentation/formatting.h"
#include "ui/theme.h"

#include <QChart>
#include <QLegend>
#include <QPieSeries>
#include <QPieSlice>
#include <QWidget>

namespace cadastre {

QChart* makeupChart(const PoolUse& use, const QWidget* in)
{
    const Theme theme = themeOf(in);
    auto* series = new QPieSeries;
    series->setHoleSize(0.62);
    series->setPieSize(0.9);
    const auto add = [&](FillRole role, const QString& name, uint128 count) {
        if (count == 0)
            return;
        QPieSlice* slice =
            series->append(QStringLiteral("%1  %2").arg(name, percentLabel(count, use.capacity)), use.share(count));
        slice->setBrush(chartBrush(theme, role));
        const QPen line = chartPen(theme, role);
        slice->setPen(line.style() == Qt::NoPen ? QPen(theme.base, 1) : line);
        slice->setLabelColor(theme.text);
    };
    add(FillRole::Assigned, QObject::tr("assigned"), use.assigned);
    add(FillRole::Allocated, QObject::tr("allocated"), use.allocated);
    add(FillRole::Reserved, QObject::tr("reserved"), use.reserved);
    add(FillRole::Available, QObject::tr("available"), use.available - use.reserved);
    auto* chart = new QChart;
    chart->addSeries(series);
    chart->legend()->setAlignment(Qt::AlignBottom);
    chart->legend()->setMarkerShape(QLegend::MarkerShapeRectangle);
    return chart;
}

} // namespace cadastre
