// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/rolloutrehearsal.h"
#include "ui/presentation/roles.h"

#include <QAbstractTableModel>

namespace cadastre {

/// The steps of one pass of a rehearsed rollout, as the script comes to them.
class RehearsedStepModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NumberColumn, WhatColumn, OutcomeColumn, ColumnCount };

    explicit RehearsedStepModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    /// Shows another pass from its beginning.
    void setReport(const PassReport& report);
    /// What became of step `row` (from 0), which may be the next new one.
    void setStep(int row, const QString& title, StepOutcome outcome);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<std::pair<QString, StepOutcome>> m_steps;
};

[[nodiscard]] QString outcomeWord(StepOutcome outcome);

} // namespace cadastre
