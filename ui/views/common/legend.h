// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/drift.h"
#include "ui/presentation/fillpainter.h"

#include <QVector>
#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace cadastre {

/// A sample of one fill; also of the marks of a cell and of series.
class Swatch final : public QWidget {
    Q_OBJECT
public:
    explicit Swatch(FillRole role, QWidget* parent = nullptr);
    /// A plain colour (line series); `dash` draws a line instead of an area.
    explicit Swatch(const QColor& color, Qt::PenStyle dash = Qt::NoPen, QWidget* parent = nullptr);
    /// Available with the mark on it.
    void setMark(CellMark mark);
    /// A cell in the colour and with the number of a series (paintSeries).
    void setSeries(int series);
    /// Available with the mark of a difference on it.
    void setDrift(DriftVerdict verdict);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    FillRole m_role = FillRole::Available;
    QColor m_color;
    Qt::PenStyle m_dash = Qt::NoPen;
    std::optional<CellMark> m_mark;
    std::optional<int> m_series;
    std::optional<DriftVerdict> m_drift;
};

/// Swatches with words, in a column or a wrapping row.
class Legend final : public QWidget {
    Q_OBJECT
public:
    explicit Legend(Qt::Orientation orientation = Qt::Vertical, QWidget* parent = nullptr);
    void addFill(FillRole role, const QString& text);
    void addMark(CellMark mark, const QString& text);
    void addDrift(DriftVerdict verdict, const QString& text);
    void addNumbered(int series, const QString& text);
    void addSeries(const QColor& color, Qt::PenStyle dash, const QString& text);
    void clear();
    /// "Assigned (VPCs, manual)", "Allocated (to sub-pools)", …: the words of interface §4.15.11.
    [[nodiscard]] static QString words(FillRole role);

private:
    void addRow(Swatch* swatch, const QString& text);
    Qt::Orientation m_orientation;
};

} // namespace cadastre
