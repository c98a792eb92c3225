// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/findingfilter.h"

#include "query/rowfacts.h"
#include "ui/presentation/roles.h"
#include "ui/session/session.h"

namespace cadastre {

FindingFilter::FindingFilter(Session& session, FindingsModel& model, QObject* parent)
    : QSortFilterProxyModel(parent), m_session(session), m_model(model)
{
    setSourceModel(&model);
    setSortRole(SortRole);
}

void FindingFilter::setFilter(Filter filter)
{
    m_filter = std::move(filter);
    invalidateFilter();
}

const Finding* FindingFilter::findingAt(int row) const { return m_model.findingAt(mapToSource(index(row, 0)).row()); }

bool FindingFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const Finding* finding = m_model.findingAt(row);
    return finding && (m_filter.isEmpty() || m_filter.matches(factsOf(m_session.plan(), *finding)));
}

bool FindingFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    if (left.column() == FindingsModel::CidrColumn)
        return m_model.findingAt(left.row())->cidr < m_model.findingAt(right.row())->cidr;
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace cadastre
