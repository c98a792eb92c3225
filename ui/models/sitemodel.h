// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/handletable.h"

namespace cadastre {

/// Space in use outside AWS.
class SiteModel final : public HandleTable {
    Q_OBJECT
public:
    enum Column {
        CidrColumn,
        SiteColumn,
        AsnColumn,
        ConnectionColumn,
        OwnerColumn,
        DescriptionColumn,
        ScopeColumn,
        ColumnCount
    };

    explicit SiteModel(Session& session, QObject* parent = nullptr);

protected:
    std::vector<TableEntry> collect() const override;
    QVariant cell(const TableEntry& entry, int column, int role) const override;
    RowFacts facts(const TableEntry& entry) const override;
    SortKey sortKey(const TableEntry& entry, int column) const override;
};

} // namespace cadastre
