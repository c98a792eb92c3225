// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/rollout.h"
#include "ui/presentation/roles.h"

#include <QAbstractTableModel>
#include <QHash>

namespace cadastre {

/// The steps of a rollout in their order, with what people said of each.
class RolloutModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        NumberColumn,
        WhatColumn,
        AccountColumn,
        RegionColumn,
        AfterColumn,
        ProgressColumn,
        TicketColumn,
        ColumnCount
    };

    explicit RolloutModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setRollout(Rollout rollout);
    [[nodiscard]] const Rollout& rollout() const { return m_rollout; }
    /// Null when there is no such row.
    [[nodiscard]] const RolloutStep* stepAt(int row) const;
    /// What was said of a step; the default when nothing was.
    [[nodiscard]] StepMark markAt(int row) const;
    [[nodiscard]] int rowOf(const QString& key) const; ///< -1: no such step
    [[nodiscard]] int count(StepProgress progress) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString cell(int row, int column) const;
    Rollout m_rollout;
    QStringList m_keys; ///< of the steps
    QHash<QString, StepMark> m_marks;
};

[[nodiscard]] QString progressWord(StepProgress progress);

} // namespace cadastre
