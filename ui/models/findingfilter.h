// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/filter.h"
#include "ui/models/findingsmodel.h"

#include <QSortFilterProxyModel>

namespace cadastre {

/// Findings that match a filter, sorted by address where it is an address.
class FindingFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    FindingFilter(Session& session, FindingsModel& model, QObject* parent);
    void setFilter(Filter filter);
    /// By a row of this model; null when there is none.
    [[nodiscard]] const Finding* findingAt(int row) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    Session& m_session;
    FindingsModel& m_model;
    Filter m_filter;
};

} // namespace cadastre
