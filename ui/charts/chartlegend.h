// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLegend;

namespace cadastre {

/// The legend of a chart below it, in rows that wrap: the one that a chart draws by itself cuts its words instead.
class ChartLegend final : public QWidget {
    Q_OBJECT
public:
    explicit ChartLegend(QWidget* parent = nullptr);
    /// Says what `legend` has; hidden where it says nothing. Nothing is kept of `legend`.
    void showKeysOf(const QLegend& legend);
};

} // namespace cadastre
