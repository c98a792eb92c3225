// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/handletable.h"

namespace cadastre {

/// AS numbers of one's own (BYOASN, contract §11.2): their state, their proof, and the CIDRs that are announced from each.
class ByoasnModel final : public HandleTable {
    Q_OBJECT
public:
    enum Column {
        AsnColumn,
        StateColumn,
        CidrsColumn,
        EvidenceColumn,
        UntilColumn,
        ReasonColumn,
        IpamColumn,
        ColumnCount
    };

    explicit ByoasnModel(Session& session, QObject* parent = nullptr);

    [[nodiscard]] ByoasnId asnAt(int row) const;

protected:
    std::vector<TableEntry> collect() const override;
    QVariant cell(const TableEntry& entry, int column, int role) const override;
    RowFacts facts(const TableEntry& entry) const override;
    SortKey sortKey(const TableEntry& entry, int column) const override;

private:
    [[nodiscard]] QString textOf(const Byoasn& row, int column) const;
    /// "2605:9cc0:1ff0::/48 (advertised in plan), …"
    [[nodiscard]] QString cidrsOf(const Byoasn& row) const;
};

} // namespace cadastre
