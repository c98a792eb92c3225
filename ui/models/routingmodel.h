// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/announcement.h"
#include "ui/models/handletable.h"

namespace cadastre {

/// What can be advertised by AWS: CIDRs of advertisable pools that have a Region, below a pool, in a scope or in the plan.
class RoutingModel final : public HandleTable {
    Q_OBJECT
public:
    enum Column {
        CidrColumn,
        LocaleColumn,
        PoolColumn,
        StateColumn,
        FirstOriginColumn, ///< the verdict of origin validation, an ASN a column
        SecondOriginColumn,
        RoaPrefixColumn, ///< of the VRPs that decided, each once, like what follows
        MaxLengthColumn,
        RoaExpiryColumn, ///< the earliest
        TrustAnchorColumn,
        EvidenceColumn,
        ActionColumn,
        ColumnCount
    };

    explicit RoutingModel(Session& session, QObject* parent = nullptr);
    /// Advertise or Withdraw for a row; nothing while it is on its way.
    [[nodiscard]] std::optional<Command> commandFor(int row, bool advertise) const;
    [[nodiscard]] bool isAdvertised(int row) const;
    /// "valid", "invalid: length", "no data": the verdict in a cell.
    [[nodiscard]] static QString verdictLabel(const OriginValidity& validity);
    /// Does the partition announce from two ASNs?
    [[nodiscard]] bool hasSecondOrigin() const { return originsOf(plan().settings().partition).size() > 1; }

protected:
    std::vector<TableEntry> collect() const override;
    QVariant cell(const TableEntry& entry, int column, int role) const override;
    RowFacts facts(const TableEntry& entry) const override;
    SortKey sortKey(const TableEntry& entry, int column) const override;

private:
    /// None where the row has no such origin.
    [[nodiscard]] std::optional<AnnouncementCheck> verdict(const PoolCidr& cidr, int column) const;
    [[nodiscard]] QList<Vrp> roasOf(const PoolCidr& cidr) const;
    [[nodiscard]] QString roaText(const PoolCidr& cidr, int column) const;
    [[nodiscard]] QVariant roaToolTip(const PoolCidr& cidr, int column) const;
};

} // namespace cadastre
