// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QVector>
#include <QWidget>

namespace cadastre {

/// A row of small cells that tells how full something is and which one comes next: ▮▮▮▮▯[▯]▯. Where there are too many, each
/// cell stands for several and shows the worst of them; the next one keeps its place.
class StripBar final : public QWidget {
    Q_OBJECT
public:
    explicit StripBar(QWidget* parent = nullptr);
    /// One role a cell; next < 0: none.
    void setCells(const QVector<FillRole>& cells, int next = -1);
    /// When one step takes several cells.
    void setNext(const QVector<int>& cells);
    [[nodiscard]] const QVector<int>& next() const { return m_next; }
    /// `used` of `total`, the next after them.
    void setCounts(int used, int total, bool showNext = true);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVector<FillRole> m_cells;
    QVector<int> m_next;
};

} // namespace cadastre
