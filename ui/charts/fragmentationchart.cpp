// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charts.h"

#include "ui/presentation/formatting.h"
#include "ui/theme.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QLegend>
#include <QValueAxis>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace cadastre {

QChart* fragmentationChart(const std::vector<LengthRoom>& ladder, const QWidget* in)
{
    const Theme theme = themeOf(in);
    auto* series = new QBarSeries;
    auto* set = new QBarSet(QObject::tr("free blocks"));
    set->setColor(theme.fill(FillRole::Allocated).fill);
    set->setPen(Qt::NoPen);
    QStringList categories;
    QStringList counts;
    double most = 1;
    for (const LengthRoom& rung : ladder) {
        categories.append(QStringLiteral("/%1").arg(rung.length));
        counts.append(countLabel(rung.free) + QString(counts.size(), QChar(0x200B))); // categories must differ
        // Counts double with each length: bars are drawn on their binary logarithm, the numbers stand above them.
        const double height = rung.free == 0 ? 0.0 : std::log2(static_cast<double>(rung.free)) + 1.0;
        set->append(height);
        most = std::max(most, height);
    }
    series->append(set);
    series->setBarWidth(0.6);
    auto* chart = new QChart;
    chart->addSeries(series);
    auto* names = new QBarCategoryAxis;
    names->append(categories);
    names->setGridLineVisible(false);
    names->setTitleText(QObject::tr("by length; heights are logarithmic")); // beside the bars it would not fit
    auto* height = new QValueAxis;
    height->setRange(0, most);
    height->setLabelsVisible(false);
    height->setGridLineVisible(false);
    height->setLineVisible(false);
    auto* above = new QBarCategoryAxis;
    above->append(counts);
    above->setGridLineVisible(false);
    above->setLineVisible(false);
    chart->addAxis(names, Qt::AlignBottom);
    chart->addAxis(above, Qt::AlignTop);
    series->attachAxis(above);
    chart->addAxis(height, Qt::AlignLeft);
    series->attachAxis(names);
    series->attachAxis(height);
    chart->legend()->hide();
    return chart;
}

} // namespace cadastre
