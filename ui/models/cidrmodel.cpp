// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cidrmodel.h"

#include "text/prooftext.h"
#include "ui/models/routingmodel.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/presentation/severity.h"
#include "ui/presentation/words.h"

namespace cadastre {

CidrModel::CidrModel(Session& session, QObject* parent)
    : HandleTable(session,
                  {{"cidr", tr("CIDR")},
                   {"state", tr("State")},
                   {"advertising", tr("Advertising")},
                   {"roa", tr("ROA")},
                   {"evidence", tr("Evidence")},
                   {"since", tr("Since")},
                   {"reason", tr("Failure reason")},
                   {"id", tr("Id")},
                   {"netmaskRequest", tr("Asked for")},
                   {"pool", tr("Pool")},
                   {"basis", tr("Basis")}},
                  parent)
{
    connect(&session, &Session::routesChanged, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, RoaColumn), index(rowCount() - 1, RoaColumn));
    });
}

QList<AnnouncementCheck> CidrModel::checks(const PoolCidr& cidr) const
{
    if (cidr.cidr.isNull() || !needsRoa(plan(), cidr))
        return {};
    return checkAnnouncement({cidr.cidr, originsOf(plan(), cidr)}, *m_session.routes().vrps, m_session.now());
}

/// "valid · 2605:9cc0:1ff0::/44-48": behind the prefix its maxLength, as validators write it; the tooltip says it in words.
QVariant CidrModel::roa(const PoolCidr& cidr, int role) const
{
    const QList<AnnouncementCheck> all = checks(cidr);
    const AnnouncementCheck* worst = worstOf(all);
    if (!worst)
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("–")) : QVariant();
    if (role == SeverityRole)
        return QVariant::fromValue(statusLevel(worst->validity.state));
    if (role == Qt::ToolTipRole) {
        QStringList sentences;
        for (const AnnouncementCheck& check : all)
            sentences << routeSentence(check.route, check.validity, check.decidedBy);
        return plainToolTip(sentences.join(u'\n'));
    }
    const QString verdict = RoutingModel::verdictLabel(worst->validity);
    const Vrp& by = worst->decidedBy;
    return by.prefix.isNull() ? verdict
                              : QStringLiteral("%1 · %2-%3").arg(verdict, by.prefix.toString()).arg(by.maxLength);
}

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
    if (column == RoaColumn && (role == Qt::DisplayRole || role == SeverityRole || role == Qt::ToolTipRole))
        return roa(*cidr, role);
    if (role == SeverityRole) {
        if (column == StateColumn)
            return QVariant::fromValue(statusLevel(cidr->state));
        if (column == EvidenceColumn && cidr->evidence != EvidenceState::NotNeeded)
            return QVariant::fromValue(statusLevel(cidr->evidence));
        return {};
    }
    if (role == ExactRole)
        return exact(*cidr, column);
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

QVariant CidrModel::exact(const PoolCidr& cidr, int column) const
{
    switch (column) {
    case CidrColumn: return cidr.cidr.isNull() ? QString() : cidr.cidr.toString();
    case AdvertisingColumn: return plan().get(cidr.pool).advertisable ? QString(toWire(cidr.advert)) : QString();
    case EvidenceColumn: return QString(toWire(cidr.evidence));
    case SinceColumn: return toString(cidr.createdAt);
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
