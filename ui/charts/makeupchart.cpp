// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charts.h"

#include "ui/presentation/fillpainter.h"
#include "ui/presentation/formatting.h"
#include "ui/typography.h"
#include "ui/theme.h"

#include <QChart>
#include <QGraphicsSimpleTextItem>
#include <QLegend>
#include <QPieSeries>
#include <QPieSlice>
#include <QWidget>

#include <algorithm>

namespace cadastre {

namespace {

constexpr qreal holeShare = 0.62; // of the plot's smaller side

/// A figure and what it is of, in the middle of the ring, however large that is.
void writeInHole(QChart* chart, const QString& figure, const QString& ofWhat, const QWidget* in)
{
    const Theme theme = themeOf(in);
    auto* large = new QGraphicsSimpleTextItem(figure, chart);
    large->setFont(figureFont(in->font()));
    large->setBrush(theme.text);
    auto* small = new QGraphicsSimpleTextItem(ofWhat, chart);
    small->setFont(in->font());
    small->setBrush(theme.secondary);
    const auto place = [chart, large, small] {
        const QRectF area = chart->plotArea();
        constexpr qreal chord = 0.84; // of the hole, at the height where the texts are
        const qreal width = std::min(area.width(), area.height()) * holeShare * chord;
        qreal height = 0;
        for (QGraphicsSimpleTextItem* item : {large, small}) {
            item->setScale(std::min(1.0, width / std::max(1.0, item->boundingRect().width())));
            height += item->boundingRect().height() * item->scale();
        }
        qreal y = area.center().y() - height / 2;
        for (QGraphicsSimpleTextItem* item : {large, small}) {
            item->setPos(area.center().x() - item->boundingRect().width() * item->scale() / 2, y);
            y += item->boundingRect().height() * item->scale();
        }
    };
    QObject::connect(chart, &QChart::plotAreaChanged, chart, place);
    place();
}

} // namespace

QChart* makeupChart(const PoolUse& use, const QWidget* in)
{
    const Theme theme = themeOf(in);
    auto* series = new QPieSeries;
    series->setHoleSize(holeShare);
    series->setPieSize(0.9);
    const auto add = [&](FillRole role, const QString& name, uint128 count) {
        if (count == 0)
            return;
        QPieSlice* slice =
            series->append(QStringLiteral("%1  %2").arg(name, percentLabel(count, use.capacity)), use.share(count));
        slice->setBrush(chartBrush(theme, role));
        const QPen line = chartPen(theme, role);
        // In high contrast what is available has the colour of the ground: its line is all that shows it.
        const QColor between = theme.mode == ThemeMode::HighContrast ? theme.outline : theme.base;
        slice->setPen(line.style() == Qt::NoPen ? QPen(between, 1) : line);
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
    writeInHole(chart, countLabel(use.unitsFree),
                QObject::tr("of %1 free", "below a count").arg(blockCountLabel(use.unitsTotal, use.unitLength)), in);
    return chart;
}

} // namespace cadastre
