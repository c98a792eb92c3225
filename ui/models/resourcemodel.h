// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/handletable.h"

namespace cadastre {

/// CIDRs of resources: those of a scope, or those that took or lie in a pool's space. Subnets only when asked for.
class ResourceModel final : public HandleTable {
    Q_OBJECT
public:
    enum Column {
        CidrColumn,
        NameColumn,
        ManagementColumn,
        ComplianceColumn,
        OverlapColumn,
        UsageColumn,
        RegionColumn,
        OwnerColumn,
        PoolColumn,
        IdColumn,
        VpcColumn, ///< of a subnet the VPC that it is in
        ZoneColumn,
        TagsColumn,
        BasisColumn,
        ColumnCount
    };

    explicit ResourceModel(Session& session, QObject* parent = nullptr);
    void setSubnetsShown(bool shown);

protected:
    std::vector<TableEntry> collect() const override;
    QVariant cell(const TableEntry& entry, int column, int role) const override;
    RowFacts facts(const TableEntry& entry) const override;
    SortKey sortKey(const TableEntry& entry, int column) const override;
    std::optional<MoveBlockRequest> movedBy(const TableEntry& entry) const override
    {
        return MoveBlockRequest{ResourceCidrId{entry.handle}, {}};
    }

private:
    [[nodiscard]] QVariant exact(const ResourceCidr& cidr, int column) const; ///< ExactRole
    bool m_subnetsShown = false;
};

} // namespace cadastre
