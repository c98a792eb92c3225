// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/handletable.h"

namespace cadastre {

/// What can be advertised by AWS: CIDRs of advertisable pools that have a Region, below a pool, in a scope or in the plan.
class RoutingModel final : public HandleTable {
    Q_OBJECT
public:
    enum Column { CidrColumn, LocaleColumn, PoolColumn, StateColumn, EvidenceColumn, ActionColumn, ColumnCount };

    explicit RoutingModel(Session& session, QObject* parent = nullptr);
    /// Advertise or Withdraw for a row; nothing while it is on its way.
    [[nodiscard]] std::optional<Command> commandFor(int row, bool advertise) const;
    [[nodiscard]] bool isAdvertised(int row) const;

protected:
    std::vector<TableEntry> collect() const override;
    QVariant cell(const TableEntry& entry, int column, int role) const override;
    RowFacts facts(const TableEntry& entry) const override;
    SortKey sortKey(const TableEntry& entry, int column) const override;
};

} // namespace cadastre
