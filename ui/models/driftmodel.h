// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/drift.h"

#include <QAbstractTableModel>

namespace cadastre {

class DriftStage;

/// The rows of a comparison with AWS, in the order of the comparison.
class DriftModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        DifferenceColumn,
        KindColumn,
        ObjectColumn,
        CidrColumn,
        SeenColumn,
        AccountColumn,
        RegionColumn,
        WhatColumn,
        ColumnCount
    };

    explicit DriftModel(DriftStage& stage, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// IdRole gives the column's stable key.
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const DriftRow* rowAt(int row) const; ///< null: no such row

private:
    DriftStage& m_stage;
    int m_count = 0; ///< rows that were announced
};

} // namespace cadastre
