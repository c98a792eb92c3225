// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/byoasnmodel.h"

#include "net/asn.h"
#include "plan/evidence.h"
#include "text/prooftext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/severity.h"
#include "ui/presentation/words.h"

namespace cadastre {

ByoasnModel::ByoasnModel(Session& session, QObject* parent)
    : HandleTable(session,
                  {{"asn", tr("AS number")},
                   {"state", tr("State")},
                   {"cidrs", tr("CIDRs")},
                   {"evidence", tr("Evidence")},
                   {"messageUntil", tr("Message until")},
                   {"reason", tr("Failure reason")},
                   {"ipam", tr("IPAM")}},
                  parent)
{}

ByoasnId ByoasnModel::asnAt(int row) const
{
    const TableEntry* entry = entryAt(row);
    return entry ? ByoasnId{entry->handle} : ByoasnId{};
}

std::vector<TableEntry> ByoasnModel::collect() const
{
    std::vector<TableEntry> rows;
    for (const Byoasn& row : plan().all<Byoasn>())
        rows.push_back({row.id.value, {}, -1});
    return rows;
}

QString ByoasnModel::cidrsOf(const Byoasn& row) const
{
    QStringList cidrs;
    for (const AsnAssociation& one : plan().all<AsnAssociation>()) {
        const PoolCidr* cidr = one.byoasn == row.id ? plan().find(one.poolCidr) : nullptr;
        if (!cidr)
            continue;
        const bool isOrigin = cidr->originAsn == row.asn && cidr->advert != AdvertState::Withdrawn;
        const QString state = one.state != AsnAssociationState::Associated ? QString(toWire(one.state))
                            : isOrigin                                     ? advertLabel(cidr->advert)
                                                                           : QString();
        cidrs << (state.isEmpty() ? cidr->cidr.toString()
                                  : QStringLiteral("%1 (%2)").arg(cidr->cidr.toString(), state));
    }
    return cidrs.isEmpty() ? QStringLiteral("–") : cidrs.join(QStringLiteral(", "));
}

QString ByoasnModel::textOf(const Byoasn& row, int column) const
{
    switch (column) {
    case AsnColumn: return Asn{row.asn}.toString();
    case StateColumn: return toWire(row.state);
    case CidrsColumn: return cidrsOf(row);
    case EvidenceColumn: return evidenceLabel(row.evidence);
    case UntilColumn: return isoDate(evidenceOf(row).messageExpires);
    case ReasonColumn: return row.statusMessage.isEmpty() ? QString() : failureText(row.statusMessage, evidenceOf(row));
    case IpamColumn: return plan().textId(row.ipam);
    default: return {};
    }
}

QVariant ByoasnModel::cell(const TableEntry& entry, int column, int role) const
{
    const Byoasn* row = plan().find(ByoasnId{entry.handle});
    if (!row)
        return {};
    if (role == SeverityRole) {
        if (column == StateColumn)
            return QVariant::fromValue(statusLevel(row->state));
        return column == EvidenceColumn ? QVariant::fromValue(statusLevel(row->evidence)) : QVariant();
    }
    if (role == ExactRole && column == UntilColumn)
        return toString(evidenceOf(*row).messageExpires);
    return role == Qt::DisplayRole ? QVariant(textOf(*row, column)) : QVariant();
}

RowFacts ByoasnModel::facts(const TableEntry& entry) const
{
    RowFacts facts;
    const Byoasn* row = plan().find(ByoasnId{entry.handle});
    if (!row)
        return facts;
    facts.name = textOf(*row, AsnColumn);
    facts.state = toWire(row->state);
    QStringList all;
    for (int column = 0; column < ColumnCount; ++column)
        all << textOf(*row, column);
    facts.text = all.join(u'\n').toLower();
    return facts;
}

HandleTable::SortKey ByoasnModel::sortKey(const TableEntry& entry, int column) const
{
    const Byoasn* row = plan().find(ByoasnId{entry.handle});
    if (column == AsnColumn && row)
        return {row->asn, {}, {}};
    return HandleTable::sortKey(entry, column);
}

} // namespace cadastre
