// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/handletable.h"

namespace cadastre {

/// What a pool (or every pool of a scope) has handed out, with its free blocks between when asked for.
class AllocationModel final : public HandleTable {
    Q_OBJECT
public:
    enum Column {
        CidrColumn,
        LengthColumn,
        ResourceColumn,
        TypeColumn,
        OwnerColumn,
        RegionColumn,
        ComplianceColumn,
        OverlapColumn,
        SinceColumn,
        PoolColumn,
        IdColumn,
        DescriptionColumn,
        ReleasingColumn,
        TagsColumn,
        BasisColumn,
        ActionColumn,
        ColumnCount
    };

    explicit AllocationModel(Session& session, QObject* parent = nullptr);
    void setFreeShown(bool shown);
    [[nodiscard]] const Allocation* allocationAt(int row) const; ///< null for free space

protected:
    std::vector<TableEntry> collect() const override;
    QVariant cell(const TableEntry& entry, int column, int role) const override;
    RowFacts facts(const TableEntry& entry) const override;
    SortKey sortKey(const TableEntry& entry, int column) const override;
    std::optional<MoveBlockRequest> movedBy(const TableEntry& entry) const override
    {
        return MoveBlockRequest{{}, AllocationId{entry.handle}};
    }

private:
    [[nodiscard]] QVariant exact(const Allocation& allocation, int column) const; ///< ExactRole
    [[nodiscard]] QVariant gapCell(const TableEntry& entry, int column, int role) const;
    bool m_freeShown = false;
};

} // namespace cadastre
