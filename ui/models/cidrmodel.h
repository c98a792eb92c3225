// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/announcement.h"
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
        RoaColumn, ///< what origin validation makes of it by the worst of its origins, and the ROA that says so
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
    /// May AWS announce it, so that routers ask for a ROA?
    [[nodiscard]] bool asksForRoa(const PoolCidr& cidr) const { return !checks(cidr).isEmpty(); }

protected:
    std::vector<TableEntry> collect() const override;
    QVariant cell(const TableEntry& entry, int column, int role) const override;
    RowFacts facts(const TableEntry& entry) const override;
    SortKey sortKey(const TableEntry& entry, int column) const override;

private:
    /// One an origin; none where no ROA is asked for.
    [[nodiscard]] QList<AnnouncementCheck> checks(const PoolCidr& cidr) const;
    [[nodiscard]] QVariant roa(const PoolCidr& cidr, int role) const;
    [[nodiscard]] QVariant exact(const PoolCidr& cidr, int column) const; ///< ExactRole
};

} // namespace cadastre
