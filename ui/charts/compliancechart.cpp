// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charts.h"

#include "ui/presentation/fillpainter.h"
#include "ui/presentation/words.h"
#include "ui/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QValueAxis>
#include <QWidget>

#include <algorithm>

namespace cadastre {

QChart* complianceChart(const std::vector<RegionRow>& rows, const QWidget* in,
                        const std::function<void(const QString&)>& clicked)
{
    const Theme theme = themeOf(in);
    auto* series = new QHorizontalStackedBarSeries;
    struct Part {
        FillRole role;
        QString name;
        int VerdictCounts::*count;
    };
    const Part parts[] = {
        {FillRole::Assigned, complianceLabel(ComplianceStatus::Compliant), &VerdictCounts::compliant},
        {FillRole::Overlap, complianceLabel(ComplianceStatus::Noncompliant), &VerdictCounts::noncompliant},
        {FillRole::Unmanaged, complianceLabel(ComplianceStatus::Unmanaged), &VerdictCounts::unmanaged},
        {FillRole::Available, complianceLabel(ComplianceStatus::Ignored), &VerdictCounts::ignored}};
    QStringList categories;
    QStringList regions;
    int most = 1;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        categories.append(QStringLiteral("%1 · %2").arg(row->region).arg(row->counts.total()));
        regions.append(row->region);
        most = std::max(most, row->counts.total());
    }
    for (const Part& part : parts) {
        auto* set = new QBarSet(part.name);
        set->setBrush(chartBrush(theme, part.role));
        set->setPen(chartPen(theme, part.role));
        for (auto row = rows.rbegin(); row != rows.rend(); ++row)
            set->append(row->counts.*part.count);
        QObject::connect(set, &QBarSet::clicked, series, [clicked, regions](int index) {
            if (index >= 0 && index < regions.size())
                clicked(regions[index]);
        });
        series->append(set);
    }
    series->setBarWidth(0.5);
    auto* chart = new QChart;
    chart->addSeries(series);
    auto* names = new QBarCategoryAxis;
    names->append(categories);
    names->setTruncateLabels(false);
    names->setGridLineVisible(false);
    names->setLineVisible(false);
    auto* count = new QValueAxis;
    count->setRange(0, most);
    count->setTickCount(5);
    count->applyNiceNumbers();
    count->setLabelFormat(QStringLiteral("%d"));
    chart->addAxis(names, Qt::AlignLeft);
    chart->addAxis(count, Qt::AlignBottom);
    series->attachAxis(names);
    series->attachAxis(count);
    chart->legend()->setAlignment(Qt::AlignBottom);
    chart->legend()->setMarkerShape(QLegend::MarkerShapeRectangle);
    return chart;
}

} // namespace cadastre
