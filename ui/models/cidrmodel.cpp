// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cidrmodel.h"

#include "text/prooftext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/severity.h"
#include "ui/presentation/words.h"

namespace cadastre {

CidrModel::CidrModel(Session& session, QObject* parent)
    : HandleTable(session,
                  {{"cidr", tr("CIDR")},
                   {"state", tr("State")},
                   {"advertising", tr("Advertising")},
                   {"evidence", tr("Evidence")},
                   {"since", tr("Since")},
                   {"reason", tr("Failure reason")},
                   {"id", tr("Id")},
                   {"netmaskRequest", tr("Asked for")},
                   {"pool", tr("Pool")},
                   {"basis", tr("Basis")}},
                  parent)
{}

std::vector<TableEntry> CidrModel::collect() const
{
    std::vector<TableEntry> rows;
    for (const Pool& row : plan().all<Pool>()) {
        if (!inPlace(row))
            continue;
        for (const PoolCidrId id : plan().cidrsOf(row.id))
            rows.push_back({id.value, plan().get(id).cidr, -1});
    }
    return rows;
}

QVariant CidrModel::cell(const TableEntry& entry, int column, int role) const
{
    const PoolCidr* cidr = plan().find(PoolCidrId{entry.handle});
    if (!cidr)
        return {};
    if (role == SeverityRole) {
        if (column == StateColumn)
            return QVariant::fromValue(statusLevel(cidr->state));
        if (column == EvidenceColumn && cidr->evidence != EvidenceState::NotNeeded)
            return QVariant::fromValue(statusLevel(cidr->evidence));
        return {};
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case CidrColumn:
        return cidr->cidr.isNull() ? tr("a /%1, not chosen yet").arg(cidr->netmaskRequest) : cidr->cidr.toString();
    case StateColumn: return QString(toWire(cidr->state));
    case AdvertisingColumn:
        if (!plan().get(cidr->pool).advertisable)
            return QStringLiteral("–");
        return advertLabel(cidr->advert);
    case EvidenceColumn:
        return cidr->evidence == EvidenceState::NotNeeded ? QStringLiteral("–") : evidenceLabel(cidr->evidence);
    case SinceColumn: return isoDate(cidr->createdAt);
    case ReasonColumn: return failureText(*cidr);
    case IdColumn: return plan().textId(*cidr);
    case RequestColumn:
        return cidr->netmaskRequest > 0 ? QStringLiteral("/%1").arg(cidr->netmaskRequest) : tr("this CIDR");
    case PoolColumn: return visibleText(plan().path(cidr->pool));
    case BasisColumn: return basisLabel(cidr->basis, cidr->seenAt);
    default: return {};
    }
}

RowFacts CidrModel::facts(const TableEntry& entry) const
{
    const PoolCidr* cidr = plan().find(PoolCidrId{entry.handle});
    return cidr ? factsOf(plan(), *cidr) : RowFacts{};
}

HandleTable::SortKey CidrModel::sortKey(const TableEntry& entry, int column) const
{
    if (column == SinceColumn)
        if (const PoolCidr* cidr = plan().find(PoolCidrId{entry.handle}))
            return {cidr->createdAt.ms, {}, {}};
    return HandleTable::sortKey(entry, column);
}

} // namespace cadastre
