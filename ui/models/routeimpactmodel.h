// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/routeimpact.h"
#include "ui/presentation/roles.h"

#include <QAbstractTableModel>

namespace cadastre {

/// What a change does to routes, a row a Region, use and family.
class RouteImpactModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        RegionColumn,
        UseColumn,
        FamilyColumn,
        BeforeColumn,
        AfterColumn,
        LimitColumn,
        UnusedColumn,
        ColumnCount
    };

    explicit RouteImpactModel(std::vector<RouteImpact> rows, QObject* parent = nullptr)
        : QAbstractTableModel(parent), m_rows(std::move(rows))
    {}
    /// Null when there is no such row.
    [[nodiscard]] const RouteImpact* rowAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString cell(const RouteImpact& row, int column) const;
    std::vector<RouteImpact> m_rows;
};

} // namespace cadastre
