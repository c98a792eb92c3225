// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "allocate/allocator.h"

#include <QTableWidget>

namespace cadastre {

/// First fit, best fit and sparse side by side: where each would put the block and what speaks for it. The selected row is
/// the strategy that will be used.
class StrategyTable final : public QTableWidget {
    Q_OBJECT
public:
    explicit StrategyTable(const QString& objectName, QWidget* parent = nullptr);

    /// `result` of rankedCandidates(); a refusal leaves the rows without blocks.
    void setCandidates(const Result<std::vector<RankedCandidate>>& result, int poolLength);
    void setStrategy(Strategy strategy);
    [[nodiscard]] Strategy strategy() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void strategyChanged();
};

} // namespace cadastre
