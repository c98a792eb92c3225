// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/handletable.h"

namespace cadastre {

/// Resource discoveries (contract §12): those that were made, and the one that comes with each IPAM.
class DiscoveryModel final : public HandleTable {
    Q_OBJECT
public:
    enum Column {
        IdColumn,
        OwnerColumn,
        RegionsColumn,
        ExclusionsColumn,
        ShownToColumn,
        StateColumn,
        DescriptionColumn,
        ColumnCount
    };

    explicit DiscoveryModel(Session& session, QObject* parent = nullptr);

    /// The discovery of a row; none for the one of an IPAM, which is never changed.
    [[nodiscard]] ResourceDiscoveryId discoveryAt(int row) const;

protected:
    std::vector<TableEntry> collect() const override;
    QVariant cell(const TableEntry& entry, int column, int role) const override;
    RowFacts facts(const TableEntry& entry) const override;

private:
    [[nodiscard]] QString textOf(const TableEntry& entry, int column) const;
};

} // namespace cadastre
