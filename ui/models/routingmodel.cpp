// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/routingmodel.h"

#include "ui/presentation/formatting.h"
#include "ui/presentation/severity.h"
#include "ui/presentation/words.h"

namespace cadastre {

RoutingModel::RoutingModel(Session& session, QObject* parent)
    : HandleTable(session,
                  {{"cidr", tr("CIDR")},
                   {"locale", tr("Locale (Region)")},
                   {"pool", tr("Pool")},
                   {"state", tr("State")},
                   {"evidence", tr("Evidence")},
                   {"", QString()}},
                  parent)
{}

std::vector<TableEntry> RoutingModel::collect() const
{
    std::vector<TableEntry> rows;
    for (const PoolCidr& cidr : plan().all<PoolCidr>()) {
        const Pool& row = plan().get(cidr.pool);
        if (!row.advertisable || row.locale.isEmpty() || !holdsSpace(cidr.state))
            continue;
        bool inside = !pool() && (!scope() || row.scope == scope());
        for (const Pool* at = &row; at && !inside; at = plan().find(at->source))
            inside = at->id == pool();
        if (inside)
            rows.push_back({cidr.id.value, cidr.cidr, -1});
    }
    return rows;
}

QVariant RoutingModel::cell(const TableEntry& entry, int column, int role) const
{
    const PoolCidr* cidr = plan().find(PoolCidrId{entry.handle});
    if (!cidr)
        return {};
    const Pool& row = plan().get(cidr->pool);
    QString action;
    if (cidr->advert == AdvertState::Advertised)
        action = tr("Withdraw");
    else if (cidr->advert == AdvertState::Withdrawn)
        action = tr("Advertise");
    if (role == FixRole)
        return column == ActionColumn ? QVariant(action) : QVariant();
    if (role == SeverityRole) {
        if (column == StateColumn)
            return QVariant::fromValue(cidr->advert == AdvertState::Advertised  ? StatusLevel::Ok
                                       : cidr->advert == AdvertState::Withdrawn ? StatusLevel::NoData
                                                                                : StatusLevel::Pending);
        if (column == EvidenceColumn && cidr->evidence != EvidenceState::NotNeeded)
            return QVariant::fromValue(statusLevel(cidr->evidence));
        return {};
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case CidrColumn: return entry.prefix.toString();
    case LocaleColumn: return row.locale.toString();
    case PoolColumn: return visibleText(plan().path(row.id));
    case StateColumn: return advertLabel(cidr->advert);
    case EvidenceColumn:
        return cidr->evidence == EvidenceState::NotNeeded ? QStringLiteral("–") : evidenceLabel(cidr->evidence);
    case ActionColumn: return action;
    default: return {};
    }
}

std::optional<Command> RoutingModel::commandFor(int row, bool advertise) const
{
    const TableEntry* entry = entryAt(row);
    const PoolCidr* cidr = entry ? plan().find(PoolCidrId{entry->handle}) : nullptr;
    if (!cidr || cidr->advert != (advertise ? AdvertState::Withdrawn : AdvertState::Advertised))
        return std::nullopt;
    const RegionName region = plan().get(cidr->pool).locale;
    if (advertise)
        return Command{Advertise{cidr->cidr, region, cidr->originAsn}};
    return Command{Withdraw{cidr->cidr, region}};
}

bool RoutingModel::isAdvertised(int row) const
{
    const TableEntry* entry = entryAt(row);
    const PoolCidr* cidr = entry ? plan().find(PoolCidrId{entry->handle}) : nullptr;
    return cidr && cidr->advert == AdvertState::Advertised;
}

RowFacts RoutingModel::facts(const TableEntry& entry) const
{
    const PoolCidr* cidr = plan().find(PoolCidrId{entry.handle});
    return cidr ? factsOf(plan(), *cidr) : RowFacts{};
}

HandleTable::SortKey RoutingModel::sortKey(const TableEntry& entry, int column) const
{
    return HandleTable::sortKey(entry, column);
}

} // namespace cadastre
