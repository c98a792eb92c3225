// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/filter.h"
#include "ui/models/driftmodel.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace cadastre {

/// Rows of a comparison: all that differ, or those of one verdict, and of these the ones that match a filter. Addresses
/// are sorted as addresses.
class DriftFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    DriftFilter(const Plan& plan, DriftModel& model, QObject* parent);
    void setFilter(Filter filter);
    /// None: all that differ.
    void setVerdict(std::optional<DriftVerdict> verdict);
    [[nodiscard]] std::optional<DriftVerdict> verdict() const { return m_verdict; }
    /// By a row of this model; null when there is none.
    [[nodiscard]] const DriftRow* rowAt(int row) const;
    /// How many rows there are of the verdict, whatever the filter says.
    [[nodiscard]] int total() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    [[nodiscard]] bool isOfVerdict(const DriftRow& row) const;

    const Plan& m_plan;
    DriftModel& m_model;
    Filter m_filter;
    std::optional<DriftVerdict> m_verdict;
};

} // namespace cadastre
