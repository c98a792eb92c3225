// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/expirymodel.h"

#include "text/expirytext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/plaintooltip.h"

namespace cadastre {

namespace {

constexpr int soonDays = 30;

StatusLevel levelOf(const Expiry& entry, Instant now)
{
    if (entry.isPast(now))
        return entry.kind == ExpiryKind::Check ? StatusLevel::Warning : StatusLevel::Error;
    return entry.daysLeft(now) < (entry.kind == ExpiryKind::Token ? 1 : soonDays) ? StatusLevel::Warning
                                                                                  : StatusLevel::Ok;
}

QString subjectOf(const Expiry& entry)
{
    if (!entry.cidr.isNull())
        return entry.cidr.toString();
    return entry.asn.value != 0 ? entry.asn.toString() : QStringLiteral("–");
}

} // namespace

ExpiryModel::ExpiryModel(Session& session, QObject* parent)
    : HandleTable(session,
                  {{"cidr", tr("CIDR or AS number")},
                   {"what", tr("Proof")},
                   {"left", tr("Left")},
                   {"until", tr("Until (UTC)")},
                   {"pool", tr("Pool")},
                   {"detail", tr("Detail")}},
                  parent)
{}

const Expiry* ExpiryModel::find(quint32 handle) const
{
    const qsizetype place = m_places.value(handle, -1);
    return place >= 0 && place < m_all.size() ? &m_all[place] : nullptr;
}

const Expiry* ExpiryModel::expiryAt(int row) const
{
    const TableEntry* entry = entryAt(row);
    return entry ? find(entry->handle) : nullptr;
}

std::vector<TableEntry> ExpiryModel::collect() const
{
    m_all = expiryCalendar(plan(), *m_session.routes().vrps, m_session.now());
    m_places.clear();
    std::vector<TableEntry> rows;
    for (qsizetype i = 0; i < m_all.size(); ++i) {
        quint32& handle = m_handles[m_all[i].key];
        if (handle == 0)
            handle = static_cast<quint32>(m_handles.size());
        m_places.insert(handle, i);
        rows.push_back({handle, m_all[i].cidr, -1});
    }
    return rows;
}

QVariant ExpiryModel::cell(const TableEntry& row, int column, int role) const
{
    const Expiry* entry = find(row.handle);
    if (!entry)
        return {};
    if (role == SeverityRole)
        return column == LeftColumn ? QVariant::fromValue(levelOf(*entry, m_session.now())) : QVariant();
    if (role == ToneRole)
        return column == DetailColumn ? QVariant::fromValue(Tone::Secondary) : QVariant();
    if (role == Qt::ToolTipRole)
        return plainToolTip(column == DetailColumn && !entry->detail.isEmpty() ? entry->detail
                                                                               : expiryConsequence(entry->kind));
    if (role == ExactRole && column == LeftColumn)
        return QString::number(entry->daysLeft(m_session.now()));
    if (role == ExactRole && column == UntilColumn)
        return toString(entry->at);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case SubjectColumn: return subjectOf(*entry);
    case WhatColumn: return expiryTitle(*entry);
    case LeftColumn: return daysLeftText(*entry, m_session.now());
    case UntilColumn: return isoDateTime(entry->at).chopped(4);
    case PoolColumn: {
        const PoolCidr* cidr = plan().find(entry->poolCidr);
        return cidr ? visibleText(plan().path(cidr->pool)) : QStringLiteral("–");
    }
    case DetailColumn: return visibleText(entry->detail);
    default: return {};
    }
}

RowFacts ExpiryModel::facts(const TableEntry& row) const
{
    const Expiry* entry = find(row.handle);
    if (!entry)
        return {};
    const PoolCidr* cidr = plan().find(entry->poolCidr);
    RowFacts facts = cidr ? factsOf(plan(), *cidr) : RowFacts{};
    facts.cidr = entry->cidr;
    facts.state = expiryWord(entry->kind);
    facts.text += QStringLiteral(" %1 %2 %3 %4")
                      .arg(subjectOf(*entry), expiryWord(entry->kind), expiryTitle(*entry), entry->detail)
                      .toLower();
    return facts;
}

HandleTable::SortKey ExpiryModel::sortKey(const TableEntry& row, int column) const
{
    const Expiry* entry = find(row.handle);
    if (entry && (column == LeftColumn || column == UntilColumn))
        return {entry->at.ms, row.prefix, {}};
    return HandleTable::sortKey(row, column);
}

} // namespace cadastre
