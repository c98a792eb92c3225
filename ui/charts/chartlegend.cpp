// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlegend.h"

#include "ui/theme.h"
#include "ui/views/common/flowlayout.h"
#include "ui/views/common/labels.h"

#include <QHBoxLayout>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QPainter>

namespace cadastre {

namespace {

/// The sample before a word: a small area, or a piece of the line.
class KeySample final : public QWidget {
public:
    KeySample(QLegendMarker& marker, bool isLine, QWidget* parent) : QWidget(parent), m_isLine(isLine)
    {
        const auto* line = qobject_cast<QLineSeries*>(marker.series());
        m_pen = isLine && line ? line->pen() : marker.pen();
        m_brush = marker.brush();
        setFixedSize(isLine ? 22 : 12, 12);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setPen(m_pen);
        if (m_isLine) {
            painter.drawLine(QPointF(0, height() / 2.0), QPointF(width(), height() / 2.0));
            return;
        }
        painter.setBrush(m_brush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }

private:
    QPen m_pen;
    QBrush m_brush;
    bool m_isLine;
};

bool isLine(const QLegend& legend, QLegendMarker& marker)
{
    const QLegend::MarkerShape shape =
        marker.shape() == QLegend::MarkerShapeDefault ? legend.markerShape() : marker.shape();
    return shape == QLegend::MarkerShapeFromSeries;
}

} // namespace

ChartLegend::ChartLegend(QWidget* parent) : QWidget(parent)
{
    new FlowLayout(this, metrics::group);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChartLegend::showKeysOf(const QLegend& legend)
{
    while (QLayoutItem* item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList said; // whether a marker is shown is only known once a legend was laid out: one word, one key
    for (QLegendMarker* marker : legend.markers()) {
        if (marker->label().isEmpty() || said.contains(marker->label()))
            continue;
        said << marker->label();
        auto* key = new QWidget(this);
        auto* row = new QHBoxLayout(key);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(6);
        row->addWidget(new KeySample(*marker, isLine(legend, *marker), key));
        row->addWidget(plainLabel(marker->label(), key));
        layout()->addWidget(key);
        key->show(); // a picture may be taken before the loop comes to it
    }
    setVisible(layout()->count() > 0);
}

} // namespace cadastre
