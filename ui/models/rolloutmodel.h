// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/rollout.h"
#include "ui/presentation/roles.h"

#include <QAbstractTableModel>
#include <QHash>

#include <array>
#include <memory>

namespace cadastre {

/// A rollout with what is asked of it again and again. Made in any thread.
struct ListedRollout {
    ListedRollout() = default;
    explicit ListedRollout(Rollout listed);

    Rollout rollout;
    QStringList keys;               ///< of the steps
    QHash<QString, StepMark> marks; ///< by key
    std::array<int, 3> counts{};    ///< of the steps, by progress
};

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

    explicit RolloutModel(QObject* parent = nullptr);

    void setRollout(std::shared_ptr<const ListedRollout> rollout);
    void setRollout(Rollout rollout) { setRollout(std::make_shared<const ListedRollout>(std::move(rollout))); }
    [[nodiscard]] const Rollout& rollout() const { return m_listed->rollout; }
    /// Null when there is no such row.
    [[nodiscard]] const RolloutStep* stepAt(int row) const;
    /// What was said of a step; the default when nothing was.
    [[nodiscard]] StepMark markAt(int row) const;
    [[nodiscard]] int rowOf(const QString& key) const; ///< -1: no such step
    [[nodiscard]] int count(StepProgress progress) const
    {
        return m_listed->counts[static_cast<std::size_t>(progress)];
    }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString cell(int row, int column) const;
    std::shared_ptr<const ListedRollout> m_listed; ///< never null
};

[[nodiscard]] QString progressWord(StepProgress progress);

} // namespace cadastre
