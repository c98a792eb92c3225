// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/legend.h"

#include "ui/presentation/driftmark.h"
#include "ui/styleparts.h"
#include "ui/views/common/flowlayout.h"
#include "ui/views/common/labels.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace cadastre {

Swatch::Swatch(FillRole role, QWidget* parent) : QWidget(parent), m_role(role)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Swatch::Swatch(const QColor& color, Qt::PenStyle dash, QWidget* parent) : QWidget(parent), m_color(color), m_dash(dash)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Swatch::setMark(CellMark mark)
{
    m_mark = mark;
    update();
}

void Swatch::setSeries(int series)
{
    m_series = series;
    update();
}

void Swatch::setDrift(DriftVerdict verdict)
{
    m_drift = verdict;
    update();
}

QSize Swatch::sizeHint() const { return {32, 18}; }

void Swatch::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = themeOf(this);
    const QRectF box = QRectF(rect()).adjusted(2, 2, -2, -2);
    if (m_color.isValid() && m_dash != Qt::NoPen) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_color, 2, m_dash));
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
    } else if (m_color.isValid()) {
        parts::roundedBox(painter, box, m_color, QColor(), 0, 2);
    } else if (m_series) {
        paintSeries(painter, box, theme, *m_series, font());
    } else {
        paintFill(painter, box, theme, m_role);
    }
    if (m_drift) {
        paintDriftOutline(painter, box, theme, *m_drift);
        paintDriftMark(painter, QRectF(box.left() + 2, box.top() + 1, 12, 12), theme, *m_drift);
    }
    if (m_mark)
        paintMark(painter, box, theme, *m_mark);
}

Legend::Legend(Qt::Orientation orientation, QWidget* parent) : QWidget(parent), m_orientation(orientation)
{
    if (orientation == Qt::Vertical) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(metrics::inControl);
    } else {
        new FlowLayout(this, metrics::group);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
}

void Legend::addFill(FillRole role, const QString& text) { addRow(new Swatch(role, this), text); }

void Legend::addMark(CellMark mark, const QString& text)
{
    auto* swatch = new Swatch(FillRole::Available, this);
    swatch->setMark(mark);
    addRow(swatch, text);
}

void Legend::addNumbered(int series, const QString& text)
{
    auto* swatch = new Swatch(FillRole::Available, this);
    swatch->setSeries(series);
    addRow(swatch, text);
}

void Legend::addDrift(DriftVerdict verdict, const QString& text)
{
    auto* swatch = new Swatch(FillRole::Available, this);
    swatch->setDrift(verdict);
    addRow(swatch, text);
}

void Legend::addSeries(const QColor& color, Qt::PenStyle dash, const QString& text)
{
    addRow(new Swatch(color, dash, this), text);
}

void Legend::addRow(Swatch* swatch, const QString& text)
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::between);
    line->addWidget(swatch);
    line->addWidget(plainLabel(text, row));
    if (m_orientation == Qt::Vertical)
        line->addStretch(1);
    swatch->setAccessibleName(text);
    layout()->addWidget(row);
}

void Legend::clear()
{
    while (QLayoutItem* item = layout()->takeAt(0)) {
        if (QWidget* row = item->widget()) {
            row->hide();
            row->deleteLater();
        }
        delete item;
    }
}

QString Legend::words(FillRole role)
{
    switch (role) {
    case FillRole::Allocated: return tr("Allocated (to sub-pools)");
    case FillRole::Assigned: return tr("Assigned (VPCs, manual)");
    case FillRole::Reserved: return tr("Reserved for growth");
    case FillRole::Available: return tr("Available");
    case FillRole::Overlap: return tr("Overlap");
    case FillRole::Unmanaged: return tr("Unmanaged");
    case FillRole::Ignored: return tr("Ignored");
    }
    return {};
}

} // namespace cadastre
