// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/driftfilter.h"

#include "query/rowfacts.h"
#include "text/drifttext.h"
#include "ui/presentation/roles.h"

namespace cadastre {

namespace {

RowFacts factsOf(const Plan& plan, const DriftRow& row)
{
    RowFacts facts;
    facts.cidr = row.cidr.isNull() ? row.seen : row.cidr;
    if (!facts.cidr.isNull()) {
        facts.family = facts.cidr.family();
        facts.length = facts.cidr.length();
    }
    facts.name = row.subject;
    facts.id = row.id;
    if (plan.find(row.pool))
        facts.pool = plan.path(row.pool);
    if (plan.find(row.scope))
        facts.scope = plan.scopeLabel(row.scope);
    facts.locale = row.region.toString();
    facts.owner = row.account.toString();
    if (const Account* account = plan.account(row.account))
        facts.ownerName = account->name;
    facts.state = toWire(row.verdict);
    facts.text = QStringList{row.subject,
                             row.id,
                             facts.cidr.isNull() ? QString() : facts.cidr.toString(),
                             row.seen.isNull() ? QString() : row.seen.toString(),
                             facts.owner,
                             facts.ownerName,
                             facts.locale,
                             row.kind,
                             driftKind(row),
                             driftWord(row.verdict),
                             driftSentence(row)}
                     .join(u'\n')
                     .toLower();
    return facts;
}

} // namespace

DriftFilter::DriftFilter(const Plan& plan, DriftModel& model, QObject* parent)
    : QSortFilterProxyModel(parent), m_plan(plan), m_model(model)
{
    setSourceModel(&model);
    setSortRole(SortRole);
}

void DriftFilter::setFilter(Filter filter)
{
    m_filter = std::move(filter);
    invalidateFilter();
}

void DriftFilter::setVerdict(std::optional<DriftVerdict> verdict)
{
    m_verdict = verdict;
    invalidateFilter();
}

const DriftRow* DriftFilter::rowAt(int row) const { return m_model.rowAt(mapToSource(index(row, 0)).row()); }

int DriftFilter::total() const
{
    int count = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        count += isOfVerdict(*m_model.rowAt(row)) ? 1 : 0;
    return count;
}

bool DriftFilter::isOfVerdict(const DriftRow& row) const
{
    return m_verdict ? row.verdict == *m_verdict : row.verdict != DriftVerdict::Matched;
}

bool DriftFilter::filterAcceptsRow(int at, const QModelIndex&) const
{
    const DriftRow* row = m_model.rowAt(at);
    return row && isOfVerdict(*row) && (m_filter.isEmpty() || m_filter.matches(factsOf(m_plan, *row)));
}

bool DriftFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const DriftRow* a = m_model.rowAt(left.row());
    const DriftRow* b = m_model.rowAt(right.row());
    if (a && b && left.column() == DriftModel::CidrColumn)
        return a->cidr < b->cidr;
    if (a && b && left.column() == DriftModel::SeenColumn)
        return a->seen < b->seen;
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace cadastre
