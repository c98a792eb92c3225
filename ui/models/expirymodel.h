// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/expirycalendar.h"
#include "ui/models/handletable.h"

#include <QHash>

namespace cadastre {

/// The dated proofs of the whole plan, wherever one is in it, and what is left of each. A proof keeps its handle while the
/// model lives.
class ExpiryModel final : public HandleTable {
    Q_OBJECT
public:
    enum Column { SubjectColumn, WhatColumn, LeftColumn, UntilColumn, PoolColumn, DetailColumn, ColumnCount };

    explicit ExpiryModel(Session& session, QObject* parent = nullptr);

    /// Null: no such row.
    [[nodiscard]] const Expiry* expiryAt(int row) const;
    /// All of them, earliest first, whatever the filter shows.
    [[nodiscard]] const QList<Expiry>& all() const { return m_all; }

protected:
    std::vector<TableEntry> collect() const override;
    QVariant cell(const TableEntry& entry, int column, int role) const override;
    RowFacts facts(const TableEntry& entry) const override;
    SortKey sortKey(const TableEntry& entry, int column) const override;

private:
    [[nodiscard]] const Expiry* find(quint32 handle) const;

    // Filled by collect(), which is where rows are read.
    mutable QList<Expiry> m_all;
    mutable QHash<QString, quint32> m_handles; ///< by key; handles are never reused
    mutable QHash<quint32, qsizetype> m_places;
};

} // namespace cadastre
