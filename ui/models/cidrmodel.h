// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/handletable.h"

namespace cadastre {

/// The CIDRs of a pool (or of a scope's pools) in every state.
class CidrModel final : public HandleTable {
    Q_OBJECT
public:
    enum Column {
        CidrColumn,
        StateColumn,
        AdvertisingColumn,
        EvidenceColumn,
        SinceColumn,
        ReasonColumn,
        IdColumn,
        RequestColumn,
        PoolColumn,
        BasisColumn,
        ColumnCount
    };

    explicit CidrModel(Session& session, QObject* parent = nullptr);

protected:
    std::vector<TableEntry> collect() const override;
    QVariant cell(const TableEntry& entry, int column, int role) const override;
    RowFacts facts(const TableEntry& entry) const override;
    SortKey sortKey(const TableEntry& entry, int column) const override;
};

} // namespace cadastre
