// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/handletable.h"

namespace cadastre {

/// The pools of a scope (or the plan) as a flat table (interface §4.12): to sort what the tree nests, by room left above all.
class PoolListModel final : public HandleTable {
    Q_OBJECT
public:
    enum Column {
        CidrColumn,
        PoolColumn,
        LocaleColumn,
        AssignedColumn,
        AllocatedColumn,
        AvailableColumn,
        ServiceColumn,
        AdvertisableColumn,
        FindingsColumn,
        OwnerColumn,
        IdColumn,
        StateColumn,
        LengthsColumn, ///< smallest length / default / largest
        ImportColumn,
        TagsColumn,
        BasisColumn,
        ColumnCount
    };

    explicit PoolListModel(Session& session, QObject* parent = nullptr);

protected:
    std::vector<TableEntry> collect() const override;
    QVariant cell(const TableEntry& entry, int column, int role) const override;
    RowFacts facts(const TableEntry& entry) const override;
    SortKey sortKey(const TableEntry& entry, int column) const override;

private:
    [[nodiscard]] QVariant exact(const Pool& pool, int column) const; ///< ExactRole
};

} // namespace cadastre
